import { spawn } from "node:child_process";
import { join } from "node:path";
import { openHouse, type House } from "#app/jobs.server.ts";
import { configOf } from "#app/platform/config.server.ts";
import type { Settings } from "#app/platform/settings.server.ts";
import { checkProduction, NotServable } from "#app/services/operations/check-production.server.ts";
import { keeperOf } from "#app/services/operations/readiness.server.ts";
import { checkpoint } from "#db/maintenance.server.ts";

/** An institution's house: as any, with a keeper that watches over it; it makes and seeds nothing. */
export type ProductionHouse = House & { readonly keeper: ReturnType<typeof keeperOf> };

/** The settings to serve under, or the one line that says why not. */
export function productionSettings(env: Settings): { settings: Settings } | { refusal: string } {
  try {
    return { settings: checkProduction(env) };
  } catch (error) {
    if (error instanceof NotServable) return { refusal: error.message };
    throw error;
  }
}

/** Opens the house of settings that were checked. On closing, what waits in the log goes into the database file. */
export async function openProductionHouse(settings: Settings): Promise<ProductionHouse> {
  const { migrations } = configOf(settings);
  const house = await openHouse({ ...settings, SKIP_MIGRATIONS: "1" });
  const keeper = keeperOf(house, migrations ?? "drizzle/sqlite");
  let stop = () => {};
  return {
    ...house,
    keeper,
    startJobs() {
      house.startJobs();
      stop = keeper.start();
    },
    async close() {
      stop();
      await keeper.settled();
      try {
        checkpoint(house.store.client);
      } catch {
        // Another process still writes: the last to leave does it.
      }
      await house.close();
    },
  };
}

/** Makes a backup in a process of its own as often as is set; `say` is told when one fails, and why. Returns what ends it. */
export function scheduleBackups(
  settings: Settings,
  root: string,
  say: (code: number | null, why: string) => void,
): () => void {
  const { backup } = configOf(settings);
  if (!backup || backup.everyMinutes === 0) return () => {};
  const run = () => {
    const env = { ...settings, NODE_ENV: "production" } as NodeJS.ProcessEnv;
    const command = [join(root, "build/scripts/backup.js"), "--quiet"];
    const child = spawn(process.execPath, command, { env, stdio: ["ignore", "ignore", "pipe"] });
    let why = "";
    child.stderr.on("data", (part: Buffer) => (why = `${why}${part.toString()}`.slice(-2_000)));
    child.once("error", (error) => say(null, error.message));
    child.once("close", (code) => code !== 0 && say(code, why.trim()));
    child.unref();
  };
  const timer = setInterval(run, backup.everyMinutes * 60_000);
  timer.unref();
  const first = setTimeout(run, 10_000).unref(); // a server that starts often makes no fewer
  return () => (clearInterval(timer), clearTimeout(first));
}
