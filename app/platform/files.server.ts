import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { sealBytes, unsealBytes } from "./keys.server.ts";

export type Files = {
  /** Encrypts and stores bytes; returns the digest of the ciphertext, which is also the name on disk. */
  readonly put: (bytes: Uint8Array) => string;
  /** Reads stored bytes back; throws where they were altered. */
  readonly get: (digest: string) => Buffer;
  readonly remove: (digest: string) => void;
};

/** The file store of one data folder: encrypt, temporary name, fsync, rename to the digest, fsync the folder. */
export function filesIn(folder: string, key: Buffer): Files {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const pathOf = (digest: string) => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error("Not a digest");
    return join(folder, digest);
  };
  return {
    put(bytes) {
      const sealed = sealBytes(key, bytes);
      const digest = createHash("sha256").update(sealed).digest("hex");
      const temporary = join(folder, `.${digest}.part`);
      const handle = openSync(temporary, "w", 0o600);
      try {
        for (let at = 0; at < sealed.length;) at += writeSync(handle, sealed, at);
        fsyncSync(handle);
      } catch (error) {
        rmSync(temporary, { force: true }); // a full disk keeps no half of a file
        throw error;
      } finally {
        closeSync(handle);
      }
      renameSync(temporary, pathOf(digest));
      const directory = openSync(folder, "r");
      fsyncSync(directory);
      closeSync(directory);
      return digest;
    },
    get: (digest) => unsealBytes(key, readFileSync(pathOf(digest))),
    remove(digest) {
      if (existsSync(pathOf(digest))) rmSync(pathOf(digest));
    },
  };
}
