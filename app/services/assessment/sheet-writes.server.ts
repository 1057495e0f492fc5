import type { Scale } from "#app/domain/assessment/scoring.ts";
import { message, type Message } from "#app/domain/message.ts";
import type { RubricRow } from "#db/queries/assessment.server.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, insert, remove, type Write } from "#db/commit.server.ts";
import { scoreCell, scoreSheet } from "#db/schema/assessment.tables.ts";
import { draft } from "#db/schema/platform.tables.ts";
import { panel } from "#db/schema/selection.tables.ts";
import { draftFormOf, openCell, type CellContent, type OwnSheet, type OwnSheets } from "./own-sheets.server.ts";

/** A competency's answer as a member gives it. */
export type CellInput = CellContent & { readonly competencyId: string };

/** The longest evidence note that is kept, in characters; two hundred words are asked at the lock. */
export const noteCharacters = 4000;

/** The names of a competency's two fields on the form, by its place in the rubric (from 1). */
export function fieldsOf(index: number): { rating: string; note: string } {
  return { rating: `rating${index + 1}`, note: `note${index + 1}` };
}
/** A cell's answer as the form posts it. */
export function answerText({ state, rating }: CellContent): string {
  if (state === "rated") return String(rating);
  return state === "insufficientEvidence" ? "insufficient" : state === "notAssessed" ? "notAssessed" : "";
}
/** What is stored of a sheet, by the form's field names. */
export function storedTexts(
  rubric: readonly RubricRow[],
  cells: Readonly<Record<string, CellContent>>,
): Record<string, string> {
  return Object.fromEntries(
    rubric.flatMap(({ id }, index) => {
      const names = fieldsOf(index);
      const cell = cells[id] ?? openCell;
      return [
        [names.rating, answerText(cell)],
        [names.note, cell.note],
      ];
    }),
  );
}

/** Cells by competency, or the errors of those that cannot be kept, by the form's field names. */
export function cellsFrom(
  rubric: readonly RubricRow[],
  scale: Scale,
  inputs: readonly CellInput[],
): { cells: Record<string, CellContent>; errors: Record<string, Message> } {
  const cells: Record<string, CellContent> = {};
  const errors: Record<string, Message> = {};
  rubric.forEach(({ id }, index) => {
    const input = inputs.find(({ competencyId }) => competencyId === id) ?? openCell;
    const names = fieldsOf(index);
    const rating = input.state === "rated" ? input.rating : null;
    if (
      input.state === "rated" &&
      (rating === null || !Number.isInteger(rating) || rating < scale.lo || rating > scale.hi)
    )
      errors[names.rating] = message("scoring.sheet.offScale", { lo: scale.lo, hi: scale.hi });
    if (input.note.length > noteCharacters) errors[names.note] = message("field.tooLong", { max: noteCharacters });
    cells[id] = { state: input.state, rating, note: input.note.trim() };
  });
  return { cells, errors };
}
/** Whether two cells say the same. */
export function sameCell(a: CellContent, b: CellContent): boolean {
  return a.state === b.state && a.rating === b.rating && a.note === b.note;
}
/** Whether these cells say what is stored. */
export function saysStored(sheet: OwnSheet, cells: Readonly<Record<string, CellContent>>): boolean {
  return Object.keys(sheet.stored).every((id) => sameCell(sheet.stored[id]!, cells[id] ?? openCell));
}

/**
 * The writes that bring a sheet's cells to this content: the sheet claims its own version, the panel is claimed by
 * `revealedAt is null` without moving it, and the draft goes. The sheet's version rises by one.
 */
export function sheetWrites(
  work: Work,
  { panel: head, sheets }: OwnSheets,
  sheet: OwnSheet,
  cells: Readonly<Record<string, CellContent>>,
  version: number,
  panelMemberId: string,
): Write[] {
  const now = work.house.now();
  const put = (competencyId: string) =>
    sheet.kept.includes(competencyId)
      ? change(scoreCell, { sheetId: sheet.id, competencyId }, { ...cells[competencyId]! })
      : insert(scoreCell, { id: work.house.newId(), sheetId: sheet.id, competencyId, ...cells[competencyId]! });
  const touched = Object.keys(cells).filter(
    (id) => !sheet.kept.includes(id) || !sameCell(sheet.stored[id] ?? openCell, cells[id]!),
  );
  return [
    sheet.exists
      ? change(scoreSheet, { id: sheet.id, version, state: "draft" }, { savedAt: now })
      : insert(scoreSheet, {
          id: sheet.id,
          panelId: head.id,
          panelMemberId,
          candidacyId: sheet.candidate.candidacyId,
          attempt: 1,
          position: sheets.findIndex(({ id }) => id === sheet.id) + 1,
          state: "draft",
          savedAt: now,
          version: 1,
        }),
    ...touched.map(put),
    change(panel, { id: head.id, revealedAt: null }, { state: "convened" }),
    remove(draft, { accountId: work.viewer.accountId, form: draftFormOf(sheet.id) }, null),
  ];
}
