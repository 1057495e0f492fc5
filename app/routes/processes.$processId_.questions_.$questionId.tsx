import { text, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { answerAboutCall } from "#app/services/selection/ask-about-call.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
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
import { questionsIn } from "#db/queries/call-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId", "questionId"] },
  async ({ viewer, house, standing, params }) => {
    const question = (await questionsIn(viewer, house.store, standing.processId, standing.round)).find(
      ({ id }) => id === params.questionId,
    );
    if (!question) throw notFound();
    const verdict = may(standing, "callQuestion.answer");
    if (!verdict.ok && verdict.kind !== "conflict") throw notFound();
    if (!verdict.ok || question.answeredAt !== null) return notNow(house, viewer, standing);
    const head = await processHead(viewer, house.store, standing.processId);
    const { id, state, text: asked, askedAt, version: stored } = question;
    return { id: head.id, name: namedProcess(head, viewer.locale), question: { id, state, asked, askedAt, stored } };
  },
);
export const action = acts(
  {
    access: act("callQuestion.answer"),
    params: ["processId", "questionId"],
    form: { _version: version(), published: text(2_000), answer: text(4_000) },
  },
  ({ work, params, values }) =>
    answerAboutCall(work, {
      processId: params.processId!,
      questionId: params.questionId!,
      version: values._version,
      published: values.published,
      answer: values.answer,
    }),
  ({ processId }) => ({
    to: `/processes/${processId}/questions`,
    flash: { kind: "met", key: "flash.callQuestionAnswered" },
  }),
);
export const meta = titled("questions.answer");

export default function AnswerQuestion() {
  const view = useView<typeof loader>();
  const { t, newYork } = useText();
  const answer = useAnswer("answer");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("questions.answer")} />;
  const { question } = view;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/questions`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("questions.answer")}
      answer={answer}
      under={[{ href: back, label: t("place.questions") }]}
    >
      <div className="max-w-[56rem] space-y-4">
        <Card title={t("questions.asked")}>
          <p className="text-ink-muted text-sm">
            {t("questions.askedBy", { state: question.state, when: newYork(question.askedAt) })}
          </p>
          <p className="mt-1 whitespace-pre-line">{question.asked}</p>
        </Card>
        <PostForm name="answer" version={question.stored}>
          <ErrorSummary errors={answer.errors} />
          <Card>
            <Fields>
              <TextArea
                name="published"
                label={t("questions.published")}
                hint={t("questions.publishedHint")}
                required
                rows={3}
                initial={question.asked}
                {...form}
              />
              <TextArea name="answer" label={t("questions.answerText")} required rows={5} {...form} />
              <WhoSees>{t("questions.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("questions.send")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </PostForm>
      </div>
    </ProcessPage>
  );
}
