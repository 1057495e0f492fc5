import { createHash } from "node:crypto";
import { z } from "zod";
import { progress, sheetProblems, type Cell, type Problem } from "#app/domain/assessment/scoring.ts";
import { trainingHolds } from "#app/domain/assessment/training.ts";
import { message, type Message } from "#app/domain/message.ts";
import { scoredOnPaper } from "#app/domain/selection/begun.ts";
import type { Standing, Viewer } from "#app/domain/policy.ts";
import { spellId } from "#app/platform/ids.server.ts";
import type { House } from "#app/services/work.server.ts";
import {
  draftsOf,
  panelOf,
  rubricOf,
  sheetsOfMember,
  shortlistedIn,
  trainedOn,
  type PanelHead,
  type ProcessRubric,
} from "#db/queries/assessment.server.ts";
import type { Candidate } from "#db/queries/candidates.server.ts";
import { onceForAct } from "#db/queries/kept.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

/** One competency of a sheet as it is typed: `open` is not answered yet, and a note can already stand there. */
export type CellContent = {
  readonly state: "open" | "rated" | "insufficientEvidence" | "notAssessed";
  readonly rating: number | null;
  readonly note: string;
};
export const openCell: CellContent = { state: "open", rating: null, note: "" };

/** A member's own sheet: what is stored, and over it what was typed since and saved as a draft. */
export type OwnSheet = {
  readonly id: string;
  readonly candidate: Candidate;
  /** Its place in the member's own order, from 1. */
  readonly number: number;
  readonly state: "draft" | "locked" | "recused" | "absent";
  /** 1, and one more for every time chair and officer opened the sheet again. */
  readonly attempt: number;
  /** 0 where nothing was ever saved. */
  readonly version: number;
  readonly exists: boolean;
  /** Competencies that have a row of their own already. */
  readonly kept: readonly string[];
  readonly stored: Readonly<Record<string, CellContent>>;
  readonly cells: Readonly<Record<string, CellContent>>;
  /** Names the draft that `cells` were read from, null where there is none. */
  readonly drafted: string | null;
  readonly savedAt: number | null;
  readonly lockedAt: number | null;
  readonly answered: number;
  readonly total: number;
  readonly problems: readonly Problem[];
};
export type OwnSheets = {
  readonly panel: PanelHead;
  readonly rubric: ProcessRubric;
  readonly sheets: readonly OwnSheet[];
};

function hashed(...parts: readonly string[]): Buffer {
  return createHash("sha256").update(parts.join("\n")).digest();
}
/**
 * The id of a member's sheet of a candidacy. It follows from both, so that a sheet has its address before its first
 * row is written and two first saves cannot make two sheets.
 */
export function sheetIdOf(panelMemberId: string, candidacyId: string, attempt = 1): string {
  return spellId(hashed("scoreSheet", panelMemberId, candidacyId, String(attempt)).subarray(0, 16));
}
/** Candidates in the order of one member: another for each, and the same on every visit. */
export function inOwnOrder(panelMemberId: string, candidates: readonly Candidate[]): Candidate[] {
  const place = new Map(
    candidates.map(({ candidacyId }) => [
      candidacyId,
      hashed("sheetOrder", panelMemberId, candidacyId).toString("hex"),
    ]),
  );
  return [...candidates].sort((a, b) => (place.get(a.candidacyId)! < place.get(b.candidacyId)! ? -1 : 1));
}
/** The name under which a sheet's draft is kept. */
export function draftFormOf(sheetId: string): string {
  return `scoreSheet:${sheetId}`;
}

const draftSchema = z.strictObject({
  base: z.number().int().nonnegative(),
  page: z.string(),
  cells: z.record(
    z.string(),
    z.strictObject({
      state: z.enum(["open", "rated", "insufficientEvidence", "notAssessed"]),
      rating: z.number().int().nullable(),
      note: z.string(),
    }),
  ),
});
/** What autosave keeps: the sheet's version it was typed over, the page that sent it, the cells. */
export type SheetDraft = z.output<typeof draftSchema>;
/** Reads a kept draft; null where it is not one. */
export function readDraft(body: string): SheetDraft | null {
  try {
    return draftSchema.parse(JSON.parse(body));
  } catch {
    return null;
  }
}

/** One of a member's own sheets, by its address or by whom it is about. */
export type OneSheet = { readonly sheetId: string } | { readonly candidacyId: string };

/** The cell as the rules know it; undefined where it is not answered. */
export function cellOf(content: CellContent): Cell | undefined {
  if (content.state === "rated") return { state: "rated", rating: content.rating ?? 0, note: content.note };
  if (content.state === "insufficientEvidence") return { state: "insufficientEvidence", note: content.note };
  return content.state === "notAssessed" ? { state: "notAssessed" } : undefined;
}
/** Cells by competency as the rules know them. */
export function cellsOf(contents: Readonly<Record<string, CellContent>>): Record<string, Cell | undefined> {
  return Object.fromEntries(Object.entries(contents).map(([id, content]) => [id, cellOf(content)]));
}

/**
 * The viewer's own sheets in the own order: one for each shortlisted candidate, without those the viewer is recused
 * from, whether saved before or not. Null where the viewer has no voting seat. Nothing of anybody else is read.
 * `one` asks for a single sheet where it was saved before, with its place as it was set: for acts on that sheet alone.
 */
export async function ownSheetsOf(
  house: House,
  viewer: Viewer,
  standing: Standing,
  one: OneSheet | null = null,
): Promise<OwnSheets | null> {
  const { store } = house;
  const { panelMemberId } = standing;
  if (!panelMemberId || (standing.seat !== "chair" && standing.seat !== "voting")) return null;
  const { processId, recusedFrom } = standing;
  // An act looks the sheet up by its address first, and then again for its rules.
  const panel = await onceForAct(viewer, store, ["panel", processId], () => panelOf(viewer, store, processId));
  const rubric = await onceForAct(viewer, store, ["rubric", processId], () => rubricOf(viewer, store, processId));
  if (!panel || !rubric) return null;
  const found = one && (await sheetsOfMember(viewer, store, panelMemberId, one));
  // A sheet that was never saved has no row to be found by: its place among the others is needed then.
  const only = found?.[0]?.sheet.candidacyId ?? null;
  const rows = only === null ? await sheetsOfMember(viewer, store, panelMemberId) : found!;
  // The order set with the sheets stands; a name without one comes after, in an order of the member's own too.
  const set = (candidacyId: string) =>
    rows.find(({ sheet }) => sheet.candidacyId === candidacyId)?.sheet.position || Infinity;
  const candidates = inOwnOrder(
    panelMemberId,
    // What the panel scored on paper has no sheet here, nor will it get one.
    scoredOnPaper(standing)
      ? []
      : await onceForAct(viewer, store, ["shortlisted", processId, recusedFrom, only], () =>
          shortlistedIn(viewer, store, processId, recusedFrom, only),
        ),
  )
    .map((candidate) => ({ candidate, at: set(candidate.candidacyId) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ candidate }) => candidate);
  const ids = candidates.map(
    ({ candidacyId }) =>
      rows.find(({ sheet }) => sheet.candidacyId === candidacyId)?.sheet.id ?? sheetIdOf(panelMemberId, candidacyId),
  );
  const drafts = await draftsOf(viewer, store, viewer.accountId, ids.map(draftFormOf));
  const competencies = rubric.competencies.map(({ id }) => id);
  const sheets = candidates.map((candidate, index): OwnSheet => {
    const row = rows.find(({ sheet }) => sheet.candidacyId === candidate.candidacyId);
    const id = ids[index]!;
    const state = row?.sheet.state ?? "draft";
    const version = row?.sheet.version ?? 0;
    const stored = Object.fromEntries(
      competencies.map((competencyId) => {
        const cell = row?.cells.find((one) => one.competencyId === competencyId);
        return [competencyId, cell ? { state: cell.state, rating: cell.rating, note: cell.note } : openCell];
      }),
    );
    const kept = drafts.find(({ form }) => form === draftFormOf(id));
    const typed = kept && state === "draft" ? readDraft(house.unseal(kept.body)) : null;
    // A draft typed over an older version is no news: what was saved since stands.
    const draft = typed && typed.base === version ? typed : null;
    const cells = draft
      ? Object.fromEntries(competencies.map((competencyId) => [competencyId, draft.cells[competencyId] ?? openCell]))
      : stored;
    const content = { competencies, cells: cellsOf(cells), scale: rubric.scale };
    return {
      id,
      candidate,
      number: only === null ? index + 1 : row!.sheet.position,
      state,
      attempt: row?.sheet.attempt ?? 1,
      version,
      exists: row !== undefined,
      kept: row?.cells.map(({ competencyId }) => competencyId) ?? [],
      stored,
      cells,
      drafted: draft && kept ? String(kept.savedAt) : null,
      savedAt: draft && kept ? kept.savedAt : (row?.sheet.savedAt ?? null),
      lockedAt: row?.sheet.lockedAt ?? null,
      answered: progress(content).answered.length,
      total: competencies.length,
      problems: sheetProblems(content),
    };
  });
  return { panel, rubric, sheets };
}

/** Why a member may not score yet: declarations are missing, or the training is out of date. Null where all is well. */
export async function scoringBar(house: House, viewer: Viewer, standing: Standing): Promise<Message | null> {
  if (!standing.declared) return message("assessment.bar.declarations");
  const day = await trainedOn(viewer, house.store, viewer.accountId);
  return trainingHolds(day, dayOf(house.now())) ? null : message("assessment.bar.training");
}
