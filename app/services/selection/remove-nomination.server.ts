import { event } from "#app/domain/events.ts";
import { conflict, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { unbindInvitations } from "#db/writes/invitations.server.ts";
import { erasedNomination, touchList } from "#db/writes/nominations.server.ts";
import { draftOf } from "./nomination-desk.server.ts";

/** Takes a draft off its list for good, with its particulars and files: a person never nominated leaves no record. */
export async function removeNomination(
  work: Work,
  input: { nominationId: string },
): Promise<Outcome<{ callId: string; processId: string; side: "state" | "officer" }>> {
  const draft = await draftOf(work, input.nominationId, true);
  if (!draft.ok) return draft;
  const { record } = draft;
  const done = await save(
    work,
    [event("nomination.removed", ["nomination", record.id], record.call.processId, {})],
    [
      ...(record.list?.state === "draft" ? [touchList(record.list.id)] : []),
      unbindInvitations(record.id),
      ...erasedNomination(record.id, record.row.version, record.documents, record.row.scanFileId),
    ],
    { callId: record.call.callId, processId: record.call.processId, side: record.side },
    conflict(message("nomination.moved")),
  );
  if (done.ok)
    for (const digest of [
      ...record.documents.map((document) => document.digest),
      ...(record.scan ? [record.scan.digest] : []),
    ])
      work.house.files.remove(digest);
  return done;
}
