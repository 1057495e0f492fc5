import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Particulars } from "#app/domain/selection/nomination.ts";
import { exactly, freely, insert, remove, statement, type Write } from "#db/commit.server.ts";
import { file } from "#db/schema/platform.tables.ts";
import {
  nomination,
  nominationDocument,
  nominationEducation,
  nominationLanguage,
  nominationList,
  nominationNationality,
  nominationPost,
  selectionProcess,
} from "#db/schema/selection.tables.ts";

/**
 * Moves a list's version on without asking for one: colleagues write on different names side by side. A list that was
 * handed in moves in a late window alone.
 */
export function touchList(listId: string, late = false): Write {
  return exactly(
    1,
    statement
      .update(nominationList)
      .set({ version: sql`${nominationList.version} + 1` })
      .where(and(eq(nominationList.id, listId), late ? undefined : eq(nominationList.state, "draft"))),
  );
}

/** Lets go of the drafts on a list that was sent on paper instead: they were never part of it and stay their State's. */
export function letDraftsGo(listId: string): Write {
  return freely(
    statement
      .update(nomination)
      .set({ listId: null })
      .where(and(eq(nomination.listId, listId), eq(nomination.state, "draft"))),
  );
}

/** Holds while none of these States has submitted its list for a call: a name that is asked of them can still be added. */
export function whileListsOpen(callId: string, states: readonly string[]): Write {
  return exactly(
    0,
    statement
      .update(nominationList)
      .set({ submittedAt: sql`${nominationList.submittedAt}` })
      .where(
        and(
          eq(nominationList.callId, callId),
          inArray(nominationList.memberStateId, [...states]),
          eq(nominationList.state, "submitted"),
        ),
      ),
  );
}

/** Holds a process to its open call while names are written: it must still be there, running and not suspended. */
export function claimOpenCall(processId: string): Write {
  return exactly(
    1,
    statement
      .update(selectionProcess)
      .set({ state: "callOpen" })
      .where(
        and(
          eq(selectionProcess.id, processId),
          eq(selectionProcess.state, "callOpen"),
          isNull(selectionProcess.endedAs),
          isNull(selectionProcess.suspendedAt),
        ),
      ),
  );
}
const lateStates = ["callOpen", "eligibilityScreening"] as const;
const inLateTime = (processId: string) =>
  and(
    eq(selectionProcess.id, processId),
    inArray(selectionProcess.state, [...lateStates]),
    isNull(selectionProcess.endedAs),
    isNull(selectionProcess.suspendedAt),
  );
/** Holds a process to the time in which late names may still be written. */
export function claimLateTime(processId: string): Write {
  return exactly(1, statement.update(selectionProcess).set({ suspendedAt: null }).where(inLateTime(processId)));
}
/** The same, and moves the process's version on: whoever closes the screening at this moment looks at its gate again. */
export function moveLateTime(processId: string): Write {
  return exactly(
    1,
    statement
      .update(selectionProcess)
      .set({ version: sql`${selectionProcess.version} + 1` })
      .where(inLateTime(processId)),
  );
}
/** Holds a process to a state without moving its version. */
export function claimScreening(processId: string): Write {
  return exactly(
    1,
    statement
      .update(selectionProcess)
      .set({ state: "eligibilityScreening" })
      .where(
        and(
          eq(selectionProcess.id, processId),
          eq(selectionProcess.state, "eligibilityScreening"),
          isNull(selectionProcess.endedAs),
        ),
      ),
  );
}

/** The rows of a nomination's lists, anew: nationalities, languages, posts, schooling. */
export function particularRows(newId: () => string, nominationId: string, particulars: Particulars): Write[] {
  const { nationalities, languages, posts, education } = particulars;
  return [
    ...clearedRows(nominationId),
    ...(nationalities.length > 0
      ? [
          insert(
            nominationNationality,
            nationalities.map((memberStateId) => ({ id: newId(), nominationId, memberStateId })),
          ),
        ]
      : []),
    ...(languages.length > 0
      ? [
          insert(
            nominationLanguage,
            languages.map(({ language, level, evidence }, index) => ({
              id: newId(),
              nominationId,
              position: index + 1,
              language,
              level: level ?? "A1",
              evidence,
            })),
          ),
        ]
      : []),
    ...(posts.length > 0
      ? [
          insert(
            nominationPost,
            posts.map(({ fromYear, ...row }, index) => ({
              id: newId(),
              nominationId,
              position: index + 1,
              fromYear: fromYear ?? 0,
              ...row,
            })),
          ),
        ]
      : []),
    ...(education.length > 0
      ? [
          insert(
            nominationEducation,
            education.map(({ year, ...row }, index) => ({
              id: newId(),
              nominationId,
              position: index + 1,
              year: year ?? 0,
              ...row,
            })),
          ),
        ]
      : []),
  ];
}
function clearedRows(nominationId: string): Write[] {
  return [nominationNationality, nominationLanguage, nominationPost, nominationEducation].map((table) =>
    freely(statement.delete(table).where(eq(table.nominationId, nominationId))),
  );
}

/** A draft with all that hangs on it, gone; its files' rows too. */
export function erasedNomination(
  nominationId: string,
  version: number,
  documents: readonly { id: string; fileId: string }[],
  scanFileId: string | null,
): Write[] {
  return [
    ...clearedRows(nominationId),
    ...documents.map(({ id }) => remove(nominationDocument, { id })),
    remove(nomination, { id: nominationId, version, state: "draft" }),
    ...documents.map(({ fileId }) => remove(file, { id: fileId })),
    ...(scanFileId ? [remove(file, { id: scanFileId })] : []),
  ];
}
