import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { convenePanel } from "#app/services/selection/convene-panel.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { shownComposition } from "#app/services/selection/show-panel.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Findings } from "#app/ui/findings.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { panelOf } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("board"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  const { processId, round } = standing;
  const panel = await panelOf(viewer, house.store, processId, round);
  if (!panel || panel.state !== "proposed" || !may(standing, "panel.convene").ok) throw notFound();
  return {
    id: processId,
    name: namedProcess(await processHead(viewer, house.store, processId), viewer.locale),
    version: panel.version,
    members: panel.members.map(({ id, name, seat }) => ({ id, name, seat })),
    findings: (await shownComposition(house, viewer, standing, panel.members)) ?? [],
  };
});
export const action = acts(
  {
    access: act("panel.convene"),
    params: ["processId"],
    form: { _version: version(), confirmation: typedWord("word.convene") },
  },
  async ({ work, params, values }) => convenePanel(work, { processId: params.processId!, version: values._version }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/panel`,
    flash: { kind: "met", key: "flash.panelConvened" },
  }),
);
export const meta = titled("panel.conveneTitle");

export default function Convene() {
  const { id, name, version: stored, members, findings } = useView<typeof loader>();
  const { t, list } = useText();
  const answer = useAnswer("convene");
  const back = `/processes/${id}/panel`;
  return (
    <ProcessPage
      id={id}
      name={name}
      answer={answer}
      title={t("panel.conveneTitle")}
      under={[{ href: back, label: t("place.panel") }]}
    >
      <Columns
        side={
          <Card title={t("panel.composition")} flush>
            <Findings findings={findings} />
          </Card>
        }
      >
        <PostForm name="convene" version={stored}>
          <ErrorSummary errors={answer.errors} />
          <Confirm
            title={t("panel.conveneAsk", { count: members.length })}
            fixed={list(members.map((one) => t("panel.memberAs", { name: one.name, seat: t(`seat.${one.seat}`) })))}
            after={t("panel.conveneAfter")}
            word="word.convene"
            values={answer.values}
            errors={answer.errors}
            actions={
              <>
                <Button kind="primary">{t("panel.convene")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </>
            }
          >
            <WhoSees>{t("panel.whoSeesConvene")}</WhoSees>
          </Confirm>
        </PostForm>
      </Columns>
    </ProcessPage>
  );
}
