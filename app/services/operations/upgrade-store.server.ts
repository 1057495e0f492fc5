import { chmodSync, existsSync, mkdirSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { configOf } from "#app/platform/config.server.ts";
import { keyProblem } from "#app/platform/keys.server.ts";
import { outsideOf } from "#app/platform/house.server.ts";
import type { House } from "#app/services/work.server.ts";
import type { Settings } from "#app/platform/settings.server.ts";
import { completeTemplates } from "#app/services/reference/letter-templates.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { copyStore, damageOf, databaseFile, isAlone } from "#db/maintenance.server.ts";
import { migrateStore, openPlain, schemaState, type Store } from "#db/open.server.ts";
import { keyFolder } from "./data-folder.ts";
import { NotWhole } from "./open-copy.server.ts";

export type Upgraded = { readonly applied: number; readonly copy: string | null; readonly head: string };

/**
 * Brings the data folder of an earlier version up to this one: a copy of the database first, then all migrations in one
 * transaction, in which references, triggers, the chain of the trail and every invariant are checked before it is
 * kept; the wording of letters that came with this version is added with them. What refuses leaves the database as it
 * was. Throws `NotWhole` with one line.
 */
export async function upgradeStore(settings: Settings, now: number): Promise<Upgraded> {
  const config = configOf(settings);
  const migrations = config.migrations ?? "drizzle/sqlite";
  const file = join(config.dataDir, databaseFile);
  if (!existsSync(file))
    throw new NotWhole(`There is no portal in ${config.dataDir}: set DATA_DIR to the folder of one`);
  const problem = keyProblem(join(config.dataDir, keyFolder));
  if (problem) throw new NotWhole(problem);
  if (!isAlone(file)) throw new NotWhole("The portal is being served: stop it first");
  const before = openPlain(file);
  const damage = damageOf(before);
  const { waiting } = schemaState(before, migrations);
  before.close();
  if (damage) throw new NotWhole(`The database is damaged (${damage}): restore it from a backup`);

  const outside = outsideOf(config);
  let copy: string | null = null;
  if (waiting > 0) {
    const folder = join(config.dataDir, "before-upgrade");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    copy = join(folder, `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z.sqlite`);
    copyStore(file, copy);
    chmodSync(copy, 0o600);
  }
  let head = "";
  const check = async (store: Store) => {
    const house: House = {
      ...outside,
      store,
      recordReading: () => Promise.resolve(),
      // Nothing runs on a store that is being upgraded.
      schedule: { jobs: [], run: () => Promise.resolve("busy") },
    };
    const before = await verifyChain(house);
    if (!before.ok) throw new NotWhole(`The trail breaks at entry ${before.wrong?.seq}: nothing was changed`);
    // The server of an institution adds nothing by itself, so what comes with a version comes here.
    await completeTemplates(house);
    const chain = await verifyChain(house, before);
    if (!chain.ok) throw new NotWhole(`The trail breaks at entry ${chain.wrong?.seq}: nothing was changed`);
    const [fault] = await verifyRecords(house);
    if (fault) throw new NotWhole(`Broken: ${fault.invariant} (${fault.objectId}): nothing was changed`);
    head = chain.head;
  };
  try {
    const { applied } = await migrateStore(file, migrations, check);
    return { applied, copy, head };
  } catch (error) {
    // The database is as it was: a copy of it would only be one more place where everything can be read.
    if (copy !== null) {
      rmSync(copy, { force: true });
      if (readdirSync(dirname(copy)).length === 0) rmdirSync(dirname(copy));
    }
    throw error;
  } finally {
    outside.mailer?.close();
  }
}
