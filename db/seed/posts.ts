import type { LevelCode } from "#db/seed/levels-and-ranks.ts";
import type { Multilingual } from "#app/domain/languages.ts";

export const decidingOffices = ["sg", "usgDpo"] as const;
export type DecidingOffice = (typeof decidingOffices)[number];

/** One post: a mission and a post type, which together name it. */
export type PostSeed = {
  readonly mission: string;
  readonly postType: string;
  /** Where the post has a title of its own. */
  readonly title?: Multilingual;
  readonly level: LevelCode;
  readonly isHeadOfMission: boolean;
  readonly decidingOffice: DecidingOffice;
  /** Army code of the customary rank of a uniformed post; ranks of equal grade in other services stand for it. */
  readonly rank?: string;
  readonly asOf: string;
  readonly source: string;
};

const structure = {
  asOf: "2026-11-01",
  source:
    "Public mission leadership structures, from general knowledge; level and rank to be confirmed by the responsible office",
} as const;

const headAndForceCommander: Multilingual = {
  en: "Head of Mission and Force Commander",
  fr: "Chef(fe) de mission et commandant(e) de la force",
  ar: "رئيس البعثة وقائد القوة",
};
const specialCoordinator: Multilingual = {
  en: "Special Coordinator",
  fr: "Coordonnateur(trice) spécial(e)",
  ar: "المنسق الخاص",
};
const seniorPoliceAdviser: Multilingual = {
  en: "Senior Police Adviser",
  fr: "Conseiller(ère) principal(e) de police",
  ar: "كبير مستشاري الشرطة",
};

/** Posts of running missions. Incumbents belong to the demonstration world or to the office, never to this file. */
export const posts: readonly PostSeed[] = [
  { mission: "MINUSCA", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  {
    mission: "MINUSCA",
    postType: "dsrsgPolitical",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "MINUSCA",
    postType: "dsrsgRcHc",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "MINUSCA",
    postType: "forceCommander",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    rank: "lieutenantGeneral",
    ...structure,
  },
  {
    mission: "MINUSCA",
    postType: "deputyForceCommander",
    level: "D-1",
    isHeadOfMission: false,
    decidingOffice: "usgDpo",
    rank: "brigadierGeneral",
    ...structure,
  },
  {
    mission: "MINUSCA",
    postType: "policeCommissioner",
    level: "D-2",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "MINUSCA",
    postType: "deputyPoliceCommissioner",
    level: "D-1",
    isHeadOfMission: false,
    decidingOffice: "usgDpo",
    ...structure,
  },
  {
    mission: "MINUSCA",
    postType: "directorMissionSupport",
    level: "D-2",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  { mission: "MONUSCO", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  {
    mission: "MONUSCO",
    postType: "dsrsgRcHc",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "MONUSCO",
    postType: "forceCommander",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    rank: "lieutenantGeneral",
    ...structure,
  },
  {
    mission: "MONUSCO",
    postType: "policeCommissioner",
    level: "D-2",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  { mission: "UNMISS", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  {
    mission: "UNMISS",
    postType: "dsrsgRcHc",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "UNMISS",
    postType: "forceCommander",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    rank: "lieutenantGeneral",
    ...structure,
  },
  {
    mission: "UNMISS",
    postType: "policeCommissioner",
    level: "D-2",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "UNMISS",
    postType: "chiefOfStaff",
    level: "D-2",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "UNISFA",
    postType: "policeCommissioner",
    title: seniorPoliceAdviser,
    level: "D-1",
    isHeadOfMission: false,
    decidingOffice: "usgDpo",
    ...structure,
  },
  { mission: "UNFICYP", postType: "srsg", level: "ASG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  {
    mission: "UNFICYP",
    postType: "forceCommander",
    level: "D-2",
    isHeadOfMission: false,
    decidingOffice: "sg",
    rank: "majorGeneral",
    ...structure,
  },
  { mission: "MINURSO", postType: "srsg", level: "ASG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  {
    mission: "MINURSO",
    postType: "forceCommander",
    level: "D-2",
    isHeadOfMission: false,
    decidingOffice: "sg",
    rank: "majorGeneral",
    ...structure,
  },
  { mission: "UNMIK", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  {
    mission: "UNIFIL",
    postType: "forceCommander",
    title: headAndForceCommander,
    level: "ASG",
    isHeadOfMission: true,
    decidingOffice: "sg",
    rank: "majorGeneral",
    ...structure,
  },
  {
    mission: "UNIFIL",
    postType: "deputyForceCommander",
    level: "D-1",
    isHeadOfMission: false,
    decidingOffice: "usgDpo",
    rank: "brigadierGeneral",
    ...structure,
  },
  {
    mission: "UNDOF",
    postType: "forceCommander",
    title: headAndForceCommander,
    level: "ASG",
    isHeadOfMission: true,
    decidingOffice: "sg",
    rank: "majorGeneral",
    ...structure,
  },
  {
    mission: "UNTSO",
    postType: "headOfMilitary",
    title: {
      en: "Head of Mission and Chief of Staff",
      fr: "Chef(fe) de mission et chef(fe) d’état-major",
      ar: "رئيس البعثة ورئيس الأركان",
    },
    level: "ASG",
    isHeadOfMission: true,
    decidingOffice: "sg",
    rank: "majorGeneral",
    ...structure,
  },
  {
    mission: "UNMOGIP",
    postType: "headOfMilitary",
    title: {
      en: "Head of Mission and Chief Military Observer",
      fr: "Chef(fe) de mission et chef(fe) des observateurs militaires",
      ar: "رئيس البعثة وكبير المراقبين العسكريين",
    },
    level: "D-2",
    isHeadOfMission: true,
    decidingOffice: "sg",
    rank: "majorGeneral",
    ...structure,
  },
  { mission: "UNAMA", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  { mission: "UNAMA", postType: "dsrsgRcHc", level: "ASG", isHeadOfMission: false, decidingOffice: "sg", ...structure },
  { mission: "UNSMIL", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  { mission: "BINUH", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  { mission: "UNOWAS", postType: "srsg", level: "USG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  { mission: "UNRCCA", postType: "srsg", level: "ASG", isHeadOfMission: true, decidingOffice: "sg", ...structure },
  {
    mission: "UNSCOL",
    postType: "srsg",
    title: specialCoordinator,
    level: "USG",
    isHeadOfMission: true,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "UNSMIL",
    postType: "dsrsgPolitical",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
  {
    mission: "UNAMA",
    postType: "dsrsgPolitical",
    level: "ASG",
    isHeadOfMission: false,
    decidingOffice: "sg",
    ...structure,
  },
];
