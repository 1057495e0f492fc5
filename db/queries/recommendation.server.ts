import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Multilingual } from "#app/domain/languages.ts";
import type { Store } from "#db/open.server.ts";
import { consensusRating, officialRating, panelReport, reportAnswer } from "#db/schema/assessment.tables.ts";
import { account, person, signature } from "#db/schema/people.tables.ts";
import { competency, rubricCompetency, scaleLevel } from "#db/schema/reference.tables.ts";
import {
  authorityQuestion,
  comparativeAnalysis,
  gateReason,
  panel,
  processCompetency,
  recommendedEntry,
  recommendedList,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

type Names = Multilingual;

/** An edition of a round's recommended list. Entries by place where there is an order of merit, else by id: name order is the page's. */
export type ListEdition = {
  readonly id: string;
  readonly edition: number;
  readonly state: "draft" | "signed" | "superseded";
  readonly rationale: string;
  readonly fewerReason: string | null;
  readonly signedAt: number | null;
  readonly signedBy: string | null;
  readonly version: number;
  readonly entries: readonly { readonly candidacyId: string; readonly position: number | null }[];
};

/** The editions of a round's recommended list, newest first. */
export async function listEditions(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
): Promise<ListEdition[]> {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({
      id: recommendedList.id,
      edition: recommendedList.edition,
      state: recommendedList.state,
      rationale: recommendedList.rationale,
      fewerReason: recommendedList.fewerReason,
      signedAt: recommendedList.signedAt,
      version: recommendedList.version,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(recommendedList)
    .leftJoin(signature, eq(signature.id, recommendedList.signatureId))
    .leftJoin(account, eq(account.id, signature.signerId))
    .leftJoin(person, eq(person.id, account.personId))
    .where(and(eq(recommendedList.processId, processId), eq(recommendedList.round, round)))
    .orderBy(desc(recommendedList.edition), desc(recommendedList.id));
  if (rows.length === 0) return [];
  const entries = await db
    .select({
      listId: recommendedEntry.listId,
      candidacyId: recommendedEntry.candidacyId,
      position: recommendedEntry.position,
    })
    .from(recommendedEntry)
    .where(
      inArray(
        recommendedEntry.listId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(recommendedEntry.position), asc(recommendedEntry.candidacyId));
  return rows.map(({ givenNames, familyName, ...row }) => ({
    ...row,
    signedBy: givenNames === null ? null : `${givenNames} ${familyName}`,
    entries: entries
      .filter(({ listId }) => listId === row.id)
      .map(({ candidacyId, position }) => ({ candidacyId, position })),
  }));
}

/** A competency of the process with its pass level; its weight is in the needs and not repeated here. */
export type RatedCompetency = {
  readonly id: string;
  readonly code: string;
  readonly name: Names;
  readonly passLevel: number;
};
export type Rated = {
  readonly competencyId: string;
  readonly rating: number | null;
  readonly passed: boolean;
  readonly narrative: string;
};

/** The process's competencies in their order and the names of its scale's levels. */
export async function competenciesOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
): Promise<{ competencies: RatedCompetency[]; levels: { value: number; name: Names }[] }> {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({
      id: processCompetency.id,
      code: competency.code,
      nameEn: competency.nameEn,
      nameFr: competency.nameFr,
      nameAr: competency.nameAr,
      passLevel: processCompetency.passLevel,
    })
    .from(processCompetency)
    .innerJoin(rubricCompetency, eq(rubricCompetency.id, processCompetency.rubricCompetencyId))
    .innerJoin(competency, eq(competency.id, rubricCompetency.competencyId))
    .where(eq(processCompetency.processId, processId))
    .orderBy(asc(processCompetency.position), asc(processCompetency.id));
  const levels = await db
    .select({
      value: scaleLevel.value,
      nameEn: scaleLevel.nameEn,
      nameFr: scaleLevel.nameFr,
      nameAr: scaleLevel.nameAr,
    })
    .from(scaleLevel)
    .innerJoin(selectionProcess, eq(selectionProcess.scaleId, scaleLevel.scaleId))
    .where(eq(selectionProcess.id, processId))
    .orderBy(asc(scaleLevel.value));
  return {
    competencies: rows.map(({ nameEn, nameFr, nameAr, ...row }) => ({
      ...row,
      name: { en: nameEn, fr: nameFr, ar: nameAr },
    })),
    levels: levels.map(({ value, nameEn, nameFr, nameAr }) => ({
      value,
      name: { en: nameEn, fr: nameFr, ar: nameAr },
    })),
  };
}

/** The weights of a process's competencies, for the composite inside a comparative analysis alone. */
export async function weightsOf(viewer: AnyViewer, store: Store, processId: string): Promise<Map<string, number>> {
  asks(viewer);
  const rows = await store.db
    .select({ id: processCompetency.id, weight: processCompetency.weight })
    .from(processCompetency)
    .where(eq(processCompetency.processId, processId));
  return new Map(rows.map(({ id, weight }) => [id, weight]));
}

/** The official ratings and narratives of these candidacies in a round; nobody's individual sheet. */
export async function officialOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
  candidacyIds: readonly string[],
): Promise<Map<string, Rated[]>> {
  asks(viewer);
  const { db } = store;
  const byCandidacy = new Map<string, Rated[]>();
  if (candidacyIds.length === 0) return byCandidacy;
  const rows = await db
    .select({
      candidacyId: officialRating.candidacyId,
      competencyId: officialRating.competencyId,
      rating: officialRating.rating,
      passed: officialRating.passed,
      narrative: consensusRating.narrative,
    })
    .from(officialRating)
    .innerJoin(panel, eq(panel.id, officialRating.panelId))
    .innerJoin(processCompetency, eq(processCompetency.id, officialRating.competencyId))
    .leftJoin(
      consensusRating,
      and(
        eq(consensusRating.panelId, officialRating.panelId),
        eq(consensusRating.candidacyId, officialRating.candidacyId),
        eq(consensusRating.competencyId, officialRating.competencyId),
      ),
    )
    .where(
      and(
        eq(panel.processId, processId),
        eq(panel.round, round),
        inArray(officialRating.candidacyId, [...candidacyIds]),
      ),
    )
    .orderBy(asc(processCompetency.position), asc(officialRating.id));
  for (const { candidacyId, narrative, ...row } of rows)
    byCandidacy.set(candidacyId, [...(byCandidacy.get(candidacyId) ?? []), { ...row, narrative: narrative ?? "" }]);
  return byCandidacy;
}

/**
 * Dissent from the signed report of a round, as the panel's: notes without the member's name or sheet, and how many
 * signed. `earlier` holds the notes on editions that a change has superseded, newest first: what was said is not unsaid.
 */
export async function dissentOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
): Promise<{ signed: number; notSigned: number; notes: string[]; earlier: { edition: number; note: string }[] }> {
  asks(viewer);
  const { db } = store;
  const editions = await db
    .select({ id: panelReport.id, edition: panelReport.edition, state: panelReport.state })
    .from(panelReport)
    .innerJoin(panel, eq(panel.id, panelReport.panelId))
    .where(
      and(
        eq(panelReport.processId, processId),
        eq(panel.round, round),
        inArray(panelReport.state, ["signed", "superseded"]),
      ),
    )
    .orderBy(desc(panelReport.edition), desc(panelReport.id));
  const report = editions.find(({ state }) => state === "signed");
  if (!report) return { signed: 0, notSigned: 0, notes: [], earlier: [] };
  const rows = await db
    .select({ reportId: reportAnswer.reportId, answer: reportAnswer.answer, note: reportAnswer.dissentNote })
    .from(reportAnswer)
    .where(
      inArray(
        reportAnswer.reportId,
        editions.map(({ id }) => id),
      ),
    )
    // By the note, so that the order says nothing of who wrote first.
    .orderBy(asc(reportAnswer.dissentNote), asc(reportAnswer.id));
  const answers = rows.filter(({ reportId }) => reportId === report.id);
  const notesOn = (id: string) =>
    rows.flatMap(({ reportId, answer, note }) => (reportId === id && answer === "dissent" ? [note ?? ""] : []));
  return {
    signed: answers.filter(({ answer }) => answer === "signed").length,
    notSigned: answers.filter(({ answer }) => answer === "notSigned").length,
    notes: notesOn(report.id),
    earlier: editions
      .filter(({ edition }) => edition < report.edition)
      .flatMap(({ id, edition }) => notesOn(id).map((note) => ({ edition, note }))),
  };
}

/** The signed comparative analyses of a round, newest first. */
export async function analysesOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
  gate: "recommendedList" | "decision",
) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: comparativeAnalysis.id,
      objectId: comparativeAnalysis.objectId,
      text: comparativeAnalysis.text,
      figures: comparativeAnalysis.figures,
      subjectDigest: comparativeAnalysis.subjectDigest,
      signedAt: signature.signedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(comparativeAnalysis)
    .innerJoin(signature, eq(signature.id, comparativeAnalysis.signatureId))
    .innerJoin(account, eq(account.id, signature.signerId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(
      and(
        eq(comparativeAnalysis.processId, processId),
        eq(comparativeAnalysis.round, round),
        eq(comparativeAnalysis.gate, gate),
      ),
    )
    .orderBy(desc(signature.signedAt), desc(comparativeAnalysis.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, signedBy: `${givenNames} ${familyName}` }));
}

/** The signed reasons at a gate of a round, newest first. */
export async function reasonsOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
  gate: "recommendedList" | "decision",
) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: gateReason.id,
      ruleCode: gateReason.ruleCode,
      text: gateReason.text,
      subjectDigest: gateReason.subjectDigest,
      signedAt: signature.signedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(gateReason)
    .innerJoin(signature, eq(signature.id, gateReason.signatureId))
    .innerJoin(account, eq(account.id, signature.signerId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(gateReason.processId, processId), eq(gateReason.round, round), eq(gateReason.gate, gate)))
    .orderBy(desc(signature.signedAt), desc(gateReason.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({ ...row, signedBy: `${givenNames} ${familyName}` }));
}

/** The authority's questions on the lists of a process, oldest first, with their answers. */
export async function questionsOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  return store.db
    .select({
      id: authorityQuestion.id,
      listId: authorityQuestion.listId,
      question: authorityQuestion.question,
      askedAt: authorityQuestion.askedAt,
      answer: authorityQuestion.answer,
      answeredAt: authorityQuestion.answeredAt,
      round: recommendedList.round,
      edition: recommendedList.edition,
    })
    .from(authorityQuestion)
    .innerJoin(recommendedList, eq(recommendedList.id, authorityQuestion.listId))
    .where(eq(authorityQuestion.processId, processId))
    .orderBy(asc(authorityQuestion.askedAt), asc(authorityQuestion.id));
}
