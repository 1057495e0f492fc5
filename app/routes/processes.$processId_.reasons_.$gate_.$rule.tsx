import { text, typedWord } from "#app/http/form.server.ts";
import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { missing } from "#app/domain/outcome.ts";
import type { Message } from "#app/domain/message.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { isReasonGate, reasonView } from "#app/services/selection/show-reason.server.ts";
import { leastWords, signGateReason, type ReasonGate } from "#app/services/selection/sign-gate-reason.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Findings } from "#app/ui/findings.tsx";
import { ErrorSummary, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("process"), params: ["processId", "gate", "rule"] },
  async ({ viewer, house, standing, params, reads }) => {
    const gate = params.gate!;
    const reason = isReasonGate(gate) ? await reasonView(house, viewer, standing, gate, params.rule!) : null;
    if (!reason) throw notFound();
    reads("gateReason", standing.processId, `${reason.gate} ${reason.rule}`);
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, house.store, standing.processId), viewer.locale),
      reason,
      least: leastWords,
    };
  },
);
export const action = acts(
  {
    access: sight("process"),
    params: ["processId", "gate", "rule"],
    stepUp: true,
    form: { text: text(6000), confirmation: typedWord("word.sign") },
  },
  async ({ work, params, values, standing, house, viewer }) => {
    const gate = params.gate!;
    if (!isReasonGate(gate)) return missing;
    // Whoever may not see the finding does not learn from the answer that there is one.
    if (!(await reasonView(house, viewer, standing, gate, params.rule!))) return missing;
    return signGateReason(work, { processId: params.processId!, gate, ruleCode: params.rule!, text: values.text });
  },
  (_, { params }) => ({
    to: `/processes/${params.processId!}/${placeOf[params.gate as ReasonGate] ?? "shortlist"}`,
    flash: { kind: "met", key: "flash.reasonSigned" },
  }),
);
export const meta = titled<{ reason: { title: Message } }>(({ reason }) => reason.title);

const placeOf: Record<ReasonGate, string> = {
  longlist: "longlist",
  convening: "panel",
  shortlist: "shortlist",
  recommendedList: "recommendation",
  decision: "decision",
};
const placeKeys = {
  longlist: "place.longlist",
  convening: "place.panel",
  shortlist: "place.shortlist",
  recommendedList: "place.recommendation",
  decision: "place.decision",
} as const;

export default function Reason() {
  const { id, name, reason, least } = useView<typeof loader>();
  const { t, list, dateTime } = useText();
  const answer = useAnswer("reason");
  const back = `/processes/${id}/${placeOf[reason.gate]}`;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t(reason.title)}
      under={[{ href: back, label: t(placeKeys[reason.gate]) }]}
    >
      <Columns
        side={
          reason.finding && (
            <Card title={t("finding.title")} flush>
              <Findings findings={[{ ...reason.finding, href: null }]} />
            </Card>
          )
        }
      >
        {reason.writes && (
          <PostForm name="reason" stepUp>
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("reason.write")}
              fixed={t("reason.fixed", { names: list([...reason.names]) })}
              after={t("reason.after")}
              word="word.sign"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("reason.sign")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <TextArea
                name="text"
                label={t("reason.text")}
                hint={t("reason.textHint")}
                required
                rows={7}
                minWords={least}
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t(`reason.whoSees.${reason.gate}`)}</WhoSees>
            </Confirm>
          </PostForm>
        )}
        <Section title={t("reason.signed")}>
          {reason.signed.length === 0 ? (
            <p className="text-ink-muted">{t(reason.writes ? "reason.noneYet" : "reason.none")}</p>
          ) : (
            <ul className="space-y-3">
              {reason.signed.map((one) => (
                <li key={one.id}>
                  <Card title={one.signer} aside={dateTime(one.signedAt)}>
                    <p className="mb-2">
                      {one.standing ? (
                        <StatusMark kind="met">{t("reason.stands")}</StatusMark>
                      ) : (
                        <StatusMark kind="reason">{t("reason.superseded")}</StatusMark>
                      )}
                    </p>
                    <p className="max-w-prose whitespace-pre-wrap">{one.text}</p>
                  </Card>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </Columns>
    </ProcessPage>
  );
}
