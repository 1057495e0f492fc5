import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { kindsSeen, letterRules, mayTend, type LetterChannel } from "#app/domain/selection/letters.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { letterOfProcess, type LetterRow } from "#db/queries/letters.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { letter } from "#db/schema/letters.tables.ts";
import { pdfJob } from "#db/schema/platform.tables.ts";
import { closed, opened } from "./letter-text.server.ts";
import { draftLetter } from "./write-letter.server.ts";

/** An issued letter that the viewer tends. */
async function tended(
  work: Work,
  processId: string,
  letterId: string,
): Promise<{ ok: true; row: LetterRow } | Refusal> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "letter.tend"));
  if (refusal || !standing) return refusal ?? missing;
  const row = await letterOfProcess(viewer, house.store, processId, letterId, kindsSeen(standing));
  if (!row) return missing;
  if (!mayTend(standing, row.kind)) return { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
  if (row.state === "draft") return conflict(message("letter.notIssued"));
  return { ok: true, row };
}

/** Notes when and how an issued letter went out, New York day. Once. */
export async function noteSent(
  work: Work,
  input: { processId: string; letterId: string; version: number; channel: LetterChannel; sentOn: string },
): Promise<Outcome<{ processId: string; letterId: string }>> {
  const { house, viewer } = work;
  const found = await tended(work, input.processId, input.letterId);
  if (!found.ok) return found;
  const { row } = found;
  if (row.state !== "issued") return conflict(message("letter.sentAlready"));
  if (row.version !== input.version) return stale({});
  const zone = "America/New_York";
  if (input.sentOn > dayIn(house.now(), zone)) return invalid({ sentOn: message("letter.sentInFuture") });
  if (input.sentOn < dayIn(row.issuedAt ?? 0, zone)) return invalid({ sentOn: message("letter.sentBeforeIssue") });
  return save(
    work,
    [event("letter.sent", ["letter", row.id], input.processId, { channel: input.channel })],
    [
      change(
        letter,
        { id: row.id, version: input.version, state: "issued" },
        { state: "sent", sentVia: input.channel, sentOn: input.sentOn, sentBy: viewer.accountId },
      ),
    ],
    { processId: input.processId, letterId: row.id },
  );
}

/**
 * Recalls a letter, with a reason that its writers and the trail keep; the letter stays readable, marked as recalled.
 * Where its kind can still be written, a draft that would take its place is begun apart (`replaceLetter`).
 */
export async function recallLetter(
  work: Work,
  input: { processId: string; letterId: string; version: number; reason: string },
): Promise<Outcome<{ processId: string; letterId: string }>> {
  const { house, viewer } = work;
  const found = await tended(work, input.processId, input.letterId);
  if (!found.ok) return found;
  const { row } = found;
  if (row.state === "recalled") return conflict(message("letter.recalledAlready"));
  if (row.version !== input.version) return stale({ reason: input.reason });
  const now = house.now();
  return save(
    work,
    [
      event("letter.recalled", ["letter", row.id], input.processId, {
        reason: house.digest(input.reason),
        kind: row.kind,
        memberState: letterRules[row.kind].addressee === "memberState" ? row.memberStateId : null,
      }),
    ],
    [
      change(
        letter,
        { id: row.id, version: input.version, state: row.state },
        {
          state: "recalled",
          recalledAt: now,
          recalledBy: viewer.accountId,
          recalledReason: closed(house, row.kind, input.reason),
        },
      ),
      insert(pdfJob, { id: `${row.id}.recalled`, letterId: row.id, edition: "recalled", askedAt: now, attempts: 0 }),
    ],
    { processId: input.processId, letterId: row.id },
  );
}

/** Begins the letter that takes a recalled one's place: same kind, addressee and language, the text as it is right now. */
export async function replaceLetter(
  work: Work,
  input: { processId: string; letterId: string; replyOn: string | null },
): Promise<Outcome<{ processId: string; letterId: string }>> {
  const found = await tended(work, input.processId, input.letterId);
  if (!found.ok) return found;
  const { row } = found;
  if (row.state !== "recalled") return conflict(message("letter.notRecalled"));
  return draftLetter(work, {
    processId: input.processId,
    kind: row.kind,
    language: row.language,
    memberStateId: row.memberStateId,
    replyOn: input.replyOn,
    addition: opened(work.house, row.kind, row.addition),
    replacesId: row.id,
  });
}
