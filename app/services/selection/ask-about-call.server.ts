import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { may, statesOf } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { ownQuestions, questionsIn } from "#db/queries/call-record.server.ts";
import { callFacts } from "#db/queries/nominations.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { callQuestion } from "#db/schema/call.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { claimOpenCall } from "#db/writes/nominations.server.ts";
import { shutRefusal } from "./nomination-desk.server.ts";

/** How many questions of a State may wait at a time. */
export const mostWaiting = 5;

/** A State asks about an open call. Until it is answered, the State and the officers alone know of it. */
export async function askAboutCall(
  work: Work,
  input: { callId: string; memberStateId: string; text: string },
): Promise<Outcome<{ callId: string; questionId: string }>> {
  const { house, viewer } = work;
  if (!statesOf(viewer).includes(input.memberStateId)) return missing;
  const facts = await callFacts(viewer, house.store, input.callId);
  if (!facts) return missing;
  const shut = shutRefusal(facts, house.now());
  if (shut) return shut;
  const waiting = await ownQuestions(viewer, house.store, facts.callId, input.memberStateId);
  if (waiting.length >= mostWaiting) return conflict(message("ask.tooMany", { most: mostWaiting }));
  const questionId = house.newId();
  return save(
    work,
    [
      event("callQuestion.asked", ["callQuestion", questionId], facts.processId, {
        callId: facts.callId,
        memberState: input.memberStateId,
      }),
    ],
    [
      claimOpenCall(facts.processId),
      insert(callQuestion, {
        id: questionId,
        callId: facts.callId,
        memberStateId: input.memberStateId,
        text: input.text,
        askedBy: viewer.accountId,
        askedAt: house.now(),
        version: 1,
      }),
    ],
    { callId: facts.callId, questionId },
    conflict(message("nomination.callClosed")),
  );
}

/**
 * Answers a State's question to all States alike: question, in the officer's wording, and answer appear on the call for
 * every State at the same moment, under the next number, and nothing says who asked.
 */
export async function answerAboutCall(
  work: Work,
  input: { processId: string; questionId: string; version: number; published: string; answer: string },
): Promise<Outcome<{ processId: string; number: number }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, input.processId);
  const refusal = refused(may(standing, "callQuestion.answer"));
  if (refusal || !standing) return refusal ?? missing;
  const questions = await questionsIn(viewer, house.store, input.processId, standing.round);
  const question = questions.find(({ id }) => id === input.questionId);
  if (!question) return missing;
  if (question.answeredAt !== null) return conflict(message("ask.answeredAlready"));
  const number = questions.filter(({ answeredAt }) => answeredAt !== null).length + 1;
  return save(
    work,
    [
      event("callQuestion.answered", ["callQuestion", question.id], input.processId, {
        callId: question.callId,
        number,
        digest: house.digest([input.published, input.answer]),
      }),
    ],
    [
      change(
        selectionProcess,
        { id: input.processId, state: "callOpen", suspendedAt: null, endedAs: null },
        {
          state: "callOpen",
        },
      ),
      change(
        callQuestion,
        { id: question.id, version: input.version, answeredAt: null },
        {
          number,
          published: input.published,
          answer: input.answer,
          answeredBy: viewer.accountId,
          answeredAt: house.now(),
        },
      ),
    ],
    { processId: input.processId, number },
    conflict(message("ask.answeredAlready")),
  );
}
