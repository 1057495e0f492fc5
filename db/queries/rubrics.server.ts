import { and, asc, count, desc, eq, inArray, isNotNull, isNull, like } from "drizzle-orm";
import { labelOf } from "#app/domain/languages.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import { rubricCode, type RubricEntry } from "#app/domain/reference/rubric-versions.ts";
import type { Store } from "#db/open.server.ts";
import { account, person } from "#db/schema/people.tables.ts";
import {
  anchor,
  competency,
  competencyFramework,
  postType,
  ratingScale,
  rubric,
  rubricCompetency,
  rubricPostType,
  scaleLevel,
} from "#db/schema/reference.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { asks } from "./viewer.server.ts";

/**
 * Every version of a rubric, the newest first: since when, from where, by whom, and how many processes have it frozen or
 * prepare with it (counts alone: an administrator sees no file). None for anybody but an administrator.
 */
export async function rubricVersions(viewer: Viewer, store: Store, code: string) {
  asks(viewer);
  if (!holds(viewer, "administrator")) return [];
  const rows = (
    await store.db
      .select({ rubric, givenNames: person.givenNames, familyName: person.familyName })
      .from(rubric)
      .leftJoin(account, eq(account.id, rubric.publishedBy))
      .leftJoin(person, eq(person.id, account.personId))
      .where(like(rubric.id, `${code}.v%`))
      .orderBy(desc(rubric.version))
  ).filter((row) => rubricCode(row.rubric.id) === code);
  const ids = rows.map((row) => row.rubric.id);
  const uses = async (frozen: boolean) =>
    ids.length === 0
      ? []
      : store.db
          .select({ rubricId: selectionProcess.rubricId, uses: count() })
          .from(selectionProcess)
          .where(
            and(
              inArray(selectionProcess.rubricId, ids),
              frozen ? isNotNull(selectionProcess.frozenAt) : isNull(selectionProcess.frozenAt),
            ),
          )
          .groupBy(selectionProcess.rubricId);
  const [frozen, preparing] = [await uses(true), await uses(false)];
  return rows.map(({ rubric: row, givenNames, familyName }) => ({
    ...row,
    publisher: familyName === null ? null : `${givenNames} ${familyName}`,
    frozen: frozen.find(({ rubricId }) => rubricId === row.id)?.uses ?? 0,
    preparing: preparing.find(({ rubricId }) => rubricId === row.id)?.uses ?? 0,
  }));
}

/** What one version says, competencies in their order, each with its anchors from the lowest level; for an administrator. */
export async function rubricEntries(viewer: Viewer, store: Store, rubricId: string): Promise<RubricEntry[]> {
  asks(viewer);
  if (!holds(viewer, "administrator")) return [];
  const rows = await store.db
    .select()
    .from(rubricCompetency)
    .where(eq(rubricCompetency.rubricId, rubricId))
    .orderBy(asc(rubricCompetency.position));
  const anchors = await store.db
    .select({ row: anchor })
    .from(anchor)
    .innerJoin(rubricCompetency, eq(rubricCompetency.id, anchor.rubricCompetencyId))
    .where(eq(rubricCompetency.rubricId, rubricId))
    .orderBy(asc(anchor.value));
  return rows.map((row) => ({
    competencyId: row.competencyId,
    definition: { en: row.definitionEn, fr: row.definitionFr, ar: row.definitionAr },
    question: { en: row.questionEn, fr: row.questionFr, ar: row.questionAr },
    anchors: anchors
      .filter((one) => one.row.rubricCompetencyId === row.id)
      .map((one) => ({ en: one.row.textEn, fr: one.row.textFr, ar: one.row.textAr })),
  }));
}

/**
 * What a version is made in: the kinds of post, the scale with its levels, the framework in its version and the
 * competencies of it that can be chosen; null where there is no such version, or for anybody but an administrator.
 */
export async function rubricFrame(viewer: Viewer, store: Store, rubricId: string) {
  asks(viewer);
  if (!holds(viewer, "administrator")) return null;
  const { db } = store;
  const { locale } = viewer;
  const [row] = await db
    .select({ scale: ratingScale })
    .from(rubric)
    .innerJoin(ratingScale, eq(ratingScale.id, rubric.scaleId))
    .where(eq(rubric.id, rubricId));
  if (!row) return null;
  const types = await db
    .select({ type: postType })
    .from(rubricPostType)
    .innerJoin(postType, eq(postType.id, rubricPostType.postTypeId))
    .where(eq(rubricPostType.rubricId, rubricId))
    .orderBy(asc(postType.id));
  const levels = await db
    .select()
    .from(scaleLevel)
    .where(eq(scaleLevel.scaleId, row.scale.id))
    .orderBy(asc(scaleLevel.value));
  const frameworks = await db
    .selectDistinct({ framework: competencyFramework })
    .from(rubricCompetency)
    .innerJoin(competency, eq(competency.id, rubricCompetency.competencyId))
    .innerJoin(competencyFramework, eq(competencyFramework.id, competency.frameworkId))
    .where(eq(rubricCompetency.rubricId, rubricId));
  const competencies = await db
    .select()
    .from(competency)
    .where(
      inArray(
        competency.frameworkId,
        frameworks.map(({ framework }) => framework.id),
      ),
    )
    .orderBy(asc(competency.frameworkId), asc(competency.position));
  return {
    scaleId: row.scale.id,
    scale: labelOf(row.scale, "name", locale),
    postTypeIds: types.map(({ type }) => type.id),
    postTypes: types.map(({ type }) => labelOf(type, "name", locale)),
    levels: levels.map((level) => ({ value: level.value, name: labelOf(level, "name", locale) })),
    frameworks: frameworks.map(({ framework }) => ({
      id: framework.id,
      name: labelOf(framework, "name", locale),
      version: framework.version,
    })),
    competencies: competencies.map((one) => ({ id: one.id, code: one.code, name: labelOf(one, "name", locale) })),
  };
}
