import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { holds } from "#app/domain/policy.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { leavingProblem, newHoldingProblems, tourProblem } from "#app/domain/reference/holding.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { postWithHolders } from "#db/queries/posts.server.ts";
import { assignment } from "#db/schema/reference.tables.ts";
import { recordAssignment, type AssignmentInput } from "./record-assignment.server.ts";

type Tended = Promise<Outcome<{ postId: string }>>;

/** An administrator enters who holds a post now, with its source. Refused while another holder is on record as present. */
export async function enterHolder(work: Work, input: AssignmentInput): Tended {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const found = await postWithHolders(viewer, house.store, input.postId);
  if (!found) return missing;
  const fields = newHoldingProblems(input, found.holders, dayIn(house.now(), viewer.zone));
  const states = new Set((await memberStateChoices(viewer, house.store, "en")).map(({ value }) => value));
  if (input.nationalities.length === 0 || input.nationalities.some((state) => !states.has(state)))
    fields.nationality = message("field.choose");
  if (Object.keys(fields).length > 0) return invalid(fields);
  const done = await recordAssignment(work, { ...input, nationalities: [...new Set(input.nationalities)] });
  return done.ok ? { ok: true, result: { postId: input.postId } } : done;
}

/** An administrator records the day on which a holder left. */
export async function endHolding(
  work: Work,
  {
    postId,
    assignmentId,
    endedOn,
    asOf,
    source,
  }: { postId: string; assignmentId: string; endedOn: string; asOf: string; source: string },
): Tended {
  const found = await presentHolding(work, postId, assignmentId);
  if (!found.ok) return found;
  const problem = leavingProblem(found.holding, endedOn, dayIn(work.house.now(), work.viewer.zone));
  if (problem) return invalid({ endedOn: problem });
  return save(
    work,
    [event("assignment.ended", ["assignment", assignmentId], null, { postId, endedOn })],
    [change(assignment, { id: assignmentId, postId, endedOn: null }, { endedOn, asOf, source })],
    { postId },
    stale(),
  );
}

/** An administrator records another end of a holder's tour; timeline and forecasts follow it. */
export async function extendHolding(
  work: Work,
  {
    postId,
    assignmentId,
    endOfTour,
    asOf,
    source,
  }: { postId: string; assignmentId: string; endOfTour: string; asOf: string; source: string },
): Tended {
  const found = await presentHolding(work, postId, assignmentId);
  if (!found.ok) return found;
  const problem = tourProblem(found.holding, endOfTour, dayIn(work.house.now(), work.viewer.zone));
  if (problem) return invalid({ endOfTour: problem });
  return save(
    work,
    [event("assignment.extended", ["assignment", assignmentId], null, { postId, endOfTour })],
    [
      change(
        assignment,
        { id: assignmentId, postId, endedOn: null, endOfTour: found.holding.endOfTour },
        { endOfTour, asOf, source },
      ),
    ],
    { postId },
    stale(),
  );
}

async function presentHolding(work: Work, postId: string, assignmentId: string) {
  if (!holds(work.viewer, "administrator")) return missing;
  const found = await postWithHolders(work.viewer, work.house.store, postId);
  const holding = found?.holders.find(({ id }) => id === assignmentId);
  if (!holding) return missing;
  return holding.endedOn === null ? { ok: true as const, holding } : conflict(message("admin.holding.left"));
}
