import { message, type Message } from "#app/domain/message.ts";
import { pairAt, type PairStanding } from "#app/domain/mentoring/pair.ts";
import { after, sessionAt, sessionTable, type SessionAct, type SessionState } from "#app/domain/mentoring/states.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { feedbackOf, notesFor, partiesOf, sessionOf } from "#db/queries/booking.server.ts";

/** A session that never came about has nothing to note. */
export const noteless: readonly SessionState[] = ["declined", "lapsed"];

/** One session as one of its pair reads it: both zones, the agenda, the own note and feedback, and what can be done now. */
export async function showSession(house: House, viewer: Viewer, pair: PairStanding, sessionId: string) {
  const row = await sessionOf(viewer, house.store, pair.matchId, sessionId);
  const parties = await partiesOf(viewer, house.store, pair.matchId);
  if (!row || !parties || !pair.side) return null;
  const { own, other } = await notesFor(viewer, house.store, sessionId, viewer.accountId);
  const now = house.now();
  const at = sessionAt(row.state);
  const turn = (act: SessionAct) =>
    pair.state !== "active" ? pairAt(pair.state) : after(sessionTable, row.state, act, pair.side!) === null ? at : null;
  const begun = row.startsAt <= now;
  const late = row.answerDueAt !== null && row.answerDueAt < now;
  const feedback = row.state === "held" ? await feedbackOf(viewer, house.store, sessionId, viewer.accountId) : null;
  /** Why an act is not open to this reader now; null where it is. */
  const closed = {
    answer: turn("accept") ?? (late ? message("booking.answerTooLate") : null),
    reschedule: turn("reschedule") ?? (begun ? message("booking.begun") : null),
    cancel: turn("cancel"),
    close: turn("hold") ?? (begun ? null : message("booking.notBegun")),
    note: noteless.includes(row.state) ? at : null,
    feedback: row.state !== "held" ? message("feedback.notHeld") : feedback ? message("feedback.given") : null,
  } satisfies Record<string, Message | null>;
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    state: row.state,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    callToday: row.callToday,
    answerDueAt: row.answerDueAt,
    cancelledAs: row.cancelledAs,
    missedBy: row.missedBy,
    zones: { mentor: row.mentorZone, mentee: row.menteeZone },
    with: pair.side === "mentor" ? parties.mentee.name : parties.mentor.name,
    channel: parties.channel,
    agenda: row.agenda === null ? null : house.unseal(row.agenda),
    note: { version: own?.version ?? 0, text: own ? house.unseal(own.text) : "", shared: own?.shared ?? false },
    otherNote: other ? house.unseal(other.text) : null,
    feedback,
    closed,
  };
}
