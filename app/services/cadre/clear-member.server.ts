import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { providersToAsk } from "#app/domain/selection/vetting.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { memberChecks } from "#db/queries/cadre-record.server.ts";
import { checksOf, rulingsAmong } from "#db/queries/vetting.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
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
  // No candidacy: a ruling of not cleared, given in a process, is asked again here.
  const providers = providersToAsk(checks, rulingsAmong(checks), "", open.today);
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

/** Records what a provider answered about a member outside any process; by a vetting officer. The finding is sealed. */
export async function recordMemberCheck(
  work: Work,
  input: {
    memberId: string;
    checkId: string;
    version: number;
    outcome: "pending" | "cleared" | "adverse";
    validUntil: string | null;
    finding: string;
  },
): Promise<Outcome<{ memberId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "vettingOfficer")) return missing;
  const member = await memberChecks(viewer, house.store, input.memberId);
  const check = member?.checks.find(({ id }) => id === input.checkId && member.open.includes(id));
  if (!check) return missing;
  if (check.ruling) return conflict(message("vetting.ruledAlready"));
  const today = dayOf(house.now());
  if (input.outcome === "cleared" && input.validUntil === null)
    return invalid({ validUntil: message("vetting.validUntilNeeded") });
  if (input.outcome === "cleared" && (input.validUntil ?? "") < today)
    return invalid({ validUntil: message("vetting.validUntilPast") });
  if (input.outcome === "adverse" && input.finding === "")
    return invalid({ finding: message("vetting.findingNeeded") });
  if (check.version !== input.version) return stale();
  return save(
    work,
    [
      event("vetting.recorded", ["vettingCheck", check.id], null, {
        personId: check.personId,
        provider: check.provider,
        version: check.version + 1,
      }),
    ],
    [
      change(
        vettingCheck,
        { id: check.id, version: input.version },
        {
          outcome: input.outcome,
          resultAt: input.outcome === "pending" ? null : house.now(),
          validUntil: input.outcome === "cleared" ? input.validUntil : null,
          finding: input.finding === "" ? null : house.seal(input.finding),
          recordedBy: viewer.accountId,
        },
      ),
    ],
    { memberId: input.memberId },
  );
}
