import { event } from "#app/domain/events.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";

/** Notes a sign-out; the session itself is the guard's to end. Without anyone signed in there is nothing to note. */
export async function signOut(work: Work): Promise<Outcome<Record<string, never>>> {
  if (!work.viewer) return { ok: true, result: {} };
  return save(work, [event("account.signedOut", ["account", work.viewer.accountId], null, {})], [], {});
}
