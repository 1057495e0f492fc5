import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { sheetProblems } from "#app/domain/selection/screening.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { asScreeningSheet, criteriaOf, ownSheets, weightsOf } from "#db/queries/screening.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { screeningSheet } from "#db/schema/selection.tables.ts";
import { screenedStates } from "./save-screening-sheet.server.ts";

export type SubmitScreeningSheet = {
  readonly processId: string;
  readonly candidacyId: string;
  readonly version: number;
};

/** Hands in the screener's own sheet as saved; only a complete one, and for good. */
export async function submitScreeningSheet(
  work: Work,
  input: SubmitScreeningSheet,
): Promise<Outcome<{ sheetId: string }>> {
  const { house, viewer } = work;
  const { processId, candidacyId, version } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "screening.fill"));
  if (refusal || !standing) return refusal ?? missing;
  const [candidate] = await candidatesOf(viewer, house.store, processId, {
    ids: [candidacyId],
    states: screenedStates,
    outsiders: false,
  });
  const sheet = (await ownSheets(viewer, house.store, processId, standing.round)).find(
    (one) => one.candidacyId === candidacyId,
  );
  if (!candidate || !sheet) return missing;
  if (sheet.state === "submitted") return conflict(message("screen.alreadySubmitted"));
  if (sheet.version !== version) return stale();
  const criteria = await criteriaOf(viewer, house.store, processId);
  const required = criteria.filter(({ kind }) => kind === "required").map(({ id }) => id);
  const problems = sheetProblems(asScreeningSheet(sheet), { required, desirable: weightsOf(criteria) });
  if (problems.length > 0)
    return invalid(
      Object.fromEntries(
        problems.map((problem) => [
          `${required.includes(problem.subject ?? "") ? "mark" : "points"}-${problem.subject}`,
          problem.message,
        ]),
      ),
    );
  const digest = house.digest(["screeningSheet", sheet.candidacyId, viewer.accountId, sheet.marks]);
  return save(
    work,
    [event("screeningSheet.submitted", ["screeningSheet", sheet.id], processId, { candidacyId, digest })],
    [
      change(
        screeningSheet,
        { id: sheet.id, version, state: "draft" },
        { state: "submitted", submittedAt: house.now(), digest },
      ),
    ],
    { sheetId: sheet.id },
  );
}
