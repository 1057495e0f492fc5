import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import type { VettingSubject } from "#app/domain/selection/vetting.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { checkOf } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { vettingCheck } from "#db/schema/selection.tables.ts";
import { processOf, refusedVetting } from "./vetting-subject.server.ts";

export type RecordCheckInput = VettingSubject & {
  checkId: string;
  version: number;
  outcome: "pending" | "cleared" | "adverse";
  validUntil: string | null;
  finding: string;
};

/**
 * Records what a provider answered: cleared (with its last day), adverse (with the finding) or still pending. The
 * finding is sealed. An adverse answer can be added to, never taken back: it waits for the adjudicator, and what was ruled
 * on stands as it is.
 */
export async function recordVettingCheck(work: Work, input: RecordCheckInput): Promise<Outcome<{ checkId: string }>> {
  const { house, viewer } = work;
  const refusal = await refusedVetting(work, input, "vetting.record");
  if (refusal) return refusal;
  const check = await checkOf(viewer, house.store, input, input.checkId);
  if (!check) return missing;
  if (check.ruling) return conflict(message("vetting.ruledAlready"));
  // Another hand rules on what was found: whoever found it may say more, not take it back.
  if (check.outcome === "adverse" && input.outcome !== "adverse") return conflict(message("vetting.adverseStands"));
  const now = house.now();
  if (input.outcome === "cleared" && input.validUntil === null)
    return invalid({ validUntil: message("vetting.validUntilNeeded") });
  if (input.outcome === "cleared" && (input.validUntil ?? "") < dayOf(now))
    return invalid({ validUntil: message("vetting.validUntilPast") });
  if (input.outcome === "adverse" && input.finding === "")
    return invalid({ finding: message("vetting.findingNeeded") });
  if (check.version !== input.version)
    return stale({
      finding: check.finding === null ? "" : house.unseal(check.finding),
      outcome: check.outcome,
      validUntil: check.validUntil ?? "",
    });
  return save(
    work,
    [
      event("vetting.recorded", ["vettingCheck", check.id], processOf(input), {
        personId: check.personId,
        provider: check.provider,
        version: check.version + 1,
      }),
    ],
    [
      change(
        vettingCheck,
        { id: check.id, version: input.version },
        {
          outcome: input.outcome,
          resultAt: input.outcome === "pending" ? null : now,
          validUntil: input.outcome === "cleared" ? input.validUntil : null,
          finding: input.finding === "" ? null : house.seal(input.finding),
          recordedBy: viewer.accountId,
        },
      ),
    ],
    { checkId: check.id },
  );
}
