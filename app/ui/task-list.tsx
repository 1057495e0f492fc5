import type { ReactNode } from "react";
import { LinkButton } from "./button.tsx";
import { durationMessage } from "./duration.ts";
import { ClockIcon } from "./icons.tsx";
import { Dotted } from "./layout.tsx";
import { StatusMark } from "./status.tsx";
import { useText } from "./text.tsx";
import { officialZone } from "./zone.ts";

/** A task. `due` is an instant (epoch ms), a calendar day (`YYYY-MM-DD`, any time that day), or nothing. */
export type Task = {
  key: string;
  title: ReactNode;
  href?: string;
  due?: number | string;
  meta?: readonly ReactNode[];
  detail?: ReactNode;
  progress?: ReactNode;
  action?: { href: string; label: ReactNode; primary?: boolean };
  /** For what waits for others: about when, in words, instead of a date. */
  waiting?: ReactNode;
};

const soonMinutes = 24 * 60;

/** How a due date stands at the reader's now. */
export function dueState(due: number | string | undefined, now: number): "overdue" | "soon" | "later" {
  if (due === undefined) return "later";
  // A calendar day is over only when it is over everywhere.
  const end = typeof due === "number" ? due : Date.parse(`${due}T23:59:59-12:00`);
  if (end < now) return "overdue";
  return typeof due === "number" && end - now <= soonMinutes * 60_000 ? "soon" : "later";
}

/** A due date: how long still or since when, in the reader's zone first, New York beneath. */
export function Due({ due }: { due?: number | string }) {
  const { t, now, zone, dateTime, newYork, date } = useText();
  if (due === undefined) return <p className="text-ink-muted text-sm">{t("ui.due.none")}</p>;
  const state = dueState(due, now);
  const minutes = typeof due === "number" ? (due - now) / 60_000 : 0;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 text-sm sm:block">
      {state === "overdue" && (
        <p>
          <StatusMark kind="blocking">
            {t("ui.due.overdue", { duration: durationMessage(overdueMinutes(due, now), true) })}
          </StatusMark>
        </p>
      )}
      {state === "soon" && (
        <p className="text-reason inline-flex items-baseline gap-1.5 font-semibold">
          <ClockIcon className="size-4 translate-y-[3px]" />
          <Countdown until={due as number}>{t("ui.due.left", { duration: durationMessage(minutes) })}</Countdown>
        </p>
      )}
      {typeof due === "number" ? (
        <>
          <p className="font-semibold">
            <time dateTime={new Date(due).toISOString()}>{dateTime(due)}</time>
          </p>
          <p className="text-ink-muted">
            {zone === officialZone ? t("ui.newYork") : t("ui.due.newYork", { when: newYork(due) })}
          </p>
        </>
      ) : (
        <>
          <p className="font-semibold">
            <time dateTime={due}>{date(due)}</time>
          </p>
          <p className="text-ink-muted">{t("ui.due.anyTime")}</p>
        </>
      )}
    </div>
  );
}

function overdueMinutes(due: number | string, now: number): number {
  return (now - (typeof due === "number" ? due : Date.parse(`${due}T23:59:59-12:00`))) / 60_000;
}

/** A time left that the script counts down in place; its words travel in attributes. */
export function Countdown({ until, children }: { until: number; children: ReactNode }) {
  const { t } = useText();
  return (
    <span
      data-until={until}
      data-text-hours={t("ui.due.left", {
        duration: { key: "ui.duration.hoursMinutes", values: { hours: "%h", minutes: "%m" } },
      })}
      data-text-minutes={t("ui.due.left", { duration: { key: "ui.duration.minutes", values: { minutes: "%m" } } })}
      data-text-over={t("ui.due.overdue", { duration: { key: "ui.duration.minutes", values: { minutes: 0 } } })}
    >
      {children}
    </span>
  );
}

/** Tasks in one frame, overdue ones marked at their edge. `waiting` rows lie on the page's ground: nothing to do yet. */
export function TaskList({ tasks, quiet = false }: { tasks: readonly Task[]; quiet?: boolean }) {
  return (
    <ul className={`border-line overflow-clip rounded-md border ${quiet ? "" : "bg-surface"}`}>
      {tasks.map((task) => (
        <TaskRow key={task.key} task={task} quiet={quiet} />
      ))}
    </ul>
  );
}

function TaskRow({ task, quiet }: { task: Task; quiet: boolean }) {
  const { now } = useText();
  const overdue = !quiet && task.waiting === undefined && dueState(task.due, now) === "overdue";
  return (
    <li
      data-row=""
      className={`border-line grid gap-x-6 gap-y-1.5 border-t px-4 py-3.5 first:border-t-0 sm:grid-cols-[11rem_minmax(0,1fr)] lg:grid-cols-[11rem_minmax(0,1fr)_auto] ${
        overdue ? "edge edge-blocking" : ""
      }`}
    >
      {task.waiting === undefined ? <Due due={task.due} /> : <StatusMark kind="waiting">{task.waiting}</StatusMark>}
      <div className="min-w-0">
        <h3 className={`${quiet ? "" : "font-semibold"} ${overdue ? "text-[1.0625rem]/snug" : "text-base/snug"}`}>
          {task.href === undefined ? task.title : <a href={task.href}>{task.title}</a>}
        </h3>
        {task.meta !== undefined && task.meta.length > 0 && (
          <p className="text-ink-muted mt-0.5 text-sm">
            <Dotted items={task.meta} />
          </p>
        )}
        {task.detail !== undefined && <p className="mt-1 max-w-[30rem]">{task.detail}</p>}
        {task.progress !== undefined && <div className="mt-1.5">{task.progress}</div>}
      </div>
      {task.action !== undefined && (
        <div className="grid items-start justify-items-start sm:col-start-2 lg:col-start-auto lg:w-42 lg:justify-items-stretch">
          <LinkButton href={task.action.href} kind={task.action.primary ? "primary" : "secondary"}>
            {task.action.label}
          </LinkButton>
        </div>
      )}
    </li>
  );
}
