import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { choice, optionalText, text, version } from "#app/http/form.server.ts";
import { may } from "#app/domain/policy.ts";
import { amendCall } from "#app/services/selection/amend-call.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
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
import { toldOfCall } from "#db/queries/call-record.server.ts";
import { callShut, presentCall } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const parts = ["noteVerbale", "passage", "clarification"] as const;

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    const verdict = may(standing, "call.amend");
    if (!verdict.ok && verdict.kind !== "conflict") throw notFound();
    const facts = verdict.ok ? await presentCall(viewer, house.store, standing.processId) : null;
    if (!facts || callShut(facts, now) !== null) return notNow(house, viewer, standing);
    const head = await processHead(viewer, house.store, standing.processId);
    const told = await toldOfCall(viewer, house.store, facts.callId);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      noteVerbale: told.noteVerbale,
      next: told.amendments.length + 1,
    };
  },
);
export const action = acts(
  {
    access: act("call.amend"),
    params: ["processId"],
    form: {
      _version: version(),
      part: choice(parts),
      formerly: optionalText(2_000),
      now: text(2_000),
      reason: text(1_000),
    },
  },
  ({ work, params, values }) =>
    amendCall(work, params.processId!, {
      version: values._version,
      part: values.part,
      formerly: values.formerly ?? "",
      now: values.now,
      reason: values.reason,
    }),
  ({ processId }) => ({ to: `/processes/${processId}/call`, flash: { kind: "met", key: "flash.callAmended" } }),
);
export const meta = titled("amend.title");

export default function Amend() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("amend");
  if ("notNow" in view) return <NotNow view={view} answer={answer} title={t("amend.title")} />;
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/call`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("amend.titleNumber", { number: view.next })}
      answer={answer}
      under={[{ href: back, label: t("place.call") }]}
      meta={[t("amend.intro")]}
    >
      <PostForm name="amend" version={view.version}>
        <ErrorSummary errors={answer.errors} />
        <Card>
          <Fields>
            <RadioGroup
              name="part"
              label={t("amend.part")}
              required
              choices={parts.map((part) => ({
                value: part,
                label: t(`amend.part.${part}`),
                hint: t(`amend.part.${part}.hint`, { now: view.noteVerbale }),
              }))}
              {...form}
            />
            <TextArea
              name="formerly"
              label={t("amend.formerly")}
              hint={t("amend.formerlyHint")}
              optional
              rows={3}
              {...form}
            />
            <TextArea name="now" label={t("amend.now")} required rows={4} {...form} />
            <TextArea
              name="reason"
              label={t("amend.reason")}
              hint={t("extend.reasonHint")}
              required
              rows={2}
              {...form}
            />
            <WhoSees>{t("extend.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("amend.button")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </Card>
      </PostForm>
    </ProcessPage>
  );
}
