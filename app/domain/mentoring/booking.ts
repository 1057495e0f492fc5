import {
  normalise,
  quarter,
  slotsOf,
  windowsOf,
  without,
  type Blackout,
  type Interval,
  type WeeklyRule,
} from "./slots.ts";

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

/** Lengths of a session in minutes; the first page shows the usual one. */
export const lengths = [30, 60, 90] as const;
export type Length = (typeof lengths)[number];
export const usualLength: Length = 60;
/** Starts are offered every half hour from the start of a window. */
export const stepMinutes = 30;
/** Hours between asking and the start; a call today needs none. */
export const noticeHours = 48;
/** How far ahead a session can be booked, in days. */
export const horizonDays = 60;

/** One side's time: its weekly pattern in its own zone, the days away and what is booked already. */
export type SideTime = {
  readonly zone: string;
  readonly rules: readonly WeeklyRule[];
  readonly away: readonly Blackout[];
  readonly busy: readonly Interval[];
};
export type PairTime = {
  readonly mentor: SideTime & { readonly bufferBefore: number; readonly bufferAfter: number };
  readonly mentee: SideTime;
};

/**
 * Minutes that a mentor keeps between two sessions: what the one asks for after it and the other before it, whichever was
 * booked first.
 */
export function gapOf({ bufferBefore, bufferAfter }: { bufferBefore: number; bufferAfter: number }): number {
  return Math.max(bufferBefore, bufferAfter);
}

/**
 * Starts at which a session of a length can begin, inside both sides' working hours and clear of both sides' bookings,
 * the mentor's with the mentor's gap on both sides.
 * @param within the stretch that is asked for
 * @param callToday no notice: from the next quarter of an hour to the end of the mentee's day
 */
export function startsFor(
  { mentor, mentee }: PairTime,
  now: number,
  length: Length,
  within: Interval,
  callToday = false,
): number[] {
  const horizon: Interval = [Math.max(within[0], now), Math.min(within[1], now + horizonDays * dayLength)];
  if (horizon[0] >= horizon[1]) return [];
  // What begins inside the stretch may end in a window that only begins behind it.
  const reach: Interval = [horizon[0], horizon[1] + length * minute];
  const hours = windowsOf(mentee.rules, mentee.zone, reach, mentee.away);
  return slotsOf({
    windows: windowsOf(mentor.rules, mentor.zone, reach, mentor.away),
    within: without(hours, mentee.busy),
    busy: mentor.busy,
    now,
    length: length * minute,
    step: callToday ? quarter : stepMinutes * minute,
    notice: callToday ? 0 : noticeHours * hour,
    horizon: horizonDays * dayLength,
    bufferBefore: gapOf(mentor) * minute,
    bufferAfter: gapOf(mentor) * minute,
  }).filter((start) => start >= within[0] && start < within[1]);
}

/** The first so many of those starts, looked for week by week: expanding months of local hours is what a page would wait for. */
export function firstStarts(
  count: number,
  time: PairTime,
  now: number,
  length: Length,
  [start, end]: Interval,
  callToday = false,
): number[] {
  const found: number[] = [];
  for (let from = start; from < end && found.length < count; from += 7 * dayLength)
    found.push(...startsFor(time, now, length, [from, Math.min(from + 7 * dayLength, end)], callToday));
  return found.slice(0, count);
}

/** Why a day has no time to book, in the order they are asked; null where it has one. */
export type NoTime = "mentorAway" | "neitherWorks" | "mentorOff" | "menteeOff" | "tooSoon" | "noneFree" | "noOverlap";
export function whyNone(
  { mentor, mentee }: PairTime,
  now: number,
  length: Length,
  day: Interval,
  localDay: string,
): NoTime | null {
  if (startsFor({ mentor, mentee }, now, length, day).length > 0) return null;
  if (mentor.away.some(({ from, to }) => from <= localDay && localDay <= to)) return "mentorAway";
  const own = windowsOf(mentee.rules, mentee.zone, day, mentee.away);
  const offered = windowsOf(mentor.rules, mentor.zone, day, mentor.away);
  if (own.length === 0 && offered.length === 0) return "neitherWorks";
  if (offered.length === 0) return "mentorOff";
  if (own.length === 0) return "menteeOff";
  if (day[1] <= now + noticeHours * hour) return "tooSoon";
  const empty = { mentor: { ...mentor, busy: [] }, mentee: { ...mentee, busy: [] } };
  if (startsFor(empty, now, length, day).length > 0) return "noneFree";
  return startsFor(empty, day[0] - noticeHours * hour, length, day).length > 0 ? "tooSoon" : "noOverlap";
}

/** Merges quarter-hour rows into stretches of time. */
export function busyOf(quarters: readonly number[]): Interval[] {
  return normalise(quarters.map((n): Interval => [n * quarter, (n + 1) * quarter]));
}
