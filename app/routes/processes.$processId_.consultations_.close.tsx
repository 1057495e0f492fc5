import { typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { closeConsultations } from "#app/services/selection/consult.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
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

export const loader = page({ access: sight("process"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  // The page of an act is there for the hand whose act it is, and for nobody else.
  if (!(standing.authority || standing.named)) throw notFound();
  const view = await showConsultations(house, viewer, standing);
  if (!view.may.close) return notNow(house, viewer, standing);
  return {
    id: view.id,
    name: view.name,
    decided: view.decided?.name ?? "",
    open: view.open,
    lines: view.lines.map(({ status, title, detail }) => ({ status, title, detail })),
  };
});
export const action = acts(
  { access: act("consultation.record"), params: ["processId"], form: { confirmation: typedWord("word.close") } },
  async ({ work, params }) => closeConsultations(work, { processId: params.processId! }),
  ({ processId }) => ({
    to: `/processes/${processId}/offer`,
    flash: { kind: "met", key: "flash.consultationsClosed" },
  }),
);
export const meta = titled("consultation.closeTitle");

export default function CloseConsultations() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("close");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("consultation.closeTitle")}
        back={{ href: `/processes/${view.notNow.id}/consultations`, label: t("place.consultations") }}
      />
    );
  const back = `/processes/${view.id}/consultations`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      answer={answer}
      title={t("consultation.closeTitle")}
      under={[{ href: back, label: t("place.consultations") }]}
    >
      <div className="max-w-[44rem] space-y-6">
        <Card title={t("decision.conditions")}>
          <ConditionList lines={view.lines} />
        </Card>
        {view.open ? (
          <PostForm name="close">
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("consultation.closeQuestion", { name: view.decided })}
              fixed={t("consultation.closeFixed")}
              after={t("consultation.closeAfter")}
              word="word.close"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("consultation.closeLink")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <WhoSees>{t("consultation.whoSees")}</WhoSees>
            </Confirm>
          </PostForm>
        ) : (
          <ClosedButton>{t("consultation.closeShut")}</ClosedButton>
        )}
      </div>
    </ProcessPage>
  );
}
