import type { Multilingual } from "#app/domain/languages.ts";
import { generalKnowledge, ownDesign } from "#db/seed/provenance.ts";

export const levelCodes = ["USG", "ASG", "D-2", "D-1", "P-5"] as const;
export type LevelCode = (typeof levelCodes)[number];

/** A level of staff. A higher `order` is more senior. */
export type LevelSeed = {
  readonly code: LevelCode;
  readonly name: Multilingual;
  readonly short: Multilingual;
  readonly order: number;
  readonly asOf: string;
  readonly source: string;
};

export const levels: readonly LevelSeed[] = [
  {
    code: "USG",
    name: { en: "Under-Secretary-General", fr: "Secrétaire général(e) adjoint(e)", ar: "وكيل الأمين العام" },
    short: { en: "USG", fr: "SGA", ar: "و أ ع" },
    order: 5,
    ...generalKnowledge,
  },
  {
    code: "ASG",
    name: { en: "Assistant Secretary-General", fr: "Sous-Secrétaire général(e)", ar: "الأمين العام المساعد" },
    short: { en: "ASG", fr: "SSG", ar: "أ ع م" },
    order: 4,
    ...generalKnowledge,
  },
  {
    code: "D-2",
    name: { en: "Director", fr: "Directeur ou directrice", ar: "مدير" },
    short: { en: "D-2", fr: "D-2", ar: "مد-٢" },
    order: 3,
    ...generalKnowledge,
  },
  {
    code: "D-1",
    name: { en: "Principal Officer", fr: "Administrateur général ou administratrice générale", ar: "موظف رئيسي" },
    short: { en: "D-1", fr: "D-1", ar: "مد-١" },
    order: 2,
    ...generalKnowledge,
  },
  {
    code: "P-5",
    name: { en: "Senior Officer", fr: "Administrateur ou administratrice hors classe", ar: "موظف أقدم" },
    short: { en: "P-5", fr: "P-5", ar: "ف-٥" },
    order: 1,
    ...generalKnowledge,
  },
];

export const rankServices = ["army", "navy", "air", "police"] as const;
export type RankService = (typeof rankServices)[number];

export const rankGrades = ["OF-5", "OF-6", "OF-7", "OF-8", "OF-9"] as const;
export type RankGrade = (typeof rankGrades)[number];

/**
 * A rank of one service. Ranks of equal `grade` are equivalent across services; a higher `order` is more senior
 * and is the same number for all ranks of a grade. National titles differ: the list translates, it does not bind.
 */
export type RankSeed = {
  readonly code: string;
  readonly name: Multilingual;
  readonly short: Multilingual;
  readonly service: RankService;
  readonly grade: RankGrade;
  readonly order: number;
  readonly asOf: string;
  readonly source: string;
};

const military = {
  asOf: "2026-11-01",
  source: "Officer grades OF-5 to OF-9 of the NATO codes for grades (STANAG 2116), from general knowledge",
} as const;

export const ranks: readonly RankSeed[] = [
  {
    code: "colonel",
    name: { en: "Colonel", fr: "Colonel", ar: "عقيد" },
    short: { en: "Col", fr: "Col", ar: "عقيد" },
    service: "army",
    grade: "OF-5",
    order: 5,
    ...military,
  },
  {
    code: "brigadierGeneral",
    name: { en: "Brigadier General", fr: "Général de brigade", ar: "عميد" },
    short: { en: "Brig Gen", fr: "Gén bda", ar: "عميد" },
    service: "army",
    grade: "OF-6",
    order: 6,
    ...military,
  },
  {
    code: "majorGeneral",
    name: { en: "Major General", fr: "Général de division", ar: "لواء" },
    short: { en: "Maj Gen", fr: "Gén div", ar: "لواء" },
    service: "army",
    grade: "OF-7",
    order: 7,
    ...military,
  },
  {
    code: "lieutenantGeneral",
    name: { en: "Lieutenant General", fr: "Général de corps d’armée", ar: "فريق" },
    short: { en: "Lt Gen", fr: "Gén CA", ar: "فريق" },
    service: "army",
    grade: "OF-8",
    order: 8,
    ...military,
  },
  {
    code: "general",
    name: { en: "General", fr: "Général d’armée", ar: "فريق أول" },
    short: { en: "Gen", fr: "Gén armée", ar: "فريق أول" },
    service: "army",
    grade: "OF-9",
    order: 9,
    ...military,
  },
  {
    code: "navyCaptain",
    name: { en: "Captain (Navy)", fr: "Capitaine de vaisseau", ar: "عقيد بحري" },
    short: { en: "Capt (N)", fr: "CV", ar: "عقيد بحري" },
    service: "navy",
    grade: "OF-5",
    order: 5,
    ...military,
  },
  {
    code: "commodore",
    name: { en: "Commodore", fr: "Contre-amiral", ar: "عميد بحري" },
    short: { en: "Cdre", fr: "CA", ar: "عميد بحري" },
    service: "navy",
    grade: "OF-6",
    order: 6,
    ...military,
  },
  {
    code: "rearAdmiral",
    name: { en: "Rear Admiral", fr: "Vice-amiral", ar: "لواء بحري" },
    short: { en: "R Adm", fr: "VA", ar: "لواء بحري" },
    service: "navy",
    grade: "OF-7",
    order: 7,
    ...military,
  },
  {
    code: "viceAdmiral",
    name: { en: "Vice Admiral", fr: "Vice-amiral d’escadre", ar: "فريق بحري" },
    short: { en: "V Adm", fr: "VAE", ar: "فريق بحري" },
    service: "navy",
    grade: "OF-8",
    order: 8,
    ...military,
  },
  {
    code: "admiral",
    name: { en: "Admiral", fr: "Amiral", ar: "فريق أول بحري" },
    short: { en: "Adm", fr: "Amiral", ar: "فريق أول بحري" },
    service: "navy",
    grade: "OF-9",
    order: 9,
    ...military,
  },
  {
    code: "groupCaptain",
    name: { en: "Group Captain", fr: "Colonel (armée de l’air)", ar: "عقيد جوي" },
    short: { en: "Gp Capt", fr: "Col (air)", ar: "عقيد جوي" },
    service: "air",
    grade: "OF-5",
    order: 5,
    ...military,
  },
  {
    code: "airCommodore",
    name: { en: "Air Commodore", fr: "Général de brigade aérienne", ar: "عميد جوي" },
    short: { en: "Air Cdre", fr: "GBA", ar: "عميد جوي" },
    service: "air",
    grade: "OF-6",
    order: 6,
    ...military,
  },
  {
    code: "airViceMarshal",
    name: { en: "Air Vice-Marshal", fr: "Général de division aérienne", ar: "لواء جوي" },
    short: { en: "AVM", fr: "GDA", ar: "لواء جوي" },
    service: "air",
    grade: "OF-7",
    order: 7,
    ...military,
  },
  {
    code: "airMarshal",
    name: { en: "Air Marshal", fr: "Général de corps aérien", ar: "فريق جوي" },
    short: { en: "Air Mshl", fr: "GCA", ar: "فريق جوي" },
    service: "air",
    grade: "OF-8",
    order: 8,
    ...military,
  },
  {
    code: "airChiefMarshal",
    name: { en: "Air Chief Marshal", fr: "Général d’armée aérienne", ar: "فريق أول جوي" },
    short: { en: "ACM", fr: "GAA", ar: "فريق أول جوي" },
    service: "air",
    grade: "OF-9",
    order: 9,
    ...military,
  },
  // Police titles follow no common standard: these five stand for a national rank of like standing.
  {
    code: "chiefSuperintendent",
    name: { en: "Chief Superintendent", fr: "Commissaire divisionnaire", ar: "كبير مشرفي الشرطة" },
    short: { en: "Ch Supt", fr: "Comm div", ar: "كبير المشرفين" },
    service: "police",
    grade: "OF-5",
    order: 5,
    ...ownDesign,
  },
  {
    code: "assistantCommissioner",
    name: { en: "Assistant Commissioner of Police", fr: "Commissaire général", ar: "مساعد مفوض الشرطة" },
    short: { en: "Asst Comm", fr: "Comm gén", ar: "مساعد المفوض" },
    service: "police",
    grade: "OF-6",
    order: 6,
    ...ownDesign,
  },
  {
    code: "deputyCommissioner",
    name: { en: "Deputy Commissioner of Police", fr: "Contrôleur général de police", ar: "نائب مفوض الشرطة" },
    short: { en: "Dep Comm", fr: "Contr gén", ar: "نائب المفوض" },
    service: "police",
    grade: "OF-7",
    order: 7,
    ...ownDesign,
  },
  {
    code: "policeCommissionerRank",
    name: { en: "Commissioner of Police", fr: "Inspecteur général de police", ar: "مفوض الشرطة" },
    short: { en: "Comm", fr: "Insp gén", ar: "المفوض" },
    service: "police",
    grade: "OF-8",
    order: 8,
    ...ownDesign,
  },
  {
    code: "inspectorGeneral",
    name: { en: "Inspector General of Police", fr: "Directeur général de la police", ar: "المفتش العام للشرطة" },
    short: { en: "IGP", fr: "DG police", ar: "المفتش العام" },
    service: "police",
    grade: "OF-9",
    order: 9,
    ...ownDesign,
  },
];

/**
 * The level that an officer of a grade is held equal to when a panel must sit at or above a post's level. Nothing
 * above ASG is claimed for any grade: an officer of OF-9 is counted as ASG.
 */
export const gradeLevels: Readonly<
  Record<RankGrade, { readonly level: LevelCode; readonly asOf: string; readonly source: string }>
> = {
  "OF-5": { level: "P-5", ...ownDesign },
  "OF-6": { level: "D-1", ...generalKnowledge },
  "OF-7": { level: "D-2", ...generalKnowledge },
  "OF-8": { level: "ASG", ...generalKnowledge },
  "OF-9": { level: "ASG", ...ownDesign },
};
