import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { factorOf } from "#db/queries/factors.server.ts";
import { accountState } from "#db/queries/people.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { account, factorReset, recoveryCode, secondFactor } from "#db/schema/people.tables.ts";
import { endSessions } from "#db/writes/people.server.ts";

const reads = systemViewer("the rules of a reset");

/**
 * An administrator takes a lost authenticator off an account, with a reason: its codes and sessions end, the person is told
 * and sets up another at the next sign-in. Nobody resets the own one.
 */
export async function resetFactor(
  work: Work,
  { accountId, version, reason }: { accountId: string; version: number; reason: string },
): Promise<Outcome<{ accountId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const stored = await accountState(reads, house.store, accountId);
  if (!stored) return missing;
  if (accountId === viewer.accountId) return conflict(message("factor.refusal.own"));
  if (stored.endedAt !== null) return conflict(message("people.refusal.ended"));
  if (!(await factorOf(reads, house.store, accountId))) return conflict(message("factor.refusal.none"));
  return save(
    work,
    [event("account.factorReset", ["account", accountId], null, { reason: house.digest(["factorReset", reason]) })],
    [
      change(account, { id: accountId, version, endedAt: null }, {}),
      remove(secondFactor, { id: accountId }),
      remove(recoveryCode, { accountId }, null),
      insert(factorReset, {
        id: house.newId(),
        accountId,
        reason,
        resetBy: viewer.accountId,
        resetAt: house.now(),
      }),
      endSessions(accountId),
    ],
    { accountId },
    stale(),
  );
}
