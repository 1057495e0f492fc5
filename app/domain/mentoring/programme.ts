import { message, type Message } from "../message.ts";
import type { FactorCode, FactorShare, Language } from "./matching.ts";
import type { MatchState } from "./states.ts";

/** Heads and deputy heads of mission are mentored (domain.md, section 7). */
export function isMenteePost(post: { readonly typeId: string; readonly isHeadOfMission: boolean }): boolean {
  return post.isHeadOfMission || post.typeId.startsWith("dsrsg");
}
/** How many mentees one mentor may take at a time. */
export const mostMentees = 3;
/** Days before the yearly declaration of conflicts runs out from which on its renewal is asked for. */
export const renewalDays = 60;
/** Months from the agreement to its end. */
export const agreementMonths = 12;
/** The version of the agreement's text: confidentiality and its limits, no-fault exit, records. */
export const agreementTextVersion = 1;
/** Weeks between sessions that an agreement can name. */
export const cadences = [1, 2, 3, 4] as const;
export const usualCadence = 2;
/** How many names one list of a form takes. */
export const mostLanguageRows = 6;
export const mostServiceRows = 6;
export const mostAwayRows = 6;
export const mostUnwished = 5;

/** ISO weekdays, and how many stretches of one a form takes. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export const stretchesADay = 2;

/** One stretch of a week's hours: minutes after midnight; 1440 is the next midnight. */
export type Hours = { readonly isoWeekday: number; readonly from: number; readonly to: number };

/**
 * What is wrong with a week's hours, by the place in the list: an edge off the quarter of an hour, an end not after its
 * start, or two stretches of one day that overlap.
 */
export function hoursProblems(hours: readonly Hours[]): Map<number, Message> {
  const problems = new Map<number, Message>();
  for (const [index, one] of hours.entries()) {
    if (one.from % 15 !== 0 || one.to % 15 !== 0) problems.set(index, message("mentoring.quarterHours"));
    else if (one.to <= one.from) problems.set(index, message("mentoring.hoursOrder"));
    else if (
      hours
        .slice(0, index)
        .some((other) => other.isoWeekday === one.isoWeekday && one.from < other.to && other.from < one.to)
    )
      problems.set(index, message("mentoring.hoursOverlap"));
  }
  return problems;
}

/** Languages once each: a second line of the same one is a slip. */
export function twice(languages: readonly Language[]): boolean {
  return new Set(languages.map(({ language }) => language)).size < languages.length;
}

/** The day a number of months later; a day that the month lacks becomes its last one. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, "0")}`;
}

/** A reason as it is kept with an offer: the numbers and codes that its sentence is made of. */
export function frozenReason({ reason }: Pick<FactorShare, "reason">): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(reason?.values ?? {}).map(([name, value]) => [
      name,
      typeof value === "object" ? value.key.slice(value.key.indexOf(".") + 1) : value,
    ]),
  );
}
/** The sentence of a kept reason; names of post types come from the reference data. */
export function reasonOf(
  factor: string,
  values: Readonly<Record<string, string | number>>,
  postTypeName: (id: string) => string,
): Message {
  switch (factor as FactorCode) {
    case "postType":
      return message("matching.reason.postType", { post: postTypeName(String(values.post)) });
    case "missionType":
      return message("matching.reason.missionType", { type: message(`missionType.${values.type}`) });
    case "region":
      return message("matching.reason.region", { region: message(`region.${values.region}`) });
    case "needs":
      return message("matching.reason.needs", { have: values.have ?? 0, need: values.need ?? 0 });
    case "hours":
      return message("matching.reason.hours", { hours: values.hours ?? 0 });
    case "language":
      return message("matching.reason.language", { count: values.count ?? 0 });
  }
}

/** Matches after which the same mentor is not offered to the same mentee again. */
const spent: readonly MatchState[] = ["refused", "lapsed", "ended", "completed"];
/** Matches during which a mentee gets no offers: one is asked, or there is a pair. */
const engaged: readonly MatchState[] = ["requested", "agreed", "active"];
/** Which mentors a mentee's matches leave out of the next offers, and whether there may be any. */
export function offersAfter(matches: readonly { readonly mentorId: string; readonly state: MatchState }[]) {
  return {
    closed: matches.some(({ state }) => engaged.includes(state)),
    leftOut: new Set(
      matches.filter(({ state }) => spent.includes(state) || state === "offered").map(({ mentorId }) => mentorId),
    ),
    open: matches.filter(({ state }) => state === "offered").length,
  };
}

/** Names of a form or a record, one a line, without empty lines. */
export function namesIn(lines: string): string[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
/** Whether somebody's name is among those named. */
export function isNamed(name: string, names: readonly string[]): boolean {
  return names.some((one) => plainName(one) !== "" && plainName(one) === plainName(name));
}

/** A name as it is compared: without case, accents and anything but letters. */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[^\p{L}]/gu, "")
    .toLowerCase();
}
