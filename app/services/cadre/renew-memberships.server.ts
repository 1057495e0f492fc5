import { previewOf, type BulkPreview } from "#app/domain/bulk.ts";
import { moveInPool } from "#app/domain/cadre/membership.ts";
import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { cadreChoices } from "#db/queries/cadre.server.ts";
import { membershipsAmong } from "#db/queries/cadre-list.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { poolMembership } from "#db/schema/cadre.tables.ts";

async function judged({ house, viewer }: Pick<Work, "house" | "viewer">, poolId: string, ids: readonly string[]) {
  const { pools } = await cadreChoices(viewer, house.store);
  const pool = pools.find(({ id }) => id === poolId);
  if (!pool) return null;
  const rows = await membershipsAmong(viewer, house.store, poolId, ids);
  return rows.map((row) => ({
    ...row,
    moved:
      row.state === null ? message("bulk.renew.notIn") : moveInPool(row.state, "renew", pool, row, dayOf(house.now())),
  }));
}

/** Of these members: whose membership of a pool can be renewed today, and whose cannot and why. For the cadre manager. */
export async function previewRenewal(
  work: Pick<Work, "house" | "viewer">,
  poolId: string,
  ids: readonly string[],
): Promise<BulkPreview> {
  if (!holds(work.viewer, "cadreManager")) return { reached: [], left: [] };
  const rows = (await judged(work, poolId, ids)) ?? [];
  return previewOf(rows, ({ moved }) => ("key" in moved ? moved : null));
}

/**
 * Renews the memberships of several members in one pool, all or none, with one reason; last day and day of review follow
 * from the pool's own months. By the cadre manager; one event for each. A term that has begun is not taken back.
 */
export async function renewMemberships(
  work: Work,
  input: { poolId: string; memberIds: readonly string[]; reason: string },
): Promise<Outcome<{ count: number }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "cadreManager")) return missing;
  if (input.reason === "") return invalid({ reason: message("field.required") });
  const rows = await judged(work, input.poolId, [...new Set(input.memberIds)]);
  if (!rows) return invalid({ poolId: message("field.choose") });
  if (rows.length === 0 || rows.length < new Set(input.memberIds).size) return conflict(message("cadre.pool.notFrom"));
  const moves = rows.map(({ moved, ...row }) => ({ row, moved }));
  const barred = moves.find(({ moved }) => "key" in moved);
  if (barred && "key" in barred.moved) return conflict(barred.moved);
  return save(
    work,
    moves.flatMap(({ row, moved }) =>
      "key" in moved
        ? []
        : [
            event("poolMembership.moved", ["cadreMember", row.id], null, {
              memberId: row.id,
              poolId: input.poolId,
              from: row.state,
              to: moved.to,
            }),
          ],
    ),
    moves.flatMap(({ row, moved }) =>
      "key" in moved
        ? []
        : [
            change(
              poolMembership,
              { memberId: row.id, poolId: input.poolId, version: row.version },
              { state: moved.to, stateSince: house.now(), reason: input.reason, ...moved.dates },
            ),
          ],
    ),
    { count: moves.length },
    stale(),
  );
}
