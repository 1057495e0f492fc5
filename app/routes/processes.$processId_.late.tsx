import { page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { windowOpen } from "#app/domain/selection/call.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { lateRequestsIn } from "#db/queries/call-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId"] },
  async ({ viewer, house, standing, reads, now }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const requests = await lateRequestsIn(viewer, house.store, head.id, standing.round);
    if (requests.length > 0) reads("lateRequests", head.id, head.row.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      rules: may(standing, "late.decide").ok,
      requests: requests.map((row) => ({
        id: row.id,
        state: row.state,
        names: row.names,
        reason: row.reason,
        askedAt: row.askedAt,
        outcome: row.outcome,
        decisionReason: row.decisionReason,
        decidedAt: row.decidedAt,
        namesGranted: row.namesGranted,
        untilAt: row.untilAt,
        receiptId: row.receiptId,
        endedAt: row.endedAt,
        endReason: row.endReason,
        ends: windowOpen(row, now) && may(standing, "late.end").ok,
      })),
    };
  },
);
export const meta = titled("place.late");

export default function Late() {
  const { id, name, rules, requests } = useView<typeof loader>();
  const { t, newYork } = useText();
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded={requests.length > 0}
      title={t("place.late")}
      meta={[t("late.intro")]}
      under={[{ href: `/processes/${id}/call`, label: t("place.call") }]}
    >
      {requests.length === 0 ? (
        <EmptyState title={t("late.none")}>{t("late.noneText")}</EmptyState>
      ) : (
        <div className="max-w-[56rem] space-y-4">
          {requests.map((row) => (
            <Card
              key={row.id}
              title={row.state}
              aside={
                <Chip
                  kind={
                    row.endedAt !== null || row.outcome === "refused"
                      ? "blocking"
                      : row.outcome === "granted"
                        ? "met"
                        : "reason"
                  }
                >
                  {t(row.endedAt !== null ? "late.outcome.ended" : `late.outcome.${row.outcome ?? "waiting"}`)}
                </Chip>
              }
            >
              <Definition
                items={[
                  { term: t("late.askedAt"), value: newYork(row.askedAt) },
                  { term: t("late.names"), value: t("calls.names", { count: row.names }) },
                  { term: t("late.reason"), value: <span className="whitespace-pre-line">{row.reason}</span> },
                  ...(row.outcome !== null && row.decidedAt !== null
                    ? [
                        { term: t("late.ruledAt"), value: newYork(row.decidedAt) },
                        {
                          term: t("late.rulingReason"),
                          value: <span className="whitespace-pre-line">{row.decisionReason}</span>,
                        },
                      ]
                    : []),
                  ...(row.untilAt !== null
                    ? [
                        {
                          term: t("late.window"),
                          value: t("late.windowIs", { count: row.namesGranted ?? 0, when: newYork(row.untilAt) }),
                        },
                      ]
                    : []),
                  ...(row.endedAt !== null
                    ? [
                        {
                          term: t("late.endedAt"),
                          value: (
                            <>
                              <p>{newYork(row.endedAt)}</p>
                              <p className="whitespace-pre-line">{row.endReason}</p>
                            </>
                          ),
                        },
                      ]
                    : []),
                  ...(row.receiptId !== null
                    ? [
                        {
                          term: t("late.used"),
                          value: <a href={`/receipts/${row.receiptId}`}>{t("calls.receipt")}</a>,
                        },
                      ]
                    : []),
                ]}
              />
              {row.outcome === null && rules && (
                <p className="mt-3">
                  <LinkButton kind="primary" href={`/processes/${id}/late/${row.id}`}>
                    {t("late.rule")}
                  </LinkButton>
                </p>
              )}
              {row.ends && (
                <p className="mt-3">
                  <LinkButton href={`/processes/${id}/late/${row.id}/end`}>{t("late.end")}</LinkButton>
                </p>
              )}
            </Card>
          ))}
        </div>
      )}
    </ProcessPage>
  );
}
