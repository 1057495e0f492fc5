import { page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { documentRequestsIn } from "#db/queries/call-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId"] },
  async ({ viewer, house, standing, reads, now }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const requests = await documentRequestsIn(viewer, house.store, head.id);
    if (requests.length > 0) reads("documentRequests", head.id, head.row.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      extends: may(standing, "document.extend").ok,
      requests: requests.map((row) => ({
        id: row.id,
        candidacyId: row.candidacyId,
        name: row.name,
        memberStateId: row.memberStateId,
        document: row.document,
        dueAt: row.dueAt,
        extended: row.extended,
        remindedAt: row.remindedAt,
        status: !row.waits ? ("came" as const) : row.dueAt < now ? ("overdue" as const) : ("waits" as const),
      })),
    };
  },
);
export const meta = titled("place.asked");

const kinds = { came: "met", waits: "reason", overdue: "blocking" } as const;

export default function Asked() {
  const view = useView<typeof loader>();
  const { t, country, newYork, shortDate } = useText();
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded={view.requests.length > 0}
      title={t("place.asked")}
      meta={[t("asked.intro")]}
      under={[{ href: `/processes/${view.id}/screening`, label: t("place.screening") }]}
    >
      {view.requests.length === 0 ? (
        <EmptyState title={t("asked.none")}>{t("asked.noneText")}</EmptyState>
      ) : (
        <Table
          caption={t("place.asked")}
          captionHidden
          stacked
          columns={[
            { key: "name", label: t("calls.name") },
            { key: "document", label: t("asked.document") },
            { key: "due", label: t("asked.due") },
            { key: "status", label: t("asked.status") },
            { key: "acts", label: t("calls.acts") },
          ]}
          rows={view.requests.map((row) => ({
            key: row.id,
            cells: {
              name: (
                <>
                  <a href={`/processes/${view.id}/candidates/${row.candidacyId}`}>{row.name}</a>
                  {row.memberStateId && (
                    <span className="text-ink-muted block text-sm font-normal">
                      {country(row.memberStateId.toUpperCase())}
                    </span>
                  )}
                </>
              ),
              document: row.document,
              due: (
                <>
                  {newYork(row.dueAt)}
                  {row.extended && <span className="text-ink-muted block text-sm">{t("asked.extended")}</span>}
                  {row.remindedAt !== null && (
                    <span className="text-ink-muted block text-sm">
                      {t("asked.reminded", { day: shortDate(row.remindedAt) })}
                    </span>
                  )}
                </>
              ),
              status: <Chip kind={kinds[row.status]}>{t(`asked.status.${row.status}`)}</Chip>,
              acts: view.extends && row.status !== "came" && (
                <span className="flex flex-wrap gap-x-3 gap-y-1">
                  <a href={`/processes/${view.id}/asked/${row.id}`}>{t("asked.extend")}</a>
                  <a href={`/processes/${view.id}/screening/${row.candidacyId}/decision`}>{t("asked.decide")}</a>
                </span>
              ),
            },
          }))}
          foot={t("asked.foot")}
        />
      )}
    </ProcessPage>
  );
}
