import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { may, statesOf } from "#app/domain/policy.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { lateRoom, windowOpen } from "#app/domain/selection/call.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { handedIn, lateRequestsIn, ownLateRequests } from "#db/queries/call-record.server.ts";
import { callFacts } from "#db/queries/nominations.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { lateRequest } from "#db/schema/call.tables.ts";
import { moveLateTime } from "#db/writes/nominations.server.ts";
import { lateTime } from "./late-time.server.ts";

/** A State asks to nominate after the deadline, with its reason. One request waits at a time. */
export async function askLateNomination(
  work: Work,
  input: { callId: string; memberStateId: string; names: number; reason: string },
): Promise<Outcome<{ callId: string; requestId: string }>> {
  const { house, viewer } = work;
  if (!statesOf(viewer).includes(input.memberStateId)) return missing;
  const facts = await callFacts(viewer, house.store, input.callId);
  if (!facts) return missing;
  if (!facts.doors.includes("memberState")) return conflict(message("nomination.notForStates"));
  const now = house.now();
  if (!lateTime(facts, now)) return conflict(message(now <= facts.closesAt ? "late.stillOpen" : "late.over"));
  const earlier = await ownLateRequests(viewer, house.store, facts.callId, input.memberStateId);
  if (earlier.some((row) => row.outcome === null)) return conflict(message("late.waitsAlready"));
  if (earlier.some((row) => windowOpen(row, now))) return conflict(message("late.grantedAlready"));
  const room = lateRoom(facts.listSize, await handedIn(viewer, house.store, facts.callId, input.memberStateId));
  if (room === 0) return conflict(message("nomination.listFull", { most: facts.listSize }));
  if (input.names > room) return invalid({ names: message("field.whole", { lo: 1, hi: room }) });
  const requestId = house.newId();
  return save(
    work,
    [
      event("late.asked", ["lateRequest", requestId], facts.processId, {
        callId: facts.callId,
        memberState: input.memberStateId,
        names: input.names,
        reason: house.digest(input.reason),
      }),
    ],
    [
      // Closing the screening at this very moment would leave the request without anybody to rule on it.
      moveLateTime(facts.processId),
      insert(lateRequest, {
        id: requestId,
        callId: facts.callId,
        memberStateId: input.memberStateId,
        names: input.names,
        reason: input.reason,
        askedBy: viewer.accountId,
        askedAt: now,
        version: 1,
      }),
    ],
    { callId: facts.callId, requestId },
    conflict(message("late.over")),
  );
}

/**
 * The lead officer's ruling on a late nomination: a window until the end of a New York day for so many names of that
 * State, or a refusal; each with a reason. Until the window is over or used, screening cannot close.
 */
export async function ruleOnLateNomination(
  work: Work,
  input: {
    processId: string;
    requestId: string;
    version: number;
    outcome: "granted" | "refused";
    names: number | null;
    untilOn: string | null;
    reason: string;
  },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, input.processId);
  const refusal = refused(may(standing, "late.decide"));
  if (refusal || !standing) return refusal ?? missing;
  const request = (await lateRequestsIn(viewer, house.store, input.processId, standing.round)).find(
    ({ id }) => id === input.requestId,
  );
  if (!request) return missing;
  if (request.outcome !== null) return conflict(message("late.ruledAlready"));
  const facts = await callFacts(viewer, house.store, request.callId);
  const now = house.now();
  if (!facts || !lateTime(facts, now)) return conflict(message("late.over"));
  const granted = input.outcome === "granted";
  const untilAt = granted && input.untilOn !== null ? endOfNewYorkDay(input.untilOn) : null;
  if (granted) {
    const room = lateRoom(facts.listSize, await handedIn(viewer, house.store, request.callId, request.memberStateId));
    if (untilAt === null) return invalid({ untilOn: message("field.required") });
    if (untilAt <= now) return invalid({ untilOn: message("call.deadlineInThePast") });
    const tooFar = horizonProblem("lateWindow", input.untilOn ?? "", dayIn(now, "America/New_York"));
    if (tooFar) return invalid({ untilOn: tooFar });
    if (input.names === null || input.names < 1 || input.names > room)
      return invalid({ names: message("field.whole", { lo: 1, hi: Math.max(1, room) }) });
  }
  const reason = house.digest(input.reason);
  return save(
    work,
    [
      granted && untilAt !== null && input.names !== null
        ? event("late.granted", ["lateRequest", request.id], input.processId, {
            memberState: request.memberStateId,
            names: input.names,
            until: untilAt,
            reason,
          })
        : event("late.refused", ["lateRequest", request.id], input.processId, {
            memberState: request.memberStateId,
            reason,
          }),
    ],
    [
      moveLateTime(input.processId),
      change(
        lateRequest,
        { id: request.id, version: input.version, outcome: null },
        {
          outcome: input.outcome,
          decisionReason: input.reason,
          decidedBy: viewer.accountId,
          decidedAt: now,
          namesGranted: granted ? input.names : null,
          untilAt,
        },
      ),
    ],
    { processId: input.processId },
    conflict(message("late.ruledAlready")),
  );
}

/**
 * Takes a late window back before its day, with a reason that its State reads. What the State has drafted stays its own;
 * names that it handed in stand. Until the screening closes the State may ask again.
 */
export async function endLateWindow(
  work: Work,
  input: { processId: string; requestId: string; version: number; reason: string },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, input.processId);
  const refusal = refused(may(standing, "late.end"));
  if (refusal || !standing) return refusal ?? missing;
  const request = (await lateRequestsIn(viewer, house.store, input.processId, standing.round)).find(
    ({ id }) => id === input.requestId,
  );
  if (!request) return missing;
  const over = conflict(message("late.windowOver"));
  if (!windowOpen(request, house.now())) return over;
  return save(
    work,
    [
      event("late.ended", ["lateRequest", request.id], input.processId, {
        memberState: request.memberStateId,
        reason: house.digest(input.reason),
      }),
    ],
    [
      moveLateTime(input.processId),
      change(
        lateRequest,
        { id: request.id, version: input.version, outcome: "granted", receiptId: null, endedAt: null },
        { endedAt: house.now(), endedBy: viewer.accountId, endReason: input.reason },
      ),
    ],
    { processId: input.processId },
    over,
  );
}
