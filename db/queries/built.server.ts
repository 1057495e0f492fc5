import { sql, type Placeholder } from "drizzle-orm";
import type { Db, Store } from "#db/open.server.ts";

/** A place in a built query that a value is put into at each asking. */
export function given<N extends string>(name: N): Placeholder<N> {
  return sql.placeholder(name);
}

/**
 * A query that is built once for a store and asked again and again with other values: building one by its typed parts
 * takes longer than asking it. `build` makes it, with `given(name)` where a value stands.
 */
export function built<T>(
  build: (db: Db) => { prepare: () => { all: (values?: Record<string, unknown>) => T[] } },
): (store: Store, values: Record<string, unknown>) => Promise<T[]> {
  const made = new WeakMap<Store, { all: (values?: Record<string, unknown>) => T[] }>();
  return async (store, values) => {
    const known = made.get(store) ?? build(store.db).prepare();
    made.set(store, known);
    return known.all(values);
  };
}
