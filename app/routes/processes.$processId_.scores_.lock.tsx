import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { optionalText, texts, unconfirmed } from "#app/http/form.server.ts";
import { message } from "#app/domain/message.ts";
import { invalid } from "#app/domain/outcome.ts";
import { isComplete, lockCompleteSheets } from "#app/services/assessment/lock-score-sheet.server.ts";
import { ownSheetsOf } from "#app/services/assessment/own-sheets.server.ts";
import { sheetView, showScores } from "#app/services/assessment/show-scores.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { EmptyState } from "#app/ui/empty.tsx";
import { ErrorSummary, WhoSees } from "#app/ui/form.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: sight("panel"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    const scores = await showScores(house, viewer, standing);
    const own = scores?.own ? await ownSheetsOf(house, viewer, standing) : null;
    if (!scores?.voting) throw notFound();
    if (scores.panel) reads("panel", scores.panel.id, scores.panel.version);
    return {
      id: scores.id,
      name: scores.name,
      sheets: scores.scoring && own ? own.sheets.filter(isComplete).map((sheet) => sheetView(viewer, own, sheet)) : [],
    };
  },
);
export const action = acts(
  {
    access: act("sheet.score"),
    params: ["processId"],
    stepUp: true,
    form: { sheets: texts(80, 60), confirmation: optionalText(60) },
  },
  async ({ work, params, values }) => {
    const sheets = values.sheets.map((one) => {
      const [sheetId = "", version = "", drafted = ""] = one.split(".");
      return { sheetId, version: Number(version), drafted };
    });
    if (sheets.some(({ sheetId, version }) => !/^[0-9a-z]{1,40}$/.test(sheetId) || !Number.isSafeInteger(version)))
      return invalid({ sheets: message("field.choose") });
    const refusal = unconfirmed(values.confirmation, "word.lockAll", { count: sheets.length });
    return refusal ?? lockCompleteSheets(work, { processId: params.processId!, sheets });
  },
  ({ locked }, { params }) => ({
    to: `/processes/${params.processId}/scores`,
    flash: { kind: "met", key: "assessment.flash.lockedAll", values: { count: locked } },
  }),
);
export const meta = titled("assessment.lock.allTitle");

export default function LockAll() {
  const { id, name, sheets } = useView<typeof loader>();
  const { t, digits } = useText();
  const answer = useAnswer("lockAll");
  const back = `/processes/${id}/scores`;
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("assessment.lock.allTitle")}
      under={[{ href: back, label: t("assessment.scores.title") }]}
      answer={answer}
      recorded
    >
      {sheets.length === 0 ? (
        <EmptyState
          title={t("assessment.lock.none")}
          action={<LinkButton href={back}>{t("assessment.lock.back")}</LinkButton>}
        >
          {t("assessment.lock.noneText")}
        </EmptyState>
      ) : (
        <PostForm name="lockAll" stepUp>
          <ErrorSummary errors={answer.errors} />
          {sheets.map((sheet) => (
            <input key={sheet.id} type="hidden" name="sheets" value={`${sheet.id}.${sheet.version}.${sheet.drafted}`} />
          ))}
          <Confirm
            title={t("assessment.lock.allQuestion", { count: sheets.length })}
            fixed={
              <>
                {t("assessment.lock.allFixed", { count: sheets.length })}
                <span className="mt-1 block">
                  {sheets.map((sheet) => (
                    <span key={sheet.id} className="block">
                      {digits(sheet.number)}. <bdi>{sheet.candidate}</bdi>:{" "}
                      {t("assessment.lock.fixed", { levels: sheet.answered, words: sheet.words })}
                    </span>
                  ))}
                </span>
              </>
            }
            after={t("assessment.lock.after")}
            word={message("word.lockAll", { count: sheets.length })}
            values={answer.values}
            errors={answer.errors}
            actions={
              <>
                <Button kind="primary">{t("assessment.lock.button")}</Button>
                <LinkButton href={back}>{t("assessment.lock.keepAll")}</LinkButton>
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
