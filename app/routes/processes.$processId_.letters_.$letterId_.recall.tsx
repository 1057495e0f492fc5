import { text, typedWord, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { showProcessLetter } from "#app/services/selection/show-letters.server.ts";
import { recallLetter } from "#app/services/selection/tend-letter.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Fields, TextArea, WhoSees } from "#app/ui/form.tsx";
import { LetterAct } from "#app/ui/letter-act.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("letter.tend"), params: ["processId", "letterId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const found = await showProcessLetter(house, viewer, standing, params.letterId!);
    if (!found?.view.may.recall) throw notFound();
    reads("letter", found.row.id, found.row.version);
    const { id, name, letter } = found.view;
    return { id, name, letter };
  },
);
export const action = acts(
  {
    access: act("letter.tend"),
    params: ["processId", "letterId"],
    form: { _version: version(), reason: text(2_000), confirmation: typedWord("word.recall") },
  },
  ({ work, params, values }) =>
    recallLetter(work, {
      processId: params.processId!,
      letterId: params.letterId!,
      version: values._version,
      reason: values.reason,
    }),
  ({ processId, letterId }) => ({
    to: `/processes/${processId}/letters/${letterId}`,
    flash: { kind: "met", key: "flash.letterRecalled" },
  }),
);
export const meta = titled("letters.recall");

export default function RecallLetter() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("recall");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <LetterAct view={view} title={t("letters.recall")} answer={answer}>
      <PostForm name="recall" version={view.letter.version}>
        <Confirm
          title={t("letters.recallQuestion")}
          fixed={t("letters.recallFixed")}
          after={t("letters.recallAfter")}
          word="word.recall"
          {...form}
          actions={
            <>
              <Button kind="danger">{t("letters.recall")}</Button>
              <LinkButton href={`/processes/${view.id}/letters/${view.letter.id}`}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <Fields>
            <TextArea name="reason" label={t("letters.recallReason")} required rows={4} {...form} />
            <WhoSees>{t("letters.recallWhoSees")}</WhoSees>
          </Fields>
        </Confirm>
      </PostForm>
    </LetterAct>
  );
}
