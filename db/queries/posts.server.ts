import { labelOf, textIn } from "#app/domain/languages.ts";
import { and, asc, count, desc, eq, inArray } from "drizzle-orm";
import { holds, type Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import {
  assignment,
  assignmentNationality,
  balanceRule,
  level,
  memberState,
  mission,
  missionHostState,
  missionWeekend,
  post,
  postType,
  postTypeLevel,
} from "#db/schema/reference.tables.ts";
import { processRule } from "#db/schema/selection.tables.ts";
import { acronymOf } from "./reference.server.ts";
import { asks } from "./viewer.server.ts";

const keeps = (viewer: Viewer) => holds(viewer, "administrator");

/** A post with everyone who held it, the present one first; for an administrator, null for anybody else. */
export async function postWithHolders(viewer: Viewer, store: Store, postId: string) {
  asks(viewer);
  if (!keeps(viewer)) return null;
  const [row] = await store.db
    .select({ post, type: postType, mission })
    .from(post)
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(eq(post.id, postId));
  if (!row) return null;
  const holders = await store.db
    .select()
    .from(assignment)
    .where(eq(assignment.postId, postId))
    .orderBy(desc(assignment.startedOn), desc(assignment.id));
  const ids = holders.map(({ id }) => id);
  const nationalities = ids.length
    ? await store.db
        .select({
          assignmentId: assignmentNationality.assignmentId,
          nameEn: memberState.nameEn,
          nameFr: memberState.nameFr,
          nameAr: memberState.nameAr,
        })
        .from(assignmentNationality)
        .innerJoin(memberState, eq(memberState.id, assignmentNationality.memberStateId))
        .where(inArray(assignmentNationality.assignmentId, ids))
        .orderBy(asc(memberState.id))
    : [];
  const { locale } = viewer;
  return {
    postId,
    title: textIn(locale, {
      en: row.post.titleEn ?? row.type.nameEn,
      fr: row.post.titleFr ?? row.type.nameFr,
      ar: row.post.titleAr ?? row.type.nameAr,
    }),
    mission: acronymOf(row.mission, locale),
    holders: holders.map((holder) => ({
      id: holder.id,
      name: holder.incumbentName,
      sex: holder.sex,
      startedOn: holder.startedOn,
      endOfTour: holder.endOfTour,
      endedOn: holder.endedOn,
      asOf: holder.asOf,
      source: holder.source,
      nationalities: nationalities
        .filter(({ assignmentId }) => assignmentId === holder.id)
        .map((state) => labelOf(state, "name", locale)),
    })),
  };
}

/** What a new post is chosen from: running missions, kinds of post with their levels; for an administrator. */
export async function postChoices(viewer: Viewer, store: Store) {
  asks(viewer);
  if (!keeps(viewer)) return null;
  const { locale } = viewer;
  const missions = await store.db.select().from(mission).orderBy(asc(mission.acronym));
  const types = await store.db.select().from(postType).orderBy(asc(postType.id));
  const levels = await store.db.select().from(level).orderBy(desc(level.position));
  return {
    missions: missions
      .filter(({ endYear }) => endYear === null)
      .map((row) => ({
        value: row.id,
        label: `${acronymOf(row, locale)} · ${labelOf(row, "name", locale)}`,
      })),
    types: types.map((row) => ({ value: row.id, label: labelOf(row, "name", locale) })),
    levels: levels.map((row) => ({ value: row.id, label: labelOf(row, "short", locale) })),
  };
}

/** For the rules of a new post: whether mission and kind exist, which levels the kind takes, how many are there already. */
export async function postRoom(viewer: Viewer, store: Store, missionId: string, postTypeId: string) {
  asks(viewer);
  if (!keeps(viewer)) return null;
  const [there] = await store.db
    .select({ mission: mission.id, endYear: mission.endYear })
    .from(mission)
    .where(eq(mission.id, missionId));
  const levels = await store.db
    .select({ level: postTypeLevel.level })
    .from(postTypeLevel)
    .where(eq(postTypeLevel.postTypeId, postTypeId));
  const same = await store.db
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.missionId, missionId), eq(post.postTypeId, postTypeId)));
  const heads = await store.db
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.missionId, missionId), eq(post.isHeadOfMission, true)));
  return {
    running: there !== undefined && there.endYear === null,
    levels: levels.map((row) => row.level),
    same: same.length,
    headed: heads.length > 0,
  };
}

/** The ids of all missions, closed ones too; none for anybody but an administrator. */
export async function missionsThere(viewer: Viewer, store: Store): Promise<string[]> {
  asks(viewer);
  if (!keeps(viewer)) return [];
  return (await store.db.select({ id: mission.id }).from(mission).orderBy(asc(mission.id))).map(({ id }) => id);
}
/** A mission as its administrator writes it; null where there is none, or for anybody else. */
export async function missionToWrite(viewer: Viewer, store: Store, missionId: string) {
  asks(viewer);
  if (!keeps(viewer)) return null;
  const [row] = await store.db.select().from(mission).where(eq(mission.id, missionId));
  if (!row) return null;
  const hosts = await store.db
    .select({ id: missionHostState.memberStateId })
    .from(missionHostState)
    .where(eq(missionHostState.missionId, missionId));
  const weekend = await store.db
    .select({ day: missionWeekend.isoWeekday })
    .from(missionWeekend)
    .where(eq(missionWeekend.missionId, missionId));
  return {
    ...row,
    title: acronymOf(row, viewer.locale),
    hosts: hosts.map(({ id }) => id).sort(),
    weekend: weekend.map(({ day }) => day).sort(),
  };
}

/** Every version of a rule, the newest first, with how many processes have it frozen; for an administrator. */
export async function ruleVersions(viewer: Viewer, store: Store, code: string) {
  asks(viewer);
  if (!keeps(viewer)) return [];
  const rows = await store.db
    .select()
    .from(balanceRule)
    .where(eq(balanceRule.code, code))
    .orderBy(desc(balanceRule.version));
  const uses = await store.db
    .select({ version: processRule.ruleVersion, uses: count() })
    .from(processRule)
    .where(eq(processRule.ruleCode, code))
    .groupBy(processRule.ruleVersion);
  return rows.map((row) => ({ ...row, uses: uses.find(({ version }) => version === row.version)?.uses ?? 0 }));
}
