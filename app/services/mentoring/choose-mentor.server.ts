import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { pairAt } from "#app/domain/mentoring/pair.ts";
import { after, matchTable, relationshipDue } from "#app/domain/mentoring/states.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { matchVersions } from "#db/queries/matches.server.ts";
import { matchesOfMentee } from "#db/queries/matching.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { mentee, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { offersFor, stillFeasible } from "./make-offers.server.ts";

const reads = systemViewer("one request at a time");

/**
 * A mentee chooses one of the own offers: the mentor is asked and answers within three days. The other offers stay until
 * the mentor says yes. An offer that is feasible no more is replaced instead, without a word why.
 */
export async function chooseMentor(
  work: Work,
  input: { matchId: string },
): Promise<Outcome<{ matchId: string; asked: boolean }>> {
  const { house, viewer } = work;
  const match = await matchVersions(viewer, house.store, input.matchId);
  if (!match || match.menteeAccountId !== viewer.accountId) return missing;
  const { id: matchId, mentorId, menteeId } = match;
  const all = await matchesOfMentee(reads, house.store, menteeId);
  const to = after(matchTable, match.state, "choose", "mentee");
  if (all.some(({ state }) => ["requested", "agreed", "active"].includes(state)))
    return conflict(message("mentoring.askedAlready"));
  if (to === null) return conflict(pairAt(match.state));
  const now = house.now();
  const claim = change(mentee, { id: menteeId, version: match.menteeVersion, endedAt: null }, {});
  if (!(await stillFeasible(house, menteeId, mentorId))) {
    const offers = await offersFor(house, menteeId, { meanwhile: { [matchId]: "passedOver" }, unwanted: [mentorId] });
    return save(
      work,
      [
        event("match.moved", ["match", matchId], null, { from: match.state, to: "passedOver", mentorId, menteeId }),
        ...offers.events,
      ],
      [
        claim,
        change(
          mentoringMatch,
          { id: matchId, version: match.version, state: "offered" },
          { state: "passedOver", stateSince: now },
        ),
        ...offers.writes,
      ],
      { matchId, asked: false },
    );
  }
  return save(
    work,
    [event("match.moved", ["match", matchId], null, { from: match.state, to, mentorId, menteeId })],
    [
      claim,
      change(
        mentoringMatch,
        { id: matchId, version: match.version, state: "offered" },
        { state: to, stateSince: now, chosenAt: now, answerDueAt: relationshipDue(now) },
      ),
    ],
    { matchId, asked: true },
    stale(),
  );
}
