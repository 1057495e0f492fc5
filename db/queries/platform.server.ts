import { eq } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { lease } from "#db/schema/platform.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** Who holds a job's lease, and until when. */
export async function leaseOf(viewer: AnyViewer, store: Store, job: string) {
  asks(viewer);
  const [row] = await store.db.select().from(lease).where(eq(lease.id, job));
  return row ?? null;
}
