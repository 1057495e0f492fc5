import { languageOf } from "#app/domain/languages.ts";
import { dayAsked } from "#app/http/form.server.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { holds } from "#app/domain/policy.ts";
import { startOfDay } from "#app/domain/selection/plan.ts";
import { processStates } from "#app/domain/selection/states.ts";
import { board, boardAsked } from "#app/services/selection/show-board.server.ts";
import { BoardFilter } from "#app/ui/board-filter.tsx";
import { ChangeList, Ends, PromiseLines, TurnLines } from "#app/ui/board-parts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

const orders = ["vacancy", "stage", "end", "mission"] as const;
const stages = [...processStates, "withAuthority"] as const;

export const loader = page(
  {
    access: roles(
      "leadOfficer",
      "secretariatOfficer",
      "screener",
      "panelMember",
      "panelChair",
      "vettingOfficer",
      "adjudicator",
      "selectionAuthority",
    ),
  },
  async ({ viewer, house, url }) => {
    const since = dayAsked(url, "since");
    const all = await board(house, viewer, since === null ? null : startOfDay(since, viewer.zone));
    const word = (name: string) => url.searchParams.get(name) || null;
    const asked = {
      state: word("state"),
      officer: word("officer"),
      mission: word("mission"),
      late: url.searchParams.get("late") === "1",
      order: orders.find((order) => order === url.searchParams.get("order")) ?? ("vacancy" as const),
    };
    return {
      rows: boardAsked(all, asked, stages),
      all: all.length,
      asked: { ...asked, since },
      // What can be chosen is what the viewer's own rows show.
      stages: stages.filter((stage) => all.some(({ state }) => state === stage)),
      officers: [...new Map(all.flatMap(({ officers }) => officers.map(({ accountId, name }) => [accountId, name])))],
      missions: [...new Map(all.map(({ missionId, mission }) => [missionId, mission]))],
      prints: holds(viewer, "leadOfficer", "secretariatOfficer"),
    };
  },
);
export const meta = titled("board.title");

export default function Board() {
  const { rows, all, asked, prints, ...choices } = useView<typeof loader>();
  const { t, locale, shortDate, date } = useText();
  const language = languageOf(locale);
  const late = rows.filter((row) => row.late).length;
  const overdue = rows.reduce((sum, row) => sum + row.promises.filter((one) => one.late).length, 0);
  const showsTurn = rows.some((row) => row.turn.length > 0);
  const showsPromises = rows.some((row) => row.promises.length > 0);
  const named = (row: (typeof rows)[number]) =>
    t("process.named", { post: row.title[language], mission: row.mission[language] });
  const changed = rows.filter(({ changes }) => changes.length > 0);
  return (
    <Page
      title={t("board.title")}
      meta={[
        t("board.count", { count: rows.length }),
        t("board.late", { count: late }),
        ...(overdue > 0 ? [t("board.promisesLate", { count: overdue })] : []),
      ]}
      actions={prints ? <LinkButton href="/board/print">{t("board.print")}</LinkButton> : undefined}
    >
      {all > 0 && (
        <BoardFilter
          stages={choices.stages.map((stage) => ({ value: stage, label: t(`state.${stage}`) }))}
          officers={choices.officers.map(([value, label]) => ({ value, label }))}
          missions={choices.missions.map(([value, names]) => ({ value, label: names[language] }))}
          orders={orders.map((order) => ({ value: order, label: t(`board.order.${order}`) }))}
          asked={{
            state: asked.state ?? "",
            officer: asked.officer ?? "",
            mission: asked.mission ?? "",
            late: asked.late,
            order: asked.order,
            since: asked.since ?? "",
          }}
        />
      )}
      {rows.length === 0 ? (
        all === 0 ? (
          <EmptyState title={t("board.none")}>{t("board.noneText")}</EmptyState>
        ) : (
          <EmptyState
            title={t("board.noneSuch")}
            action={<LinkButton href="/processes">{t("board.filter.clear")}</LinkButton>}
          >
            {t("board.noneSuchText")}
          </EmptyState>
        )
      ) : (
        <div className="space-y-7">
          {asked.since !== null && (
            <Section title={t("board.changed", { day: date(asked.since) })} id="changed">
              <p className="text-ink-muted mb-3 max-w-prose text-sm">{t("board.changedText")}</p>
              {changed.length === 0 ? (
                <p>{t("board.changedNone")}</p>
              ) : (
                <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2 xl:grid-cols-3">
                  {changed.map((row) => (
                    <div key={row.id}>
                      <h3 className="mb-1 font-semibold">
                        <a href={`/processes/${row.id}`}>{named(row)}</a>
                      </h3>
                      <ChangeList lines={row.changes} />
                    </div>
                  ))}
                </div>
              )}
            </Section>
          )}
          <Table
            caption={t("board.title")}
            captionHidden
            stacked
            columns={[
              { key: "process", label: t("board.process") },
              { key: "stage", label: t("board.stage") },
              { key: "planned", label: t("board.planned") },
              { key: "blocks", label: t("board.blocks") },
              ...(showsTurn
                ? [
                    { key: "turn", label: t("board.turn") },
                    { key: "reminded", label: t("board.reminded") },
                  ]
                : []),
              ...(showsPromises ? [{ key: "promises", label: t("board.promises") }] : []),
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: {
                process: (
                  <>
                    <a href={`/processes/${row.id}`} className="font-semibold">
                      {named(row)}
                    </a>
                    <span className="text-ink-muted block text-sm font-normal">
                      {row.reference} · {t("board.vacant", { day: shortDate(row.vacantOn) })}
                    </span>
                  </>
                ),
                stage: (
                  <>
                    <span className="block">{t(`state.${row.state}`)}</span>
                    {row.suspended && <Chip kind="waiting">{t("process.suspended")}</Chip>}
                    {row.endedAs && (
                      <Chip kind="info">{t(`process.ended.${row.endedAs}` as "process.ended.cancelled")}</Chip>
                    )}
                    {row.since !== null && !row.endedAs && (
                      <span className="text-ink-muted block text-sm">
                        {t("board.since", { day: shortDate(row.since) })}
                      </span>
                    )}
                  </>
                ),
                planned: row.endedAs ? "–" : <Ends {...row} />,
                blocks: row.blocks ? (
                  <>
                    {t(row.blocks.title)}
                    {row.blocks.more > 0 && (
                      <span className="text-ink-muted"> {t("board.more", { count: row.blocks.more })}</span>
                    )}
                  </>
                ) : (
                  "–"
                ),
                turn: <TurnLines turn={row.turn} since={row.turnSince} />,
                reminded: row.lastReminder ? shortDate(row.lastReminder) : "–",
                promises: (
                  <PromiseLines promises={row.promises} hrefOf={(id) => `/processes/${row.id}/contacts/${id}`} />
                ),
              },
            }))}
          />
          <p className="text-ink-muted max-w-prose text-sm">{t("board.expectedText")}</p>
        </div>
      )}
    </Page>
  );
}
