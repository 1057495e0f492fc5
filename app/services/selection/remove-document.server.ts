import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, remove } from "#db/commit.server.ts";
import { file } from "#db/schema/platform.tables.ts";
import { nomination, nominationDocument } from "#db/schema/selection.tables.ts";
import { draftOf } from "./nomination-desk.server.ts";

/** Takes a document off a draft, row and file; what has been submitted stays. */
export async function removeDocument(
  work: Work,
  input: { nominationId: string; documentId: string },
): Promise<Outcome<{ nominationId: string }>> {
  const draft = await draftOf(work, input.nominationId);
  if (!draft.ok) return draft;
  const { record } = draft;
  const document = record.documents.find(({ id }) => id === input.documentId);
  if (!document) return missing;
  const done = await save(
    work,
    [
      event("nomination.documentRemoved", ["nomination", record.id], record.call.processId, {
        documentId: document.id,
        documentType: document.documentType,
      }),
    ],
    [
      change(nomination, { id: record.id, version: record.row.version, state: "draft" }, {}),
      ...draft.claims,
      remove(nominationDocument, { id: document.id }),
      remove(file, { id: document.fileId }),
    ],
    { nominationId: record.id },
    conflict(message("nomination.moved")),
  );
  if (done.ok) work.house.files.remove(document.digest);
  return done;
}
