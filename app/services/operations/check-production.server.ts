import { existsSync } from "node:fs";
import { join } from "node:path";
import { configOf, type Config } from "#app/platform/config.server.ts";
import { isOpenToOthers, keyProblem, readKeys, unseal } from "#app/platform/keys.server.ts";
import { isRecipient } from "#app/platform/sealed-archive.server.ts";
import { originOf, settingsOf, settingsPath, strangeLine, type Settings } from "#app/platform/settings.server.ts";
import { firstHash, hashOf } from "#db/commit.server.ts";
import { databaseFile, keyWitnesses, storeProblem } from "#db/maintenance.server.ts";

/** What keeps the portal from being served; the message is one line that names it and says how to mend it. */
export class NotServable extends Error {}

/**
 * The settings under which an institution's portal may be served. Throws `NotServable` on the first thing that is
 * wrong: settings, keys, database. Nothing is made and nothing is seeded.
 */
export function checkProduction(env: Settings): Settings {
  const settings = settingsOf(env);
  const problem = settingsProblem(settings) ?? folderProblem(settings);
  if (problem) throw new NotServable(problem);
  return settings;
}

function settingsProblem(settings: Settings): string | null {
  const strange = strangeLine(settings);
  if (strange) return strange;
  let config: Config;
  try {
    config = configOf(settings);
  } catch (error) {
    return `${(error as Error).message}: mend it in ${settingsPath(settings)} or in the environment.`;
  }
  const where = `set it in ${settingsPath(settings)} or in the environment`;
  if (!existsSync(join(config.dataDir, databaseFile)))
    return `There is no portal in ${config.dataDir}: run npm run setup, or set DATA_DIR.`;
  if (config.demonstration) return "DEMONSTRATION=1 is set: take it away, npm run serve serves no demonstration.";
  if (!config.origin) return `ORIGIN is missing: ${where}, for example ORIGIN=https://portal.example.`;
  if (originOf(config.origin) !== config.origin)
    return `ORIGIN=${config.origin} is not an https address without a path (http is for localhost alone): ${where}.`;
  if (config.readyToken !== null && config.readyToken.length < 32)
    return `READY_TOKEN is weak: ${where} with 32 characters or more, or take it away.`;
  const isUnsure = Boolean(settings.BACKUP_DIR) !== Boolean(settings.BACKUP_RECIPIENT);
  if (isUnsure) return `BACKUP_DIR and BACKUP_RECIPIENT go together: ${where}, or take both away.`;
  const wrong = config.backup?.recipients.find((recipient) => !isRecipient(recipient));
  return wrong === undefined ? null : `BACKUP_RECIPIENT holds ${wrong}, which is no age1... key: ${where}.`;
}

function folderProblem(settings: Settings): string | null {
  const { dataDir, migrations } = configOf(settings);
  const file = join(dataDir, databaseFile);
  const secret = settingsPath(settings);
  if (existsSync(join(dataDir, "demonstration.json")))
    return `${dataDir} holds a demonstration world: set DATA_DIR to an institution's folder.`;
  if (existsSync(secret) && isOpenToOthers(secret))
    return `Others may read the settings ${secret}: run chmod 600 ${secret}`;
  if (isOpenToOthers(file)) return `Others may read the database ${file}: run chmod 600 ${file}`;
  const keys = join(dataDir, "keys");
  return keyProblem(keys) ?? storeProblem(file, migrations ?? "drizzle/sqlite") ?? strangeKey(keys, file);
}

/**
 * A key that is sound, and not the one that this database was written with: entries under it would break the trail for
 * good, and what was sealed would be lost. Only what the database can bear witness of is asked.
 */
function strangeKey(folder: string, file: string): string | null {
  const keys = readKeys(folder);
  const { entry, sealed } = keyWitnesses(file);
  const opens = (text: string) => {
    try {
      return unseal(keys.field, text) !== "";
    } catch {
      return false;
    }
  };
  const not = (name: string) =>
    `The key ${join(folder, `${name}.key`)} is not the one this database was written with: put that one back from your copy of the keys. Where it is that one, the database was altered: run npm run verify.`;
  if (entry && hashOf(keys.trail, firstHash, entry) !== entry.hash) return not("trail");
  return sealed !== null && !opens(sealed) ? not("field") : null;
}
