import { change, insert, remove, type Write } from "#db/commit.server.ts";
import { session } from "#db/schema/platform.tables.ts";

export type NewSession = typeof session.$inferInsert;

/** How long a cookie that was replaced is still known: answers under way, and the second click of a double one. */
export const graceTime = 10_000;

/** A session under a new id in place of an earlier one, which stays known for a moment. */
export function replaceSession(made: NewSession, oldId: string, now: number): Write[] {
  return [
    insert(session, made),
    change(
      session,
      { id: oldId },
      { expiresAt: now + graceTime, provedAt: made.provedAt ?? null, provedBy: made.provedBy ?? null, kept: null },
    ),
  ];
}
/** Ends one session. */
export function dropSession(id: string): Write {
  return remove(session, { id }, null);
}
