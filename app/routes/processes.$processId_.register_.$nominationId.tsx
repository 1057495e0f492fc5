import { optionalText, typedWord } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { enteredTogether, enterRegistration } from "#app/services/selection/enter-registration.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, ClosedButton, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { allStates, listFinding, nominationOf } from "#db/queries/nominations.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId", "nominationId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const first = await nominationOf(viewer, house.store, params.nominationId!);
    if (
      !first ||
      first.side !== "officer" ||
      first.call.processId !== standing.processId ||
      first.row.state !== "draft"
    )
      throw notFound();
    const records = await enteredTogether({ house, viewer }, first);
    const { memberStateId, nominatorKind, nominatorName } = first.row;
    const finding =
      memberStateId && nominatorKind === "memberState"
        ? await listFinding(
            viewer,
            house.store,
            first.call,
            memberStateId,
            records.map(({ id, particulars }) => ({ id, particulars })),
          )
        : null;
    for (const record of records) reads("nomination", record.id, record.row.version);
    const head = await processHead(viewer, house.store, standing.processId);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      nominationId: first.id,
      kind: nominatorKind,
      nominator: memberStateId
        ? ((await allStates(viewer, house.store)).find(({ id }) => id === memberStateId)?.name ?? "")
        : (nominatorName ?? ""),
      names: records.map(({ id, name, wanting, missing, scan }) => ({
        id,
        name,
        wanting,
        missing: missing.map((one) => one.name),
        hasScan: scan !== null,
      })),
      finding:
        finding && finding.status !== "notApplicable"
          ? {
              met: finding.status === "met",
              rule: finding.rule,
              title: finding.title,
              detail: finding.detail,
              have: finding.have,
              need: finding.need,
            }
          : null,
    };
  },
);
export const action = acts(
  {
    access: act("nomination.register"),
    params: ["processId", "nominationId"],
    stepUp: true,
    form: { reason: optionalText(6_000), confirmation: typedWord("word.enter") },
  },
  ({ work, params, values }) => enterRegistration(work, { nominationId: params.nominationId!, reason: values.reason }),
  ({ receiptId }) => ({ to: `/receipts/${receiptId}`, flash: { kind: "met", key: "flash.registrationEntered" } }),
);
export const meta = titled("register.enter");

export default function Enter() {
  const view = useView<typeof loader>();
  const { t, comma, semicolon } = useText();
  const answer = useAnswer("enter");
  const reasonAsked = view.finding !== null && !view.finding.met;
  const ready = view.names.every(({ wanting, hasScan }) => wanting.length === 0 && hasScan);
  const back = `/processes/${view.id}/register`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t(view.kind === "memberState" ? "register.enterListOf" : "register.enterOf", {
        nominator: view.kind === "self" ? (view.names[0]?.name ?? "") : view.nominator,
      })}
      answer={answer}
      recorded
      under={[{ href: back, label: t("register.title") }]}
    >
      <ErrorSummary errors={answer.errors} />
      <div className="space-y-6">
        <Gate
          title={t("register.gate")}
          conditions={[
            ...view.names.flatMap((name) => [
              {
                key: `${name.id}.parts`,
                status: name.wanting.length === 0 ? ("met" as const) : ("blocking" as const),
                title: t("calls.particularsOf", { name: name.name }),
                detail:
                  name.wanting.length > 0
                    ? t("calls.wanting", { parts: name.wanting.map((part) => t(part)).join(comma) })
                    : undefined,
                link: { href: `/nominations/${name.id}`, label: t("calls.open1") },
              },
              {
                key: `${name.id}.scan`,
                status: name.hasScan ? ("met" as const) : ("blocking" as const),
                title: t("register.scanOf", { name: name.name }),
                detail:
                  name.missing.length > 0
                    ? t("nomination.missingLine", { documents: name.missing.join(semicolon) })
                    : undefined,
                link: { href: `/nominations/${name.id}/documents`, label: t("nomination.documents") },
              },
            ]),
            ...(view.finding
              ? [
                  {
                    key: view.finding.rule,
                    status: view.finding.met ? ("met" as const) : ("reason" as const),
                    title: t(view.finding.title),
                    detail: `${t(view.finding.detail)}${view.finding.met ? "" : ` ${t("register.reasonWanted")}`}`,
                    figure:
                      view.finding.have === null || view.finding.need === null
                        ? null
                        : t("gate.min", { have: view.finding.have, need: view.finding.need }),
                  },
                ]
              : []),
          ]}
          closing={t("register.gateText")}
          advance={ready ? undefined : <ClosedButton>{t("register.closed")}</ClosedButton>}
        />
        {ready && (
          <PostForm name="enter" stepUp>
            <Confirm
              title={t("register.enterAsk")}
              fixed={view.names.map(({ name }) => name).join(semicolon)}
              after={t(view.kind === "memberState" ? "register.enterAfterState" : "register.enterAfter")}
              word="word.enter"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("register.enter")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </>
              }
            >
              {reasonAsked && (
                <TextArea
                  name="reason"
                  label={t("register.reason")}
                  hint={t("register.reasonHint")}
                  rows={5}
                  required
                  values={answer.values}
                  errors={answer.errors}
                />
              )}
              <WhoSees>{t("register.enterWhoSees")}</WhoSees>
            </Confirm>
          </PostForm>
        )}
      </div>
    </ProcessPage>
  );
}
