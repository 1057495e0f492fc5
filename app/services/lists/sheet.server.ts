import { listAddress, type ListKey } from "#app/domain/list.ts";
import type { Cell } from "#app/platform/table-file.server.ts";
import type { List } from "./list.server.ts";

/** A list as a file has it: headings, and under them the rows that its page shows under the same address, over all its pages. */
export type ListSheet = {
  readonly key: ListKey;
  readonly path: string;
  /** What is asked for, as it stands in the address; empty where nothing is. */
  readonly asked: string;
  readonly exports: boolean;
  readonly headings: readonly string[];
  readonly found: () => Promise<number>;
  readonly parts: () => AsyncIterable<readonly (readonly Cell[])[]>;
};

/** The file of a list, by the very columns and source that its page is made of. */
export function sheetOf<R>(list: List<R>): ListSheet {
  const columns = list.columns.filter(({ shownOnly }) => shownOnly !== true);
  return {
    key: list.key,
    path: list.path,
    asked: listAddress(list.shape, list.path, list.query).slice(list.path.length + 1),
    exports: list.exports,
    headings: columns.map(({ label }) => label),
    found: async () => (await list.source.part(list.query)).found,
    async *parts() {
      for await (const rows of list.source.every(list.query))
        yield rows.map((row) => columns.map(({ value }) => value(row)));
    },
  };
}
