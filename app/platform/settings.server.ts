import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

export type Settings = Record<string, string | undefined>;

/** The settings of an institution's portal lie in this file of its data folder. */
export const settingsFile = "bluehelm.env";

/** The path of the settings file of a data folder. */
export function settingsPath(env: Settings): string {
  return join(env.DATA_DIR || "data", settingsFile);
}

/** What the settings file says; empty where there is none. */
export function storedSettings(env: Settings): Settings {
  const path = settingsPath(env);
  return existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
}

/** The settings in force: those of the file, over which the environment of the process wins. */
export function settingsOf(env: Settings): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
  return { ...storedSettings(env), ...given };
}

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The origin that an address stands for: `https://host[:port]`, or http on loopback alone. Null where the text is none,
 * or carries a path, a query or a name and password.
 */
export function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.username || url.password || url.search || url.hash || url.pathname !== "/") return null;
  if (url.protocol === "https:") return url.origin;
  return url.protocol === "http:" && loopbackNames.includes(url.hostname) ? url.origin : null;
}
