import { event, type DomainEvent } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove, type Write } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { declarationsOf, panelOf } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { longlistOf } from "#db/queries/shortlist.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import {
  candidacy,
  conflictDeclaration,
  longlistEntry,
  panelMember,
  selectionProcess,
} from "#db/schema/selection.tables.ts";

export type WriteLonglist = {
  readonly processId: string;
  /** All names that shall stand on the longlist; what stands on it now and is not among them leaves it. */
  readonly candidacyIds: readonly string[];
  /** Of the process. */
  readonly version: number;
};
export type LonglistWritten = { processId: string; entered: number; removed: number };

/** Makes the longlist of this round exactly these names; an officer's act, from eligible candidacies only. */
export async function writeLonglist(work: Work, input: WriteLonglist): Promise<Outcome<LonglistWritten>> {
  const { house, viewer } = work;
  const { processId, version } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "longlist.edit"));
  if (refusal || !standing) return refusal ?? missing;
  const head = await processHead(viewer, house.store, processId);
  const { round } = standing;
  // Whom only the authority names is the authority's to bring in, never the call's.
  const candidates = (
    await candidatesOf(viewer, house.store, processId, { states: ["eligible", "longlisted"], outsiders: false })
  ).filter(({ state, takenBack }) => state === "longlisted" || !takenBack);
  const entries = await longlistOf(viewer, house.store, processId, round);
  const stands = new Set(entries.filter(({ removedAt }) => removedAt === null).map(({ candidacyId }) => candidacyId));
  const wanted = new Set(input.candidacyIds);
  for (const id of wanted)
    if (!candidates.some(({ candidacyId }) => candidacyId === id) && !stands.has(id))
      return conflict(message("longlist.onlyEligible"));
  if (head.row.version !== version)
    return stale({
      names: candidates
        .filter(({ candidacyId }) => stands.has(candidacyId))
        .map(({ name }) => name)
        .join("\n"),
    });
  const entering = candidates.filter(({ candidacyId, state }) => wanted.has(candidacyId) && state === "eligible");
  const leaving = candidates.filter(
    ({ candidacyId, state }) => !wanted.has(candidacyId) && state === "longlisted" && stands.has(candidacyId),
  );
  const result = { processId, entered: entering.length, removed: leaving.length };
  if (entering.length + leaving.length === 0) return { ok: true, result };

  const now = house.now();
  const events: DomainEvent[] = [];
  const writes: Write[] = [change(selectionProcess, { id: processId, version }, {})];
  const move = (row: (typeof candidates)[number], act: "longlist" | "removeFromLonglist") => {
    const to = candidacyAfter(row.state, act)!;
    events.push(
      event(
        act === "longlist" ? "longlist.entered" : "longlist.removed",
        ["candidacy", row.candidacyId],
        processId,
        {},
      ),
      event("candidacy.moved", ["candidacy", row.candidacyId], processId, { from: row.state, to, round }),
    );
    writes.push(
      change(
        candidacy,
        { id: row.candidacyId, version: row.version, state: row.state },
        { state: to, stateSince: now },
      ),
    );
  };
  for (const row of entering) {
    move(row, "longlist");
    const former = entries.find(({ candidacyId }) => candidacyId === row.candidacyId);
    writes.push(
      former
        ? change(longlistEntry, { id: former.id }, { enteredAt: now, removedAt: null })
        : insert(longlistEntry, { id: house.newId(), processId, round, candidacyId: row.candidacyId, enteredAt: now }),
    );
  }
  for (const row of leaving) {
    move(row, "removeFromLonglist");
    writes.push(
      change(longlistEntry, { processId, round, candidacyId: row.candidacyId, removedAt: null }, { removedAt: now }),
    );
  }
  // Declarations are made against the longlist: a name that leaves it takes them along, a new one is still to be declared on.
  const panel = await panelOf(viewer, house.store, processId, round);
  if (panel) {
    const declared = await declarationsOf(viewer, house.store, panel.id);
    for (const { id, candidacyId } of declared)
      if (leaving.some((row) => row.candidacyId === candidacyId)) writes.push(remove(conflictDeclaration, { id }));
    if (entering.length > 0)
      writes.push(change(panelMember, { panelId: panel.id, removedAt: null }, { declaredAt: null }, null));
  }
  return save(work, events, writes, result);
}
