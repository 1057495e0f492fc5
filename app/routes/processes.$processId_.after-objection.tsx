import { choice, optionalDay, typedWord } from "#app/http/form.server.ts";
import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { returnAfterObjection } from "#app/services/selection/return-after-objection.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { DateField, ErrorSummary, Fields, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

const ways = ["recommendation", "newRound"] as const;

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, now, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.authority) throw notFound();
    const view = await showConsultations(house, viewer, standing);
    if (!view.may.goBack) return notNow(house, viewer, standing);
    reads("consultations", standing.processId, null);
    return {
      id: view.id,
      name: view.name,
      decided: view.decided?.name ?? "",
      declined: view.offer?.outcome === "declined",
      closesOn: addDays(dayIn(now, "America/New_York"), 30),
    };
  },
);
export const action = acts(
  {
    access: sight("consultations"),
    params: ["processId"],
    form: { to: choice(ways), closesOn: optionalDay(), confirmation: typedWord("word.goBack") },
  },
  async ({ work, params, values }) =>
    returnAfterObjection(work, { processId: params.processId!, to: values.to, closesOn: values.closesOn }),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "flash.wentBack" } }),
);
export const meta = titled("consultation.backTitle");

export default function AfterObjection() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("back");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("consultation.backTitle")}
        back={{ href: `/processes/${view.notNow.id}/consultations`, label: t("place.consultations") }}
      />
    );
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/${view.declined ? "offer" : "consultations"}`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("consultation.backTitle")}
      under={[{ href: back, label: t(view.declined ? "place.offer" : "place.consultations") }]}
    >
      <PostForm name="back">
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("consultation.backQuestion")}
          fixed={t(view.declined ? "consultation.backFixedDeclined" : "consultation.backFixed", { name: view.decided })}
          after={t("consultation.backAfter")}
          word="word.goBack"
          {...form}
          actions={
            <>
              <Button kind="primary">{t("consultation.backButton")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <Fields>
            <RadioGroup
              name="to"
              label={t("consultation.backTo")}
              required
              choices={ways.map((value) => ({
                value,
                label: t(`consultation.backTo.${value}`),
                hint: t(`consultation.backTo.${value}.hint`),
              }))}
              {...form}
            />
            <DateField
              name="closesOn"
              label={t("consultation.closesOn")}
              hint={t("consultation.closesOnHint")}
              initial={view.closesOn}
              {...form}
            />
            <WhoSees>{t("consultation.whoSeesBack")}</WhoSees>
          </Fields>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
