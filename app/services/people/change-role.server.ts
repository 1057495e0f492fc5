import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { grantConflict, grantFieldProblems, type RoleEnding } from "#app/domain/people/grants.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { accountState, heldGrants, otherAdministrators } from "#db/queries/people.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { account, roleGrant } from "#db/schema/people.tables.ts";
import { endGrant } from "#db/writes/people.server.ts";

/**
 * An administrator ends a role at once, or sets or lifts its last day. Refused: lengthening one's own role, and ending
 * the last administrator's. A longer role is asked the exclusions again.
 */
export async function changeRole(
  work: Work,
  input: { accountId: string; grantId: string; version: number; ends: RoleEnding; endsOn: string | null },
): Promise<Outcome<{ accountId: string; ended: boolean }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const { accountId, grantId } = input;
  const stored = await accountState(viewer, house.store, accountId);
  const held = stored ? await heldGrants(viewer, house.store, accountId) : [];
  const grant = held.find((one) => one.id === grantId);
  if (!stored || !grant) return missing;
  const now = house.now();
  const lastAdministrator =
    grant.role === "administrator" && (await otherAdministrators(viewer, house.store, accountId, now)) === 0;
  if (lastAdministrator && input.ends !== "open") return conflict(message("people.refusal.lastAdministrator"));
  const claim = change(account, { id: accountId, version: input.version }, {});
  if (input.ends === "now")
    return save(
      work,
      [event("role.ended", ["account", accountId], null, { grantId, role: grant.role })],
      [claim, endGrant(grantId, viewer.accountId, now)],
      { accountId, ended: true },
      stale(),
    );
  if (input.ends === "on" && input.endsOn === null) return invalid({ endsOn: message("field.required") });
  const wanted = { ...grant, endsOn: input.ends === "on" ? input.endsOn : null };
  const fields = grantFieldProblems(wanted, dayOf(now));
  if (fields.endsOn) return invalid({ endsOn: fields.endsOn });
  const longer = grant.endsOn !== null && (wanted.endsOn === null || wanted.endsOn > grant.endsOn);
  if (longer && accountId === viewer.accountId) return conflict(message("people.refusal.ownRole"));
  const reason = longer
    ? grantConflict(
        held.filter((one) => one.id !== grantId),
        wanted,
      )
    : null;
  if (reason) return conflict(reason);
  return save(
    work,
    [event("role.changed", ["account", accountId], null, { grantId, role: grant.role, endsOn: wanted.endsOn })],
    [claim, change(roleGrant, { id: grantId, endedAt: null }, { endsOn: wanted.endsOn })],
    { accountId, ended: false },
    stale(),
  );
}
