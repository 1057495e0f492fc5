import { event } from "#app/domain/events.ts";
import { moveInPool, type PoolAct } from "#app/domain/cadre/membership.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, stale, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { cadreChoices } from "#db/queries/cadre.server.ts";
import { poolMembership } from "#db/schema/cadre.tables.ts";
import { memberToWrite } from "./desk.server.ts";

/**
 * Proposes a member for a pool, admits, renews, or records that the member left it, with a reason; last day and day of
 * review follow from the pool's own months. By the cadre manager. Lapsing is the clock's (`lapseMemberships`).
 * @param input.version the membership's, or 0 where there is none yet
 */
export async function moveMembership(
  work: Work,
  input: { memberId: string; poolId: string; act: PoolAct; reason: string; version: number },
): Promise<Outcome<{ memberId: string }>> {
  const { house } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const { record, today } = open;
  const { pools } = await cadreChoices(work.viewer, house.store);
  const pool = pools.find(({ id }) => id === input.poolId);
  if (!pool) return invalid({ poolId: message("field.choose") });
  if (input.reason === "") return invalid({ reason: message("field.required") });
  const membership = record.pools.find(({ poolId }) => poolId === pool.id) ?? null;
  if ((membership?.version ?? 0) !== input.version)
    return stale({ act: membership?.state ?? "", reason: membership?.reason ?? "" });
  const moved = moveInPool(membership?.state ?? null, input.act, pool, record, today);
  if ("key" in moved) return conflict(moved);
  const set = { state: moved.to, stateSince: house.now(), reason: input.reason, ...moved.dates };
  const id = house.newId();
  return save(
    work,
    [
      event("poolMembership.moved", ["cadreMember", record.id], null, {
        memberId: record.id,
        poolId: pool.id,
        from: membership?.state ?? null,
        to: moved.to,
      }),
    ],
    [
      membership
        ? change(poolMembership, { memberId: record.id, poolId: pool.id, version: membership.version }, set)
        : insert(poolMembership, { id, memberId: record.id, poolId: pool.id, ...set, version: 1 }),
    ],
    { memberId: record.id },
  );
}
