import { and, eq, sql, type SQL } from "drizzle-orm";
import { exactly, statement, type Write } from "#db/commit.server.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";

/** Holds while the process is as the conditions say: claims its row without changing it, for rows added beside it. */
export function whileProcess(processId: string, ...conditions: readonly SQL[]): Write {
  return exactly(
    1,
    statement
      .update(selectionProcess)
      .set({ createdAt: sql`${selectionProcess.createdAt}` })
      .where(and(eq(selectionProcess.id, processId), ...conditions)),
  );
}
