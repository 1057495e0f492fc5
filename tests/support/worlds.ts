import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type WorldAccount = {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/**
 * A data folder with the demonstration world (or, with `peopleOnly`, its people and reference data alone), built once per
 * build and day and kept in the temporary folder. Copy it, never serve it. Needs `npm run build`.
 */
export async function demonstrationWorld(peopleOnly = false): Promise<string> {
  const scripts = join(process.cwd(), "build/scripts");
  const hash = createHash("sha256").update(new Date().toISOString().slice(0, 10));
  for (const name of readdirSync(scripts).sort()) hash.update(name).update(readFileSync(join(scripts, name)));
  for (const name of readdirSync("drizzle/sqlite").sort()) hash.update(name);
  const folder = join(tmpdir(), `bluehelm-world-${peopleOnly ? "people" : "whole"}-${hash.digest("hex").slice(0, 16)}`);
  if (existsSync(join(folder, "demonstration.json"))) return folder;
  const making = await mkdtemp(join(tmpdir(), "bluehelm-making-"));
  const { code, printed } = await run("demonstration.js", making, peopleOnly ? ["--people-only"] : []);
  if (code !== 0) throw new Error(`The world was not built:\n${printed}`);
  await rename(making, folder).catch(() => rm(making, { recursive: true, force: true })); // another run was quicker
  return folder;
}

/** The accounts of a world, as its card names them. */
export function accountsOf(world: string): readonly WorldAccount[] {
  return (JSON.parse(readFileSync(join(world, "demonstration.json"), "utf8")) as { accounts: WorldAccount[] }).accounts;
}

/** Runs a built script of the project over a data folder. */
export async function run(
  script: string,
  dataDir: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [join("build/scripts", script), ...args], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: "warn", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += String(text)));
  const [code] = (await once(child, "exit")) as [number | null];
  return { code, printed };
}
