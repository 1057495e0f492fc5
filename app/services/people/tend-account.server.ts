import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { accountState, sessionIdsOf } from "#db/queries/people.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { closeInvitations, endSessions } from "#db/writes/people.server.ts";

type Tended = Promise<Outcome<{ accountId: string }>>;

async function livingAccount(work: Work, accountId: string) {
  if (!holds(work.viewer, "administrator")) return missing;
  const stored = await accountState(work.viewer, work.house.store, accountId);
  if (!stored) return missing;
  return stored.endedAt === null ? { ok: true as const, stored } : conflict(message("people.refusal.ended"));
}

/** An administrator withdraws an invitation that was not accepted: its link stops working. The account can be invited again. */
export async function withdrawInvitation(work: Work, { accountId }: { accountId: string }): Tended {
  const found = await livingAccount(work, accountId);
  if (!found.ok) return found;
  if (found.stored.passwordHash !== null) return conflict(message("people.refusal.joined"));
  return save(
    work,
    [event("account.invitationWithdrawn", ["account", accountId], null, {})],
    [
      change(account, { id: accountId, version: found.stored.version, passwordHash: null, endedAt: null }, {}),
      closeInvitations(accountId, work.house.now()),
    ],
    { accountId },
    stale(),
  );
}

/** An administrator says that an account nobody has used for long is still needed; it counts as used from now. */
export async function keepAccount(work: Work, { accountId }: { accountId: string }): Tended {
  const found = await livingAccount(work, accountId);
  if (!found.ok) return found;
  return save(
    work,
    [event("account.kept", ["account", accountId], null, {})],
    [change(account, { id: accountId, endedAt: null }, { keptAt: work.house.now() })],
    { accountId },
    stale(),
  );
}

/** An administrator ends all sessions of somebody else's account; the person signs in again. */
export async function endSessionsOf(work: Work, { accountId }: { accountId: string }): Tended {
  const found = await livingAccount(work, accountId);
  if (!found.ok) return found;
  if (accountId === work.viewer.accountId) return conflict(message("admin.refusal.ownSessions"));
  if ((await sessionIdsOf(work.viewer, work.house.store, accountId)).length === 0)
    return conflict(message("admin.refusal.noSessions"));
  return save(work, [event("account.sessionsEnded", ["account", accountId], null, {})], [endSessions(accountId)], {
    accountId,
  });
}
