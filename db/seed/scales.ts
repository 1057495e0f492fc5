import type { ScaleCode } from "#app/domain/assessment/scoring.ts";
import type { Multilingual } from "#app/domain/languages.ts";
import { from } from "#db/seed/provenance.ts";

/** One step of a scale, with what it says of the evidence. */
export type ScaleLevelSeed = { readonly value: number; readonly name: Multilingual; readonly meaning: Multilingual };

/** A rating scale of whole numbers from `lo` to `hi`. */
export type ScaleSeed = {
  readonly code: ScaleCode;
  readonly name: Multilingual;
  readonly lo: number;
  readonly hi: number;
  /** Whether an average may be banded to a level (`bandedAverage`). */
  readonly banding: boolean;
  /** Difference between highest and lowest rating from which the panel must discuss. */
  readonly discussSpread: number;
  /** Pass level proposed for a competency. */
  readonly usualPass: number;
  /** Lowest first. */
  readonly levels: readonly ScaleLevelSeed[];
  readonly asOf: string;
  readonly source: string;
};

export const ratingScales: readonly ScaleSeed[] = [
  {
    code: "un4",
    name: {
      en: "United Nations scale, 1 to 4",
      fr: "Échelle des Nations Unies, de 1 à 4",
      ar: "مقياس الأمم المتحدة، من ١ إلى ٤",
    },
    lo: 1,
    hi: 4,
    banding: true,
    discussSpread: 2,
    usualPass: 3,
    levels: [
      {
        value: 1,
        name: { en: "Unsatisfactory", fr: "Insatisfaisant", ar: "غير مُرضٍ" },
        meaning: {
          en: "None of the indicators is shown.",
          fr: "Aucun des indicateurs n’est démontré.",
          ar: "لم يظهر أي من المؤشرات.",
        },
      },
      {
        value: 2,
        name: { en: "Partially satisfactory", fr: "Partiellement satisfaisant", ar: "مُرضٍ جزئياً" },
        meaning: {
          en: "Half of the indicators or fewer are shown.",
          fr: "La moitié des indicateurs au plus sont démontrés.",
          ar: "ظهر نصف المؤشرات أو أقل.",
        },
      },
      {
        value: 3,
        name: { en: "Satisfactory", fr: "Satisfaisant", ar: "مُرضٍ" },
        meaning: {
          en: "More than half of the indicators are shown.",
          fr: "Plus de la moitié des indicateurs sont démontrés.",
          ar: "ظهر أكثر من نصف المؤشرات.",
        },
      },
      {
        value: 4,
        name: { en: "Outstanding", fr: "Exceptionnel", ar: "متميّز" },
        meaning: {
          en: "All indicators are shown.",
          fr: "Tous les indicateurs sont démontrés.",
          ar: "ظهرت جميع المؤشرات.",
        },
      },
    ],
    ...from(
      "UN Staff Selection manual, competency-based interview evaluation; discussion spread by design of this portal; pass level from general knowledge",
    ),
  },
  {
    code: "uk7",
    name: {
      en: "United Kingdom scale, 1 to 7",
      fr: "Échelle du Royaume-Uni, de 1 à 7",
      ar: "مقياس المملكة المتحدة، من ١ إلى ٧",
    },
    lo: 1,
    hi: 7,
    banding: false,
    discussSpread: 3,
    usualPass: 4,
    levels: [
      {
        value: 1,
        name: { en: "Not demonstrated", fr: "Non démontré", ar: "لم يُبرهَن عليها" },
        meaning: {
          en: "Nothing shows the competency.",
          fr: "Rien ne montre la compétence.",
          ar: "لا شيء يدل على الكفاءة.",
        },
      },
      {
        value: 2,
        name: { en: "Minimal demonstration", fr: "Démonstration minime", ar: "برهنة ضئيلة" },
        meaning: {
          en: "Very little shows the competency.",
          fr: "Très peu d’éléments montrent la compétence.",
          ar: "القليل جداً يدل على الكفاءة.",
        },
      },
      {
        value: 3,
        name: { en: "Moderate demonstration", fr: "Démonstration modérée", ar: "برهنة متوسطة" },
        meaning: {
          en: "Some evidence, short of what the post needs.",
          fr: "Quelques éléments, en deçà de ce que le poste exige.",
          ar: "بعض الأدلة، دون ما يتطلبه المنصب.",
        },
      },
      {
        value: 4,
        name: { en: "Acceptable demonstration", fr: "Démonstration acceptable", ar: "برهنة مقبولة" },
        meaning: {
          en: "Enough evidence for the post.",
          fr: "Des éléments suffisants pour le poste.",
          ar: "أدلة كافية للمنصب.",
        },
      },
      {
        value: 5,
        name: { en: "Good demonstration", fr: "Bonne démonstration", ar: "برهنة جيدة" },
        meaning: {
          en: "Sound evidence, more than is needed in places.",
          fr: "Des éléments solides, parfois au-delà du nécessaire.",
          ar: "أدلة متينة، تفوق المطلوب في مواضع.",
        },
      },
      {
        value: 6,
        name: { en: "Strong demonstration", fr: "Forte démonstration", ar: "برهنة قوية" },
        meaning: {
          en: "Full evidence, more than is needed throughout.",
          fr: "Des éléments complets, partout au-delà du nécessaire.",
          ar: "أدلة مكتملة، تفوق المطلوب في كل موضع.",
        },
      },
      {
        value: 7,
        name: { en: "Outstanding demonstration", fr: "Démonstration exceptionnelle", ar: "برهنة متميّزة" },
        meaning: {
          en: "Evidence far beyond what the post needs.",
          fr: "Des éléments très au-delà de ce que le poste exige.",
          ar: "أدلة تفوق كثيراً ما يتطلبه المنصب.",
        },
      },
    ],
    ...from(
      "UK Civil Service behaviour scale, names as released under freedom of information by The National Archives; meanings in our own words; pass level from general knowledge",
    ),
  },
];
