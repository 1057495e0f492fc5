import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { declarationsOf, panelOf } from "#db/queries/panel.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { panel, panelMember } from "#db/schema/selection.tables.ts";
import { mayTendPanel } from "./tend-panel.server.ts";

export type NameActingChair = { readonly processId: string; readonly version: number; readonly panelMemberId: string };

/** Names a voting member to act as chair, where the chair is recused from a name; the member may be recused from none. */
export async function nameActingChair(work: Work, input: NameActingChair): Promise<Outcome<{ panelId: string }>> {
  const { house, viewer } = work;
  const { processId, version, panelMemberId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayTendPanel(standing));
  if (refusal || !standing) return refusal ?? missing;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (current?.state !== "convened") return conflict(message("panel.notConvened"));
  if (current.version !== version) return stale();
  const declarations = await declarationsOf(viewer, house.store, current.id);
  const recused = (memberId: string) =>
    declarations.some((row) => row.panelMemberId === memberId && row.ruling === "recused");
  const chair = current.members.find(({ seat }) => seat === "chair");
  if (chair && !recused(chair.id)) return conflict(message("panel.chairNotRecused"));
  const member = current.members.find(({ id, seat }) => id === panelMemberId && seat === "voting");
  if (!member || recused(member.id)) return invalid({ panelMemberId: message("panel.chooseUnrecused") });
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
