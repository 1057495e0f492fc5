import { and, asc, desc, eq, inArray, isNull, lte } from "drizzle-orm";
import type { NoticeKind, Way } from "#app/domain/notice-ways.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import type { Store } from "#db/open.server.ts";
import { mentoringSession } from "#db/schema/mentoring.tables.ts";
import { calendarFeed, clockReminder, digest, digestItem, feedEntry, noticeChoice } from "#db/schema/notices.tables.ts";
import { account } from "#db/schema/people.tables.ts";
import { call, selectionProcess, stagePlan } from "#db/schema/selection.tables.ts";
import { asks, grantsOf, type AnyViewer } from "./viewer.server.ts";

export type Choices = Readonly<Partial<Record<NoticeKind, Way>>>;

/** What an account chose for the kinds of notice; the caller asks for its own, or sends its mail. */
export async function noticeChoices(viewer: AnyViewer, store: Store, accountId: string): Promise<Choices> {
  asks(viewer);
  const rows = await store.db
    .select({ kind: noticeChoice.kind, way: noticeChoice.way })
    .from(noticeChoice)
    .where(eq(noticeChoice.accountId, accountId));
  return Object.fromEntries(rows.map(({ kind, way }) => [kind, way]));
}

/** What the mail job asks of a reader: the roles held today and the choices made. */
export async function habitsOf(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
  now: number,
): Promise<{ roles: RoleCode[]; chosen: Choices }> {
  asks(viewer);
  return {
    roles: (await grantsOf(viewer, store, accountId, now)).map(({ role }) => role),
    chosen: await noticeChoices(viewer, store, accountId),
  };
}

/** When the thing that a notice speaks of falls due, or null: a call, a session, a reminder, the present stage. */
export async function deadlineOf(
  viewer: AnyViewer,
  store: Store,
  { objectKind, objectId }: { objectKind: string; objectId: string },
): Promise<number | null> {
  asks(viewer);
  const { db } = store;
  const [row] = await (() => {
    switch (objectKind) {
      case "call":
        return db.select({ at: call.closesAt }).from(call).where(eq(call.id, objectId));
      case "mentoringSession":
        return db
          .select({ at: mentoringSession.startsAt })
          .from(mentoringSession)
          .where(eq(mentoringSession.id, objectId));
      case "clockReminder":
        return db.select({ at: clockReminder.dueAt }).from(clockReminder).where(eq(clockReminder.id, objectId));
      case "process":
        return db
          .select({ at: stagePlan.endsAt })
          .from(stagePlan)
          .innerJoin(
            selectionProcess,
            and(eq(selectionProcess.id, stagePlan.processId), eq(selectionProcess.state, stagePlan.state)),
          )
          .where(eq(stagePlan.processId, objectId));
      default:
        return Promise.resolve([]);
    }
  })();
  return row?.at ?? null;
}

/** The day of the next news of a process, as its States were told; null where none was named. */
export async function nextNewsOf(viewer: AnyViewer, store: Store, processId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ day: selectionProcess.nextNewsOn })
    .from(selectionProcess)
    .where(eq(selectionProcess.id, processId));
  return row?.day ?? null;
}

/** Accounts for whom something waits for a daily mail, with their zones. */
export async function digestsWaiting(viewer: AnyViewer, store: Store) {
  asks(viewer);
  return store.db
    .selectDistinct({ accountId: account.id, zone: account.zone })
    .from(digestItem)
    .innerJoin(account, eq(account.id, digestItem.accountId))
    .where(and(isNull(digestItem.digestId), isNull(account.endedAt)))
    .orderBy(asc(account.id));
}
/** What waits for the daily mail of an account, made at or before an instant. */
export async function itemsWaiting(viewer: AnyViewer, store: Store, accountId: string, until: number) {
  asks(viewer);
  return store.db
    .select({ id: digestItem.id })
    .from(digestItem)
    .where(and(isNull(digestItem.digestId), eq(digestItem.accountId, accountId), lte(digestItem.createdAt, until)))
    .orderBy(asc(digestItem.createdAt), asc(digestItem.id));
}
/** Whether an account had its daily mail of a day. */
export async function hadDigest(viewer: AnyViewer, store: Store, accountId: string, day: string): Promise<boolean> {
  asks(viewer);
  const rows = await store.db
    .select({ id: digest.id })
    .from(digest)
    .where(and(eq(digest.accountId, accountId), eq(digest.day, day)));
  return rows.length > 0;
}
/** The notices that go in one daily mail, oldest first. */
export async function itemsOfDigest(viewer: AnyViewer, store: Store, digestId: string) {
  asks(viewer);
  return store.db
    .select()
    .from(digestItem)
    .where(eq(digestItem.digestId, digestId))
    .orderBy(asc(digestItem.createdAt), asc(digestItem.id));
}

/** The keys of the reminders that went out of what falls due at some instants. */
export async function remindersSent(viewer: AnyViewer, store: Store, dueAt: readonly number[]): Promise<Set<string>> {
  asks(viewer);
  const instants = [...new Set(dueAt)];
  const keys = new Set<string>();
  for (let from = 0; from < instants.length; from += 500) {
    const rows = await store.db
      .select({ key: clockReminder.key })
      .from(clockReminder)
      .where(inArray(clockReminder.dueAt, instants.slice(from, from + 500)));
    for (const { key } of rows) keys.add(key);
  }
  return keys;
}
/**
 * That reminders of some rules went out for a process, the latest first: rule, occasion and when, one line for all of one
 * moment. To whom, and to how many, is not said.
 */
export async function clockRemindersOf(viewer: AnyViewer, store: Store, processId: string, rules: readonly string[]) {
  asks(viewer);
  return store.db
    .selectDistinct({
      rule: clockReminder.rule,
      occasion: clockReminder.occasion,
      sentAt: clockReminder.sentAt,
    })
    .from(clockReminder)
    .where(and(eq(clockReminder.processId, processId), inArray(clockReminder.rule, [...rules])))
    .orderBy(desc(clockReminder.sentAt), asc(clockReminder.rule));
}

/** The live calendar address of an account, without its token; null where there is none. */
export async function ownFeed(viewer: AnyViewer, store: Store, accountId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({ id: calendarFeed.id, madeAt: calendarFeed.madeAt })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.accountId, accountId), isNull(calendarFeed.endedAt)));
  return row ?? null;
}
/** Whose live calendar address has the token of a hash, or null. */
export async function accountOfFeed(viewer: AnyViewer, store: Store, tokenHash: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ accountId: calendarFeed.accountId })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.tokenHash, tokenHash), isNull(calendarFeed.endedAt)));
  return row?.accountId ?? null;
}
/** What the calendar of an account was told last. */
export async function feedEntriesOf(viewer: AnyViewer, store: Store, accountId: string) {
  asks(viewer);
  return store.db.select().from(feedEntry).where(eq(feedEntry.accountId, accountId)).orderBy(asc(feedEntry.uid));
}
