import { action as acts, act, notFound, page } from "#app/http/guard.server.ts";
import { choice, optionalText, typedWord, version } from "#app/http/form.server.ts";
import { answerPanelReport } from "#app/services/assessment/answer-panel-report.server.ts";
import { showReport } from "#app/services/assessment/show-review.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("report.answer"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = standing.panelMemberId && standing.revealed ? await showReport(house, viewer, standing) : null;
    if (!view || (standing.seat !== "chair" && standing.seat !== "voting")) throw notFound();
    reads("panelReport", view.report?.id ?? view.panel.id, view.report?.version ?? 0);
    return {
      id: view.id,
      name: view.name,
      edition: view.may.answer ? (view.report?.edition ?? null) : null,
      signed: view.report?.state === "signed",
      sections: view.candidates.map(({ name }) => name),
      partial: view.partial,
    };
  },
);
export const action = acts(
  {
    access: act("report.answer"),
    params: ["processId"],
    stepUp: true,
    form: {
      _version: version(),
      answer: choice(["signed", "dissent"]),
      dissentNote: optionalText(6000),
      confirmation: typedWord("word.sign"),
    },
  },
  async ({ work, params, values }) =>
    answerPanelReport(work, {
      processId: params.processId!,
      edition: values._version,
      answer: values.answer,
      dissentNote: values.dissentNote,
    }),
  ({ answer }, { params }) => ({
    to: `/processes/${params.processId}/report`,
    flash: { kind: "met", key: answer === "dissent" ? "assessment.flash.dissented" : "assessment.flash.answered" },
  }),
);
export const meta = titled("assessment.report.answerTitle");

export default function AnswerReport() {
  const view = useView<typeof loader>();
  const { t, list } = useText();
  const answer = useAnswer("answer");
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/report`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.report.answerTitle")}
      under={[{ href: back, label: t("assessment.report.title") }]}
      answer={answer}
      recorded
    >
      {view.edition === null ? (
        <Refusal
          title={t("assessment.report.nothingToSign")}
          action={<LinkButton href={back}>{t("common.back")}</LinkButton>}
        >
          {t(view.signed ? "assessment.report.answeredAlready" : "assessment.report.notSignedByChair")}
        </Refusal>
      ) : (
        <PostForm name="answer" stepUp version={view.edition}>
          <ErrorSummary errors={answer.errors} />
          <Confirm
            title={t("assessment.report.answerQuestion", { edition: view.edition })}
            fixed={t(view.partial ? "assessment.report.answerFixedPartial" : "assessment.report.answerFixed", {
              names: list(view.sections),
            })}
            after={t("assessment.report.answerAfter")}
            word="word.sign"
            {...form}
            actions={
              <>
                <Button kind="primary">{t("assessment.report.answerButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </>
            }
          >
            <RadioGroup
              name="answer"
              label={t("assessment.report.yourAnswer")}
              required
              choices={[
                { value: "signed", label: t("assessment.report.iSign"), hint: t("assessment.report.iSignHint") },
                { value: "dissent", label: t("assessment.report.iDissent"), hint: t("assessment.report.iDissentHint") },
              ]}
              {...form}
            />
            <TextArea
              name="dissentNote"
              label={t("assessment.report.dissentNote")}
              hint={t("assessment.report.dissentHint")}
              optional
              rows={5}
              {...form}
            />
            <WhoSees>{t("assessment.report.answerWhoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      )}
    </ProcessPage>
  );
}
