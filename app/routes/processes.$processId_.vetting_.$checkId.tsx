import { choice, optionalDay, optionalText, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EditConflict } from "#app/ui/edit-conflict.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { processHead } from "#db/queries/process.server.ts";
import { checkOf } from "#db/queries/vetting.server.ts";

const outcomes = ["cleared", "adverse", "pending"] as const;

export const loader = page(
  { access: sight("vettingRows"), params: ["processId", "checkId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const { store } = house;
    const check = await checkOf(viewer, store, standing.processId, params.checkId!);
    if (!check) throw notFound();
    reads("vettingCheck", check.id, check.version);
    return {
      id: standing.processId,
      name: namedProcess(await processHead(viewer, store, standing.processId), viewer.locale),
      check: {
        id: check.id,
        person: check.person.name,
        candidacyId: check.person.candidacyId,
        provider: check.provider,
        requestedAt: check.requestedAt,
        resultAt: check.resultAt,
        outcome: check.outcome,
        validUntil: check.validUntil,
        version: check.version,
        finding: check.finding === null ? "" : house.unseal(check.finding),
        ruling: check.ruling ? { ...check.ruling, reason: house.unseal(check.ruling.reason) } : null,
      },
      records: may(standing, "vetting.record").ok && check.ruling === null,
      rules: may(standing, "vetting.adjudicate").ok && check.outcome === "adverse" && check.ruling === null,
    };
  },
);
export const action = acts(
  {
    access: act("vetting.record"),
    params: ["processId", "checkId"],
    form: { _version: version(), outcome: choice(outcomes), validUntil: optionalDay(), finding: optionalText(6000) },
  },
  ({ work, params, values }) =>
    recordVettingCheck(work, {
      processId: params.processId!,
      checkId: params.checkId!,
      version: values._version,
      outcome: values.outcome,
      validUntil: values.validUntil,
      finding: values.finding,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/vetting`,
    flash: { kind: "met", key: "flash.checkRecorded" },
  }),
);
export const meta = titled<{ check: { person: string } }>(({ check }) =>
  message("vetting.checkOf", { name: check.person }),
);

export default function Check() {
  const { id, name, check, records, rules } = useView<typeof loader>();
  const { t, date, dateTime, now } = useText();
  const answer = useAnswer("check");
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${id}/vetting`;
  const mine = typeof answer.values?.finding === "string" ? answer.values.finding : "";
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={`${t(`vetting.provider.${check.provider}`)}: ${check.person}`}
      under={[{ href: back, label: t("place.vetting") }]}
      meta={[t("vetting.askedOnDay", { day: date(check.requestedAt) })]}
      actions={
        rules ? (
          <LinkButton kind="primary" href={`${back}/${check.id}/ruling`}>
            {t("vetting.rule")}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="max-w-[48rem] space-y-6">
        {(check.resultAt !== null || check.ruling) && (
          <Card title={t("vetting.recorded")}>
            <Definition
              items={[
                { term: t("vetting.outcome"), value: t(`vetting.outcome.${check.outcome}`) },
                ...(check.resultAt !== null ? [{ term: t("vetting.resultOn"), value: date(check.resultAt) }] : []),
                ...(check.validUntil ? [{ term: t("vetting.validUntil"), value: date(check.validUntil) }] : []),
                {
                  term: t("vetting.finding"),
                  value: <span className="whitespace-pre-wrap">{check.finding || "–"}</span>,
                },
                ...(check.ruling
                  ? [
                      {
                        term: t("vetting.ruling"),
                        value: `${t(`vetting.ruling.${check.ruling.ruling}`)}${check.ruling.validUntil ? ` · ${t("vetting.clearedUntil", { day: date(check.ruling.validUntil) })}` : ""}`,
                      },
                      {
                        term: t("vetting.rulingReason"),
                        value: <span className="whitespace-pre-wrap">{check.ruling.reason}</span>,
                      },
                      {
                        term: t("vetting.ruledBy"),
                        value: t("decision.signedBy", { name: check.ruling.by, when: dateTime(check.ruling.ruledAt) }),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
        )}
        {records && (
          <Card title={t(check.resultAt === null ? "vetting.recordTitle" : "vetting.recordAnew")}>
            <PostForm name="check" version={check.version}>
              <ErrorSummary errors={answer.errors} />
              {answer.stored ? (
                <>
                  <input type="hidden" name="outcome" value={String(answer.values?.outcome ?? check.outcome)} />
                  <input type="hidden" name="validUntil" value={String(answer.values?.validUntil ?? "")} />
                  {/* Without its open editor the form still carries the text as typed. */}
                  <EditConflict
                    fields={[
                      { name: "finding", label: t("vetting.finding"), mine, stored: answer.stored.finding ?? "" },
                    ]}
                    storedWhen={dateTime(now)}
                    storedHref={`${back}/${check.id}`}
                  />
                </>
              ) : (
                <Fields>
                  <RadioGroup
                    name="outcome"
                    label={t("vetting.outcome")}
                    required
                    initial={check.outcome}
                    choices={outcomes.map((outcome) => ({
                      value: outcome,
                      label: t(`vetting.outcome.${outcome}`),
                      hint: t(`vetting.outcome.${outcome}.hint`),
                    }))}
                    {...form}
                  />
                  <DateField
                    name="validUntil"
                    label={t("vetting.validUntil")}
                    hint={t("vetting.validUntilHint")}
                    initial={check.validUntil ?? ""}
                    {...form}
                  />
                  <TextArea
                    name="finding"
                    label={t("vetting.finding")}
                    hint={t("vetting.findingHint")}
                    rows={6}
                    initial={check.finding}
                    {...form}
                  />
                  <WhoSees>{t("vetting.whoSees")}</WhoSees>
                  <Actions>
                    <Button kind="primary">{t("common.save")}</Button>
                    <LinkButton href={back}>{t("common.back")}</LinkButton>
                  </Actions>
                </Fields>
              )}
            </PostForm>
          </Card>
        )}
      </div>
    </ProcessPage>
  );
}
