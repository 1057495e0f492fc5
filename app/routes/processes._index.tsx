import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { keptOverall } from "#app/http/kept.server.tsx";
import { board } from "#app/services/selection/show-process.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Chip, StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
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
  async (seen) => ({ rows: await keptOverall(seen, "board", () => board(seen.house, seen.viewer)) }),
);
export const meta = titled("board.title");

export default function Board() {
  const { rows } = useView<typeof loader>();
  const { t, locale, shortDate, list, now } = useText();
  const language = languageOf(locale);
  const late = rows.filter((row) => row.late).length;
  const showsTurn = rows.some((row) => row.turn.length > 0);
  return (
    <Page title={t("board.title")} meta={[t("board.count", { count: rows.length }), t("board.late", { count: late })]}>
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
            { key: "planned", label: t("board.planned") },
            { key: "blocks", label: t("board.blocks") },
            ...(showsTurn
              ? [
                  { key: "turn", label: t("board.turn") },
                  { key: "reminded", label: t("board.reminded") },
                ]
              : []),
          ]}
          rows={rows.map((row) => ({
            key: row.id,
            cells: {
              process: (
                <>
                  <a href={`/processes/${row.id}`} className="font-semibold">
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
              planned:
                row.endsAt === null || row.endedAs ? (
                  "–"
                ) : row.late ? (
                  <>
                    <span className="block">{shortDate(row.endsAt)}</span>
                    <span className="whitespace-nowrap">
                      <StatusMark kind="reason">
                        {t("board.daysLate", { days: Math.max(1, Math.floor((now - row.endsAt) / 86_400_000)) })}
                      </StatusMark>
                    </span>
                  </>
                ) : (
                  shortDate(row.endsAt)
                ),
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
              turn:
                row.turn.length > 0 ? (
                  <span className="inline-block first-letter:uppercase">{list(row.turn.map((hand) => t(hand)))}</span>
                ) : (
                  "–"
                ),
              reminded: row.lastReminder ? shortDate(row.lastReminder) : "–",
            },
          }))}
        />
      )}
    </Page>
  );
}
