import { message, type Message } from "../message.ts";
import type { Transition } from "../selection/stages.ts";

/** A mentor from the offer of a State to the end of service. */
export const mentorStates = ["offered", "admitted", "paused", "declined", "left"] as const;
export type MentorState = (typeof mentorStates)[number];
export type MentorAct = "admit" | "decline" | "pause" | "resume" | "leave";

/** One mentor offered to one mentee, and what becomes of it. */
export const matchStates = [
  "offered", // one of the three that the mentee reads
  "requested", // the mentee chose; the mentor's answer is due
  "agreed", // the mentor accepted: the agreement waits for its signatures
  "active",
  "completed",
  "ended", // without fault, by either side
  "passedOver", // the mentee chose another, or the offer was renewed
  "refused", // by the mentor
  "lapsed", // no answer in three days
] as const;
export type MatchState = (typeof matchStates)[number];
export type MatchAct = "choose" | "passOver" | "accept" | "refuse" | "lapse" | "sign" | "complete" | "end";

export const sessionStates = ["requested", "booked", "declined", "lapsed", "cancelled", "held", "noShow"] as const;
export type SessionState = (typeof sessionStates)[number];
export type SessionAct = "accept" | "decline" | "lapse" | "reschedule" | "cancel" | "hold" | "missed";

/** How far a goal of a pair is; the one thing of it that the coordinator sees. */
export const goalStates = ["open", "underWay", "done", "dropped"] as const;
export type GoalState = (typeof goalStates)[number];

/** Who can act in the programme. */
export type ProgrammeHand = "coordinator" | "mentor" | "mentee" | "clock";
type Row<S extends string, A extends string> = Omit<Transition<S, A, never>, "by" | "conditions"> & {
  readonly by: readonly ProgrammeHand[];
};

export const mentorTable: readonly Row<MentorState, MentorAct>[] = [
  { from: "offered", act: "admit", to: "admitted", by: ["coordinator"] },
  { from: "offered", act: "decline", to: "declined", by: ["coordinator"] },
  { from: "admitted", act: "pause", to: "paused", by: ["coordinator", "mentor"] },
  { from: "paused", act: "resume", to: "admitted", by: ["coordinator", "mentor"] },
  { from: "admitted", act: "leave", to: "left", by: ["coordinator", "mentor"] },
  { from: "paused", act: "leave", to: "left", by: ["coordinator", "mentor"] },
];

export const matchTable: readonly Row<MatchState, MatchAct>[] = [
  { from: "offered", act: "choose", to: "requested", by: ["mentee"] },
  { from: "offered", act: "passOver", to: "passedOver", by: ["mentee", "coordinator"] },
  { from: "requested", act: "accept", to: "agreed", by: ["mentor"] },
  { from: "requested", act: "refuse", to: "refused", by: ["mentor"] },
  { from: "requested", act: "lapse", to: "lapsed", by: ["clock"] },
  { from: "agreed", act: "sign", to: "active", by: ["mentor", "mentee"] },
  { from: "agreed", act: "end", to: "ended", by: ["mentor", "mentee", "coordinator"] },
  { from: "active", act: "complete", to: "completed", by: ["mentor", "mentee"] },
  { from: "active", act: "end", to: "ended", by: ["mentor", "mentee", "coordinator"] },
];

export const sessionTable: readonly Row<SessionState, SessionAct>[] = [
  { from: "requested", act: "accept", to: "booked", by: ["mentor"] },
  { from: "requested", act: "decline", to: "declined", by: ["mentor"] },
  { from: "requested", act: "lapse", to: "lapsed", by: ["clock"] },
  { from: "requested", act: "cancel", to: "cancelled", by: ["mentee"] },
  { from: "booked", act: "reschedule", to: "booked", by: ["mentor", "mentee"] },
  { from: "booked", act: "cancel", to: "cancelled", by: ["mentor", "mentee"] },
  { from: "booked", act: "hold", to: "held", by: ["mentor", "mentee"] },
  { from: "booked", act: "missed", to: "noShow", by: ["mentor", "mentee"] },
];

/** Where an act takes a record of its table for a hand, or null where it does not apply. */
export function after<S extends string, A extends string>(
  table: readonly Row<S, A>[],
  state: S,
  act: A,
  hand: ProgrammeHand,
): S | null {
  return table.find((row) => row.from === state && row.act === act && row.by.includes(hand))?.to ?? null;
}

/** Why an act on a session is not open: the state that it is at. */
export function sessionAt(state: SessionState): Message {
  return message("booking.outOfTurn", { state: message(`mentoringSession.state.${state}`) });
}

const hour = 3_600_000;
/** When the mentor's answer to a request for a relationship is due: three days later. */
export function relationshipDue(askedAt: number): number {
  return askedAt + 72 * hour;
}
/**
 * When the answer to a requested session is due: three days after it was asked or 24 hours before it starts, whichever
 * is first; for a call today, until its start.
 */
export function sessionDue(askedAt: number, startsAt: number, today: boolean): number {
  return today ? startsAt : Math.min(askedAt + 72 * hour, startsAt - 24 * hour);
}
/** No-shows of one match after which the coordinator is told. */
export const noShowsToTell = 2;
