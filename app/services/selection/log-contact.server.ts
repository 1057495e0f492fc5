import { event } from "#app/domain/events.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may, type Standing } from "#app/domain/policy.ts";
import { promiseStates, type ContactParty, type ContactWay, type Settlement } from "#app/domain/selection/contacts.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { contactsOf } from "#db/queries/contacts.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { processContact } from "#db/schema/notices.tables.ts";

/**
 * Notes a contact about a process: with whom, what was said and, where something was promised, by which day. Only the desk
 * reads it; `closed` keeps it to the officers named for decision, consultations and offer, and is theirs alone to set.
 */
export async function logContact(
  work: Work,
  processId: string,
  input: {
    party: ContactParty;
    withWhom: string;
    way: ContactWay;
    happenedOn: string;
    said: string;
    promisedBy: string | null;
    closed: boolean;
  },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "contact.log"));
  if (refusal || !standing) return refusal ?? missing;
  const wrong = daysFault(input, dayIn(house.now(), "America/New_York"));
  if (wrong) return wrong;
  if (input.closed && !standing.named) return invalid({ closed: message("contact.closedNotYours") });
  const id = house.newId();
  const { promisedBy, closed } = input;
  return save(
    work,
    [event("contact.logged", ["contact", id], processId, { promisedBy, closed })],
    [
      insert(processContact, {
        id,
        processId,
        ...input,
        settles: null,
        settledAs: null,
        loggedBy: viewer.accountId,
        loggedAt: house.now(),
      }),
    ],
    { processId },
  );
}

/**
 * Notes what became of a promise: kept, given up, or promised again for another day. The note of the promise itself stays
 * as it was written. A promise is settled once; whoever comes second is told so.
 */
export async function settlePromise(
  work: Work,
  input: {
    processId: string;
    contactId: string;
    as: Settlement;
    happenedOn: string;
    said: string;
    promisedBy: string | null;
  },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { processId, contactId, as, happenedOn, said } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "contact.log"));
  if (refusal || !standing) return refusal ?? missing;
  const promise = await promiseOf(work, standing, contactId);
  if (!promise) return missing;
  if (promise.state !== "open" && promise.state !== "late") return conflict(message("contact.settledAlready"));
  const promisedBy = as === "moved" ? input.promisedBy : null;
  if (as === "moved" && promisedBy === null) return invalid({ promisedBy: message("contact.newDay") });
  const wrong = daysFault({ happenedOn, promisedBy }, dayIn(house.now(), "America/New_York"));
  if (wrong) return wrong;
  const id = house.newId();
  const { party, withWhom, way, closed } = promise.contact;
  return save(
    work,
    [event("contact.settled", ["contact", id], processId, { contactId, as, closed })],
    [
      insert(processContact, {
        id,
        processId,
        party,
        withWhom,
        way,
        happenedOn,
        said,
        promisedBy,
        closed,
        settles: contactId,
        settledAs: as,
        loggedBy: viewer.accountId,
        loggedAt: house.now(),
      }),
    ],
    { processId },
    conflict(message("contact.settledAlready")),
  );
}

/** A promise that the standing may read, with how it stands today; null where there is none by that id. */
export async function promiseOf(
  { house, viewer }: Pick<Work, "house" | "viewer">,
  standing: Standing,
  contactId: string,
) {
  const log = await contactsOf(viewer, house.store, standing);
  const contact = log.find(({ id }) => id === contactId);
  const state = promiseStates(log, dayIn(house.now(), "America/New_York")).get(contactId);
  return contact && state ? { contact, state } : null;
}

function daysFault({ happenedOn, promisedBy }: { happenedOn: string; promisedBy: string | null }, today: string) {
  if (happenedOn > today) return invalid({ happenedOn: message("contact.inFuture") });
  if (promisedBy !== null && promisedBy < happenedOn) return invalid({ promisedBy: message("contact.promisedBefore") });
  const tooFar = promisedBy === null ? null : horizonProblem("promise", promisedBy, today);
  if (tooFar) return invalid({ promisedBy: tooFar });
  return null;
}
