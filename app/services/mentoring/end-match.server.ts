import { event, type DomainEvent } from "#app/domain/events.ts";
import { mayPair, pairAt } from "#app/domain/mentoring/pair.ts";
import { after, matchTable } from "#app/domain/mentoring/states.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { matchVersions, sessionsToCome } from "#db/queries/matches.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { mentoringMatch, mentoringSession } from "#db/schema/mentoring.tables.ts";
import { freeQuarters } from "#db/writes/booking.server.ts";

/** How a relationship comes to its end: as agreed, or before, without fault. */
export const matchEndings = ["complete", "end"] as const;
export type MatchEnding = (typeof matchEndings)[number];

/**
 * Ends a relationship: either side or the coordinator without fault, where no reason is asked, or either side as
 * completed. The mentor's place is free from now on, and sessions still to come are cancelled.
 */
export async function endMatch(
  work: Work,
  input: { matchId: string; as?: MatchEnding },
): Promise<Outcome<{ matchId: string }>> {
  const { house, viewer } = work;
  const standing = await pairStandingOf(viewer, house.store, input.matchId);
  const refusal = refused(mayPair(standing, "end"));
  const match = await matchVersions(viewer, house.store, input.matchId);
  if (refusal || !standing || !match) return refusal ?? missing;
  const { id, mentorId, menteeId } = match;
  const hand = standing.side ?? "coordinator";
  const to = after(matchTable, match.state, input.as ?? "end", hand);
  if (to === null) return conflict(pairAt(match.state));
  const now = house.now();
  const events: DomainEvent[] = [
    event("match.moved", ["match", id], null, { from: match.state, to, mentorId, menteeId }),
  ];
  const writes: Write[] = [
    change(
      mentoringMatch,
      { id, version: match.version, state: match.state },
      { state: to, stateSince: now, endedAt: now, endedBy: hand },
    ),
  ];
  for (const session of await sessionsToCome(viewer, house.store, id, now)) {
    events.push(
      event("mentoringSession.moved", ["mentoringSession", session.id], null, {
        matchId: id,
        from: session.state,
        to: "cancelled",
        sequence: session.sequence + 1,
      }),
    );
    writes.push(
      change(
        mentoringSession,
        { id: session.id, version: session.version, state: session.state },
        { state: "cancelled", cancelledAs: "ordinary", closedAt: now, sequence: session.sequence + 1 },
      ),
      freeQuarters(session.id),
    );
  }
  return save(work, events, writes, { matchId: id }, stale());
}
