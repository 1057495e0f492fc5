import { choice, optionalId, sent, text, whole } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pairAct } from "#app/http/guard.server.ts";
import { writeGoal } from "#app/services/mentoring/write-notes.server.ts";
import { goalStates } from "#app/domain/mentoring/states.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ClosedForm } from "#app/ui/closed-form.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, Fields, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Stale } from "#app/ui/stale.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { goalsOf, partiesOf } from "#db/queries/booking.server.ts";

export const loader = page({ access: pairAct("work"), params: ["matchId"] }, async ({ viewer, house, pair, reads }) => {
  const parties = await partiesOf(viewer, house.store, pair.matchId);
  if (!parties) throw notFound();
  const goals = await goalsOf(viewer, house.store, pair.matchId);
  reads("mentoringGoals", pair.matchId, null);
  return {
    id: pair.matchId,
    with: pair.side === "mentor" ? parties.mentee.name : parties.mentor.name,
    open: pair.state === "active",
    goals: goals.map(({ id, version, text: words, state, stateSince }) => ({
      id,
      version,
      text: house.unseal(words),
      state,
      stateSince,
    })),
  };
});
export const action = acts(
  {
    access: pairAct("work"),
    params: ["matchId"],
    // 0 stands for a goal that is not there yet.
    form: { goalId: sent(optionalId()), _version: whole(0, 999_999), text: text(1_000), state: choice(goalStates) },
  },
  ({ work, params, values }) =>
    writeGoal(work, {
      matchId: params.matchId!,
      goalId: values.goalId,
      version: values._version,
      text: values.text,
      state: values.state,
    }),
  ({ matchId }) => ({ to: `/matches/${matchId}/goals`, flash: { kind: "met", key: "flash.goalSaved" } }),
);
export const meta = titled("goal.title");

export default function Goals() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const here = `/matches/${view.id}/goals`;
  // The form for a new one first: an answer to a form that is not here any more is said there.
  const names = ["goal", ...view.goals.map(({ id }) => `goal${id}`)];
  return (
    <Page
      recorded
      title={t("goal.title")}
      meta={[t("booking.with", { name: view.with })]}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${view.id}`, label: view.with },
      ]}
    >
      {view.goals.length === 0 && <EmptyState title={t("goal.none")}>{t("goal.noneText")}</EmptyState>}
      <div className="space-y-4">
        {view.goals.map((goal) =>
          view.open ? (
            <GoalForm key={goal.id} goal={goal} names={names} here={here} />
          ) : (
            <Card key={goal.id} title={t("goal.text")} aside={t(`goal.state.${goal.state}`)}>
              <p dir="auto" className="whitespace-pre-wrap">
                {goal.text}
              </p>
            </Card>
          ),
        )}
        {view.open ? <GoalForm goal={null} names={names} here={here} /> : <ClosedForm name="goal" />}
        <LinkButton href={`/matches/${view.id}`}>{t("common.back")}</LinkButton>
      </div>
    </Page>
  );
}

type Goal = { id: string; version: number; text: string; state: (typeof goalStates)[number] };
function GoalForm({ goal, names, here }: { goal: Goal | null; names: readonly string[]; here: string }) {
  const { t } = useText();
  const name = goal ? `goal${goal.id}` : "goal";
  const answer = useAnswer(name, { among: names });
  const form = { values: answer.values, errors: answer.errors };
  return (
    <Card title={goal ? undefined : t("goal.new")}>
      <Refused answer={answer} />
      <PostForm name={name} version={goal?.version ?? 0}>
        <Fields>
          <Stale
            answer={answer}
            storedHref={here}
            labels={{ text: t("goal.text"), state: t("goal.stateLabel") }}
            words={{ state: (code) => t(`goal.state.${code}` as "goal.state.open") }}
          />
          <input type="hidden" name="goalId" value={goal?.id ?? ""} />
          <TextArea
            id={`${name}-text`}
            name="text"
            label={t("goal.text")}
            rows={2}
            required
            initial={goal?.text ?? ""}
            {...form}
          />
          <Select
            id={`${name}-state`}
            name="state"
            label={t("goal.stateLabel")}
            choices={goalStates.map((state) => ({ value: state, label: t(`goal.state.${state}`) }))}
            initial={goal?.state ?? "open"}
            {...form}
          />
          <WhoSees>{t("goal.whoSees")}</WhoSees>
          <Actions>
            <Button>{t(goal ? "goal.save" : "goal.add")}</Button>
          </Actions>
        </Fields>
      </PostForm>
    </Card>
  );
}
