import { event, type DomainEvent } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { atOrAfter } from "#app/domain/selection/states.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { nominationOf } from "#db/queries/nominations.server.ts";
import { siblingsOf } from "#db/queries/dossier.server.ts";
import { candidacy, nomination } from "#db/schema/selection.tables.ts";
import { leftLate } from "./left-late.ts";

/**
 * A Government takes its nomination back, with a reason, at any stage before the announcement. The candidacy ends with
 * its last nomination. Whether the candidacy had ended already makes no difference to what the State is answered: it
 * must not learn an outcome before the news.
 */
export async function withdrawNomination(
  work: Work,
  input: { nominationId: string; reason: string },
): Promise<Outcome<{ nominationId: string; callId: string }>> {
  const { house, viewer } = work;
  const record = await nominationOf(viewer, house.store, input.nominationId);
  if (!record || record.side !== "state") return missing;
  const { row, call: facts } = record;
  if (row.state === "draft") return conflict(message("nomination.stillADraft"));
  if (facts.endedAs !== null || atOrAfter(facts.processState, "announced"))
    return conflict(message("nomination.processEnded"));
  // The person's own withdrawal shows at once; nothing is left to take back.
  if (record.coarse === "withdrawn") return conflict(message("nomination.withdrawnAlready"));
  const others = record.candidacy ? await siblingsOf(viewer, house.store, record.candidacy.id, record.id) : [];
  const last = others.every(({ state }) => state === "governmentWithdrawn");
  const events: DomainEvent[] = [
    event("nomination.withdrawn", ["nomination", record.id], facts.processId, {
      candidacyId: record.candidacy?.id ?? null,
    }),
  ];
  const writes: Write[] = [
    change(
      nomination,
      { id: record.id, version: row.version, state: row.state },
      { state: "governmentWithdrawn", withdrawnAt: house.now(), withdrawnReason: input.reason },
    ),
  ];
  if (record.candidacy) {
    const { id, state, version } = record.candidacy;
    const to = last ? candidacyAfter(state, "governmentWithdraw") : null;
    // Claimed either way: two Governments that withdraw at once must not each take the other for the last.
    writes.push(change(candidacy, { id, version, state }, to ? { state: to, stateSince: house.now() } : {}));
    if (to)
      events.push(
        event("candidacy.moved", ["candidacy", id], facts.processId, { from: state, to, round: facts.processRound }),
        ...leftLate(id, state, facts.processId, facts.processState),
      );
  }
  return save(
    work,
    events,
    writes,
    { nominationId: record.id, callId: facts.callId },
    conflict(message("nomination.moved")),
  );
}
