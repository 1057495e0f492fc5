import { text, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { closeRepresentation } from "#app/services/selection/file-representation.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { fileNumber } from "#app/services/selection/show-fairness.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, ErrorSummary, Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { RepresentationCard } from "#app/ui/representation.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { namesOfAccounts, representationsOf } from "#db/queries/oversight.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: act("representation.file"), params: ["processId", "representationId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const rows = await representationsOf(viewer, house.store, standing.processId);
    const found = rows.find(({ id }) => id === params.representationId);
    if (!found) throw notFound();
    const head = await processHead(viewer, house.store, standing.processId);
    const names = await namesOfAccounts(viewer, house.store, [found.filedBy]);
    reads("representation", found.id, found.version);
    return {
      id: head.id,
      name: namedProcess(head, viewer.locale),
      row: found,
      about: found.candidacyId === null ? null : fileNumber(found.candidacyId),
      filedBy: names.get(found.filedBy) ?? null,
    };
  },
);
export const action = acts(
  {
    access: act("representation.file"),
    params: ["processId", "representationId"],
    form: { _version: version(), outcome: text(4_000) },
  },
  ({ work, params, values }) =>
    closeRepresentation(work, {
      processId: params.processId!,
      representationId: params.representationId!,
      outcome: values.outcome,
      version: values._version,
    }),
  ({ processId }) => ({
    to: `/processes/${processId}/representations`,
    flash: { kind: "met", key: "flash.saved" },
  }),
);
export const meta = titled("representation.recordOutcome");

export default function RepresentationOutcome() {
  const { id, name, row, about, filedBy } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("outcome");
  const back = `/processes/${id}/representations`;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("representation.recordOutcome")}
      answer={answer}
      recorded
      under={[{ href: back, label: t("representation.title") }]}
    >
      <ErrorSummary errors={answer.errors} />
      <div className="max-w-[56rem] space-y-4">
        <RepresentationCard row={row} about={about} filedBy={filedBy} />
        {row.outcomeAt === null && (
          <PostForm name="outcome" version={row.version}>
            <Fields>
              <TextArea
                name="outcome"
                label={t("representation.outcome")}
                hint={t("representation.outcomeHint")}
                rows={5}
                required
                values={answer.values}
                errors={answer.errors}
              />
              <WhoSees>{t("representation.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("representation.recordOutcome")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        )}
      </div>
    </ProcessPage>
  );
}
