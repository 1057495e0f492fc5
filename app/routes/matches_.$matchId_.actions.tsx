import { choice, optionalDay, optionalId, sent, text, whole } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { writeAction } from "#app/services/mentoring/write-notes.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ClosedForm } from "#app/ui/closed-form.tsx";
import { Actions as FormActions, DateField, Fields, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Stale } from "#app/ui/stale.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { actionsOf, partiesOf } from "#db/queries/booking.server.ts";

export const loader = page({ access: pairAct("work"), params: ["matchId"] }, async ({ viewer, house, pair, reads }) => {
  const parties = await partiesOf(viewer, house.store, pair.matchId);
  if (!parties) throw notFound();
  const actions = await actionsOf(viewer, house.store, pair.matchId);
  reads("mentoringActions", pair.matchId, null);
  return {
    id: pair.matchId,
    with: pair.side === "mentor" ? parties.mentee.name : parties.mentor.name,
    open: pair.state === "active",
    actions: actions.map(({ id, version, text: words, owner, dueOn, doneOn, sessionId }) => ({
      id,
      version,
      text: house.unseal(words),
      owner,
      dueOn,
      doneOn,
      sessionId,
    })),
  };
});
export const action = acts(
  {
    access: pairAct("work"),
    params: ["matchId"],
    // 0 stands for an action that is not there yet.
    form: {
      actionId: sent(optionalId()),
      sessionId: sent(optionalId()),
      _version: whole(0, 999_999),
      text: text(1_000),
      owner: choice(["mentor", "mentee"]),
      dueOn: optionalDay(),
      doneOn: optionalDay(),
    },
  },
  ({ work, params, values }) =>
    writeAction(work, {
      matchId: params.matchId!,
      actionId: values.actionId,
      sessionId: values.sessionId,
      version: values._version,
      text: values.text,
      owner: values.owner,
      dueOn: values.dueOn,
      doneOn: values.doneOn,
    }),
  ({ matchId }) => ({ to: `/matches/${matchId}/actions`, flash: { kind: "met", key: "flash.goalSaved" } }),
);
export const meta = titled("action.title");

export default function Actions() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const here = `/matches/${view.id}/actions`;
  const names = ["action", ...view.actions.map(({ id }) => `action${id}`)];
  return (
    <Page
      recorded
      title={t("action.title")}
      meta={[t("booking.with", { name: view.with })]}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${view.id}`, label: view.with },
      ]}
    >
      <div className="space-y-4">
        {view.actions.map((one) =>
          view.open ? (
            <ActionForm key={one.id} one={one} names={names} here={here} />
          ) : (
            <Card key={one.id} title={t("action.text")} aside={t(`action.owner.${one.owner}`)}>
              <p dir="auto" className="whitespace-pre-wrap">
                {one.text}
              </p>
              {(one.doneOn ?? one.dueOn) && (
                <p className="text-ink-muted mt-2 text-sm">
                  {t(one.doneOn ? "action.done" : "action.due")}: {date((one.doneOn ?? one.dueOn)!)}
                </p>
              )}
            </Card>
          ),
        )}
        {view.open ? <ActionForm one={null} names={names} here={here} /> : <ClosedForm name="action" />}
        <LinkButton href={`/matches/${view.id}`}>{t("common.back")}</LinkButton>
      </div>
    </Page>
  );
}

type One = ReturnType<typeof useView<typeof loader>>["actions"][number];
function ActionForm({ one, names, here }: { one: One | null; names: readonly string[]; here: string }) {
  const { t } = useText();
  const name = one ? `action${one.id}` : "action";
  const answer = useAnswer(name, { among: names });
  const form = { values: answer.values, errors: answer.errors };
  return (
    <Card title={one ? undefined : t("action.new")}>
      <Refused answer={answer} />
      <PostForm name={name} version={one?.version ?? 0}>
        <Fields>
          <Stale answer={answer} storedHref={here} labels={{ text: t("action.text") }} />
          <input type="hidden" name="actionId" value={one?.id ?? ""} />
          <input type="hidden" name="sessionId" value={one?.sessionId ?? ""} />
          <TextArea
            id={`${name}-text`}
            name="text"
            label={t("action.text")}
            rows={2}
            required
            initial={one?.text ?? ""}
            {...form}
          />
          <Select
            id={`${name}-owner`}
            name="owner"
            label={t("action.owner")}
            choices={(["mentee", "mentor"] as const).map((owner) => ({
              value: owner,
              label: t(`action.owner.${owner}`),
            }))}
            initial={one?.owner ?? "mentee"}
            {...form}
          />
          <DateField
            id={`${name}-due`}
            name="dueOn"
            label={t("action.due")}
            optional
            initial={one?.dueOn ?? ""}
            {...form}
          />
          <DateField
            id={`${name}-done`}
            name="doneOn"
            label={t("action.done")}
            optional
            initial={one?.doneOn ?? ""}
            {...form}
          />
          <WhoSees>{t("action.whoSees")}</WhoSees>
          <FormActions>
            <Button>{t(one ? "action.save" : "action.add")}</Button>
          </FormActions>
        </Fields>
      </PostForm>
    </Card>
  );
}
