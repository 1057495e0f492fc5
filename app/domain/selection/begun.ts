import type { ConditionCode, ProcessAct, Transition } from "./stages.ts";
import { before, type ProcessState } from "./states.ts";

/**
 * The stages in which a process that began before the portal can stand when it is entered. What lies beyond (the list
 * handed in, the decision, the consultations) rests on clearances in date and on signatures that the portal itself must hold.
 */
export const presentStages = [
  "callOpen",
  "eligibilityScreening",
  "longlisting",
  "shortlisting",
  "assessment",
  "panelReview",
  "recommendation",
] as const satisfies readonly ProcessState[];
export type PresentStage = (typeof presentStages)[number];

/** The stages that a record from before the portal can stand for: the call itself, and each one up to the present. */
export const priorStages = [
  "needsDefined",
  "callOpen",
  "eligibilityScreening",
  "longlisting",
  "shortlisting",
  "assessment",
  "panelReview",
] as const satisfies readonly ProcessState[];
export type PriorStage = (typeof priorStages)[number];

/** The act whose place the record of a stage takes. */
export const priorActs: Readonly<Record<PriorStage, ProcessAct>> = {
  needsDefined: "issueCall",
  callOpen: "closeCall",
  eligibilityScreening: "closeScreening",
  longlisting: "openShortlisting",
  shortlisting: "closeShortlisting",
  assessment: "reveal",
  panelReview: "closeReview",
};

/**
 * What must hold all the same when a stage is passed by its record: what the portal itself needs to go on (a frozen
 * frame, names, a seated panel) and what opens files to people in it (their declarations and the rulings on them).
 */
export const keptConditions: Readonly<Record<PriorStage, readonly ConditionCode[]>> = {
  needsDefined: [
    "needsWritten",
    "termsWritten",
    "criteriaWritten",
    "competenciesWeighed",
    "rubricOnScale",
    "rulesOfCallSet",
  ],
  callOpen: ["candidaciesReceived"],
  eligibilityScreening: ["candidaciesReceived"],
  longlisting: ["panelConvened", "panelAvailable"],
  shortlisting: ["panelAvailable", "declarationsComplete", "conflictsRuled"],
  assessment: [],
  panelReview: [],
};

/** The acts that follow from the record of a stage: which names it chooses, and whether it carries ratings. */
export const priorParts: Readonly<
  Record<PriorStage, { readonly chooses: boolean; readonly counts: boolean; readonly ratings: boolean }>
> = {
  needsDefined: { chooses: false, counts: false, ratings: false },
  callOpen: { chooses: false, counts: true, ratings: false },
  eligibilityScreening: { chooses: true, counts: true, ratings: false },
  longlisting: { chooses: true, counts: true, ratings: false },
  shortlisting: { chooses: true, counts: true, ratings: false },
  assessment: { chooses: false, counts: false, ratings: false },
  panelReview: { chooses: false, counts: true, ratings: true },
};

/**
 * Whether the gate ahead is passed by a record: the process began before the portal and its present stage is still to
 * come. A later round is the portal's own, from its call on.
 * @param present the stage in which the process stood when it was entered; null where it began in the portal
 */
export function priorStageAt(present: PresentStage | null, state: ProcessState, round: number): PriorStage | null {
  if (present === null || round > 1) return null;
  const stage = priorStages.find((one) => one === state);
  return stage && before(stage, present) ? stage : null;
}

/** Whether the panel of the present round scored before the portal: then it has no sheets here, not even open ones. */
export function scoredOnPaper(at: { readonly begunIn?: PresentStage | null; readonly round: number }): boolean {
  return at.round === 1 && at.begunIn != null && before("assessment", at.begunIn);
}

/** The conditions of a transition as they are asked: where a record stands in, the kept ones and the record itself. */
export function conditionsAhead<S extends ProcessState, A extends ProcessAct>(
  row: Transition<S, A, ConditionCode>,
  at: { readonly present: PresentStage | null; readonly round: number },
): readonly ConditionCode[] {
  const stage = priorStageAt(at.present, row.from, at.round);
  return stage !== null && priorActs[stage] === row.act ? [...keptConditions[stage], "priorRecorded"] : row.conditions;
}

/** What of a day of an earlier stage is odd; null where it fits. Days are New York days, `YYYY-MM-DD`. */
export function oddDay(happenedOn: string, at: { readonly today: string; readonly after: string | null }) {
  if (happenedOn > at.today) return "future" as const;
  return at.after !== null && happenedOn < at.after ? ("beforeEarlier" as const) : null;
}
