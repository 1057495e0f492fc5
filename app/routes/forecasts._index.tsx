import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { holds } from "#app/domain/policy.ts";
import { forecastsList } from "#app/services/lists/desk-lists.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("leadOfficer", "secretariatOfficer") }, async (seen) => {
  const shown = await showList(await forecastsList(seen), seen);
  return { lead: holds(seen.viewer, "leadOfficer"), rows: shown.rows, list: shown.list };
});
export const meta = titled("forecast.title");

export default function Forecasts() {
  const { rows, list, lead } = useView<typeof loader>();
  const { t, locale, date, now } = useText();
  const language = languageOf(locale);
  const today = new Date(now).toISOString().slice(0, 10);
  const columns = [
    { key: "post", label: t("forecast.post") },
    { key: "vacant", label: t("forecast.vacantOn") },
    { key: "reason", label: t("forecast.reason") },
    { key: "launch", label: t("forecast.launchBy") },
    { key: "act", label: t("forecast.process") },
  ];
  return (
    <Page
      title={t("forecast.title")}
      meta={[t("forecast.intro")]}
      actions={
        <LinkButton kind="primary" href="/forecasts/new">
          {t("forecast.new")}
        </LinkButton>
      }
    >
      <ListTable
        list={list}
        columns={columns}
        none={<EmptyState title={t("forecast.none")}>{t("forecast.noneText")}</EmptyState>}
        caption={t("forecast.title")}
        rows={rows.map((row) => ({
          key: row.id,
          cells: {
            post: (
              <>
                <span className="font-semibold">
                  {t("process.named", { post: row.title[language], mission: row.mission[language] })}
                </span>
                {row.holder && (
                  <span className="text-ink-muted block text-sm font-normal">
                    {t("forecast.holder", { name: row.holder })}
                  </span>
                )}
              </>
            ),
            vacant: date(row.vacantOn),
            reason: t(`forecast.reason.${row.reason}`),
            launch: !row.waits ? (
              "–"
            ) : row.launchBy < today ? (
              <StatusMark kind="reason">{date(row.launchBy)}</StatusMark>
            ) : (
              date(row.launchBy)
            ),
            act: row.process ? (
              row.opens ? (
                <a href={`/processes/${row.process.id}`}>{row.process.reference}</a>
              ) : (
                row.process.reference
              )
            ) : row.withdrawnAt !== null ? (
              <>
                {t("forecast.withdrawn", { day: date(row.withdrawnAt) })}
                <span className="text-ink-muted block text-sm">{row.withdrawnReason}</span>
              </>
            ) : (
              <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                {row.runs ? (
                  <Chip kind="waiting">{t("forecast.waitsForEnd", { reference: row.runs.reference })}</Chip>
                ) : lead ? (
                  <a href={`/forecasts/${row.id}/launch`}>{t("forecast.launch")}</a>
                ) : (
                  <Chip kind="waiting">{t("forecast.waits")}</Chip>
                )}
                <a href={`/forecasts/${row.id}/withdraw`} className="text-sm">
                  {t("forecast.withdrawLink")}
                </a>
              </span>
            ),
          },
        }))}
      />
    </Page>
  );
}
