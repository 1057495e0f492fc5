import { notSignedFrom } from "#app/domain/assessment/answers.ts";
import type { Composite } from "#app/domain/assessment/scoring.ts";
import { message, type Message } from "#app/domain/message.ts";
import { handsOf, may, seesFile, type Standing, type Viewer } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import {
  declarationsOf,
  reportsOf,
  rubricOf,
  shortlistedIn,
  votersOf,
  type ReportEdition,
} from "#db/queries/assessment.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { shortlistOf } from "#db/queries/shortlist.server.ts";
import { resultsFor, type CandidateResult, type CompetencyResult, type Results } from "./results.server.ts";
import { sectionDigest } from "./report-edition.server.ts";
import { inLanguage, titleOf } from "./show-scores.server.ts";

export type ShownRating = {
  readonly member: string;
  readonly state: "rated" | "insufficientEvidence" | "notAssessed" | "recused" | "absent";
  readonly rating: number | null;
  readonly note: string;
};
export type ShownCompetency = {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  readonly weight: number;
  readonly passLevel: number;
  readonly ratings: readonly ShownRating[];
  readonly spread: number | null;
  readonly rwg: number | null;
  /** Null where there is nothing to compare. */
  readonly discuss: boolean | null;
  readonly reasons: readonly Message[];
  readonly gate: { readonly status: "pass" | "split" | "fail" | "notEvidenced"; readonly reason: Message };
  /** Whether the panel's rating stands: recorded by the chair, or following from the members' ratings. */
  readonly recorded: boolean;
  readonly official: { readonly rating: number | null; readonly passed: boolean };
  readonly consensus: { readonly rating: number | null; readonly narrative: string; readonly version: number } | null;
};
export type ShownCandidate = {
  readonly candidacyId: string;
  /** Where the candidate's file is; null where it is closed to this reader, as to the panel once all is announced. */
  readonly file: string | null;
  readonly name: string;
  readonly memberStateId: string | null;
  readonly competencies: readonly ShownCompetency[];
  readonly composite: Composite;
  readonly members: readonly {
    readonly name: string;
    readonly score: number | null;
    readonly coverage: number | null;
  }[];
  readonly narratives: number;
  readonly complete: boolean;
  readonly qualified: boolean | null;
};

function shownCompetency(viewer: Viewer, one: CompetencyResult, banded: boolean): ShownCompetency {
  const { competency, ratings, discuss, gate, official, consensus } = one;
  return {
    id: competency.id,
    name: inLanguage(viewer, competency.name),
    definition: inLanguage(viewer, competency.definition),
    weight: competency.weight,
    passLevel: competency.passLevel,
    ratings: ratings.map(({ member, state, rating, note }) => ({ member: member.name, state, rating, note })),
    spread: discuss.spread.value,
    rwg: discuss.rwg.value,
    discuss: discuss.discuss,
    reasons: discuss.reasons,
    gate: { status: gate.status, reason: gate.reason },
    official,
    recorded: banded || official.rating !== null || (consensus !== null && consensus.rating !== null),
    consensus: consensus
      ? { rating: consensus.rating, narrative: consensus.narrative, version: consensus.version }
      : null,
  };
}
function shownCandidate(viewer: Viewer, standing: Standing, result: CandidateResult, banded: boolean): ShownCandidate {
  const { candidacyId } = result.candidate;
  return {
    candidacyId,
    file: seesFile(standing, candidacyId, false) ? `/processes/${standing.processId}/candidates/${candidacyId}` : null,
    name: titleOf(viewer, result.candidate),
    memberStateId: result.candidate.memberStateId,
    competencies: result.competencies.map((one) => shownCompetency(viewer, one, banded)),
    composite: result.composite,
    members: result.members.map(({ member, composite }) => ({
      name: member.name,
      score: composite?.score ?? null,
      coverage: composite?.coverage ?? null,
    })),
    narratives: result.competencies.filter(({ consensus }) => consensus !== null && consensus.narrative !== "").length,
    complete: result.complete,
    qualified: result.qualified,
  };
}

/** The candidates of the results in their order, those that the viewer is recused from left out; null before the reveal. */
export async function reviewOrder(house: House, viewer: Viewer, standing: Standing): Promise<string[] | null> {
  const { processId, recusedFrom } = standing;
  const rubric = await rubricOf(viewer, house.store, processId);
  if (!standing.revealed || !rubric) return null;
  if (rubric.mode === "unranked")
    return (await shortlistedIn(viewer, house.store, processId, recusedFrom)).map(({ candidacyId }) => candidacyId);
  const results = await resultsFor(viewer, house.store, standing);
  return results?.candidates.map(({ candidate: { candidacyId } }) => candidacyId) ?? null;
}

/** The panel's results as a member or the desk reads them after the reveal, or one candidate's; null before it. */
export async function showReview(house: House, viewer: Viewer, standing: Standing, only: string | null = null) {
  const results = await resultsFor(viewer, house.store, standing, only);
  if (!results) return null;
  const head = await processHead(viewer, house.store, standing.processId);
  const { scale, method, mode, scaleName, levels } = results.rubric;
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    panel: { id: results.panel.id, version: results.panel.version },
    scale: { lo: scale.lo, hi: scale.hi },
    scaleName: inLanguage(viewer, scaleName),
    levels: levels.map(({ value, name }) => ({ value, name: inLanguage(viewer, name) })),
    method,
    mode,
    written: results.official,
    ratedBefore: results.ratedBefore,
    members: results.ratedBefore ? [] : votersOf(results.panel).map(({ name }) => name),
    records: may(standing, "consensus.record").ok,
    closes: handsOf(standing).has("chair") && standing.state === "panelReview",
    candidates: results.candidates.map((result) =>
      shownCandidate(viewer, standing, result, method === "bandedAverage"),
    ),
  };
}
export type ShownReview = NonNullable<Awaited<ReturnType<typeof showReview>>>;

/** The report as a document: who, how, what was found, who signed; without what its reader is recused from. */
export async function showReport(house: House, viewer: Viewer, standing: Standing) {
  const { store } = house;
  const results = await resultsFor(viewer, store, standing);
  const review = await showReview(house, viewer, standing);
  if (!results || !review) return null;
  const head = await processHead(viewer, store, standing.processId);
  const rubric = await rubricOf(viewer, store, standing.processId);
  const voters = votersOf(results.panel);
  const nameOf = (memberId: string) => results.panel.seats.find(({ id }) => id === memberId)?.name ?? "–";
  const declarations = (
    await declarationsOf(
      viewer,
      store,
      voters.map(({ id }) => id),
    )
  ).filter(
    ({ tie, candidacyId }) =>
      tie !== "none" && results.candidates.some(({ candidate }) => candidate.candidacyId === candidacyId),
  );
  const declaring = standing.officer || standing.lead || standing.seat === "chair" || standing.actingChair;
  const editions = await reportsOf(viewer, store, results.panel.id);
  const latest = editions[0] ?? null;
  // Who is recused from a name of the report reads neither a colleague's free text nor a count that could speak of it.
  const { ids: spokenOf } = await shortlistOf(viewer, store, standing.processId, results.panel.round);
  const whole = !standing.recusedFrom.some((id) => spokenOf.includes(id));
  const mine = latest?.answers.find(({ panelMemberId }) => panelMemberId === standing.panelMemberId) ?? null;
  const recording = may(standing, "report.recordNotSigned").ok && latest?.report.state === "signed";
  const answersTo = (edition: ReportEdition) =>
    voters.map((seat) => {
      const answer = edition.answers.find(({ panelMemberId }) => panelMemberId === seat.id);
      return {
        memberId: seat.id,
        name: seat.name,
        answer: answer?.answer ?? null,
        at: answer?.signedAt ?? answer?.answeredAt ?? null,
        note: whole || seat.id === standing.panelMemberId ? (answer?.dissentNote ?? null) : null,
        reason: answer?.reason ?? null,
        // For the officer: from when it may be recorded that this member does not sign.
        notSignedFrom: recording && edition.signed ? notSignedFrom(edition.signed.at, seat.endedAt !== null) : null,
      };
    });
  return {
    ...review,
    reference: head.reference,
    level: head.level,
    round: results.panel.round,
    convenedAt: results.panel.convenedAt,
    revealedAt: results.panel.revealedAt,
    closedAt: results.panel.closedAt,
    competencies: (rubric?.competencies ?? []).map((one) => ({
      name: inLanguage(viewer, one.name),
      weight: one.weight,
      passLevel: one.passLevel,
    })),
    seats: results.panel.seats.map(({ id, name, seat, actingChair }) => ({ id, name, seat, actingChair })),
    declarations: declarations.map(({ panelMemberId, candidacyId, tie, ruling, ruledAt }) => ({
      member: nameOf(panelMemberId),
      candidate: review.candidates.find((one) => one.candidacyId === candidacyId)?.name ?? "–",
      tie: declaring || panelMemberId === standing.panelMemberId ? tie : null,
      ruling,
      ruledAt,
    })),
    absent: absentOf(results),
    partial: !whole,
    report: latest && {
      id: latest.report.id,
      edition: latest.report.edition,
      version: latest.report.version,
      summary: latest.report.summary,
      state: latest.report.state,
      signed: latest.signed,
      // A digest over sections that its reader is recused from would tell of their changes: to that reader there is none.
      digest: whole && latest.report.state === "signed" ? latest.report.digest : null,
      // The digest of a section against what stands now: changed content shows its signature as superseded.
      changed:
        latest.report.state === "signed" &&
        results.candidates.some((result) => sectionChanged(house, latest.sections, result)),
      answers: answersTo(latest),
    },
    // What was signed or dissented from stays readable, though a change has superseded it.
    earlier: editions.slice(1).map((one) => ({
      edition: one.report.edition,
      summary: one.report.summary,
      signed: one.signed,
      answers: answersTo(one).filter(({ answer }) => answer !== null),
    })),
    may: {
      write: may(standing, "report.write").ok,
      sign: may(standing, "report.write").ok && latest?.report.state === "draft",
      answer: may(standing, "report.answer").ok && latest?.report.state === "signed" && mine === null,
      notSigned: recording,
    },
  };
}
export type ShownReport = NonNullable<Awaited<ReturnType<typeof showReport>>>;

function sectionChanged(
  house: House,
  sections: readonly { candidacyId: string; digest: string }[],
  result: CandidateResult,
): boolean {
  const section = sections.find(({ candidacyId }) => candidacyId === result.candidate.candidacyId);
  return section !== undefined && section.digest !== sectionDigest(house, result);
}
function absentOf({ candidates }: Results): Message[] {
  return candidates.flatMap(({ candidate, competencies }) =>
    (competencies[0]?.ratings ?? []).flatMap(({ member, state }) =>
      state === "absent" || state === "recused"
        ? [message(`assessment.report.${state}Line`, { member: member.name, candidate: candidate.name })]
        : [],
    ),
  );
}
