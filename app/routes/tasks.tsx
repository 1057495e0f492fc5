import { page, signedIn } from "#app/http/guard.server.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { tasksList } from "#app/services/lists/work-lists.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { ListPages, ListTools, NoneFound } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { dueState, TaskList, type Task as Row } from "#app/ui/task-list.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: signedIn }, async (seen) => {
  const { list: described, tasks: all } = await tasksList(seen);
  const { rows: tasks, list } = await showList(described, seen);
  const mine = all.filter((task) => task.mine);
  return {
    tasks,
    list,
    mine: mine.length,
    overdue: mine.filter(({ due }) => dueState(due ?? undefined, seen.now) === "overdue").length,
    columns: described.columns.map(({ key, label }) => ({ key, label })),
  };
});
export const meta = titled("task.title");

/** What the button of a task says, where one word says more than "Open". */
const begin: Partial<Record<string, TextKey>> = {
  "task.nominate": "task.begin.nominate",
  "task.nominateMember": "task.begin.nominateMember",
  "task.submitList": "task.begin.submitList",
  "task.screen": "task.begin.screen",
  "task.declare": "task.begin.declare",
  "task.score": "task.begin.score",
  "task.answerReport": "task.begin.answerReport",
  "task.vet": "task.begin.vet",
  "task.decisionTaken": "task.begin.decisionTaken",
};

export default function Tasks() {
  const { tasks, list, columns, mine: all, overdue: late } = useView<typeof loader>();
  const { t, now, date, zone } = useText();
  const week = now + 7 * 86_400_000;
  const rows = (list: typeof tasks, primary = false): Row[] =>
    list.map((task) => ({
      key: task.id,
      title: t(task.mine ? task.title : task.subject),
      ...(task.due === null ? {} : { due: task.due }),
      ...(task.mine ? { meta: [t(task.subject)] } : {}),
      ...(task.detail ? (task.mine ? { detail: t(task.detail) } : { waiting: t(task.detail) }) : {}),
      action: { href: task.href, label: t(task.mine ? (begin[task.title.key] ?? "task.open") : "task.look"), primary },
    }));
  const mine = tasks.filter((task) => task.mine);
  const overdue = mine.filter((task) => dueState(task.due ?? undefined, now) === "overdue");
  const soon = mine.filter((task) => !overdue.includes(task) && task.due !== null && task.due <= week);
  const later = mine.filter((task) => !overdue.includes(task) && !soon.includes(task));
  const others = tasks.filter((task) => !task.mine);
  return (
    <Page
      title={t("task.title")}
      meta={[
        date(now),
        t("task.summary", { count: all, overdue: late }),
        ...(zone === "America/New_York" ? [] : [t("task.zones")]),
      ]}
    >
      <div className="space-y-7">
        {list.all !== 0 && <ListTools list={list} columns={columns} folded />}
        {all === 0 && <EmptyState title={t("task.none")}>{t("task.noneText")}</EmptyState>}
        {list.all !== 0 && tasks.length === 0 && <NoneFound list={list} />}
        {overdue.length > 0 && (
          <Section title={t("task.overdue")} count={overdue.length}>
            <TaskList tasks={rows(overdue, true)} />
          </Section>
        )}
        {soon.length > 0 && (
          <Section title={t("task.soon")} count={soon.length}>
            <TaskList tasks={rows(soon)} />
          </Section>
        )}
        {later.length > 0 && (
          <Section title={t("task.later")} count={later.length}>
            <TaskList tasks={rows(later)} />
          </Section>
        )}
        {others.length > 0 && (
          <Section title={t("task.others")} aside={t("task.othersText")}>
            <TaskList tasks={rows(others)} quiet />
          </Section>
        )}
        <ListPages list={list} />
      </div>
    </Page>
  );
}
