import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { questionsOf } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { authorityQuestion } from "#db/schema/selection.tables.ts";

/** The chair's answer to a question with which the authority returned the list; it can be given once. */
export async function answerQuestion(
  work: Work,
  input: { processId: string; questionId: string; answer: string },
): Promise<Outcome<{ questionId: string }>> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, input.processId), "question.answer"));
  if (refusal) return refusal;
  const question = (await questionsOf(viewer, house.store, input.processId)).find(({ id }) => id === input.questionId);
  if (!question) return missing;
  if (question.answeredAt !== null) return conflict(message("recommendation.answeredAlready"));
  if (input.answer.trim() === "") return invalid({ answer: message("field.required") });
  return save(
    work,
    [event("question.answered", ["question", question.id], input.processId, { questionId: question.id })],
    [
      change(
        authorityQuestion,
        { id: question.id, answeredAt: null },
        { answer: input.answer, answeredBy: viewer.accountId, answeredAt: house.now() },
      ),
    ],
    { questionId: question.id },
  );
}
