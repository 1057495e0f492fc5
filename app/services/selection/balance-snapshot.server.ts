import { event } from "#app/domain/events.ts";
import type { BalanceGate } from "#app/domain/selection/balance.ts";
import type { Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { balanceCheck } from "#db/schema/selection.tables.ts";
import type { Parts } from "./candidacy-moves.server.ts";
import type { GateState } from "./gate.server.ts";

/** Freezes what every rule of a gate said of the list or decision that passes it: inputs, result and rule version. */
export function balanceSnapshot(
  work: Work,
  { head, records, findings }: GateState,
  gate: BalanceGate,
  objectId: string,
): Parts {
  const made = findings[gate] ?? [];
  if (made.length === 0) return { events: [], writes: [] };
  const checkedAt = work.house.now();
  return {
    events: [
      event("balance.checked", ["process", head.id], head.id, {
        gate,
        rules: made.map(({ rule }) => rule),
        digest: work.house.digest(made),
      }),
    ],
    writes: [
      insert(
        balanceCheck,
        made.map((finding) => ({
          id: work.house.newId(),
          processId: head.id,
          round: records.process.round,
          gate,
          objectId,
          ruleCode: finding.rule,
          ruleVersion: finding.version,
          severity: finding.severity,
          status: finding.status,
          have: finding.have,
          need: finding.need,
          inputs: finding.inputs,
          checkedAt,
        })),
      ),
    ],
  };
}
