import { choice, day, optionalId, text } from "#app/http/form.server.ts";
import { act, action as acts, page, sight } from "#app/http/guard.server.ts";
import { representationKinds } from "#app/domain/selection/fairness.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { may } from "#app/domain/policy.ts";
import { fileRepresentation } from "#app/services/selection/file-representation.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { fileNumber } from "#app/services/selection/show-fairness.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import {
  Actions,
  DateField,
  ErrorSummary,
  Fields,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  WhoSees,
} from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { RepresentationCard } from "#app/ui/representation.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { shownCandidates } from "#db/queries/dossier.server.ts";
import { namesOfAccounts, representationsOf } from "#db/queries/oversight.server.ts";
import { processHead } from "#db/queries/process.server.ts";

const ways = ["noteVerbale", "email", "paper"] as const;

export const loader = page(
  { access: sight("board"), params: ["processId"] },
  async ({ viewer, house, standing, reads, now }) => {
    const { store } = house;
    const head = await processHead(viewer, store, standing.processId);
    const rows = await representationsOf(viewer, store, head.id);
    const names = await namesOfAccounts(
      viewer,
      store,
      rows.map(({ filedBy }) => filedBy),
    );
    const candidates = await shownCandidates(viewer, store, standing);
    if (rows.length > 0) reads("representations", head.id, rows.length);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      today: dayIn(now, "America/New_York"),
      files: may(standing, "representation.file").ok,
      candidates: candidates.map(({ candidacyId, name }) => ({ candidacyId, name })),
      rows: rows.map(({ processId: _process, ...row }) => ({
        ...row,
        about:
          row.candidacyId === null
            ? null
            : `${candidates.find(({ candidacyId }) => candidacyId === row.candidacyId)?.name ?? ""} (${fileNumber(row.candidacyId)})`.trim(),
        filedByName: names.get(row.filedBy) ?? null,
      })),
    };
  },
);
export const action = acts(
  {
    access: act("representation.file"),
    params: ["processId"],
    form: {
      kind: choice(representationKinds),
      candidacyId: optionalId(),
      fromWhom: text(200),
      channel: choice(ways),
      receivedOn: day(),
      summary: text(4_000),
    },
  },
  ({ work, params, values }) =>
    fileRepresentation(work, { processId: params.processId!, ...values, candidacyId: values.candidacyId ?? null }),
  ({ processId }) => ({
    to: `/processes/${processId}/representations`,
    flash: { kind: "met", key: "flash.representationFiled" },
  }),
);
export const meta = titled("representation.title");

export default function Representations() {
  const { id, name, today, files, candidates, rows } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("representation");
  const { values, errors } = answer;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("representation.title")}
      meta={[t("representation.intro")]}
      answer={answer}
      recorded={rows.length > 0}
    >
      <ErrorSummary errors={errors} />
      <Columns
        side={
          files ? (
            <Card title={t("representation.file")}>
              <PostForm name="representation">
                <Fields>
                  <RadioGroup
                    name="kind"
                    label={t("representation.kind")}
                    choices={representationKinds.map((kind) => ({
                      value: kind,
                      label: t(`representation.kind.${kind}`),
                    }))}
                    required
                    initial="representation"
                    values={values}
                    errors={errors}
                  />
                  <Select
                    name="candidacyId"
                    label={t("representation.candidate")}
                    hint={t("representation.candidateHint")}
                    choices={[
                      { value: "", label: t("representation.noCandidate") },
                      ...candidates.map((row) => ({ value: row.candidacyId, label: row.name })),
                    ]}
                    values={values}
                    errors={errors}
                  />
                  <TextField
                    name="fromWhom"
                    label={t("representation.fromWhom")}
                    required
                    width="full"
                    values={values}
                    errors={errors}
                  />
                  <Select
                    name="channel"
                    label={t("representation.channel")}
                    choices={ways.map((way) => ({ value: way, label: t(`representation.channel.${way}`) }))}
                    required
                    values={values}
                    errors={errors}
                  />
                  <DateField
                    name="receivedOn"
                    label={t("representation.receivedOn")}
                    required
                    initial={today}
                    values={values}
                    errors={errors}
                  />
                  <TextArea
                    name="summary"
                    label={t("representation.summary")}
                    rows={6}
                    required
                    values={values}
                    errors={errors}
                  />
                  <WhoSees>{t("representation.whoSees")}</WhoSees>
                  <Actions>
                    <Button kind="primary">{t("representation.file")}</Button>
                  </Actions>
                </Fields>
              </PostForm>
            </Card>
          ) : undefined
        }
      >
        {rows.length === 0 ? (
          <EmptyState title={t("representation.none")}>{t("representation.noneText")}</EmptyState>
        ) : (
          <div className="space-y-3">
            {rows.map((row) => (
              <RepresentationCard key={row.id} row={row} about={row.about} filedBy={row.filedByName}>
                {files && row.outcomeAt === null && (
                  <p className="mt-3">
                    <a href={`/processes/${id}/representations/${row.id}`}>{t("representation.recordOutcome")}</a>
                  </p>
                )}
              </RepresentationCard>
            ))}
          </div>
        )}
      </Columns>
    </ProcessPage>
  );
}
