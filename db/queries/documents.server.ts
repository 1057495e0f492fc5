import { asc, eq } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { documentType, postTypeDocument } from "#db/schema/reference.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The documents that the track of a post type asks for. */
export async function documentsFor(viewer: AnyViewer, store: Store, postTypeId: string) {
  asks(viewer);
  return store.db
    .select({
      documentType: documentType.id,
      nameEn: documentType.nameEn,
      nameFr: documentType.nameFr,
      nameAr: documentType.nameAr,
    })
    .from(postTypeDocument)
    .innerJoin(documentType, eq(documentType.id, postTypeDocument.documentType))
    .where(eq(postTypeDocument.postTypeId, postTypeId))
    .orderBy(asc(documentType.id));
}
