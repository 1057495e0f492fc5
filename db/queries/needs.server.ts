import { asc, eq } from "drizzle-orm";
import { rubricsInForce } from "#app/domain/reference/rubric-versions.ts";
import type { Store } from "#db/open.server.ts";
import {
  anchor,
  competency,
  ratingScale,
  rubric,
  rubricCompetency,
  rubricPostType,
} from "#db/schema/reference.tables.ts";
import {
  criterion,
  missionNeedsProfile,
  processCompetency,
  processLanguage,
  processRule,
  termsOfReference,
} from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** What a process asks for: profile, terms, criteria, competencies, languages, rules. Public within the process. */
export async function needsOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const { db } = store;
  const [profile] = await db.select().from(missionNeedsProfile).where(eq(missionNeedsProfile.processId, processId));
  const [terms] = await db.select().from(termsOfReference).where(eq(termsOfReference.processId, processId));
  return {
    profile: profile ?? null,
    terms: terms ?? null,
    criteria: await db
      .select()
      .from(criterion)
      .where(eq(criterion.processId, processId))
      .orderBy(asc(criterion.kind), asc(criterion.position)),
    competencies: await db
      .select({
        id: processCompetency.id,
        rubricCompetencyId: processCompetency.rubricCompetencyId,
        weight: processCompetency.weight,
        passLevel: processCompetency.passLevel,
        competencyId: rubricCompetency.competencyId,
        nameEn: competency.nameEn,
        nameFr: competency.nameFr,
        nameAr: competency.nameAr,
        definitionEn: rubricCompetency.definitionEn,
        definitionFr: rubricCompetency.definitionFr,
        definitionAr: rubricCompetency.definitionAr,
        questionEn: rubricCompetency.questionEn,
        questionFr: rubricCompetency.questionFr,
        questionAr: rubricCompetency.questionAr,
      })
      .from(processCompetency)
      .innerJoin(rubricCompetency, eq(rubricCompetency.id, processCompetency.rubricCompetencyId))
      .innerJoin(competency, eq(competency.id, rubricCompetency.competencyId))
      .where(eq(processCompetency.processId, processId))
      .orderBy(asc(processCompetency.position)),
    languages: await db
      .select()
      .from(processLanguage)
      .where(eq(processLanguage.processId, processId))
      .orderBy(asc(processLanguage.language)),
    rules: await db
      .select()
      .from(processRule)
      .where(eq(processRule.processId, processId))
      .orderBy(asc(processRule.ruleCode)),
  };
}

/** The rubrics for a post type in the version in force on a day (`YYYY-MM-DD`), each with its scale and competencies. */
export async function rubricsFor(viewer: AnyViewer, store: Store, postTypeId: string, day: string) {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({ rubric, scale: ratingScale })
    .from(rubric)
    .innerJoin(rubricPostType, eq(rubricPostType.rubricId, rubric.id))
    .innerJoin(ratingScale, eq(ratingScale.id, rubric.scaleId))
    .where(eq(rubricPostType.postTypeId, postTypeId))
    .orderBy(asc(rubric.id));
  const made = [];
  const standing = new Set(
    rubricsInForce(
      rows.map((row) => row.rubric),
      day,
    ).map(({ id }) => id),
  );
  for (const row of rows.filter((one) => standing.has(one.rubric.id)))
    made.push({
      id: row.rubric.id,
      version: row.rubric.version,
      validFrom: row.rubric.validFrom,
      scale: row.scale,
      competencies: await db
        .select({
          id: rubricCompetency.id,
          competencyId: rubricCompetency.competencyId,
          nameEn: competency.nameEn,
          nameFr: competency.nameFr,
          nameAr: competency.nameAr,
          definitionEn: rubricCompetency.definitionEn,
          definitionFr: rubricCompetency.definitionFr,
          definitionAr: rubricCompetency.definitionAr,
        })
        .from(rubricCompetency)
        .innerJoin(competency, eq(competency.id, rubricCompetency.competencyId))
        .where(eq(rubricCompetency.rubricId, row.rubric.id))
        .orderBy(asc(rubricCompetency.position)),
    });
  return made;
}
/** The anchors of a rubric's competency, lowest level first. */
export async function anchorsOf(viewer: AnyViewer, store: Store, rubricCompetencyId: string) {
  asks(viewer);
  return store.db
    .select()
    .from(anchor)
    .where(eq(anchor.rubricCompetencyId, rubricCompetencyId))
    .orderBy(asc(anchor.value));
}
