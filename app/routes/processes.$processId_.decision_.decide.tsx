import { id, text, typedWord } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { reasonWords } from "#app/domain/selection/deciding.ts";
import { showDecision } from "#app/services/selection/show-decision.server.ts";
import { takeDecision } from "#app/services/selection/take-decision.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
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
    if (!standing.authority) throw notFound();
    const view = await showDecision(house, viewer, standing);
    if (!view.may.decide) return notNow(house, viewer, standing);
    reads("decisionFile", standing.processId, view.list ? String(view.list.edition) : null);
    return {
      id: view.id,
      name: view.name,
      people: view.people
        .filter(({ left }) => !left)
        .map(({ candidacyId, name, offList, asks }) => ({ candidacyId, name, offList, asks })),
      returned: view.earlier.find(({ state }) => state === "returned") ?? null,
    };
  },
);
export const action = acts(
  {
    access: act("decision.take"),
    params: ["processId"],
    stepUp: true,
    form: { candidacyId: id(), reason: text(8000), confirmation: typedWord("word.decide") },
  },
  async ({ work, params, values }) =>
    takeDecision(work, { processId: params.processId!, candidacyId: values.candidacyId, reason: values.reason }),
  (_, { params }) => ({ to: `/processes/${params.processId!}/decision`, flash: { kind: "met", key: "flash.decided" } }),
);
export const meta = titled("decision.decideTitle");

export default function Decide() {
  const view = useView<typeof loader>();
  const { t, comma } = useText();
  const answer = useAnswer("decide");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("decision.decideTitle")}
        back={{ href: `/processes/${view.notNow.id}/decision`, label: t("place.decision") }}
      />
    );
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/decision`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("decision.decideTitle")}
      under={[{ href: back, label: t("place.decision") }]}
    >
      <PostForm name="decide" stepUp>
        <ErrorSummary errors={answer.errors} />
        <Confirm
          title={t("decision.decideQuestion")}
          fixed={t("decision.decideFixed")}
          after={t("decision.decideAfter")}
          word="word.decide"
          {...form}
          actions={
            <>
              <Button kind="primary">{t("decision.decideButton")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <Fields>
            {view.returned && (
              <div className="border-reason border-s-3 ps-3">
                <p className="text-ink-muted text-sm">{t("decision.returnedWith", { name: view.returned.name })}</p>
                <p className="whitespace-pre-wrap">{view.returned.returnedReason}</p>
              </div>
            )}
            <RadioGroup
              name="candidacyId"
              label={t("decision.whom")}
              hint={t("decision.whomHint")}
              required
              choices={view.people.map((person) => ({
                value: person.candidacyId,
                label: person.offList ? `${person.name} (${t("decision.offList")})` : person.name,
                ...(person.asks.length > 0
                  ? { hint: t("decision.willAsk", { rules: person.asks.map(({ rule }) => rule).join(comma) }) }
                  : {}),
              }))}
              {...form}
            />
            <TextArea
              name="reason"
              label={t("decision.reason")}
              hint={t("decision.reasonHint")}
              required
              rows={6}
              minWords={reasonWords}
              {...form}
            />
            <WhoSees>{t("decision.whoSeesDecision")}</WhoSees>
          </Fields>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
