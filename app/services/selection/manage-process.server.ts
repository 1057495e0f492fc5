import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { may, mayLeaveAside } from "#app/domain/policy.ts";
import { dayIn, movedEnds, planInTime } from "#app/domain/selection/plan.ts";
import { before, processStates, type ProcessState } from "#app/domain/selection/states.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { toldOfCall } from "#db/queries/call-record.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { lastNewsOf, namedOfficersOf } from "#db/queries/decision.server.ts";
import { stageDays } from "#db/queries/forecasts.server.ts";
import { presentCall } from "#db/queries/nominations.server.ts";
import { officerAccounts } from "#db/queries/officers.server.ts";
import { officersOf, processHead, stageDates } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import {
  namedOfficer,
  processExit,
  processOfficer,
  reminder,
  selectionProcess,
  stageEntry,
  stagePlan,
} from "#db/schema/selection.tables.ts";
import { gateOf } from "./gate.server.ts";
import { newsWrites } from "./publish-news.server.ts";

type Done = Outcome<{ processId: string }>;

/** Assigns a further officer; a lead officer's act. The officer may not sit on the panel or screen the same process. */
export async function assignOfficer(
  work: Work,
  processId: string,
  input: { accountId: string; version: number },
): Promise<Done> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "officers.assign"));
  if (refusal) return refusal;
  const candidates = await officerAccounts(viewer, house.store, house.now());
  if (!candidates.some(({ accountId }) => accountId === input.accountId))
    return invalid({ accountId: message("field.choose") });
  if ((await officersOf(viewer, house.store, processId)).some(({ accountId }) => accountId === input.accountId))
    return invalid({ accountId: message("process.officerAlready") });
  const { records } = await gateOf(house, processId);
  if (records.members.some(({ accountId }) => accountId === input.accountId))
    return invalid({ accountId: message("process.officerOnPanel") });
  return save(
    work,
    [event("process.officerAssigned", ["process", processId], processId, { accountId: input.accountId })],
    [
      change(selectionProcess, { id: processId, version: input.version }, {}),
      insert(processOfficer, {
        id: house.newId(),
        processId,
        accountId: input.accountId,
        assignedBy: viewer.accountId,
        assignedAt: house.now(),
      }),
    ],
    { processId },
  );
}
/** Ends an officer's assignment; at least one stays. */
export async function endOfficer(
  work: Work,
  processId: string,
  input: { accountId: string; version: number },
): Promise<Done> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "officers.assign"));
  if (refusal) return refusal;
  const officers = await officersOf(viewer, house.store, processId);
  if (!officers.some(({ accountId }) => accountId === input.accountId)) return missing;
  if (officers.length === 1) return conflict(message("process.lastOfficer"));
  const wasNamed = (await namedOfficersOf(viewer, house.store, processId)).some(
    ({ accountId }) => accountId === input.accountId,
  );
  return save(
    work,
    [
      event("process.officerEnded", ["process", processId], processId, { accountId: input.accountId }),
      ...(wasNamed
        ? [event("officer.namingEnded", ["process", processId], processId, { accountId: input.accountId })]
        : []),
    ],
    [
      change(namedOfficer, { processId, accountId: input.accountId, endedAt: null }, { endedAt: house.now() }, null),
      change(selectionProcess, { id: processId, version: input.version }, {}),
      change(processOfficer, { processId, accountId: input.accountId, endedAt: null }, { endedAt: house.now() }),
    ],
    { processId },
  );
}

/** Moves the planned end of a state, with a reason; "late" means against this plan. */
export async function movePlan(
  work: Work,
  processId: string,
  input: { state: ProcessState; endsOn: string; reason: string; follow: boolean },
): Promise<Done> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "plan.move"));
  if (refusal) return refusal;
  const head = await processHead(viewer, house.store, processId);
  if (before(input.state, head.row.state)) return invalid({ state: message("process.planPast") });
  if (input.state === "callOpen" && head.row.state === "callOpen")
    return invalid({ state: message("plan.byExtension") });
  const today = dayIn(house.now(), "America/New_York");
  if (input.endsOn < today) return invalid({ endsOn: message("process.planPast") });
  const tooFar = horizonProblem("planEnd", input.endsOn, today);
  if (tooFar) return invalid({ endsOn: tooFar });
  const { plan } = await stageDates(viewer, house.store, processId);
  const moved = movedEnds(plan, head.row.state, input.state, input.endsOn, input.follow);
  if (!moved.ok)
    return invalid({
      endsOn: message(moved.side === "before" ? "plan.beforeEarlier" : "plan.afterLater", {
        stage: message(`state.${moved.against.state}`),
        day: dayIn(moved.against.endsAt, "America/New_York"),
      }),
    });
  const reason = house.digest(input.reason);
  return save(
    work,
    moved.rows.map(({ state, endsAt }) =>
      event("process.planMoved", ["process", processId], processId, { state, endsAt, reason }),
    ),
    moved.rows.map(({ state, endsAt }) =>
      change(stagePlan, { processId, state }, { endsAt, movedReason: input.reason }),
    ),
    { processId },
  );
}

/** Reminds a person of an open condition; officers only, and only people the condition waits for. */
export async function sendReminder(
  work: Work,
  processId: string,
  input: { accountId: string; condition: string },
): Promise<Done> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "reminder.send"));
  if (refusal) return refusal;
  const { records } = await gateOf(house, processId);
  if (!records.members.some(({ accountId }) => accountId === input.accountId)) return missing;
  const now = house.now();
  const reminderId = house.newId();
  return save(
    work,
    [
      event("process.reminderSent", ["reminder", reminderId], processId, {
        accountId: input.accountId,
        condition: input.condition,
      }),
    ],
    [
      insert(reminder, {
        id: reminderId,
        processId,
        toAccountId: input.accountId,
        condition: input.condition,
        sentBy: viewer.accountId,
        sentAt: now,
      }),
    ],
    { processId },
  );
}

/**
 * The side exits: suspend and resume, cancel, readvertise. Each has a reason; none moves the state. Readvertising ends
 * this process and begins its successor from the same forecast, with criteria open again.
 */
export async function leaveAside(
  work: Work,
  processId: string,
  input: { exit: "suspend" | "resume" | "cancel" | "readvertise"; reason: string; version: number },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayLeaveAside(standing, input.exit));
  if (refusal || !standing) return refusal ?? missing;
  const now = house.now();
  const head = await processHead(viewer, house.store, processId);
  const reason = house.digest(input.reason);
  // That it ended is news, told of all nominees at one moment.
  const ending = async (endedAs: "cancelled" | "readvertised") =>
    newsWrites(
      work,
      await candidatesOf(viewer, house.store, processId),
      standing.state,
      await lastNewsOf(viewer, house.store, processId),
      { announced: false, endedAs },
    );
  const told = insert(processExit, {
    id: house.newId(),
    processId,
    exit: input.exit,
    reason: input.reason,
    takenBy: viewer.accountId,
    takenAt: now,
  });
  const claim = (set: Parameters<typeof change<typeof selectionProcess>>[2]) =>
    change(selectionProcess, { id: processId, version: input.version, endedAs: null }, set);
  switch (input.exit) {
    case "suspend":
      return save(
        work,
        [event("process.suspended", ["process", processId], processId, { reason, state: standing.state })],
        [claim({ suspendedAt: now, endedReason: input.reason }), told],
        { processId },
      );
    case "resume":
      if (standing.state === "callOpen" && (await callIsVoid(work, processId)))
        return conflict(message("recall.cannotResume"));
      return save(
        work,
        [event("process.resumed", ["process", processId], processId, { reason, state: standing.state })],
        [claim({ suspendedAt: null, endedReason: null }), told],
        { processId },
      );
    case "cancel":
      return save(
        work,
        [event("process.cancelled", ["process", processId], processId, { reason })],
        [claim({ endedAs: "cancelled", endedReason: input.reason }), told, ...(await ending("cancelled"))],
        { processId },
      );
    case "readvertise": {
      const successorId = house.newId();
      const reference = `SEL-${new Date(now).getUTCFullYear()}-${house.newId().slice(0, 4).toUpperCase()}`;
      return save(
        work,
        [
          event("process.readvertised", ["process", processId], processId, { successorId, reason }),
          event("process.launched", ["process", successorId], successorId, {
            forecastId: head.row.forecastId,
            postId: head.post.id,
          }),
          event("process.officerAssigned", ["process", successorId], successorId, { accountId: viewer.accountId }),
        ],
        [
          claim({ endedAs: "readvertised", endedReason: input.reason, successorId }),
          told,
          ...(await ending("readvertised")),
          insert(selectionProcess, {
            id: successorId,
            reference,
            postId: head.post.id,
            forecastId: head.row.forecastId,
            state: "forecast",
            stateSince: now,
            round: 1,
            vacantOn: head.vacantOn,
            level: head.level,
            createdAt: now,
            version: 1,
          }),
          insert(stageEntry, {
            id: house.newId(),
            processId: successorId,
            round: 1,
            state: "forecast",
            enteredAt: now,
          }),
          insert(
            stagePlan,
            planInTime(head.vacantOn, dayIn(now, "America/New_York"), await stageDays(viewer, house.store)).map(
              ({ state, endsAt }) => ({
                id: house.newId(),
                processId: successorId,
                state,
                endsAt,
              }),
            ),
          ),
          insert(processOfficer, {
            id: house.newId(),
            processId: successorId,
            accountId: viewer.accountId,
            assignedBy: viewer.accountId,
            assignedAt: now,
          }),
        ],
        { processId: successorId },
      );
    }
  }
}
/** Whether the notice of the present call was recalled: States were told that it is void, so it cannot run on. */
async function callIsVoid({ house, viewer }: Work, processId: string): Promise<boolean> {
  const facts = await presentCall(viewer, house.store, processId);
  return facts !== null && (await toldOfCall(viewer, house.store, facts.callId)).recall !== null;
}
/** The states a plan covers, in order. */
export const plannedStates = processStates.filter((state) => !["inPost", "closed"].includes(state));
