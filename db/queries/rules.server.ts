import { and, asc, eq } from "drizzle-orm";
import { customaryRules, type RuleCode, type RuleSetting } from "#app/domain/selection/balance.ts";
import { inForce } from "#app/domain/reference/rule-versions.ts";
import type { Store } from "#db/open.server.ts";
import { balanceRule, balanceRuleGate } from "#db/schema/reference.tables.ts";
import { processRule, selectionProcess } from "#db/schema/selection.tables.ts";
import { asks, dayOf, type AnyViewer } from "./viewer.server.ts";

/** The one number of a rule's threshold, where it has one; null uses the customary number of the method. */
function numberOf(threshold: Record<string, unknown>): number | null {
  for (const name of ["min", "max", "validMonths"]) if (typeof threshold[name] === "number") return threshold[name];
  return null;
}

/**
 * The rules switched on for a process, in the version frozen with the call; before that, the active ones of the
 * reference data that are in force. Composition rules, G6 among them, always apply, as in force on the day of the freezing.
 * `now` is an instant.
 */
export async function processRules(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  now: number,
): Promise<RuleSetting[]> {
  asks(viewer);
  const all = await store.db
    .select()
    .from(balanceRule)
    .where(eq(balanceRule.active, true))
    .orderBy(asc(balanceRule.code), asc(balanceRule.version));
  const chosen = await store.db.select().from(processRule).where(eq(processRule.processId, processId));
  const [process] = await store.db
    .select({ frozenAt: selectionProcess.frozenAt })
    .from(selectionProcess)
    .where(eq(selectionProcess.id, processId));
  const current = new Set(inForce(all, dayOf(process?.frozenAt ?? now)).map(({ id }) => id));
  const known = new Set<string>(customaryRules.map(({ rule }) => rule));
  return all
    .filter((row) => known.has(row.code))
    .filter(
      (row) =>
        (current.has(row.id) && (row.kind === "composition" || row.code === "G6" || chosen.length === 0)) ||
        // G6 applies by the day, chosen or not: never in two versions.
        (row.kind !== "composition" &&
          row.code !== "G6" &&
          chosen.some((choice) => choice.ruleCode === row.code && choice.ruleVersion === row.version)),
    )
    .map((row) => ({
      rule: row.code as RuleCode,
      version: row.version,
      severity: row.severity,
      threshold: numberOf(row.threshold),
    }));
}
/** The active balance rules that are in force at an instant, for the choice at the call. */
export async function activeBalanceRules(viewer: AnyViewer, store: Store, now: number) {
  asks(viewer);
  const rows = await store.db
    .select()
    .from(balanceRule)
    .where(and(eq(balanceRule.active, true), eq(balanceRule.kind, "balance")))
    .orderBy(asc(balanceRule.code), asc(balanceRule.version));
  return inForce(rows, dayOf(now));
}

/** The gates of a version of a rule, with who signs there. */
export async function ruleGates(viewer: AnyViewer, store: Store, ruleId: string) {
  asks(viewer);
  return store.db
    .select({ gate: balanceRuleGate.gate, signer: balanceRuleGate.signer })
    .from(balanceRuleGate)
    .where(eq(balanceRuleGate.ruleId, ruleId));
}

/**
 * The rules of balance and of a panel's composition in force at an instant, as everyone may read them: title, severity and
 * where they come from.
 */
export async function publishedRules(viewer: AnyViewer, store: Store, now: number) {
  asks(viewer);
  const rows = await store.db
    .select()
    .from(balanceRule)
    .where(eq(balanceRule.active, true))
    .orderBy(asc(balanceRule.kind), asc(balanceRule.code), asc(balanceRule.version));
  return inForce(rows, dayOf(now)).map(({ code, titleEn, titleFr, titleAr, severity, instrument }) => ({
    code,
    title: { en: titleEn, fr: titleFr, ar: titleAr },
    severity,
    instrument,
  }));
}
