import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { assignment, mission, post, postType, stageTime } from "#db/schema/reference.tables.ts";
import { selectionProcess, vacancyForecast } from "#db/schema/selection.tables.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The customary length of each state, in days. */
export async function stageDays(viewer: AnyViewer, store: Store): Promise<Partial<Record<ProcessState, number>>> {
  asks(viewer);
  const rows = await store.db.select({ id: stageTime.id, days: stageTime.days }).from(stageTime);
  return Object.fromEntries(rows.map(({ id, days }) => [id, days]));
}

/** All vacancy forecasts with post, holder and the process they led to, soonest vacancy first. */
export async function forecasts(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const rows = await store.db
    .select({ forecast: vacancyForecast, post, type: postType, mission, holder: assignment })
    .from(vacancyForecast)
    .innerJoin(post, eq(post.id, vacancyForecast.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .leftJoin(assignment, eq(assignment.id, vacancyForecast.assignmentId))
    .orderBy(asc(vacancyForecast.vacantOn), asc(vacancyForecast.id));
  const launched = rows.length
    ? await store.db
        .select({
          forecastId: selectionProcess.forecastId,
          id: selectionProcess.id,
          reference: selectionProcess.reference,
        })
        .from(selectionProcess)
        .where(
          inArray(
            selectionProcess.forecastId,
            rows.map(({ forecast }) => forecast.id),
          ),
        )
    : [];
  return rows.map(({ forecast, post: p, type, mission: m, holder }) => ({
    id: forecast.id,
    version: forecast.version,
    vacantOn: forecast.vacantOn,
    reason: forecast.reason,
    launchedAt: forecast.launchedAt,
    title: { en: p.titleEn ?? type.nameEn, fr: p.titleFr ?? type.nameFr },
    mission: { en: m.acronym, fr: m.acronymFr },
    level: p.level,
    holder: holder?.incumbentName ?? null,
    endOfTour: holder?.endOfTour ?? null,
    process: launched.find((row) => row.forecastId === forecast.id) ?? null,
  }));
}
export type ForecastRow = Awaited<ReturnType<typeof forecasts>>[number];

/** Posts of running missions with their present holder, for a new forecast. */
export async function postsWithHolders(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const rows = await store.db
    .select({ post, type: postType, mission, holder: assignment })
    .from(post)
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .leftJoin(assignment, and(eq(assignment.postId, post.id), isNull(assignment.endedOn)))
    .where(isNull(mission.endYear))
    .orderBy(asc(mission.acronym), asc(post.id), asc(assignment.id));
  return rows.map(({ post: p, type, mission: m, holder }) => ({
    id: p.id,
    title: { en: p.titleEn ?? type.nameEn, fr: p.titleFr ?? type.nameFr },
    mission: { en: m.acronym, fr: m.acronymFr },
    missionId: m.id,
    typeId: type.id,
    track: type.track,
    entry: type.entry,
    level: p.level,
    decidingOffice: p.decidingOffice,
    isHeadOfMission: p.isHeadOfMission,
    holderId: holder?.id ?? null,
    holder: holder?.incumbentName ?? null,
    endOfTour: holder?.endOfTour ?? null,
    asOf: p.asOf,
    source: p.source,
  }));
}
