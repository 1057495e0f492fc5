import { page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { recallables } from "#app/services/selection/recall-notice.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("board"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  const head = await processHead(viewer, house.store, standing.processId);
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    recalls: may(standing, "notice.recall").ok,
    notices: await recallables(viewer, house.store, head.id),
  };
});
export const meta = titled("sentNotices.title");

export default function Notices() {
  const { id, name, recalls, notices } = useView<typeof loader>();
  const { t, newYork } = useText();
  return (
    <ProcessPage id={id} name={name} title={t("sentNotices.title")} meta={[t("sentNotices.intro")]}>
      {notices.length === 0 ? (
        <EmptyState title={t("sentNotices.none")} />
      ) : (
        <Table
          caption={t("sentNotices.title")}
          captionHidden
          stacked
          columns={[
            { key: "notice", label: t("sentNotices.notice") },
            { key: "sent", label: t("sentNotices.sent") },
            { key: "acts", label: t("sentNotices.recall") },
          ]}
          rows={notices.map((row) => {
            const title =
              row.to === null
                ? t(`sentNotices.kind.${row.kind}`, { number: row.number ?? 1 })
                : t("sentNotices.reminderTo", { name: row.to });
            return {
              key: `${row.kind}${row.id}`,
              cells: {
                notice: row.recall ? <del className="text-ink-muted">{title}</del> : title,
                sent: newYork(row.at),
                acts: row.recall ? (
                  <>
                    <strong className="font-semibold">{t("told.void", { when: newYork(row.recall.at) })}</strong>{" "}
                    {row.recall.reason}
                  </>
                ) : row.problem ? (
                  <span className="text-ink-muted">{t(row.problem)}</span>
                ) : (
                  recalls && <a href={`/processes/${id}/notices/${row.kind}/${row.id}`}>{t("sentNotices.recallIt")}</a>
                ),
              },
            };
          })}
          foot={t("sentNotices.foot")}
        />
      )}
    </ProcessPage>
  );
}
