import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { mayMove } from "#app/domain/policy.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { refused, sign, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { decisionsOf, standingDecision } from "#db/queries/decision.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { selectionDecision } from "#db/schema/selection.tables.ts";
import { balanceSnapshot } from "./balance-snapshot.server.ts";
import { candidacyMoves } from "./candidacy-moves.server.ts";
import { moveProcess } from "./move-process.server.ts";

/**
 * The second person's signed approval: another person of the same deciding office than the decider. The candidacy becomes
 * *selected* and the process goes on to the consultations.
 */
export async function approveDecision(
  work: Work,
  input: { processId: string; decisionId: string; version: number },
): Promise<Outcome<{ processId: string; to: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayMove(standing, "approveDecision"));
  if (refusal || !standing) return refusal ?? missing;
  const [list] = await listEditions(viewer, house.store, processId, standing.round);
  const decision = standingDecision(
    await decisionsOf(viewer, house.store, processId, standing.round),
    list?.id ?? null,
  );
  if (
    !list ||
    !decision ||
    decision.id !== input.decisionId ||
    decision.state !== "proposed" ||
    decision.version !== input.version
  )
    return conflict(message("decision.nothingProposed"));
  if (decision.decidedBy === viewer.accountId || decision.deciderPersonId === viewer.personId)
    return conflict(message("decision.secondPerson"));
  const [chosen] = await candidatesOf(viewer, house.store, processId, { ids: [decision.candidacyId] });
  if (!chosen || candidacyAfter(chosen.state, "select") === null) return conflict(message("decision.chosenLeft"));
  const signed = sign(work, {
    kind: "decisionApproval",
    objectKind: "selectionDecision",
    objectId: decision.id,
    version: decision.version,
    content: [
      decision.id,
      decision.version,
      list.id,
      list.edition,
      decision.candidacyId,
      decision.offList,
      decision.reason,
    ],
    role: "selectionAuthority",
  });
  return moveProcess(work, processId, "approveDecision", (gate) => {
    const moved = candidacyMoves(work, { processId, round: standing.round }, [chosen], "select");
    const frozen = balanceSnapshot(work, gate, "decision", decision.id);
    return {
      events: [
        event("decision.approved", ["decision", decision.id], processId, {
          decisionId: decision.id,
          signatureId: signed.id,
          digest: signed.digest,
        }),
        ...moved.events,
        ...frozen.events,
      ],
      writes: [
        signed.write,
        change(
          selectionDecision,
          { id: decision.id, version: decision.version, state: "proposed" },
          { state: "approved", approvedBy: viewer.accountId, approvedAt: house.now(), approvalSignatureId: signed.id },
        ),
        ...moved.writes,
        ...frozen.writes,
      ],
    };
  });
}
