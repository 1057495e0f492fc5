import { text } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { contestRegistration } from "#app/services/selection/contest-registration.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { nominationCrumbs } from "#app/ui/nomination-crumbs.ts";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { nominationOf } from "#db/queries/nominations.server.ts";

export const loader = page(
  { access: roles("focalPoint", "leadFocalPoint"), params: ["nominationId"] },
  async ({ viewer, house, params, reads }) => {
    const record = await nominationOf(viewer, house.store, params.nominationId!);
    if (!record || record.side !== "state" || record.row.registeredBy === null) throw notFound();
    reads("nomination", record.id, record.row.version, record.call.processId);
    const { id, side, name, call, row } = record;
    return {
      id,
      side,
      name,
      call: { id: call.callId, processId: call.processId, title: call.title, mission: call.mission },
      channel: row.channel,
    };
  },
);
export const action = acts(
  { access: roles("focalPoint", "leadFocalPoint"), params: ["nominationId"], form: { text: text(3_000) } },
  ({ work, params, values }) => contestRegistration(work, { nominationId: params.nominationId!, text: values.text }),
  ({ nominationId }) => ({ to: `/nominations/${nominationId}`, flash: { kind: "met", key: "flash.contestFiled" } }),
);
export const meta = titled("contest.file");

export default function Contest() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("contest");
  return (
    <Page
      title={t("contest.file")}
      meta={[t(`channel.registered.${view.channel}`)]}
      crumbs={nominationCrumbs(view, t)}
      recorded
    >
      <Refused answer={answer} />
      <PostForm name="contest">
        <Card>
          <Fields>
            <TextArea
              name="text"
              label={t("contest.text")}
              hint={t("contest.textHint")}
              rows={5}
              required
              values={answer.values}
              errors={answer.errors}
            />
            <WhoSees>{t("contest.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("contest.act")}</Button>
              <LinkButton href={`/nominations/${view.id}`}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </Card>
      </PostForm>
    </Page>
  );
}
