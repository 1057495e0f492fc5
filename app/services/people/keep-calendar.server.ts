import { event } from "#app/domain/events.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { save, type Work } from "#app/services/work.server.ts";
import type { House } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { ownFeed } from "#db/queries/notice-ways.server.ts";
import { calendarFeed } from "#db/schema/notices.tables.ts";

/**
 * The token of a calendar address: made from its id by a key that lies outside the database, of which the database has the
 * hash of the result alone. So it can be shown on the page after the act without having been kept anywhere.
 */
export function feedToken(house: Pick<House, "digest">, feedId: string): string {
  return house.digest(["calendar address", feedId]);
}

/** Makes the secret address of the viewer's calendar; one that stands ends with it. Answers its id. */
export async function makeCalendar(work: Work): Promise<Outcome<{ feedId: string }>> {
  const { house, viewer } = work;
  const standing = await ownFeed(viewer, house.store, viewer.accountId);
  const id = house.newId();
  return save(
    work,
    [event("account.calendarMade", ["account", viewer.accountId], null, {})],
    [
      ...(standing ? [change(calendarFeed, { id: standing.id, endedAt: null }, { endedAt: house.now() })] : []),
      insert(calendarFeed, {
        id,
        accountId: viewer.accountId,
        tokenHash: hashToken(feedToken(house, id)),
        madeAt: house.now(),
      }),
    ],
    { feedId: id },
  );
}

/** Ends the address: whoever asks by it is answered like one who made it up. Without an address nothing is done. */
export async function endCalendar(work: Work): Promise<Outcome<{ ended: boolean }>> {
  const { house, viewer } = work;
  const standing = await ownFeed(viewer, house.store, viewer.accountId);
  if (!standing) return { ok: true, result: { ended: false } };
  return save(
    work,
    [event("account.calendarEnded", ["account", viewer.accountId], null, {})],
    [change(calendarFeed, { id: standing.id, endedAt: null }, { endedAt: house.now() })],
    { ended: true },
  );
}
