import { createWriteStream, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { readArchive, type Opener } from "#app/platform/sealed-archive.server.ts";

/**
 * Unpacks an archive into a folder, each file synced and for its owner alone. Throws as `readArchive` does, and not before
 * the file that broke off is closed: the folder can then be removed.
 */
export async function unpackInto(folder: string, path: string, opener: Opener): Promise<void> {
  await readArchive(path, opener, async (name, _size, bytes) => {
    const target = join(folder, name);
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    const file = createWriteStream(target, { mode: 0o600, flags: "wx", flush: true });
    const closed = new Promise<void>((go) => file.once("close", () => go()));
    try {
      await pipeline(Readable.from(bytes), file);
    } finally {
      await closed;
    }
  });
}
