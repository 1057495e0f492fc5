import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { after, mentorTable, type MentorAct } from "#app/domain/mentoring/states.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { mentorFor, ownMentor, requestsWaiting } from "#db/queries/mentors.server.ts";
import { mentor } from "#db/schema/mentoring.tables.ts";

/** The acts on a mentor that need no more than a reason; admission has its own conditions. */
export const mentorMoves = ["decline", "pause", "resume", "leave"] as const;
export type MentorMove = (typeof mentorMoves)[number] & MentorAct;

/** The coordinator, or the mentor for himself or herself, declines, pauses, takes up again or ends the service. */
export async function moveMentor(
  work: Work,
  input: { mentorId: string; version: number; act: MentorMove; reason: string },
): Promise<Outcome<{ mentorId: string }>> {
  const { house, viewer } = work;
  const view = await mentorFor(viewer, house.store, input.mentorId);
  if (!view || !(view.as.coordinator || view.as.own)) return missing;
  const to = after(mentorTable, view.state, input.act, view.as.own ? "mentor" : "coordinator");
  if (to === null) return conflict(message("mentor.outOfTurn", { state: message(`mentor.state.${view.state}`) }));
  if (input.reason === "" && input.act !== "resume") return invalid({ reason: message("field.required") });
  if (view.version !== input.version) return stale();
  // Whoever still has mentees ends these relationships first, so that each is told.
  if (input.act === "leave" && view.inUse) return conflict(message("mentor.stillInUse"));
  // Who is asked answers first, so that no mentee waits for somebody who has paused; the coordinator can pause for the absent.
  if (view.as.own && input.act !== "resume" && (await requestsWaiting(viewer, house.store, view.id)) > 0)
    return conflict(message("mentor.answerFirst"));
  return save(
    work,
    [event("mentor.moved", ["mentor", view.id], null, { from: view.state, to })],
    [
      change(
        mentor,
        { id: view.id, version: input.version, state: view.state },
        { state: to, stateReason: input.reason },
      ),
    ],
    { mentorId: view.id },
  );
}

/** A mentor pauses, takes up again or ends the own service. */
export async function moveOwnService(
  work: Work,
  input: { version: number; act: Exclude<MentorMove, "decline">; reason: string },
): Promise<Outcome<{ mentorId: string }>> {
  const own = await ownMentor(work.viewer, work.house.store);
  return own ? moveMentor(work, { mentorId: own.id, ...input }) : missing;
}
