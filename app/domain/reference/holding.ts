import { horizonProblem } from "../horizons.ts";
import { message, type Message } from "../message.ts";

/** A post as held by someone. Days are `YYYY-MM-DD`. */
export type Holding = { readonly startedOn: string; readonly endOfTour: string; readonly endedOn: string | null };

/** What is wrong with a new holder beside those on record, by field; empty where nothing is. */
export function newHoldingProblems(
  wanted: { readonly startedOn: string; readonly endOfTour: string; readonly asOf: string },
  earlier: readonly Holding[],
  today: string,
): Record<string, Message> {
  const problems: Record<string, Message> = {};
  if (wanted.endOfTour <= wanted.startedOn) problems.endOfTour = message("admin.holding.endsBeforeStart");
  else {
    const tooFar = horizonProblem("endOfTour", wanted.endOfTour, today);
    if (tooFar) problems.endOfTour = tooFar;
  }
  if (wanted.asOf > today) problems.asOf = message("admin.holding.asOfAhead");
  if (earlier.some(({ endedOn }) => endedOn === null)) problems.startedOn = message("admin.holding.held");
  else if (earlier.some(({ endedOn }) => endedOn !== null && endedOn > wanted.startedOn))
    problems.startedOn = message("admin.holding.overlap");
  return problems;
}

/** What is wrong with the day a holder left on, or null. */
export function leavingProblem(holding: Holding, endedOn: string, today: string): Message | null {
  if (endedOn < holding.startedOn) return message("admin.holding.leftBeforeStart");
  return endedOn > today ? message("admin.holding.leftAhead") : null;
}

/** What is wrong with another end of tour, or null. */
export function tourProblem(holding: Holding, endOfTour: string, today: string): Message | null {
  if (endOfTour <= holding.startedOn) return message("admin.holding.endsBeforeStart");
  if (endOfTour === holding.endOfTour) return message("admin.holding.sameEnd");
  return horizonProblem("endOfTour", endOfTour, today);
}
