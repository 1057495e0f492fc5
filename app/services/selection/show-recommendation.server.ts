import type { Multilingual } from "#app/domain/languages.ts";
import type { Message } from "#app/domain/message.ts";
import { handsOf, sees, seesFile, type Standing, type Viewer } from "#app/domain/policy.ts";
import type { Clearance } from "#app/domain/selection/clearance.ts";
import { usualNames } from "#app/domain/selection/deciding.ts";
import { opens } from "#app/domain/selection/stages.ts";
import { atOrAfter } from "#app/domain/selection/states.ts";
import type { House } from "#app/services/work.server.ts";
import {
  analysesOf,
  competenciesOf,
  listEditions,
  officialOf,
  questionsOf,
  reasonsOf,
  type ListEdition,
  type Rated,
  type RatedCompetency,
} from "#db/queries/recommendation.server.ts";
import { comparisonAt } from "./compare.server.ts";
import { gateOf, qualifiedIn, subjectDigest } from "./gate.server.ts";
import { namedProcess } from "./list-tasks.server.ts";
import { shownFindings, type ShownFinding } from "./show-findings.server.ts";
import { shownLines, type ShownLine } from "./show-gate.server.ts";

type Names = Multilingual;
/** A signed analysis as a page shows it; `superseded` where it speaks of another list or choice. */
export type ShownAnalysis = {
  readonly id: string;
  readonly text: string;
  readonly signedBy: string;
  readonly signedAt: number;
  readonly superseded: boolean;
  readonly rows: readonly {
    readonly name: string;
    readonly sex: string;
    readonly ratings: readonly (number | null)[];
    readonly composite: number | null;
  }[];
};
export type RatedPerson = {
  readonly candidacyId: string;
  readonly name: string;
  readonly rank: Names | null;
  readonly memberStateId: string | null;
  readonly listed: boolean;
  readonly position: number | null;
  readonly qualified: boolean | null;
  readonly ratings: readonly Rated[];
  readonly clearance: Clearance | null;
  /** Whether the file is open to the viewer. */
  readonly opens: boolean;
};
export type RecommendationView = {
  readonly id: string;
  readonly name: Message;
  readonly mode: "unranked" | "orderOfMerit";
  /** The chair at work: may write, sign and submit. */
  readonly acts: boolean;
  /** Chair and desk see drafts, questions and the gate; other members the list as signed. */
  readonly whole: boolean;
  readonly competencies: readonly RatedCompetency[];
  readonly levels: readonly { readonly value: number; readonly name: Names }[];
  readonly list: ListEdition | null;
  readonly fewest: number;
  readonly people: readonly RatedPerson[];
  readonly findings: readonly ShownFinding[];
  readonly analysis: { readonly asked: boolean; readonly signed: ShownAnalysis | null };
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly askedAt: number;
    readonly answer: string | null;
    readonly answeredAt: number | null;
  }[];
  readonly lines: readonly ShownLine[];
  readonly open: boolean;
};

/**
 * The recommended list as a standing may see it: the chair with every assessed name and the tools, the desk the same to
 * read, other voting members the list as signed. What a member is recused from is in none of it; a list-level finding
 * goes to nobody recused. Null for whoever sees no panel results: the authority has the decision file.
 */
export async function showRecommendation(
  house: House,
  viewer: Viewer,
  standing: Standing,
): Promise<RecommendationView | null> {
  if (!sees(standing, "results") || !atOrAfter(standing.state, "recommendation")) return null;
  const { store } = house;
  const { processId, round } = standing;
  const gate = await gateOf(house, processId);
  const { records, candidates, clearances, findings } = gate;
  const desk = standing.officer || standing.lead;
  const chairing = handsOf(standing).has("chair") && standing.recusedFrom.length === 0;
  const whole = desk || chairing;
  const at = standing.state === "recommendation";
  const acts = chairing && at && standing.open;
  const editions = await listEditions(viewer, store, processId, round);
  const stored = (whole ? editions[0] : editions.find(({ signedAt }) => signedAt !== null)) ?? null;
  const hidden = (id: string) => standing.recusedFrom.includes(id);
  const list: ListEdition | null = stored && {
    ...stored,
    // A member reads what was signed; whether it has been left behind since is between chair and authority.
    state: whole ? stored.state : "signed",
    entries: stored.entries.filter(({ candidacyId }) => !hidden(candidacyId)),
    // Free text may name whom the reader is recused from.
    ...(stored.entries.some(({ candidacyId }) => hidden(candidacyId)) ? { rationale: "", fewerReason: null } : {}),
  };
  const entryOf = (id: string) => list?.entries.find(({ candidacyId }) => candidacyId === id);
  const inView = whole
    ? candidates.filter(({ candidacyId, state }) =>
        // The chair chooses among those still in play; to the desk, which reads on, an objection takes nobody away.
        at && !desk
          ? state === "assessed" || state === "recommended"
          : records.shortlisted.includes(candidacyId) && state !== "withdrawn" && state !== "governmentWithdrawn",
      )
    : candidates.filter(({ candidacyId }) => entryOf(candidacyId));
  const people = inView.filter(({ candidacyId }) => !hidden(candidacyId));
  const ratings = await officialOf(
    viewer,
    store,
    processId,
    round,
    people.map(({ candidacyId }) => candidacyId),
  );
  const { competencies, levels } = await competenciesOf(viewer, store, processId);
  const digest = subjectDigest(house, "recommendedList", records.recommended);
  const reasons = await reasonsOf(viewer, store, processId, round, "recommendedList");
  const showsFindings = whole && (desk || sees(standing, "findings"));
  const comparison = showsFindings ? await comparisonAt(house, gate, "recommendedList") : null;
  const analyses = showsFindings ? await analysesOf(viewer, store, processId, round, "recommendedList") : [];
  const signed = analyses.find((row) => row.subjectDigest === digest) ?? analyses[0];
  return {
    id: processId,
    name: namedProcess(gate.head, viewer.locale),
    mode: records.process.recommendationMode ?? "unranked",
    acts,
    whole,
    competencies,
    levels,
    list,
    fewest: usualNames,
    people: people.map(({ candidacyId, name, rankShort, memberStateId }) => ({
      candidacyId,
      name,
      rank: rankShort,
      memberStateId,
      listed: entryOf(candidacyId) !== undefined,
      position: entryOf(candidacyId)?.position ?? null,
      qualified: qualifiedIn(records, candidacyId),
      ratings: ratings.get(candidacyId) ?? [],
      clearance: sees(standing, "vettingAggregate") ? (clearances.get(candidacyId) ?? null) : null,
      opens: seesFile(standing, candidacyId, false),
    })),
    findings: showsFindings
      ? shownFindings(
          "recommendedList",
          findings.recommendedList ?? [],
          (rule) => reasons.some((row) => row.ruleCode === rule && row.subjectDigest === digest),
          (rule) => (acts ? `/processes/${processId}/reasons/recommendedList/${rule}` : null),
        )
      : [],
    analysis: {
      asked: comparison !== null,
      signed: signed
        ? {
            id: signed.id,
            text: signed.text,
            signedBy: signed.signedBy,
            signedAt: signed.signedAt,
            superseded: signed.subjectDigest !== digest,
            rows: signed.figures.rows.map(({ name, sex, ratings: row, composite }) => ({
              name,
              sex,
              ratings: row,
              composite,
            })),
          }
        : null,
    },
    questions: whole
      ? (await questionsOf(viewer, store, processId)).map(({ id, question, askedAt, answer, answeredAt }) => ({
          id,
          question,
          askedAt,
          answer,
          answeredAt,
        }))
      : [],
    lines: whole && at ? shownLines(standing, gate.lines) : [],
    open: at && opens(gate.lines),
  };
}
