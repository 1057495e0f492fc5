import { join } from "node:path";
import pino, { type Logger } from "pino";
import type { Config } from "./config.server.ts";
import { filesIn, type Files } from "./files.server.ts";
import { newId, newToken } from "./ids.server.ts";
import { keysIn, saltedDigest, seal, unseal, type Keys } from "./keys.server.ts";
import { mailerOf, type Mailer } from "./mailer.server.ts";
import { printerOf, type Printer } from "./pdf.server.ts";

/** What travels with every request instead of globals: clock, ids, keys, files, mail and log. */
export type Outside = {
  readonly config: Config;
  readonly now: () => number;
  readonly newId: () => string;
  readonly newToken: () => string;
  readonly keys: Keys;
  readonly digest: (content: unknown) => string;
  readonly seal: (text: string) => string;
  readonly unseal: (sealed: string) => string;
  readonly files: Files;
  readonly mailer: Mailer | null;
  readonly printer: Printer;
  readonly log: Logger;
};

/** Opens the outside of one data folder; a test or the demonstration gives its own clock and ids. */
export function outsideOf(
  config: Config,
  own: Partial<Pick<Outside, "now" | "newId" | "newToken" | "log">> = {},
): Outside {
  const keys = keysIn(join(config.dataDir, "keys"));
  return {
    config,
    now: own.now ?? (config.clockAhead > 0 ? () => Date.now() + config.clockAhead : Date.now),
    newId: own.newId ?? newId,
    newToken: own.newToken ?? newToken,
    keys,
    digest: (content) => saltedDigest(keys.digest, content),
    seal: (text) => seal(keys.field, text),
    unseal: (sealed) => unseal(keys.field, sealed),
    files: filesIn(join(config.dataDir, "files"), keys.file),
    mailer: mailerOf(config),
    printer: printerOf(config.printer),
    log: own.log ?? pino({ level: config.logLevel }),
  };
}
