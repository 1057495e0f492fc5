import { and, asc, desc, eq, gte, like, lt, sql, type SQL } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { auditEvent } from "#db/schema/platform.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type TrailFilter = {
  readonly actor: string | null;
  /** What types begin with. */
  readonly type: string | null;
  readonly object: string | null;
  /** Entries before this sequence number alone. */
  readonly before: number | null;
  /** Instants: from the first on, and before the second. */
  readonly since: number | null;
  readonly until: number | null;
};

function trailWhere(filter: TrailFilter): SQL | undefined {
  return and(
    filter.actor ? eq(auditEvent.actorId, filter.actor) : undefined,
    filter.type ? like(auditEvent.type, `${filter.type.replace(/[%_]/g, "")}%`) : undefined,
    filter.object ? eq(auditEvent.objectId, filter.object) : undefined,
    filter.before === null ? undefined : lt(auditEvent.seq, filter.before),
    filter.since === null ? undefined : gte(auditEvent.at, filter.since),
    filter.until === null ? undefined : lt(auditEvent.at, filter.until),
  );
}

/** How many entries of the trail fit. */
export async function trailCount(viewer: AnyViewer, store: Store, filter: TrailFilter): Promise<number> {
  asks(viewer);
  const [row] = await store.db
    .select({ n: sql<number>`count(*)`.mapWith(Number) })
    .from(auditEvent)
    .where(trailWhere(filter));
  return row?.n ?? 0;
}

/**
 * A part of the trail for the auditor, newest first unless `oldest`: who, act, object and kind; never a score, finding or
 * note (the events carry none). `offset` counts entries that fit.
 */
export async function trail(
  viewer: AnyViewer,
  store: Store,
  filter: TrailFilter,
  { oldest, offset, most }: { oldest: boolean; offset: number; most: number },
) {
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
    .where(trailWhere(filter))
    .orderBy(oldest ? asc(auditEvent.seq) : desc(auditEvent.seq))
    .limit(most)
    .offset(offset);
  return rows.map(({ givenNames, familyName, ...row }) => ({
    ...row,
    actor: givenNames ? `${givenNames} ${familyName}` : null,
  }));
}
export type TrailRow = Awaited<ReturnType<typeof trail>>[number];
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
