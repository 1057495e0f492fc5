import { choice, text, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { presentStages } from "#app/domain/selection/begun.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { markBegun } from "#app/services/selection/mark-begun.server.ts";
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
import { priorStartOf } from "#db/queries/begun.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("process"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  if (!standing.lead) throw notFound();
  if (!may(standing, "begun.mark").ok) return notNow(house, viewer, standing);
  const head = await processHead(viewer, house.store, standing.processId);
  const marked = await priorStartOf(viewer, house.store, head.id);
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    version: head.row.version,
    marked: marked && { presentStage: marked.presentStage, reason: marked.reason },
  };
});
export const action = acts(
  {
    access: act("begun.mark"),
    params: ["processId"],
    form: { _version: version(), presentStage: choice(presentStages), reason: text(4000) },
  },
  ({ work, params, values }) =>
    markBegun(work, {
      processId: params.processId!,
      version: values._version,
      presentStage: values.presentStage,
      reason: values.reason,
    }),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "begun.mark.flash" } }),
);
export const meta = titled("begun.mark.title");

export default function MarkBegun() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("mark");
  if ("notNow" in view) {
    const back = { href: `/processes/${view.notNow.id}`, label: t("place.process") };
    return <NotNow view={view} answer={answer} title={t("begun.mark.title")} back={back} />;
  }
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      answer={answer}
      title={t("begun.mark.title")}
      meta={[t("begun.mark.intro")]}
    >
      <PostForm name="mark" version={view.version}>
        <ErrorSummary errors={answer.errors} />
        <Card>
          <Fields>
            <RadioGroup
              name="presentStage"
              label={t("begun.mark.stage")}
              hint={t("begun.mark.stageHint")}
              required
              initial={view.marked?.presentStage ?? ""}
              choices={presentStages.map((stage) => ({ value: stage, label: t(`state.${stage}`) }))}
              {...form}
            />
            <TextArea
              name="reason"
              label={t("begun.mark.reason")}
              hint={t("begun.mark.reasonHint")}
              required
              rows={4}
              initial={view.marked?.reason ?? ""}
              {...form}
            />
            <WhoSees>{t("begun.mark.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("begun.mark.button")}</Button>
              <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </Card>
      </PostForm>
    </ProcessPage>
  );
}
