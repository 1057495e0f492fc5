import { Temporal } from "temporal-polyfill";
import { firstStarts, startsFor, whyNone, type Length, type NoTime } from "#app/domain/mentoring/booking.ts";
import type { PairStanding } from "#app/domain/mentoring/pair.ts";
import { windowsOf, type Interval } from "#app/domain/mentoring/slots.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { goalsOf, sessionsOf, type Parties } from "#db/queries/booking.server.ts";
import { pairAt } from "./pair-time.server.ts";

/** A stretch of a day in minutes after its own midnight, as it lies in the grid. */
export type Stretch = { readonly from: number; readonly to: number };
export type BookingDay = {
  readonly day: string;
  readonly slots: readonly { readonly startsAt: number; readonly minute: number }[];
  readonly own: readonly Stretch[];
  readonly offered: readonly Stretch[];
  readonly busy: readonly Stretch[];
  readonly why: NoTime | null;
  /** Minutes that the other side's clocks are ahead of the reader's at noon of this day. */
  readonly ahead: number;
};
export type ClockChange = {
  readonly zone: string;
  readonly at: number;
  /** Minutes the clocks move: 60 forward, -60 back. */
  readonly by: number;
};

const dayLength = 86_400_000;
const offsetAt = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
const midnight = (day: string, zone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

/** The instants of a stretch at which a zone's clocks move. */
export function clockChanges([start, end]: Interval, zone: string): ClockChange[] {
  const changes: ClockChange[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(start - 1).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (next === null || next.epochMilliseconds >= end) return changes;
    const by = offsetAt(next.epochMilliseconds, zone) - offsetAt(next.epochMilliseconds - 1, zone);
    if (by !== 0) changes.push({ zone, at: next.epochMilliseconds, by });
    at = next;
  }
}

/** The Monday of the week that holds a day. */
export function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/**
 * A week of times that both can keep, day by day in the reader's own zone, with what lies around them: the own hours, those
 * of the other side, what is booked in the own time, and why a day has none.
 * @param moving the session that is to be moved: its own time counts as free, and is not offered
 * @param week any day of the week; the week of the first free time where it is null or out of reach
 */
export async function showBooking(
  house: House,
  viewer: Viewer,
  pair: PairStanding,
  length: Length,
  week: string | null,
  moving: { readonly id: string; readonly startsAt: number } | null = null,
) {
  const now = house.now();
  const found = await pairAt({ house, viewer }, pair, [now, now + 61 * dayLength], moving?.id ?? null);
  if (!found) return null;
  const { parties, time } = found;
  const [side, otherSide] = pair.side === "mentor" ? (["mentor", "mentee"] as const) : (["mentee", "mentor"] as const);
  const [own, other] = [time[side], time[otherSide]];
  const zone = parties[side].zone;
  const otherZone = parties[otherSide].zone;
  const today = dayIn(now, zone);
  const last = dayIn(now + 60 * dayLength, zone);
  const asked = week !== null && week >= mondayOf(today) && week <= last ? week : null;
  const [first] = asked === null ? firstStarts(1, time, now, length, [now, now + 60 * dayLength]) : [];
  const monday = mondayOf(asked ?? (first === undefined ? today : dayIn(first, zone)));
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
  const all: Interval = [midnight(monday, zone), midnight(addDays(monday, 7), zone)];
  const shown = days.map((day): BookingDay => {
    const span: Interval = [midnight(day, zone), midnight(addDays(day, 1), zone)];
    const minuteOf = (instant: number) => {
      const at = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
      return instant <= span[0] ? 0 : instant >= span[1] ? 1440 : at.hour * 60 + at.minute;
    };
    const stretches = (intervals: readonly Interval[]) =>
      intervals
        .filter(([start, end]) => start < span[1] && end > span[0])
        .map(([start, end]) => ({ from: minuteOf(start), to: minuteOf(end) }));
    const noon = span[0] + dayLength / 2;
    return {
      day,
      slots: startsFor(time, now, length, span)
        .filter((startsAt) => startsAt !== moving?.startsAt)
        .map((startsAt) => ({ startsAt, minute: minuteOf(startsAt) })),
      own: stretches(windowsOf(own.rules, own.zone, span, own.away)),
      offered: stretches(windowsOf(other.rules, other.zone, span, other.away)),
      busy: stretches(own.busy),
      why: whyNone(time, now, length, span, day),
      ahead: offsetAt(noon, otherZone) - offsetAt(noon, zone),
    };
  });
  const edges = shown.flatMap(({ own: hours, slots }) => [
    ...hours.flatMap(({ from, to }) => [from, to]),
    ...slots.flatMap(({ minute }) => [minute, minute + length]),
  ]);
  const sessions = await sessionsOf(viewer, house.store, pair.matchId);
  return {
    parties: shownParties(parties),
    gone: parties.gone,
    side,
    zone,
    otherZone,
    monday,
    earlier: addDays(monday, -7) >= mondayOf(today) ? addDays(monday, -7) : null,
    later: addDays(monday, 7) <= last ? addDays(monday, 7) : null,
    days: shown,
    from: edges.length === 0 ? 480 : Math.floor(Math.min(...edges) / 60) * 60,
    to: edges.length === 0 ? 1080 : Math.ceil(Math.max(...edges) / 60) * 60,
    changes: [...new Set([zone, otherZone])].flatMap((one) => clockChanges(all, one)),
    number: sessions.length + 1,
    held: sessions.filter(({ state }) => state === "held").length,
    asks: parties.mentor.booking === "askFirst",
    goals: (await goalsOf(viewer, house.store, pair.matchId))
      .filter(({ state }) => state !== "dropped")
      .map(({ id, text, state, stateSince }) => ({ id, text: house.unseal(text), state, stateSince })),
  };
}
export type BookingView = NonNullable<Awaited<ReturnType<typeof showBooking>>>;

function shownParties({ mentor, mentee, channel, cadenceWeeks }: Parties) {
  return {
    mentor: { name: mentor.name, zone: mentor.zone },
    mentee: { name: mentee.name, zone: mentee.zone },
    channel,
    cadenceWeeks,
  };
}
