import { event } from "#app/domain/events.ts";
import { contextOf, type House } from "#app/services/work.server.ts";
import { change, commit } from "#db/commit.server.ts";
import { overdueRequests } from "#db/queries/matches.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { mentee, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { offersFor } from "./make-offers.server.ts";

const reads = systemViewer("the clock lets unanswered requests lapse");

/** Lets every request lapse that was not answered in time, offers anew and tells both. Returns how many lapsed. */
export async function lapseRequests(house: House): Promise<number> {
  let lapsed = 0;
  for (const match of await overdueRequests(reads, house.store, house.now())) {
    const { id, mentorId, menteeId } = match;
    const offers = await offersFor(house, menteeId, { meanwhile: { [id]: "lapsed" } });
    const done = await commit(
      house.store,
      contextOf({ house, replay: null }),
      { id: "system", role: "system" },
      [
        event("match.moved", ["match", id], null, { from: "requested", to: "lapsed", mentorId, menteeId }),
        ...offers.events,
      ],
      [
        change(mentee, { id: menteeId, version: match.menteeVersion }, {}),
        change(
          mentoringMatch,
          { id, version: match.version, state: "requested" },
          { state: "lapsed", stateSince: house.now() },
        ),
        ...offers.writes,
      ],
      { id },
    );
    // Answered in this very moment: that answer holds.
    if (done.ok) lapsed += 1;
  }
  return lapsed;
}
