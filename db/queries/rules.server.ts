import { and, asc, eq } from "drizzle-orm";
import { customaryRules, type RuleCode, type RuleSetting } from "#app/domain/selection/balance.ts";
import type { Store } from "#db/open.server.ts";
import { balanceRule } from "#db/schema/reference.tables.ts";
import { processRule } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The one number of a rule's threshold, where it has one; null uses the customary number of the method. */
function numberOf(threshold: Record<string, unknown>): number | null {
  for (const name of ["min", "max", "validMonths"]) if (typeof threshold[name] === "number") return threshold[name];
  return null;
}

/**
 * The rules switched on for a process, in the version frozen with the call; before that, the active ones of the
 * reference data. Composition rules, G6 among them, always apply.
 */
export async function processRules(viewer: AnyViewer, store: Store, processId: string): Promise<RuleSetting[]> {
  asks(viewer);
  const all = await store.db
    .select()
    .from(balanceRule)
    .where(eq(balanceRule.active, true))
    .orderBy(asc(balanceRule.code), asc(balanceRule.version));
  const chosen = await store.db.select().from(processRule).where(eq(processRule.processId, processId));
  const known = new Set<string>(customaryRules.map(({ rule }) => rule));
  return all
    .filter((row) => known.has(row.code))
    .filter(
      (row) =>
        row.kind === "composition" ||
        row.code === "G6" ||
        chosen.length === 0 ||
        chosen.some((choice) => choice.ruleCode === row.code && choice.ruleVersion === row.version),
    )
    .map((row) => ({
      rule: row.code as RuleCode,
      version: row.version,
      severity: row.severity,
      threshold: numberOf(row.threshold),
    }));
}
/** The active balance rules, for the choice at the call. */
export async function activeBalanceRules(viewer: AnyViewer, store: Store) {
  asks(viewer);
  return store.db
    .select()
    .from(balanceRule)
    .where(and(eq(balanceRule.active, true), eq(balanceRule.kind, "balance")))
    .orderBy(asc(balanceRule.code));
}

/** The rules of balance and of a panel's composition as everyone may read them: title, severity and where they come from. */
export async function publishedRules(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const rows = await store.db
    .select()
    .from(balanceRule)
    .where(eq(balanceRule.active, true))
    .orderBy(asc(balanceRule.kind), asc(balanceRule.code));
  return rows.map(({ code, titleEn, titleFr, titleAr, severity, instrument }) => ({
    code,
    title: { en: titleEn, fr: titleFr, ar: titleAr },
    severity,
    instrument,
  }));
}
