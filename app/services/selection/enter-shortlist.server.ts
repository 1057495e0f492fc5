import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { longlistOf, shortlistOf } from "#db/queries/shortlist.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { shortlist, shortlistEntry } from "#db/schema/selection.tables.ts";
import { subjectDigest } from "./gate.server.ts";

export type EnterShortlist = {
  readonly processId: string;
  readonly candidacyIds: readonly string[];
  /** Of the shortlist. */
  readonly version: number;
};

/**
 * Enters the shortlist: exactly these longlisted names, at most as many as the call froze. A signed list that changes is
 * a draft again, and its signature and reasons speak of another list.
 */
export async function enterShortlist(
  work: Work,
  input: EnterShortlist,
): Promise<Outcome<{ shortlistId: string; version: number }>> {
  const { house, viewer } = work;
  const { processId, version } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "shortlist.enter"));
  if (refusal || !standing) return refusal ?? missing;
  const { row, ids } = await shortlistOf(viewer, house.store, processId, standing.round);
  if (!row) return conflict(message("refusal.outOfTurn"));
  const wanted = [...new Set(input.candidacyIds)].sort();
  const longlist = await longlistOf(viewer, house.store, processId, standing.round);
  if (
    wanted.some(
      (id) =>
        !longlist.some(
          ({ candidacyId, removedAt, state }) => candidacyId === id && removedAt === null && state === "longlisted",
        ),
    )
  )
    return invalid({ candidacyIds: message("shortlist.onlyLonglisted") });
  const head = await processHead(viewer, house.store, processId);
  const most = head.row.shortlistSize ?? 0;
  if (wanted.length > most) return invalid({ candidacyIds: message("shortlist.tooMany", { most, n: wanted.length }) });
  if (row.version !== version) {
    const names = await candidatesOf(viewer, house.store, processId, { ids });
    return stale({ names: names.map(({ name }) => name).join("\n") });
  }
  const shortlistId = row.id;
  if (wanted.join() === [...ids].sort().join() && row.state === "signed")
    return { ok: true, result: { shortlistId, version } };
  return save(
    work,
    [
      event("shortlist.entered", ["shortlist", shortlistId], processId, {
        version: version + 1,
        digest: subjectDigest(house, "shortlist", wanted),
      }),
    ],
    [
      change(shortlist, { id: shortlistId, version }, { state: "draft" }),
      remove(shortlistEntry, { shortlistId }, null),
      ...wanted.map((candidacyId) => insert(shortlistEntry, { id: house.newId(), shortlistId, candidacyId })),
    ],
    { shortlistId, version: version + 1 },
  );
}
