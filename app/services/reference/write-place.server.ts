import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message, type Message } from "#app/domain/message.ts";
import { isZone } from "#app/domain/people/preferences.ts";
import { holds } from "#app/domain/policy.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove, type Write } from "#db/commit.server.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { missionToWrite, missionsThere, postRoom } from "#db/queries/posts.server.ts";
import { mission, missionHostState, missionWeekend, post } from "#db/schema/reference.tables.ts";

/**
 * An administrator enters a post of a running mission. Refused: a level that its kind does not take, a second head of one
 * mission. A further post of the same kind is said to be one, and needs titles that tell it apart.
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
    titleAr: string;
    /** Said by hand that a further post of this kind is meant. */
    further: boolean;
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
  if (room.same > 0 && input.titleAr === "") fields.titleAr = message("admin.post.titled");
  if (room.same > 0 && !input.further) fields.further = message("admin.post.furtherUnsaid", { count: room.same });
  if (input.asOf > dayIn(house.now(), viewer.zone)) fields.asOf = message("admin.holding.asOfAhead");
  if (Object.keys(fields).length > 0) return invalid(fields);
  const id = `${input.missionId}.${input.postTypeId}${room.same > 0 ? `.${room.same + 1}` : ""}`;
  const { titleEn, titleFr, titleAr, further: _said, ...rest } = input;
  return save(
    work,
    [event("post.written", ["post", id], null, { version: input.asOf })],
    [
      insert(post, {
        ...{ id, ...rest, rankId: null },
        ...{ titleEn: titleEn || null, titleFr: titleFr || null, titleAr: titleAr || null },
      }),
    ],
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
    nameAr: string;
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
  const fields = await placeProblems(work, input);
  if (input.endYear !== null && input.endYear < stored.startYear) fields.endYear = message("admin.mission.endsBefore");
  if (Object.keys(fields).length > 0) return invalid(fields);
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
          nameAr: input.nameAr,
          mandateEnds: input.mandateEnds,
          endYear: input.endYear,
          zone: input.zone,
          asOf: input.asOf,
          source: input.source,
        },
      ),
      remove(missionHostState, { missionId }, null),
      remove(missionWeekend, { missionId }, null),
      ...rowsOf(house.newId, missionId, input),
    ],
    { missionId },
    conflict(message("admin.mission.changed")),
  );
}

/**
 * An administrator enters a mission that the reference data does not know: its acronym, names, kind, year, zone, host
 * States, weekend and source. Posts are entered into it afterwards. Refused: an acronym that a mission has already.
 */
export async function enterMission(
  work: Work,
  input: {
    acronym: string;
    acronymFr: string;
    acronymAr: string;
    nameEn: string;
    nameFr: string;
    nameAr: string;
    kind: "peacekeeping" | "political";
    missionType: (typeof mission.$inferSelect)["missionType"];
    leadDepartment: string;
    startYear: number;
    mandateEnds: string | null;
    zone: string;
    hosts: readonly string[];
    weekend: readonly number[];
    asOf: string;
    source: string;
  },
): Promise<Outcome<{ missionId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const fields = await placeProblems(work, input);
  const missionId = input.acronym.toLowerCase().replace(/[^a-z0-9]/g, "");
  const today = dayIn(house.now(), viewer.zone);
  if (missionId === "" || missionId === "new") fields.acronym = message("admin.mission.acronymLetters");
  else if ((await missionsThere(viewer, house.store)).includes(missionId))
    fields.acronym = message("admin.mission.taken");
  if (input.startYear > Number(today.slice(0, 4)) + 1) fields.startYear = message("admin.mission.startsLater");
  if (Object.keys(fields).length > 0) return invalid(fields);
  const { hosts: _hosts, weekend: _weekend, acronymFr, ...row } = input;
  return save(
    work,
    [event("mission.written", ["mission", missionId], null, { version: input.asOf })],
    [
      insert(mission, { id: missionId, ...row, acronymFr: acronymFr || input.acronym, endYear: null }),
      ...rowsOf(house.newId, missionId, input),
    ],
    { missionId },
    invalid({ acronym: message("admin.mission.taken") }),
  );
}

/** What is wrong with a mission's zone, host States and source, by field. */
async function placeProblems(
  { house, viewer }: Work,
  input: { readonly zone: string; readonly hosts: readonly string[]; readonly asOf: string },
): Promise<Record<string, Message>> {
  const fields: Record<string, Message> = {};
  const states = new Set((await memberStateChoices(viewer, house.store, "en")).map(({ value }) => value));
  if (!isZone(input.zone)) fields.zone = message("field.choose");
  if (input.hosts.some((state) => !states.has(state))) fields.hosts = message("field.choose");
  else if (new Set(input.hosts).size < input.hosts.length) fields.hosts = message("admin.mission.hostTwice");
  if (input.asOf > dayIn(house.now(), viewer.zone)) fields.asOf = message("admin.holding.asOfAhead");
  return fields;
}

/** The rows of a mission's host States and weekend days. */
function rowsOf(
  newId: () => string,
  missionId: string,
  { hosts, weekend }: { readonly hosts: readonly string[]; readonly weekend: readonly number[] },
): Write[] {
  return [
    ...(hosts.length > 0
      ? [
          insert(
            missionHostState,
            [...hosts].sort().map((memberStateId) => ({ id: newId(), missionId, memberStateId })),
          ),
        ]
      : []),
    ...(weekend.length > 0
      ? [
          insert(
            missionWeekend,
            weekend.map((isoWeekday) => ({ id: newId(), missionId, isoWeekday })),
          ),
        ]
      : []),
  ];
}
