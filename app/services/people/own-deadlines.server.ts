import type { Deadline, DeadlineKind } from "#app/domain/feed.ts";
import { sees, statesOf, type Viewer } from "#app/domain/policy.ts";
import { addDays } from "#app/domain/selection/plan.ts";
import { ruleFor } from "#app/domain/reminders.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import { appointmentsOf, interviewsFrom, newsDaysFor } from "#db/queries/deadlines.server.ts";
import { processHeads, processIds } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { attends } from "./remind-by-clock.server.ts";

const minute = 60_000;
const week = 7 * 86_400_000;
const hour = 60 * minute;
/** A deadline is shown as the quarter of an hour before it. */
const shown = 15 * minute;

/**
 * The deadlines of a viewer: tasks with a due date, interviews, appointments, days of news and promises, each read as the
 * viewer's own pages show it. Ids are digested: a calendar program learns nothing from them.
 */
export async function deadlinesOf(viewer: Viewer, house: House): Promise<Deadline[]> {
  const { store } = house;
  const now = house.now();
  const uid = (id: string) => house.digest(["deadline", viewer.accountId, id]).slice(0, 32);
  const span = (id: string, kind: DeadlineKind, startsAt: number, endsAt: number): Deadline => ({
    ...{ uid: uid(id), kind, startsAt, endsAt, day: null },
  });
  const whole = (id: string, kind: DeadlineKind, day: string): Deadline => ({
    ...{ uid: uid(id), kind, startsAt: Date.parse(day), endsAt: Date.parse(addDays(day, 1)), day },
  });
  const deadlines: Deadline[] = (await tasksOf(viewer, house)).flatMap((task) => {
    if (!task.mine || task.due === null) return [];
    const end = Math.floor(task.due / minute) * minute;
    return [span(task.id, kindOfTask(task.title.key), end - shown, end)];
  });
  for (const head of await processHeads(viewer, store, await processIds(viewer, store))) {
    const standing = await standingOf(viewer, store, head.id);
    if (!standing?.open || !sees(standing, "process")) continue;
    if (attends(standing))
      for (const { id, candidacyId, startsAt } of await interviewsFrom(viewer, store, head.id, now - week))
        if (!standing.recusedFrom.includes(candidacyId))
          deadlines.push(span(`interview:${id}`, "session", startsAt, startsAt + hour));
    if (standing.officer && head.row.nextNewsOn !== null)
      deadlines.push(whole(`news:${head.id}`, "news", head.row.nextNewsOn));
  }
  for (const { processId, day } of await newsDaysFor(viewer, store, statesOf(viewer)))
    if (day !== null) deadlines.push(whole(`news:${processId}`, "news", day));
  for (const { id, startsAt, endsAt } of await appointmentsOf(viewer, store, viewer.accountId, {
    from: now - week,
    until: now + 52 * week,
  }))
    deadlines.push(span(`appointment:${id}`, "session", startsAt, endsAt));
  return deadlines;
}

function kindOfTask(key: string): DeadlineKind {
  if (key === "task.promise") return "promise";
  return ruleFor(key) === "call" ? "call" : "task";
}
