import { event } from "#app/domain/events.ts";
import { memberProblems, memberTexts, tidiedMember, type MemberFacts } from "#app/domain/cadre/member.ts";
import type { Message } from "#app/domain/message.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove, type Write } from "#db/commit.server.ts";
import { inRunningProcess, type CadreRecord, type WholePart } from "#db/queries/cadre-record.server.ts";
import { cadreChoices, memberChoices, memberOfAddress } from "#db/queries/cadre.server.ts";
import { allStates } from "#db/queries/nominations.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { cadreExperience, cadreLanguage, cadreMember, cadreTarget } from "#db/schema/cadre.tables.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import { memberToWrite } from "./desk.server.ts";

/** Enters a person into the cadre, with the day of consent: nobody is entered unasked. By the cadre manager. */
export async function enterMember(work: Work, input: MemberFacts): Promise<Outcome<{ memberId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "cadreManager")) return missing;
  const facts = tidiedMember(input);
  const errors = await problems(work, input, facts, null);
  if (Object.keys(errors).length > 0) return invalid(errors);
  const [memberId, personId, now] = [house.newId(), house.newId(), house.now()];
  return save(
    work,
    [event("cadreMember.entered", ["cadreMember", memberId], null, { sponsoringState: facts.sponsoringState })],
    [
      insert(person, {
        id: personId,
        givenNames: facts.givenNames,
        familyName: facts.familyName,
        sex: facts.sex,
        createdAt: now,
      }),
      ...nationalityRows(work, personId, facts),
      insert(cadreMember, {
        id: memberId,
        personId,
        ...columnsOf(facts),
        enteredBy: viewer.accountId,
        createdAt: now,
        version: 1,
      }),
      ...listRows(work, memberId, facts),
    ],
    { memberId },
  );
}

/**
 * Writes a member's record anew. Name, sex and nationalities stand still while the person is a candidate in a running
 * process: lists and findings there rest on them.
 */
export async function writeMember(
  work: Work,
  input: MemberFacts & { memberId: string; version: number },
): Promise<Outcome<{ memberId: string }>> {
  const { house } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const { record } = open;
  const facts = tidiedMember(input);
  const errors = await problems(work, input, facts, record.id);
  if (Object.keys(errors).length > 0) return invalid(errors);
  const held = record.whole!;
  if (record.version !== input.version) return stale(memberTexts(factsOf(record, held)));
  const identityMoved =
    facts.givenNames !== record.givenNames ||
    facts.familyName !== record.familyName ||
    facts.sex !== record.sex ||
    [...facts.nationalities].sort().join() !== [...held.nationalities].sort().join();
  if (identityMoved && (await inRunningProcess(work.viewer, house.store, record.personId)))
    return conflict(message("cadre.inProcess"));
  return save(
    work,
    [event("cadreMember.written", ["cadreMember", record.id], null, { version: input.version + 1 })],
    [
      change(cadreMember, { id: record.id, version: input.version }, columnsOf(facts)),
      ...(identityMoved
        ? [
            change(
              person,
              { id: record.personId },
              { givenNames: facts.givenNames, familyName: facts.familyName, sex: facts.sex },
            ),
            remove(personNationality, { personId: record.personId }, null),
            ...nationalityRows(work, record.personId, facts),
          ]
        : []),
      ...[cadreTarget, cadreLanguage, cadreExperience].map((table) => remove(table, { memberId: record.id }, null)),
      ...listRows(work, record.id, facts),
    ],
    { memberId: record.id },
  );
}

async function problems(
  work: Work,
  typed: MemberFacts,
  facts: MemberFacts,
  memberId: string | null,
): Promise<Record<string, Message>> {
  const { house, viewer } = work;
  // Rows are named as the person sees them, empty ones in their place.
  const errors = memberProblems(typed, dayOf(house.now()));
  const states = new Set((await allStates(viewer, house.store)).map(({ id }) => id));
  // One person, one record: a second would count twice on the bench.
  if (await memberOfAddress(viewer, house.store, facts.email, memberId)) errors.email = message("cadre.emailTaken");
  facts.nationalities.forEach((id, index) => {
    if (!states.has(id)) errors[`nationality${index}`] = message("field.choose");
  });
  if (facts.sponsoringState !== null && !states.has(facts.sponsoringState))
    errors.sponsoringState = message("field.choose");
  const { postTypes } = await cadreChoices(viewer, house.store);
  if (facts.targets.some((target) => !postTypes.some(({ id, track }) => id === target && track === facts.track)))
    errors.targets = message("cadre.targetOfTrack");
  const { levels, ranks, missions } = await memberChoices(viewer, house.store);
  if (facts.level !== null && !levels.some(({ id }) => id === facts.level)) errors.level = message("field.choose");
  const fits = (service: string) => (facts.track === "police") === (service === "police");
  if (facts.rankId !== null && !ranks.some(({ id, service }) => id === facts.rankId && fits(service)))
    errors.rankId = message("field.choose");
  typed.experience.forEach(({ missionId }, index) => {
    if (missionId !== null && !missions.some(({ id }) => id === missionId))
      errors[`post${index}Mission`] = message("field.choose");
  });
  return errors;
}

/** What is stored of a member, as the form would write it. */
function factsOf(record: CadreRecord, held: WholePart): MemberFacts {
  const { givenNames, familyName, sex, sponsoringState, track, level, availableFrom, availableTo, release, targets } =
    record;
  const { nationalities, email, rankId, heldSince, dutyLimits, consentOn, retainUntil, languages } = held;
  return {
    ...{ givenNames, familyName, sex, sponsoringState, track, level, availableFrom, availableTo, release, targets },
    ...{ nationalities, email, rankId, heldSince, dutyLimits, consentOn, retainUntil, languages },
    experience: held.experience.map(({ mission: _named, ...row }) => row),
  };
}
function columnsOf(facts: MemberFacts) {
  const { email, sponsoringState, track, level, rankId, heldSince, availableFrom, availableTo } = facts;
  const { dutyLimits, release, consentOn, retainUntil } = facts;
  return {
    ...{ email, sponsoringState, track, level, rankId, heldSince, availableFrom, availableTo },
    ...{ dutyLimits, release, consentOn, retainUntil },
  };
}
function nationalityRows({ house }: Work, personId: string, { nationalities }: MemberFacts): Write[] {
  return nationalities.length === 0
    ? []
    : [
        insert(
          personNationality,
          nationalities.map((memberStateId) => ({ id: house.newId(), personId, memberStateId })),
        ),
      ];
}
function listRows({ house }: Work, memberId: string, facts: MemberFacts): Write[] {
  const rows: Write[] = [];
  if (facts.targets.length > 0)
    rows.push(
      insert(
        cadreTarget,
        facts.targets.map((postTypeId) => ({ id: house.newId(), memberId, postTypeId })),
      ),
    );
  if (facts.languages.length > 0)
    rows.push(
      insert(
        cadreLanguage,
        facts.languages.map(({ language, level, evidence }) => ({
          id: house.newId(),
          memberId,
          language,
          level: level ?? "A1",
          evidence,
        })),
      ),
    );
  if (facts.experience.length > 0)
    rows.push(
      insert(
        cadreExperience,
        facts.experience.map(({ fromYear, ...row }) => ({
          id: house.newId(),
          memberId,
          fromYear: fromYear ?? 0,
          ...row,
        })),
      ),
    );
  return rows;
}
