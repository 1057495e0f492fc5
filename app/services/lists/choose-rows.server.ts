import { mostAtOnce } from "#app/domain/bulk.ts";
import type { List } from "./list.server.ts";

export type Chosen = {
  readonly ids: readonly string[];
  /** More rows fit than are acted on at once. */
  readonly more: boolean;
};

/**
 * The rows that an act on several was asked for: those ticked, or with `of=all` every row that the list shows under the
 * same address, over all its pages. An id that the list does not show is passed over.
 */
export async function chosenRows<R>(list: List<R>, url: URL, idOf: (row: R) => string): Promise<Chosen> {
  const ticked = url.searchParams.get("of") === "all" ? null : new Set(url.searchParams.getAll("ids"));
  const ids: string[] = [];
  // The ticked ones may stand on any page, under any filter.
  const query = ticked ? { ...list.query, filters: {} } : list.query;
  for await (const part of list.source.every(query))
    for (const row of part) {
      const id = idOf(row);
      if (ticked && !ticked.has(id)) continue;
      if (ids.length === mostAtOnce) return { ids, more: true };
      ids.push(id);
    }
  return { ids, more: false };
}
