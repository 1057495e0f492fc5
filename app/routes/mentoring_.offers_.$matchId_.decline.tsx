import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { tieSaidForm, tieSaidOf } from "#app/http/tie-form.server.ts";
import { declineOffer } from "#app/services/mentoring/decline-offer.server.ts";
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
import { ownOffers } from "#db/queries/matches.server.ts";

export const loader = page({ access: roles("mentee"), params: ["matchId"] }, async ({ viewer, house, params }) => {
  const offer = (await ownOffers(viewer, house.store, null)).find(
    ({ id, state }) => id === params.matchId && state === "offered",
  );
  if (!offer) throw notFound();
  return { name: offer.name };
});
export const action = acts(
  { access: roles("mentee"), params: ["matchId"], form: tieSaidForm },
  ({ work, params, values }) => declineOffer(work, { matchId: params.matchId!, ...tieSaidOf(values) }),
  () => ({ to: "/mentoring/offers", flash: { kind: "met", key: "flash.offerDeclined" } }),
);
export const meta = titled("mentoring.notThisOne");

export default function DeclineOffer() {
  const { name } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("decline");
  return (
    <Page
      title={t("mentoring.notThisOne")}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: "/mentoring/offers", label: t("mentoring.offers") },
      ]}
    >
      <PostForm name="decline">
        <Refused answer={answer} />
        <Confirm
          title={t("mentoring.declineName", { name })}
          fixed={t("mentoring.declineFixed")}
          after={t("mentoring.declineAfter")}
          actions={
            <>
              <Button kind="primary">{t("mentoring.notThisOne")}</Button>
              <LinkButton href="/mentoring/offers">{t("common.back")}</LinkButton>
            </>
          }
        >
          <TieFields withNone values={answer.values} errors={answer.errors} />
          <WhoSees>
            {t("mentoring.whoSeesDecline")} {t("pairTie.whySees")}
          </WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
