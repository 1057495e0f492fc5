import { requiredProviders, type CheckFact, type RulingFact } from "./clearance.ts";

export type Provider = (typeof requiredProviders)[number];
/** A check with the candidacy it was asked for; a person's checks serve every process of theirs. */
export type AskedCheck = CheckFact & { readonly candidacyId: string | null };
/** What a check is asked for: a name of a process, or a mentor or a member of the cadre (no process, no candidacy). */
export type VettingSubject =
  { readonly processId: string } | { readonly mentorId: string } | { readonly memberId: string };

/**
 * The providers still to be asked for a person: those without a check, and those whose newest answer has run out. A
 * ruling of *not cleared* stands for the candidacy it was given in; another candidacy asks again.
 * @param checks oldest first
 * @param candidacyId null for a mentor or a member of the cadre
 * @param today `YYYY-MM-DD`
 */
export function providersToAsk(
  checks: readonly AskedCheck[],
  rulings: readonly RulingFact[],
  candidacyId: string | null,
  today: string,
): Provider[] {
  return requiredProviders.filter((provider) => {
    const check = checks.filter((row) => row.provider === provider).at(-1);
    if (!check) return true;
    if (check.outcome === "pending") return false;
    if (check.outcome === "cleared") return check.validUntil !== null && check.validUntil < today;
    const ruling = rulings.filter((row) => row.checkId === check.id).at(-1);
    if (!ruling) return false;
    if (ruling.ruling === "notCleared") return check.candidacyId !== candidacyId;
    const validUntil = ruling.validUntil ?? check.validUntil;
    return validUntil !== null && validUntil < today;
  });
}

export type CheckStanding = "pending" | "cleared" | "adverse" | "ruledCleared" | "ruledNotCleared" | "expired";
/** How one check stands for those who may see it. */
export function checkStanding(
  check: Pick<CheckFact, "outcome" | "validUntil">,
  ruling: Pick<RulingFact, "ruling" | "validUntil"> | null,
  today: string,
): CheckStanding {
  if (check.outcome === "pending") return "pending";
  if (check.outcome === "adverse" && !ruling) return "adverse";
  if (ruling?.ruling === "notCleared") return "ruledNotCleared";
  const validUntil = ruling?.validUntil ?? check.validUntil;
  if (validUntil !== null && validUntil < today) return "expired";
  return ruling ? "ruledCleared" : "cleared";
}
