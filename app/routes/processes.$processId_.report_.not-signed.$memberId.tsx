import { action as acts, act, notFound, page } from "#app/http/guard.server.ts";
import { text, typedWord, version } from "#app/http/form.server.ts";
import { recordNotSigned } from "#app/services/assessment/record-not-signed.server.ts";
import { showReport } from "#app/services/assessment/show-review.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("report.recordNotSigned"), params: ["processId", "memberId"] },
  async ({ viewer, house, standing, params, now, reads }) => {
    const view = standing.officer || standing.lead ? await showReport(house, viewer, standing) : null;
    const row = view?.may.notSigned
      ? view.report?.answers.find(({ memberId }) => memberId === params.memberId)
      : undefined;
    if (!view?.report || !row || row.answer !== null) throw notFound();
    reads("panelReport", view.report.id, view.report.version);
    const from = row.notSignedFrom ?? now;
    return {
      id: view.id,
      name: view.name,
      member: row.name,
      edition: view.report.edition,
      // Not before the member has had the time to answer.
      from: from > now ? from : null,
    };
  },
);
export const action = acts(
  {
    access: act("report.recordNotSigned"),
    params: ["processId", "memberId"],
    stepUp: true,
    form: { _version: version(), reason: text(2000), confirmation: typedWord("word.notSigned") },
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
  const { t, dateTime } = useText();
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
      {view.from !== null ? (
        <Refusal
          title={t("assessment.report.notSignedWait", { when: dateTime(view.from) })}
          action={<LinkButton href={back}>{t("common.back")}</LinkButton>}
        >
          {t("assessment.report.notSignedEarly")}
        </Refusal>
      ) : (
        <PostForm name="notSigned" stepUp version={view.edition}>
          <ErrorSummary errors={answer.errors} />
          <Confirm
            title={t("assessment.report.notSignedQuestion", { name: view.member, edition: view.edition })}
            fixed={t("assessment.report.notSignedText")}
            after={t("assessment.report.notSignedAfter")}
            word="word.notSigned"
            values={answer.values}
            errors={answer.errors}
            actions={
              <>
                <Button kind="primary">{t("assessment.report.notSignedButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </>
            }
          >
            <p>{t("assessment.report.notSignedEarly")}</p>
            <TextArea
              name="reason"
              label={t("assessment.report.notSignedReason")}
              required
              values={answer.values}
              errors={answer.errors}
            />
            <WhoSees>{t("assessment.report.answerWhoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      )}
    </ProcessPage>
  );
}
