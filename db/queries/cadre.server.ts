import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from "drizzle-orm";
import type { Multilingual } from "#app/domain/languages.ts";
import { holds, statesOf } from "#app/domain/policy.ts";
import { inPoolInDate, reviewIsDue } from "#app/domain/cadre/membership.ts";
import type { Region } from "#app/domain/cadre/member.ts";
import { readinessOf, type ReadinessLevel, type Release } from "#app/domain/cadre/readiness.ts";
import { wholeReaders } from "#app/domain/cadre/standing.ts";
import { clearanceOf, type Clearance } from "#app/domain/selection/clearance.ts";
import type { Sex, Track } from "#app/domain/selection/balance.ts";
import type { PoolState } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import {
  cadreExperience,
  cadreLanguage,
  cadreMember,
  cadreTarget,
  pool,
  poolMembership,
  readiness,
} from "#db/schema/cadre.tables.ts";
import { person } from "#db/schema/people.tables.ts";
import {
  competency,
  competencyFramework,
  course,
  level,
  mission,
  postType,
  rank,
} from "#db/schema/reference.tables.ts";
import { checksOf, rulingsAmong } from "./vetting.server.ts";
import { asks, isSystem, systemViewer, type AnyViewer } from "./viewer.server.ts";

export type Names = Multilingual;

/** Whether a viewer reads members whole; a State's focal point reads its part of its own. */
export function readsWhole(viewer: AnyViewer): boolean {
  return isSystem(viewer) || holds(viewer, ...wholeReaders);
}
/** The members whose rows a viewer may read at all. */
export function membersOpenTo(viewer: AnyViewer): SQL | undefined {
  if (readsWhole(viewer)) return undefined;
  const states = isSystem(viewer) ? [] : statesOf(viewer);
  return states.length ? inArray(cadreMember.sponsoringState, states) : sql`0`;
}

/** A member as lists show it. What a State may not read of its own member (regions, targets) is empty for it. */
export type CadrePerson = {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly givenNames: string;
  readonly familyName: string;
  readonly name: string;
  readonly sex: Sex;
  readonly track: Track;
  readonly sponsoringState: string | null;
  readonly level: string | null;
  readonly rank: Names | null;
  readonly languages: readonly { readonly language: string; readonly level: string }[];
  readonly regions: readonly Region[];
  readonly targets: readonly string[];
  readonly pools: readonly {
    readonly poolId: string;
    readonly state: PoolState;
    readonly inDate: boolean;
    readonly reviewDue: boolean;
  }[];
  readonly readiness: readonly {
    readonly postTypeId: string;
    readonly level: ReadinessLevel;
    readonly assessedOn: string;
    readonly expiresOn: string;
    readonly holds: boolean;
  }[];
  readonly availableFrom: string | null;
  readonly availableTo: string | null;
  readonly release: Release;
  /** The last day that the record may be kept; null for the State. */
  readonly retainUntil: string | null;
};

/** The members that a viewer may read, in name order, or those of them named. */
export async function cadrePeople(
  viewer: AnyViewer,
  store: Store,
  today: string,
  ids?: readonly string[],
): Promise<CadrePerson[]> {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({
      id: cadreMember.id,
      personId: cadreMember.personId,
      version: cadreMember.version,
      givenNames: person.givenNames,
      familyName: person.familyName,
      sex: person.sex,
      track: cadreMember.track,
      sponsoringState: cadreMember.sponsoringState,
      level: cadreMember.level,
      rankEn: rank.shortEn,
      rankFr: rank.shortFr,
      rankAr: rank.shortAr,
      availableFrom: cadreMember.availableFrom,
      availableTo: cadreMember.availableTo,
      release: cadreMember.release,
      retainUntil: cadreMember.retainUntil,
    })
    .from(cadreMember)
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .leftJoin(rank, eq(rank.id, cadreMember.rankId))
    .where(
      and(isNull(cadreMember.erasedAt), membersOpenTo(viewer), ids ? inArray(cadreMember.id, [...ids]) : undefined),
    )
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(cadreMember.id));
  const found = rows.map(({ id }) => id);
  if (found.length === 0) return [];
  const whole = readsWhole(viewer);
  const languages = await db
    .select({ memberId: cadreLanguage.memberId, language: cadreLanguage.language, level: cadreLanguage.level })
    .from(cadreLanguage)
    .where(inArray(cadreLanguage.memberId, found))
    .orderBy(asc(cadreLanguage.language));
  const memberships = await db
    .select({
      memberId: poolMembership.memberId,
      poolId: poolMembership.poolId,
      state: poolMembership.state,
      reviewDueOn: poolMembership.reviewDueOn,
      expiresOn: poolMembership.expiresOn,
    })
    .from(poolMembership)
    .where(inArray(poolMembership.memberId, found))
    .orderBy(asc(poolMembership.poolId));
  const assessed = await db
    .select({
      memberId: readiness.memberId,
      postTypeId: readiness.postTypeId,
      level: readiness.level,
      assessedOn: readiness.assessedOn,
      expiresOn: readiness.expiresOn,
    })
    .from(readiness)
    .where(inArray(readiness.memberId, found))
    .orderBy(asc(readiness.assessedOn), asc(readiness.recordedAt), asc(readiness.id));
  const regions = whole
    ? await db
        .selectDistinct({ memberId: cadreExperience.memberId, region: cadreExperience.region })
        .from(cadreExperience)
        .where(and(inArray(cadreExperience.memberId, found), isNotNull(cadreExperience.region)))
    : [];
  const targets = whole
    ? await db
        .select({ memberId: cadreTarget.memberId, postTypeId: cadreTarget.postTypeId })
        .from(cadreTarget)
        .where(inArray(cadreTarget.memberId, found))
        .orderBy(asc(cadreTarget.postTypeId))
    : [];
  const by = <R extends { memberId: string }>(list: readonly R[]) => {
    const map = new Map<string, R[]>();
    for (const row of list) {
      const own = map.get(row.memberId);
      if (own) own.push(row);
      else map.set(row.memberId, [row]);
    }
    return (id: string) => map.get(id) ?? [];
  };
  const [spoken, joined, judged, served, aims] = [
    by(languages),
    by(memberships),
    by(assessed),
    by(regions),
    by(targets),
  ];
  return rows.map(({ rankEn, rankFr, rankAr, retainUntil, ...row }) => ({
    ...row,
    retainUntil: whole ? retainUntil : null,
    name: `${row.givenNames} ${row.familyName}`,
    rank: rankEn !== null && rankFr !== null && rankAr !== null ? { en: rankEn, fr: rankFr, ar: rankAr } : null,
    languages: spoken(row.id).map(({ language, level: at }) => ({ language, level: at })),
    regions: served(row.id).flatMap(({ region }) => region ?? []),
    targets: aims(row.id).map(({ postTypeId }) => postTypeId),
    pools: joined(row.id).map((membership) => ({
      poolId: membership.poolId,
      state: membership.state,
      inDate: inPoolInDate(membership, today),
      reviewDue: reviewIsDue(membership, today),
    })),
    readiness: readinessOf(judged(row.id), today).map(
      ({ postTypeId, level: at, assessedOn, expiresOn, holds: still }) => ({
        postTypeId,
        level: at,
        assessedOn,
        expiresOn,
        holds: still,
      }),
    ),
  }));
}

/**
 * One aggregate of vetting per person, by all checks of the person, whatever candidacy they were asked for. Whole
 * readers only; which provider said what is nobody's here.
 */
export async function clearancesOf(
  viewer: AnyViewer,
  store: Store,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, Clearance>> {
  asks(viewer);
  if (!readsWhole(viewer)) throw new Error("Vetting validity is not for this viewer");
  const checks = await checksOf(systemViewer("vetting of cadre members, aggregated to its validity"), store, personIds);
  const made = new Map<string, typeof checks>(personIds.map((id) => [id, []]));
  for (const check of checks) made.get(check.personId)?.push(check);
  return new Map([...made].map(([id, own]) => [id, clearanceOf(own, rulingsAmong(own), today)]));
}

/** Names of what the cadre speaks of, each in both languages. */
export async function cadreChoices(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const { db } = store;
  const named = (row: { nameEn: string; nameFr: string; nameAr: string }): Names => ({
    en: row.nameEn,
    fr: row.nameFr,
    ar: row.nameAr,
  });
  const types = await db
    .select({
      id: postType.id,
      nameEn: postType.nameEn,
      nameFr: postType.nameFr,
      nameAr: postType.nameAr,
      shortEn: postType.shortEn,
      shortFr: postType.shortFr,
      shortAr: postType.shortAr,
      track: postType.track,
    })
    .from(postType)
    .orderBy(asc(postType.track), asc(postType.id));
  const pools = await db.select().from(pool).orderBy(asc(pool.id));
  return {
    postTypes: types.map((row) => ({
      id: row.id,
      track: row.track,
      name: named(row),
      short: { en: row.shortEn, fr: row.shortFr, ar: row.shortAr },
    })),
    pools: pools.map((row) => ({
      id: row.id,
      name: named(row),
      purpose: { en: row.purposeEn, fr: row.purposeFr, ar: row.purposeAr },
      validMonths: row.validMonths,
      reviewMonths: row.reviewMonths,
      womenOnly: row.womenOnly,
      track: row.track,
    })),
  };
}
export type CadreChoices = Awaited<ReturnType<typeof cadreChoices>>;

/** What the form of a member chooses from beside the above: levels, ranks, missions. */
export async function memberChoices(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const { db } = store;
  const levels = await db
    .select({ id: level.id, nameEn: level.nameEn, nameFr: level.nameFr, nameAr: level.nameAr })
    .from(level)
    .orderBy(sql`${level.position} DESC`, asc(level.id));
  const ranks = await db
    .select({
      id: rank.id,
      nameEn: rank.nameEn,
      nameFr: rank.nameFr,
      nameAr: rank.nameAr,
      service: rank.service,
      grade: rank.grade,
    })
    .from(rank)
    .orderBy(asc(rank.service), sql`${rank.position} DESC`, asc(rank.id));
  const missions = await db
    .select({ id: mission.id, acronym: mission.acronym, acronymFr: mission.acronymFr, acronymAr: mission.acronymAr })
    .from(mission)
    .orderBy(asc(mission.acronym));
  const fit = <R extends { nameEn: string; nameFr: string; nameAr: string }>({
    nameEn,
    nameFr,
    nameAr,
    ...row
  }: R) => ({
    ...row,
    name: { en: nameEn, fr: nameFr, ar: nameAr },
  });
  return {
    levels: levels.map(fit),
    ranks: ranks.map(fit),
    missions: missions.map((row) => ({ id: row.id, name: { en: row.acronym, fr: row.acronymFr, ar: row.acronymAr } })),
  };
}
export type MemberChoices = Awaited<ReturnType<typeof memberChoices>>;

/** The courses and, by framework with its version, the competencies that a record names. */
export async function learningChoices(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const courses = await store.db.select().from(course).orderBy(asc(course.id));
  const competencies = await store.db
    .select({
      id: competency.id,
      nameEn: competency.nameEn,
      nameFr: competency.nameFr,
      nameAr: competency.nameAr,
      frameworkEn: competencyFramework.nameEn,
      frameworkFr: competencyFramework.nameFr,
      frameworkAr: competencyFramework.nameAr,
      version: competencyFramework.version,
    })
    .from(competency)
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .orderBy(asc(competency.frameworkId), asc(competency.position), asc(competency.id));
  return {
    courses: courses.map(({ id, nameEn, nameFr, nameAr }) => ({ id, name: { en: nameEn, fr: nameFr, ar: nameAr } })),
    competencies: competencies.map((row) => ({
      id: row.id,
      name: { en: row.nameEn, fr: row.nameFr, ar: row.nameAr },
      framework: { en: row.frameworkEn, fr: row.frameworkFr, ar: row.frameworkAr },
      version: row.version,
    })),
  };
}

/** The member, other than one, for whom an address stands; null where it is nobody's. For those who read the whole cadre. */
export async function memberOfAddress(viewer: AnyViewer, store: Store, email: string, except: string | null) {
  asks(viewer);
  const rows = await store.db
    .select({ id: cadreMember.id })
    .from(cadreMember)
    .where(and(eq(cadreMember.email, email), isNull(cadreMember.erasedAt), membersOpenTo(viewer)));
  return rows.find(({ id }) => id !== except) ?? null;
}

/** Memberships past their last day that nobody has lapsed yet; for the job. */
export async function membershipsToLapse(viewer: AnyViewer, store: Store, today: string) {
  asks(viewer);
  return store.db
    .select({
      id: poolMembership.id,
      memberId: poolMembership.memberId,
      poolId: poolMembership.poolId,
      state: poolMembership.state,
      version: poolMembership.version,
    })
    .from(poolMembership)
    .where(
      and(
        or(eq(poolMembership.state, "admitted"), eq(poolMembership.state, "renewed")),
        lt(poolMembership.expiresOn, today),
      ),
    )
    .orderBy(asc(poolMembership.id));
}
