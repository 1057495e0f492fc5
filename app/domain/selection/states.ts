/** The states of the three lifecycles and of a nomination, in their order (model.md, "States and who acts"). */
export const processStates = [
  "forecast",
  "needsDefined",
  "callOpen",
  "eligibilityScreening",
  "longlisting",
  "shortlisting",
  "assessment",
  "panelReview",
  "recommendation",
  "decision",
  "consultation",
  "offer",
  "announced",
  "onboarded",
  "inPost",
  "closed",
] as const;
export type ProcessState = (typeof processStates)[number];

/** In these a selection has done its work: the post may have its next one. */
export const endStates = ["onboarded", "inPost", "closed"] as const satisfies readonly ProcessState[];

export const candidacyStates = [
  "nominated",
  "incomplete",
  "eligible",
  "ineligible",
  "longlisted",
  "shortlisted",
  "assessed",
  "recommended",
  "selected",
  "appointed",
  "withdrawn",
  "governmentWithdrawn",
  "notSelected",
  "objected",
] as const;
export type CandidacyState = (typeof candidacyStates)[number];

export const nominationStates = ["draft", "submitted", "incomplete", "ineligible", "governmentWithdrawn"] as const;
export type NominationState = (typeof nominationStates)[number];

export const poolStates = ["proposed", "admitted", "renewed", "lapsed", "left"] as const;
export type PoolState = (typeof poolStates)[number];

/** What a Member State may see of its nominee; anything finer is nobody's business but the process's. */
export const coarseStates = [
  "submitted",
  "incomplete",
  "ineligible",
  "underConsideration",
  "shortlisted",
  "notSelected",
  "appointed",
  "withdrawn",
  "processClosed",
] as const;
export type CoarseState = (typeof coarseStates)[number];

/** Whether a process state comes at or after another. */
export function atOrAfter(state: ProcessState, mark: ProcessState): boolean {
  return processStates.indexOf(state) >= processStates.indexOf(mark);
}
/** Whether a process state comes before another. */
export function before(state: ProcessState, mark: ProcessState): boolean {
  return !atOrAfter(state, mark);
}

/** States from which nothing leads back into this round. */
export const endedCandidacies: readonly CandidacyState[] = [
  "ineligible",
  "withdrawn",
  "governmentWithdrawn",
  "notSelected",
  "objected",
];

/** Where a candidacy stands in the present round, whatever the authority has decided of it. */
export type RoundPlace = {
  readonly recommended: boolean;
  readonly assessed: boolean;
  readonly longlisted: boolean;
  /** Every nominator but the authority has taken its nomination back. */
  readonly takenBack: boolean;
};
/**
 * The state in which a candidacy would stand if nothing had been decided of it: what States and all who are not named for
 * the decision read until the announcement. After a way back that is as the rest of the list stands again.
 */
export function stateBeforeDecision(state: CandidacyState, place: RoundPlace): CandidacyState {
  const decided = state === "selected" || state === "objected";
  if (!decided && endedCandidacies.includes(state)) return state;
  if (place.takenBack) return "governmentWithdrawn";
  if (!decided) return state;
  if (place.recommended) return "recommended";
  if (place.assessed) return "assessed";
  return place.longlisted ? "longlisted" : "eligible";
}

/**
 * The coarse state that news of a candidacy shows to its State (model.md, "coarse states").
 * `announced` says whether the outcome is public; `processEndedAs` a cancelled or readvertised process.
 */
export function coarseStateOf(
  state: CandidacyState,
  announced: boolean,
  processEndedAs: "cancelled" | "readvertised" | "closed" | null,
): CoarseState {
  if (state === "withdrawn" || state === "governmentWithdrawn") return "withdrawn";
  if (processEndedAs === "cancelled" || processEndedAs === "readvertised") return "processClosed";
  switch (state) {
    case "nominated":
      return "submitted";
    case "incomplete":
      return "incomplete";
    case "ineligible":
      return "ineligible";
    case "eligible":
    case "longlisted":
      return announced ? "notSelected" : "underConsideration";
    case "shortlisted":
    case "assessed":
    case "recommended":
    case "selected":
    case "objected":
      return announced ? "notSelected" : "shortlisted";
    case "appointed":
      return announced ? "appointed" : "shortlisted";
    case "notSelected":
      return announced ? "notSelected" : "underConsideration";
  }
}
