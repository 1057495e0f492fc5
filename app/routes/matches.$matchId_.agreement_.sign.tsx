import { typedWord, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pair, pairAct } from "#app/http/guard.server.ts";
import { signAgreement } from "#app/services/mentoring/sign-agreement.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { WhoSees } from "#app/ui/form.tsx";
import { AgreementText } from "#app/ui/mentoring-parts.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { agreementOf, matchHead } from "#db/queries/matches.server.ts";

export const loader = page(
  { access: pair("pair"), params: ["matchId"] },
  async ({ viewer, house, pair: standing, reads }) => {
    const head = await matchHead(viewer, house.store, standing);
    const agreement = await agreementOf(viewer, house.store, standing);
    const own = standing.side === "mentor" ? agreement?.mentorSignedAt : agreement?.menteeSignedAt;
    if (!agreement || head.state !== "agreed" || agreement.channel === "" || own !== null) throw notFound();
    reads("agreement", agreement.id, agreement.version);
    return {
      id: head.id,
      other: standing.side === "mentor" ? head.menteeName : head.mentorName,
      version: agreement.version,
      textVersion: agreement.textVersion,
      cadenceWeeks: agreement.cadenceWeeks,
      channel: agreement.channel,
      endsOn: agreement.endsOn,
    };
  },
);
export const action = acts(
  {
    access: pairAct("agree"),
    params: ["matchId"],
    stepUp: true,
    form: { _version: version(), confirmation: typedWord("word.sign") },
  },
  ({ work, params, values }) => signAgreement(work, { matchId: params.matchId!, version: values._version }),
  ({ matchId, active }) => ({
    to: `/matches/${matchId}`,
    flash: { kind: "met", key: active ? "flash.agreementActive" : "flash.agreementSigned" },
  }),
);
export const meta = titled("agreement.sign");

export default function SignAgreement() {
  const view = useView<typeof loader>();
  const { t, date } = useText();
  const answer = useAnswer("sign");
  const back = `/matches/${view.id}/agreement`;
  return (
    <Page
      recorded
      title={t("agreement.sign")}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${view.id}`, label: view.other },
        { href: back, label: t("agreement.title") },
      ]}
    >
      <PostForm name="sign" stepUp version={view.version}>
        <Refused answer={answer} />
        <Confirm
          title={t("agreement.signWith", { name: view.other })}
          fixed={t("agreement.fixed", {
            cadence: t("agreement.everyWeeks", { weeks: view.cadenceWeeks }),
            channel: view.channel,
            day: date(view.endsOn),
          })}
          after={t("agreement.after")}
          word="word.sign"
          actions={
            <>
              <Button kind="primary">{t("agreement.sign")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </>
          }
          {...answer}
        >
          <AgreementText version={view.textVersion} />
          <WhoSees>{t("agreement.whoSees")}</WhoSees>
        </Confirm>
      </PostForm>
    </Page>
  );
}
