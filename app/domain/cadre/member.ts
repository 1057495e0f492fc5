import { horizonProblem } from "../horizons.ts";
import { message, type Message } from "../message.ts";
import { languageLevels, type LanguageLevel } from "../mentoring/matching.ts";
import type { Sex, Track } from "../selection/balance.ts";
import type { Release } from "./readiness.ts";

export const mostMemberLanguages = 6;
export const mostExperience = 8;
export const mostMemberNationalities = 3;
export const regions = ["african", "asiaPacific", "easternEuropean", "grulac", "weog"] as const;
export type Region = (typeof regions)[number];
export { languageLevels };

export type MemberLanguage = {
  readonly language: string;
  readonly level: LanguageLevel | null;
  readonly evidence: string;
};
export type Experience = {
  readonly missionId: string | null;
  readonly organisation: string;
  readonly region: Region | null;
  readonly function: string;
  readonly fromYear: number | null;
  readonly toYear: number | null;
};
/** What the cadre manager writes of a member. */
export type MemberFacts = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: Sex;
  readonly nationalities: readonly string[];
  readonly email: string;
  readonly sponsoringState: string | null;
  readonly track: Track;
  readonly level: string | null;
  readonly rankId: string | null;
  readonly heldSince: string | null;
  readonly availableFrom: string | null;
  readonly availableTo: string | null;
  readonly dutyLimits: string;
  readonly release: Release;
  readonly consentOn: string;
  readonly retainUntil: string;
  readonly targets: readonly string[];
  readonly languages: readonly MemberLanguage[];
  readonly experience: readonly Experience[];
};

const emptyLanguage = (row: MemberLanguage) => row.language === "" && row.level === null && row.evidence === "";
const emptyExperience = (row: Experience) =>
  row.missionId === null &&
  row.organisation === "" &&
  row.region === null &&
  row.function === "" &&
  row.fromYear === null &&
  row.toYear === null;

/** A member's facts as texts by field, rows as lines of their parts: what a form made from older ones is held against. */
export function memberTexts(facts: MemberFacts): Record<string, string> {
  const lines = (rows: readonly (readonly (string | number | null)[])[]) =>
    rows.map((parts) => parts.filter((part) => part !== null && part !== "").join(" · ")).join("\n");
  const { nationalities, targets, languages, experience, ...plain } = facts;
  return {
    ...Object.fromEntries(Object.entries(plain).map(([name, value]) => [name, value ?? ""])),
    nationalities: nationalities.join("\n"),
    targets: [...targets].sort().join("\n"),
    languages: lines(languages.map(({ language, level, evidence }) => [language, level, evidence])),
    experience: lines(
      experience.map((row) => [row.missionId, row.organisation, row.region, row.function, row.fromYear, row.toYear]),
    ),
  };
}

/** The facts without empty rows and without a rank that the track does not know. */
export function tidiedMember(given: MemberFacts): MemberFacts {
  return {
    ...given,
    nationalities: [...new Set(given.nationalities)],
    targets: [...new Set(given.targets)].sort(),
    rankId: given.track === "civilian" ? null : given.rankId,
    languages: given.languages.filter((row) => !emptyLanguage(row)),
    experience: given.experience.filter((row) => !emptyExperience(row)),
  };
}

/**
 * What cannot be kept as it stands, by field of the form. Nobody is entered unasked: the day of consent is there and not
 * to come, and the record has a last day.
 * @param today `YYYY-MM-DD`
 */
export function memberProblems(given: MemberFacts, today: string): Record<string, Message> {
  const errors: Record<string, Message> = {};
  const year = Number(today.slice(0, 4));
  if (given.nationalities.length === 0) errors.nationality0 = message("field.choose");
  if (given.consentOn > today) errors.consentOn = message("cadre.consentAhead");
  if (given.retainUntil <= given.consentOn || given.retainUntil < today)
    errors.retainUntil = message("cadre.retentionOdd");
  else {
    const tooFar = horizonProblem("retention", given.retainUntil, today);
    if (tooFar) errors.retainUntil = tooFar;
  }
  if (given.heldSince !== null && given.heldSince > today) errors.heldSince = message("cadre.dayAhead");
  if (given.availableFrom !== null && given.availableTo !== null && given.availableTo < given.availableFrom)
    errors.availableTo = message("cadre.windowOdd");
  const named = new Set<string>();
  given.languages.forEach((row, index) => {
    if (emptyLanguage(row)) return;
    if (row.language === "") errors[`language${index}Code`] = message("nomination.languageWanted", { row: index + 1 });
    else if (named.has(row.language))
      errors[`language${index}Code`] = message("nomination.languageTwice", { row: index + 1 });
    named.add(row.language);
    if (row.level === null)
      errors[`language${index}Level`] = message("nomination.languageLevelWanted", { row: index + 1 });
    if (row.evidence === "")
      errors[`language${index}Evidence`] = message("nomination.languageEvidenceWanted", { row: index + 1 });
  });
  given.experience.forEach((row, index) => {
    if (emptyExperience(row)) return;
    if (row.function === "") errors[`post${index}Function`] = message("cadre.functionWanted", { row: index + 1 });
    if (row.missionId === null && row.organisation === "")
      errors[`post${index}Organisation`] = message("cadre.placeWanted", { row: index + 1 });
    if (row.fromYear === null) errors[`post${index}From`] = message("nomination.yearWanted", { row: index + 1 });
    else if (row.fromYear > year) errors[`post${index}From`] = message("nomination.yearAhead", { row: index + 1 });
    if (row.toYear !== null && (row.toYear > year || (row.fromYear !== null && row.toYear < row.fromYear)))
      errors[`post${index}To`] = message("nomination.yearOrder", { row: index + 1 });
  });
  return errors;
}
