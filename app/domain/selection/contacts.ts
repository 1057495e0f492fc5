/** With whom an officer was in touch about a process. */
export const contactParties = ["mission", "memberState", "panel", "department", "authority", "other"] as const;
export type ContactParty = (typeof contactParties)[number];
export const contactWays = ["call", "meeting", "email", "noteVerbale", "message"] as const;
export type ContactWay = (typeof contactWays)[number];
/** What became of a promise: kept, promised again for another day, or given up. */
export const settlements = ["kept", "moved", "dropped"] as const;
export type Settlement = (typeof settlements)[number];

/** A contact as the rules read it; days are `YYYY-MM-DD`. */
export type ContactFacts = {
  readonly id: string;
  readonly promisedBy: string | null;
  readonly settles: string | null;
  readonly settledAs: Settlement | null;
};
export type PromiseState = "open" | "late" | Settlement;

/**
 * How each promise of a log stands on a day: by contact id, contacts without a promise left out. A promise is late from
 * the day after the one it was given for; what settles it ends that, and a promise made anew is one of its own.
 * @param today the calendar day in New York
 */
export function promiseStates(log: readonly ContactFacts[], today: string): Map<string, PromiseState> {
  const settled = new Map(
    log.flatMap(({ settles, settledAs }) => (settles && settledAs ? [[settles, settledAs]] : [])),
  );
  return new Map(
    log.flatMap(({ id, promisedBy }) =>
      promisedBy === null ? [] : [[id, settled.get(id) ?? (promisedBy < today ? "late" : "open")]],
    ),
  );
}
