import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type House, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { contactsOf } from "#db/queries/contacts.server.ts";
import { namedOfficersOf } from "#db/queries/decision.server.ts";
import { officerAccounts } from "#db/queries/officers.server.ts";
import { officersOf } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { processHandOver, type HandedTask } from "#db/schema/call.tables.ts";
import { namedOfficer, processOfficer, selectionProcess } from "#db/schema/selection.tables.ts";
import { gateOf } from "./gate.server.ts";
import { tasksOf } from "./list-tasks.server.ts";

const reads = systemViewer("what an officer leaves open is listed for the next one");

/** What waits for an officer in a process, as a hand-over lists it: what is to be done, never about whom. */
export async function openTasksOf(house: House, accountId: string, processId: string): Promise<HandedTask[]> {
  const officer = await viewerOf(reads, house.store, accountId, house.now());
  if (!officer) return [];
  // A promise is told without who gave it, and none that only named officers may read of.
  const log = await contactsOf(officer, house.store, { processId, named: false });
  const promises = new Set(log.map(({ id }) => `${processId}:promise:${id}`));
  return (await tasksOf(officer, house))
    .filter((task) => task.mine && task.id.startsWith(`${processId}:`))
    .flatMap(({ id, title, due }) => {
      if (promises.has(id)) return [{ key: "task.promiseLogged", values: {}, due }];
      const values = Object.entries(title.values ?? {});
      const numbers = values.filter((pair): pair is [string, number] => typeof pair[1] === "number");
      return numbers.length === values.length ? [{ key: title.key, values: Object.fromEntries(numbers), due }] : [];
    });
}

/**
 * Hands a process from one of its officers to another, in one moment, with the open tasks and a note; nobody else's
 * assignment moves. The leaving officer does it, or a lead officer for one who cannot any more. Both are told.
 * @param input.version the process's
 */
export async function handOver(
  work: Work,
  processId: string,
  input: { fromAccountId: string; toAccountId: string; note: string; version: number },
): Promise<Outcome<{ processId: string; left: boolean }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "process.handOver"));
  if (refusal || !standing) return refusal ?? missing;
  const officers = await officersOf(viewer, house.store, processId);
  if (!officers.some(({ accountId }) => accountId === input.fromAccountId))
    return invalid({ fromAccountId: message("field.choose") });
  // An officer hands over the own work; another's is the lead officer's to move.
  if (input.fromAccountId !== viewer.accountId && !standing.lead)
    return invalid({ fromAccountId: message("handOver.ownOnly") });
  if (input.toAccountId === input.fromAccountId) return invalid({ toAccountId: message("handOver.same") });
  const able = await officerAccounts(viewer, house.store, house.now());
  if (!able.some(({ accountId }) => accountId === input.toAccountId))
    return invalid({ toAccountId: message("field.choose") });
  const { records } = await gateOf(house, processId);
  if (records.members.some(({ accountId }) => accountId === input.toAccountId))
    return invalid({ toAccountId: message("process.officerOnPanel") });
  const openTasks = await openTasksOf(house, input.fromAccountId, processId);
  // Sight of decision, consultations and offer is the officer's of this process: it ends with the work.
  const wasNamed = (await namedOfficersOf(viewer, house.store, processId)).some(
    ({ accountId }) => accountId === input.fromAccountId,
  );
  const already = officers.some(({ accountId }) => accountId === input.toAccountId);
  const now = house.now();
  return save(
    work,
    [
      event("process.handedOver", ["process", processId], processId, {
        from: input.fromAccountId,
        to: input.toAccountId,
        tasks: openTasks.length,
        digest: house.digest([input.note, openTasks]),
      }),
      ...(wasNamed
        ? [event("officer.namingEnded", ["process", processId], processId, { accountId: input.fromAccountId })]
        : []),
    ],
    [
      change(selectionProcess, { id: processId, version: input.version }, {}),
      change(processOfficer, { processId, accountId: input.fromAccountId, endedAt: null }, { endedAt: now }),
      change(namedOfficer, { processId, accountId: input.fromAccountId, endedAt: null }, { endedAt: now }, null),
      ...(already
        ? []
        : [
            insert(processOfficer, {
              id: house.newId(),
              processId,
              accountId: input.toAccountId,
              assignedBy: viewer.accountId,
              assignedAt: now,
            }),
          ]),
      insert(processHandOver, {
        id: house.newId(),
        processId,
        fromAccountId: input.fromAccountId,
        toAccountId: input.toAccountId,
        note: input.note,
        openTasks,
        handedBy: viewer.accountId,
        handedAt: now,
      }),
    ],
    // Whoever handed the own work on may not be let in any more.
    { processId, left: input.fromAccountId === viewer.accountId && !standing.lead },
    conflict(message("handOver.moved")),
  );
}
