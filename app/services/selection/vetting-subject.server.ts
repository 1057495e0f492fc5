import { message } from "#app/domain/message.ts";
import { conflict, missing, type Refusal } from "#app/domain/outcome.ts";
import { holds, may } from "#app/domain/policy.ts";
import type { VettingSubject } from "#app/domain/selection/vetting.ts";
import { refused, type Work } from "#app/services/work.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { oneToVet } from "#db/queries/vetting.server.ts";

/**
 * Why the viewer may not do an act of vetting on a subject now, or null where it may: in a process by the policy of
 * processes, on a mentor as long as there is somebody to clear, on a member of the cadre who was asked for.
 */
export async function refusedVetting(
  { house, viewer }: Work,
  subject: VettingSubject,
  act: "vetting.record" | "vetting.adjudicate",
): Promise<Refusal | null> {
  if ("processId" in subject) return refused(may(await standingOf(viewer, house.store, subject.processId), act));
  if (!holds(viewer, "vettingOfficer", "adjudicator")) return missing;
  const one = await oneToVet(viewer, house.store, subject);
  if (!one) return missing;
  if (!holds(viewer, act === "vetting.record" ? "vettingOfficer" : "adjudicator"))
    return { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
  return one.open ? null : conflict(message("mentor.notToClear"));
}
/** The process that an act of vetting belongs to in the trail; none where it is about a mentor or a member of the cadre. */
export function processOf(subject: VettingSubject): string | null {
  return "processId" in subject ? subject.processId : null;
}
