import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { shownLines } from "#app/services/selection/show-gate.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { conditionLines } from "#app/domain/selection/stages.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { panelOf, reportsOf } from "#db/queries/assessment.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { consensusRating, panelReport, panelReportSection, reportAnswer } from "#db/schema/assessment.tables.ts";
import { panel } from "#db/schema/selection.tables.ts";
import { sectionsNow } from "./report-edition.server.ts";
import type { CompetencyResult } from "./results.server.ts";

const wholeReport = systemViewer("the chair's signature fixes every section of the report");

/**
 * The chair signs the newest edition: every narrative must be there. The signature carries a digest of the summary and
 * of each section, a section per candidacy, so that a recused member can sign without one; it is the chair's own answer
 * too. `version` is that of the edition.
 */
export async function signPanelReport(
  work: Work,
  input: { processId: string; version: number },
): Promise<Outcome<{ reportId: string; edition: number }>> {
  const { house, viewer } = work;
  const { store } = house;
  const { processId } = input;
  const standing = await standingOf(viewer, store, processId);
  const refusal = refused(may(standing, "report.write"));
  if (refusal) return refusal;
  const head = await panelOf(viewer, store, processId);
  if (!head || !standing?.panelMemberId) return missing;
  const [latest] = await reportsOf(viewer, store, head.id);
  if (!latest) return conflict(message("assessment.report.notWritten"));
  const { report } = latest;
  if (report.state === "signed") return conflict(message("assessment.report.signedAlready"));
  if (report.version !== input.version) return stale({ summary: report.summary });
  const lines = conditionLines("narrativesComplete", (await gateOf(house, processId)).facts).filter(
    ({ status }) => status !== "met",
  );
  if (lines.length > 0) return conflict(message("assessment.report.narrativesMissing"), shownLines(standing, lines));
  const { results, sections } = await sectionsNow(house, wholeReport, processId);
  if (!results) return conflict(message("refusal.outOfTurn"));
  const now = house.now();
  const signature = sign(work, {
    kind: "panelReport",
    objectKind: "panelReport",
    objectId: report.id,
    version: report.edition,
    content: [report.summary, ...[...sections].sort()],
    role: "panelChair",
  });
  return save(
    work,
    [
      event("panelReport.signed", ["panelReport", report.id], processId, {
        signatureId: signature.id,
        digest: signature.digest,
      }),
      event("panelReport.answered", ["panelReport", report.id], processId, {
        panelMemberId: standing.panelMemberId,
        answer: "signed",
        signatureId: signature.id,
      }),
    ],
    [
      // What is signed is what was read: a consensus written meanwhile has moved the panel's rows on.
      ...results.candidates.flatMap(({ candidate, competencies }) =>
        competencies.flatMap((one) => consensusStands(head.id, candidate.candidacyId, one)),
      ),
      change(panel, { id: head.id, closedAt: null }, { state: "convened" }),
      signature.write,
      change(
        panelReport,
        { id: report.id, version: input.version, state: "draft" },
        { state: "signed", digest: signature.digest, signatureId: signature.id },
      ),
      ...(sections.size > 0
        ? [
            insert(
              panelReportSection,
              [...sections].map(([candidacyId, digest]) => ({
                id: house.newId(),
                reportId: report.id,
                candidacyId,
                digest,
              })),
            ),
          ]
        : []),
      insert(reportAnswer, {
        id: house.newId(),
        reportId: report.id,
        panelMemberId: standing.panelMemberId,
        answer: "signed",
        signatureId: signature.id,
        answeredAt: now,
      }),
    ],
    { reportId: report.id, edition: report.edition },
  );
}

function consensusStands(panelId: string, candidacyId: string, { competency, consensus }: CompetencyResult): Write[] {
  if (!consensus) return [];
  const { narrative, rating, recordedAt } = consensus;
  return [
    change(
      consensusRating,
      { panelId, candidacyId, competencyId: competency.id, narrative, rating, recordedAt },
      { recordedAt },
    ),
  ];
}
