import { event } from "#app/domain/events.ts";
import { sees, type Standing, type Viewer } from "#app/domain/policy.ts";
import { remindersDue, ruleFor, type Waiting } from "#app/domain/reminders.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { focalTasks, tasksIn, type Task } from "#app/services/selection/list-tasks.server.ts";
import { contextOf, type House } from "#app/services/work.server.ts";
import { commit, insert } from "#db/commit.server.ts";
import { accountsAround, appointmentsBooked, interviewsFrom } from "#db/queries/deadlines.server.ts";
import { remindersSent } from "#db/queries/notice-ways.server.ts";
import { accountsHolding } from "#db/queries/officers.server.ts";
import { processIds } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { clockReminder } from "#db/schema/notices.tables.ts";

const reads = systemViewer("the clock reminds each person of that person's own tasks");
const twoDays = 2 * 86_400_000;

/**
 * Reminds by the clock: of deadlines that come near, and of what is late. What waits for a person is read as that person's
 * own desk shows it, so a reminder says nothing that its reader may not know, and ends when the task is done. Each goes out
 * once: its key is unique, and a second process that comes to the same finds it taken. Returns how many were made.
 */
export async function remindByClock(house: House): Promise<number> {
  const waiting = await whatWaits(house);
  const sent = await remindersSent(
    reads,
    house.store,
    waiting.map(({ dueAt }) => dueAt),
  );
  let made = 0;
  for (const due of remindersDue(waiting, (key) => sent.has(key), house.now())) {
    const id = house.newId();
    const { rule, occasion, template, accountId, processId, dueAt, key } = due;
    const done = await commit(
      house.store,
      contextOf({ house, replay: null }),
      { id: "system", role: "system" },
      [event("reminder.due", ["clockReminder", id], processId, { accountId, rule, template })],
      [insert(clockReminder, { id, key, rule, occasion, accountId, processId, dueAt, sentAt: house.now() })],
      { id },
    );
    if (done.ok) made += 1;
  }
  return made;
}

/** All that waits for anybody with a due date: in running processes, at open calls, and appointments to come. */
async function whatWaits(house: House): Promise<Waiting[]> {
  const { store } = house;
  const now = house.now();
  const known = new Map<string, Viewer | null>();
  const viewerBy = async (accountId: string) => {
    if (!known.has(accountId)) known.set(accountId, await viewerOf(reads, store, accountId, now));
    return known.get(accountId) ?? null;
  };
  const waiting: Waiting[] = [];
  for (const processId of await processIds(reads, store)) {
    // Other requests come in between: a process is read in one go, all of them are not.
    await new Promise((go) => setImmediate(go));
    const gate = await gateOf(house, processId);
    if (gate.head.row.endedAs !== null || gate.head.row.suspendedAt !== null) continue;
    const interviews = await interviewsFrom(reads, store, processId, now);
    for (const accountId of await accountsAround(reads, store, processId, now)) {
      const viewer = await viewerBy(accountId);
      const standing = viewer && (await standingOf(viewer, store, processId));
      if (!viewer || !standing?.open || !sees(standing, "process")) continue;
      const since = gate.head.row.stateSince;
      for (const task of await tasksIn(viewer, standing, gate, house))
        waiting.push(...asWaiting(task, viewer, processId, since));
      if (attends(standing))
        for (const { id, candidacyId, startsAt } of interviews)
          if (!standing.recusedFrom.includes(candidacyId))
            waiting.push({
              ...{ rule: "session", id: `interview:${id}`, accountId, zone: viewer.zone },
              ...{ processId, since: 0, dueAt: startsAt },
            });
    }
  }
  for (const { accountId } of await accountsHolding(reads, store, ["focalPoint", "leadFocalPoint"], now)) {
    const viewer = await viewerBy(accountId);
    if (!viewer) continue;
    for (const { processId, ...task } of await focalTasks(viewer, house))
      waiting.push(...asWaiting(task, viewer, processId, 0));
  }
  for (const { id, accountId, startsAt, bookedAt } of await appointmentsBooked(reads, store, {
    from: now,
    until: now + twoDays,
  })) {
    const viewer = await viewerBy(accountId);
    if (viewer)
      waiting.push({
        ...{ rule: "session", id: `appointment:${id}`, accountId, zone: viewer.zone },
        ...{ processId: null, since: bookedAt, dueAt: startsAt },
      });
  }
  return waiting;
}

/** Whether a standing is at the interviews: the panel's members, and the officers who see to them. */
export function attends(standing: Standing): boolean {
  return standing.state === "assessment" && (standing.seat !== null || standing.officer);
}

function asWaiting(task: Task, viewer: Viewer, processId: string | null, since: number): Waiting[] {
  return task.mine && task.due !== null
    ? [
        {
          rule: ruleFor(task.title.key),
          id: task.id,
          accountId: viewer.accountId,
          zone: viewer.zone,
          processId,
          since: task.since ?? since,
          dueAt: task.due,
        },
      ]
    : [];
}
