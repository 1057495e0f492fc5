import { asc, eq } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { post, rubric, rubricCompetency, rubricPostType } from "#db/schema/reference.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** What of the reference data the bench builds its processes on: a type's posts, its rubric and that one's competencies. */
export async function rowsToBuildOn(viewer: AnyViewer, store: Store, postTypeId: string) {
  asks(viewer);
  const posts = await store.db
    .select({ id: post.id })
    .from(post)
    .where(eq(post.postTypeId, postTypeId))
    .orderBy(asc(post.id));
  const [fitting] = await store.db
    .select({ id: rubric.id, scaleId: rubric.scaleId })
    .from(rubric)
    .innerJoin(rubricPostType, eq(rubricPostType.rubricId, rubric.id))
    .where(eq(rubricPostType.postTypeId, postTypeId))
    .orderBy(asc(rubric.id));
  if (!fitting) throw new Error(`No rubric for ${postTypeId}`);
  const competencies = await store.db
    .select({ id: rubricCompetency.id })
    .from(rubricCompetency)
    .where(eq(rubricCompetency.rubricId, fitting.id))
    .orderBy(asc(rubricCompetency.position));
  return {
    posts: posts.map(({ id }) => id),
    rubricId: fitting.id,
    scaleId: fitting.scaleId,
    competencies: competencies.map(({ id }) => id),
  };
}
