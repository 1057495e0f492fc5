import { holds, type Viewer } from "#app/domain/policy.ts";
import { clearanceOf } from "#app/domain/selection/clearance.ts";
import { checkStanding, providersToAsk } from "#app/domain/selection/vetting.ts";
import type { House } from "#app/services/work.server.ts";
import { checksOf, newestOf, rulingsAmong, type checkOf } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

/** Somebody vetted outside a process: a member of the cadre, or a mentor. */
type Vetted = { readonly personId: string; readonly name: string; readonly open: boolean };
type Check = NonNullable<Awaited<ReturnType<typeof checkOf>>>;

/** The checks of somebody vetted outside a process, as the vetting officer and the adjudicator see them. */
export async function shownChecks(house: House, viewer: Viewer, vetted: Vetted, now: number) {
  const checks = await checksOf(viewer, house.store, [vetted.personId]);
  const today = dayOf(now);
  return {
    name: vetted.name,
    records: vetted.open && holds(viewer, "vettingOfficer"),
    rules: vetted.open && holds(viewer, "adjudicator"),
    clearance: clearanceOf(checks, rulingsAmong(checks), today),
    toAsk: providersToAsk(checks, rulingsAmong(checks), null, today).length,
    checks: newestOf(checks).map((row) => ({
      id: row.id,
      provider: row.provider,
      requestedAt: row.requestedAt,
      validUntil: row.ruling?.validUntil ?? row.validUntil,
      standing: checkStanding(row, row.ruling, today),
    })),
  };
}

/** One check with its unsealed texts, and what the viewer may do with it. */
export function shownCheck(house: House, viewer: Viewer, vetted: Vetted, check: Check) {
  const open = vetted.open && check.ruling === null;
  return {
    check: {
      id: check.id,
      person: check.person.name,
      provider: check.provider,
      requestedAt: check.requestedAt,
      resultAt: check.resultAt,
      outcome: check.outcome,
      validUntil: check.validUntil,
      version: check.version,
      finding: check.finding === null ? "" : house.unseal(check.finding),
      ruling: check.ruling ? { ...check.ruling, reason: house.unseal(check.ruling.reason) } : null,
    },
    records: open && holds(viewer, "vettingOfficer"),
    rules: open && holds(viewer, "adjudicator") && check.outcome === "adverse",
  };
}
