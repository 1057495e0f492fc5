import { contactParties, contactWays, settlements } from "../../app/domain/selection/contacts.ts";
import { noticeKinds, ways } from "../../app/domain/notice-ways.ts";
import { k } from "./columns.ts";
import { account } from "./people.tables.ts";
import { selectionProcess } from "./selection.tables.ts";

/**
 * What an officer noted of a contact about a process: with whom, what was said, what was promised by when. Never changed:
 * what became of a promise is a row of its own that names the one it settles. Triggers refuse update and delete.
 */
export const processContact = k.table(
  "process_contact",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    party: k.oneOf(contactParties).notNull(),
    withWhom: k.text().notNull(),
    way: k.oneOf(contactWays).notNull(),
    happenedOn: k.day().notNull(),
    said: k.text().notNull(),
    promisedBy: k.day(),
    /** Of decision, consultations or offer: for the officers named for them alone. */
    closed: k.bool().notNull(),
    settles: k.text(),
    settledAs: k.oneOf(settlements),
    loggedBy: k.text().notNull(),
    loggedAt: k.instant().notNull(),
  },
  (t) => [k.index("process_contact_process").on(t.processId), k.unique("process_contact_settles").on(t.settles)],
);

/** How a person wants a kind of notice; no row: as is usual for the roles held. */
export const noticeChoice = k.table(
  "notice_choice",
  {
    id: k.id(),
    accountId: k.ref(() => account.id).notNull(),
    kind: k.oneOf(noticeKinds).notNull(),
    way: k.oneOf(ways).notNull(),
  },
  (t) => [k.unique("notice_choice_once").on(t.accountId, t.kind)],
);
/** One daily mail of a person; the day is the calendar day in the zone the person had then. */
export const digest = k.table(
  "digest",
  { id: k.id(), accountId: k.text().notNull(), day: k.day().notNull(), madeAt: k.instant().notNull() },
  (t) => [k.unique("digest_once").on(t.accountId, t.day)],
);
/** A notice that waits for, or went in, a daily mail. It carries no text: that is made when the mail is. */
export const digestItem = k.table(
  "digest_item",
  {
    id: k.id(),
    outboxId: k.text().notNull(),
    accountId: k.text().notNull(),
    audience: k.text().notNull(),
    template: k.text().notNull(),
    objectKind: k.text().notNull(),
    objectId: k.text().notNull(),
    createdAt: k.instant().notNull(),
    digestId: k.text(),
  },
  (t) => [
    k.unique("digest_item_once").on(t.outboxId, t.accountId),
    k.index("digest_item_waiting").on(t.digestId, t.accountId),
  ],
);
/** A reminder that the clock gave rise to. The key says rule, thing, person, due day and occasion: none comes twice. */
export const clockReminder = k.table(
  "clock_reminder",
  {
    id: k.id(),
    key: k.text().notNull(),
    rule: k.text().notNull(),
    occasion: k.text().notNull(),
    accountId: k.ref(() => account.id).notNull(),
    processId: k.text(),
    dueAt: k.instant().notNull(),
    sentAt: k.instant().notNull(),
  },
  (t) => [k.unique("clock_reminder_key").on(t.key), k.index("clock_reminder_process").on(t.processId)],
);

/** The secret address of a person's calendar of deadlines; only the hash of its token is kept. */
export const calendarFeed = k.table(
  "calendar_feed",
  {
    id: k.id(),
    accountId: k.ref(() => account.id).notNull(),
    tokenHash: k.text().notNull(),
    madeAt: k.instant().notNull(),
    endedAt: k.instant(),
  },
  (t) => [k.unique("calendar_feed_token").on(t.tokenHash), k.index("calendar_feed_account").on(t.accountId)],
);
/** What a calendar was told of a deadline last, so that it moves or goes there too. */
export const feedEntry = k.table(
  "feed_entry",
  {
    id: k.id(),
    accountId: k.text().notNull(),
    uid: k.text().notNull(),
    kind: k.text().notNull(),
    startsAt: k.instant().notNull(),
    endsAt: k.instant().notNull(),
    day: k.day(),
    sequence: k.int().notNull(),
    goneAt: k.instant(),
    changedAt: k.instant().notNull(),
  },
  (t) => [k.unique("feed_entry_once").on(t.accountId, t.uid)],
);
