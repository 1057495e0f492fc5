import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { tieProblems, type FactualTie } from "#app/domain/mentoring/ties.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { programmeMentees } from "#db/queries/matches.server.ts";
import { matchesOfMentee, menteeForMatching } from "#db/queries/matching.server.ts";
import { mentorsFor } from "#db/queries/mentors.server.ts";
import { deskTies, ownTies } from "#db/queries/ties.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { mentee, mentoringMatch, pairTie } from "#db/schema/mentoring.tables.ts";
import { offersFor } from "./make-offers.server.ts";

const reads = systemViewer("an open offer of a pair that is tied is replaced");

/**
 * The coordinator records that a mentor and a mentee are tied by supervision or in another way. An offer between the two
 * that is open is replaced without a word; a relationship that runs is the coordinator's to end.
 */
export async function recordTie(
  work: Work,
  input: { mentorId: string; menteeId: string; kind: FactualTie; endedOn: string | null; reason: string },
): Promise<Outcome<{ tieId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "mentoringCoordinator")) return missing;
  const { store } = house;
  const now = house.now();
  const { mentorId, menteeId, kind } = input;
  const fields = tieProblems(input, dayOf(now));
  if (!(await mentorsFor(viewer, store)).some(({ id }) => id === mentorId)) fields.mentorId = message("field.choose");
  const known = await menteeForMatching(reads, store, menteeId, now);
  if (!known || !(await programmeMentees(viewer, store)).some(({ id }) => id === menteeId))
    fields.menteeId = message("field.choose");
  if (Object.keys(fields).length > 0 || !known) return invalid(fields);
  const already = conflict(message("pairTie.recordedAlready"));
  if (
    (await deskTies(viewer, store)).some(
      (tie) => tie.mentorId === mentorId && tie.menteeId === menteeId && tie.kind === kind,
    )
  )
    return already;
  const open = (await matchesOfMentee(reads, store, menteeId)).filter(
    (match) => match.mentorId === mentorId && match.state === "offered",
  );
  const offers =
    open.length === 0
      ? { events: [], writes: [] }
      : await offersFor(house, menteeId, {
          meanwhile: Object.fromEntries(open.map(({ id }) => [id, "passedOver" as const])),
          unwanted: [mentorId],
        });
  const tieId = house.newId();
  return save(
    work,
    [
      event("pairTie.set", ["mentee", menteeId], null, { mentorId, menteeId }),
      ...open.map(({ id }) =>
        event("match.moved", ["match", id], null, { from: "offered", to: "passedOver", mentorId, menteeId }),
      ),
      ...offers.events,
    ],
    [
      change(mentee, { id: menteeId, version: known.version }, {}),
      insert(pairTie, {
        id: tieId,
        mentorId,
        menteeId,
        kind,
        endedOn: input.endedOn,
        reason: house.seal(input.reason),
        setAs: "coordinator",
        setBy: viewer.accountId,
        setAt: now,
        version: 1,
      }),
      ...open.map(({ id, version }) =>
        change(mentoringMatch, { id, version, state: "offered" }, { state: "passedOver", stateSince: now }),
      ),
      ...offers.writes,
    ],
    { tieId },
    already,
  );
}

/** The coordinator says that a recorded tie ended on a day, from which the years count, or that it never was. */
export async function endTie(
  work: Work,
  input: { tieId: string; version: number; endedOn: string | null; mistaken: boolean },
): Promise<Outcome<{ tieId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "mentoringCoordinator")) return missing;
  const tie = (await deskTies(viewer, house.store)).find(({ id }) => id === input.tieId);
  if (!tie) return missing;
  if (!input.mistaken && input.endedOn === null) return invalid({ endedOn: message("field.required") });
  const fields = tieProblems({ kind: null, endedOn: input.endedOn, reason: "" }, dayOf(house.now()));
  if (Object.keys(fields).length > 0) return invalid(fields);
  const { id, mentorId, menteeId, version } = tie;
  if (version !== input.version) return stale({ endedOn: tie.endedOn ?? "" });
  return save(
    work,
    [event("pairTie.ended", ["mentee", menteeId], null, { mentorId, menteeId })],
    [input.mistaken ? remove(pairTie, { id, version }) : change(pairTie, { id, version }, { endedOn: input.endedOn })],
    { tieId: id },
  );
}

/** A mentor or mentee takes back what he or she has said of another; from then on the two can be offered again. */
export async function liftTie(
  work: Work,
  input: { tieId: string; version: number },
): Promise<Outcome<{ tieId: string }>> {
  const { house, viewer } = work;
  const tie = (await ownTies(viewer, house.store)).find(({ id }) => id === input.tieId);
  if (!tie) return missing;
  const { id, mentorId, menteeId, version } = tie;
  if (version !== input.version) return stale();
  return save(
    work,
    [event("pairTie.ended", ["mentee", menteeId], null, { mentorId, menteeId })],
    [remove(pairTie, { id, version })],
    { tieId: id },
  );
}
