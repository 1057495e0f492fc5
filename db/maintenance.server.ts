import { basename } from "node:path";
import type { TrailEntry } from "./commit.server.ts";
import { isBusy, openPlain, schemaState, wrongTrigger, type Client } from "./open.server.ts";

/** The name of the database in a data folder. */
export const databaseFile = "bluehelm.sqlite";

/** What SQLite finds wrong in the structure or the references of a database; null where nothing. */
export function damageOf(client: Client): string | null {
  const found = client.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") return String(found).split("\n")[0] ?? "damaged";
  const broken = client.pragma("foreign_key_check") as { table: string }[];
  return broken[0] ? `a reference of ${broken[0].table} leads nowhere` : null;
}

/**
 * What keeps a database file from being served, as one line that says how to mend it; null where nothing does. Opens
 * the file by itself and leaves it as it is, but for the journal mode, which it sets.
 */
export function storeProblem(file: string, migrations: string): string | null {
  let client: Client;
  try {
    client = openPlain(file);
  } catch (error) {
    return `The database ${file} cannot be opened (${codeOf(error)}): restore it from a backup.`;
  }
  try {
    const damage = damageOf(client);
    if (damage) return `The database is damaged (${damage}): restore it from a backup.`;
    if (schemaState(client, migrations).waiting > 0)
      return "The database is of an earlier version: stop the server and run npm run upgrade.";
    const trigger = wrongTrigger(client);
    if (trigger)
      return `The trigger ${trigger} is missing or altered: what the database forbids may have been done. Run npm run verify, look into it, and restore a backup.`;
    if (client.prepare("SELECT 1 FROM account WHERE demonstration <> 0 LIMIT 1").get())
      return "The database holds demonstration accounts: make an institution's folder with npm run setup.";
    if (!client.prepare("SELECT 1 FROM member_state LIMIT 1").get())
      return "The reference data are missing: run npm run setup.";
    return null;
  } catch (error) {
    return error instanceof Error && !("code" in error)
      ? `${error.message}.`
      : `The database cannot be read (${codeOf(error)}): restore it from a backup.`;
  } finally {
    client.close();
  }
}

/** What bears witness of the keys a database was written with: the first entry of its trail, and a text that is sealed. */
export function keyWitnesses(file: string): { entry: (TrailEntry & { hash: string }) | null; sealed: string | null } {
  const client = openPlain(file);
  try {
    const entry = client
      .prepare(
        `SELECT seq, id, at, actor_id AS actorId, actor_role AS actorRole, type, object_kind AS objectKind,
           object_id AS objectId, process_id AS processId, payload, hash FROM audit_event WHERE seq = 1`,
      )
      .get() as (TrailEntry & { hash: string }) | undefined;
    const factor = client.prepare("SELECT secret FROM second_factor LIMIT 1").get() as { secret: string } | undefined;
    return { entry: entry ?? null, sealed: factor?.secret ?? null };
  } finally {
    client.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

/** Whether no other process has the database open: it takes it for itself alone for a moment. */
export function isAlone(file: string): boolean {
  try {
    const client = openPlain(file);
    client.close();
    const alone = openPlain(file);
    try {
      // The last to leave may change the journal mode; with somebody else there SQLite says it is locked.
      alone.pragma("journal_mode = DELETE");
      alone.pragma("journal_mode = WAL");
      return true;
    } finally {
      alone.close();
    }
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/** Writes a consistent copy of the database into a new file while others go on writing. */
export function copyStore(file: string, target: string): void {
  const client = openPlain(file);
  try {
    client.prepare("VACUUM INTO ?").run(target);
  } finally {
    client.close();
  }
}

/** Sends everything that waits in the write-ahead log into the database file. */
export function checkpoint(client: Client): void {
  client.pragma("wal_checkpoint(TRUNCATE)");
}

/** The number of rows of every table, by name. */
export function countsOf(client: Client): Record<string, number> {
  const tables = client
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all() as { name: string }[];
  return Object.fromEntries(
    tables.map(({ name }) => {
      const { n } = client.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number };
      return [name, n];
    }),
  );
}

/** The names on disk (digests) of the files that the records speak of. */
export function filesOf(client: Client): string[] {
  return (client.prepare("SELECT DISTINCT digest FROM file ORDER BY digest").all() as { digest: string }[]).map(
    ({ digest }) => basename(digest),
  );
}

/** Ends every session of a restored database: one that was ended after the backup would be alive again. */
export function endAllSessions(client: Client): void {
  client.prepare("DELETE FROM session").run();
}
