import { languageOf } from "#app/domain/languages.ts";
import { text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { withdrawForecast } from "#app/services/selection/withdraw-forecast.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ForecastClosed } from "#app/ui/forecast-closed.tsx";
import { TextArea, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { forecasts } from "#db/queries/forecasts.server.ts";

export const loader = page(
  { access: roles("leadOfficer", "secretariatOfficer"), params: ["forecastId"] },
  async ({ viewer, house, params }) => {
    const forecast = (await forecasts(viewer, house.store)).find(({ id }) => id === params.forecastId);
    if (!forecast) throw notFound();
    return { forecast };
  },
);
export const action = acts(
  {
    access: roles("leadOfficer", "secretariatOfficer"),
    params: ["forecastId"],
    form: { reason: text(2000), _version: version() },
  },
  ({ work, params, values }) =>
    withdrawForecast(work, { forecastId: params.forecastId!, reason: values.reason, version: values._version }),
  () => ({ to: "/forecasts", flash: { kind: "met", key: "flash.forecastWithdrawn" } }),
);
export const meta = titled("forecast.withdraw");

export default function WithdrawForecast() {
  const { forecast } = useView<typeof loader>();
  const { t, locale, date } = useText();
  const answer = useAnswer("withdraw");
  const language = languageOf(locale);
  const post = t("process.named", { post: forecast.title[language], mission: forecast.mission[language] });
  return (
    <Page
      title={t("forecast.withdraw")}
      crumbs={[{ href: "/forecasts", label: t("forecast.title") }]}
      meta={[post, t("process.vacantFrom", { day: date(forecast.vacantOn) })]}
    >
      {!forecast.waits ? (
        <ForecastClosed form="withdraw" forecast={forecast} />
      ) : (
        <PostForm name="withdraw" version={forecast.version}>
          <Refused answer={answer} />
          <Confirm
            title={t("forecast.withdrawTitle", { post })}
            fixed={t("forecast.withdrawFixed")}
            after={t("forecast.withdrawAfter")}
            actions={
              <>
                <Button kind="danger">{t("forecast.withdraw")}</Button>
                <LinkButton href="/forecasts">{t("common.back")}</LinkButton>
              </>
            }
          >
            <TextArea
              name="reason"
              label={t("exit.reason")}
              required
              rows={3}
              values={answer.values}
              errors={answer.errors}
            />
            <WhoSees>{t("forecast.whoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      )}
    </Page>
  );
}
