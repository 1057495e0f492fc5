import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import type { RepresentationKind } from "#app/domain/selection/fairness.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { representationsOf } from "#db/queries/oversight.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { representation } from "#db/schema/oversight.tables.ts";
import type { channels } from "#db/schema/selection.tables.ts";

/**
 * An officer files what somebody put in for a candidate, or a complaint about the process, at any time, after its end
 * too. Only officers of the process and the auditor read it; it plays no part in any stage.
 */
export async function fileRepresentation(
  work: Work,
  input: {
    processId: string;
    kind: RepresentationKind;
    candidacyId: string | null;
    fromWhom: string;
    channel: (typeof channels)[number];
    receivedOn: string;
    summary: string;
  },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { processId, candidacyId } = input;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "representation.file"));
  if (refusal) return refusal;
  if (input.receivedOn > dayIn(house.now(), "America/New_York"))
    return invalid({ receivedOn: message("representation.inFuture") });
  if (candidacyId !== null) {
    const [known] = await candidatesOf(viewer, house.store, processId, { ids: [candidacyId] });
    if (!known) return invalid({ candidacyId: message("field.choose") });
  }
  if (input.kind === "representation" && candidacyId === null)
    return invalid({ candidacyId: message("representation.forWhom") });
  // The way back in a browser brings an old form up with another key: what it says word for word is on file.
  const same = (await representationsOf(viewer, house.store, processId)).find(
    (row) =>
      row.kind === input.kind &&
      row.candidacyId === candidacyId &&
      row.fromWhom === input.fromWhom &&
      row.channel === input.channel &&
      row.receivedOn === input.receivedOn &&
      row.summary === input.summary,
  );
  if (same) return conflict(message("representation.filedAlready", { day: dayIn(same.filedAt, "America/New_York") }));
  const id = house.newId();
  return save(
    work,
    [event("representation.filed", ["representation", id], processId, { kind: input.kind, candidacyId })],
    [
      insert(representation, {
        id,
        ...input,
        filedBy: viewer.accountId,
        filedAt: house.now(),
        version: 1,
      }),
    ],
    { processId },
  );
}

/** Records what came of a representation or complaint; once. */
export async function closeRepresentation(
  work: Work,
  input: { processId: string; representationId: string; outcome: string; version: number },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "representation.file"));
  if (refusal) return refusal;
  const row = (await representationsOf(viewer, house.store, processId)).find(({ id }) => id === input.representationId);
  if (!row) return missing;
  if (row.outcomeAt !== null) return conflict(message("representation.closedAlready"));
  return save(
    work,
    [event("representation.closed", ["representation", row.id], processId, { outcome: house.digest(input.outcome) })],
    [
      change(
        representation,
        { id: row.id, version: input.version, outcomeAt: null },
        { outcome: input.outcome, outcomeBy: viewer.accountId, outcomeAt: house.now() },
      ),
    ],
    { processId },
  );
}
