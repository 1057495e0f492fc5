import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import {
  rubricDifferences,
  rubricMark,
  rubricProblems,
  type RubricEntry,
} from "#app/domain/reference/rubric-versions.ts";
import { newVersionProblems } from "#app/domain/reference/rule-versions.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { rubricEntries, rubricFrame, rubricVersions } from "#db/queries/rubrics.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { anchor, rubric, rubricCompetency, rubricPostType } from "#db/schema/reference.tables.ts";

/**
 * An administrator publishes a new version of a rubric, for the same kinds of post and on the same scale: its competencies
 * with definition, question and anchors in three languages, from a day to come. Earlier versions stand as they are, and
 * processes whose criteria are frozen keep theirs.
 * @param input.entries by slot of the form; null where the slot is left empty
 * @param input.looked the mark of the content whose differences were shown and accepted; else the form comes back with them
 */
export async function publishRubricVersion(
  work: Work,
  input: {
    code: string;
    /** The newest version that the form was made from. */
    version: number;
    entries: readonly (RubricEntry | null)[];
    validFrom: string;
    asOf: string;
    source: string;
    reason: string;
    looked: string;
  },
): Promise<Outcome<{ code: string; version: number }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "administrator")) return missing;
  const versions = await rubricVersions(viewer, house.store, input.code);
  const [newest] = versions;
  const frame = newest && (await rubricFrame(viewer, house.store, newest.id));
  if (!newest || !frame) return missing;
  const taken = conflict(message("rubric.newer"));
  if (newest.version !== input.version) return taken;
  const [here, there] = [dayOf(house.now()), dayIn(house.now(), viewer.zone)];
  const dated = versions.map(({ version, validFrom }) => ({ code: input.code, version, validFrom }));
  const known = frame.competencies.map(({ id }) => id);
  const fields = {
    ...rubricProblems(
      input.entries,
      known,
      frame.levels.map(({ value }) => value),
    ),
    // A version comes into force by the universal day; where the administrator's is ahead, that one counts.
    ...newVersionProblems({ ...input, numbers: {} }, dated, here > there ? here : there),
  };
  if (Object.keys(fields).length > 0) return invalid(fields);
  const entries = input.entries.filter((entry) => entry !== null);
  if (rubricDifferences(await rubricEntries(viewer, house.store, newest.id), entries).length === 0)
    return invalid({ competency: message("rubric.same") });
  if (input.looked !== rubricMark(entries)) return invalid({ looked: message("rubric.lookFirst") });
  const version = newest.version + 1;
  const id = `${input.code}.v${version}`;
  const codeOf = (competencyId: string) => frame.competencies.find((one) => one.id === competencyId)!.code;
  const row = {
    id,
    scaleId: frame.scaleId,
    version,
    asOf: input.asOf,
    source: input.source,
    validFrom: input.validFrom,
    reason: input.reason,
    publishedBy: viewer.accountId,
    publishedAt: house.now(),
  };
  return save(
    work,
    [
      event("rubric.versionPublished", ["rubric", input.code], null, {
        version,
        validFrom: input.validFrom,
        digest: house.digest(["rubric", row, frame.postTypeIds, entries]),
      }),
    ],
    [
      insert(rubric, row),
      insert(
        rubricPostType,
        frame.postTypeIds.map((postTypeId) => ({ id: `${id}.${postTypeId}`, rubricId: id, postTypeId })),
      ),
      insert(
        rubricCompetency,
        entries.map(({ competencyId, definition, question }, index) => ({
          id: `${id}.${codeOf(competencyId)}`,
          rubricId: id,
          competencyId,
          position: index + 1,
          definitionEn: definition.en,
          definitionFr: definition.fr,
          definitionAr: definition.ar,
          questionEn: question.en,
          questionFr: question.fr,
          questionAr: question.ar,
        })),
      ),
      insert(
        anchor,
        entries.flatMap(({ competencyId, anchors }) =>
          anchors.map((texts, index) => ({
            id: `${id}.${codeOf(competencyId)}.${frame.levels[index]!.value}`,
            rubricCompetencyId: `${id}.${codeOf(competencyId)}`,
            value: frame.levels[index]!.value,
            textEn: texts.en,
            textFr: texts.fr,
            textAr: texts.ar,
          })),
        ),
      ),
    ],
    { code: input.code, version },
    taken,
  );
}
