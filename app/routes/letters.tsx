import { page, roles } from "#app/http/guard.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { deskLettersList } from "#app/services/lists/work-lists.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Aside, Columns } from "#app/ui/layout.tsx";
import { LetterStateChip, useLetterNames } from "#app/ui/letter.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("focalPoint", "leadFocalPoint") }, async (seen) => {
  const { rows: letters, list } = await showList(await deskLettersList(seen), seen);
  // Which letters lie there is the State's own; that they were read is noted once for the list.
  if (letters.length > 0) seen.reads("letters", seen.viewer.accountId, letters.length);
  return { letters, list };
});
export const meta = titled("letters.deskTitle");

export default function LettersAtDesk() {
  const { letters, list } = useView<typeof loader>();
  const { t, newYork } = useText();
  const names = useLetterNames();
  const columns = [
    { key: "letter", label: t("letters.letter") },
    { key: "number", label: t("letters.number") },
    { key: "state", label: t("letters.state") },
    { key: "issued", label: t("letters.issued") },
    { key: "pdf", label: t("letters.pdf") },
  ];
  return (
    <Page title={t("letters.deskTitle")} meta={[t("letters.deskIntro")]} recorded={letters.length > 0}>
      <Columns side={<Aside title={t("calls.whatYouSee")}>{t("letters.deskWhoSees")}</Aside>}>
        <ListTable
          list={list}
          columns={columns}
          folded
          none={<EmptyState title={t("letters.deskNone")}>{t("letters.deskNoneText")}</EmptyState>}
          caption={t("letters.deskTitle")}
          rows={letters.map((row) => ({
            key: row.id,
            cells: {
              letter: (
                <>
                  <a href={`/letters/${row.id}`}>
                    <bdi lang={row.language}>{row.subject}</bdi>
                  </a>
                  <span className="text-ink-muted block text-sm">
                    {names.kind(row.kind)} {"·"} {names.language(row.language)}
                  </span>
                </>
              ),
              number: (
                <span className="font-mono text-sm whitespace-nowrap" dir="ltr">
                  {row.number}
                </span>
              ),
              state: row.state === "recalled" ? <LetterStateChip state="recalled" /> : t("letters.stands"),
              issued: row.issuedAt === null ? "–" : newYork(row.issuedAt),
              pdf: (
                <a href={`/letters/${row.id}/pdf`} aria-label={t("letters.pdfOf", { number: row.number ?? "" })}>
                  {t("letters.pdf")}
                </a>
              ),
            },
          }))}
          foot={t("letters.newYork")}
        />
      </Columns>
    </Page>
  );
}
