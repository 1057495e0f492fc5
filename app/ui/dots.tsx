import { useText } from "./text.tsx";

/** What one assessor gave: a level, insufficient evidence ("IE"), or nothing (null). */
export type Rating = number | "IE" | null;

type Scale = { lo: number; hi: number };

// A stage of dots is padded, so that a dot on the last level does not touch the edge.
const pad = 6;

/** A place on the scale in per cent of the width, from the side that the page starts on. */
function placeOn({ lo, hi }: Scale, mirrored: boolean): (value: number) => number {
  return (value) => {
    const share = pad + ((value - lo) / Math.max(hi - lo, 1e-9)) * (100 - 2 * pad);
    const kept = Math.min(100, Math.max(0, share));
    return Math.round((mirrored ? 100 - kept : kept) * 10) / 10;
  };
}

/** The figures of a row of dots in words: its text twin. */
function useRatingWords(): (ratings: readonly Rating[], mean?: number, interval?: readonly [number, number]) => string {
  const { t, number, digits, list, semicolon } = useText();
  return (ratings, mean, interval) => {
    const all = ratings.map((one) =>
      one === null ? t("ui.ratings.notAssessed") : one === "IE" ? t("ui.ratings.insufficient") : digits(one),
    );
    const words = [t("ui.ratings.list", { ratings: list(all) })];
    if (mean !== undefined) words.push(t("ui.ratings.mean", { mean: number(mean, 1) }));
    if (interval !== undefined)
      words.push(t("ui.ratings.interval", { low: number(interval[0], 1), high: number(interval[1], 1) }));
    return words.join(semicolon);
  };
}

/**
 * A dot per assessor over the scale `lo`..`hi`, equal ones side by side; beneath, the mean with its interval. Words
 * follow for those who do not see it.
 */
export function RatingDots({
  ratings,
  lo,
  hi,
  mean,
  interval,
  words,
}: Scale & { ratings: readonly Rating[]; mean?: number; interval?: readonly [number, number]; words?: string }) {
  const { dir } = useText();
  const inWords = useRatingWords();
  const at = placeOn({ lo, hi }, dir === "rtl");
  const levels = Array.from({ length: Math.round(hi - lo) + 1 }, (_, index) => lo + index);
  const counts = new Map<number, number>();
  for (const one of ratings) if (typeof one === "number") counts.set(one, (counts.get(one) ?? 0) + 1);
  return (
    <span className="block min-w-32">
      <svg width="100%" height="28" aria-hidden="true" focusable="false" className="block overflow-visible">
        <Grid levels={levels.map(at)} height={28} />
        {[...counts].map(([level, count]) => {
          const row = Array.from({ length: count }, (_, index) => `M${(index - (count - 1) / 2) * 8} 8h0`).join("");
          return (
            <svg key={level} x={`${at(level)}%`} className="overflow-visible">
              <Rings path={row} />
            </svg>
          );
        })}
        {interval !== undefined && (
          <line
            x1={`${at(interval[0])}%`}
            x2={`${at(interval[1])}%`}
            y1="21"
            y2="21"
            stroke="var(--accent)"
            strokeWidth="2"
          />
        )}
        {mean !== undefined && (
          <circle cx={`${at(mean)}%`} cy="21" r="4" fill="var(--accent)" stroke="var(--surface)" strokeWidth="1" />
        )}
      </svg>
      <span className="sr-only">{words ?? inWords(ratings, mean, interval)}</span>
    </span>
  );
}

/** Rings of zero-length strokes: one path for all dots of a row. */
function Rings({ path }: { path: string }) {
  return (
    <>
      <path
        d={path}
        stroke="var(--ink-muted)"
        strokeWidth="7"
        strokeLinecap="round"
        vectorEffect="non-scaling-stroke"
      />
      <path d={path} stroke="var(--surface)" strokeWidth="4" strokeLinecap="round" vectorEffect="non-scaling-stroke" />
    </>
  );
}

function Grid({ levels, height }: { levels: readonly number[]; height: number }) {
  return (
    <>
      {levels.map((x) => (
        <line key={x} x1={`${x}%`} x2={`${x}%`} y1="0" y2={height} stroke="var(--line)" strokeWidth="1" />
      ))}
    </>
  );
}

/** The head of a column of dots: the levels, or ticks along a merit axis. */
export function MeritAxis({ lo, hi, ticks, words }: Scale & { ticks?: readonly number[]; words?: string }) {
  const { t, dir, number } = useText();
  const at = placeOn({ lo, hi }, dir === "rtl");
  const shown = ticks ?? Array.from({ length: Math.round(hi - lo) + 1 }, (_, index) => lo + index);
  return (
    <span className="block min-w-32">
      <svg width="100%" height="16" aria-hidden="true" focusable="false" className="block overflow-visible">
        {shown.map((tick) => (
          <text
            key={tick}
            x={`${at(tick)}%`}
            y="12"
            textAnchor="middle"
            fill="currentColor"
            className="text-xs font-semibold tabular-nums"
          >
            {number(tick)}
          </text>
        ))}
      </svg>
      <span className="sr-only">{words ?? t("ui.scale", { from: number(lo), to: number(hi) })}</span>
    </span>
  );
}

/**
 * A candidate's merit on a continuous axis: the mean with its interval as a whiskered line, an assessor's value each as
 * a ring above or below it. Each row is a handful of paths however many assessors there are.
 */
export function MeritRow({
  values,
  lo,
  hi,
  mean,
  interval,
  ticks = [],
  words,
}: Scale & {
  values: readonly number[];
  mean?: number;
  interval?: readonly [number, number];
  ticks?: readonly number[];
  words?: string;
}) {
  const { dir } = useText();
  const inWords = useRatingWords();
  const at = placeOn({ lo, hi }, dir === "rtl");
  const grid = ticks.map((tick) => `M${at(tick)} 0v32`).join("");
  const rings = [...values]
    .sort((a, b) => a - b)
    .map((value, index) => `M${at(value)} ${index % 2 === 0 ? 26 : 6}h0`)
    .join("");
  return (
    <span className="block min-w-40">
      <svg
        viewBox="0 0 100 32"
        preserveAspectRatio="none"
        width="100%"
        height="32"
        fill="none"
        aria-hidden="true"
        focusable="false"
        className="block overflow-visible"
      >
        <path d={grid} stroke="var(--line)" vectorEffect="non-scaling-stroke" />
        {interval !== undefined && (
          <path
            d={`M${at(interval[0])} 12v8M${at(interval[1])} 12v8M${at(interval[0])} 16H${at(interval[1])}`}
            stroke="var(--accent)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        )}
        <Rings path={rings} />
        {mean !== undefined && (
          <path
            d={`M${at(mean)} 16h0`}
            stroke="var(--accent)"
            strokeWidth="8"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <span className="sr-only">{words ?? inWords(values, mean, interval)}</span>
    </span>
  );
}

/** One rating as a small box: solid for a level, framed for insufficient evidence, dashed for none. */
export function RatingBox({
  rating,
  tone = "solid",
  belowMinimum = false,
  unrecorded = false,
}: {
  rating: Rating;
  /** None yet, where `null` would say that it was left out. */
  unrecorded?: boolean;
  tone?: "solid" | "framed";
  belowMinimum?: boolean;
}) {
  const { t, digits } = useText();
  const base = "inline-flex h-6 min-w-6 items-center justify-center rounded-xs px-1 text-sm font-semibold tabular-nums";
  if (rating === null)
    return (
      <span className={`${base} border-line-strong text-ink-muted border border-dashed`}>
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t(unrecorded ? "ratings.notRecorded" : "ui.ratings.notAssessed")}</span>
      </span>
    );
  if (rating === "IE")
    return (
      <span className={`${base} border-line-strong bg-sunken text-ink-muted border text-[0.6875rem]`}>
        <span aria-hidden="true">{t("ui.ratings.insufficientShort")}</span>
        <span className="sr-only">{t("ui.ratings.insufficient")}</span>
      </span>
    );
  return (
    <span
      className={`${base} ${tone === "solid" ? "bg-stamp text-on-stamp print:border-line-strong print:text-ink print:border print:bg-transparent" : "border-line-strong bg-surface border"} ${
        belowMinimum ? "border-b-reason border-b-4" : ""
      }`}
    >
      {digits(rating)}
      {belowMinimum && <span className="sr-only"> ({t("ui.ratings.belowMinimum")})</span>}
    </span>
  );
}

/** The assessors' ratings as a row of boxes, in the order given. */
export function RatingBoxes({ ratings }: { ratings: readonly Rating[] }) {
  return (
    <ul className="flex flex-wrap gap-0.5 print:flex-nowrap">
      {ratings.map((rating, index) => (
        <li key={index}>
          <RatingBox rating={rating} />
        </li>
      ))}
    </ul>
  );
}

/** A span between two bounds on a scale (0 to 100 unless given): what is known of a value that is not complete. */
export function SpanBar({
  low,
  high,
  lo = 0,
  hi = 100,
  digits = 0,
  words,
}: Partial<Scale> & { low: number; high: number; digits?: number; words?: string }) {
  const { t, dir, number } = useText();
  const mirrored = dir === "rtl";
  const share = (value: number) => Math.min(100, Math.max(0, ((value - lo) / Math.max(hi - lo, 1e-9)) * 100));
  const start = share(low);
  const end = share(high);
  const x = (value: number) => `${(mirrored ? 100 - value : value).toFixed(1)}%`;
  const one = end - start < 1;
  // Bounds near an end of the scale would print over its figure.
  const ends = [start > 12 ? lo : undefined, end < 88 ? hi : undefined];
  return (
    <span className="block w-56 max-w-full px-3">
      <svg
        width="100%"
        height="28"
        aria-hidden="true"
        focusable="false"
        className="block overflow-visible text-xs tabular-nums"
      >
        <rect x="0" y="6" width="100%" height="3" fill="var(--data-soft)" />
        <rect
          x={`${(mirrored ? 100 - end : start).toFixed(1)}%`}
          y="3"
          width={`${Math.max(end - start, 0.5).toFixed(1)}%`}
          height="9"
          fill="var(--accent)"
          fillOpacity="0.35"
        />
        {[start, end].map((bound, index) => (
          <line key={index} x1={x(bound)} x2={x(bound)} y1="1" y2="14" stroke="var(--accent)" strokeWidth="2" />
        ))}
        {ends.map((value, index) =>
          value === undefined ? null : (
            <text key={index} x={x(share(value))} y="26" textAnchor="middle" fill="var(--ink-muted)">
              {number(value)}
            </text>
          ),
        )}
        <text x={x(start)} y="26" textAnchor="middle" fill="var(--ink)">
          {number(low, digits)}
        </text>
        {!one && (
          <text x={x(end)} y="26" textAnchor="middle" fill="var(--ink)">
            {number(high, digits)}
          </text>
        )}
      </svg>
      <span className="sr-only">
        {words ??
          t("ui.span", { low: number(low, digits), high: number(high, digits), from: number(lo), to: number(hi) })}
      </span>
    </span>
  );
}
