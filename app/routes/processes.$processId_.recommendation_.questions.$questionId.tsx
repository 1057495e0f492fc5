import { text } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { answerQuestion } from "#app/services/selection/answer-question.server.ts";
import { showRecommendation } from "#app/services/selection/show-recommendation.server.ts";
import { handsOf } from "#app/domain/policy.ts";
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
  { access: sight("process"), params: ["processId", "questionId"] },
  async ({ viewer, house, standing, params, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!handsOf(standing).has("chair")) throw notFound();
    const view = await showRecommendation(house, viewer, standing);
    const question = view?.questions.find(({ id }) => id === params.questionId);
    if (view?.acts && !question) throw notFound();
    if (!view?.acts || !question || question.answer !== null) return notNow(house, viewer, standing);
    reads("question", question.id, null);
    return { id: view.id, name: view.name, question: question.question, askedAt: question.askedAt };
  },
);
export const action = acts(
  { access: act("question.answer"), params: ["processId", "questionId"], form: { answer: text(6000) } },
  ({ work, params, values }) =>
    answerQuestion(work, { processId: params.processId!, questionId: params.questionId!, answer: values.answer }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/recommendation`,
    flash: { kind: "met", key: "flash.questionAnswered" },
  }),
);
export const meta = titled("recommendation.answerTitle");

export default function AnswerQuestion() {
  const view = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("answer");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("recommendation.answerTitle")}
        back={{ href: `/processes/${view.notNow.id}/recommendation`, label: t("place.recommendation") }}
      />
    );
  const back = `/processes/${view.id}/recommendation`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("recommendation.answerTitle")}
      under={[{ href: back, label: t("place.recommendation") }]}
    >
      <div className="max-w-[48rem] space-y-6">
        <Card title={t("recommendation.question")} aside={dateTime(view.askedAt)}>
          <p className="whitespace-pre-wrap">{view.question}</p>
        </Card>
        <Card>
          <PostForm name="answer">
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <TextArea
                name="answer"
                label={t("recommendation.answerLabel")}
                hint={t("recommendation.answerHint")}
                required
                rows={6}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("recommendation.whoSeesAnswer")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("recommendation.answerButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
