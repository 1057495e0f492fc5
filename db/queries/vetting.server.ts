import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Multilingual } from "#app/domain/languages.ts";
import { holds } from "#app/domain/policy.ts";
import { requiredProviders } from "#app/domain/selection/clearance.ts";
import {
  checkStanding,
  providersToAsk,
  type CheckStanding,
  type Provider,
  type VettingSubject,
} from "#app/domain/selection/vetting.ts";
import { processStates, type ProcessState } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import { cadreMember } from "#db/schema/cadre.tables.ts";
import { mentor } from "#db/schema/mentoring.tables.ts";
import { account, person, personNationality } from "#db/schema/people.tables.ts";
import { file } from "#db/schema/platform.tables.ts";
import { documentType, rank } from "#db/schema/reference.tables.ts";
import {
  adjudication,
  candidacy,
  candidacyNomination,
  longlistEntry,
  nomination,
  nominationDocument,
  selectionProcess,
  shortlist,
  shortlistEntry,
  vettingCheck,
} from "#db/schema/selection.tables.ts";
import { vettedMentorStates } from "./mentors.server.ts";
import { processHeads, type ProcessHead } from "./process.server.ts";
import { asks, dayOf, isSystem, type AnyViewer } from "./viewer.server.ts";

/** From the shortlist to the offer: the states in which checks are asked for, recorded and ruled on. */
export const vettingStates: readonly ProcessState[] = processStates.slice(
  processStates.indexOf("shortlisting"),
  processStates.indexOf("announced"),
);

/** Nobody but vetting officers and adjudicators reads a row of these; a query that is asked by others is a bug. */
function asksForVetting(viewer: AnyViewer): void {
  asks(viewer);
  if (!isSystem(viewer) && !holds(viewer, "vettingOfficer", "adjudicator"))
    throw new Error("Vetting rows are for vetting officers and adjudicators");
}

type Names = Multilingual;
/** A person to vet: particulars only. Nothing here says how far the candidacy has come. */
export type PersonToVet = {
  readonly candidacyId: string;
  readonly personId: string;
  readonly name: string;
  readonly rank: Names | null;
  readonly birthDate: string | null;
  readonly nationalities: readonly string[];
  readonly currentPosition: string | null;
  readonly documents: readonly { readonly id: string; readonly type: Names; readonly fileName: string }[];
};

/**
 * Whom a process asks to be vetted, in name order: the names on the shortlist of the round (before there is one, the
 * longlist), whoever was brought in off the list, and whoever was asked for already. Withdrawn people are left out;
 * every later state reads alike, so that the list says nothing beyond the shortlist.
 */
export async function peopleToVet(viewer: AnyViewer, store: Store, processId: string): Promise<PersonToVet[]> {
  asksForVetting(viewer);
  const { db } = store;
  const [process] = await db
    .select({ round: selectionProcess.round })
    .from(selectionProcess)
    .where(eq(selectionProcess.id, processId));
  if (!process) return [];
  const listed = await db
    .select({ id: shortlistEntry.candidacyId })
    .from(shortlistEntry)
    .innerJoin(shortlist, eq(shortlist.id, shortlistEntry.shortlistId))
    .where(and(eq(shortlist.processId, processId), eq(shortlist.round, process.round)));
  const names = listed.length
    ? listed
    : await db
        .select({ id: longlistEntry.candidacyId })
        .from(longlistEntry)
        .where(
          and(
            eq(longlistEntry.processId, processId),
            eq(longlistEntry.round, process.round),
            isNull(longlistEntry.removedAt),
          ),
        );
  const asked = await db
    .selectDistinct({ id: vettingCheck.candidacyId })
    .from(vettingCheck)
    .innerJoin(candidacy, eq(candidacy.id, vettingCheck.candidacyId))
    .where(eq(candidacy.processId, processId));
  const ids = [...names, ...asked].flatMap(({ id }) => id ?? []);
  const rows = await db
    .select({
      candidacyId: candidacy.id,
      state: candidacy.state,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(candidacy)
    .innerJoin(person, eq(person.id, candidacy.personId))
    .where(
      and(
        eq(candidacy.processId, processId),
        ids.length ? or(eq(candidacy.offList, true), inArray(candidacy.id, ids)) : eq(candidacy.offList, true),
      ),
    )
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(candidacy.id));
  const people = rows.filter(({ state }) => state !== "withdrawn" && state !== "governmentWithdrawn");
  if (people.length === 0) return [];
  const nationalities = await db
    .select({ personId: personNationality.personId, state: personNationality.memberStateId })
    .from(personNationality)
    .where(
      inArray(
        personNationality.personId,
        people.map(({ personId }) => personId),
      ),
    )
    .orderBy(asc(personNationality.memberStateId));
  const nominations = await db
    .select({
      id: nomination.id,
      candidacyId: candidacyNomination.candidacyId,
      birthDate: nomination.birthDate,
      currentPosition: nomination.currentPosition,
      rankEn: rank.nameEn,
      rankFr: rank.nameFr,
      rankAr: rank.nameAr,
    })
    .from(candidacyNomination)
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .leftJoin(rank, eq(rank.id, nomination.rankId))
    .where(
      and(
        inArray(
          candidacyNomination.candidacyId,
          people.map(({ candidacyId }) => candidacyId),
        ),
        isNull(nomination.withdrawnAt),
      ),
    )
    .orderBy(asc(nomination.createdAt), asc(nomination.id));
  const documents = nominations.length
    ? await db
        .select({
          id: file.id,
          nominationId: nominationDocument.nominationId,
          nameEn: documentType.nameEn,
          nameFr: documentType.nameFr,
          nameAr: documentType.nameAr,
          fileName: file.name,
        })
        .from(nominationDocument)
        .innerJoin(documentType, eq(documentType.id, nominationDocument.documentType))
        .innerJoin(file, eq(file.id, nominationDocument.fileId))
        .where(
          and(
            inArray(
              nominationDocument.nominationId,
              nominations.map(({ id }) => id),
            ),
            isNull(nominationDocument.removedAt),
            eq(documentType.integrity, true),
          ),
        )
        .orderBy(asc(documentType.id), asc(nominationDocument.id))
    : [];
  return people.map(({ candidacyId, personId, givenNames, familyName }) => {
    const own = nominations.filter((row) => row.candidacyId === candidacyId);
    const ranked = own.find((row) => row.rankEn !== null);
    return {
      candidacyId,
      personId,
      name: `${givenNames} ${familyName}`,
      rank:
        ranked?.rankEn && ranked.rankFr && ranked.rankAr !== null
          ? { en: ranked.rankEn, fr: ranked.rankFr, ar: ranked.rankAr }
          : null,
      birthDate: own.find((row) => row.birthDate !== null)?.birthDate ?? null,
      nationalities: nationalities.filter((row) => row.personId === personId).map(({ state }) => state),
      currentPosition: own[0]?.currentPosition ?? null,
      documents: documents
        .filter(({ nominationId }) => own.some(({ id }) => id === nominationId))
        .map(({ id, nameEn, nameFr, nameAr, fileName }) => ({
          id,
          type: { en: nameEn, fr: nameFr, ar: nameAr },
          fileName,
        })),
    };
  });
}

/** One check with its ruling; texts stay sealed and are not read here. */
export type CheckRow = {
  readonly id: string;
  readonly personId: string;
  readonly candidacyId: string | null;
  readonly provider: Provider;
  readonly requestedAt: number;
  readonly resultAt: number | null;
  readonly outcome: "pending" | "cleared" | "adverse";
  readonly validUntil: string | null;
  readonly version: number;
  readonly ruling: { readonly ruling: "cleared" | "notCleared"; readonly validUntil: string | null } | null;
};

/** The checks of people, oldest first. */
export async function checksOf(viewer: AnyViewer, store: Store, personIds: readonly string[]): Promise<CheckRow[]> {
  asksForVetting(viewer);
  if (personIds.length === 0) return [];
  const rows = await store.db
    .select({
      id: vettingCheck.id,
      personId: vettingCheck.personId,
      candidacyId: vettingCheck.candidacyId,
      provider: vettingCheck.provider,
      requestedAt: vettingCheck.requestedAt,
      resultAt: vettingCheck.resultAt,
      outcome: vettingCheck.outcome,
      validUntil: vettingCheck.validUntil,
      version: vettingCheck.version,
      ruling: adjudication.ruling,
      ruledUntil: adjudication.validUntil,
    })
    .from(vettingCheck)
    .leftJoin(adjudication, eq(adjudication.checkId, vettingCheck.id))
    .where(inArray(vettingCheck.personId, [...personIds]))
    .orderBy(asc(vettingCheck.requestedAt), asc(vettingCheck.id));
  return rows.map(({ ruling, ruledUntil, ...row }) => ({
    ...row,
    ruling: ruling ? { ruling, validUntil: ruledUntil } : null,
  }));
}
/** The rulings among checks, as the aggregate reads them. */
export function rulingsAmong(checks: readonly CheckRow[]) {
  return checks.flatMap(({ id, ruling }) => (ruling ? [{ checkId: id, ...ruling }] : []));
}

/** A mentor to clear: whose person the checks hang on, and whether they are asked for now. */
export async function mentorToVet(viewer: AnyViewer, store: Store, mentorId: string) {
  asksForVetting(viewer);
  const [row] = await store.db
    .select({ personId: person.id, givenNames: person.givenNames, familyName: person.familyName, state: mentor.state })
    .from(mentor)
    .innerJoin(person, eq(person.id, mentor.personId))
    .where(eq(mentor.id, mentorId));
  if (!row) return null;
  const { givenNames, familyName, state, personId } = row;
  return { personId, candidacyId: null, name: `${givenNames} ${familyName}`, open: vettedMentorStates.includes(state) };
}
/** A member of the cadre whose clearance the cadre manager asked for outside any process; null for any other. */
export async function memberToVet(viewer: AnyViewer, store: Store, memberId: string) {
  asksForVetting(viewer);
  const [row] = await membersAsked(store, memberId);
  if (!row) return null;
  const { givenNames, familyName, personId } = row;
  return { personId, candidacyId: null, name: `${givenNames} ${familyName}`, open: true };
}
async function membersAsked(store: Store, memberId?: string) {
  return store.db
    .selectDistinct({
      memberId: cadreMember.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(cadreMember)
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .innerJoin(vettingCheck, and(eq(vettingCheck.personId, person.id), isNull(vettingCheck.candidacyId)))
    .where(and(isNull(cadreMember.erasedAt), memberId === undefined ? undefined : eq(cadreMember.id, memberId)))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(cadreMember.id));
}
/** The one whom a subject outside any process is about. */
export async function oneToVet(
  viewer: AnyViewer,
  store: Store,
  subject: Exclude<VettingSubject, { readonly processId: string }>,
) {
  return "mentorId" in subject
    ? mentorToVet(viewer, store, subject.mentorId)
    : memberToVet(viewer, store, subject.memberId);
}
export type SubjectPerson = { readonly personId: string; readonly candidacyId: string | null; readonly name: string };

/** Whose checks belong to a subject: the names of a process, one mentor, or one member of the cadre. */
export async function personsOf(viewer: AnyViewer, store: Store, subject: VettingSubject): Promise<SubjectPerson[]> {
  if ("processId" in subject) return peopleToVet(viewer, store, subject.processId);
  const one = await oneToVet(viewer, store, subject);
  return one ? [one] : [];
}

/** One check of a person whom this subject asks to be vetted, with its sealed texts; null for any other. */
export async function checkOf(viewer: AnyViewer, store: Store, subject: VettingSubject, checkId: string) {
  asksForVetting(viewer);
  const people = await personsOf(viewer, store, subject);
  const [row] = await store.db
    .select({
      id: vettingCheck.id,
      personId: vettingCheck.personId,
      provider: vettingCheck.provider,
      requestedAt: vettingCheck.requestedAt,
      resultAt: vettingCheck.resultAt,
      outcome: vettingCheck.outcome,
      validUntil: vettingCheck.validUntil,
      finding: vettingCheck.finding,
      recordedBy: vettingCheck.recordedBy,
      version: vettingCheck.version,
    })
    .from(vettingCheck)
    .where(eq(vettingCheck.id, checkId));
  const whose = people.find(({ personId }) => personId === row?.personId);
  if (!row || !whose) return null;
  const [ruled] = await store.db
    .select({
      ruling: adjudication.ruling,
      reason: adjudication.reason,
      validUntil: adjudication.validUntil,
      ruledAt: adjudication.ruledAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(adjudication)
    .innerJoin(account, eq(account.id, adjudication.adjudicatorId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(adjudication.checkId, checkId));
  return {
    ...row,
    person: whose,
    ruling: ruled
      ? {
          ruling: ruled.ruling,
          reason: ruled.reason,
          validUntil: ruled.validUntil,
          ruledAt: ruled.ruledAt,
          by: `${ruled.givenNames} ${ruled.familyName}`,
        }
      : null,
  };
}

/** A line of the queue: one person of one process, and what waits there. */
export type QueueRow = {
  readonly processId: string;
  readonly reference: string;
  readonly title: Names;
  readonly mission: Names;
  readonly candidacyId: string;
  readonly name: string;
  readonly checks: readonly {
    readonly id: string;
    readonly provider: Provider;
    readonly requestedAt: number;
    readonly standing: CheckStanding;
    readonly validUntil: string | null;
  }[];
  readonly toAsk: number;
};

/** Everybody being vetted in open processes, in name order: the newest check per provider and what is still to ask. */
export async function vettingQueue(viewer: AnyViewer, store: Store, now: number): Promise<QueueRow[]> {
  asksForVetting(viewer);
  const open = await store.db
    .select({ id: selectionProcess.id })
    .from(selectionProcess)
    .where(and(inArray(selectionProcess.state, [...vettingStates]), isNull(selectionProcess.endedAs)))
    .orderBy(asc(selectionProcess.id));
  const heads = await processHeads(
    viewer,
    store,
    open.map(({ id }) => id),
  );
  const today = dayOf(now);
  const rows: QueueRow[] = [];
  for (const head of heads) rows.push(...(await queueOf(viewer, store, head, today)));
  return rows;
}

async function queueOf(viewer: AnyViewer, store: Store, head: ProcessHead, today: string): Promise<QueueRow[]> {
  const people = await peopleToVet(viewer, store, head.id);
  const checks = await checksOf(
    viewer,
    store,
    people.map(({ personId }) => personId),
  );
  return people.map(({ candidacyId, personId, name }) => {
    const own = checks.filter((row) => row.personId === personId);
    return {
      processId: head.id,
      reference: head.reference,
      title: head.title,
      mission: head.mission.acronym,
      candidacyId,
      name,
      checks: linesOf(own, today),
      toAsk: providersToAsk(own, rulingsAmong(own), candidacyId, today).length,
    };
  });
}
function linesOf(checks: readonly CheckRow[], today: string): QueueRow["checks"] {
  return newestOf(checks).map((row) => ({
    id: row.id,
    provider: row.provider,
    requestedAt: row.requestedAt,
    standing: checkStanding(row, row.ruling, today),
    validUntil: row.ruling?.validUntil ?? row.validUntil,
  }));
}
/** The newest check of each provider, in the providers' own order. */
export function newestOf(checks: readonly CheckRow[]): CheckRow[] {
  return requiredProviders.flatMap((provider) => checks.filter((row) => row.provider === provider).at(-1) ?? []);
}

/** A line of the queue for one mentor: the newest check per provider and what is still to ask. */
export type MentorQueueRow = Pick<QueueRow, "name" | "checks" | "toAsk"> & { readonly mentorId: string };

/** Every mentor to clear, in name order. */
export async function mentorQueue(viewer: AnyViewer, store: Store, now: number): Promise<MentorQueueRow[]> {
  asksForVetting(viewer);
  const rows = await store.db
    .select({
      mentorId: mentor.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(mentor)
    .innerJoin(person, eq(person.id, mentor.personId))
    .where(inArray(mentor.state, [...vettedMentorStates]))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(mentor.id));
  const checks = await checksOf(
    viewer,
    store,
    rows.map(({ personId }) => personId),
  );
  const today = dayOf(now);
  return rows.map(({ mentorId, personId, givenNames, familyName }) => {
    const own = checks.filter((row) => row.personId === personId);
    return {
      mentorId,
      name: `${givenNames} ${familyName}`,
      checks: linesOf(own, today),
      toAsk: providersToAsk(own, rulingsAmong(own), null, today).length,
    };
  });
}

/** Every member of the cadre who was asked for outside any process, in name order. */
export async function memberQueue(
  viewer: AnyViewer,
  store: Store,
  now: number,
): Promise<(Pick<QueueRow, "name" | "checks" | "toAsk"> & { readonly memberId: string })[]> {
  asksForVetting(viewer);
  const rows = await membersAsked(store);
  const checks = await checksOf(
    viewer,
    store,
    rows.map(({ personId }) => personId),
  );
  const today = dayOf(now);
  return rows.map(({ memberId, personId, givenNames, familyName }) => {
    const own = checks.filter((row) => row.personId === personId);
    return {
      memberId,
      name: `${givenNames} ${familyName}`,
      checks: linesOf(own, today),
      toAsk: providersToAsk(own, rulingsAmong(own), null, today).length,
    };
  });
}
