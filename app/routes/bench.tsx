import { page, roles } from "#app/http/guard.server.ts";
import { readinessLevels } from "#app/domain/cadre/readiness.ts";
import { wholeReaders } from "#app/domain/cadre/standing.ts";
import { showBench } from "#app/services/cadre/bench.server.ts";
import { useName } from "#app/ui/cadre.tsx";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles(...wholeReaders) }, async ({ viewer, house, reads }) => {
  const view = await showBench(house, viewer);
  reads("bench", "all", null);
  return view;
});
export const meta = titled("nav.bench");

export default function Bench() {
  const view = useView<typeof loader>();
  const { t, number, percent, date, list } = useText();
  const say = useName();
  const { coverage } = view;
  const share = (part: number) => (coverage.posts === 0 ? "–" : percent(part / coverage.posts));
  const postName = (id: string) => {
    const post = view.posts[id]!;
    return t("process.named", { post: say(post.title), mission: say(post.mission) });
  };
  const people = (ids: readonly string[]) =>
    ids.map((id, index) => (
      <span key={id}>
        {index > 0 && ", "}
        <a href={`/cadre/${id}`}>{view.names[id]}</a>
      </span>
    ));
  const cell = ({ people: n, women }: { people: number; women: number }) =>
    n === 0 ? (
      <span className="text-ink-muted">–</span>
    ) : (
      <>
        <span className="font-semibold">{number(n)}</span>
        <span className="text-ink-muted block text-sm">{t("bench.women", { count: women })}</span>
      </>
    );
  return (
    <Page
      recorded
      title={t("nav.bench")}
      meta={[t("bench.intro"), t("bench.people", { count: view.people }), t("bench.womenOf", { count: view.women })]}
    >
      <Columns
        side={
          <>
            <Card title={t("bench.coverage")}>
              <Definition
                items={[
                  { key: "posts", term: t("bench.posts"), value: number(coverage.posts) },
                  {
                    key: "net",
                    term: t("bench.net"),
                    value: (
                      <>
                        <span className="text-lg font-semibold">{share(coverage.net)}</span>{" "}
                        {t("gate.of", { have: coverage.net, need: coverage.posts })}
                      </>
                    ),
                  },
                  {
                    key: "named",
                    term: t("bench.named"),
                    value: `${share(coverage.named)} · ${t("gate.of", { have: coverage.named, need: coverage.posts })}`,
                  },
                  { key: "ratio", term: t("bench.ratio"), value: number(coverage.benchRatio, 1) },
                ]}
              />
            </Card>
            <p className="text-ink-muted text-sm">{t("bench.coverageText")}</p>
          </>
        }
      >
        <Section title={t("bench.matrix")}>
          <Table
            caption={t("bench.matrix")}
            captionHidden
            stacked
            columns={[
              { key: "type", label: t("cadre.postType") },
              ...readinessLevels.map((level) => ({
                key: level,
                label: t(`readiness.${level}`),
                align: "end" as const,
              })),
              { key: "all", label: t("bench.together"), align: "end" },
              { key: "posts", label: t("bench.leaving"), align: "end" },
            ]}
            rows={view.rows.map((row) => ({
              key: row.postTypeId,
              cells: {
                type: (
                  <>
                    <a href={`/cadre?postType=${row.postTypeId}`}>{say(row.name)}</a>
                    {row.posts > 0 && row.cells[0]!.people === 0 && (
                      <span className="block">
                        <StatusMark kind="reason">{t("bench.nobodyReady")}</StatusMark>
                      </span>
                    )}
                  </>
                ),
                ...Object.fromEntries(row.cells.map((one) => [one.level, cell(one)])),
                all: (
                  <>
                    {cell(row)}
                    {row.people >= 5 && (
                      <span className="text-ink-muted block text-sm whitespace-nowrap">
                        {t("bench.share", { share: percent(row.women / row.people) })}
                      </span>
                    )}
                  </>
                ),
                posts: number(row.posts),
              },
            }))}
            foot={t("bench.matrixFoot")}
          />
        </Section>
        <Section title={t("bench.short")}>
          <Table
            caption={t("bench.short")}
            captionHidden
            stacked
            columns={[
              { key: "posts", label: t("bench.shortPosts") },
              { key: "people", label: t("bench.shortPeople") },
            ]}
            rows={view.short.map((group, index) => ({
              key: String(index),
              cells: {
                posts: (
                  <ul>
                    {group.posts.map((id) => (
                      <li key={id}>
                        {postName(id)}
                        <span className="text-ink-muted"> · {date(view.posts[id]!.endOfTour)}</span>
                      </li>
                    ))}
                  </ul>
                ),
                people:
                  group.people.length === 0 ? (
                    <StatusMark kind="blocking">{t("bench.nobody")}</StatusMark>
                  ) : (
                    <>
                      {people(group.people)}
                      <span className="text-ink-muted block text-sm">
                        {t("bench.missing", { count: group.posts.length - group.people.length })}
                      </span>
                    </>
                  ),
              },
            }))}
            empty={t("bench.noneShort")}
          />
        </Section>
        <Section title={t("bench.shared")}>
          <Table
            caption={t("bench.shared")}
            captionHidden
            stacked
            columns={[
              { key: "who", label: t("people.name") },
              { key: "posts", label: t("bench.sharedPosts") },
            ]}
            rows={view.shared.map((row) => ({
              key: row.memberId,
              cells: {
                who: people([row.memberId]),
                posts: list(row.posts.map(postName)),
              },
            }))}
            empty={t("bench.noneShared")}
          />
        </Section>
      </Columns>
    </Page>
  );
}
