import type { ReactNode } from "react";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

/** One step of several hands. `yours` waits for the reader, `waits` for `who`; `later` has others before it. */
export type Step = {
  key: string;
  title: ReactNode;
  state: "done" | "yours" | "waits" | "later";
  /** Whose step it is, in words. */
  who: string;
  text?: ReactNode;
  actions?: ReactNode;
};

const kinds = { done: "met", yours: "draft", waits: "waiting", later: "notStarted" } as const;
const keys = { done: "ui.step.done", yours: "ui.step.yours", waits: "ui.step.waits", later: "ui.step.later" } as const;

/** Steps in their order: which are done, which is the reader's now, and for whom the others wait. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t, number } = useText();
  return (
    <ol className="divide-line -my-1 divide-y">
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === "yours" ? "step" : undefined}
          className="grid grid-cols-[1.75rem_minmax(0,1fr)] py-2.5"
        >
          <span aria-hidden="true" className="text-ink-muted font-semibold tabular-nums">
            {number(index + 1)}
          </span>
          <div>
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={step.state === "later" ? "text-ink-muted" : "font-semibold"}>{step.title}</span>
              <StatusMark kind={kinds[step.state]}>{t(keys[step.state], { who: step.who })}</StatusMark>
            </p>
            {step.text !== undefined && <div className="text-ink-muted text-sm">{step.text}</div>}
            {step.actions && <div className="mt-2 flex flex-wrap gap-2.5 print:hidden">{step.actions}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
