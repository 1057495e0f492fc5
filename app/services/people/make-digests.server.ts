import { lastMorning } from "#app/domain/notice-ways.ts";
import type { House } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational } from "#db/commit.server.ts";
import { digestsWaiting, hadDigest, itemsWaiting } from "#db/queries/notice-ways.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { digest, digestItem } from "#db/schema/notices.tables.ts";
import { outbox } from "#db/schema/platform.tables.ts";

const reads = systemViewer("the daily mail gathers what each person laid aside for it");

/**
 * Puts the daily mail of each person into the outbox once that person's morning has come: what waited by then, at most one
 * mail a day. Without anything to say there is none. Returns how many were made.
 */
export async function makeDigests(house: House): Promise<number> {
  const now = house.now();
  let made = 0;
  for (const { accountId, zone } of await digestsWaiting(reads, house.store)) {
    const { at, day } = lastMorning(now, zone);
    if (await hadDigest(reads, house.store, accountId, day)) continue;
    const items = await itemsWaiting(reads, house.store, accountId, at);
    if (items.length === 0) continue;
    const id = house.newId();
    // The day's own key decides between two processes that come to it at once.
    const done = await commitOperational(house.store, [
      operational(digest, insert(digest, { id, accountId, day, madeAt: now })),
      ...items.map((item) =>
        operational(digestItem, change(digestItem, { id: item.id, digestId: null }, { digestId: id })),
      ),
      operational(
        outbox,
        insert(outbox, {
          id: house.newId(),
          recipientId: `account:${accountId}`,
          template: "digest",
          objectKind: "digest",
          objectId: id,
          createdAt: now,
          notBefore: now,
          attempts: 0,
        }),
      ),
    ]);
    if (done) made += 1;
  }
  return made;
}
