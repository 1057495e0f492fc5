import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { message } from "#app/domain/message.ts";
import { sheetProblems } from "#app/domain/selection/screening.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { submitScreeningSheet } from "#app/services/selection/submit-screening-sheet.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { MarksTable, criterionCode } from "#app/ui/marks-table.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { asScreeningSheet, criteriaOf, ownSheets, weightsOf } from "#db/queries/screening.server.ts";

export const loader = page(
  { access: sight("screeningOwn"), params: ["processId", "candidacyId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const { store } = house;
    const { processId } = standing;
    const [candidate] = await candidatesOf(viewer, store, processId, { ids: [params.candidacyId!], outsiders: false });
    const sheet = (await ownSheets(viewer, store, processId, standing.round)).find(
      ({ candidacyId }) => candidacyId === params.candidacyId,
    );
    if (!candidate || !sheet || sheet.state === "submitted") throw notFound();
    const criteria = await criteriaOf(viewer, store, processId);
    const required = criteria.filter(({ kind }) => kind === "required").map(({ id }) => id);
    reads("screeningSheet", sheet.id, sheet.version);
    return {
      id: processId,
      name: namedProcess(await processHead(viewer, store, processId), viewer.locale),
      candidate: { id: candidate.candidacyId, name: candidate.name },
      criteria,
      sheet,
      problems: sheetProblems(asScreeningSheet(sheet), { required, desirable: weightsOf(criteria) }),
    };
  },
);
export const action = acts(
  {
    access: act("screening.fill"),
    params: ["processId", "candidacyId"],
    stepUp: true,
    form: { _version: version(), confirmation: typedWord("word.handIn") },
  },
  async ({ work, params, values }) =>
    submitScreeningSheet(work, {
      processId: params.processId!,
      candidacyId: params.candidacyId!,
      version: values._version,
    }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/screening`,
    flash: { kind: "met", key: "flash.sheetSubmitted" },
  }),
);
export const meta = titled<{ candidate: { name: string } }>(({ candidate }) =>
  message("screen.submitTitle", { name: candidate.name }),
);

export default function SubmitScreeningSheet() {
  const { id, name, candidate, criteria, sheet, problems } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("submit");
  const back = `/processes/${id}/screening/${candidate.id}`;
  const codeOf = (subject: string | null) => criteria.find((row) => row.id === subject);
  return (
    <ProcessPage
      id={id}
      name={name}
      recorded
      answer={answer}
      title={t("screen.submitTitle", { name: candidate.name })}
      under={[
        { href: `/processes/${id}/screening`, label: t("place.screening") },
        { href: back, label: candidate.name },
      ]}
    >
      <div className="space-y-6">
        {problems.length > 0 ? (
          <Refusal
            title={t("screen.notComplete", { count: problems.length })}
            action={
              <LinkButton kind="primary" href={back}>
                {t("screen.backToSheet")}
              </LinkButton>
            }
          >
            <ul className="list-disc ps-5">
              {problems.map((problem, index) => {
                const row = codeOf(problem.subject);
                return (
                  <li key={index}>
                    {row ? `${criterionCode(row)}: ` : ""}
                    {t(problem.message)}
                  </li>
                );
              })}
            </ul>
          </Refusal>
        ) : (
          <PostForm name="submit" stepUp version={sheet.version}>
            <ErrorSummary errors={answer.errors} />
            <Confirm
              title={t("screen.submitAsk")}
              fixed={t("screen.submitFixed", { name: candidate.name })}
              after={t("screen.submitAfter")}
              word="word.handIn"
              values={answer.values}
              errors={answer.errors}
              actions={
                <>
                  <Button kind="primary">{t("screen.submit")}</Button>
                  <LinkButton href={back}>{t("common.back")}</LinkButton>
                </>
              }
            >
              <WhoSees>{t("screen.whoSeesSubmitted")}</WhoSees>
            </Confirm>
          </PostForm>
        )}
        <MarksTable caption={t("screen.yourSheet")} criteria={criteria} sheets={[sheet]} file={back} />
      </div>
    </ProcessPage>
  );
}
