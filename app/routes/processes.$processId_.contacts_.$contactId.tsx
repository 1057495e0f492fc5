import { choice, day, optionalDay, text } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { settlements } from "#app/domain/selection/contacts.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { promiseOf, settlePromise } from "#app/services/selection/log-contact.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { ContactCard } from "#app/ui/contacts.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: act("contact.log"), params: ["processId", "contactId"] },
  async ({ viewer, house, standing, params, reads, now }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const promise = await promiseOf({ house, viewer }, standing, params.contactId!);
    if (!promise) throw notFound();
    reads("contact", promise.contact.id, null);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      today: dayIn(now, "America/New_York"),
      row: { ...promise.contact, promise: promise.state },
      open: promise.state === "open" || promise.state === "late",
    };
  },
);
export const action = acts(
  {
    access: act("contact.log"),
    params: ["processId", "contactId"],
    form: { as: choice(settlements), happenedOn: day(), said: text(4_000), promisedBy: optionalDay() },
  },
  ({ work, params, values }) =>
    settlePromise(work, { processId: params.processId!, contactId: params.contactId!, ...values }),
  ({ processId }) => ({ to: `/processes/${processId}/contacts`, flash: { kind: "met", key: "flash.promiseSettled" } }),
);
export const meta = titled("contact.settleTitle");

export default function Settle() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("settle");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("contact.settleTitle")}
      answer={answer}
      recorded
      under={[{ href: `/processes/${view.id}/contacts`, label: t("contact.title") }]}
    >
      <ErrorSummary errors={answer.errors} />
      <div className="max-w-2xl space-y-6">
        <ContactCard row={view.row} settleHref={null} />
        {view.open && (
          <PostForm name="settle">
            <Fields>
              <RadioGroup
                name="as"
                label={t("contact.settleAs")}
                required
                choices={settlements.map((as) => ({ value: as, label: t(`contact.settleAs.${as}`) }))}
                {...form}
              />
              <DateField
                name="promisedBy"
                label={t("contact.newPromise")}
                hint={t("contact.newPromiseHint")}
                {...form}
              />
              <DateField name="happenedOn" label={t("contact.happenedOn")} required initial={view.today} {...form} />
              <TextArea name="said" label={t("contact.said")} rows={3} required {...form} />
              <WhoSees>{t(view.row.closed ? "contact.closed" : "contact.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("contact.logButton")}</Button>
              </Actions>
            </Fields>
          </PostForm>
        )}
      </div>
    </ProcessPage>
  );
}
