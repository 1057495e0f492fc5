import { event, type DomainEvent } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";
import { ownSheetsOf, scoringBar, type OwnSheet, type OwnSheets } from "./own-sheets.server.ts";
import { ownDraft } from "./save-score-sheet.server.ts";
import { sheetWrites, storedTexts } from "./sheet-writes.server.ts";

/** The digest of what a lock fixes: every cell in rubric order. */
export function sheetDigest(work: Pick<Work, "house">, { rubric }: OwnSheets, sheet: OwnSheet): string {
  return work.house.digest([
    "scoreSheet",
    sheet.id,
    rubric.competencies.map(({ id }) => [id, sheet.cells[id]?.state, sheet.cells[id]?.rating, sheet.cells[id]?.note]),
  ]);
}

/** What was typed comes into the cells, then the sheet is fixed; the panel is claimed by `revealedAt is null`. */
function lockOf(
  work: Work,
  own: OwnSheets,
  sheet: OwnSheet,
  processId: string,
  panelMemberId: string,
): { event: DomainEvent; writes: Write[] } {
  const digest = sheetDigest(work, own, sheet);
  return {
    event: event("scoreSheet.locked", ["scoreSheet", sheet.id], processId, { attempt: sheet.attempt, digest }),
    writes: [
      ...sheetWrites(work, own, sheet, sheet.cells, sheet.version, panelMemberId),
      change(scoreSheet, { id: sheet.id, state: "draft" }, { state: "locked", lockedAt: work.house.now(), digest }),
    ],
  };
}

/**
 * Locks one own sheet for good, as it stands (with what autosave kept). `version` and `drafted` are those that the
 * confirmation was shown with; another state is stale. Refused while a competency is unanswered or a note missing.
 */
export async function lockScoreSheet(
  work: Work,
  input: {
    readonly processId: string;
    readonly candidacyId: string;
    readonly version: number;
    readonly drafted?: string;
  },
): Promise<Outcome<{ sheetId: string; number: number }>> {
  const opened = await ownDraft(work, input.processId, input.candidacyId);
  if (!opened.ok) return opened;
  const { own, sheet, panelMemberId } = opened;
  if (sheet.version !== input.version || (input.drafted !== undefined && (sheet.drafted ?? "") !== input.drafted))
    return stale(storedTexts(own.rubric.competencies, sheet.cells));
  if (sheet.problems.length > 0) return conflict(message("assessment.lock.incomplete"), linesOf(own, sheet));
  const lock = lockOf(work, own, sheet, input.processId, panelMemberId);
  const done = await save(work, [lock.event], lock.writes, { sheetId: sheet.id, number: sheet.number });
  if (done.ok || done.kind !== "stale") return done;
  const again = await ownDraft(work, input.processId, input.candidacyId);
  return again.ok ? stale(storedTexts(again.own.rubric.competencies, again.sheet.cells)) : again;
}

/** What keeps a sheet from its lock, as the lines of a refusal. */
export function linesOf({ rubric }: OwnSheets, sheet: OwnSheet) {
  return sheet.problems.map((problem) => {
    const index = rubric.competencies.findIndex(({ id }) => id === problem.subject);
    return { title: message("assessment.lock.competency", { number: index + 1 }), detail: problem.message };
  });
}

/**
 * Locks all own complete sheets with one confirmation. `sheets` are those the confirmation showed, with version and
 * draft; if one of them has changed since, nothing is locked. Without `sheets`, all that are complete now.
 */
export async function lockCompleteSheets(
  work: Work,
  input: {
    readonly processId: string;
    readonly sheets?: readonly { readonly sheetId: string; readonly version: number; readonly drafted: string }[];
  },
): Promise<Outcome<{ locked: number }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, input.processId);
  const refusal = refused(may(standing, "sheet.score"));
  if (refusal) return refusal;
  const own = standing && (await ownSheetsOf(house, viewer, standing));
  if (!standing?.panelMemberId || !own) return missing;
  const { panelMemberId } = standing;
  const bar = await scoringBar(house, viewer, standing);
  if (bar) return conflict(bar);
  const complete = own.sheets.filter(isComplete);
  const shown = input.sheets;
  if (shown?.some(({ sheetId }) => !own.sheets.some(({ id }) => id === sheetId))) return missing;
  if (complete.length === 0) return conflict(message("assessment.lock.none"));
  const same = (sheet: OwnSheet) =>
    shown!.some(
      (one) => one.sheetId === sheet.id && one.version === sheet.version && one.drafted === (sheet.drafted ?? ""),
    );
  if (shown && (shown.length !== complete.length || !complete.every(same))) return stale();
  const locks = complete.map((sheet) => lockOf(work, own, sheet, input.processId, panelMemberId));
  return save(
    work,
    locks.map((lock) => lock.event),
    locks.flatMap((lock) => lock.writes),
    { locked: complete.length },
  );
}
/** Whether a sheet can be locked as it stands. */
export function isComplete(sheet: OwnSheet): boolean {
  return sheet.state === "draft" && sheet.problems.length === 0;
}
