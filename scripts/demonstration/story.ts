import type { Language } from "#app/domain/languages.ts";
import type { Particulars } from "#app/domain/selection/nomination.ts";
import type { Chance } from "./chance.ts";
import { chanceOf } from "./chance.ts";
import { fictionalPeople, fullName, type FictionalPerson } from "./people.ts";
import { paragraphShowing, pick } from "./texts.ts";

/** How one process of the demonstration world goes. Days are counted from today, negative before. */
export type Story = {
  readonly number: number;
  readonly postId: string;
  readonly track: "civilian" | "military" | "police";
  readonly missionType: "multidimensional" | "observer" | "specialPolitical" | "transition" | "regionalOffice";
  readonly officer: string;
  readonly chair: string;
  readonly members: readonly string[];
  readonly screeners: readonly string[];
  readonly launch: number;
  readonly issue: number;
  readonly closes: number;
  /** The first deadline of a call that was extended to `closes`. */
  readonly extendedFrom?: number;
  readonly vacant: number;
  readonly shortlist: number;
  readonly method?: "consensus" | "bandedAverage";
  readonly listRule?: "none" | "G1" | "G2";
  readonly fewWomen?: boolean;
  readonly halfNeeds?: boolean;
  /** Many good names and none that stands above all: panels differ on them from competency to competency. */
  readonly evenField?: boolean;
  readonly until?: string;
  readonly chance: Chance;
  readonly people: readonly FictionalPerson[];
};

/** Casts the candidates of a story: `count` people from the States in turn, no name twice in the world. */
export function castStory(
  story: Omit<Story, "chance" | "people">,
  states: readonly string[],
  count: number,
  taken: Set<string>,
  year: number,
): Story {
  const people = fictionalPeople(7_000 + story.number, count, { track: story.track, states, year, taken });
  for (const person of people) taken.add(fullName(person));
  return { ...story, chance: chanceOf(9_000 + story.number), people };
}

/** The particulars of a nomination as a State would type them; its statement is `written` in the Mission's language. */
export function nominationDraft(
  person: FictionalPerson,
  track: "civilian" | "military" | "police",
  chance: Chance,
  written: Language = person.languageOfDossier,
): Particulars {
  const [present] = person.history;
  return {
    givenNames: person.givenNames,
    familyName: person.familyName,
    sex: person.sex,
    birthDate: person.birthDate,
    nationalities: person.nationalities,
    rankId: person.rankCode ?? null,
    currentPosition: present ? `${present.title}, ${present.organisation}` : "",
    serviceYears: person.serviceYears,
    languages: person.languages.map(({ code, level, evidence }) => ({ language: code, level, evidence })),
    posts: person.history.map((post) => ({
      fromYear: post.from,
      toYear: post.to,
      title: post.title,
      organisation: post.organisation,
      account: post.text,
    })),
    education: person.education.map(({ year, title, institution }) => ({ year, title, institution })),
    visionStatement: track === "civilian" ? person.vision : null,
    statement: pick("nominationStatement", chance, {
      track,
      cited: paragraphShowing(person.history, "leadership", chance),
      language: written,
    }),
  };
}
