import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configOf } from "#app/platform/config.server.ts";
import { settingsOf } from "#app/platform/settings.server.ts";
import { bundleKeys, makeBackup } from "#app/services/operations/make-backup.server.ts";
import { databaseFile } from "#db/maintenance.server.ts";
import { commandFailed } from "./operate/failure.ts";
import { passphrase } from "./operate/passphrase.ts";
import packageJson from "../package.json" with { type: "json" };

// npm run backup: one encrypted backup, opened again to see that it is whole, while the portal is served or not.
// npm run backup -- --keys FILE: the keys alone, in a bundle that a passphrase opens.
async function backUp(): Promise<void> {
  const { values } = parseArgs({
    options: { keys: { type: "string" }, "passphrase-file": { type: "string" }, quiet: { type: "boolean" } },
  });
  const settings = settingsOf(process.env);
  const config = configOf(settings);
  if (!existsSync(join(config.dataDir, databaseFile)))
    throw new Error(`There is no portal in ${config.dataDir}: set DATA_DIR to the folder of one`);
  if (values.keys) {
    await bundleKeys(config.dataDir, values.keys, await passphrase(values["passphrase-file"], true));
    console.log(`The keys are in ${values.keys}, opened again and found whole. Keep it apart from the backups.`);
    return;
  }
  if (!config.backup)
    throw new Error("No backup is set up: set BACKUP_DIR and BACKUP_RECIPIENT in bluehelm.env (docs/operations.md)");
  const made = await makeBackup(config, config.backup, Date.now(), packageJson.version);
  if (values.quiet) return;
  const { trail, files } = made.manifest;
  console.log(`Made ${made.path} (${made.bytes} bytes), opened again and found whole.`);
  console.log(`It holds ${trail.entries} entries of the trail and ${files} files, and no keys. Head ${trail.head}`);
  if (made.removed > 0) console.log(`Removed ${made.removed} older ones; ${config.backup.keep} are kept.`);
}

await backUp().catch(commandFailed);
