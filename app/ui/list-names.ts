import type { ListKey } from "#app/domain/list.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";

/** What each list is called on its own page. */
export const listNames: Record<ListKey, TextKey> = {
  accounts: "nav.accounts",
  assessors: "assessor.title",
  cadre: "nav.cadre",
  calls: "nav.calls",
  colleagues: "nav.colleagues",
  deskLetters: "list.letters.desk",
  candidates: "place.candidates",
  forecasts: "forecast.title",
  letters: "letters.title",
  matches: "mentoring.pairs",
  mentees: "programme.mentees",
  mentors: "mentor.title",
  operations: "nav.operations",
  oversight: "oversight.title",
  processes: "board.title",
  reference: "reference.title",
  selections: "public.title",
  tasks: "task.title",
  trail: "trail.title",
  vetting: "vetting.title",
};
