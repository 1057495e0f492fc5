import { text, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { windowOpen } from "#app/domain/selection/call.ts";
import { endLateWindow } from "#app/services/selection/late-nomination.server.ts";
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
import { lateRequestsIn } from "#db/queries/call-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId", "requestId"] },
  async ({ viewer, house, standing, params, reads, now }) => {
    const request = (await lateRequestsIn(viewer, house.store, standing.processId, standing.round)).find(
      ({ id }) => id === params.requestId,
    );
    const verdict = may(standing, "late.end");
    if (!request || (!verdict.ok && verdict.kind !== "conflict")) throw notFound();
    if (!verdict.ok || !windowOpen(request, now)) return notNow(house, viewer, standing);
    const head = await processHead(viewer, house.store, standing.processId);
    reads("lateRequest", request.id, request.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      stored: request.version,
      state: request.state,
      names: request.namesGranted ?? 0,
      untilAt: request.untilAt ?? 0,
    };
  },
);
export const action = acts(
  { access: act("late.end"), params: ["processId", "requestId"], form: { _version: version(), reason: text(1_000) } },
  ({ work, params, values }) =>
    endLateWindow(work, {
      processId: params.processId!,
      requestId: params.requestId!,
      version: values._version,
      reason: values.reason,
    }),
  ({ processId }) => ({ to: `/processes/${processId}/late`, flash: { kind: "met", key: "flash.lateEnded" } }),
);
export const meta = titled("late.end");

export default function EndLateWindow() {
  const view = useView<typeof loader>();
  const { t, newYork } = useText();
  const answer = useAnswer("end");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("late.end")} />;
  const back = `/processes/${view.id}/late`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("late.end")}
      answer={answer}
      under={[{ href: back, label: t("place.late") }]}
      meta={[view.state, t("late.windowIs", { count: view.names, when: newYork(view.untilAt) })]}
    >
      <div className="max-w-[56rem]">
        <PostForm name="end" version={view.stored}>
          <ErrorSummary errors={answer.errors} />
          <Card>
            <Fields>
              <p className="max-w-prose">{t("late.endText")}</p>
              <TextArea
                name="reason"
                label={t("late.endReason")}
                hint={t("late.reasonHint")}
                required
                rows={3}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("late.ruleWhoSees")}</WhoSees>
              <Actions>
                <Button kind="danger">{t("late.end")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </PostForm>
      </div>
    </ProcessPage>
  );
}
