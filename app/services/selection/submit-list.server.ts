import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { mayMove } from "#app/domain/policy.ts";
import { refused, type Work } from "#app/services/work.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { whileSigned } from "#db/writes/decision.server.ts";
import { balanceSnapshot } from "./balance-snapshot.server.ts";
import { moveProcess } from "./move-process.server.ts";

/** Sends the signed list to the selection authority; what the rules said of it is frozen with it. */
export async function submitList(
  work: Work,
  input: { processId: string },
): Promise<Outcome<{ processId: string; to: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayMove(standing, "submitList"));
  if (refusal || !standing) return refusal ?? missing;
  const [list] = await listEditions(viewer, house.store, processId, standing.round);
  if (list) {
    const still = await candidatesOf(viewer, house.store, processId, {
      states: ["recommended"],
      ids: list.entries.map(({ candidacyId }) => candidacyId),
    });
    if (still.length !== list.entries.length) return conflict(message("recommendation.someoneLeft"));
  }
  return moveProcess(work, processId, "submitList", (gate) => {
    if (!list) return {};
    const { events, writes } = balanceSnapshot(work, gate, "recommendedList", list.id);
    return { events, writes: [whileSigned(list.id, list.version), ...writes] };
  });
}
