import type { Work } from "#app/services/work.server.ts";
import { insert, type Write } from "#db/commit.server.ts";
import type { InvitationRecord } from "#db/queries/invitations.server.ts";
import { nominationLanguage, nominationNationality } from "#db/schema/selection.tables.ts";
import { bindInvitation } from "#db/writes/invitations.server.ts";

/**
 * What a new nomination begins with beside its name: the nominating State as nationality, or, where it answers an
 * invitation, the nationalities and languages of the member's record; the invitation is then bound to it.
 */
export function begunWith(
  { house }: Work,
  nominationId: string,
  invitation: InvitationRecord | null,
  memberStateId: string | null,
): Write[] {
  const nationalities = invitation?.nationalities.length
    ? invitation.nationalities
    : memberStateId
      ? [memberStateId]
      : [];
  return [
    ...(nationalities.length > 0
      ? [
          insert(
            nominationNationality,
            nationalities.map((id) => ({ id: house.newId(), nominationId, memberStateId: id })),
          ),
        ]
      : []),
    ...(invitation && invitation.languages.length > 0
      ? [
          insert(
            nominationLanguage,
            invitation.languages.map((row, index) => ({
              id: house.newId(),
              nominationId,
              position: index + 1,
              ...row,
            })),
          ),
        ]
      : []),
    ...(invitation ? [bindInvitation(invitation, nominationId)] : []),
  ];
}
