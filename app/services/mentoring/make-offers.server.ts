import { event, type DomainEvent } from "#app/domain/events.ts";
import { barriersOf, bestOffers, noTies, offersAtOnce, type PairTies } from "#app/domain/mentoring/matching.ts";
import { frozenReason, isNamed, namesIn, offersAfter } from "#app/domain/mentoring/programme.ts";
import type { MatchState } from "#app/domain/mentoring/states.ts";
import type { House } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import {
  matchesOfMentee,
  menteeForMatching,
  mentorPool,
  tiesOf,
  type PoolMentor,
  type WrittenNeeds,
} from "#db/queries/matching.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { matchReason, mentoringMatch } from "#db/schema/mentoring.tables.ts";

const reads = systemViewer("the choice of offers reads what keeps pairs apart; nobody is told");

export type Offering = { readonly events: DomainEvent[]; readonly writes: Write[]; readonly offered: number };
const nothing: Offering = { events: [], writes: [], offered: 0 };

/**
 * The events and writes that bring a mentee back to three offers, for the commit of the act that calls for them; the
 * caller claims the mentee's version in it. None while a request runs or there is a pair, or where nobody is feasible.
 */
export async function offersFor(
  house: House,
  menteeId: string,
  {
    meanwhile = {},
    renew = false,
    written,
    unwanted = [],
  }: {
    /** States that matches take in the same commit, by id. */
    meanwhile?: Readonly<Record<string, MatchState>>;
    /** Offers that are open are passed over first and made anew. */
    renew?: boolean;
    /** What the mentee writes in the same commit. */
    written?: WrittenNeeds & { readonly notWished?: readonly string[] };
    /** Mentors blocked in the same commit. */
    unwanted?: readonly string[];
  } = {},
): Promise<Offering> {
  const { store } = house;
  const now = house.now();
  const mentee = await menteeForMatching(reads, store, menteeId, now, written);
  if (!mentee || (mentee.needsWrittenAt === null && !written)) return nothing;
  const stored = (await matchesOfMentee(reads, store, menteeId)).map((match) => ({
    ...match,
    state: meanwhile[match.id] ?? match.state,
  }));
  const old = renew ? stored.filter(({ id, state }) => state === "offered" && !(id in meanwhile)) : [];
  const { closed, leftOut, open } = offersAfter(
    stored.map((match) => (old.includes(match) ? { ...match, state: "passedOver" as const } : match)),
  );
  if (closed) return nothing;
  const tied = await pairTies(
    house,
    written?.notWished === undefined ? mentee : { ...mentee, names: written.notWished },
  );
  const pool = (await mentorPool(reads, store, now))
    .filter(({ facts }) => !leftOut.has(facts.id) && !unwanted.includes(facts.id))
    .map((one) => ({ facts: one.facts, ties: tied(one) }));
  const best = bestOffers(mentee.facts, pool, dayOf(now), undefined, Math.max(0, offersAtOnce - open));
  const events: DomainEvent[] = [];
  const writes: Write[] = [];
  for (const { id, mentorId, version } of old) {
    events.push(event("match.moved", ["match", id], null, { from: "offered", to: "passedOver", mentorId, menteeId }));
    writes.push(change(mentoringMatch, { id, version, state: "offered" }, { state: "passedOver", stateSince: now }));
  }
  for (const { mentorId, score, factors } of best) {
    const id = house.newId();
    events.push(event("match.offered", ["match", id], null, { menteeId, mentorId }));
    writes.push(
      insert(mentoringMatch, {
        id,
        menteeId,
        mentorId,
        state: "offered",
        stateSince: now,
        score,
        offeredAt: now,
        version: 1,
      }),
      ...factors
        .filter(({ reason }) => reason !== null)
        .map((factor) =>
          insert(matchReason, {
            id: house.newId(),
            matchId: id,
            factor: factor.code,
            points: factor.points,
            values: frozenReason(factor),
          }),
        ),
    );
  }
  return { events, writes, offered: best.length };
}

/**
 * What keeps a mentee apart from each mentor of the pool: the recorded ties, and the names that either side has written as
 * not wished, which are unsealed here and go no further.
 */
export async function pairTies(
  house: House,
  mentee: NonNullable<Awaited<ReturnType<typeof menteeForMatching>>> & { readonly names?: readonly string[] },
): Promise<(mentor: PoolMentor) => PairTies> {
  const ties = await tiesOf(reads, house.store, mentee.facts.id);
  const namesOf = (sealed: string | null) => (sealed === null ? [] : namesIn(house.unseal(sealed)));
  const wished = mentee.names ?? namesOf(mentee.notWished);
  return ({ facts, accountId, name, notWished }) => {
    const known = ties.get(facts.id) ?? noTies;
    return {
      ...known,
      samePerson: accountId === mentee.accountId,
      blockedByMentee: known.blockedByMentee || isNamed(name, wished),
      blockedByMentor: known.blockedByMentor || isNamed(mentee.name, namesOf(notWished)),
    };
  };
}

/** Whether a mentor can still be offered to a mentee now; the house asks, and nobody is told why not. */
export async function stillFeasible(house: House, menteeId: string, mentorId: string): Promise<boolean> {
  const now = house.now();
  const mentee = await menteeForMatching(reads, house.store, menteeId, now);
  const [pooled] = await mentorPool(reads, house.store, now, [mentorId]);
  if (mentee === null || pooled === undefined) return false;
  const tied = await pairTies(house, mentee);
  return barriersOf(mentee.facts, pooled.facts, tied(pooled), dayOf(now)).length === 0;
}
