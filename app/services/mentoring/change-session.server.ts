import { event, type DomainEvent } from "#app/domain/events.ts";
import { gapOf, lengths, startsFor, type Length } from "#app/domain/mentoring/booking.ts";
import { mayPair, type PairAct, type PairStanding } from "#app/domain/mentoring/pair.ts";
import type { Interval } from "#app/domain/mentoring/slots.ts";
import { after, sessionAt, sessionTable, type SessionAct, type SessionState } from "#app/domain/mentoring/states.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { refused, save, type House, type Work } from "#app/services/work.server.ts";
import { change, commit, type Write } from "#db/commit.server.ts";
import { sessionOf, sessionsUnanswered } from "#db/queries/booking.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { mentoringSession } from "#db/schema/mentoring.tables.ts";
import { claimQuarters, freeQuarters, whileBuffersFree } from "#db/writes/booking.server.ts";
import { pairAt, taken } from "./pair-time.server.ts";

type Named = { readonly matchId: string; readonly sessionId: string; readonly version: number };
type Done = Outcome<{ matchId: string; sessionId: string }>;
type Row = NonNullable<Awaited<ReturnType<typeof sessionOf>>>;

/** The match and session of an act, asked of the policy and of the table of sessions. */
async function turn(
  work: Work,
  { matchId, sessionId, version }: Named,
  act: SessionAct,
  right: PairAct,
): Promise<{ pair: PairStanding; row: Row; to: SessionState } | Refusal> {
  const { house, viewer } = work;
  const pair = await pairStandingOf(viewer, house.store, matchId);
  const refusal = refused(mayPair(pair, right));
  if (refusal || !pair || !pair.side) return refusal ?? missing;
  const row = await sessionOf(viewer, house.store, matchId, sessionId);
  if (!row) return missing;
  const to = after(sessionTable, row.state, act, pair.side);
  if (!to) return conflict(sessionAt(row.state));
  return row.version === version ? { pair, row, to } : stale();
}
const moved = (row: Row, to: SessionState, sequence: number): DomainEvent =>
  event("mentoringSession.moved", ["mentoringSession", row.id], null, {
    matchId: row.matchId,
    from: row.state,
    to,
    sequence,
  });

/** Writes an act that changes state and nothing else but the named columns; the calendar entry follows. */
function step(
  work: Work,
  row: Row,
  to: SessionState,
  set: Partial<typeof mentoringSession.$inferInsert>,
  writes: readonly Write[] = [],
): Promise<Done> {
  const sequence = row.sequence + 1;
  return save(
    work,
    [moved(row, to, sequence)],
    [
      change(
        mentoringSession,
        { id: row.id, version: row.version, state: row.state },
        { state: to, sequence, answerDueAt: null, ...set },
      ),
      ...writes,
    ],
    { matchId: row.matchId, sessionId: row.id },
  );
}

/** The mentor's answer to a request: yes books it, no frees the time. */
export async function answerSession(work: Work, input: Named & { answer: "accept" | "decline" }): Promise<Done> {
  const found = await turn(work, input, input.answer, "answerSession");
  if ("ok" in found) return found;
  const { row, to } = found;
  if (row.answerDueAt !== null && row.answerDueAt < work.house.now()) return conflict(message("booking.answerTooLate"));
  return step(work, row, to, {}, to === "declined" ? [freeQuarters(row.id)] : []);
}

/** Moves a booked session to another free time of the same length; either side, at any time before its start. */
export async function rescheduleSession(work: Work, input: Named & { startsAt: number }): Promise<Done> {
  const found = await turn(work, input, "reschedule", "session");
  if ("ok" in found) return found;
  const { pair, row, to } = found;
  const { house } = work;
  const now = house.now();
  if (row.startsAt <= now) return conflict(message("booking.begun"));
  const length = (row.endsAt - row.startsAt) / 60_000;
  if (!(lengths as readonly number[]).includes(length)) throw new Error(`A session of ${length} minutes`);
  const when: Interval = [input.startsAt, input.startsAt + (row.endsAt - row.startsAt)];
  const at = await pairAt(work, pair, when, row.id);
  if (!at) return missing;
  if (input.startsAt === row.startsAt) return invalid({ startsAt: message("booking.sameTime") });
  const { parties, time } = at;
  const lost = () => taken(work, pair, input.startsAt, length as Length, false, row.id);
  if (!startsFor(time, now, length as Length, [when[0], when[0] + 1]).includes(when[0])) return lost();
  const outcome = await step(work, row, to, { startsAt: when[0], endsAt: when[1], callToday: false }, [
    whileBuffersFree(row.matchId, pair.mentorId, parties.mentor.accountId, when, gapOf(parties.mentor), row.id),
    freeQuarters(row.id),
    claimQuarters(house.newId, row.id, [parties.mentor.accountId, parties.mentee.accountId], when),
  ]);
  return !outcome.ok && outcome.kind === "stale" ? lost() : outcome;
}

/** Cancels a session before its start; a crisis is a reason at any time, without penalty. */
export async function cancelSession(work: Work, input: Named & { as: "ordinary" | "crisis" }): Promise<Done> {
  const found = await turn(work, input, "cancel", "session");
  if ("ok" in found) return found;
  const { row, to } = found;
  const now = work.house.now();
  if (row.startsAt <= now && input.as === "ordinary") return conflict(message("booking.begun"));
  return step(work, row, to, { cancelledAs: input.as, closedAt: now }, [freeQuarters(row.id)]);
}

/** Says after its start that a session took place, or who did not come. */
export async function closeSession(
  work: Work,
  input: Named & { as: "held" | "mentorMissed" | "menteeMissed" },
): Promise<Done> {
  const found = await turn(work, input, input.as === "held" ? "hold" : "missed", "session");
  if ("ok" in found) return found;
  const { row, to } = found;
  const now = work.house.now();
  if (row.startsAt > now) return conflict(message("booking.notBegun"));
  const missedBy = input.as === "held" ? null : input.as === "mentorMissed" ? ("mentor" as const) : ("mentee" as const);
  return step(work, row, to, { missedBy, closedAt: now });
}

/** The job: requests without an answer past their due time lapse, and both are told. Returns how many did. */
export async function lapseSessions(house: House): Promise<number> {
  const reads = systemViewer("requests for a session that nobody answered");
  let lapsed = 0;
  for (const row of await sessionsUnanswered(reads, house.store, house.now())) {
    const sequence = row.sequence + 1;
    const done = await commit(
      house.store,
      { now: house.now, newId: house.newId, trailKey: house.keys.trail },
      { id: "system", role: "system" },
      [
        event("mentoringSession.moved", ["mentoringSession", row.id], null, {
          matchId: row.matchId,
          from: "requested",
          to: "lapsed",
          sequence,
        }),
      ],
      [
        change(
          mentoringSession,
          { id: row.id, version: row.version, state: "requested" },
          { state: "lapsed", sequence, closedAt: house.now() },
        ),
        freeQuarters(row.id),
      ],
      {},
    );
    if (done.ok) lapsed += 1;
  }
  return lapsed;
}
