import { otherThanInvited } from "#app/domain/cadre/invitation.ts";
import { event } from "#app/domain/events.ts";
import type { Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import type { Sex } from "#app/domain/selection/balance.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { invitationOf } from "#db/queries/invitations.server.ts";
import { allStates, presentCall } from "#db/queries/nominations.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { file } from "#db/schema/platform.tables.ts";
import { nomination } from "#db/schema/selection.tables.ts";
import { claimOpenCall } from "#db/writes/nominations.server.ts";
import { begunWith } from "./begun-with.server.ts";
import { draftOf, keepFile, withFile, type Upload } from "./nomination-desk.server.ts";

export type RegisteredKind = "memberState" | "organisation" | "leader" | "self";

/**
 * Begins the record of a nomination that came by note verbale, e-mail or paper: for a State (its name joins what is
 * registered for that State and is entered as one list), an organisation, a leader or the person, as the post type
 * allows. It must have reached us by the call's deadline. The officer completes it like any draft, adds the scan and
 * enters it (`enterRegistration`); until then nobody else sees it.
 * @param input.receivedOn the New York day it reached us
 */
export async function registerNomination(
  work: Work,
  input: {
    processId: string;
    nominatorKind: RegisteredKind;
    memberStateId: string | null;
    nominatorName: string | null;
    channel: "noteVerbale" | "email" | "paper";
    receivedOn: string;
    givenNames: string;
    familyName: string;
    sex: Sex;
    /** The invitation of a cadre member that this nomination answers, whose record it begins with. */
    invitationId?: string | null;
  },
): Promise<Outcome<{ nominationId: string }>> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, input.processId), "nomination.register"));
  if (refusal) return refusal;
  const facts = await presentCall(viewer, house.store, input.processId);
  if (!facts) return missing;
  const now = house.now();
  const errors: Record<string, Message> = {};
  if (!facts.doors.includes(input.nominatorKind)) errors.nominatorKind = message("nomination.doorShut");
  const forState = input.nominatorKind === "memberState";
  if (forState && !(await allStates(viewer, house.store)).some(({ id }) => id === input.memberStateId))
    errors.memberStateId = message("field.choose");
  if ((input.nominatorKind === "organisation" || input.nominatorKind === "leader") && !input.nominatorName)
    errors.nominatorName = message("field.required");
  if (input.givenNames === "") errors.givenNames = message("field.required");
  if (input.familyName === "") errors.familyName = message("field.required");
  const received = Math.min(endOfNewYorkDay(input.receivedOn), now);
  if (input.receivedOn > dayIn(now, "America/New_York") || input.receivedOn < dayIn(facts.issuedAt, "America/New_York"))
    errors.receivedOn = message("nomination.receivedOdd");
  else if (received > facts.closesAt) errors.receivedOn = message("nomination.receivedLate");
  const invitation = input.invitationId ? await invitationOf(viewer, house.store, input.invitationId) : null;
  if (input.invitationId) {
    if (!invitation || invitation.callId !== facts.callId) return missing;
    if (invitation.answer !== null || invitation.nominationId !== null) return conflict(message("invitation.answered"));
    // A member comes by the own State or in person, never by the door of another.
    const own = forState ? invitation.sponsoringState === input.memberStateId : input.nominatorKind === "self";
    if (!own) errors.nominatorKind = message("invitation.notYours");
    Object.assign(errors, otherThanInvited(invitation, input));
  }
  if (Object.keys(errors).length > 0) return invalid(errors);
  const nominationId = house.newId();
  return save(
    work,
    [
      event("nomination.opened", ["nomination", nominationId], facts.processId, {
        memberState: forState ? input.memberStateId : null,
        channel: input.channel,
      }),
    ],
    [
      claimOpenCall(facts.processId),
      insert(nomination, {
        id: nominationId,
        processId: facts.processId,
        callId: facts.callId,
        nominatorKind: input.nominatorKind,
        memberStateId: forState ? input.memberStateId : null,
        nominatorName: forState ? null : input.nominatorName || null,
        state: "draft",
        givenNames: input.givenNames,
        familyName: input.familyName,
        sex: input.sex,
        currentPosition: "",
        statement: "",
        channel: input.channel,
        registeredBy: viewer.accountId,
        createdBy: viewer.accountId,
        createdAt: now,
        submittedAt: received,
        version: 1,
      }),
      ...begunWith(work, nominationId, invitation, forState ? input.memberStateId : null),
    ],
    { nominationId },
    conflict(message("nomination.moved")),
  );
}

/** Adds the scan of what arrived to a registration; a newer scan takes the older one's place. */
export async function addScan(
  work: Work,
  input: { nominationId: string; upload: Upload },
): Promise<Outcome<{ nominationId: string; fileId: string }>> {
  const draft = await draftOf(work, input.nominationId);
  if (!draft.ok) return draft;
  const { record } = draft;
  if (record.side !== "officer") return missing;
  const kept = await keepFile(work, input.upload, "file");
  if (!kept.ok) return kept;
  const done = await withFile(
    kept,
    () =>
      save(
        work,
        [
          event("nomination.documentAdded", ["nomination", record.id], record.call.processId, {
            documentId: kept.fileId,
            documentType: "scan",
            fileDigest: kept.contentDigest,
          }),
        ],
        [
          kept.write,
          change(
            nomination,
            { id: record.id, version: record.row.version, state: "draft" },
            { scanFileId: kept.fileId },
          ),
          ...(record.scan ? [remove(file, { id: record.scan.fileId })] : []),
        ],
        { nominationId: record.id, fileId: kept.fileId },
        conflict(message("nomination.moved")),
      ),
    (outcome) => outcome.ok && outcome.result.fileId === kept.fileId,
  );
  if (done.ok && done.result.fileId === kept.fileId && record.scan) work.house.files.remove(record.scan.digest);
  return done;
}
