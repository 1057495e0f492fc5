import { event } from "#app/domain/events.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { assignment, assignmentNationality } from "#db/schema/reference.tables.ts";

export type AssignmentInput = {
  readonly postId: string;
  readonly incumbentName: string;
  readonly sex: "woman" | "man" | "other" | "undisclosed";
  readonly nationalities: readonly string[];
  readonly startedOn: string;
  readonly endOfTour: string;
  readonly asOf: string;
  readonly source: string;
};

/** Records who holds a post and until when; the timeline, P1 and the forecasts read it. */
export async function recordAssignment(work: Work, input: AssignmentInput): Promise<Outcome<{ assignmentId: string }>> {
  const id = work.house.newId();
  const { nationalities, ...row } = input;
  return save(
    work,
    [event("assignment.recorded", ["assignment", id], null, { postId: input.postId })],
    [
      insert(assignment, { id, ...row }),
      insert(
        assignmentNationality,
        nationalities.map((memberStateId) => ({ id: work.house.newId(), assignmentId: id, memberStateId })),
      ),
    ],
    { assignmentId: id },
  );
}
