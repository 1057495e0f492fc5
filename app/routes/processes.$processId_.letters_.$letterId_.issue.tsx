import { typedWord, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { issueLetter } from "#app/services/selection/issue-letter.server.ts";
import { showProcessLetter } from "#app/services/selection/show-letters.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { LetterAct } from "#app/ui/letter-act.tsx";
import { LetterDraft } from "#app/ui/letter.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("letter.write"), params: ["processId", "letterId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const found = await showProcessLetter(house, viewer, standing, params.letterId!);
    if (!found?.view.may.change || !found.view.text) throw notFound();
    reads("letter", found.row.id, found.row.version);
    const { id, name, letter, text } = found.view;
    return { id, name, letter, text };
  },
);
export const action = acts(
  {
    access: act("letter.write"),
    params: ["processId", "letterId"],
    form: { _version: version(), confirmation: typedWord("word.issue") },
  },
  ({ work, params, values }) =>
    issueLetter(work, { processId: params.processId!, letterId: params.letterId!, version: values._version }),
  ({ processId, letterId }) => ({
    to: `/processes/${processId}/letters/${letterId}`,
    flash: { kind: "met", key: "flash.letterIssued" },
  }),
);
export const meta = titled("letters.issue");

export default function IssueLetter() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("issue");
  const { letter, text } = view;
  return (
    <LetterAct view={view} title={t("letters.issue")} answer={answer}>
      {text && <LetterDraft language={letter.language} addressee={letter.addressee} text={text} />}
      <PostForm name="issue" version={letter.version}>
        <Confirm
          title={t("letters.issueQuestion")}
          fixed={t("letters.issueFixed")}
          after={t("letters.issueAfter")}
          word="word.issue"
          values={answer.values}
          errors={answer.errors}
          actions={
            <>
              <Button kind="primary">{t("letters.issue")}</Button>
              <LinkButton href={`/processes/${view.id}/letters/${letter.id}`}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t(`letter.issuedWhoSees.${letter.kind}`)}</WhoSees>
        </Confirm>
      </PostForm>
    </LetterAct>
  );
}
