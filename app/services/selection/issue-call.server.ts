import { event } from "#app/domain/events.ts";
import { invalid, type Outcome } from "#app/domain/outcome.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { linesAhead, opens, transitionOf } from "#app/domain/selection/stages.ts";
import { mayMove } from "#app/domain/policy.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { conflict } from "#app/domain/outcome.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { needsOf } from "#db/queries/needs.server.ts";
import { documentsFor } from "#db/queries/documents.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { call, callDocument, selectionProcess, stageEntry, stagePlan } from "#db/schema/selection.tables.ts";
import { gateOf } from "./gate.server.ts";
import { shownLines } from "./show-gate.server.ts";

/**
 * Issues the call for nominations: freezes what model.md freezes, sets the deadline at the end of a New York day, asks
 * the documents of the track, and tells every Member State.
 * @param input.closesOn the last day for nominations, New York
 */
export async function issueCall(
  work: Work,
  processId: string,
  input: { version: number; closesOn: string; noteVerbale: string; nextNewsOn: string },
): Promise<Outcome<{ processId: string; callId: string }>> {
  const { house } = work;
  const standing = await standingOf(work.viewer, house.store, processId);
  const refusal = refused(mayMove(standing, "issueCall"));
  if (refusal) return refusal;
  const gate = await gateOf(house, processId);
  const now = house.now();
  const closesAt = endOfNewYorkDay(input.closesOn);
  const today = dayIn(now, "America/New_York");
  if (closesAt <= now) return invalid({ closesOn: message("call.deadlineInThePast") });
  if (input.nextNewsOn < today) return invalid({ nextNewsOn: message("call.newsInThePast") });
  const tooLong = horizonProblem("call", input.closesOn, today);
  if (tooLong) return invalid({ closesOn: tooLong });
  // The day is promised as far ahead as the call runs, and the time of one news beyond.
  const tooFar = horizonProblem("nextNews", input.nextNewsOn, input.closesOn);
  if (tooFar) return invalid({ nextNewsOn: tooFar });
  const row = transitionOf(gate.records.process.state, "issueCall");
  const lines = row ? linesAhead(row, { ...gate.facts, closesAt }) : [];
  if (!row || !opens(lines))
    return conflict(
      message("refusal.gateClosed"),
      standing ? shownLines(standing, lines).filter((line) => line.status !== "met") : [],
    );
  const needs = await needsOf(work.viewer, house.store, processId);
  const documents = await documentsFor(work.viewer, house.store, gate.head.post.typeId);
  const callId = house.newId();
  const { process } = gate.records;
  const digest = house.digest([
    "call",
    processId,
    process.round,
    needs,
    process.ratingMethod,
    process.recommendationMode,
    process.listRule,
    process.listSize,
  ]);
  return save(
    work,
    [
      event("process.moved", ["process", processId], processId, { from: row.from, to: row.to, round: process.round }),
      event("call.issued", ["call", callId], processId, { callId, closesAt, digest }),
    ],
    [
      change(
        selectionProcess,
        { id: processId, version: input.version, state: row.from, frozenAt: null },
        { state: row.to, stateSince: now, frozenAt: now, nextNewsOn: input.nextNewsOn },
      ),
      change(stageEntry, { processId, state: row.from, leftAt: null }, { leftAt: now }, null),
      insert(stageEntry, { id: house.newId(), processId, round: process.round, state: row.to, enteredAt: now }),
      change(stagePlan, { processId, state: "callOpen" }, { endsAt: closesAt }, null),
      insert(call, {
        id: callId,
        processId,
        round: process.round,
        noteVerbale: input.noteVerbale,
        issuedAt: now,
        closesAt,
        version: 1,
      }),
      insert(
        callDocument,
        documents.map(({ documentType }) => ({ id: house.newId(), callId, documentType })),
      ),
    ],
    { processId, callId },
  );
}
