import { event } from "#app/domain/events.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { moveProcess } from "#app/services/selection/move-process.server.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { officialRating, panelReport } from "#db/schema/assessment.tables.ts";
import { panel } from "#db/schema/selection.tables.ts";
import { officialFrom, resultsOf } from "./results.server.ts";

const wholePanel = systemViewer("closing the review writes the official ratings of every candidate");

/**
 * Closes the panel's review: writes the official rating of every candidate and competency by the method frozen with the
 * call (consensus, or the UN's banded average of the locked ratings) with whether it reaches the pass level, closes the
 * panel and moves the process to `recommendation`. Chair's hand; the report must be signed and answered by all.
 */
export function closeReview(
  work: Work,
  input: { processId: string },
): Promise<Outcome<{ processId: string; to: ProcessState }>> {
  return moveProcess(work, input.processId, "closeReview", async ({ records }) => {
    const { house } = work;
    const now = house.now();
    const head = records.panel!;
    const results = await resultsOf(wholePanel, house.store, input.processId);
    if (!results) throw new Error("A review without a reveal");
    const { rubric } = results;
    const rows = results.candidates.flatMap(({ candidate, competencies }) => {
      const official = officialFrom(rubric, competencies);
      return competencies.map(({ competency }) => {
        const rating = official.ratings[competency.id]?.rating ?? null;
        return {
          id: house.newId(),
          panelId: head.id,
          candidacyId: candidate.candidacyId,
          competencyId: competency.id,
          rating,
          method: official.method,
          passed: rating !== null && rating >= competency.passLevel,
          writtenAt: now,
        };
      });
    });
    const writes: Write[] = [
      change(panel, { id: head.id, version: head.version, closedAt: null }, { closedAt: now }),
      // A consensus changed meanwhile has superseded this edition.
      change(panelReport, { id: records.report!.id, state: "signed" }, { state: "signed" }),
      ...(rows.length > 0 ? [insert(officialRating, rows)] : []),
    ];
    const digest = house.digest([
      "officialRatings",
      rows.map(({ candidacyId, competencyId, rating, method, passed }) => [
        candidacyId,
        competencyId,
        rating,
        method,
        passed,
      ]),
    ]);
    return {
      events: [
        event("officialRatings.written", ["panel", head.id], input.processId, {
          candidacies: results.candidates.length,
          digest,
        }),
      ],
      writes,
    };
  });
}
