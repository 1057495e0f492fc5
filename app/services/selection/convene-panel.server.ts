import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { priorStageAt } from "#app/domain/selection/begun.ts";
import { conditionLines } from "#app/domain/selection/stages.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { panelOf, possibleAssessors } from "#db/queries/panel.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { panel, panelMember } from "#db/schema/selection.tables.ts";
import { storedCheck } from "./check-balance.server.ts";
import { gateOf } from "./gate.server.ts";

export type ConvenePanel = { readonly processId: string; readonly version: number };

/**
 * Convenes the proposed panel: from now on its members sit. G6 (and any rule set to block) refuses; the other findings
 * on its composition are reasons that the chair signs at the gate.
 */
export async function convenePanel(work: Work, input: ConvenePanel): Promise<Outcome<{ panelId: string }>> {
  const { house, viewer } = work;
  const { processId, version } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "panel.convene"));
  if (refusal || !standing) return refusal ?? missing;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (!current) return conflict(message("panel.noneProposed"));
  if (current.state === "convened") return conflict(message("panel.convenedAlready"));
  if (current.version !== version) return stale();
  const gate = await gateOf(house, processId);
  // A panel that sat before the portal is seated as it was; its composition is checked and kept, and stops nobody.
  const satBefore = priorStageAt(gate.records.begunIn, "longlisting", gate.records.process.round) !== null;
  if (!satBefore && (gate.findings.convening ?? []).some(({ status }) => status === "block"))
    return conflict(
      message("panel.blocked"),
      conditionLines("balancePanel", gate.facts).filter(({ status }) => status === "blocking"),
    );
  // Someone may have become officer, screener or nominee since the proposal.
  const possible = await possibleAssessors(
    viewer,
    house.store,
    processId,
    gate.head.mission.leadDepartment,
    house.now(),
  );
  const shut = current.members.find(
    (member) => !possible.some(({ available, accountId }) => available && accountId === member.accountId),
  );
  if (shut) return conflict(message("panel.notAvailable", { name: shut.name }));
  const now = house.now();
  const check = storedCheck(house, gate, "convening", current.id);
  return save(
    work,
    [
      event("panel.convened", ["panel", current.id], processId, { members: current.members.length }),
      ...current.members.map(({ id, accountId, seat }) =>
        event("panel.memberSeated", ["panel", current.id], processId, { panelMemberId: id, accountId, seat }),
      ),
      ...check.events,
    ],
    [
      change(panel, { id: current.id, version, state: "proposed" }, { state: "convened", convenedAt: now }),
      change(panelMember, { panelId: current.id, removedAt: null }, { seatedAt: now }, current.members.length),
      ...check.writes,
    ],
    { panelId: current.id },
  );
}
