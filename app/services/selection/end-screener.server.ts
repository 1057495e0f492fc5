import { event } from "#app/domain/events.ts";
import { missing, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { screenersOf } from "#db/queries/screening.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { screenerAssignment } from "#db/schema/selection.tables.ts";

export type EndScreener = { readonly processId: string; readonly assignmentId: string };

/** Ends a screener's assignment. Submitted sheets stand; drafts are read by nobody any more. */
export async function endScreener(work: Work, input: EndScreener): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { processId, assignmentId } = input;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "screeners.assign"));
  if (refusal) return refusal;
  const assignment = (await screenersOf(viewer, house.store, processId)).find(
    (one) => one.assignmentId === assignmentId,
  );
  if (!assignment) return missing;
  return save(
    work,
    [event("screener.ended", ["process", processId], processId, { accountId: assignment.accountId })],
    [change(screenerAssignment, { id: assignmentId, endedAt: null }, { endedAt: house.now() })],
    { processId },
  );
}
