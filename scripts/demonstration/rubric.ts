import { rubricMark } from "#app/domain/reference/rubric-versions.ts";
import { publishRubricVersion } from "#app/services/reference/publish-rubric-version.server.ts";
import { rubricEntries, rubricVersions } from "#db/queries/rubrics.server.ts";
import { done, type Stage } from "./stage.ts";

/** A rubric gets a second version, begun from the first, that comes into force in three weeks: nobody froze it yet. */
export async function publishRubric(stage: Stage): Promise<void> {
  stage.on(-2, 10);
  const work = await stage.as("administrator");
  const [newest] = await rubricVersions(work.viewer, stage.house.store, "missionManagement");
  const before = await rubricEntries(work.viewer, stage.house.store, newest!.id);
  const entries = before.map((entry, index) =>
    index === 0
      ? {
          ...entry,
          definition: {
            en: `${entry.definition.en} Says in time what cannot be done.`,
            fr: `${entry.definition.fr} Dit à temps ce qui ne peut être fait.`,
            ar: `${entry.definition.ar} ويقول في الوقت المناسب ما لا يمكن إنجازه.`,
          },
        }
      : entry,
  );
  done(
    await publishRubricVersion(work, {
      code: "missionManagement",
      version: newest!.version,
      entries,
      validFrom: stage.day(19),
      asOf: stage.day(-9),
      source: "Demonstration: a note of the office",
      reason: "Panels asked where a timely warning is to be rated.",
      looked: rubricMark(entries),
    }),
    "version of a rubric",
  );
}
