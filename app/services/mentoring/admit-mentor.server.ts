import { event, type DomainEvent } from "#app/domain/events.ts";
import type { Language } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { plainName } from "#app/domain/mentoring/programme.ts";
import { after, mentorTable } from "#app/domain/mentoring/states.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { grantConflict } from "#app/domain/people/grants.ts";
import { clearanceOf } from "#app/domain/selection/clearance.ts";
import { linkTime } from "#app/services/people/link-time.ts";
import { save, type House, type Work } from "#app/services/work.server.ts";
import { change, remove, type Write } from "#db/commit.server.ts";
import { mentorFor } from "#db/queries/mentors.server.ts";
import { accountByEmail, heldGrants, personOfAccount } from "#db/queries/people.server.ts";
import { checksOf, rulingsAmong } from "#db/queries/vetting.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { mentor } from "#db/schema/mentoring.tables.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import { vettingCheck } from "#db/schema/selection.tables.ts";
import { accountOfPerson, newGrant, openInvitation } from "#db/writes/people.server.ts";

const reads = systemViewer("an address belongs to one account, and a clearance is asked as one word");

/** Whose account stands at a mentor's address: nobody's, the mentor's own, one of the same name, or another person's. */
export type AccountAtAddress = "none" | "own" | "sameName" | "another" | "ended";

/** Looks at the account of a mentor's address; the coordinator is told no more of it than `AccountAtAddress`. */
export async function accountAtAddress(
  house: House,
  mentorRecord: { readonly email: string; readonly personId: string; readonly name: string },
) {
  const found = await accountByEmail(reads, house.store, mentorRecord.email);
  const holder = found && (await personOfAccount(reads, house.store, found.accountId));
  if (!found || !holder) return { standing: "none" as const, found: null };
  const standing: AccountAtAddress =
    found.endedAt !== null
      ? "ended"
      : holder.personId === mentorRecord.personId
        ? "own"
        : plainName(holder.name) === plainName(mentorRecord.name)
          ? "sameName"
          : "another";
  return { standing, found: { accountId: found.accountId, personId: holder.personId } };
}

/**
 * The coordinator admits a mentor who is cleared and trained. Who has no account by the mentor's address is invited to
 * one. An account of the same name gets the role beside its others once the coordinator has vouched that it is the same
 * person: the two records become one, with the checks of both. An account of another name is never taken over.
 */
export async function admitMentor(
  work: Work,
  input: { mentorId: string; version: number; trainedOn: string; language: Language; samePerson: boolean },
): Promise<Outcome<{ mentorId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "mentoringCoordinator")) return missing;
  const { store } = house;
  const now = house.now();
  const today = dayOf(now);
  const view = await mentorFor(viewer, store, input.mentorId);
  if (!view) return missing;
  if (after(mentorTable, view.state, "admit", "coordinator") === null)
    return conflict(message("mentor.outOfTurn", { state: message(`mentor.state.${view.state}`) }));
  if (view.version !== input.version) return stale();
  const { standing, found } = await accountAtAddress(house, view);
  if (standing === "ended") return conflict(message("mentor.accountEnded"));
  if (standing === "another") return conflict(message("mentor.accountOfAnother"));
  const joins = standing === "sameName" && found !== null ? found.personId : null;
  const checks = await checksOf(reads, store, joins === null ? [view.personId] : [view.personId, joins]);
  const clearance = clearanceOf(checks, rulingsAmong(checks), today);
  if (clearance.status !== "cleared" || (clearance.validUntil ?? today) < today)
    return conflict(message("mentor.notCleared"));
  if (input.trainedOn > today) return invalid({ trainedOn: message("mentor.trainedLater") });
  if (joins !== null && !input.samePerson) return invalid({ samePerson: message("mentor.samePersonAsked") });
  const grant = { role: "mentor" as const, memberStateId: null, decidingOffice: null, startsOn: today, endsOn: null };
  const excluded = found ? grantConflict(await heldGrants(reads, store, found.accountId), grant) : null;
  if (excluded) return conflict(excluded);
  const accountId = found?.accountId ?? house.newId();
  const grantId = house.newId();
  const events: DomainEvent[] = [
    event("mentor.moved", ["mentor", view.id], null, { from: view.state, to: "admitted" }),
    ...(joins === null ? [] : [event("mentor.joined", ["mentor", view.id], null, { personId: joins })]),
    event("role.granted", ["account", accountId], null, { grantId, role: "mentor", bound: null }),
  ];
  const writes: Write[] = [];
  if (!found) {
    events.push(event("account.invited", ["account", accountId], null, { role: "mentor", memberState: null }));
    writes.push(
      accountOfPerson({
        accountId,
        personId: view.personId,
        email: view.email,
        language: input.language,
        zone: "America/New_York",
        at: now,
      }),
      ...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    );
  }
  return save(
    work,
    events,
    [
      ...writes,
      newGrant(grantId, accountId, grant, viewer.accountId, now),
      change(
        mentor,
        { id: view.id, version: input.version, state: view.state },
        {
          state: "admitted",
          stateReason: "",
          trainedOn: input.trainedOn,
          accountId,
          ...(joins ? { personId: joins } : {}),
        },
      ),
      // The record that the offer made of the person ends in the account's own.
      ...(joins === null
        ? []
        : [
            change(vettingCheck, { personId: view.personId }, { personId: joins }, null),
            remove(personNationality, { personId: view.personId }, null),
            remove(person, { id: view.personId }),
          ]),
    ],
    { mentorId: view.id },
  );
}
