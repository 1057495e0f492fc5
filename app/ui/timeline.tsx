import type { ReactNode } from "react";
import { useText } from "./text.tsx";

export type TimelineEntry = {
  key?: string;
  /** The day in words. */
  when: ReactNode;
  text: ReactNode;
  state: "past" | "now" | "future";
};

const dots = {
  past: "border-line-strong bg-line-strong",
  now: "border-accent bg-accent",
  future: "border-line-strong bg-canvas",
} as const;
const words = { past: "ui.timeline.past", now: "ui.timeline.now", future: "ui.timeline.future" } as const;

/** What happened and what comes, one line each along a thread: filled for past, ringed for what is to come. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useText();
  return (
    <ol className="grid grid-cols-[minmax(4.5rem,auto)_1.5rem_minmax(0,1fr)] text-[0.875rem]">
      {entries.map((entry, index) => (
        <li key={entry.key ?? index} className="col-span-3 grid grid-cols-subgrid">
          <span
            className={`py-1.5 text-end whitespace-nowrap tabular-nums ${entry.state === "now" ? "text-accent font-semibold" : "text-ink-muted"}`}
          >
            {entry.when}
          </span>
          <span aria-hidden="true" className="relative">
            <span className="bg-line absolute inset-y-0 start-1/2 w-px" />
            <span className={`absolute start-1/2 top-3 -ms-1 size-2.25 rounded-full border-2 ${dots[entry.state]}`} />
          </span>
          <span className={`py-1.5 ps-1 ${entry.state === "now" ? "text-accent font-semibold" : ""}`}>
            {entry.text}
            <span className="sr-only"> ({t(words[entry.state])})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
