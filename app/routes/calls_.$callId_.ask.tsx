import { id, text, unseen } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { askAboutCall } from "#app/services/selection/ask-about-call.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { callFacts, callShut, ownStates } from "#db/queries/nominations.server.ts";

export const loader = page(
  { access: roles("focalPoint", "leadFocalPoint"), params: ["callId"] },
  async ({ viewer, house, params, url, now }) => {
    const states = await ownStates(viewer, house.store);
    const wanted = url.searchParams.get("state");
    const state = wanted === null ? states[0] : states.find((one) => one.id === wanted);
    const facts = state ? await callFacts(viewer, house.store, params.callId!) : null;
    if (!state || !facts) throw notFound();
    return {
      callId: facts.callId,
      title: facts.title,
      mission: facts.mission,
      state: { id: state.id, name: state.name },
      many: states.length > 1,
      shut: callShut(facts, now),
    };
  },
);
export const action = acts(
  {
    access: roles("focalPoint", "leadFocalPoint"),
    params: ["callId"],
    form: { memberStateId: unseen(id()), text: text(2_000) },
  },
  ({ work, params, values }) => askAboutCall(work, { callId: params.callId!, ...values }),
  ({ callId }) => ({ to: `/calls/${callId}`, flash: { kind: "met", key: "flash.questionAsked" } }),
);
export const meta = titled("ask.title");

export default function Ask() {
  const { callId, title, mission, state, many, shut } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("ask");
  const back = `/calls/${callId}${many ? `?state=${state.id}` : ""}`;
  return (
    <Page
      title={t("ask.title")}
      meta={[state.name]}
      crumbs={[
        { href: "/calls", label: t("nav.calls") },
        { href: back, label: t("process.named", { post: title, mission }) },
      ]}
    >
      <Refused answer={answer} />
      {shut !== null ? (
        <EmptyState title={t(`calls.shut.${shut}`)} action={<LinkButton href={back}>{t("common.back")}</LinkButton>} />
      ) : (
        <PostForm name="ask">
          <input type="hidden" name="memberStateId" value={state.id} />
          <ErrorSummary errors={answer.errors} />
          <Card>
            <Fields>
              <TextArea
                name="text"
                label={t("ask.text")}
                hint={t("ask.hint")}
                required
                rows={5}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("ask.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("ask.button")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </PostForm>
      )}
    </Page>
  );
}
