import type { LevelCode } from "#db/seed/levels-and-ranks.ts";
import type { Multilingual } from "#app/domain/languages.ts";
import { from, generalKnowledge, ownDesign } from "#db/seed/provenance.ts";

export const ruleGates = [
  "nominationList",
  "longlist",
  "shortlist",
  "recommendedList",
  "decision",
  "convening",
  "info",
] as const;
export type RuleGate = (typeof ruleGates)[number];

/** `block` holds the gate; `justify` opens it by a signed reason; `info` is shown and stored. */
export const ruleSeverities = ["block", "justify", "info"] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

export const ruleSigners = ["focalPoint", "officer", "chair", "authority"] as const;
export type RuleSigner = (typeof ruleSigners)[number];

/** What a balance rule asks for. Counts are of people whose declared sex or nationalities say so. */
export type BalanceThreshold =
  /** women >= floor(n * share); n counts everyone. */
  | { readonly kind: "womenFloorShare"; readonly share: number; readonly customaryNames: number }
  /** women >= everyone who is not counted as a woman. */
  | { readonly kind: "womenAtLeastRest"; readonly customaryNames: number }
  /** women >= `min` as soon as n >= `from`. */
  | { readonly kind: "womenMin"; readonly min: number; readonly from: number }
  /** A signed `comparativeAnalysis` where a qualified woman is passed over for a man. */
  | { readonly kind: "comparativeAnalysis" }
  /** The composition findings named are met. */
  | { readonly kind: "panelComposition"; readonly findings: readonly string[] }
  /** rate(group) / highest rate >= `ratio`; kept back where a group is smaller than `minGroup`. */
  | { readonly kind: "adverseImpact"; readonly ratio: number; readonly minGroup: number }
  /** Share in percent, met within the tolerance. */
  | { readonly kind: "share"; readonly percent: number; readonly toleranceLow: number; readonly toleranceHigh: number }
  /** The named item is part of the senior manager's compact. */
  | { readonly kind: "compactItem"; readonly item: "genderTarget" }
  /** No nationality is one of the outgoing incumbent's. */
  | { readonly kind: "notIncumbentNationality" }
  /** No nationality is one of a host State's. */
  | { readonly kind: "notHostNationality" }
  /** People from at least `min` of the five regional groups. */
  | { readonly kind: "regionalGroups"; readonly min: number }
  /** The contribution is shown beside the name; never a score. */
  | { readonly kind: "shown"; readonly what: "troopAndPoliceContribution" };

/** A balance rule. Inactive rules are listed for reference and checked nowhere yet. */
export type BalanceRuleSeed = {
  readonly code: string;
  readonly version: number;
  readonly active: boolean;
  readonly gates: readonly RuleGate[];
  readonly severity: RuleSeverity;
  readonly threshold: BalanceThreshold;
  /** The instrument as cited to users; it can be changed by the office. */
  readonly instrument: string;
  readonly title: Multilingual;
  /** Who signs the reason (or, for G5, the analysis) at each gate; absent where nothing is signed. */
  readonly signers: Readonly<Partial<Record<RuleGate, RuleSigner>>>;
  readonly asOf: string;
  readonly source: string;
};

export const balanceRules: readonly BalanceRuleSeed[] = [
  {
    code: "G1",
    version: 1,
    active: true,
    gates: ["nominationList"],
    severity: "justify",
    threshold: { kind: "womenFloorShare", share: 0.5, customaryNames: 4 },
    instrument: "Secretary-General’s Global Call, 2017",
    title: {
      en: "At least half of the names are women, rounded down",
      fr: "Au moins la moitié des noms sont ceux de femmes, arrondie à l’unité inférieure",
      ar: "نصف الأسماء على الأقل من النساء، مع التقريب إلى الأدنى",
    },
    signers: { nominationList: "focalPoint" },
    ...from("Secretary-General’s Global Call, information on nominations (2017)"),
  },
  {
    code: "G2",
    version: 1,
    active: true,
    gates: ["nominationList"],
    severity: "justify",
    threshold: { kind: "womenAtLeastRest", customaryNames: 4 },
    instrument: "Secretary-General’s Global Call, later calls (“parity plus”)",
    title: {
      en: "At least as many women as all others",
      fr: "Au moins autant de femmes que de toutes les autres personnes",
      ar: "عدد النساء مساوٍ على الأقل لعدد جميع الآخرين",
    },
    signers: { nominationList: "focalPoint" },
    ...from("Secretary-General’s Global Call, about the call, and notices of the 2024 call"),
  },
  {
    code: "G3",
    version: 1,
    active: true,
    gates: ["shortlist"],
    severity: "justify",
    threshold: { kind: "womenMin", min: 2, from: 3 },
    instrument: "Practice of this portal",
    title: {
      en: "At least two women among three or more finalists",
      fr: "Au moins deux femmes parmi trois finalistes ou plus",
      ar: "امرأتان على الأقل بين ثلاثة متأهلين نهائيين أو أكثر",
    },
    signers: { shortlist: "chair" },
    ...from(
      "Design of this portal, prompted by Johnson, Hekman and Chan, Harvard Business Review, 26 April 2016 (one university, an association, not a law)",
    ),
  },
  {
    code: "G4",
    version: 1,
    active: true,
    gates: ["recommendedList"],
    severity: "justify",
    threshold: { kind: "womenMin", min: 1, from: 1 },
    instrument: "Customary practice for recommended lists",
    title: {
      en: "At least one woman on the recommended list",
      fr: "Au moins une femme sur la liste recommandée",
      ar: "امرأة واحدة على الأقل في قائمة الموصى بهم",
    },
    signers: { recommendedList: "chair" },
    ...generalKnowledge,
  },
  {
    code: "G5",
    version: 1,
    active: true,
    gates: ["recommendedList", "decision"],
    severity: "block",
    threshold: { kind: "comparativeAnalysis" },
    instrument: "ST/AI/1999/9, section 1.8 (a) and (d)",
    title: {
      en: "A written comparative analysis where a qualified woman is passed over for a man",
      fr: "Une analyse comparative écrite lorsqu’une femme qualifiée est écartée au profit d’un homme",
      ar: "تحليل مقارن مكتوب حين تُتجاوز امرأة مؤهلة لصالح رجل",
    },
    signers: { recommendedList: "chair", decision: "authority" },
    ...from(
      "UN Staff Selection manual, gender parity (as applied in 2023); its use for appointments by the Secretary-General and secondments is a choice of this portal",
    ),
  },
  {
    code: "G6",
    version: 1,
    active: true,
    gates: ["convening"],
    severity: "block",
    threshold: { kind: "panelComposition", findings: ["oneWoman", "twoExternalForD2"] },
    instrument: "ST/AI/2010/3",
    title: {
      en: "At least one woman on the panel and, for D-2 and above, two voters from outside the department",
      fr: "Au moins une femme au jury et, à partir de D-2, deux membres votants extérieurs au département",
      ar: "امرأة واحدة على الأقل في فريق التقييم، وللرتبة مد-٢ فما فوق عضوان مصوّتان من خارج الإدارة",
    },
    signers: {},
    ...from("ST/AI/2010/3, provisions on gender, from a public summary"),
  },
  {
    code: "G7",
    version: 1,
    active: false,
    gates: ["info"],
    severity: "info",
    threshold: { kind: "adverseImpact", ratio: 0.8, minGroup: 5 },
    instrument: "29 CFR 1607.4(D), a rule of thumb",
    title: {
      en: "Selection rates of groups do not differ by more than one fifth",
      fr: "Les taux de sélection des groupes ne diffèrent pas de plus d’un cinquième",
      ar: "لا تتفاوت معدلات اختيار الفئات بأكثر من الخُمس",
    },
    signers: {},
    ...from("29 CFR 1607.4(D), United States"),
  },
  {
    code: "G8",
    version: 1,
    active: false,
    gates: ["info"],
    severity: "info",
    threshold: { kind: "share", percent: 50, toleranceLow: 47, toleranceHigh: 53 },
    instrument: "System-wide strategy on gender parity",
    title: {
      en: "Parity among Under- and Assistant Secretaries-General, and in missions by 2028",
      fr: "Parité parmi les Secrétaires généraux adjoints et Sous-Secrétaires généraux, et dans les missions d’ici à 2028",
      ar: "التكافؤ بين وكلاء الأمين العام والأمناء العامين المساعدين، وفي البعثات بحلول عام ٢٠٢٨",
    },
    signers: {},
    ...from(
      "Secretary-General’s statement of 6 March 2020; UN Staff Selection manual, gender parity; tolerance from general knowledge",
    ),
  },
  {
    code: "G9",
    version: 1,
    active: false,
    gates: ["info"],
    severity: "info",
    threshold: { kind: "compactItem", item: "genderTarget" },
    instrument: "London Communiqué of 8 September 2016; S/RES/2242 (2015)",
    title: {
      en: "A gender target in every senior compact",
      fr: "Un objectif de parité dans chaque contrat de mission",
      ar: "هدف جنساني في كل اتفاق أداء لكبار المسؤولين",
    },
    signers: {},
    ...from("London Communiqué, 8 September 2016; S/RES/2242 (2015)"),
  },
  {
    code: "P1",
    version: 1,
    active: true,
    gates: ["longlist", "shortlist", "recommendedList", "decision"],
    severity: "justify",
    threshold: { kind: "notIncumbentNationality" },
    instrument: "A/RES/46/232",
    title: {
      en: "No succession by a national of the outgoing incumbent’s State",
      fr: "Pas de succession par une personne de la même nationalité que le ou la titulaire sortant(e)",
      ar: "لا يخلف شاغلَ المنصب أحدُ مواطني دولته",
    },
    signers: { longlist: "officer", shortlist: "chair", recommendedList: "chair", decision: "authority" },
    ...from("A/RES/46/232 (no monopoly on senior posts); application from general knowledge"),
  },
  {
    code: "P2",
    version: 1,
    active: true,
    gates: ["longlist", "shortlist", "recommendedList", "decision"],
    severity: "justify",
    threshold: { kind: "notHostNationality" },
    instrument: "Customary practice for missions",
    title: {
      en: "No national of a host State",
      fr: "Aucune personne ayant la nationalité d’un État hôte",
      ar: "لا أحد من مواطني الدولة المضيفة",
    },
    signers: { longlist: "officer", shortlist: "chair", recommendedList: "chair", decision: "authority" },
    ...from("General knowledge of practice; a hard rule in the recruitment rules of the OSCE"),
  },
  {
    code: "P3",
    version: 1,
    active: true,
    gates: ["shortlist"],
    severity: "info",
    threshold: { kind: "regionalGroups", min: 2 },
    instrument: "Practice of this portal",
    title: {
      en: "At least two regional groups on the shortlist",
      fr: "Au moins deux groupes régionaux sur la liste restreinte",
      ar: "مجموعتان إقليميتان على الأقل في القائمة القصيرة",
    },
    signers: {},
    ...ownDesign,
  },
  {
    code: "P4",
    version: 1,
    active: false,
    gates: ["info"],
    severity: "info",
    threshold: { kind: "shown", what: "troopAndPoliceContribution" },
    instrument: "A/RES/66/265; A/RES/67/287",
    title: {
      en: "Due consideration of candidates from troop- and police-contributing countries",
      fr: "Prise en considération des candidatures des pays fournisseurs de contingents et de personnel de police",
      ar: "إيلاء الاعتبار الواجب للمرشحين من البلدان المساهمة بقوات وبأفراد شرطة",
    },
    signers: {},
    ...from("A/RES/66/265 and A/RES/67/287, as cited in public job openings"),
  },
];

/** What a composition rule asks of the voting members of a panel. */
export type CompositionThreshold =
  | { readonly kind: "minVoters"; readonly min: number }
  | { readonly kind: "maxVoters"; readonly max: number }
  | { readonly kind: "oddVoters" }
  | { readonly kind: "minWomen"; readonly min: number }
  /** At least one woman and one man among the voters. */
  | { readonly kind: "bothSexes" }
  | { readonly kind: "regionalGroups"; readonly min: number }
  /** Every voter at or above the level of the post (for uniformed voters: the level of their grade). */
  | { readonly kind: "atOrAboveLevel" }
  /** Voters from outside the lead department; with `fromLevel`, only for posts at that level and above. */
  | { readonly kind: "minExternal"; readonly min: number; readonly fromLevel?: LevelCode }
  /** For the military and police tracks: voters of that service at or above the rank of the post. */
  | { readonly kind: "minOfService"; readonly min: number }
  /** Every voter trained in competency-based interviewing within this many months. */
  | { readonly kind: "trainedInterviewers"; readonly validMonths: number };

/** A rule on who sits on a panel; all are checked when the panel is convened. */
export type CompositionRuleSeed = {
  readonly code: string;
  readonly version: number;
  readonly active: boolean;
  readonly gate: "convening";
  readonly severity: Exclude<RuleSeverity, "info">;
  /** The balance rule that this finding belongs to. */
  readonly partOf?: "G6";
  readonly threshold: CompositionThreshold;
  readonly instrument: string;
  readonly title: Multilingual;
  readonly signer?: "chair";
  readonly asOf: string;
  readonly source: string;
};

const selectionInstruction = from("ST/AI/2010/3, provisions on assessment panels, from a public summary");
const justifiedAtConvening = {
  version: 1,
  active: true,
  gate: "convening",
  severity: "justify",
  signer: "chair",
} as const;
const blockedAtConvening = { version: 1, active: true, gate: "convening", severity: "block", partOf: "G6" } as const;

export const compositionRules: readonly CompositionRuleSeed[] = [
  {
    code: "oneWoman",
    ...blockedAtConvening,
    threshold: { kind: "minWomen", min: 1 },
    instrument: "ST/AI/2010/3",
    title: { en: "At least one woman", fr: "Au moins une femme", ar: "امرأة واحدة على الأقل" },
    ...selectionInstruction,
  },
  {
    code: "twoExternalForD2",
    ...blockedAtConvening,
    threshold: { kind: "minExternal", min: 2, fromLevel: "D-2" },
    instrument: "ST/AI/2010/3",
    title: {
      en: "For D-2 and above: at least two voters from outside the department",
      fr: "À partir de D-2 : au moins deux membres votants extérieurs au département",
      ar: "للرتبة مد-٢ فما فوق: عضوان مصوّتان على الأقل من خارج الإدارة",
    },
    ...from("ST/AI/2010/3, provisions on D-2 panels, from a public summary; for ASG and USG by general knowledge"),
  },
  {
    code: "minThreeVoters",
    ...justifiedAtConvening,
    threshold: { kind: "minVoters", min: 3 },
    instrument: "ST/AI/2010/3",
    title: { en: "At least three voters", fr: "Au moins trois membres votants", ar: "ثلاثة أعضاء مصوّتين على الأقل" },
    ...selectionInstruction,
  },
  {
    code: "maxFiveVoters",
    ...justifiedAtConvening,
    threshold: { kind: "maxVoters", max: 5 },
    instrument: "Practice of this portal",
    title: { en: "At most five voters", fr: "Au plus cinq membres votants", ar: "خمسة أعضاء مصوّتين على الأكثر" },
    ...ownDesign,
  },
  {
    code: "oddNumber",
    ...justifiedAtConvening,
    threshold: { kind: "oddVoters" },
    instrument: "Practice of this portal",
    title: {
      en: "An odd number of voters",
      fr: "Un nombre impair de membres votants",
      ar: "عدد فردي من الأعضاء المصوّتين",
    },
    ...ownDesign,
  },
  {
    code: "bothSexes",
    ...justifiedAtConvening,
    threshold: { kind: "bothSexes" },
    instrument: "Practice of this portal",
    title: {
      en: "Women and men among the voters",
      fr: "Des femmes et des hommes parmi les membres votants",
      ar: "نساء ورجال بين الأعضاء المصوّتين",
    },
    ...ownDesign,
  },
  {
    code: "twoRegionalGroups",
    ...justifiedAtConvening,
    threshold: { kind: "regionalGroups", min: 2 },
    instrument: "Practice of this portal",
    title: {
      en: "Voters from at least two regional groups",
      fr: "Des membres votants d’au moins deux groupes régionaux",
      ar: "أعضاء مصوّتون من مجموعتين إقليميتين على الأقل",
    },
    ...ownDesign,
  },
  {
    code: "atOrAboveLevel",
    ...justifiedAtConvening,
    threshold: { kind: "atOrAboveLevel" },
    instrument: "ST/AI/2010/3",
    title: {
      en: "Every voter at or above the level of the post",
      fr: "Tous les membres votants au moins au niveau du poste",
      ar: "كل عضو مصوّت في رتبة المنصب أو أعلى منها",
    },
    ...selectionInstruction,
  },
  {
    code: "oneExternal",
    ...justifiedAtConvening,
    threshold: { kind: "minExternal", min: 1 },
    instrument: "ST/AI/2010/3",
    title: {
      en: "At least one voter from outside the department",
      fr: "Au moins un membre votant extérieur au département",
      ar: "عضو مصوّت واحد على الأقل من خارج الإدارة",
    },
    ...selectionInstruction,
  },
  {
    code: "serviceVoter",
    ...justifiedAtConvening,
    threshold: { kind: "minOfService", min: 1 },
    instrument: "Practice of this portal",
    title: {
      en: "For military and police posts: a voter of that service at or above the rank of the post",
      fr: "Pour les postes militaires et de police : un membre votant de ce service, au moins du grade du poste",
      ar: "للمناصب العسكرية والشرطية: عضو مصوّت من السلك نفسه في رتبة المنصب أو أعلى منها",
    },
    ...ownDesign,
  },
  {
    code: "trainedInterviewers",
    ...justifiedAtConvening,
    threshold: { kind: "trainedInterviewers", validMonths: 36 },
    instrument: "UN Staff Selection manual, competency-based interviews",
    title: {
      en: "Every voter trained in competency-based interviewing, in date",
      fr: "Tous les membres votants formés à l’entretien axé sur les compétences, formation en cours de validité",
      ar: "كل عضو مصوّت مدرَّب على المقابلات القائمة على الكفاءات، وتدريبه سارٍ",
    },
    ...from("UN Staff Selection manual, competency-based interviews; the 36 months are a choice of this portal"),
  },
];
