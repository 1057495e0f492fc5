import { act, action as acts, page } from "#app/http/guard.server.ts";
import { text, version } from "#app/http/form.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { writeProfile } from "#app/services/selection/write-needs.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EditConflict } from "#app/ui/edit-conflict.tsx";
import { Actions, ErrorSummary, Fields, TextArea, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { needsOf } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const fields = ["situation", "priorities", "challenges", "purpose", "duties", "reportsTo"] as const;

export const loader = page(
  { access: act("needs.write"), params: ["processId"] },
  async ({ viewer, house, standing }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const { profile, terms } = await needsOf(viewer, house.store, standing.processId);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      values: {
        ...{ situation: "", priorities: "", challenges: "", purpose: "", duties: "", reportsTo: "" },
        ...profile,
        ...terms,
      } as Record<(typeof fields)[number], string>,
    };
  },
);
export const action = acts(
  {
    access: act("needs.write"),
    params: ["processId"],
    form: {
      _version: version(),
      situation: text(6000),
      priorities: text(6000),
      challenges: text(6000),
      purpose: text(4000),
      duties: text(6000),
      reportsTo: text(300),
    },
  },
  ({ work, params, values: { _version, ...values } }) =>
    writeProfile(work, params.processId!, { version: _version, ...values }),
  ({ processId }) => ({ to: `/processes/${processId}/needs`, flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled("needs.profileTitle");

export default function Profile() {
  const { id, version: stored, name, values } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("profile");
  const area = (field: (typeof fields)[number], rows: number) => (
    <TextArea
      name={field}
      label={t(`needs.${field}`)}
      hint={t(`needs.${field}.hint`)}
      rows={rows}
      required
      initial={values[field]}
      values={answer.values}
      errors={answer.errors}
    />
  );
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("needs.profileTitle")}
      answer={answer}
      under={[{ href: `/processes/${id}/needs`, label: t("needs.title") }]}
    >
      <Card>
        <PostForm name="profile" version={stored} className="space-y-5">
          <ErrorSummary errors={answer.errors} />
          {answer.stored && (
            <EditConflict
              fields={fields
                .map((field) => ({
                  name: field,
                  label: t(`needs.${field}`),
                  mine: String(answer.values?.[field] ?? ""),
                  stored: answer.stored?.[field] ?? "",
                }))
                .filter(({ mine, stored: other }) => mine !== other)}
              storedWhen={t("common.justNow")}
              storedHref={`/processes/${id}/needs/profile`}
            />
          )}
          {!answer.stored && (
            <Fields>
              {area("situation", 5)}
              {area("priorities", 5)}
              {area("challenges", 5)}
              {area("purpose", 3)}
              {area("duties", 7)}
              <TextField
                name="reportsTo"
                label={t("needs.reportsTo")}
                required
                initial={values.reportsTo}
                values={answer.values}
                errors={answer.errors}
              />
            </Fields>
          )}
          <WhoSees>{t("needs.profileWhoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("common.save")}</Button>
            <LinkButton href={`/processes/${id}/needs`}>{t("common.back")}</LinkButton>
          </Actions>
        </PostForm>
      </Card>
    </ProcessPage>
  );
}
