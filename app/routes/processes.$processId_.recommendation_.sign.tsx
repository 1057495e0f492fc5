import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { showRecommendation } from "#app/services/selection/show-recommendation.server.ts";
import { signRecommendedList } from "#app/services/selection/sign-recommended-list.server.ts";
import { handsOf } from "#app/domain/policy.ts";
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

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!handsOf(standing).has("chair")) throw notFound();
    const view = await showRecommendation(house, viewer, standing);
    if (!view?.acts || view.list?.state !== "draft") return notNow(house, viewer, standing);
    reads("recommendation", standing.processId, `${view.list.edition}.${view.list.version}`);
    const listed = view.people.filter(({ listed: on }) => on).sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
    return {
      id: view.id,
      name: view.name,
      version: view.list.version,
      edition: view.list.edition,
      names: listed.map(({ name, position }) => ({ name, position })),
      rationale: view.list.rationale,
      fewerReason: view.list.fewerReason,
    };
  },
);
export const action = acts(
  {
    access: act("list.sign"),
    params: ["processId"],
    stepUp: true,
    form: { _version: version(), confirmation: typedWord("word.sign") },
  },
  async ({ work, params, values }) =>
    signRecommendedList(work, { processId: params.processId!, version: values._version }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/recommendation`,
    flash: { kind: "met", key: "flash.listSigned" },
  }),
);
export const meta = titled("recommendation.signTitle");

export default function SignList() {
  const view = useView<typeof loader>();
  const { t, list } = useText();
  const answer = useAnswer("sign");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("recommendation.signTitle")}
        back={{ href: `/processes/${view.notNow.id}/recommendation`, label: t("place.recommendation") }}
      />
    );
  const back = `/processes/${view.id}/recommendation`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("recommendation.signTitle")}
      meta={[t("recommendation.edition", { edition: view.edition })]}
      under={[{ href: back, label: t("place.recommendation") }]}
    >
      <PostForm name="sign" stepUp version={view.version}>
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("recommendation.signQuestion")}
          fixed={list(view.names.map(({ name, position }) => (position === null ? name : `${position}. ${name}`)))}
          after={t("recommendation.signAfter")}
          word="word.sign"
          values={answer.values}
          errors={answer.errors}
          actions={
            <>
              <Button kind="primary">{t("recommendation.signButton")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <p className="max-w-prose whitespace-pre-wrap">{view.rationale}</p>
          {view.fewerReason && <p className="max-w-prose whitespace-pre-wrap">{view.fewerReason}</p>}
          <WhoSees>{t("recommendation.whoSeesList")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
