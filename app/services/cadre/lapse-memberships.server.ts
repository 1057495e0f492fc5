import { event } from "#app/domain/events.ts";
import { contextOf, type House } from "#app/services/work.server.ts";
import { change, commit } from "#db/commit.server.ts";
import { membershipsToLapse } from "#db/queries/cadre.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { poolMembership } from "#db/schema/cadre.tables.ts";

const reads = systemViewer("the clock lapses memberships past their last day");

/**
 * Lapses every membership past its last day, each in its own commit: one that moved meanwhile is left to the next turn.
 * Returns how many lapsed. Lists count by the days themselves, so that a late turn misleads nobody.
 */
export async function lapseMemberships(house: House): Promise<number> {
  let lapsed = 0;
  for (const row of await membershipsToLapse(reads, house.store, dayOf(house.now()))) {
    const done = await commit(
      house.store,
      contextOf({ house, replay: null }),
      { id: "system", role: "system" },
      [
        event("poolMembership.moved", ["cadreMember", row.memberId], null, {
          memberId: row.memberId,
          poolId: row.poolId,
          from: row.state,
          to: "lapsed",
        }),
      ],
      [change(poolMembership, { id: row.id, version: row.version }, { state: "lapsed", stateSince: house.now() })],
      {},
    );
    if (done.ok) lapsed += 1;
  }
  return lapsed;
}
