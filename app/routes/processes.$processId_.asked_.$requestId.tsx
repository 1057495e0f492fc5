import { day, text } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { extendDocument } from "#app/services/selection/ask-document.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { documentRequestsIn } from "#db/queries/call-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId", "requestId"] },
  async ({ viewer, house, standing, params, reads, now }) => {
    const request = (await documentRequestsIn(viewer, house.store, standing.processId)).find(
      ({ id }) => id === params.requestId,
    );
    const verdict = may(standing, "document.extend");
    if (!request || (!verdict.ok && verdict.kind !== "conflict")) throw notFound();
    if (!verdict.ok || !request.waits) return notNow(house, viewer, standing);
    const head = await processHead(viewer, house.store, standing.processId);
    reads("documentRequest", request.id, null);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      person: request.name,
      document: request.document,
      dueAt: request.dueAt,
      proposed: addDays(dayIn(Math.max(now, request.dueAt), "America/New_York"), 7),
    };
  },
);
export const action = acts(
  {
    access: act("document.extend"),
    params: ["processId", "requestId"],
    form: { dueOn: day(), reason: text(1_000) },
  },
  ({ work, params, values }) =>
    extendDocument(work, {
      processId: params.processId!,
      requestId: params.requestId!,
      dueOn: values.dueOn,
      reason: values.reason,
    }),
  ({ processId }) => ({ to: `/processes/${processId}/asked`, flash: { kind: "met", key: "flash.documentExtended" } }),
);
export const meta = titled("asked.extend");

export default function ExtendDocument() {
  const view = useView<typeof loader>();
  const { t, newYork } = useText();
  const answer = useAnswer("extend");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("asked.extend")} />;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/asked`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("asked.extend")}
      answer={answer}
      under={[{ href: back, label: t("place.asked") }]}
      meta={[view.person, view.document, t("asked.dueWas", { when: newYork(view.dueAt) })]}
    >
      <PostForm name="extend">
        <ErrorSummary errors={answer.errors} />
        <Card>
          <Fields>
            <DateField
              name="dueOn"
              label={t("asked.newDay")}
              hint={t("late.untilHint")}
              required
              initial={view.proposed}
              {...form}
            />
            <TextArea name="reason" label={t("asked.reason")} required rows={3} {...form} />
            <WhoSees>{t("asked.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("asked.extend")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </Card>
      </PostForm>
    </ProcessPage>
  );
}
