import type { Multilingual } from "#app/domain/languages.ts";
import type { Message } from "#app/domain/message.ts";
import { may, seesFile, type Standing, type Viewer } from "#app/domain/policy.ts";
import { findingsAt, type AssessedPerson, type BalancePost, type Level } from "#app/domain/selection/balance.ts";
import { candidacyAfter, opens } from "#app/domain/selection/stages.ts";
import type { House } from "#app/services/work.server.ts";
import type { Candidate } from "#db/queries/candidates.server.ts";
import { decisionsOf, standingDecision, type Decision } from "#db/queries/decision.server.ts";
import { postContext } from "#db/queries/process.server.ts";
import {
  analysesOf,
  competenciesOf,
  dissentOf,
  listEditions,
  officialOf,
  questionsOf,
  reasonsOf,
  type RatedCompetency,
} from "#db/queries/recommendation.server.ts";
import { processRules } from "#db/queries/rules.server.ts";
import { comparisonAt } from "./compare.server.ts";
import { gateOf, qualifiedIn, subjectDigest, type GateState } from "./gate.server.ts";
import { namedProcess } from "./list-tasks.server.ts";
import { shownFindings, type ShownFinding } from "./show-findings.server.ts";
import { shownLines, type ShownLine } from "./show-gate.server.ts";
import type { RatedPerson, ShownAnalysis } from "./show-recommendation.server.ts";

type Names = Multilingual;
export type FilePerson = RatedPerson & {
  readonly offList: boolean;
  /** Not among those who can be decided any more. */
  readonly left: boolean;
  /** What a decision for this person would ask: rules not met, read of the recommended list alone. */
  readonly asks: readonly { readonly rule: string; readonly title: Message }[];
};
export type ShownDecision = Omit<Decision, "decidedBy" | "deciderPersonId"> & {
  readonly name: string;
  readonly own: boolean;
};
export type DecisionView = {
  readonly id: string;
  readonly reference: string;
  readonly name: Message;
  readonly state: Standing["state"];
  readonly mode: "unranked" | "orderOfMerit";
  readonly authority: boolean;
  readonly competencies: readonly RatedCompetency[];
  readonly levels: readonly { readonly value: number; readonly name: Names }[];
  readonly list: {
    readonly id: string;
    readonly edition: number;
    readonly rationale: string;
    readonly fewerReason: string | null;
    readonly signedAt: number | null;
    readonly signedBy: string | null;
  } | null;
  readonly people: readonly FilePerson[];
  readonly findings: readonly ShownFinding[];
  readonly reasons: readonly {
    readonly rule: string;
    readonly text: string;
    readonly signedBy: string;
    readonly signedAt: number;
  }[];
  readonly analyses: readonly (ShownAnalysis & { readonly gate: "recommendedList" | "decision" })[];
  readonly dissent: {
    readonly signed: number;
    readonly notSigned: number;
    readonly notes: readonly string[];
    readonly earlier: readonly { readonly edition: number; readonly note: string }[];
  };
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly askedAt: number;
    readonly answer: string | null;
    readonly answeredAt: number | null;
  }[];
  readonly decision: ShownDecision | null;
  readonly earlier: readonly ShownDecision[];
  readonly decisionFindings: readonly ShownFinding[];
  readonly analysisAsked: boolean;
  readonly lines: readonly ShownLine[];
  readonly open: boolean;
  readonly may: {
    readonly decide: boolean;
    readonly approve: boolean;
    readonly returnIt: boolean;
    readonly recordPaper: boolean;
    readonly ask: boolean;
    readonly analyse: boolean;
    readonly bringIn: boolean;
    readonly nameOfficers: boolean;
  };
};

/**
 * The decision file: the recommended names side by side, with official ratings, narratives, findings, dissent as the
 * panel's, vetting validity, analyses and questions. Name order unless the process keeps an order of merit; no composite,
 * interval or band outside a signed analysis. Findings read the recommended list alone, so rule G5 at the list, which
 * reads the names left out, is here only as its signed analysis.
 */
export async function showDecision(house: House, viewer: Viewer, standing: Standing): Promise<DecisionView> {
  const { store } = house;
  const { processId, round } = standing;
  const gate = await gateOf(house, processId);
  const { records, candidates, head, clearances } = gate;
  const [list] = await listEditions(viewer, store, processId, round);
  const decisions = await decisionsOf(viewer, store, processId, round);
  const decision = standingDecision(decisions, list?.id ?? null);
  const placed = new Map((list?.entries ?? []).map(({ candidacyId, position }) => [candidacyId, position]));
  const broughtIn = candidates.filter(({ candidacyId, offList }) => offList && !placed.has(candidacyId));
  const onList = candidates.filter(({ candidacyId }) => placed.has(candidacyId));
  const mode = records.process.recommendationMode ?? "unranked";
  if (mode === "orderOfMerit")
    onList.sort((a, b) => (placed.get(a.candidacyId) ?? 0) - (placed.get(b.candidacyId) ?? 0));
  const shown = [...onList, ...broughtIn];
  const ids = shown.map(({ candidacyId }) => candidacyId);
  const ratings = await officialOf(viewer, store, processId, round, ids);
  const asks = await asksOf(house, gate, onList);
  const { competencies, levels } = await competenciesOf(viewer, store, processId);
  const listDigest = subjectDigest(house, "recommendedList", [...placed.keys()]);
  const decisionDigest = decision ? subjectDigest(house, "decision", [decision.candidacyId]) : "";
  const [listReasons, decisionReasons] = [
    await reasonsOf(viewer, store, processId, round, "recommendedList"),
    await reasonsOf(viewer, store, processId, round, "decision"),
  ];
  const listAnalyses = (await analysesOf(viewer, store, processId, round, "recommendedList")).filter(
    (row) => row.subjectDigest === listDigest,
  );
  const decisionAnalyses = decision
    ? (await analysesOf(viewer, store, processId, round, "decision")).filter((row) => row.objectId === list?.id)
    : [];
  const comparison = decision?.state === "proposed" ? await comparisonAt(house, gate, "decision") : null;
  const deciding = standing.authority && standing.state === "decision" && standing.open;
  const nameOf = (id: string) => candidates.find(({ candidacyId }) => candidacyId === id)?.name ?? "–";
  const asShown = ({ decidedBy, deciderPersonId: _, ...row }: Decision): ShownDecision => ({
    ...row,
    name: nameOf(row.candidacyId),
    own: decidedBy === viewer.accountId,
  });
  const second =
    decision?.state === "proposed" &&
    decision.decidedBy !== viewer.accountId &&
    decision.deciderPersonId !== viewer.personId;
  const at = standing.state === "decision";
  return {
    id: processId,
    reference: head.reference,
    name: namedProcess(head, viewer.locale),
    state: standing.state,
    mode,
    authority: standing.authority,
    competencies,
    levels,
    list: list
      ? {
          id: list.id,
          edition: list.edition,
          rationale: list.rationale,
          fewerReason: list.fewerReason,
          signedAt: list.signedAt,
          signedBy: list.signedBy,
        }
      : null,
    people: shown.map((row) => ({
      candidacyId: row.candidacyId,
      name: row.name,
      rank: row.rankShort,
      memberStateId: row.memberStateId,
      listed: placed.has(row.candidacyId),
      position: placed.get(row.candidacyId) ?? null,
      qualified: ratings.has(row.candidacyId) ? qualifiedIn(records, row.candidacyId) : null,
      ratings: ratings.get(row.candidacyId) ?? [],
      clearance: clearances.get(row.candidacyId) ?? null,
      opens: seesFile(standing, row.candidacyId, true),
      offList: !placed.has(row.candidacyId),
      left:
        at &&
        (placed.has(row.candidacyId) ? row.state !== "recommended" : candidacyAfter(row.state, "select") === null),
      asks: asks(row),
    })),
    findings: shownFindings(
      "recommendedList",
      (gate.findings.recommendedList ?? []).filter(({ rule }) => rule !== "G5"),
      (rule) => listReasons.some((row) => row.ruleCode === rule && row.subjectDigest === listDigest),
      () => null,
    ),
    reasons: [
      ...listReasons.filter((row) => row.subjectDigest === listDigest),
      ...decisionReasons.filter((row) => row.subjectDigest === decisionDigest),
    ].map(({ ruleCode, text, signedBy, signedAt }) => ({ rule: ruleCode, text, signedBy, signedAt })),
    analyses: [
      ...listAnalyses.slice(0, 1).map((row) => ({ ...asAnalysis(row, listDigest), gate: "recommendedList" as const })),
      ...decisionAnalyses
        .filter((row) => row.subjectDigest === decisionDigest)
        .slice(0, 1)
        .map((row) => ({ ...asAnalysis(row, decisionDigest), gate: "decision" as const })),
    ],
    dissent: await dissentOf(viewer, store, processId, round),
    questions: (await questionsOf(viewer, store, processId)).map(({ id, question, askedAt, answer, answeredAt }) => ({
      id,
      question,
      askedAt,
      answer,
      answeredAt,
    })),
    decision: decision ? asShown(decision) : null,
    earlier: decisions.filter((row) => row.id !== decision?.id).map(asShown),
    decisionFindings: decision
      ? shownFindings(
          "decision",
          gate.findings.decision ?? [],
          (rule) =>
            rule === "G5"
              ? comparison?.finding.status === "met"
              : decisionReasons.some((row) => row.ruleCode === rule && row.subjectDigest === decisionDigest),
          (rule) => (deciding ? `/processes/${processId}/reasons/decision/${rule}` : null),
        )
      : [],
    analysisAsked: comparison !== null && comparison.finding.status !== "met",
    lines: at && decision ? shownLines(standing, gate.lines) : [],
    open: at && decision?.state === "proposed" && opens(gate.lines),
    may: {
      decide: deciding && decision === null,
      approve: deciding && second === true,
      returnIt: deciding && (second === true || (decision?.state === "proposed" && decision.paper !== null)),
      recordPaper: may(standing, "decision.recordPaper").ok && at && decision === null,
      ask: deciding && decision === null,
      analyse: deciding && comparison !== null && (decision?.decidedBy === viewer.accountId || decision?.paper != null),
      bringIn: standing.named && at && standing.open,
      nameOfficers:
        standing.authority && ["decision", "consultation", "offer"].includes(standing.state) && standing.open,
    },
  };
}

function asAnalysis(row: Awaited<ReturnType<typeof analysesOf>>[number], digest: string): ShownAnalysis {
  return {
    id: row.id,
    text: row.text,
    signedBy: row.signedBy,
    signedAt: row.signedAt,
    superseded: row.subjectDigest !== digest,
    rows: row.figures.rows.map(({ name, sex, ratings, composite }) => ({ name, sex, ratings, composite })),
  };
}

/** What a decision for each person would ask of the rules at the decision; they read the recommended list alone. */
async function asksOf(house: House, { head, records, findings: _ }: GateState, onList: readonly Candidate[]) {
  const rules = { system: "what a choice would ask of the rules" };
  const context = await postContext(rules, house.store, head.post.id);
  const settings = await processRules(rules, house.store, head.id, house.now());
  const post: BalancePost = {
    postType: head.post.typeId,
    isHeadOfMission: head.post.isHeadOfMission,
    level: head.level as Level,
    track: head.track,
  };
  const recommended: AssessedPerson[] = onList.map(({ candidacyId, person }) => ({
    ...person,
    qualified: qualifiedIn(records, candidacyId),
  }));
  return ({ person }: Candidate) =>
    findingsAt("decision", { ...context, post, decided: person, recommended, analysisSigned: false }, settings)
      .filter(({ status }) => status === "justify" || status === "block")
      .map(({ rule, title }) => ({ rule, title }));
}
