import { page, roles } from "#app/http/guard.server.ts";
import { processesForOversight } from "#app/services/lists/house-lists.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { ListTable } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("auditor") }, async (seen) => {
  const { rows, list } = await showList(await processesForOversight(seen), seen);
  return { processes: rows, list };
});
export const meta = titled("oversight.title");

export default function Oversight() {
  const { processes, list } = useView<typeof loader>();
  const { t, number, dateTime } = useText();
  const columns = [
    { key: "process", label: t("oversight.process") },
    { key: "exceptions", label: t("fair.verdict.exception"), align: "end" as const },
    { key: "unshown", label: t("fair.verdict.cannotBeShown"), align: "end" as const },
    { key: "filed", label: t("oversight.filed"), align: "end" as const },
    { key: "weighed", label: t("list.oversight.weighed") },
  ];
  return (
    <Page title={t("oversight.title")} meta={[t("oversight.intro")]}>
      <ListTable
        list={list}
        columns={columns}
        none={<EmptyState title={t("oversight.none")}>{t("oversight.noneText")}</EmptyState>}
        caption={t("oversight.title")}
        rows={processes.map((row) => ({
          key: row.id,
          cells: {
            process: (
              <>
                <a href={`/oversight/${row.id}`}>{t(row.name)}</a>
                <span className="text-ink-muted block text-sm font-normal">{row.reference}</span>
              </>
            ),
            exceptions: row.exceptions === null ? "–" : number(row.exceptions),
            unshown: row.unshown === null ? "–" : number(row.unshown),
            filed: number(row.complaints),
            weighed: row.weighedAt === null ? "–" : dateTime(row.weighedAt),
          },
        }))}
        foot={t("list.oversight.asOf")}
      />
    </Page>
  );
}
