import { poolStates } from "#app/domain/selection/states.ts";
import { readinessLevels, releases } from "#app/domain/cadre/readiness.ts";
import { languageLevels } from "#app/domain/mentoring/matching.ts";
import { k } from "./columns.ts";
import { account, person } from "./people.tables.ts";
import { competency, course, mission, postType } from "./reference.tables.ts";
import { nomination, selectionProcess } from "./selection.tables.ts";

/** A pool of possible leaders; being in one is no bypass of the competition. */
export const pool = k.table("pool", {
  id: k.id(), // the code
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  purposeEn: k.text().notNull(),
  purposeFr: k.text().notNull(),
  purposeAr: k.text().notNull().default(""),
  validMonths: k.int().notNull(), // from admission or renewal to expiry
  reviewMonths: k.int().notNull(),
  womenOnly: k.bool().notNull(),
  track: k.oneOf(["civilian", "military", "police"]), // null: any
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});

/** A person of the cadre. Its own State is the sponsoring one; others see nothing of it. */
export const cadreMember = k.table(
  "cadre_member",
  {
    id: k.id(),
    personId: k.ref(() => person.id).notNull(),
    email: k.text().notNull(),
    sponsoringState: k.text(),
    track: k.oneOf(["civilian", "military", "police"]).notNull(),
    level: k.text(),
    rankId: k.text(),
    heldSince: k.day(), // the level or rank
    availableFrom: k.day(),
    availableTo: k.day(),
    dutyLimits: k.text().notNull(), // what keeps the person from some duty stations, in own words
    release: k.oneOf(releases).notNull(), // by the Government
    consentOn: k.day().notNull(),
    retainUntil: k.day().notNull(),
    /** From then on the row is a tombstone: its lists are gone and its fields empty. */
    erasedAt: k.instant(),
    erasedAs: k.oneOf(["withdrawn", "expired"]),
    enteredBy: k.ref(() => account.id).notNull(),
    createdAt: k.instant().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("cadre_member_person").on(t.personId), k.index("cadre_member_state").on(t.sponsoringState)],
);
export const cadreTarget = k.table(
  "cadre_target",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    postTypeId: k.ref(() => postType.id).notNull(),
  },
  (t) => [k.unique("cadre_target_once").on(t.memberId, t.postTypeId)],
);
export const cadreLanguage = k.table(
  "cadre_language",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    language: k.text().notNull(),
    level: k.oneOf(languageLevels).notNull(),
    evidence: k.text().notNull(),
  },
  (t) => [k.unique("cadre_language_once").on(t.memberId, t.language)],
);
export const cadreExperience = k.table(
  "cadre_experience",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    missionId: k.ref(() => mission.id), // null where served elsewhere
    organisation: k.text().notNull(),
    region: k.oneOf(["african", "asiaPacific", "easternEuropean", "grulac", "weog"]),
    function: k.text().notNull(),
    fromYear: k.int().notNull(),
    toYear: k.int(),
  },
  (t) => [k.index("cadre_experience_member").on(t.memberId)],
);

/** Membership of a pool: a lifecycle of its own, independent of every process (`poolTable`). */
export const poolMembership = k.table(
  "pool_membership",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    poolId: k.ref(() => pool.id).notNull(),
    state: k.oneOf(poolStates).notNull(),
    stateSince: k.instant().notNull(),
    admittedOn: k.day(),
    reviewDueOn: k.day(),
    expiresOn: k.day(),
    reason: k.text().notNull(), // of the last act
    version: k.int().notNull(),
  },
  (t) => [k.unique("pool_membership_once").on(t.memberId, t.poolId)],
);

/** Readiness for one post type, as one assessor found it on a day; a later row supersedes, none is edited. */
export const readiness = k.table(
  "readiness",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    postTypeId: k.ref(() => postType.id).notNull(),
    level: k.oneOf(readinessLevels).notNull(),
    assessedOn: k.day().notNull(),
    assessedBy: k.ref(() => account.id).notNull(),
    evidence: k.text().notNull(),
    expiresOn: k.day().notNull(),
    recordedAt: k.instant().notNull(),
  },
  (t) => [k.index("readiness_member").on(t.memberId, t.postTypeId)],
);
/** Evidence of a competency, by the version of the framework that it was seen under. */
export const competencyEvidence = k.table(
  "competency_evidence",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    competencyId: k.ref(() => competency.id).notNull(),
    frameworkVersion: k.text().notNull(),
    seenOn: k.day().notNull(),
    evidence: k.text().notNull(),
    recordedBy: k.ref(() => account.id).notNull(),
    recordedAt: k.instant().notNull(),
  },
  (t) => [k.index("competency_evidence_member").on(t.memberId)],
);
export const developmentItem = k.table(
  "development_item",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    competencyId: k.ref(() => competency.id),
    gap: k.text().notNull(),
    action: k.text().notNull(),
    owner: k.text().notNull(),
    dueOn: k.day().notNull(),
    doneOn: k.day(),
    version: k.int().notNull(),
  },
  (t) => [k.index("development_item_member").on(t.memberId)],
);
export const courseAttendance = k.table(
  "course_attendance",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    courseId: k.ref(() => course.id).notNull(),
    completedOn: k.day().notNull(),
  },
  (t) => [k.unique("course_attendance_once").on(t.memberId, t.courseId, t.completedOn)],
);

/** A member invited to compete; nobody is entered unasked. The answer is a nomination by the State, or the member's no. */
export const cadreInvitation = k.table(
  "cadre_invitation",
  {
    id: k.id(),
    memberId: k.ref(() => cadreMember.id).notNull(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    invitedBy: k.ref(() => account.id).notNull(),
    invitedAt: k.instant().notNull(),
    answer: k.oneOf(["nominated", "declined"]),
    answeredBy: k.text(),
    answeredAt: k.instant(),
    nominationId: k.ref(() => nomination.id),
    version: k.int().notNull(),
  },
  (t) => [k.unique("cadre_invitation_once").on(t.memberId, t.processId, t.round)],
);
