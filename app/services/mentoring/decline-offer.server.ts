import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { after, matchTable } from "#app/domain/mentoring/states.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { matchVersions } from "#db/queries/matches.server.ts";
import { mentee, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { setTie } from "#db/writes/mentoring.server.ts";
import { offersFor } from "./make-offers.server.ts";

/** A mentee does not want one of the own offers: that mentor is not offered again, and another comes in its place. */
export async function declineOffer(work: Work, input: { matchId: string }): Promise<Outcome<{ offered: number }>> {
  const { house, viewer } = work;
  const match = await matchVersions(viewer, house.store, input.matchId);
  if (!match || match.menteeAccountId !== viewer.accountId) return missing;
  const to = after(matchTable, match.state, "passOver", "mentee");
  if (to === null) return conflict(message("mentoring.outOfTurn"));
  const { id, mentorId, menteeId } = match;
  const now = house.now();
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
        kind: "blockedByMentee",
        setBy: viewer.accountId,
        setAt: now,
      }),
      ...offers.writes,
    ],
    { offered: offers.offered },
  );
}
