import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may, type Standing } from "#app/domain/policy.ts";
import { mostPoints, type RequiredMark } from "#app/domain/selection/screening.ts";
import type { CandidacyState } from "#app/domain/selection/states.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { criteriaOf, ownSheets, type Sheet } from "#db/queries/screening.server.ts";
import { dossierOf } from "#db/queries/dossier.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { screeningMark, screeningSheet } from "#db/schema/selection.tables.ts";

/** The answer to one criterion: a mark where it is required, 0-4 points where it is desirable; null is not answered. */
export type MarkInput = {
  readonly criterionId: string;
  readonly mark: RequiredMark | null;
  readonly points: number | null;
  /** Number of the dossier paragraph relied on. */
  readonly paragraph: number | null;
  readonly remark: string;
};
/** `version` 0 where there is no sheet yet. */
export type SaveScreeningSheet = {
  readonly processId: string;
  readonly candidacyId: string;
  readonly version: number;
  readonly marks: readonly MarkInput[];
};

/** States in which a candidacy is with the screeners. */
export const screenedStates: readonly CandidacyState[] = ["nominated", "incomplete", "eligible", "ineligible"];

/** Saves the draft of the screener's own sheet on one candidate; what is left out stays unanswered. */
export async function saveScreeningSheet(
  work: Work,
  input: SaveScreeningSheet,
): Promise<Outcome<{ sheetId: string; version: number }>> {
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
  if (!candidate) return missing;
  const criteria = await criteriaOf(viewer, house.store, processId);
  const errors = markErrors(
    input.marks,
    new Map(criteria.map(({ id, kind }) => [id, kind])),
    await lastParagraph(work, standing, candidacyId),
  );
  if (Object.keys(errors).length > 0) return invalid(errors);
  const sheet = (await ownSheets(viewer, house.store, processId, standing.round)).find(
    (one) => one.candidacyId === candidacyId,
  );
  if (sheet?.state === "submitted") return conflict(message("screen.alreadySubmitted"));
  if ((sheet?.version ?? 0) !== version) return stale(sheet ? storedTexts(sheet) : {});
  const sheetId = sheet?.id ?? house.newId();
  const answered = input.marks.filter(
    ({ mark, points, paragraph, remark }) => mark !== null || points !== null || paragraph !== null || remark !== "",
  );
  return save(
    work,
    [event("screeningSheet.saved", ["screeningSheet", sheetId], processId, { candidacyId, version: version + 1 })],
    [
      sheet
        ? change(screeningSheet, { id: sheetId, version, state: "draft" }, {})
        : insert(screeningSheet, {
            id: sheetId,
            candidacyId,
            screenerId: viewer.accountId,
            round: standing.round,
            state: "draft",
            version: 1,
          }),
      remove(screeningMark, { sheetId }, null),
      ...answered.map((mark) => insert(screeningMark, { id: house.newId(), sheetId, ...mark })),
    ],
    { sheetId, version: version + 1 },
  );
}

/** The highest paragraph number that can be cited: that of the longest nomination of the candidate. */
async function lastParagraph({ house, viewer }: Work, standing: Standing, candidacyId: string): Promise<number> {
  const newest = await dossierOf(viewer, house.store, standing, candidacyId);
  if (!newest) return 0;
  const older = newest.nominations.filter(({ nominationId }) => nominationId !== newest.shown.nominationId);
  const all = [
    newest,
    ...(await Promise.all(
      older.map(({ nominationId }) => dossierOf(viewer, house.store, standing, candidacyId, nominationId)),
    )),
  ];
  return Math.max(...all.map((dossier) => dossier?.paragraphs.at(-1)?.number ?? 0));
}

function markErrors(
  marks: readonly MarkInput[],
  kinds: ReadonlyMap<string, "required" | "desirable">,
  lastParagraph: number,
): Record<string, Message> {
  const errors: Record<string, Message> = {};
  const seen = new Set<string>();
  for (const { criterionId, mark, points, paragraph } of marks) {
    const kind = kinds.get(criterionId);
    if (!kind || seen.has(criterionId)) errors._form = message("field.key");
    seen.add(criterionId);
    if (kind === "required" && points !== null) errors[`mark-${criterionId}`] = message("field.choose");
    if (kind === "desirable" && mark !== null) errors[`points-${criterionId}`] = message("field.choose");
    if (points !== null && (!Number.isInteger(points) || points < 0 || points > mostPoints))
      errors[`points-${criterionId}`] = message("screening.sheet.pointsOffScale", { most: mostPoints });
    if (paragraph !== null && (!Number.isInteger(paragraph) || paragraph < 1 || paragraph > lastParagraph))
      errors[`paragraph-${criterionId}`] = message("screening.sheet.noParagraph", { last: lastParagraph });
  }
  return errors;
}

/** The stored texts of a sheet by field, for a form made from an older version. */
export function storedTexts(sheet: Pick<Sheet, "marks">): Record<string, string> {
  return Object.fromEntries(sheet.marks.map(({ criterionId, remark }) => [`remark-${criterionId}`, remark]));
}
