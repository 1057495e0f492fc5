import { message } from "#app/domain/message.ts";
import { invalid, missing, type Refusal } from "#app/domain/outcome.ts";
import { sees, type Standing } from "#app/domain/policy.ts";
import type { Work } from "#app/services/work.server.ts";
import { ownSheetsOf } from "./own-sheets.server.ts";
import type { SheetInput } from "./save-score-sheet.server.ts";
import type { CellInput } from "./sheet-writes.server.ts";

/** A sheet as its form posts it: which sheet by its own address, and the cells in rubric order. */
export type PostedSheet = {
  readonly processId: string;
  readonly sheetId: string;
  readonly version: number;
  readonly page: string;
  readonly drafted: string;
};

/**
 * Finds the own sheet that a form was posted to, and its cells by `read` (in rubric order; a note field that did not
 * come at all is named). A sheet that is not the viewer's own is missing.
 */
export async function postedSheet(
  work: Work,
  standing: Standing,
  posted: PostedSheet,
  read: (competencyIds: readonly string[]) => { cells: readonly CellInput[]; absent: readonly string[] },
): Promise<{ ok: true; input: SheetInput & { readonly page: string } } | Refusal> {
  const own = sees(standing, "panel")
    ? await ownSheetsOf(work.house, work.viewer, standing, { sheetId: posted.sheetId })
    : null;
  const sheet = own?.sheets.find(({ id }) => id === posted.sheetId);
  if (!own || !sheet) return missing;
  const { cells, absent } = read(own.rubric.competencies.map(({ id }) => id));
  if (absent.length > 0) return invalid(Object.fromEntries(absent.map((name) => [name, message("field.required")])));
  return {
    ok: true,
    input: {
      processId: posted.processId,
      candidacyId: sheet.candidate.candidacyId,
      version: posted.version,
      cells,
      page: posted.page,
      drafted: posted.drafted,
    },
  };
}
