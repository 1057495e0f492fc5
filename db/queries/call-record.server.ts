import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, ne, notInArray } from "drizzle-orm";
import { statesOf } from "#app/domain/policy.ts";
import { windowOpen } from "#app/domain/selection/call.ts";
import { labelOf } from "#app/domain/languages.ts";
import type { Store } from "#db/open.server.ts";
import {
  callAmendment,
  callExtension,
  callQuestion,
  documentRequest,
  lateRequest,
  noticeRecall,
  processHandOver,
} from "#db/schema/call.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { documentType, memberState } from "#db/schema/reference.tables.ts";
import { call, nomination, selectionProcess, stagePlan } from "#db/schema/selection.tables.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

const named = (viewer: AnyViewer, row: { nameEn: string; nameFr: string; nameAr: string }) =>
  labelOf(row, "name", isSystem(viewer) ? "en" : viewer.locale);

/**
 * What all States were told of a call since it was issued, alike: extensions, amendments, questions with their answers,
 * and which of these notices is void. Nothing here says who asked.
 */
export async function toldOfCall(viewer: AnyViewer, store: Store, callId: string) {
  asks(viewer);
  const { db } = store;
  const recalls = await db
    .select({
      kind: noticeRecall.kind,
      objectId: noticeRecall.objectId,
      reason: noticeRecall.reason,
      at: noticeRecall.recalledAt,
    })
    .from(noticeRecall)
    .where(inArray(noticeRecall.kind, ["call", "amendment", "answer"]));
  const recallOf = (kind: string, id: string) => {
    const row = recalls.find((one) => one.kind === kind && one.objectId === id);
    return row ? { reason: row.reason, at: row.at } : null;
  };
  const [own] = await db
    .select({ noteVerbale: call.noteVerbale, closesAt: call.closesAt })
    .from(call)
    .where(eq(call.id, callId));
  const extensions = await db
    .select({
      number: callExtension.number,
      fromAt: callExtension.fromAt,
      closesAt: callExtension.closesAt,
      reason: callExtension.reason,
      at: callExtension.setAt,
    })
    .from(callExtension)
    .where(eq(callExtension.callId, callId))
    .orderBy(asc(callExtension.number));
  const amendments = (
    await db
      .select({
        id: callAmendment.id,
        number: callAmendment.number,
        part: callAmendment.part,
        formerly: callAmendment.formerly,
        now: callAmendment.now,
        reason: callAmendment.reason,
        at: callAmendment.madeAt,
      })
      .from(callAmendment)
      .where(eq(callAmendment.callId, callId))
      .orderBy(asc(callAmendment.number))
  ).map((row) => ({ ...row, recall: recallOf("amendment", row.id) }));
  const answers = (
    await db
      .select({
        id: callQuestion.id,
        number: callQuestion.number,
        question: callQuestion.published,
        answer: callQuestion.answer,
        at: callQuestion.answeredAt,
      })
      .from(callQuestion)
      .where(and(eq(callQuestion.callId, callId), isNotNull(callQuestion.answeredAt)))
      .orderBy(asc(callQuestion.number))
  ).map((row) => ({
    id: row.id,
    number: row.number ?? 0,
    question: row.question ?? "",
    answer: row.answer ?? "",
    at: row.at ?? 0,
    recall: recallOf("answer", row.id),
  }));
  const corrected = amendments.filter(({ part, recall }) => part === "noteVerbale" && recall === null).at(-1);
  return {
    noteVerbale: corrected?.now ?? own?.noteVerbale ?? "",
    recall: recallOf("call", callId),
    extensions,
    amendments,
    answers,
  };
}

/** A State's own questions about a call that wait for their answer. */
export async function ownQuestions(viewer: AnyViewer, store: Store, callId: string, memberStateId: string) {
  asks(viewer);
  if (isSystem(viewer) || !statesOf(viewer).includes(memberStateId)) return [];
  return store.db
    .select({ id: callQuestion.id, text: callQuestion.text, askedAt: callQuestion.askedAt })
    .from(callQuestion)
    .where(
      and(
        eq(callQuestion.callId, callId),
        eq(callQuestion.memberStateId, memberStateId),
        isNull(callQuestion.answeredAt),
      ),
    )
    .orderBy(asc(callQuestion.askedAt), asc(callQuestion.id));
}
/** The questions about a process's call of a round with who asked; for its desk (the caller has asked). */
export async function questionsIn(viewer: AnyViewer, store: Store, processId: string, round: number) {
  asks(viewer);
  const rows = await store.db
    .select({
      row: callQuestion,
      state: memberState,
      callId: call.id,
      voidReason: noticeRecall.reason,
      voidAt: noticeRecall.recalledAt,
    })
    .from(callQuestion)
    .innerJoin(call, eq(call.id, callQuestion.callId))
    .innerJoin(memberState, eq(memberState.id, callQuestion.memberStateId))
    .leftJoin(noticeRecall, and(eq(noticeRecall.objectId, callQuestion.id), eq(noticeRecall.kind, "answer")))
    .where(and(eq(call.processId, processId), eq(call.round, round)))
    .orderBy(asc(callQuestion.askedAt), asc(callQuestion.id));
  return rows.map(({ row, state, callId, voidReason, voidAt }) => ({
    id: row.id,
    callId,
    memberStateId: row.memberStateId,
    askedBy: row.askedBy,
    recall: voidAt === null ? null : { reason: voidReason ?? "", at: voidAt },
    repeats: row.repeatsId !== null,
    state: named(viewer, state),
    text: row.text,
    askedAt: row.askedAt,
    number: row.number,
    published: row.published,
    answer: row.answer,
    answeredAt: row.answeredAt,
    version: row.version,
  }));
}

export type LateRequest = {
  readonly id: string;
  readonly names: number;
  readonly reason: string;
  readonly askedAt: number;
  readonly outcome: "granted" | "refused" | null;
  readonly decisionReason: string | null;
  readonly decidedAt: number | null;
  readonly namesGranted: number | null;
  readonly untilAt: number | null;
  readonly endedAt: number | null;
  readonly endReason: string | null;
  readonly receiptId: string | null;
  readonly version: number;
};
const lateFields = {
  id: lateRequest.id,
  names: lateRequest.names,
  reason: lateRequest.reason,
  askedAt: lateRequest.askedAt,
  outcome: lateRequest.outcome,
  decisionReason: lateRequest.decisionReason,
  decidedAt: lateRequest.decidedAt,
  namesGranted: lateRequest.namesGranted,
  untilAt: lateRequest.untilAt,
  endedAt: lateRequest.endedAt,
  endReason: lateRequest.endReason,
  receiptId: lateRequest.receiptId,
  version: lateRequest.version,
};
/** What a State itself has asked for after a call's deadline, newest first. */
export async function ownLateRequests(
  viewer: AnyViewer,
  store: Store,
  callId: string,
  memberStateId: string,
): Promise<LateRequest[]> {
  asks(viewer);
  if (!isSystem(viewer) && !statesOf(viewer).includes(memberStateId)) return [];
  return store.db
    .select(lateFields)
    .from(lateRequest)
    .where(and(eq(lateRequest.callId, callId), eq(lateRequest.memberStateId, memberStateId)))
    .orderBy(desc(lateRequest.askedAt), desc(lateRequest.id));
}
/** The window in which a State may still hand in late names for a call, or null. */
export async function openWindow(
  viewer: AnyViewer,
  store: Store,
  callId: string,
  memberStateId: string,
  now: number,
): Promise<LateRequest | null> {
  return (await ownLateRequests(viewer, store, callId, memberStateId)).find((row) => windowOpen(row, now)) ?? null;
}
/** Every request for a late nomination in a process's round; for its desk (the caller has asked). */
export async function lateRequestsIn(viewer: AnyViewer, store: Store, processId: string, round: number) {
  asks(viewer);
  const rows = await store.db
    .select({ ...lateFields, callId: lateRequest.callId, memberStateId: lateRequest.memberStateId, state: memberState })
    .from(lateRequest)
    .innerJoin(call, eq(call.id, lateRequest.callId))
    .innerJoin(memberState, eq(memberState.id, lateRequest.memberStateId))
    .where(and(eq(call.processId, processId), eq(call.round, round)))
    .orderBy(asc(lateRequest.askedAt), asc(lateRequest.id));
  return rows.map(({ state, ...row }) => ({ ...row, state: named(viewer, state) }));
}
/** How many names of a State a call has taken and not lost again: what a late window has room beside. */
export async function handedIn(viewer: AnyViewer, store: Store, callId: string, memberStateId: string) {
  asks(viewer);
  const rows = await store.db
    .select({ id: nomination.id })
    .from(nomination)
    .where(
      and(
        eq(nomination.callId, callId),
        eq(nomination.memberStateId, memberStateId),
        eq(nomination.nominatorKind, "memberState"),
        notInArray(nomination.state, ["draft", "governmentWithdrawn"]),
      ),
    );
  return rows.length;
}
/** The documents asked of nominations in a process with their dates, the newest of each; for its desk. */
export async function documentRequestsIn(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select({
      row: documentRequest,
      nominationState: nomination.state,
      givenNames: nomination.givenNames,
      familyName: nomination.familyName,
      memberStateId: nomination.memberStateId,
      type: documentType,
    })
    .from(documentRequest)
    .innerJoin(nomination, eq(nomination.id, documentRequest.nominationId))
    .innerJoin(documentType, eq(documentType.id, documentRequest.documentType))
    .where(eq(documentRequest.processId, processId))
    .orderBy(asc(documentRequest.askedAt), asc(documentRequest.id));
  const newest = new Map(rows.map((one) => [one.row.nominationId, one]));
  return [...newest.values()].map(({ row, nominationState, givenNames, familyName, memberStateId, type }) => ({
    id: row.id,
    candidacyId: row.candidacyId,
    nominationId: row.nominationId,
    documentType: row.documentType,
    name: `${givenNames} ${familyName}`,
    memberStateId,
    document: named(viewer, type),
    dueAt: row.dueAt,
    askedAt: row.askedAt,
    extended: row.extendsId !== null,
    remindedAt: row.remindedAt,
    waits: nominationState === "incomplete",
  }));
}
/** By when a nomination's missing document must be there, or null where no date was set. */
export async function documentDueOf(viewer: AnyViewer, store: Store, nominationId: string): Promise<number | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ dueAt: documentRequest.dueAt })
    .from(documentRequest)
    .where(eq(documentRequest.nominationId, nominationId))
    .orderBy(desc(documentRequest.askedAt), desc(documentRequest.id));
  return row?.dueAt ?? null;
}
/** Requests whose day is near and of which nobody has been reminded, while their nomination still lacks the document. */
export async function documentsToRemind(viewer: AnyViewer, store: Store, now: number, ahead: number) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: documentRequest.id,
      processId: documentRequest.processId,
      nominationId: documentRequest.nominationId,
      memberStateId: nomination.memberStateId,
      dueAt: documentRequest.dueAt,
      askedAt: documentRequest.askedAt,
      remindedAt: documentRequest.remindedAt,
    })
    .from(documentRequest)
    .innerJoin(nomination, eq(nomination.id, documentRequest.nominationId))
    .innerJoin(selectionProcess, eq(selectionProcess.id, documentRequest.processId))
    .where(
      and(
        eq(nomination.state, "incomplete"),
        eq(selectionProcess.state, "eligibilityScreening"),
        isNull(selectionProcess.endedAs),
        isNull(selectionProcess.suspendedAt),
        lte(documentRequest.dueAt, now + ahead),
      ),
    )
    .orderBy(asc(documentRequest.askedAt), asc(documentRequest.id));
  const newest = new Map(rows.map((row) => [row.nominationId, row]));
  const later = await store.db
    .select({ nominationId: documentRequest.nominationId, askedAt: documentRequest.askedAt })
    .from(documentRequest)
    .where(inArray(documentRequest.nominationId, [...newest.keys(), ""]));
  return [...newest.values()].filter(
    (row) =>
      row.remindedAt === null &&
      row.dueAt > now &&
      !later.some((one) => one.nominationId === row.nominationId && one.askedAt > row.askedAt),
  );
}

/** The hand-overs of a process, newest first; for its desk. */
export async function handOversOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select()
    .from(processHandOver)
    .where(eq(processHandOver.processId, processId))
    .orderBy(desc(processHandOver.handedAt), desc(processHandOver.id));
  const people = rows.length
    ? await store.db
        .select({ id: account.id, givenNames: person.givenNames, familyName: person.familyName })
        .from(account)
        .innerJoin(person, eq(person.id, account.personId))
        .where(
          inArray(
            account.id,
            rows.flatMap((row) => [row.fromAccountId, row.toAccountId, row.handedBy]),
          ),
        )
    : [];
  const nameOf = (id: string) => {
    const one = people.find((row) => row.id === id);
    return one ? `${one.givenNames} ${one.familyName}` : "";
  };
  return rows.map((row) => ({
    id: row.id,
    from: nameOf(row.fromAccountId),
    to: nameOf(row.toAccountId),
    by: nameOf(row.handedBy),
    note: row.note,
    openTasks: row.openTasks,
    handedAt: row.handedAt,
  }));
}

/** The plan rows of a process, by state. */
export async function planOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  return store.db
    .select({ state: stagePlan.state, endsAt: stagePlan.endsAt })
    .from(stagePlan)
    .where(eq(stagePlan.processId, processId));
}

/** The post's earlier processes whose needs are public since their call was issued, newest first. */
export async function earlierProcesses(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const [own] = await store.db.select().from(selectionProcess).where(eq(selectionProcess.id, processId));
  if (!own) return [];
  const rows = await store.db
    .select()
    .from(selectionProcess)
    .where(
      and(
        eq(selectionProcess.postId, own.postId),
        ne(selectionProcess.id, processId),
        isNotNull(selectionProcess.frozenAt),
        lte(selectionProcess.createdAt, own.createdAt),
      ),
    )
    .orderBy(desc(selectionProcess.createdAt), desc(selectionProcess.id));
  return rows.map(({ id, reference, frozenAt, createdAt }) => ({ id, reference, frozenAt, createdAt }));
}
/** The rows of an earlier process's frame that a new one begins with; nothing of any person. */
export async function frameOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      scaleId: selectionProcess.scaleId,
      rubricId: selectionProcess.rubricId,
      ratingMethod: selectionProcess.ratingMethod,
      recommendationMode: selectionProcess.recommendationMode,
      listRule: selectionProcess.listRule,
      listSize: selectionProcess.listSize,
      shortlistSize: selectionProcess.shortlistSize,
    })
    .from(selectionProcess)
    .where(eq(selectionProcess.id, processId));
  return row ?? null;
}
