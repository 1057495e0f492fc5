import { event, type DomainEvent } from "#app/domain/events.ts";
import { candidacyAfter, type CandidacyAct } from "#app/domain/selection/stages.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import type { Candidate } from "#db/queries/candidates.server.ts";
import { candidacy } from "#db/schema/selection.tables.ts";

export type Parts = { readonly events: DomainEvent[]; readonly writes: Write[] };

/**
 * Takes candidacies along one act of their own table, each claimed by its version. Throws where the act does not apply:
 * the use-case has asked `candidacyAfter` before.
 */
export function candidacyMoves(
  work: Work,
  at: { processId: string; round: number },
  candidates: readonly Candidate[],
  act: CandidacyAct,
  set: Partial<typeof candidacy.$inferInsert> = {},
): Parts {
  const now = work.house.now();
  const parts: Parts = { events: [], writes: [] };
  for (const { candidacyId, state, version } of candidates) {
    const to = candidacyAfter(state, act);
    if (!to) throw new Error(`A candidacy in ${state} cannot ${act}`);
    parts.events.push(
      event("candidacy.moved", ["candidacy", candidacyId], at.processId, { from: state, to, round: at.round }),
    );
    parts.writes.push(change(candidacy, { id: candidacyId, version, state }, { state: to, stateSince: now, ...set }));
  }
  return parts;
}
