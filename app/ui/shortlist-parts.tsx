import type { ReactNode } from "react";
import type { Message } from "#app/domain/message.ts";
import { LinkButton } from "./button.tsx";
import { criterionCode, ParagraphLinks } from "./marks-table.tsx";
import { ListTick, NameCell } from "./candidate-cells.tsx";
import { MeritAxis, MeritRow } from "./dots.tsx";
import { findingCounts, Findings, type Finding } from "./findings.tsx";
import { Funnel, LayeredBar } from "./funnel.tsx";
import { Card } from "./layout.tsx";
import { StatusMark } from "./status.tsx";
import { StickyBar } from "./sticky-bar.tsx";
import { Table, type Column } from "./table.tsx";
import { useText } from "./text.tsx";

type Sex = "woman" | "man" | "other" | "undisclosed";
type Group = "african" | "asiaPacific" | "easternEuropean" | "grulac" | "weog";
type Change = { in: readonly string[]; out: readonly string[]; cost: number; href: string };
type Cell = { marks: Readonly<Record<"met" | "notMet" | "cannotTell", number>> | null; paragraphs: readonly number[] };
export type Name = {
  candidacyId: string;
  name: string;
  memberStateId: string | null;
  group: Group | null;
  sex: Sex;
  on: boolean;
  alive: boolean;
  opens: boolean;
  touches: readonly string[];
  merit: number | null;
  perScreener: readonly number[];
  matrix: readonly Cell[];
};
type CriterionRow = {
  id: string;
  kind: "required" | "desirable";
  position: number;
  text: string;
  weight: number | null;
};
type Stage = {
  stage: string;
  n: number;
  women: number;
  men: number;
  undisclosed: number;
  womenRate?: number;
  menRate?: number;
  ratio?: number;
  flagged?: boolean;
};
type FunnelFigures = {
  stages: readonly Stage[];
  groups: readonly { group: string; counts: readonly number[] }[];
  declared: number;
};
type WhatIf = {
  result: {
    size: number;
    price: number | null;
    pricePerSeat: number | null;
    reason: Message | null;
    current: { merit: number };
    change: { cost: number } | null;
    frontierByWomen: readonly { women: number; merit: number | null; price: number | null }[];
  };
  rows: readonly {
    rule: string;
    title: Message;
    change: Change | null;
    reason: Message | null;
    alsoMeets: readonly Message[];
    leavesOpen: readonly Message[];
  }[];
  women: number;
  asked: number | null;
};
export type Shortlist = {
  size: number;
  names: readonly Name[];
  criteria: readonly CriterionRow[];
  findings: readonly (Finding & { change: Change | null })[] | null;
  funnel: FunnelFigures | null;
  whatIf: WhatIf | null;
  merit: boolean;
  enters: boolean;
};

/** A change of points with its sign; a loss reads "−2.0". */
function usePoints() {
  const { number } = useText();
  return (cost: number) =>
    Math.abs(cost) < 0.05 ? number(0, 1) : `${cost > 0 ? "−" : "+"}${number(Math.abs(cost), 1)}`;
}

/** Five even ticks that span the merits of a list. */
function axisOf(names: readonly Name[]): { lo: number; hi: number; ticks: number[] } {
  const values = names.flatMap(({ merit, perScreener }) => [...perScreener, ...(merit === null ? [] : [merit])]);
  const step = 10;
  const lo = Math.max(0, Math.floor(Math.min(100, ...values) / step) * step);
  const hi = Math.min(100, Math.max(lo + step, Math.ceil(Math.max(0, ...values) / step) * step));
  const every = hi - lo > 50 ? 20 : step;
  return { lo, hi, ticks: Array.from({ length: Math.floor((hi - lo) / every) + 1 }, (_, index) => lo + index * every) };
}

/** The longlist with a tick per name, and for those who may see it the merit: a ring per screener about the mean. */
export function CandidateTable({
  list,
  processId,
  ticked,
  wrong = false,
}: {
  list: Shortlist;
  processId: string;
  ticked?: ReadonlySet<string> | null;
  /** The list as posted was refused; the message stands above the table. */
  wrong?: boolean;
}) {
  const { t, number, semicolon } = useText();
  const { lo, hi, ticks } = axisOf(list.names);
  const on = (one: Name) => (ticked ? ticked.has(one.candidacyId) : one.on);
  const columns: Column[] = [
    { key: "in", label: t("shortlist.in"), narrow: true },
    { key: "name", label: t("screen.candidate") },
    { key: "sex", label: t("shortlist.declared"), hideOnPhone: true },
    ...(list.merit
      ? ([
          { key: "merit", label: t("shortlist.merit"), align: "end", narrow: true },
          { key: "row", label: <MeritAxis lo={lo} hi={hi} ticks={ticks} />, below: "axis" },
        ] as const)
      : ([{ key: "required", label: t("screen.requiredCriteria"), below: "text" }] as const)),
  ];
  return (
    <Table
      caption={t("shortlist.caption")}
      captionHidden
      middle
      rowHeader="name"
      columns={columns}
      rows={list.names.map((one) => ({
        key: one.candidacyId,
        selected: on(one),
        cells: {
          in: list.enters ? (
            <ListTick one={one} checked={on(one)} wrong={wrong} />
          ) : on(one) ? (
            <StatusMark kind="met">
              <span className="sr-only">{t("shortlist.onList")}</span>
            </StatusMark>
          ) : null,
          name: <NameCell one={one} processId={processId} {...(one.alive ? {} : { note: t("shortlist.withdrawn") })} />,
          sex: t(`declared.${one.sex}`),
          merit: one.merit === null ? "–" : <strong>{number(one.merit, 1)}</strong>,
          row:
            one.merit === null ? null : (
              <MeritRow
                values={one.perScreener}
                lo={lo}
                hi={hi}
                mean={one.merit}
                ticks={ticks}
                words={t("shortlist.meritWords", {
                  mean: number(one.merit, 1),
                  values: one.perScreener.map((value) => number(value, 1)).join(semicolon),
                })}
              />
            ),
          required: <RequiredSummary cells={one.matrix} />,
        },
      }))}
      foot={list.merit ? t("shortlist.meritFoot") : t("shortlist.noMeritFoot")}
    />
  );
}

function RequiredSummary({ cells }: { cells: readonly Cell[] }) {
  const { t } = useText();
  const required = cells.flatMap(({ marks }) => marks ?? []);
  if (required.every(({ notMet, cannotTell }) => notMet + cannotTell === 0))
    return <StatusMark kind="met">{t("screen.allMet")}</StatusMark>;
  return <StatusMark kind="info">{t("screen.notAllMet")}</StatusMark>;
}

/** What the screeners found, without points and without who: required marks counted, desirable criteria by paragraph. */
export function Matrix({ list, processId }: { list: Shortlist; processId: string }) {
  const { t } = useText();
  return (
    <div className="space-y-3">
      <Table
        caption={t("shortlist.matrix")}
        captionHidden
        columns={[
          { key: "name", label: t("screen.candidate") },
          ...list.criteria.map((row) => ({ key: row.id, label: <abbr title={row.text}>{criterionCode(row)}</abbr> })),
        ]}
        rows={list.names.map((one) => ({
          key: one.candidacyId,
          selected: one.on,
          cells: {
            name: one.name,
            ...Object.fromEntries(
              list.criteria.map((row, index) => {
                const cell = one.matrix[index];
                return [
                  row.id,
                  cell === undefined ? (
                    "–"
                  ) : (
                    <span key={row.id} className="block min-w-20">
                      {cell.marks && <MarkCounts marks={cell.marks} />}
                      {cell.paragraphs.length > 0 ? (
                        <ParagraphLinks
                          numbers={cell.paragraphs}
                          file={one.opens ? `/processes/${processId}/candidates/${one.candidacyId}` : null}
                        />
                      ) : cell.marks ? null : (
                        "–"
                      )}
                    </span>
                  ),
                ];
              }),
            ),
          },
        }))}
      />
      <dl className="text-sm">
        {list.criteria.map((row) => (
          <div key={row.id} className="grid grid-cols-[2.5rem_minmax(0,1fr)]">
            <dt className="text-ink-muted tabular-nums">{criterionCode(row)}</dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function MarkCounts({ marks }: { marks: NonNullable<Cell["marks"]> }) {
  const { t } = useText();
  return (
    <span className="block">
      {(["met", "notMet", "cannotTell"] as const)
        .filter((mark) => marks[mark] > 0)
        .map((mark) => (
          <span
            key={mark}
            className={`block text-sm ${mark === "met" ? "text-met" : mark === "notMet" ? "text-blocking font-semibold" : "text-ink-muted"}`}
          >
            {t("shortlist.markCount", { count: marks[mark], mark: t(`screen.mark.${mark}`) })}
          </span>
        ))}
    </span>
  );
}

function namesOf(list: (items: readonly string[]) => string, names: readonly string[]): string {
  return list([...names]);
}

/** The findings with, for the officer, the smallest change that meets each and what it costs. */
export function ShortlistFindings({ list }: { list: Shortlist }) {
  const { t, list: join, number } = useText();
  const findings = list.findings ?? [];
  return (
    <Findings
      findings={findings}
      more={(_, index) => {
        const change = findings[index]?.change;
        if (!change) return null;
        return (
          <>
            <p className="mt-1 text-sm">
              {t("shortlist.smallest")}{" "}
              <strong className="font-semibold">
                {t("shortlist.changeCosts", {
                  in: namesOf(join, change.in),
                  out: namesOf(join, change.out),
                  points: number(change.cost, 1),
                  total: number(list.whatIf?.result.current.merit ?? 0, 1),
                })}
              </strong>
            </p>
            <p className="mt-2">
              <LinkButton size="small" href={change.href}>
                {t("shortlist.try")}
              </LinkButton>
            </p>
          </>
        );
      }}
    />
  );
}

/** Counts of the list in hand, for the bar. */
export function shortlistFacts(
  list: Shortlist,
  t: ReturnType<typeof useText>["t"],
  number: ReturnType<typeof useText>["number"],
): ReactNode[] {
  const on = list.names.filter((one) => one.on);
  const count = (sex: Sex) => on.filter((one) => one.sex === sex).length;
  const undisclosed = count("other") + count("undisclosed");
  const groups = new Set(on.flatMap(({ group }) => group ?? [])).size;
  const { reasons, blocking } = findingCounts(list.findings ?? []);
  return [
    <span key="places" className={on.length > list.size ? "text-blocking font-semibold" : ""}>
      <strong className="text-lg">{number(on.length)}</strong> {t("shortlist.ofPlaces", { size: list.size })}
    </span>,
    ...(list.whatIf
      ? [
          <span key="points">
            <strong className="text-lg">{number(list.whatIf.result.current.merit, 1)}</strong> {t("shortlist.points")}
          </span>,
        ]
      : []),
    ...(list.findings
      ? [
          <span key="sex">{t("shortlist.womenMen", { women: count("woman"), men: count("man"), undisclosed })}</span>,
          <span key="groups">{t("shortlist.groups", { groups })}</span>,
          ...(blocking > 0
            ? [
                <StatusMark key="blocking" kind="blocking">
                  {t("ui.gate.blocking", { count: blocking })}
                </StatusMark>,
              ]
            : []),
          ...(reasons > 0
            ? [
                <StatusMark key="reasons" kind="reason">
                  {t("finding.toWrite", { count: reasons })}
                </StatusMark>,
              ]
            : []),
        ]
      : []),
  ];
}

/** The bar of the shortlist; drawn again as a fragment while names are ticked. */
export function ShortlistBar({ list, actions }: { list: Shortlist; actions?: ReactNode }) {
  const { t, number } = useText();
  return <StickyBar facts={shortlistFacts(list, t, number)} actions={actions} />;
}

const stageKeys = {
  putForward: "shortlist.stage.putForward",
  eligible: "shortlist.stage.eligible",
  longlisted: "shortlist.stage.longlisted",
  draft: "shortlist.stage.draft",
} as const;

/** Who stands at each stage by declared sex and by regional group, with n and the figures as a table. */
export function ShortlistFunnel({ funnel }: { funnel: FunnelFigures }) {
  const { t, number } = useText();
  const stages = funnel.stages.map(({ stage, n: _, ...rest }) => ({
    key: stage,
    label: t(stageKeys[stage as keyof typeof stageKeys]),
    ...rest,
  }));
  const most = Math.max(1, ...funnel.groups.map(({ counts }) => counts[0] ?? 0));
  return (
    <>
      <div className="px-4 py-4">
        <Funnel stages={stages} caption={t("shortlist.funnel")} />
      </div>
      <Table
        caption={t("shortlist.byRegion")}
        captionHidden
        framed={false}
        middle
        columns={[
          { key: "group", label: t("shortlist.group") },
          ...funnel.stages.map(({ stage }) => ({
            key: stage,
            label: t(stageKeys[stage as keyof typeof stageKeys]),
            align: "end" as const,
          })),
          { key: "bar", label: <span className="sr-only">{t("shortlist.bars")}</span>, hideOnPhone: true },
        ]}
        rows={funnel.groups.map(({ group, counts }) => ({
          key: group,
          cells: {
            group: t(`regional.${group as "none"}`),
            ...Object.fromEntries(
              funnel.stages.map(({ stage }, index) => [stage, counts[index] === 0 ? "–" : number(counts[index] ?? 0)]),
            ),
            bar: (
              <LayeredBar
                counts={[counts[0] ?? 0, counts[2] ?? 0, counts[3] ?? 0]}
                most={most}
                words={t("shortlist.barWords", {
                  all: counts[0] ?? 0,
                  longlisted: counts[2] ?? 0,
                  draft: counts[3] ?? 0,
                })}
              />
            ),
          },
        }))}
        foot={t("shortlist.barsFoot")}
      />
    </>
  );
}

/** Lists compared, for officers alone: what women on the list cost in merit, and the smallest change that meets each rule. */
export function ShortlistWhatIf({ whatIf }: { whatIf: WhatIf }) {
  const { t, list: join, number } = useText();
  const points = usePoints();
  const { result } = whatIf;
  const told = result.frontierByWomen.filter(
    (one): one is { women: number; merit: number; price: number } => one.merit !== null && one.price !== null,
  );
  return (
    <>
      <div className="px-4 py-4">
        <p className="mb-3">
          {result.price === null
            ? result.reason
              ? t(result.reason)
              : ""
            : t("shortlist.whatIf.best", {
                points: number(Math.max(0, result.price), 1),
                each: number(Math.max(0, result.pricePerSeat ?? 0), 1),
              })}
        </p>
        {told.length > 1 && (
          <Frontier points={told} yours={whatIf.women} yourMerit={result.current.merit} asked={whatIf.asked} />
        )}
        {told.length > 0 && (
          <details className="mt-2">
            <summary className="disclosure text-[0.875rem]">{t("ui.funnel.table")}</summary>
            <div className="mt-2">
              <Table
                caption={t("shortlist.whatIf.frontier", { size: result.size })}
                captionHidden
                columns={[
                  { key: "women", label: t("shortlist.whatIf.women"), align: "end" },
                  { key: "merit", label: t("shortlist.whatIf.total"), align: "end" },
                  { key: "price", label: t("shortlist.pointsHead"), align: "end" },
                ]}
                rowHeader={null}
                rows={told.map((one) => ({
                  key: String(one.women),
                  cells: { women: number(one.women), merit: number(one.merit, 1), price: points(one.price) },
                }))}
              />
            </div>
          </details>
        )}
      </div>
      <Table
        caption={t("shortlist.whatIf.rules")}
        captionHidden
        framed={false}
        columns={[
          { key: "rule", label: t("shortlist.whatIf.must") },
          { key: "change", label: t("shortlist.whatIf.smallest") },
          { key: "points", label: t("shortlist.pointsHead"), align: "end" },
          { key: "try", label: <span className="sr-only">{t("shortlist.try")}</span> },
        ]}
        empty={t("shortlist.whatIf.noRule")}
        rows={whatIf.rows.map((row) => ({
          key: row.rule,
          cells: {
            rule: t(row.title),
            change: row.change ? (
              <>
                {t("shortlist.change", { in: join([...row.change.in]), out: join([...row.change.out]) })}
                {row.alsoMeets.length > 0 && (
                  <span className="text-ink-muted block text-sm">
                    {t("shortlist.whatIf.also", { rules: join(row.alsoMeets.map((title) => t(title))) })}
                  </span>
                )}
                {row.leavesOpen.length > 0 && (
                  <span className="text-ink-muted block text-sm">
                    {t("shortlist.whatIf.open", { rules: join(row.leavesOpen.map((title) => t(title))) })}
                  </span>
                )}
              </>
            ) : row.reason ? (
              <span className="text-ink-muted">{t(row.reason)}</span>
            ) : (
              "–"
            ),
            points: row.change ? points(row.change.cost) : "–",
            try: row.change ? <a href={row.change.href}>{t("shortlist.tryShort")}</a> : null,
          },
        }))}
        foot={t("shortlist.whatIf.foot")}
      />
    </>
  );
}

/** The best total for each number of women, with the list in hand and the part that meets the rule on women. */
function Frontier({
  points,
  yours,
  yourMerit,
  asked,
}: {
  points: readonly { women: number; merit: number; price: number }[];
  yours: number;
  yourMerit: number;
  asked: number | null;
}) {
  const { t, dir, number } = useText();
  const mirrored = dir === "rtl";
  const most = points.at(-1)!.women;
  const top = Math.max(...points.map(({ merit }) => merit), yourMerit);
  const low = Math.min(...points.map(({ merit }) => merit), yourMerit);
  const place = (women: number) => 6 + (women / Math.max(most, 1)) * 88;
  const x = (women: number) => (mirrored ? 100 - place(women) : place(women));
  const y = (merit: number) => 38 + ((top - merit) / Math.max(top - low, 1e-9)) * 52;
  const path = points
    .map(({ women, merit }, index) => `${index === 0 ? "M" : "L"}${x(women).toFixed(2)} ${y(merit).toFixed(2)}`)
    .join("");
  const edge = asked === null || asked > most ? null : place(asked) - 44 / Math.max(most, 1);
  return (
    <figure>
      <div className="relative" aria-hidden="true">
        <svg
          viewBox="0 0 100 112"
          preserveAspectRatio="none"
          width="100%"
          height="132"
          fill="none"
          focusable="false"
          className="block"
        >
          {edge !== null && (
            <rect
              x={mirrored ? 0 : Math.max(0, edge)}
              y="0"
              width={100 - Math.max(0, edge)}
              height="104"
              fill="var(--met-soft)"
            />
          )}
          <path d="M0 104H100" stroke="var(--line-strong)" vectorEffect="non-scaling-stroke" />
          <path d={path} stroke="var(--ink-muted)" vectorEffect="non-scaling-stroke" />
          {points.map(({ women, merit }) => (
            <path
              key={women}
              d={`M${x(women).toFixed(2)} ${y(merit).toFixed(2)}h0`}
              stroke="var(--accent)"
              strokeWidth="9"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {points.map(({ women, merit }) => (
            <path
              key={women}
              d={`M${x(women).toFixed(2)} ${y(merit).toFixed(2)}h0`}
              stroke="var(--surface)"
              strokeWidth="5"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          ))}
          <path
            d={`M${x(Math.min(yours, most)).toFixed(2)} ${y(yourMerit).toFixed(2)}h0`}
            stroke="var(--accent)"
            strokeWidth="11"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <svg
          width="100%"
          height="132"
          focusable="false"
          className="absolute inset-0 block overflow-visible text-xs tabular-nums"
        >
          {points.map(({ women, merit, price }) => (
            <text key={women} x={`${x(women)}%`} y={(y(merit) / 112) * 132 - 9} textAnchor="middle" fill="var(--ink)">
              {price < 0.05 ? number(merit, 1) : `−${number(price, 1)}`}
            </text>
          ))}
          {edge !== null && (
            <text x={mirrored ? "1%" : "99%"} y="12" textAnchor="end" fill="var(--met)" fontWeight="600">
              {t("shortlist.whatIf.meets")}
            </text>
          )}
        </svg>
      </div>
      <svg
        width="100%"
        height="16"
        aria-hidden="true"
        focusable="false"
        className="block overflow-visible text-xs tabular-nums"
      >
        {points.map(({ women }) => (
          <text key={women} x={`${x(women)}%`} y="12" textAnchor="middle" fill="var(--ink-muted)">
            {number(women)}
          </text>
        ))}
      </svg>
      <figcaption className="text-ink-muted mt-1 text-center text-sm">
        {t("shortlist.whatIf.axis", { size: most, yours })}
      </figcaption>
    </figure>
  );
}

/** Everything beneath the table that follows the ticks: the funnel, and the what-if for those who see it. */
export function ShortlistFigures({ list }: { list: Shortlist }) {
  const { t } = useText();
  if (!list.funnel) return null;
  const all = list.funnel.stages[0]?.n ?? 0;
  return (
    <div
      className={`grid grid-cols-1 items-start gap-x-8 gap-y-8 *:min-w-0 ${list.whatIf ? "lg:grid-cols-2" : "max-w-[44rem]"}`}
    >
      <Card title={t("shortlist.funnel")} aside={t("shortlist.n", { n: all, declared: list.funnel.declared })} flush>
        <ShortlistFunnel funnel={list.funnel} />
      </Card>
      {list.whatIf && (
        <Card title={t("shortlist.whatIf")} aside={t("shortlist.whatIf.moves")} flush>
          <ShortlistWhatIf whatIf={list.whatIf} />
        </Card>
      )}
    </div>
  );
}
