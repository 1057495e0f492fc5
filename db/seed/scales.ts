import type { ScaleCode } from "#app/domain/assessment/scoring.ts";
import type { Bilingual } from "#db/seed/provenance.ts";
import { from } from "#db/seed/provenance.ts";

/** One step of a scale, with what it says of the evidence. */
export type ScaleLevelSeed = { readonly value: number; readonly name: Bilingual; readonly meaning: Bilingual };

/** A rating scale of whole numbers from `lo` to `hi`. */
export type ScaleSeed = {
  readonly code: ScaleCode;
  readonly name: Bilingual;
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
    name: { en: "United Nations scale, 1 to 4", fr: "Échelle des Nations Unies, de 1 à 4" },
    lo: 1,
    hi: 4,
    banding: true,
    discussSpread: 2,
    usualPass: 3,
    levels: [
      {
        value: 1,
        name: { en: "Unsatisfactory", fr: "Insatisfaisant" },
        meaning: { en: "None of the indicators is shown.", fr: "Aucun des indicateurs n’est démontré." },
      },
      {
        value: 2,
        name: { en: "Partially satisfactory", fr: "Partiellement satisfaisant" },
        meaning: {
          en: "Half of the indicators or fewer are shown.",
          fr: "La moitié des indicateurs au plus sont démontrés.",
        },
      },
      {
        value: 3,
        name: { en: "Satisfactory", fr: "Satisfaisant" },
        meaning: {
          en: "More than half of the indicators are shown.",
          fr: "Plus de la moitié des indicateurs sont démontrés.",
        },
      },
      {
        value: 4,
        name: { en: "Outstanding", fr: "Exceptionnel" },
        meaning: { en: "All indicators are shown.", fr: "Tous les indicateurs sont démontrés." },
      },
    ],
    ...from(
      "UN Staff Selection manual, competency-based interview evaluation; discussion spread by design of this portal; pass level from general knowledge",
    ),
  },
  {
    code: "uk7",
    name: { en: "United Kingdom scale, 1 to 7", fr: "Échelle du Royaume-Uni, de 1 à 7" },
    lo: 1,
    hi: 7,
    banding: false,
    discussSpread: 3,
    usualPass: 4,
    levels: [
      {
        value: 1,
        name: { en: "Not demonstrated", fr: "Non démontré" },
        meaning: { en: "Nothing shows the competency.", fr: "Rien ne montre la compétence." },
      },
      {
        value: 2,
        name: { en: "Minimal demonstration", fr: "Démonstration minime" },
        meaning: { en: "Very little shows the competency.", fr: "Très peu d’éléments montrent la compétence." },
      },
      {
        value: 3,
        name: { en: "Moderate demonstration", fr: "Démonstration modérée" },
        meaning: {
          en: "Some evidence, short of what the post needs.",
          fr: "Quelques éléments, en deçà de ce que le poste exige.",
        },
      },
      {
        value: 4,
        name: { en: "Acceptable demonstration", fr: "Démonstration acceptable" },
        meaning: { en: "Enough evidence for the post.", fr: "Des éléments suffisants pour le poste." },
      },
      {
        value: 5,
        name: { en: "Good demonstration", fr: "Bonne démonstration" },
        meaning: {
          en: "Sound evidence, more than is needed in places.",
          fr: "Des éléments solides, parfois au-delà du nécessaire.",
        },
      },
      {
        value: 6,
        name: { en: "Strong demonstration", fr: "Forte démonstration" },
        meaning: {
          en: "Full evidence, more than is needed throughout.",
          fr: "Des éléments complets, partout au-delà du nécessaire.",
        },
      },
      {
        value: 7,
        name: { en: "Outstanding demonstration", fr: "Démonstration exceptionnelle" },
        meaning: {
          en: "Evidence far beyond what the post needs.",
          fr: "Des éléments très au-delà de ce que le poste exige.",
        },
      },
    ],
    ...from(
      "UK Civil Service behaviour scale, names as released under freedom of information by The National Archives; meanings in our own words; pass level from general knowledge",
    ),
  },
];
