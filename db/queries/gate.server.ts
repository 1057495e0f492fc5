import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SQL } from "drizzle-orm";
import { rubricsInForce } from "#app/domain/reference/rubric-versions.ts";
import type { Store } from "#db/open.server.ts";
import {
  assessmentSession,
  consensusRating,
  officialRating,
  panelReport,
  reportAnswer,
  scoreSheet,
} from "#db/schema/assessment.tables.ts";
import { priorStart } from "#db/schema/begun.tables.ts";
import { callQuestion, lateRequest } from "#db/schema/call.tables.ts";
import { account, person, signature } from "#db/schema/people.tables.ts";
import { rubric } from "#db/schema/reference.tables.ts";
import {
  adjudication,
  authorityQuestion,
  call,
  candidacy,
  candidacyNomination,
  nomination,
  comparativeAnalysis,
  conflictDeclaration,
  consultation,
  criterion,
  eligibilityCheck,
  gateReason,
  inductionItem,
  inductionPlan,
  longlistEntry,
  missionNeedsProfile,
  namedOfficer,
  offer,
  panel,
  panelMember,
  processCompetency,
  processOfficer,
  recommendedEntry,
  recommendedList,
  screenerAssignment,
  screeningSheet,
  selectionDecision,
  selectionProcess,
  shortlist,
  shortlistEntry,
  termsOfReference,
  vettingCheck,
  processLanguage,
} from "#db/schema/selection.tables.ts";
import { shutSeats } from "./pair.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

const count = sql<number>`count(*)`.mapWith(Number);

/** The records that a gate is decided on, as they stand on a day (`YYYY-MM-DD`); for the house's own rules, never for a page as they are. */
export async function gateRecords(viewer: AnyViewer, store: Store, processId: string, day: string) {
  asks(viewer);
  const { db } = store;
  const many = async (table: SQLiteTable, where: SQL | undefined) =>
    (await db.select({ n: count }).from(table).where(where))[0]!.n;
  const [process] = await db.select().from(selectionProcess).where(eq(selectionProcess.id, processId));
  if (!process) throw new Error("No such process");
  const { round } = process;
  const [begun] = await db
    .select({ presentStage: priorStart.presentStage })
    .from(priorStart)
    .where(eq(priorStart.processId, processId));
  const competencies = await db
    .select({ id: processCompetency.id, weight: processCompetency.weight, passLevel: processCompetency.passLevel })
    .from(processCompetency)
    .where(eq(processCompetency.processId, processId))
    .orderBy(asc(processCompetency.position));
  const criteria = await db
    .select({ id: criterion.id, kind: criterion.kind, weight: criterion.weight })
    .from(criterion)
    .where(eq(criterion.processId, processId));
  const [openCall] = await db
    .select()
    .from(call)
    .where(and(eq(call.processId, processId), eq(call.round, round)));
  const callQuestions = openCall
    ? await many(callQuestion, and(eq(callQuestion.callId, openCall.id), isNull(callQuestion.answeredAt)))
    : 0;
  const lateRequests = openCall
    ? await db
        .select({
          outcome: lateRequest.outcome,
          untilAt: lateRequest.untilAt,
          receiptId: lateRequest.receiptId,
          endedAt: lateRequest.endedAt,
        })
        .from(lateRequest)
        .where(eq(lateRequest.callId, openCall.id))
    : [];
  const candidacies = await db
    .select({ id: candidacy.id, state: candidacy.state, personId: candidacy.personId })
    .from(candidacy)
    .where(eq(candidacy.processId, processId))
    .orderBy(asc(candidacy.id));
  const ids = candidacies.map(({ id }) => id);
  const lacking = ids.length
    ? (
        await db
          .selectDistinct({ id: candidacyNomination.candidacyId })
          .from(candidacyNomination)
          .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
          .where(and(inArray(candidacyNomination.candidacyId, ids), eq(nomination.state, "incomplete")))
      ).map(({ id }) => id)
    : [];
  const submittedSheets = ids.length
    ? await db
        .select({ candidacyId: screeningSheet.candidacyId, screenerId: screeningSheet.screenerId })
        .from(screeningSheet)
        .where(and(inArray(screeningSheet.candidacyId, ids), eq(screeningSheet.state, "submitted")))
    : [];
  const decided = ids.length
    ? await db
        .selectDistinct({ candidacyId: eligibilityCheck.candidacyId })
        .from(eligibilityCheck)
        .where(inArray(eligibilityCheck.candidacyId, ids))
    : [];
  const longlisted = (
    await db
      .select({ id: longlistEntry.candidacyId })
      .from(longlistEntry)
      .where(
        and(eq(longlistEntry.processId, processId), eq(longlistEntry.round, round), isNull(longlistEntry.removedAt)),
      )
      .orderBy(asc(longlistEntry.candidacyId))
  ).map(({ id }) => id);
  const [currentPanel] = await db
    .select()
    .from(panel)
    .where(and(eq(panel.processId, processId), eq(panel.round, round)));
  const members = currentPanel
    ? await db
        .select({
          id: panelMember.id,
          accountId: panelMember.accountId,
          seat: panelMember.seat,
          actingChair: panelMember.actingChair,
          givenNames: person.givenNames,
          familyName: person.familyName,
        })
        .from(panelMember)
        .innerJoin(account, eq(account.id, panelMember.accountId))
        .innerJoin(person, eq(person.id, account.personId))
        .where(and(eq(panelMember.panelId, currentPanel.id), isNull(panelMember.removedAt)))
        .orderBy(asc(person.familyName), asc(panelMember.id))
    : [];
  const shut = members.length ? await shutSeats(viewer, store, processId) : [];
  const voters = members.filter(({ seat }) => seat !== "observer");
  const declarations = voters.length
    ? await db
        .select()
        .from(conflictDeclaration)
        .where(
          inArray(
            conflictDeclaration.panelMemberId,
            voters.map(({ id }) => id),
          ),
        )
    : [];
  const [list] = await db
    .select()
    .from(shortlist)
    .where(and(eq(shortlist.processId, processId), eq(shortlist.round, round)));
  const shortlisted = list
    ? (
        await db
          .select({ id: shortlistEntry.candidacyId })
          .from(shortlistEntry)
          .where(eq(shortlistEntry.shortlistId, list.id))
          .orderBy(asc(shortlistEntry.candidacyId))
      ).map(({ id }) => id)
    : [];
  const sessions = currentPanel
    ? await db
        .select({ candidacyId: assessmentSession.candidacyId, startsAt: assessmentSession.startsAt })
        .from(assessmentSession)
        .where(eq(assessmentSession.panelId, currentPanel.id))
    : [];
  const sheets = currentPanel
    ? await db
        .select({
          id: scoreSheet.id,
          panelMemberId: scoreSheet.panelMemberId,
          candidacyId: scoreSheet.candidacyId,
          attempt: scoreSheet.attempt,
          state: scoreSheet.state,
          reason: scoreSheet.reason,
        })
        .from(scoreSheet)
        .where(eq(scoreSheet.panelId, currentPanel.id))
    : [];
  const narratives = currentPanel
    ? await db
        .select({
          candidacyId: consensusRating.candidacyId,
          competencyId: consensusRating.competencyId,
          rating: consensusRating.rating,
          narrative: consensusRating.narrative,
        })
        .from(consensusRating)
        .where(eq(consensusRating.panelId, currentPanel.id))
    : [];
  const official = currentPanel
    ? await db
        .select({
          candidacyId: officialRating.candidacyId,
          competencyId: officialRating.competencyId,
          rating: officialRating.rating,
          passed: officialRating.passed,
        })
        .from(officialRating)
        .where(eq(officialRating.panelId, currentPanel.id))
    : [];
  const [report] = currentPanel
    ? await db
        .select()
        .from(panelReport)
        .where(eq(panelReport.panelId, currentPanel.id))
        .orderBy(desc(panelReport.edition))
    : [];
  const answers = report
    ? await db
        .select({ panelMemberId: reportAnswer.panelMemberId })
        .from(reportAnswer)
        .where(eq(reportAnswer.reportId, report.id))
    : [];
  const [recommendation] = await db
    .select()
    .from(recommendedList)
    .where(and(eq(recommendedList.processId, processId), eq(recommendedList.round, round)))
    .orderBy(desc(recommendedList.edition));
  // After an objection the list is superseded: it stays for its edition, its names stand no longer.
  const standingList = recommendation && recommendation.state !== "superseded" ? recommendation : null;
  const recommended = standingList
    ? (
        await db
          .select({ id: recommendedEntry.candidacyId })
          .from(recommendedEntry)
          .where(eq(recommendedEntry.listId, standingList.id))
          .orderBy(asc(recommendedEntry.candidacyId))
      ).map(({ id }) => id)
    : [];
  const questions = await db
    .select({ id: authorityQuestion.id })
    .from(authorityQuestion)
    .where(and(eq(authorityQuestion.processId, processId), isNull(authorityQuestion.answeredAt)));
  const [decision] = standingList
    ? await db
        .select()
        .from(selectionDecision)
        .where(and(eq(selectionDecision.processId, processId), eq(selectionDecision.listId, standingList.id)))
        .orderBy(desc(selectionDecision.decidedAt), desc(selectionDecision.id))
    : [];
  const consultations = decision
    ? await db.select().from(consultation).where(eq(consultation.decisionId, decision.id))
    : [];
  const [sentOffer] = decision ? await db.select().from(offer).where(eq(offer.decisionId, decision.id)) : [];
  const [plan] = await db.select().from(inductionPlan).where(eq(inductionPlan.processId, processId));
  const checks = candidacies.length
    ? await db
        .select({
          id: vettingCheck.id,
          personId: vettingCheck.personId,
          provider: vettingCheck.provider,
          outcome: vettingCheck.outcome,
          validUntil: vettingCheck.validUntil,
        })
        .from(vettingCheck)
        .where(
          inArray(
            vettingCheck.personId,
            candidacies.map(({ personId }) => personId),
          ),
        )
        .orderBy(asc(vettingCheck.requestedAt), asc(vettingCheck.id))
    : [];
  const rulings = checks.length
    ? await db
        .select({
          checkId: adjudication.checkId,
          ruling: adjudication.ruling,
          validUntil: adjudication.validUntil,
          ruledAt: adjudication.ruledAt,
        })
        .from(adjudication)
        .where(
          inArray(
            adjudication.checkId,
            checks.map(({ id }) => id),
          ),
        )
        .orderBy(asc(adjudication.ruledAt))
    : [];
  const reasons = await db
    .select({
      gate: gateReason.gate,
      objectId: gateReason.objectId,
      ruleCode: gateReason.ruleCode,
      subjectDigest: gateReason.subjectDigest,
      round: gateReason.round,
    })
    .from(gateReason)
    .innerJoin(signature, eq(signature.id, gateReason.signatureId))
    .where(and(eq(gateReason.processId, processId), eq(gateReason.round, round)));
  const analyses = await db
    .select({
      gate: comparativeAnalysis.gate,
      objectId: comparativeAnalysis.objectId,
      subjectDigest: comparativeAnalysis.subjectDigest,
    })
    .from(comparativeAnalysis)
    .where(and(eq(comparativeAnalysis.processId, processId), eq(comparativeAnalysis.round, round)));
  const rubrics = process.rubricId ? await db.select().from(rubric) : [];
  const rubricRow = rubrics.find(({ id }) => id === process.rubricId);
  // Before the freezing it is the version in force; afterwards the frozen one, whatever came since.
  const rubricStands =
    rubricRow !== undefined &&
    (process.frozenAt !== null || rubricsInForce(rubrics, day).some(({ id }) => id === rubricRow.id));
  return {
    process,
    /** The present stage of a process that began before the portal. */
    begunIn: begun?.presentStage ?? null,
    officers: await many(processOfficer, and(eq(processOfficer.processId, processId), isNull(processOfficer.endedAt))),
    named: await many(namedOfficer, and(eq(namedOfficer.processId, processId), isNull(namedOfficer.endedAt))),
    needs: (await many(missionNeedsProfile, eq(missionNeedsProfile.processId, processId))) > 0,
    terms: (await many(termsOfReference, eq(termsOfReference.processId, processId))) > 0,
    languages: await many(processLanguage, eq(processLanguage.processId, processId)),
    criteria,
    competencies,
    rubricFits: rubricStands && rubricRow.scaleId === process.scaleId,
    call: openCall ?? null,
    callQuestions,
    lateRequests,
    screeners: await many(
      screenerAssignment,
      and(eq(screenerAssignment.processId, processId), isNull(screenerAssignment.endedAt)),
    ),
    candidacies,
    submittedSheets,
    /** Candidacies that still lack papers asked for. */
    lacking: new Set(lacking),
    decided: new Set(decided.map(({ candidacyId }) => candidacyId)),
    longlisted,
    panel: currentPanel ?? null,
    members: members.map(({ givenNames, familyName, ...row }) => ({ ...row, name: `${givenNames} ${familyName}` })),
    /** Accounts that may not sit about a candidacy of the process, whom they mentor or who they are. */
    shut,
    declarations,
    shortlist: list ?? null,
    shortlisted,
    sessions,
    sheets,
    narratives,
    official,
    report: report ?? null,
    answers,
    recommendation: recommendation ?? null,
    recommended,
    questionsOpen: questions.length,
    decision: decision ?? null,
    consultations,
    offer: sentOffer ?? null,
    induction: plan ?? null,
    inductionItems: plan ? await many(inductionItem, eq(inductionItem.planId, plan.id)) : 0,
    checks,
    rulings,
    reasons,
    analyses,
  };
}
export type GateRecords = Awaited<ReturnType<typeof gateRecords>>;
