import { id, typedWord, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { approveDecision } from "#app/services/selection/approve-decision.server.ts";
import { showDecision } from "#app/services/selection/show-decision.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
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
    if (!view.may.approve || !view.decision) return notNow(house, viewer, standing);
    reads("decision", view.decision.id, view.decision.version);
    return {
      id: view.id,
      name: view.name,
      decision: view.decision,
      open: view.open,
      lines: view.lines.map(({ status, title, detail }) => ({ status, title, detail })),
    };
  },
);
export const action = acts(
  {
    access: act("decision.approve"),
    params: ["processId"],
    stepUp: true,
    form: { decisionId: id(), _version: version(), confirmation: typedWord("word.approve") },
  },
  async ({ work, params, values }) =>
    approveDecision(work, { processId: params.processId!, decisionId: values.decisionId, version: values._version }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/consultations`,
    flash: { kind: "met", key: "flash.approved" },
  }),
);
export const meta = titled("decision.approveTitle");

export default function Approve() {
  const view = useView<typeof loader>();
  const { t, date, dateTime } = useText();
  const answer = useAnswer("approve");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("decision.approveTitle")}
        back={{ href: `/processes/${view.notNow.id}/decision`, label: t("place.decision") }}
      />
    );
  const { id: processId, name, decision, open, lines } = view;
  const back = `/processes/${processId}/decision`;
  return (
    <ProcessPage
      id={processId}
      name={name}
      recorded
      answer={answer}
      title={t("decision.approveTitle")}
      under={[{ href: back, label: t("place.decision") }]}
    >
      <div className="max-w-[48rem] space-y-6">
        <Card
          title={t("decision.chosen", { name: decision.name })}
          aside={
            decision.paper
              ? t("paper.signedBy", { name: decision.deciderName, day: date(decision.paper.signedOn) })
              : t("decision.signedBy", { name: decision.deciderName, when: dateTime(decision.decidedAt) })
          }
        >
          <p className="whitespace-pre-wrap">{decision.reason}</p>
          {decision.paper && (
            <p className="mt-3">
              {t("paper.recordedFull", { name: decision.paper.recordedBy, when: dateTime(decision.decidedAt) })}{" "}
              <a href={`/files/${decision.paper.fileId}`}>{t("paper.open")}</a>{" "}
              <span className="text-ink-muted block text-sm">{t("paper.compare")}</span>
            </p>
          )}
        </Card>
        <Card title={t("decision.conditions")}>
          <ConditionList lines={lines} />
        </Card>
        {open ? (
          <PostForm name="approve" stepUp version={decision.version}>
            <input type="hidden" name="decisionId" value={decision.id} />
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("decision.approveQuestion", { name: decision.name })}
              fixed={t("decision.approveFixed")}
              after={t("decision.approveAfter")}
              word="word.approve"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("decision.approveButton")}</Button>
                  <LinkButton href={`${back}/return`}>{t("decision.returnLink")}</LinkButton>
                </>
              }
            >
              <WhoSees>{t("decision.whoSeesDecision")}</WhoSees>
            </Confirm>
          </PostForm>
        ) : (
          <div className="flex flex-wrap gap-2.5">
            <ClosedButton>{t("decision.approveShut")}</ClosedButton>
            <LinkButton href={`${back}/return`}>{t("decision.returnLink")}</LinkButton>
          </div>
        )}
      </div>
    </ProcessPage>
  );
}
