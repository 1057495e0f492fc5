import { and, asc, desc, eq, gte, inArray, like, lt, sql } from "drizzle-orm";
import type { EventType } from "#app/domain/events.ts";
import type { Change, ChangeType } from "#app/domain/selection/changes.ts";
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
