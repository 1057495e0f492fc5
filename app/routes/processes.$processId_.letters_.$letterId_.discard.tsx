import { version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { showProcessLetter } from "#app/services/selection/show-letters.server.ts";
import { discardLetter } from "#app/services/selection/write-letter.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { LetterAct } from "#app/ui/letter-act.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("letter.write"), params: ["processId", "letterId"] },
  async ({ viewer, house, standing, params, reads }) => {
    const found = await showProcessLetter(house, viewer, standing, params.letterId!);
    if (!found?.view.may.change) throw notFound();
    reads("letter", found.row.id, found.row.version);
    const { id, name, letter } = found.view;
    return { id, name, letter };
  },
);
export const action = acts(
  { access: act("letter.write"), params: ["processId", "letterId"], form: { _version: version() } },
  ({ work, params, values }) =>
    discardLetter(work, { processId: params.processId!, letterId: params.letterId!, version: values._version }),
  ({ processId }) => ({
    to: `/processes/${processId}/letters`,
    flash: { kind: "met", key: "flash.letterDiscarded" },
  }),
);
export const meta = titled("letters.discard");

export default function DiscardLetter() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("discard");
  return (
    <LetterAct view={view} title={t("letters.discard")} answer={answer}>
      <PostForm name="discard" version={view.letter.version}>
        <Confirm
          title={t("letters.discardQuestion")}
          fixed={t("letters.discardFixed")}
          actions={
            <>
              <Button kind="danger">{t("letters.discard")}</Button>
              <LinkButton href={`/processes/${view.id}/letters/${view.letter.id}`}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <WhoSees>{t("letters.discardWhoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </LetterAct>
  );
}
