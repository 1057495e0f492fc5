import { open, page } from "#app/http/guard.server.ts";
import { readerOf } from "#app/http/shell.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { selectionsList } from "#app/services/lists/work-lists.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { PhaseChip } from "#app/ui/public-record.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: open }, async (seen) => {
  const asking = { ...seen, viewer: readerOf(seen.request, seen.present) };
  const { rows, list } = await showList(await selectionsList(asking), asking);
  return { processes: rows, list };
});
export const meta = titled("public.title");

export default function Selections() {
  const { processes, list } = useView<typeof loader>();
  const { t, date, newYork } = useText();
  const columns = [
    { key: "post", label: t("public.post") },
    { key: "phase", label: t("public.phase") },
    { key: "closes", label: t("public.closes") },
    { key: "vacant", label: t("public.vacant") },
  ];
  return (
    <Page
      title={t("public.title")}
      meta={[
        t("public.intro"),
        <a key="how" href="/how-it-works">
          {t("how.title")}
        </a>,
      ]}
    >
      <ListTable
        list={list}
        columns={columns}
        none={<EmptyState title={t("public.none")}>{t("public.noneText")}</EmptyState>}
        caption={t("public.title")}
        rows={processes.map((row) => ({
          key: row.id,
          cells: {
            post: (
              <>
                <a href={`/selections/${row.reference}`}>{t(row.name)}</a>
                <span className="text-ink-muted block text-sm font-normal">{row.reference}</span>
              </>
            ),
            phase: <PhaseChip phase={row.phase} />,
            closes: newYork(row.closesAt),
            vacant: date(row.vacantOn),
          },
        }))}
      />
    </Page>
  );
}
