import { text } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { returnList } from "#app/services/selection/return-list.server.ts";
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
    if (!view.may.ask) return notNow(house, viewer, standing);
    reads("decisionFile", standing.processId, view.list ? String(view.list.edition) : null);
    return { id: view.id, name: view.name };
  },
);
export const action = acts(
  { access: act("decision.take"), params: ["processId"], form: { question: text(6000) } },
  ({ work, params, values }) => returnList(work, { processId: params.processId!, question: values.question }),
  (_, { params }) => ({ to: `/processes/${params.processId!}`, flash: { kind: "met", key: "flash.listReturned" } }),
);
export const meta = titled("decision.askTitle");

export default function AskChair() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("question");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("decision.askTitle")}
        back={{ href: `/processes/${view.notNow.id}/decision`, label: t("place.decision") }}
      />
    );
  const { id, name } = view;
  const back = `/processes/${id}/decision`;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("decision.askTitle")}
      meta={[t("decision.askIntro")]}
      under={[{ href: back, label: t("place.decision") }]}
    >
      <div className="max-w-[48rem]">
        <Card>
          <PostForm name="question">
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <TextArea
                name="question"
                label={t("recommendation.question")}
                hint={t("decision.askHint")}
                required
                rows={5}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("recommendation.whoSeesAnswer")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("decision.askButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
