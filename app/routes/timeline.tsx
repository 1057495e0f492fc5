import { page, roles } from "#app/http/guard.server.ts";
import { wholeReaders } from "#app/domain/cadre/standing.ts";
import { holds } from "#app/domain/policy.ts";
import { showTimeline, type TimelineRow } from "#app/services/cadre/bench.server.ts";
import { useName } from "#app/ui/cadre.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles(...wholeReaders) }, async ({ viewer, house }) => ({
  ...(await showTimeline(house, viewer)),
  forecasts: holds(viewer, "leadOfficer", "secretariatOfficer"),
  launches: holds(viewer, "leadOfficer"),
}));
export const meta = titled("nav.timeline");

export default function TimelinePage() {
  const view = useView<typeof loader>();
  const { t, date, list } = useText();
  const say = useName();
  const named = (row: TimelineRow) => t("process.named", { post: say(row.title), mission: say(row.mission) });
  const rowOf = new Map(view.rows.map((row) => [row.postId, row]));
  const gaps = view.rows.filter(({ gap }) => gap).length;
  const act = (row: TimelineRow) => {
    const { forecast } = row;
    if (forecast?.launched)
      return forecast.opens ? (
        <a href={`/processes/${forecast.processId}`}>{forecast.reference}</a>
      ) : (
        <Chip kind="info">{t(forecast.announced ? "timeline.announced" : "timeline.underWay")}</Chip>
      );
    if (forecast)
      return view.launches ? (
        <a href={`/forecasts/${forecast.id}/launch`}>{t("forecast.launch")}</a>
      ) : (
        <Chip kind="waiting">{t("timeline.forecastMade")}</Chip>
      );
    return view.forecasts ? <a href={`/forecasts/new?post=${row.postId}`}>{t("timeline.forecast")}</a> : "–";
  };
  return (
    <Page
      title={t("nav.timeline")}
      meta={[
        t("timeline.intro", { days: view.leadDays }),
        t("timeline.posts", { count: view.rows.length }),
        t("timeline.gaps", { count: gaps }),
      ]}
    >
      <div className="space-y-8">
        {view.together.length > 0 && (
          <Card title={t("timeline.together")} aside={t("timeline.togetherText")}>
            <PeopleList
              rows={view.together.map((group) => ({
                key: group.posts.join(),
                title: say(group.mission),
                meta: list(
                  group.posts.map((id) => {
                    const row = rowOf.get(id)!;
                    return t("timeline.leaves", { post: say(row.title), day: date(row.holder!.endOfTour) });
                  }),
                ),
                status: <StatusMark kind="reason">{t("timeline.count", { count: group.posts.length })}</StatusMark>,
              }))}
            />
          </Card>
        )}
        <Section title={t("timeline.ends")}>
          <Table
            caption={t("timeline.ends")}
            captionHidden
            stacked
            columns={[
              { key: "post", label: t("forecast.post") },
              { key: "ends", label: t("timeline.endOfTour") },
              { key: "mandate", label: t("timeline.mandateEnds") },
              { key: "launch", label: t("forecast.launchBy") },
              { key: "ready", label: t("timeline.ready") },
              { key: "act", label: t("forecast.process") },
            ]}
            rows={view.rows.map((row) => ({
              key: row.postId,
              cells: {
                post: (
                  <>
                    {named(row)}
                    <span className="text-ink-muted block text-sm font-normal">
                      {row.level}
                      {row.holder ? ` · ${row.holder.name}` : ` · ${t("timeline.vacant")}`}
                    </span>
                  </>
                ),
                ends: row.holder ? (
                  <>
                    {date(row.holder.endOfTour)}
                    <span className="text-ink-muted block text-sm">
                      {t("timeline.monthsLeft", { count: Math.max(0, row.monthsLeft ?? 0) })}
                    </span>
                  </>
                ) : (
                  "–"
                ),
                mandate: row.mandateEnds ? date(row.mandateEnds) : "–",
                launch:
                  row.launchBy === null || row.forecast?.launched ? (
                    "–"
                  ) : row.late ? (
                    <StatusMark kind="reason">{date(row.launchBy)}</StatusMark>
                  ) : (
                    date(row.launchBy)
                  ),
                ready:
                  row.ready === null ? (
                    "–"
                  ) : row.gap ? (
                    <StatusMark kind="blocking">{t("timeline.gap")}</StatusMark>
                  ) : (
                    list([
                      ...(row.ready.women > 0 ? [t("timeline.women", { count: row.ready.women })] : []),
                      ...(row.ready.men > 0 ? [t("timeline.men", { count: row.ready.men })] : []),
                      ...(row.ready.others > 0 ? [t("timeline.others", { count: row.ready.others })] : []),
                    ])
                  ),
                act: act(row),
              },
            }))}
            foot={t("timeline.foot")}
          />
        </Section>
      </div>
    </Page>
  );
}
