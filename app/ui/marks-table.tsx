import type { ReactNode } from "react";
import { Table } from "./table.tsx";
import { StatusMark, type StatusKind } from "./status.tsx";
import { paragraphId } from "./dossier.tsx";
import { useText } from "./text.tsx";

type CriterionRow = {
  id: string;
  kind: "required" | "desirable";
  position: number;
  text: string;
  weight: number | null;
};
type MarkRow = {
  criterionId: string;
  mark: "met" | "notMet" | "cannotTell" | null;
  points: number | null;
  paragraph: number | null;
  remark: string;
};
export type MarkedSheet = { id: string; screener: string; marks: readonly MarkRow[] };

const kinds: Record<NonNullable<MarkRow["mark"]>, StatusKind> = { met: "met", notMet: "blocking", cannotTell: "info" };

/** The short name of a criterion: R1, R2 … for required, D1, D2 … for desirable ones. */
export function criterionCode({ kind, position }: Pick<CriterionRow, "kind" | "position">): string {
  return `${kind === "required" ? "R" : "D"}${position}`;
}

/** A required mark as shape and word. */
export function MarkWord({ mark }: { mark: NonNullable<MarkRow["mark"]> }) {
  const { t } = useText();
  return <StatusMark kind={kinds[mark]}>{t(`screen.mark.${mark}`)}</StatusMark>;
}

/** Numbers of paragraphs as links to the file at `file` ("" is this page), plain where that is closed (null). */
export function ParagraphLinks({ numbers, file = "" }: { numbers: readonly number[]; file?: string | null }) {
  const { digits } = useText();
  return (
    <span className="inline-flex flex-wrap gap-x-1.5">
      {numbers.map((number) =>
        file === null ? (
          <span key={number}>¶{digits(number)}</span>
        ) : (
          <a key={number} href={`${file}#${paragraphId(number)}`} className="inline-block min-h-6 min-w-6">
            ¶{digits(number)}
          </a>
        ),
      )}
    </span>
  );
}

/** Sheets on one candidate side by side: a row per criterion, a column per screener, and whether they agree. */
export function MarksTable({
  caption,
  criteria,
  sheets,
  disputed = [],
  file,
}: {
  caption: string;
  criteria: readonly CriterionRow[];
  sheets: readonly MarkedSheet[];
  /** Ids of criteria on which the screeners differ. */
  disputed?: readonly string[];
  file?: string;
}) {
  const { t } = useText();
  const cell = (criterion: CriterionRow, sheet: MarkedSheet): ReactNode => {
    const row = sheet.marks.find(({ criterionId }) => criterionId === criterion.id);
    if (!row) return "–";
    return (
      <div className="min-w-36">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {row.mark !== null && <MarkWord mark={row.mark} />}
          {row.points !== null && (
            <strong className="tabular-nums">{t("screen.points", { points: row.points })}</strong>
          )}
          {row.paragraph !== null && <ParagraphLinks numbers={[row.paragraph]} file={file} />}
        </p>
        {row.remark !== "" && <p className="free-text text-ink-muted mt-0.5 text-sm">{row.remark}</p>}
      </div>
    );
  };
  return (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { key: "criterion", label: t("screen.criterion") },
        ...sheets.map(({ id, screener }) => ({ key: id, label: screener })),
        ...(sheets.length > 1 ? [{ key: "agreement", label: t("screen.agreement") }] : []),
      ]}
      rows={criteria.map((criterion) => ({
        key: criterion.id,
        cells: {
          criterion: (
            <span>
              <span className="text-ink-muted tabular-nums">{criterionCode(criterion)}</span> {criterion.text}
              {criterion.weight !== null && (
                <span className="text-ink-muted font-normal">
                  {" "}
                  · {t("screen.weight", { weight: criterion.weight })}
                </span>
              )}
            </span>
          ),
          ...Object.fromEntries(sheets.map((sheet) => [sheet.id, cell(criterion, sheet)])),
          agreement:
            criterion.kind === "desirable" ? (
              <Spread
                points={sheets.flatMap(
                  ({ marks }) => marks.find(({ criterionId }) => criterionId === criterion.id)?.points ?? [],
                )}
              />
            ) : disputed.includes(criterion.id) ? (
              <StatusMark kind="reason">{t("screen.differ")}</StatusMark>
            ) : (
              <StatusMark kind="met">{t("screen.agree")}</StatusMark>
            ),
        },
      }))}
    />
  );
}

function Spread({ points }: { points: readonly number[] }) {
  const { t } = useText();
  if (points.length < 2) return <>–</>;
  return (
    <span className="text-ink-muted text-sm">
      {t("screen.spread", { spread: Math.max(...points) - Math.min(...points) })}
    </span>
  );
}
