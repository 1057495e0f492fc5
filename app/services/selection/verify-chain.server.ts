import { payloadFits } from "#app/domain/events.ts";
import type { House } from "#app/services/work.server.ts";
import { firstHash, hashOf } from "#db/commit.server.ts";
import { trailFrom } from "#db/queries/trail.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";

export type ChainState = {
  readonly ok: boolean;
  readonly entries: number;
  readonly head: string;
  readonly wrong: { seq: number; what: "gap" | "link" | "hash" | "payload" } | null;
};

/**
 * Walks the trail: sequence without a gap, each link to its predecessor, each keyed hash, each payload's schema. The
 * whole of it, or what was added after an entry that was verified before.
 */
export async function verifyChain(
  house: Pick<House, "store" | "keys">,
  after: { entries: number; head: string } = { entries: 0, head: firstHash },
): Promise<ChainState> {
  let previousHash = after.head;
  let next = after.entries + 1;
  for (;;) {
    const rows = await trailFrom(systemViewer("chain check"), house.store, next, 2000);
    for (const row of rows) {
      const fail = (what: "gap" | "link" | "hash" | "payload"): ChainState => ({
        ok: false,
        entries: next - 1,
        head: previousHash,
        wrong: { seq: row.seq, what },
      });
      if (row.seq !== next) return fail("gap");
      if (row.previousHash !== previousHash) return fail("link");
      if (row.hash !== hashOf(house.keys.trail, previousHash, row)) return fail("hash");
      if (!payloadFits(row.type, JSON.parse(row.payload))) return fail("payload");
      previousHash = row.hash;
      next += 1;
    }
    if (rows.length < 2000) return { ok: true, entries: next - 1, head: previousHash, wrong: null };
  }
}
