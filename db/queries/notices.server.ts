import { and, asc, desc, eq, exists, isNotNull, isNull, not, or, sql, type SQL } from "drizzle-orm";
import type { RecallKind } from "#app/domain/selection/call.ts";
import type { Store } from "#db/open.server.ts";
import { callAmendment, callQuestion, news, noticeRecall } from "#db/schema/call.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { call, nominationList, publishedState, reminder, selectionProcess } from "#db/schema/selection.tables.ts";
import { priorDays } from "./begun.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** Published states that stand: those of news that was recalled are as if never told. */
export const newsStands: SQL = or(
  isNull(publishedState.newsId),
  not(
    exists(
      sql`(select 1 from ${noticeRecall} where ${noticeRecall.kind} = 'news' and ${noticeRecall.objectId} = ${publishedState.newsId})`,
    ),
  ),
)!;

export type SentNotice = {
  readonly kind: RecallKind;
  readonly id: string;
  readonly at: number;
  /** What identifies it on the page: a number among its kind, or the person reminded. */
  readonly number: number | null;
  readonly to: string | null;
  readonly recall: { readonly at: number; readonly reason: string } | null;
};
/** The notices of a process that can ever be recalled, newest first; for its desk (the caller has asked). */
export async function noticesSent(viewer: AnyViewer, store: Store, processId: string): Promise<SentNotice[]> {
  asks(viewer);
  const { db } = store;
  const recalls = await db.select().from(noticeRecall).where(eq(noticeRecall.processId, processId));
  const recallOf = (kind: RecallKind, id: string) => {
    const row = recalls.find((one) => one.kind === kind && one.objectId === id);
    return row ? { at: row.recalledAt, reason: row.reason } : null;
  };
  const calls = await db.select().from(call).where(eq(call.processId, processId));
  const calledBefore = (await priorDays(viewer, store, processId)).length > 0;
  const amendments = await db
    .select({ row: callAmendment })
    .from(callAmendment)
    .innerJoin(call, eq(call.id, callAmendment.callId))
    .where(eq(call.processId, processId));
  const answers = await db
    .select({ row: callQuestion })
    .from(callQuestion)
    .innerJoin(call, eq(call.id, callQuestion.callId))
    .where(and(eq(call.processId, processId), isNotNull(callQuestion.answeredAt)));
  const published = await db
    .select()
    .from(news)
    .where(eq(news.processId, processId))
    .orderBy(asc(news.publishedAt), asc(news.id));
  const reminders = await db
    .select({ row: reminder, givenNames: person.givenNames, familyName: person.familyName })
    .from(reminder)
    .innerJoin(account, eq(account.id, reminder.toAccountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(reminder.processId, processId));
  const made = (
    kind: RecallKind,
    id: string,
    at: number,
    number: number | null,
    to: string | null = null,
  ): SentNotice => ({ kind, id, at, number, to, recall: recallOf(kind, id) });
  return [
    // A call that went out before the portal sent no notice from here.
    ...calls
      .filter(({ round }) => !(calledBefore && round === 1))
      .map((row) => made("call", row.id, row.issuedAt, row.round)),
    ...amendments.map(({ row }) => made("amendment", row.id, row.madeAt, row.number)),
    ...answers.map(({ row }) => made("answer", row.id, row.answeredAt!, row.number)),
    ...published.map((row, index) => made("news", row.id, row.publishedAt, index + 1)),
    ...reminders.map(({ row, givenNames, familyName }) =>
      made("reminder", row.id, row.sentAt, null, `${givenNames} ${familyName}`),
    ),
  ].sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
}

/** What the recall rule reads of a process beside the notice itself. */
export async function recallContext(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const [process] = await store.db.select().from(selectionProcess).where(eq(selectionProcess.id, processId));
  const lists = await store.db
    .select({ callId: nominationList.callId })
    .from(nominationList)
    .innerJoin(call, eq(call.id, nominationList.callId))
    .where(and(eq(call.processId, processId), eq(nominationList.state, "submitted")));
  return {
    state: process!.state,
    ended: process!.endedAs !== null,
    suspended: process!.suspendedAt !== null,
    listsOf: (callId: string) => lists.filter((row) => row.callId === callId).length,
  };
}
/** To whom a reminder went, for those who recall it. */
export async function reminderTo(viewer: AnyViewer, store: Store, reminderId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ to: reminder.toAccountId })
    .from(reminder)
    .where(eq(reminder.id, reminderId))
    .orderBy(desc(reminder.sentAt));
  return row?.to ?? null;
}
/** The date of the next news that a publication took the place of, for those who recall it. */
export async function formerNewsDay(viewer: AnyViewer, store: Store, newsId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db.select({ formerlyOn: news.formerlyOn }).from(news).where(eq(news.id, newsId));
  return row?.formerlyOn ?? null;
}
