import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type BetterSqlite3 from "better-sqlite3";
import { drizzle, type BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
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
  if (client.pragma("synchronous", { simple: true }) !== 2) throw new Error("SQLite must run with synchronous = FULL");
  return client;
}

/**
 * Opens the embedded database, migrates it where asked, and compares its triggers with the code's.
 * Throws where the schema is newer than the code or a trigger is missing or altered.
 */
export function openStore(file: string, options: { migrations?: string | null } = {}): Store {
  mkdirSync(dirname(file), { recursive: true });
  const client = connect(file);
  const db = drizzle({ client: remembering(client), casing: "snake_case" });
  if (options.migrations) bringUpToDate(client, db, options.migrations);
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

function bringUpToDate(client: Client, db: BetterSQLite3Database, folder: string): void {
  if (isCurrent(client, folder)) return;
  // Rebuilding a table needs foreign keys off, and the pragma is ignored inside a transaction.
  client.pragma("foreign_keys = OFF");
  for (const { name } of triggers) client.exec(`DROP TRIGGER IF EXISTS ${name}`);
  migrate(db, { migrationsFolder: folder });
  client.transaction(() => triggers.forEach(({ sql }) => client.exec(sql))).immediate();
  client.pragma("foreign_keys = ON");
  const broken = client.pragma("foreign_key_check") as unknown[];
  if (broken.length > 0) throw new Error(`The migration left ${broken.length} broken references`);
}

/** Whether every migration is applied and every trigger stands; throws where the schema is newer than the code. */
function isCurrent(client: Client, folder: string): boolean {
  const journalFile = `${folder}/meta/_journal.json`;
  if (!existsSync(journalFile)) throw new Error(`No migrations in ${folder}`);
  const known = (JSON.parse(readFileSync(journalFile, "utf8")) as { entries: unknown[] }).entries.length;
  const table = client.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!table) return false;
  const applied = (client.prepare("SELECT count(*) AS n FROM __drizzle_migrations").get() as { n: number }).n;
  if (applied > known)
    throw new Error("The database was written by a newer version of Bluehelm; start that version instead");
  return applied === known && wrongTrigger(client) === null;
}

/** The name of a trigger that is missing or altered, or null. */
function wrongTrigger(client: Client): string | null {
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
