import type { Message } from "#app/domain/message.ts";
import { may, type Standing, type Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { competenciesOf, type RatedCompetency } from "#db/queries/recommendation.server.ts";
import { comparisonAt } from "./compare.server.ts";
import { gateOf } from "./gate.server.ts";
import { namedProcess } from "./list-tasks.server.ts";
import type { ShownAnalysis } from "./show-recommendation.server.ts";

export type AnalysisView = {
  readonly id: string;
  readonly name: Message;
  readonly detail: Message;
  readonly competencies: readonly RatedCompetency[];
  readonly rows: ShownAnalysis["rows"];
};

/**
 * What the writer of a comparative analysis works from: the finding and the official ratings side by side. Null for
 * anybody else, and where rule G5 asks for none: the chair at the list, the decider at a proposed decision.
 */
export async function showAnalysis(
  house: House,
  viewer: Viewer,
  standing: Standing,
  at: "recommendedList" | "decision",
): Promise<AnalysisView | null> {
  if (!may(standing, at === "decision" ? "analysis.decision" : "analysis.list").ok || standing.recusedFrom.length > 0)
    return null;
  const gate = await gateOf(house, standing.processId);
  const { decision, recommendation } = gate.records;
  if (
    at === "decision" &&
    (decision?.state !== "proposed" ||
      decision.listId !== recommendation?.id ||
      (decision.recordedBy === null && decision.decidedBy !== viewer.accountId))
  )
    return null;
  const comparison = await comparisonAt(house, gate, at);
  if (!comparison) return null;
  const { competencies } = await competenciesOf(viewer, house.store, standing.processId);
  return {
    id: standing.processId,
    name: namedProcess(gate.head, viewer.locale),
    detail: comparison.finding.detail,
    competencies,
    rows: comparison.figures.rows.map(({ name, sex, ratings, composite }) => ({ name, sex, ratings, composite })),
  };
}
