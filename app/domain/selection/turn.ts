import type { EventType } from "../events.ts";
import type { Hand } from "./stages.ts";

/** Roles in the trail by the hand that acts in them. */
const rolesOf: Readonly<Partial<Record<Hand, readonly string[]>>> = {
  leadOfficer: ["leadOfficer"],
  officer: ["secretariatOfficer", "leadOfficer"],
  screener: ["screener"],
  chair: ["panelChair"],
  member: ["panelMember", "panelChair"],
};

/**
 * Acts by which one hand's part in a stage is done and the turn can pass to another. Only acts that every officer of the
 * process knows of: nothing of vetting, decision, consultations or offer moves a date on the board.
 */
export const turningEvents = [
  "process.moved",
  "process.resumed",
  "call.issued",
  "screener.assigned",
  "screeningSheet.submitted",
  "eligibility.decided",
  "panel.proposed",
  "panel.memberSeated",
  "panel.actingChairNamed",
  "panel.convened",
  "panel.revealed",
  "conflict.declared",
  "conflict.ruled",
  "shortlist.entered",
  "shortlist.signed",
  "reason.signed",
  "scoreSheet.locked",
  "scoreSheet.absenceProposed",
  "scoreSheet.closedAbsent",
  "officialRatings.written",
  "panelReport.written",
  "panelReport.signed",
  "panelReport.answered",
  "recommendedList.written",
  "recommendedList.signed",
] as const satisfies readonly EventType[];

/**
 * Since when a hand has the turn: the last turning act of another hand in the present stage, or else the beginning of the
 * stage. Hands whose acts are not for every officer to know (vetting, the authority, those it names) have it since then.
 * @param acts turning acts of the process, in any order
 */
export function turnSince(
  hand: Hand,
  stateSince: number,
  acts: readonly { readonly at: number; readonly actorRole: string }[],
): number {
  const own = rolesOf[hand];
  if (own === undefined) return stateSince;
  return acts.reduce((last, { at, actorRole }) => (own.includes(actorRole) ? last : Math.max(last, at)), stateSince);
}
