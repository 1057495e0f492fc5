import { callShut, type CallFacts } from "#db/queries/nominations.server.ts";

/** Whether a call is past its deadline and its names are not yet settled: the only time for a late nomination. */
export function lateTime(facts: CallFacts, now: number): boolean {
  return (
    callShut(facts, now) === "closed" &&
    now > facts.closesAt &&
    facts.round === facts.processRound &&
    !facts.suspended &&
    (facts.processState === "callOpen" || facts.processState === "eligibilityScreening")
  );
}
