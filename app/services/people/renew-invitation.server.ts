import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { accountFor, accountState, colleagueFor, heldGrants } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { change } from "#db/commit.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { openInvitation } from "#db/writes/people.server.ts";
import { linkTime } from "./link-time.ts";

const reads = systemViewer("the rules of an invitation");

/**
 * Sends a new link to someone who has not joined yet, and closes the earlier one: by an administrator, or by the lead
 * focal point of a State for its own colleagues. One who has joined asks for a reset instead.
 */
export async function renewInvitation(
  work: Work,
  { accountId }: { accountId: string },
): Promise<Outcome<{ accountId: string }>> {
  const { house, viewer } = work;
  const now = house.now();
  const visible =
    (await accountFor(viewer, house.store, accountId, now, "en")) ??
    (await colleagueFor(viewer, house.store, accountId, now, "en"));
  const stored = visible && (await accountState(reads, house.store, accountId));
  if (!stored) return missing;
  if (stored.endedAt !== null) return conflict(message("people.refusal.ended"));
  if (stored.passwordHash !== null) return conflict(message("people.refusal.joined"));
  const [grant] = await heldGrants(reads, house.store, accountId);
  return save(
    work,
    [
      event("account.invited", ["account", accountId], null, {
        role: grant?.role ?? "none",
        memberState: grant?.memberStateId ?? null,
      }),
    ],
    [
      change(account, { id: accountId, version: stored.version, passwordHash: null, endedAt: null }, {}),
      ...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    ],
    { accountId },
  );
}
