import { eq } from "drizzle-orm";
import { change, freely, statement, type Write } from "#db/commit.server.ts";
import { cadreInvitation } from "#db/schema/cadre.tables.ts";

/** Binds an invitation to the nomination that answers it, if nothing else has. */
export function bindInvitation(invitation: { id: string; version: number }, nominationId: string): Write {
  return change(
    cadreInvitation,
    { id: invitation.id, version: invitation.version, nominationId: null, answer: null },
    { nominationId },
  );
}
/** Lets an invitation go from a draft that is taken away: it waits for its answer again. */
export function unbindInvitations(nominationId: string): Write {
  return freely(
    statement.update(cadreInvitation).set({ nominationId: null }).where(eq(cadreInvitation.nominationId, nominationId)),
  );
}
