import { presentStages, priorStages } from "../../app/domain/selection/begun.ts";
import { k } from "./columns.ts";
import { account, signature } from "./people.tables.ts";
import { file } from "./platform.tables.ts";
import { selectionProcess } from "./selection.tables.ts";

/** That a process was running before it came into the portal, and the stage in which it stood. */
export const priorStart = k.table(
  "prior_start",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    presentStage: k.oneOf(presentStages).notNull(),
    reason: k.text().notNull(),
    markedBy: k.ref(() => account.id).notNull(),
    markedAt: k.instant().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("prior_start_once").on(t.processId)],
);
/** What stands for a stage that was passed before the portal: one scan, the day on it, what it says. Never changed. */
export const priorRecord = k.table(
  "prior_record",
  {
    id: k.id(),
    processId: k.ref(() => selectionProcess.id).notNull(),
    stage: k.oneOf(priorStages).notNull(),
    happenedOn: k.day().notNull(),
    names: k.int(), // the record's own number of names, where the stage has a public count
    says: k.text().notNull(),
    fileId: k.ref(() => file.id).notNull(),
    recordedBy: k.ref(() => account.id).notNull(),
    recordedAt: k.instant().notNull(),
    signatureId: k.ref(() => signature.id).notNull(),
  },
  (t) => [k.unique("prior_record_once").on(t.processId, t.stage)],
);
