import { choice, typedWord } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pair, pairAct } from "#app/http/guard.server.ts";
import { mayPair } from "#app/domain/mentoring/pair.ts";
import { endMatch, matchEndings } from "#app/services/mentoring/end-match.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { matchHead } from "#db/queries/matches.server.ts";

export const loader = page(
  { access: pair("course"), params: ["matchId"] },
  async ({ viewer, house, pair: standing }) => {
    if (!mayPair(standing, "end").ok) throw notFound();
    const head = await matchHead(viewer, house.store, standing);
    return {
      mayComplete: standing.side !== null && head.state === "active",
      id: head.id,
      mentorName: head.mentorName,
      menteeName: head.menteeName,
    };
  },
);
export const action = acts(
  {
    access: pairAct("end"),
    params: ["matchId"],
    form: { as: choice(matchEndings), confirmation: typedWord("word.end") },
  },
  ({ work, params, values }) => endMatch(work, { matchId: params.matchId!, as: values.as }),
  ({ matchId }) => ({ to: `/matches/${matchId}`, flash: { kind: "met", key: "flash.matchEnded" } }),
);
export const meta = titled("match.end");

export default function EndMatch() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("end");
  const name = t("match.of", { mentor: view.mentorName, mentee: view.menteeName });
  return (
    <Page title={t("match.end")} crumbs={[{ href: `/matches/${view.id}`, label: name }]}>
      <PostForm name="end">
        <Refused answer={answer} />
        <Confirm
          title={t("match.endTitle")}
          fixed={t("match.endFixed")}
          after={t("match.endAfter")}
          word="word.end"
          actions={
            <>
              <Button kind="danger">{t("match.end")}</Button>
              <LinkButton href={`/matches/${view.id}`}>{t("common.back")}</LinkButton>
            </>
          }
          {...answer}
        >
          {view.mayComplete ? (
            <RadioGroup
              name="as"
              label={t("match.endAs")}
              required
              choices={(["complete", "end"] as const).map((value) => ({
                value,
                label: t(`match.endAs.${value}`),
                hint: t(`match.endAs.${value}.hint`),
              }))}
              {...answer}
            />
          ) : (
            <input type="hidden" name="as" value="end" />
          )}
          <WhoSees>{t("match.whoSeesEnd")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
