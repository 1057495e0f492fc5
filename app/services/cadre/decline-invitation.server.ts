import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { invitationOf } from "#db/queries/invitations.server.ts";
import { cadreInvitation } from "#db/schema/cadre.tables.ts";

/**
 * Records that a member does not wish to compete: by the sponsoring State's focal point or an officer of the process. A
 * draft that the State has begun stays its own, and can no longer be submitted.
 */
export async function declineInvitation(
  work: Work,
  input: { invitationId: string; version: number },
): Promise<Outcome<{ side: "officer" | "state"; processId: string; memberId: string }>> {
  const { house, viewer } = work;
  const invitation = await invitationOf(viewer, house.store, input.invitationId);
  if (!invitation) return missing;
  if (invitation.answer !== null) return conflict(message("invitation.answered"));
  if (!invitation.current) return conflict(message("nomination.processEnded"));
  return save(
    work,
    [
      event("cadre.invitationAnswered", ["cadreInvitation", invitation.id], invitation.processId, {
        memberId: invitation.memberId,
        answer: "declined",
      }),
    ],
    [
      change(
        cadreInvitation,
        { id: invitation.id, version: input.version, answer: null },
        { answer: "declined", answeredBy: viewer.accountId, answeredAt: house.now() },
      ),
    ],
    { side: invitation.side, processId: invitation.processId, memberId: invitation.memberId },
    conflict(message("invitation.answered")),
  );
}
