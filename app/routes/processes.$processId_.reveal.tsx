import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { typedWord } from "#app/http/form.server.ts";
import { handsOf } from "#app/domain/policy.ts";
import { gateLines, opens, transitionOf } from "#app/domain/selection/stages.ts";
import { reveal } from "#app/services/assessment/reveal.server.ts";
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
  { access: sight("progress"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const row = transitionOf(standing.state, "reveal");
    if (!row) throw notFound();
    const { head, facts, records } = await gateOf(house, standing.processId);
    const lines = gateLines(row.conditions, facts);
    if (records.panel) reads("panel", records.panel.id, records.panel.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
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
  { access: sight("progress"), params: ["processId"], form: { confirmation: typedWord("word.reveal") } },
  async ({ work, params }) => reveal(work, { processId: params.processId! }),
  ({ processId }) => ({
    to: `/processes/${processId}/review`,
    flash: { kind: "met", key: "assessment.flash.revealed" },
  }),
);
export const meta = titled("assessment.reveal.title");

export default function Reveal() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("reveal");
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("assessment.reveal.title")}
      meta={[t("assessment.reveal.intro")]}
      answer={answer}
      recorded
    >
      <div className="max-w-[44rem] space-y-6">
        <Card title={t("assessment.reveal.conditions")}>
          <ConditionList lines={view.lines} />
        </Card>
        {!view.mine ? (
          <ClosedButton>{t("assessment.reveal.chairOnly")}</ClosedButton>
        ) : !view.open ? (
          <ClosedButton>{t("assessment.reveal.shut")}</ClosedButton>
        ) : (
          <PostForm name="reveal">
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("assessment.reveal.question")}
              fixed={t("assessment.reveal.fixed")}
              after={t("assessment.reveal.after")}
              word="word.reveal"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("assessment.reveal.button")}</Button>
                  <LinkButton href={`/processes/${view.id}`}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <WhoSees>{t("assessment.reveal.whoSees")}</WhoSees>
            </Confirm>
          </PostForm>
        )}
      </div>
    </ProcessPage>
  );
}
