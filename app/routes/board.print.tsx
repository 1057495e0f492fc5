import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { board } from "#app/services/selection/show-board.server.ts";
import { Ends, PromiseLines, TurnLines } from "#app/ui/board-parts.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

/**
 * The board on one sheet for a meeting: running processes, whose turn, what is late, what was promised, the next news. It
 * names no candidate: its columns are stages, offices and days.
 */
export const loader = page({ access: roles("leadOfficer", "secretariatOfficer") }, async ({ viewer, house, now }) => ({
  now,
  rows: (await board(house, viewer)).filter(({ endedAs, state }) => endedAs === null && state !== "onboarded"),
}));
export const meta = titled("board.print");

export default function PrintedBoard() {
  const { rows, now } = useView<typeof loader>();
  const { t, locale, date, shortDate, list } = useText();
  const language = languageOf(locale);
  return (
    <div className="meeting-page">
      <Page
        title={t("board.printTitle", { day: date(now) })}
        crumbs={[{ href: "/processes", label: t("board.title") }]}
        meta={[
          t("board.count", { count: rows.length }),
          t("board.late", { count: rows.filter(({ late }) => late).length }),
          t("board.promisesLate", {
            count: rows.reduce((sum, { promises }) => sum + promises.filter(({ late }) => late).length, 0),
          }),
        ]}
      >
        <p className="text-ink-muted mb-4 print:hidden">
          {t("board.printButton")}. {t("board.printText")}
        </p>
        {rows.length === 0 ? (
          <EmptyState title={t("board.none")}>{t("board.noneText")}</EmptyState>
        ) : (
          <Table
            caption={t("board.title")}
            captionHidden
            stacked
            columns={[
              { key: "process", label: t("board.process") },
              { key: "stage", label: t("board.stage") },
              { key: "ends", label: t("board.ends") },
              { key: "turn", label: t("board.turn") },
              { key: "promises", label: t("board.promises") },
              { key: "news", label: t("board.nextNews") },
              { key: "officers", label: t("board.filter.officer") },
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: {
                process: (
                  <>
                    <a href={`/processes/${row.id}`}>
                      {t("process.named", { post: row.title[language], mission: row.mission[language] })}
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
                    {row.since !== null && (
                      <span className="text-ink-muted block text-sm">
                        {t("board.since", { day: shortDate(row.since) })}
                      </span>
                    )}
                  </>
                ),
                ends: <Ends {...row} />,
                turn: <TurnLines turn={row.turn} since={row.turnSince} />,
                promises: <PromiseLines promises={row.promises} />,
                news: row.nextNewsOn === null ? "–" : shortDate(row.nextNewsOn),
                officers: list(row.officers.map(({ name }) => name)),
              },
            }))}
          />
        )}
      </Page>
    </div>
  );
}
