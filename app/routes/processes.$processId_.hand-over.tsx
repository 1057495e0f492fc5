import { id, text, version } from "#app/http/form.server.ts";
import { act, action as acts, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { handOver, openTasksOf } from "#app/services/selection/hand-over.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { handOversOf } from "#db/queries/call-record.server.ts";
import { officerAccounts } from "#db/queries/officers.server.ts";
import { officersOf, processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    const { store } = house;
    const head = await processHead(viewer, store, standing.processId);
    const officers = (await officersOf(viewer, store, head.id)).map(({ accountId, name }) => ({ accountId, name }));
    const from = standing.lead ? officers : officers.filter(({ accountId }) => accountId === viewer.accountId);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      hands: may(standing, "process.handOver").ok && from.length > 0,
      from: await Promise.all(
        from.map(async (officer) => ({ ...officer, tasks: await openTasksOf(house, officer.accountId, head.id) })),
      ),
      to: (await officerAccounts(viewer, store, now)).map(({ accountId, name }) => ({ accountId, name })),
      earlier: (await handOversOf(viewer, store, head.id)).map(
        ({ id: key, from: left, to, note, openTasks, handedAt }) => ({
          key,
          left,
          to,
          note,
          openTasks,
          handedAt,
        }),
      ),
    };
  },
);
export const action = acts(
  {
    access: act("process.handOver"),
    params: ["processId"],
    form: { _version: version(), fromAccountId: id(), toAccountId: id(), note: text(4_000) },
  },
  ({ work, params, values }) =>
    handOver(work, params.processId!, {
      fromAccountId: values.fromAccountId,
      toAccountId: values.toAccountId,
      note: values.note,
      version: values._version,
    }),
  // Who handed the own work on has no page of the process any more.
  ({ processId, left }) => ({
    to: left ? "/processes" : `/processes/${processId}/hand-over`,
    flash: { kind: "met", key: "flash.handedOver" },
  }),
);
export const meta = titled("handOver.title");

export default function HandOver() {
  const view = useView<typeof loader>();
  const { t, dateTime, newYork } = useText();
  const answer = useAnswer("handOver");
  const form = { values: answer.values, errors: answer.errors };
  const tasks = (
    rows: readonly { key: string; values: Readonly<Record<string, string | number>>; due: number | null }[],
  ) =>
    rows.length === 0 ? (
      <p className="text-ink-muted">{t("handOver.noTasks")}</p>
    ) : (
      <ul className="list-disc ps-5">
        {rows.map((row, index) => (
          <li key={index}>
            {t(row.key as TextKey, row.values)}
            {row.due !== null && <span className="text-ink-muted"> · {newYork(row.due)}</span>}
          </li>
        ))}
      </ul>
    );
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("handOver.title")}
      answer={answer}
      under={[{ href: `/processes/${view.id}/officers`, label: t("place.officers") }]}
      meta={[t("handOver.intro")]}
    >
      <div className="max-w-[56rem] space-y-4">
        {view.from.map((officer) => (
          <Card key={officer.accountId} title={t("handOver.tasksOf", { name: officer.name })}>
            {tasks(officer.tasks)}
          </Card>
        ))}
        {view.hands && (
          <PostForm name="handOver" version={view.version}>
            <ErrorSummary errors={answer.errors} />
            <Card>
              <Fields>
                {view.from.length === 1 ? (
                  <input type="hidden" name="fromAccountId" value={view.from[0]!.accountId} />
                ) : (
                  <Select
                    name="fromAccountId"
                    label={t("handOver.from")}
                    required
                    choices={view.from.map(({ accountId, name }) => ({ value: accountId, label: name }))}
                    {...form}
                  />
                )}
                <Select
                  name="toAccountId"
                  label={t("handOver.to")}
                  required
                  choices={view.to
                    .filter(({ accountId }) => view.from.length !== 1 || accountId !== view.from[0]!.accountId)
                    .map(({ accountId, name }) => ({ value: accountId, label: name }))}
                  {...form}
                />
                <TextArea
                  name="note"
                  label={t("handOver.note")}
                  hint={t("handOver.noteHint")}
                  required
                  rows={6}
                  {...form}
                />
                <WhoSees>{t("handOver.whoSees")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("handOver.button")}</Button>
                  <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
                </Actions>
              </Fields>
            </Card>
          </PostForm>
        )}
        {view.earlier.map((row) => (
          <Card key={row.key} title={t("handOver.was", { from: row.left, to: row.to })} aside={dateTime(row.handedAt)}>
            <p className="whitespace-pre-line">{row.note}</p>
            <h3 className="mt-3 font-semibold">{t("handOver.openThen")}</h3>
            {tasks(row.openTasks)}
          </Card>
        ))}
      </div>
    </ProcessPage>
  );
}
