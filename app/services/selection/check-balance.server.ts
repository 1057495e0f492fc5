import { event, type DomainEvent } from "#app/domain/events.ts";
import {
  findingsAt,
  type BalanceGate,
  type Finding,
  type Level,
  type PanelPerson,
} from "#app/domain/selection/balance.ts";
import type { House } from "#app/services/work.server.ts";
import { insert, type Write } from "#db/commit.server.ts";
import { processRules } from "#db/queries/rules.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { balanceCheck } from "#db/schema/selection.tables.ts";
import type { GateState } from "./gate.server.ts";

const rules = systemViewer("balance is checked by the process's own rules");

/** What a gate's reasons and checks hang on: its kind, id and version; null while there is none. */
export function objectAt(
  { records }: GateState,
  gate: BalanceGate,
): { kind: string; id: string; version: number } | null {
  const of = (kind: string, row: { id: string; version: number } | null) =>
    row ? { kind, id: row.id, version: row.version } : null;
  switch (gate) {
    case "longlist":
      return of("process", records.process);
    case "convening":
      return of("panel", records.panel);
    case "shortlist":
      return of("shortlist", records.shortlist);
    case "recommendedList":
      return of("recommendedList", records.recommendation);
    case "decision":
      return of("decision", records.decision);
    case "nominationList":
      return null;
  }
}

/** Stores what the rules of a gate found: inputs, result and rule version, a row per rule, and the event of the check. */
export function storedCheck(
  house: House,
  gate: GateState,
  at: BalanceGate,
  objectId: string,
  findings: readonly Finding[] = gate.findings[at] ?? [],
): { events: DomainEvent[]; writes: Write[] } {
  if (findings.length === 0) return { events: [], writes: [] };
  const { process } = gate.records;
  const checkedAt = house.now();
  const digest = house.digest([
    "balanceCheck",
    at,
    findings.map(({ rule, version, status, inputs }) => [rule, version, status, inputs]),
  ]);
  return {
    events: [
      event("balance.checked", ["process", process.id], process.id, {
        gate: at,
        rules: findings.map(({ rule }) => rule),
        digest,
      }),
    ],
    writes: [
      insert(
        balanceCheck,
        findings.map((finding) => ({
          id: house.newId(),
          processId: process.id,
          round: process.round,
          gate: at,
          objectId,
          ruleCode: finding.rule,
          ruleVersion: finding.version,
          severity: finding.severity,
          status: finding.status,
          have: finding.have,
          need: finding.need,
          inputs: { ...finding.inputs, methodVersion: finding.methodVersion },
          checkedAt,
        })),
      ),
    ],
  };
}

/** What the rules would find of a panel that is not stored yet. */
export async function conveningFindings(
  house: House,
  processId: string,
  post: { level: string; track: "civilian" | "military" | "police" },
  panel: readonly PanelPerson[],
): Promise<Finding[]> {
  if (panel.length === 0) return [];
  const settings = await processRules(rules, house.store, processId, house.now());
  return findingsAt(
    "convening",
    { panel, post: { level: post.level as Level, track: post.track }, on: dayOf(house.now()) },
    settings,
  );
}
