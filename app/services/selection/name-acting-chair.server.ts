import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { canActAsChair, mayHaveActingChair } from "#app/domain/selection/chairing.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { panelOf } from "#db/queries/panel.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { panel, panelMember } from "#db/schema/selection.tables.ts";
import { chairingSeats } from "./chairing.server.ts";

export type NameActingChair = { readonly processId: string; readonly version: number; readonly panelMemberId: string };

/**
 * Names a voting member to act as chair: where the chair is recused from a name or the chair's account has ended, and
 * from the assessment to the recommended list also for a chair who fell ill. The member may be recused from no name.
 */
export async function nameActingChair(work: Work, input: NameActingChair): Promise<Outcome<{ panelId: string }>> {
  const { house, viewer } = work;
  const { processId, version, panelMemberId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "panel.nameActingChair"));
  if (refusal || !standing) return refusal ?? missing;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (current?.state !== "convened") return conflict(message("panel.notConvened"));
  if (current.version !== version) return stale();
  const seats = await chairingSeats(house, processId, current);
  if (!mayHaveActingChair(standing.state, seats)) return conflict(message("panel.chairNotRecused"));
  const member = seats.find(({ id }) => id === panelMemberId);
  if (!member || !canActAsChair(member)) return invalid({ panelMemberId: message("panel.chooseUnrecused") });
  if (member.actingChair) return conflict(message("panel.actsAlready"));
  return save(
    work,
    [event("panel.actingChairNamed", ["panel", current.id], processId, { panelMemberId })],
    [
      change(panel, { id: current.id, version, state: "convened" }, {}),
      change(panelMember, { panelId: current.id, actingChair: true }, { actingChair: false }, null),
      change(panelMember, { id: panelMemberId, removedAt: null }, { actingChair: true }),
    ],
    { panelId: current.id },
  );
}

/**
 * Takes the acting chair's hand back: the chair is there again, or another course was found. Refused where nobody
 * acts. A chair who is recused from a name leaves the panel without a hand then, and the gate and the tasks say so.
 */
export async function endActingChair(
  work: Work,
  input: { processId: string; version: number },
): Promise<Outcome<{ panelId: string }>> {
  const { house, viewer } = work;
  const { processId, version } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "panel.nameActingChair"));
  if (refusal || !standing) return refusal ?? missing;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (current?.state !== "convened") return conflict(message("panel.notConvened"));
  if (current.version !== version) return stale();
  const acting = current.members.find(({ actingChair }) => actingChair);
  if (!acting) return conflict(message("acting.nobody"));
  return save(
    work,
    [event("panel.actingChairEnded", ["panel", current.id], processId, { panelMemberId: acting.id })],
    [
      change(panel, { id: current.id, version, state: "convened" }, {}),
      change(panelMember, { id: acting.id, actingChair: true }, { actingChair: false }),
    ],
    { panelId: current.id },
  );
}
