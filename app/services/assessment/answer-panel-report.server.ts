import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { panelOf, reportsOf } from "#db/queries/assessment.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { panelReport, reportAnswer } from "#db/schema/assessment.tables.ts";

/**
 * A voting member signs the report, or dissents with a note that stays with it. The signature covers the sections that
 * the member may see: a recused member signs without the one concerned. Once per edition; `edition` is the one read.
 */
export async function answerPanelReport(
  work: Work,
  input: { processId: string; edition: number; answer: "signed" | "dissent"; dissentNote: string },
): Promise<Outcome<{ reportId: string; answer: string }>> {
  const { house, viewer } = work;
  const { store } = house;
  const { processId, answer } = input;
  const standing = await standingOf(viewer, store, processId);
  const refusal = refused(may(standing, "report.answer"));
  if (refusal) return refusal;
  const head = await panelOf(viewer, store, processId);
  if (!head || !standing?.panelMemberId) return missing;
  const { panelMemberId } = standing;
  const [latest] = await reportsOf(viewer, store, head.id);
  if (!latest || latest.report.state !== "signed") return conflict(message("assessment.report.notSignedByChair"));
  if (latest.report.edition !== input.edition) return stale({});
  if (latest.answers.some((row) => row.panelMemberId === panelMemberId))
    return conflict(message("assessment.report.answeredAlready"));
  const note = input.dissentNote.trim();
  if (answer === "dissent" && note === "") return invalid({ dissentNote: message("assessment.report.dissentMissing") });
  const sections = latest.sections
    .filter(({ candidacyId }) => !standing.recusedFrom.includes(candidacyId))
    .map(({ candidacyId, digest }) => [candidacyId, digest]);
  const { report } = latest;
  const signature = sign(work, {
    kind: answer === "signed" ? "panelReport" : "panelReportDissent",
    objectKind: "panelReport",
    objectId: report.id,
    version: report.edition,
    content: [report.summary, sections, answer === "dissent" ? note : ""],
    role: standing.seat === "chair" ? "panelChair" : "panelMember",
  });
  return save(
    work,
    [
      event("panelReport.answered", ["panelReport", report.id], processId, {
        panelMemberId,
        answer,
        signatureId: signature.id,
      }),
    ],
    [
      signature.write,
      // Claimed without moving it: colleagues sign at the same time.
      change(panelReport, { id: report.id, state: "signed" }, { state: "signed" }),
      insert(reportAnswer, {
        id: house.newId(),
        reportId: report.id,
        panelMemberId,
        answer,
        dissentNote: answer === "dissent" ? note : null,
        signatureId: signature.id,
        answeredAt: house.now(),
      }),
    ],
    { reportId: report.id, answer },
  );
}
