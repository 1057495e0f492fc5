import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { atOrAfter } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import { assignment, mission, post, postType } from "#db/schema/reference.tables.ts";
import { selectionProcess, vacancyForecast } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** Every post of the running missions with its present holder, and the newest forecast of its vacancy, if any. */
export async function tenures(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({ post, type: postType, mission })
    .from(post)
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(isNull(mission.endYear))
    .orderBy(asc(mission.acronym), asc(post.id));
  const posts = rows.map(({ post: { id } }) => id);
  if (posts.length === 0) return [];
  const holders = await db
    .select({
      postId: assignment.postId,
      id: assignment.id,
      name: assignment.incumbentName,
      sex: assignment.sex,
      endOfTour: assignment.endOfTour,
    })
    .from(assignment)
    .where(and(inArray(assignment.postId, posts), isNull(assignment.endedOn)))
    .orderBy(asc(assignment.startedOn), asc(assignment.id));
  const forecasts = await db
    .select({
      postId: vacancyForecast.postId,
      assignmentId: vacancyForecast.assignmentId,
      id: vacancyForecast.id,
      vacantOn: vacancyForecast.vacantOn,
      launchedAt: vacancyForecast.launchedAt,
      processId: selectionProcess.id,
      reference: selectionProcess.reference,
      endedAs: selectionProcess.endedAs,
      state: selectionProcess.state,
    })
    .from(vacancyForecast)
    .leftJoin(selectionProcess, eq(selectionProcess.forecastId, vacancyForecast.id))
    .where(and(inArray(vacancyForecast.postId, posts), isNull(vacancyForecast.withdrawnAt)))
    .orderBy(asc(vacancyForecast.createdAt), asc(vacancyForecast.id));
  return rows.map(({ post: p, type, mission: m }) => {
    const holder = holders.filter(({ postId }) => postId === p.id).at(-1) ?? null;
    // A forecast speaks of the present holder's leaving; one that led to an ended process is spent.
    const forecast =
      forecasts
        .filter((row) => row.postId === p.id && row.assignmentId === (holder?.id ?? null) && row.endedAs === null)
        .at(-1) ?? null;
    return {
      postId: p.id,
      postTypeId: p.postTypeId,
      title: { en: p.titleEn ?? type.nameEn, fr: p.titleFr ?? type.nameFr, ar: p.titleAr ?? type.nameAr },
      missionId: m.id,
      mission: { en: m.acronym, fr: m.acronymFr, ar: m.acronymAr },
      level: p.level,
      track: type.track,
      isHeadOfMission: p.isHeadOfMission,
      mandateEnds: m.mandateEnds,
      holder: holder && { name: holder.name, sex: holder.sex, endOfTour: holder.endOfTour },
      forecast: forecast && {
        id: forecast.id,
        vacantOn: forecast.vacantOn,
        launched: forecast.launchedAt !== null,
        processId: forecast.processId,
        reference: forecast.reference,
        /** The appointment is public. */
        announced: forecast.state !== null && atOrAfter(forecast.state, "announced"),
      },
    };
  });
}
export type Tenure = Awaited<ReturnType<typeof tenures>>[number];
