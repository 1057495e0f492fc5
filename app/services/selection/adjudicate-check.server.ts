import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import type { VettingSubject } from "#app/domain/selection/vetting.ts";
import { save, sign, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { checkOf } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { adjudication, vettingCheck } from "#db/schema/selection.tables.ts";
import { processOf, refusedVetting } from "./vetting-subject.server.ts";

/**
 * The adjudicator's signed ruling on an adverse check, with its reason (sealed). Once, by another person than the one
 * who recorded the finding; a ruling of *cleared* says until when.
 */
export async function adjudicateCheck(
  work: Work,
  input: VettingSubject & {
    checkId: string;
    version: number;
    ruling: "cleared" | "notCleared";
    reason: string;
    validUntil: string | null;
  },
): Promise<Outcome<{ checkId: string }>> {
  const { house, viewer } = work;
  const refusal = await refusedVetting(work, input, "vetting.adjudicate");
  if (refusal) return refusal;
  const check = await checkOf(viewer, house.store, input, input.checkId);
  if (!check) return missing;
  if (check.outcome !== "adverse") return conflict(message("vetting.notAdverse"));
  if (check.ruling) return conflict(message("vetting.ruledAlready"));
  if (check.recordedBy === viewer.accountId) return conflict(message("vetting.ownFinding"));
  const now = house.now();
  if (input.reason === "") return invalid({ reason: message("field.required") });
  if (input.ruling === "cleared" && input.validUntil === null)
    return invalid({ validUntil: message("vetting.validUntilNeeded") });
  if (input.ruling === "cleared" && (input.validUntil ?? "") < dayOf(now))
    return invalid({ validUntil: message("vetting.validUntilPast") });
  const validUntil = input.ruling === "cleared" ? input.validUntil : null;
  const id = house.newId();
  const signed = sign(work, {
    kind: "adjudication",
    objectKind: "vettingCheck",
    objectId: check.id,
    version: check.version,
    content: [
      check.id,
      check.version,
      check.finding === null ? null : house.unseal(check.finding),
      input.ruling,
      validUntil,
      input.reason,
    ],
    role: "adjudicator",
  });
  return save(
    work,
    [
      event("vetting.adjudicated", ["vettingCheck", check.id], processOf(input), {
        checkId: check.id,
        signatureId: signed.id,
      }),
    ],
    [
      change(vettingCheck, { id: check.id, version: input.version, outcome: "adverse" }, {}),
      signed.write,
      insert(adjudication, {
        id,
        checkId: check.id,
        ruling: input.ruling,
        reason: house.seal(input.reason),
        validUntil,
        adjudicatorId: viewer.accountId,
        signatureId: signed.id,
        ruledAt: now,
      }),
    ],
    { checkId: check.id },
  );
}
