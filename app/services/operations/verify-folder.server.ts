import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "#app/services/selection/verify-records.server.ts";
import { configOf } from "#app/platform/config.server.ts";
import { outsideOf } from "#app/platform/house.server.ts";
import { keyNames } from "#app/platform/keys.server.ts";
import type { Settings } from "#app/platform/settings.server.ts";
import { verifyChain, type ChainState } from "#app/services/selection/verify-chain.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { damageOf, databaseFile } from "#db/maintenance.server.ts";
import { schemaState, unmigratedStore, wrongTrigger } from "#db/open.server.ts";
import { keyFolder } from "./data-folder.ts";
import { NotWhole } from "./open-copy.server.ts";

export type Verified = {
  readonly chain: ChainState;
  /** A trigger that is missing or altered, by name; null where all stand. */
  readonly trigger: string | null;
  /** Null where the schema is an earlier one, on which the invariants of this version cannot be asked. */
  readonly faults: readonly Fault[] | null;
};

/**
 * Looks through a data folder as it lies there, served or not, and leaves it so: no key is made, nothing is migrated and
 * no trigger put back, for what is amiss must still be there for whoever looks next. Throws one line where the database
 * or a key is missing or damaged, or the schema is newer.
 */
export async function verifyFolder(settings: Settings): Promise<Verified> {
  const config = configOf(settings);
  const file = join(config.dataDir, databaseFile);
  if (!existsSync(file))
    throw new NotWhole(`There is no portal in ${config.dataDir}: set DATA_DIR to the folder of one`);
  for (const path of keyNames.map((name) => join(config.dataDir, keyFolder, `${name}.key`)))
    if (!existsSync(path)) throw new NotWhole(`The key ${path} is missing: put it back from your copy of the keys`);
  const store = unmigratedStore(file);
  const outside = outsideOf(config);
  try {
    const damage = damageOf(store.client);
    if (damage) throw new NotWhole(`The database is damaged (${damage}): restore it from a backup`);
    const { waiting } = schemaState(store.client, config.migrations ?? "drizzle/sqlite");
    const chain = await verifyChain({ store, keys: outside.keys });
    if (waiting > 0) return { chain, trigger: null, faults: null };
    const faults = await verifyRecords({
      ...outside,
      store,
      recordReading: () => Promise.resolve(),
      // Looking runs nothing.
      schedule: { jobs: [], run: () => Promise.resolve("busy") },
    });
    return { chain, trigger: wrongTrigger(store.client), faults };
  } finally {
    outside.mailer?.close();
    store.close();
  }
}
