import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "#app/platform/config.server.ts";
import { keyNames, readKeys } from "#app/platform/keys.server.ts";
import { newIdentity, readArchive, writeArchive, type Entry } from "#app/platform/sealed-archive.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { copyStore, countsOf, databaseFile, filesOf } from "#db/maintenance.server.ts";
import { unmigratedStore } from "#db/open.server.ts";
import { archiveFormat, fileFolder, keyFolder, manifestFile, type Manifest } from "./data-folder.ts";
import { openCopy } from "./open-copy.server.ts";
import { unpackInto } from "./unpack.server.ts";

const named = /^bluehelm-\d{8}T\d{6}Z\.tar\.gz\.age$/;

/** When the newest backup in a folder was made (epoch ms), or null; by its name, which its maker gave it. */
export function lastBackupAt(folder: string): number | null {
  const last = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => named.test(name))
        .sort()
        .at(-1)
    : undefined;
  return last === undefined ? null : statSync(join(folder, last)).mtimeMs;
}

/**
 * Makes one encrypted backup of a data folder while it is served, and opens it again to see that it is whole: database
 * and files, without the keys. Beside the given recipients it is made for a key that lives in this process alone, so
 * that checking needs no private key on this machine. Older backups beyond `keep` are removed, after the new one is
 * known to be good. Throws `NotWhole` where it is not.
 */
export async function makeBackup(
  config: Config,
  { folder, recipients, keep }: NonNullable<Config["backup"]>,
  now: number,
  version: string,
): Promise<{ path: string; bytes: number; manifest: Manifest; removed: number }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const work = join(config.dataDir, `.backup-${process.pid}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, "opened"), { recursive: true, mode: 0o700 });
  const stamp = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const path = join(folder, `bluehelm-${stamp}.tar.gz.age`);
  try {
    const copy = join(work, databaseFile);
    copyStore(join(config.dataDir, databaseFile), copy);
    const { manifest, digests } = await describe(config, copy, now, version);
    await writeFile(join(work, manifestFile), JSON.stringify(manifest, null, 2));
    const own = await newIdentity();
    await writeArchive(path, entriesOf(work, join(config.dataDir, fileFolder), digests), {
      recipients: [...recipients, own.recipient],
    });
    const opened = join(work, "opened");
    await unpackInto(opened, path, { identities: [own.identity] });
    await openCopy(opened, join(config.dataDir, keyFolder), config.migrations ?? "drizzle/sqlite");
    const removed = retire(folder, keep);
    return { path, bytes: statSync(path).size, manifest, removed };
  } catch (error) {
    rmSync(path, { force: true }); // what did not open again is no backup
    throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function describe(config: Config, copy: string, now: number, version: string) {
  const store = unmigratedStore(copy);
  try {
    const { entries, head } = await verifyChain({ store, keys: readKeys(join(config.dataDir, keyFolder)) });
    const digests = filesOf(store.client);
    const manifest: Manifest = {
      format: archiveFormat,
      version,
      madeAt: new Date(now).toISOString(),
      trail: { entries, head },
      counts: countsOf(store.client),
      files: digests.length,
    };
    return { manifest, digests };
  } finally {
    store.close();
  }
}

async function* entriesOf(work: string, files: string, digests: readonly string[]): AsyncGenerator<Entry> {
  yield entry(manifestFile, join(work, manifestFile));
  yield entry(databaseFile, join(work, databaseFile));
  for (const digest of digests) yield entry(`${fileFolder}/${digest}`, join(files, digest));
}
function entry(name: string, path: string): Entry {
  return { name, size: statSync(path).size, bytes: () => createReadStream(path) };
}

function retire(folder: string, keep: number): number {
  const old = readdirSync(folder)
    .filter((name) => named.test(name))
    .sort()
    .slice(0, -keep);
  for (const name of old) rmSync(join(folder, name));
  return old.length;
}

/** Writes the keys of a data folder into a bundle of their own, opened by a passphrase alone; opens it again to see. */
export async function bundleKeys(dataDir: string, path: string, passphrase: string): Promise<void> {
  const folder = join(dataDir, keyFolder);
  async function* entries(): AsyncGenerator<Entry> {
    for (const name of keyNames) yield entry(`${keyFolder}/${name}.key`, join(folder, `${name}.key`));
  }
  if (existsSync(path)) throw new Error(`${path} is there already: choose another name`);
  await writeArchive(path, entries(), { passphrase });
  await readArchive(path, { passphrase }, async (name, _size, bytes) => {
    const parts: Buffer[] = [];
    for await (const part of bytes) parts.push(part);
    if (!(await readFile(join(dataDir, name))).equals(Buffer.concat(parts))) throw new Error(`${name} differs`);
  });
}
