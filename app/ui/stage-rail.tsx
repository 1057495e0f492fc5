import type { ReactNode } from "react";
import { Chip, StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";

export type StageState = "done" | "current" | "late" | "future";
/** A stage with its date in words ("11 May", "8 days late", "open"). */
export type RailStage = { key: string; label: string; date?: string; state: StageState; href?: string };
export type RailGroup = { key: string; label: string; stages: readonly RailStage[] };

// Written out, since class names are read from the source.
const grow = ["", "flex-[1]", "flex-[2]", "flex-[3]", "flex-[4]", "flex-[5]", "flex-[6]", "flex-[7]", "flex-[8]"];
const words = {
  done: "ui.stage.done",
  current: "ui.stage.current",
  late: "ui.stage.late",
  future: "ui.stage.future",
} as const;

/**
 * The road of a process, stage by stage in its groups; on a phone the present stage, a bar and the list in a
 * disclosure. `beside` is a line beneath for what runs in parallel (vetting): from and to are stage numbers from 1.
 */
export function StageRail({
  groups,
  beside,
}: {
  groups: readonly RailGroup[];
  beside?: { from: number; to: number; text: ReactNode };
}) {
  const { t, dir } = useText();
  const stages = groups.flatMap((group) => group.stages);
  const total = stages.length;
  const at = stages.findIndex((stage) => stage.state === "current" || stage.state === "late");
  const now = stages[at];
  return (
    <div className="mb-7">
      <div className="hidden lg:block print:block">
        <ol className="flex gap-2.5" aria-label={t("ui.stages")}>
          {groups.map((group) => (
            <li key={group.key} className={`min-w-0 ${grow[group.stages.length] ?? "flex-[8]"}`}>
              <p className="text-ink-muted mb-1 text-xs">{group.label}</p>
              <ol className="flex gap-0.5">
                {group.stages.map((stage) => (
                  <li
                    key={stage.key}
                    className="min-w-0 flex-1 text-xs/snug print:text-[6.5pt]"
                    aria-current={stage === now ? "step" : undefined}
                  >
                    <Segment state={stage.state} />
                    <p
                      className={`mt-1.5 pe-1 hyphens-auto ${
                        stage === now ? "font-bold" : stage.state === "future" ? "text-ink-muted" : ""
                      }`}
                    >
                      {stage.href === undefined ? stage.label : <a href={stage.href}>{stage.label}</a>}
                      <span className="sr-only"> ({t(words[stage.state])})</span>
                    </p>
                    {stage.date !== undefined && (
                      <p className={`pe-1 ${stage.state === "late" ? "text-reason font-bold" : "text-ink-muted"}`}>
                        {stage.date}
                      </p>
                    )}
                  </li>
                ))}
              </ol>
            </li>
          ))}
        </ol>
        {beside !== undefined && total > 0 && (
          <div className="mt-2">
            <Beside from={beside.from} to={beside.to} total={total} mirrored={dir === "rtl"} />
            <div className="text-ink-muted flex text-xs">
              <span aria-hidden="true" className={`min-w-0 ${share[beside.from - 1] ?? "flex-[0]"}`} />
              <p className={`min-w-0 ${share[total - beside.from + 1] ?? "flex-[1]"}`}>{beside.text}</p>
            </div>
          </div>
        )}
      </div>
      <div className="lg:hidden print:hidden">
        {now !== undefined && (
          <p className="flex flex-wrap items-baseline gap-x-2 font-semibold">
            {t("ui.stage.of", { number: at + 1, total, label: now.label })}
            {now.date !== undefined &&
              (now.state === "late" ? (
                <StatusMark kind="reason">{now.date}</StatusMark>
              ) : (
                <span className="text-ink-muted text-sm font-normal">{now.date}</span>
              ))}
          </p>
        )}
        <div aria-hidden="true" className="mt-1.5 flex gap-0.5">
          {stages.map((stage) => (
            <div key={stage.key} className="flex-1">
              <Segment state={stage.state} />
            </div>
          ))}
        </div>
        {beside !== undefined && <p className="text-ink-muted mt-1.5 text-sm">{beside.text}</p>}
        <details className="mt-2">
          <summary className="disclosure text-[0.875rem]">{t("ui.stages.all")}</summary>
          <ol className="mt-2 space-y-3">
            {groups.map((group) => (
              <li key={group.key}>
                <p className="text-ink-muted text-sm">{group.label}</p>
                <ol>
                  {group.stages.map((stage) => (
                    <li
                      key={stage.key}
                      aria-current={stage === now ? "step" : undefined}
                      className="border-line flex flex-wrap items-baseline justify-between gap-x-4 border-t py-1.5"
                    >
                      <span className={stage === now ? "font-semibold" : ""}>{stage.label}</span>
                      <span className="text-ink-muted flex items-baseline gap-2 text-sm">
                        {stage.date}
                        <StageChip state={stage.state} />
                      </span>
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </details>
      </div>
    </div>
  );
}

function StageChip({ state }: { state: StageState }) {
  const { t } = useText();
  const kind = ({ done: "met", current: "draft", late: "reason", future: "notStarted" } as const)[state];
  return <Chip kind={kind}>{t(words[state])}</Chip>;
}

/** Full for done, half for the present one, pale for what comes: told by shape as well as by colour. */
function Segment({ state }: { state: StageState }) {
  if (state === "done") return <div className="bg-accent h-1.5" />;
  if (state === "future") return <div className="bg-data-soft h-1.5" />;
  return (
    <div className="border-accent bg-accent-soft flex h-1.5 border outline-1 outline-transparent">
      <div className="bg-accent w-1/2" />
    </div>
  );
}

const share = [
  "flex-[0]",
  "flex-[1]",
  "flex-[2]",
  "flex-[3]",
  "flex-[4]",
  "flex-[5]",
  "flex-[6]",
  "flex-[7]",
  "flex-[8]",
  "flex-[9]",
  "flex-[10]",
  "flex-[11]",
  "flex-[12]",
  "flex-[13]",
  "flex-[14]",
  "flex-[15]",
  "flex-[16]",
];

function Beside({ from, to, total, mirrored }: { from: number; to: number; total: number; mirrored: boolean }) {
  const start = ((from - 1) / total) * 100;
  const end = (to / total) * 100;
  const x = (share: number) => `${(mirrored ? 100 - share : share).toFixed(1)}%`;
  return (
    <svg width="100%" height="4" aria-hidden="true" focusable="false" className="mb-1 block">
      <line x1={x(start)} x2={x(end)} y1="2" y2="2" stroke="var(--line-strong)" strokeWidth="3" strokeDasharray="3 3" />
    </svg>
  );
}
