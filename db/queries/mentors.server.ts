import { and, asc, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { holds, statesOf } from "#app/domain/policy.ts";
import type { MentorState } from "#app/domain/mentoring/states.ts";
import type { Store } from "#db/open.server.ts";
import {
  mentor,
  mentorAway,
  mentorFunction,
  mentorHours,
  mentorLanguage,
  mentorMission,
  mentoringMatch,
} from "#db/schema/mentoring.tables.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import { mission, postType } from "#db/schema/reference.tables.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

/** States of a mentor in which there is somebody to clear. */
export const vettedMentorStates: readonly MentorState[] = ["offered", "admitted", "paused"];
/** Matches that take a place of a mentor. */
export const takingStates = ["agreed", "active"] as const;

/** What a viewer is to mentors at large. */
function deskOf(viewer: AnyViewer) {
  if (isSystem(viewer)) return { coordinator: true, vetting: true, states: [] as string[], accountId: null };
  return {
    coordinator: holds(viewer, "mentoringCoordinator"),
    vetting: holds(viewer, "vettingOfficer", "adjudicator"),
    states: statesOf(viewer),
    accountId: viewer.accountId,
  };
}
/**
 * The mentors a viewer may know of, as SQL: the coordinator all, a State's focal points those that State offered, vetting
 * officers and adjudicators those to clear, a mentor the own record.
 */
function within(viewer: AnyViewer): SQL {
  const { coordinator, vetting, states, accountId } = deskOf(viewer);
  if (coordinator) return sql`1`;
  return (
    or(
      ...(vetting ? [inArray(mentor.state, [...vettedMentorStates])] : []),
      ...(states.length ? [inArray(mentor.offeredByState, states)] : []),
      ...(accountId ? [eq(mentor.accountId, accountId)] : []),
    ) ?? sql`0`
  );
}

export type MentorRow = {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly formerPost: string;
  readonly offeredByState: string | null;
  readonly state: MentorState;
  readonly offeredAt: number;
  readonly inUse: boolean;
};

/** The mentors a viewer may know of, in name order, and whether each is in use; never with whom. */
export async function mentorsFor(viewer: AnyViewer, store: Store): Promise<MentorRow[]> {
  asks(viewer);
  const rows = await store.db
    .select({
      id: mentor.id,
      personId: mentor.personId,
      givenNames: person.givenNames,
      familyName: person.familyName,
      formerPost: mentor.formerPost,
      offeredByState: mentor.offeredByState,
      state: mentor.state,
      offeredAt: mentor.offeredAt,
    })
    .from(mentor)
    .innerJoin(person, eq(person.id, mentor.personId))
    .where(within(viewer))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(mentor.id));
  const taken = await placesTaken(viewer, store);
  return rows.map(({ givenNames, familyName, ...row }) => ({
    ...row,
    name: `${givenNames} ${familyName}`,
    inUse: (taken.get(row.id) ?? 0) > 0,
  }));
}

/** How many places of each mentor are taken. Only the house and the coordinator may say the number. */
export async function placesTaken(viewer: AnyViewer, store: Store): Promise<Map<string, number>> {
  asks(viewer);
  const rows = await store.db
    .select({ mentorId: mentoringMatch.mentorId, count: sql<number>`count(*)` })
    .from(mentoringMatch)
    .where(inArray(mentoringMatch.state, [...takingStates]))
    .groupBy(mentoringMatch.mentorId);
  return new Map(rows.map(({ mentorId, count }) => [mentorId, count]));
}

/** How many requests wait for a mentor's answer. */
export async function requestsWaiting(viewer: AnyViewer, store: Store, mentorId: string): Promise<number> {
  asks(viewer);
  const rows = await store.db
    .select({ id: mentoringMatch.id })
    .from(mentoringMatch)
    .where(and(eq(mentoringMatch.mentorId, mentorId), eq(mentoringMatch.state, "requested")));
  return rows.length;
}

/** One mentor as a viewer may read it; null where it may not know of it. The profile is not for those who vet. */
export async function mentorFor(viewer: AnyViewer, store: Store, mentorId: string) {
  asks(viewer);
  const { db } = store;
  const [row] = await db
    .select({ mentor, givenNames: person.givenNames, familyName: person.familyName, sex: person.sex })
    .from(mentor)
    .innerJoin(person, eq(person.id, mentor.personId))
    .where(and(eq(mentor.id, mentorId), within(viewer)));
  if (!row) return null;
  const desk = deskOf(viewer);
  const own = desk.accountId !== null && row.mentor.accountId === desk.accountId;
  const ofState = row.mentor.offeredByState !== null && desk.states.includes(row.mentor.offeredByState);
  const nationalities = await db
    .select({ state: personNationality.memberStateId })
    .from(personNationality)
    .where(eq(personNationality.personId, row.mentor.personId))
    .orderBy(asc(personNationality.memberStateId));
  const languages = await db
    .select({ language: mentorLanguage.language, level: mentorLanguage.level })
    .from(mentorLanguage)
    .where(eq(mentorLanguage.mentorId, mentorId))
    .orderBy(asc(mentorLanguage.language));
  const functions = await db
    .select({ need: mentorFunction.need })
    .from(mentorFunction)
    .where(eq(mentorFunction.mentorId, mentorId))
    .orderBy(asc(mentorFunction.need));
  const missions = await db
    .select({
      id: mentorMission.id,
      missionId: mission.id,
      postTypeId: postType.id,
      endedOn: mentorMission.endedOn,
      acronymEn: mission.acronym,
      acronymFr: mission.acronymFr,
      acronymAr: mission.acronymAr,
      nameEn: postType.nameEn,
      nameFr: postType.nameFr,
      nameAr: postType.nameAr,
    })
    .from(mentorMission)
    .innerJoin(mission, eq(mission.id, mentorMission.missionId))
    .innerJoin(postType, eq(postType.id, mentorMission.postTypeId))
    .where(eq(mentorMission.mentorId, mentorId))
    .orderBy(asc(mentorMission.endedOn), asc(mentorMission.id));
  const { profile, notWished, ...rest } = row.mentor;
  return {
    ...rest,
    name: `${row.givenNames} ${row.familyName}`,
    sex: row.sex,
    profile: desk.coordinator || own || ofState ? profile : null,
    /** Sealed names; the mentor's own. */
    notWished: own ? notWished : null,
    inUse: ((await placesTaken(viewer, store)).get(mentorId) ?? 0) > 0,
    nationalities: nationalities.map(({ state }) => state),
    languages,
    functions: functions.map(({ need }) => need),
    missions: missions.map(({ acronymEn, acronymFr, acronymAr, nameEn, nameFr, nameAr, ...one }) => ({
      ...one,
      mission: { en: acronymEn, fr: acronymFr, ar: acronymAr },
      post: { en: nameEn, fr: nameFr, ar: nameAr },
    })),
    /** What the viewer is to this mentor. */
    as: { coordinator: desk.coordinator, vetting: desk.vetting, state: ofState, own },
  };
}
export type MentorView = NonNullable<Awaited<ReturnType<typeof mentorFor>>>;

/** The viewer's own record as mentor with its hours and days away; null for everybody else. */
export async function ownMentor(viewer: AnyViewer, store: Store) {
  asks(viewer);
  if (isSystem(viewer)) return null;
  const { db } = store;
  const [row] = await db.select({ id: mentor.id }).from(mentor).where(eq(mentor.accountId, viewer.accountId));
  const view = row ? await mentorFor(viewer, store, row.id) : null;
  if (!view) return null;
  const hours = await db
    .select({ isoWeekday: mentorHours.isoWeekday, from: mentorHours.fromMinute, to: mentorHours.toMinute })
    .from(mentorHours)
    .where(eq(mentorHours.mentorId, view.id))
    .orderBy(asc(mentorHours.isoWeekday), asc(mentorHours.fromMinute), asc(mentorHours.id));
  const away = await db
    .select({ from: mentorAway.fromDay, to: mentorAway.toDay })
    .from(mentorAway)
    .where(eq(mentorAway.mentorId, view.id))
    .orderBy(asc(mentorAway.fromDay), asc(mentorAway.id));
  return { ...view, hours, away };
}

/** Whether an address stands for a mentor already: of this State, or (for the coordinator) of any. */
export async function mentorByEmail(viewer: AnyViewer, store: Store, email: string): Promise<boolean> {
  asks(viewer);
  const rows = await store.db
    .select({ id: mentor.id })
    .from(mentor)
    .where(and(eq(mentor.email, email), within(viewer)));
  return rows.length > 0;
}

/** Missions and post types to choose from, by name. */
export async function serviceChoices(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const missions = await store.db
    .select({ id: mission.id, en: mission.acronym, fr: mission.acronymFr, ar: mission.acronymAr })
    .from(mission)
    .orderBy(asc(mission.acronym), asc(mission.id));
  const postTypes = await store.db
    .select({ id: postType.id, en: postType.nameEn, fr: postType.nameFr, ar: postType.nameAr })
    .from(postType)
    .orderBy(asc(postType.id));
  return { missions, postTypes };
}
