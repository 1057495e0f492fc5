import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openHouse } from "#app/jobs.server.ts";
import { configOf } from "#app/platform/config.server.ts";
import { settingsOf } from "#app/platform/settings.server.ts";
import { restoreBackup } from "#app/services/operations/restore-backup.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { invariantCount } from "#db/queries/invariants.server.ts";
import { commandFailed } from "./operate/failure.ts";
import { passphrase } from "./operate/passphrase.ts";

// npm run restore -- BACKUP --identity FILE [--keys BUNDLE]: into the empty folder DATA_DIR.
async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      identity: { type: "string" },
      keys: { type: "string" },
      "passphrase-file": { type: "string" },
      "expect-head": { type: "string" },
    },
  });
  const [archive] = positionals;
  if (!archive || !values.identity)
    throw new Error("Usage: npm run restore -- BACKUP --identity FILE [--keys BUNDLE] [--expect-head HEAD]");
  const settings = settingsOf(process.env);
  const config = configOf(settings);
  const dataDir = resolve(config.dataDir);
  const { manifest, waiting } = await restoreBackup({
    dataDir,
    archive,
    identityFile: values.identity,
    keys: values.keys ? { bundle: values.keys, passphrase: await passphrase(values["passphrase-file"], false) } : null,
    migrations: config.migrations ?? "drizzle/sqlite",
    expectHead: values["expect-head"] ?? null,
  });
  const { entries, head } = manifest.trail;
  console.log(`Restored into ${dataDir}: made ${manifest.madeAt} by version ${manifest.version}.`);
  console.log(`The chain of ${entries} entries is whole. Head ${head}`);
  console.log("Every session was ended. Compare the head with the one you noted: entries after it are lost.");
  if (waiting > 0) return console.log("It is of an earlier version. Next: npm run upgrade");
  const house = await openHouse({ LOG_LEVEL: "silent", ...settings, DATA_DIR: dataDir, SKIP_MIGRATIONS: "1" });
  try {
    const chain = await verifyChain(house);
    const faults = await verifyRecords(house);
    for (const { invariant, objectId } of faults) console.error(`Broken: ${invariant} (${objectId})`);
    if (!chain.ok || faults.length > 0) process.exitCode = 1;
    else console.log(`${invariantCount} invariants hold. Next: npm run serve`);
  } finally {
    await house.close();
  }
}

await restore().catch(commandFailed);
