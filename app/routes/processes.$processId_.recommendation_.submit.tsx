import { typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { showRecommendation } from "#app/services/selection/show-recommendation.server.ts";
import { submitList } from "#app/services/selection/submit-list.server.ts";
import { handsOf } from "#app/domain/policy.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
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
    if (!handsOf(standing).has("chair")) throw notFound();
    const view = await showRecommendation(house, viewer, standing);
    if (!view?.acts || !view.list) return notNow(house, viewer, standing);
    reads("recommendation", standing.processId, `${view.list.edition}.${view.list.version}`);
    return {
      id: view.id,
      name: view.name,
      open: view.open,
      lines: view.lines.map(({ status, title, detail }) => ({ status, title, detail })),
      names: view.people.filter(({ listed }) => listed).map(({ name }) => name),
    };
  },
);
export const action = acts(
  { access: act("list.sign"), params: ["processId"], stepUp: true, form: { confirmation: typedWord("word.handOver") } },
  async ({ work, params }) => submitList(work, { processId: params.processId! }),
  (_, { params }) => ({ to: `/processes/${params.processId!}`, flash: { kind: "met", key: "flash.listHandedOver" } }),
);
export const meta = titled("recommendation.submitTitle");

export default function SubmitList() {
  const view = useView<typeof loader>();
  const { t, list } = useText();
  const answer = useAnswer("submit");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("recommendation.submitTitle")}
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
      title={t("recommendation.submitTitle")}
      under={[{ href: back, label: t("place.recommendation") }]}
    >
      <div className="max-w-[44rem] space-y-6">
        <Card title={t("recommendation.conditions")}>
          <ConditionList lines={view.lines} />
        </Card>
        {view.open ? (
          <PostForm name="submit" stepUp>
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("recommendation.submitQuestion")}
              fixed={list(view.names)}
              after={t("recommendation.submitAfter")}
              word="word.handOver"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("recommendation.submitButton")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <WhoSees>{t("recommendation.whoSeesSubmit")}</WhoSees>
            </Confirm>
          </PostForm>
        ) : (
          <ClosedButton>{t("recommendation.submitShut")}</ClosedButton>
        )}
      </div>
    </ProcessPage>
  );
}
