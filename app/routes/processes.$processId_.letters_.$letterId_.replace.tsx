import { optionalDay } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { showProcessLetter } from "#app/services/selection/show-letters.server.ts";
import { replaceLetter } from "#app/services/selection/tend-letter.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, Fields, WhoSees } from "#app/ui/form.tsx";
import { LetterAct } from "#app/ui/letter-act.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("letter.write"), params: ["processId", "letterId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const found = await showProcessLetter(house, viewer, standing, params.letterId!);
    if (!found?.view.may.replace) throw notFound();
    reads("letter", found.row.id, found.row.version);
    const { id, name, letter, asksReply, sealed } = found.view;
    return { id, name, letter, asksReply, sealed };
  },
);
export const action = acts(
  { access: act("letter.write"), params: ["processId", "letterId"], form: { replyOn: optionalDay() } },
  ({ work, params, values }) =>
    replaceLetter(work, {
      processId: params.processId!,
      letterId: params.letterId!,
      replyOn: values.replyOn || null,
    }),
  ({ processId, letterId }) => ({
    to: `/processes/${processId}/letters/${letterId}`,
    flash: { kind: "met", key: "flash.letterDrafted" },
  }),
);
export const meta = titled("letters.replace");

export default function ReplaceLetter() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("replace");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <LetterAct view={view} title={t("letters.replace")} answer={answer}>
      <PostForm name="replace">
        <Fields>
          <p>{t("letters.replaceText")}</p>
          {view.asksReply && (
            <DateField name="replyOn" label={t("letters.replyOn")} hint={t("letters.replyOnHint")} required {...form} />
          )}
          <WhoSees>{t(view.sealed ? "letters.draftWhoSeesSealed" : "letters.draftWhoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("letters.replace")}</Button>
            <LinkButton href={`/processes/${view.id}/letters/${view.letter.id}`}>{t("common.back")}</LinkButton>
          </Actions>
        </Fields>
      </PostForm>
    </LetterAct>
  );
}
