import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { wordCount } from "#app/domain/assessment/scoring.ts";
import { analysisWords } from "#app/domain/selection/deciding.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { comparativeAnalysis } from "#db/schema/selection.tables.ts";
import { whileIn } from "#db/writes/decision.server.ts";
import { comparisonAt } from "./compare.server.ts";
import { gateOf } from "./gate.server.ts";

/**
 * Signs the comparative analysis that rule G5 asks for: by the chair at the list, by the decider at the decision. The
 * official ratings it rests on are frozen with it; another list or choice leaves it behind.
 */
export async function signComparativeAnalysis(
  work: Work,
  input: { processId: string; gate: "recommendedList" | "decision"; text: string },
): Promise<Outcome<{ analysisId: string }>> {
  const { house, viewer } = work;
  const { processId, gate: at } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, at === "decision" ? "analysis.decision" : "analysis.list"));
  if (refusal || !standing) return refusal ?? missing;
  if (at === "recommendedList" && standing.recusedFrom.length > 0)
    return conflict(message("recommendation.chairRecused"));
  const gate = await gateOf(house, processId);
  const { decision, recommendation } = gate.records;
  if (at === "decision" && (decision?.state !== "proposed" || decision.listId !== recommendation?.id))
    return conflict(message("decision.nothingProposed"));
  // Who signed on paper may not be at hand here: then anybody of the office signs it.
  if (at === "decision" && decision?.recordedBy === null && decision.decidedBy !== viewer.accountId)
    return conflict(message("decision.analysisByDecider"));
  const comparison = await comparisonAt(house, gate, at);
  if (!comparison) return conflict(message("decision.noAnalysisNeeded"));
  if (wordCount(input.text) < analysisWords)
    return invalid({ text: message("decision.wordsWanted", { min: analysisWords, count: wordCount(input.text) }) });
  const id = house.newId();
  const role = at === "decision" ? "selectionAuthority" : "panelChair";
  const signed = sign(work, {
    kind: "comparativeAnalysis",
    objectKind: "comparativeAnalysis",
    objectId: id,
    version: 1,
    content: [at, comparison.objectId, comparison.subjectDigest, input.text, comparison.figures],
    role,
  });
  return save(
    work,
    [
      event("analysis.signed", ["comparativeAnalysis", id], processId, {
        gate: at,
        signatureId: signed.id,
        digest: signed.digest,
      }),
    ],
    [
      whileIn(processId, at === "decision" ? "decision" : "recommendation"),
      signed.write,
      insert(comparativeAnalysis, {
        id,
        processId,
        round: standing.round,
        gate: at,
        objectId: comparison.objectId,
        text: input.text,
        figures: comparison.figures,
        subjectDigest: comparison.subjectDigest,
        signatureId: signed.id,
      }),
    ],
    { analysisId: id },
  );
}
