import { text, typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { announce } from "#app/services/selection/announce.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
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
    if (!standing.named) throw notFound();
    const view = await showConsultations(house, viewer, standing);
    if (!view.may.announce) return notNow(house, viewer, standing);
    reads("offer", standing.processId, view.offer?.version ?? null);
    return {
      id: view.id,
      name: view.name,
      decided: view.decided?.name ?? "",
      open: view.open,
      lines: view.lines.map(({ status, title, detail }) => ({ status, title, detail })),
    };
  },
);
export const action = acts(
  {
    access: act("offer.record"),
    params: ["processId"],
    stepUp: true,
    form: { text: text(8000), confirmation: typedWord("word.announce") },
  },
  async ({ work, params, values }) => announce(work, { processId: params.processId!, text: values.text }),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "flash.announced" } }),
);
export const meta = titled("announce.title");

export default function Announce() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("announce");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("announce.title")}
        back={{ href: `/processes/${view.notNow.id}/offer`, label: t("place.offer") }}
      />
    );
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/offer`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("announce.title")}
      meta={[view.decided]}
      under={[{ href: back, label: t("place.offer") }]}
    >
      <div className="max-w-[44rem] space-y-6">
        <Card title={t("decision.conditions")}>
          <ConditionList lines={view.lines} />
        </Card>
        {view.open ? (
          <PostForm name="announce" stepUp>
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("announce.question", { name: view.decided })}
              fixed={t("announce.fixed")}
              after={t("announce.after")}
              word="word.announce"
              {...form}
              actions={
                <>
                  <Button kind="primary">{t("announce.button")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <Fields>
                <TextArea
                  name="text"
                  label={t("announce.text")}
                  hint={t("announce.textHint")}
                  required
                  rows={6}
                  {...form}
                />
                <p className="max-w-prose text-sm">{t("announce.letters")}</p>
                <WhoSees>{t("announce.whoSees")}</WhoSees>
              </Fields>
            </Confirm>
          </PostForm>
        ) : (
          <ClosedButton>{t("offer.announceShut")}</ClosedButton>
        )}
      </div>
    </ProcessPage>
  );
}
