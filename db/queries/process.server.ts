import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Multilingual } from "#app/domain/languages.ts";
import type { Store } from "#db/open.server.ts";
import { account, person } from "#db/schema/people.tables.ts";
import {
  assignment,
  assignmentNationality,
  mission,
  missionHostState,
  post,
  postType,
  rank,
} from "#db/schema/reference.tables.ts";
import { processExit, processOfficer, selectionProcess, stageEntry, stagePlan } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export type ProcessHead = {
  readonly id: string;
  readonly reference: string;
  readonly title: Multilingual;
  readonly mission: {
    readonly id: string;
    readonly acronym: Multilingual;
    readonly name: Multilingual;
    readonly zone: string;
    readonly leadDepartment: string;
  };
  readonly post: {
    readonly id: string;
    readonly typeId: string;
    readonly isHeadOfMission: boolean;
    readonly decidingOffice: "sg" | "usgDpo";
  };
  readonly track: "civilian" | "military" | "police";
  readonly entry: "nomination" | "pool" | "staffSelection";
  readonly level: string;
  readonly rank: Multilingual | null;
  readonly vacantOn: string;
  readonly row: typeof selectionProcess.$inferSelect;
};

/** The head facts of processes by id; the caller has asked whether the viewer may see them. */
export async function processHeads(viewer: AnyViewer, store: Store, ids: readonly string[]): Promise<ProcessHead[]> {
  asks(viewer);
  if (ids.length === 0) return [];
  const rows = await store.db
    .select({ row: selectionProcess, post, type: postType, mission, rank })
    .from(selectionProcess)
    .innerJoin(post, eq(post.id, selectionProcess.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .leftJoin(rank, eq(rank.id, post.rankId))
    .where(inArray(selectionProcess.id, [...ids]))
    .orderBy(asc(selectionProcess.vacantOn), asc(selectionProcess.id));
  return rows.map(({ row, post: p, type, mission: m, rank: r }) => ({
    id: row.id,
    reference: row.reference,
    title: { en: p.titleEn ?? type.nameEn, fr: p.titleFr ?? type.nameFr, ar: p.titleAr ?? type.nameAr },
    mission: {
      id: m.id,
      acronym: { en: m.acronym, fr: m.acronymFr, ar: m.acronymAr },
      name: { en: m.nameEn, fr: m.nameFr, ar: m.nameAr },
      zone: m.zone,
      leadDepartment: m.leadDepartment,
    },
    post: { id: p.id, typeId: type.id, isHeadOfMission: p.isHeadOfMission, decidingOffice: p.decidingOffice },
    track: type.track,
    entry: type.entry,
    level: row.level,
    rank: r ? { en: r.nameEn, fr: r.nameFr, ar: r.nameAr } : null,
    vacantOn: row.vacantOn,
    row,
  }));
}
/** The head facts of one process; throws where it does not exist (the guard has asked). */
export async function processHead(viewer: AnyViewer, store: Store, id: string): Promise<ProcessHead> {
  const [head] = await processHeads(viewer, store, [id]);
  if (!head) throw new Error("No such process");
  return head;
}

/** The process that took the place of one by readvertising, and the one whose place it took; null where there is none. */
export async function kinOf(viewer: AnyViewer, store: Store, { id, row }: ProcessHead) {
  asks(viewer);
  const fields = { id: selectionProcess.id, reference: selectionProcess.reference };
  const [before] = await store.db.select(fields).from(selectionProcess).where(eq(selectionProcess.successorId, id));
  const [after] =
    row.successorId === null
      ? []
      : await store.db.select(fields).from(selectionProcess).where(eq(selectionProcess.id, row.successorId));
  return { before: before ?? null, after: after ?? null };
}

/** All ids of processes, for `standingOf` to sift; the ended ones last. */
export async function processIds(viewer: AnyViewer, store: Store): Promise<string[]> {
  asks(viewer);
  const rows = await store.db
    .select({ id: selectionProcess.id })
    .from(selectionProcess)
    .orderBy(sql`${selectionProcess.endedAs} is not null`, asc(selectionProcess.vacantOn), asc(selectionProcess.id));
  return rows.map(({ id }) => id);
}

/** When each state was entered and left in this round, and when each is planned to end. */
export async function stageDates(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const entries = await store.db
    .select()
    .from(stageEntry)
    .where(eq(stageEntry.processId, processId))
    .orderBy(asc(stageEntry.enteredAt), asc(stageEntry.id));
  const plan = await store.db.select().from(stagePlan).where(eq(stagePlan.processId, processId));
  return { entries, plan };
}

/** Every time a process was set aside, taken up again or ended, newest first, with its reason; for its desk and oversight. */
export async function exitsOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: processExit.id,
      exit: processExit.exit,
      reason: processExit.reason,
      at: processExit.takenAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(processExit)
    .innerJoin(account, eq(account.id, processExit.takenBy))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(processExit.processId, processId))
    .orderBy(desc(processExit.takenAt), desc(processExit.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, by: `${givenNames} ${familyName}` }));
}

/** The officers assigned to a process. */
export async function officersOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select({
      rowId: processOfficer.id,
      accountId: account.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      assignedAt: processOfficer.assignedAt,
    })
    .from(processOfficer)
    .innerJoin(account, eq(account.id, processOfficer.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(processOfficer.processId, processId), isNull(processOfficer.endedAt)))
    .orderBy(asc(person.familyName), asc(account.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, name: `${givenNames} ${familyName}` }));
}

/** Nationalities of the post's outgoing holder (null: none recorded) and of its mission's host States. */
export async function postContext(
  viewer: AnyViewer,
  store: Store,
  postId: string,
): Promise<{ outgoing: string[] | null; hostStates: string[] }> {
  asks(viewer);
  const [holder] = await store.db
    .select({ id: assignment.id })
    .from(assignment)
    .where(and(eq(assignment.postId, postId), isNull(assignment.endedOn)))
    .orderBy(desc(assignment.startedOn), asc(assignment.id));
  const nationalities = holder
    ? await store.db
        .select({ state: assignmentNationality.memberStateId })
        .from(assignmentNationality)
        .where(eq(assignmentNationality.assignmentId, holder.id))
        .orderBy(asc(assignmentNationality.memberStateId))
    : null;
  const hosts = await store.db
    .select({ state: missionHostState.memberStateId })
    .from(missionHostState)
    .innerJoin(post, eq(post.missionId, missionHostState.missionId))
    .where(eq(post.id, postId))
    .orderBy(asc(missionHostState.memberStateId));
  return { outgoing: nationalities?.map(({ state }) => state) ?? null, hostStates: hosts.map(({ state }) => state) };
}
