import { action as acts, act, notFound, page } from "#app/http/guard.server.ts";
import { typedWord, version } from "#app/http/form.server.ts";
import { showReport } from "#app/services/assessment/show-review.server.ts";
import { signPanelReport } from "#app/services/assessment/sign-panel-report.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
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
    const incomplete = view.candidates
      .filter(({ complete }) => !complete)
      .map(({ candidacyId, name }) => ({ candidacyId, name }));
    return {
      id: view.id,
      name: view.name,
      incomplete,
      candidates: view.candidates.length,
      report: view.may.sign && view.report ? { version: view.report.version, edition: view.report.edition } : null,
      written: view.report !== null,
    };
  },
);
export const action = acts(
  {
    access: act("report.write"),
    params: ["processId"],
    stepUp: true,
    form: { _version: version(), confirmation: typedWord("word.sign") },
  },
  async ({ work, params, values }) => signPanelReport(work, { processId: params.processId!, version: values._version }),
  (_result, { params }) => ({
    to: `/processes/${params.processId}/report`,
    flash: { kind: "met", key: "assessment.flash.reportSigned" },
  }),
);
export const meta = titled("assessment.report.signTitle");

export default function SignReport() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("sign");
  const back = `/processes/${view.id}/report`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.report.signTitle")}
      under={[{ href: back, label: t("assessment.report.title") }]}
      answer={answer}
      recorded
    >
      {!view.report ? (
        <Refusal
          title={t("assessment.report.nothingToSign")}
          action={<LinkButton href={back}>{t("common.back")}</LinkButton>}
        >
          {t(view.written ? "assessment.report.signedAlready" : "assessment.report.notWritten")}
        </Refusal>
      ) : view.incomplete.length > 0 ? (
        <Refusal
          title={t("assessment.report.narrativesMissing")}
          action={<LinkButton href={`/processes/${view.id}/review`}>{t("place.review")}</LinkButton>}
        >
          <ul className="list-disc ps-5">
            {view.incomplete.map(({ candidacyId, name }) => (
              <li key={candidacyId}>
                <a href={`/processes/${view.id}/review/${candidacyId}`}>{name}</a>
              </li>
            ))}
          </ul>
        </Refusal>
      ) : (
        <PostForm name="sign" stepUp version={view.report.version}>
          <ErrorSummary errors={answer.errors} />
          <Confirm
            title={t("assessment.report.signQuestion", { edition: view.report.edition })}
            fixed={t("assessment.report.signFixed", { count: view.candidates })}
            after={t("assessment.report.signAfter")}
            word="word.sign"
            values={answer.values}
            errors={answer.errors}
            actions={
              <>
                <Button kind="primary">{t("assessment.report.signButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </>
            }
          >
            <WhoSees>{t("assessment.report.whoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      )}
    </ProcessPage>
  );
}
