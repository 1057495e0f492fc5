import type { ProcessState } from "#app/domain/selection/states.ts";
import { from, generalKnowledge, ownDesign } from "#db/seed/provenance.ts";

/** How long a state customarily lasts, in calendar days. `days` is the value to plan with, inside `low` to `high`. */
export type StageTimeSeed = {
  readonly state: ProcessState;
  readonly days: number;
  readonly low: number;
  readonly high: number;
  readonly asOf: string;
  readonly source: string;
};

/**
 * The states from `forecast` to `onboarded` in their order. To plan backwards: `onboarded` ends on the day of the
 * vacancy, and each earlier state ends when the next one begins. The whole comes to about eight months, inside the
 * six to twelve months for which a vacancy is customarily foreseen.
 */
export const stageTimes: readonly StageTimeSeed[] = [
  { state: "forecast", days: 21, low: 7, high: 180, ...ownDesign },
  { state: "needsDefined", days: 21, low: 14, high: 28, ...ownDesign },
  {
    state: "callOpen",
    days: 45,
    low: 15,
    high: 90,
    ...from(
      "UN Police, job openings posted for 15 to 90 days; a window of about 30 days was criticised as too short (UNA-UK); 45 days by design of this portal",
    ),
  },
  { state: "eligibilityScreening", days: 14, low: 7, high: 14, ...ownDesign },
  { state: "longlisting", days: 14, low: 7, high: 14, ...ownDesign },
  { state: "shortlisting", days: 7, low: 5, high: 10, ...ownDesign },
  { state: "assessment", days: 21, low: 14, high: 28, ...ownDesign },
  { state: "panelReview", days: 7, low: 5, high: 10, ...ownDesign },
  { state: "recommendation", days: 7, low: 2, high: 10, ...ownDesign },
  // The decision is unbounded in fact: fourteen days are a plan, not a duty.
  { state: "decision", days: 14, low: 1, high: 90, ...ownDesign },
  { state: "consultation", days: 14, low: 4, high: 42, ...generalKnowledge },
  { state: "offer", days: 28, low: 14, high: 42, ...generalKnowledge },
  { state: "announced", days: 21, low: 7, high: 42, ...ownDesign },
  { state: "onboarded", days: 14, low: 5, high: 30, ...ownDesign },
];

/** Vetting is a parallel track, not a state: it starts with `shortlisting` and must hold to leave `recommendation`. */
export const vettingTime = {
  startsAt: "shortlisting",
  mustHoldToLeave: "recommendation",
  days: 42,
  low: 14,
  high: 56,
  ...generalKnowledge,
} as const satisfies {
  readonly startsAt: ProcessState;
  readonly mustHoldToLeave: ProcessState;
  readonly days: number;
  readonly low: number;
  readonly high: number;
  readonly asOf: string;
  readonly source: string;
};
