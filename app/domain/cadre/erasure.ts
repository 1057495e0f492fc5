import { addDays } from "../selection/plan.ts";

/** Why a record of the cadre was erased. */
export type ErasedAs = "withdrawn" | "expired";
/** Days before the erasure from which on it is shown as near. */
export const erasureNearDays = 60;

/** The day on which the clock erases a record that may be kept until another day: the one after it. */
export function erasesOn(retainUntil: string): string {
  return addDays(retainUntil, 1);
}
/** Whether the erasure of a record is near. */
export function erasureNear(retainUntil: string, today: string): boolean {
  return erasesOn(retainUntil) <= addDays(today, erasureNearDays);
}
