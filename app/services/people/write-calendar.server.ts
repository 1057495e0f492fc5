import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator";
import { toldNow, type DeadlineKind, type Told } from "#app/domain/feed.ts";
import { languageOf, type Locale } from "#app/domain/languages.ts";
import { textOf } from "#app/i18n/text.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import type { House } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational } from "#db/commit.server.ts";
import { accountOfFeed, feedEntriesOf } from "#db/queries/notice-ways.server.ts";
import { attemptsOf } from "#db/queries/people.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { feedEntry } from "#db/schema/notices.tables.ts";
import { throttle } from "#db/schema/platform.tables.ts";
import { countAttempt } from "#db/writes/people.server.ts";
import { deadlinesOf } from "./own-deadlines.server.ts";

const reads = systemViewer("a secret calendar address stands for its account");
const window = 60 * 60_000;
const perToken = 60;
const perAddress = 600;

export type CalendarAnswer =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly kind: "missing" }
  | { readonly ok: false; readonly kind: "tooMany"; readonly seconds: number };

/**
 * The calendar of the account that a token stands for, in that person's language: neutral titles, times and links. A token
 * that nobody has, one that was revoked, an account that has ended and one that holds no role any more get the same
 * answer, and are counted alike.
 * @param address where the request comes from, as the edge saw it
 */
export async function writeCalendar(
  house: House,
  { token, address, origin }: { token: string; address: string; origin: string },
): Promise<CalendarAnswer> {
  const { store } = house;
  const now = house.now();
  const hash = hashToken(token);
  const [byToken, byAddress] = [`calendar:token:${hash}`, `calendar:address:${house.digest(address)}`];
  await commitOperational(store, [
    operational(throttle, countAttempt(byToken, now, window)),
    operational(throttle, countAttempt(byAddress, now, window)),
  ]);
  const counts = await attemptsOf(reads, store, [byToken, byAddress], now, window);
  if ((counts.get(byToken) ?? 0) > perToken || (counts.get(byAddress) ?? 0) > perAddress)
    return { ok: false, kind: "tooMany", seconds: window / 1000 };
  const accountId = await accountOfFeed(reads, store, hash);
  const viewer = accountId === null ? null : await viewerOf(reads, store, accountId, now);
  if (!viewer || viewer.grants.length === 0) return { ok: false, kind: "missing" };
  const told: Told[] = (await feedEntriesOf(reads, store, viewer.accountId)).map((row) => ({
    ...row,
    kind: row.kind as DeadlineKind,
  }));
  const { entries, changed } = toldNow(told, await deadlinesOf(viewer, house), now);
  if (changed.length > 0) {
    const known = new Map(told.map((entry) => [entry.uid, entry]));
    // Where another reader of the same calendar comes first, its entries are the same and the next reading finds them.
    await commitOperational(
      store,
      changed.map(({ uid, kind, startsAt, endsAt, day, sequence, goneAt, changedAt }) => {
        const before = known.get(uid);
        const set = { kind, startsAt, endsAt, day, sequence, goneAt, changedAt };
        return operational(
          feedEntry,
          before
            ? change(feedEntry, { accountId: viewer.accountId, uid, sequence: before.sequence }, set)
            : insert(feedEntry, { id: house.newId(), accountId: viewer.accountId, uid, ...set }),
        );
      }),
    );
  }
  return { ok: true, file: calendarOf(entries, viewer.locale, origin) };
}

/**
 * Deadlines as an iCalendar file (RFC 5545), hours in UTC and whole days as dates. UIDs stay for a deadline's life, SEQUENCE
 * rises with every change, and what is gone is cancelled before it is left out.
 */
export function calendarOf(entries: readonly Told[], locale: Locale, origin: string): string {
  const calendar = ical({
    prodId: { company: "Bluehelm", product: "deadlines", language: languageOf(locale).toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: textOf(locale, "feed.name"),
    ttl: 60 * 60,
  });
  for (const { uid, kind, startsAt, endsAt, day, sequence, goneAt, changedAt } of entries)
    calendar.createEvent({
      id: `${uid}@bluehelm`,
      sequence,
      stamp: new Date(changedAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      allDay: day !== null,
      summary: textOf(locale, `feed.${kind}` as TextKey),
      url: `${origin}${kind === "session" ? "/" : "/tasks"}`,
      status: goneAt === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      transparency: kind === "session" ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}
