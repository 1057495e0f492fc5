import { and, asc, desc, eq, inArray, isNull, like, ne, notInArray, type SQL } from "drizzle-orm";
import type { Scale } from "#app/domain/assessment/scoring.ts";
import { scales, type ScaleCode } from "#app/domain/assessment/scoring.ts";
import type { Multilingual } from "#app/domain/languages.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { Db, Store } from "#db/open.server.ts";
import {
  assessmentSession,
  consensusRating,
  officialRating,
  panelReport,
  panelReportSection,
  reportAnswer,
  scoreCell,
  scoreSheet,
  sheetReopening,
} from "#db/schema/assessment.tables.ts";
import { account, assessorProfile, person, signature } from "#db/schema/people.tables.ts";
import { draft } from "#db/schema/platform.tables.ts";
import { anchor, competency, mission, ratingScale, rubricCompetency, scaleLevel } from "#db/schema/reference.tables.ts";
import {
  conflictDeclaration,
  panel,
  panelMember,
  processCompetency,
  selectionProcess,
  shortlist,
  shortlistEntry,
} from "#db/schema/selection.tables.ts";
import { built, given } from "./built.server.ts";
import { candidatesOf, type Candidate } from "./candidates.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type RubricLevel = { readonly value: number; readonly name: Multilingual };
export type RubricRow = {
  /** The process's own competency row: what cells and ratings point at. */
  readonly id: string;
  readonly position: number;
  readonly weight: number;
  readonly passLevel: number;
  readonly name: Multilingual;
  readonly definition: Multilingual;
  readonly question: Multilingual;
  readonly anchors: readonly { readonly value: number; readonly text: Multilingual }[];
};
/** What a process is scored by: frozen with the call. */
export type ProcessRubric = {
  readonly scale: Scale;
  readonly scaleName: Multilingual;
  readonly method: "consensus" | "bandedAverage";
  readonly mode: "unranked" | "orderOfMerit";
  readonly levels: readonly RubricLevel[];
  readonly competencies: readonly RubricRow[];
};

const scaleRow = built((db) =>
  db
    .select({
      scaleId: selectionProcess.scaleId,
      method: selectionProcess.ratingMethod,
      mode: selectionProcess.recommendationMode,
      nameEn: ratingScale.nameEn,
      nameFr: ratingScale.nameFr,
      nameAr: ratingScale.nameAr,
    })
    .from(selectionProcess)
    .innerJoin(ratingScale, eq(ratingScale.id, selectionProcess.scaleId))
    .where(eq(selectionProcess.id, given("processId"))),
);
const levelRows = built((db) =>
  db
    .select({
      value: scaleLevel.value,
      nameEn: scaleLevel.nameEn,
      nameFr: scaleLevel.nameFr,
      nameAr: scaleLevel.nameAr,
    })
    .from(scaleLevel)
    .where(eq(scaleLevel.scaleId, given("scaleId")))
    .orderBy(asc(scaleLevel.value)),
);
const competencyRows = built((db) =>
  db
    .select({
      own: processCompetency,
      text: rubricCompetency,
      nameEn: competency.nameEn,
      nameFr: competency.nameFr,
      nameAr: competency.nameAr,
    })
    .from(processCompetency)
    .innerJoin(rubricCompetency, eq(rubricCompetency.id, processCompetency.rubricCompetencyId))
    .innerJoin(competency, eq(competency.id, rubricCompetency.competencyId))
    .where(eq(processCompetency.processId, given("processId")))
    .orderBy(asc(processCompetency.position), asc(processCompetency.id)),
);
const anchorRows = built((db) =>
  db
    .select({
      rubricCompetencyId: anchor.rubricCompetencyId,
      value: anchor.value,
      textEn: anchor.textEn,
      textFr: anchor.textFr,
      textAr: anchor.textAr,
    })
    .from(anchor)
    .where(
      inArray(
        anchor.rubricCompetencyId,
        db
          .select({ id: processCompetency.rubricCompetencyId })
          .from(processCompetency)
          .where(eq(processCompetency.processId, given("processId"))),
      ),
    )
    .orderBy(asc(anchor.value), asc(anchor.id)),
);
/** The rubric of a process with its anchors in both languages, competencies in their order; null before the call. */
export async function rubricOf(viewer: AnyViewer, store: Store, processId: string): Promise<ProcessRubric | null> {
  asks(viewer);
  const [process] = await scaleRow(store, { processId });
  if (!process?.scaleId || !process.method || !process.mode) return null;
  const levels = await levelRows(store, { scaleId: process.scaleId });
  const rows = await competencyRows(store, { processId });
  const anchors = await anchorRows(store, { processId });
  return {
    scale: scales[process.scaleId as ScaleCode],
    scaleName: { en: process.nameEn, fr: process.nameFr, ar: process.nameAr },
    method: process.method,
    mode: process.mode,
    levels: levels.map(({ value, nameEn, nameFr, nameAr }) => ({
      value,
      name: { en: nameEn, fr: nameFr, ar: nameAr },
    })),
    competencies: rows.map(({ own, text, nameEn, nameFr, nameAr }) => ({
      id: own.id,
      position: own.position,
      weight: own.weight,
      passLevel: own.passLevel,
      name: { en: nameEn, fr: nameFr, ar: nameAr },
      definition: { en: text.definitionEn, fr: text.definitionFr, ar: text.definitionAr },
      question: { en: text.questionEn, fr: text.questionFr, ar: text.questionAr },
      anchors: anchors
        .filter((row) => row.rubricCompetencyId === text.id)
        .map(({ value, textEn, textFr, textAr }) => ({ value, text: { en: textEn, fr: textFr, ar: textAr } })),
    })),
  };
}

export type PanelSeat = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly seat: "chair" | "voting" | "observer";
  readonly actingChair: boolean;
  readonly declaredAt: number | null;
  /** When the account ended; null while it is open. */
  readonly endedAt: number | null;
};
export type PanelHead = {
  readonly id: string;
  readonly round: number;
  readonly version: number;
  readonly convenedAt: number | null;
  readonly revealedAt: number | null;
  readonly closedAt: number | null;
  /** Seated now; the chair first, then by name. */
  readonly seats: readonly PanelSeat[];
};

const convenedRow = built((db) =>
  db
    .select({ panel })
    .from(panel)
    .innerJoin(selectionProcess, and(eq(selectionProcess.id, panel.processId), eq(selectionProcess.round, panel.round)))
    .where(and(eq(panel.processId, given("processId")), eq(panel.state, "convened")))
    .orderBy(desc(panel.convenedAt), asc(panel.id)),
);
const seatRows = built((db) =>
  db
    .select({
      id: panelMember.id,
      accountId: panelMember.accountId,
      seat: panelMember.seat,
      actingChair: panelMember.actingChair,
      declaredAt: panelMember.declaredAt,
      endedAt: account.endedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(panelMember.panelId, given("panelId")), isNull(panelMember.removedAt)))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(panelMember.id)),
);
/** The panel of the process's present round with those seated; null where none is convened. */
export async function panelOf(viewer: AnyViewer, store: Store, processId: string): Promise<PanelHead | null> {
  asks(viewer);
  const [row] = await convenedRow(store, { processId });
  if (!row) return null;
  const seats = await seatRows(store, { panelId: row.panel.id });
  const named = seats.map(({ givenNames, familyName, ...seat }) => ({ ...seat, name: `${givenNames} ${familyName}` }));
  const { id, round, version, convenedAt, revealedAt, closedAt } = row.panel;
  return {
    id,
    round,
    version,
    convenedAt,
    revealedAt,
    closedAt,
    seats: [...named.filter(({ seat }) => seat === "chair"), ...named.filter(({ seat }) => seat !== "chair")],
  };
}
/** The seats that score. */
export function votersOf(head: PanelHead): PanelSeat[] {
  return head.seats.filter(({ seat }) => seat !== "observer");
}

/** An objection reads like the rest: a name that leaves the results would tell of it. */
const gone: readonly string[] = ["withdrawn", "governmentWithdrawn"];
/**
 * The candidates on the present round's signed shortlist who are still in the process, in name order; without those in
 * `except` (recusal); or one of them alone.
 */
export async function shortlistedIn(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  except: readonly string[] = [],
  only: string | null = null,
): Promise<Candidate[]> {
  asks(viewer);
  const rows = await store.db
    .select({ candidacyId: shortlistEntry.candidacyId })
    .from(shortlistEntry)
    .innerJoin(shortlist, eq(shortlist.id, shortlistEntry.shortlistId))
    .innerJoin(
      selectionProcess,
      and(eq(selectionProcess.id, shortlist.processId), eq(selectionProcess.round, shortlist.round)),
    )
    .where(
      and(
        eq(shortlist.processId, processId),
        ne(shortlist.state, "draft"),
        only === null ? undefined : eq(shortlistEntry.candidacyId, only),
      ),
    );
  if (rows.length === 0) return [];
  const list = await candidatesOf(viewer, store, processId, {
    ids: rows.map(({ candidacyId }) => candidacyId),
    except,
  });
  return list.filter(({ state }) => !gone.includes(state));
}

export type SheetRow = typeof scoreSheet.$inferSelect;
export type CellRow = typeof scoreCell.$inferSelect;
const ownSheetsWhere = (only: (db: Db) => SQL | undefined) =>
  built((db) =>
    db
      .select()
      .from(scoreSheet)
      .where(and(eq(scoreSheet.panelMemberId, given("panelMemberId")), only(db)))
      .orderBy(desc(scoreSheet.attempt), asc(scoreSheet.position), asc(scoreSheet.id)),
  );
const ownSheetRows = ownSheetsWhere(() => undefined);
const sheetOfCandidate = ownSheetsWhere(() => eq(scoreSheet.candidacyId, given("candidacyId")));
// All attempts of that sheet, of which the last one counts: an earlier one is not found by its address.
const sheetByAddress = ownSheetsWhere((db) =>
  inArray(
    scoreSheet.candidacyId,
    db
      .select({ candidacyId: scoreSheet.candidacyId })
      .from(scoreSheet)
      .where(and(eq(scoreSheet.id, given("sheetId")), eq(scoreSheet.panelMemberId, given("panelMemberId")))),
  ),
);
/** One member's own sheets with their cells, or `one` of them; the last attempt of each candidacy. */
export async function sheetsOfMember(
  viewer: AnyViewer,
  store: Store,
  panelMemberId: string,
  one: { readonly sheetId: string } | { readonly candidacyId: string } | null = null,
): Promise<{ sheet: SheetRow; cells: CellRow[] }[]> {
  asks(viewer);
  const sheets =
    one === null
      ? await ownSheetRows(store, { panelMemberId })
      : "sheetId" in one
        ? await sheetByAddress(store, { panelMemberId, sheetId: one.sheetId })
        : await sheetOfCandidate(store, { panelMemberId, candidacyId: one.candidacyId });
  return withCells(store, lastAttempts(sheets));
}
/** All sheets of a panel with their cells. For after the reveal, and for the house's own rules; the caller has asked. */
export async function sheetsOfPanel(
  viewer: AnyViewer,
  store: Store,
  panelId: string,
  only: string | null = null,
): Promise<{ sheet: SheetRow; cells: CellRow[] }[]> {
  asks(viewer);
  const sheets = await store.db
    .select()
    .from(scoreSheet)
    .where(and(eq(scoreSheet.panelId, panelId), only === null ? undefined : eq(scoreSheet.candidacyId, only)))
    .orderBy(desc(scoreSheet.attempt), asc(scoreSheet.id));
  return withCells(store, lastAttempts(sheets));
}
/** The states of a panel's sheets without a single figure of theirs: who is done, for chair and officers. */
export async function sheetStates(viewer: AnyViewer, store: Store, panelId: string) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: scoreSheet.id,
      panelMemberId: scoreSheet.panelMemberId,
      candidacyId: scoreSheet.candidacyId,
      attempt: scoreSheet.attempt,
      state: scoreSheet.state,
      reason: scoreSheet.reason,
    })
    .from(scoreSheet)
    .where(eq(scoreSheet.panelId, panelId))
    .orderBy(desc(scoreSheet.attempt), asc(scoreSheet.id));
  return lastAttempts(rows);
}
/** The attempt that counts of each sheet: the newest, but a further one that was closed as absent leaves the last locked. */
function lastAttempts<R extends { panelMemberId: string; candidacyId: string; attempt: number; state: string }>(
  rows: readonly R[],
): R[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (row.attempt > 1 && row.state === "absent") return false;
    const key = `${row.panelMemberId} ${row.candidacyId}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
/** A member's locked attempts of one candidacy but for one, the newest first, with their cells; for that member alone. */
export async function earlierAttempts(
  viewer: AnyViewer,
  store: Store,
  of: { panelMemberId: string; candidacyId: string; except: string },
): Promise<{ sheet: SheetRow; cells: CellRow[] }[]> {
  asks(viewer);
  const sheets = await store.db
    .select()
    .from(scoreSheet)
    .where(
      and(
        eq(scoreSheet.panelMemberId, of.panelMemberId),
        eq(scoreSheet.candidacyId, of.candidacyId),
        eq(scoreSheet.state, "locked"),
        ne(scoreSheet.id, of.except),
      ),
    )
    .orderBy(desc(scoreSheet.attempt));
  return withCells(store, sheets);
}
const cellRows = built((db) =>
  db
    .select()
    .from(scoreCell)
    .where(eq(scoreCell.sheetId, given("sheetId")))
    .orderBy(asc(scoreCell.id)),
);
/** The cells of one sheet, for the house's own copying; the caller has asked. */
export async function cellsOfSheet(viewer: AnyViewer, store: Store, sheetId: string): Promise<CellRow[]> {
  asks(viewer);
  return cellRows(store, { sheetId });
}
/** How many attempts a member's sheet of a candidacy has, and where it stands in the member's order. */
export async function attemptsOf(viewer: AnyViewer, store: Store, panelMemberId: string, candidacyId: string) {
  asks(viewer);
  const rows = await store.db
    .select({ attempt: scoreSheet.attempt, position: scoreSheet.position })
    .from(scoreSheet)
    .where(and(eq(scoreSheet.panelMemberId, panelMemberId), eq(scoreSheet.candidacyId, candidacyId)))
    .orderBy(desc(scoreSheet.attempt));
  return { last: rows[0]?.attempt ?? 0, position: rows[0]?.position ?? 0 };
}

/** The reopenings of a panel's sheets, the newest first, without what is about the candidacies in `except`. */
export async function reopeningsOf(viewer: AnyViewer, store: Store, panelId: string, except: readonly string[] = []) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: sheetReopening.id,
      sheetId: sheetReopening.sheetId,
      turn: sheetReopening.turn,
      panelMemberId: scoreSheet.panelMemberId,
      candidacyId: scoreSheet.candidacyId,
      reason: sheetReopening.reason,
      proposedAs: sheetReopening.proposedAs,
      proposedBy: sheetReopening.proposedBy,
      proposedAt: sheetReopening.proposedAt,
      state: sheetReopening.state,
      answeredAt: sheetReopening.answeredAt,
      answerReason: sheetReopening.answerReason,
      version: sheetReopening.version,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(sheetReopening)
    .innerJoin(scoreSheet, eq(scoreSheet.id, sheetReopening.sheetId))
    .innerJoin(account, eq(account.id, sheetReopening.proposedBy))
    .innerJoin(person, eq(person.id, account.personId))
    .where(
      and(
        eq(sheetReopening.panelId, panelId),
        except.length > 0 ? notInArray(scoreSheet.candidacyId, [...except]) : undefined,
      ),
    )
    .orderBy(desc(sheetReopening.proposedAt), desc(sheetReopening.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, proposer: `${givenNames} ${familyName}` }));
}
async function withCells(store: Store, sheets: readonly SheetRow[]): Promise<{ sheet: SheetRow; cells: CellRow[] }[]> {
  if (sheets.length === 0) return [];
  const [first, ...others] = sheets.map(({ id }) => id);
  const cells =
    others.length === 0
      ? await cellRows(store, { sheetId: first })
      : await store.db
          .select()
          .from(scoreCell)
          .where(inArray(scoreCell.sheetId, [first!, ...others]))
          .orderBy(asc(scoreCell.id));
  const by = new Map<string, CellRow[]>();
  for (const cell of cells) {
    const own = by.get(cell.sheetId);
    if (own) own.push(cell);
    else by.set(cell.sheetId, [cell]);
  }
  return sheets.map((sheet) => ({ sheet, cells: by.get(sheet.id) ?? [] }));
}

const draftRow = built((db) =>
  db
    .select({ id: draft.id, form: draft.form, body: draft.body, savedAt: draft.savedAt })
    .from(draft)
    .where(and(eq(draft.accountId, given("accountId")), eq(draft.form, given("form")))),
);
/** The drafts of an account by the form they were typed into. */
export async function draftsOf(viewer: AnyViewer, store: Store, accountId: string, forms: readonly string[]) {
  asks(viewer);
  if (forms.length === 0) return [];
  if (forms.length === 1) return draftRow(store, { accountId, form: forms[0] });
  return store.db
    .select({ id: draft.id, form: draft.form, body: draft.body, savedAt: draft.savedAt })
    .from(draft)
    .where(and(eq(draft.accountId, accountId), inArray(draft.form, [...forms])))
    .orderBy(asc(draft.form));
}

/** The viewer's own drafts of score sheets, as the forms they were typed into and when. */
export async function sheetDraftTimes(viewer: Viewer, store: Store): Promise<[form: string, savedAt: number][]> {
  asks(viewer);
  const rows = await store.db
    .select({ form: draft.form, savedAt: draft.savedAt })
    .from(draft)
    .where(and(eq(draft.accountId, viewer.accountId), like(draft.form, "scoreSheet:%")))
    .orderBy(asc(draft.form));
  return rows.map(({ form, savedAt }) => [form, savedAt]);
}

const trainedRow = built((db) =>
  db
    .select({ day: assessorProfile.cbiTrainedOn })
    .from(assessorProfile)
    .where(eq(assessorProfile.accountId, given("accountId"))),
);
/** When an account was last trained in competency-based interviewing, as a day; null where never. */
export async function trainedOn(viewer: AnyViewer, store: Store, accountId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await trainedRow(store, { accountId });
  return row?.day ?? null;
}

/** The interviews of a panel by time. */
export async function sessionsOf(viewer: AnyViewer, store: Store, panelId: string) {
  asks(viewer);
  return store.db
    .select({
      id: assessmentSession.id,
      candidacyId: assessmentSession.candidacyId,
      startsAt: assessmentSession.startsAt,
      zone: assessmentSession.zone,
      place: assessmentSession.place,
      version: assessmentSession.version,
    })
    .from(assessmentSession)
    .where(eq(assessmentSession.panelId, panelId))
    .orderBy(asc(assessmentSession.startsAt), asc(assessmentSession.id));
}
/** The zones of all missions, for the choice of a session's zone. */
export async function missionZones(viewer: AnyViewer, store: Store): Promise<string[]> {
  asks(viewer);
  const rows = await store.db.selectDistinct({ zone: mission.zone }).from(mission).orderBy(asc(mission.zone));
  return rows.map(({ zone }) => zone);
}

/** What the panel has agreed so far, with who wrote it. */
export async function consensusOf(viewer: AnyViewer, store: Store, panelId: string, only: string | null = null) {
  asks(viewer);
  return store.db
    .select()
    .from(consensusRating)
    .where(and(eq(consensusRating.panelId, panelId), only === null ? undefined : eq(consensusRating.candidacyId, only)))
    .orderBy(asc(consensusRating.candidacyId), asc(consensusRating.competencyId));
}
/** The official ratings, once the panel's review is closed. */
export async function officialOf(viewer: AnyViewer, store: Store, panelId: string) {
  asks(viewer);
  return store.db
    .select({
      candidacyId: officialRating.candidacyId,
      competencyId: officialRating.competencyId,
      rating: officialRating.rating,
      method: officialRating.method,
      passed: officialRating.passed,
      writtenAt: officialRating.writtenAt,
    })
    .from(officialRating)
    .where(eq(officialRating.panelId, panelId))
    .orderBy(asc(officialRating.candidacyId), asc(officialRating.competencyId));
}

export type ReportRow = typeof panelReport.$inferSelect;
export type ReportAnswerRow = {
  readonly id: string;
  readonly reportId: string;
  readonly panelMemberId: string;
  readonly answer: "signed" | "dissent" | "notSigned";
  readonly dissentNote: string | null;
  readonly reason: string | null;
  readonly answeredAt: number;
  readonly signedAt: number | null;
};
/** All editions of the panel's report, the newest first, with their sections, answers and the chair's signature. */
export async function reportsOf(viewer: AnyViewer, store: Store, panelId: string) {
  asks(viewer);
  const { db } = store;
  const editions = await db
    .select()
    .from(panelReport)
    .where(eq(panelReport.panelId, panelId))
    .orderBy(desc(panelReport.edition), asc(panelReport.id));
  if (editions.length === 0) return [];
  const ids = editions.map(({ id }) => id);
  const sections = await db
    .select()
    .from(panelReportSection)
    .where(inArray(panelReportSection.reportId, ids))
    .orderBy(asc(panelReportSection.candidacyId));
  const answers: ReportAnswerRow[] = await db
    .select({
      id: reportAnswer.id,
      reportId: reportAnswer.reportId,
      panelMemberId: reportAnswer.panelMemberId,
      answer: reportAnswer.answer,
      dissentNote: reportAnswer.dissentNote,
      reason: reportAnswer.reason,
      answeredAt: reportAnswer.answeredAt,
      signedAt: signature.signedAt,
    })
    .from(reportAnswer)
    .leftJoin(signature, eq(signature.id, reportAnswer.signatureId))
    .where(inArray(reportAnswer.reportId, ids))
    .orderBy(asc(reportAnswer.answeredAt), asc(reportAnswer.id));
  const signatures = await db
    .select({
      id: signature.id,
      signedAt: signature.signedAt,
      signerId: signature.signerId,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(signature)
    .innerJoin(account, eq(account.id, signature.signerId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(
      inArray(
        signature.id,
        editions.flatMap(({ signatureId }) => signatureId ?? []),
      ),
    );
  return editions.map((report) => {
    const chair = signatures.find(({ id }) => id === report.signatureId);
    return {
      report,
      sections: sections.filter(({ reportId }) => reportId === report.id),
      answers: answers.filter(({ reportId }) => reportId === report.id),
      signed: chair ? { at: chair.signedAt, by: `${chair.givenNames} ${chair.familyName}` } : null,
    };
  });
}
export type ReportEdition = Awaited<ReturnType<typeof reportsOf>>[number];

/** What the members of a panel declared and how it was ruled; without the notes. */
export async function declarationsOf(viewer: AnyViewer, store: Store, panelMemberIds: readonly string[]) {
  asks(viewer);
  if (panelMemberIds.length === 0) return [];
  return store.db
    .select({
      panelMemberId: conflictDeclaration.panelMemberId,
      candidacyId: conflictDeclaration.candidacyId,
      tie: conflictDeclaration.tie,
      declaredAt: conflictDeclaration.declaredAt,
      ruling: conflictDeclaration.ruling,
      ruledAt: conflictDeclaration.ruledAt,
    })
    .from(conflictDeclaration)
    .where(inArray(conflictDeclaration.panelMemberId, [...panelMemberIds]))
    .orderBy(asc(conflictDeclaration.candidacyId), asc(conflictDeclaration.panelMemberId));
}
