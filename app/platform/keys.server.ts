import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keys live beside the database, never in it. */
export type Keys = {
  readonly trail: Buffer;
  readonly digest: Buffer;
  readonly field: Buffer;
  readonly file: Buffer;
};

/** Reads the keys in a folder, and makes those that are missing (mode 0600). */
export function keysIn(folder: string): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of keyNames) {
    const path = join(folder, `${name}.key`);
    if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  }
  return readKeys(folder);
}

/** Reads the keys in a folder; throws where one is missing or no key. Makes none. */
export function readKeys(folder: string): Keys {
  const key = (name: string): Buffer => {
    const bytes = Buffer.from(readFileSync(join(folder, `${name}.key`), "utf8"), "base64");
    if (bytes.length !== 32) throw new Error(`The key file ${name}.key does not hold 32 bytes`);
    return bytes;
  };
  return { trail: key("trail"), digest: key("digest"), field: key("field"), file: key("file") };
}

export const keyNames = ["trail", "digest", "field", "file"] as const;

/**
 * What is wrong with the keys in a folder, as one line that says how to mend it; null where all is well. Makes nothing.
 * Wrong is a key that is missing, too short, guessable, used twice, or readable by others.
 */
export function keyProblem(folder: string): string | null {
  if (!existsSync(folder)) return `The keys are missing: put the folder ${folder} back, or restore from a backup.`;
  if (isOpenToOthers(folder)) return `Others may enter the folder of the keys: run chmod 700 ${folder}`;
  const seen = new Set<string>();
  for (const name of keyNames) {
    const path = join(folder, `${name}.key`);
    if (!existsSync(path)) return `The key ${path} is missing: put it back, or restore from a backup.`;
    if (isOpenToOthers(path)) return `Others may read the key ${path}: run chmod 600 ${path}`;
    const bytes = Buffer.from(readFileSync(path, "utf8"), "base64");
    const isWeak = bytes.length !== 32 || new Set(bytes).size < 16 || seen.has(bytes.toString("hex"));
    if (isWeak)
      return `The key ${path} is weak (not 32 random bytes of its own): put the right one back from your copy of the keys.`;
    seen.add(bytes.toString("hex"));
  }
  return null;
}
/** Whether group or others have any right to a file or folder; Windows keeps rights elsewhere. */
export function isOpenToOthers(path: string): boolean {
  return process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0;
}

/** Encrypts a text for a database field (AES-256-GCM). */
export function seal(key: Buffer, text: string): string {
  return sealBytes(key, Buffer.from(text, "utf8")).toString("base64");
}
/** Reads a sealed text back; throws where it was altered. */
export function unseal(key: Buffer, sealed: string): string {
  return unsealBytes(key, Buffer.from(sealed, "base64")).toString("utf8");
}
/** Encrypts bytes: 12 bytes nonce, 16 bytes tag, ciphertext. */
export function sealBytes(key: Buffer, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}
/** Decrypts what `sealBytes` made; throws where it was altered. */
export function unsealBytes(key: Buffer, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
/** A salted digest of any content (canonical by JSON), 64 hexadecimal characters. */
export function saltedDigest(key: Buffer, content: unknown): string {
  return createHmac("sha256", key)
    .update(typeof content === "string" ? content : JSON.stringify(content))
    .digest("hex");
}
/** SHA-256 of a token, for look-up without keeping the token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
