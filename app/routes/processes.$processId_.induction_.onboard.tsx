import { typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { onboard } from "#app/services/selection/write-induction.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { announcementOf, inductionOf } from "#db/queries/decision.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page({ access: sight("process"), params: ["processId"] }, async ({ viewer, house, standing }) => {
  // The page of an act is there for the hand whose act it is, and for nobody else.
  if (!standing.officer) throw notFound();
  const plan = await inductionOf(viewer, house.store, standing.processId);
  const announced = await announcementOf(viewer, house.store, standing.processId);
  if (!plan || !announced || !may(standing, "induction.write").ok) return notNow(house, viewer, standing);
  return {
    id: standing.processId,
    name: namedProcess(await processHead(viewer, house.store, standing.processId), viewer.locale),
    appointee: announced.name,
    startsOn: plan.startsOn,
    open: plan.items.filter(({ doneOn }) => doneOn === null).length,
  };
});
export const action = acts(
  { access: act("induction.write"), params: ["processId"], form: { confirmation: typedWord("word.start") } },
  async ({ work, params }) => onboard(work, { processId: params.processId! }),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "flash.onboarded" } }),
);
export const meta = titled("induction.onboardTitle");

export default function Onboard() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("onboard");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("induction.onboardTitle")}
        back={{ href: `/processes/${view.notNow.id}/induction`, label: t("place.induction") }}
      />
    );
  const back = `/processes/${view.id}/induction`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      answer={answer}
      title={t("induction.onboardTitle")}
      under={[{ href: back, label: t("place.induction") }]}
    >
      <PostForm name="onboard">
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("induction.onboardQuestion", { name: view.appointee })}
          fixed={t("induction.onboardFixed", { day: date(view.startsOn) })}
          after={t("induction.onboardAfter", { count: view.open })}
          word="word.start"
          values={answer.values}
          errors={answer.errors}
          actions={
            <>
              <Button kind="primary">{t("induction.onboardButton")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t("induction.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
