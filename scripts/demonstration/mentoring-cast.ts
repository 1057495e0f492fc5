import type { Language as PortalLanguage } from "#app/domain/languages.ts";
import type { FunctionalNeed, Language } from "#app/domain/mentoring/matching.ts";
import type { CastMember } from "./cast.ts";

/** A former leader of the demonstration with what the offer and the own profile say. */
export type MentorPart = {
  readonly code: string;
  /** The State that offers; null where the coordinator registers a self-offer. */
  readonly state: string | null;
  readonly formerPost: string;
  /** Mission, post type and the year it ended. */
  readonly served: readonly (readonly [mission: string, postType: string, year: number])[];
  readonly separated: number;
  readonly languages: readonly Language[];
  readonly functions: readonly FunctionalNeed[];
  readonly profile: string;
  readonly capacity: number;
  readonly booking: "atOnce" | "askFirst";
  readonly hours: readonly (readonly [from: number, to: number])[];
};
export type MenteePart = {
  readonly code: string;
  readonly mission: string;
  readonly postType: string;
  readonly languages: readonly Language[];
  readonly needs: readonly FunctionalNeed[];
  readonly goals: string;
  readonly preferredSex: "woman" | "man" | null;
};

function one(
  role: "mentor" | "mentee",
  number: number,
  givenNames: string,
  familyName: string,
  sex: "woman" | "man",
  nationality: string,
  zone: string,
  email: string,
  language: PortalLanguage = "en",
): CastMember {
  return {
    code: `${role}${number}`,
    givenNames,
    familyName,
    sex,
    email: `${email}@${role === "mentor" ? "mentors" : "missions"}.example`,
    roles: [role],
    zone,
    language,
    nationalities: [nationality],
    department: role === "mentor" ? "Former leader" : "Mission",
    external: true,
  };
}

/** Twelve mentors and ten mentees; their roles come with admission and enrolment, as in life. */
export const mentoringCast: readonly CastMember[] = [
  one("mentor", 1, "Prakash", "Thulungwasti", "man", "np", "Asia/Kathmandu", "prakash.thulungwasti"),
  one("mentor", 2, "Hélène", "Vasseur-Lamorlaye", "woman", "fr", "Europe/Zurich", "helene.vasseur", "fr"),
  one("mentor", 3, "Nana Yaa", "Oforikumah", "woman", "gh", "Africa/Accra", "nana.oforikumah"),
  one("mentor", 4, "Julius", "Kiptanuirok", "man", "ke", "Africa/Nairobi", "julius.kiptanuirok"),
  one("mentor", 5, "Marjatta", "Kuusenkoskela", "woman", "fi", "Europe/Helsinki", "marjatta.kuusenkoskela"),
  one("mentor", 6, "Gonzalo", "Etcheverrygoity", "man", "uy", "America/Montevideo", "gonzalo.etcheverrygoity"),
  one("mentor", 7, "Rokeya", "Sultanpuri", "woman", "bd", "Asia/Dhaka", "rokeya.sultanpuri"),
  one("mentor", 8, "Diarmuid", "Ó Fearghaile", "man", "ie", "Europe/Dublin", "diarmuid.ofearghaile"),
  one("mentor", 9, "Bassam", "Al-Hawamdehri", "man", "jo", "Asia/Amman", "bassam.alhawamdehri", "ar"),
  one("mentor", 10, "Sanna", "Pohjolahti", "woman", "fi", "Europe/Helsinki", "sanna.pohjolahti"),
  one("mentor", 11, "Deepa", "Gurungsenchury", "woman", "np", "Asia/Kathmandu", "deepa.gurungsenchury"),
  one("mentor", 12, "Olivier", "Montferrantois", "man", "fr", "Europe/Paris", "olivier.montferrantois", "fr"),
  one("mentee", 1, "Tariro", "Machingauta-Dube", "woman", "zw", "Africa/Juba", "tariro.machingauta"),
  one("mentee", 2, "Aleksander", "Brzozowieckis", "man", "lt", "Africa/El_Aaiun", "aleksander.brzozowieckis"),
  one("mentee", 3, "Elena", "Marchesettino", "woman", "it", "Asia/Nicosia", "elena.marchesettino"),
  one("mentee", 4, "Yousef", "Karimpourzad", "man", "tr", "Asia/Kabul", "yousef.karimpourzad"),
  one("mentee", 5, "Célestine", "Mbarga-Owounou", "woman", "ga", "Africa/Kinshasa", "celestine.mbarga", "fr"),
  one("mentee", 6, "Ingrid", "Sætherbakken", "woman", "no", "Africa/Tripoli", "ingrid.saetherbakken"),
  one("mentee", 7, "Rafael", "Quintanilhas", "man", "pt", "Asia/Damascus", "rafael.quintanilhas"),
  one("mentee", 8, "Mireille", "Toussaintil", "woman", "ca", "America/Port-au-Prince", "mireille.toussaintil", "fr"),
  one("mentee", 9, "Haruka", "Tachibanahara", "woman", "jp", "Europe/Belgrade", "haruka.tachibanahara"),
  one("mentee", 10, "Lindiwe", "Hlatshwayoka", "woman", "za", "Asia/Kabul", "lindiwe.hlatshwayoka"),
];

const en = (level: Language["level"] = "C2"): Language => ({ language: "en", level });
const fr = (level: Language["level"] = "C1"): Language => ({ language: "fr", level });
const ar = (level: Language["level"] = "C1"): Language => ({ language: "ar", level });
const mornings = [[540, 720]] as const;
const whole = [
  [540, 720],
  [780, 1020],
] as const;

export const mentorParts: readonly MentorPart[] = [
  {
    code: "mentor1",
    state: "np",
    formerPost: "Force Commander, UNDOF",
    served: [
      ["UNDOF", "forceCommander", 2019],
      ["MONUSCO", "deputyForceCommander", 2014],
    ],
    separated: -1_400,
    languages: [en("C1")],
    functions: ["commandAndControl", "protectionOfCivilians", "hostGovernment"],
    profile:
      "Thirty-four years in uniform, two commands in peace operations. I worked between armed parties that did not speak to each other, and learned to say little and be there often.",
    capacity: 2,
    booking: "atOnce",
    hours: [[690, 1020]],
  },
  {
    code: "mentor2",
    state: "fr",
    formerPost: "Head of Mission, BINUH",
    served: [
      ["MINUSTAH", "srsg", 2016],
      ["UNOWAS", "srsg", 2020],
    ],
    separated: -1_600,
    languages: [fr("C2"), en("C1")],
    functions: ["politicalProcess", "mandateTransition", "mediaAndCommunication"],
    profile:
      "I closed one mission and opened another in the same country. What I can share best is how to tell a people, and one’s own staff, that one is leaving.",
    capacity: 2,
    booking: "askFirst",
    hours: whole,
  },
  {
    code: "mentor3",
    state: "gh",
    formerPost: "Deputy Head of Mission (political), UNMIL",
    served: [["UNMIL", "dsrsgPolitical", 2018]],
    separated: -1_900,
    languages: [en("C2"), fr("B2")],
    functions: ["politicalProcess", "teamLeadership", "womenPeaceSecurity"],
    profile:
      "Fifteen years of mediation in West Africa. I like to work on the first hundred days: whom to call, what to leave alone, and how to build a team out of people one did not choose.",
    capacity: 2,
    booking: "atOnce",
    hours: whole,
  },
  {
    code: "mentor4",
    state: "ke",
    formerPost: "Head of Mission, UNAMID",
    served: [
      ["UNAMID", "srsg", 2020],
      ["UNMIS", "dsrsgPolitical", 2011],
    ],
    separated: -1_500,
    languages: [en("C2"), ar("B2")],
    functions: ["hostGovernment", "protectionOfCivilians", "mandateTransition", "resourcesAndBudget"],
    profile:
      "I have handed over a mission to a country team and answered for its last budget. Ask me about liquidation, and about patience.",
    capacity: 1,
    booking: "atOnce",
    hours: mornings,
  },
  {
    code: "mentor5",
    state: "fi",
    formerPost: "Head of Mission, UNMIK",
    served: [["UNMIK", "srsg", 2015]],
    separated: -2_600,
    languages: [en("C2")],
    functions: ["conductAndDiscipline", "teamLeadership", "resourcesAndBudget"],
    profile:
      "A judge before I was a diplomat. I worked on discipline in a mission that had looked away for years, and on what that does to a leader.",
    capacity: 2,
    booking: "atOnce",
    hours: [[480, 960]],
  },
  {
    code: "mentor6",
    state: "uy",
    formerPost: "Force Commander, MINUSTAH",
    served: [["MINUSTAH", "forceCommander", 2013]],
    separated: -3_000,
    languages: [en("C1"), { language: "es", level: "C2" }, fr("C1")],
    functions: ["commandAndControl", "protectionOfCivilians"],
    profile: "General officer, retired. I commanded in a city, among civilians, with very few rules that fitted.",
    capacity: 1,
    booking: "askFirst",
    hours: [[480, 780]],
  },
  {
    code: "mentor7",
    state: "bd",
    formerPost: "Deputy Head of Mission and Resident Coordinator, UNMISS",
    served: [["UNMISS", "dsrsgRcHc", 2017]],
    separated: -2_100,
    languages: [en("C2")],
    functions: ["protectionOfCivilians", "resourcesAndBudget", "womenPeaceSecurity"],
    profile: "Humanitarian by trade. I held two hats for five years and can say which of them to wear in which room.",
    capacity: 1,
    booking: "atOnce",
    hours: whole,
  },
  {
    code: "mentor8",
    state: "ie",
    formerPost: "Head of Mission and Force Commander, UNIFIL",
    served: [["UNIFIL", "forceCommander", 2016]],
    separated: -2_800,
    languages: [en("C2"), fr("B2")],
    functions: ["commandAndControl", "hostGovernment", "mediaAndCommunication"],
    profile: "Soldier and head of mission on one line of blue barrels. I know the third meeting on the same incident.",
    capacity: 1,
    booking: "atOnce",
    hours: whole,
  },
  {
    code: "mentor9",
    state: "jo",
    formerPost: "Deputy Head of Mission (political), UNAMI",
    served: [["UNAMI", "dsrsgPolitical", 2019]],
    separated: -1_700,
    languages: [ar("C2"), en("C1")],
    functions: ["politicalProcess", "hostGovernment"],
    profile: "جلستُ مع لجان كتبت دساتيرها ليلاً. أستطيع أن أعين في شأن الأحزاب والمانحين، وفي معرفة متى يكون الصمت أنفع.",
    capacity: 1,
    booking: "askFirst",
    hours: [[600, 900]],
  },
  {
    code: "mentor10",
    state: "fi",
    formerPost: "Director of Mission Support, MINUSMA",
    served: [["MINUSMA", "directorMissionSupport", 2021]],
    separated: -1_100,
    languages: [en("C2"), fr("C1")],
    functions: ["resourcesAndBudget", "conductAndDiscipline"],
    profile: "Convoys, contracts and the people behind them.",
    capacity: 1,
    booking: "askFirst",
    hours: whole,
  },
  {
    code: "mentor11",
    state: "np",
    formerPost: "Police Commissioner, UNAMID",
    served: [["UNAMID", "policeCommissioner", 2018]],
    separated: -1_900,
    languages: [en("C1")],
    functions: ["conductAndDiscipline", "womenPeaceSecurity"],
    profile: "Police officer for thirty years, the last four in a mission.",
    capacity: 1,
    booking: "askFirst",
    hours: whole,
  },
  {
    code: "mentor12",
    state: null,
    formerPost: "Head of Mission, MINURCAT",
    served: [["MINURCAT", "srsg", 2010]],
    separated: -4_000,
    languages: [fr("C2"), en("C1")],
    functions: ["politicalProcess", "mandateTransition"],
    profile: "Diplomat, retired; I write about small missions.",
    capacity: 1,
    booking: "askFirst",
    hours: whole,
  },
];

export const menteeParts: readonly MenteePart[] = [
  {
    code: "mentee1",
    mission: "UNMISS",
    postType: "srsg",
    languages: [en("C2")],
    needs: ["protectionOfCivilians", "hostGovernment", "teamLeadership"],
    goals: "Hold the mission together through the election year, and have one person to think aloud with.",
    preferredSex: "woman",
  },
  {
    code: "mentee2",
    mission: "MINURSO",
    postType: "srsg",
    languages: [en("C1"), fr("C1")],
    needs: ["politicalProcess", "mediaAndCommunication"],
    goals: "Find words that both sides can leave the room with.",
    preferredSex: null,
  },
  {
    code: "mentee3",
    mission: "UNFICYP",
    postType: "srsg",
    languages: [en("C2")],
    needs: ["hostGovernment", "commandAndControl"],
    goals: "Learn to lead uniformed colleagues, coming from diplomacy.",
    preferredSex: null,
  },
  {
    code: "mentee4",
    mission: "UNAMA",
    postType: "dsrsgRcHc",
    languages: [en("C1")],
    needs: ["resourcesAndBudget", "womenPeaceSecurity", "hostGovernment"],
    goals: "Keep women’s programmes running without saying what cannot be kept.",
    preferredSex: "woman",
  },
  {
    code: "mentee5",
    mission: "MONUSCO",
    postType: "dsrsgRcHc",
    languages: [fr("C2"), en("C1")],
    needs: ["mandateTransition", "protectionOfCivilians"],
    goals: "Préparer le retrait sans laisser de vide dans deux provinces.",
    preferredSex: null,
  },
  {
    code: "mentee6",
    mission: "UNSMIL",
    postType: "srsg",
    languages: [en("C2")],
    needs: ["politicalProcess", "teamLeadership"],
    goals: "Build trust in a team spread over two cities.",
    preferredSex: null,
  },
  {
    code: "mentee7",
    mission: "UNDOF",
    postType: "forceCommander",
    languages: [en("C1")],
    needs: ["commandAndControl", "conductAndDiscipline"],
    goals: "Be both head of mission and commander without the one eating the other.",
    preferredSex: "man",
  },
  {
    code: "mentee8",
    mission: "BINUH",
    postType: "srsg",
    languages: [fr("C2"), en("C1")],
    needs: ["politicalProcess", "mandateTransition", "mediaAndCommunication"],
    goals: "Tenir une parole publique juste quand tout change chaque semaine.",
    preferredSex: null,
  },
  {
    code: "mentee9",
    mission: "UNMIK",
    postType: "srsg",
    languages: [en("C2")],
    needs: ["conductAndDiscipline", "resourcesAndBudget"],
    goals: "Close what can be closed, and leave a record that others can use.",
    preferredSex: null,
  },
  {
    code: "mentee10",
    mission: "UNAMA",
    postType: "srsg",
    languages: [en("C2")],
    needs: [],
    goals: "",
    preferredSex: null,
  },
];
