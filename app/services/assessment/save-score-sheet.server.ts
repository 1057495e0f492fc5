import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may, type Standing } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, commitOperational, insert, operational, remove } from "#db/commit.server.ts";
import { draftsOf } from "#db/queries/assessment.server.ts";
import { standingForAct } from "#db/queries/standing.server.ts";
import { draft } from "#db/schema/platform.tables.ts";
import {
  draftFormOf,
  ownSheetsOf,
  readDraft,
  scoringBar,
  type OwnSheet,
  type OwnSheets,
  type SheetDraft,
} from "./own-sheets.server.ts";
import { cellsFrom, saysStored, sheetWrites, storedTexts, type CellInput } from "./sheet-writes.server.ts";

/** Where a member goes after saving. */
export const afterSaving = ["stay", "next", "lock"] as const;
export type SheetInput = {
  readonly processId: string;
  readonly candidacyId: string;
  /** Of the sheet that the form was made from; 0 where nothing was saved yet. */
  readonly version: number;
  readonly cells: readonly CellInput[];
  /** The page's own key, and the draft it was made with: two windows do not write over each other. */
  readonly page?: string;
  readonly drafted?: string;
};

/**
 * Opens the viewer's own draft of a candidacy for writing, or says why not: the policy first, then declarations and
 * training, then whether there is such a sheet (a recused one does not exist) and whether it is a draft still. `alone`
 * leaves the member's other sheets unread.
 */
export async function ownDraft(
  work: Work,
  processId: string,
  candidacyId: string,
  alone = false,
): Promise<{ ok: true; own: OwnSheets; sheet: OwnSheet; standing: Standing; panelMemberId: string } | Refusal> {
  const { house, viewer } = work;
  const standing = await standingForAct(viewer, house.store, processId);
  const refusal = refused(may(standing, "sheet.score"));
  if (refusal) return refusal;
  const own = standing && (await ownSheetsOf(house, viewer, standing, alone ? { candidacyId } : null));
  const sheet = own?.sheets.find(({ candidate }) => candidate.candidacyId === candidacyId);
  if (!standing?.panelMemberId || !own || !sheet) return missing;
  const bar = await scoringBar(house, viewer, standing);
  if (bar) return conflict(bar);
  if (sheet.state !== "draft") return conflict(message(`assessment.sheet.is.${sheet.state}`));
  if (own.panel.revealedAt !== null) return conflict(message("refusal.revealed"));
  return { ok: true, own, sheet, standing, panelMemberId: standing.panelMemberId };
}

/** Whether another window wrote after this form was made: a newer save, or a draft this page does not know of. */
function overtaken(sheet: OwnSheet, input: SheetInput, kept: SheetDraft | null): boolean {
  if (sheet.version !== input.version) return true;
  if (input.page === undefined || sheet.drafted === null || kept === null) return false;
  return kept.page !== input.page && sheet.drafted !== input.drafted;
}
async function keptDraft(work: Work, sheet: OwnSheet): Promise<SheetDraft | null> {
  const [row] = await draftsOf(work.viewer, work.house.store, work.viewer.accountId, [draftFormOf(sheet.id)]);
  return row ? readDraft(work.house.unseal(row.body)) : null;
}

/**
 * Saves a member's own draft sheet by its form. Changed cells claim the sheet's version; where someone saved in between,
 * both texts come back. Answers where to go: `then`, and the next sheet of the own order that is not done.
 */
export async function saveScoreSheet(
  work: Work,
  input: SheetInput & { readonly then?: (typeof afterSaving)[number] },
): Promise<Outcome<{ sheetId: string; version: number; then: string; nextSheetId: string | null }>> {
  const opened = await ownDraft(work, input.processId, input.candidacyId, input.then !== "next");
  if (!opened.ok) return opened;
  const { own, sheet, panelMemberId } = opened;
  const { cells, errors } = cellsFrom(own.rubric.competencies, own.rubric.scale, input.cells);
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (overtaken(sheet, input, await keptDraft(work, sheet)) && !saysStored({ ...sheet, stored: sheet.cells }, cells))
    return stale(storedTexts(own.rubric.competencies, sheet.cells));
  const next =
    input.then !== "next"
      ? undefined
      : (own.sheets.slice(sheet.number).find(({ state, problems }) => state === "draft" && problems.length > 0) ??
        own.sheets[sheet.number]);
  const result = {
    sheetId: sheet.id,
    version: sheet.version,
    then: input.then ?? "stay",
    nextSheetId: next?.id ?? null,
  };
  if (saysStored(sheet, cells)) {
    const { accountId } = work.viewer;
    await commitOperational(work.house.store, [
      operational(draft, remove(draft, { accountId, form: draftFormOf(sheet.id) }, null)),
    ]);
    return { ok: true, result };
  }
  const version = sheet.version + 1;
  const saved = await save(
    work,
    [event("scoreSheet.saved", ["scoreSheet", sheet.id], input.processId, { version })],
    sheetWrites(work, own, sheet, cells, sheet.version, panelMemberId),
    { ...result, version },
  );
  if (saved.ok || saved.kind !== "stale") return saved;
  const again = await ownDraft(work, input.processId, input.candidacyId);
  return again.ok ? stale(storedTexts(again.own.rubric.competencies, again.sheet.cells)) : again;
}

/**
 * Keeps what a member is typing, without an event: the draft lies over the stored sheet until the form is saved. It is
 * refused as stale over a newer sheet, and over another window's draft that this page was not made with.
 */
export async function keepSheetDraft(
  work: Work,
  input: SheetInput & { readonly page: string },
): Promise<Outcome<{ savedAt: number }>> {
  const { house, viewer } = work;
  const opened = await ownDraft(work, input.processId, input.candidacyId, true);
  if (!opened.ok) return opened;
  const { own, sheet } = opened;
  const { cells, errors } = cellsFrom(own.rubric.competencies, own.rubric.scale, input.cells);
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (overtaken(sheet, input, await keptDraft(work, sheet)))
    return stale(storedTexts(own.rubric.competencies, sheet.cells));
  const savedAt = house.now();
  const form = draftFormOf(sheet.id);
  const body = house.seal(JSON.stringify({ base: sheet.version, page: input.page, cells } satisfies SheetDraft));
  const [row] = await draftsOf(viewer, house.store, viewer.accountId, [form]);
  const write = row
    ? change(draft, { id: row.id, savedAt: row.savedAt }, { body, savedAt })
    : insert(draft, { id: house.newId(), accountId: viewer.accountId, form, body, savedAt });
  const done = await commitOperational(house.store, [operational(draft, write)]);
  return done ? { ok: true, result: { savedAt } } : stale();
}
