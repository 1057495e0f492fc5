import { message, type Message } from "../message.ts";
import { common, type Interval } from "./slots.ts";

/** How well a language is held, from beginner to mastery. */
export const languageLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type LanguageLevel = (typeof languageLevels)[number];
export type Language = { readonly language: string; readonly level: LanguageLevel };

/** What a pair can work on (domain.md, section 7: functional needs). */
export const functionalNeeds = [
  "politicalProcess",
  "protectionOfCivilians",
  "commandAndControl",
  "hostGovernment",
  "mandateTransition",
  "teamLeadership",
  "conductAndDiscipline",
  "resourcesAndBudget",
  "mediaAndCommunication",
  "womenPeaceSecurity",
] as const;
export type FunctionalNeed = (typeof functionalNeeds)[number];

/** Why a mentor cannot be offered to a mentee. The coordinator reads the first of each kind; nobody reads a tie's detail. */
export const barrierCodes = [
  "notAdmitted",
  "notCleared",
  "notSeparated",
  "notTrained",
  "conflictNotRenewed",
  "noCapacity",
  "samePerson",
  "noCommonLanguage",
  "sameMission",
  "supervision",
  "panelTie",
  "conflict",
  "blockedByMentee",
  "blockedByMentor",
] as const;
export type BarrierCode = (typeof barrierCodes)[number];
/** What the secretariat's coordinator reads as one line, *not available for this pair*. */
export const hiddenBarriers: readonly BarrierCode[] = [
  "supervision",
  "panelTie",
  "conflict",
  "blockedByMentee",
  "blockedByMentor",
];

/** Barriers as the coordinator reads them: what a pair keeps to itself becomes one line without a reason. */
export function shownBarriers(barriers: readonly BarrierCode[]): (BarrierCode | "notForThisPair")[] {
  const open = barriers.filter((code) => !hiddenBarriers.includes(code));
  return open.length < barriers.length ? [...open, "notForThisPair"] : open;
}

export const sharedLanguageLevel: LanguageLevel = "C1";
export const monthsSeparated = 12;
/** Years that a tie of fact or service in the same mission keeps a pair apart after its end (domain.md, section 7). */
export const tieYears = 3;

export type MentorFacts = {
  readonly id: string;
  readonly admitted: boolean;
  readonly clearedUntil: string | null;
  readonly separatedOn: string;
  readonly trainedOn: string | null;
  readonly conflictDeclaredOn: string | null;
  readonly capacity: number;
  readonly taken: number;
  readonly languages: readonly Language[];
  readonly sex: string;
  readonly postTypes: readonly string[];
  readonly missionTypes: readonly string[];
  readonly regions: readonly string[];
  readonly functions: readonly FunctionalNeed[];
  /** Missions served in, with the day the service ended. */
  readonly missions: readonly { readonly missionId: string; readonly endedOn: string }[];
  /** Windows of one sample week, in epoch milliseconds. */
  readonly hours: readonly Interval[];
};
export type MenteeFacts = {
  readonly id: string;
  readonly missionId: string;
  readonly missionType: string;
  readonly region: string;
  readonly postTypeId: string;
  readonly languages: readonly Language[];
  readonly needs: readonly FunctionalNeed[];
  readonly hours: readonly Interval[];
};
/** What keeps one pair apart, from the records of ties; nothing of it is shown. */
export type PairTies = {
  /** Mentor and mentee are one: somebody who has been a leader and is one again. */
  readonly samePerson: boolean;
  readonly supervisedUntil: string | null;
  readonly panel: boolean;
  readonly conflictUntil: string | null;
  readonly blockedByMentee: boolean;
  readonly blockedByMentor: boolean;
};
export const noTies: PairTies = {
  samePerson: false,
  supervisedUntil: null,
  panel: false,
  conflictUntil: null,
  blockedByMentee: false,
  blockedByMentor: false,
};

/** The soft factors with the weights that a coordinator can set; whole numbers that sum to 100. */
export const factorCodes = ["postType", "missionType", "region", "needs", "hours", "language"] as const;
export type FactorCode = (typeof factorCodes)[number];
export type Weights = Readonly<Record<FactorCode, number>>;
export const usualWeights: Weights = { postType: 25, missionType: 20, region: 15, needs: 20, hours: 15, language: 5 };

const yearsAfter = (day: string, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
const rankOf = (level: LanguageLevel) => languageLevels.indexOf(level);

/** Whether a mentor can be offered to anybody today (model.md: separated 12 months, cleared in date, trained, admitted). */
export function eligibilityOf(mentor: MentorFacts, today: string): BarrierCode[] {
  const barriers: BarrierCode[] = [];
  if (!mentor.admitted) barriers.push("notAdmitted");
  if (mentor.clearedUntil === null || mentor.clearedUntil < today) barriers.push("notCleared");
  if (yearsAfter(mentor.separatedOn, 1) > today) barriers.push("notSeparated");
  if (mentor.trainedOn === null || mentor.trainedOn > today) barriers.push("notTrained");
  if (mentor.conflictDeclaredOn === null || yearsAfter(mentor.conflictDeclaredOn, 1) < today)
    barriers.push("conflictNotRenewed");
  if (mentor.taken >= mentor.capacity) barriers.push("noCapacity");
  return barriers;
}

/** All reasons why this mentor cannot be offered to this mentee, in the order of their codes; empty where it can. */
export function barriersOf(mentee: MenteeFacts, mentor: MentorFacts, ties: PairTies, today: string): BarrierCode[] {
  const barriers = eligibilityOf(mentor, today);
  if (ties.samePerson) barriers.push("samePerson");
  if (sharedLanguages(mentee, mentor).length === 0) barriers.push("noCommonLanguage");
  if (
    mentor.missions.some(
      ({ missionId, endedOn }) => missionId === mentee.missionId && yearsAfter(endedOn, tieYears) > today,
    )
  )
    barriers.push("sameMission");
  if (ties.supervisedUntil !== null && yearsAfter(ties.supervisedUntil, tieYears) > today) barriers.push("supervision");
  if (ties.panel) barriers.push("panelTie");
  if (ties.conflictUntil !== null && yearsAfter(ties.conflictUntil, tieYears) > today) barriers.push("conflict");
  if (ties.blockedByMentee) barriers.push("blockedByMentee");
  if (ties.blockedByMentor) barriers.push("blockedByMentor");
  return barriers;
}

/** The languages that both hold at C1 or better, in alphabetical order. */
export function sharedLanguages(mentee: Pick<MenteeFacts, "languages">, mentor: Pick<MentorFacts, "languages">) {
  const strong = (list: readonly Language[]) =>
    new Set(list.filter(({ level }) => rankOf(level) >= rankOf(sharedLanguageLevel)).map(({ language }) => language));
  const own = strong(mentor.languages);
  return [...strong(mentee.languages)].filter((language) => own.has(language)).sort();
}

export type FactorShare = {
  readonly code: FactorCode;
  /** How far the factor holds, 0 to 1. */
  readonly value: number;
  /** What it adds to the score: round(10 * weight * value). */
  readonly points: number;
  /** The reason in words; null where the factor adds nothing. */
  readonly reason: Message | null;
};
export type Score = { readonly score: number; readonly factors: readonly FactorShare[] };

/**
 * The score of a feasible pair, 0 to 1000, with what each factor adds (methods.md, section 5: S = round(1000 sum w s)).
 * Neither side's sex is a factor.
 * @param weights whole numbers that sum to 100
 */
export function scoreOf(mentee: MenteeFacts, mentor: MentorFacts, weights: Weights = usualWeights): Score {
  const sum = factorCodes.reduce((total, code) => total + weights[code], 0);
  if (sum !== 100 || factorCodes.some((code) => !Number.isInteger(weights[code]) || weights[code] < 0))
    throw new RangeError("Weights are whole numbers that sum to 100");
  const met = mentee.needs.filter((need) => mentor.functions.includes(need));
  const shared = sharedLanguages(mentee, mentor);
  const overlap =
    common(mentee.hours, mentor.hours).reduce((total, [start, end]) => total + end - start, 0) / 3_600_000;
  const parts: Record<FactorCode, { value: number; reason: Message }> = {
    postType: {
      value: mentor.postTypes.includes(mentee.postTypeId) ? 1 : 0,
      reason: message("matching.reason.postType", { post: message(`postType.${mentee.postTypeId}`) }),
    },
    missionType: {
      value: mentor.missionTypes.includes(mentee.missionType) ? 1 : 0,
      reason: message("matching.reason.missionType", { type: message(`missionType.${mentee.missionType}`) }),
    },
    region: {
      value: mentor.regions.includes(mentee.region) ? 1 : 0,
      reason: message("matching.reason.region", { region: message(`region.${mentee.region}`) }),
    },
    needs: {
      value: mentee.needs.length === 0 ? 0 : met.length / mentee.needs.length,
      reason: message("matching.reason.needs", { have: met.length, need: mentee.needs.length }),
    },
    // Ten common hours in a week are plenty for a session every two weeks.
    hours: {
      value: Math.min(overlap / 10, 1),
      reason: message("matching.reason.hours", { hours: Math.floor(overlap) }),
    },
    language: {
      value: Math.min(shared.length / 2, 1),
      reason: message("matching.reason.language", { count: shared.length }),
    },
  };
  const factors = factorCodes.map((code) => {
    const { value, reason } = parts[code];
    return { code, value, points: Math.round(10 * weights[code] * value), reason: value > 0 ? reason : null };
  });
  return { score: factors.reduce((total, { points }) => total + points, 0), factors };
}

export type Ranked = Score & { readonly mentorId: string };
/** How many mentors are offered at one time. */
export const offersAtOnce = 3;

/**
 * The best feasible mentors of a mentee, best first; equal scores in the order of a stable hash of both ids, so that no
 * mentor comes first for the place of a letter in a name.
 */
export function bestOffers(
  mentee: MenteeFacts,
  mentors: readonly { readonly facts: MentorFacts; readonly ties: PairTies }[],
  today: string,
  weights: Weights = usualWeights,
  most: number = offersAtOnce,
): Ranked[] {
  return mentors
    .filter(({ facts, ties }) => barriersOf(mentee, facts, ties, today).length === 0)
    .map(({ facts }) => ({ mentorId: facts.id, ...scoreOf(mentee, facts, weights) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        hashOf(mentee.id + a.mentorId) - hashOf(mentee.id + b.mentorId) ||
        (a.mentorId < b.mentorId ? -1 : 1),
    )
    .slice(0, most);
}
/**
 * The order in which a mentee reads its own offers: those of the preferred sex first where one was stated. It changes
 * neither which are offered nor any score or reason.
 */
export function inOwnOrder<T extends { readonly sex: string }>(offers: readonly T[], preferredSex: string | null): T[] {
  if (preferredSex === null) return [...offers];
  return [...offers].sort((a, b) => Number(b.sex === preferredSex) - Number(a.sex === preferredSex));
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
