import { and, asc, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { assignment, mission, post, postType, stageTime } from "#db/schema/reference.tables.ts";
import { selectionProcess, vacancyForecast } from "#db/schema/selection.tables.ts";
import { endStates, type ProcessState } from "#app/domain/selection/states.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The customary length of each state, in days. */
export async function stageDays(viewer: AnyViewer, store: Store): Promise<Partial<Record<ProcessState, number>>> {
  asks(viewer);
  const rows = await store.db.select({ id: stageTime.id, days: stageTime.days }).from(stageTime);
  return Object.fromEntries(rows.map(({ id, days }) => [id, days]));
}

/** The processes that run, by post; the oldest of each. For lists whose viewer has been asked for. */
async function runningByPost(store: Store, posts: readonly string[]) {
  const rows = posts.length
    ? await store.db
        .select({ id: selectionProcess.id, reference: selectionProcess.reference, postId: selectionProcess.postId })
        .from(selectionProcess)
        .where(
          and(
            inArray(selectionProcess.postId, [...posts]),
            isNull(selectionProcess.endedAs),
            notInArray(selectionProcess.state, [...endStates]),
          ),
        )
        .orderBy(asc(selectionProcess.createdAt), asc(selectionProcess.id))
    : [];
  return (postId: string) => rows.find((row) => row.postId === postId) ?? null;
}
/** The process that runs for a post, or null; its reference is for those alone who may see it. */
export async function runningFor(viewer: AnyViewer, store: Store, postId: string) {
  asks(viewer);
  return (await runningByPost(store, [postId]))(postId);
}
/** Whether a forecast for a post waits for its launch. */
export async function forecastWaits(viewer: AnyViewer, store: Store, postId: string): Promise<boolean> {
  asks(viewer);
  const rows = await store.db
    .select({ id: vacancyForecast.id })
    .from(vacancyForecast)
    .where(
      and(eq(vacancyForecast.postId, postId), isNull(vacancyForecast.launchedAt), isNull(vacancyForecast.withdrawnAt)),
    );
  return rows.length > 0;
}

/**
 * All vacancy forecasts with post, holder and the process they led to, soonest vacancy first; and for one that waits the
 * process of its post that still runs, before whose end it cannot be launched.
 */
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
  const running = await runningByPost(
    store,
    rows.map(({ post: { id } }) => id),
  );
  const waits = (forecast: { launchedAt: number | null; withdrawnAt: number | null }) =>
    forecast.launchedAt === null && forecast.withdrawnAt === null;
  return rows.map(({ forecast, post: p, type, mission: m, holder }) => ({
    id: forecast.id,
    postId: p.id,
    version: forecast.version,
    vacantOn: forecast.vacantOn,
    reason: forecast.reason,
    launchedAt: forecast.launchedAt,
    withdrawnAt: forecast.withdrawnAt,
    withdrawnReason: forecast.withdrawnReason,
    /** Whether it is neither launched nor taken back. */
    waits: waits(forecast),
    title: { en: p.titleEn ?? type.nameEn, fr: p.titleFr ?? type.nameFr, ar: p.titleAr ?? type.nameAr },
    mission: { en: m.acronym, fr: m.acronymFr, ar: m.acronymAr },
    level: p.level,
    holder: holder?.incumbentName ?? null,
    endOfTour: holder?.endOfTour ?? null,
    process: launched.find((row) => row.forecastId === forecast.id) ?? null,
    runs: waits(forecast) ? running(p.id) : null,
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
    title: { en: p.titleEn ?? type.nameEn, fr: p.titleFr ?? type.nameFr, ar: p.titleAr ?? type.nameAr },
    mission: { en: m.acronym, fr: m.acronymFr, ar: m.acronymAr },
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
