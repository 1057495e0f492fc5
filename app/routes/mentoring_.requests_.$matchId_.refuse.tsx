import { action as acts, notFound, page, pair, pairAct } from "#app/http/guard.server.ts";
import { tieSaidForm, tieSaidOf } from "#app/http/tie-form.server.ts";
import { refuseRequest } from "#app/services/mentoring/answer-request.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { TieFields } from "#app/ui/tie-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { matchHead } from "#db/queries/matches.server.ts";

export const loader = page(
  { access: pair("request"), params: ["matchId"] },
  async ({ viewer, house, pair: standing }) => {
    const head = await matchHead(viewer, house.store, standing);
    if (head.state !== "requested") throw notFound();
    return { id: head.id, name: head.menteeName };
  },
);
export const action = acts(
  { access: pairAct("answer"), params: ["matchId"], form: tieSaidForm },
  ({ work, params, values }) => refuseRequest(work, { matchId: params.matchId!, ...tieSaidOf(values) }),
  () => ({ to: "/mentoring", flash: { kind: "met", key: "flash.requestRefused" } }),
);
export const meta = titled("mentoring.refuse");

export default function RefuseRequest() {
  const { id, name } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("refuse");
  const back = `/mentoring/requests/${id}`;
  return (
    <Page
      title={t("mentoring.refuse")}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: back, label: t("mentoring.requestOf", { name }) },
      ]}
    >
      <PostForm name="refuse">
        <Refused answer={answer} />
        <Confirm
          title={t("mentoring.refuseName", { name })}
          fixed={t("mentoring.refuseFixed")}
          after={t("mentoring.refuseAfter")}
          actions={
            <>
              <Button kind="primary">{t("mentoring.refuse")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
        >
          <TieFields withNone values={answer.values} errors={answer.errors} />
          <WhoSees>
            {t("mentoring.whoSeesAnswer")} {t("pairTie.whySees")}
          </WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
