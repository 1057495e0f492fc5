import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { statesOf } from "#app/domain/policy.ts";
import { wordCount } from "#app/domain/assessment/scoring.ts";
import { lateRoom } from "#app/domain/selection/call.ts";
import { reasonWordLeast } from "#app/domain/selection/nomination.ts";
import { save, sign, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { callFacts, listFinding, ownList, ownNames } from "#db/queries/nominations.server.ts";
import { lateRequest } from "#db/schema/call.tables.ts";
import { nominationList } from "#db/schema/selection.tables.ts";
import { moveLateTime } from "#db/writes/nominations.server.ts";
import { boundTo, entered, keptFinding, receiptFor } from "./enter-names.server.ts";
import { focalRole, nominating } from "./nomination-desk.server.ts";

/**
 * Submits a State's list for a call, whole and at once, before the deadline. Where the call's list rule is not met, the
 * focal point signs a reason of at least 30 words. Makes a person, candidacy and link per name and answers with the
 * receipt; documents still missing are named on it and do not hold the list back.
 * In a late window it hands the late names in: those alone, under the list rule over the whole list.
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
  const open = await nominating(work, facts, input.memberStateId);
  const late = open.ok ? open.late : null;
  if (list?.state === "submitted" && !late) return conflict(message("nomination.listSubmitted"));
  if (!open.ok) return open;
  if (!facts.doors.includes("memberState")) return conflict(message("nomination.notForStates"));
  const all = await ownNames(viewer, house.store, facts, input.memberStateId);
  const names = all.filter(({ state }) => state === "draft");
  const standing = all.filter(({ state }) => state !== "draft" && state !== "withdrawn");
  if (!list || names.length === 0) return conflict(message("nomination.listEmpty"));
  if (list.version !== input.version) return conflict(message("nomination.listMoved"));
  const most = Math.min(late?.namesGranted ?? facts.listSize, lateRoom(facts.listSize, standing.length));
  if (names.length > most) return conflict(message("nomination.listFull", { most }));
  const unfinished = names.filter(({ wanting }) => wanting.length > 0);
  if (unfinished.length > 0)
    return conflict(message("nomination.unfinished", { names: unfinished.map(({ name }) => name).join("; ") }));
  const finding = await listFinding(
    viewer,
    house.store,
    facts,
    input.memberStateId,
    [...standing, ...names].map(({ nominationId, particulars }) => ({ id: nominationId, particulars })),
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
  const made = entered(work, facts, names, receipt.id, answers.bound, {
    listId: list.id,
    ...(late ? { lateRequestId: late.id } : {}),
  });
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
      ...(late
        ? [
            event("late.used", ["lateRequest", late.id], facts.processId, {
              nominations: names.length,
              receiptId: receipt.id,
            }),
          ]
        : []),
      ...kept.events,
      ...made.events,
    ],
    [
      late ? moveLateTime(facts.processId) : open.claim,
      ...(signed ? [signed.write] : []),
      list.state === "draft"
        ? change(
            nominationList,
            { id: list.id, version: list.version, state: "draft" },
            { state: "submitted", submittedAt: house.now(), reason, signatureId: signed?.id ?? null },
          )
        : change(nominationList, { id: list.id, version: list.version, state: "submitted" }, {}),
      receipt.write,
      ...(late
        ? [
            change(
              lateRequest,
              { id: late.id, version: late.version, outcome: "granted", receiptId: null },
              { receiptId: receipt.id, listReason: reason, signatureId: signed?.id ?? null },
            ),
          ]
        : []),
      ...kept.writes,
      ...made.writes,
    ],
    { listId: list.id, receiptId: receipt.id, number: receipt.number },
    conflict(message("nomination.listMoved")),
  );
}
