import { k } from "./columns.ts";
import { account, signature } from "./people.tables.ts";
import { candidacy, panel, panelMember, processCompetency, selectionProcess } from "./selection.tables.ts";

export const assessmentSession = k.table("assessment_session", {
  id: k.id(),
  candidacyId: k.ref(() => candidacy.id).notNull(),
  panelId: k.ref(() => panel.id).notNull(),
  startsAt: k.instant().notNull(),
  zone: k.text().notNull(),
  place: k.text().notNull(),
  scheduledBy: k.text().notNull(),
  version: k.int().notNull(),
});

/** One member x candidacy x attempt. After `locked` a trigger refuses every change of the sheet and its cells. */
export const scoreSheet = k.table(
  "score_sheet",
  {
    id: k.id(),
    panelId: k.ref(() => panel.id).notNull(),
    panelMemberId: k.ref(() => panelMember.id).notNull(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    attempt: k.int().notNull(),
    position: k.int().notNull(), // the member's own order
    state: k.oneOf(["draft", "locked", "recused", "absent"]).notNull(),
    reason: k.text(),
    lockedAt: k.instant(),
    digest: k.text(),
    savedAt: k.instant(),
    version: k.int().notNull(),
  },
  (t) => [
    k.unique("score_sheet_once").on(t.panelMemberId, t.candidacyId, t.attempt),
    k.index("score_sheet_panel").on(t.panelId, t.candidacyId),
  ],
);
/** A locked sheet asked to be opened again: one hand proposes, the other answers. Once answered a trigger keeps it. */
export const sheetReopening = k.table(
  "sheet_reopening",
  {
    id: k.id(),
    panelId: k.ref(() => panel.id).notNull(),
    sheetId: k.ref(() => scoreSheet.id).notNull(), // the locked attempt; it never changes
    turn: k.int().notNull(), // of the proposals on this sheet, from 1: one waits at a time
    reason: k.text().notNull(),
    proposedAs: k.oneOf(["officer", "chair"]).notNull(),
    proposedBy: k.ref(() => account.id).notNull(),
    proposedAt: k.instant().notNull(),
    signatureId: k.ref(() => signature.id).notNull(),
    state: k.oneOf(["proposed", "confirmed", "refused", "withdrawn"]).notNull(),
    answeredBy: k.ref(() => account.id),
    answeredAt: k.instant(),
    answerReason: k.text(),
    answerSignatureId: k.ref(() => signature.id),
    attemptId: k.ref(() => scoreSheet.id), // the new attempt
    version: k.int().notNull(),
  },
  (t) => [k.unique("sheet_reopening_turn").on(t.sheetId, t.turn)],
);
export const scoreCell = k.table(
  "score_cell",
  {
    id: k.id(),
    sheetId: k.ref(() => scoreSheet.id).notNull(),
    competencyId: k.ref(() => processCompetency.id).notNull(),
    state: k.oneOf(["open", "rated", "insufficientEvidence", "notAssessed"]).notNull(),
    rating: k.int(),
    note: k.text().notNull(),
  },
  (t) => [k.unique("score_cell_once").on(t.sheetId, t.competencyId)],
);

/** The panel's word per competency, beside the individual ratings, never over them. */
export const consensusRating = k.table(
  "consensus_rating",
  {
    id: k.id(),
    panelId: k.ref(() => panel.id).notNull(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    competencyId: k.ref(() => processCompetency.id).notNull(),
    rating: k.int(), // null under bandedAverage: the narrative alone
    narrative: k.text().notNull(),
    recordedBy: k.text().notNull(),
    recordedAt: k.instant().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("consensus_rating_once").on(t.panelId, t.candidacyId, t.competencyId)],
);
export const officialRating = k.table(
  "official_rating",
  {
    id: k.id(),
    panelId: k.ref(() => panel.id).notNull(),
    candidacyId: k.ref(() => candidacy.id).notNull(),
    competencyId: k.ref(() => processCompetency.id).notNull(),
    rating: k.int(),
    method: k.oneOf(["consensus", "bandedAverage"]).notNull(),
    passed: k.bool().notNull(),
    writtenAt: k.instant().notNull(),
  },
  (t) => [k.unique("official_rating_once").on(t.panelId, t.candidacyId, t.competencyId)],
);
export const panelReport = k.table("panel_report", {
  id: k.id(),
  panelId: k.ref(() => panel.id).notNull(),
  processId: k.ref(() => selectionProcess.id).notNull(),
  edition: k.int().notNull(),
  summary: k.text().notNull(),
  state: k.oneOf(["draft", "signed", "superseded"]).notNull(),
  digest: k.text(),
  signatureId: k.ref(() => signature.id), // the chair's
  createdAt: k.instant().notNull(),
  version: k.int().notNull(),
});
/** A section per candidacy, so that a recused member signs without it. */
export const panelReportSection = k.table("panel_report_section", {
  id: k.id(),
  reportId: k.ref(() => panelReport.id).notNull(),
  candidacyId: k.ref(() => candidacy.id).notNull(),
  digest: k.text().notNull(),
});
export const reportAnswer = k.table(
  "report_answer",
  {
    id: k.id(),
    reportId: k.ref(() => panelReport.id).notNull(),
    panelMemberId: k.ref(() => panelMember.id).notNull(),
    answer: k.oneOf(["signed", "dissent", "notSigned"]).notNull(),
    dissentNote: k.text(),
    reason: k.text(), // why not signed, recorded by the officer
    signatureId: k.ref(() => signature.id),
    answeredAt: k.instant().notNull(),
  },
  (t) => [k.unique("report_answer_once").on(t.reportId, t.panelMemberId)],
);
