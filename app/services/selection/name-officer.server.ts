import { event } from "#app/domain/events.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { namedOfficersOf } from "#db/queries/decision.server.ts";
import { officersOf } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { namedOfficer } from "#db/schema/selection.tables.ts";

/** The authority names an officer of the process for decision, consultations and offer; nobody else sees those. */
export async function nameOfficer(
  work: Work,
  input: { processId: string; accountId: string },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { processId, accountId } = input;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "named.choose"));
  if (refusal) return refusal;
  if (!(await officersOf(viewer, house.store, processId)).some((officer) => officer.accountId === accountId))
    return invalid({ accountId: message("field.choose") });
  if ((await namedOfficersOf(viewer, house.store, processId)).some((officer) => officer.accountId === accountId))
    return invalid({ accountId: message("decision.namedAlready") });
  return save(
    work,
    [event("officer.named", ["process", processId], processId, { accountId })],
    [
      insert(namedOfficer, {
        id: house.newId(),
        processId,
        accountId,
        namedBy: viewer.accountId,
        namedAt: house.now(),
      }),
    ],
    { processId },
  );
}

/** Ends what `nameOfficer` began; the officer sees decision, consultations and offer no longer. */
export async function endNaming(
  work: Work,
  input: { processId: string; accountId: string },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { processId, accountId } = input;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "named.choose"));
  if (refusal) return refusal;
  if (!(await namedOfficersOf(viewer, house.store, processId)).some((officer) => officer.accountId === accountId))
    return missing;
  return save(
    work,
    [event("officer.namingEnded", ["process", processId], processId, { accountId })],
    [change(namedOfficer, { processId, accountId, endedAt: null }, { endedAt: house.now() }, null)],
    { processId },
  );
}
