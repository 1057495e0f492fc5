import { event, type DomainEvent } from "#app/domain/events.ts";
import { conflict, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { mayMove, type Standing } from "#app/domain/policy.ts";
import { linesAhead, opens, transitionOf, type ProcessAct } from "#app/domain/selection/stages.ts";
import { stageClosedBy, type PublicStage } from "#app/domain/selection/public-record.ts";
import { endedCandidacies, type ProcessState } from "#app/domain/selection/states.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { stageCount } from "#db/schema/oversight.tables.ts";
import { selectionProcess, stageEntry } from "#db/schema/selection.tables.ts";
import { gateOf, type GateState } from "./gate.server.ts";
import { shownLines } from "./show-gate.server.ts";

export type More = {
  readonly events?: readonly DomainEvent[];
  readonly writes?: readonly Write[];
  /** Further columns of the process row that move with it. */
  readonly set?: Partial<typeof selectionProcess.$inferInsert>;
};

/**
 * Moves a process along one row of the stage table: asks the policy, then the gate, then writes the new state, the
 * stage entries and `process.moved`, with whatever the act brings (`more`, made from the gate's own records) in the same
 * transaction. An act out of turn or with unmet conditions is a `conflict` that names the lines its viewer may see.
 */
export async function moveProcess(
  work: Work,
  processId: string,
  act: ProcessAct,
  more: (gate: GateState, to: ProcessState) => Promise<More> | More = () => ({}),
): Promise<Outcome<{ processId: string; to: ProcessState }>> {
  const { house } = work;
  const standing = await standingOf(work.viewer, house.store, processId);
  const refusal = refused(mayMove(standing, act));
  if (refusal) return refusal;
  const gate = await gateOf(house, processId);
  const row = transitionOf(gate.records.process.state, act);
  if (!row) return conflict(message("refusal.outOfTurn"));
  const lines = linesAhead(row, gate.facts);
  if (!opens(lines))
    return conflict(
      message("refusal.gateClosed"),
      shownLines(standing as Standing, lines).filter((line) => line.status !== "met"),
    );
  const { process } = gate.records;
  const extra = await more(gate, row.to);
  const round = extra.set?.round ?? process.round;
  const now = house.now();
  const closed = stageClosedBy(act);
  return save(
    work,
    [
      event("process.moved", ["process", processId], processId, { from: row.from, to: row.to, round }),
      ...(extra.events ?? []),
    ],
    [
      change(
        selectionProcess,
        { id: processId, version: process.version, state: row.from },
        { state: row.to, stateSince: now, ...extra.set },
      ),
      change(stageEntry, { processId, state: row.from, leftAt: null }, { leftAt: now }, null),
      insert(stageEntry, { id: house.newId(), processId, round, state: row.to, enteredAt: now }),
      ...(closed
        ? [
            insert(stageCount, {
              id: house.newId(),
              processId,
              round: process.round,
              stage: closed,
              names: namesAt(closed, gate),
              frozenAt: now,
            }),
          ]
        : []),
      ...(extra.writes ?? []),
    ],
    { processId, to: row.to },
    stale(),
  );
}

/** How many names a stage ends with, as the gate that closes it counts them. */
function namesAt(stage: PublicStage, { facts, records }: GateState): number {
  switch (stage) {
    case "nominated":
      return facts.candidacies;
    case "eligible":
      return records.candidacies.filter(
        ({ state }) => state !== "nominated" && state !== "incomplete" && !endedCandidacies.includes(state),
      ).length;
    case "longlisted":
      return facts.longlisted;
    case "shortlisted":
    case "assessed":
      return facts.shortlisted;
    case "recommended":
      return facts.recommended;
  }
}
