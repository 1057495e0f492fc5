import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { invalid, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { possibleScreeners } from "#db/queries/screening.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { screenerAssignment, selectionProcess } from "#db/schema/selection.tables.ts";

export type AssignScreener = { readonly processId: string; readonly accountId: string };

/** Assigns a screener; an officer's act. A screener is neither on the panel nor officer nor nominee of the process. */
export async function assignScreener(work: Work, input: AssignScreener): Promise<Outcome<{ assignmentId: string }>> {
  const { house, viewer } = work;
  const { processId, accountId } = input;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "screeners.assign"));
  if (refusal) return refusal;
  const possible = await possibleScreeners(viewer, house.store, processId, house.now());
  if (!possible.some((one) => one.accountId === accountId))
    return invalid({ accountId: message("screen.notAvailable") });
  const head = await processHead(viewer, house.store, processId);
  const assignmentId = house.newId();
  return save(
    work,
    [event("screener.assigned", ["process", processId], processId, { accountId })],
    [
      change(selectionProcess, { id: processId, version: head.row.version }, {}),
      insert(screenerAssignment, { id: assignmentId, processId, accountId, assignedAt: house.now() }),
    ],
    { assignmentId },
  );
}
