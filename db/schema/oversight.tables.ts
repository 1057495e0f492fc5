import { publicStages } from "../../app/domain/selection/public-record.ts";
import { representationKinds } from "../../app/domain/selection/fairness.ts";
import { k } from "./columns.ts";
import { candidacy, channels, selectionProcess } from "./selection.tables.ts";

/** How many names a stage ended with, counted in the commit that closed it and never again. Public by design. */
export const stageCount = k.table(
  "stage_count",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    round: k.int().notNull(),
    stage: k.oneOf(publicStages).notNull(),
    names: k.int().notNull(),
    frozenAt: k.instant().notNull(),
  },
  (t) => [k.index("stage_count_process").on(t.processId)],
);

/** What somebody put in for a candidate, or a complaint about a process: filed by an officer, read by the auditor. */
export const representation = k.table(
  "representation",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    candidacyId: k.ref(() => candidacy.id),
    kind: k.oneOf(representationKinds).notNull(),
    fromWhom: k.text().notNull(),
    channel: k.oneOf(channels).notNull(),
    receivedOn: k.day().notNull(),
    summary: k.text().notNull(),
    filedBy: k.text().notNull(),
    filedAt: k.instant().notNull(),
    outcome: k.text(),
    outcomeBy: k.text(),
    outcomeAt: k.instant(),
    version: k.int().notNull(),
  },
  (t) => [k.index("representation_process").on(t.processId)],
);
