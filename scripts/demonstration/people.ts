import { CAREER_MISSIONS, CAREERS } from "#scripts/demonstration/careers.ts";
import type { CareerMission, CareerPost, CareerStage, CareerTrack, Theme } from "#scripts/demonstration/careers.ts";
import { chanceOf } from "#scripts/demonstration/chance.ts";
import type { Chance } from "#scripts/demonstration/chance.ts";
import { NAMES_BY_STATE, STATES_WITH_NAMES } from "#scripts/demonstration/names.ts";
import type { StateNames } from "#scripts/demonstration/names.ts";
import { VISION_STEPS } from "#scripts/demonstration/visions.ts";

export type DossierLanguage = "en" | "fr";
export type LanguageLevel = "A2" | "B1" | "B2" | "C1" | "C2";

export type FictionalLanguage = {
  /** ISO 639-1 code. */
  readonly code: string;
  readonly level: LanguageLevel;
  /** What the level rests on, in the language of the dossier. */
  readonly evidence: string;
};

/** One numbered paragraph of the personal history. Years are calendar years; `to: null` is the present post. */
export type FictionalPost = {
  readonly from: number;
  readonly to: number | null;
  readonly title: string;
  readonly organisation: string;
  /** Lower-case ISO alpha-2 code of the State where the work was done. */
  readonly place: string;
  /** Two or three sentences, in the language of the dossier. */
  readonly text: string;
  /** Competencies it bears witness to. */
  readonly shows: readonly Theme[];
  /** The same in one clause, for an assessor's note in either language. */
  readonly gist: Readonly<Record<DossierLanguage, string>>;
};

export type FictionalEducation = { readonly year: number; readonly title: string; readonly institution: string };

export type FictionalRank = {
  /** A code of the rank reference data: `majorGeneral`, `assistantCommissioner`. */
  readonly code: string;
  readonly service: "army" | "police";
  /** Equivalence across services. */
  readonly grade: "OF-5" | "OF-6" | "OF-7" | "OF-8";
};

/** A person who does not exist, with everything that a nomination asks for. */
export type FictionalPerson = {
  readonly givenNames: string;
  readonly familyName: string;
  /** How the name is written at home; screens that know no order show given names first. */
  readonly nameOrder: "givenFirst" | "familyFirst";
  readonly sex: "woman" | "man" | "undisclosed";
  /** Lower-case ISO alpha-2 codes; the first is the State that the person was asked for. */
  readonly nationalities: readonly string[];
  readonly birthYear: number;
  /** ISO date. */
  readonly birthDate: string;
  /** Military and police only. */
  readonly rankCode?: string;
  readonly rank?: FictionalRank;
  /** Full years since entering the service or profession. */
  readonly serviceYears: number;
  readonly languages: readonly FictionalLanguage[];
  /** Newest first; five to seven posts. */
  readonly history: readonly FictionalPost[];
  /** Oldest first. */
  readonly education: readonly FictionalEducation[];
  /** 150-250 words for the civilian track, else empty. */
  readonly vision: string;
  readonly languageOfDossier: DossierLanguage;
};

export type PeopleWish = {
  readonly track: CareerTrack;
  /** ISO alpha-2 codes, either case; the i-th person is of the i-th State, round and round. */
  readonly states: readonly string[];
  /** The year that counts as now; the caller passes the demonstration's own year. */
  readonly year?: number;
  /** Share of women among those who declare (0 to 1); default by track. */
  readonly womenShare?: number;
  /** Full names (as `fullName` writes them) already used in the same world. */
  readonly taken?: ReadonlySet<string>;
};

const USUAL_WOMEN_SHARE: Readonly<Record<CareerTrack, number>> = { civilian: 0.45, military: 0.3, police: 0.38 };
const UNDISCLOSED_SHARE = 0.03;
const DUAL_NATIONALITY_SHARE = 0.1;
/** Youngest and oldest age; retirement is not near. */
const AGES: Readonly<Record<CareerTrack, readonly [number, number]>> = {
  civilian: [50, 60],
  military: [50, 57],
  police: [49, 56],
};

const RANKS: Readonly<
  Record<"military" | "police", readonly { readonly weight: number; readonly rank: FictionalRank }[]>
> = {
  // The careers are those of land forces, so the ranks are the army's.
  military: [
    { weight: 3, rank: { code: "lieutenantGeneral", service: "army", grade: "OF-8" } },
    { weight: 12, rank: { code: "majorGeneral", service: "army", grade: "OF-7" } },
    { weight: 5, rank: { code: "brigadierGeneral", service: "army", grade: "OF-6" } },
  ],
  police: [
    { weight: 1, rank: { code: "policeCommissionerRank", service: "police", grade: "OF-8" } },
    { weight: 4, rank: { code: "deputyCommissioner", service: "police", grade: "OF-7" } },
    { weight: 6, rank: { code: "assistantCommissioner", service: "police", grade: "OF-6" } },
    { weight: 4, rank: { code: "chiefSuperintendent", service: "police", grade: "OF-5" } },
  ],
};

const OFFICIAL_LANGUAGES = ["fr", "ar", "es", "ru", "zh"] as const;

const LANGUAGE_EVIDENCE: Readonly<
  Record<DossierLanguage, Readonly<Record<"mother" | "tested" | "used" | "self", readonly string[]>>>
> = {
  en: {
    mother: ["mother tongue"],
    tested: [
      "certificate, March {y}",
      "United Nations language proficiency examination, {y}",
      "service language test, {y}",
    ],
    used: ["working language for {n} years", "language of two postings, {n} years in all"],
    self: ["self-declared", "self-declared; course of {n} months"],
  },
  fr: {
    mother: ["langue maternelle"],
    tested: [
      "certificat, mars {y}",
      "examen d’aptitudes linguistiques des Nations Unies, {y}",
      "épreuve de langue du service, {y}",
    ],
    used: ["langue de travail pendant {n} ans", "langue de deux affectations, {n} ans en tout"],
    self: ["niveau déclaré par l’intéressé(e)", "niveau déclaré ; cours de {n} mois"],
  },
};

type Schooling = readonly {
  readonly age: readonly [number, number];
  readonly en: readonly [string, string];
  readonly fr: readonly [string, string];
}[];
const SCHOOLING: Readonly<Record<CareerTrack, readonly Schooling[]>> = {
  civilian: [
    [
      {
        age: [22, 23],
        en: ["Bachelor of Laws", "University of the Three Rivers"],
        fr: ["Licence en droit", "Université des Trois Rivières du Sud"],
      },
      {
        age: [25, 28],
        en: ["Master in International Relations", "Institute of Diplomatic Studies, Vallonbridge"],
        fr: ["Master en relations internationales", "Institut d’études diplomatiques de Valpont"],
      },
    ],
    [
      {
        age: [22, 23],
        en: ["Bachelor in Political Science", "Northern Lakes University"],
        fr: ["Licence de science politique", "Université des Lacs du Nord"],
      },
      {
        age: [24, 27],
        en: ["Master in Public Administration", "School of Government, Port Merrow"],
        fr: ["Master d’administration publique", "École de gouvernement de Port-Merle"],
      },
      {
        age: [33, 38],
        en: ["Doctorate in Conflict Studies", "University of the Three Rivers"],
        fr: ["Doctorat en études des conflits", "Université des Trois Rivières du Sud"],
      },
    ],
    [
      {
        age: [22, 24],
        en: ["Bachelor in Economics", "Saint Oswin College"],
        fr: ["Licence d’économie", "Collège Saint-Oswin"],
      },
      {
        age: [26, 30],
        en: ["Master in Development Studies", "Northern Lakes University"],
        fr: ["Master d’études du développement", "Université des Lacs du Nord"],
      },
      {
        age: [46, 50],
        en: ["Senior Mission Leaders Course", "United Nations"],
        fr: ["Stage de haut encadrement des missions", "Organisation des Nations Unies"],
      },
    ],
  ],
  military: [
    [
      {
        age: [21, 23],
        en: ["Officer commission", "National Military Academy"],
        fr: ["Brevet d’officier", "Académie militaire nationale"],
      },
      {
        age: [34, 38],
        en: ["Command and staff course", "Joint Staff College, Harrowmere"],
        fr: ["Brevet d’état-major", "Collège interarmées de Haumère"],
      },
      {
        age: [43, 47],
        en: ["Master in Strategic Studies", "National Defence University"],
        fr: ["Master d’études stratégiques", "Université nationale de défense"],
      },
    ],
    [
      {
        age: [21, 23],
        en: ["Bachelor in Engineering, officer commission", "National Military Academy"],
        fr: ["Licence d’ingénierie et brevet d’officier", "Académie militaire nationale"],
      },
      {
        age: [35, 39],
        en: ["Command and staff course", "Staff College of the Southern Region"],
        fr: ["Brevet d’état-major", "Collège d’état-major de la région sud"],
      },
      {
        age: [46, 49],
        en: ["Senior Mission Leaders Course", "United Nations"],
        fr: ["Stage de haut encadrement des missions", "Organisation des Nations Unies"],
      },
    ],
  ],
  police: [
    [
      {
        age: [22, 24],
        en: ["Bachelor in Law and Criminology", "University of the Three Rivers"],
        fr: ["Licence de droit et de criminologie", "Université des Trois Rivières du Sud"],
      },
      {
        age: [26, 28],
        en: ["Senior officers’ course", "National Police Academy"],
        fr: ["Cours supérieur des cadres", "École nationale de police"],
      },
      {
        age: [44, 48],
        en: ["UN Police Commanders Course", "United Nations"],
        fr: ["Stage des commandants de police des Nations Unies", "Organisation des Nations Unies"],
      },
    ],
    [
      {
        age: [22, 24],
        en: ["Diploma in policing", "National Police Academy"],
        fr: ["Diplôme de police", "École nationale de police"],
      },
      {
        age: [35, 40],
        en: ["Master in Security Sector Governance", "Northern Lakes University"],
        fr: ["Master en gouvernance du secteur de la sécurité", "Université des Lacs du Nord"],
      },
    ],
  ],
};

/** The name as the portal writes it: given names, then family name. */
export function fullName(person: Pick<FictionalPerson, "givenNames" | "familyName">): string {
  return `${person.givenNames} ${person.familyName}`;
}

/** The States that fictional people can come from: lower-case ISO alpha-2 codes, all five regional groups. */
export const statesOfFictionalPeople: readonly string[] = STATES_WITH_NAMES.map((state) => state.toLowerCase());

/**
 * Makes `count` people who do not exist. The same arguments give the same people; two people of one call, or a person
 * and a name in `wish.taken`, never share their full name.
 *
 * @param seed any integer; another seed gives other people
 * @throws RangeError when a State has no fictional names, no State is given, or a State's names are used up
 */
export function fictionalPeople(seed: number, count: number, wish: PeopleWish): FictionalPerson[] {
  if (wish.states.length === 0) throw new RangeError("at least one State is needed");
  const chance = chanceOf(seed).fork(`people ${wish.track}`);
  const used = new Set(wish.taken ?? []);
  const usedFamilies = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const state = (wish.states[index % wish.states.length] as string).toUpperCase();
    const names = NAMES_BY_STATE[state];
    if (names === undefined) throw new RangeError(`no fictional names for ${state}`);
    const own = chance.fork(`person ${index}`);
    const person = makePerson(own, state, names, wish, used, usedFamilies);
    used.add(fullName(person));
    return person;
  });
}

function makePerson(
  chance: Chance,
  state: string,
  names: StateNames,
  wish: PeopleWish,
  used: ReadonlySet<string>,
  usedFamilies: Map<string, number>,
): FictionalPerson {
  const year = wish.year ?? 2026;
  const undisclosed = chance.happens(UNDISCLOSED_SHARE);
  const woman = chance.happens(wish.womenShare ?? USUAL_WOMEN_SHARE[wish.track]);
  const { givenNames, familyName } = nameFor(chance.fork("name"), names, woman, used, usedFamilies);
  const language: DossierLanguage = chance.fork("language").happens(names.frenchDossiers) ? "fr" : "en";
  const [youngest, oldest] = AGES[wish.track];
  const birthYear = year - chance.integer(youngest, oldest);
  const birthDate = `${birthYear}-${pad(chance.integer(1, 12))}-${pad(chance.integer(1, 28))}`;
  const second = chance.happens(DUAL_NATIONALITY_SHARE)
    ? chance.one(STATES_WITH_NAMES.filter((other) => other !== state))
    : undefined;
  const nationalities = [state, ...(second === undefined ? [] : [second])].map((code) => code.toLowerCase());
  const rank = wish.track === "civilian" ? undefined : weighted(chance.fork("rank"), RANKS[wish.track]);
  return {
    givenNames,
    familyName,
    nameOrder: names.order,
    sex: undisclosed ? "undisclosed" : woman ? "woman" : "man",
    nationalities,
    birthYear,
    birthDate,
    ...(rank === undefined ? {} : { rankCode: rank.code, rank }),
    serviceYears: year - birthYear - chance.integer(22, 25),
    languages: languagesFor(chance.fork("languages"), names, language, year),
    history: historyFor(chance.fork("history"), wish.track, state, nationalities, language, birthYear, year),
    education: educationFor(chance.fork("education"), wish.track, language, birthYear),
    vision: wish.track === "civilian" ? visionFor(chance.fork("vision"), language) : "",
    languageOfDossier: language,
  };
}

function nameFor(
  chance: Chance,
  names: StateNames,
  woman: boolean,
  used: ReadonlySet<string>,
  usedFamilies: Map<string, number>,
): { givenNames: string; familyName: string } {
  const given = woman ? names.women : names.men;
  // Family names that nobody bears yet come first: two namesakes on one list are hard to tell apart on a screen.
  const families = chance
    .shuffled(names.familyNames)
    .sort((a, b) => (usedFamilies.get(a) ?? 0) - (usedFamilies.get(b) ?? 0));
  const singles = chance.shuffled(given);
  const doubles = singles.flatMap((first) => given.filter((name) => name !== first).map((name) => `${first} ${name}`));
  const choices = chance.happens(0.12)
    ? [...doubles.slice(0, 6), ...singles, ...doubles.slice(6)]
    : [...singles, ...doubles];
  for (const familyName of families) {
    for (const givenNames of choices.slice(0, given.length + 6)) {
      if (!used.has(`${givenNames} ${familyName}`)) {
        usedFamilies.set(familyName, (usedFamilies.get(familyName) ?? 0) + 1);
        return { givenNames, familyName };
      }
    }
  }
  throw new RangeError("the names of this State are used up");
}

function languagesFor(chance: Chance, names: StateNames, language: DossierLanguage, year: number): FictionalLanguage[] {
  const words = LANGUAGE_EVIDENCE[language];
  const say = (kind: "mother" | "tested" | "used" | "self"): string =>
    chance
      .one(words[kind])
      .replace("{y}", String(year - chance.integer(1, 6)))
      .replace("{n}", String(chance.integer(3, 9)));
  const list: FictionalLanguage[] = names.firstLanguages.map((code, index) => ({
    code,
    level: "C2",
    evidence: index === 0 ? say("mother") : say("used"),
  }));
  const has = (code: string): boolean => list.some((entry) => entry.code === code);
  if (language === "fr" && !has("fr"))
    list.push({ code: "fr", level: chance.one(["C1", "C2"]), evidence: say("used") });
  if (!has("en")) {
    const level = chance.one<LanguageLevel>(["B2", "C1", "C1", "C2"]);
    list.push({ code: "en", level, evidence: say(level === "B2" ? "used" : "tested") });
  }
  const others = OFFICIAL_LANGUAGES.filter((code) => !has(code));
  for (const code of chance.some(others, chance.integer(0, 2))) {
    const level = chance.one<LanguageLevel>(["A2", "B1", "B1", "B2"]);
    list.push({ code, level, evidence: say(level === "B2" ? "tested" : "self") });
  }
  return list;
}

function historyFor(
  chance: Chance,
  track: CareerTrack,
  state: string,
  nationalities: readonly string[],
  language: DossierLanguage,
  birthYear: number,
  year: number,
): FictionalPost[] {
  const ofStage = (stage: CareerStage): CareerPost[] => CAREERS[track].filter((post) => post.stage === stage);
  const posts = [
    ...chance.some(ofStage("senior"), 2),
    ...chance.some(ofStage("middle"), chance.happens(0.7) ? 3 : 2),
    ...chance.some(ofStage("early"), chance.happens(0.7) ? 2 : 1),
  ];
  const years = yearsInPost(chance, posts, year - birthYear - chance.integer(28, 32));
  const visited = new Set<string>();
  let end: number | null = null;
  let start = year;
  return posts.map((post, index) => {
    if (index > 0) end = start;
    start -= years[index] as number;
    const mission =
      post.setting === "mission" ? missionFor(chance, track, nationalities, visited, start, end) : undefined;
    const host = post.setting === "abroad" ? (post.place ?? hostAbroad(chance, nationalities, visited)) : undefined;
    const place = mission?.host ?? host ?? state.toLowerCase();
    visited.add(place);
    const figures = figuresOf(chance, post);
    const fill = (text: string, spoken: DossierLanguage): string =>
      text
        .replace(/\{([abc])\}/g, (_, key: "a" | "b" | "c") => figure(figures[key] ?? 0, spoken))
        .replace("{mission}", mission?.acronym ?? "")
        .replace("{state}", stateName(state, spoken));
    const words = post[language];
    return {
      from: start,
      to: end,
      title: words.title,
      organisation: fill(words.organisation, language),
      place,
      text: fill(words.text, language).replace(
        /(^|[.!?] )(\p{Ll})/gu,
        (_, before: string, first: string) => before + first.toUpperCase(),
      ),
      shows: post.shows,
      gist: { en: fill(post.en.gist, "en"), fr: fill(post.fr.gist, "fr") },
    };
  });
}

/** Years in each post, newest first, that add up to `span` where they can; tours in a mission stay short. */
function yearsInPost(chance: Chance, posts: readonly CareerPost[], span: number): number[] {
  const years = posts.map((post, index) => {
    if (index === 0) return chance.integer(1, 3);
    return chance.integer(2, post.setting === "mission" ? 3 : 4);
  });
  const total = (): number => years.reduce((sum, value) => sum + value, 0);
  while (total() > span && years.some((value) => value > 2)) {
    const index = chance.integer(0, years.length - 1);
    if ((years[index] as number) > 2) years[index] = (years[index] as number) - 1;
  }
  const longer = posts.flatMap((post, index) => (index > 0 && post.setting !== "mission" ? [index] : []));
  while (total() < span && longer.some((index) => (years[index] as number) < 6)) {
    const index = chance.one(longer);
    if ((years[index] as number) < 6) years[index] = (years[index] as number) + 1;
  }
  return years;
}

function missionFor(
  chance: Chance,
  track: CareerTrack,
  nationalities: readonly string[],
  visited: ReadonlySet<string>,
  start: number,
  end: number | null,
): CareerMission {
  const possible = CAREER_MISSIONS.filter(
    (mission) =>
      mission.tracks.includes(track) &&
      !nationalities.includes(mission.host) &&
      mission.from <= start &&
      (mission.to === null || (end !== null && end <= mission.to)),
  );
  const fresh = possible.filter((mission) => !visited.has(mission.host));
  const choices = [fresh.filter((mission) => mission.lastResort !== true), fresh, possible];
  return chance.one(choices.find((list) => list.length > 0) ?? []);
}

function hostAbroad(chance: Chance, nationalities: readonly string[], visited: ReadonlySet<string>): string {
  const possible = statesOfFictionalPeople.filter((code) => !nationalities.includes(code) && !visited.has(code));
  return chance.one(possible);
}

function figuresOf(chance: Chance, post: CareerPost): Partial<Record<"a" | "b" | "c", number>> {
  const out: Partial<Record<"a" | "b" | "c", number>> = {};
  for (const key of ["a", "b", "c"] as const) {
    const range = post.figures[key];
    if (range === undefined) continue;
    const drawn = chance.integer(range[0], range[1]);
    out[key] = drawn >= 1000 ? Math.round(drawn / 100) * 100 : drawn;
  }
  return out;
}

function educationFor(
  chance: Chance,
  track: CareerTrack,
  language: DossierLanguage,
  birthYear: number,
): FictionalEducation[] {
  return chance.one(SCHOOLING[track]).map((entry) => {
    const [title, institution] = entry[language];
    return { year: birthYear + chance.integer(entry.age[0], entry.age[1]), title, institution };
  });
}

function visionFor(chance: Chance, language: DossierLanguage): string {
  return VISION_STEPS.map((step) => chance.one(step[language])).join("\n\n");
}

function weighted<T>(chance: Chance, choices: readonly { readonly weight: number; readonly rank: T }[]): T {
  return chance.one(choices.flatMap((choice) => Array<T>(choice.weight).fill(choice.rank)));
}

const SMALL_NUMBERS: Readonly<Record<DossierLanguage, readonly string[]>> = {
  en: ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  fr: ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"],
};
function figure(value: number, language: DossierLanguage): string {
  const word = SMALL_NUMBERS[language][value];
  if (word !== undefined) return word;
  // Written out, not by Intl: the demonstration must read the same under every ICU version.
  return String(value).replace(/\B(?=(\d{3})+$)/g, language === "fr" ? "\u202f" : ",");
}

const STATE_NAMES: Readonly<Record<DossierLanguage, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en", { type: "region" }),
  fr: new Intl.DisplayNames("fr", { type: "region" }),
};
function stateName(state: string, language: DossierLanguage): string {
  const name = STATE_NAMES[language].of(state) ?? state;
  return language === "en" && (state === "NL" || state === "PH") ? `the ${name}` : name;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
