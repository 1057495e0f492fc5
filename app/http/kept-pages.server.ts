import zlib from "node:zlib";
import type { EntryContext } from "@remix-run/node";
import { newId } from "#app/platform/ids.server.ts";
import type { Shell } from "#app/ui/shell.tsx";
import type { Reading } from "#app/ui/text.tsx";

/** What is new in each answer, and so is never inside what is kept: the nonce of its scripts, the stem of its form keys. */
export type Fresh = { readonly nonce: string; readonly formKey: string };
/** Stand for those while a page is drawn to be kept. Nobody is ever sent them, so no text of anyone's holds one. */
export const marks: Fresh = { nonce: newId() + newId(), formKey: newId() + newId() };

type Piece = Buffer | keyof Fresh;
/** A page's markup, cut at what is new in each answer. */
export type KeptPage = {
  readonly key: string;
  readonly pieces: readonly Piece[];
  readonly bytes: number;
  /** Each piece compressed, once it was asked for a second time; null where this Node cannot put them together. */
  squeezed: readonly (Buffer | keyof Fresh)[] | null;
};
/** Bytes of pages that a process keeps at one time, those looked at last. */
export const pagesMost = 48 * 2 ** 20;

/** By the very view that they were drawn from: another person's, or one made after a write, is another object. */
const pages = new Map<object, KeptPage>();
let held = 0;

type Framed = { view: () => { shell: Shell; reading: Reading } };
export type Keepable = {
  readonly view: object;
  readonly key: string;
  readonly frame: { readonly shell: Shell; readonly reading: Reading };
};

/**
 * Whether a page may be kept, and by what: only where its route says so (`handle.kept`), it is looked at and not the
 * answer to a form, and nothing is said once. The route's view is then the very object that `keptFor` keeps for this
 * person as they stand; all else that the markup is made from is in the key: address, what surrounds it (name, role,
 * places, number of tasks, what a proof would be asked by), language, zone, and the minute.
 */
export function keepable(
  { method, url }: { method: string; url: string },
  { staticHandlerContext: made, routeModules }: EntryContext,
): Keepable | null {
  const leaf = made.matches.at(-1);
  const handle: unknown = leaf && routeModules[leaf.route.id]?.handle;
  const keeps = typeof handle === "object" && handle !== null && "kept" in handle && handle.kept === true;
  if (!leaf || !keeps || method !== "GET" || made.matches.length !== 2 || made.errors || made.actionData) return null;
  const root = (made.loaderData.root as Framed | undefined)?.view();
  const view = (made.loaderData[leaf.route.id] as { view: () => unknown } | undefined)?.view();
  if (!root || typeof view !== "object" || view === null || root.shell.flash) return null;
  const { formKey: _, ...shell } = root.shell;
  const { locale, zone, now } = root.reading;
  return { view, frame: root, key: JSON.stringify([url, shell, locale, zone, Math.floor(now / 60_000)]) };
}

/** The page kept for a view under that key, or null. */
export function keptPage({ view, key }: Keepable): KeptPage | null {
  const known = pages.get(view);
  if (known?.key !== key) return null;
  pages.delete(view);
  pages.set(view, known);
  return known;
}

/** Keeps a page that was drawn with the marks in place of nonce and form keys; the one looked at longest ago goes first. */
export function keepPage({ view, key }: Keepable, markup: string): KeptPage {
  const pieces: Piece[] = markup
    .split(new RegExp(`(${marks.nonce}|${marks.formKey})`))
    .map((part) => (part === marks.nonce ? "nonce" : part === marks.formKey ? "formKey" : Buffer.from(part)));
  const page: KeptPage = {
    key,
    pieces,
    bytes: pieces.reduce((sum, piece) => sum + (typeof piece === "string" ? 0 : piece.length), 0),
    squeezed: null,
  };
  held += page.bytes - (pages.get(view)?.bytes ?? 0);
  pages.delete(view);
  pages.set(view, page);
  for (const [oldest, { bytes }] of pages) {
    if (held <= pagesMost) break;
    pages.delete(oldest);
    held -= bytes;
  }
  return page;
}

/** The page as it is sent. */
export function plainOf({ pieces }: KeptPage, fresh: Fresh): Buffer<ArrayBuffer> {
  return Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(fresh[piece]) : piece)));
}

// In Node from 20.15 and 22.2.
const { crc32 } = zlib as unknown as { crc32?: (data: Buffer, before?: number) => number };
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
const lastBlock = Buffer.from([3, 0]);

/**
 * The page as one gzip stream, whose kept pieces were compressed once; what is new stands between them as it is, so that
 * its compressed length tells nothing of it (RFC 1951, 3.2.4; RFC 1952, 2.3). Null where this Node has no checksum for it.
 */
export function squeezedOf(page: KeptPage, fresh: Fresh): Buffer<ArrayBuffer> | null {
  if (!crc32) return null;
  page.squeezed ??= page.pieces.map((piece) => (typeof piece === "string" ? piece : squeezed(piece)));
  let sum = 0;
  let length = 0;
  const count = (part: Buffer) => {
    sum = crc32(part, sum);
    length += part.length;
  };
  const parts: Buffer[] = [gzipHead];
  page.pieces.forEach((piece, at) => {
    if (typeof piece === "string") {
      const part = Buffer.from(fresh[piece]);
      count(part);
      const head = Buffer.from([0, 0, 0, 0, 0]);
      head.writeUInt16LE(part.length, 1);
      head.writeUInt16LE(part.length ^ 0xffff, 3);
      parts.push(head, part);
      return;
    }
    count(piece);
    parts.push(page.squeezed![at] as Buffer);
  });
  const end = Buffer.alloc(8);
  end.writeUInt32LE(sum >>> 0, 0);
  end.writeUInt32LE(length >>> 0, 4);
  return Buffer.concat([...parts, lastBlock, end]);
}
/** Ends on a whole byte and leaves the stream open. */
function squeezed(piece: Buffer): Buffer {
  return zlib.deflateRawSync(piece, { level: 6, finishFlush: zlib.constants.Z_SYNC_FLUSH });
}
