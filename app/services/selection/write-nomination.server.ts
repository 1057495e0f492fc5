import { otherThanInvited } from "#app/domain/cadre/invitation.ts";
import { event } from "#app/domain/events.ts";
import { invalid, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { particularsProblems, tidied, type Particulars } from "#app/domain/selection/nomination.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { invitationAnsweredBy } from "#db/queries/invitations.server.ts";
import { allStates, nominationOf, ranksFor } from "#db/queries/nominations.server.ts";
import { nomination } from "#db/schema/selection.tables.ts";
import { particularRows } from "#db/writes/nominations.server.ts";
import { draftOf } from "./nomination-desk.server.ts";

/**
 * Keeps the particulars of a draft, complete or not; what the track does not ask (a rank, a vision statement) is left
 * out. `version` is the nomination's that the form was made from; an older one is `stale` and comes with the stored texts.
 */
export async function writeNomination(
  work: Work,
  input: { nominationId: string; version: number; particulars: Particulars },
): Promise<Outcome<{ nominationId: string; version: number }>> {
  const { house, viewer } = work;
  const draft = await draftOf(work, input.nominationId);
  if (!draft.ok) return draft;
  const { record } = draft;
  const { track } = record.call;
  const errors = particularsProblems(input.particulars, track, new Date(house.now()).getUTCFullYear());
  const known = new Set((await allStates(viewer, house.store)).map(({ id }) => id));
  input.particulars.nationalities.forEach((id, index) => {
    if (!known.has(id)) errors[`nationality${index}`] = message("field.choose");
  });
  const particulars = tidied(input.particulars, track);
  if (
    particulars.rankId !== null &&
    !(await ranksFor(viewer, house.store, track)).some(({ id }) => id === particulars.rankId)
  )
    errors.rankId = message("field.choose");
  // A draft that answers an invitation stays that of the person invited.
  const invitation = await invitationAnsweredBy(viewer, house.store, record.id);
  if (invitation) Object.assign(errors, otherThanInvited(invitation, particulars));
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (record.row.version !== input.version) return stale(storedTexts(record.particulars));
  const { givenNames, familyName, sex, birthDate, rankId, currentPosition, serviceYears, visionStatement, statement } =
    particulars;
  const done = await save(
    work,
    [event("nomination.written", ["nomination", record.id], record.call.processId, { version: input.version + 1 })],
    [
      change(
        nomination,
        { id: record.id, version: input.version, state: "draft" },
        { givenNames, familyName, sex, birthDate, rankId, currentPosition, serviceYears, visionStatement, statement },
      ),
      ...particularRows(house.newId, record.id, particulars),
      ...draft.claims,
    ],
    { nominationId: record.id, version: input.version + 1 },
  );
  if (done.ok || done.kind !== "stale") return done;
  const now = await nominationOf(viewer, house.store, record.id);
  return now ? stale(storedTexts(now.particulars)) : done;
}

/** The long texts of a nomination, by form field: what an edit conflict lays side by side. */
function storedTexts({ currentPosition, statement, visionStatement }: Particulars): Record<string, string> {
  return { currentPosition, statement, visionStatement: visionStatement ?? "" };
}
