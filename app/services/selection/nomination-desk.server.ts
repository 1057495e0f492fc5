import { conflict, invalid, missing, unfit, type Refusal } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { largestFile } from "#app/domain/selection/nomination.ts";
import { fileName, mediaTypeOf } from "#app/platform/media-type.server.ts";
import { refused, type Work } from "#app/services/work.server.ts";
import { insert, type Write } from "#db/commit.server.ts";
import { callShut, nominationOf, type CallFacts, type NominationRecord } from "#db/queries/nominations.server.ts";
import { openWindow, type LateRequest } from "#db/queries/call-record.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { file } from "#db/schema/platform.tables.ts";
import { claimLateTime, claimOpenCall, touchList } from "#db/writes/nominations.server.ts";
import { lateTime } from "./late-time.server.ts";

/** Why a call takes no names now, as a refusal; null while it is open. */
export function shutRefusal(facts: CallFacts, now: number): Refusal | null {
  switch (callShut(facts, now)) {
    case null:
      return null;
    case "ended":
      return conflict(message("nomination.processEnded"));
    case "suspended":
      return conflict(message("nomination.processSuspended"));
    case "closed":
      return conflict(message("nomination.callClosed"));
  }
}

export type Nominating = { readonly ok: true; readonly late: LateRequest | null; readonly claim: Write };
/**
 * Whether a State may put names forward for a call now: before the deadline, or in a late window that it was granted;
 * with what a commit must hold on to.
 */
export async function nominating(
  work: Pick<Work, "house" | "viewer">,
  facts: CallFacts,
  memberStateId: string,
): Promise<Nominating | Refusal> {
  const { house, viewer } = work;
  const now = house.now();
  const shut = shutRefusal(facts, now);
  if (!shut) return { ok: true, late: null, claim: claimOpenCall(facts.processId) };
  if (!lateTime(facts, now)) return shut;
  const late = await openWindow(viewer, house.store, facts.callId, memberStateId, now);
  return late ? { ok: true, late, claim: claimLateTime(facts.processId) } : shut;
}

export type Draft = {
  readonly ok: true;
  readonly record: NominationRecord;
  /** What a write to the draft holds on to: its list, and in a late window the process. */
  readonly claims: readonly Write[];
};
/**
 * A nomination that its writer may still change: a State's draft while the call is open and the list not submitted, or
 * what an officer is registering. What is another's reads as missing. `toRemove`: a State may clear away its own draft at
 * any time, also one that was left behind when the call closed.
 */
export async function draftOf(
  work: Pick<Work, "house" | "viewer">,
  nominationId: string,
  toRemove = false,
): Promise<Draft | Refusal> {
  const record = await nominationOf(work.viewer, work.house.store, nominationId);
  if (!record) return missing;
  if (record.row.state !== "draft") return conflict(message("nomination.notADraft"));
  if (record.side === "officer") {
    const refusal = refused(
      may(await standingOf(work.viewer, work.house.store, record.call.processId), "nomination.register"),
    );
    return refusal ?? { ok: true, record, claims: record.list ? [touchList(record.list.id)] : [] };
  }
  if (toRemove) return { ok: true, record, claims: [] };
  const open = await nominating(work, record.call, record.row.memberStateId ?? "");
  const submitted = record.list?.state === "submitted";
  if (submitted && !(open.ok && open.late)) return conflict(message("nomination.listSubmitted"));
  if (!open.ok) return open;
  return {
    ok: true,
    record,
    claims: [
      ...(open.late ? [open.claim] : []),
      ...(record.list ? [touchList(record.list.id, open.late !== null)] : []),
    ],
  };
}

export type Upload = { readonly name: string; readonly bytes: Uint8Array };
export type Kept = {
  readonly ok: true;
  readonly fileId: string;
  readonly contentDigest: string;
  readonly write: Write;
  readonly undo: () => void;
};
/**
 * Judges an uploaded file (size, then kind by content) and stores it, encrypted, before its row is committed; `undo`
 * takes it off the disk again where the commit fails. A refused file leaves nothing behind.
 */
export async function keepFile(work: Work, upload: Upload, field: string): Promise<Kept | Refusal> {
  const { house } = work;
  if (upload.bytes.length === 0) return invalid({ [field]: message("field.file") });
  if (upload.bytes.length > largestFile) return unfit("tooLarge", field, message("nomination.fileTooLarge"));
  const mediaType = await mediaTypeOf(upload.bytes);
  if (!mediaType) return unfit("wrongType", field, message("nomination.fileWrongType"));
  const contentDigest = house.digest(Buffer.from(upload.bytes).toString("base64"));
  const digest = house.files.put(upload.bytes);
  const fileId = house.newId();
  return {
    ok: true,
    fileId,
    contentDigest,
    write: insert(file, {
      id: fileId,
      digest,
      contentDigest,
      size: upload.bytes.length,
      mediaType,
      name: fileName(upload.name, mediaType),
      uploadedBy: work.viewer.accountId,
      uploadedAt: house.now(),
    }),
    undo: () => house.files.remove(digest),
  };
}
/** Runs a commit that carries a stored file; unless it went through, now and not as a replay, the file goes. */
export async function withFile<R extends { ok: boolean }>(
  kept: Kept,
  commitIt: () => Promise<R>,
  isMine: (done: R) => boolean,
): Promise<R> {
  let mine = false;
  try {
    const done = await commitIt();
    mine = done.ok && isMine(done);
    return done;
  } finally {
    if (!mine) kept.undo();
  }
}

/** Whether a State's focal point speaks: the name of the role that signs. */
export function focalRole(work: Work, memberStateId: string): "leadFocalPoint" | "focalPoint" {
  return work.viewer.grants.some((grant) => grant.role === "leadFocalPoint" && grant.memberStateId === memberStateId)
    ? "leadFocalPoint"
    : "focalPoint";
}
