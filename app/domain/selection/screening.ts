import { message, type Message } from "#app/domain/message.ts";

/** Version of shortlist merit and of the screening aggregates. */
export const screeningMethodVersion = "screening-1";

/** What an officer decides of a candidacy. */
export const eligibilityOutcomes = ["eligible", "ineligible", "incomplete"] as const;
export const requiredMarks = ["met", "notMet", "cannotTell"] as const;
export type RequiredMark = (typeof requiredMarks)[number];

/** A required criterion on one sheet; `paragraph` is the number of the dossier paragraph relied on. */
export type RequiredAnswer = { readonly mark: RequiredMark; readonly paragraph: number | null };
/** A desirable criterion on one sheet: 0-4 whole points and the number of the dossier paragraph relied on. */
export type DesirableAnswer = { readonly points: number; readonly paragraph: number | null };

/** One screener's reading of one dossier; criteria by code, an absent one is unanswered. */
export type ScreeningSheet = {
  readonly screener: string;
  readonly required: Readonly<Record<string, RequiredAnswer | undefined>>;
  readonly desirable: Readonly<Record<string, DesirableAnswer | undefined>>;
};

/** The criteria frozen with the call: required codes in order, desirable ones with integer weights that sum to 100. */
export type ScreeningCriteria = {
  readonly required: readonly string[];
  readonly desirable: Readonly<Record<string, number>>;
};

export type ScreeningProblem = { readonly subject: string | null; readonly message: Message };

/** Most points of a desirable criterion. */
export const mostPoints = 4;

function isOnScale(points: number): boolean {
  return Number.isInteger(points) && points >= 0 && points <= mostPoints;
}

/** What is wrong with the weights of the desirable criteria: positive integers that sum to 100. */
export function desirableWeightProblems(weights: Readonly<Record<string, number>>): ScreeningProblem[] {
  const problems: ScreeningProblem[] = [];
  let sum = 0;
  for (const [code, weight] of Object.entries(weights)) {
    if (!Number.isSafeInteger(weight) || weight < 1)
      problems.push({ subject: code, message: message("screening.weights.whole") });
    sum += weight;
  }
  if (problems.length === 0 && sum !== 100)
    problems.push({ subject: null, message: message("screening.weights.sum", { sum }) });
  return problems;
}

/**
 * What keeps a screening sheet from being submitted: every required criterion marked and every desirable one given
 * 0-4 points, with the paragraph relied on wherever the answer says that something is there or is not
 * (not with `cannotTell`, nor with 0 points). Empty when it is complete.
 */
export function sheetProblems(sheet: ScreeningSheet, criteria: ScreeningCriteria): ScreeningProblem[] {
  const problems: ScreeningProblem[] = [];
  const add = (subject: string, key: string) => problems.push({ subject, message: message(key, { most: mostPoints }) });
  for (const code of criteria.required) {
    const answer = sheet.required[code];
    if (answer === undefined) add(code, "screening.sheet.unanswered");
    else if (answer.mark !== "cannotTell" && answer.paragraph === null) add(code, "screening.sheet.paragraphMissing");
  }
  for (const code of Object.keys(criteria.desirable)) {
    const answer = sheet.desirable[code];
    if (answer === undefined) add(code, "screening.sheet.unanswered");
    else if (!isOnScale(answer.points)) add(code, "screening.sheet.pointsOffScale");
    else if (answer.points > 0 && answer.paragraph === null) add(code, "screening.sheet.paragraphMissing");
  }
  return problems;
}

export type ShortlistMerit = {
  /** 0-100, null where there is no complete basis. */
  readonly merit: number | null;
  readonly perScreener: readonly { readonly screener: string; readonly merit: number | null }[];
  readonly reason: Message | null;
  readonly methodVersion: string;
};

/**
 * Shortlist merit: the mean over screeners of 100 sum(w points/4)/100, frozen when shortlisting opens; it exists for
 * the shortlist and its what-if alone. A sheet with an unanswered criterion makes it null: nothing missing counts as 0.
 *
 * @param weights desirable criteria, integers that sum to 100
 * @throws RangeError for weights that do not, or points off the scale 0-4
 */
export function shortlistMerit(
  sheets: readonly Pick<ScreeningSheet, "screener" | "desirable">[],
  weights: Readonly<Record<string, number>>,
): ShortlistMerit {
  const criteria = Object.entries(weights);
  const perScreener: { screener: string; merit: number | null }[] = [];
  const result = (merit: number | null, reason: Message | null): ShortlistMerit => ({
    merit,
    perScreener,
    reason,
    methodVersion: screeningMethodVersion,
  });
  if (criteria.length === 0) return result(null, message("screening.merit.noDesirable"));
  if (desirableWeightProblems(weights).length > 0) throw new RangeError("desirable weights must be integers, sum 100");
  let total = 0;
  let incomplete = 0;
  for (const sheet of sheets) {
    let points: number | null = 0;
    for (const [code, weight] of criteria) {
      const answer = sheet.desirable[code];
      if (answer === undefined) {
        points = null;
        break;
      }
      if (!isOnScale(answer.points)) throw new RangeError(`${answer.points} points`);
      points += weight * answer.points;
    }
    perScreener.push({ screener: sheet.screener, merit: points === null ? null : points / mostPoints });
    if (points === null) incomplete += 1;
    else total += points;
  }
  if (sheets.length === 0) return result(null, message("screening.merit.noSheets"));
  if (incomplete > 0) return result(null, message("screening.merit.incomplete", { count: incomplete }));
  return result(total / (mostPoints * sheets.length), null);
}

export type CriterionOutcome = {
  readonly criterion: string;
  readonly counts: Readonly<Record<RequiredMark, number>>;
  /** Screeners who have not marked it. */
  readonly unanswered: number;
  /** The mark all gave; null where they differ or fewer than two answered. */
  readonly common: RequiredMark | null;
  /** Whether all who answered agree; null with fewer than two answers. */
  readonly agreed: boolean | null;
};

export type ScreeningOutcome = {
  readonly sheets: number;
  readonly criteria: readonly CriterionOutcome[];
  /** Criteria on which screeners differ: the officer looks at these. */
  readonly disputed: readonly string[];
  /** Whether every screener marked every required criterion met; null while fewer than two sheets are complete. */
  readonly allMet: boolean | null;
  readonly reason: Message | null;
  readonly methodVersion: string;
};

/**
 * What the screeners say together about the required criteria of one candidacy. It advises: the officer decides
 * eligible, ineligible (with the criterion) or incomplete.
 */
export function screeningOutcome(
  sheets: readonly Pick<ScreeningSheet, "required">[],
  required: readonly string[],
): ScreeningOutcome {
  const criteria = required.map((criterion): CriterionOutcome => {
    const counts = { met: 0, notMet: 0, cannotTell: 0 };
    let answers = 0;
    for (const sheet of sheets) {
      const answer = sheet.required[criterion];
      if (answer === undefined) continue;
      counts[answer.mark] += 1;
      answers += 1;
    }
    const unanimous = requiredMarks.find((mark) => counts[mark] === answers) ?? null;
    return {
      criterion,
      counts,
      unanswered: sheets.length - answers,
      common: answers < 2 ? null : unanimous,
      agreed: answers < 2 ? null : unanimous !== null,
    };
  });
  const open = sheets.length < 2 || criteria.some((criterion) => criterion.unanswered > 0);
  return {
    sheets: sheets.length,
    criteria,
    disputed: criteria.filter((criterion) => criterion.agreed === false).map((criterion) => criterion.criterion),
    allMet: open ? null : criteria.every((criterion) => criterion.common === "met"),
    reason: open ? message("screening.outcome.waiting", { sheets: sheets.length, least: 2 }) : null,
    methodVersion: screeningMethodVersion,
  };
}
