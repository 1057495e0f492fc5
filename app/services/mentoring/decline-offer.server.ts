import { event } from "#app/domain/events.ts";
import { pairAt } from "#app/domain/mentoring/pair.ts";
import { after, matchTable } from "#app/domain/mentoring/states.ts";
import { tieProblems, type TieSaid } from "#app/domain/mentoring/ties.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { matchVersions } from "#db/queries/matches.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { mentee, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { setTie } from "#db/writes/mentoring.server.ts";
import { offersFor } from "./make-offers.server.ts";

/**
 * A mentee does not want one of the own offers, or cannot for a tie with that mentor: the mentor is not offered again (as
 * long as the tie counts), and another comes in the place. Kind, day and reason are the mentee's own to read.
 */
export async function declineOffer(
  work: Work,
  input: { matchId: string } & TieSaid,
): Promise<Outcome<{ offered: number }>> {
  const { house, viewer } = work;
  const match = await matchVersions(viewer, house.store, input.matchId);
  if (!match || match.menteeAccountId !== viewer.accountId) return missing;
  const to = after(matchTable, match.state, "passOver", "mentee");
  if (to === null) return conflict(pairAt(match.state));
  const { id, mentorId, menteeId } = match;
  const now = house.now();
  const fields = tieProblems(input, dayOf(now));
  if (Object.keys(fields).length > 0) return invalid(fields);
  const offers = await offersFor(house, menteeId, { meanwhile: { [id]: to }, unwanted: [mentorId] });
  return save(
    work,
    [
      event("pairTie.set", ["mentee", menteeId], null, { mentorId, menteeId }),
      event("match.moved", ["match", id], null, { from: match.state, to, mentorId, menteeId }),
      ...offers.events,
    ],
    [
      change(mentee, { id: menteeId, version: match.menteeVersion, endedAt: null }, {}),
      change(mentoringMatch, { id, version: match.version, state: match.state }, { state: to, stateSince: now }),
      setTie({
        id: house.newId(),
        mentorId,
        menteeId,
        kind: input.kind ?? "blockedByMentee",
        endedOn: input.kind === null ? null : input.endedOn,
        reason: input.reason === "" ? null : house.seal(input.reason),
        setAs: "mentee",
        setBy: viewer.accountId,
        setAt: now,
      }),
      ...offers.writes,
    ],
    { offered: offers.offered },
  );
}
