/** Fewest words of the authority's reason. */
export const reasonWords = 30;
/** Fewest words of a signed comparative analysis. */
export const analysisWords = 50;
/** Names a recommended list holds unless the chair gives a reason. */
export const usualNames = 3;

/** The order of merit of a list: every place from 1 on given once; null where it is not. */
export function placesOf(
  candidacyIds: readonly string[],
  positions: Readonly<Record<string, number>>,
): Map<string, number> | null {
  const places = new Map(candidacyIds.map((id) => [id, positions[id] ?? 0]));
  const given = [...places.values()].sort((a, b) => a - b);
  return given.every((place, index) => place === index + 1) ? places : null;
}
