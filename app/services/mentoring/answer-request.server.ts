import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { mayPair } from "#app/domain/mentoring/pair.ts";
import { agreementMonths, agreementTextVersion, monthsAfter, usualCadence } from "#app/domain/mentoring/programme.ts";
import { tieProblems, type TieSaid } from "#app/domain/mentoring/ties.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { matchVersions } from "#db/queries/matches.server.ts";
import { matchesOfMentee } from "#db/queries/matching.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { mentee, mentor, mentoringAgreement, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { setTie } from "#db/writes/mentoring.server.ts";
import { offersFor, stillFeasible } from "./make-offers.server.ts";

const reads = systemViewer("the other offers of a mentee end with the mentor's yes");

async function asked(work: Work, matchId: string) {
  const { house, viewer } = work;
  const standing = await pairStandingOf(viewer, house.store, matchId);
  const refusal = refused(mayPair(standing, "answer"));
  const match = await matchVersions(viewer, house.store, matchId);
  if (refusal || !match) return { refusal: refusal ?? missing, match: null };
  // The clock lets it lapse; until its job comes by, the answer is late all the same.
  if (match.answerDueAt !== null && match.answerDueAt <= house.now())
    return { refusal: conflict(message("mentoring.answerLate")), match: null };
  return { refusal: null, match };
}

/**
 * The mentor accepts: a place of the mentor is claimed in the same commit (by the mentor's version), the mentee's other
 * offers are passed over and the agreement waits for both signatures.
 */
export async function acceptRequest(work: Work, input: { matchId: string }): Promise<Outcome<{ matchId: string }>> {
  const { house } = work;
  const { refusal, match } = await asked(work, input.matchId);
  if (!match) return refusal;
  const { id, mentorId, menteeId } = match;
  if (!(await stillFeasible(house, menteeId, mentorId))) return conflict(message("mentoring.notAvailable"));
  const now = house.now();
  const others = (await matchesOfMentee(reads, house.store, menteeId)).filter(({ state }) => state === "offered");
  return save(
    work,
    [
      event("match.moved", ["match", id], null, { from: "requested", to: "agreed", mentorId, menteeId }),
      ...others.map((other) =>
        event("match.moved", ["match", other.id], null, {
          from: "offered",
          to: "passedOver",
          mentorId: other.mentorId,
          menteeId,
        }),
      ),
    ],
    [
      change(mentor, { id: mentorId, version: match.mentorVersion, state: "admitted" }, {}),
      change(mentee, { id: menteeId, version: match.menteeVersion, endedAt: null }, {}),
      change(
        mentoringMatch,
        { id, version: match.version, state: "requested" },
        { state: "agreed", stateSince: now, acceptedAt: now },
      ),
      ...others.map((other) =>
        change(
          mentoringMatch,
          { id: other.id, version: other.version, state: "offered" },
          { state: "passedOver", stateSince: now },
        ),
      ),
      insert(mentoringAgreement, {
        id: house.newId(),
        matchId: id,
        textVersion: agreementTextVersion,
        cadenceWeeks: usualCadence,
        channel: "",
        endsOn: monthsAfter(dayOf(now), agreementMonths),
        version: 1,
      }),
    ],
    { matchId: id },
    stale(),
  );
}

/**
 * The mentor refuses, without a reason or for a tie with the mentee, whose kind, day and reason are the mentor's own to
 * read; the mentee gets another offer in the same commit.
 */
export async function refuseRequest(
  work: Work,
  input: { matchId: string } & TieSaid,
): Promise<Outcome<{ matchId: string }>> {
  const { house, viewer } = work;
  const { refusal, match } = await asked(work, input.matchId);
  if (!match) return refusal;
  const { id, mentorId, menteeId } = match;
  const now = house.now();
  const fields = tieProblems(input, dayOf(now));
  if (Object.keys(fields).length > 0) return invalid(fields);
  const offers = await offersFor(house, menteeId, { meanwhile: { [id]: "refused" } });
  return save(
    work,
    [
      event("pairTie.set", ["mentee", menteeId], null, { mentorId, menteeId }),
      event("match.moved", ["match", id], null, { from: "requested", to: "refused", mentorId, menteeId }),
      ...offers.events,
    ],
    [
      change(mentee, { id: menteeId, version: match.menteeVersion }, {}),
      change(mentoringMatch, { id, version: match.version, state: "requested" }, { state: "refused", stateSince: now }),
      setTie({
        id: house.newId(),
        mentorId,
        menteeId,
        kind: input.kind ?? "blockedByMentor",
        endedOn: input.kind === null ? null : input.endedOn,
        reason: input.reason === "" ? null : house.seal(input.reason),
        setAs: "mentor",
        setBy: viewer.accountId,
        setAt: now,
      }),
      ...offers.writes,
    ],
    { matchId: id },
    stale(),
  );
}
