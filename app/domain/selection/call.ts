import { horizonProblem } from "../horizons.ts";
import { message, type Message } from "../message.ts";
import { dayIn, endOfNewYorkDay } from "./plan.ts";
import { atOrAfter, type ProcessState } from "./states.ts";

const newYork = "America/New_York";

/** Why a call cannot be extended to a New York day; null where it can. The deadline itself still counts as in time. */
export function extensionProblem(closesAt: number, closesOn: string, now: number): Message | null {
  if (now > closesAt) return message("extend.tooLate");
  if (endOfNewYorkDay(closesOn) <= closesAt) return message("extend.notLater");
  return horizonProblem("callExtension", closesOn, dayIn(closesAt, newYork));
}

/** How many names a late window may still hold: the call's largest number less what the State has handed in. */
export function lateRoom(listSize: number, handedIn: number): number {
  return Math.max(0, listSize - handedIn);
}

/** Whether a late window is open: granted, neither used nor taken back, and not over. Its last instant still counts. */
export function windowOpen(
  request: {
    readonly outcome: string | null;
    readonly untilAt: number | null;
    readonly receiptId: string | null;
    readonly endedAt: number | null;
  },
  now: number,
): boolean {
  return (
    request.outcome === "granted" &&
    request.receiptId === null &&
    request.endedAt === null &&
    request.untilAt !== null &&
    now <= request.untilAt
  );
}

export type RecallKind = "call" | "amendment" | "answer" | "news" | "reminder";
export type RecallFacts = {
  readonly state: ProcessState;
  readonly ended: boolean;
  readonly suspended: boolean;
  readonly recalled: boolean;
  /** For a call: lists that Governments have already handed in on its strength. */
  readonly lists: number;
  /** For news: whether it is the last that was told. Earlier news has been overtaken. */
  readonly latest: boolean;
};
/**
 * Why a notice cannot be recalled; null where it can. What a reader has acted upon stands: an announcement, a decision,
 * an extension of a deadline, a receipt or an invitation is mended by its own act and never declared void.
 */
export function recallProblem(kind: RecallKind, facts: RecallFacts): Message | null {
  if (facts.recalled) return message("recall.already");
  if (facts.ended) return message("recall.ended");
  if (atOrAfter(facts.state, "announced")) return message("recall.announced");
  switch (kind) {
    case "call":
      if (!facts.suspended) return message("recall.suspendFirst");
      return facts.state !== "callOpen" || facts.lists > 0 ? message("recall.listsIn") : null;
    case "amendment":
    case "answer":
      return facts.state === "callOpen" ? null : message("recall.callOver");
    case "news":
      return facts.latest ? null : message("recall.overtaken");
    case "reminder":
      return null;
  }
}
