import type { Message } from "#app/domain/message.ts";
import { message } from "#app/domain/message.ts";
import { may, sees, type Standing, type Viewer } from "#app/domain/policy.ts";
import {
  keptConditions,
  presentStages,
  priorActs,
  priorParts,
  priorStageAt,
  priorStages,
  type PresentStage,
  type PriorStage,
} from "#app/domain/selection/begun.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { gateLines, transitionOf, type ConditionCode } from "#app/domain/selection/stages.ts";
import type { House } from "#app/services/work.server.ts";
import { rubricOf } from "#db/queries/assessment.server.ts";
import { begunShown, priorStartOf, type PriorRecordShown } from "#db/queries/begun.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { gateOf } from "./gate.server.ts";
import { namedProcess } from "./list-tasks.server.ts";
import { heldHere, namesAhead } from "./record-prior-stage.server.ts";
import { shownLines, type ShownLine } from "./show-gate.server.ts";
import { inLanguage } from "../assessment/show-scores.server.ts";

export type PriorStageShown = {
  readonly stage: PriorStage;
  readonly record: PriorRecordShown | null;
  /** The conditions of the portal whose place the record takes, for the desk. */
  readonly inPlaceOf: readonly ConditionCode[];
};
export type BegunPage = {
  readonly id: string;
  readonly name: Message;
  readonly presentStage: PresentStage;
  /** Why and by whom it was marked, for the desk. */
  readonly marked: { readonly reason: string; readonly by: string; readonly at: number } | null;
  readonly stages: readonly PriorStageShown[];
  readonly next: PriorStage | null;
  readonly mayMark: boolean;
};

/** What stands for the stages that a process left before the portal; null where it began here. */
export async function showBegun(house: House, viewer: Viewer, standing: Standing): Promise<BegunPage | null> {
  const { store } = house;
  const begun = await begunShown(viewer, store, standing);
  if (!begun) return null;
  const head = await processHead(viewer, store, standing.processId);
  const desk = sees(standing, "board");
  const marked = desk ? await priorStartOf(viewer, store, standing.processId) : null;
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    presentStage: begun.presentStage,
    marked: marked && { reason: marked.reason, by: marked.markedBy, at: marked.markedAt },
    stages: priorStages
      .filter((stage) => presentStages.findIndex((one) => one === stage) < presentStages.indexOf(begun.presentStage))
      .map((stage) => ({
        stage,
        record: begun.records.find((one) => one.stage === stage) ?? null,
        inPlaceOf: desk
          ? (transitionOf(stage, priorActs[stage])?.conditions ?? []).filter(
              (code) => !keptConditions[stage].includes(code),
            )
          : [],
      })),
    next: may(standing, "begun.record").ok ? priorStageAt(begun.presentStage, standing.state, standing.round) : null,
    mayMark: may(standing, "begun.mark").ok,
  };
}

/** What the form of the record ahead is made from; null where no record can be made now. For the officer. */
export async function priorForm(house: House, viewer: Viewer, standing: Standing) {
  const { store } = house;
  const gate = await gateOf(house, standing.processId);
  const { process, begunIn } = gate.records;
  const stage = priorStageAt(begunIn, process.state, process.round);
  if (stage === null || begunIn === null) return null;
  const parts = priorParts[stage];
  const today = dayIn(house.now(), "America/New_York");
  const names = namesAhead(gate, stage);
  const rubric = parts.ratings ? await rubricOf(viewer, store, process.id) : null;
  const lines: readonly ShownLine[] = shownLines(standing, gateLines(keptConditions[stage], gate.facts)).filter(
    ({ status }) => status !== "met",
  );
  return {
    id: gate.head.id,
    name: namedProcess(gate.head, viewer.locale),
    version: process.version,
    stage,
    parts,
    today,
    open: begunIn === "callOpen",
    news: addDays(today, 21),
    lines: [
      ...lines,
      ...(heldHere(gate, stage)
        ? [{ status: "blocking" as const, title: message("begun.heldHere"), detail: null, place: null }]
        : []),
      ...(begunIn === "panelReview" && process.ratingMethod === "bandedAverage"
        ? [{ status: "blocking" as const, title: message("begun.bandedNeedsSheets"), detail: null, place: null }]
        : []),
    ].map(({ status, title, detail, place }) => ({ status, title, detail, place })),
    names: names.map(({ candidacyId, name, memberStateId }) => ({ candidacyId, name, memberStateId })),
    competencies: (rubric?.competencies ?? []).map(({ id, name, passLevel }) => ({
      id,
      name: inLanguage(viewer, name),
      passLevel,
    })),
    levels: (rubric?.levels ?? []).map(({ value, name }) => ({ value, name: inLanguage(viewer, name) })),
  };
}
