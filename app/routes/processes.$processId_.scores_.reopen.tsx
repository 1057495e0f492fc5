import { choice, optionalId, optionalText, unconfirmed, unseen, whole } from "#app/http/form.server.ts";
import { action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { invalid, missing } from "#app/domain/outcome.ts";
import {
  confirmReopening,
  proposeReopening,
  refuseReopening,
  showReopenings,
  withdrawReopening,
} from "#app/services/assessment/reopen-sheet.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { Actions, ErrorSummary, Fields, RadioGroup, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Aside, Card, Columns, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView, type ViewOf } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("progress"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const view = await showReopenings(house, viewer, standing);
    if (!view) throw notFound();
    reads("panel", view.panel.id, view.panel.version);
    return view;
  },
);
const steps = ["propose", "confirm", "refuse", "withdraw"] as const;
export const action = acts(
  {
    access: sight("progress"),
    stepUp: true,
    params: ["processId"],
    form: {
      step: unseen(choice(steps)),
      reopeningId: unseen(optionalId()),
      // 0 stands for "a new proposal".
      _version: whole(0, 999_999),
      panelMemberId: optionalId(),
      candidacyId: optionalId(),
      reason: optionalText(2000),
      confirmation: optionalText(60),
    },
  },
  async ({ work, params, values }) => {
    const processId = params.processId!;
    const { reason } = values;
    if (values.step === "propose")
      return values.panelMemberId === null || values.candidacyId === null
        ? invalid({
            ...(values.panelMemberId === null ? { panelMemberId: message("field.choose") } : {}),
            ...(values.candidacyId === null ? { candidacyId: message("field.choose") } : {}),
            ...(reason.trim() === "" ? { reason: message("field.required") } : {}),
          })
        : proposeReopening(work, {
            processId,
            panelMemberId: values.panelMemberId,
            candidacyId: values.candidacyId,
            reason,
          });
    if (values.reopeningId === null) return missing;
    const one = { processId, reopeningId: values.reopeningId, version: values._version };
    if (values.step === "withdraw") return withdrawReopening(work, one);
    if (values.step === "refuse") return refuseReopening(work, { ...one, reason });
    return unconfirmed(values.confirmation, "word.reopen") ?? confirmReopening(work, one);
  },
  (_result, { params }) => ({
    to: `/processes/${params.processId}/scores/reopen`,
    flash: { kind: "met", key: "reopen.flash" },
  }),
);
export const meta = titled("reopen.title");

type Row = ViewOf<typeof loader>["rows"][number];
const marks = { proposed: "waiting", confirmed: "met", refused: "blocking", withdrawn: "info" } as const;

export default function Reopen() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const names = ["propose", ...view.rows.flatMap(({ id }) => [`confirm-${id}`, `refuse-${id}`, `withdraw-${id}`])];
  const answer = useAnswer("propose", { among: names });
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      title={t("reopen.title")}
      meta={[t("reopen.intro")]}
      under={[{ href: `/processes/${view.id}/scores`, label: t("assessment.scores.title") }]}
      answer={answer}
      recorded
    >
      <Columns side={<Aside title={t("process.whoSees")}>{t("reopen.whoSees")}</Aside>}>
        <Section title={t("reopen.proposals")} count={view.rows.length}>
          {view.rows.length === 0 ? (
            <EmptyState title={t("reopen.none")}>{t("reopen.noneText")}</EmptyState>
          ) : (
            <div className="space-y-4">
              {view.rows.map((row) => (
                <Proposal key={row.id} row={row} among={names} />
              ))}
            </div>
          )}
        </Section>
        {view.acts && (
          <Card title={t("reopen.proposeTitle")}>
            <PostForm stepUp name="propose" version={0}>
              <ErrorSummary errors={answer.errors} />
              <input type="hidden" name="step" value="propose" />
              <Fields>
                <Select
                  name="panelMemberId"
                  label={t("reopen.member")}
                  required
                  choices={[{ value: "", label: t("reopen.choose") }, ...view.members]}
                  {...form}
                />
                <RadioGroup name="candidacyId" label={t("reopen.candidate")} required choices={view.names} {...form} />
                <TextArea name="reason" label={t("reopen.reason")} hint={t("reopen.reasonHint")} required {...form} />
                <WhoSees>{t("reopen.whoSees")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("reopen.propose")}</Button>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        )}
      </Columns>
    </ProcessPage>
  );
}

function Proposal({ row, among }: { row: Row; among: readonly string[] }) {
  const { t, dateTime } = useText();
  const confirm = useAnswer(`confirm-${row.id}`, { among });
  const refuse = useAnswer(`refuse-${row.id}`, { among });
  return (
    <Card
      title={t("reopen.of", { member: row.member, candidate: row.candidate })}
      aside={<StatusMark kind={marks[row.state]}>{t(`reopen.state.${row.state}`)}</StatusMark>}
    >
      <p className="max-w-prose whitespace-pre-wrap">{row.reason}</p>
      <p className="text-ink-muted mt-1 text-sm">
        {t("decision.signedBy", { name: row.proposer, when: dateTime(row.proposedAt) })}
      </p>
      {row.answerReason && (
        <p className="border-reason mt-3 max-w-prose border-s-3 ps-3 whitespace-pre-wrap">{row.answerReason}</p>
      )}
      {row.bar && <p className="mt-3 max-w-prose">{t(row.bar)}</p>}
      {row.answers && (
        <div className="mt-4 space-y-4">
          <PostForm stepUp name={`confirm-${row.id}`} version={row.version}>
            <ErrorSummary errors={confirm.errors} />
            <input type="hidden" name="step" value="confirm" />
            <input type="hidden" name="reopeningId" value={row.id} />
            <Confirm
              title={t("reopen.question")}
              fixed={t("reopen.fixed")}
              after={t("reopen.after")}
              word="word.reopen"
              values={confirm.values}
              errors={confirm.errors}
              actions={<Button kind="primary">{t("reopen.confirm")}</Button>}
            />
          </PostForm>
          <details open={refuse.errors !== undefined}>
            <summary className="cursor-pointer">{t("reopen.refuseInstead")}</summary>
            <div className="mt-3">
              <PostForm stepUp name={`refuse-${row.id}`} version={row.version}>
                <ErrorSummary errors={refuse.errors} fieldIds={{ reason: `refuse-${row.id}-reason` }} />
                <input type="hidden" name="step" value="refuse" />
                <input type="hidden" name="reopeningId" value={row.id} />
                <Fields>
                  <TextArea
                    id={`refuse-${row.id}-reason`}
                    name="reason"
                    label={t("reopen.refuseReason")}
                    required
                    values={refuse.values}
                    errors={refuse.errors}
                  />
                  <Actions>
                    <Button>{t("reopen.refuse")}</Button>
                  </Actions>
                </Fields>
              </PostForm>
            </div>
          </details>
        </div>
      )}
      {row.withdraws && (
        <div className="mt-4">
          <PostForm stepUp name={`withdraw-${row.id}`} version={row.version}>
            <input type="hidden" name="step" value="withdraw" />
            <input type="hidden" name="reopeningId" value={row.id} />
            <Button>{t("reopen.withdraw")}</Button>
          </PostForm>
        </div>
      )}
    </Card>
  );
}
