import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { wordCount } from "#app/domain/assessment/scoring.ts";
import { reasonWords } from "#app/domain/selection/deciding.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { decisionsOf, standingDecision } from "#db/queries/decision.server.ts";
import { listEditions } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { selectionDecision } from "#db/schema/selection.tables.ts";
import { whileIn, whileUndecided } from "#db/writes/decision.server.ts";

/**
 * The authority's choice with its written reason, signed: a name on the list, or one brought in off the list. It is
 * proposed until a second person of the same office approves it.
 */
export async function takeDecision(
  work: Work,
  input: { processId: string; candidacyId: string; reason: string },
): Promise<Outcome<{ decisionId: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "decision.take"));
  if (refusal || !standing) return refusal ?? missing;
  const [list] = await listEditions(viewer, house.store, processId, standing.round);
  if (!list || list.state !== "signed") return conflict(message("refusal.listUnsigned"));
  if (standingDecision(await decisionsOf(viewer, house.store, processId, standing.round), list.id))
    return conflict(message("decision.waitsForApproval"));
  const [chosen] = await candidatesOf(viewer, house.store, processId, { ids: [input.candidacyId] });
  const onList = list.entries.some(({ candidacyId }) => candidacyId === input.candidacyId);
  // What is neither on the list nor brought in is not there for the authority, whoever it is.
  if (
    !chosen ||
    (onList ? chosen.state !== "recommended" : !chosen.offList || candidacyAfter(chosen.state, "select") === null)
  )
    return invalid({ candidacyId: message("field.choose") });
  if (wordCount(input.reason) < reasonWords)
    return invalid({ reason: message("decision.wordsWanted", { min: reasonWords, count: wordCount(input.reason) }) });
  const id = house.newId();
  const signed = sign(work, {
    kind: "selectionDecision",
    objectKind: "selectionDecision",
    objectId: id,
    version: 1,
    content: [id, list.id, list.edition, input.candidacyId, !onList, input.reason],
    role: "selectionAuthority",
  });
  return save(
    work,
    [
      event("decision.taken", ["decision", id], processId, {
        decisionId: id,
        signatureId: signed.id,
        digest: signed.digest,
        offList: !onList,
      }),
    ],
    [
      whileIn(processId, "decision"),
      whileUndecided(list.id),
      signed.write,
      insert(selectionDecision, {
        id,
        processId,
        round: standing.round,
        listId: list.id,
        candidacyId: input.candidacyId,
        offList: !onList,
        reason: input.reason,
        state: "proposed",
        decidedBy: viewer.accountId,
        decidedAt: house.now(),
        signatureId: signed.id,
        version: 1,
      }),
    ],
    { decisionId: id },
  );
}
