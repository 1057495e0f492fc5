import { labelOf } from "#app/domain/languages.ts";
import { action as acts, move, page, sight } from "#app/http/guard.server.ts";
import { choice, day, text, typedWord, unseen, version } from "#app/http/form.server.ts";
import { may, mayMove } from "#app/domain/policy.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { issueCall } from "#app/services/selection/issue-call.server.ts";
import { lettersOwed } from "#app/services/selection/letters-owed.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { CallTold } from "#app/ui/call-told.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { DateField, ErrorSummary, Fields, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { officialZone } from "#app/ui/zone.ts";
import { planOf, toldOfCall } from "#db/queries/call-record.server.ts";
import { callOf } from "#db/queries/call-tasks.server.ts";
import { documentsFor } from "#db/queries/documents.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const today = dayIn(now, "America/New_York");
    const call = await callOf(viewer, house.store, head.id, standing.round);
    const plan = await planOf(viewer, house.store, head.id);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      call,
      told: call && (await toldOfCall(viewer, house.store, call.id)),
      links: call
        ? [
            ...(may(standing, "call.extend").ok && now <= call.closesAt ? (["extend"] as const) : []),
            ...(may(standing, "call.amend").ok && now <= call.closesAt ? (["amend"] as const) : []),
          ]
        : [],
      replan:
        call !== null && plan.some(({ state, endsAt }) => state === "eligibilityScreening" && endsAt <= call.closesAt),
      documents: (await documentsFor(viewer, house.store, head.post.typeId)).map((row) =>
        labelOf(row, "name", viewer.locale),
      ),
      issues: mayMove(standing, "issueCall").ok,
      proposed: { closesOn: addDays(today, 45), nextNewsOn: addDays(today, 66) },
      nextNewsOn: head.row.nextNewsOn,
      owed: (await lettersOwed(house, viewer, standing)).find(({ kind }) => kind === "noteVerbale")?.count ?? 0,
    };
  },
);
export const action = acts(
  {
    access: move("issueCall"),
    params: ["processId"],
    form: {
      act: unseen(choice(["issueCall"])),
      _version: version(),
      closesOn: day(),
      nextNewsOn: day(),
      noteVerbale: text(60),
      confirmation: typedWord("word.call"),
    },
  },
  ({ work, params, values }) =>
    issueCall(work, params.processId!, {
      version: values._version,
      closesOn: values.closesOn,
      nextNewsOn: values.nextNewsOn,
      noteVerbale: values.noteVerbale,
    }),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "flash.callIssued" } }),
);
export const meta = titled("call.title");

export default function Call() {
  const view = useView<typeof loader>();
  const { t, dateTime, newYork, date, zone } = useText();
  const answer = useAnswer("call");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage id={view.id} name={view.name} title={t("call.title")} answer={answer}>
      <Columns
        side={
          <>
            {view.call && (
              <Card title={t("told.open")}>
                <PeopleList
                  rows={[
                    ...view.links.map((link) => ({
                      key: link,
                      title: t(`${link}.title`),
                      href: `/processes/${view.id}/call/${link}`,
                    })),
                    { key: "questions", title: t("place.questions"), href: `/processes/${view.id}/questions` },
                    { key: "late", title: t("place.late"), href: `/processes/${view.id}/late` },
                    { key: "notices", title: t("sentNotices.title"), href: `/processes/${view.id}/notices` },
                    ...(view.replan
                      ? [{ key: "plan", title: t("process.movePlan"), href: `/processes/${view.id}/plan` }]
                      : []),
                  ]}
                  {...(view.replan ? { note: t("told.replan") } : {})}
                />
              </Card>
            )}
            <Card title={t("call.documents")}>
              <PeopleList rows={view.documents.map((name) => ({ key: name, title: name }))} />
            </Card>
          </>
        }
      >
        {view.call && view.told ? (
          <>
            <Card title={t("call.issued")}>
              <Definition
                items={[
                  { term: t("call.noteVerbale"), value: view.told.noteVerbale },
                  ...(view.owed > 0
                    ? [
                        {
                          term: t("letters.owed"),
                          value: (
                            <a href={`/processes/${view.id}/letters/together/noteVerbale`}>
                              {t("task.letters.noteVerbale", { count: view.owed })}
                            </a>
                          ),
                        },
                      ]
                    : []),
                  { term: t("call.issuedAt"), value: dateTime(view.call.issuedAt) },
                  {
                    term: t("call.closesAt"),
                    value:
                      zone === officialZone
                        ? t("ui.due.newYork", { when: newYork(view.call.closesAt) })
                        : t("call.closesBoth", {
                            here: dateTime(view.call.closesAt),
                            newYork: newYork(view.call.closesAt),
                          }),
                  },
                  { term: t("call.nextNews"), value: view.nextNewsOn ? date(view.nextNewsOn) : "–" },
                  { term: t("call.lists"), value: t("call.listsCount", { count: view.call.lists }) },
                ]}
              />
            </Card>
            <CallTold told={view.told} closesAt={view.call.closesAt} />
          </>
        ) : !view.issues ? (
          <Card>
            <p>{t("call.notYet")}</p>
          </Card>
        ) : (
          <PostForm name="call" version={view.version}>
            <input type="hidden" name="act" value="issueCall" />
            <ErrorSummary errors={answer.errors} />
            <Card>
              <Fields>
                <TextField
                  name="noteVerbale"
                  label={t("call.noteVerbale")}
                  hint={t("call.noteVerbaleHint")}
                  width="medium"
                  required
                  {...form}
                />
                <DateField
                  name="closesOn"
                  label={t("call.closesOn")}
                  hint={t("call.closesOnHint")}
                  required
                  initial={view.proposed.closesOn}
                  {...form}
                />
                <DateField
                  name="nextNewsOn"
                  label={t("call.nextNews")}
                  hint={t("call.nextNewsHint")}
                  required
                  initial={view.proposed.nextNewsOn}
                  {...form}
                />
              </Fields>
            </Card>
            <div className="mt-4">
              <Confirm
                title={t("call.confirmTitle")}
                fixed={t("call.confirmFixed")}
                after={t("call.confirmAfter")}
                word="word.call"
                {...form}
                actions={
                  <>
                    <Button kind="primary">{t("call.issue")}</Button>
                    <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
                  </>
                }
              >
                <WhoSees>{t("call.whoSees")}</WhoSees>
              </Confirm>
            </div>
          </PostForm>
        )}
      </Columns>
    </ProcessPage>
  );
}
