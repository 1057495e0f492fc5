import { otherThanInvited } from "#app/domain/cadre/invitation.ts";
import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { statesOf } from "#app/domain/policy.ts";
import type { Sex } from "#app/domain/selection/balance.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { invitationOf } from "#db/queries/invitations.server.ts";
import { callFacts, ownList, ownNames } from "#db/queries/nominations.server.ts";
import { nomination, nominationList } from "#db/schema/selection.tables.ts";
import { begunWith } from "./begun-with.server.ts";
import { nominating } from "./nomination-desk.server.ts";

/**
 * Begins a nomination on a State's list for an open call; the first one makes the list. By a focal point of that State,
 * while the list is a draft and has room, for posts that Member States may nominate for.
 */
export async function openNomination(
  work: Work,
  input: {
    callId: string;
    memberStateId: string;
    givenNames: string;
    familyName: string;
    sex: Sex;
    /** The invitation of a cadre member that this nomination answers, whose record it begins with. */
    invitationId?: string | null;
  },
): Promise<Outcome<{ nominationId: string }>> {
  const { house, viewer } = work;
  if (!statesOf(viewer).includes(input.memberStateId)) return missing;
  const facts = await callFacts(viewer, house.store, input.callId);
  if (!facts) return missing;
  if (input.givenNames === "" || input.familyName === "")
    return invalid({
      ...(input.givenNames === "" ? { givenNames: message("field.required") } : {}),
      ...(input.familyName === "" ? { familyName: message("field.required") } : {}),
    });
  if (!facts.doors.includes("memberState")) return conflict(message("nomination.notForStates"));
  const open = await nominating(work, facts, input.memberStateId);
  if (!open.ok) return open;
  const list = await ownList(viewer, house.store, facts.callId, input.memberStateId);
  if (list?.state === "submitted" && !open.late) return conflict(message("nomination.listSubmitted"));
  const invitation = input.invitationId ? await invitationOf(viewer, house.store, input.invitationId) : null;
  if (input.invitationId) {
    if (!invitation || invitation.callId !== facts.callId || invitation.sponsoringState !== input.memberStateId)
      return missing;
    if (invitation.answer !== null || invitation.nominationId !== null) return conflict(message("invitation.answered"));
    const other = otherThanInvited(invitation, input);
    if (other) return invalid(other);
  }
  const names = (await ownNames(viewer, house.store, facts, input.memberStateId)).filter(
    ({ state }) => state === "draft",
  );
  const most = open.late?.namesGranted ?? facts.listSize;
  if (names.length >= most) return conflict(message("nomination.listFull", { most }));
  const [nominationId, listId, now] = [house.newId(), list?.id ?? house.newId(), house.now()];
  return save(
    work,
    [
      ...(list
        ? []
        : [
            event("nominationList.opened", ["nominationList", listId], facts.processId, {
              memberState: input.memberStateId,
            }),
          ]),
      event("nomination.opened", ["nomination", nominationId], facts.processId, {
        memberState: input.memberStateId,
        channel: "portal",
      }),
    ],
    [
      open.claim,
      // The list is the root: two names added at once would pass its size.
      list
        ? change(nominationList, { id: list.id, version: list.version, state: list.state }, {})
        : insert(nominationList, {
            id: listId,
            callId: facts.callId,
            memberStateId: input.memberStateId,
            state: "draft",
            version: 1,
          }),
      insert(nomination, {
        id: nominationId,
        processId: facts.processId,
        callId: facts.callId,
        listId,
        nominatorKind: "memberState",
        memberStateId: input.memberStateId,
        state: "draft",
        givenNames: input.givenNames,
        familyName: input.familyName,
        sex: input.sex,
        currentPosition: "",
        statement: "",
        channel: "portal",
        createdBy: viewer.accountId,
        createdAt: now,
        version: 1,
      }),
      ...begunWith(work, nominationId, invitation, input.memberStateId),
    ],
    { nominationId },
    conflict(message("nomination.listMoved")),
  );
}
