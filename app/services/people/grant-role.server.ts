import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { boundGrant, grantConflict, grantFieldProblems, type WantedGrant } from "#app/domain/people/grants.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { accountState, heldGrants, memberStateChoices } from "#db/queries/people.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { endSessions, newGrant } from "#db/writes/people.server.ts";

/**
 * An administrator grants a role with its bound and dates. Refused with its reason: to oneself, to an ended account, the
 * same role twice, roles that exclude each other on any common day. The person's sessions end: the new role is used
 * after a new sign-in.
 */
export async function grantRole(
  work: Work,
  input: { accountId: string; version: number; grant: WantedGrant },
): Promise<Outcome<{ accountId: string; grantId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const { accountId } = input;
  const stored = await accountState(viewer, house.store, accountId);
  if (!stored) return missing;
  if (accountId === viewer.accountId) return conflict(message("people.refusal.ownRole"));
  if (stored.endedAt !== null) return conflict(message("people.refusal.ended"));
  const now = house.now();
  const grant = boundGrant(input.grant);
  const fields = grantFieldProblems(grant, dayOf(now));
  if (
    grant.memberStateId !== null &&
    !(await memberStateChoices(viewer, house.store, "en", [grant.memberStateId])).length
  )
    fields.memberStateId = message("field.choose");
  if (Object.keys(fields).length > 0) return invalid(fields);
  const reason = grantConflict(await heldGrants(viewer, house.store, accountId), grant);
  if (reason) return conflict(reason);
  const grantId = house.newId();
  return save(
    work,
    [
      event("role.granted", ["account", accountId], null, {
        grantId,
        role: grant.role,
        bound: grant.memberStateId ?? grant.decidingOffice,
      }),
    ],
    [
      change(account, { id: accountId, version: input.version, endedAt: null }, {}),
      newGrant(grantId, accountId, grant, viewer.accountId, now),
      endSessions(accountId),
    ],
    { accountId, grantId },
    stale(),
  );
}
