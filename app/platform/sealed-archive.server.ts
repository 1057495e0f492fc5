import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { createGunzip, createGzip } from "node:zlib";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/**
 * Archives as `tar | gzip | age`: what these functions write, `age -d` and `tar -xz` open, and the other way round.
 * age authenticates every piece and the end: an altered or shortened archive does not open.
 */
export type Entry = { readonly name: string; readonly size: number; readonly bytes: () => AsyncIterable<Uint8Array> };

/** Who an archive is for (public keys), or the passphrase that opens it. */
export type Lock = { readonly recipients: readonly string[] } | { readonly passphrase: string };
/** What opens an archive: private keys, or the passphrase. */
export type Opener = { readonly identities: readonly string[] } | { readonly passphrase: string };

/** A new private key and its public one. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}
/** Whether a text is a public key that archives can be made for. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}
/** The private keys in the text of an identity file: comments and empty lines are skipped. */
export function identitiesIn(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}
/** The public key of a private one. */
export const recipientOf = identityToRecipient;

/** Writes an archive under a temporary name, syncs it and gives it its own; mode 0600. */
export async function writeArchive(path: string, entries: AsyncIterable<Entry>, lock: Lock): Promise<void> {
  const encrypter = new Encrypter();
  if ("passphrase" in lock) encrypter.setPassphrase(lock.passphrase);
  else lock.recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  const temporary = `${path}.part`;
  try {
    const packed = createGzip({ level: 6 });
    // A failure of the source destroys the packed stream too, and is told by it.
    pipeline(Readable.from(packing(entries), { objectMode: false }), packed).catch(() => undefined);
    const sealed = await encrypter.encrypt(Readable.toWeb(packed) as unknown as ReadableStream<Uint8Array>);
    await pipeline(
      Readable.fromWeb(sealed as unknown as WebStream<Uint8Array>),
      createWriteStream(temporary, { mode: 0o600, flags: "w", flush: true }),
    );
    await rename(temporary, path);
    const folder = await open(dirname(path), "r");
    await folder.sync();
    await folder.close();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Reads an archive entry by entry. `take` gets each entry's name, size and a stream that it reads to its end. Throws
 * where the archive does not open with these keys, was altered or shortened, or names a place outside.
 */
export async function readArchive(
  path: string,
  opener: Opener,
  take: (name: string, size: number, bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const decrypter = new Decrypter();
  if ("passphrase" in opener) decrypter.addPassphrase(opener.passphrase);
  else opener.identities.forEach((identity) => decrypter.addIdentity(identity));
  const sealed = Readable.toWeb(createReadStream(path)) as unknown as ReadableStream<Uint8Array>;
  const opened = await decrypter.decrypt(sealed);
  const plain = new PassThrough();
  const flowing = pipeline(Readable.fromWeb(opened as unknown as WebStream<Uint8Array>), createGunzip(), plain);
  flowing.catch(() => undefined); // told by the reader below, and awaited at the end
  await unpack(plain, take);
  await flowing;
}

const block = 512;

async function* packing(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { name, size, bytes } of entries) {
    yield header(name, size);
    let written = 0;
    for await (const chunk of bytes()) {
      written += chunk.length;
      yield Buffer.from(chunk);
    }
    if (written !== size) throw new Error(`${name} changed while it was read`);
    if (size % block > 0) yield Buffer.alloc(block - (size % block));
  }
  yield Buffer.alloc(2 * block);
}

/** A ustar header of a plain file (POSIX.1-1988): name, mode 0600, size in octal, checksum. */
function header(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100 || size >= 8 ** 11) throw new Error(`${name} does not fit an archive`);
  const head = Buffer.alloc(block);
  head.write(name, 0);
  head.write("0000600\0", 100);
  head.write("0000000\0", 108);
  head.write("0000000\0", 116);
  head.write(`${size.toString(8).padStart(11, "0")}\0`, 124);
  head.write("00000000000\0", 136);
  head.fill(" ", 148, 156);
  head.write("0", 156);
  head.write("ustar\0" + "00", 257);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return head;
}

async function unpack(
  source: AsyncIterable<Buffer>,
  take: (name: string, size: number, bytes: AsyncIterable<Buffer>) => Promise<void>,
): Promise<void> {
  const chunks = source[Symbol.asyncIterator]();
  let rest = Buffer.alloc(0);
  const upTo = async (most: number): Promise<Buffer> => {
    if (rest.length === 0) {
      const next = await chunks.next();
      if (next.done) throw new Error("The archive ends too early");
      rest = Buffer.from(next.value);
    }
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    return part;
  };
  const exactly = async (size: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for (let missing = size; missing > 0; missing -= parts.at(-1)!.length) parts.push(await upTo(missing));
    return Buffer.concat(parts);
  };
  for (;;) {
    const head = await exactly(block);
    if (head.every((byte) => byte === 0)) break;
    const text = (from: number, to: number) => head.toString("utf8", from, to).split("\0")[0]!.trim();
    const [name, size] = [text(0, 100), parseInt(text(124, 136), 8)];
    if (!/^[\w.-]+(\/[\w.-]+)?$/.test(name) || name.split("/").includes("..") || !(size >= 0) || text(156, 157) !== "0")
      throw new Error("The archive holds something that is no file of a portal");
    const bytes = async function* () {
      for (let missing = size; missing > 0;) {
        const part = await upTo(missing);
        missing -= part.length;
        yield part;
      }
    };
    await take(name, size, bytes());
    if (size % block > 0) await exactly(block - (size % block));
  }
  // To the very end: only there the last piece proves that nothing was cut off.
  for (let next = await chunks.next(); !next.done; next = await chunks.next());
}
