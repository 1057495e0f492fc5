import { message } from "../message.ts";
import { invalid, type Refusal } from "../outcome.ts";

/** Fewest words of the authority's reason. */
export const reasonWords = 30;
/** Fewest words of a signed comparative analysis. */
export const analysisWords = 50;
/** Names a recommended list holds unless the chair gives a reason. */
export const usualNames = 3;

const words = {
  sign: { en: "SIGN", fr: "SIGNER" },
  submit: { en: "SUBMIT", fr: "SOUMETTRE" },
  rule: { en: "RULE", fr: "STATUER" },
  decide: { en: "DECIDE", fr: "DECIDER" },
  approve: { en: "APPROVE", fr: "APPROUVER" },
  announce: { en: "ANNOUNCE", fr: "ANNONCER" },
  end: { en: "END", fr: "CLORE" },
} as const;
export type ConfirmAct = keyof typeof words;

/** The word that a person types before an act that cannot be undone. */
export function confirmWord(act: ConfirmAct, locale: string): string {
  return words[act][locale === "fr" ? "fr" : "en"];
}
/**
 * Null where the typed word confirms the act, in either language; else a refusal of the field `confirmation` that names
 * the word. Case, accents and spaces around do not matter.
 */
export function unconfirmed(act: ConfirmAct, typed: string, locale: string): Refusal | null {
  const plain = typed.trim().normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  if (plain === words[act].en || plain === words[act].fr) return null;
  return invalid({ confirmation: message("decision.typeWord", { word: confirmWord(act, locale) }) });
}

/** The order of merit of a list: every place from 1 on given once; null where it is not. */
export function placesOf(
  candidacyIds: readonly string[],
  positions: Readonly<Record<string, number>>,
): Map<string, number> | null {
  const places = new Map(candidacyIds.map((id) => [id, positions[id] ?? 0]));
  const given = [...places.values()].sort((a, b) => a - b);
  return given.every((place, index) => place === index + 1) ? places : null;
}
