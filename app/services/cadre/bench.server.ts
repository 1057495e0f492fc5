import { coverageOf, type Coverage } from "#app/domain/cadre/coverage.ts";
import { addMonths } from "#app/domain/cadre/membership.ts";
import {
  availableOn,
  leavingTogether,
  onBench,
  readinessLevels,
  type ReadinessLevel,
} from "#app/domain/cadre/readiness.ts";
import type { Clearance } from "#app/domain/selection/clearance.ts";
import { daysBetween, launchBy } from "#app/domain/selection/plan.ts";
import { sees, type Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { cadreChoices, cadrePeople, clearancesOf, type CadrePerson, type Names } from "#db/queries/cadre.server.ts";
import { stageDays } from "#db/queries/forecasts.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { tenures, type Tenure } from "#db/queries/tenure.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

/** How far ahead the coverage of the bench looks, in months. */
export const benchMonths = 18;

type Cell = { readonly level: ReadinessLevel; readonly people: number; readonly women: number };
export type BenchView = {
  readonly rows: readonly {
    readonly postTypeId: string;
    readonly name: Names;
    readonly cells: readonly Cell[];
    readonly people: number;
    readonly women: number;
    /** Posts of the type whose holders leave within the months looked at. */
    readonly posts: number;
  }[];
  readonly people: number;
  readonly women: number;
  readonly coverage: Pick<Coverage, "posts" | "named" | "net" | "benchRatio">;
  readonly posts: Readonly<
    Record<string, { readonly title: Names; readonly mission: Names; readonly endOfTour: string }>
  >;
  readonly names: Readonly<Record<string, string>>;
  readonly short: Coverage["short"];
  /** People who are named for several posts, and for which. */
  readonly shared: readonly { readonly memberId: string; readonly posts: readonly string[] }[];
};

const inAnyPool = (one: CadrePerson) => one.pools.some(({ inDate }) => inDate);

/** Whether a member stands on the bench for a post type on the day its post falls vacant. */
function standsReady(one: CadrePerson, clearance: Clearance, postTypeId: string, day: string): boolean {
  const held = one.readiness.find((row) => row.postTypeId === postTypeId);
  return (
    held !== undefined &&
    onBench({
      level: held.level,
      holds: held.holds,
      inPool: inAnyPool(one),
      available: availableOn({ from: one.availableFrom, to: one.availableTo }, day),
      cleared: clearance.status === "cleared",
      release: one.release,
    })
  );
}

async function facts(house: House, viewer: Viewer) {
  const today = dayOf(house.now());
  const people = await cadrePeople(viewer, house.store, today);
  const clearances = await clearancesOf(
    viewer,
    house.store,
    people.map(({ personId }) => personId),
    today,
  );
  const ready = (postTypeId: string, day: string) =>
    people.filter((one) => standsReady(one, clearances.get(one.personId)!, postTypeId, day));
  return { today, people, ready, posts: await tenures(viewer, house.store) };
}
/** The day a post asks for somebody: the end of the tour, or today where that has passed. */
const neededOn = (endOfTour: string, today: string) => (endOfTour < today ? today : endOfTour);

/**
 * The bench: post type by readiness, over members in a pool in date whose assessment holds; and how far those on it cover
 * the posts that fall vacant within eighteen months, named and net.
 */
export async function showBench(house: House, viewer: Viewer): Promise<BenchView> {
  const { today, people, ready, posts } = await facts(house, viewer);
  const horizon = addMonths(today, benchMonths);
  const leaving = posts.flatMap((row) =>
    row.holder && row.holder.endOfTour <= horizon ? [{ ...row, endOfTour: row.holder.endOfTour }] : [],
  );
  const bench = Object.fromEntries(
    leaving.map((row) => [row.postId, ready(row.postTypeId, neededOn(row.endOfTour, today)).map(({ id }) => id)]),
  );
  const { posts: count, named, net, benchRatio, short } = coverageOf(bench);
  const { postTypes } = await cadreChoices(viewer, house.store);
  const inPool = people.filter(inAnyPool);
  const held = (postTypeId: string, level?: ReadinessLevel) =>
    inPool.filter(({ readiness }) =>
      readiness.some(
        (row) => row.holds && row.postTypeId === postTypeId && (level === undefined || row.level === level),
      ),
    );
  const counted = (list: readonly CadrePerson[]) => ({
    people: list.length,
    women: list.filter(({ sex }) => sex === "woman").length,
  });
  const seats = new Map<string, string[]>();
  for (const [postId, members] of Object.entries(bench))
    for (const id of members) seats.set(id, [...(seats.get(id) ?? []), postId]);
  const shared = [...seats]
    .filter(([, list]) => list.length > 1)
    .map(([memberId, list]) => ({ memberId, posts: list.sort() }))
    .sort((a, b) => b.posts.length - a.posts.length || a.memberId.localeCompare(b.memberId));
  const shown = new Set([...shared.map(({ memberId }) => memberId), ...short.flatMap((group) => group.people)]);
  return {
    rows: postTypes.map(({ id, name }) => ({
      postTypeId: id,
      name,
      cells: readinessLevels.map((level) => ({ level, ...counted(held(id, level)) })),
      ...counted(held(id)),
      posts: leaving.filter(({ postTypeId }) => postTypeId === id).length,
    })),
    ...counted(inPool),
    coverage: { posts: count, named, net, benchRatio },
    posts: Object.fromEntries(
      leaving.map(({ postId, title, mission, endOfTour }) => [postId, { title, mission, endOfTour }]),
    ),
    names: Object.fromEntries(people.filter(({ id }) => shown.has(id)).map(({ id, name }) => [id, name])),
    short,
    shared,
  };
}

export type TimelineRow = Omit<Tenure, "forecast"> & {
  readonly monthsLeft: number | null;
  readonly launchBy: string | null;
  /** The day to launch by has passed, and no process runs. */
  readonly late: boolean;
  readonly ready: { readonly women: number; readonly men: number; readonly others: number } | null;
  readonly gap: boolean;
  readonly forecast: (NonNullable<Tenure["forecast"]> & { readonly opens: boolean }) | null;
};
export type TimelineView = {
  readonly today: string;
  readonly leadDays: number;
  readonly rows: readonly TimelineRow[];
  /** Heads, force commanders and police commissioners of one mission who leave within 90 days of each other. */
  readonly together: readonly { readonly mission: Names; readonly posts: readonly string[] }[];
};

const team = ["forceCommander", "headOfMilitary", "policeCommissioner"];

/** Every post with its holder's last day, the day to launch by and who stands ready, the soonest end first. */
export async function showTimeline(house: House, viewer: Viewer): Promise<TimelineView> {
  const { today, ready, posts } = await facts(house, viewer);
  const days = await stageDays(viewer, house.store);
  const rows: TimelineRow[] = [];
  for (const { forecast, ...row } of posts) {
    const end = forecast?.vacantOn ?? row.holder?.endOfTour ?? null;
    const bench = end === null ? null : ready(row.postTypeId, neededOn(end, today));
    const by = end === null ? null : launchBy(end, days);
    const standing = forecast?.processId ? await standingOf(viewer, house.store, forecast.processId) : null;
    rows.push({
      ...row,
      monthsLeft: row.holder === null ? null : Math.floor(daysBetween(today, row.holder.endOfTour) / 30.4375),
      launchBy: by,
      late: by !== null && by < today && !forecast?.launched,
      ready: bench && {
        women: bench.filter(({ sex }) => sex === "woman").length,
        men: bench.filter(({ sex }) => sex === "man").length,
        others: bench.filter(({ sex }) => sex !== "woman" && sex !== "man").length,
      },
      gap: bench !== null && bench.length === 0,
      forecast: forecast && { ...forecast, opens: standing !== null && sees(standing, "process") },
    });
  }
  const last = (row: TimelineRow) => row.holder?.endOfTour ?? "";
  rows.sort((a, b) => (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : a.postId.localeCompare(b.postId)));
  const missions = [...new Set(posts.map(({ missionId }) => missionId))].sort();
  const together = missions.flatMap((missionId) => {
    const heads = rows.filter(
      (row) => row.missionId === missionId && row.holder && (row.isHeadOfMission || team.includes(row.postTypeId)),
    );
    return leavingTogether(heads.map(({ postId, holder }) => ({ postId, endOfTour: holder!.endOfTour }))).map(
      (group) => ({ mission: heads[0]!.mission, posts: group.map(({ postId }) => postId) }),
    );
  });
  return {
    today,
    leadDays: Object.values(days).reduce((sum, length) => sum + (length ?? 0), 0),
    rows,
    together,
  };
}
