import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, type Outcome } from "#app/domain/outcome.ts";
import { providersToAsk } from "#app/domain/selection/vetting.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { checksOf, rulingsAmong } from "#db/queries/vetting.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { vettingCheck } from "#db/schema/selection.tables.ts";
import { whileChecks } from "#db/writes/decision.server.ts";
import { memberToWrite } from "./desk.server.ts";

const reads = systemViewer("which providers have still to be asked about a member");

/**
 * Asks the vetting officers to clear a member outside any process: one open check per provider that has none in date. The
 * cadre manager asks, and learns the aggregate alone.
 */
export async function askClearance(work: Work, input: { memberId: string }): Promise<Outcome<{ opened: number }>> {
  const { house } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const { personId } = open.record;
  const checks = await checksOf(reads, house.store, [personId]);
  const providers = providersToAsk(checks, rulingsAmong(checks), null, open.today);
  if (providers.length === 0) return conflict(message("vetting.nothingToAsk"));
  const rows = providers.map((provider) => ({
    id: house.newId(),
    personId,
    candidacyId: null,
    provider,
    requestedAt: house.now(),
    outcome: "pending" as const,
    version: 1,
  }));
  return save(
    work,
    rows.map(({ id, provider }) => event("vetting.requested", ["vettingCheck", id], null, { personId, provider })),
    [whileChecks(personId, checks.length), insert(vettingCheck, rows)],
    { opened: rows.length },
    conflict(message("vetting.nothingToAsk")),
  );
}
