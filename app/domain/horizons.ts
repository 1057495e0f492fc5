import { Temporal } from "temporal-polyfill";
import { message, type Message } from "./message.ts";

/**
 * How far ahead a day may lie that many read and nobody can take back. A later one is a slip of the hand, a year with a
 * wrong digit most often. Our own measure: each is longer than what the act ever needs.
 */
export const horizons = {
  /** The last day of a call, from the day it is issued. */
  call: { days: 180 },
  /** The new last day of a call, from its present one. */
  callExtension: { days: 90 },
  /** The last day of a window for late names, from today. */
  lateWindow: { days: 30 },
  /** The day by which a missing document must be there, from today. */
  document: { days: 90 },
  /** The day of the next news to the States, from today. */
  nextNews: { days: 180 },
  /** The day until which the answer of a party that is consulted is awaited, from today. */
  reply: { days: 90 },
  /** The day until which an offer can be answered, from today. */
  offerAnswer: { days: 90 },
  /** The day for which something was promised to an officer, from today. */
  promise: { days: 365 },
  /** The planned end of a stage, from today; as far as a vacancy is foreseen. */
  planEnd: { years: 10 },
  /** The day on which a new version of a rule begins, from today. */
  ruleValidFrom: { years: 2 },
  /** The end of a holder's tour, from today. */
  endOfTour: { years: 10 },
  /** The last day on which a record of the cadre is kept, from today. */
  retention: { years: 15 },
} as const;
export type Horizon = keyof typeof horizons;

/** The last day that a field may name. @param from the day it is reckoned from, `YYYY-MM-DD` */
export function lastDayOf(horizon: Horizon, from: string): string {
  return Temporal.PlainDate.from(from).add(horizons[horizon]).toString();
}

/** Why a day is too far ahead, with the field's name, the measure and the last day that is taken; null where it is not. */
export function horizonProblem(horizon: Horizon, day: string, from: string): Message | null {
  const latest = lastDayOf(horizon, from);
  if (day <= latest) return null;
  const measure: { readonly days?: number; readonly years?: number } = horizons[horizon];
  return message(`horizon.${horizon}`, { day: latest, most: measure.days ?? measure.years ?? 0 });
}
