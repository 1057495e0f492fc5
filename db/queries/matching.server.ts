import { and, asc, eq, inArray } from "drizzle-orm";
import { noTies, type MenteeFacts, type MentorFacts, type PairTies } from "#app/domain/mentoring/matching.ts";
import type { Hours } from "#app/domain/mentoring/programme.ts";
import { common, windowsOf, type Interval } from "#app/domain/mentoring/slots.ts";
import { clearanceOf } from "#app/domain/selection/clearance.ts";
import type { Store } from "#db/open.server.ts";
import {
  mentee,
  menteeHours,
  menteeLanguage,
  menteeNeed,
  mentor,
  mentorFunction,
  mentorHours,
  mentorLanguage,
  mentorMission,
  mentoringMatch,
  pairTie,
} from "#db/schema/mentoring.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { memberState, mission, missionHostState, post } from "#db/schema/reference.tables.ts";
import { candidacy, panel, panelMember } from "#db/schema/selection.tables.ts";
import { placesTaken } from "./mentors.server.ts";
import { checksOf, rulingsAmong } from "./vetting.server.ts";
import { asks, dayOf, isSystem, type AnyViewer } from "./viewer.server.ts";

/** What keeps pairs apart is read by the house alone; a query that asks for a person is a bug. */
function asksAsHouse(viewer: AnyViewer): void {
  asks(viewer);
  if (!isSystem(viewer)) throw new Error("Ties and matching facts are read by the house alone");
}
const dayLength = 86_400_000;
/** The seven days from the start of a day on: the week over which weekly patterns are laid upon each other. */
export function sampleWeek(now: number): Interval {
  const start = Math.floor(now / dayLength) * dayLength;
  return [start, start + 7 * dayLength];
}
function hoursIn(hours: readonly Hours[], zone: string, week: Interval): Interval[] {
  return common(windowsOf(hours, zone, week), [week]);
}

/** The regional group of each mission's first host State, by mission. */
async function regionsOf(store: Store): Promise<Map<string, string>> {
  const rows = await store.db
    .select({ missionId: missionHostState.missionId, region: memberState.regionalGroup })
    .from(missionHostState)
    .innerJoin(memberState, eq(memberState.id, missionHostState.memberStateId))
    .orderBy(asc(missionHostState.memberStateId));
  const regions = new Map<string, string>();
  for (const { missionId, region } of rows) if (!regions.has(missionId)) regions.set(missionId, region);
  return regions;
}

export type PoolMentor = {
  readonly facts: MentorFacts;
  readonly accountId: string | null;
  readonly name: string;
  readonly version: number;
  /** Sealed: names of mentees not wished. */
  readonly notWished: string | null;
  readonly clearance: ReturnType<typeof clearanceOf>;
};

/** Mentors with all that the rules of matching ask of them; in the order of their ids. */
export async function mentorPool(
  viewer: AnyViewer,
  store: Store,
  now: number,
  only?: readonly string[],
): Promise<PoolMentor[]> {
  asksAsHouse(viewer);
  const { db } = store;
  const rows = await db
    .select({
      mentor,
      givenNames: person.givenNames,
      familyName: person.familyName,
      sex: person.sex,
      accountEnded: account.endedAt,
    })
    .from(mentor)
    .innerJoin(person, eq(person.id, mentor.personId))
    .leftJoin(account, eq(account.id, mentor.accountId))
    .where(only ? inArray(mentor.id, [...only]) : undefined)
    .orderBy(asc(mentor.id));
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.mentor.id);
  const [languages, functions, missions, hours, regions, taken] = await Promise.all([
    db.select().from(mentorLanguage).where(inArray(mentorLanguage.mentorId, ids)).orderBy(asc(mentorLanguage.id)),
    db.select().from(mentorFunction).where(inArray(mentorFunction.mentorId, ids)).orderBy(asc(mentorFunction.id)),
    db
      .select({
        mentorId: mentorMission.mentorId,
        missionId: mentorMission.missionId,
        postTypeId: mentorMission.postTypeId,
        endedOn: mentorMission.endedOn,
        type: mission.missionType,
      })
      .from(mentorMission)
      .innerJoin(mission, eq(mission.id, mentorMission.missionId))
      .where(inArray(mentorMission.mentorId, ids))
      .orderBy(asc(mentorMission.id)),
    db.select().from(mentorHours).where(inArray(mentorHours.mentorId, ids)).orderBy(asc(mentorHours.id)),
    regionsOf(store),
    placesTaken(viewer, store),
  ]);
  const checks = await checksOf(
    viewer,
    store,
    rows.map((row) => row.mentor.personId),
  );
  const today = dayOf(now);
  const week = sampleWeek(now);
  return rows.map(({ mentor: one, givenNames, familyName, sex, accountEnded }) => {
    const ofOne = <T extends { mentorId: string }>(list: readonly T[]) => list.filter((row) => row.mentorId === one.id);
    const own = checks.filter(({ personId }) => personId === one.personId);
    const clearance = clearanceOf(own, rulingsAmong(own), today);
    const served = ofOne(missions);
    return {
      accountId: one.accountId,
      name: `${givenNames} ${familyName}`,
      version: one.version,
      notWished: one.notWished,
      clearance,
      facts: {
        id: one.id,
        // Nobody is led to somebody who cannot sign in.
        admitted: one.state === "admitted" && accountEnded === null,
        clearedUntil: clearance.status === "cleared" ? (clearance.validUntil ?? "9999-12-31") : null,
        separatedOn: one.separatedOn,
        trainedOn: one.trainedOn,
        conflictDeclaredOn: one.conflictDeclaredOn,
        capacity: one.capacity,
        taken: taken.get(one.id) ?? 0,
        languages: ofOne(languages).map(({ language, level }) => ({ language, level })),
        sex,
        postTypes: served.map(({ postTypeId }) => postTypeId),
        missionTypes: served.map(({ type }) => type),
        regions: served.flatMap(({ missionId }) => regions.get(missionId) ?? []),
        functions: ofOne(functions).map(({ need }) => need),
        missions: served.map(({ missionId, endedOn }) => ({ missionId, endedOn })),
        hours: hoursIn(
          ofOne(hours).map(({ isoWeekday, fromMinute, toMinute }) => ({ isoWeekday, from: fromMinute, to: toMinute })),
          one.zone,
          week,
        ),
      },
    };
  });
}

/** What a mentee is about to write of the own needs: offers are made from it in the same commit. */
export type WrittenNeeds = {
  readonly zone: string;
  readonly languages: MenteeFacts["languages"];
  readonly needs: MenteeFacts["needs"];
  readonly hours: readonly Hours[];
};

/** A mentee with all that the rules of matching ask, as stored or as `written` now; null where there is none, or it has ended. */
export async function menteeForMatching(
  viewer: AnyViewer,
  store: Store,
  menteeId: string,
  now: number,
  written?: WrittenNeeds,
) {
  asksAsHouse(viewer);
  const { db } = store;
  const [row] = await db
    .select({
      mentee,
      personId: account.personId,
      givenNames: person.givenNames,
      familyName: person.familyName,
      post,
      mission,
    })
    .from(mentee)
    .innerJoin(account, eq(account.id, mentee.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .innerJoin(post, eq(post.id, mentee.postId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(eq(mentee.id, menteeId));
  if (!row || row.mentee.endedAt !== null) return null;
  const [languages, needs, hours, regions] = await Promise.all([
    db.select().from(menteeLanguage).where(eq(menteeLanguage.menteeId, menteeId)).orderBy(asc(menteeLanguage.id)),
    db.select().from(menteeNeed).where(eq(menteeNeed.menteeId, menteeId)).orderBy(asc(menteeNeed.id)),
    db.select().from(menteeHours).where(eq(menteeHours.menteeId, menteeId)).orderBy(asc(menteeHours.id)),
    regionsOf(store),
  ]);
  const facts: MenteeFacts = {
    id: menteeId,
    missionId: row.mission.id,
    missionType: row.mission.missionType,
    region: regions.get(row.mission.id) ?? "",
    postTypeId: row.post.postTypeId,
    languages: written?.languages ?? languages.map(({ language, level }) => ({ language, level })),
    needs: written?.needs ?? needs.map(({ need }) => need),
    hours: hoursIn(
      written?.hours ??
        hours.map(({ isoWeekday, fromMinute, toMinute }) => ({ isoWeekday, from: fromMinute, to: toMinute })),
      written?.zone ?? row.mentee.zone,
      sampleWeek(now),
    ),
  };
  return {
    facts,
    personId: row.personId,
    accountId: row.mentee.accountId,
    name: `${row.givenNames} ${row.familyName}`,
    /** Sealed: names of mentors not wished. */
    notWished: row.mentee.notWished,
    version: row.mentee.version,
    needsWrittenAt: row.mentee.needsWrittenAt,
  };
}

/** What keeps each mentor apart from one mentee, by mentor; absent where nothing does. */
export async function tiesOf(viewer: AnyViewer, store: Store, menteeId: string): Promise<Map<string, PairTies>> {
  asksAsHouse(viewer);
  const { db } = store;
  const set = await db
    .select({ mentorId: pairTie.mentorId, kind: pairTie.kind, endedOn: pairTie.endedOn })
    .from(pairTie)
    .where(eq(pairTie.menteeId, menteeId))
    .orderBy(asc(pairTie.id));
  // Whoever has a seat, or ever had one, on a panel of a process in which the mentee is or was a candidate.
  const panels = await db
    .selectDistinct({ mentorId: mentor.id })
    .from(mentor)
    .innerJoin(panelMember, eq(panelMember.accountId, mentor.accountId))
    .innerJoin(panel, eq(panel.id, panelMember.panelId))
    .innerJoin(candidacy, eq(candidacy.processId, panel.processId))
    .innerJoin(account, eq(account.personId, candidacy.personId))
    .innerJoin(mentee, and(eq(mentee.accountId, account.id), eq(mentee.id, menteeId)))
    .orderBy(asc(mentor.id));
  const ties = new Map<string, PairTies>();
  const add = (mentorId: string, more: Partial<PairTies>) =>
    ties.set(mentorId, { ...(ties.get(mentorId) ?? noTies), ...more });
  for (const { mentorId } of panels) add(mentorId, { panel: true });
  const last = (a: string | null, b: string) => (a === null || a < b ? b : a);
  for (const { mentorId, kind, endedOn } of set) {
    const known = ties.get(mentorId) ?? noTies;
    // A tie of fact without an end goes on; of what several say of it the latest end holds.
    const until = endedOn ?? "9996-12-31";
    if (kind === "supervision") add(mentorId, { supervisedUntil: last(known.supervisedUntil, until) });
    else if (kind === "conflict") add(mentorId, { conflictUntil: last(known.conflictUntil, until) });
    else add(mentorId, { [kind]: true });
  }
  return ties;
}

/** The matches of a mentee that decide what can be offered next, oldest first. */
export async function matchesOfMentee(viewer: AnyViewer, store: Store, menteeId: string) {
  asksAsHouse(viewer);
  return store.db
    .select({
      id: mentoringMatch.id,
      mentorId: mentoringMatch.mentorId,
      state: mentoringMatch.state,
      score: mentoringMatch.score,
      version: mentoringMatch.version,
    })
    .from(mentoringMatch)
    .where(eq(mentoringMatch.menteeId, menteeId))
    .orderBy(asc(mentoringMatch.offeredAt), asc(mentoringMatch.id));
}
