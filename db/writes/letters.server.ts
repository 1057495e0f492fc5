import { inArray, isNull, sql } from "drizzle-orm";
import type { LetterKind } from "#app/domain/selection/letters.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import type { Write } from "#db/commit.server.ts";
import { letter } from "#db/schema/letters.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { whileProcess } from "./process.server.ts";

/** Holds while the process is in one of the states and runs. */
export function whileInOneOf(processId: string, states: readonly ProcessState[]): Write {
  return whileProcess(
    processId,
    inArray(selectionProcess.state, [...states]),
    isNull(selectionProcess.suspendedAt),
    isNull(selectionProcess.endedAs),
  );
}
/** Holds while the process has so many letters of a kind that are out: a set is issued once. */
export function whileLettersOut(processId: string, kind: LetterKind, count: number): Write {
  return whileProcess(
    processId,
    sql`(select count(*) from ${letter} where ${letter.processId} = ${processId} and ${letter.kind} = ${kind} and ${letter.state} in ('issued', 'sent')) = ${count}`,
  );
}
