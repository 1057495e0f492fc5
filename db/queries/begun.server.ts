import { asc, eq } from "drizzle-orm";
import { seesPriorRecord, type Standing, type Viewer } from "#app/domain/policy.ts";
import { priorStages, type PresentStage, type PriorStage } from "#app/domain/selection/begun.ts";
import type { Store } from "#db/open.server.ts";
import { priorRecord, priorStart } from "#db/schema/begun.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { file } from "#db/schema/platform.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** How a process that began before the portal was marked; null for all others. The caller has asked who may know. */
export async function priorStartOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      id: priorStart.id,
      presentStage: priorStart.presentStage,
      reason: priorStart.reason,
      markedAt: priorStart.markedAt,
      version: priorStart.version,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(priorStart)
    .innerJoin(account, eq(account.id, priorStart.markedBy))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(priorStart.processId, processId));
  if (!row) return null;
  const { givenNames, familyName, ...rest } = row;
  return { ...rest, markedBy: `${givenNames} ${familyName}` };
}

/** The stages of a process that records from before the portal stand for, with the day on each, in their order. */
export async function priorDays(
  viewer: AnyViewer,
  store: Store,
  processId: string,
): Promise<{ stage: PriorStage; happenedOn: string }[]> {
  asks(viewer);
  const rows = await store.db
    .select({ stage: priorRecord.stage, happenedOn: priorRecord.happenedOn })
    .from(priorRecord)
    .where(eq(priorRecord.processId, processId));
  return rows.sort((a, b) => priorStages.indexOf(a.stage) - priorStages.indexOf(b.stage));
}

/** A record from before the portal as its viewer may read it: that it stands and who made it, and, where open, what it says. */
export type PriorRecordShown = {
  readonly stage: PriorStage;
  readonly happenedOn: string;
  readonly recordedBy: string;
  readonly recordedAt: number;
  readonly open: {
    readonly says: string;
    readonly names: number | null;
    readonly fileId: string;
    readonly fileName: string;
  } | null;
};
export type BegunShown = {
  /** Whether the present round is the one that the records speak of; a later one is the portal's own. */
  readonly firstRound: boolean;
  readonly presentStage: PresentStage;
  readonly records: readonly PriorRecordShown[];
};

/**
 * What a standing reads of the records from before the portal: that a stage was passed by one, on which day and who
 * recorded it; its words, number and scan only where the records it stands for are open to the standing. Null where the
 * process began in the portal.
 */
export async function begunShown(viewer: Viewer, store: Store, standing: Standing): Promise<BegunShown | null> {
  asks(viewer);
  const { processId } = standing;
  const [start] = await store.db
    .select({ presentStage: priorStart.presentStage })
    .from(priorStart)
    .where(eq(priorStart.processId, processId));
  if (!start) return null;
  const rows = await store.db
    .select({
      stage: priorRecord.stage,
      happenedOn: priorRecord.happenedOn,
      names: priorRecord.names,
      says: priorRecord.says,
      fileId: priorRecord.fileId,
      fileName: file.name,
      recordedAt: priorRecord.recordedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(priorRecord)
    .innerJoin(file, eq(file.id, priorRecord.fileId))
    .innerJoin(account, eq(account.id, priorRecord.recordedBy))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(priorRecord.processId, processId))
    .orderBy(asc(priorRecord.recordedAt));
  return {
    firstRound: standing.round === 1,
    presentStage: start.presentStage,
    records: rows.map(({ givenNames, familyName, says, names, fileId, fileName, ...row }) => ({
      ...row,
      recordedBy: `${givenNames} ${familyName}`,
      open: seesPriorRecord(standing, row.stage) ? { says, names, fileId, fileName } : null,
    })),
  };
}
