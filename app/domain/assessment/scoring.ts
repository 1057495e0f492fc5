import { message, type Message } from "#app/domain/message.ts";

/** Version of every formula in this file; stored with whatever is computed from it. */
export const scoringMethodVersion = "scoring-1";

/** One competency on one score sheet. Only `rated` enters arithmetic; the others never count as zero. */
export type Cell =
  | { readonly state: "rated"; readonly rating: number; readonly note: string }
  | { readonly state: "insufficientEvidence"; readonly note: string }
  | { readonly state: "notAssessed" }
  | { readonly state: "recused" };

export type ScaleCode = "un4" | "uk7";
/** The two ends of a rating scale with whole points. */
export type ScaleEnds = { readonly lo: number; readonly hi: number };
export type Scale = ScaleEnds & { readonly code: ScaleCode };

/** The scales a process can choose. */
export const scales: Readonly<Record<ScaleCode, Scale>> = {
  un4: { code: "un4", lo: 1, hi: 4 },
  uk7: { code: "uk7", lo: 1, hi: 7 },
};

/** Something that is wrong or missing; `subject` is the competency or criterion it is about, null for the whole. */
export type Problem = { readonly subject: string | null; readonly message: Message };

export type RatingMethod = "consensus" | "bandedAverage";

/** Longest evidence note and narrative, in words. */
export const noteWordLimit = 200;

function assertOnScale(rating: number, scale: ScaleEnds): void {
  if (!Number.isInteger(rating) || rating < scale.lo || rating > scale.hi)
    throw new RangeError(`rating ${rating} is not on the scale ${scale.lo}-${scale.hi}`);
}

export type Composite = {
  /** 0-100, null while nothing is rated. */
  readonly score: number | null;
  /** Rated share of the weight, 0-1. */
  readonly coverage: number;
  /** The score lies in [low, high] whatever the missing ratings would have been. */
  readonly low: number;
  readonly high: number;
  /** Competencies without a rating, sorted: obtain evidence on these. */
  readonly unrated: readonly string[];
  readonly reason: Message | null;
  readonly methodVersion: string;
};

/**
 * Weighted composite of one set of ratings with its bounds.
 * With u = (x - lo)/(hi - lo): score = 100 sum(w u)/sum(w) over the rated ones, coverage their share of
 * the weight, low = 100 sum(w u)/sum of all w, high = low + 100 (1 - coverage).
 * All sums are whole numbers with one division at the end, so the result depends on neither the order
 * of competencies nor a common factor of the weights.
 *
 * @param cells by competency code; an absent one is unrated
 * @param weights positive integers by competency code
 * @throws RangeError for a rating off the scale, a weight that is no positive integer, a cell without weight
 */
export function composite(
  cells: Readonly<Record<string, Cell | undefined>>,
  weights: Readonly<Record<string, number>>,
  scale: ScaleEnds,
): Composite {
  const range = scale.hi - scale.lo;
  let total = 0;
  let rated = 0;
  let points = 0;
  const unrated: string[] = [];
  for (const code of Object.keys(cells))
    if (!Object.hasOwn(weights, code)) throw new RangeError(`no weight for the competency ${code}`);
  for (const [code, weight] of Object.entries(weights)) {
    if (!Number.isInteger(weight) || weight <= 0) throw new RangeError(`weight ${weight} of ${code}`);
    total += weight;
    const cell = Object.hasOwn(cells, code) ? cells[code] : undefined;
    if (cell?.state !== "rated") {
      unrated.push(code);
      continue;
    }
    assertOnScale(cell.rating, scale);
    rated += weight;
    points += weight * (cell.rating - scale.lo);
  }
  if (total === 0) throw new RangeError("no competencies");
  return {
    score: rated === 0 ? null : (100 * points) / (range * rated),
    coverage: rated / total,
    low: (100 * points) / (range * total),
    high: (100 * (points + range * (total - rated))) / (range * total),
    unrated: unrated.sort(),
    reason: rated === 0 ? message("scoring.nothingRated") : null,
    methodVersion: scoringMethodVersion,
  };
}

export type GateStatus = "pass" | "split" | "fail" | "notEvidenced";
export type Gate = {
  readonly status: GateStatus;
  /** Null with fewer than two ratings; may lie half-way between two levels. */
  readonly median: number | null;
  readonly passLevel: number;
  readonly below: number;
  readonly atOrAbove: number;
  readonly reason: Message;
  readonly methodVersion: string;
};

/**
 * The median gate of one competency over the members who rated it: a prompt for discussion.
 * Passing reads the official rating instead (`qualified`); the gate never alters a score.
 * `pass`: nobody below the level; `fail`: nobody at or above it; `split`: members on both sides;
 * `notEvidenced`: fewer than two ratings.
 */
export function gate(ratings: readonly number[], passLevel: number): Gate {
  const sorted = [...ratings].sort((a, b) => a - b);
  const below = sorted.filter((rating) => rating < passLevel).length;
  const atOrAbove = sorted.length - below;
  const status: GateStatus =
    sorted.length < 2 ? "notEvidenced" : below === 0 ? "pass" : atOrAbove === 0 ? "fail" : "split";
  const half = sorted.length >> 1;
  const median =
    sorted.length < 2 ? null : sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return {
    status,
    median,
    passLevel,
    below,
    atOrAbove,
    reason: message(`scoring.gate.${status}`, { below, atOrAbove, level: passLevel }),
    methodVersion: scoringMethodVersion,
  };
}

export type BandedAverage = {
  /** 1-4, null without ratings or off the UN scale. */
  readonly rating: number | null;
  readonly mean: number | null;
  readonly n: number;
  readonly reason: Message | null;
  readonly methodVersion: string;
};

/**
 * The UN's banded average: [1,2) is 1, [2,3) is 2, [3,4) is 3, exactly 4 is 4; a mean of 3.67 is
 * *Satisfactory*. It exists on the UN 1-4 scale only. The band is found by whole-number division.
 *
 * @throws RangeError for a rating off the scale
 */
export function bandedAverage(ratings: readonly number[], scale: Scale = scales.un4): BandedAverage {
  const n = ratings.length;
  const none = (reason: Message): BandedAverage => ({
    rating: null,
    mean: null,
    n,
    reason,
    methodVersion: scoringMethodVersion,
  });
  if (scale.code !== "un4") return none(message("scoring.bandingOnUn4Only"));
  if (n === 0) return none(message("scoring.nothingRated"));
  let sum = 0;
  for (const rating of ratings) {
    assertOnScale(rating, scale);
    sum += rating;
  }
  return {
    rating: (sum - (sum % n)) / n,
    mean: sum / n,
    n,
    reason: null,
    methodVersion: scoringMethodVersion,
  };
}

export type OfficialRating = { readonly rating: number | null; readonly reason: Message | null };
export type OfficialRatings = {
  readonly method: RatingMethod;
  readonly ratings: Readonly<Record<string, OfficialRating>>;
  readonly methodVersion: string;
};

/**
 * The panel's rating per competency by the method frozen with the call: the consensus that was reached,
 * or the banded average of the members' ratings. Individual ratings stay beside it, never under it.
 *
 * @throws RangeError for a rating off the scale
 */
export function officialRatings(
  input: { readonly competencies: readonly string[]; readonly scale: Scale } & (
    | { readonly method: "consensus"; readonly consensus: Readonly<Record<string, number | null | undefined>> }
    | { readonly method: "bandedAverage"; readonly ratings: Readonly<Record<string, readonly number[] | undefined>> }
  ),
): OfficialRatings {
  const ratings: Record<string, OfficialRating> = {};
  for (const code of input.competencies) {
    if (input.method === "bandedAverage") {
      const { rating, reason } = bandedAverage(input.ratings[code] ?? [], input.scale);
      ratings[code] = { rating, reason };
      continue;
    }
    const agreed = input.consensus[code] ?? null;
    if (agreed !== null) assertOnScale(agreed, input.scale);
    ratings[code] = { rating: agreed, reason: agreed === null ? message("scoring.noConsensus") : null };
  }
  return { method: input.method, ratings, methodVersion: scoringMethodVersion };
}

/** The composite of the official ratings; same formula and bounds as that of a sheet. */
export function officialComposite(
  official: OfficialRatings,
  weights: Readonly<Record<string, number>>,
  scale: ScaleEnds,
): Composite {
  const cells: Record<string, Cell> = {};
  for (const [code, { rating }] of Object.entries(official.ratings))
    cells[code] = rating === null ? { state: "insufficientEvidence", note: "" } : { state: "rated", rating, note: "" };
  return composite(cells, weights, scale);
}

export type Qualification = {
  /** Null while official ratings are missing and none of those present decides it. */
  readonly qualified: boolean | null;
  readonly below: readonly string[];
  readonly notEvidenced: readonly string[];
  readonly missing: readonly string[];
  readonly reason: Message;
  readonly methodVersion: string;
};

/**
 * Whether every official rating is at or above its pass level. An official rating of null (no evidence)
 * does not reach it; a competency without any official row leaves the question open.
 */
export function qualified(
  official: Readonly<Record<string, { readonly rating: number | null } | undefined>>,
  passLevels: Readonly<Record<string, number>>,
): Qualification {
  const below: string[] = [];
  const notEvidenced: string[] = [];
  const missing: string[] = [];
  for (const [code, level] of Object.entries(passLevels)) {
    const row = official[code];
    if (row === undefined) missing.push(code);
    else if (row.rating === null) notEvidenced.push(code);
    else if (row.rating < level) below.push(code);
  }
  const short = below.length + notEvidenced.length;
  const open = missing.length > 0 || Object.keys(passLevels).length === 0;
  const answer = short > 0 ? false : open ? null : true;
  return {
    qualified: answer,
    below: below.sort(),
    notEvidenced: notEvidenced.sort(),
    missing: missing.sort(),
    reason:
      answer === null
        ? message("scoring.officialMissing", { count: missing.length })
        : answer
          ? message("scoring.qualified")
          : message("scoring.notQualified", { below: below.length, notEvidenced: notEvidenced.length }),
    methodVersion: scoringMethodVersion,
  };
}

/**
 * What is wrong with a set of competency weights: they are integers of at least 5 that sum to 100, over five
 * to seven competencies. Empty when all is well.
 */
export function weightProblems(weights: Readonly<Record<string, number>>): Problem[] {
  const entries = Object.entries(weights);
  const problems: Problem[] = [];
  if (entries.length < 5 || entries.length > 7)
    problems.push({ subject: null, message: message("scoring.weights.count", { count: entries.length }) });
  let sum = 0;
  let whole = true;
  for (const [code, weight] of entries) {
    if (!Number.isSafeInteger(weight)) {
      whole = false;
      problems.push({ subject: code, message: message("scoring.weights.whole") });
    } else {
      sum += weight;
      if (weight < 5) problems.push({ subject: code, message: message("scoring.weights.least", { least: 5 }) });
    }
  }
  if (whole && sum !== 100) problems.push({ subject: null, message: message("scoring.weights.sum", { sum }) });
  return problems;
}

/** Words as a reader counts them: runs between spaces that hold a letter or digit; a Chinese character is one. */
export function wordCount(text: string): number {
  let count = 0;
  for (const run of text.replace(/\p{Script=Han}/gu, " $& ").split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(run)) count += 1;
  return count;
}

/** A score sheet as it is filled: the competencies in rubric order and what has been answered so far. */
export type SheetContent = {
  readonly competencies: readonly string[];
  readonly cells: Readonly<Record<string, Cell | undefined>>;
  readonly scale: ScaleEnds;
};

/**
 * What keeps a sheet from being locked, in rubric order: every competency answered, ratings on the scale, an
 * evidence note with each rating and with insufficient evidence, of at most 200 words. Empty when it can be locked.
 */
export function sheetProblems(sheet: SheetContent): Problem[] {
  const problems: Problem[] = [];
  for (const code of sheet.competencies) {
    const cell = sheet.cells[code];
    const add = (what: Message) => problems.push({ subject: code, message: what });
    if (cell === undefined) {
      add(message("scoring.sheet.unanswered"));
      continue;
    }
    if (cell.state === "notAssessed" || cell.state === "recused") continue;
    const { lo, hi } = sheet.scale;
    if (cell.state === "rated" && (!Number.isInteger(cell.rating) || cell.rating < lo || cell.rating > hi))
      add(message("scoring.sheet.offScale", { lo, hi }));
    const words = wordCount(cell.note);
    if (words === 0) add(message("scoring.sheet.noteMissing"));
    else if (words > noteWordLimit) add(message("scoring.sheet.noteTooLong", { words, most: noteWordLimit }));
  }
  for (const code of Object.keys(sheet.cells))
    if (sheet.cells[code] !== undefined && !sheet.competencies.includes(code))
      problems.push({ subject: code, message: message("scoring.sheet.unknownCompetency") });
  return problems;
}

export type SheetProgress = {
  readonly answered: readonly string[];
  readonly unanswered: readonly string[];
  readonly total: number;
};

/** Which competencies are answered, in rubric order, and nothing else: no composite exists before the lock. */
export function progress(sheet: Pick<SheetContent, "competencies" | "cells">): SheetProgress {
  const answered: string[] = [];
  const unanswered: string[] = [];
  for (const code of sheet.competencies) (sheet.cells[code] === undefined ? unanswered : answered).push(code);
  return { answered, unanswered, total: sheet.competencies.length };
}
