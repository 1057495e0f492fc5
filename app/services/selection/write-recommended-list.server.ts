import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { placesOf, usualNames } from "#app/domain/selection/deciding.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { recommendedEntry, recommendedList } from "#db/schema/selection.tables.ts";
import { whileEditions, whileIn } from "#db/writes/decision.server.ts";
import { candidacyMoves } from "./candidacy-moves.server.ts";

export type WriteListInput = {
  processId: string;
  /** Version of the newest edition that the form was made from; null where there was none. */
  version: number | null;
  candidacyIds: readonly string[];
  /** Places from 1 on by candidacy, under an order of merit; left aside when the list is unranked. */
  positions?: Readonly<Record<string, number>>;
  rationale: string;
  /** Why fewer than three; kept only where there are fewer. */
  fewerReason?: string | null;
};

/**
 * Writes the recommended list: names among the assessed, why they, and why fewer than three. A draft is written over; a
 * signed list stays as it was, and the changed one is a new edition to be signed anew. Names move between *assessed* and
 * *recommended*.
 */
export async function writeRecommendedList(
  work: Work,
  input: WriteListInput,
): Promise<Outcome<{ listId: string; edition: number }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "list.write"));
  if (refusal || !standing) return refusal ?? missing;
  if (standing.recusedFrom.length > 0) return conflict(message("recommendation.chairRecused"));
  const { round } = standing;
  const editions = await listEditions(viewer, house.store, processId, round);
  const [current] = editions;
  if ((current?.version ?? null) !== input.version)
    return stale({ rationale: current?.rationale ?? "", fewerReason: current?.fewerReason ?? "" });
  const candidates = await candidatesOf(viewer, house.store, processId, { states: ["assessed", "recommended"] });
  const ids = [...new Set(input.candidacyIds)];
  if (ids.length === 0) return invalid({ candidacyIds: message("recommendation.noNames") });
  if (ids.some((id) => !candidates.some(({ candidacyId }) => candidacyId === id)))
    return invalid({ candidacyIds: message("recommendation.notAssessed") });
  if (input.rationale.trim() === "") return invalid({ rationale: message("field.required") });
  const places =
    standing.recommendationMode === "orderOfMerit" ? placesOf(ids, input.positions ?? {}) : new Map<string, number>();
  if (!places) return invalid({ positions: message("recommendation.places", { n: ids.length }) });
  const fewerReason = ids.length < usualNames && input.fewerReason ? input.fewerReason : null;
  const content = {
    entries: [...ids].sort().map((id) => [id, places.get(id) ?? null]),
    rationale: input.rationale,
    fewerReason,
  };
  if (current && current.state !== "superseded" && house.digest(content) === house.digest(contentOf(current)))
    return conflict(message("recommendation.unchanged"));
  const draft = current?.state === "draft" ? current : null;
  const listId = draft?.id ?? house.newId();
  const edition = draft?.edition ?? (current?.edition ?? 0) + 1;
  const version = draft ? draft.version + 1 : 1;
  const moves = [
    candidacyMoves(
      work,
      { processId, round },
      candidates.filter(({ candidacyId, state }) => state === "assessed" && ids.includes(candidacyId)),
      "recommend",
    ),
    candidacyMoves(
      work,
      { processId, round },
      candidates.filter(({ candidacyId, state }) => state === "recommended" && !ids.includes(candidacyId)),
      "unrecommend",
    ),
  ];
  const texts = { rationale: input.rationale, fewerReason };
  return save(
    work,
    [
      event("recommendedList.written", ["recommendedList", listId], processId, {
        edition,
        version,
        digest: house.digest(content),
      }),
      ...moves.flatMap(({ events }) => events),
    ],
    [
      whileIn(processId, "recommendation"),
      ...(draft
        ? [
            change(recommendedList, { id: draft.id, version: draft.version, state: "draft" }, texts),
            remove(recommendedEntry, { listId: draft.id }, null),
          ]
        : [
            whileEditions(processId, round, editions.length),
            ...(current?.state === "signed"
              ? [
                  change(
                    recommendedList,
                    { id: current.id, version: current.version, state: "signed" },
                    { state: "superseded" },
                  ),
                ]
              : []),
            insert(recommendedList, { id: listId, processId, round, edition, state: "draft", ...texts, version: 1 }),
          ]),
      insert(
        recommendedEntry,
        ids.map((candidacyId) => ({
          id: house.newId(),
          listId,
          candidacyId,
          position: places.get(candidacyId) ?? null,
        })),
      ),
      ...moves.flatMap(({ writes }) => writes),
    ],
    { listId, edition },
  );
}

/** What a list says, in one order: the content of its signature and of its digest. */
export function contentOf(list: {
  readonly entries: readonly { readonly candidacyId: string; readonly position: number | null }[];
  readonly rationale: string;
  readonly fewerReason: string | null;
}) {
  return {
    entries: [...list.entries]
      .sort((a, b) => (a.candidacyId < b.candidacyId ? -1 : 1))
      .map(({ candidacyId, position }) => [candidacyId, position]),
    rationale: list.rationale,
    fewerReason: list.fewerReason,
  };
}
