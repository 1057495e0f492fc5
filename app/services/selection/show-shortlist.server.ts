import { message, type Message } from "#app/domain/message.ts";
import { handsOf, may, sees, seesFile, type Standing, type Viewer } from "#app/domain/policy.ts";
import {
  findingsAt,
  funnel,
  regionalGroups,
  type BalanceGate,
  type Finding,
  type Level,
  type RegionalGroup,
  type Sex,
} from "#app/domain/selection/balance.ts";
import { requiredMarks, shortlistMerit, type RequiredMark } from "#app/domain/selection/screening.ts";
import {
  orderByMerit,
  whatIf,
  type MeritPerson,
  type RuleKey,
  type ShortlistRules,
  type WhatIf,
} from "#app/domain/selection/shortlist.ts";
import type { House } from "#app/services/work.server.ts";
import { candidatesOf, type Candidate } from "#db/queries/candidates.server.ts";
import { postContext, processHead } from "#db/queries/process.server.ts";
import { processRules } from "#db/queries/rules.server.ts";
import {
  asScreeningSheet,
  criteriaOf,
  submittedSheets,
  weightsOf,
  type Criterion,
  type Sheet,
} from "#db/queries/screening.server.ts";
import { foundEligible, longlistOf, meritsOf, reasonsAt, shortlistOf } from "#db/queries/shortlist.server.ts";
import { subjectDigest } from "./gate.server.ts";
import { reasonDesk, type ReasonGate } from "./sign-gate-reason.server.ts";

/** A finding as a page shows it. `href` is where its reason is written, for whose hand that is. */
export type FindingView = {
  readonly rule: string;
  readonly status: "met" | "reason" | "signed" | "blocking" | "info";
  readonly title: Message;
  readonly detail: Message;
  readonly figure: Message | null;
  readonly signer: Message | null;
  readonly href: string | null;
  /** Officers alone: the smallest change that meets it, and its cost in points. */
  readonly change: ChangeView | null;
};
export type ChangeView = {
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly cost: number;
  readonly href: string;
};
/** How two or more screeners marked one criterion of one candidate, without points and without who. */
export type MatrixCell = {
  readonly marks: Readonly<Record<RequiredMark, number>> | null;
  readonly paragraphs: readonly number[];
};
export type ShortlistName = {
  readonly candidacyId: string;
  readonly name: string;
  readonly memberStateId: string | null;
  readonly group: RegionalGroup | null;
  readonly sex: Sex;
  readonly on: boolean;
  readonly alive: boolean;
  readonly opens: boolean;
  /** Rules that this very name touches (P1, P2). */
  readonly touches: readonly string[];
  readonly merit: number | null;
  readonly perScreener: readonly number[];
  readonly matrix: readonly MatrixCell[];
};
export type WhatIfView = {
  readonly result: Omit<WhatIf, "unconstrained" | "best">;
  readonly rows: readonly {
    readonly rule: RuleKey;
    readonly title: Message;
    readonly change: ChangeView | null;
    readonly reason: Message | null;
    readonly alsoMeets: readonly Message[];
    readonly leavesOpen: readonly Message[];
  }[];
  readonly women: number;
  readonly asked: number | null;
};
export type FunnelView = {
  readonly stages: readonly {
    readonly stage: string;
    readonly n: number;
    readonly women: number;
    readonly men: number;
    readonly undisclosed: number;
    readonly womenRate?: number;
    readonly menRate?: number;
    readonly ratio?: number;
    readonly flagged?: boolean;
  }[];
  readonly groups: readonly { readonly group: string; readonly counts: readonly number[] }[];
  readonly declared: number;
};
export type ShortlistView = {
  readonly id: string;
  readonly version: number;
  readonly state: "draft" | "signed" | "recorded";
  readonly signed: { readonly at: number; readonly by: string } | null;
  readonly size: number;
  readonly draft: boolean;
  readonly criteria: readonly Criterion[];
  readonly names: readonly ShortlistName[];
  readonly findings: readonly FindingView[] | null;
  readonly funnel: FunnelView | null;
  readonly whatIf: WhatIfView | null;
  readonly merit: boolean;
  readonly enters: boolean;
  readonly signs: boolean;
};

/** Findings of a gate as a standing sees them: a signed reason counts while it speaks of these very names. */
export async function shownFindings(
  house: House,
  viewer: Viewer,
  standing: Standing,
  gate: ReasonGate,
  findings: readonly Finding[],
  subjects: readonly string[],
  change: (finding: Finding) => ChangeView | null = () => null,
): Promise<FindingView[]> {
  const reasons = await reasonsAt(viewer, house.store, standing.processId, standing.round, gate);
  const digest = subjectDigest(house, gate, subjects);
  const mayWrite =
    may(standing, reasonDesk[gate].act).ok &&
    reasonDesk[gate].states.includes(standing.state) &&
    (gate === "longlist" || standing.recusedFrom.length === 0);
  return findings
    .filter(({ status }) => status !== "notApplicable")
    .map((finding) => {
      const signed = reasons.some((row) => row.ruleCode === finding.rule && row.subjectDigest === digest);
      const status =
        finding.status === "met"
          ? "met"
          : finding.status === "info"
            ? "info"
            : finding.status === "block"
              ? "blocking"
              : signed
                ? "signed"
                : "reason";
      return {
        rule: finding.rule,
        status,
        title: finding.title,
        detail: finding.detail,
        figure:
          finding.have === null || finding.need === null
            ? null
            : message(finding.bound === "max" ? "gate.max" : "gate.min", { have: finding.have, need: finding.need }),
        signer: finding.signer === null ? null : message(`finding.signer.${finding.signer}`),
        href:
          status === "signed" || (status === "reason" && mayWrite)
            ? `/processes/${standing.processId}/reasons/${gate}/${finding.rule}`
            : null,
        change: status === "met" ? null : change(finding),
      };
    });
}

const stageNames = ["putForward", "eligible", "longlisted", "draft"] as const;

function funnelOf(stages: readonly (readonly Candidate[])[]): FunnelView {
  const made = funnel(
    stages.map((people, index) => ({ stage: stageNames[index]!, people: people.map(({ person }) => person) })),
  );
  return {
    stages: made.stages.map(({ stage, n, bySex }, index) => {
      const passing = index === 0 ? undefined : made.transitions[index - 1];
      const [women, men] = passing?.bySex ?? [];
      return {
        stage,
        n,
        women: bySex.woman,
        men: bySex.man,
        undisclosed: bySex.other + bySex.undisclosed,
        ...(women?.rate == null ? {} : { womenRate: women.rate }),
        ...(men?.rate == null ? {} : { menRate: men.rate }),
        ...(passing?.sexRatio == null
          ? {}
          : {
              ratio: passing.sexRatio,
              flagged: passing.bySex.some(({ belowFourFifths }) => belowFourFifths === true),
            }),
      };
    }),
    groups: [...regionalGroups, "none" as const]
      .map((group) => ({ group, counts: made.stages.map(({ byRegion }) => byRegion[group]) }))
      .filter(({ group, counts }) => group !== "none" || counts[0]! > 0),
    declared: made.stages[0]!.bySex.woman + made.stages[0]!.bySex.man,
  };
}

function matrixOf(criteria: readonly Criterion[], sheets: readonly Sheet[]): MatrixCell[] {
  return criteria.map(({ id, kind }) => {
    const marks = sheets.flatMap((sheet) => sheet.marks.filter(({ criterionId }) => criterionId === id));
    const paragraphs = [
      ...new Set(
        // Whatever was cited, with points or without: which of them counted would give the points away.
        marks.flatMap(({ paragraph }) => paragraph ?? []),
      ),
    ].sort((a, b) => a - b);
    const counts =
      kind === "required"
        ? Object.fromEntries(requiredMarks.map((mark) => [mark, marks.filter((row) => row.mark === mark).length]))
        : null;
    return { marks: counts as MatrixCell["marks"], paragraphs };
  });
}

/** The address of the shortlist page with other names ticked, nothing saved. */
export function listHref(processId: string, ids: readonly string[]): string {
  return `/processes/${processId}/shortlist?${new URLSearchParams([["draft", "1"], ...ids.map((id) => ["candidacyIds", id])]).toString()}`;
}

/**
 * The shortlist as a standing may see it, as stored or with other names ticked (`draft`, by whoever may enter it). A
 * recused reader finds neither the name nor any finding, count or figure of the whole list. Null before there is one.
 */
export async function shortlistView(
  house: House,
  viewer: Viewer,
  standing: Standing,
  draft: readonly string[] | null,
): Promise<ShortlistView | null> {
  const { store } = house;
  const { processId, round } = standing;
  const stored = await shortlistOf(viewer, store, processId, round);
  if (!stored.row) return null;
  const head = await processHead(viewer, store, processId);
  const enters = may(standing, "shortlist.enter").ok;
  const hidden = standing.recusedFrom;
  const longlist = (await longlistOf(viewer, store, processId, round)).filter(
    ({ removedAt, candidacyId }) => removedAt === null && !hidden.includes(candidacyId),
  );
  const everyone = await candidatesOf(viewer, store, processId, { except: hidden, outsiders: false });
  const pool = everyone.filter(({ candidacyId }) => longlist.some((row) => row.candidacyId === candidacyId));
  // An objection reads like the rest until the announcement, and changes nothing of this list after it.
  const alive = (one: Candidate) => one.state !== "withdrawn" && one.state !== "governmentWithdrawn";
  const chosen = draft !== null && enters ? draft : stored.ids;
  const on = pool.filter((one) => chosen.includes(one.candidacyId) && (alive(one) || draft === null));
  const onIds = on.map(({ candidacyId }) => candidacyId);
  const seesMerit = sees(standing, "merit");
  const merits = seesMerit ? await meritsOf(viewer, store, processId, round) : new Map<string, number>();
  const criteria = await criteriaOf(viewer, store, processId);
  const weights = weightsOf(criteria);
  const sheets = await submittedSheets(
    viewer,
    store,
    pool.map(({ candidacyId }) => candidacyId),
  );
  const context = await postContext(viewer, store, head.post.id);
  const settings = await processRules(viewer, store, processId, house.now());
  const post = {
    postType: head.post.typeId,
    isHeadOfMission: head.post.isHeadOfMission,
    level: head.level as Level,
    track: head.track,
  };
  const findings =
    onIds.length > 0
      ? findingsAt("shortlist", { ...context, post, names: on.map(({ person }) => person) }, settings)
      : [];

  const whole = sees(standing, "findings");
  const nameOf = new Map(pool.map(({ candidacyId, name }) => [candidacyId, name]));
  const changeView = (
    change: { in: readonly string[]; out: readonly string[]; ids: readonly string[]; cost: number } | null,
  ): ChangeView | null =>
    change === null || change.in.length === 0
      ? null
      : {
          in: change.in.map((id) => nameOf.get(id)!),
          out: change.out.map((id) => nameOf.get(id)!),
          cost: change.cost,
          href: listHref(processId, change.ids),
        };
  const { rules, keys } = rulesOf(findings, context, {
    size: head.row.shortlistSize ?? 0,
    asked: settings.map(({ rule }) => rule),
  });
  const living = pool.filter(alive);
  const meritPool: MeritPerson[] = living.flatMap(({ person, candidacyId }) =>
    merits.has(candidacyId) ? [{ ...person, merit: merits.get(candidacyId)! }] : [],
  );
  const size = head.row.shortlistSize ?? 0;
  const priced =
    seesMerit &&
    whole &&
    (standing.officer || standing.lead) &&
    meritPool.length === living.length &&
    meritPool.length > 0 &&
    size > 0 &&
    on.every(alive);
  const result = priced ? whatIf({ pool: meritPool, size, rules, current: onIds }) : null;
  const changeOf = (rule: string) =>
    changeView(result?.perRule.find((row) => keys.get(row.rule)?.includes(rule))?.change ?? null);

  const nationalityRules = findings.filter(({ rule }) => rule === "P1" || rule === "P2");
  const names = pool.map((one): ShortlistName => {
    const own = sheets.filter(({ candidacyId }) => candidacyId === one.candidacyId);
    return {
      candidacyId: one.candidacyId,
      name: one.name,
      memberStateId: one.memberStateId,
      group: one.person.region,
      sex: one.person.sex,
      on: onIds.includes(one.candidacyId),
      alive: alive(one),
      opens: seesFile(standing, one.candidacyId, false),
      touches: whole
        ? nationalityRules.filter(({ subjects }) => subjects.includes(one.candidacyId)).map(({ rule }) => rule)
        : [],
      merit: merits.get(one.candidacyId) ?? null,
      perScreener: seesMerit
        ? shortlistMerit(own.map(asScreeningSheet), weights).perScreener.flatMap(({ merit }) =>
            merit === null ? [] : [merit],
          )
        : [],
      matrix: matrixOf(criteria, own),
    };
  });
  const order = new Map(
    orderByMerit(names.map(({ candidacyId, merit }) => ({ id: candidacyId, merit: merit ?? -1 }))).map(
      ({ id }, index) => [id, index],
    ),
  );
  const found = whole
    ? await foundEligible(
        viewer,
        store,
        everyone.map(({ candidacyId }) => candidacyId),
      )
    : new Set<string>();
  return {
    id: stored.row.id,
    version: stored.row.version,
    state: stored.row.state,
    signed: stored.signed,
    size,
    draft: draft !== null && enters,
    criteria,
    names: seesMerit ? [...names].sort((a, b) => order.get(a.candidacyId)! - order.get(b.candidacyId)!) : names,
    findings: whole
      ? await shownFindings(house, viewer, standing, "shortlist", findings, onIds, (finding) => changeOf(finding.rule))
      : null,
    funnel: whole
      ? funnelOf([
          everyone,
          everyone.filter(
            (one) => found.has(one.candidacyId) || longlist.some(({ candidacyId }) => candidacyId === one.candidacyId),
          ),
          pool,
          on,
        ])
      : null,
    whatIf: result
      ? {
          result: { ...result, current: { ...result.current } },
          rows: result.perRule.map((row) => ({
            rule: row.rule,
            title: row.title,
            change: changeView(row.change),
            reason: row.gap === 0 ? message("shortlist.whatIf.met") : row.reason,
            alsoMeets: row.alsoMeets.map((key) => result.perRule.find((other) => other.rule === key)!.title),
            leavesOpen: row.leavesOpen.map((key) => result.perRule.find((other) => other.rule === key)!.title),
          })),
          women: on.filter(({ person }) => person.sex === "woman").length,
          asked: rules.minWomen ?? null,
        }
      : null,
    merit: seesMerit,
    enters,
    signs: handsOf(standing).has("chair") && may(standing, "shortlist.sign").ok && hidden.length === 0,
  };
}

/** What the what-if must meet: the rules that the findings ask of a full list, and which rule each of its keys stands for. */
function rulesOf(
  findings: readonly Finding[],
  context: { outgoing: string[] | null; hostStates: string[] },
  ask: { size: number; asked: readonly string[] },
): { rules: ShortlistRules; keys: ReadonlyMap<RuleKey, readonly string[]> } {
  const keys = new Map<RuleKey, string[]>();
  const needOf = (code: string) => findings.find(({ rule }) => rule === code)?.need ?? null;
  const rules: { minWomen?: number; minRegions?: number; excludedNationalities?: string[] } = {};
  const women = needOf("G3");
  if (women !== null && ask.size >= 3) {
    rules.minWomen = women;
    keys.set("minWomen", ["G3"]);
  }
  const regions = needOf("P3");
  if (regions !== null) {
    rules.minRegions = regions;
    keys.set("minRegions", ["P3"]);
  }
  const excluded = [
    ...(needOf("P1") === null ? [] : (context.outgoing ?? [])),
    ...(needOf("P2") === null ? [] : context.hostStates),
  ];
  if (excluded.length > 0) {
    rules.excludedNationalities = excluded;
    keys.set("excludedNationalities", ["P1", "P2"]);
  }
  return { rules, keys };
}
export type { BalanceGate };
