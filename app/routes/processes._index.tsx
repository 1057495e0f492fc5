import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { holds } from "#app/domain/policy.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { boardList } from "#app/services/lists/work-lists.server.ts";
import { ChangeList, Ends, PromiseLines, TurnLines } from "#app/ui/board-parts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { ListPages, ListTools, NoneFound, sorting } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table, type Column } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

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
  async (seen) => {
    const { list: described, since } = await boardList(seen);
    const { rows, list } = await showList(described, seen);
    const orders = described.columns.map(({ key, label }) => ({ key, label }));
    return { rows, list, orders, since, prints: holds(seen.viewer, "leadOfficer", "secretariatOfficer") };
  },
);
export const meta = titled("board.title");

export default function Board() {
  const { rows, list, orders, since, prints } = useView<typeof loader>();
  const { t, locale, shortDate, date } = useText();
  const language = languageOf(locale);
  const late = rows.filter((row) => row.late).length;
  const overdue = rows.reduce((sum, row) => sum + row.promises.filter((one) => one.late).length, 0);
  const showsTurn = rows.some((row) => row.turn.length > 0);
  const showsPromises = rows.some((row) => row.promises.length > 0);
  const named = (row: (typeof rows)[number]) =>
    t("process.named", { post: row.title[language], mission: row.mission[language] });
  const changed = rows.filter(({ changes }) => changes.length > 0);
  const columns: Column[] = [
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
  ];
  return (
    <Page
      title={t("board.title")}
      meta={[
        t("board.count", { count: list.found }),
        t("board.late", { count: late }),
        ...(overdue > 0 ? [t("board.promisesLate", { count: overdue })] : []),
      ]}
      actions={prints ? <LinkButton href="/board/print">{t("board.print")}</LinkButton> : undefined}
    >
      {list.all === 0 ? (
        <EmptyState title={t("board.none")}>{t("board.noneText")}</EmptyState>
      ) : (
        <>
          <ListTools list={list} columns={orders} />
          <div className="space-y-7">
            {since !== null && (
              <Section title={t("board.changed", { day: date(since) })} id="changed">
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
              columns={sorting(list, columns)}
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
              empty={<NoneFound list={list} />}
            />
            <ListPages list={list} />
            <p className="text-ink-muted max-w-prose text-sm">{t("board.expectedText")}</p>
          </div>
        </>
      )}
    </Page>
  );
}
