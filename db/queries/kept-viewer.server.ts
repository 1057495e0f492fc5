import type { Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { keptWhileUnchanged } from "./kept.server.ts";
import { dayOf, viewerOf, type AnyViewer } from "./viewer.server.ts";

/** The viewer of an account, for a page that is only looked at: kept while nothing is written, and for the day that its roles hold on. */
export function viewerToRead(asking: AnyViewer, store: Store, accountId: string, now: number): Promise<Viewer | null> {
  return keptWhileUnchanged(asking, store, ["viewer", accountId, dayOf(now)], () =>
    viewerOf(asking, store, accountId, now),
  );
}
