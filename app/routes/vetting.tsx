import { languageOf } from "#app/domain/languages.ts";
import { page, roles } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { EmptyState } from "#app/ui/empty.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { addDays } from "#app/domain/selection/plan.ts";
import { memberQueue, mentorQueue, vettingQueue } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

/** Clearances that run out within so many days are shown. */
const soon = 60;

export const loader = page(
  { access: roles("vettingOfficer", "adjudicator") },
  async ({ viewer, house, now, reads }) => {
    const language = languageOf(viewer.locale);
    const names = (await vettingQueue(viewer, house.store, now)).map(({ title, mission, ...row }) => ({
      ...row,
      key: row.candidacyId,
      base: `/processes/${row.processId}/vetting`,
      at: `#${row.candidacyId}`,
      process: message("process.named", { post: title[language], mission: mission[language] }),
    }));
    const mentors = (await mentorQueue(viewer, house.store, now)).map((row) => ({
      ...row,
      key: row.mentorId,
      base: `/mentors/${row.mentorId}/checks`,
      at: "",
      process: message("vetting.asMentor"),
    }));
    const members = (await memberQueue(viewer, house.store, now)).map((row) => ({
      ...row,
      key: row.memberId,
      base: `/cadre/${row.memberId}/checks`,
      at: "",
      process: message("vetting.asMember"),
    }));
    const rows = [...names, ...mentors, ...members];
    const lines = rows.flatMap(({ checks, ...row }) =>
      checks.map((check) => ({ ...check, base: row.base, person: row.name, process: row.process })),
    );
    const today = dayOf(now);
    if (rows.length > 0) reads("vettingQueue", viewer.accountId, null, null);
    return {
      adverse: lines
        .filter(({ standing }) => standing === "adverse")
        .sort((a, b) => a.requestedAt - b.requestedAt || a.id.localeCompare(b.id)),
      pending: lines
        .filter(({ standing }) => standing === "pending")
        .sort((a, b) => a.requestedAt - b.requestedAt || a.id.localeCompare(b.id)),
      toAsk: rows
        .filter(({ toAsk }) => toAsk > 0)
        .map(({ key, base, at, name, process, toAsk }) => ({ key, base, at, person: name, process, toAsk })),
      expiring: lines
        .filter(
          (row) =>
            row.validUntil !== null &&
            row.validUntil <= addDays(today, soon) &&
            ["cleared", "ruledCleared", "expired"].includes(row.standing),
        )
        .sort((a, b) => (a.validUntil ?? "").localeCompare(b.validUntil ?? "") || a.id.localeCompare(b.id)),
    };
  },
);
export const meta = titled("vetting.title");

const days = (now: number, since: number) => Math.max(0, Math.floor((now - since) / 86_400_000));

export default function Vetting() {
  const { adverse, pending, toAsk, expiring } = useView<typeof loader>();
  const { t, now, shortDate } = useText();
  const nothing = adverse.length + pending.length + toAsk.length + expiring.length === 0;
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
          {adverse.length > 0 && (
            <Section title={t("vetting.adverseTitle")} count={adverse.length} aside={t("vetting.adverseAside")}>
              {lines(t("vetting.adverseTitle"), adverse, "age")}
            </Section>
          )}
          {toAsk.length > 0 && (
            <Section title={t("vetting.toAskTitle")} count={toAsk.length}>
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
            <Section title={t("vetting.pendingTitle")} count={pending.length} aside={t("vetting.oldestFirst")}>
              {lines(t("vetting.pendingTitle"), pending, "age")}
            </Section>
          )}
          {expiring.length > 0 && (
            <Section
              title={t("vetting.expiringTitle")}
              count={expiring.length}
              aside={t("vetting.expiringAside", { days: 60 })}
            >
              {lines(t("vetting.expiringTitle"), expiring, "until")}
            </Section>
          )}
        </div>
      )}
    </Page>
  );
}
