import type { Outcome } from "#app/domain/outcome.ts";
import type { Work } from "#app/services/work.server.ts";
import { processHeads } from "#db/queries/process.server.ts";
import { longlistOf } from "#db/queries/shortlist.server.ts";
import { writeLonglist, type LonglistWritten } from "./write-longlist.server.ts";

export type EnterLonglist = { readonly processId: string; readonly candidacyIds: readonly string[] };

/** Adds eligible candidacies to the longlist; those on it stay. */
export async function enterLonglist(
  work: Work,
  { processId, candidacyIds }: EnterLonglist,
): Promise<Outcome<LonglistWritten>> {
  const { ids, version } = await longlistNow(work, processId);
  return writeLonglist(work, { processId, version, candidacyIds: [...ids, ...candidacyIds] });
}

/** The names on the longlist and the version of its process; nobody reads it before `writeLonglist` has asked who may. */
export async function longlistNow(work: Work, processId: string): Promise<{ ids: string[]; version: number }> {
  const [head] = await processHeads(work.viewer, work.house.store, [processId]);
  const entries = head ? await longlistOf(work.viewer, work.house.store, processId, head.row.round) : [];
  return {
    ids: entries.filter(({ removedAt }) => removedAt === null).map(({ candidacyId }) => candidacyId),
    version: head?.row.version ?? 0,
  };
}
