import { choice, text, unseen } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { hasText } from "#app/i18n/text.ts";
import { mailList } from "#app/services/lists/house-lists.server.ts";
import { showList } from "#app/services/lists/list.server.ts";
import { retryMail, runJob } from "#app/services/people/tend-operations.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/layout.tsx";
import { ListPages, ListTools, NoneFound, sorting } from "#app/ui/list.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page({ access: roles("administrator") }, async (seen) => {
  const found = await mailList(seen);
  if (!found) throw notFound();
  const { rows, list } = await showList(found.list, seen);
  return { ...found.shown, shown: rows, list };
});

export const action = acts(
  { access: roles("administrator"), form: { act: unseen(choice(["retry", "run"])), target: unseen(text(64)) } },
  ({ work, values }) =>
    values.act === "retry" ? retryMail(work, { id: values.target }) : runJob(work, { name: values.target }),
  ({ done }) => ({
    to: "/operations",
    flash: { kind: "met", key: done === "retry" ? "flash.mailRetried" : "flash.jobRun" },
  }),
);

export const meta = titled("nav.operations");

const kinds = { failed: "blocking", waiting: "waiting", sent: "met", dropped: "locked" } as const;

export default function Operations() {
  const { jobs, mail, shown, list } = useView<typeof loader>();
  const { t, dateTime, number } = useText();
  const answer = useAnswer("operations");
  const every = (ms: number) =>
    ms < 60_000 ? t("admin.jobs.seconds", { count: ms / 1000 }) : t("admin.jobs.minutes", { count: ms / 60_000 });
  const act = (what: "retry" | "run", target: string, label: string, about: string) => (
    <PostForm name="operations" aria-label={about}>
      <input type="hidden" name="act" value={what} />
      <input type="hidden" name="target" value={target} />
      <Button size="small">
        <span className="whitespace-nowrap">{label}</span> <span className="sr-only">{about}</span>
      </Button>
    </PostForm>
  );
  const nameOf = (job: string) => (hasText(`admin.job.${job}`) ? t({ key: `admin.job.${job}` }) : job);
  const audienceOf = (audience: string) =>
    hasText(`admin.audience.${audience}`) ? t({ key: `admin.audience.${audience}` }) : t("admin.audience.other");
  const failed = mail.rows.filter(({ state }) => state === "failed").length;
  const columns = [
    { key: "to", label: t("admin.mail.to") },
    { key: "template", label: t("admin.mail.template") },
    { key: "asked", label: t("admin.mail.asked") },
    { key: "tries", label: t("admin.mail.tries"), align: "end" as const },
    { key: "state", label: t("admin.jobs.state") },
    { key: "next", label: t("admin.mail.next") },
    { key: "retry", label: t("admin.jobs.runColumn"), narrow: true },
  ];
  return (
    <Page
      title={t("nav.operations")}
      meta={[
        t("admin.mail.sent", { count: mail.sent }),
        t("admin.mail.waiting", { count: mail.rows.length - failed }),
        t("admin.mail.failed", { count: failed }),
      ]}
    >
      <Refused answer={answer} />
      <div className="space-y-8">
        <Section title={t("admin.jobs.title")} id="jobs">
          <Table
            caption={t("admin.jobs.title")}
            captionHidden
            stacked
            columns={[
              { key: "job", label: t("admin.jobs.job") },
              { key: "every", label: t("admin.jobs.every") },
              { key: "last", label: t("admin.jobs.last") },
              { key: "next", label: t("admin.jobs.next") },
              { key: "state", label: t("admin.jobs.state") },
              { key: "run", label: t("admin.jobs.runColumn"), narrow: true },
            ]}
            rows={jobs.map((job) => ({
              key: job.name,
              cells: {
                job: nameOf(job.name),
                every: every(job.every),
                last: job.lastAt === null ? t("admin.jobs.never") : dateTime(job.lastAt),
                next: job.nextAt === null ? "–" : dateTime(job.nextAt),
                state:
                  job.error === null ? (
                    job.lastAt === null ? (
                      "–"
                    ) : (
                      <Chip kind="met">{t("admin.jobs.well")}</Chip>
                    )
                  ) : (
                    <Chip kind="blocking">{t("admin.jobs.failed", { error: job.error })}</Chip>
                  ),
                run: job.onDemand ? act("run", job.name, t("admin.jobs.run"), nameOf(job.name)) : null,
              },
            }))}
            foot={t("admin.jobs.note")}
          />
        </Section>
        <Section title={t("admin.mail.title")} id="mail">
          <ListTools list={list} columns={columns} />
          <Table
            caption={t("admin.mail.title")}
            captionHidden
            stacked
            columns={sorting(list, columns)}
            rows={shown.map((row) => ({
              key: row.id,
              cells: {
                to: row.name ?? audienceOf(row.audience),
                template: <code dir="ltr">{row.template}</code>,
                asked: dateTime(row.createdAt),
                tries: number(row.attempts),
                state: (
                  <Chip kind={kinds[row.state]}>
                    {row.error === null
                      ? t(`admin.mail.state.${row.state}`)
                      : t("admin.mail.error", { state: t(`admin.mail.state.${row.state}`), error: row.error })}
                  </Chip>
                ),
                next: row.state === "dropped" ? "–" : dateTime(row.notBefore),
                retry:
                  row.state === "failed" ? act("retry", row.id, t("admin.mail.retry"), row.name ?? row.template) : null,
              },
            }))}
            empty={list.all === 0 ? t("admin.mail.none") : <NoneFound list={list} />}
            foot={t("admin.mail.note")}
          />
          <ListPages list={list} />
        </Section>
      </div>
    </Page>
  );
}
