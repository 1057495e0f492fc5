import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { mayMove } from "#app/domain/policy.ts";
import { refused, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { decisionsOf, standingDecision } from "#db/queries/decision.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { authorityQuestion } from "#db/schema/selection.tables.ts";
import { whileUndecided } from "#db/writes/decision.server.ts";
import { planAgainWrites } from "./plan-again.server.ts";
import { moveProcess } from "./move-process.server.ts";

/**
 * Returns the list to the chair with a question. The list stays signed as it is: the chair answers and sends it again,
 * or writes a changed one, which is a new edition signed anew. A decision that waits for its approval is returned first.
 */
export async function returnList(
  work: Work,
  input: { processId: string; question: string },
): Promise<Outcome<{ processId: string; to: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayMove(standing, "returnList"));
  if (refusal || !standing) return refusal ?? missing;
  const [list] = await listEditions(viewer, house.store, processId, standing.round);
  if (!list) return conflict(message("refusal.outOfTurn"));
  if (standingDecision(await decisionsOf(viewer, house.store, processId, standing.round), list.id))
    return conflict(message("decision.waitsForApproval"));
  if (input.question.trim() === "") return invalid({ question: message("field.required") });
  const id = house.newId();
  const again = await planAgainWrites(work, processId, "recommendation");
  return moveProcess(work, processId, "returnList", () => ({
    events: [event("question.asked", ["question", id], processId, { questionId: id })],
    writes: [
      whileUndecided(list.id),
      insert(authorityQuestion, {
        id,
        processId,
        listId: list.id,
        question: input.question,
        askedBy: viewer.accountId,
        askedAt: house.now(),
      }),
      ...again,
    ],
  }));
}
