import { page, sight } from "#app/http/guard.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { StatusMark, type StatusKind } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("consultations"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showConsultations(house, viewer, standing);
    reads("consultations", standing.processId, null);
    for (const row of view.rows) reads("consultation", row.id, row.version);
    return view;
  },
);
export const meta = titled("consultation.title");

const kinds: Record<string, StatusKind> = {
  pending: "waiting",
  noObjection: "met",
  objected: "blocking",
  noReply: "met",
};

export default function Consultations() {
  const view = useView<typeof loader>();
  const { t, dateTime, date } = useText();
  const base = `/processes/${view.id}`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("consultation.title")}
      meta={view.decided ? [t("consultation.on", { name: view.decided.name })] : []}
      actions={
        view.may.record ? (
          <LinkButton kind="primary" href={`${base}/consultations/new`}>
            {t("consultation.new")}
          </LinkButton>
        ) : undefined
      }
    >
      <Columns
        side={
          <>
            {view.state === "consultation" && (
              <Card title={t("consultation.next")}>
                <div className="space-y-2.5">
                  {view.may.close &&
                    (view.open ? (
                      <LinkButton kind="primary" wide href={`${base}/consultations/close`}>
                        {t("consultation.closeLink")}
                      </LinkButton>
                    ) : (
                      <ClosedButton wide>{t("consultation.closeShut")}</ClosedButton>
                    ))}
                  {view.may.goBack && (
                    <LinkButton wide kind="danger" href={`${base}/after-objection`}>
                      {t("consultation.backLink")}
                    </LinkButton>
                  )}
                </div>
              </Card>
            )}
            {view.state === "consultation" && (
              <Card title={t("decision.conditions")}>
                <ConditionList lines={view.lines.map(({ status, title, detail }) => ({ status, title, detail }))} />
              </Card>
            )}
            <Aside title={t("process.whoSees")}>{t("consultation.whoSees")}</Aside>
          </>
        }
      >
        <Section title={t("consultation.parties")} count={view.rows.length}>
          {view.rows.length === 0 ? (
            <EmptyState title={t("consultation.none")}>{t("consultation.noneText")}</EmptyState>
          ) : (
            <div className="space-y-4">
              {view.rows.map((row) => (
                <Card
                  key={row.id}
                  level={3}
                  title={row.partyName}
                  aside={
                    <StatusMark kind={row.overdue ? "reason" : (kinds[row.outcome] ?? "waiting")}>
                      {t(row.overdue ? "consultation.overdue" : `consultation.outcome.${row.outcome}`)}
                    </StatusMark>
                  }
                  foot={
                    row.answerable ? (
                      <LinkButton size="small" href={`${base}/consultations/${row.id}`}>
                        {t("consultation.answerLink")}
                        <span className="sr-only">: {row.partyName}</span>
                      </LinkButton>
                    ) : undefined
                  }
                >
                  <Definition
                    items={[
                      { term: t("consultation.party"), value: t(`consultation.party.${row.party}`) },
                      {
                        term: t("consultation.channel"),
                        value: `${t(`consultation.channel.${row.channel}`)}, ${date(row.sentAt)}`,
                      },
                      {
                        term: t("consultation.replyBy"),
                        value: t("consultation.newYorkEnd", { when: dateTime(row.replyBy) }),
                      },
                      ...(row.repliedAt ? [{ term: t("consultation.repliedAt"), value: dateTime(row.repliedAt) }] : []),
                      ...(row.note
                        ? [
                            {
                              term: t("consultation.note"),
                              value: <span className="whitespace-pre-wrap">{row.note}</span>,
                            },
                          ]
                        : []),
                    ]}
                  />
                </Card>
              ))}
            </div>
          )}
        </Section>
      </Columns>
    </ProcessPage>
  );
}
