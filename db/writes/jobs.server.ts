import { freely, statement, type Write } from "#db/commit.server.ts";
import { jobRun } from "#db/schema/platform.tables.ts";

/** What became of a job: when it began and ended, and the class of the error it failed with, or null. */
export function recordRun(id: string, startedAt: number, endedAt: number, error: string | null): Write {
  const row = { startedAt, endedAt, error, ...(error === null ? {} : { failedAt: endedAt }) };
  return freely(
    statement
      .insert(jobRun)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: jobRun.id, set: row }),
  );
}
