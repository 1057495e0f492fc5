import { hashToken } from "#app/platform/keys.server.ts";
import type { House } from "#app/services/work.server.ts";
import { invitedBy, type Invited } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

const reads = systemViewer("a single-use link stands for its account");

/** What the page of a single-use link shows its holder; null where the link is good for nothing (any more). */
export async function invitationBehind(
  house: House,
  token: string,
): Promise<Pick<Invited, "purpose" | "email" | "name" | "zone"> | null> {
  const invited = await invitedBy(reads, house.store, hashToken(token), house.now());
  return invited && { purpose: invited.purpose, email: invited.email, name: invited.name, zone: invited.zone };
}
