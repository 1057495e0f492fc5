import { choice, day, optionalDay, text, ticked } from "#app/http/form.server.ts";
import { act, action as acts, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { deskRules } from "#app/domain/reminders.ts";
import { contactParties, contactWays, promiseStates } from "#app/domain/selection/contacts.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { logContact } from "#app/services/selection/log-contact.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { ContactCard, GoneOut } from "#app/ui/contacts.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import {
  Actions,
  Checkbox,
  DateField,
  ErrorSummary,
  Fields,
  Select,
  TextArea,
  TextField,
  WhoSees,
} from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { contactsOf } from "#db/queries/contacts.server.ts";
import { clockRemindersOf } from "#db/queries/notice-ways.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { remindersOf } from "#db/queries/reminders.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, reads, now }) => {
    const { store } = house;
    const head = await processHead(viewer, store, standing.processId);
    const log = await contactsOf(viewer, store, standing);
    const today = dayIn(now, "America/New_York");
    const states = promiseStates(log, today);
    if (log.length > 0) reads("contacts", head.id, log.length);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      today,
      logs: may(standing, "contact.log").ok,
      named: standing.named,
      deciding: ["decision", "consultation", "offer"].includes(standing.state),
      rows: log.map((row) => ({ ...row, promise: states.get(row.id) ?? null })),
      reminders: [
        ...(await remindersOf(viewer, store, head.id)).map(({ at, to }) => ({ at, to, rule: null, occasion: null })),
        // One line for all whom the clock reminded of one thing on one day.
        ...[
          ...new Map(
            (await clockRemindersOf(viewer, store, head.id, deskRules)).map((row) => [
              `${row.rule} ${row.occasion} ${dayIn(row.sentAt, "America/New_York")}`,
              { at: row.sentAt, to: null, rule: row.rule, occasion: row.occasion },
            ]),
          ).values(),
        ],
      ].sort((a, b) => b.at - a.at),
    };
  },
);
export const action = acts(
  {
    access: act("contact.log"),
    params: ["processId"],
    form: {
      party: choice(contactParties),
      withWhom: text(200),
      way: choice(contactWays),
      happenedOn: day(),
      said: text(4_000),
      promisedBy: optionalDay(),
      closed: ticked(),
    },
  },
  ({ work, params, values }) => logContact(work, params.processId!, values),
  ({ processId }) => ({ to: `/processes/${processId}/contacts`, flash: { kind: "met", key: "flash.contactLogged" } }),
);
export const meta = titled("contact.title");

export default function Contacts() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("contact");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("contact.title")}
      meta={[t("contact.intro")]}
      answer={answer}
      recorded={view.rows.length > 0}
    >
      <ErrorSummary errors={answer.errors} />
      <Columns
        side={
          <>
            {view.logs && (
              <Card title={t("contact.log")}>
                <PostForm name="contact">
                  <Fields>
                    <Select
                      name="party"
                      label={t("contact.party")}
                      required
                      {...form}
                      choices={contactParties.map((party) => ({ value: party, label: t(`contact.party.${party}`) }))}
                    />
                    <TextField
                      name="withWhom"
                      label={t("contact.withWhom")}
                      hint={t("contact.withWhomHint")}
                      required
                      {...form}
                    />
                    <Select
                      name="way"
                      label={t("contact.way")}
                      required
                      {...form}
                      choices={contactWays.map((way) => ({ value: way, label: t(`contact.way.${way}`) }))}
                    />
                    <DateField
                      name="happenedOn"
                      label={t("contact.happenedOn")}
                      required
                      initial={view.today}
                      {...form}
                    />
                    <TextArea name="said" label={t("contact.said")} rows={4} required {...form} />
                    <DateField
                      name="promisedBy"
                      label={t("contact.promisedBy")}
                      hint={t("contact.promisedByHint")}
                      {...form}
                    />
                    {view.named && (
                      <Checkbox
                        name="closed"
                        label={t("contact.closed")}
                        hint={t("contact.closedHint")}
                        checked={view.deciding}
                        {...form}
                      />
                    )}
                    <WhoSees>{t("contact.whoSees")}</WhoSees>
                    <Actions>
                      <Button kind="primary">{t("contact.logButton")}</Button>
                    </Actions>
                  </Fields>
                </PostForm>
              </Card>
            )}
            <Card title={t("contact.reminders")} foot={t("contact.reminders.text")}>
              <GoneOut reminders={view.reminders} />
            </Card>
          </>
        }
      >
        {view.rows.length === 0 ? (
          <EmptyState title={t("contact.none")}>{t("contact.noneText")}</EmptyState>
        ) : (
          <div className="space-y-3">
            {view.rows.map((row) => (
              <ContactCard
                key={row.id}
                row={row}
                settleHref={
                  view.logs && (row.promise === "open" || row.promise === "late")
                    ? `/processes/${view.id}/contacts/${row.id}`
                    : null
                }
              />
            ))}
          </div>
        )}
      </Columns>
    </ProcessPage>
  );
}
