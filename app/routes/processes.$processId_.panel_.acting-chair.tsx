import { optionalChoice, optionalId, unseen, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { invalid, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { canActAsChair, chairWanting, mayHaveActingChair } from "#app/domain/selection/chairing.ts";
import { chairingSeats } from "#app/services/selection/chairing.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { endActingChair, nameActingChair } from "#app/services/selection/name-acting-chair.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Actions, ErrorSummary, Fields, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { panelOf } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("board"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  const { processId, round } = standing;
  const panel = await panelOf(viewer, house.store, processId, round);
  if (panel?.state !== "convened" || !may(standing, "panel.nameActingChair").ok) throw notFound();
  const seats = await chairingSeats(house, processId, panel);
  return {
    id: processId,
    name: namedProcess(await processHead(viewer, house.store, processId), viewer.locale),
    version: panel.version,
    keeps: !mayHaveActingChair(standing.state, seats),
    acting: panel.members.find(({ actingChair }) => actingChair)?.name ?? null,
    wanting: chairWanting(standing.state, seats),
    members: panel.members
      .filter(({ id: memberId }) => seats.some((seat) => seat.id === memberId && canActAsChair(seat)))
      .map(({ id: memberId, name, actingChair }) => ({ id: memberId, name, actingChair })),
  };
});
export const action = acts(
  {
    access: sight("board"),
    params: ["processId"],
    form: { _version: version(), step: unseen(optionalChoice(["name", "end"])), panelMemberId: optionalId() },
  },
  async ({ work, params, values }): Promise<Outcome<{ panelId: string; step: string }>> => {
    const of = { processId: params.processId!, version: values._version };
    const done =
      values.step === "end"
        ? await endActingChair(work, of)
        : values.panelMemberId === null
          ? invalid({ panelMemberId: message("field.choose") })
          : await nameActingChair(work, { ...of, panelMemberId: values.panelMemberId });
    return done.ok ? { ok: true, result: { ...done.result, step: values.step ?? "name" } } : done;
  },
  ({ step }, { params }) => ({
    to: `/processes/${params.processId!}/panel`,
    flash: { kind: "met", key: step === "end" ? "acting.ended" : "flash.actingChairNamed" },
  }),
);
export const meta = titled("panel.nameActingChair");

export default function ActingChair() {
  const { id: processId, name, version: stored, acting, keeps, wanting, members } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("actingChair", { among: ["actingChair", "endActing"] });
  const back = `/processes/${processId}/panel`;
  return (
    <ProcessPage
      id={processId}
      name={name}
      answer={answer}
      title={t("panel.nameActingChair")}
      under={[{ href: back, label: t("place.panel") }]}
    >
      {wanting && <Flash kind="reason" title={t(`panel.wanting.${wanting}`)} />}
      {acting && (
        <div className="mb-6">
          <Card title={t("acting.now", { name: acting })}>
            <PostForm name="endActing" version={stored}>
              <input type="hidden" name="step" value="end" />
              <Fields>
                <p className="max-w-prose">{t("acting.endText")}</p>
                <WhoSees>{t("panel.whoSeesConvene")}</WhoSees>
                <Actions>
                  <Button>{t("acting.end")}</Button>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        </div>
      )}
      {keeps ? (
        <Refusal title={t("panel.chairKeeps")} action={<LinkButton href={back}>{t("common.back")}</LinkButton>}>
          {t("panel.chairNotRecused")}
        </Refusal>
      ) : members.length === 0 ? (
        <EmptyState title={t("panel.nobodyCanChair")}>{t("panel.nobodyCanChairText")}</EmptyState>
      ) : (
        <Card>
          <PostForm name="actingChair" version={stored}>
            <ErrorSummary errors={answer.errors} />
            <input type="hidden" name="step" value="name" />
            <Fields>
              <p className="text-ink-muted">{t("panel.actingChairText")}</p>
              <RadioGroup
                name="panelMemberId"
                label={t("panel.actingChair")}
                required
                initial={members.find(({ actingChair }) => actingChair)?.id}
                choices={members.map((one) => ({ value: one.id, label: one.name }))}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("panel.whoSeesConvene")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("panel.nameActingChair")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      )}
    </ProcessPage>
  );
}
