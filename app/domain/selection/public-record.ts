import { priorActs, type PriorStage } from "./begun.ts";
import type { ProcessAct } from "./stages.ts";
import type { ProcessState } from "./states.ts";

/** The stages whose number of names is public once the stage is closed, in their order. */
export const publicStages = ["nominated", "eligible", "longlisted", "shortlisted", "assessed", "recommended"] as const;
export type PublicStage = (typeof publicStages)[number];

/** Which act closes the stage that a number is of. */
const closedBy: Readonly<Partial<Record<ProcessAct, PublicStage>>> = {
  closeCall: "nominated",
  closeScreening: "eligible",
  openShortlisting: "longlisted",
  closeShortlisting: "shortlisted",
  closeReview: "assessed",
  submitList: "recommended",
};

/** The stage whose number the record of a state from before the portal gives; null where it gives none. */
export function countOfPrior(stage: PriorStage): PublicStage | null {
  return stageClosedBy(priorActs[stage]);
}

/** The stage whose count an act freezes; null where it closes none. */
export function stageClosedBy(act: ProcessAct): PublicStage | null {
  return closedBy[act] ?? null;
}

export type FrozenCount = {
  readonly round: number;
  readonly stage: PublicStage;
  readonly names: number;
  readonly frozenAt: number;
  /** The day of the record from before the portal in which the number stands; null or absent where it was counted here. */
  readonly beforePortal?: string | null;
};

/**
 * The counts that anyone may read: per round and stage the last one frozen, in the order of the process. How many were
 * recommended stays with the authority until the announcement, since it tells that a list has gone up, and again
 * after each way back.
 */
export function publicCounts(counts: readonly FrozenCount[], announced: boolean): FrozenCount[] {
  const last = new Map<string, FrozenCount>();
  for (const count of [...counts].sort((a, b) => a.frozenAt - b.frozenAt))
    last.set(`${count.round} ${count.stage}`, count);
  return [...last.values()]
    .filter(({ stage }) => stage !== "recommended" || announced)
    .sort((a, b) => a.round - b.round || publicStages.indexOf(a.stage) - publicStages.indexOf(b.stage));
}

export const publicPhases = ["callOpen", "suspended", "underWay", "announced", "ended"] as const;
export type PublicPhase = (typeof publicPhases)[number];

/**
 * Where the public sees a process; null while it knows of none (no call has been issued yet). What lies between the
 * end of the call and the announcement is one phase: a finer word would move with acts that are nobody's business yet.
 * That an open call rests is said, since every State was told of the call; a later rest is one of those acts.
 */
export function publicPhaseOf(process: {
  readonly state: ProcessState;
  readonly endedAs: "cancelled" | "readvertised" | "closed" | null;
  readonly callIssued: boolean;
  readonly suspendedAt: number | null;
}): PublicPhase | null {
  if (!process.callIssued) return null;
  if (process.endedAs === "cancelled" || process.endedAs === "readvertised") return "ended";
  switch (process.state) {
    case "forecast":
    case "needsDefined":
      return null;
    case "callOpen":
      return process.suspendedAt === null ? "callOpen" : "suspended";
    case "announced":
    case "onboarded":
    case "inPost":
    case "closed":
      return "announced";
    default:
      return "underWay";
  }
}
