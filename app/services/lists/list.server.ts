import { languageOf, type Locale } from "#app/domain/languages.ts";
import {
  inOrder,
  listAddress,
  mostAtOnce,
  mostInWorkbook,
  readList,
  sortedBy,
  without,
  type ListFilter,
  type ListKey,
  type ListQuery,
  type ListShape,
  type SortValue,
} from "#app/domain/list.ts";
import type { Message, MessageValues } from "#app/domain/message.ts";
import { pageOf, rowsAPage } from "#app/domain/paging.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { formatsOf, type Formats } from "#app/i18n/formats.ts";
import { intlTagOf, textOf } from "#app/i18n/text.ts";
import type { House } from "#app/services/work.server.ts";
import { viewsOf } from "#db/queries/views.server.ts";

/** Texts and formats in the language of whom a list is made for. */
export type Words = Formats & {
  readonly locale: Locale;
  readonly t: (what: TextKey | Message, values?: MessageValues) => string;
};
/** Whom a list is made for: somebody signed in, or of a public list a visitor by the language of the page. */
export type Reader = Viewer | Pick<Viewer, "locale" | "zone">;
/** The words of a viewer's own language and zone. */
export function wordsOf(viewer: Reader, now: number): Words {
  return {
    ...formatsOf(viewer.locale, viewer.zone, now),
    locale: viewer.locale,
    t: (what, values) => textOf(viewer.locale, what, values),
  };
}

/** What a list is asked by whom, where and when. */
export type Asking = { readonly viewer: Viewer; readonly house: House; readonly now: number; readonly url: URL };

/**
 * A column: its heading, and what stands in it as a plain value, for the file that is exported and for the order. Days
 * and instants are plain as `YYYY-MM-DD` and in UTC. `order` where the rows sort by something else; null: by nothing.
 */
export type ListColumn<R> = {
  readonly key: string;
  readonly label: string;
  readonly value: (row: R) => string | number | null;
  readonly order?: ((row: R) => SortValue) | null;
  /** Not for a file. */
  readonly shownOnly?: boolean;
};
/** A filter with what a reader sees of it. */
export type ListField = ListFilter & {
  readonly label: string;
  /** The choices of a choice, in order, with their words. */
  readonly words?: Readonly<Record<string, string>>;
  /** What the list is narrowed to when nothing is chosen; "any" unless given. */
  readonly none?: string;
};

/** Rows found: how many there are in all, and those of one page. */
type Part<R> = { readonly rows: readonly R[]; readonly found: number; readonly page: number; readonly pages: number };
/** Where the rows come from; everything is what the viewer may read, and no more. */
export type Source<R> = {
  readonly part: (query: ListQuery) => Promise<Part<R>>;
  /** Every row that is asked for, in order, in parts. */
  readonly every: (query: ListQuery) => AsyncIterable<readonly R[]>;
};
export type List<R> = {
  readonly key: ListKey;
  readonly path: string;
  readonly shape: ListShape;
  readonly query: ListQuery;
  readonly columns: readonly ListColumn<R>[];
  readonly fields: readonly ListField[];
  readonly source: Source<R>;
  /** How many rows there are without any filter, where that is known. */
  readonly all: number | null;
  /** The list is no file's to give: it can be looked at alone. */
  readonly exports: boolean;
  /** The address of its files, without what is asked for. */
  readonly file: string;
};

type Described<R> = {
  readonly key: ListKey;
  readonly path?: string;
  readonly columns: readonly ListColumn<R>[];
  readonly fields?: readonly ListField[];
  readonly order: { readonly by: string; readonly down?: boolean };
  readonly exports?: boolean;
  readonly file?: string;
};

/** A list whose rows are all at hand: filtered by `matches`, sorted by what its columns say. */
export function listOf<R>(
  { viewer, url }: { readonly viewer: Reader; readonly url: URL },
  described: Described<R> & {
    readonly rows: readonly R[];
    readonly matches?: (row: R, asked: (name: string) => string | null) => boolean;
  },
): List<R> {
  const { rows, columns, matches = () => true } = described;
  const collator = new Intl.Collator(intlTagOf(viewer.locale), { sensitivity: "base", numeric: true });
  const found = ({ filters, order }: ListQuery): readonly R[] => {
    const kept = rows.filter((row) => matches(row, (name) => filters[name] ?? null));
    const column = columns.find(({ key }) => key === order.by);
    return column
      ? inOrder(kept, column.order ?? column.value, order.down, (a, b) => collator.compare(a, b))
      : order.down
        ? kept.reverse()
        : kept;
  };
  return listFrom(url, {
    ...described,
    all: rows.length,
    source: {
      part: (query) => {
        const all = found(query);
        return Promise.resolve({ ...pageOf(all, query.page), found: all.length });
      },
      every: (query) => inParts(found(query)),
    },
  });
}

/** A list whose rows come from a source of its own, which filters, sorts and pages them. */
export function listFrom<R>(
  url: URL,
  described: Described<R> & { readonly source: Source<R>; readonly all: number | null },
): List<R> {
  const { key, columns, fields = [], order, source, all, exports = true } = described;
  const shape: ListShape = {
    sorts: columns.filter((column) => column.order !== null).map((column) => column.key),
    filters: fields,
    order: { by: order.by, down: order.down ?? false },
  };
  const path = described.path ?? url.pathname.replace(/\/export$/, "");
  const { file = `${path}/export` } = described;
  return { key, path, shape, query: readList(shape, url.searchParams), columns, fields, source, all, exports, file };
}

/** A page of a source that finds by SQL: how many there are, and the rows from one on. */
export async function partOf<R>(
  query: ListQuery,
  found: number,
  rows: (offset: number, most: number) => Promise<readonly R[]>,
): Promise<Part<R>> {
  const pages = Math.max(1, Math.ceil(found / rowsAPage));
  const page = Math.min(pages, Math.max(1, /^\d{1,6}$/.test(query.page ?? "") ? Number(query.page) : 1));
  return { rows: found === 0 ? [] : await rows((page - 1) * rowsAPage, rowsAPage), found, page, pages };
}

const partSize = 500;
async function* inParts<R>(rows: readonly R[]): AsyncIterable<readonly R[]> {
  for (let at = 0; at < rows.length; at += partSize) yield await Promise.resolve(rows.slice(at, at + partSize));
}

/** A part of what SQL sorts is large: each part is sorted anew. */
const sqlPart = 5_000;
/** All rows of a source that finds by SQL, part by part until one is not full. */
export async function* everyPart<R>(
  rows: (offset: number, most: number) => Promise<readonly R[]>,
): AsyncIterable<readonly R[]> {
  for (let offset = 0; ; offset += sqlPart) {
    const part = await rows(offset, sqlPart);
    if (part.length > 0) yield part;
    if (part.length < sqlPart) return;
  }
}

/** What a page shows of a list beside its rows. */
export type ListView = {
  readonly key: ListKey;
  readonly path: string;
  /** The query as it stands in the address, without the page; empty where nothing is asked. */
  readonly asked: string;
  readonly order: ListQuery["order"];
  readonly filters: Readonly<Record<string, string>>;
  readonly ownOrder: boolean;
  readonly sorts: Readonly<Record<string, string>>;
  readonly fields: readonly ListField[];
  readonly pills: readonly {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly href: string;
  }[];
  readonly found: number;
  readonly all: number | null;
  readonly page: number;
  readonly pages: number;
  readonly first: number;
  /** A visitor keeps no views. */
  readonly keeps: boolean;
  readonly views: readonly {
    readonly id: string;
    readonly name: string;
    readonly href: string;
    readonly here: boolean;
  }[];
  /** Addresses of the files; a workbook of more rows than it is made for has none. */
  readonly files: { readonly csv: string; readonly xlsx: string | null; readonly long: boolean } | null;
};

/** The rows of a list's page that the address asks for, and all that stands around them. */
export async function showList<R>(
  list: List<R>,
  { viewer, house, now }: { readonly viewer: Reader; readonly house: House; readonly now: number },
): Promise<{ readonly rows: readonly R[]; readonly list: ListView }> {
  const { shape, path, query, fields } = list;
  const words = wordsOf(viewer, now);
  const part = await list.source.part(query);
  const address = listAddress(shape, path, query);
  const asked = address.slice(path.length + 1);
  const file = (format: string) => `${list.file}?${asked === "" ? "" : `${asked}&`}format=${format}`;
  const kept = "accountId" in viewer ? await viewsOf(viewer, house.store, list.key) : null;
  return {
    rows: part.rows,
    list: {
      key: list.key,
      path,
      asked,
      order: query.order,
      filters: query.filters,
      ownOrder: query.order.by !== shape.order.by || query.order.down !== shape.order.down,
      sorts: Object.fromEntries(shape.sorts.map((by) => [by, listAddress(shape, path, sortedBy(query, by))])),
      fields,
      pills: fields.flatMap((field) => {
        const value = query.filters[field.name];
        return value === undefined
          ? []
          : [
              {
                name: field.name,
                label: field.label,
                value: field.words?.[value] ?? (field.kind === "day" ? words.date(value) : words.digits(value)),
                href: listAddress(shape, path, without(query, field.name)),
              },
            ];
      }),
      found: part.found,
      all: list.all,
      page: part.page,
      pages: part.pages,
      first: (part.page - 1) * rowsAPage + 1,
      keeps: kept !== null,
      views: (kept ?? []).map(({ id, name, query: text }) => {
        // What a view asks for and the list no longer knows is passed over, as in any address.
        const href = listAddress(shape, path, readList(shape, new URLSearchParams(text)));
        return { id, name, href, here: href === address };
      }),
      files:
        list.exports && part.found > 0
          ? {
              csv: file("csv"),
              xlsx: part.found > mostInWorkbook ? null : file("xlsx"),
              long: kept !== null && part.found > mostAtOnce,
            }
          : null,
    },
  };
}

/** An instant as a file has it, in UTC. */
export const plainInstant = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 16).replace("T", " ");

/** A text of the house in the viewer's language, where it is kept in three. */
export const inWords = (locale: Locale, texts: Readonly<Record<"en" | "fr" | "ar", string>>): string =>
  texts[languageOf(locale)];
