import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { providersToAsk, type VettingSubject } from "#app/domain/selection/vetting.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { checksOf, personsOf, rulingsAmong } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { vettingCheck } from "#db/schema/selection.tables.ts";
import { whileChecks } from "#db/writes/decision.server.ts";
import { processOf, refusedVetting } from "./vetting-subject.server.ts";

/**
 * Opens the checks that a candidacy's person, or a mentor, still needs, one row per provider; checks of the same person
 * that are in date serve again. Vetting officers, in a process from shortlisting on. A conflict where nothing is left to
 * ask.
 */
export async function requestVetting(
  work: Work,
  input: VettingSubject & { candidacyId: string | null },
): Promise<Outcome<{ opened: number }>> {
  const { house, viewer } = work;
  const refusal = await refusedVetting(work, input, "vetting.record");
  if (refusal) return refusal;
  const person = (await personsOf(viewer, house.store, input)).find(
    ({ candidacyId }) => candidacyId === input.candidacyId,
  );
  if (!person) return missing;
  const now = house.now();
  const checks = await checksOf(viewer, house.store, [person.personId]);
  const providers = providersToAsk(checks, rulingsAmong(checks), input.candidacyId, dayOf(now));
  if (providers.length === 0) return conflict(message("vetting.nothingToAsk"));
  const rows = providers.map((provider) => ({
    id: house.newId(),
    personId: person.personId,
    candidacyId: input.candidacyId,
    provider,
    requestedAt: now,
    outcome: "pending" as const,
    version: 1,
  }));
  return save(
    work,
    rows.map(({ id, provider }) =>
      event("vetting.requested", ["vettingCheck", id], processOf(input), { personId: person.personId, provider }),
    ),
    [whileChecks(person.personId, checks.length), insert(vettingCheck, rows)],
    { opened: rows.length },
  );
}
