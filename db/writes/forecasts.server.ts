import { and, eq, isNull, sql } from "drizzle-orm";
import { endStates } from "#app/domain/selection/states.ts";
import { exactly, statement, type Write } from "#db/commit.server.ts";
import { post } from "#db/schema/reference.tables.ts";
import { selectionProcess, vacancyForecast } from "#db/schema/selection.tables.ts";

/*
 * Conditions of a post that hold at the moment of the commit, as statements that touch its row and change nothing: two
 * forecasts, or two launches, at once would both have found the post free.
 */

/** Holds while no process for the post runs. */
export function whileNoneRuns(postId: string): Write {
  const ends = sql.join(
    endStates.map((state) => sql`${state}`),
    sql`, `,
  );
  return whilePost(
    postId,
    sql`not exists (select 1 from ${selectionProcess} where ${selectionProcess.postId} = ${postId} and ${isNull(selectionProcess.endedAs)} and ${selectionProcess.state} not in (${ends}))`,
  );
}
/** Holds while no forecast for the post waits for its launch. */
export function whileNoForecastWaits(postId: string): Write {
  return whilePost(
    postId,
    sql`not exists (select 1 from ${vacancyForecast} where ${vacancyForecast.postId} = ${postId} and ${isNull(vacancyForecast.launchedAt)} and ${isNull(vacancyForecast.withdrawnAt)})`,
  );
}
function whilePost(postId: string, condition: ReturnType<typeof sql>): Write {
  return exactly(
    1,
    statement
      .update(post)
      .set({ level: sql`${post.level}` })
      .where(and(eq(post.id, postId), condition)),
  );
}
