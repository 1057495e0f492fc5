import { action as acts, act, notFound, page } from "#app/http/guard.server.ts";
import { text, version } from "#app/http/form.server.ts";
import { showReport } from "#app/services/assessment/show-review.server.ts";
import { writePanelReport } from "#app/services/assessment/write-panel-report.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EditConflict } from "#app/ui/edit-conflict.tsx";
import { Actions, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("report.write"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showReport(house, viewer, standing);
    if (!view?.may.write) throw notFound();
    reads("panelReport", view.report?.id ?? view.panel.id, view.report?.version ?? 0);
    return {
      id: view.id,
      name: view.name,
      report: view.report && {
        version: view.report.version,
        summary: view.report.summary,
        state: view.report.state,
        edition: view.report.edition,
      },
    };
  },
);
export const action = acts(
  { access: act("report.write"), params: ["processId"], form: { _version: version(), summary: text(12_000) } },
  ({ work, params, values }) =>
    writePanelReport(work, { processId: params.processId!, summary: values.summary, version: values._version }),
  (_result, { params }) => ({
    to: `/processes/${params.processId}/report`,
    flash: { kind: "met", key: "assessment.flash.reportWritten" },
  }),
);
export const meta = titled("assessment.report.writeTitle");

export default function WriteReport() {
  const { id, name, report } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("report");
  const back = `/processes/${id}/report`;
  const typed = answer.values?.summary;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("assessment.report.writeTitle")}
      under={[{ href: back, label: t("assessment.report.title") }]}
      answer={answer}
      recorded
    >
      {report?.state === "signed" && (
        <Flash kind="reason" title={t("assessment.report.newEditionTitle")}>
          {t("assessment.report.newEditionText", { edition: report.edition })}
        </Flash>
      )}
      <PostForm name="report" version={report?.version ?? 0}>
        <ErrorSummary errors={answer.errors} />
        {answer.stored ? (
          <EditConflict
            fields={[
              {
                name: "summary",
                label: t("assessment.report.summary"),
                mine: (Array.isArray(typed) ? typed[0] : typed) ?? "",
                stored: answer.stored.summary ?? "",
              },
            ]}
            storedWhen={t("common.justNow")}
            storedHref={`${back}/write`}
          />
        ) : (
          <Fields>
            <TextArea
              name="summary"
              label={t("assessment.report.summary")}
              hint={t("assessment.report.summaryHint")}
              required
              rows={12}
              initial={report?.summary ?? ""}
              values={answer.values}
              errors={answer.errors}
            />
            <WhoSees>{t("assessment.report.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("common.save")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        )}
      </PostForm>
    </ProcessPage>
  );
}
