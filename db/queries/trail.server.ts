import { and, asc, desc, eq, gte, inArray, like, lt, sql, type SQL } from "drizzle-orm";
import type { EventType } from "#app/domain/events.ts";
import type { Change, ChangeType } from "#app/domain/selection/changes.ts";
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
/** The entries from a sequence number on, oldest first, for the verifier. */
export async function trailFrom(viewer: AnyViewer, store: Store, seq: number, most: number) {
  asks(viewer);
  return store.db.select().from(auditEvent).where(gte(auditEvent.seq, seq)).orderBy(asc(auditEvent.seq)).limit(most);
}

/**
 * Acts of some types in a process from an instant on: when, and in which role. For the board, whose caller has asked
 * whether the viewer is of the desk; nobody is named.
 */
export async function actsOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  types: readonly EventType[],
  since: number,
) {
  asks(viewer);
  return store.db
    .select({ at: auditEvent.at, actorRole: auditEvent.actorRole })
    .from(auditEvent)
    .where(and(eq(auditEvent.processId, processId), inArray(auditEvent.type, [...types]), gte(auditEvent.at, since)));
}
/**
 * What the trail says of a process since an instant, of some types, oldest first: type, time and, where the type has one,
 * the state it led to. Who may know of which is `changesFor`'s to say.
 */
export async function changesSince(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  types: readonly ChangeType[],
  since: number,
): Promise<Change[]> {
  asks(viewer);
  const rows = await store.db
    .select({ type: auditEvent.type, at: auditEvent.at, payload: auditEvent.payload })
    .from(auditEvent)
    .where(and(eq(auditEvent.processId, processId), inArray(auditEvent.type, [...types]), gte(auditEvent.at, since)))
    .orderBy(asc(auditEvent.seq));
  return rows.map(({ type, at, payload }) => {
    const { to, closed } = JSON.parse(payload) as { to?: string; closed?: boolean };
    return {
      type: type as ChangeType,
      at,
      to: type === "process.moved" ? (to ?? null) : null,
      closed: closed === true,
    };
  });
}
