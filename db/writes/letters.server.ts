import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { LetterKind } from "#app/domain/selection/letters.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { exactly, statement, type Write } from "#db/commit.server.ts";
import { letter } from "#db/schema/letters.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";

/** Holds while the process is in one of the states and runs. */
export function whileInOneOf(processId: string, states: readonly ProcessState[]): Write {
  return exactly(
    1,
    statement
      .update(selectionProcess)
      .set({ createdAt: sql`${selectionProcess.createdAt}` })
      .where(
        and(
          eq(selectionProcess.id, processId),
          inArray(selectionProcess.state, [...states]),
          isNull(selectionProcess.suspendedAt),
          isNull(selectionProcess.endedAs),
        ),
      ),
  );
}
/** Holds while the process has so many letters of a kind that are out: a set is issued once. */
export function whileLettersOut(processId: string, kind: LetterKind, count: number): Write {
  return exactly(
    1,
    statement
      .update(selectionProcess)
      .set({ createdAt: sql`${selectionProcess.createdAt}` })
      .where(
        and(
          eq(selectionProcess.id, processId),
          sql`(select count(*) from ${letter} where ${letter.processId} = ${processId} and ${letter.kind} = ${kind} and ${letter.state} in ('issued', 'sent')) = ${count}`,
        ),
      ),
  );
}
