import { wordCount } from "../assessment/scoring.ts";
import { message, type Message } from "../message.ts";
import type { Sex, Track } from "./balance.ts";
import type { CandidacyState, CoarseState, NominationState } from "./states.ts";

/** Longest vision statement, in words (Global Call, information on nominations, 2017). */
export const visionWordLimit = 500;
/** Longest statement of the nominator, in words. */
export const statementWordLimit = 400;
/** Fewest words of a reason that someone signs. */
export const reasonWordLeast = 30;
/** Largest file, in bytes. */
export const largestFile = 10 * 2 ** 20;
/** Most files that one nomination holds. */
export const mostDocuments = 24;
export const mostPosts = 14;
export const mostLanguages = 8;
export const mostEducation = 8;
export const mostNationalities = 3;
export const languageLevels = ["A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type LanguageLevel = (typeof languageLevels)[number];

/** Languages that a form offers, by ISO 639-1 code: the six official ones first. */
export const offeredLanguages = [
  "ar",
  "zh",
  "en",
  "fr",
  "ru",
  "es",
  "am",
  "az",
  "be",
  "bg",
  "bm",
  "bn",
  "bs",
  "ca",
  "cs",
  "da",
  "de",
  "dz",
  "el",
  "et",
  "fa",
  "ff",
  "fi",
  "ga",
  "ha",
  "he",
  "hi",
  "hr",
  "ht",
  "hu",
  "hy",
  "id",
  "ig",
  "is",
  "it",
  "ja",
  "ka",
  "kk",
  "km",
  "ko",
  "ku",
  "ky",
  "ln",
  "lo",
  "lt",
  "lv",
  "mg",
  "mk",
  "mn",
  "ms",
  "mt",
  "my",
  "ne",
  "nl",
  "no",
  "om",
  "pl",
  "ps",
  "pt",
  "rn",
  "ro",
  "rw",
  "sg",
  "si",
  "sk",
  "sl",
  "sm",
  "sn",
  "so",
  "sq",
  "sr",
  "sv",
  "sw",
  "ta",
  "te",
  "tg",
  "th",
  "ti",
  "tk",
  "to",
  "tr",
  "uk",
  "ur",
  "uz",
  "vi",
  "wo",
  "xh",
  "yo",
  "zu",
] as const;

export type HistoryPost = {
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly title: string;
  readonly organisation: string;
  readonly account: string;
};
export type LanguageSkill = {
  readonly language: string;
  readonly level: LanguageLevel | null;
  readonly evidence: string;
};
export type Schooling = { readonly year: number | null; readonly title: string; readonly institution: string };

/** What a nomination says of its person, as its submitter wrote it. Rows that are wholly empty are left out when it is kept. */
export type Particulars = {
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: Sex;
  readonly birthDate: string | null;
  /** ISO alpha-2, lower case, as the reference data name the States. */
  readonly nationalities: readonly string[];
  readonly rankId: string | null;
  readonly currentPosition: string;
  readonly serviceYears: number | null;
  readonly languages: readonly LanguageSkill[];
  /** Newest first by custom; the order is kept. */
  readonly posts: readonly HistoryPost[];
  readonly education: readonly Schooling[];
  readonly visionStatement: string | null;
  readonly statement: string;
};

const emptyPost = (row: HistoryPost) =>
  row.fromYear === null && row.toYear === null && row.title === "" && row.organisation === "" && row.account === "";
const emptyLanguage = (row: LanguageSkill) => row.language === "" && row.level === null && row.evidence === "";
const emptySchooling = (row: Schooling) => row.year === null && row.title === "" && row.institution === "";

/** The particulars without their empty rows and without what the track does not ask. */
export function tidied(given: Particulars, track: Track): Particulars {
  return {
    ...given,
    nationalities: [...new Set(given.nationalities)],
    rankId: track === "civilian" ? null : given.rankId,
    visionStatement: track === "civilian" ? given.visionStatement || null : null,
    languages: given.languages.filter((row) => !emptyLanguage(row)),
    posts: given.posts.filter((row) => !emptyPost(row)),
    education: given.education.filter((row) => !emptySchooling(row)),
  };
}

/**
 * What cannot be kept as it stands, by field of the form (`post2Title`: the third post's title). Empty when it can be
 * kept; whether it is complete is another question (`wantingIn`).
 * @param year the present year: nothing lies after it
 */
export function particularsProblems(given: Particulars, track: Track, year: number): Record<string, Message> {
  const errors: Record<string, Message> = {};
  const required = message("field.required");
  if (given.givenNames === "") errors.givenNames = required;
  if (given.familyName === "") errors.familyName = required;
  if (given.birthDate !== null && (given.birthDate < `${year - 100}-01-01` || given.birthDate > `${year - 18}-12-31`))
    errors.birthDate = message("nomination.birthDateOdd");
  given.posts.forEach((row, index) => {
    if (emptyPost(row)) return;
    if (row.fromYear === null) errors[`post${index}From`] = message("nomination.yearWanted", { row: index + 1 });
    else if (row.fromYear > year) errors[`post${index}From`] = message("nomination.yearAhead", { row: index + 1 });
    if (row.toYear !== null && (row.toYear > year || (row.fromYear !== null && row.toYear < row.fromYear)))
      errors[`post${index}To`] = message("nomination.yearOrder", { row: index + 1 });
    if (row.title === "") errors[`post${index}Title`] = message("nomination.postTitleWanted", { row: index + 1 });
    if (row.organisation === "")
      errors[`post${index}Organisation`] = message("nomination.postOrganisationWanted", { row: index + 1 });
    if (row.account === "") errors[`post${index}Account`] = message("nomination.postAccountWanted", { row: index + 1 });
  });
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
  given.education.forEach((row, index) => {
    if (emptySchooling(row)) return;
    if (row.year === null) errors[`education${index}Year`] = message("nomination.yearWanted", { row: index + 1 });
    else if (row.year > year) errors[`education${index}Year`] = message("nomination.yearAhead", { row: index + 1 });
    if (row.title === "")
      errors[`education${index}Title`] = message("nomination.educationTitleWanted", { row: index + 1 });
    if (row.institution === "")
      errors[`education${index}Institution`] = message("nomination.educationInstitutionWanted", { row: index + 1 });
  });
  const visionWords = wordCount(given.visionStatement ?? "");
  if (track === "civilian" && visionWords > visionWordLimit)
    errors.visionStatement = message("nomination.tooManyWords", { words: visionWords, most: visionWordLimit });
  const words = wordCount(given.statement);
  if (words > statementWordLimit)
    errors.statement = message("nomination.tooManyWords", { words, most: statementWordLimit });
  return errors;
}

/** What a track asks of a nomination and this one does not say yet; empty when its particulars are complete. */
export function wantingIn(given: Particulars, track: Track): Message[] {
  const wanting: [boolean, string][] = [
    [given.birthDate === null, "birthDate"],
    [given.nationalities.length === 0, "nationalities"],
    [track !== "civilian" && given.rankId === null, "rank"],
    [given.currentPosition === "", "currentPosition"],
    [given.serviceYears === null, "serviceYears"],
    [given.posts.length === 0, "posts"],
    [given.languages.length === 0, "languages"],
    [given.education.length === 0, "education"],
    [track === "civilian" && !given.visionStatement, "visionStatement"],
    [given.statement === "", "statement"],
  ];
  return wanting.filter(([absent]) => absent).map(([, name]) => message(`nomination.part.${name}`));
}

/** A text as its paragraphs: stretches between line breaks. */
function paragraphsIn(text: string | null): string[] {
  return (text ?? "")
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export type Paragraph = { readonly number: number } & (
  | ({ readonly part: "posts" } & HistoryPost)
  | { readonly part: "languages"; readonly languages: readonly LanguageSkill[] }
  | ({ readonly part: "education" } & Schooling)
  | { readonly part: "vision" | "statement"; readonly text: string }
);
type Unnumbered = Paragraph extends infer P ? (P extends Paragraph ? Omit<P, "number"> : never) : never;

/**
 * A nomination as numbered paragraphs, 1 to n through all its parts: each post, the languages in one, each schooling,
 * then vision and statement by their own paragraphs. The numbers are what notes and marks cite.
 */
export function paragraphsOf(
  given: Pick<Particulars, "posts" | "languages" | "education" | "visionStatement" | "statement">,
): Paragraph[] {
  const parts: Unnumbered[] = [
    ...given.posts.map((row) => ({ part: "posts" as const, ...row })),
    ...(given.languages.length > 0 ? [{ part: "languages" as const, languages: given.languages }] : []),
    ...given.education.map((row) => ({ part: "education" as const, ...row })),
    ...paragraphsIn(given.visionStatement).map((text) => ({ part: "vision" as const, text })),
    ...paragraphsIn(given.statement).map((text) => ({ part: "statement" as const, text })),
  ];
  return parts.map((part, index) => ({ ...part, number: index + 1 }) as Paragraph);
}

/**
 * The coarse state that a Member State reads of its own nomination (model.md, "coarse states"): `incomplete` and
 * `withdrawn` at once, a process that ended at the moment it ends for all, everything else only as last published.
 * @param published the published states of the candidacy, newest first
 */
export function coarseShown(now: {
  nomination: NominationState;
  candidacy: CandidacyState | null;
  endedAs: "cancelled" | "readvertised" | "closed" | null;
  published: readonly string[];
  /** It became ineligible because its missing documents never came. */
  lapsed?: boolean;
}): CoarseState {
  if (
    now.nomination === "governmentWithdrawn" ||
    now.candidacy === "withdrawn" ||
    now.candidacy === "governmentWithdrawn"
  )
    return "withdrawn";
  if (now.endedAs === "cancelled" || now.endedAs === "readvertised") return "processClosed";
  if (now.nomination === "incomplete") return "incomplete";
  // What is told at once is never told by news: an older one must not outlive the fact.
  const told =
    (now.published.find((state) => state !== "incomplete" && state !== "withdrawn") as CoarseState | undefined) ??
    "submitted";
  // A file left incomplete reads so until the news: going back to "submitted" would tell the outcome early.
  return now.lapsed && told === "submitted" ? "incomplete" : told;
}

/** The door a post type leaves open to a nominator. `pool` and `application` are persons' own doors. */
export function doorsOf(nominators: readonly string[]): ("memberState" | "organisation" | "leader" | "self")[] {
  const doors = (["memberState", "organisation", "leader", "self"] as const).filter((kind) =>
    nominators.includes(kind),
  );
  return doors.includes("self") || !(nominators.includes("pool") || nominators.includes("application"))
    ? doors
    : [...doors, "self"];
}

/** How a receipt's number is read: eight characters that tell nothing of how many came before. */
export function receiptNumber(id: string): string {
  const letters = id.toUpperCase();
  return `R-${letters.slice(0, 4)}-${letters.slice(4, 8)}`;
}
