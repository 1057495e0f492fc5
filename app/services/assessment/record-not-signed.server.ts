import { notSignedFrom } from "#app/domain/assessment/answers.ts";
import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { panelOf, reportsOf, votersOf } from "#db/queries/assessment.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { panelReport, reportAnswer } from "#db/schema/assessment.tables.ts";

/**
 * An officer records, with a reason, that a voting member does not sign the edition that the chair has signed: at the
 * earliest two whole days after that signature, or at once where the member's account has ended. It stands.
 */
export async function recordNotSigned(
  work: Work,
  input: { processId: string; panelMemberId: string; edition: number; reason: string },
): Promise<Outcome<{ reportId: string; panelMemberId: string }>> {
  const { house, viewer } = work;
  const { store } = house;
  const { processId, panelMemberId } = input;
  const standing = await standingOf(viewer, store, processId);
  const refusal = refused(may(standing, "report.recordNotSigned"));
  if (refusal) return refusal;
  const head = await panelOf(viewer, store, processId);
  const seat = head && votersOf(head).find(({ id }) => id === panelMemberId);
  if (!head || !seat) return missing;
  const [latest] = await reportsOf(viewer, store, head.id);
  if (!latest || latest.report.state !== "signed") return conflict(message("assessment.report.notSignedByChair"));
  if (latest.report.edition !== input.edition) return stale({});
  if (latest.answers.some((row) => row.panelMemberId === panelMemberId))
    return conflict(message("assessment.report.answeredAlready"));
  if (house.now() < notSignedFrom(latest.signed?.at ?? house.now(), seat.endedAt !== null))
    return conflict(message("assessment.report.notSignedEarly"));
  const reason = input.reason.trim();
  if (reason === "") return invalid({ reason: message("field.required") });
  const { report } = latest;
  return save(
    work,
    [
      event("panelReport.answered", ["panelReport", report.id], processId, {
        panelMemberId,
        answer: "notSigned",
        signatureId: null,
      }),
    ],
    [
      change(panelReport, { id: report.id, state: "signed" }, { state: "signed" }),
      insert(reportAnswer, {
        id: house.newId(),
        reportId: report.id,
        panelMemberId,
        answer: "notSigned",
        reason,
        answeredAt: house.now(),
      }),
    ],
    { reportId: report.id, panelMemberId },
  );
}
