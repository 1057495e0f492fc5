import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { keyProblem } from "#app/platform/keys.server.ts";
import { identitiesIn } from "#app/platform/sealed-archive.server.ts";
import { settingsFile } from "#app/platform/settings.server.ts";
import { databaseFile, endAllSessions } from "#db/maintenance.server.ts";
import { openPlain, SchemaNewer, schemaState } from "#db/open.server.ts";
import { keyFolder, manifestFile, type Manifest } from "./data-folder.ts";
import { NotWhole, openCopy } from "./open-copy.server.ts";
import { unpackInto } from "./unpack.server.ts";

const leftovers = [`${databaseFile}-wal`, `${databaseFile}-shm`];
const mayStand = new Set([settingsFile, keyFolder, ...leftovers]);

export type Restore = {
  readonly dataDir: string;
  readonly archive: string;
  readonly identityFile: string;
  /** The bundle of the keys and its passphrase; null where the folder holds its keys already. */
  readonly keys: { readonly bundle: string; readonly passphrase: string } | null;
  readonly migrations: string;
  /** The head of the trail that the backup must end with; null where none was noted. */
  readonly expectHead: string | null;
};

/**
 * Restores a backup into an empty folder: decrypts, opens and checks it beside, and moves it in when all of it is
 * whole. Settings and keys may stand there already; a write-ahead log left behind by another database is removed, or
 * SQLite would replay it onto this one. Every session is ended. Throws one line where it refuses, and leaves nothing.
 */
export async function restoreBackup(order: Restore): Promise<{ manifest: Manifest; waiting: number }> {
  const { dataDir, migrations } = order;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const found = readdirSync(dataDir).find((name) => !mayStand.has(name));
  if (found !== undefined)
    throw new NotWhole(`${dataDir} is not empty (${found}): restore into an empty folder, nothing was changed`);
  const ownKeys = join(dataDir, keyFolder);
  if (order.keys && existsSync(ownKeys))
    throw new NotWhole(`${ownKeys} is there already: move it away, or leave the bundle of the keys out`);
  const work = join(dataDir, ".restoring");
  mkdirSync(work, { mode: 0o700 });
  try {
    const identities = identitiesIn(readFileSync(order.identityFile, "utf8"));
    if (order.keys) await opened(order.keys.bundle, () => unpackInto(work, order.keys!.bundle, order.keys!));
    const keys = order.keys ? join(work, keyFolder) : ownKeys;
    const problem = keyProblem(keys);
    if (problem) throw new NotWhole(problem.replace(/, or restore from a backup/, ", or give --keys BUNDLE"));
    await opened(order.archive, () => unpackInto(work, order.archive, { identities }));
    const manifest = await openCopy(work, keys, migrations);
    if (order.expectHead !== null && order.expectHead !== manifest.trail.head)
      throw new NotWhole(`The head of its trail is ${manifest.trail.head}, not the one expected: nothing was restored`);
    const client = openPlain(join(work, databaseFile));
    endAllSessions(client);
    const { waiting } = schemaState(client, migrations);
    client.close();
    chmodSync(join(work, databaseFile), 0o600);
    rmSync(join(work, manifestFile));
    for (const name of leftovers) {
      rmSync(join(work, name), { force: true });
      rmSync(join(dataDir, name), { force: true });
    }
    // The database goes last: where it lies, the folder is whole.
    const names = readdirSync(work).sort((a, b) => Number(a === databaseFile) - Number(b === databaseFile));
    for (const name of names) renameSync(join(work, name), join(dataDir, name));
    return { manifest, waiting };
  } catch (error) {
    if (error instanceof SchemaNewer)
      throw new NotWhole("The backup was made by a newer version of Bluehelm: install that version, then restore");
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What age, gzip and tar say of an archive that is not whole is no sentence for an operator. */
async function opened(path: string, work: () => Promise<void>): Promise<void> {
  if (!existsSync(path)) throw new NotWhole(`There is no file ${path}`);
  try {
    await work();
  } catch (error) {
    const said = error instanceof Error ? error.message : "unknown";
    const isDisk = error instanceof Error && "code" in error && String(error.code).startsWith("E");
    if (isDisk) throw error;
    if (/no identity|passphrase|recipient/i.test(said))
      throw new NotWhole(`${path} does not open with this key or passphrase`);
    throw new NotWhole(`${path} is not whole: it was altered or cut short`);
  }
}
