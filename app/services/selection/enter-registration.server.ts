import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { saltOf } from "#app/domain/people/signing.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { listFinding, nominationOf, registrationsOf, type NominationRecord } from "#db/queries/nominations.server.ts";
import { listRow } from "#db/queries/dossier.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { signature } from "#db/schema/people.tables.ts";
import { nominationList } from "#db/schema/selection.tables.ts";
import { claimOpenCall, letDraftsGo } from "#db/writes/nominations.server.ts";
import { boundTo, entered, keptFinding, receiptFor } from "./enter-names.server.ts";

/**
 * Enters what an officer has registered: for a State all its registered names at once, as its list for the call (with
 * the reason recorded from the scan where the list rule asks for one); for others the one nomination. Each needs its
 * scan and its particulars. The State is told and can contest.
 */
export async function enterRegistration(
  work: Work,
  input: { nominationId: string; reason?: string | null },
): Promise<Outcome<{ processId: string; receiptId: string; number: string }>> {
  const { house, viewer } = work;
  const first = await nominationOf(viewer, house.store, input.nominationId);
  if (!first || first.side !== "officer" || first.row.registeredBy === null) return missing;
  const refusal = refused(may(await standingOf(viewer, house.store, first.call.processId), "nomination.register"));
  if (refusal) return refusal;
  if (first.row.state !== "draft") return conflict(message("nomination.notADraft"));
  const records = await enteredTogether(work, first);
  const unready = readiness(records);
  if (unready) return unready;
  const { call: facts } = first;
  const names = records.map(({ id, row, particulars, documents, missing: lacking }) => ({
    nominationId: id,
    version: row.version,
    particulars,
    documents,
    missing: lacking,
  }));
  const answers = await boundTo(work, names);
  if (!answers.ok) return answers;
  const { memberStateId } = first.row;
  if (first.row.nominatorKind !== "memberState" || memberStateId === null) {
    const receipt = receiptFor(work, names, { nominationId: first.id });
    const made = entered(work, facts, names, receipt.id, answers.bound, {
      submittedAt: first.row.submittedAt ?? house.now(),
    });
    return save(
      work,
      [...made.events, ...records.map((record) => registered(record, null))],
      [claimOpenCall(facts.processId), receipt.write, ...made.writes],
      { processId: facts.processId, receiptId: receipt.id, number: receipt.number },
      conflict(message("nomination.moved")),
    );
  }
  if (records.length > facts.listSize) return conflict(message("nomination.listFull", { most: facts.listSize }));
  const list = await listRow(viewer, house.store, facts.callId, memberStateId);
  if (list?.state === "submitted") return conflict(message("nomination.listOfStateSubmitted"));
  const finding = await listFinding(
    viewer,
    house.store,
    facts,
    memberStateId,
    names.map(({ nominationId, particulars }) => ({ id: nominationId, particulars })),
  );
  const reason = finding?.status === "justify" ? (input.reason ?? "").trim() : null;
  if (reason === "") return invalid({ reason: message("field.required") });
  const listId = list?.id ?? house.newId();
  const received = Math.max(...records.map(({ row }) => row.submittedAt ?? 0));
  const receipt = receiptFor(work, names, { listId });
  const made = entered(work, facts, names, receipt.id, answers.bound, { listId, submittedAt: received });
  const kept = keptFinding(work, facts, listId, finding);
  const signatureId = reason === null ? null : house.newId();
  const signing: Write[] =
    signatureId === null || !finding
      ? []
      : [
          insert(signature, {
            id: signatureId,
            kind: "nominationListReason",
            objectKind: "nominationList",
            objectId: listId,
            objectVersion: list?.version ?? 1,
            digest: house.digest([
              saltOf("nominationListReason"),
              [finding.rule, finding.version, reason, names.map(({ nominationId }) => nominationId).sort()],
            ]),
            signerId: viewer.accountId,
            role: "secretariatOfficer",
            signedAt: house.now(),
            // The Government signed on paper; the officer recorded it from the scan.
            onPaper: true,
          }),
        ];
  const submitted = { state: "submitted" as const, submittedAt: received, reason, signatureId };
  return save(
    work,
    [
      event("nominationList.submitted", ["nominationList", listId], facts.processId, {
        nominations: names.length,
        receiptId: receipt.id,
        digest: receipt.digest,
        memberState: null,
      }),
      ...(signatureId && finding
        ? [
            event("nominationList.reasonSigned", ["nominationList", listId], facts.processId, {
              signatureId,
              rule: finding.rule,
            }),
          ]
        : []),
      ...kept.events,
      ...made.events,
      // One mail tells the State of the whole list.
      ...records.map((record, index) => registered(record, index === 0 ? memberStateId : null)),
    ],
    [
      claimOpenCall(facts.processId),
      ...signing,
      list
        ? change(nominationList, { id: list.id, version: list.version, state: "draft" }, submitted)
        : insert(nominationList, { id: listId, callId: facts.callId, memberStateId, version: 1, ...submitted }),
      letDraftsGo(listId),
      receipt.write,
      ...kept.writes,
      ...made.writes,
    ],
    { processId: facts.processId, receiptId: receipt.id, number: receipt.number },
    conflict(message("nomination.moved")),
  );
}

/** The registrations that are entered with this one: a State's whole list, or itself alone. */
export async function enteredTogether(
  work: Pick<Work, "house" | "viewer">,
  first: NominationRecord,
): Promise<NominationRecord[]> {
  if (first.row.nominatorKind !== "memberState") return [first];
  const rows = await registrationsOf(work.viewer, work.house.store, first.call.processId);
  const own = rows.filter(
    (row) => row.nominatorKind === "memberState" && row.memberStateId === first.row.memberStateId,
  );
  const records = await Promise.all(
    own.map(({ nominationId }) => nominationOf(work.viewer, work.house.store, nominationId)),
  );
  return records.filter(
    (record): record is NominationRecord => record !== null && record.call.callId === first.call.callId,
  );
}
/** What still keeps registrations from being entered. */
function readiness(records: readonly NominationRecord[]): Refusal | null {
  const unfinished = records.filter(({ wanting }) => wanting.length > 0);
  if (unfinished.length > 0)
    return conflict(message("nomination.unfinished", { names: unfinished.map(({ name }) => name).join("; ") }));
  const scanless = records.filter(({ scan }) => scan === null);
  return scanless.length > 0
    ? conflict(message("nomination.scanWanted", { names: scanless.map(({ name }) => name).join("; ") }))
    : null;
}
function registered(record: NominationRecord, memberState: string | null) {
  return event("nomination.registered", ["nomination", record.id], record.call.processId, {
    channel: record.row.channel,
    scanDigest: record.scan?.digest ?? null,
    memberState,
  });
}
