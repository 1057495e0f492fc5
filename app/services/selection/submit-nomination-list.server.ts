import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { statesOf } from "#app/domain/policy.ts";
import { wordCount } from "#app/domain/assessment/scoring.ts";
import { reasonWordLeast } from "#app/domain/selection/nomination.ts";
import { save, sign, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { callFacts, listFinding, ownList, ownNames } from "#db/queries/nominations.server.ts";
import { nominationList } from "#db/schema/selection.tables.ts";
import { claimOpenCall } from "#db/writes/nominations.server.ts";
import { boundTo, entered, keptFinding, receiptFor } from "./enter-names.server.ts";
import { focalRole, shutRefusal } from "./nomination-desk.server.ts";

/**
 * Submits a State's list for a call, whole and at once, before the deadline. Where the call's list rule is not met, the
 * focal point signs a reason of at least 30 words. Makes a person, candidacy and link per name and answers with the
 * receipt; documents still missing are named on it and do not hold the list back.
 * @param input.version the list's, that the page was made from: a change by a colleague since then is `conflict`
 */
export async function submitNominationList(
  work: Work,
  input: { callId: string; memberStateId: string; version: number; reason?: string | null },
): Promise<Outcome<{ listId: string; receiptId: string; number: string }>> {
  const { house, viewer } = work;
  if (!statesOf(viewer).includes(input.memberStateId)) return missing;
  const facts = await callFacts(viewer, house.store, input.callId);
  if (!facts) return missing;
  const list = await ownList(viewer, house.store, facts.callId, input.memberStateId);
  if (list?.state === "submitted") return conflict(message("nomination.listSubmitted"));
  const shut = shutRefusal(facts, house.now());
  if (shut) return shut;
  if (!facts.doors.includes("memberState")) return conflict(message("nomination.notForStates"));
  const names = (await ownNames(viewer, house.store, facts, input.memberStateId)).filter(
    ({ state }) => state === "draft",
  );
  if (!list || names.length === 0) return conflict(message("nomination.listEmpty"));
  if (list.version !== input.version) return conflict(message("nomination.listMoved"));
  if (names.length > facts.listSize) return conflict(message("nomination.listFull", { most: facts.listSize }));
  const unfinished = names.filter(({ wanting }) => wanting.length > 0);
  if (unfinished.length > 0)
    return conflict(message("nomination.unfinished", { names: unfinished.map(({ name }) => name).join("; ") }));
  const finding = await listFinding(
    viewer,
    house.store,
    facts,
    input.memberStateId,
    names.map(({ nominationId, particulars }) => ({ id: nominationId, particulars })),
  );
  const reasonAsked = finding !== null && finding.status === "justify";
  const reason = reasonAsked ? (input.reason ?? "").trim() : null;
  if (reason !== null) {
    const words = wordCount(reason);
    if (words < reasonWordLeast)
      return invalid({ reason: message("nomination.reasonTooShort", { words, least: reasonWordLeast }) });
    if (reason.length > 6_000) return invalid({ reason: message("field.tooLong", { max: 6_000 }) });
  }
  const answers = await boundTo(work, names);
  if (!answers.ok) return answers;
  const receipt = receiptFor(work, names, { listId: list.id });
  const made = entered(work, facts, names, receipt.id, answers.bound);
  const kept = keptFinding(work, facts, list.id, finding);
  const signed =
    reason === null || !finding
      ? null
      : sign(work, {
          kind: "nominationListReason",
          objectKind: "nominationList",
          objectId: list.id,
          version: list.version,
          content: [finding.rule, finding.version, reason, names.map(({ nominationId }) => nominationId).sort()],
          role: focalRole(work, input.memberStateId),
        });
  return save(
    work,
    [
      event("nominationList.submitted", ["nominationList", list.id], facts.processId, {
        nominations: names.length,
        receiptId: receipt.id,
        digest: receipt.digest,
        memberState: input.memberStateId,
      }),
      ...(signed && finding
        ? [
            event("nominationList.reasonSigned", ["nominationList", list.id], facts.processId, {
              signatureId: signed.id,
              rule: finding.rule,
            }),
          ]
        : []),
      ...kept.events,
      ...made.events,
    ],
    [
      claimOpenCall(facts.processId),
      ...(signed ? [signed.write] : []),
      change(
        nominationList,
        { id: list.id, version: list.version, state: "draft" },
        { state: "submitted", submittedAt: house.now(), reason, signatureId: signed?.id ?? null },
      ),
      receipt.write,
      ...kept.writes,
      ...made.writes,
    ],
    { listId: list.id, receiptId: receipt.id, number: receipt.number },
    conflict(message("nomination.listMoved")),
  );
}
