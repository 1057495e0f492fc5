import { event } from "#app/domain/events.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import type { PresentStage } from "#app/domain/selection/begun.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { priorStartOf } from "#db/queries/begun.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { priorStart } from "#db/schema/begun.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";

/**
 * Says that a process was running before it came into the portal, and in which stage it stands. By the lead officer,
 * before its call is entered; until then it can be said anew.
 * @param input.version of the process, as the form showed it
 */
export async function markBegun(
  work: Work,
  input: { processId: string; presentStage: PresentStage; reason: string; version: number },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "begun.mark"));
  if (refusal || !standing) return refusal ?? missing;
  const head = await processHead(viewer, house.store, processId);
  if (head.row.version !== input.version) return stale();
  if (standing.round > 1) return conflict(message("refusal.outOfTurn"));
  const marked = await priorStartOf(viewer, house.store, processId);
  const now = house.now();
  const said = { presentStage: input.presentStage, reason: input.reason, markedBy: viewer.accountId, markedAt: now };
  return save(
    work,
    [
      event("process.markedBegun", ["process", processId], processId, {
        presentStage: input.presentStage,
        reason: house.digest(input.reason),
      }),
    ],
    [
      change(
        selectionProcess,
        { id: processId, version: input.version, state: standing.state, frozenAt: null },
        { state: standing.state },
      ),
      marked
        ? change(priorStart, { id: marked.id, version: marked.version }, said)
        : insert(priorStart, { id: house.newId(), processId, version: 1, ...said }),
    ],
    { processId },
  );
}
