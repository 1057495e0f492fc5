/** How long training in competency-based interviewing stays in date (domain.md, section 3: who is not trained does not score). */
export const trainingMonths = 36;

/**
 * Whether a training day holds on another day (both `YYYY-MM-DD`): not later, and at most 36 calendar months before.
 * Null is never trained.
 */
export function trainingHolds(trainedOn: string | null, on: string): boolean {
  if (trainedOn === null || trainedOn > on) return false;
  const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const passed = monthOf(on) - monthOf(trainedOn);
  return passed < trainingMonths || (passed === trainingMonths && on.slice(8) <= trainedOn.slice(8));
}
