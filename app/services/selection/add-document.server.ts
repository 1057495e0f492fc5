import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { mostDocuments } from "#app/domain/selection/nomination.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { nominationOf, type NominationRecord } from "#db/queries/nominations.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { nomination, nominationDocument } from "#db/schema/selection.tables.ts";
import { claimScreening } from "#db/writes/nominations.server.ts";
import { draftOf, keepFile, withFile, type Upload } from "./nomination-desk.server.ts";

/**
 * Adds one uploaded document to a nomination: to a draft any that the call asks for, to an incomplete nomination the
 * missing ones only, until screening closes. Over 10 MB is `tooLarge`, a kind other than PDF, DOCX, JPEG and PNG (by
 * content) `wrongType`; nothing is left behind of either.
 */
export async function addDocument(
  work: Work,
  input: { nominationId: string; documentType: string; upload: Upload },
): Promise<Outcome<{ nominationId: string; documentId: string }>> {
  const { house } = work;
  const open = await openForDocuments(work, input.nominationId);
  if (!open.ok) return open;
  const { record, claims } = open;
  const taken = record.row.state === "draft" ? record.asked.map(({ documentType }) => documentType) : record.reopened;
  if (!taken.includes(input.documentType)) return invalid({ documentType: message("field.choose") });
  if (record.documents.length >= mostDocuments)
    return conflict(message("nomination.tooManyDocuments", { most: mostDocuments }));
  const kept = await keepFile(work, input.upload, "file");
  if (!kept.ok) return kept;
  const documentId = house.newId();
  return withFile(
    kept,
    () =>
      save(
        work,
        [
          event("nomination.documentAdded", ["nomination", record.id], record.call.processId, {
            documentId,
            documentType: input.documentType,
            fileDigest: kept.contentDigest,
          }),
        ],
        [
          ...claims,
          change(nomination, { id: record.id, version: record.row.version, state: record.row.state }, {}),
          kept.write,
          insert(nominationDocument, {
            id: documentId,
            nominationId: record.id,
            documentType: input.documentType,
            fileId: kept.fileId,
            uploadedAt: house.now(),
          }),
        ],
        { nominationId: record.id, documentId },
        conflict(message("nomination.moved")),
      ),
    (done) => done.ok && done.result.documentId === documentId,
  );
}

/** A nomination that takes documents now, and what a commit must hold on to. */
async function openForDocuments(
  work: Work,
  nominationId: string,
): Promise<{ ok: true; record: NominationRecord; claims: Write[] } | Refusal> {
  const record = await nominationOf(work.viewer, work.house.store, nominationId);
  if (!record) return missing;
  if (record.row.state === "incomplete") {
    const refusal = await completing(work, record);
    return refusal ?? { ok: true, record, claims: [claimScreening(record.call.processId)] };
  }
  const draft = await draftOf(work, nominationId);
  return draft.ok ? { ok: true, record: draft.record, claims: [...draft.claims] } : draft;
}

/** Why an incomplete nomination can bring nothing more; null while screening is open. */
export async function completing(work: Work, record: NominationRecord): Promise<Refusal | null> {
  if (record.call.endedAs !== null) return conflict(message("nomination.processEnded"));
  if (record.call.processState !== "eligibilityScreening") return conflict(message("nomination.screeningClosed"));
  // The day has passed: whether the document may still come is the officer's to say.
  if (record.side === "state" && record.dueAt !== null && work.house.now() > record.dueAt)
    return conflict(message("nomination.documentOverdue"));
  // An officer completes what came on paper; the standing says whether it is theirs.
  return record.side === "officer"
    ? refused(may(await standingOf(work.viewer, work.house.store, record.call.processId), "nomination.withdraw"))
    : null;
}
