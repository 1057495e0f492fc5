import { labelOf } from "#app/domain/languages.ts";
import { choice, optionalDay, optionalId, optionalText, text, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { screeningOutcome } from "#app/domain/selection/screening.ts";
import { eligibilityOutcomes } from "#app/domain/selection/screening.ts";
import { decideEligibility, leastSheets } from "#app/services/selection/decide-eligibility.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { screenedStates } from "#app/services/selection/save-screening-sheet.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, ErrorSummary, Fields, RadioGroup, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { MarksTable } from "#app/ui/marks-table.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import {
  asScreeningSheet,
  callDocumentsOf,
  criteriaOf,
  eligibilityOf,
  submittedSheets,
} from "#db/queries/screening.server.ts";

export const loader = page(
  { access: sight("screeningAll"), params: ["processId", "candidacyId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const { store } = house;
    const { processId } = standing;
    const [candidate] = await candidatesOf(viewer, store, processId, { ids: [params.candidacyId!], outsiders: false });
    if (!candidate) throw notFound();
    const criteria = await criteriaOf(viewer, store, processId);
    const required = criteria.filter(({ kind }) => kind === "required");
    const sheets = await submittedSheets(viewer, store, [candidate.candidacyId]);
    const outcome = screeningOutcome(
      sheets.map(asScreeningSheet),
      required.map(({ id }) => id),
    );
    const documents = await callDocumentsOf(viewer, store, processId);
    reads("screening", candidate.candidacyId, candidate.version);
    return {
      id: processId,
      name: namedProcess(await processHead(viewer, store, processId), viewer.locale),
      candidate: {
        id: candidate.candidacyId,
        name: candidate.name,
        memberStateId: candidate.memberStateId,
        version: candidate.version,
      },
      criteria,
      sheets,
      allMet: outcome.allMet,
      disputed: outcome.disputed,
      waits: outcome.reason,
      decision: (await eligibilityOf(viewer, store, [candidate.candidacyId])).get(candidate.candidacyId) ?? null,
      documents: documents.map((row) => ({ id: row.id, name: labelOf(row, "name", viewer.locale) })),
      decides:
        may(standing, "screening.decide").ok &&
        sheets.length >= leastSheets &&
        screenedStates.includes(candidate.state),
    };
  },
);
export const action = acts(
  {
    access: act("screening.decide"),
    params: ["processId", "candidacyId"],
    form: {
      _version: version(),
      outcome: choice(eligibilityOutcomes),
      criterionId: optionalId(),
      missingDocument: optionalText(60),
      dueOn: optionalDay(),
      reason: text(2000),
    },
  },
  ({ work, params, values }) =>
    decideEligibility(work, {
      processId: params.processId!,
      candidacyId: params.candidacyId!,
      version: values._version,
      outcome: values.outcome,
      criterionId: values.criterionId,
      missingDocument: values.missingDocument === "" ? null : values.missingDocument,
      dueOn: values.dueOn,
      reason: values.reason,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/screening`,
    flash: { kind: "met", key: "flash.eligibilityDecided" },
  }),
);
export const meta = titled<{ candidate: { name: string } }>(({ candidate }) =>
  message("screen.decisionTitle", { name: candidate.name }),
);

const kinds = { eligible: "met", ineligible: "blocking", incomplete: "reason" } as const;

export default function Decision() {
  const { id, name, candidate, criteria, sheets, allMet, disputed, waits, decision, documents, decides } =
    useView<typeof loader>();
  const { t, country, dateTime } = useText();
  const answer = useAnswer("decision");
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${id}/screening`;
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("screen.decisionTitle", { name: candidate.name })}
      under={[{ href: back, label: t("place.screening") }]}
      meta={[
        ...(candidate.memberStateId ? [country(candidate.memberStateId.toUpperCase())] : []),
        t("screen.sheetsIn", { count: sheets.length }),
      ]}
      actions={<LinkButton href={`/processes/${id}/candidates/${candidate.id}`}>{t("screen.openFile")}</LinkButton>}
    >
      <div className="space-y-8">
        {decision && (
          <Card title={t("screen.decision")} aside={dateTime(decision.decidedAt)}>
            <Definition
              items={[
                {
                  term: t("screen.outcome"),
                  value: <Chip kind={kinds[decision.outcome]}>{t(`screen.outcome.${decision.outcome}`)}</Chip>,
                },
                ...(decision.criterionId
                  ? [
                      {
                        term: t("screen.criterion"),
                        value: criteria.find((row) => row.id === decision.criterionId)?.text ?? "–",
                      },
                    ]
                  : []),
                ...(decision.missingDocument
                  ? [
                      {
                        term: t("screen.missingDocument"),
                        value:
                          documents.find((row) => row.id === decision.missingDocument)?.name ??
                          decision.missingDocument,
                      },
                    ]
                  : []),
                { term: t("screen.reason"), value: <span className="whitespace-pre-wrap">{decision.reason}</span> },
              ]}
            />
          </Card>
        )}
        <Section
          title={t("screen.sheets")}
          aside={
            waits
              ? t(waits)
              : disputed.length > 0
                ? t("screen.differOn", { count: disputed.length })
                : allMet
                  ? t("screen.allMet")
                  : t("screen.agreeNotMet")
          }
        >
          {sheets.length === 0 ? (
            <p className="text-ink-muted">{t("screening.merit.noSheets")}</p>
          ) : (
            <MarksTable
              caption={t("screen.sheets")}
              criteria={criteria}
              sheets={sheets}
              disputed={disputed}
              file={`/processes/${id}/candidates/${candidate.id}`}
            />
          )}
        </Section>
        {decides && (
          <Card title={t(decision ? "screen.decideAnew" : "screen.decide")}>
            <PostForm name="decision" version={candidate.version}>
              <ErrorSummary errors={answer.errors} />
              <Fields>
                <RadioGroup
                  name="outcome"
                  label={t("screen.outcome")}
                  required
                  choices={eligibilityOutcomes.map((outcome) => ({
                    value: outcome,
                    label: t(`screen.outcome.${outcome}`),
                    hint: t(`screen.outcome.${outcome}.hint`),
                  }))}
                  {...form}
                />
                <Select
                  name="criterionId"
                  label={t("screen.criterionNotMet")}
                  hint={t("screen.onlyIneligible")}
                  choices={criteria
                    .filter(({ kind }) => kind === "required")
                    .map((row) => ({ value: row.id, label: row.text }))}
                  {...form}
                />
                <Select
                  name="missingDocument"
                  label={t("screen.missingDocument")}
                  hint={t("screen.onlyIncomplete")}
                  choices={documents.map((row) => ({ value: row.id, label: row.name }))}
                  {...form}
                />
                <DateField name="dueOn" label={t("document.dueOn")} hint={t("document.dueHint")} optional {...form} />
                <TextArea
                  name="reason"
                  label={t("screen.reason")}
                  hint={t("screen.reasonHint")}
                  required
                  rows={4}
                  {...form}
                />
                <WhoSees>{t("screen.whoSeesDecision")}</WhoSees>
                <Actions>
                  <Button kind="primary">{t("screen.saveDecision")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        )}
      </div>
    </ProcessPage>
  );
}
