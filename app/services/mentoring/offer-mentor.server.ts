import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import type { FunctionalNeed, Language } from "#app/domain/mentoring/matching.ts";
import { twice } from "#app/domain/mentoring/programme.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { holds, statesOf } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { mentorByEmail, serviceChoices } from "#db/queries/mentors.server.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { mentor } from "#db/schema/mentoring.tables.ts";
import { person, personNationality, type sexes } from "#db/schema/people.tables.ts";
import { mentorLists, type Service } from "#db/writes/mentoring.server.ts";

export type MentorOffer = {
  /** The State that offers; null where the coordinator registers someone who offers himself or herself. */
  readonly memberStateId: string | null;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: (typeof sexes)[number];
  readonly nationalities: readonly string[];
  readonly email: string;
  readonly formerPost: string;
  readonly separatedOn: string;
  readonly profile: string;
  readonly languages: readonly Language[];
  readonly functions: readonly FunctionalNeed[];
  readonly missions: readonly Service[];
};

/**
 * A State's focal point offers a former leader as mentor, or the coordinator registers a self-offer. The person is vetted
 * and admitted afterwards; an account comes with the admission, so that no offer says who has one.
 */
export async function offerMentor(work: Work, input: MentorOffer): Promise<Outcome<{ mentorId: string }>> {
  const { house, viewer } = work;
  const state = input.memberStateId;
  if (state === null ? !holds(viewer, "mentoringCoordinator") : !statesOf(viewer).includes(state)) return missing;
  const { store } = house;
  const now = house.now();
  const fields: Record<string, Message> = {};
  const known = new Set((await memberStateChoices(viewer, store, "en")).map(({ value }) => value));
  if (input.nationalities.length === 0) fields.nationality0 = message("field.required");
  if (input.nationalities.some((one) => !known.has(one))) fields.nationality0 = message("field.choose");
  if (input.separatedOn > dayOf(now)) fields.separatedOn = message("mentor.separatedLater");
  if (input.languages.length === 0) fields.language0Code = message("field.required");
  if (twice(input.languages)) fields.language0Code = message("mentor.languageTwice");
  if (input.missions.length === 0) fields.service0Mission = message("field.required");
  const choices = await serviceChoices(viewer, store);
  for (const [index, { missionId, postTypeId, endedOn }] of input.missions.entries()) {
    if (!choices.missions.some(({ id }) => id === missionId))
      fields[`service${index}Mission`] = message("field.choose");
    if (!choices.postTypes.some(({ id }) => id === postTypeId)) fields[`service${index}Post`] = message("field.choose");
    if (endedOn === "") fields[`service${index}Ended`] = message("field.required");
    if (endedOn > dayOf(now)) fields[`service${index}Ended`] = message("mentor.separatedLater");
  }
  // Asked within what the viewer may know of: another State's mentor is not given away by a refusal.
  if (await mentorByEmail(viewer, store, input.email)) fields.email = message("mentor.offeredAlready");
  if (Object.keys(fields).length > 0) return invalid(fields);
  const [mentorId, personId] = [house.newId(), house.newId()];
  return save(
    work,
    [event("mentor.offered", ["mentor", mentorId], null, { memberState: state })],
    [
      insert(person, {
        id: personId,
        givenNames: input.givenNames,
        familyName: input.familyName,
        sex: input.sex,
        createdAt: now,
      }),
      ...[...new Set(input.nationalities)].map((memberStateId) =>
        insert(personNationality, { id: house.newId(), personId, memberStateId }),
      ),
      insert(mentor, {
        id: mentorId,
        personId,
        email: input.email,
        offeredByState: state,
        offeredBy: viewer.accountId,
        offeredAt: now,
        state: "offered",
        stateReason: "",
        formerPost: input.formerPost,
        separatedOn: input.separatedOn,
        profile: input.profile,
        capacity: 1,
        zone: "Etc/UTC",
        booking: "askFirst",
        bufferBefore: 0,
        bufferAfter: 15,
        version: 1,
      }),
      ...mentorLists(house.newId, mentorId, input),
    ],
    { mentorId },
  );
}
