import {
  bandedAverage,
  composite,
  gate,
  officialComposite,
  officialRatings,
  type Cell,
  type Composite,
  type Gate,
  type OfficialRatings,
} from "#app/domain/assessment/scoring.ts";
import { toDiscuss, type ToDiscuss } from "#app/domain/assessment/statistics.ts";
import type { Viewer } from "#app/domain/policy.ts";
import {
  consensusOf,
  officialOf,
  panelOf,
  rubricOf,
  sheetsOfPanel,
  shortlistedIn,
  votersOf,
  type PanelHead,
  type PanelSeat,
  type ProcessRubric,
  type RubricRow,
} from "#db/queries/assessment.server.ts";
import { priorDays } from "#db/queries/begun.server.ts";
import { grouped, type Candidate } from "#db/queries/candidates.server.ts";
import type { AnyViewer } from "#db/queries/viewer.server.ts";
import type { Store } from "#db/open.server.ts";

/** What one member gave one competency. `absent` is a sheet closed for a member who fell ill. */
export type MemberRating = {
  readonly member: PanelSeat;
  readonly state: "rated" | "insufficientEvidence" | "notAssessed" | "recused" | "absent";
  readonly rating: number | null;
  readonly note: string;
};
export type CompetencyResult = {
  readonly competency: RubricRow;
  readonly ratings: readonly MemberRating[];
  readonly discuss: ToDiscuss;
  readonly gate: Gate;
  readonly consensus: {
    readonly rating: number | null;
    readonly narrative: string;
    readonly version: number;
    readonly recordedAt: number;
  } | null;
  /** The official rating: stored once the review is closed, as it would be written until then. */
  readonly official: { readonly rating: number | null; readonly passed: boolean };
};
export type CandidateResult = {
  readonly candidate: Candidate;
  readonly competencies: readonly CompetencyResult[];
  readonly composite: Composite;
  readonly members: readonly { readonly member: PanelSeat; readonly composite: Composite | null }[];
  readonly complete: boolean;
  readonly qualified: boolean | null;
};
export type Results = {
  readonly panel: PanelHead;
  readonly rubric: ProcessRubric;
  readonly official: boolean;
  /** The panel rated before the portal: there are no sheets here, and no member’s own ratings. */
  readonly ratedBefore: boolean;
  /** In name order; under order of merit the highest composite first. */
  readonly candidates: readonly CandidateResult[];
};

/**
 * The panel's results with every locked rating beside the consensus, without the candidates in `except`. Null before
 * the reveal: nothing of another member's leaves the database until then. `only` asks for one candidate's alone.
 */
export async function resultsOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  except: readonly string[] = [],
  only: string | null = null,
): Promise<Results | null> {
  const panel = await panelOf(viewer, store, processId);
  const rubric = await rubricOf(viewer, store, processId);
  if (!panel || panel.revealedAt === null || !rubric) return null;
  const candidates = await shortlistedIn(viewer, store, processId, except, only);
  const sheetsOf = grouped(
    await sheetsOfPanel(viewer, store, panel.id, only),
    ({ sheet: { candidacyId } }) => candidacyId,
  );
  const pair = (row: { candidacyId: string; competencyId: string }) => `${row.candidacyId} ${row.competencyId}`;
  const agreed = new Map((await consensusOf(viewer, store, panel.id, only)).map((row) => [pair(row), row]));
  const written = new Map((await officialOf(viewer, store, panel.id)).map((row) => [pair(row), row]));
  const weights = weightsOf(rubric);
  const ratedBefore =
    panel.round === 1 && (await priorDays(viewer, store, processId)).some(({ stage }) => stage === "assessment");
  const voters = ratedBefore ? [] : votersOf(panel);
  const results = candidates.map((candidate): CandidateResult => {
    const { candidacyId } = candidate;
    const own = sheetsOf.get(candidacyId) ?? [];
    const competencies = rubric.competencies.map((competency): CompetencyResult => {
      const ratings = voters.map((member): MemberRating => {
        const found = own.find(({ sheet }) => sheet.panelMemberId === member.id);
        const cell = found?.cells.find(({ competencyId }) => competencyId === competency.id);
        if (!found || found.sheet.state === "recused") return { member, state: "recused", rating: null, note: "" };
        if (found.sheet.state !== "locked" || !cell || cell.state === "open")
          return { member, state: "absent", rating: null, note: "" };
        return { member, state: cell.state, rating: cell.rating, note: cell.note };
      });
      const numbers = numbersOf(ratings);
      const consensus = agreed.get(pair({ candidacyId, competencyId: competency.id }));
      const stored = written.get(pair({ candidacyId, competencyId: competency.id }));
      const rating = stored
        ? stored.rating
        : rubric.method === "consensus"
          ? (consensus?.rating ?? null)
          : bandedAverage(numbers, rubric.scale).rating;
      return {
        competency,
        ratings,
        discuss: toDiscuss(numbers, rubric.scale),
        gate: gate(numbers, competency.passLevel),
        consensus: consensus
          ? {
              rating: consensus.rating,
              narrative: consensus.narrative,
              version: consensus.version,
              recordedAt: consensus.recordedAt,
            }
          : null,
        official: { rating, passed: stored ? stored.passed : rating !== null && rating >= competency.passLevel },
      };
    });
    return {
      candidate,
      competencies,
      composite: officialComposite(
        ratedBefore && written.size > 0 ? asWritten(rubric, competencies) : officialFrom(rubric, competencies),
        weights,
        rubric.scale,
      ),
      members: voters.map((member) => ({
        member,
        composite: memberComposite(member, competencies, weights, rubric),
      })),
      complete: competencies.every(
        ({ consensus }) => consensus !== null && (rubric.method === "bandedAverage" || consensus.rating !== null),
      ),
      qualified: written.size === 0 ? null : competencies.every(({ official }) => official.passed),
    };
  });
  const byMerit = (a: CandidateResult, b: CandidateResult) => (b.composite.score ?? -1) - (a.composite.score ?? -1);
  return {
    panel,
    rubric,
    official: written.size > 0,
    ratedBefore,
    candidates: rubric.mode === "orderOfMerit" ? [...results].sort(byMerit) : results,
  };
}

/** The numbers among the members' ratings; insufficient evidence, not assessed, recused and absent are none. */
export function numbersOf(ratings: readonly MemberRating[]): number[] {
  return ratings.flatMap(({ state, rating }) => (state === "rated" && rating !== null ? [rating] : []));
}
/** Weights by competency. */
export function weightsOf(rubric: ProcessRubric): Record<string, number> {
  return Object.fromEntries(rubric.competencies.map(({ id, weight }) => [id, weight]));
}
/** The panel's ratings of a candidate by the method frozen with the call. */
export function officialFrom(rubric: ProcessRubric, competencies: readonly CompetencyResult[]): OfficialRatings {
  const ids = competencies.map(({ competency }) => competency.id);
  return rubric.method === "consensus"
    ? officialRatings({
        competencies: ids,
        scale: rubric.scale,
        method: "consensus",
        consensus: Object.fromEntries(
          competencies.map(({ competency, consensus }) => [competency.id, consensus?.rating ?? null]),
        ),
      })
    : officialRatings({
        competencies: ids,
        scale: rubric.scale,
        method: "bandedAverage",
        ratings: Object.fromEntries(competencies.map(({ competency, ratings }) => [competency.id, numbersOf(ratings)])),
      });
}
/** The official ratings as they were typed from the signed report, whatever the method was that led to them. */
function asWritten(rubric: ProcessRubric, competencies: readonly CompetencyResult[]): OfficialRatings {
  return officialRatings({
    competencies: competencies.map(({ competency }) => competency.id),
    scale: rubric.scale,
    method: "consensus",
    consensus: Object.fromEntries(competencies.map(({ competency, official }) => [competency.id, official.rating])),
  });
}
function memberComposite(
  member: PanelSeat,
  competencies: readonly CompetencyResult[],
  weights: Record<string, number>,
  rubric: ProcessRubric,
): Composite | null {
  const cells: Record<string, Cell | undefined> = {};
  for (const { competency, ratings } of competencies) {
    const own = ratings.find((one) => one.member.id === member.id);
    if (!own || own.state === "recused" || own.state === "absent") return null;
    cells[competency.id] =
      own.state === "rated"
        ? { state: "rated", rating: own.rating!, note: "" }
        : own.state === "insufficientEvidence"
          ? { state: own.state, note: "" }
          : { state: "notAssessed" };
  }
  return composite(cells, weights, rubric.scale);
}

/** The viewer's results: after the reveal, without what the viewer is recused from. */
export function resultsFor(
  viewer: Viewer,
  store: Store,
  standing: { processId: string; recusedFrom: readonly string[] },
  only: string | null = null,
): Promise<Results | null> {
  return resultsOf(viewer, store, standing.processId, standing.recusedFrom, only);
}
