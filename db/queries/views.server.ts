import { and, asc, eq } from "drizzle-orm";
import type { ListKey } from "#app/domain/list.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { savedView } from "#db/schema/platform.tables.ts";
import { asks } from "./viewer.server.ts";

/** The viewer's own views of a list, by name. */
export async function viewsOf(viewer: Viewer, store: Store, list: ListKey) {
  asks(viewer);
  return store.db
    .select({ id: savedView.id, name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(and(eq(savedView.accountId, viewer.accountId), eq(savedView.list, list)))
    .orderBy(asc(savedView.name), asc(savedView.id));
}

/** All views that the viewer keeps, by list and name. */
export async function ownViews(viewer: Viewer, store: Store) {
  asks(viewer);
  return store.db
    .select({
      id: savedView.id,
      list: savedView.list,
      name: savedView.name,
      place: savedView.place,
      query: savedView.query,
    })
    .from(savedView)
    .where(eq(savedView.accountId, viewer.accountId))
    .orderBy(asc(savedView.list), asc(savedView.name), asc(savedView.id));
}
