import { languageOf } from "#app/domain/languages.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { id, version } from "#app/http/form.server.ts";
import { planBackwards } from "#app/domain/selection/plan.ts";
import { launchProcess } from "#app/services/selection/launch-process.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ForecastClosed } from "#app/ui/forecast-closed.tsx";
import { Actions, ErrorSummary, Fields, Select, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { forecasts, stageDays } from "#db/queries/forecasts.server.ts";
import { officerAccounts } from "#db/queries/officers.server.ts";

export const loader = page(
  { access: roles("leadOfficer"), params: ["forecastId"] },
  async ({ viewer, house, params, now }) => {
    const forecast = (await forecasts(viewer, house.store)).find(({ id: one }) => one === params.forecastId);
    if (!forecast) throw notFound();
    return {
      forecast,
      officers: await officerAccounts(viewer, house.store, now),
      plan: planBackwards(forecast.vacantOn, await stageDays(viewer, house.store)),
    };
  },
);
export const action = acts(
  { access: roles("leadOfficer"), params: ["forecastId"], form: { officerId: id(), _version: version() } },
  ({ work, params, values }) =>
    launchProcess(work, { forecastId: params.forecastId!, officerId: values.officerId, version: values._version }),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "flash.launched" } }),
);
export const meta = titled("forecast.launchTitle");

export default function Launch() {
  const { forecast, officers, plan } = useView<typeof loader>();
  const { t, locale, shortDate } = useText();
  const answer = useAnswer("launch");
  const language = languageOf(locale);
  return (
    <Page
      title={t("forecast.launchTitle")}
      crumbs={[{ href: "/forecasts", label: t("forecast.title") }]}
      meta={[
        t("process.named", { post: forecast.title[language], mission: forecast.mission[language] }),
        t("process.vacantFrom", { day: shortDate(forecast.vacantOn) }),
      ]}
    >
      {!forecast.waits && <ForecastClosed form="launch" forecast={forecast} />}
      {forecast.waits && answer.refusal && <Flash kind="blocking" title={answer.refusal.reason} />}
      {forecast.waits && (
        <Columns
          side={
            <Card title={t("forecast.plan")} flush>
              <Table
                caption={t("forecast.plan")}
                captionHidden
                framed={false}
                columns={[
                  { key: "state", label: t("board.stage") },
                  { key: "ends", label: t("board.planned"), align: "end" },
                ]}
                rows={plan.map((row) => ({
                  key: row.state,
                  cells: { state: t(`state.${row.state}`), ends: shortDate(row.endsAt) },
                }))}
              />
            </Card>
          }
        >
          <Card>
            <PostForm name="launch" version={forecast.version} className="space-y-5">
              <ErrorSummary errors={answer.errors} />
              <Fields>
                <Select
                  name="officerId"
                  label={t("forecast.officer")}
                  hint={t("forecast.officerHint")}
                  required
                  values={answer.values}
                  errors={answer.errors}
                  choices={officers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
                />
              </Fields>
              <WhoSees>{t("forecast.launchWhoSees")}</WhoSees>
              {forecast.runs && (
                <StatusMark kind="blocking">{t("forecast.runs", { reference: forecast.runs.reference })}</StatusMark>
              )}
              <Actions>
                {forecast.runs ? (
                  <ClosedButton>{t("forecast.launch")}</ClosedButton>
                ) : (
                  <Button kind="primary">{t("forecast.launch")}</Button>
                )}
                <LinkButton href="/forecasts">{t("common.back")}</LinkButton>
              </Actions>
            </PostForm>
          </Card>
        </Columns>
      )}
    </Page>
  );
}
