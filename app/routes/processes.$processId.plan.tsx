import { act, action as acts, page, sight } from "#app/http/guard.server.ts";
import { choice, day, text } from "#app/http/form.server.ts";
import { may } from "#app/domain/policy.ts";
import { dayIn, expectedEnds } from "#app/domain/selection/plan.ts";
import { atOrAfter, before } from "#app/domain/selection/states.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { movePlan, plannedStates } from "#app/services/selection/manage-process.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Table } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { officialZone } from "#app/ui/zone.ts";
import { stageDays } from "#db/queries/forecasts.server.ts";
import { processHead, stageDates } from "#db/queries/process.server.ts";

const states = [
  "forecast",
  "needsDefined",
  "callOpen",
  "eligibilityScreening",
  "longlisting",
  "shortlisting",
  "assessment",
  "panelReview",
  "recommendation",
  "decision",
  "consultation",
  "offer",
  "announced",
  "onboarded",
] as const;

export const loader = page({ access: sight("board"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  const head = await processHead(viewer, house.store, standing.processId);
  const { plan, entries } = await stageDates(viewer, house.store, head.id);
  const expected = standing.open
    ? expectedEnds(
        plan,
        standing.state,
        dayIn(head.row.stateSince, officialZone),
        dayIn(house.now(), officialZone),
        await stageDays(viewer, house.store),
      )
    : [];
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    rows: plannedStates.flatMap((state) => {
      const row = plan.find((one) => one.state === state);
      return row
        ? [
            {
              state,
              endsAt: row.endsAt,
              reason: row.movedReason,
              // Of the latest time round: a way back begins stages anew.
              leftAt: before(state, standing.state)
                ? (entries.filter((one) => one.state === state).at(-1)?.leftAt ?? null)
                : null,
              expectedAt: expected.find((one) => one.state === state)?.endsAt ?? null,
            },
          ]
        : [];
    }),
    // The day of an open call is its deadline: extending the call moves it.
    movable: plannedStates.filter(
      (state) => atOrAfter(state, standing.state) && (state !== "callOpen" || standing.state !== "callOpen"),
    ),
    moves: may(standing, "plan.move").ok,
  };
});
export const action = acts(
  {
    access: act("plan.move"),
    params: ["processId"],
    form: { state: choice(states), endsOn: day(), follow: choice(["follows", "stays"]), reason: text(600) },
  },
  ({ work, params, values }) => movePlan(work, params.processId!, { ...values, follow: values.follow === "follows" }),
  ({ processId }) => ({ to: `/processes/${processId}/plan`, flash: { kind: "met", key: "flash.planMoved" } }),
);
export const meta = titled("plan.title");

export default function Plan() {
  const view = useView<typeof loader>();
  const { t, date, newYork } = useText();
  const answer = useAnswer("plan");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage id={view.id} name={view.name} title={t("plan.title")} meta={[t("plan.intro")]} answer={answer}>
      <Columns
        side={
          view.moves && (
            <Card title={t("plan.move")}>
              <PostForm name="plan" className="space-y-5">
                <ErrorSummary errors={answer.errors} />
                <Fields>
                  <Select
                    name="state"
                    label={t("board.stage")}
                    required
                    {...form}
                    choices={view.movable.map((state) => ({ value: state, label: t(`state.${state}`) }))}
                  />
                  <DateField name="endsOn" label={t("plan.endsOn")} hint={t("plan.endsOnHint")} required {...form} />
                  <RadioGroup
                    name="follow"
                    label={t("extend.plan")}
                    required
                    initial="follows"
                    {...form}
                    choices={[
                      { value: "follows", label: t("extend.plan.follows") },
                      { value: "stays", label: t("plan.stays") },
                    ]}
                  />
                  <TextArea name="reason" label={t("plan.reason")} required rows={3} {...form} />
                </Fields>
                <WhoSees>{t("plan.whoSees")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("plan.moveButton")}</Button>
                </Actions>
              </PostForm>
            </Card>
          )
        }
      >
        <Table
          caption={t("plan.title")}
          captionHidden
          stacked
          columns={[
            { key: "state", label: t("board.stage") },
            { key: "ends", label: t("board.planned") },
            { key: "real", label: t("plan.real") },
            { key: "reason", label: t("plan.movedReason") },
          ]}
          rows={view.rows.map((row) => ({
            key: row.state,
            cells: {
              state: t(`state.${row.state}`),
              ends: <span title={newYork(row.endsAt)}>{date(row.endsAt)}</span>,
              real:
                row.leftAt !== null ? (
                  t("plan.ended", { day: date(row.leftAt) })
                ) : row.expectedAt === null ? (
                  "–"
                ) : row.expectedAt > row.endsAt ? (
                  <StatusMark kind="reason">{t("plan.expected", { day: date(row.expectedAt) })}</StatusMark>
                ) : (
                  t("plan.asPlanned")
                ),
              reason: <span className="free-text block">{row.reason ?? "–"}</span>,
            },
          }))}
        />
      </Columns>
    </ProcessPage>
  );
}
