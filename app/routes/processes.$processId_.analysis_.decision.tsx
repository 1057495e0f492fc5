import { text, typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { analysisWords } from "#app/domain/selection/deciding.ts";
import { showAnalysis } from "#app/services/selection/show-analysis.server.ts";
import { signComparativeAnalysis } from "#app/services/selection/sign-comparative-analysis.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { AnalysisForm } from "#app/ui/comparative-analysis.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.authority) throw notFound();
    const view = await showAnalysis(house, viewer, standing, "decision");
    if (!view) return notNow(house, viewer, standing);
    reads("analysis", view.id, "decision");
    return view;
  },
);
export const action = acts(
  {
    access: act("analysis.decision"),
    params: ["processId"],
    stepUp: true,
    form: { text: text(12000), confirmation: typedWord("word.sign") },
  },
  async ({ work, params, values }) =>
    signComparativeAnalysis(work, { processId: params.processId!, gate: "decision", text: values.text }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/decision`,
    flash: { kind: "met", key: "flash.analysisSigned" },
  }),
);
export const meta = titled("decision.analysisOfDecision");

export default function Analysis() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("analysis");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("decision.analysisOfDecision")}
        back={{ href: `/processes/${view.notNow.id}/decision`, label: t("place.decision") }}
      />
    );
  const back = `/processes/${view.id}/decision`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("decision.analysisOfDecision")}
      under={[{ href: back, label: t("place.decision") }]}
    >
      <AnalysisForm
        answer={answer}
        competencies={view.competencies}
        rows={view.rows}
        detail={t(view.detail)}
        words={analysisWords}
        back={back}
        whoSees={t("decision.whoSeesDecisionAnalysis")}
      />
    </ProcessPage>
  );
}
