import { k } from "./columns.ts";

export const memberState = k.table("member_state", {
  id: k.id(), // ISO 3166 alpha-2, lower case
  iso3: k.text().notNull(),
  regionalGroup: k.oneOf(["african", "asiaPacific", "easternEuropean", "grulac", "weog"]).notNull(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});

export const mission = k.table("mission", {
  id: k.id(),
  acronym: k.text().notNull(),
  acronymFr: k.text().notNull(),
  acronymAr: k.text().notNull().default(""),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  kind: k.oneOf(["peacekeeping", "political"]).notNull(),
  missionType: k.oneOf(["multidimensional", "observer", "specialPolitical", "transition", "regionalOffice"]).notNull(),
  startYear: k.int().notNull(),
  endYear: k.int(),
  mandateEnds: k.day(),
  zone: k.text().notNull(),
  leadDepartment: k.text().notNull(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});
export const missionHostState = k.table(
  "mission_host_state",
  { id: k.id(), missionId: k.ref(() => mission.id).notNull(), memberStateId: k.text().notNull() },
  (t) => [k.unique("mission_host_state_once").on(t.missionId, t.memberStateId)],
);
export const missionWeekend = k.table(
  "mission_weekend",
  { id: k.id(), missionId: k.ref(() => mission.id).notNull(), isoWeekday: k.int().notNull() },
  (t) => [k.unique("mission_weekend_once").on(t.missionId, t.isoWeekday)],
);

export const postType = k.table("post_type", {
  id: k.id(), // the code of the glossary: srsg, forceCommander …
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  shortEn: k.text().notNull(),
  shortFr: k.text().notNull(),
  shortAr: k.text().notNull().default(""),
  track: k.oneOf(["civilian", "military", "police"]).notNull(),
  entry: k.oneOf(["nomination", "pool", "staffSelection"]).notNull(),
  decides: k.oneOf(["sg", "usgDpo", "byLevel"]).notNull(),
  minRank: k.text(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});
export const postTypeLevel = k.table("post_type_level", {
  id: k.id(),
  postTypeId: k.ref(() => postType.id).notNull(),
  level: k.text().notNull(),
});
export const postTypeNominator = k.table("post_type_nominator", {
  id: k.id(),
  postTypeId: k.ref(() => postType.id).notNull(),
  nominatorKind: k.text().notNull(),
});
export const postTypeDocument = k.table("post_type_document", {
  id: k.id(),
  postTypeId: k.ref(() => postType.id).notNull(),
  documentType: k.text().notNull(),
});
export const documentType = k.table("document_type", {
  id: k.id(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  integrity: k.bool().notNull(), // shown to vetting officers as well
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});

export const level = k.table("level", {
  id: k.id(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  shortEn: k.text().notNull(),
  shortFr: k.text().notNull(),
  shortAr: k.text().notNull().default(""),
  position: k.int().notNull(), // higher is more senior
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});
export const rank = k.table("rank", {
  id: k.id(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  shortEn: k.text().notNull(),
  shortFr: k.text().notNull(),
  shortAr: k.text().notNull().default(""),
  service: k.oneOf(["army", "navy", "air", "police"]).notNull(),
  grade: k.text().notNull(), // equivalence across services: OF-5 … OF-9
  position: k.int().notNull(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});

export const competencyFramework = k.table("competency_framework", {
  id: k.id(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  version: k.text().notNull(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});
export const competency = k.table("competency", {
  id: k.id(), // framework.code
  frameworkId: k.ref(() => competencyFramework.id).notNull(),
  code: k.text().notNull(),
  kind: k.text().notNull(),
  position: k.int().notNull(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  definitionEn: k.text().notNull(),
  definitionFr: k.text().notNull(),
  definitionAr: k.text().notNull().default(""),
  mapsTo: k.text(),
});

export const ratingScale = k.table("rating_scale", {
  id: k.id(),
  lo: k.int().notNull(),
  hi: k.int().notNull(),
  banded: k.bool().notNull(),
  discussSpread: k.int().notNull(),
  usualPass: k.int().notNull(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});
export const scaleLevel = k.table("scale_level", {
  id: k.id(),
  scaleId: k.ref(() => ratingScale.id).notNull(),
  value: k.int().notNull(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
});

export const rubric = k.table("rubric", {
  id: k.id(), // code.v and the version
  scaleId: k.ref(() => ratingScale.id).notNull(),
  version: k.int().notNull(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
  validFrom: k.day(), // null: since ever
  reason: k.text(), // null: of the reference data that the house began with; then nobody published it either
  publishedBy: k.text(),
  publishedAt: k.instant(),
});
export const rubricPostType = k.table("rubric_post_type", {
  id: k.id(),
  rubricId: k.ref(() => rubric.id).notNull(),
  postTypeId: k.ref(() => postType.id).notNull(),
});
export const rubricCompetency = k.table("rubric_competency", {
  id: k.id(),
  rubricId: k.ref(() => rubric.id).notNull(),
  competencyId: k.ref(() => competency.id).notNull(),
  position: k.int().notNull(),
  definitionEn: k.text().notNull(),
  definitionFr: k.text().notNull(),
  definitionAr: k.text().notNull().default(""),
  questionEn: k.text().notNull(),
  questionFr: k.text().notNull(),
  questionAr: k.text().notNull().default(""),
});
export const anchor = k.table(
  "anchor",
  {
    id: k.id(),
    rubricCompetencyId: k.ref(() => rubricCompetency.id).notNull(),
    value: k.int().notNull(),
    textEn: k.text().notNull(),
    textFr: k.text().notNull(),
    textAr: k.text().notNull().default(""),
  },
  (t) => [k.unique("anchor_once").on(t.rubricCompetencyId, t.value)],
);

export const course = k.table("course", {
  id: k.id(),
  nameEn: k.text().notNull(),
  nameFr: k.text().notNull(),
  nameAr: k.text().notNull().default(""),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});

export const balanceRule = k.table("balance_rule", {
  id: k.id(), // code.version
  code: k.text().notNull(),
  version: k.int().notNull(),
  kind: k.oneOf(["balance", "composition"]).notNull(),
  severity: k.oneOf(["block", "justify", "info"]).notNull(),
  threshold: k.json<Record<string, number | boolean | string>>().notNull(),
  instrument: k.text().notNull(),
  source: k.text().notNull(),
  asOf: k.day().notNull(),
  active: k.bool().notNull(),
  validFrom: k.day(), // null: since ever
  titleEn: k.text().notNull(),
  titleFr: k.text().notNull(),
  titleAr: k.text().notNull().default(""),
});
export const balanceRuleGate = k.table("balance_rule_gate", {
  id: k.id(),
  ruleId: k.ref(() => balanceRule.id).notNull(),
  gate: k.text().notNull(),
  signer: k.text(),
});
export const stageTime = k.table("stage_time", {
  id: k.id(), // state
  days: k.int().notNull(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});

export const post = k.table("post", {
  id: k.id(),
  missionId: k.ref(() => mission.id).notNull(),
  postTypeId: k.ref(() => postType.id).notNull(),
  level: k.text().notNull(),
  rankId: k.text(),
  isHeadOfMission: k.bool().notNull(),
  titleEn: k.text(),
  titleFr: k.text(),
  titleAr: k.text(),
  decidingOffice: k.oneOf(["sg", "usgDpo"]).notNull(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});
export const assignment = k.table("assignment", {
  id: k.id(),
  postId: k.ref(() => post.id).notNull(),
  incumbentName: k.text().notNull(),
  sex: k.oneOf(["woman", "man", "other", "undisclosed"]).notNull(),
  startedOn: k.day().notNull(),
  endOfTour: k.day().notNull(),
  endedOn: k.day(),
  asOf: k.day().notNull(),
  source: k.text().notNull(),
});
export const assignmentNationality = k.table("assignment_nationality", {
  id: k.id(),
  assignmentId: k.ref(() => assignment.id).notNull(),
  memberStateId: k.text().notNull(),
});
