import { event } from "#app/domain/events.ts";
import { gapOf, startsFor, type Length } from "#app/domain/mentoring/booking.ts";
import { mayPair } from "#app/domain/mentoring/pair.ts";
import { quarter, type Interval } from "#app/domain/mentoring/slots.ts";
import { sessionDue } from "#app/domain/mentoring/states.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { sessionsOf } from "#db/queries/booking.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { mentoringSession } from "#db/schema/mentoring.tables.ts";
import { claimQuarters, whileBuffersFree } from "#db/writes/booking.server.ts";
import { pairAt, taken } from "./pair-time.server.ts";

export type BookInput = {
  readonly matchId: string;
  /** Epoch milliseconds, on a quarter of an hour. */
  readonly startsAt: number;
  readonly length: Length;
  /** What the mentee wants to talk about; sealed. */
  readonly agenda: string;
  /** For a crisis: no notice, today in the mentee's zone. */
  readonly callToday?: boolean;
};

/**
 * Books a session, or asks for it where the mentor chose *ask me first* (a call today always asks). The quarter-hours of
 * both are claimed in the same commit: of any number of requests for one time one wins, and the others are told the next
 * free times.
 */
export async function bookSession(
  work: Work,
  input: BookInput,
): Promise<Outcome<{ matchId: string; sessionId: string; booked: boolean }>> {
  const { house, viewer } = work;
  const { matchId, startsAt, length, callToday = false } = input;
  const pair = await pairStandingOf(viewer, house.store, matchId);
  const refusal = refused(mayPair(pair, "book"));
  if (refusal || !pair) return refusal ?? missing;
  if (startsAt % quarter !== 0) return invalid({ startsAt: message("booking.offGrid") });
  const when: Interval = [startsAt, startsAt + length * 60_000];
  const at = await pairAt(work, pair, when);
  if (!at) return missing;
  const now = house.now();
  const { parties, time } = at;
  if (parties.gone) return conflict(message("booking.otherGone"));
  const free =
    startsFor(time, now, length, [startsAt, startsAt + 1], callToday).includes(startsAt) &&
    (!callToday || dayIn(startsAt, parties.mentee.zone) === dayIn(now, parties.mentee.zone));
  if (!free) return taken(work, pair, startsAt, length, callToday);
  const asks = callToday || parties.mentor.booking === "askFirst";
  const sessionId = house.newId();
  const number = (await sessionsOf(viewer, house.store, matchId)).length + 1;
  const outcome = await save(
    work,
    [
      asks
        ? event("mentoringSession.asked", ["mentoringSession", sessionId], null, { matchId })
        : event("mentoringSession.booked", ["mentoringSession", sessionId], null, { matchId, sequence: 0 }),
    ],
    [
      whileBuffersFree(matchId, pair.mentorId, parties.mentor.accountId, when, gapOf(parties.mentor), null),
      insert(mentoringSession, {
        id: sessionId,
        matchId,
        number,
        state: asks ? "requested" : "booked",
        startsAt,
        endsAt: when[1],
        mentorZone: parties.mentor.zone,
        menteeZone: parties.mentee.zone,
        zoneData: process.versions.tz ?? "unknown",
        callToday,
        agenda: input.agenda === "" ? null : house.seal(input.agenda),
        bookedAt: now,
        answerDueAt: asks ? sessionDue(now, startsAt, callToday) : null,
        sequence: 0,
        version: 1,
      }),
      claimQuarters(house.newId, sessionId, [parties.mentor.accountId, parties.mentee.accountId], when),
    ],
    { matchId, sessionId, booked: !asks },
  );
  // Somebody was faster between the look and the commit.
  return !outcome.ok && outcome.kind === "stale" ? taken(work, pair, startsAt, length, callToday) : outcome;
}
