import { action as acts, act, notFound, page } from "#app/http/guard.server.ts";
import { text, version } from "#app/http/form.server.ts";
import { recordNotSigned } from "#app/services/assessment/record-not-signed.server.ts";
import { showReport } from "#app/services/assessment/show-review.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("report.recordNotSigned"), params: ["processId", "memberId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const view = standing.officer || standing.lead ? await showReport(house, viewer, standing) : null;
    const row = view?.may.notSigned
      ? view.report?.answers.find(({ memberId }) => memberId === params.memberId)
      : undefined;
    if (!view?.report || !row || row.answer !== null) throw notFound();
    reads("panelReport", view.report.id, view.report.version);
    return { id: view.id, name: view.name, member: row.name, edition: view.report.edition };
  },
);
export const action = acts(
  {
    access: act("report.recordNotSigned"),
    params: ["processId", "memberId"],
    form: { _version: version(), reason: text(2000) },
  },
  ({ work, params, values }) =>
    recordNotSigned(work, {
      processId: params.processId!,
      panelMemberId: params.memberId!,
      edition: values._version,
      reason: values.reason,
    }),
  (_result, { params }) => ({
    to: `/processes/${params.processId}/report`,
    flash: { kind: "met", key: "assessment.flash.notSigned" },
  }),
);
export const meta = titled("assessment.report.notSignedTitle");

export default function NotSigned() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("notSigned");
  const back = `/processes/${view.id}/report`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.report.notSignedTitle")}
      meta={[view.member]}
      under={[{ href: back, label: t("assessment.report.title") }]}
      answer={answer}
      recorded
    >
      <PostForm name="notSigned" version={view.edition}>
        <ErrorSummary errors={answer.errors} />
        <Fields>
          <p>{t("assessment.report.notSignedText")}</p>
          <TextArea
            name="reason"
            label={t("assessment.report.notSignedReason")}
            required
            values={answer.values}
            errors={answer.errors}
          />
          <WhoSees>{t("assessment.report.answerWhoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("assessment.report.notSignedButton")}</Button>
            <LinkButton href={back}>{t("common.back")}</LinkButton>
          </Actions>
        </Fields>
      </PostForm>
    </ProcessPage>
  );
}
