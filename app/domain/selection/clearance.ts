/** The integrity checks that every recommended name needs (domain.md, section 2). */
export const requiredProviders = [
  "misconductRecord",
  "clearCheck",
  "sanctionsList",
  "humanRightsScreening",
  "financialDisclosure",
  "conflictOfInterest",
  "references",
] as const;

export type CheckFact = {
  readonly id: string;
  readonly provider: string;
  readonly outcome: "pending" | "cleared" | "adverse";
  readonly validUntil: string | null;
};
export type RulingFact = {
  readonly checkId: string;
  readonly ruling: "cleared" | "notCleared";
  readonly validUntil: string | null;
};
export type Clearance = { readonly status: "cleared" | "pending" | "notCleared"; readonly validUntil: string | null };

/**
 * One person's aggregate, and nothing finer, from the rows that only vetting officers and adjudicators see.
 * Each provider's newest check counts (the last given); an adverse one waits for the adjudicator and then reads as
 * ruled. Cleared lasts until the first of its dates; past it the aggregate is pending again, never an auto-reject.
 * @param today `YYYY-MM-DD`
 */
export function clearanceOf(checks: readonly CheckFact[], rulings: readonly RulingFact[], today: string): Clearance {
  const dates: string[] = [];
  let pending = false;
  for (const provider of requiredProviders) {
    const check = checks.filter((row) => row.provider === provider).at(-1);
    if (!check || check.outcome === "pending") {
      pending = true;
      continue;
    }
    let validUntil = check.validUntil;
    if (check.outcome === "adverse") {
      const ruling = rulings.filter((row) => row.checkId === check.id).at(-1);
      if (!ruling) {
        pending = true;
        continue;
      }
      if (ruling.ruling === "notCleared") return { status: "notCleared", validUntil: null };
      validUntil = ruling.validUntil ?? validUntil;
    }
    if (validUntil !== null) {
      if (validUntil < today) pending = true;
      dates.push(validUntil);
    }
  }
  return pending ? { status: "pending", validUntil: null } : { status: "cleared", validUntil: dates.sort()[0] ?? null };
}
