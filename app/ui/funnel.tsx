import type { ReactNode } from "react";
import { Table } from "./table.tsx";
import { useText } from "./text.tsx";

/**
 * One stage of the funnel. Rates are shares (0..1) of the stage above that went on, ratio the lower rate over the
 * higher; they are absent at the first stage. `flagged` marks a ratio that asks for a look.
 */
export type FunnelStage = {
  key: string;
  label: string;
  women: number;
  men: number;
  undisclosed: number;
  womenRate?: number;
  menRate?: number;
  ratio?: number;
  flagged?: boolean;
};

// The longest side takes this share of the width, so that its figure still fits beside it.
const reach = 31;

/** The funnel by declared sex, mirrored about one line: women, men, and hatched who did not say. Its table lies beneath. */
export function Funnel({
  stages,
  caption,
  note,
}: {
  stages: readonly FunnelStage[];
  caption: string;
  note?: ReactNode;
}) {
  const { t, number, percent } = useText();
  const most = Math.max(1, ...stages.map((stage) => Math.max(stage.women, stage.men + stage.undisclosed)));
  return (
    <figure>
      <svg width="0" height="0" aria-hidden="true" focusable="false" className="absolute">
        <defs>
          <pattern id="undisclosed" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" fill="var(--surface)" />
            <rect width="1.8" height="5" fill="var(--ink-muted)" />
          </pattern>
        </defs>
      </svg>
      <div aria-hidden="true">
        <p className="text-ink-muted grid grid-cols-2 text-xs">
          <span className="pe-2 text-end">{t("ui.funnel.women")}</span>
          <span className="ps-2">{t("ui.funnel.men")}</span>
        </p>
        {stages.map((stage) => (
          <div key={stage.key}>
            <p className="text-ink-muted grid grid-cols-2 items-baseline text-sm">
              <span className="border-line-strong flex items-baseline justify-between gap-2 border-e py-1 pe-2">
                <strong className="text-ink font-semibold">{stage.label}</strong>
                {stage.womenRate !== undefined && <span>{percent(stage.womenRate)}</span>}
              </span>
              <span className="flex items-baseline justify-between gap-2 py-1 ps-2">
                <span>{stage.menRate !== undefined && percent(stage.menRate)}</span>
                {stage.ratio !== undefined && (
                  <span className={stage.flagged ? "text-reason font-semibold" : ""}>
                    {t("ui.funnel.ratio", { ratio: number(stage.ratio, 2) })}
                  </span>
                )}
              </span>
            </p>
            <FunnelBar stage={stage} most={most} />
          </div>
        ))}
      </div>
      <figcaption className="text-ink-muted mt-3 text-sm">
        <span className="sr-only">{caption}. </span>
        {note ?? t("ui.funnel.note")}
      </figcaption>
      <details className="mt-2">
        <summary className="disclosure text-[0.875rem]">{t("ui.funnel.table")}</summary>
        <div className="mt-2">
          <Table
            caption={caption}
            captionHidden
            columns={[
              { key: "stage", label: t("ui.funnel.stage") },
              { key: "women", label: t("ui.funnel.women"), align: "end" },
              { key: "men", label: t("ui.funnel.men"), align: "end" },
              { key: "undisclosed", label: t("ui.funnel.undisclosed"), align: "end" },
              { key: "womenRate", label: t("ui.funnel.womenWent"), align: "end" },
              { key: "menRate", label: t("ui.funnel.menWent"), align: "end" },
              { key: "ratio", label: t("ui.funnel.ratioHead"), align: "end" },
            ]}
            rows={stages.map((stage) => ({
              key: stage.key,
              cells: {
                stage: stage.label,
                women: number(stage.women),
                men: number(stage.men),
                undisclosed: number(stage.undisclosed),
                womenRate: stage.womenRate === undefined ? "–" : percent(stage.womenRate),
                menRate: stage.menRate === undefined ? "–" : percent(stage.menRate),
                ratio: stage.ratio === undefined ? "–" : number(stage.ratio, 2),
              },
            }))}
          />
        </div>
      </details>
    </figure>
  );
}

function FunnelBar({ stage, most }: { stage: FunnelStage; most: number }) {
  const { dir, number } = useText();
  const mirrored = dir === "rtl";
  const width = (count: number) => (count / most) * reach;
  const women = width(stage.women);
  const men = width(stage.men);
  const undisclosed = width(stage.undisclosed);
  // A box from `start` to `start + wide` per cent, counted from the side the page starts on.
  const box = (start: number, wide: number) => ({
    x: `${(mirrored ? 100 - start - wide : start).toFixed(2)}%`,
    width: `${wide.toFixed(2)}%`,
  });
  const x = (place: number) => `${(mirrored ? 100 - place : place).toFixed(2)}%`;
  const gap = mirrored ? -7 : 7;
  return (
    <svg width="100%" height="24" className="block overflow-visible text-[0.875rem] font-semibold tabular-nums">
      <rect {...box(50 - women, women)} y="1" height="20" fill="var(--accent)" />
      <rect {...box(50, men)} y="1" height="20" fill="var(--data)" />
      {stage.undisclosed > 0 && (
        <rect {...box(50 + men, undisclosed)} y="1" height="20" fill="url(#undisclosed)" stroke="var(--data)" />
      )}
      <text x={x(50 - women)} dx={-gap} y="16" textAnchor="end" fill="var(--ink)">
        {number(stage.women)}
      </text>
      <text x={x(50 + men + undisclosed)} dx={gap} y="16" textAnchor="start" fill="var(--ink)">
        {stage.undisclosed > 0 ? `${number(stage.men)} + ${number(stage.undisclosed)}` : number(stage.men)}
      </text>
    </svg>
  );
}

/** A share (0..1) as a short bar with its figure. */
export function ShareBar({ share, flagged = false }: { share: number; flagged?: boolean }) {
  const { dir, percent } = useText();
  const wide = Math.min(100, Math.max(0, share * 100));
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg width="44" height="8" aria-hidden="true" focusable="false" className="shrink-0">
        <rect width="100%" height="8" fill="var(--data-soft)" />
        <rect
          x={dir === "rtl" ? `${(100 - wide).toFixed(1)}%` : "0"}
          width={`${wide.toFixed(1)}%`}
          height="8"
          fill={flagged ? "var(--reason)" : "var(--data)"}
        />
      </svg>
      <span className="tabular-nums">{percent(share)}</span>
    </span>
  );
}

const layerFills = ["var(--data-soft)", "var(--data)", "var(--accent)"] as const;

/** Counts that lie within each other (put forward, longlisted, in this draft) over a common maximum, the widest first. */
export function LayeredBar({ counts, most, words }: { counts: readonly number[]; most: number; words: string }) {
  const { dir } = useText();
  return (
    <span className="block w-28 max-w-full">
      <svg width="100%" height="9" aria-hidden="true" focusable="false" className="block">
        {counts.slice(0, layerFills.length).map((count, index) => {
          const wide = Math.min(100, (count / Math.max(most, 1)) * 100);
          return (
            <rect
              key={index}
              x={dir === "rtl" ? `${(100 - wide).toFixed(1)}%` : "0"}
              width={`${wide.toFixed(1)}%`}
              height="9"
              fill={layerFills[index]}
            />
          );
        })}
      </svg>
      <span className="sr-only">{words}</span>
    </span>
  );
}
