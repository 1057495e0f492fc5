import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readKeys, type Keys } from "#app/platform/keys.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { countsOf, damageOf, databaseFile, filesOf } from "#db/maintenance.server.ts";
import { schemaState, unmigratedStore } from "#db/open.server.ts";
import { archiveFormat, fileFolder, manifestFile, type Manifest } from "./data-folder.ts";

/** Thrown with one line where a copy of a data folder is not what its manifest says. */
export class NotWhole extends Error {}

/**
 * Opens an unpacked backup and looks into it: format, structure, references, schema, the whole chain of the trail and
 * its head, row counts, and every file by its digest. Returns its manifest; throws `NotWhole` or `SchemaNewer`.
 */
export async function openCopy(folder: string, keys: Keys | string, migrations: string): Promise<Manifest> {
  const path = join(folder, manifestFile);
  if (!existsSync(path) || !existsSync(join(folder, databaseFile))) throw new NotWhole("It is no backup of a portal");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as Manifest;
  if (manifest.format !== archiveFormat)
    throw new NotWhole(`It was made by version ${manifest.version}, whose backups this version cannot read`);
  const store = unmigratedStore(join(folder, databaseFile));
  try {
    const damage = damageOf(store.client);
    if (damage) throw new NotWhole(`Its database is damaged (${damage})`);
    schemaState(store.client, migrations);
    const held = typeof keys === "string" ? readKeys(keys) : keys;
    const chain = await verifyChain({ store, keys: held });
    if (!chain.ok) throw new NotWhole(`Its trail breaks at entry ${chain.wrong?.seq}, or these are not its keys`);
    if (chain.entries !== manifest.trail.entries || chain.head !== manifest.trail.head)
      throw new NotWhole("Its trail does not end where its manifest says");
    const counts = countsOf(store.client);
    for (const [table, rows] of Object.entries(manifest.counts))
      if (counts[table] !== rows) throw new NotWhole(`${table} has ${counts[table] ?? 0} rows, not ${rows}`);
    checkFiles(folder, filesOf(store.client));
  } finally {
    store.close();
  }
  return manifest;
}

function checkFiles(folder: string, digests: readonly string[]): void {
  const within = join(folder, fileFolder);
  const there = new Set(existsSync(within) ? readdirSync(within) : []);
  for (const digest of digests) {
    if (!there.has(digest)) throw new NotWhole(`The file ${digest} is missing`);
    const found = createHash("sha256")
      .update(readFileSync(join(within, digest)))
      .digest("hex");
    if (found !== digest) throw new NotWhole(`The file ${digest} was altered`);
  }
}
