import { notFound, page, signedIn } from "#app/http/guard.server.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { Card } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { Definition, Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";
import { receiptOf } from "#db/queries/nominations.server.ts";

export const loader = page({ access: signedIn, params: ["receiptId"] }, async ({ viewer, house, params, reads }) => {
  const found = await receiptOf(viewer, house.store, params.receiptId!);
  if (!found) throw notFound();
  reads("receipt", found.id, null, found.call.processId);
  const { number, issuedAt, names, nominator, submittedAt, reason, late, ownState, call } = found;
  const receivedAt = submittedAt ?? issuedAt;
  return {
    number,
    receivedAt,
    receivedOn: dayIn(receivedAt, "America/New_York"),
    names,
    nominator,
    reason,
    late,
    ownState,
    call: {
      id: call.callId,
      processId: call.processId,
      title: call.title,
      mission: call.mission,
      closesAt: call.closesAt,
    },
  };
});
export const meta = titled<ViewOf<typeof loader>>(({ number }) => ({ key: "receipt.titled", values: { number } }));

export default function Receipt() {
  const {
    number: receiptNumber,
    receivedAt,
    receivedOn,
    names,
    nominator,
    reason,
    late,
    ownState,
    call,
  } = useView<typeof loader>();
  const { t, date, newYork, dateTime, number, semicolon } = useText();
  const named = t("process.named", { post: call.title, mission: call.mission });
  const files = names.reduce((sum, name) => sum + name.files.length, 0);
  return (
    <Page
      title={t("receipt.titled", { number: receiptNumber })}
      meta={[named, nominator]}
      recorded
      crumbs={
        ownState
          ? [
              { href: "/calls", label: t("nav.calls") },
              { href: `/calls/${call.id}`, label: named },
            ]
          : [
              { href: "/processes", label: t("nav.processes") },
              { href: `/processes/${call.processId}`, label: named },
              { href: `/processes/${call.processId}/candidates`, label: t("place.candidates") },
            ]
      }
    >
      <div className="max-w-[56rem] space-y-6">
        <Card>
          <Definition
            items={[
              {
                term: t("receipt.number"),
                value: (
                  <span className="font-mono" dir="ltr">
                    {receiptNumber}
                  </span>
                ),
              },
              { term: t("receipt.from"), value: nominator || "–" },
              { term: t("receipt.for"), value: named },
              {
                term: t("receipt.received"),
                value: (
                  <>
                    <strong className="font-semibold">
                      {t("receipt.newYork", { when: newYork(receivedAt), day: date(receivedOn) })}
                    </strong>
                    <span className="text-ink-muted block text-sm">
                      {t("calls.yourTime", { when: dateTime(receivedAt) })}
                    </span>
                  </>
                ),
              },
              ...(late ? [{ term: t("late.onReceipt"), value: <strong>{t("late.receipt")}</strong> }] : []),
              { term: t("receipt.deadline"), value: t("ui.due.newYork", { when: newYork(call.closesAt) }) },
              { term: t("receipt.contents"), value: t("receipt.count", { names: names.length, files }) },
              ...(reason
                ? [{ term: t("receipt.reason"), value: <span className="whitespace-pre-line">{reason}</span> }]
                : []),
            ]}
          />
        </Card>
        <Table
          caption={t("receipt.names")}
          stacked
          columns={[
            { key: "name", label: t("calls.name") },
            { key: "files", label: t("receipt.files") },
            { key: "missing", label: t("calls.missing") },
          ]}
          rows={names.map((name, index) => ({
            key: String(index),
            cells: {
              name: name.name,
              files:
                name.files.length === 0 ? (
                  "–"
                ) : (
                  <ul className="space-y-0.5">
                    {name.files.map((one, at) => (
                      <li key={at}>
                        {one.documentName}: <bdi>{one.fileName}</bdi>{" "}
                        <span className="text-ink-muted whitespace-nowrap">
                          {t("dossier.size", { size: number(Math.max(1, Math.round(one.size / 1024))) })}
                        </span>
                      </li>
                    ))}
                  </ul>
                ),
              missing:
                name.missing.length === 0 ? (
                  <span className="text-ink-muted">{t("nomination.nothingMissing")}</span>
                ) : (
                  name.missing.join(semicolon)
                ),
            },
          }))}
          foot={t("receipt.note")}
        />
        <p className="text-ink-muted text-sm print:hidden">{t("receipt.print")}</p>
      </div>
    </Page>
  );
}
