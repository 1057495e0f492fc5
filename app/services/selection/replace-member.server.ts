import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { anyLocked, assessorsBy, panelOf, possibleAssessors } from "#db/queries/panel.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";
import { panel, panelMember } from "#db/schema/selection.tables.ts";
import { conveningFindings, storedCheck } from "./check-balance.server.ts";
import { gateOf } from "./gate.server.ts";
import { mayTendPanel } from "./tend-panel.server.ts";

export type ReplaceMember = {
  readonly processId: string;
  /** Of the panel. */
  readonly version: number;
  readonly panelMemberId: string;
  readonly successorId: string;
  readonly reason: string;
};

/**
 * Replaces a sitting member for the whole process, before the first sheet is locked. The row of the one who leaves keeps
 * its successor; the successor takes the same seat and declares anew. G6 must hold with the successor.
 */
export async function replaceMember(work: Work, input: ReplaceMember): Promise<Outcome<{ panelMemberId: string }>> {
  const { house, viewer } = work;
  const { processId, version, panelMemberId, successorId, reason } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayTendPanel(standing));
  if (refusal || !standing) return refusal ?? missing;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (current?.state !== "convened") return conflict(message("panel.notConvened"));
  const member = current.members.find(({ id }) => id === panelMemberId);
  if (!member) return missing;
  if (current.version !== version) return stale();
  if (await anyLocked(viewer, house.store, current.id)) return conflict(message("panel.firstLockPassed"));
  if (reason.trim() === "") return invalid({ reason: message("field.required") });
  const gate = await gateOf(house, processId);
  const department = gate.head.mission.leadDepartment;
  const possible = await possibleAssessors(viewer, house.store, processId, department, house.now());
  const sat = [...current.members, ...current.former].map(({ accountId }) => accountId);
  const successor = possible.find(
    ({ accountId, available }) => available && accountId === successorId && !sat.includes(accountId),
  );
  if (!successor)
    return invalid({
      successorId: message("panel.notAvailable", {
        name: possible.find(({ accountId }) => accountId === successorId)?.name ?? "–",
      }),
    });

  const seats = current.members.map(({ id, accountId, seat }) => ({
    accountId: id === panelMemberId ? successorId : accountId,
    seat,
  }));
  const counted = await assessorsBy(
    viewer,
    house.store,
    seats.map(({ accountId }) => accountId),
    department,
  );
  const people = counted.map((one) => ({
    ...one.counted,
    voting: seats.some(({ accountId, seat }) => accountId === one.accountId && seat !== "observer"),
  }));
  const findings = await conveningFindings(
    house,
    processId,
    { level: gate.head.level, track: gate.head.track },
    people,
  );
  const blocking = findings.find(({ status }) => status === "block");
  if (blocking) return invalid({ successorId: blocking.detail });

  const now = house.now();
  const newId = house.newId();
  const check = storedCheck(house, gate, "convening", current.id, findings);
  return save(
    work,
    [
      event("panel.memberRemoved", ["panel", current.id], processId, {
        panelMemberId,
        accountId: member.accountId,
        reason: house.digest(reason),
      }),
      event("panel.memberSeated", ["panel", current.id], processId, {
        panelMemberId: newId,
        accountId: successorId,
        seat: member.seat,
      }),
      ...check.events,
    ],
    [
      change(panel, { id: current.id, version, state: "convened" }, {}),
      insert(panelMember, {
        id: newId,
        panelId: current.id,
        accountId: successorId,
        seat: member.seat,
        actingChair: false,
        seatedAt: now,
      }),
      change(
        panelMember,
        { id: panelMemberId, removedAt: null },
        { removedAt: now, removedReason: reason, replacedBy: newId, actingChair: false },
      ),
      change(scoreSheet, { panelMemberId, state: "draft" }, { state: "absent", reason }, null),
      ...check.writes,
    ],
    { panelMemberId: newId },
  );
}
