import type { ForecastRow } from "#db/queries/forecasts.server.ts";
import { LinkButton } from "./button.tsx";
import { ClosedForm } from "./closed-form.tsx";
import { EmptyState } from "./empty.tsx";
import { useText } from "./text.tsx";

/** In the place of a form on a forecast that was launched or withdrawn: what it came to. */
export function ForecastClosed({ form, forecast }: { form: string; forecast: ForecastRow }) {
  const { t } = useText();
  return (
    <>
      <ClosedForm name={form} />
      <EmptyState
        title={t("decision.notNow")}
        action={<LinkButton href="/forecasts">{t("forecast.title")}</LinkButton>}
      >
        {t(forecast.withdrawnAt === null ? "forecast.launchedAlready" : "forecast.withdrawnAlready")}
      </EmptyState>
    </>
  );
}
