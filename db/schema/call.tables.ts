import { k } from "./columns.ts";
import { account, signature } from "./people.tables.ts";
import { call, candidacy, nomination, receipt, selectionProcess } from "./selection.tables.ts";

/** An extension of a call: the deadline it had, the one it got, and why. Rows are never changed. */
export const callExtension = k.table(
  "call_extension",
  {
    id: k.id(),
    callId: k.ref(() => call.id).notNull(),
    number: k.int().notNull(),
    fromAt: k.instant().notNull(),
    closesAt: k.instant().notNull(),
    reason: k.text().notNull(),
    setBy: k.ref(() => account.id).notNull(),
    setAt: k.instant().notNull(),
  },
  (t) => [k.unique("call_extension_number").on(t.callId, t.number)],
);
export const amendedParts = ["noteVerbale", "passage", "clarification"] as const;
/** A numbered amendment of a call. It touches nothing that is frozen; what it replaces stands beside it. */
export const callAmendment = k.table(
  "call_amendment",
  {
    id: k.id(),
    callId: k.ref(() => call.id).notNull(),
    number: k.int().notNull(),
    part: k.oneOf(amendedParts).notNull(),
    formerly: k.text(), // null for a clarification, which replaces nothing
    now: k.text().notNull(),
    reason: k.text().notNull(),
    madeBy: k.ref(() => account.id).notNull(),
    madeAt: k.instant().notNull(),
  },
  (t) => [k.unique("call_amendment_number").on(t.callId, t.number)],
);
/** A question of a State about an open call. Who asked is for that State and the officers; the answer is for all alike. */
export const callQuestion = k.table(
  "call_question",
  {
    id: k.id(),
    callId: k.ref(() => call.id).notNull(),
    memberStateId: k.text().notNull(),
    text: k.text().notNull(),
    askedBy: k.ref(() => account.id).notNull(),
    askedAt: k.instant().notNull(),
    number: k.int(), // among the published ones
    published: k.text(), // the question as all States read it
    answer: k.text(),
    answeredBy: k.text(),
    answeredAt: k.instant(),
    /** The question whose answer was recalled: it waits again here. */
    repeatsId: k.text(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("call_question_number").on(t.callId, t.number), k.index("call_question_call").on(t.callId)],
);
/** A State's request to nominate after the deadline, and the window it was granted. */
export const lateRequest = k.table(
  "late_request",
  {
    id: k.id(),
    callId: k.ref(() => call.id).notNull(),
    memberStateId: k.text().notNull(),
    names: k.int().notNull(),
    reason: k.text().notNull(),
    askedBy: k.ref(() => account.id).notNull(),
    askedAt: k.instant().notNull(),
    outcome: k.oneOf(["granted", "refused"]),
    decisionReason: k.text(),
    decidedBy: k.text(),
    decidedAt: k.instant(),
    namesGranted: k.int(),
    untilAt: k.instant(),
    /** A window that was taken back before its day, and why. */
    endedAt: k.instant(),
    endedBy: k.text(),
    endReason: k.text(),
    /** Set once the late names are handed in: a window is used once. */
    receiptId: k.ref(() => receipt.id),
    listReason: k.text(), // where the list rule asked for one over the whole list
    signatureId: k.ref(() => signature.id),
    version: k.int().notNull(),
  },
  (t) => [k.index("late_request_call").on(t.callId)],
);
/** A document asked of an incomplete nomination, with the end of the day by which it must be there. Extending adds a row. */
export const documentRequest = k.table(
  "document_request",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    nominationId: k.ref(() => nomination.id).notNull(),
    documentType: k.text().notNull(),
    dueAt: k.instant().notNull(),
    extendsId: k.text(),
    reason: k.text().notNull(),
    askedBy: k.ref(() => account.id).notNull(),
    askedAt: k.instant().notNull(),
    remindedAt: k.instant(),
  },
  (t) => [k.index("document_request_nomination").on(t.nominationId), k.index("document_request_due").on(t.dueAt)],
);
/** A process handed from one officer to another, with what was open and what the leaving officer wrote. */
export const processHandOver = k.table(
  "process_hand_over",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    fromAccountId: k.ref(() => account.id).notNull(),
    toAccountId: k.ref(() => account.id).notNull(),
    note: k.text().notNull(),
    openTasks: k.json<HandedTask[]>().notNull(), // a frozen snapshot: keys of texts, ids and numbers, no names
    handedBy: k.ref(() => account.id).notNull(),
    handedAt: k.instant().notNull(),
  },
  (t) => [k.index("process_hand_over_process").on(t.processId)],
);
export type HandedTask = {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly due: number | null;
};

/** One publication of news to all States at one moment; the published states of the moment point to it. */
export const news = k.table(
  "news",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    nextNewsOn: k.day().notNull(),
    formerlyOn: k.day(), // the date that this one took the place of
    publishedBy: k.ref(() => account.id).notNull(),
    publishedAt: k.instant().notNull(),
  },
  (t) => [k.index("news_process").on(t.processId)],
);
export const recallableKinds = ["call", "amendment", "answer", "news", "reminder"] as const;
/** A notice that went out in error and is void. The record it announced stands struck. */
export const noticeRecall = k.table(
  "notice_recall",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    kind: k.oneOf(recallableKinds).notNull(),
    objectId: k.text().notNull(),
    reason: k.text().notNull(),
    recalledBy: k.ref(() => account.id).notNull(),
    recalledAt: k.instant().notNull(),
  },
  (t) => [k.unique("notice_recall_once").on(t.kind, t.objectId)],
);
