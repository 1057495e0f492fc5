import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { nominationOf } from "#db/queries/nominations.server.ts";
import { nomination } from "#db/schema/selection.tables.ts";
import { claimScreening } from "#db/writes/nominations.server.ts";
import { completing } from "./add-document.server.ts";

/**
 * Hands an incomplete nomination in again once every missing document is there, until screening closes. The candidacy
 * keeps its state: the officer decides on it anew.
 */
export async function completeNomination(
  work: Work,
  input: { nominationId: string },
): Promise<Outcome<{ nominationId: string; callId: string }>> {
  const { house } = work;
  const record = await nominationOf(work.viewer, house.store, input.nominationId);
  if (!record) return missing;
  if (record.row.state !== "incomplete") return conflict(message("nomination.notIncomplete"));
  const refusal = await completing(work, record);
  if (refusal) return refusal;
  if (record.outstanding.length > 0) {
    const names = record.asked
      .filter(({ documentType }) => record.outstanding.includes(documentType))
      .map(({ name }) => name);
    return conflict(message("nomination.stillMissing", { names: names.join("; ") }));
  }
  return save(
    work,
    [event("nomination.completed", ["nomination", record.id], record.call.processId, {})],
    [
      claimScreening(record.call.processId),
      change(nomination, { id: record.id, version: record.row.version, state: "incomplete" }, { state: "submitted" }),
    ],
    { nominationId: record.id, callId: record.call.callId },
    conflict(message("nomination.moved")),
  );
}
