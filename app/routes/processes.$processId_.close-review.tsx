import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { typedWord } from "#app/http/form.server.ts";
import { handsOf } from "#app/domain/policy.ts";
import { gateLines, opens, transitionOf } from "#app/domain/selection/stages.ts";
import { closeReview } from "#app/services/assessment/close-review.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { namedProcess, pathOf } from "#app/services/selection/list-tasks.server.ts";
import { shownLines } from "#app/services/selection/show-gate.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("results"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const row = transitionOf(standing.state, "closeReview");
    if (!row) throw notFound();
    const { head, facts, records } = await gateOf(house, standing.processId);
    const lines = gateLines(row.conditions, facts);
    if (records.panel) reads("panel", records.panel.id, records.panel.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      method: records.process.ratingMethod ?? "consensus",
      lines: shownLines(standing, lines).map(({ status, title, detail, place }) => ({
        status,
        title,
        detail,
        ...(place ? { href: pathOf(head.id, place) } : {}),
      })),
      open: opens(lines) && standing.open,
      mine: handsOf(standing).has("chair"),
    };
  },
);
export const action = acts(
  { access: sight("results"), params: ["processId"], form: { confirmation: typedWord("word.close") } },
  async ({ work, params }) => closeReview(work, { processId: params.processId! }),
  ({ processId }) => ({ to: `/processes/${processId}`, flash: { kind: "met", key: "assessment.flash.reviewClosed" } }),
);
export const meta = titled("assessment.close.title");

export default function CloseReview() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("closeReview");
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.close.title")}
      meta={[t("assessment.close.intro")]}
      answer={answer}
      recorded
    >
      <div className="max-w-[44rem] space-y-6">
        <Card title={t("assessment.close.conditions")}>
          <ConditionList lines={view.lines} />
        </Card>
        {!view.mine ? (
          <ClosedButton>{t("assessment.close.chairOnly")}</ClosedButton>
        ) : !view.open ? (
          <ClosedButton>{t("assessment.close.shut")}</ClosedButton>
        ) : (
          <PostForm name="closeReview">
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("assessment.close.question")}
              fixed={t(`assessment.close.fixed.${view.method}`)}
              after={t("assessment.close.after")}
              word="word.close"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("assessment.close.button")}</Button>
                  <LinkButton href={`/processes/${view.id}/review`}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <WhoSees>{t("assessment.close.whoSees")}</WhoSees>
            </Confirm>
          </PostForm>
        )}
      </div>
    </ProcessPage>
  );
}
