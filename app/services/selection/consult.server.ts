import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { consultationsOf, decisionsOf } from "#db/queries/decision.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { consultation, type consultationParties } from "#db/schema/selection.tables.ts";
import { whileIn } from "#db/writes/decision.server.ts";
import { moveProcess } from "./move-process.server.ts";

export type ConsultationInput = {
  processId: string;
  party: (typeof consultationParties)[number];
  partyName: string;
  channel: "noteVerbale" | "letter" | "meeting" | "call";
  /** New York days. */
  sentOn: string;
  replyBy: string;
  note: string;
};

/** Records that a party was sounded on the person decided: who, how, when, and until when its answer is awaited. */
export async function recordConsultation(
  work: Work,
  input: ConsultationInput,
): Promise<Outcome<{ consultationId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "consultation.record"));
  if (refusal || !standing) return refusal ?? missing;
  const decision = (await decisionsOf(viewer, house.store, processId, standing.round))[0];
  if (!decision || decision.state !== "approved") return conflict(message("refusal.notApproved"));
  const now = house.now();
  if (input.sentOn > dayIn(now, "America/New_York")) return invalid({ sentOn: message("consultation.sentInFuture") });
  // Nobody is sounded on a person who is not decided yet: such a day is a slip of the hand.
  if (input.sentOn < dayIn(decision.approvedAt ?? decision.decidedAt, "America/New_York"))
    return invalid({ sentOn: message("consultation.sentBeforeDecision") });
  if (input.replyBy < input.sentOn) return invalid({ replyBy: message("consultation.replyBeforeSent") });
  // Nobody can answer by a day that is over, and *no reply* past its date would be had at once.
  if (input.replyBy < dayIn(now, "America/New_York")) return invalid({ replyBy: message("consultation.replyPast") });
  const tooFar = horizonProblem("reply", input.replyBy, dayIn(now, "America/New_York"));
  if (tooFar) return invalid({ replyBy: tooFar });
  const id = house.newId();
  return save(
    work,
    [event("consultation.opened", ["consultation", id], processId, { consultationId: id, party: input.party })],
    [
      whileIn(processId, "consultation"),
      insert(consultation, {
        id,
        processId,
        decisionId: decision.id,
        party: input.party,
        partyName: input.partyName,
        channel: input.channel,
        sentAt: Math.min(now, endOfNewYorkDay(input.sentOn)),
        replyBy: endOfNewYorkDay(input.replyBy),
        outcome: "pending",
        note: input.note === "" ? null : house.seal(input.note),
        recordedBy: viewer.accountId,
        version: 1,
      }),
    ],
    { consultationId: id },
  );
}

/**
 * Records a party's answer. *No reply* only past its date; an answer that comes after that replaces it. Any other answer
 * stands. The note is added to what was noted before, sealed.
 */
export async function answerConsultation(
  work: Work,
  input: {
    processId: string;
    consultationId: string;
    version: number;
    outcome: "noObjection" | "objected" | "noReply";
    note: string;
  },
): Promise<Outcome<{ consultationId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "consultation.record"));
  if (refusal || !standing) return refusal ?? missing;
  const decision = (await decisionsOf(viewer, house.store, processId, standing.round))[0];
  const row = decision
    ? (await consultationsOf(viewer, house.store, decision.id)).find(({ id }) => id === input.consultationId)
    : undefined;
  if (!row) return missing;
  if (row.version !== input.version) return stale({ outcome: row.outcome });
  if (row.outcome === "noObjection" || row.outcome === "objected" || row.outcome === input.outcome)
    return conflict(message("consultation.answeredAlready"));
  const now = house.now();
  if (input.outcome === "noReply" && now <= row.replyBy) return invalid({ outcome: message("consultation.notYetDue") });
  const note = [row.note === null ? "" : house.unseal(row.note), input.note].filter((text) => text !== "").join("\n\n");
  return save(
    work,
    [
      event("consultation.answered", ["consultation", row.id], processId, {
        consultationId: row.id,
        outcome: input.outcome,
      }),
    ],
    [
      whileIn(processId, "consultation"),
      change(
        consultation,
        { id: row.id, version: input.version },
        {
          outcome: input.outcome,
          repliedAt: input.outcome === "noReply" ? null : now,
          note: note === "" ? null : house.seal(note),
          recordedBy: viewer.accountId,
        },
      ),
    ],
    { consultationId: row.id },
  );
}

/** Ends the consultations when every party has answered, or let its date pass, without objection: on to the offer. */
export async function closeConsultations(
  work: Work,
  input: { processId: string },
): Promise<Outcome<{ processId: string; to: string }>> {
  return moveProcess(work, input.processId, "closeConsultations");
}
