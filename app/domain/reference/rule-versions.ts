import { horizonProblem } from "../horizons.ts";
import { message, type Message } from "../message.ts";

/** A version of a rule of balance or composition. `validFrom` null: since ever. */
export type RuleVersion = { readonly code: string; readonly version: number; readonly validFrom: string | null };

/** Of each rule the version that is in force on a day (`YYYY-MM-DD`): the newest that is valid by then. */
export function inForce<R extends RuleVersion>(versions: readonly R[], day: string): R[] {
  const newest = new Map<string, R>();
  for (const one of versions) {
    if (one.validFrom !== null && one.validFrom > day) continue;
    const known = newest.get(one.code);
    if (!known || one.version > known.version) newest.set(one.code, one);
  }
  return versions.filter((one) => newest.get(one.code) === one);
}

/** The numbers of a threshold that a check reads; the others say what is customary, or belong to the method itself. */
const readNumbers = ["min", "max", "validMonths"] as const;

/** The parts of a threshold that a new version may set, by name. The kind of what is asked never changes. */
export function settableParts(threshold: Readonly<Record<string, unknown>>): string[] {
  return readNumbers.filter((name) => typeof threshold[name] === "number");
}

/**
 * What is wrong with a new version, by field; empty where nothing is. It begins after today and after the newest one that is
 * entered, so that nothing a running process reads changes behind its back.
 */
export function newVersionProblems(
  wanted: {
    readonly validFrom: string;
    readonly asOf: string;
    readonly numbers: Readonly<Record<string, number | null>>;
  },
  existing: readonly RuleVersion[],
  today: string,
): Record<string, Message> {
  const problems: Record<string, Message> = {};
  const latest = existing.reduce<string>(
    (day, one) => (one.validFrom !== null && one.validFrom > day ? one.validFrom : day),
    today,
  );
  if (wanted.validFrom <= latest) problems.validFrom = message("admin.rule.validFromLate", { day: latest });
  else {
    const tooFar = horizonProblem("ruleValidFrom", wanted.validFrom, today);
    if (tooFar) problems.validFrom = tooFar;
  }
  if (wanted.asOf > today) problems.asOf = message("admin.holding.asOfAhead");
  for (const [name, value] of Object.entries(wanted.numbers))
    if (value === null || !Number.isFinite(value) || value < 0 || value > 10_000)
      problems[`number.${name}`] = message("admin.rule.number");
  return problems;
}
