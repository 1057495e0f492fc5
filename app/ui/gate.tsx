import type { ReactNode } from "react";
import { BarrierIcon } from "./icons.tsx";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

export type GateStatus = "met" | "reason" | "blocking" | "waiting";
/** One condition for leaving a stage: what must hold, how it stands, who can mend it, and where. */
export type GateCondition = {
  key?: string;
  status: GateStatus;
  title: ReactNode;
  detail?: ReactNode;
  figure?: ReactNode;
  link?: { href: string; label: ReactNode };
};
export type GateCounts = { blocking: number; reason: number; met: number; waiting?: number };

const edges: Record<GateStatus, string> = {
  met: "edge edge-met",
  reason: "edge edge-reason",
  blocking: "edge edge-blocking",
  waiting: "edge edge-waiting",
};
const order: readonly GateStatus[] = ["blocking", "reason", "waiting", "met"];

/** How many conditions stand in each state. */
export function gateCounts(conditions: readonly Pick<GateCondition, "status">[]): Required<GateCounts> {
  const counts = { blocking: 0, reason: 0, met: 0, waiting: 0 };
  for (const condition of conditions) counts[condition.status] += 1;
  return counts;
}

/**
 * The gate: the conditions for leaving a stage, the same wherever it stands. Unmet ones come first; it is open when
 * all are met. `primary` is the one act that brings it on, `advance` the act that it guards (or its closed form).
 */
export function Gate({
  title,
  counts,
  conditions,
  primary,
  closing,
  advance,
  id = "gate",
}: {
  title: ReactNode;
  counts?: GateCounts;
  conditions: readonly GateCondition[];
  primary?: ReactNode;
  closing?: ReactNode;
  advance?: ReactNode;
  id?: string;
}) {
  const { t } = useText();
  const shown = counts ?? gateCounts(conditions);
  const open = shown.blocking === 0 && shown.reason === 0 && (shown.waiting ?? 0) === 0;
  const sorted = [...conditions].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      data-gate={open ? "open" : "shut"}
      className="border-line-strong bg-surface overflow-clip rounded-md border"
    >
      <header className="flex flex-wrap items-start gap-x-4 gap-y-3 px-4 py-4 sm:items-center sm:px-5">
        <BarrierIcon open={open} />
        <div className="min-w-0 flex-1 basis-48">
          <h2 id={`${id}-title`} className="text-[1.1875rem]/snug font-semibold">
            {title}
            <span className="sr-only"> ({t(open ? "ui.gate.open" : "ui.gate.shut")})</span>
          </h2>
          <p className="mt-0.5 flex flex-wrap gap-x-4 gap-y-1">
            {order.map((status) => {
              const count = shown[status] ?? 0;
              return count > 0 ? (
                <StatusMark key={status} kind={status}>
                  {t(`ui.gate.${status}`, { count })}
                </StatusMark>
              ) : null;
            })}
          </p>
        </div>
        {primary !== undefined && primary !== null && (
          <div className="flex w-full flex-wrap gap-2 *:w-full sm:w-auto sm:*:w-auto">{primary}</div>
        )}
      </header>
      <ol>
        {sorted.map((condition, index) => (
          <Condition key={condition.key ?? index} condition={condition} />
        ))}
      </ol>
      {(closing !== undefined || advance !== undefined) && (
        <footer className="border-line bg-sunken flex flex-wrap items-center gap-x-6 gap-y-3 border-t px-4 py-3 sm:px-5">
          {closing !== undefined && <p className="min-w-0 flex-1 basis-60 text-[0.875rem]">{closing}</p>}
          {advance !== undefined && <div className="w-full *:w-full sm:w-auto sm:*:w-auto">{advance}</div>}
        </footer>
      )}
    </section>
  );
}

function Condition({ condition: { status, title, detail, figure, link } }: { condition: GateCondition }) {
  const quiet = status === "met";
  // On a phone a met condition is one line behind its mark; an unmet one has its state and figure above it.
  const place = quiet ? "" : "order-last col-span-2 sm:order-none sm:col-span-1";
  const columns = quiet ? "grid-cols-[auto_minmax(0,1fr)_auto]" : "grid-cols-[minmax(0,1fr)_auto]";
  return (
    <li className={`border-line border-t px-4 sm:px-5 ${edges[status]} ${quiet ? "py-2.5" : "py-3.5"}`}>
      <div
        className={`grid items-baseline gap-x-3 gap-y-1 sm:grid-cols-[8.5rem_minmax(0,1fr)_5.5rem_minmax(7rem,auto)] sm:gap-x-4 ${columns}`}
      >
        <StatusMark kind={status} quietOnPhone={quiet} />
        <div className={`min-w-0 ${place}`}>
          <p className={quiet ? "" : "font-semibold"}>{title}</p>
          {detail !== undefined && <p className="text-ink-muted mt-0.5 text-sm">{detail}</p>}
          {link !== undefined && (
            <p className={quiet ? "text-sm sm:hidden" : "mt-1 sm:hidden"}>
              <a href={link.href} className={quiet ? "text-ink-muted" : ""}>
                {link.label}
              </a>
            </p>
          )}
        </div>
        <p className="text-end text-[0.875rem] tabular-nums">{figure}</p>
        <p className="hidden text-end text-[0.875rem] sm:block">
          {link !== undefined && (
            <a href={link.href} className={quiet ? "text-ink-muted" : ""}>
              {link.label}
            </a>
          )}
        </p>
      </div>
    </li>
  );
}
