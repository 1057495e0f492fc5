import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

export type Settings = Record<string, string | undefined>;

/** The settings of an institution's portal lie in this file of its data folder. */
export const settingsFile = "bluehelm.env";

/** What the settings file may say; `npm run setup` writes these. A log level may stand there too. */
export const settingNames = [
  ...["ORIGIN", "HOST", "PORT", "TRUST_PROXY", "SMTP_HOST", "SMTP_PORT", "SMTP_SECURE", "SMTP_USER", "SMTP_PASSWORD"],
  ...["MAIL_FROM", "BACKUP_DIR", "BACKUP_RECIPIENT", "BACKUP_EVERY_MINUTES", "BACKUP_KEEP", "READY_TOKEN"],
];

/** The path of the settings file of a data folder. */
export function settingsPath(env: Settings): string {
  return join(env.DATA_DIR || "data", settingsFile);
}

/** What the settings file says; empty where there is none. */
export function storedSettings(env: Settings): Settings {
  const path = settingsPath(env);
  return existsSync(path) ? parseEnv(readFileSync(path, "utf8")) : {};
}

/**
 * A line of the settings file that would be passed over in silence, as a sentence that names it and never its value: a
 * misspelt name must not leave a portal without mail or backups. Null where there is none.
 */
export function strangeLine(env: Settings): string | null {
  const path = settingsPath(env);
  const lines = existsSync(path) ? readFileSync(path, "utf8").split(/\r?\n/) : [];
  for (const [index, line] of lines.entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const name = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=/.exec(line)?.[1];
    if (name && (settingNames.includes(name) || name === "LOG_LEVEL")) continue;
    const isOutside = name === "DATA_DIR" || name === "WORKERS";
    const what = isOutside
      ? `${name} is for the environment alone`
      : name
        ? `there is no setting ${name}`
        : "it sets nothing";
    return `Line ${index + 1} of ${path}: ${what}. Mend it or take it away.`;
  }
  return null;
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
  if (!url || !/^([a-z\d.-]+|\[[\da-f:.]+\])$/.test(url.hostname)) return null; // a star would stand for every name
  if (url.username || url.password || url.search || url.hash || url.pathname !== "/") return null;
  if (url.protocol === "https:") return url.origin;
  return url.protocol === "http:" && loopbackNames.includes(url.hostname) ? url.origin : null;
}
