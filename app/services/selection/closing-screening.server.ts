import { event, type DomainEvent } from "#app/domain/events.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { eligibilityOf, nominationsBehind } from "#db/queries/screening.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { candidacy, eligibilityCheck, nomination } from "#db/schema/selection.tables.ts";

const rules = systemViewer("closing the screening settles every candidacy");

/**
 * What closing the screening brings: what is still incomplete becomes ineligible, on the officer's own words from when
 * the document was asked for, and the nominations behind every ineligible candidacy close. Written in one transaction
 * with the move, so that all States learn it at the same moment.
 */
export async function closingScreening(
  work: Work,
  processId: string,
): Promise<{ events: DomainEvent[]; writes: Write[] }> {
  const { house } = work;
  const now = house.now();
  const { row } = await processHead(rules, house.store, processId);
  const candidates = await candidatesOf(rules, house.store, processId, { states: ["incomplete", "ineligible"] });
  const ids = candidates.map(({ candidacyId }) => candidacyId);
  const checks = await eligibilityOf(rules, house.store, ids);
  const events: DomainEvent[] = [];
  const writes: Write[] = [];
  const behind = await nominationsBehind(rules, house.store, ids);
  const lacking = new Set(behind.filter((row) => row.state === "incomplete").map((row) => row.candidacyId));
  const ended = new Set<string>();
  for (const { candidacyId, state, version } of candidates) {
    // What was completed in time waits for the officer; it never fails by the clock.
    if (state === "incomplete" && !lacking.has(candidacyId)) continue;
    ended.add(candidacyId);
    if (state !== "incomplete") continue;
    const asked = checks.get(candidacyId);
    const reason = asked?.reason ?? "";
    events.push(
      event("eligibility.decided", ["candidacy", candidacyId], processId, {
        outcome: "ineligible",
        criterionId: null,
        reason: house.digest(reason),
      }),
      event("candidacy.moved", ["candidacy", candidacyId], processId, {
        from: "incomplete",
        to: "ineligible",
        round: row.round,
      }),
    );
    writes.push(
      change(candidacy, { id: candidacyId, version, state: "incomplete" }, { state: "ineligible", stateSince: now }),
      insert(eligibilityCheck, {
        id: house.newId(),
        candidacyId,
        outcome: "ineligible",
        criterionId: null,
        missingDocument: asked?.missingDocument ?? null,
        reason,
        decidedBy: work.viewer.accountId,
        decidedAt: now,
      }),
    );
  }
  for (const { candidacyId, id, state, version } of behind)
    if (ended.has(candidacyId) && (state === "submitted" || state === "incomplete"))
      writes.push(change(nomination, { id, version, state }, { state: "ineligible" }));
  return { events, writes };
}
