import type { ReactNode } from "react";
import { useText } from "./text.tsx";

/** How far something is: a native bar, the figure, and more in words. */
export function Progress({
  done,
  total,
  label,
  children,
}: {
  done: number;
  total: number;
  /** What is counted, for those who do not see the bar. */
  label: string;
  children?: ReactNode;
}) {
  const { t } = useText();
  return (
    <p className="text-ink-muted flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <progress value={done} max={Math.max(total, 1)} aria-label={label} className="meter-bar w-32" />
      <span className="min-w-0">
        <strong className="text-ink font-semibold tabular-nums">{t("ui.progress.of", { done, total })}</strong>
        {children !== undefined && <> · {children}</>}
      </span>
    </p>
  );
}
