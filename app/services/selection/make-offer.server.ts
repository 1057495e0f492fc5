import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { may, type Standing } from "#app/domain/policy.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { decisionsOf, offerOf, type Decision } from "#db/queries/decision.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { offer } from "#db/schema/selection.tables.ts";
import { whileIn, whileWithoutOffer } from "#db/writes/decision.server.ts";

export const formalities = ["medical", "governmentRelease", "ethicsReview"] as const;
export type Formality = (typeof formalities)[number];
const columns = {
  medical: "medicalClearedOn",
  governmentRelease: "governmentReleasedOn",
  ethicsReview: "ethicsReviewedOn",
} as const;

type Desk = {
  readonly ok: true;
  readonly standing: Standing;
  readonly decision: Decision;
  readonly sent: Awaited<ReturnType<typeof offerOf>>;
};

async function deskOf(work: Work, processId: string): Promise<Desk | Extract<Outcome, { ok: false }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "offer.record"));
  if (refusal || !standing) return refusal ?? missing;
  const decision = (await decisionsOf(viewer, house.store, processId, standing.round))[0];
  if (!decision || decision.state !== "approved") return conflict(message("refusal.notApproved"));
  return { ok: true, standing, decision, sent: await offerOf(viewer, house.store, decision.id) };
}

/** Records that the offer went to the person decided, and the New York day until which it stands. One per decision. */
export async function sendOffer(
  work: Work,
  input: { processId: string; respondBy: string },
): Promise<Outcome<{ offerId: string }>> {
  const { house, viewer } = work;
  const desk = await deskOf(work, input.processId);
  if (!desk.ok) return desk;
  if (desk.sent) return conflict(message("offer.sentAlready"));
  const now = house.now();
  if (input.respondBy <= dayIn(now, "America/New_York")) return invalid({ respondBy: message("offer.respondPast") });
  const tooFar = horizonProblem("offerAnswer", input.respondBy, dayIn(now, "America/New_York"));
  if (tooFar) return invalid({ respondBy: tooFar });
  const id = house.newId();
  return save(
    work,
    [event("offer.sent", ["offer", id], input.processId, { offerId: id })],
    [
      whileWithoutOffer(input.processId, desk.decision.id),
      insert(offer, {
        id,
        processId: input.processId,
        candidacyId: desk.decision.candidacyId,
        decisionId: desk.decision.id,
        sentAt: now,
        respondBy: endOfNewYorkDay(input.respondBy),
        outcome: "pending",
        recordedBy: viewer.accountId,
        version: 1,
      }),
    ],
    { offerId: id },
  );
}

/** Records the answer to the offer; it stands. */
export async function answerOffer(
  work: Work,
  input: { processId: string; outcome: "accepted" | "declined"; version?: number },
): Promise<Outcome<{ offerId: string }>> {
  const { house, viewer } = work;
  const desk = await deskOf(work, input.processId);
  if (!desk.ok) return desk;
  const { sent } = desk;
  if (!sent) return conflict(message("offer.notSent"));
  if (sent.outcome !== "pending") return conflict(message("offer.answeredAlready"));
  if (input.version !== undefined && input.version !== sent.version) return stale({ outcome: sent.outcome });
  return save(
    work,
    [event("offer.answered", ["offer", sent.id], input.processId, { offerId: sent.id, outcome: input.outcome })],
    [
      whileIn(input.processId, "offer"),
      change(
        offer,
        { id: sent.id, version: sent.version, outcome: "pending" },
        { outcome: input.outcome, respondedAt: house.now(), recordedBy: viewer.accountId },
      ),
    ],
    { offerId: sent.id },
  );
}

/** Records the day on which a formality was done: medical clearance, the Government's release, the ethics review. */
export async function recordFormality(
  work: Work,
  input: { processId: string; formality: Formality; on: string; version?: number },
): Promise<Outcome<{ offerId: string }>> {
  const { house, viewer } = work;
  const desk = await deskOf(work, input.processId);
  if (!desk.ok) return desk;
  const { sent } = desk;
  if (!sent) return conflict(message("offer.notSent"));
  if (sent.outcome === "declined") return conflict(message("offer.answeredAlready"));
  if (input.version !== undefined && input.version !== sent.version) return stale({});
  if (input.on > dayIn(house.now(), "America/New_York")) return invalid({ on: message("offer.dayInFuture") });
  // The formalities are of the person who was decided upon: none is older than the decision.
  const { decision } = desk;
  if (input.on < dayIn(decision.approvedAt ?? decision.decidedAt, "America/New_York"))
    return invalid({ on: message("offer.dayBeforeDecision") });
  return save(
    work,
    [
      event("offer.formalityRecorded", ["offer", sent.id], input.processId, {
        offerId: sent.id,
        formality: input.formality,
      }),
    ],
    [
      whileIn(input.processId, "offer"),
      change(
        offer,
        { id: sent.id, version: sent.version },
        { [columns[input.formality]]: input.on, recordedBy: viewer.accountId },
      ),
    ],
    { offerId: sent.id },
  );
}
