import { id, text, unseen, whole } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { lateRoom } from "#app/domain/selection/call.ts";
import { askLateNomination } from "#app/services/selection/late-nomination.server.ts";
import { lateTime } from "#app/services/selection/late-time.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, ErrorSummary, Fields, TextArea, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { handedIn } from "#db/queries/call-record.server.ts";
import { callFacts, ownStates } from "#db/queries/nominations.server.ts";

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
      closesAt: facts.closesAt,
      state: { id: state.id, name: state.name },
      many: states.length > 1,
      time: facts.doors.includes("memberState") && lateTime(facts, now),
      stillOpen: now <= facts.closesAt,
      room: lateRoom(facts.listSize, await handedIn(viewer, house.store, facts.callId, state.id)),
    };
  },
);
export const action = acts(
  {
    access: roles("focalPoint", "leadFocalPoint"),
    params: ["callId"],
    form: { memberStateId: unseen(id()), names: whole(1, 99), reason: text(1_000) },
  },
  ({ work, params, values }) => askLateNomination(work, { callId: params.callId!, ...values }),
  ({ callId }) => ({ to: `/calls/${callId}`, flash: { kind: "met", key: "flash.lateAsked" } }),
);
export const meta = titled("late.askTitle");

export default function AskLate() {
  const view = useView<typeof loader>();
  const { t, newYork } = useText();
  const answer = useAnswer("late");
  const form = { values: answer.values, errors: answer.errors };
  const back = `/calls/${view.callId}${view.many ? `?state=${view.state.id}` : ""}`;
  return (
    <Page
      title={t("late.askTitle")}
      meta={[view.state.name, t("calls.closesNewYork", { when: newYork(view.closesAt) })]}
      crumbs={[
        { href: "/calls", label: t("nav.calls") },
        { href: back, label: t("process.named", { post: view.title, mission: view.mission }) },
      ]}
    >
      <Refused answer={answer} />
      {!view.time || view.room === 0 ? (
        <EmptyState
          title={t(view.stillOpen ? "late.stillOpen" : view.room === 0 ? "late.noRoom" : "late.over")}
          action={<LinkButton href={back}>{t("common.back")}</LinkButton>}
        />
      ) : (
        <PostForm name="late">
          <input type="hidden" name="memberStateId" value={view.state.id} />
          <ErrorSummary errors={answer.errors} />
          <Card>
            <Fields>
              <TextField
                name="names"
                type="number"
                label={t("late.names")}
                hint={t("late.room", { count: view.room })}
                width="short"
                required
                initial={1}
                {...form}
              />
              <TextArea name="reason" label={t("late.reason")} hint={t("late.askHint")} required rows={4} {...form} />
              <WhoSees>{t("late.askWhoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("late.askButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </PostForm>
      )}
    </Page>
  );
}
