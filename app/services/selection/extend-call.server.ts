import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { extensionProblem } from "#app/domain/selection/call.ts";
import { addDays, dayIn, daysBetween, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { processStates } from "#app/domain/selection/states.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { planOf, toldOfCall } from "#db/queries/call-record.server.ts";
import { presentCall } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { callExtension } from "#db/schema/call.tables.ts";
import { call, selectionProcess, stagePlan } from "#db/schema/selection.tables.ts";

const newYork = "America/New_York";

/**
 * Extends an open call, on its deadline at the latest, to the end of a later New York day. Every Member State is told
 * again. The later stages of the plan and the next news move by as many days where `planFollows`; else the plan of the
 * call alone moves, and the officer plans the rest anew.
 * @param input.version the process's
 */
export async function extendCall(
  work: Work,
  processId: string,
  input: { version: number; closesOn: string; reason: string; planFollows: boolean },
): Promise<Outcome<{ processId: string; number: number }>> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "call.extend"));
  if (refusal) return refusal;
  const facts = await presentCall(viewer, house.store, processId);
  if (!facts) return conflict(message("extend.noCall"));
  const closesAt = endOfNewYorkDay(input.closesOn);
  const problem = extensionProblem(facts.closesAt, input.closesOn, house.now());
  if (problem?.key === "extend.tooLate") return conflict(problem);
  if (problem) return invalid({ closesOn: problem });
  const { extensions } = await toldOfCall(viewer, house.store, facts.callId);
  const number = extensions.length + 1;
  const { row } = await processHead(viewer, house.store, processId);
  const days = daysBetween(dayIn(facts.closesAt, newYork), input.closesOn);
  const later = (await planOf(viewer, house.store, processId)).filter(
    ({ state }) => processStates.indexOf(state) > processStates.indexOf("callOpen"),
  );
  const moved = (instant: number) => endOfNewYorkDay(addDays(dayIn(instant, newYork), days));
  return save(
    work,
    [
      event("call.extended", ["call", facts.callId], processId, {
        number,
        closesAt,
        reason: house.digest(input.reason),
      }),
      ...(input.planFollows
        ? later.map(({ state, endsAt }) =>
            event("process.planMoved", ["process", processId], processId, {
              state,
              endsAt: moved(endsAt),
              reason: house.digest(input.reason),
            }),
          )
        : []),
    ],
    [
      change(
        selectionProcess,
        { id: processId, version: input.version, state: "callOpen", suspendedAt: null, endedAs: null },
        input.planFollows && row.nextNewsOn !== null ? { nextNewsOn: addDays(row.nextNewsOn, days) } : {},
      ),
      change(call, { id: facts.callId, closesAt: facts.closesAt }, { closesAt }),
      insert(callExtension, {
        id: house.newId(),
        callId: facts.callId,
        number,
        fromAt: facts.closesAt,
        closesAt,
        reason: input.reason,
        setBy: viewer.accountId,
        setAt: house.now(),
      }),
      change(stagePlan, { processId, state: "callOpen" }, { endsAt: closesAt, movedReason: input.reason }, null),
      ...(input.planFollows
        ? later.map(({ state, endsAt }) =>
            change(stagePlan, { processId, state, endsAt }, { endsAt: moved(endsAt), movedReason: input.reason }),
          )
        : []),
    ],
    { processId, number },
  );
}
