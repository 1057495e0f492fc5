import { choice, optionalDay, optionalWhole, text, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { lateRoom } from "#app/domain/selection/call.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { ruleOnLateNomination } from "#app/services/selection/late-nomination.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, TextArea, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { handedIn, lateRequestsIn } from "#db/queries/call-record.server.ts";
import { callFacts } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId", "requestId"] },
  async ({ viewer, house, standing, params, reads, now }) => {
    const { store } = house;
    const request = (await lateRequestsIn(viewer, store, standing.processId, standing.round)).find(
      ({ id }) => id === params.requestId,
    );
    const verdict = may(standing, "late.decide");
    if (!request || (!verdict.ok && verdict.kind !== "conflict")) throw notFound();
    const facts = await callFacts(viewer, store, request.callId);
    if (!verdict.ok || request.outcome !== null || !facts) return notNow(house, viewer, standing);
    const head = await processHead(viewer, store, standing.processId);
    reads("lateRequest", request.id, request.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      stored: request.version,
      state: request.state,
      names: request.names,
      reason: request.reason,
      askedAt: request.askedAt,
      room: lateRoom(facts.listSize, await handedIn(viewer, store, request.callId, request.memberStateId)),
      proposed: addDays(dayIn(now, "America/New_York"), 5),
    };
  },
);
export const action = acts(
  {
    access: act("late.decide"),
    params: ["processId", "requestId"],
    form: {
      _version: version(),
      outcome: choice(["granted", "refused"]),
      names: optionalWhole(1, 99),
      untilOn: optionalDay(),
      reason: text(1_000),
    },
  },
  ({ work, params, values }) =>
    ruleOnLateNomination(work, {
      processId: params.processId!,
      requestId: params.requestId!,
      version: values._version,
      outcome: values.outcome,
      names: values.names,
      untilOn: values.untilOn,
      reason: values.reason,
    }),
  ({ processId }) => ({ to: `/processes/${processId}/late`, flash: { kind: "met", key: "flash.lateRuled" } }),
);
export const meta = titled("late.rule");

export default function RuleOnLate() {
  const view = useView<typeof loader>();
  const { t, newYork } = useText();
  const answer = useAnswer("rule");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("late.rule")} />;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/late`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      title={t("late.rule")}
      answer={answer}
      under={[{ href: back, label: t("place.late") }]}
      meta={[view.state, t("late.room", { count: view.room })]}
    >
      <div className="max-w-[56rem] space-y-4">
        <Card title={t("late.asks", { count: view.names })}>
          <p className="text-ink-muted text-sm">{newYork(view.askedAt)}</p>
          <p className="mt-1 whitespace-pre-line">{view.reason}</p>
        </Card>
        <PostForm name="rule" version={view.stored}>
          <ErrorSummary errors={answer.errors} />
          <Card>
            <Fields>
              <RadioGroup
                name="outcome"
                label={t("late.ruling")}
                required
                choices={[
                  { value: "granted", label: t("late.grant"), hint: t("late.grantHint") },
                  { value: "refused", label: t("late.refuse") },
                ]}
                {...form}
              />
              <TextField
                name="names"
                type="number"
                label={t("late.namesGranted")}
                hint={t("late.ifGranted")}
                width="short"
                optional
                initial={Math.min(view.names, view.room)}
                {...form}
              />
              <DateField
                name="untilOn"
                label={t("late.untilOn")}
                hint={t("late.untilHint")}
                optional
                initial={view.proposed}
                {...form}
              />
              <TextArea
                name="reason"
                label={t("late.rulingReason")}
                hint={t("late.reasonHint")}
                required
                rows={3}
                {...form}
              />
              <WhoSees>{t("late.ruleWhoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("late.ruleButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </PostForm>
      </div>
    </ProcessPage>
  );
}
