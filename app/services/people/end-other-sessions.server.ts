import { event } from "#app/domain/events.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { remove } from "#db/commit.server.ts";
import { sessionIdsOf } from "#db/queries/people.server.ts";
import { session } from "#db/schema/platform.tables.ts";

/** Ends every session of the viewer but the one that asks. Answers how many ended. */
export async function endOtherSessions(work: Work, { keep }: { keep: string }): Promise<Outcome<{ ended: number }>> {
  const { house, viewer } = work;
  const others = (await sessionIdsOf(viewer, house.store, viewer.accountId)).filter((id) => id !== keep);
  if (others.length === 0) return { ok: true, result: { ended: 0 } };
  return save(
    work,
    [event("account.signedOut", ["account", viewer.accountId], null, {})],
    others.map((id) => remove(session, { id }, null)),
    { ended: others.length },
  );
}
