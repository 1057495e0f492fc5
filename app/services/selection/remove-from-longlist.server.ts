import type { Outcome } from "#app/domain/outcome.ts";
import type { Work } from "#app/services/work.server.ts";
import { longlistNow } from "./enter-longlist.server.ts";
import { writeLonglist, type LonglistWritten } from "./write-longlist.server.ts";

export type RemoveFromLonglist = { readonly processId: string; readonly candidacyIds: readonly string[] };

/** Takes candidacies off the longlist again; they stay eligible. */
export async function removeFromLonglist(
  work: Work,
  { processId, candidacyIds }: RemoveFromLonglist,
): Promise<Outcome<LonglistWritten>> {
  const { ids, version } = await longlistNow(work, processId);
  return writeLonglist(work, { processId, version, candidacyIds: ids.filter((id) => !candidacyIds.includes(id)) });
}
