import { day } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { sendOffer } from "#app/services/selection/make-offer.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.named) throw notFound();
    const view = await showConsultations(house, viewer, standing);
    if (!view.may.offer || view.offer) return notNow(house, viewer, standing);
    return {
      id: view.id,
      name: view.name,
      decided: view.decided?.name ?? "",
      respondBy: addDays(dayIn(now, "America/New_York"), 14),
    };
  },
);
export const action = acts(
  { access: act("offer.record"), params: ["processId"], form: { respondBy: day() } },
  ({ work, params, values }) => sendOffer(work, { processId: params.processId!, respondBy: values.respondBy }),
  (_, { params }) => ({ to: `/processes/${params.processId!}/offer`, flash: { kind: "met", key: "flash.offerSent" } }),
);
export const meta = titled("offer.sendTitle");

export default function SendOffer() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("offer");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("offer.sendTitle")}
        back={{ href: `/processes/${view.notNow.id}/offer`, label: t("place.offer") }}
      />
    );
  const back = `/processes/${view.id}/offer`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      answer={answer}
      title={t("offer.sendTitle")}
      meta={[view.decided]}
      under={[{ href: back, label: t("place.offer") }]}
    >
      <div className="max-w-[44rem]">
        <Card>
          <PostForm name="offer">
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <p>{t("offer.sendText", { name: view.decided })}</p>
              <DateField
                name="respondBy"
                label={t("offer.respondBy")}
                hint={t("consultation.replyByHint")}
                required
                initial={view.respondBy}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("consultation.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("offer.sendButton")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
