import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message, type Message } from "#app/domain/message.ts";
import { isZone } from "#app/domain/people/preferences.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { missionToWrite, postRoom } from "#db/queries/posts.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { mission, missionHostState, missionWeekend, post } from "#db/schema/reference.tables.ts";

/**
 * An administrator enters a post of a running mission. Refused: a level that its kind does not take, a second head of one
 * mission. A further post of the same kind needs titles that tell it apart.
 */
export async function enterPost(
  work: Work,
  input: {
    missionId: string;
    postTypeId: string;
    level: string;
    isHeadOfMission: boolean;
    decidingOffice: "sg" | "usgDpo";
    titleEn: string;
    titleFr: string;
    asOf: string;
    source: string;
  },
): Promise<Outcome<{ postId: string }>> {
  const { house, viewer } = work;
  const room = await postRoom(viewer, house.store, input.missionId, input.postTypeId);
  if (!room) return missing;
  const fields: Record<string, Message> = {};
  if (!room.running) fields.missionId = message("field.choose");
  if (room.levels.length === 0) fields.postTypeId = message("field.choose");
  else if (!room.levels.includes(input.level)) fields.level = message("admin.post.level");
  if (input.isHeadOfMission && room.headed) fields.isHeadOfMission = message("admin.post.headed");
  if (room.same > 0 && input.titleEn === "") fields.titleEn = message("admin.post.titled");
  if (room.same > 0 && input.titleFr === "") fields.titleFr = message("admin.post.titled");
  if (input.asOf > dayOf(house.now())) fields.asOf = message("admin.holding.asOfAhead");
  if (Object.keys(fields).length > 0) return invalid(fields);
  const id = `${input.missionId}.${input.postTypeId}${room.same > 0 ? `.${room.same + 1}` : ""}`;
  const { titleEn, titleFr, ...rest } = input;
  return save(
    work,
    [event("post.written", ["post", id], null, { version: input.asOf })],
    [insert(post, { id, ...rest, rankId: null, titleEn: titleEn || null, titleFr: titleFr || null })],
    { postId: id },
    conflict(message("admin.post.taken")),
  );
}

/** An administrator writes what changes about a mission: names, mandate, end, zone, host States, weekend, with the source. */
export async function writeMission(
  work: Work,
  input: {
    missionId: string;
    nameEn: string;
    nameFr: string;
    mandateEnds: string | null;
    endYear: number | null;
    zone: string;
    hosts: readonly string[];
    weekend: readonly number[];
    asOf: string;
    /** The day of the record that the form was made from. */
    stored: string;
    source: string;
  },
): Promise<Outcome<{ missionId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const stored = await missionToWrite(viewer, house.store, input.missionId);
  if (!stored) return missing;
  const fields: Record<string, Message> = {};
  const states = new Set((await memberStateChoices(viewer, house.store, "en")).map(({ value }) => value));
  if (!isZone(input.zone)) fields.zone = message("field.choose");
  if (input.hosts.some((state) => !states.has(state))) fields.hosts = message("field.choose");
  if (input.endYear !== null && input.endYear < stored.startYear) fields.endYear = message("admin.mission.endsBefore");
  if (input.asOf > dayOf(house.now())) fields.asOf = message("admin.holding.asOfAhead");
  if (Object.keys(fields).length > 0) return invalid(fields);
  const hosts = [...new Set(input.hosts)].sort();
  const { missionId } = input;
  return save(
    work,
    [event("mission.written", ["mission", missionId], null, { version: input.asOf })],
    [
      change(
        mission,
        { id: missionId, asOf: input.stored },
        {
          nameEn: input.nameEn,
          nameFr: input.nameFr,
          mandateEnds: input.mandateEnds,
          endYear: input.endYear,
          zone: input.zone,
          asOf: input.asOf,
          source: input.source,
        },
      ),
      remove(missionHostState, { missionId }, null),
      ...(hosts.length > 0
        ? [
            insert(
              missionHostState,
              hosts.map((memberStateId) => ({ id: house.newId(), missionId, memberStateId })),
            ),
          ]
        : []),
      remove(missionWeekend, { missionId }, null),
      ...(input.weekend.length > 0
        ? [
            insert(
              missionWeekend,
              input.weekend.map((isoWeekday) => ({ id: house.newId(), missionId, isoWeekday })),
            ),
          ]
        : []),
    ],
    { missionId },
    conflict(message("admin.mission.changed")),
  );
}
