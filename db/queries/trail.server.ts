import { and, asc, desc, eq, gte, like, lt, sql } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { auditEvent } from "#db/schema/platform.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type TrailFilter = {
  actor?: string | undefined;
  type?: string | undefined;
  object?: string | undefined;
  before?: number | undefined;
};

/**
 * The trail for the auditor, newest first: who, act, object and kind; never a score, finding or note (the events carry
 * none). One page of 100; `before` is the sequence number to go on from.
 */
export async function trail(viewer: AnyViewer, store: Store, filter: TrailFilter, most = 100) {
  asks(viewer);
  const rows = await store.db
    .select({
      seq: auditEvent.seq,
      at: auditEvent.at,
      actorId: auditEvent.actorId,
      actorRole: auditEvent.actorRole,
      type: auditEvent.type,
      objectKind: auditEvent.objectKind,
      objectId: auditEvent.objectId,
      processId: auditEvent.processId,
      payload: auditEvent.payload,
      hash: auditEvent.hash,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(auditEvent)
    .leftJoin(account, eq(account.id, auditEvent.actorId))
    .leftJoin(person, eq(person.id, account.personId))
    .where(
      and(
        filter.actor ? eq(auditEvent.actorId, filter.actor) : undefined,
        filter.type ? like(auditEvent.type, `${filter.type.replace(/[%_]/g, "")}%`) : undefined,
        filter.object ? eq(auditEvent.objectId, filter.object) : undefined,
        filter.before ? lt(auditEvent.seq, filter.before) : undefined,
      ),
    )
    .orderBy(desc(auditEvent.seq))
    .limit(most);
  return rows.map(({ givenNames, familyName, ...row }) => ({
    ...row,
    actor: givenNames ? `${givenNames} ${familyName}` : null,
  }));
}
/** How many entries the trail holds. */
export async function trailLength(viewer: AnyViewer, store: Store): Promise<number> {
  asks(viewer);
  const [row] = await store.db.select({ n: sql<number>`count(*)`.mapWith(Number) }).from(auditEvent);
  return row?.n ?? 0;
}
/** The entries from a sequence number on, oldest first, for the verifier. */
export async function trailFrom(viewer: AnyViewer, store: Store, seq: number, most: number) {
  asks(viewer);
  return store.db.select().from(auditEvent).where(gte(auditEvent.seq, seq)).orderBy(asc(auditEvent.seq)).limit(most);
}
