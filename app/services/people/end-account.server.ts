import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { accountState, heldGrants } from "#db/queries/people.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { closeInvitations, endGrant, endSessions } from "#db/writes/people.server.ts";

/** An administrator ends an account: its roles, links and sessions end with it, for good. Nobody ends the own one. */
export async function endAccount(
  work: Work,
  { accountId, version }: { accountId: string; version: number },
): Promise<Outcome<{ accountId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const stored = await accountState(viewer, house.store, accountId);
  if (!stored) return missing;
  if (accountId === viewer.accountId) return conflict(message("people.refusal.ownAccount"));
  if (stored.endedAt !== null) return conflict(message("people.refusal.ended"));
  const now = house.now();
  const held = await heldGrants(viewer, house.store, accountId);
  return save(
    work,
    [
      ...held.map((grant) =>
        event("role.ended", ["account", accountId], null, { grantId: grant.id, role: grant.role }),
      ),
      event("account.ended", ["account", accountId], null, {}),
    ],
    [
      change(account, { id: accountId, version, endedAt: null }, { endedAt: now }),
      ...held.map((grant) => endGrant(grant.id, viewer.accountId, now)),
      closeInvitations(accountId, now),
      endSessions(accountId),
    ],
    { accountId },
    stale(),
  );
}
