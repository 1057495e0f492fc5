import { event } from "#app/domain/events.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { usualNames } from "#app/domain/selection/deciding.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { recommendedList } from "#db/schema/selection.tables.ts";
import { whileIn } from "#db/writes/decision.server.ts";
import { contentOf } from "./write-recommended-list.server.ts";

/** The chair's signature on the list as it stands: at least three names or a written reason, and nobody who has left. */
export async function signRecommendedList(
  work: Work,
  input: { processId: string; version: number },
): Promise<Outcome<{ listId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "list.sign"));
  if (refusal || !standing) return refusal ?? missing;
  const [list] = await listEditions(viewer, house.store, processId, standing.round);
  if (!list || list.state === "superseded") return conflict(message("recommendation.nothingToSign"));
  if (list.version !== input.version) return stale({ rationale: list.rationale, fewerReason: list.fewerReason ?? "" });
  if (list.state === "signed") return conflict(message("recommendation.signedAlready"));
  if (list.entries.length < usualNames && list.fewerReason === null)
    return conflict(message("recommendation.fewerNeedsReason", { n: list.entries.length }));
  const candidates = await candidatesOf(viewer, house.store, processId, {
    states: ["recommended"],
    ids: list.entries.map(({ candidacyId }) => candidacyId),
  });
  if (candidates.length !== list.entries.length) return conflict(message("recommendation.someoneLeft"));
  const version = list.version + 1;
  const signed = sign(work, {
    kind: "recommendedList",
    objectKind: "recommendedList",
    objectId: list.id,
    version,
    content: [list.id, list.edition, contentOf(list)],
    role: "panelChair",
  });
  return save(
    work,
    [
      event("recommendedList.signed", ["recommendedList", list.id], processId, {
        signatureId: signed.id,
        digest: signed.digest,
      }),
    ],
    [
      whileIn(processId, "recommendation"),
      signed.write,
      change(
        recommendedList,
        { id: list.id, version: list.version, state: "draft" },
        { state: "signed", signatureId: signed.id, signedAt: house.now() },
      ),
    ],
    { listId: list.id },
  );
}
