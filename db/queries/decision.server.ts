import { and, asc, desc, eq, gte, isNull, lte, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Store } from "#db/open.server.ts";
import { account, person, roleGrant, signature } from "#db/schema/people.tables.ts";
import {
  announcement,
  call,
  callDocument,
  consultation,
  inductionItem,
  inductionPlan,
  namedOfficer,
  offer,
  publishedState,
  candidacy,
  selectionDecision,
} from "#db/schema/selection.tables.ts";
import { newsStands } from "./notices.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

const approver = alias(account, "approver");
const recorder = alias(account, "recorder");
const recorderPerson = alias(person, "recorder_person");
const approverPerson = alias(person, "approver_person");

/** A decision of the authority with the people behind it. */
export type Decision = {
  readonly id: string;
  readonly round: number;
  readonly listId: string;
  readonly candidacyId: string;
  readonly offList: boolean;
  readonly reason: string;
  readonly state: "proposed" | "returned" | "approved";
  readonly decidedBy: string;
  readonly deciderPersonId: string;
  readonly deciderName: string;
  readonly decidedAt: number;
  readonly approverName: string | null;
  readonly approvedAt: number | null;
  readonly returnedReason: string | null;
  /** Where the decision was taken on paper: who recorded it, the scan of the memo, the day on it. */
  readonly paper: { readonly recordedBy: string; readonly fileId: string; readonly signedOn: string } | null;
  /** Of its content, as the decider signed it. */
  readonly digest: string;
  readonly version: number;
};

/** The decisions of a process's round, newest first; for the authority, the officers named and the house's own rules. */
export async function decisionsOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
): Promise<Decision[]> {
  asks(viewer);
  const rows = await store.db
    .select({
      id: selectionDecision.id,
      round: selectionDecision.round,
      listId: selectionDecision.listId,
      candidacyId: selectionDecision.candidacyId,
      offList: selectionDecision.offList,
      reason: selectionDecision.reason,
      state: selectionDecision.state,
      decidedBy: selectionDecision.decidedBy,
      deciderPersonId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      decidedAt: selectionDecision.decidedAt,
      approverGiven: approverPerson.givenNames,
      approverFamily: approverPerson.familyName,
      approvedAt: selectionDecision.approvedAt,
      returnedReason: selectionDecision.returnedReason,
      recorderGiven: recorderPerson.givenNames,
      recorderFamily: recorderPerson.familyName,
      memoFileId: selectionDecision.memoFileId,
      memoSignedOn: selectionDecision.memoSignedOn,
      digest: signature.digest,
      version: selectionDecision.version,
    })
    .from(selectionDecision)
    .innerJoin(signature, eq(signature.id, selectionDecision.signatureId))
    .innerJoin(account, eq(account.id, selectionDecision.decidedBy))
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(approver, eq(approver.id, selectionDecision.approvedBy))
    .leftJoin(approverPerson, eq(approverPerson.id, approver.personId))
    .leftJoin(recorder, eq(recorder.id, selectionDecision.recordedBy))
    .leftJoin(recorderPerson, eq(recorderPerson.id, recorder.personId))
    .where(and(eq(selectionDecision.processId, processId), eq(selectionDecision.round, round)))
    .orderBy(desc(selectionDecision.decidedAt), desc(selectionDecision.id));
  return rows.map((one) => {
    const { givenNames, familyName, approverGiven, approverFamily, recorderGiven, recorderFamily, ...rest } = one;
    const { memoFileId, memoSignedOn, ...row } = rest;
    return {
      ...row,
      deciderName: `${givenNames} ${familyName}`,
      approverName: approverGiven === null ? null : `${approverGiven} ${approverFamily}`,
      paper:
        memoFileId === null || memoSignedOn === null
          ? null
          : { recordedBy: `${recorderGiven} ${recorderFamily}`, fileId: memoFileId, signedOn: memoSignedOn },
    };
  });
}

/** Who signs for a deciding office today, by name: accounts that are open and hold the selection authority's role. */
export async function signersOf(viewer: AnyViewer, store: Store, office: "sg" | "usgDpo", today: string) {
  asks(viewer);
  const rows = await store.db
    .selectDistinct({
      accountId: account.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(
      and(
        eq(roleGrant.role, "selectionAuthority"),
        eq(roleGrant.decidingOffice, office),
        lte(roleGrant.startsOn, today),
        or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)),
        isNull(roleGrant.endedAt),
        isNull(account.endedAt),
      ),
    )
    .orderBy(asc(person.familyName), asc(account.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, name: `${givenNames} ${familyName}` }));
}

/** The decision that stands on a list: proposed or approved; null where there is none or it was returned. */
export function standingDecision(decisions: readonly Decision[], listId: string | null): Decision | null {
  return decisions.find((row) => row.listId === listId && row.state !== "returned") ?? null;
}

/** The officers named for decision, consultations and offer, by name. */
export async function namedOfficersOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
): Promise<{ id: string; accountId: string; name: string; namedAt: number }[]> {
  asks(viewer);
  const rows = await store.db
    .select({
      id: namedOfficer.id,
      accountId: namedOfficer.accountId,
      namedAt: namedOfficer.namedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(namedOfficer)
    .innerJoin(account, eq(account.id, namedOfficer.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(namedOfficer.processId, processId), isNull(namedOfficer.endedAt)))
    .orderBy(asc(person.familyName), asc(namedOfficer.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, name: `${givenNames} ${familyName}` }));
}

/** The consultations on a decision in the order they were opened; notes stay sealed. */
export async function consultationsOf(viewer: AnyViewer, store: Store, decisionId: string) {
  asks(viewer);
  return store.db
    .select({
      id: consultation.id,
      party: consultation.party,
      partyName: consultation.partyName,
      channel: consultation.channel,
      sentAt: consultation.sentAt,
      replyBy: consultation.replyBy,
      outcome: consultation.outcome,
      repliedAt: consultation.repliedAt,
      note: consultation.note,
      version: consultation.version,
    })
    .from(consultation)
    .where(eq(consultation.decisionId, decisionId))
    .orderBy(asc(consultation.sentAt), asc(consultation.id));
}

/** The offer on a decision, or null. */
export async function offerOf(viewer: AnyViewer, store: Store, decisionId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      id: offer.id,
      candidacyId: offer.candidacyId,
      sentAt: offer.sentAt,
      respondBy: offer.respondBy,
      outcome: offer.outcome,
      respondedAt: offer.respondedAt,
      medicalClearedOn: offer.medicalClearedOn,
      governmentReleasedOn: offer.governmentReleasedOn,
      ethicsReviewedOn: offer.ethicsReviewedOn,
      version: offer.version,
    })
    .from(offer)
    .where(eq(offer.decisionId, decisionId))
    .orderBy(desc(offer.sentAt), desc(offer.id));
  return row ?? null;
}

/** The announcement of a process with the appointee's name, or null. */
export async function announcementOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      id: announcement.id,
      candidacyId: announcement.candidacyId,
      text: announcement.text,
      announcedAt: announcement.announcedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(announcement)
    .innerJoin(candidacy, eq(candidacy.id, announcement.candidacyId))
    .innerJoin(person, eq(person.id, candidacy.personId))
    .where(eq(announcement.processId, processId))
    .orderBy(desc(announcement.announcedAt), desc(announcement.id));
  if (!row) return null;
  const { givenNames, familyName, ...rest } = row;
  return { ...rest, name: `${givenNames} ${familyName}` };
}

/** The induction plan of a process with its items in order, or null. */
export async function inductionOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const [plan] = await store.db
    .select()
    .from(inductionPlan)
    .where(eq(inductionPlan.processId, processId))
    .orderBy(asc(inductionPlan.id));
  if (!plan) return null;
  const items = await store.db
    .select({
      id: inductionItem.id,
      text: inductionItem.text,
      dueOn: inductionItem.dueOn,
      doneOn: inductionItem.doneOn,
    })
    .from(inductionItem)
    .where(eq(inductionItem.planId, plan.id))
    .orderBy(asc(inductionItem.position), asc(inductionItem.id));
  return { ...plan, items };
}

/** What the States were last told of each candidacy of a process, and when. */
export async function lastNewsOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
): Promise<Map<string, { state: string; publishedAt: number }>> {
  asks(viewer);
  const rows = await store.db
    .select({
      candidacyId: publishedState.candidacyId,
      state: publishedState.state,
      publishedAt: publishedState.publishedAt,
    })
    .from(publishedState)
    .innerJoin(candidacy, eq(candidacy.id, publishedState.candidacyId))
    .where(and(eq(candidacy.processId, processId), newsStands))
    .orderBy(asc(publishedState.publishedAt), asc(publishedState.id));
  return new Map(rows.map(({ candidacyId, ...row }) => [candidacyId, row]));
}

/** The call of a round with the documents it asks for, or null. */
export async function callOfRound(viewer: AnyViewer, store: Store, processId: string, round: number) {
  asks(viewer);
  const [row] = await store.db
    .select()
    .from(call)
    .where(and(eq(call.processId, processId), eq(call.round, round)));
  if (!row) return null;
  const documents = await store.db
    .select({ documentType: callDocument.documentType })
    .from(callDocument)
    .where(eq(callDocument.callId, row.id))
    .orderBy(asc(callDocument.documentType));
  return { ...row, documents: documents.map(({ documentType }) => documentType) };
}
