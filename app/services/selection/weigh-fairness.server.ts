import { fairnessOf } from "#app/domain/selection/fairness.ts";
import type { House } from "#app/services/work.server.ts";
import { commitOperational, insert, operational, remove } from "#db/commit.server.ts";
import { fairnessKnown, fairnessRecords, processTrail, trailHeads } from "#db/queries/oversight.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { fairnessCount } from "#db/schema/platform.tables.ts";

const reads = systemViewer("the fixed questions are weighed beside the requests, for the list of oversight");
/** So many processes are weighed in one turn; the rest have the next. */
const most = 20;

/**
 * Answers the fixed questions anew for the processes whose trail has grown since, and keeps how many end in an exception or
 * cannot be answered: oversight's list draws on it, the page of a process weighs for itself. Returns how many were weighed.
 */
export async function weighFairness(house: House): Promise<number> {
  const { store } = house;
  // Weighed in the order of their newest entries: what is left for the next turn lies after all that was weighed.
  const since = Math.max(0, ...(await fairnessKnown(reads, store)).map(({ seq }) => seq));
  const moved = (await trailHeads(reads, store, since)).slice(0, most);
  for (const { id, seq } of moved) {
    const answers = fairnessOf(await processTrail(reads, store, id), await fairnessRecords(reads, store, id));
    const count = (wanted: string) => answers.filter(({ verdict }) => verdict === wanted).length;
    await commitOperational(store, [
      operational(fairnessCount, remove(fairnessCount, { id }, null)),
      operational(
        fairnessCount,
        insert(fairnessCount, {
          id,
          seq,
          exceptions: count("exception"),
          unshown: count("cannotBeShown"),
          weighedAt: house.now(),
        }),
      ),
    ]);
  }
  return moved.length;
}
