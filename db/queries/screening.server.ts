import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Viewer } from "#app/domain/policy.ts";
import type { ScreeningSheet } from "#app/domain/selection/screening.ts";
import type { Store } from "#db/open.server.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { documentType } from "#db/schema/reference.tables.ts";
import {
  call,
  callDocument,
  candidacy,
  candidacyNomination,
  criterion,
  eligibilityCheck,
  namedOfficer,
  nomination,
  panel,
  panelMember,
  processOfficer,
  screenerAssignment,
  screeningMark,
  screeningSheet,
} from "#db/schema/selection.tables.ts";
import { accountsHolding } from "./officers.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type Criterion = {
  readonly id: string;
  readonly kind: "required" | "desirable";
  readonly position: number;
  readonly text: string;
  readonly weight: number | null;
};
export type Mark = {
  readonly criterionId: string;
  readonly mark: "met" | "notMet" | "cannotTell" | null;
  readonly points: number | null;
  readonly paragraph: number | null;
  readonly remark: string;
};
export type Sheet = {
  readonly id: string;
  readonly candidacyId: string;
  readonly screenerId: string;
  readonly screener: string;
  readonly round: number;
  readonly state: "draft" | "submitted";
  readonly submittedAt: number | null;
  readonly version: number;
  readonly marks: readonly Mark[];
};

/** The criteria of a process as frozen with its call: required ones first, each kind in its order. */
export async function criteriaOf(viewer: AnyViewer, store: Store, processId: string): Promise<Criterion[]> {
  asks(viewer);
  return store.db
    .select({
      id: criterion.id,
      kind: criterion.kind,
      position: criterion.position,
      text: criterion.text,
      weight: criterion.weight,
    })
    .from(criterion)
    .where(eq(criterion.processId, processId))
    .orderBy(desc(criterion.kind), asc(criterion.position), asc(criterion.id));
}

/** The weights of the desirable criteria by id. */
export function weightsOf(criteria: readonly Criterion[]): Record<string, number> {
  return Object.fromEntries(
    criteria.filter(({ kind }) => kind === "desirable").map(({ id, weight }) => [id, weight ?? 0]),
  );
}

/** The screeners assigned to a process now, in name order. */
export async function screenersOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select({
      assignmentId: screenerAssignment.id,
      accountId: account.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      assignedAt: screenerAssignment.assignedAt,
    })
    .from(screenerAssignment)
    .innerJoin(account, eq(account.id, screenerAssignment.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(screenerAssignment.processId, processId), isNull(screenerAssignment.endedAt)))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(account.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, name: `${givenNames} ${familyName}` }));
}

/**
 * Who may screen this process: holders of the role, less those on its panel, its officers (lead officers read every
 * file) and its nominees. `assigned` are left out too.
 */
export async function possibleScreeners(viewer: AnyViewer, store: Store, processId: string, now: number) {
  asks(viewer);
  const { db } = store;
  const holders = await accountsHolding(viewer, store, ["screener"], now);
  const leads = await accountsHolding(viewer, store, ["leadOfficer", "administrator", "auditor"], now);
  const officers = await db
    .select({ id: processOfficer.accountId })
    .from(processOfficer)
    .where(eq(processOfficer.processId, processId));
  const named = await db
    .select({ id: namedOfficer.accountId })
    .from(namedOfficer)
    .where(eq(namedOfficer.processId, processId));
  const seated = await db
    .select({ id: panelMember.accountId })
    .from(panelMember)
    .innerJoin(panel, eq(panel.id, panelMember.panelId))
    .where(and(eq(panel.processId, processId), isNull(panelMember.removedAt)));
  const assigned = await db
    .select({ id: screenerAssignment.accountId })
    .from(screenerAssignment)
    .where(and(eq(screenerAssignment.processId, processId), isNull(screenerAssignment.endedAt)));
  const nominees = new Set(
    (await db.select({ id: candidacy.personId }).from(candidacy).where(eq(candidacy.processId, processId))).map(
      ({ id }) => id,
    ),
  );
  const barred = new Set(
    [...officers, ...named, ...seated, ...assigned].map(({ id }) => id).concat(leads.map(({ accountId }) => accountId)),
  );
  return holders.filter(({ accountId, personId }) => !barred.has(accountId) && !nominees.has(personId));
}

async function withMarks(store: Store, rows: readonly Omit<Sheet, "marks">[]): Promise<Sheet[]> {
  if (rows.length === 0) return [];
  const marks = await store.db
    .select({
      sheetId: screeningMark.sheetId,
      criterionId: screeningMark.criterionId,
      mark: screeningMark.mark,
      points: screeningMark.points,
      paragraph: screeningMark.paragraph,
      remark: screeningMark.remark,
    })
    .from(screeningMark)
    .innerJoin(criterion, eq(criterion.id, screeningMark.criterionId))
    .where(
      inArray(
        screeningMark.sheetId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(desc(criterion.kind), asc(criterion.position), asc(screeningMark.id));
  return rows.map((row) => ({
    ...row,
    marks: marks.filter(({ sheetId }) => sheetId === row.id).map(({ sheetId: _, ...mark }) => mark),
  }));
}

const sheetFields = {
  id: screeningSheet.id,
  candidacyId: screeningSheet.candidacyId,
  screenerId: screeningSheet.screenerId,
  givenNames: person.givenNames,
  familyName: person.familyName,
  round: screeningSheet.round,
  state: screeningSheet.state,
  submittedAt: screeningSheet.submittedAt,
  version: screeningSheet.version,
};
const named = <R extends { givenNames: string; familyName: string }>({ givenNames, familyName, ...row }: R) => ({
  ...row,
  screener: `${givenNames} ${familyName}`,
});

/** The viewer's own sheets of a process in one round; nobody else's. */
export async function ownSheets(viewer: Viewer, store: Store, processId: string, round: number): Promise<Sheet[]> {
  asks(viewer);
  const rows = await store.db
    .select(sheetFields)
    .from(screeningSheet)
    .innerJoin(candidacy, eq(candidacy.id, screeningSheet.candidacyId))
    .innerJoin(account, eq(account.id, screeningSheet.screenerId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(
      and(
        eq(candidacy.processId, processId),
        eq(screeningSheet.round, round),
        eq(screeningSheet.screenerId, viewer.accountId),
      ),
    )
    .orderBy(asc(screeningSheet.id));
  return withMarks(store, rows.map(named));
}

/**
 * The submitted sheets of candidacies, each screener's latest round only, screeners in name order. For officers and
 * the house's own rules, and for the panel's matrix by way of `matrixOf`; drafts never leave their screener.
 */
export async function submittedSheets(
  viewer: AnyViewer,
  store: Store,
  candidacyIds: readonly string[],
): Promise<Sheet[]> {
  asks(viewer);
  if (candidacyIds.length === 0) return [];
  const rows = await store.db
    .select(sheetFields)
    .from(screeningSheet)
    .innerJoin(account, eq(account.id, screeningSheet.screenerId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(inArray(screeningSheet.candidacyId, [...candidacyIds]), eq(screeningSheet.state, "submitted")))
    .orderBy(desc(screeningSheet.round), asc(person.familyName), asc(person.givenNames), asc(account.id));
  const seen = new Set<string>();
  const latest = rows.filter((row) => {
    const key = `${row.candidacyId} ${row.screenerId}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return withMarks(store, latest.map(named));
}

/** A stored sheet as the rules of screening read it. */
export function asScreeningSheet(sheet: Pick<Sheet, "screenerId" | "marks">): ScreeningSheet {
  return {
    screener: sheet.screenerId,
    required: Object.fromEntries(
      sheet.marks.flatMap(({ criterionId, mark, paragraph }) =>
        mark === null ? [] : [[criterionId, { mark, paragraph }]],
      ),
    ),
    desirable: Object.fromEntries(
      sheet.marks.flatMap(({ criterionId, points, paragraph }) =>
        points === null ? [] : [[criterionId, { points, paragraph }]],
      ),
    ),
  };
}

/** The officer's decisions on candidacies, the latest one each. */
export async function eligibilityOf(viewer: AnyViewer, store: Store, candidacyIds: readonly string[]) {
  asks(viewer);
  if (candidacyIds.length === 0) return new Map<string, never>();
  const rows = await store.db
    .select({
      id: eligibilityCheck.id,
      candidacyId: eligibilityCheck.candidacyId,
      outcome: eligibilityCheck.outcome,
      criterionId: eligibilityCheck.criterionId,
      missingDocument: eligibilityCheck.missingDocument,
      reason: eligibilityCheck.reason,
      decidedAt: eligibilityCheck.decidedAt,
    })
    .from(eligibilityCheck)
    .where(inArray(eligibilityCheck.candidacyId, [...candidacyIds]))
    .orderBy(asc(eligibilityCheck.decidedAt), asc(eligibilityCheck.id));
  return new Map(rows.map((row) => [row.candidacyId, row]));
}

/** The documents that the calls of a process ask for. */
export async function callDocumentsOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  return store.db
    .selectDistinct({
      id: documentType.id,
      nameEn: documentType.nameEn,
      nameFr: documentType.nameFr,
      nameAr: documentType.nameAr,
    })
    .from(callDocument)
    .innerJoin(call, eq(call.id, callDocument.callId))
    .innerJoin(documentType, eq(documentType.id, callDocument.documentType))
    .where(eq(call.processId, processId))
    .orderBy(asc(documentType.id));
}

/** The nominations that stand behind candidacies, with what a change of their state must name. */
export async function nominationsBehind(viewer: AnyViewer, store: Store, candidacyIds: readonly string[]) {
  asks(viewer);
  if (candidacyIds.length === 0) return [];
  return store.db
    .select({
      candidacyId: candidacyNomination.candidacyId,
      id: nomination.id,
      state: nomination.state,
      version: nomination.version,
      memberStateId: nomination.memberStateId,
    })
    .from(candidacyNomination)
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .where(inArray(candidacyNomination.candidacyId, [...candidacyIds]))
    .orderBy(asc(candidacyNomination.candidacyId), asc(nomination.id));
}
