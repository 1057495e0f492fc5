import { id } from "#app/http/form.server.ts";
import { action as acts, act, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { assignScreener } from "#app/services/selection/assign-screener.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, ErrorSummary, Fields, Select, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";
import { possibleScreeners, screenersOf } from "#db/queries/screening.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    const { processId } = standing;
    const assigns = may(standing, "screeners.assign").ok;
    return {
      id: processId,
      name: namedProcess(await processHead(viewer, house.store, processId), viewer.locale),
      screeners: await screenersOf(viewer, house.store, processId),
      possible: assigns
        ? (await possibleScreeners(viewer, house.store, processId, now)).map(({ accountId, name }) => ({
            accountId,
            name,
          }))
        : [],
      assigns,
    };
  },
);
export const action = acts(
  { access: act("screeners.assign"), params: ["processId"], form: { accountId: id() } },
  ({ work, params, values }) => assignScreener(work, { processId: params.processId!, accountId: values.accountId }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/screeners`,
    flash: { kind: "met", key: "flash.screenerAssigned" },
  }),
);
export const meta = titled("place.screeners");

export default function Screeners() {
  const { id: processId, name, screeners, possible, assigns } = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("screener");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={processId}
      name={name}
      title={t("place.screeners")}
      answer={answer}
      meta={[t("screen.assigned", { count: screeners.length })]}
    >
      <Columns side={<Aside title={t("screen.rules")}>{t("screen.rulesText")}</Aside>}>
        <Section title={t("screen.assignedTitle")}>
          {screeners.length < 2 && (
            <p className="mb-2">
              <StatusMark kind="blocking">{t("screen.twoNeeded")}</StatusMark>
            </p>
          )}
          {screeners.length === 0 ? (
            <EmptyState title={t("screen.nobody")}>{t("screen.nobodyText")}</EmptyState>
          ) : (
            <Table
              caption={t("screen.assignedTitle")}
              captionHidden
              columns={[
                { key: "name", label: t("screen.screener") },
                { key: "since", label: t("screen.since") },
                ...(assigns
                  ? [{ key: "end", label: <span className="sr-only">{t("screen.end")}</span>, align: "end" as const }]
                  : []),
              ]}
              rows={screeners.map((one) => ({
                key: one.assignmentId,
                cells: {
                  name: one.name,
                  since: date(one.assignedAt),
                  end: (
                    <a
                      href={`/processes/${processId}/screeners/${one.assignmentId}`}
                      aria-label={t("screen.endOf", { name: one.name })}
                    >
                      {t("screen.end")}
                    </a>
                  ),
                },
              }))}
            />
          )}
        </Section>
        {assigns && (
          <Card title={t("screen.assign")}>
            <PostForm name="screener">
              <ErrorSummary errors={answer.errors} />
              <Fields>
                <Select
                  name="accountId"
                  label={t("screen.screener")}
                  hint={possible.length === 0 ? t("screen.nobodyLeft") : t("screen.offered")}
                  required
                  choices={possible.map((one) => ({ value: one.accountId, label: one.name }))}
                  {...form}
                />
                <WhoSees>{t("screen.whoSeesAssign")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("screen.assign")}</Button>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        )}
      </Columns>
    </ProcessPage>
  );
}
