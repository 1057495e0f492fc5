import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { optionalText, unconfirmed, version } from "#app/http/form.server.ts";
import { message } from "#app/domain/message.ts";
import { missing } from "#app/domain/outcome.ts";
import { lockScoreSheet } from "#app/services/assessment/lock-score-sheet.server.ts";
import { ownSheetsOf } from "#app/services/assessment/own-sheets.server.ts";
import { showSheet } from "#app/services/assessment/show-scores.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("panel"), params: ["processId", "sheetId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const view = await showSheet(house, viewer, standing, params.sheetId!);
    if (!view) throw notFound();
    reads("scoreSheet", view.sheet.id, view.sheet.version);
    const { id, name, sheet, rubric, writable, bar } = view;
    return { id, name, sheet, writable, bar, competencies: rubric.map((one) => one.name) };
  },
);
export const action = acts(
  {
    access: act("sheet.score"),
    params: ["processId", "sheetId"],
    stepUp: true,
    form: { _version: version(), drafted: optionalText(20), confirmation: optionalText(60) },
  },
  async ({ work, standing, params, values }) => {
    const own = await ownSheetsOf(work.house, work.viewer, standing);
    const sheet = own?.sheets.find(({ id }) => id === params.sheetId);
    if (!sheet) return missing;
    const refusal = unconfirmed(values.confirmation, "word.lock", { number: sheet.number });
    if (refusal) return refusal;
    return lockScoreSheet(work, {
      processId: params.processId!,
      candidacyId: sheet.candidate.candidacyId,
      version: values._version,
      drafted: values.drafted,
    });
  },
  ({ sheetId, number }, { params }) => ({
    to: `/processes/${params.processId}/scores/${sheetId}`,
    flash: { kind: "met", key: "assessment.flash.locked", values: { number } },
  }),
);
export const meta = titled("assessment.lock.title");

export default function Lock() {
  const { id, name, sheet, writable, bar, competencies } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("lock");
  const scores = `/processes/${id}/scores`;
  const back = `${scores}/${sheet.id}`;
  const open = sheet.problems;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("assessment.lock.title")}
      meta={[sheet.candidate]}
      under={[
        { href: scores, label: t("assessment.scores.title") },
        { href: back, label: sheet.candidate },
      ]}
      answer={answer}
      recorded
    >
      {!writable ? (
        <Refusal
          title={t("assessment.lock.shut")}
          action={<LinkButton href={back}>{t("assessment.lock.back")}</LinkButton>}
        >
          {t(bar ?? (sheet.state === "draft" ? "assessment.sheet.notWritable" : `assessment.sheet.is.${sheet.state}`))}
        </Refusal>
      ) : open.length > 0 ? (
        <Refusal
          title={t("assessment.lock.incomplete")}
          rule={t("assessment.lock.rule")}
          action={
            <LinkButton href={`${back}?open=${(open[0]?.index ?? 0) + 1}`}>{t("assessment.lock.back")}</LinkButton>
          }
        >
          <ul className="list-disc ps-5">
            {open.map((problem) => (
              <li key={problem.index}>
                <a href={`${back}?open=${problem.index + 1}`}>{competencies[problem.index]}</a>: {t(problem.message)}
              </li>
            ))}
          </ul>
        </Refusal>
      ) : (
        <PostForm name="lock" stepUp version={sheet.version}>
          <ErrorSummary errors={answer.errors} />
          <input type="hidden" name="drafted" value={sheet.drafted} />
          <Confirm
            title={t("assessment.lock.question", { number: sheet.number, name: sheet.candidate })}
            fixed={t("assessment.lock.fixed", { levels: sheet.answered, words: sheet.words })}
            after={t("assessment.lock.after")}
            word={message("word.lock", { number: sheet.number })}
            values={answer.values}
            errors={answer.errors}
            actions={
              <>
                <Button kind="primary">{t("assessment.lock.button")}</Button>
                <LinkButton href={back}>{t("assessment.lock.keep")}</LinkButton>
              </>
            }
          >
            <WhoSees>{t("assessment.lock.whoSees")}</WhoSees>
          </Confirm>
        </PostForm>
      )}
    </ProcessPage>
  );
}
