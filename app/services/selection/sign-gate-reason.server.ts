import { wordCount } from "#app/domain/assessment/scoring.ts";
import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { may, sees, type Act } from "#app/domain/policy.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { refused, save, sign, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { gateReason } from "#db/schema/selection.tables.ts";
import { recusedChair } from "./chair-hand.server.ts";
import { objectAt, storedCheck } from "./check-balance.server.ts";
import { gateOf, subjectDigest, subjectsAt } from "./gate.server.ts";

export const reasonGates = ["longlist", "convening", "shortlist", "recommendedList", "decision"] as const;
export type ReasonGate = (typeof reasonGates)[number];
export type SignGateReason = {
  readonly processId: string;
  readonly gate: ReasonGate;
  readonly ruleCode: string;
  readonly text: string;
};
/** Fewest words of a reason. */
export const leastWords = 30;

/** Whose hand signs the reasons of a gate, in which role, and while the process stands where. */
export const reasonDesk: Readonly<Record<ReasonGate, { act: Act; role: RoleCode; states: readonly ProcessState[] }>> = {
  longlist: { act: "reason.officer", role: "secretariatOfficer", states: ["longlisting"] },
  convening: { act: "reason.chair", role: "panelChair", states: ["eligibilityScreening", "longlisting"] },
  shortlist: { act: "reason.chair", role: "panelChair", states: ["shortlisting"] },
  recommendedList: { act: "reason.chair", role: "panelChair", states: ["recommendation"] },
  decision: { act: "reason.authority", role: "selectionAuthority", states: ["decision"] },
};

/**
 * Signs the reason why a list, panel or decision goes forward although a rule is not met. Only where the finding asks
 * for one; it speaks of the very list it was written on, and another list shows it as superseded.
 */
export async function signGateReason(work: Work, input: SignGateReason): Promise<Outcome<{ reasonId: string }>> {
  const { house, viewer } = work;
  const { processId, gate: at, ruleCode, text } = input;
  const desk = reasonDesk[at];
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, desk.act));
  if (refusal || !standing) return refusal ?? missing;
  if (!desk.states.includes(standing.state)) return conflict(message("refusal.outOfTurn"));
  // Whether a reason is asked tells of the list: nothing to whoever may not see it yet.
  if (at === "shortlist" && !sees(standing, "shortlist")) return missing;
  const recused = desk.act === "reason.chair" ? recusedChair(standing) : null;
  if (recused) return recused;
  const gate = await gateOf(house, processId);
  const object = objectAt(gate, at);
  const finding = gate.findings[at]?.find(({ rule }) => rule === ruleCode);
  if (!object || !finding) return conflict(message("reason.notAsked"));
  if (finding.status !== "justify" || finding.signer === null || ruleCode === "G5")
    return conflict(message("reason.notAsked"));
  const digest = subjectDigest(house, at, subjectsAt(gate.records, at));
  if (gate.records.reasons.some((row) => row.gate === at && row.ruleCode === ruleCode && row.subjectDigest === digest))
    return conflict(message("reason.signedAlready"));
  const words = wordCount(text);
  if (words < leastWords) return invalid({ text: message("reason.tooShort", { words, least: leastWords }) });
  const reasonId = house.newId();
  const signature = sign(work, {
    kind: "gateReason",
    objectKind: object.kind,
    objectId: object.id,
    version: object.version,
    content: [at, ruleCode, digest, text],
    role: desk.role,
  });
  const check = storedCheck(house, gate, at, object.id);
  return save(
    work,
    [
      event("reason.signed", ["gateReason", reasonId], processId, {
        gate: at,
        rule: ruleCode,
        signatureId: signature.id,
        digest: signature.digest,
      }),
      ...check.events,
    ],
    [
      signature.write,
      insert(gateReason, {
        id: reasonId,
        processId,
        round: standing.round,
        gate: at,
        objectId: object.id,
        ruleCode,
        text,
        subjectDigest: digest,
        signatureId: signature.id,
      }),
      ...check.writes,
    ],
    { reasonId },
  );
}
