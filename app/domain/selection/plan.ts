import { Temporal } from "temporal-polyfill";
import { processStates, type ProcessState } from "./states.ts";

const newYork = "America/New_York";
/** The last instant of a calendar day in New York, in epoch milliseconds (23:59:59.999 there). */
export function endOfNewYorkDay(day: string): number {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return next.toZonedDateTime("America/New_York").epochMilliseconds - 1;
}
/** The first instant of a calendar day in a zone, in epoch milliseconds. */
export function startOfDay(day: string, zone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
}
/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayIn(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}
/** A day so many days later (or earlier). */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;
}

export type PlanRow = { readonly state: ProcessState; readonly endsAt: number };

/**
 * The stage plan, backwards from the vacancy: `onboarded` ends on the day of the vacancy, each earlier state ends when
 * the next one begins; every end is the end of a New York day.
 * @param days customary length of each state in calendar days
 */
export function planBackwards(vacantOn: string, days: Readonly<Partial<Record<ProcessState, number>>>): PlanRow[] {
  const rows: PlanRow[] = [];
  let end = vacantOn;
  for (const state of [...processStates].reverse()) {
    if (days[state] === undefined) continue;
    rows.push({ state, endsAt: endOfNewYorkDay(end) });
    end = addDays(end, -days[state]);
  }
  return rows.reverse();
}
/**
 * The stage plan from a call's last day on, for a new round: every later state ends its customary length after the one
 * before it, at the end of a New York day.
 * @param closesOn last day of the call, `YYYY-MM-DD`
 * @param days customary length of each state in calendar days; states without one are left out
 */
export function planFromCall(closesOn: string, days: Readonly<Partial<Record<ProcessState, number>>>): PlanRow[] {
  let end = closesOn;
  return processStates.slice(processStates.indexOf("callOpen")).flatMap((state) => {
    if (state !== "callOpen") {
      if (days[state] === undefined) return [];
      end = addDays(end, days[state]);
    }
    return [{ state, endsAt: endOfNewYorkDay(end) }];
  });
}
/**
 * The ends that move when a process goes back to a state, reckoned from that day on: this state and each later one ends
 * its customary length after the one before it. An end that the plan sets later still holds and is left out.
 */
export function planAgain(
  plan: readonly PlanRow[],
  state: ProcessState,
  today: string,
  days: Readonly<Partial<Record<ProcessState, number>>>,
): PlanRow[] {
  let end = today;
  return processStates.slice(processStates.indexOf(state)).flatMap((later) => {
    const row = plan.find((one) => one.state === later);
    if (days[later] === undefined || row === undefined) return [];
    end = addDays(end, days[later]);
    const endsAt = endOfNewYorkDay(end);
    return endsAt > row.endsAt ? [{ state: later, endsAt }] : [];
  });
}

export type MovedEnds =
  | { readonly ok: true; readonly rows: readonly PlanRow[] }
  | { readonly ok: false; readonly against: PlanRow; readonly side: "before" | "after" };
/**
 * The ends that move when one is moved: it alone, or with it all later ones by as many days. Stages end in their order: an
 * end before that of a stage still to come ahead of it, or (where the later ones stay) after a later one, is refused with
 * the end it stands against. `from` is the present state: the plan of what is over does not bind.
 * @param endsOn the new last day in New York, `YYYY-MM-DD`
 */
export function movedEnds(
  plan: readonly PlanRow[],
  from: ProcessState,
  state: ProcessState,
  endsOn: string,
  follow: boolean,
): MovedEnds {
  const at = processStates.indexOf(state);
  const endsAt = endOfNewYorkDay(endsOn);
  const row = plan.find((one) => one.state === state);
  const ahead = plan.filter((one) => {
    const place = processStates.indexOf(one.state);
    return place < at && place >= processStates.indexOf(from);
  });
  const later = plan.filter((one) => processStates.indexOf(one.state) > at);
  const last = ahead.reduce<PlanRow | null>((max, one) => (max === null || one.endsAt > max.endsAt ? one : max), null);
  if (last !== null && endsAt < last.endsAt) return { ok: false, against: last, side: "before" };
  const next = later.reduce<PlanRow | null>((min, one) => (min === null || one.endsAt < min.endsAt ? one : min), null);
  if (!follow && next !== null && endsAt > next.endsAt) return { ok: false, against: next, side: "after" };
  const days = row && follow ? daysBetween(dayIn(row.endsAt, newYork), endsOn) : 0;
  return {
    ok: true,
    rows: [
      { state, endsAt },
      ...(days === 0
        ? []
        : later.map((one) => ({ ...one, endsAt: endOfNewYorkDay(addDays(dayIn(one.endsAt, newYork), days)) }))),
    ],
  };
}

/**
 * The stage plan of a process that begins late: backwards from the vacancy, but no stage shorter than is customary from
 * today on, so that nobody's task is overdue at birth.
 */
export function planInTime(
  vacantOn: string,
  today: string,
  days: Readonly<Partial<Record<ProcessState, number>>>,
): PlanRow[] {
  const plan = planBackwards(vacantOn, days);
  const later = plan[0] ? planAgain(plan, plan[0].state, today, days) : [];
  return plan.map((row) => later.find(({ state }) => state === row.state) ?? row);
}

/** How far ahead a vacancy is foreseen at most; a later day is a slip of the hand. */
export const yearsForeseen = 10;
/** The last day that a forecast made today may speak of. */
export function lastForeseen(today: string): string {
  return Temporal.PlainDate.from(today).add({ years: yearsForeseen }).toString();
}
/** The day by which a process must be launched to fill a vacancy in time. */
export function launchBy(vacantOn: string, days: Readonly<Partial<Record<ProcessState, number>>>): string {
  return addDays(vacantOn, -Object.values(days).reduce((sum, length) => sum + (length ?? 0), 0));
}
/** How long before the day to launch by a launch is asked for, in days. */
export const launchNotice = 30;
/** Whether a launch is asked for: its day is near, or has passed. */
export function launchDue(by: string, today: string): boolean {
  return by <= addDays(today, launchNotice);
}
/** Whether the work of a state is past its planned end. */
export function isLate(now: number, endsAt: number | null): boolean {
  return endsAt !== null && now > endsAt;
}

export type Expected = PlanRow & { readonly plannedAt: number };
/**
 * When the present state and each later one are to be expected to end: the plan, shifted by what is late. The present
 * state ends no sooner than its customary time after it was entered, and not before today; each later one no sooner than
 * its customary time after the one before it. Where the plan leaves more time, the plan holds. A call that is open ends on
 * the day it was given.
 * @param enteredOn the New York day on which the present state began
 * @param today the New York day
 * @param days customary length of each state in calendar days
 */
export function expectedEnds(
  plan: readonly PlanRow[],
  state: ProcessState,
  enteredOn: string,
  today: string,
  days: Readonly<Partial<Record<ProcessState, number>>>,
): Expected[] {
  let before = enteredOn;
  return processStates.slice(processStates.indexOf(state)).flatMap((later) => {
    const row = plan.find((one) => one.state === later);
    if (row === undefined) return [];
    const usual = later === state && state === "callOpen" ? 0 : endOfNewYorkDay(addDays(before, days[later] ?? 0));
    const endsAt = Math.max(row.endsAt, usual, later === state ? endOfNewYorkDay(today) : 0);
    before = dayIn(endsAt, "America/New_York");
    return [{ state: later, endsAt, plannedAt: row.endsAt }];
  });
}
