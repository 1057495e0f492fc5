import { addressOf } from "./paging.ts";

/**
 * What a list can be asked for: which columns it sorts by, which filters it has, and how it stands when nothing is asked.
 * The address of a list says all of it, so that a list can be kept, sent and come back to.
 */
export type ListShape = {
  readonly sorts: readonly string[];
  readonly filters: readonly ListFilter[];
  readonly order: ListOrder;
};
export type ListOrder = { readonly by: string; readonly down: boolean };
/** One thing to filter by: one of some values, words, a calendar day, or a number in a range. */
export type ListFilter =
  | { readonly name: string; readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly name: string; readonly kind: "words"; readonly most: number }
  | { readonly name: string; readonly kind: "day" }
  | { readonly name: string; readonly kind: "number"; readonly least: number; readonly most: number };
/** What is asked of a list; `filters` holds only what is set. */
export type ListQuery = {
  readonly order: ListOrder;
  readonly filters: Readonly<Record<string, string>>;
  /** The page as the address gives it; `pageOf` makes a page of it that there is. */
  readonly page: string | null;
};

/** The lists of the portal, and what the address of each looks like. A view is kept under the key of its list. */
export const listPlaces = {
  accounts: /^\/accounts$/,
  assessors: /^\/assessors$/,
  cadre: /^\/cadre$/,
  calls: /^\/calls$/,
  colleagues: /^\/colleagues$/,
  deskLetters: /^\/letters$/,
  candidates: /^\/processes\/[0-9a-z]{1,40}\/candidates$/,
  forecasts: /^\/forecasts$/,
  letters: /^\/processes\/[0-9a-z]{1,40}\/letters$/,
  matches: /^\/mentoring$/,
  mentees: /^\/programme$/,
  mentors: /^\/mentors$/,
  operations: /^\/operations$/,
  oversight: /^\/oversight$/,
  processes: /^\/processes$/,
  reference: /^\/reference\/[A-Za-z]{1,40}$/,
  selections: /^\/selections$/,
  tasks: /^\/tasks$/,
  trail: /^\/trail$/,
  vetting: /^\/vetting$/,
} as const;
export type ListKey = keyof typeof listPlaces;
export const listKeys = Object.keys(listPlaces) as [ListKey, ...ListKey[]];

/** How many views a person keeps, over all lists. */
export const mostViews = 20;
/** A file of so many rows leaves at once; a longer one is made meanwhile, and told of when it is ready. */
export const mostAtOnce = 2_000;
/** Above so many rows a list is exported as CSV alone: a workbook is made as a whole. */
export const mostInWorkbook = 100_000;
/** How many files made meanwhile a person has at a time, how long one is kept (ms), and how often one is tried. */
export const mostFiles = 5;
export const filesKept = 24 * 3_600_000;
export const mostTries = 3;

const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

/** The value that a filter takes from what was typed or linked; null where it says nothing to it. */
export function filterValue(filter: ListFilter, given: string | null): string | null {
  const value = (given ?? "").trim();
  if (value === "") return null;
  switch (filter.kind) {
    case "choice":
      return filter.values.includes(value) ? value : null;
    case "words":
      return value.replaceAll("\0", "").slice(0, filter.most).trim() || null;
    case "day":
      return isDay(value) ? value : null;
    case "number":
      return /^\d{1,9}$/.test(value) && Number(value) >= filter.least && Number(value) <= filter.most
        ? String(Number(value))
        : null;
  }
}

/** What an address asks of a list. What the list does not know is passed over: an address is nobody's form. */
export function readList(shape: ListShape, asked: URLSearchParams): ListQuery {
  const sort = asked.get("sort") ?? "";
  const by = sort.replace(/^-/, "");
  return {
    order: shape.sorts.includes(by) ? { by, down: sort.startsWith("-") } : shape.order,
    filters: Object.fromEntries(
      shape.filters.flatMap((filter) => {
        const value = filterValue(filter, asked.get(filter.name));
        return value === null ? [] : [[filter.name, value]];
      }),
    ),
    page: asked.get("page"),
  };
}

/** The address of a list as it is asked for; what is as without asking is left out, and the page too unless given. */
export function listAddress(shape: ListShape, path: string, { order, filters }: ListQuery, page = 1): string {
  const own = order.by !== shape.order.by || order.down !== shape.order.down;
  return addressOf(
    path,
    {
      ...Object.fromEntries(shape.filters.map(({ name }) => [name, filters[name]])),
      sort: own ? `${order.down ? "-" : ""}${order.by}` : null,
    },
    page,
  );
}

/** The query sorted by a column: once upwards, and where it is so already, downwards. */
export function sortedBy(query: ListQuery, by: string): ListQuery {
  return { ...query, order: { by, down: query.order.by === by && !query.order.down }, page: null };
}

/** The query without one of its filters. */
export function without(query: ListQuery, name: string): ListQuery {
  return {
    ...query,
    filters: Object.fromEntries(Object.entries(query.filters).filter(([other]) => other !== name)),
    page: null,
  };
}

export type SortValue = string | number | null;
/**
 * Rows in the order asked for: numbers by size, texts as `compare` says, rows without a value last either way, and rows
 * alike as they stood.
 */
export function inOrder<R>(
  rows: readonly R[],
  value: (row: R) => SortValue,
  down: boolean,
  compare: (a: string, b: string) => number,
): R[] {
  const empty = (one: SortValue) => one === null || one === "";
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => {
      if (empty(a.value) || empty(b.value)) return Number(empty(a.value)) - Number(empty(b.value));
      const order =
        typeof a.value === "number" && typeof b.value === "number"
          ? a.value - b.value
          : compare(String(a.value), String(b.value));
      return down ? -order : order;
    })
    .map(({ row }) => row);
}
