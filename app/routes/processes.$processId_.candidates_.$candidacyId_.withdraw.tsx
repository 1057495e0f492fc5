import { text, typedWord } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { recordWithdrawal } from "#app/services/selection/record-withdrawal.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, TextArea, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { boardNames } from "#db/queries/dossier.server.ts";
import { processHead } from "#db/queries/process.server.ts";

export const loader = page(
  { access: sight("candidates"), params: ["processId", "candidacyId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const found = (await boardNames(viewer, house.store, standing)).find(
      ({ candidacyId }) => candidacyId === params.candidacyId,
    );
    if (!found) throw notFound();
    const head = await processHead(viewer, house.store, standing.processId);
    reads("candidacy", found.candidacyId, found.version);
    return {
      process: { id: head.id, name: namedProcess(head, viewer.locale) },
      candidacyId: found.candidacyId,
      name: found.name,
    };
  },
);
export const action = acts(
  {
    access: act("nomination.withdraw"),
    params: ["processId", "candidacyId"],
    form: { reason: text(2_000), confirmation: typedWord("word.withdrawal") },
  },
  ({ work, params, values }) =>
    recordWithdrawal(work, { processId: params.processId!, candidacyId: params.candidacyId!, reason: values.reason }),
  ({ processId }) => ({
    to: `/processes/${processId}/candidates`,
    flash: { kind: "met", key: "flash.withdrawalRecorded" },
  }),
);
export const meta = titled("candidates.withdraw");

export default function RecordWithdrawal() {
  const { process, candidacyId, name } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("withdraw");
  return (
    <ProcessPage
      id={process.id}
      name={process.name}
      title={t("candidates.withdraw")}
      answer={answer}
      recorded
      under={[
        { href: `/processes/${process.id}/candidates`, label: t("place.candidates") },
        { href: `/processes/${process.id}/candidates/${candidacyId}`, label: name },
      ]}
    >
      <ErrorSummary errors={answer.errors} />
      <PostForm name="withdraw">
        <Confirm
          title={t("candidates.withdrawAsk", { name })}
          fixed={t("candidates.withdrawFixed")}
          after={t("candidates.withdrawAfter")}
          word="word.withdrawal"
          values={answer.values}
          errors={answer.errors}
          actions={
            <>
              <Button kind="danger">{t("candidates.withdraw")}</Button>
              <LinkButton href={`/processes/${process.id}/candidates`}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <TextArea
            name="reason"
            label={t("candidates.withdrawReason")}
            hint={t("candidates.withdrawReasonHint")}
            rows={3}
            required
            values={answer.values}
            errors={answer.errors}
          />
          <WhoSees>{t("candidates.withdrawWhoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </ProcessPage>
  );
}
