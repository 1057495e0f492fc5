import { Temporal } from "temporal-polyfill";

/** A stretch of time [start, end) in epoch milliseconds. */
export type Interval = readonly [start: number, end: number];

/** All bookings lie on this grid; window edges and lengths are whole quarters of an hour. */
export const quarter = 15 * 60_000;
const day = 86_400_000;

/** Sorted, disjoint, without empty stretches; touching ones become one. */
export function normalise(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(([start, end]) => start < end).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const whole: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = whole.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}

/** What of the first lies in none of the second; both may overlap themselves. */
export function without(intervals: readonly Interval[], taken: readonly Interval[]): Interval[] {
  const holes = normalise(taken);
  return normalise(intervals).flatMap(([start, end]) => {
    const left: Interval[] = [];
    let at = start;
    for (const [from, to] of holes) {
      if (to <= at) continue;
      if (from >= end) break;
      if (from > at) left.push([at, from]);
      at = Math.max(at, to);
    }
    if (at < end) left.push([at, end]);
    return left;
  });
}

/** What lies in both. */
export function common(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  const [a, b] = [normalise(one), normalise(other)];
  const shared: Interval[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const start = Math.max(a[i]![0], b[j]![0]);
    const end = Math.min(a[i]![1], b[j]![1]);
    if (start < end) shared.push([start, end]);
    if (a[i]![1] < b[j]![1]) i += 1;
    else j += 1;
  }
  return shared;
}

/**
 * The instant of a local time, by Temporal's `compatible`: the offset before a gap, the earlier of an overlap.
 * @param date `YYYY-MM-DD`
 * @param minutes after midnight; 1440 is the next midnight
 */
export function instantOf(date: string, minutes: number, zone: string): number {
  return Temporal.PlainDate.from(date)
    .add({ days: Math.floor(minutes / 1440) })
    .toZonedDateTime({
      timeZone: zone,
      plainTime: { hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 },
    }).epochMilliseconds;
}

/**
 * A local window of one date as an interval, or null where a clock change leaves nothing of it. Start and end are
 * converted apart; an end at or before the start is on the next day (methods.md, section 8).
 * @param from minutes after midnight, 0 to 1439
 * @param to minutes after midnight, 1 to 1440
 */
export function windowOn(date: string, zone: string, from: number, to: number): Interval | null {
  const start = instantOf(date, from, zone);
  const end = instantOf(date, to <= from ? to + 1440 : to, zone);
  return start < end ? [start, end] : null;
}

/** One line of a weekly pattern: on such a weekday (1 Monday to 7 Sunday), from minute to minute after midnight. */
export type WeeklyRule = {
  readonly isoWeekday: number;
  readonly from: number;
  readonly to: number;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
};
/** Whole local days on which nothing is offered, first and last included. */
export type Blackout = { readonly from: string; readonly to: string };

/**
 * The windows of a weekly pattern in its own zone that touch a stretch of time. The pattern is expanded to dates first,
 * so that a clock change moves or shortens a window and never drops a day.
 */
export function windowsOf(
  rules: readonly WeeklyRule[],
  zone: string,
  [start, end]: Interval,
  blackouts: readonly Blackout[] = [],
): Interval[] {
  const local = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate();
  const last = local(end);
  const windows: Interval[] = [];
  for (let date = local(start - day); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const name = date.toString();
    if (blackouts.some(({ from, to }) => from <= name && name <= to)) continue;
    for (const rule of rules) {
      if (rule.isoWeekday !== date.dayOfWeek) continue;
      if ((rule.validFrom ?? name) > name || (rule.validTo ?? name) < name) continue;
      const window = windowOn(name, zone, rule.from, rule.to);
      if (window && window[1] > start && window[0] < end) windows.push(window);
    }
  }
  return windows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

export type SlotQuestion = {
  /** The offering side's windows; the grid of starts is anchored at the start of each. */
  readonly windows: readonly Interval[];
  /** Where the asking side can be: its working hours less its own bookings. Null asks nothing. */
  readonly within?: readonly Interval[] | null;
  readonly busy: readonly Interval[];
  readonly now: number;
  readonly length: number;
  readonly step: number;
  readonly notice: number;
  readonly horizon: number;
  /** The new booking's own buffers. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
};

/**
 * Starts of the slots of a length that can be booked now, in order, in epoch milliseconds. A start t lies on the grid of
 * its window; [t, t + length) is free of bookings widened by the new one's buffers; and now + notice <= t < now + horizon
 * (methods.md, section 8).
 */
export function slotsOf(question: SlotQuestion): number[] {
  const { windows, within = null, busy, now, length, step, notice, horizon, bufferBefore, bufferAfter } = question;
  if (length <= 0 || step <= 0) throw new RangeError("Length and step are positive");
  const widened = normalise(busy).map(([start, end]): Interval => [start - bufferAfter, end + bufferBefore]);
  const free = without(within === null ? windows : common(windows, within), widened);
  const starts = new Set<number>();
  for (const [start, end] of windows)
    for (let t = start; t < end; t += step)
      if (t >= now + notice && t < now + horizon && free.some(([from, to]) => from <= t && t + length <= to))
        starts.add(t);
  return [...starts].sort((a, b) => a - b);
}

/** The quarter-hours that a booking claims: one unique row per person and quarter is what cannot be booked twice. */
export function quartersOf([start, end]: Interval): number[] {
  if (start % quarter !== 0 || end % quarter !== 0 || start >= end)
    throw new RangeError("A booking begins and ends on a quarter of an hour");
  return Array.from({ length: (end - start) / quarter }, (_, index) => start / quarter + index);
}
