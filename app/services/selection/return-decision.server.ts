import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { decisionsOf, standingDecision } from "#db/queries/decision.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { selectionDecision } from "#db/schema/selection.tables.ts";
import { whileIn } from "#db/writes/decision.server.ts";

/** The second person does not approve and returns the decision to the decider, with a reason; it is then taken anew. */
export async function returnDecision(
  work: Work,
  input: { processId: string; decisionId: string; version: number; reason: string },
): Promise<Outcome<{ decisionId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "decision.returnToDecider"));
  if (refusal || !standing) return refusal ?? missing;
  const [list] = await listEditions(viewer, house.store, processId, standing.round);
  const decision = standingDecision(
    await decisionsOf(viewer, house.store, processId, standing.round),
    list?.id ?? null,
  );
  if (
    !decision ||
    decision.id !== input.decisionId ||
    decision.state !== "proposed" ||
    decision.version !== input.version
  )
    return conflict(message("decision.nothingProposed"));
  // Who is said to have signed a memo may say that it was not so.
  if (
    decision.paper === null &&
    (decision.decidedBy === viewer.accountId || decision.deciderPersonId === viewer.personId)
  )
    return conflict(message("decision.secondPerson"));
  if (input.reason.trim() === "") return invalid({ reason: message("field.required") });
  return save(
    work,
    [
      event("decision.returned", ["decision", decision.id], processId, {
        decisionId: decision.id,
        reason: house.digest(input.reason),
      }),
    ],
    [
      whileIn(processId, "decision"),
      change(
        selectionDecision,
        { id: decision.id, version: decision.version, state: "proposed" },
        { state: "returned", returnedReason: input.reason },
      ),
    ],
    { decisionId: decision.id },
  );
}
