import { act, action as acts, page } from "#app/http/guard.server.ts";
import { id, unseen } from "#app/http/form.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { sendReminder } from "#app/services/selection/manage-process.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { remindersOf } from "#db/queries/reminders.server.ts";

export const loader = page(
  { access: act("reminder.send"), params: ["processId"] },
  async ({ viewer, house, standing }) => {
    const { head, facts, records } = await gateOf(house, standing.processId);
    const waiting =
      standing.state === "shortlisting" || standing.state === "longlisting"
        ? facts.declarations.waitingFor
        : standing.state === "assessment"
          ? facts.sheets.waitingFor
          : standing.state === "panelReview"
            ? facts.reportAnswers.waitingFor
            : [];
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      people: records.members
        .filter(({ name }) => waiting.includes(name))
        .map(({ accountId, name }) => ({ accountId, name })),
      sent: await remindersOf(viewer, house.store, head.id),
    };
  },
);
export const action = acts(
  { access: act("reminder.send"), params: ["processId"], form: { accountId: unseen(id()) } },
  ({ work, params, values, standing }) =>
    sendReminder(work, params.processId!, { accountId: values.accountId, condition: standing.state }),
  ({ processId }) => ({ to: `/processes/${processId}/remind`, flash: { kind: "met", key: "flash.reminded" } }),
);
export const meta = titled("remind.title");

export default function Remind() {
  const { id: processId, name, people, sent } = useView<typeof loader>();
  const { t, dateTime } = useText();
  // The forms differ by person and carry nothing typed: what was said to any of them is said to the page.
  const answer = useAnswer("remind");
  return (
    <ProcessPage id={processId} name={name} title={t("remind.title")} meta={[t("remind.intro")]} answer={answer}>
      <ErrorSummary errors={answer.errors} />
      {people.length === 0 ? (
        <EmptyState title={t("remind.none")}>{t("remind.noneText")}</EmptyState>
      ) : (
        <Card>
          <PeopleList
            rows={people.map((person) => ({
              key: person.accountId,
              title: person.name,
              meta: sent.filter(({ to }) => to === person.name)[0]
                ? t("remind.last", { time: dateTime(sent.filter(({ to }) => to === person.name)[0]!.at) })
                : t("remind.never"),
              status: (
                <PostForm name={`remind${person.accountId.slice(0, 6)}`}>
                  <input type="hidden" name="accountId" value={person.accountId} />
                  <Button size="small">{t("remind.send")}</Button>
                </PostForm>
              ),
            }))}
          />
        </Card>
      )}
    </ProcessPage>
  );
}
