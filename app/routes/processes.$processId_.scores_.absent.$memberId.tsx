import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { choice, optionalText, unconfirmed, unseen } from "#app/http/form.server.ts";
import { handsOf, may } from "#app/domain/policy.ts";
import {
  confirmAbsence,
  openSheetsOf,
  proposeAbsence,
  withdrawAbsence,
} from "#app/services/assessment/close-sheets-absent.server.ts";
import { chairingFor } from "#app/services/selection/chairing.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Actions, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { panelOf, votersOf } from "#db/queries/assessment.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("progress"), params: ["processId", "memberId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const panel = await panelOf(viewer, house.store, standing.processId);
    const seat = panel && votersOf(panel).find(({ id }) => id === params.memberId);
    if (!panel || !seat || standing.state !== "assessment") throw notFound();
    const head = await processHead(viewer, house.store, standing.processId);
    const { open, anyLocked } = await openSheetsOf({ house, viewer }, standing.processId, panel, seat.id);
    const reason = open.find((one) => one.reason !== null)?.reason ?? null;
    const hands = handsOf(standing);
    const own = seat.id === standing.panelMemberId;
    // Whoever chairs beside the absent member confirms; where nobody does, an acting chair is wanting.
    const chairs = panel.seats.filter(
      ({ id, seat: kind, actingChair }) => id !== seat.id && (kind === "chair" || actingChair),
    );
    const chairing = await chairingFor(house, viewer, standing);
    reads("panel", panel.id, panel.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      member: seat.name,
      reason,
      step:
        open.length === 0
          ? ("closed" as const)
          : reason !== null && hands.has("chair") && !own
            ? ("confirm" as const)
            : reason !== null
              ? chairs.length > 0
                ? ("waits" as const)
                : ("waitsActing" as const)
              : !anyLocked
                ? ("replace" as const)
                : hands.has("officer")
                  ? ("propose" as const)
                  : ("shut" as const),
      namesActing: reason !== null && chairing?.wanting != null,
      withdraws: open.length > 0 && reason !== null && may(standing, "sheet.close").ok,
    };
  },
);
export const action = acts(
  {
    access: sight("progress"),
    params: ["processId", "memberId"],
    stepUp: true,
    form: {
      step: unseen(choice(["propose", "confirm", "withdraw"])),
      reason: optionalText(2000),
      confirmation: optionalText(60),
    },
  },
  async ({ work, params, values }) => {
    const target = { processId: params.processId!, panelMemberId: params.memberId! };
    if (values.step === "propose") return proposeAbsence(work, { ...target, reason: values.reason });
    if (values.step === "withdraw") return withdrawAbsence(work, target);
    return unconfirmed(values.confirmation, "word.absent") ?? confirmAbsence(work, target);
  },
  (_result, { params }) => ({
    to: `/processes/${params.processId}/scores`,
    flash: { kind: "met", key: "assessment.flash.absence" },
  }),
);
export const meta = titled("assessment.absence.title");

export default function Absent() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("absent");
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/scores`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.absence.title")}
      meta={[view.member]}
      under={[{ href: back, label: t("assessment.scores.title") }]}
      answer={answer}
      recorded
    >
      {view.step === "propose" ? (
        <PostForm name="absent" stepUp>
          <ErrorSummary errors={answer.errors} />
          <input type="hidden" name="step" value="propose" />
          <Fields>
            <p>{t("assessment.absence.proposeText")}</p>
            <TextArea
              name="reason"
              label={t("assessment.absence.reason")}
              hint={t("assessment.absence.reasonHint")}
              required
              {...form}
            />
            <WhoSees>{t("assessment.absence.whoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("assessment.absence.propose")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      ) : view.step === "confirm" ? (
        <PostForm name="absent" stepUp>
          <ErrorSummary errors={answer.errors} />
          <input type="hidden" name="step" value="confirm" />
          <Confirm
            title={t("assessment.absence.question", { name: view.member })}
            fixed={
              <>
                {t("assessment.absence.fixed")}{" "}
                <span className="mt-1 block">{t("assessment.absence.because", { reason: view.reason ?? "" })}</span>
              </>
            }
            after={t("assessment.absence.after")}
            word="word.absent"
            {...form}
            actions={
              <>
                <Button kind="primary">{t("assessment.absence.confirm")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </>
            }
          >
            <WhoSees>{t("assessment.absence.whoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      ) : (
        <Refusal
          title={t(`assessment.absence.step.${view.step}`)}
          action={
            <>
              {view.namesActing && (
                <LinkButton kind="primary" href={`/processes/${view.id}/panel/acting-chair`}>
                  {t("panel.nameActingChair")}
                </LinkButton>
              )}
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          {t(`assessment.absence.stepText.${view.step}`)}
          {view.reason !== null && (
            <span className="mt-1 block">{t("assessment.absence.because", { reason: view.reason })}</span>
          )}
        </Refusal>
      )}
      {view.withdraws && (
        <div className="mt-6 max-w-[44rem]">
          <PostForm name="withdraw" stepUp>
            <input type="hidden" name="step" value="withdraw" />
            <p className="mb-3">{t("assessment.absence.withdrawText")}</p>
            <Button>{t("assessment.absence.withdraw")}</Button>
          </PostForm>
        </div>
      )}
    </ProcessPage>
  );
}
