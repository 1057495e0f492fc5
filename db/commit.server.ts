import { createHmac } from "node:crypto";
import { setTimeout as later } from "node:timers/promises";
import {
  eq,
  and,
  isNull,
  sql,
  getTableColumns,
  type InferInsertModel,
  type InferSelectModel,
  type SQL,
  type SQLWrapper,
} from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { SQLiteSyncDialect, type SQLiteColumn, type SQLiteTable } from "drizzle-orm/sqlite-core";
import { parseEvent, type DomainEvent } from "#app/domain/events.ts";
import { noticesOf } from "#app/domain/notices.ts";
import { isBusy, isRefused, isTaken, prepared, type Client, type Store } from "./open.server.ts";
import { digest, digestItem, feedEntry } from "./schema/notices.tables.ts";
import { invitation } from "./schema/people.tables.ts";
import {
  demonstrationMail,
  draft,
  idempotencyKey,
  jobRun,
  lease,
  outbox,
  pdfJob,
  savedView,
  fairnessCount,
  listFile,
  session,
  throttle,
} from "./schema/platform.tables.ts";

const dialect = new SQLiteSyncDialect({ casing: "snake_case" });
const build = drizzle.mock({ casing: "snake_case" });

/** A detached statement and, where it matters, the number of rows it must touch. */
export type Write = { readonly sql: SQL; readonly rows: number | null };
/** The statement must touch exactly so many rows, else the whole commit is a conflict. */
export const exactly = (rows: number, statement: SQLWrapper): Write => ({ sql: statement.getSQL(), rows });
/** The statement may touch any number of rows. */
export const freely = (statement: SQLWrapper): Write => ({ sql: statement.getSQL(), rows: null });

/** Inserts a row or rows; one write. */
export function insert<T extends SQLiteTable>(table: T, rows: InferInsertModel<T> | InferInsertModel<T>[]): Write {
  const list = Array.isArray(rows) ? rows : [rows];
  return exactly(list.length, build.insert(table).values(list as never));
}
/** Builders for the few statements that the plain forms do not cover. */
export const statement = build;

function where<T extends SQLiteTable>(table: T, match: Partial<InferSelectModel<T>>): SQL {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  const parts = Object.entries(match).map(([name, value]) => {
    const column = columns[name];
    if (!column) throw new Error(`No column ${name}`);
    return value === null ? isNull(column) : eq(column, value);
  });
  if (parts.length === 0) throw new Error("A change must say which rows");
  return and(...parts)!;
}
/**
 * Changes exactly one row (or `rows`) that matches; where the match names `version`, the version rises by one and a
 * stale form finds no row.
 */
export function change<T extends SQLiteTable>(
  table: T,
  match: Partial<InferSelectModel<T>>,
  set: Partial<InferInsertModel<T>>,
  rows: number | null = 1,
): Write {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>;
  const rise = "version" in match && columns.version ? { version: sql`${columns.version} + 1` } : {};
  const made = build
    .update(table)
    .set({ ...set, ...rise } as never)
    .where(where(table, match));
  return { sql: made.getSQL(), rows };
}
/** Removes rows that match. */
export function remove<T extends SQLiteTable>(
  table: T,
  match: Partial<InferSelectModel<T>>,
  rows: number | null = 1,
): Write {
  return { sql: build.delete(table).where(where(table, match)).getSQL(), rows };
}

export type Actor = { readonly id: string; readonly role: string };
/** What a commit takes from its caller: clock, ids and keys; `db` imports no platform. */
export type CommitContext = {
  readonly now: () => number;
  readonly newId: () => string;
  readonly trailKey: Buffer;
  readonly replay?: { readonly key: string; readonly digest: string } | null;
};
export type Committed<R> =
  | { readonly ok: true; readonly result: R; readonly replayed: boolean }
  | { readonly ok: false; readonly kind: "conflict" };

/** Thrown when the write lock stayed taken for five seconds; answered with 503 and Retry-After. */
export class StoreBusy extends Error {}
class RowsDiffer extends Error {}

type Step = { readonly sql: SQL; readonly rows: number | null };

/**
 * The only door for writes: statements, trail entries, outbox rows and the idempotency key in one transaction.
 * `result` is what the use-case answers; a replay of the same key gets it again.
 * A row count that differs, or a unique key taken, rolls all back and becomes `conflict`.
 */
export async function commit<R extends Record<string, unknown>>(
  store: Store,
  context: CommitContext,
  actor: Actor,
  events: readonly DomainEvent[],
  writes: readonly Write[],
  result: R,
): Promise<Committed<R>> {
  if (events.length === 0) throw new Error("A commit needs an event");
  events.forEach(parseEvent);
  const now = context.now();
  const extra: Write[] = [];
  for (const event of events)
    for (const notice of noticesOf(event))
      extra.push(
        insert(outbox, {
          id: context.newId(),
          recipientId: notice.audience,
          template: notice.template,
          objectKind: notice.objectKind,
          objectId: notice.objectId,
          createdAt: now,
          notBefore: now,
          attempts: 0,
        }),
      );
  const { replay } = context;
  if (replay)
    extra.push(
      insert(idempotencyKey, {
        id: context.newId(),
        actorId: actor.id,
        key: replay.key,
        digest: replay.digest,
        outcome: JSON.stringify(result),
        at: now,
      }),
    );
  try {
    await patiently(() =>
      inOneTransaction(store.client, () => {
        run(store.client, [...writes, ...extra]);
        appendToTrail(store.client, context, actor, now, events);
      }),
    );
    return { ok: true, result, replayed: false };
  } catch (error) {
    if (error instanceof RowsDiffer || isTaken(error) || isRefused(error)) {
      const stored = replay ? await storedOutcome(store, actor.id, replay.key) : null;
      if (stored && replay && stored.digest === replay.digest)
        return { ok: true, result: JSON.parse(stored.outcome) as R, replayed: true };
      return { ok: false, kind: "conflict" };
    }
    throw error;
  }
}

/** The outcome that an actor's key was answered with, or null. */
export async function storedOutcome(
  store: Store,
  actorId: string,
  key: string,
): Promise<{ digest: string; outcome: string } | null> {
  const rows = await store.db
    .select({ digest: idempotencyKey.digest, outcome: idempotencyKey.outcome })
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.actorId, actorId), eq(idempotencyKey.key, key)));
  return rows[0] ?? null;
}

const operationalTables = new Set<SQLiteTable>([
  draft,
  session,
  throttle,
  outbox,
  lease,
  jobRun,
  demonstrationMail,
  pdfJob,
  digest,
  digestItem,
  feedEntry,
  savedView,
  fairnessCount,
  listFile,
]);
type OperationalWrite = { readonly table: SQLiteTable; readonly write: Write };
/** A write to one of the tables that carry no state worth auditing; any other table throws. */
export function operational(table: SQLiteTable, write: Write): OperationalWrite {
  if (!operationalTables.has(table)) throw new Error("That table is written through commit");
  return { table, write };
}
/** The second door: draft autosave, sessions, throttles, outbox, job status and saved views. Returns the rows each touched. */
export async function commitOperational(store: Store, writes: readonly OperationalWrite[]): Promise<boolean> {
  try {
    await patiently(() =>
      inOneTransaction(store.client, () =>
        run(
          store.client,
          writes.map(({ write }) => write),
        ),
      ),
    );
    return true;
  } catch (error) {
    if (error instanceof RowsDiffer || isTaken(error)) return false;
    throw error;
  }
}

function run(client: Client, steps: readonly Step[]): void {
  for (const step of steps) {
    const query = dialect.sqlToQuery(step.sql);
    const { changes } = prepared(client, query.sql).run(...(query.params as unknown[]).map(bindable));
    if (step.rows !== null && changes !== step.rows) throw new RowsDiffer(query.sql);
  }
}
function bindable(value: unknown): unknown {
  return typeof value === "boolean" ? Number(value) : value;
}

function inOneTransaction(client: Client, work: () => void): void {
  client.transaction(work).immediate();
}

/** Tries again by timer while another connection writes: SQLite's own busy handler would sleep inside the event loop. */
async function patiently(work: () => void): Promise<void> {
  const started = performance.now();
  for (let wait = 1; ; wait = Math.min(wait * 2, 50)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() - started > 5_000) throw new StoreBusy("The database stayed busy for five seconds");
      await later(wait + Math.floor((performance.now() * 1000) % 7));
    }
  }
}

export type TrailEntry = {
  readonly seq: number;
  readonly id: string;
  readonly at: number;
  readonly actorId: string;
  readonly actorRole: string;
  readonly type: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly processId: string | null;
  readonly payload: string;
};
export const firstHash = "0".repeat(64);

/** The keyed hash of an entry on top of its predecessor's. */
export function hashOf(key: Buffer, previousHash: string, entry: TrailEntry): string {
  const canonical = JSON.stringify([
    entry.seq,
    entry.id,
    entry.at,
    entry.actorId,
    entry.actorRole,
    entry.type,
    entry.objectKind,
    entry.objectId,
    entry.processId,
    entry.payload,
  ]);
  return createHmac("sha256", key).update(previousHash).update(canonical).digest("hex");
}

function appendToTrail(
  client: Client,
  context: CommitContext,
  actor: Actor,
  now: number,
  events: readonly DomainEvent[],
): void {
  const head = prepared(client, "SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1").get() as
    { seq: number; hash: string } | undefined;
  let previousHash = head?.hash ?? firstHash;
  let seq = head?.seq ?? 0;
  const add = prepared(client, addEntry);
  for (const event of events) {
    seq += 1;
    const entry: TrailEntry = {
      seq,
      id: context.newId(),
      at: now,
      actorId: actor.id,
      actorRole: actor.role,
      type: event.type,
      objectKind: event.objectKind,
      objectId: event.objectId,
      processId: event.processId,
      payload: JSON.stringify(event.payload),
    };
    const hash = hashOf(context.trailKey, previousHash, entry);
    add.run({ ...entry, previousHash, hash });
    previousHash = hash;
  }
}
// Written out, since every page that is read writes one: building it anew each time took longer than running it.
const addEntry =
  "INSERT INTO audit_event (seq, id, at, actor_id, actor_role, type, object_kind, object_id, process_id, payload, previous_hash, hash)" +
  " VALUES (@seq, @id, @at, @actorId, @actorRole, @type, @objectKind, @objectId, @processId, @payload, @previousHash, @hash)";

export type Reading = { readonly actor: Actor; readonly event: DomainEvent };
/**
 * Writes reading events by an own connection, grouped: what arrives until the next turn of the loop shares one
 * transaction, and while the store is busy the group grows. The promise settles when the event is on disk.
 */
export function readingTrail(
  store: Store,
  context: Pick<CommitContext, "now" | "newId" | "trailKey">,
): (reading: Reading) => Promise<void> {
  let waiting: { reading: Reading; done: () => void; failed: (error: unknown) => void }[] = [];
  let scheduled = false;
  async function flush(): Promise<void> {
    await new Promise((go) => setImmediate(go));
    const group = waiting;
    waiting = [];
    scheduled = false;
    try {
      await patiently(() =>
        inOneTransaction(store.trailClient, () => {
          for (const { reading } of group)
            appendToTrail(store.trailClient, context, reading.actor, context.now(), [reading.event]);
        }),
      );
      group.forEach(({ done }) => done());
    } catch (error) {
      group.forEach(({ failed }) => failed(error));
    }
  }
  return (reading) =>
    new Promise<void>((done, failed) => {
      parseEvent(reading.event);
      waiting.push({ reading, done, failed });
      if (!scheduled) {
        scheduled = true;
        void flush();
      }
    });
}

/** Keeps the hash of the token that a mail carries; the invitation itself was committed with its event. */
export async function tokenMinted(store: Store, invitationId: string, tokenHash: string): Promise<void> {
  await patiently(() =>
    inOneTransaction(store.client, () =>
      run(store.client, [change(invitation, { id: invitationId, usedAt: null }, { tokenHash }, null)]),
    ),
  );
}
