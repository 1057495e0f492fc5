import { text } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { answerContest } from "#app/services/selection/contest-registration.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { contestsIn } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId", "contestId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const contest = (await contestsIn(viewer, house.store, standing.processId)).find(
      ({ id }) => id === params.contestId,
    );
    if (!contest) throw notFound();
    const head = await processHead(viewer, house.store, standing.processId);
    reads("contest", contest.id, null);
    return { id: head.id, name: namedProcess(head, viewer.locale), contest };
  },
);
export const action = acts(
  { access: act("contest.answer"), params: ["processId", "contestId"], form: { answer: text(3_000) } },
  ({ work, params, values }) =>
    answerContest(work, { processId: params.processId!, contestId: params.contestId!, answer: values.answer }),
  ({ processId }) => ({ to: `/processes/${processId}/contests`, flash: { kind: "met", key: "flash.contestAnswered" } }),
);
export const meta = titled("contest.answer");

export default function AnswerContest() {
  const { id, name, contest } = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("answer");
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("contest.answer")}
      answer={answer}
      recorded
      under={[{ href: `/processes/${id}/contests`, label: t("contest.all") }]}
    >
      <ErrorSummary errors={answer.errors} />
      <div className="max-w-[56rem] space-y-4">
        <Card title={t("contest.of", { state: contest.state, name: contest.name })}>
          <p className="text-ink-muted text-sm">{t("contest.filed", { when: dateTime(contest.filedAt) })}</p>
          <p className="mt-1 whitespace-pre-line">{contest.text}</p>
        </Card>
        {contest.answeredAt === null ? (
          <PostForm name="answer">
            <Card>
              <Fields>
                <TextArea
                  name="answer"
                  label={t("contest.answerText")}
                  rows={5}
                  required
                  values={answer.values}
                  errors={answer.errors}
                />
                <WhoSees>{t("contest.answerWhoSees")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("contest.answer")}</Button>
                  <LinkButton href={`/processes/${id}/contests`}>{t("common.back")}</LinkButton>
                </Actions>
              </Fields>
            </Card>
          </PostForm>
        ) : (
          <p className="whitespace-pre-line">{contest.answer}</p>
        )}
      </div>
    </ProcessPage>
  );
}
