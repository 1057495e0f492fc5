import { choice, day, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { recordFormality } from "#app/services/selection/make-offer.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

const kinds = ["medical", "governmentRelease", "ethicsReview"] as const;

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!standing.named) throw notFound();
    const view = await showConsultations(house, viewer, standing);
    if (!view.may.offer || !view.offer || view.offer.outcome === "declined") return notNow(house, viewer, standing);
    return {
      id: view.id,
      name: view.name,
      decided: view.decided?.name ?? "",
      version: view.offer.version,
      today: dayIn(now, "America/New_York"),
    };
  },
);
export const action = acts(
  {
    access: act("offer.record"),
    params: ["processId"],
    form: { _version: version(), formality: choice(kinds), on: day() },
  },
  ({ work, params, values }) =>
    recordFormality(work, {
      processId: params.processId!,
      formality: values.formality,
      on: values.on,
      version: values._version,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/offer`,
    flash: { kind: "met", key: "flash.formalityRecorded" },
  }),
);
export const meta = titled("offer.formalityTitle");

export default function Formality() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("formality");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("offer.formalityTitle")}
        back={{ href: `/processes/${view.notNow.id}/offer`, label: t("place.offer") }}
      />
    );
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/offer`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      answer={answer}
      title={t("offer.formalityTitle")}
      meta={[view.decided]}
      under={[{ href: back, label: t("place.offer") }]}
    >
      <div className="max-w-[44rem]">
        <Card>
          <PostForm name="formality" version={view.version}>
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <RadioGroup
                name="formality"
                label={t("offer.which")}
                required
                choices={kinds.map((value) => ({ value, label: t(`offer.formality.${value}`) }))}
                {...form}
              />
              <DateField name="on" label={t("offer.on")} required initial={view.today} max={view.today} {...form} />
              <WhoSees>{t("consultation.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("common.save")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
