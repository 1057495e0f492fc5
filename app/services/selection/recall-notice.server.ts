import { event, type DomainEvent } from "#app/domain/events.ts";
import type { Message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { recallProblem, type RecallKind } from "#app/domain/selection/call.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { questionsIn } from "#db/queries/call-record.server.ts";
import { formerNewsDay, noticesSent, recallContext, reminderTo, type SentNotice } from "#db/queries/notices.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import type { AnyViewer } from "#db/queries/viewer.server.ts";
import type { Store } from "#db/open.server.ts";
import { callQuestion, noticeRecall } from "#db/schema/call.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { holdProcess, stopMail } from "#db/writes/notices.server.ts";

const templates: Readonly<Record<RecallKind, string>> = {
  call: "callOpened",
  amendment: "callAmended",
  answer: "callAnswered",
  news: "newsPublished",
  reminder: "reminder",
};

/** The notices of a process with why each cannot be recalled (null: it can), newest first; for its desk. */
export async function recallables(
  viewer: AnyViewer,
  store: Store,
  processId: string,
): Promise<(SentNotice & { readonly problem: Message | null })[]> {
  const context = await recallContext(viewer, store, processId);
  const sent = await noticesSent(viewer, store, processId);
  const latestNews = sent.find(({ kind, recall }) => kind === "news" && recall === null);
  return sent.map((notice) => ({
    ...notice,
    problem: recallProblem(notice.kind, {
      ...context,
      recalled: notice.recall !== null,
      lists: notice.kind === "call" ? context.listsOf(notice.id) : 0,
      latest: notice.id === latestNews?.id,
    }),
  }));
}

/**
 * Recalls a notice that went out in error: what waits in the outbox is stopped, everybody it went to is told that it is
 * void, and the record that it announced stands struck, with the reason. Recalled news counts as never told, and so does
 * its date of the next; a question whose answer is recalled waits again.
 */
export async function recallNotice(
  work: Work,
  input: { processId: string; kind: RecallKind; noticeId: string; reason: string },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, input.processId);
  const refusal = refused(may(standing, "notice.recall"));
  if (refusal || !standing) return refusal ?? missing;
  const notice = (await recallables(viewer, house.store, input.processId)).find(
    ({ kind, id }) => kind === input.kind && id === input.noticeId,
  );
  if (!notice) return missing;
  if (notice.problem) return conflict(notice.problem);
  const { state } = await recallContext(viewer, house.store, input.processId);
  const person = input.kind === "reminder" ? await reminderTo(viewer, house.store, notice.id) : null;
  const undone =
    input.kind === "answer"
      ? await waitsAgain(work, input.processId, standing.round, notice.id)
      : input.kind === "news"
        ? { events: [], writes: await newsUndone(work, input.processId, notice.id) }
        : { events: [], writes: [] };
  return save(
    work,
    [
      event("notice.recalled", [input.kind, notice.id], input.processId, {
        kind: input.kind,
        audience: person === null ? `allMemberStates:${notice.id}` : `account:${person}`,
        reason: house.digest(input.reason),
      }),
      ...undone.events,
    ],
    [
      ...undone.writes,
      holdProcess(input.processId, state),
      stopMail(templates[input.kind], notice.id, house.now()),
      insert(noticeRecall, {
        id: house.newId(),
        processId: input.processId,
        kind: input.kind,
        objectId: notice.id,
        reason: input.reason,
        recalledBy: viewer.accountId,
        recalledAt: house.now(),
      }),
    ],
    { processId: input.processId },
  );
}

/** The question of a recalled answer, asked anew by the same State: its answer stays on record, void. */
async function waitsAgain(
  work: Work,
  processId: string,
  round: number,
  questionId: string,
): Promise<{ events: DomainEvent[]; writes: Write[] }> {
  const { house, viewer } = work;
  const question = (await questionsIn(viewer, house.store, processId, round)).find(({ id }) => id === questionId);
  if (!question) return { events: [], writes: [] };
  const { callId, memberStateId, text, askedBy, askedAt } = question;
  const id = house.newId();
  return {
    events: [
      event("callQuestion.waitsAgain", ["callQuestion", id], processId, {
        callId,
        memberState: memberStateId,
        repeats: questionId,
      }),
    ],
    writes: [
      insert(callQuestion, { id, callId, memberStateId, text, askedBy, askedAt, repeatsId: questionId, version: 1 }),
    ],
  };
}

/** The date of the next news as it stood before the news that is recalled; where it has passed, news is overdue again. */
async function newsUndone(work: Work, processId: string, newsId: string): Promise<Write[]> {
  const formerly = await formerNewsDay(work.viewer, work.house.store, newsId);
  return [change(selectionProcess, { id: processId }, { nextNewsOn: formerly })];
}
