import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { holds, statesOf } from "#app/domain/policy.ts";
import type { Sex } from "#app/domain/selection/balance.ts";
import type { LanguageLevel } from "#app/domain/mentoring/matching.ts";
import type { Store } from "#db/open.server.ts";
import { cadreInvitation, cadreLanguage, cadreMember } from "#db/schema/cadre.tables.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import { call, candidacy, nominationList, processOfficer, selectionProcess } from "#db/schema/selection.tables.ts";
import type { Names } from "./cadre.server.ts";
import { processHeads } from "./process.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

const fields = {
  id: cadreInvitation.id,
  memberId: cadreInvitation.memberId,
  processId: cadreInvitation.processId,
  round: cadreInvitation.round,
  invitedAt: cadreInvitation.invitedAt,
  answer: cadreInvitation.answer,
  answeredAt: cadreInvitation.answeredAt,
  nominationId: cadreInvitation.nominationId,
  version: cadreInvitation.version,
  personId: cadreMember.personId,
  sponsoringState: cadreMember.sponsoringState,
  erasedAt: cadreMember.erasedAt,
  givenNames: person.givenNames,
  familyName: person.familyName,
};

/** The invitations of a process, in name order; for its desk, which the caller has asked for. */
export async function invitationsOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select(fields)
    .from(cadreInvitation)
    .innerJoin(cadreMember, eq(cadreMember.id, cadreInvitation.memberId))
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .where(eq(cadreInvitation.processId, processId))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(cadreInvitation.id));
  return rows.map((row) => ({ ...row, name: `${row.givenNames} ${row.familyName}` }));
}
/** The States whose list for a call is submitted: no name can join it any more. For the desk, which the caller has asked for. */
export async function statesSubmitted(viewer: AnyViewer, store: Store, callId: string): Promise<string[]> {
  asks(viewer);
  const rows = await store.db
    .select({ memberStateId: nominationList.memberStateId })
    .from(nominationList)
    .where(and(eq(nominationList.callId, callId), eq(nominationList.state, "submitted")))
    .orderBy(asc(nominationList.memberStateId));
  return rows.map(({ memberStateId }) => memberStateId);
}
/** The people who stand in a process already, whoever put them there. */
export async function peopleInProcess(viewer: AnyViewer, store: Store, processId: string): Promise<string[]> {
  asks(viewer);
  const rows = await store.db
    .select({ personId: candidacy.personId })
    .from(candidacy)
    .where(eq(candidacy.processId, processId))
    .orderBy(asc(candidacy.id));
  return rows.map(({ personId }) => personId);
}

/** An invitation with as much of the member's record as its nomination begins with. */
export type InvitationRecord = {
  readonly id: string;
  readonly side: "officer" | "state";
  readonly memberId: string;
  readonly processId: string;
  readonly callId: string | null;
  /** The process is in the round of the invitation and has not ended. */
  readonly current: boolean;
  readonly version: number;
  readonly answer: "nominated" | "declined" | null;
  readonly answeredAt: number | null;
  readonly nominationId: string | null;
  readonly sponsoringState: string | null;
  readonly name: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: Sex;
  readonly nationalities: readonly string[];
  readonly languages: readonly {
    readonly language: string;
    readonly level: LanguageLevel;
    readonly evidence: string;
  }[];
};

/** One invitation for those who may answer it: the member's State, and the officers of the process; else null. */
export async function invitationOf(viewer: AnyViewer, store: Store, id: string): Promise<InvitationRecord | null> {
  asks(viewer);
  const { db } = store;
  const [row] = await db
    .select({
      ...fields,
      sex: person.sex,
      processRound: selectionProcess.round,
      endedAs: selectionProcess.endedAs,
      callId: call.id,
    })
    .from(cadreInvitation)
    .innerJoin(cadreMember, eq(cadreMember.id, cadreInvitation.memberId))
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .innerJoin(selectionProcess, eq(selectionProcess.id, cadreInvitation.processId))
    .leftJoin(call, and(eq(call.processId, cadreInvitation.processId), eq(call.round, cadreInvitation.round)))
    .where(eq(cadreInvitation.id, id));
  if (!row) return null;
  const side = await sideOf(viewer, store, row.processId, row.sponsoringState);
  if (side === null) return null;
  const nationalities = await db
    .select({ id: personNationality.memberStateId })
    .from(personNationality)
    .where(eq(personNationality.personId, row.personId))
    .orderBy(asc(personNationality.memberStateId));
  const languages = await db
    .select({ language: cadreLanguage.language, level: cadreLanguage.level, evidence: cadreLanguage.evidence })
    .from(cadreLanguage)
    .where(eq(cadreLanguage.memberId, row.memberId))
    .orderBy(asc(cadreLanguage.language));
  return {
    id: row.id,
    side,
    memberId: row.memberId,
    processId: row.processId,
    callId: row.callId,
    current: row.endedAs === null && row.round === row.processRound,
    version: row.version,
    answer: row.answer,
    answeredAt: row.answeredAt,
    nominationId: row.nominationId,
    sponsoringState: row.sponsoringState,
    name: `${row.givenNames} ${row.familyName}`,
    givenNames: row.givenNames,
    familyName: row.familyName,
    sex: row.sex,
    nationalities: nationalities.map((one) => one.id),
    languages,
  };
}
/** The invitation that a nomination answers, for those who may answer it; else null. */
export async function invitationAnsweredBy(
  viewer: AnyViewer,
  store: Store,
  nominationId: string,
): Promise<InvitationRecord | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ id: cadreInvitation.id })
    .from(cadreInvitation)
    .where(eq(cadreInvitation.nominationId, nominationId));
  return row ? invitationOf(viewer, store, row.id) : null;
}
async function sideOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  sponsoringState: string | null,
): Promise<"officer" | "state" | null> {
  if (isSystem(viewer)) return "officer";
  if (sponsoringState !== null && statesOf(viewer).includes(sponsoringState)) return "state";
  if (!holds(viewer, "secretariatOfficer", "leadOfficer")) return null;
  const [assigned] = await store.db
    .select({ id: processOfficer.id })
    .from(processOfficer)
    .where(
      and(
        eq(processOfficer.processId, processId),
        eq(processOfficer.accountId, viewer.accountId),
        isNull(processOfficer.endedAt),
      ),
    );
  return assigned ? "officer" : null;
}

/**
 * Invitations that can still be answered by a nomination in open calls; the caller narrows them to whose answer it is.
 * Once the member's State has submitted its list nothing is left to do for it.
 */
async function waiting(store: Store) {
  return store.db
    .select({ ...fields, callId: call.id, closesAt: call.closesAt })
    .from(cadreInvitation)
    .innerJoin(cadreMember, eq(cadreMember.id, cadreInvitation.memberId))
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .innerJoin(
      selectionProcess,
      and(eq(selectionProcess.id, cadreInvitation.processId), eq(selectionProcess.round, cadreInvitation.round)),
    )
    .innerJoin(call, and(eq(call.processId, selectionProcess.id), eq(call.round, selectionProcess.round)))
    .leftJoin(
      nominationList,
      and(
        eq(nominationList.callId, call.id),
        eq(nominationList.memberStateId, cadreMember.sponsoringState),
        eq(nominationList.state, "submitted"),
      ),
    )
    .where(
      and(
        isNull(nominationList.id),
        isNull(cadreInvitation.answer),
        isNull(cadreInvitation.nominationId),
        isNull(selectionProcess.endedAs),
        isNull(selectionProcess.suspendedAt),
        eq(selectionProcess.state, "callOpen"),
      ),
    )
    .orderBy(asc(call.closesAt), asc(cadreInvitation.id));
}
export type WaitingInvitation = {
  readonly id: string;
  readonly processId: string;
  readonly callId: string;
  readonly closesAt: number;
  readonly name: string;
  readonly sponsoringState: string | null;
  readonly title: Names;
  readonly mission: Names;
};
async function named(
  viewer: AnyViewer,
  store: Store,
  rows: Awaited<ReturnType<typeof waiting>>,
): Promise<WaitingInvitation[]> {
  const heads = await processHeads(viewer, store, [...new Set(rows.map(({ processId }) => processId))]);
  return rows.map((row) => {
    const head = heads.find(({ id }) => id === row.processId)!;
    return {
      id: row.id,
      processId: row.processId,
      callId: row.callId,
      closesAt: row.closesAt,
      name: `${row.givenNames} ${row.familyName}`,
      sponsoringState: row.sponsoringState,
      title: head.title,
      mission: head.mission.acronym,
    };
  });
}
/** The invitations whose nomination waits for the States named; nothing of any other State. */
export async function invitationsForStates(
  viewer: AnyViewer,
  store: Store,
  states: readonly string[],
): Promise<WaitingInvitation[]> {
  asks(viewer);
  const rows = await waiting(store);
  return named(
    viewer,
    store,
    rows.filter(({ sponsoringState }) => sponsoringState !== null && states.includes(sponsoringState)),
  );
}
/** The invitations of members without a sponsoring State whose answer waits for a process's officers. */
export async function invitationsForOfficers(
  viewer: AnyViewer,
  store: Store,
  processIds: readonly string[],
): Promise<WaitingInvitation[]> {
  asks(viewer);
  const rows = await waiting(store);
  return named(
    viewer,
    store,
    rows.filter(({ sponsoringState, processId }) => sponsoringState === null && processIds.includes(processId)),
  );
}

/** The invitations that nominations are bound to, by nomination: whose person the candidacy will be. */
export async function boundInvitations(viewer: AnyViewer, store: Store, nominationIds: readonly string[]) {
  asks(viewer);
  if (nominationIds.length === 0) return new Map<string, BoundInvitation>();
  const rows = await store.db
    .select({
      id: cadreInvitation.id,
      memberId: cadreInvitation.memberId,
      personId: cadreMember.personId,
      answer: cadreInvitation.answer,
      version: cadreInvitation.version,
      nominationId: cadreInvitation.nominationId,
    })
    .from(cadreInvitation)
    .innerJoin(cadreMember, eq(cadreMember.id, cadreInvitation.memberId))
    .where(inArray(cadreInvitation.nominationId, [...nominationIds]))
    .orderBy(asc(cadreInvitation.id));
  return new Map(rows.map(({ nominationId, ...row }) => [nominationId!, row as BoundInvitation]));
}
export type BoundInvitation = {
  readonly id: string;
  readonly memberId: string;
  readonly personId: string;
  readonly answer: "nominated" | "declined" | null;
  readonly version: number;
};
