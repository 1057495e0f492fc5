/** Where a reference row comes from and on which day it was held to be true (ISO date). */
export type Provenance = { readonly asOf: string; readonly source: string };

/** Rows that practitioners would recognise but for which no public document was read. */
export const generalKnowledge: Provenance = {
  asOf: "2026-11-01",
  source: "General knowledge of practice, to be confirmed by the responsible office",
};

/** Rows that are a choice of this portal and claim nothing about the Organization. */
export const ownDesign: Provenance = {
  asOf: "2026-11-01",
  source: "Design of this portal, to be adjusted by the responsible office",
};

/** A row resting on a public document; `source` names it so that a reader can look it up. */
export function from(source: string): Provenance {
  return { asOf: "2026-11-01", source };
}
