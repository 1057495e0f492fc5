import { createRequire } from "node:module";
import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { fold } from "#app/domain/search/fold.ts";
import { triggers } from "./triggers.ts";

export type Client = BetterSqlite3.Database;
/** Reads go through `db`, always awaited; writes only through `commit`. */
export type Db = Omit<BetterSQLite3Database, "transaction" | "run" | "all" | "get" | "values">;
export type Store = {
  readonly db: Db;
  readonly client: Client;
  /** The reading trail's own connection. */
  readonly trailClient: Client;
  readonly close: () => void;
};

/** better-sqlite3 13 crashes on Node 20, 12 on Node 24: two builds of one API (docs/decisions/0003). */
function driver(): typeof BetterSqlite3 {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const require = createRequire(import.meta.url);
  return require(
    major > 22 || (major === 22 && minor >= 14) ? "better-sqlite3" : "better-sqlite3-node20",
  ) as typeof BetterSqlite3;
}

function connect(file: string): Client {
  const client = new (driver())(file, { timeout: 0 });
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 0"])
    client.pragma(pragma);
  // What is looked for is compared as the domain folds it; PostgreSQL gets a function of that name.
  client.function("fold", { deterministic: true }, (text: unknown) => (typeof text === "string" ? fold(text) : ""));
  const wrong = durabilityProblem(client);
  if (wrong) throw new Error(wrong);
  return client;
}

/** What keeps a connection from holding on to what it acknowledged; null where nothing does. */
export function durabilityProblem(client: Client): string | null {
  if (client.pragma("synchronous", { simple: true }) !== 2) return "SQLite must run with synchronous = FULL";
  const mode = client.pragma("journal_mode", { simple: true });
  return mode === "wal" || client.memory ? null : `SQLite must run with journal_mode = WAL, not ${String(mode)}`;
}

/** A connection as the store makes them, without migrations or checks; for backup, restore and upgrade. */
export function openPlain(file: string): Client {
  return connect(file);
}

/**
 * Opens the embedded database, migrates it where asked, and compares its triggers with the code's.
 * Throws where the schema is newer than the code or a trigger is missing or altered.
 */
export function openStore(file: string, options: { migrations?: string | null } = {}): Store {
  mkdirSync(dirname(file), { recursive: true });
  const client = connect(file);
  const db = drizzle({ client: remembering(client), casing: "snake_case" });
  if (options.migrations) bringUpToDate(client, options.migrations);
  checkTriggers(client);
  const trailClient = connect(file);
  return {
    db: db as unknown as Db,
    client,
    trailClient,
    close: () => {
      trailClient.close();
      client.close();
    },
  };
}

/** The store of a file as it is, with neither migrations nor the check of its triggers: to look into a copy. */
export function unmigratedStore(file: string): Store {
  const client = connect(file);
  const db = drizzle({ client, casing: "snake_case" }) as unknown as Db;
  return { db, client, trailClient: client, close: () => client.close() };
}

/**
 * Brings the schema up to date in one transaction: a process that ends in the middle leaves the old one. `check` looks
 * at the result before it is kept; what it throws rolls all back. Foreign keys are checked in any case.
 */
export async function migrateStore(
  file: string,
  folder: string,
  check: (store: Store) => Promise<void>,
): Promise<{ applied: number }> {
  const client = connect(file);
  try {
    const { waiting } = schemaState(client, folder);
    client.pragma("foreign_keys = OFF");
    client.exec("BEGIN IMMEDIATE");
    try {
      applyMigrations(client, folder);
      const db = drizzle({ client, casing: "snake_case" }) as unknown as Db;
      await check({ db, client, trailClient: client, close: () => {} });
      client.exec("COMMIT");
    } catch (error) {
      client.exec("ROLLBACK");
      throw error;
    }
    return { applied: waiting };
  } finally {
    client.close();
  }
}

/** How many statements a connection keeps compiled; a list of ids in a condition makes one for each length. */
const statementsMost = 400;
const compiled = new WeakMap<Client, Map<string, BetterSqlite3.Statement>>();
/** A statement of a connection, compiled once for as long as it is among those used last. */
export function prepared(client: Client, sql: string): BetterSqlite3.Statement {
  let known = compiled.get(client);
  if (!known) compiled.set(client, (known = new Map<string, BetterSqlite3.Statement>()));
  const statement = known.get(sql) ?? client.prepare(sql);
  known.delete(sql);
  known.set(sql, statement);
  const [oldest] = known.keys();
  if (known.size > statementsMost && oldest !== undefined) known.delete(oldest);
  return statement;
}
/** The connection as the query builder sees it, which compiles each query anew if it is let. */
function remembering(client: Client): Client {
  return Object.create(client, { prepare: { value: (sql: string) => prepared(client, sql) } }) as Client;
}

function bringUpToDate(client: Client, folder: string): void {
  if (schemaState(client, folder).waiting === 0 && wrongTrigger(client) === null) return;
  // Rebuilding a table needs foreign keys off, and the pragma is ignored inside a transaction.
  client.pragma("foreign_keys = OFF");
  client.transaction(() => applyMigrations(client, folder)).immediate();
  client.pragma("foreign_keys = ON");
}

const journal = "__drizzle_migrations";

/** Inside a transaction with foreign keys off: triggers away, what waits applied, triggers back, references checked. */
function applyMigrations(client: Client, folder: string): void {
  for (const { name } of triggers) client.exec(`DROP TRIGGER IF EXISTS ${name}`);
  client.exec(
    `CREATE TABLE IF NOT EXISTS "${journal}" (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`,
  );
  const { applied } = schemaState(client, folder);
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder: folder }).slice(applied)) {
    for (const statement of sql) client.exec(statement);
    client.prepare(`INSERT INTO "${journal}" (hash, created_at) VALUES (?, ?)`).run(hash, folderMillis);
  }
  for (const { sql } of triggers) client.exec(sql);
  const broken = client.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} broken references`);
}

export class SchemaNewer extends Error {}

/** How many migrations are applied and how many wait; throws `SchemaNewer` where the code does not know one of them. */
export function schemaState(client: Client, folder: string): { applied: number; waiting: number } {
  if (!existsSync(`${folder}/meta/_journal.json`)) throw new Error(`No migrations in ${folder}`);
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ hash }) => hash);
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(journal);
  if (!table) return { applied: 0, waiting: known.length };
  const stored = client.prepare(`SELECT hash FROM "${journal}" ORDER BY created_at`).all() as { hash: string }[];
  if (stored.length > known.length || stored.some(({ hash }, index) => hash !== known[index]))
    throw new SchemaNewer("The database was written by a newer version of Bluehelm; start that version instead");
  return { applied: stored.length, waiting: known.length - stored.length };
}

/** The name of a trigger that is missing or altered, or null. */
export function wrongTrigger(client: Client): string | null {
  const stored = new Map(
    (
      client.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
        name: string;
        sql: string;
      }[]
    ).map((row) => [row.name, row.sql]),
  );
  return triggers.find(({ name, sql }) => stored.get(name) !== sql)?.name ?? null;
}

function checkTriggers(client: Client): void {
  const wrong = wrongTrigger(client);
  if (wrong) throw new Error(`The database lacks the trigger ${wrong}, or holds another one by that name`);
}

/** Whether SQLite says that another connection holds the write lock. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
/** Whether the disk, or the limit of the database, has no room for a write, or the write failed on its way there. */
export function isFull(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && /^(SQLITE_FULL|SQLITE_IOERR|ENOSPC|EDQUOT)/.test(String(error.code))
  );
}
/** Whether a unique key refused a row. */
export function isTaken(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY)$/.test(String(error.code))
  );
}
/** Whether a trigger or check refused a write. */
export function isRefused(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^SQLITE_CONSTRAINT_(TRIGGER|CHECK)$/.test(String(error.code));
}
