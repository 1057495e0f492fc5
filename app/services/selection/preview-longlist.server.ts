import { previewOf, type BulkPreview } from "#app/domain/bulk.ts";
import type { Standing, Viewer } from "#app/domain/policy.ts";
import { message, type Message } from "#app/domain/message.ts";
import type { House } from "#app/services/work.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { longlistOf } from "#db/queries/shortlist.server.ts";

/** Whom adding these names to the longlist, or taking them off it again, would reach. For who may write it. */
export async function previewLonglist(
  house: House,
  viewer: Viewer,
  standing: Standing,
  ids: readonly string[],
  act: "longlist" | "removeFromLonglist",
): Promise<BulkPreview> {
  const { processId, round } = standing;
  const names = await candidatesOf(viewer, house.store, processId, {
    outsiders: false,
    except: standing.recusedFrom,
  });
  const stands = new Set(
    (await longlistOf(viewer, house.store, processId, round))
      .filter(({ removedAt }) => removedAt === null)
      .map(({ candidacyId }) => candidacyId),
  );
  const why = ({ candidacyId, state, takenBack }: (typeof names)[number]): Message | null => {
    if (act === "removeFromLonglist") return stands.has(candidacyId) ? null : message("bulk.longlist.notOn");
    if (stands.has(candidacyId)) return message("bulk.longlist.onAlready");
    if (state !== "eligible") return message("bulk.longlist.notEligible");
    return takenBack ? message("bulk.longlist.takenBack") : null;
  };
  return previewOf(
    names.filter(({ candidacyId }) => ids.includes(candidacyId)).map((one) => ({ ...one, id: one.candidacyId })),
    why,
  );
}
