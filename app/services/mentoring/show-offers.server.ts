import { barriersOf, scoreOf, shownBarriers, type BarrierCode } from "#app/domain/mentoring/matching.ts";
import { offersAfter } from "#app/domain/mentoring/programme.ts";
import type { MatchState } from "#app/domain/mentoring/states.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { programmeMentees } from "#db/queries/matches.server.ts";
import { matchesOfMentee, menteeForMatching, mentorPool } from "#db/queries/matching.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { pairTies } from "./make-offers.server.ts";

const reads = systemViewer(
  "the coordinator reads why a mentor is not offered; what a pair keeps to itself stays hidden",
);

export type OfferStanding = {
  readonly mentorId: string;
  readonly name: string;
  readonly offered: boolean;
  /** Hard conditions that do not hold (any more, where it is offered); a tie of the pair is one word without a reason. */
  readonly barriers: readonly (BarrierCode | "notForThisPair")[];
  /** How an earlier request to this mentor ended. */
  readonly before: MatchState | null;
  /** Null where a barrier stands before any score. */
  readonly score: number | null;
};

/**
 * For the coordinator: how each admitted mentor stands to a mentee, the offered ones and then the best possible first, so
 * that an empty or short offer explains itself. Null where there is no such mentee.
 */
export async function shownOffers(house: House, viewer: Viewer, menteeId: string) {
  const { store } = house;
  const now = house.now();
  const one = (await programmeMentees(viewer, store)).find(({ id, endedAt }) => id === menteeId && endedAt === null);
  const mentee = one && (await menteeForMatching(reads, store, menteeId, now));
  if (!one || !mentee) return null;
  const [pool, tied, matches] = await Promise.all([
    mentorPool(reads, store, now),
    pairTies(house, mentee),
    matchesOfMentee(reads, store, menteeId),
  ]);
  const { closed, leftOut } = offersAfter(matches);
  const rows = pool
    .filter(({ facts }) => facts.admitted)
    .map((mentor): OfferStanding => {
      const { facts, name } = mentor;
      const own = matches.filter(({ mentorId }) => mentorId === facts.id);
      const offer = own.find(({ state }) => state === "offered");
      const offered = offer !== undefined;
      const barriers = shownBarriers(barriersOf(mentee.facts, facts, tied(mentor), dayOf(now)));
      const before = offered || !leftOut.has(facts.id) ? null : own.at(-1)!.state;
      return {
        mentorId: facts.id,
        name,
        offered,
        barriers,
        before,
        // An offer keeps the score that it was made with.
        score: offer ? offer.score : barriers.length > 0 || before !== null ? null : scoreOf(mentee.facts, facts).score,
      };
    })
    .sort(
      (a, b) =>
        Number(b.offered) - Number(a.offered) ||
        (b.score ?? -1) - (a.score ?? -1) ||
        a.name.localeCompare(b.name) ||
        (a.mentorId < b.mentorId ? -1 : 1),
    );
  return {
    id: one.id,
    name: one.name,
    post: one.post,
    mission: one.mission,
    written: one.needsWrittenAt !== null,
    engaged: closed,
    offered: rows.filter(({ offered }) => offered),
    others: rows.filter(({ offered }) => !offered),
  };
}
