import { event, type DomainEvent } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import type { FunctionalNeed, Language } from "#app/domain/mentoring/matching.ts";
import { hoursProblems, mostUnwished, twice, type Hours } from "#app/domain/mentoring/programme.ts";
import { invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { isZone } from "#app/domain/people/preferences.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { agreementOf } from "#db/queries/matches.server.ts";
import { matchesOfMentee } from "#db/queries/matching.server.ts";
import { ownMentee } from "#db/queries/mentees.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { mentee } from "#db/schema/mentoring.tables.ts";
import { menteeLists } from "#db/writes/mentoring.server.ts";
import { offersFor } from "./make-offers.server.ts";
import { changedAgreement } from "./sign-agreement.server.ts";

const reads = systemViewer("an agreement that waits for its signatures speaks of the mentee's goals");

export type Needs = {
  readonly version: number;
  readonly needs: readonly FunctionalNeed[];
  readonly goals: string;
  readonly languages: readonly Language[];
  readonly zone: string;
  readonly hours: readonly Hours[];
  readonly preferredSex: "woman" | "man" | null;
  /** Names of people who shall not be offered, as the mentee knows them. */
  readonly notWished: readonly string[];
};

/**
 * A mentee writes needs, goals, languages and working hours; goals, preference and names not wished are sealed. Unless a request runs
 * or there is a pair, three mentors are offered in the same commit, and open offers are made anew.
 */
export async function writeNeeds(work: Work, input: Needs): Promise<Outcome<{ offered: number }>> {
  const { house, viewer } = work;
  const own = await ownMentee(viewer, house.store);
  if (!own) return missing;
  const fields: Record<string, Message> = {};
  if (input.needs.length === 0) fields.needs = message("mentee.needsNeeded");
  if (!isZone(input.zone)) fields.zone = message("field.choose");
  if (input.languages.length === 0) fields.language0Code = message("field.required");
  if (twice(input.languages)) fields.language0Code = message("mentor.languageTwice");
  if (input.notWished.length > mostUnwished) fields.notWished = message("mentee.notWishedMost", { most: mostUnwished });
  if (input.hours.length === 0) fields.hours1From0 = message("mentee.hoursNeeded");
  for (const [index, problem] of hoursProblems(input.hours)) {
    const day = input.hours[index]!.isoWeekday;
    const stretch = input.hours.slice(0, index).filter(({ isoWeekday }) => isoWeekday === day).length;
    fields[`hours${day}From${stretch}`] = problem;
  }
  if (Object.keys(fields).length > 0) return invalid(fields);
  if (own.version !== input.version) {
    const opened = (sealed: string | null) => (sealed === null ? "" : house.unseal(sealed));
    return stale({ goals: opened(own.goals), notWished: opened(own.notWished) });
  }
  const now = house.now();
  const events: DomainEvent[] = [event("mentee.written", ["mentee", own.id], null, { version: own.version + 1 })];
  const writes: Write[] = [
    change(
      mentee,
      { id: own.id, version: input.version, endedAt: null },
      {
        zone: input.zone,
        goals: house.seal(input.goals),
        preferredSex: input.preferredSex === null ? null : house.seal(input.preferredSex),
        notWished: input.notWished.length === 0 ? null : house.seal(input.notWished.join("\n")),
        needsWrittenAt: now,
      },
    ),
    ...menteeLists(house.newId, own.id, input),
  ];
  const offers = await offersFor(house, own.id, { renew: true, written: input });
  const agreed = await agreementAbout(work, own, input);
  return save(work, [...events, ...offers.events, ...agreed.events], [...writes, ...offers.writes, ...agreed.writes], {
    offered: offers.offered,
  });
}

/** What other goals or needs do to an agreement that waits for its signatures: it speaks of them, so it is another one. */
async function agreementAbout(
  { house, viewer }: Work,
  own: NonNullable<Awaited<ReturnType<typeof ownMentee>>>,
  input: Needs,
): Promise<{ events: DomainEvent[]; writes: Write[] }> {
  const none = { events: [], writes: [] };
  const goals = own.goals === null ? "" : house.unseal(own.goals);
  if (goals === input.goals && [...own.needs].sort().join() === [...input.needs].sort().join()) return none;
  const match = (await matchesOfMentee(reads, house.store, own.id)).find(({ state }) => state === "agreed");
  const standing = match && (await pairStandingOf(viewer, house.store, match.id));
  const agreement = standing && (await agreementOf(viewer, house.store, standing));
  return agreement ? changedAgreement(agreement) : none;
}
