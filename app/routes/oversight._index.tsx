import { page, roles } from "#app/http/guard.server.ts";
import { oversightList } from "#app/services/selection/show-fairness.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("auditor") }, async ({ viewer, house }) => ({
  processes: await oversightList(viewer, house),
}));
export const meta = titled("oversight.title");

export default function Oversight() {
  const { processes } = useView<typeof loader>();
  const { t, number } = useText();
  return (
    <Page title={t("oversight.title")} meta={[t("oversight.intro")]}>
      {processes.length === 0 ? (
        <EmptyState title={t("oversight.none")}>{t("oversight.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("oversight.title")}
          captionHidden
          columns={[
            { key: "process", label: t("oversight.process") },
            { key: "exceptions", label: t("fair.verdict.exception"), align: "end" },
            { key: "unshown", label: t("fair.verdict.cannotBeShown"), align: "end" },
            { key: "filed", label: t("oversight.filed"), align: "end" },
          ]}
          rows={processes.map((row) => ({
            key: row.id,
            cells: {
              process: (
                <>
                  <a href={`/oversight/${row.id}`}>{t(row.name)}</a>
                  <span className="text-ink-muted block text-sm font-normal">{row.reference}</span>
                </>
              ),
              exceptions: number(row.exceptions),
              unshown: number(row.unshown),
              filed: number(row.complaints),
            },
          }))}
        />
      )}
    </Page>
  );
}
