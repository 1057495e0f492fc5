import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import type { FunctionalNeed, Language } from "#app/domain/mentoring/matching.ts";
import { hoursProblems, mostUnwished, twice, type Hours } from "#app/domain/mentoring/programme.ts";
import { invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { isZone } from "#app/domain/people/preferences.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { ownMentor } from "#db/queries/mentors.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { mentor } from "#db/schema/mentoring.tables.ts";
import { mentorLists, type Away } from "#db/writes/mentoring.server.ts";

export type MentorProfile = {
  readonly version: number;
  readonly profile: string;
  readonly capacity: number;
  readonly languages: readonly Language[];
  readonly functions: readonly FunctionalNeed[];
  readonly zone: string;
  readonly hours: readonly Hours[];
  readonly away: readonly Away[];
  readonly booking: "atOnce" | "askFirst";
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Names of people whom the mentor does not wish as mentees. */
  readonly notWished: readonly string[];
  /** The yearly declaration: no tie that the programme should know of, beyond those declared. */
  readonly declares: boolean;
};

/** A mentor writes the own profile, capacity and availability; hours lie on quarter-hours in the mentor's zone. */
export async function writeMentorProfile(work: Work, input: MentorProfile): Promise<Outcome<{ mentorId: string }>> {
  const { house, viewer } = work;
  const own = await ownMentor(viewer, house.store);
  if (!own) return missing;
  const fields: Record<string, Message> = {};
  if (!isZone(input.zone)) fields.zone = message("field.choose");
  if (input.languages.length === 0) fields.language0Code = message("field.required");
  if (twice(input.languages)) fields.language0Code = message("mentor.languageTwice");
  for (const [index, problem] of hoursProblems(input.hours)) {
    const day = input.hours[index]!.isoWeekday;
    const stretch = input.hours.slice(0, index).filter(({ isoWeekday }) => isoWeekday === day).length;
    fields[`hours${day}From${stretch}`] = problem;
  }
  if (input.notWished.length > mostUnwished) fields.notWished = message("mentee.notWishedMost", { most: mostUnwished });
  for (const [index, { from, to }] of input.away.entries())
    if (to < from) fields[`away${index}To`] = message("mentor.awayOrder");
  if (Object.keys(fields).length > 0) return invalid(fields);
  if (own.version !== input.version)
    return stale({ profile: own.profile ?? "", notWished: own.notWished === null ? "" : house.unseal(own.notWished) });
  return save(
    work,
    [event("mentor.written", ["mentor", own.id], null, { version: own.version + 1 })],
    [
      change(
        mentor,
        { id: own.id, version: input.version },
        {
          profile: input.profile,
          capacity: input.capacity,
          zone: input.zone,
          booking: input.booking,
          bufferBefore: input.bufferBefore,
          bufferAfter: input.bufferAfter,
          notWished: input.notWished.length === 0 ? null : house.seal(input.notWished.join("\n")),
          ...(input.declares ? { conflictDeclaredOn: dayOf(house.now()) } : {}),
        },
      ),
      ...mentorLists(house.newId, own.id, input),
    ],
    { mentorId: own.id },
  );
}
