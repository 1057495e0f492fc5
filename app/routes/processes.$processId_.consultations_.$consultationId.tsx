import { choice, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { answerConsultation } from "#app/services/selection/consult.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

const outcomes = ["noObjection", "objected", "noReply"] as const;

export const loader = page(
  { access: sight("process"), params: ["processId", "consultationId"] },
  async ({ viewer, house, standing, params, now, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!(standing.authority || standing.named)) throw notFound();
    const view = await showConsultations(house, viewer, standing);
    const row = view.rows.find(({ id }) => id === params.consultationId);
    if (!row) throw notFound();
    if (!row.answerable) return notNow(house, viewer, standing);
    reads("consultation", row.id, row.version);
    return { id: view.id, name: view.name, row, past: now > row.replyBy };
  },
);
export const action = acts(
  {
    access: act("consultation.record"),
    params: ["processId", "consultationId"],
    form: { _version: version(), outcome: choice(outcomes), note: optionalText(6000) },
  },
  ({ work, params, values }) =>
    answerConsultation(work, {
      processId: params.processId!,
      consultationId: params.consultationId!,
      version: values._version,
      outcome: values.outcome,
      note: values.note,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/consultations`,
    flash: { kind: "met", key: "flash.consultationAnswered" },
  }),
);
export const meta = titled("consultation.answerTitle");

export default function AnswerConsultation() {
  const view = useView<typeof loader>();
  const { t, dateTime } = useText();
  const answer = useAnswer("answer");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("consultation.answerTitle")}
        back={{ href: `/processes/${view.notNow.id}/consultations`, label: t("place.consultations") }}
      />
    );
  const { id, name, row, past } = view;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${id}/consultations`;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("consultation.answerTitle")}
      meta={[row.partyName, t("consultation.replyDue", { when: dateTime(row.replyBy) })]}
      under={[{ href: back, label: t("place.consultations") }]}
    >
      <div className="max-w-[48rem] space-y-6">
        {row.note && (
          <Card title={t("consultation.note")}>
            <p className="whitespace-pre-wrap">{row.note}</p>
          </Card>
        )}
        <Card>
          <PostForm name="answer" version={row.version}>
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <RadioGroup
                name="outcome"
                label={t("consultation.outcome")}
                required
                choices={outcomes.map((value) => ({
                  value,
                  label: t(`consultation.outcome.${value}`),
                  hint: t(
                    value === "noReply" && !past ? "consultation.noReplyNotYet" : `consultation.outcome.${value}.hint`,
                  ),
                  disabled: value === "noReply" && !past,
                }))}
                {...form}
              />
              <TextArea
                name="note"
                label={t("consultation.noteMore")}
                hint={t("consultation.noteMoreHint")}
                optional
                {...form}
              />
              <WhoSees>{t("consultation.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("consultation.save")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
