import { and, asc, desc, eq, inArray, isNull, notInArray } from "drizzle-orm";
import { holds } from "#app/domain/policy.ts";
import { cadreSideOf, type CadreSide } from "#app/domain/cadre/standing.ts";
import { inPoolInDate } from "#app/domain/cadre/membership.ts";
import type { Experience, MemberLanguage } from "#app/domain/cadre/member.ts";
import { readinessOf } from "#app/domain/cadre/readiness.ts";
import { coarseShown } from "#app/domain/selection/nomination.ts";
import { endedCandidacies, type CoarseState } from "#app/domain/selection/states.ts";
import type { Clearance } from "#app/domain/selection/clearance.ts";
import type { Store } from "#db/open.server.ts";
import {
  cadreExperience,
  cadreInvitation,
  cadreLanguage,
  cadreMember,
  competencyEvidence,
  courseAttendance,
  developmentItem,
  pool,
  poolMembership,
  readiness,
} from "#db/schema/cadre.tables.ts";
import { account, person, personNationality } from "#db/schema/people.tables.ts";
import { competency, competencyFramework, course, mission, post, postType } from "#db/schema/reference.tables.ts";
import {
  candidacy,
  candidacyNomination,
  nomination,
  publishedState,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { cadrePeople, clearancesOf, type CadrePerson, type Names } from "./cadre.server.ts";
import { newsStands } from "./notices.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

/** What the manager and the officers read beyond what a sponsoring State does. */
export type WholePart = {
  readonly email: string;
  readonly heldSince: string | null;
  readonly rankId: string | null;
  readonly nationalities: readonly string[];
  readonly dutyLimits: string;
  readonly consentOn: string;
  readonly retainUntil: string;
  readonly languages: readonly MemberLanguage[];
  readonly experience: readonly (Experience & { readonly mission: Names | null })[];
  readonly competencies: readonly {
    readonly id: string;
    readonly competency: Names;
    readonly framework: Names;
    readonly frameworkVersion: string;
    readonly seenOn: string;
    readonly evidence: string;
  }[];
  readonly clearance: Clearance;
  readonly history: readonly {
    readonly invitationId: string;
    readonly processId: string;
    readonly post: Names;
    readonly mission: Names;
    readonly invitedAt: number;
    readonly answer: "nominated" | "declined" | null;
    /** As last published; null where there is no nomination. */
    readonly outcome: CoarseState | null;
  }[];
};
/** A member's record as a side may read it. */
export type CadreRecord = Omit<CadrePerson, "pools" | "readiness"> & {
  readonly side: CadreSide;
  readonly pools: readonly {
    readonly poolId: string;
    readonly pool: Names;
    readonly state: (typeof poolMembership.$inferSelect)["state"];
    readonly inDate: boolean;
    readonly admittedOn: string | null;
    readonly reviewDueOn: string | null;
    readonly expiresOn: string | null;
    readonly version: number;
    /** Of the last act; null for the State. */
    readonly reason: string | null;
  }[];
  readonly readiness: readonly {
    readonly postTypeId: string;
    readonly postType: Names;
    readonly level: (typeof readiness.$inferSelect)["level"];
    readonly assessedOn: string;
    readonly expiresOn: string;
    readonly holds: boolean;
    /** Who assessed, and on what evidence; null for the State. */
    readonly assessor: string | null;
    readonly evidence: string | null;
  }[];
  readonly development: readonly {
    readonly id: string;
    readonly competencyId: string | null;
    readonly competency: Names | null;
    readonly gap: string;
    readonly action: string;
    readonly owner: string;
    readonly dueOn: string;
    readonly doneOn: string | null;
    readonly version: number;
  }[];
  readonly courses: readonly { readonly id: string; readonly course: Names; readonly completedOn: string }[];
  readonly whole: WholePart | null;
};

const names = (en: string | null, fr: string | null, ar: string | null): Names | null =>
  en !== null && fr !== null && ar !== null ? { en, fr, ar } : null;

/** One member's record, or null: what does not exist and what is another State's read the same. */
export async function cadreRecord(
  viewer: AnyViewer,
  store: Store,
  memberId: string,
  today: string,
): Promise<CadreRecord | null> {
  asks(viewer);
  const [own] = await cadrePeople(viewer, store, today, [memberId]);
  if (!own) return null;
  const side: CadreSide | null = isSystem(viewer) ? "manager" : cadreSideOf(viewer, own.sponsoringState);
  if (side === null) return null;
  const { db } = store;
  const pools = await db
    .select({ row: poolMembership, nameEn: pool.nameEn, nameFr: pool.nameFr, nameAr: pool.nameAr })
    .from(poolMembership)
    .innerJoin(pool, eq(pool.id, poolMembership.poolId))
    .where(eq(poolMembership.memberId, memberId))
    .orderBy(asc(poolMembership.poolId));
  const judged = await db
    .select({
      postTypeId: readiness.postTypeId,
      level: readiness.level,
      assessedOn: readiness.assessedOn,
      expiresOn: readiness.expiresOn,
      evidence: readiness.evidence,
      typeEn: postType.nameEn,
      typeFr: postType.nameFr,
      typeAr: postType.nameAr,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(readiness)
    .innerJoin(postType, eq(postType.id, readiness.postTypeId))
    .innerJoin(account, eq(account.id, readiness.assessedBy))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(readiness.memberId, memberId))
    .orderBy(asc(readiness.assessedOn), asc(readiness.recordedAt), asc(readiness.id));
  const development = await db
    .select({ row: developmentItem, nameEn: competency.nameEn, nameFr: competency.nameFr, nameAr: competency.nameAr })
    .from(developmentItem)
    .leftJoin(competency, eq(competency.id, developmentItem.competencyId))
    .where(eq(developmentItem.memberId, memberId))
    .orderBy(asc(developmentItem.dueOn), asc(developmentItem.id));
  const courses = await db
    .select({
      id: courseAttendance.id,
      completedOn: courseAttendance.completedOn,
      nameEn: course.nameEn,
      nameFr: course.nameFr,
      nameAr: course.nameAr,
    })
    .from(courseAttendance)
    .innerJoin(course, eq(course.id, courseAttendance.courseId))
    .where(eq(courseAttendance.memberId, memberId))
    .orderBy(desc(courseAttendance.completedOn), asc(courseAttendance.id));
  const state = side === "state";
  return {
    ...own,
    side,
    pools: pools.map(({ row, nameEn, nameFr, nameAr }) => ({
      poolId: row.poolId,
      pool: { en: nameEn, fr: nameFr, ar: nameAr },
      state: row.state,
      inDate: inPoolInDate(row, today),
      admittedOn: row.admittedOn,
      reviewDueOn: row.reviewDueOn,
      expiresOn: row.expiresOn,
      version: row.version,
      reason: state ? null : row.reason,
    })),
    readiness: readinessOf(judged, today).map((row) => ({
      postTypeId: row.postTypeId,
      postType: { en: row.typeEn, fr: row.typeFr, ar: row.typeAr },
      level: row.level,
      assessedOn: row.assessedOn,
      expiresOn: row.expiresOn,
      holds: row.holds,
      assessor: state ? null : `${row.givenNames} ${row.familyName}`,
      evidence: state ? null : row.evidence,
    })),
    development: development.map(({ row, nameEn, nameFr, nameAr }) => ({
      id: row.id,
      competencyId: row.competencyId,
      competency: names(nameEn, nameFr, nameAr),
      gap: row.gap,
      action: row.action,
      owner: row.owner,
      dueOn: row.dueOn,
      doneOn: row.doneOn,
      version: row.version,
    })),
    courses: courses.map(({ id, completedOn, nameEn, nameFr, nameAr }) => ({
      id,
      course: { en: nameEn, fr: nameFr, ar: nameAr },
      completedOn,
    })),
    whole: state ? null : await wholePart(viewer, store, own, today),
  };
}

/** All assessments of a member in the order in which they were recorded; the cadre manager's and the house's own. */
export async function assessmentsOf(viewer: AnyViewer, store: Store, memberId: string) {
  asks(viewer);
  if (!isSystem(viewer) && !holds(viewer, "cadreManager")) throw new Error("Assessments are the cadre manager's");
  return store.db
    .select({
      postTypeId: readiness.postTypeId,
      level: readiness.level,
      assessedOn: readiness.assessedOn,
      expiresOn: readiness.expiresOn,
      evidence: readiness.evidence,
    })
    .from(readiness)
    .where(eq(readiness.memberId, memberId))
    .orderBy(asc(readiness.recordedAt), asc(readiness.id));
}

async function wholePart(viewer: AnyViewer, store: Store, own: CadrePerson, today: string): Promise<WholePart> {
  const { db } = store;
  const [row] = await db
    .select({
      email: cadreMember.email,
      heldSince: cadreMember.heldSince,
      rankId: cadreMember.rankId,
      dutyLimits: cadreMember.dutyLimits,
      consentOn: cadreMember.consentOn,
      retainUntil: cadreMember.retainUntil,
    })
    .from(cadreMember)
    .where(eq(cadreMember.id, own.id));
  const nationalities = await db
    .select({ id: personNationality.memberStateId })
    .from(personNationality)
    .where(eq(personNationality.personId, own.personId))
    .orderBy(asc(personNationality.memberStateId));
  const languages = await db
    .select({ language: cadreLanguage.language, level: cadreLanguage.level, evidence: cadreLanguage.evidence })
    .from(cadreLanguage)
    .where(eq(cadreLanguage.memberId, own.id))
    .orderBy(asc(cadreLanguage.language));
  const experience = await db
    .select({
      missionId: cadreExperience.missionId,
      organisation: cadreExperience.organisation,
      region: cadreExperience.region,
      function: cadreExperience.function,
      fromYear: cadreExperience.fromYear,
      toYear: cadreExperience.toYear,
      acronym: mission.acronym,
      acronymFr: mission.acronymFr,
      acronymAr: mission.acronymAr,
    })
    .from(cadreExperience)
    .leftJoin(mission, eq(mission.id, cadreExperience.missionId))
    .where(eq(cadreExperience.memberId, own.id))
    .orderBy(desc(cadreExperience.fromYear), asc(cadreExperience.id));
  const competencies = await db
    .select({
      id: competencyEvidence.id,
      nameEn: competency.nameEn,
      nameFr: competency.nameFr,
      nameAr: competency.nameAr,
      frameworkEn: competencyFramework.nameEn,
      frameworkFr: competencyFramework.nameFr,
      frameworkAr: competencyFramework.nameAr,
      frameworkVersion: competencyEvidence.frameworkVersion,
      seenOn: competencyEvidence.seenOn,
      evidence: competencyEvidence.evidence,
    })
    .from(competencyEvidence)
    .innerJoin(competency, eq(competency.id, competencyEvidence.competencyId))
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .where(eq(competencyEvidence.memberId, own.id))
    .orderBy(
      asc(competency.frameworkId),
      asc(competency.position),
      desc(competencyEvidence.seenOn),
      asc(competencyEvidence.id),
    );
  return {
    ...row!,
    nationalities: nationalities.map(({ id }) => id),
    languages,
    experience: experience.map(({ acronym, acronymFr, acronymAr, ...rest }) => ({
      ...rest,
      mission: names(acronym, acronymFr, acronymAr),
    })),
    competencies: competencies.map(({ nameEn, nameFr, nameAr, frameworkEn, frameworkFr, frameworkAr, ...rest }) => ({
      ...rest,
      competency: { en: nameEn, fr: nameFr, ar: nameAr },
      framework: { en: frameworkEn, fr: frameworkFr, ar: frameworkAr },
    })),
    clearance: (await clearancesOf(viewer, store, [own.personId], today)).get(own.personId)!,
    history: await historyOf(store, own.id),
  };
}

/** The processes a member was invited to, and as much of their outcome as was published. */
async function historyOf(store: Store, memberId: string): Promise<WholePart["history"]> {
  const rows = await store.db
    .select({
      invitation: cadreInvitation,
      endedAs: selectionProcess.endedAs,
      titleEn: post.titleEn,
      titleFr: post.titleFr,
      titleAr: post.titleAr,
      nameEn: postType.nameEn,
      nameFr: postType.nameFr,
      nameAr: postType.nameAr,
      acronym: mission.acronym,
      acronymFr: mission.acronymFr,
      acronymAr: mission.acronymAr,
      nomination: nomination.state,
      candidacyId: candidacy.id,
      candidacy: candidacy.state,
    })
    .from(cadreInvitation)
    .innerJoin(selectionProcess, eq(selectionProcess.id, cadreInvitation.processId))
    .innerJoin(post, eq(post.id, selectionProcess.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .leftJoin(nomination, eq(nomination.id, cadreInvitation.nominationId))
    .leftJoin(candidacyNomination, eq(candidacyNomination.nominationId, nomination.id))
    .leftJoin(candidacy, eq(candidacy.id, candidacyNomination.candidacyId))
    .where(eq(cadreInvitation.memberId, memberId))
    .orderBy(desc(cadreInvitation.invitedAt), asc(cadreInvitation.id));
  const ids = rows.flatMap(({ candidacyId }) => candidacyId ?? []);
  const news = ids.length
    ? await store.db
        .select({ candidacyId: publishedState.candidacyId, state: publishedState.state })
        .from(publishedState)
        .where(and(inArray(publishedState.candidacyId, ids), newsStands))
        .orderBy(desc(publishedState.publishedAt), desc(publishedState.id))
    : [];
  return rows.map((row) => ({
    invitationId: row.invitation.id,
    processId: row.invitation.processId,
    post: { en: row.titleEn ?? row.nameEn, fr: row.titleFr ?? row.nameFr, ar: row.titleAr ?? row.nameAr },
    mission: { en: row.acronym, fr: row.acronymFr, ar: row.acronymAr },
    invitedAt: row.invitation.invitedAt,
    answer: row.invitation.answer,
    outcome:
      row.nomination === null || row.nomination === "draft"
        ? null
        : coarseShown({
            nomination: row.nomination,
            candidacy: row.candidacy,
            endedAs: row.endedAs,
            published: news.filter(({ candidacyId }) => candidacyId === row.candidacyId).map(({ state }) => state),
          }),
  }));
}

/** Whether a person stands in a process that has not ended: who that is may not change under it. */
export async function inRunningProcess(viewer: AnyViewer, store: Store, personId: string): Promise<boolean> {
  asks(viewer);
  const rows = await store.db
    .select({ id: candidacy.id })
    .from(candidacy)
    .innerJoin(selectionProcess, eq(selectionProcess.id, candidacy.processId))
    .where(
      and(
        eq(candidacy.personId, personId),
        isNull(selectionProcess.endedAs),
        notInArray(selectionProcess.state, ["announced", "onboarded", "inPost", "closed"]),
        notInArray(candidacy.state, [...endedCandidacies]),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
