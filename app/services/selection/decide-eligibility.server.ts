import { eligibilityOutcomes } from "#app/domain/selection/screening.ts";
import { event, type DomainEvent } from "#app/domain/events.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { candidacyAfter, type CandidacyAct } from "#app/domain/selection/stages.ts";
import { dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { callDocumentsOf, criteriaOf, nominationsBehind, submittedSheets } from "#db/queries/screening.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { candidacy, eligibilityCheck, nomination } from "#db/schema/selection.tables.ts";
import { documentAsked } from "./ask-document.server.ts";

export type DecideEligibility = {
  readonly processId: string;
  readonly candidacyId: string;
  /** Of the candidacy. */
  readonly version: number;
  readonly outcome: (typeof eligibilityOutcomes)[number];
  /** The required criterion that is not met; with `ineligible` only. */
  readonly criterionId: string | null;
  /** The missing document's type; with `incomplete` only. */
  readonly missingDocument: string | null;
  /** The last New York day for it; with `incomplete` only, and asked for there. */
  readonly dueOn?: string | null;
  readonly reason: string;
};
/** Screening sheets that must be in before an officer decides. */
export const leastSheets = 2;
const acts = {
  eligible: "findEligible",
  ineligible: "findIneligible",
  incomplete: "askForDocument",
} as const satisfies Record<DecideEligibility["outcome"], CandidacyAct>;

/**
 * The officer's decision on one candidacy once two screeners or more have handed in their sheets. `incomplete` reopens
 * its nominations for the missing document, and their States see that at once; everything else they learn later.
 */
export async function decideEligibility(work: Work, input: DecideEligibility): Promise<Outcome<{ checkId: string }>> {
  const { house, viewer } = work;
  const { processId, candidacyId, outcome, reason } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "screening.decide"));
  if (refusal || !standing) return refusal ?? missing;
  const [candidate] = await candidatesOf(viewer, house.store, processId, { ids: [candidacyId], outsiders: false });
  if (!candidate) return missing;
  if (candidate.version !== input.version) return stale();
  const sheets = await submittedSheets(viewer, house.store, [candidacyId]);
  if (sheets.length < leastSheets)
    return conflict(message("screening.outcome.waiting", { sheets: sheets.length, least: leastSheets }));
  const to = candidacyAfter(candidate.state, acts[outcome]);
  if (to === null) return conflict(message("screen.decidedAlready"));
  if (reason.trim() === "") return invalid({ reason: message("field.required") });
  const criteria = await criteriaOf(viewer, house.store, processId);
  const documents = await callDocumentsOf(viewer, house.store, processId);
  if (outcome === "ineligible" && !criteria.some(({ id, kind }) => kind === "required" && id === input.criterionId))
    return invalid({ criterionId: message("screen.chooseCriterion") });
  if (outcome === "incomplete" && !documents.some(({ id }) => id === input.missingDocument))
    return invalid({ missingDocument: message("screen.chooseDocument") });
  const dueAt = outcome === "incomplete" && input.dueOn ? endOfNewYorkDay(input.dueOn) : null;
  if (outcome === "incomplete" && dueAt === null) return invalid({ dueOn: message("field.required") });
  if (dueAt !== null && dueAt <= house.now()) return invalid({ dueOn: message("call.deadlineInThePast") });
  const tooFar =
    dueAt === null ? null : horizonProblem("document", input.dueOn ?? "", dayIn(house.now(), "America/New_York"));
  if (tooFar) return invalid({ dueOn: tooFar });

  const now = house.now();
  const checkId = house.newId();
  const criterionId = outcome === "ineligible" ? input.criterionId : null;
  const events: DomainEvent[] = [
    event("eligibility.decided", ["candidacy", candidacyId], processId, {
      outcome,
      criterionId,
      reason: house.digest(reason),
    }),
  ];
  if (to !== candidate.state)
    events.push(
      event("candidacy.moved", ["candidacy", candidacyId], processId, {
        from: candidate.state,
        to,
        round: standing.round,
      }),
    );
  const writes: Write[] = [
    change(
      candidacy,
      { id: candidacyId, version: candidate.version, state: candidate.state },
      { state: to, stateSince: to === candidate.state ? candidate.stateSince : now },
    ),
    insert(eligibilityCheck, {
      id: checkId,
      candidacyId,
      outcome,
      criterionId,
      missingDocument: outcome === "incomplete" ? input.missingDocument : null,
      reason,
      decidedBy: viewer.accountId,
      decidedAt: now,
    }),
  ];
  // The nomination's own state is what its State reads at once; it says nothing of any other decision.
  const [from, into] =
    outcome === "incomplete" ? (["submitted", "incomplete"] as const) : (["incomplete", "submitted"] as const);
  if (outcome !== "ineligible") {
    const behind = (await nominationsBehind(viewer, house.store, [candidacyId])).filter(({ state }) => state === from);
    for (const row of behind)
      writes.push(change(nomination, { id: row.id, version: row.version, state: from }, { state: into }));
  }
  if (outcome === "incomplete" && dueAt !== null && input.missingDocument !== null)
    for (const row of await nominationsBehind(viewer, house.store, [candidacyId])) {
      if (row.state !== "submitted" && row.state !== "incomplete") continue;
      const asked = documentAsked(work, {
        processId,
        candidacyId,
        nominationId: row.id,
        memberStateId: row.memberStateId,
        documentType: input.missingDocument,
        dueAt,
        reason,
      });
      events.push(asked.event);
      writes.push(asked.write);
    }
  return save(work, events, writes, { checkId });
}
