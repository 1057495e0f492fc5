import { act, action as acts, page, sight } from "#app/http/guard.server.ts";
import { choice, id, unseen, version } from "#app/http/form.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { assignOfficer, endOfficer } from "#app/services/selection/manage-process.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Select, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { officerAccounts } from "#db/queries/officers.server.ts";
import { officersOf, processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const officers = await officersOf(viewer, house.store, head.id);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      officers,
      others: (await officerAccounts(viewer, house.store, now)).filter(
        ({ accountId }) => !officers.some((one) => one.accountId === accountId),
      ),
      assigns: may(standing, "officers.assign").ok,
    };
  },
);
export const action = acts(
  {
    access: act("officers.assign"),
    params: ["processId"],
    form: { accountId: id(), what: unseen(choice(["assign", "end"])), _version: version() },
  },
  ({ work, params, values }) =>
    (values.what === "assign" ? assignOfficer : endOfficer)(work, params.processId!, {
      accountId: values.accountId,
      version: values._version,
    }),
  ({ processId }) => ({ to: `/processes/${processId}/officers`, flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled("officers.title");

export default function Officers() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const among = ["officers", "end"];
  const answer = useAnswer("officers", { among });
  // A button beside a name has no field to lead to.
  const ending = useAnswer("end", { among, carried: ["accountId"] });
  return (
    <ProcessPage id={view.id} name={view.name} title={t("officers.title")} answer={answer.refusal ? answer : ending}>
      <ErrorSummary errors={ending.errors} />
      <p className="mb-4">
        <a href={`/processes/${view.id}/hand-over`}>{t("handOver.title")}</a>
      </p>
      <Card title={t("officers.now")}>
        <PeopleList
          rows={view.officers.map((officer) => ({
            key: officer.accountId,
            title: officer.name,
            meta: t("officers.since", { day: date(officer.assignedAt) }),
            ...(view.assigns && view.officers.length > 1
              ? {
                  status: (
                    <PostForm name="end" version={view.version}>
                      <input type="hidden" name="accountId" value={officer.accountId} />
                      <Button size="small" name="what" value="end">
                        {t("officers.end")}
                      </Button>
                    </PostForm>
                  ),
                }
              : {}),
          }))}
        />
      </Card>
      {view.assigns && (
        <div className="mt-5">
          <Card title={t("officers.assign")}>
            <PostForm name="officers" version={view.version} className="space-y-5">
              <ErrorSummary errors={answer.errors} />
              <input type="hidden" name="what" value="assign" />
              <Select
                name="accountId"
                label={t("officers.who")}
                required
                values={answer.values}
                errors={answer.errors}
                choices={view.others.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              />
              <WhoSees>{t("officers.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("officers.assignButton")}</Button>
              </Actions>
            </PostForm>
          </Card>
        </div>
      )}
    </ProcessPage>
  );
}
