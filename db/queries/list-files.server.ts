import { and, asc, desc, eq, isNull, lt, or } from "drizzle-orm";
import type { Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { listFile } from "#db/schema/platform.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type ListFileRow = typeof listFile.$inferSelect;

/** The files of lists that the viewer has asked for, the latest first. */
export async function ownListFiles(viewer: Viewer, store: Store): Promise<ListFileRow[]> {
  asks(viewer);
  return store.db
    .select()
    .from(listFile)
    .where(eq(listFile.accountId, viewer.accountId))
    .orderBy(desc(listFile.askedAt), desc(listFile.id));
}

/** The file that has waited longest and that nobody makes, or whose maker has been silent since `silentSince`. */
export async function nextListFile(viewer: AnyViewer, store: Store, silentSince: number): Promise<ListFileRow | null> {
  asks(viewer);
  const [row] = await store.db
    .select()
    .from(listFile)
    .where(and(eq(listFile.state, "waiting"), or(isNull(listFile.claimedAt), lt(listFile.claimedAt, silentSince))))
    .orderBy(asc(listFile.askedAt), asc(listFile.id))
    .limit(1);
  return row ?? null;
}

/** The files that were asked for before an instant. */
export async function listFilesBefore(viewer: AnyViewer, store: Store, before: number): Promise<ListFileRow[]> {
  asks(viewer);
  return store.db.select().from(listFile).where(lt(listFile.askedAt, before)).orderBy(asc(listFile.askedAt));
}
