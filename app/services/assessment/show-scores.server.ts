import { composite, noteWordLimit, wordCount, type Composite } from "#app/domain/assessment/scoring.ts";
import { textIn, type Multilingual } from "#app/domain/languages.ts";
import type { Message } from "#app/domain/message.ts";
import { handsOf, may, sees, seesFile, type Standing, type Viewer } from "#app/domain/policy.ts";
import { atOrAfter } from "#app/domain/selection/states.ts";
import { chairingFor } from "#app/services/selection/chairing.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import { earlierAttempts, panelOf, sessionsOf, votersOf, type ProcessRubric } from "#db/queries/assessment.server.ts";
import type { Candidate } from "#db/queries/candidates.server.ts";
import { dossierOf, type DossierView } from "#db/queries/dossier.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { openSheetsOf } from "./close-sheets-absent.server.ts";
import { cellsOf, openCell, ownSheetsOf, scoringBar, type OwnSheet, type OwnSheets } from "./own-sheets.server.ts";
import { answerText } from "./sheet-writes.server.ts";
import { weightsOf } from "./results.server.ts";

/** A text in the reader's language. */
export function inLanguage(viewer: Pick<Viewer, "locale">, text: Multilingual): string {
  return textIn(viewer.locale, text);
}
/** A candidate as lists name them: rank before the name where there is one. */
export function titleOf(viewer: Pick<Viewer, "locale">, { name, rankShort }: Candidate): string {
  return rankShort ? `${inLanguage(viewer, rankShort)} ${name}` : name;
}

export type StripView = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly state: "locked" | "complete" | "draft" | "notStarted";
};
/** A member's own progress and nothing else: no figure of a score, no other member. */
export type OwnProgress = {
  readonly strip: readonly StripView[];
  readonly done: number;
  readonly locked: number;
  readonly total: number;
  readonly complete: number;
  /** Minutes that the open ones are likely to take, to the next five; 0 when nothing is open. */
  readonly minutes: number;
};
// Eight minutes for a sheet that nothing is written on yet.
const minutesPerSheet = 8;

function stripState(sheet: OwnSheet): StripView["state"] {
  if (sheet.state !== "draft") return "locked";
  if (sheet.problems.length === 0) return "complete";
  return Object.values(sheet.cells).some(({ state, note }) => state !== "open" || note !== "") ? "draft" : "notStarted";
}
/** The own sheets as numbered boxes, with how many are done and how long the rest may take. */
export function ownProgress(viewer: Viewer, own: OwnSheets): OwnProgress {
  const strip = own.sheets.map((sheet): StripView => ({
    id: sheet.id,
    number: sheet.number,
    name: titleOf(viewer, sheet.candidate),
    state: stripState(sheet),
  }));
  const open = own.sheets.filter(({ state, problems }) => state === "draft" && problems.length > 0);
  const left = open.reduce(
    (sum, { answered, total }) => sum + (minutesPerSheet * Math.max(total - answered, 1)) / Math.max(total, 1),
    0,
  );
  return {
    strip,
    done: strip.filter(({ state }) => state === "complete" || state === "locked").length,
    locked: strip.filter(({ state }) => state === "locked").length,
    total: strip.length,
    complete: strip.filter(({ state }) => state === "complete").length,
    minutes: Math.ceil(left / 5) * 5,
  };
}

/** Who has open sheets, for the chair and the desk: names, never a figure. */
export type Waiting = {
  readonly memberId: string;
  readonly name: string;
  readonly chair: boolean;
  readonly open: boolean;
  readonly absence: "none" | "proposed";
  /** What this viewer may do about it. */
  readonly act: "propose" | "confirm" | "look" | null;
};
async function waitingOf(house: House, viewer: Viewer, standing: Standing): Promise<Waiting[] | null> {
  if (!sees(standing, "progress") || standing.state !== "assessment") return null;
  const panel = await panelOf(viewer, house.store, standing.processId);
  if (!panel) return null;
  const hands = handsOf(standing);
  return Promise.all(
    votersOf(panel).map(async (seat): Promise<Waiting> => {
      const { open, anyLocked } = await openSheetsOf({ house, viewer }, standing.processId, panel, seat.id);
      const proposed = open.some(({ reason }) => reason !== null);
      const own = seat.id === standing.panelMemberId;
      const act =
        open.length === 0 || !standing.open
          ? null
          : hands.has("chair") && proposed && !own
            ? "confirm"
            : !may(standing, "sheet.close").ok
              ? null
              : proposed
                ? "look"
                : anyLocked
                  ? "propose"
                  : null;
      return {
        memberId: seat.id,
        name: seat.name,
        chair: seat.seat === "chair" || seat.actingChair,
        open: open.length > 0,
        absence: proposed ? "proposed" : "none",
        act,
      };
    }),
  );
}

/** The page of score sheets: the viewer's own list, and for chair and desk who has open ones. Null where neither is theirs. */
export async function showScores(house: House, viewer: Viewer, standing: Standing) {
  const head = await processHead(viewer, house.store, standing.processId);
  const begun = atOrAfter(standing.state, "assessment");
  // An ended process has shut the files, and with them the sheets that stand beside them.
  const own = begun && standing.declared && !standing.ended ? await ownSheetsOf(house, viewer, standing) : null;
  const waiting = await waitingOf(house, viewer, standing);
  const voting = standing.seat === "chair" || standing.seat === "voting";
  if (!voting && !sees(standing, "progress")) return null;
  const bar = voting && standing.state === "assessment" ? await scoringBar(house, viewer, standing) : null;
  const panel = await panelOf(viewer, house.store, standing.processId);
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    begun,
    revealed: standing.revealed,
    voting,
    bar,
    scoring: bar === null && may(standing, "sheet.score").ok,
    own: own && {
      ...ownProgress(viewer, own),
      sheets: own.sheets.map((sheet) => ({
        id: sheet.id,
        number: sheet.number,
        name: titleOf(viewer, sheet.candidate),
        state: sheet.state,
        memberStateId: sheet.candidate.memberStateId,
        answered: sheet.answered,
        total: sheet.total,
        complete: sheet.problems.length === 0,
        open: seesFile(standing, sheet.candidate.candidacyId, false),
        at: sheet.lockedAt ?? sheet.savedAt,
      })),
    },
    waiting,
    chairWanting: (await chairingFor(house, viewer, standing))?.wanting ?? null,
    reopens: may(standing, "sheet.reopen").ok,
    mayReveal: handsOf(standing).has("chair") && standing.state === "assessment",
    panel: panel && { id: panel.id, version: panel.version },
  };
}

export type ShownScores = NonNullable<Awaited<ReturnType<typeof showScores>>>;

export type RubricView = {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly question: string;
  readonly weight: number;
  readonly passLevel: number;
  readonly levels: readonly { readonly value: number; readonly name: string; readonly anchor: string }[];
};
/** The rubric in the reader's language: definition, question, anchors by level. */
export function rubricView(viewer: Pick<Viewer, "locale">, rubric: ProcessRubric): RubricView[] {
  return rubric.competencies.map((row) => ({
    id: row.id,
    name: inLanguage(viewer, row.name),
    definition: inLanguage(viewer, row.definition),
    question: inLanguage(viewer, row.question),
    weight: row.weight,
    passLevel: row.passLevel,
    levels: row.anchors.map(({ value, text }) => ({
      value,
      name: inLanguage(
        viewer,
        rubric.levels.find((level) => level.value === value)?.name ?? { en: "", fr: "", ar: "" },
      ),
      anchor: inLanguage(viewer, text),
    })),
  }));
}

export type SheetView = {
  readonly id: string;
  readonly number: number;
  readonly candidacyId: string;
  readonly candidate: string;
  readonly state: OwnSheet["state"];
  readonly version: number;
  readonly drafted: string;
  readonly savedAt: number | null;
  readonly lockedAt: number | null;
  readonly answered: number;
  readonly total: number;
  readonly words: number;
  readonly cells: readonly { readonly answer: string; readonly note: string }[];
  readonly problems: readonly { readonly index: number; readonly message: Message }[];
  /** Of a locked sheet only. */
  readonly composite: Composite | null;
};
/** One own sheet as its member sees it; the composite exists once it is locked. */
export function sheetView(viewer: Viewer, own: OwnSheets, sheet: OwnSheet): SheetView {
  const cells = own.rubric.competencies.map(({ id }) => sheet.cells[id] ?? openCell);
  return {
    id: sheet.id,
    number: sheet.number,
    candidacyId: sheet.candidate.candidacyId,
    candidate: titleOf(viewer, sheet.candidate),
    state: sheet.state,
    version: sheet.version,
    drafted: sheet.drafted ?? "",
    savedAt: sheet.savedAt,
    lockedAt: sheet.lockedAt,
    answered: sheet.answered,
    total: sheet.total,
    words: cells.reduce((sum, { note }) => sum + wordCount(note), 0),
    cells: cells.map((cell) => ({ answer: answerText(cell), note: cell.note })),
    problems: sheet.problems.map((problem) => ({
      index: own.rubric.competencies.findIndex(({ id }) => id === problem.subject),
      message: problem.message,
    })),
    composite:
      sheet.state === "locked" ? composite(cellsOf(sheet.cells), weightsOf(own.rubric), own.rubric.scale) : null,
  };
}

/** The score sheet with the dossier beside it; null where it is not the viewer's own, or the file is not open to them. */
export async function showSheet(house: House, viewer: Viewer, standing: Standing, sheetId: string) {
  if (!atOrAfter(standing.state, "assessment") || !standing.declared) return null;
  const own = await ownSheetsOf(house, viewer, standing);
  const sheet = own?.sheets.find(({ id }) => id === sheetId);
  if (!own || !sheet || !seesFile(standing, sheet.candidate.candidacyId, false)) return null;
  const { store } = house;
  const head = await processHead(viewer, store, standing.processId);
  const dossier: DossierView | null = await dossierOf(viewer, store, standing, sheet.candidate.candidacyId);
  const session = (await sessionsOf(viewer, store, own.panel.id)).find(
    ({ candidacyId }) => candidacyId === sheet.candidate.candidacyId,
  );
  const bar = standing.state === "assessment" ? await scoringBar(house, viewer, standing) : null;
  const earlier = await earlierAttempts(viewer, store, {
    panelMemberId: standing.panelMemberId!,
    candidacyId: sheet.candidate.candidacyId,
    except: sheet.id,
  });
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    // What the member locked before the sheet was opened again; it stands, and is the member's alone.
    earlier: earlier.map((one) => ({
      lockedAt: one.sheet.lockedAt ?? 0,
      cells: own.rubric.competencies.map((row) => {
        const cell = one.cells.find(({ competencyId }) => competencyId === row.id);
        return { name: inLanguage(viewer, row.name), answer: cell ? answerText(cell) : "", note: cell?.note ?? "" };
      }),
    })),
    progress: ownProgress(viewer, own),
    scale: own.rubric.scale,
    rubric: rubricView(viewer, own.rubric),
    sheet: sheetView(viewer, own, sheet),
    writable: sheet.state === "draft" && bar === null && may(standing, "sheet.score").ok,
    bar,
    memberStateId: sheet.candidate.memberStateId,
    session: session ? { startsAt: session.startsAt, zone: session.zone } : null,
    maxWords: noteWordLimit,
    dossier: dossier && {
      paragraphs: dossier.paragraphs,
      serviceYears: dossier.serviceYears,
      nominationId: dossier.shown.nominationId,
      version: dossier.version,
    },
  };
}
export type ShownSheet = NonNullable<Awaited<ReturnType<typeof showSheet>>>;
