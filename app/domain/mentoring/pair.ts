import { message, type Message } from "../message.ts";
import type { Verdict } from "../policy.ts";
import type { MatchState } from "./states.ts";

/** What a viewer is to one match. A query fills it; nothing else may decide on a match. */
export type PairStanding = {
  readonly matchId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly state: MatchState;
  readonly side: "mentor" | "mentee" | null;
  readonly coordinator: boolean;
};

/** From the mentor's yes on the two are a pair; what was agreed stays readable to both when it has ended. */
const paired: readonly MatchState[] = ["agreed", "active", "completed", "ended"];
const isPair = (p: PairStanding) => p.side !== null && paired.includes(p.state);

/** What parts of a match a standing may see (model.md, "Who sees what"). */
export const pairSights = {
  /** Dates, attendance and the states of goals: the pair and the coordinator. */
  course: (p: PairStanding) => isPair(p) || (p.coordinator && paired.includes(p.state)),
  /** Goals, actions, agendas, channel, the shared notes: the pair alone. */
  pair: isPair,
  /** What the mentor is asked; the mentee sees the own choice on the page of offers. */
  request: (p: PairStanding) => p.side === "mentor" && !["offered", "passedOver"].includes(p.state),
} as const;
export type PairSight = keyof typeof pairSights;
export function seesPair(standing: PairStanding, sight: PairSight): boolean {
  return pairSights[sight](standing);
}

/** Every act on a match: whose, and in which of its states. */
export const pairActs = {
  answer: { by: ["mentor"], states: ["requested"] },
  agree: { by: ["mentor", "mentee"], states: ["agreed"] },
  book: { by: ["mentee"], states: ["active"] },
  session: { by: ["mentor", "mentee"], states: ["active"] },
  answerSession: { by: ["mentor"], states: ["active"] },
  work: { by: ["mentor", "mentee"], states: ["active"] },
  write: { by: ["mentor", "mentee"], states: ["active", "completed", "ended"] },
  end: { by: ["mentor", "mentee", "coordinator"], states: ["agreed", "active"] },
} as const satisfies Record<
  string,
  { readonly by: readonly ("mentor" | "mentee" | "coordinator")[]; readonly states: readonly MatchState[] }
>;
export type PairAct = keyof typeof pairActs;

/** May this standing do this act on the match now, and if not, why; `missing` where it may not know of the match. */
export function mayPair(standing: PairStanding | null, act: PairAct): Verdict {
  // Before the mentor's yes there is no pair: only the request is there, and only to be answered.
  const known =
    standing !== null && (seesPair(standing, "course") || (act === "answer" && seesPair(standing, "request")));
  if (!known) return { ok: false, kind: "missing", reason: message("refusal.missing") };
  const rule: { by: readonly string[]; states: readonly MatchState[] } = pairActs[act];
  const hand = standing.side ?? (standing.coordinator ? "coordinator" : "");
  if (!rule.by.includes(hand)) return { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
  if (!rule.states.includes(standing.state)) return { ok: false, kind: "conflict", reason: pairAt(standing.state) };
  return { ok: true };
}

/** Why an act on a match is not open: the state that it is at. */
export function pairAt(state: MatchState): Message {
  return message("mentoring.outOfTurn", { state: message(`match.state.${state}`) });
}
