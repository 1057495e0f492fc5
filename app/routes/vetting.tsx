import { page, roles } from "#app/http/guard.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { vettingList } from "#app/services/lists/vetting-list.server.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { ListPages, ListTools, NoneFound } from "#app/ui/list.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("vettingOfficer", "adjudicator") }, async (seen) => {
  const { rows, list } = await showList(await vettingList(seen), seen);
  if ((list.all ?? 0) > 0) seen.reads("vettingQueue", seen.viewer.accountId, null, null);
  return { rows, list };
});
export const meta = titled("vetting.title");

const days = (now: number, since: number) => Math.max(0, Math.floor((now - since) / 86_400_000));

export default function Vetting() {
  const { rows: found, list } = useView<typeof loader>();
  const { t, now, shortDate } = useText();
  const nothing = list.all === 0;
  const of = (part: (typeof found)[number]["part"]) => found.filter((row) => row.part === part);
  const checksOf = (part: (typeof found)[number]["part"]) =>
    of(part).flatMap(({ check, ...row }) => (check ? [{ ...row, ...check }] : []));
  const [adverse, pending, expiring] = [checksOf("adverse"), checksOf("pending"), checksOf("expiring")];
  const toAsk = of("toAsk");
  // On one page of several a part may go on.
  const count = (rows: readonly unknown[]) => (list.pages === 1 ? { count: rows.length } : {});
  const orders = [
    { key: "person", label: t("vetting.person") },
    { key: "provider", label: t("vetting.provider") },
    { key: "process", label: t("vetting.process") },
    { key: "asked", label: t("vetting.age") },
    { key: "until", label: t("vetting.validUntil") },
  ];
  const lines = (caption: string, rows: typeof pending, last: "age" | "until") => (
    <Table
      caption={caption}
      captionHidden
      stacked
      columns={[
        { key: "person", label: t("vetting.person") },
        { key: "provider", label: t("vetting.provider") },
        { key: "process", label: t("vetting.process") },
        { key: "last", label: t(last === "age" ? "vetting.age" : "vetting.validUntil"), align: "end" },
      ]}
      rows={rows.map((row) => ({
        key: `${row.base}-${row.id}`,
        cells: {
          person: <a href={`${row.base}/${row.id}`}>{row.person}</a>,
          provider: t(`vetting.provider.${row.provider}`),
          process: <a href={row.base}>{t(row.process)}</a>,
          last:
            last === "age" ? (
              t("ui.duration.days", { days: days(now, row.requestedAt) })
            ) : row.standing === "expired" ? (
              <StatusMark kind="blocking">
                {t("vetting.expiredOn", { day: shortDate(row.validUntil ?? "") })}
              </StatusMark>
            ) : (
              <StatusMark kind="reason">{shortDate(row.validUntil ?? "")}</StatusMark>
            ),
        },
      }))}
    />
  );
  return (
    <Page recorded={!nothing} title={t("vetting.title")} meta={[t("vetting.intro")]}>
      {nothing ? (
        <EmptyState title={t("vetting.none")}>{t("vetting.noneText")}</EmptyState>
      ) : (
        <div className="space-y-8">
          <ListTools list={list} columns={orders} />
          {found.length === 0 && <NoneFound list={list} />}
          {adverse.length > 0 && (
            <Section title={t("vetting.adverseTitle")} {...count(adverse)} aside={t("vetting.adverseAside")}>
              {lines(t("vetting.adverseTitle"), adverse, "age")}
            </Section>
          )}
          {toAsk.length > 0 && (
            <Section title={t("vetting.toAskTitle")} {...count(toAsk)}>
              <Table
                caption={t("vetting.toAskTitle")}
                captionHidden
                stacked
                columns={[
                  { key: "person", label: t("vetting.person") },
                  { key: "process", label: t("vetting.process") },
                  { key: "checks", label: t("vetting.checksToOpen"), align: "end" },
                ]}
                rows={toAsk.map((row) => ({
                  key: row.key,
                  cells: {
                    person: <a href={`${row.base}${row.at}`}>{row.person}</a>,
                    process: t(row.process),
                    checks: row.toAsk,
                  },
                }))}
              />
            </Section>
          )}
          {pending.length > 0 && (
            <Section title={t("vetting.pendingTitle")} {...count(pending)} aside={t("vetting.oldestFirst")}>
              {lines(t("vetting.pendingTitle"), pending, "age")}
            </Section>
          )}
          {expiring.length > 0 && (
            <Section
              title={t("vetting.expiringTitle")}
              {...count(expiring)}
              aside={t("vetting.expiringAside", { days: 60 })}
            >
              {lines(t("vetting.expiringTitle"), expiring, "until")}
            </Section>
          )}
          <ListPages list={list} />
        </div>
      )}
    </Page>
  );
}
