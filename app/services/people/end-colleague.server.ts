import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { accountState, colleagueFor, heldGrants, leadStatesOf } from "#db/queries/people.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { closeInvitations, endGrant, endSessions } from "#db/writes/people.server.ts";

const reads = systemViewer("the rules of ending a colleague");

/**
 * A State's lead focal point ends a colleague: the person is no longer focal point of that State. The account ends with
 * its last role. A lead, oneself among them, is an administrator's to end.
 */
export async function endColleague(
  work: Work,
  { accountId }: { accountId: string },
): Promise<Outcome<{ accountId: string }>> {
  const { house, viewer } = work;
  const now = house.now();
  const states = leadStatesOf(viewer);
  if (!(await colleagueFor(viewer, house.store, accountId, now, "en"))) return missing;
  const stored = await accountState(reads, house.store, accountId);
  if (!stored) return missing;
  const held = await heldGrants(reads, house.store, accountId);
  const own = held.filter((grant) => grant.memberStateId !== null && states.includes(grant.memberStateId));
  if (own.some((grant) => grant.role === "leadFocalPoint")) return conflict(message("people.refusal.lead"));
  const today = dayOf(now);
  const last = held.every((grant) => own.includes(grant) || (grant.endsOn !== null && grant.endsOn < today));
  return save(
    work,
    [
      ...own.map((grant) => event("role.ended", ["account", accountId], null, { grantId: grant.id, role: grant.role })),
      ...(last ? [event("account.ended", ["account", accountId], null, {})] : []),
    ],
    [
      change(account, { id: accountId, version: stored.version, endedAt: null }, last ? { endedAt: now } : {}),
      ...own.map((grant) => endGrant(grant.id, viewer.accountId, now)),
      ...(last ? [closeInvitations(accountId, now)] : []),
      endSessions(accountId),
    ],
    { accountId },
  );
}
