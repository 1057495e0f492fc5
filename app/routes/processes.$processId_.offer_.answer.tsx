import { choice, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { answerOffer } from "#app/services/selection/make-offer.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

const outcomes = ["accepted", "declined"] as const;

export const loader = page({ access: sight("process"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  // The page of an act is there for the hand whose act it is, and for nobody else.
  if (!standing.named) throw notFound();
  const view = await showConsultations(house, viewer, standing);
  if (!view.may.offer || view.offer?.outcome !== "pending") return notNow(house, viewer, standing);
  return { id: view.id, name: view.name, decided: view.decided?.name ?? "", version: view.offer.version };
});
export const action = acts(
  { access: act("offer.record"), params: ["processId"], form: { _version: version(), outcome: choice(outcomes) } },
  ({ work, params, values }) =>
    answerOffer(work, { processId: params.processId!, outcome: values.outcome, version: values._version }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/offer`,
    flash: { kind: "met", key: "flash.offerAnswered" },
  }),
);
export const meta = titled("offer.answerTitle");

export default function AnswerOffer() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("answer");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("offer.answerTitle")}
        back={{ href: `/processes/${view.notNow.id}/offer`, label: t("place.offer") }}
      />
    );
  const back = `/processes/${view.id}/offer`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      answer={answer}
      title={t("offer.answerTitle")}
      meta={[view.decided]}
      under={[{ href: back, label: t("place.offer") }]}
    >
      <div className="max-w-[44rem]">
        <Card>
          <PostForm name="answer" version={view.version}>
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <RadioGroup
                name="outcome"
                label={t("offer.answer")}
                required
                choices={outcomes.map((value) => ({
                  value,
                  label: t(`offer.outcome.${value}`),
                  hint: t(`offer.outcome.${value}.hint`),
                }))}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("consultation.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("common.save")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
