import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { choice, day, text, version } from "#app/http/form.server.ts";
import { may } from "#app/domain/policy.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { extendCall } from "#app/services/selection/extend-call.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { presentCall } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    const verdict = may(standing, "call.extend");
    if (!verdict.ok && verdict.kind !== "conflict") throw notFound();
    const facts = verdict.ok ? await presentCall(viewer, house.store, standing.processId) : null;
    if (!facts || now > facts.closesAt) return notNow(house, viewer, standing);
    const head = await processHead(viewer, house.store, standing.processId);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      closesAt: facts.closesAt,
      proposed: addDays(dayIn(facts.closesAt, "America/New_York"), 14),
    };
  },
);
export const action = acts(
  {
    access: act("call.extend"),
    params: ["processId"],
    form: { _version: version(), closesOn: day(), reason: text(1_000), plan: choice(["follows", "anew"]) },
  },
  ({ work, params, values }) =>
    extendCall(work, params.processId!, {
      version: values._version,
      closesOn: values.closesOn,
      reason: values.reason,
      planFollows: values.plan === "follows",
    }),
  ({ processId }) => ({ to: `/processes/${processId}/call`, flash: { kind: "met", key: "flash.callExtended" } }),
);
export const meta = titled("extend.title");

export default function Extend() {
  const view = useView<typeof loader>();
  const { t, newYork } = useText();
  const answer = useAnswer("extend");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("extend.title")} />;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/call`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("extend.title")}
      answer={answer}
      under={[{ href: back, label: t("place.call") }]}
      meta={[t("extend.present", { when: newYork(view.closesAt) })]}
    >
      <PostForm name="extend" version={view.version}>
        <ErrorSummary errors={answer.errors} />
        <Card>
          <Fields>
            <DateField
              name="closesOn"
              label={t("extend.closesOn")}
              hint={t("call.closesOnHint")}
              required
              initial={view.proposed}
              {...form}
            />
            <TextArea
              name="reason"
              label={t("extend.reason")}
              hint={t("extend.reasonHint")}
              required
              rows={3}
              {...form}
            />
            <RadioGroup
              name="plan"
              label={t("extend.plan")}
              required
              initial="follows"
              choices={[
                { value: "follows", label: t("extend.plan.follows"), hint: t("extend.plan.followsHint") },
                { value: "anew", label: t("extend.plan.anew"), hint: t("extend.plan.anewHint") },
              ]}
              {...form}
            />
            <WhoSees>{t("extend.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("extend.button")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </Card>
      </PostForm>
    </ProcessPage>
  );
}
