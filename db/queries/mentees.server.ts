import { and, asc, eq, isNull, notInArray } from "drizzle-orm";
import { isMenteePost } from "#app/domain/mentoring/programme.ts";
import { holds } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { mentee, menteeHours, menteeLanguage, menteeNeed } from "#db/schema/mentoring.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { mission, missionWeekend, post, postType } from "#db/schema/reference.tables.ts";
import { announcement, candidacy, selectionProcess } from "#db/schema/selection.tables.ts";
import { postsWithHolders } from "./forecasts.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

/** Only the coordinator and the house itself ask for the programme's people at large. */
export function asksForProgramme(viewer: AnyViewer): void {
  asks(viewer);
  if (!isSystem(viewer) && !holds(viewer, "mentoringCoordinator"))
    throw new Error("The programme is the coordinator's to read");
}

/** Posts whose holders are mentored, for the coordinator to enrol into. */
export async function menteePosts(viewer: AnyViewer, store: Store) {
  asksForProgramme(viewer);
  return (await postsWithHolders(viewer, store)).filter(isMenteePost);
}

/** Whoever was announced for a post whose holder is mentored and is not in the programme, soonest vacancy first. */
export async function appointees(viewer: AnyViewer, store: Store) {
  asksForProgramme(viewer);
  const { db } = store;
  const enrolled = db
    .select({ id: account.personId })
    .from(mentee)
    .innerJoin(account, eq(account.id, mentee.accountId));
  const rows = await db
    .select({
      candidacyId: candidacy.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      sex: person.sex,
      postId: post.id,
      typeId: postType.id,
      isHeadOfMission: post.isHeadOfMission,
      titleEn: post.titleEn,
      titleFr: post.titleFr,
      titleAr: post.titleAr,
      nameEn: postType.nameEn,
      nameFr: postType.nameFr,
      nameAr: postType.nameAr,
      acronymEn: mission.acronym,
      acronymFr: mission.acronymFr,
      acronymAr: mission.acronymAr,
      announcedAt: announcement.announcedAt,
    })
    .from(announcement)
    .innerJoin(candidacy, eq(candidacy.id, announcement.candidacyId))
    .innerJoin(person, eq(person.id, candidacy.personId))
    .innerJoin(selectionProcess, eq(selectionProcess.id, announcement.processId))
    .innerJoin(post, eq(post.id, selectionProcess.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(notInArray(person.id, enrolled))
    .orderBy(asc(announcement.announcedAt), asc(candidacy.id));
  return rows
    .filter(isMenteePost)
    .map(
      ({
        givenNames,
        familyName,
        titleEn,
        titleFr,
        titleAr,
        nameEn,
        nameFr,
        nameAr,
        acronymEn,
        acronymFr,
        acronymAr,
        ...row
      }) => ({
        ...row,
        givenNames,
        familyName,
        title: { en: titleEn ?? nameEn, fr: titleFr ?? nameFr, ar: titleAr ?? nameAr },
        mission: { en: acronymEn, fr: acronymFr, ar: acronymAr },
      }),
    );
}

/** Whether an account is in the programme as mentee already. */
export async function isMentee(viewer: AnyViewer, store: Store, accountId: string): Promise<boolean> {
  asksForProgramme(viewer);
  const rows = await store.db.select({ id: mentee.id }).from(mentee).where(eq(mentee.accountId, accountId));
  return rows.length > 0;
}

/** The viewer's own record as mentee with needs, languages, hours and the mission's weekend; null for anybody else. */
export async function ownMentee(viewer: AnyViewer, store: Store) {
  asks(viewer);
  if (isSystem(viewer)) return null;
  const { db } = store;
  const [row] = await db
    .select({
      mentee,
      titleEn: post.titleEn,
      titleFr: post.titleFr,
      titleAr: post.titleAr,
      nameEn: postType.nameEn,
      nameFr: postType.nameFr,
      nameAr: postType.nameAr,
      missionId: mission.id,
      acronymEn: mission.acronym,
      acronymFr: mission.acronymFr,
      acronymAr: mission.acronymAr,
    })
    .from(mentee)
    .innerJoin(post, eq(post.id, mentee.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(and(eq(mentee.accountId, viewer.accountId), isNull(mentee.endedAt)));
  if (!row) return null;
  const id = row.mentee.id;
  const languages = await db
    .select({ language: menteeLanguage.language, level: menteeLanguage.level })
    .from(menteeLanguage)
    .where(eq(menteeLanguage.menteeId, id))
    .orderBy(asc(menteeLanguage.language));
  const needs = await db
    .select({ need: menteeNeed.need })
    .from(menteeNeed)
    .where(eq(menteeNeed.menteeId, id))
    .orderBy(asc(menteeNeed.need));
  const hours = await db
    .select({ isoWeekday: menteeHours.isoWeekday, from: menteeHours.fromMinute, to: menteeHours.toMinute })
    .from(menteeHours)
    .where(eq(menteeHours.menteeId, id))
    .orderBy(asc(menteeHours.isoWeekday), asc(menteeHours.fromMinute), asc(menteeHours.id));
  const weekend = await db
    .select({ isoWeekday: missionWeekend.isoWeekday })
    .from(missionWeekend)
    .where(eq(missionWeekend.missionId, row.missionId))
    .orderBy(asc(missionWeekend.isoWeekday));
  return {
    ...row.mentee,
    post: { en: row.titleEn ?? row.nameEn, fr: row.titleFr ?? row.nameFr, ar: row.titleAr ?? row.nameAr },
    mission: { en: row.acronymEn, fr: row.acronymFr, ar: row.acronymAr },
    languages,
    needs: needs.map(({ need }) => need),
    hours,
    weekend: weekend.map(({ isoWeekday }) => isoWeekday),
  };
}

/** The zone of the mission that a post belongs to. */
export async function missionZoneOf(viewer: AnyViewer, store: Store, postId: string): Promise<string> {
  asksForProgramme(viewer);
  const [row] = await store.db
    .select({ zone: mission.zone })
    .from(post)
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(eq(post.id, postId));
  if (!row) throw new Error("No such post");
  return row.zone;
}
