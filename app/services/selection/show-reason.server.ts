import { may, sees, type Standing, type Viewer } from "#app/domain/policy.ts";
import type { Message } from "#app/domain/message.ts";
import type { House } from "#app/services/work.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { reasonsAt } from "#db/queries/shortlist.server.ts";
import { objectAt } from "./check-balance.server.ts";
import { gateOf, subjectDigest, subjectsAt } from "./gate.server.ts";
import { shownFindings, type FindingView } from "./show-shortlist.server.ts";
import { reasonDesk, reasonGates, type ReasonGate } from "./sign-gate-reason.server.ts";

export type ReasonView = {
  readonly gate: ReasonGate;
  readonly rule: string;
  readonly title: Message;
  readonly finding: FindingView | null;
  /** The names on the list or panel that the reason speaks of. */
  readonly names: readonly string[];
  readonly version: number;
  readonly signed: readonly {
    readonly id: string;
    readonly text: string;
    readonly signer: string;
    readonly signedAt: number;
    readonly standing: boolean;
  }[];
  readonly writes: boolean;
};

/** Whether a standing sees the findings of a gate, and so the reasons on them. */
function seesGate(standing: Standing, gate: ReasonGate): boolean {
  switch (gate) {
    case "longlist":
      return sees(standing, "board");
    case "convening":
      return sees(standing, "panel") && sees(standing, "findings");
    case "shortlist":
      return sees(standing, "shortlist") && sees(standing, "findings");
    case "recommendedList":
      return sees(standing, "recommended") && (standing.authority || sees(standing, "findings"));
    case "decision":
      return sees(standing, "decisionFile");
  }
}
export function isReasonGate(gate: string): gate is ReasonGate {
  return (reasonGates as readonly string[]).includes(gate);
}

/** A rule's finding at a gate with its reasons, as a standing may see them; null where there is nothing to see. */
export async function reasonView(
  house: House,
  viewer: Viewer,
  standing: Standing,
  at: ReasonGate,
  ruleCode: string,
): Promise<ReasonView | null> {
  if (!seesGate(standing, at)) return null;
  const gate = await gateOf(house, standing.processId);
  const finding = gate.findings[at]?.find(
    ({ rule, signer, status }) => rule === ruleCode && signer !== null && status !== "notApplicable",
  );
  const object = objectAt(gate, at);
  if (!finding || !object || ruleCode === "G5") return null;
  const subjects = subjectsAt(gate.records, at);
  const [shown] = await shownFindings(house, viewer, standing, at, [finding], subjects);
  const digest = subjectDigest(house, at, subjects);
  const reasons = (await reasonsAt(viewer, house.store, standing.processId, standing.round, at)).filter(
    (row) => row.ruleCode === ruleCode,
  );
  const people = await candidatesOf(viewer, house.store, standing.processId, { ids: subjects });
  const names =
    at === "convening"
      ? gate.records.members.filter(({ seat }) => seat !== "observer").map(({ name }) => name)
      : people.map(({ name }) => name);
  return {
    gate: at,
    rule: ruleCode,
    title: finding.title,
    finding: shown ?? null,
    names,
    version: object.version,
    signed: reasons
      .map(({ id, text, signer, signedAt, subjectDigest: of }) => ({
        id,
        text,
        signer,
        signedAt,
        standing: of === digest,
      }))
      .reverse(),
    writes:
      shown?.status === "reason" &&
      may(standing, reasonDesk[at].act).ok &&
      reasonDesk[at].states.includes(standing.state) &&
      (at === "longlist" || at === "decision" || standing.recusedFrom.length === 0),
  };
}
