import { id, text, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { returnDecision } from "#app/services/selection/return-decision.server.ts";
import { showDecision } from "#app/services/selection/show-decision.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.authority) throw notFound();
    const view = await showDecision(house, viewer, standing);
    if (!view.may.returnIt || !view.decision) return notNow(house, viewer, standing);
    reads("decision", view.decision.id, view.decision.version);
    return { id: view.id, name: view.name, decision: view.decision };
  },
);
export const action = acts(
  {
    access: act("decision.returnToDecider"),
    params: ["processId"],
    stepUp: true,
    form: { decisionId: id(), _version: version(), reason: text(6000) },
  },
  ({ work, params, values }) =>
    returnDecision(work, {
      processId: params.processId!,
      decisionId: values.decisionId,
      version: values._version,
      reason: values.reason,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/decision`,
    flash: { kind: "met", key: "flash.decisionReturned" },
  }),
);
export const meta = titled("decision.returnTitle");

export default function Return() {
  const view = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("return");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("decision.returnTitle")}
        back={{ href: `/processes/${view.notNow.id}/decision`, label: t("place.decision") }}
      />
    );
  const { id: processId, name, decision } = view;
  const back = `/processes/${processId}/decision`;
  return (
    <ProcessPage
      id={processId}
      name={name}
      recorded
      answer={answer}
      title={t("decision.returnTitle")}
      under={[{ href: back, label: t("place.decision") }]}
    >
      <div className="max-w-[48rem] space-y-6">
        <Card
          title={t("decision.chosen", { name: decision.name })}
          aside={t("decision.signedBy", { name: decision.deciderName, when: dateTime(decision.decidedAt) })}
        >
          <p className="whitespace-pre-wrap">{decision.reason}</p>
        </Card>
        <Card>
          <PostForm name="return" stepUp version={decision.version}>
            <input type="hidden" name="decisionId" value={decision.id} />
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <TextArea
                name="reason"
                label={t("decision.returnReason")}
                hint={t("decision.returnHint")}
                required
                rows={5}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("decision.whoSeesDecision")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("decision.returnButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
