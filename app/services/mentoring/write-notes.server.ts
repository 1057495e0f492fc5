import { event } from "#app/domain/events.ts";
import { mayPair } from "#app/domain/mentoring/pair.ts";
import { sessionAt, type GoalState } from "#app/domain/mentoring/states.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { actionsOf, feedbackOf, goalsOf, notesFor, sessionOf } from "#db/queries/booking.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { mentoringAction, mentoringGoal, mentoringNote, sessionFeedback } from "#db/schema/mentoring.tables.ts";
import { noteless } from "./show-session.server.ts";

type Of = { readonly matchId: string };
type OfSession = Of & { readonly sessionId: string };

/** The author's own note on a session, sealed; the other reads it only where its author says so. */
export async function writeNote(
  work: Work,
  input: OfSession & { version: number; text: string; shared: boolean },
): Promise<Outcome<{ matchId: string; sessionId: string }>> {
  const { house, viewer } = work;
  const { matchId, sessionId } = input;
  const refusal = refused(mayPair(await pairStandingOf(viewer, house.store, matchId), "write"));
  if (refusal) return refusal;
  const session = await sessionOf(viewer, house.store, matchId, sessionId);
  if (!session) return missing;
  if (noteless.includes(session.state)) return conflict(sessionAt(session.state));
  const { own } = await notesFor(viewer, house.store, sessionId, viewer.accountId);
  if ((own?.version ?? 0) !== input.version) return stale({ text: own ? house.unseal(own.text) : "" });
  const id = own?.id ?? house.newId();
  const row = { text: house.seal(input.text), shared: input.shared, writtenAt: house.now() };
  return save(
    work,
    [event("note.written", ["mentoringNote", id], null, { version: input.version + 1, shared: input.shared })],
    [
      own
        ? change(mentoringNote, { id, version: own.version }, row)
        : insert(mentoringNote, { id, sessionId, authorId: viewer.accountId, version: 1, ...row }),
    ],
    { matchId, sessionId },
  );
}

/** What one side says of a session that took place, once: how useful it was (1 to 5) and a comment of its own, sealed. */
export async function giveFeedback(
  work: Work,
  input: OfSession & { usefulness: number; comment: string },
): Promise<Outcome<{ matchId: string; sessionId: string }>> {
  const { house, viewer } = work;
  const { matchId, sessionId } = input;
  const refusal = refused(mayPair(await pairStandingOf(viewer, house.store, matchId), "write"));
  if (refusal) return refusal;
  const session = await sessionOf(viewer, house.store, matchId, sessionId);
  if (!session) return missing;
  if (session.state !== "held") return conflict(message("feedback.notHeld"));
  const given = conflict(message("feedback.given"));
  if (await feedbackOf(viewer, house.store, sessionId, viewer.accountId)) return given;
  const id = house.newId();
  return save(
    work,
    [event("feedback.given", ["sessionFeedback", id], null, {})],
    [
      insert(sessionFeedback, {
        id,
        sessionId,
        authorId: viewer.accountId,
        usefulness: input.usefulness,
        comment: house.seal(input.comment),
        givenAt: house.now(),
      }),
    ],
    { matchId, sessionId },
    given,
  );
}

/** Writes a goal of the pair: a new one, or another text or state of one that stands. The coordinator sees states alone. */
export async function writeGoal(
  work: Work,
  input: Of & { goalId: string | null; version: number; text: string; state: GoalState },
): Promise<Outcome<{ matchId: string }>> {
  const { house, viewer } = work;
  const { matchId, state } = input;
  const refusal = refused(mayPair(await pairStandingOf(viewer, house.store, matchId), "work"));
  if (refusal) return refusal;
  const goals = await goalsOf(viewer, house.store, matchId);
  const known = input.goalId === null ? null : goals.find(({ id }) => id === input.goalId);
  if (known === undefined) return missing;
  if (known && known.version !== input.version) return stale({ text: house.unseal(known.text), state: known.state });
  const id = known?.id ?? house.newId();
  const row = {
    text: house.seal(input.text),
    state,
    ...(known?.state === state ? {} : { stateSince: house.now() }),
  };
  return save(
    work,
    [event("goal.written", ["mentoringGoal", id], null, { matchId, state, version: (known?.version ?? 0) + 1 })],
    [
      known
        ? change(mentoringGoal, { id, version: known.version }, row)
        : insert(mentoringGoal, {
            id,
            matchId,
            position: goals.length,
            version: 1,
            stateSince: house.now(),
            ...row,
          }),
    ],
    { matchId },
  );
}

/** Writes an action of the pair: whose, what, by when, and since when it is done. */
export async function writeAction(
  work: Work,
  input: Of & {
    actionId: string | null;
    version: number;
    sessionId: string | null;
    text: string;
    owner: "mentor" | "mentee";
    dueOn: string | null;
    doneOn: string | null;
  },
): Promise<Outcome<{ matchId: string }>> {
  const { house, viewer } = work;
  const { matchId, sessionId } = input;
  const refusal = refused(mayPair(await pairStandingOf(viewer, house.store, matchId), "work"));
  if (refusal) return refusal;
  if (sessionId !== null && !(await sessionOf(viewer, house.store, matchId, sessionId))) return missing;
  const known =
    input.actionId === null
      ? null
      : (await actionsOf(viewer, house.store, matchId)).find(({ id }) => id === input.actionId);
  if (known === undefined) return missing;
  if (known && known.version !== input.version) return stale({ text: house.unseal(known.text) });
  if (input.doneOn !== null && input.doneOn > dayOf(house.now())) return invalid({ doneOn: message("cadre.dayAhead") });
  const id = known?.id ?? house.newId();
  const row = { text: house.seal(input.text), owner: input.owner, dueOn: input.dueOn, doneOn: input.doneOn };
  return save(
    work,
    [event("action.written", ["mentoringAction", id], null, { matchId, version: (known?.version ?? 0) + 1 })],
    [
      known
        ? change(mentoringAction, { id, version: known.version }, row)
        : insert(mentoringAction, { id, matchId, sessionId, version: 1, ...row }),
    ],
    { matchId },
  );
}
