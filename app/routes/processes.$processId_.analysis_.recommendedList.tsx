import { text, typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { analysisWords } from "#app/domain/selection/deciding.ts";
import { showAnalysis } from "#app/services/selection/show-analysis.server.ts";
import { signComparativeAnalysis } from "#app/services/selection/sign-comparative-analysis.server.ts";
import { handsOf } from "#app/domain/policy.ts";
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
    if (!handsOf(standing).has("chair")) throw notFound();
    const view = await showAnalysis(house, viewer, standing, "recommendedList");
    if (!view) return notNow(house, viewer, standing);
    reads("analysis", view.id, "recommendedList");
    return view;
  },
);
export const action = acts(
  {
    access: act("analysis.list"),
    params: ["processId"],
    stepUp: true,
    form: { text: text(12000), confirmation: typedWord("word.sign") },
  },
  async ({ work, params, values }) =>
    signComparativeAnalysis(work, { processId: params.processId!, gate: "recommendedList", text: values.text }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/recommendation`,
    flash: { kind: "met", key: "flash.analysisSigned" },
  }),
);
export const meta = titled("decision.analysisOfList");

export default function Analysis() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("analysis");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("decision.analysisOfList")}
        back={{ href: `/processes/${view.notNow.id}/recommendation`, label: t("place.recommendation") }}
      />
    );
  const back = `/processes/${view.id}/recommendation`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("decision.analysisOfList")}
      under={[{ href: back, label: t("place.recommendation") }]}
    >
      <AnalysisForm
        answer={answer}
        competencies={view.competencies}
        rows={view.rows}
        detail={t(view.detail)}
        words={analysisWords}
        back={back}
        whoSees={t("decision.whoSeesListAnalysis")}
      />
    </ProcessPage>
  );
}
