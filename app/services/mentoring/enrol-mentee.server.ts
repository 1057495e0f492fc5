import { event, type DomainEvent } from "#app/domain/events.ts";
import type { Language } from "#app/domain/languages.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { monthsAfter, plainName } from "#app/domain/mentoring/programme.ts";
import { grantConflict } from "#app/domain/people/grants.ts";
import { linkTime } from "#app/services/people/link-time.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert, type Write } from "#db/commit.server.ts";
import { appointees, isMentee, menteePosts, missionZoneOf } from "#db/queries/mentees.server.ts";
import { accountByEmail, heldGrants, personOfAccount } from "#db/queries/people.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { mentee } from "#db/schema/mentoring.tables.ts";
import type { sexes } from "#db/schema/people.tables.ts";
import { accountOfPerson, newAccount, newGrant, openInvitation } from "#db/writes/people.server.ts";

const reads = systemViewer("an address belongs to one account");

export type Enrolment = {
  readonly postId: string;
  readonly startedOn: string;
  readonly email: string;
  readonly language: Language;
  /** Somebody who was announced: the person of that candidacy. */
  readonly candidacyId: string | null;
  /** Asked for where no announced candidacy says who it is; an account is taken under the same name only. */
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: (typeof sexes)[number];
};

/**
 * The coordinator enrols a head or deputy head of mission as mentee. Who has no account by the address is invited to one,
 * as the person of the announced candidacy where there is one, so that ties of a panel with that person are known.
 */
export async function enrolMentee(work: Work, input: Enrolment): Promise<Outcome<{ menteeId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "mentoringCoordinator")) return missing;
  const { store } = house;
  const now = house.now();
  const today = dayOf(now);
  if (!(await menteePosts(viewer, store)).some(({ id }) => id === input.postId))
    return invalid({ postId: message("field.choose") });
  if (input.startedOn > monthsAfter(today, 12)) return invalid({ startedOn: message("mentee.startsTooLate") });
  const appointee = input.candidacyId
    ? (await appointees(viewer, store)).find(({ candidacyId }) => candidacyId === input.candidacyId)
    : null;
  if (input.candidacyId && !appointee) return invalid({ candidacyId: message("field.choose") });
  const found = await accountByEmail(reads, store, input.email);
  if (found && found.endedAt !== null) return invalid({ email: message("mentee.accountEnded") });
  if (!appointee) {
    if (input.givenNames === "") return invalid({ givenNames: message("field.required") });
    if (input.familyName === "") return invalid({ familyName: message("field.required") });
  }
  // An address alone says nothing of whose it is: two people are never joined by it.
  const holder = found && (await personOfAccount(reads, store, found.accountId));
  if (
    holder &&
    (appointee
      ? holder.personId !== appointee.personId
      : plainName(holder.name) !== plainName(`${input.givenNames} ${input.familyName}`))
  )
    return invalid({ email: message("mentee.otherPerson") });
  if (found && (await isMentee(viewer, store, found.accountId)))
    return invalid({ email: message("mentee.enrolledAlready") });
  const grant = { role: "mentee" as const, memberStateId: null, decidingOffice: null, startsOn: today, endsOn: null };
  const excluded = found ? grantConflict(await heldGrants(reads, store, found.accountId), grant) : null;
  if (excluded) return conflict(excluded);
  const [menteeId, grantId] = [house.newId(), house.newId()];
  const accountId = found?.accountId ?? house.newId();
  const zone = await missionZoneOf(viewer, store, input.postId);
  const events: DomainEvent[] = [
    event("mentee.enrolled", ["mentee", menteeId], null, { accountId }),
    event("role.granted", ["account", accountId], null, { grantId, role: "mentee", bound: null }),
  ];
  const writes: Write[] = [];
  if (!found) {
    events.push(event("account.invited", ["account", accountId], null, { role: "mentee", memberState: null }));
    const made = { accountId, email: input.email, language: input.language, zone, at: now };
    writes.push(
      ...(appointee
        ? [accountOfPerson({ ...made, personId: appointee.personId })]
        : newAccount({
            ...made,
            personId: house.newId(),
            givenNames: input.givenNames,
            familyName: input.familyName,
            sex: input.sex,
            nationalities: [],
          })),
      ...openInvitation(house.newId(), accountId, "invitation", now, now + linkTime),
    );
  }
  return save(
    work,
    events,
    [
      ...writes,
      newGrant(grantId, accountId, grant, viewer.accountId, now),
      insert(mentee, {
        id: menteeId,
        accountId,
        postId: input.postId,
        zone,
        startedOn: input.startedOn,
        enrolledAt: now,
        version: 1,
      }),
    ],
    { menteeId },
    invalid({ email: message("mentee.enrolledAlready") }),
  );
}
