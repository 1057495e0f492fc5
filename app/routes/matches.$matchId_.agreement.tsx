import { text, version, whole } from "#app/http/form.server.ts";
import { action as acts, notFound, page, pair, pairAct } from "#app/http/guard.server.ts";
import { cadences } from "#app/domain/mentoring/programme.ts";
import { agreedText, writeAgreement } from "#app/services/mentoring/sign-agreement.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Fields, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { AgreementText, NeedList } from "#app/ui/mentoring-parts.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { StatusMark } from "#app/ui/status.tsx";
import { Definition } from "#app/ui/table.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { agreementOf, matchHead } from "#db/queries/matches.server.ts";

export const loader = page(
  { access: pair("pair"), params: ["matchId"] },
  async ({ viewer, house, pair: standing, reads }) => {
    const head = await matchHead(viewer, house.store, standing);
    const agreement = await agreementOf(viewer, house.store, standing);
    if (!agreement || standing.side === null) throw notFound();
    const words = await agreedText(house, viewer, standing, agreement);
    reads("agreement", agreement.id, agreement.version);
    return {
      id: head.id,
      side: standing.side,
      open: head.state === "agreed",
      mentorName: head.mentorName,
      menteeName: head.menteeName,
      goals: words?.goals ?? "",
      needs: words?.needs ?? [],
      agreement: {
        version: agreement.version,
        textVersion: agreement.textVersion,
        cadenceWeeks: agreement.cadenceWeeks,
        channel: agreement.channel,
        endsOn: agreement.endsOn,
        mentorSignedAt: agreement.mentorSignedAt,
        menteeSignedAt: agreement.menteeSignedAt,
      },
    };
  },
);
export const action = acts(
  {
    access: pairAct("agree"),
    params: ["matchId"],
    form: { _version: version(), cadenceWeeks: whole(cadences[0], cadences.at(-1)!), channel: text(200) },
  },
  ({ work, params, values }) =>
    writeAgreement(work, {
      matchId: params.matchId!,
      version: values._version,
      cadenceWeeks: values.cadenceWeeks,
      channel: values.channel,
    }),
  ({ matchId }) => ({ to: `/matches/${matchId}/agreement`, flash: { kind: "met", key: "flash.agreementWritten" } }),
);
export const meta = titled("agreement.title");

export default function AgreementPage() {
  const { id, side, open, mentorName, menteeName, goals, needs, agreement } = useView<typeof loader>();
  const { t, date, dateTime } = useText();
  const answer = useAnswer("agreement");
  const form = { values: answer.values, errors: answer.errors };
  const own = side === "mentor" ? agreement.mentorSignedAt : agreement.menteeSignedAt;
  const other = side === "mentor" ? menteeName : mentorName;
  const signature = (at: number | null) =>
    at === null ? (
      <StatusMark kind="waiting">{t("agreement.notSigned")}</StatusMark>
    ) : (
      <StatusMark kind="met">{t("agreement.signedAt", { when: dateTime(at) })}</StatusMark>
    );
  return (
    <Page
      recorded
      title={t("agreement.title")}
      meta={[t("match.of", { mentor: mentorName, mentee: menteeName })]}
      crumbs={[
        { href: "/mentoring", label: t("mentoring.title") },
        { href: `/matches/${id}`, label: other },
      ]}
      actions={
        open && own === null && agreement.channel !== "" ? (
          <LinkButton href={`/matches/${id}/agreement/sign`} kind="primary">
            {t("agreement.sign")}
          </LinkButton>
        ) : undefined
      }
    >
      <Refused answer={answer} />
      <div className="max-w-[48rem] space-y-6">
        <Card title={t("agreement.terms")}>
          <Definition
            items={[
              { term: t("agreement.cadence"), value: t("agreement.everyWeeks", { weeks: agreement.cadenceWeeks }) },
              { term: t("agreement.channel"), value: agreement.channel || t("agreement.channelMissing") },
              { term: t("agreement.endsOn"), value: date(agreement.endsOn) },
              { term: t("mentee.needsLabel"), value: <NeedList needs={needs} /> },
              { term: t("agreement.goals"), value: <span className="whitespace-pre-wrap">{goals || "–"}</span> },
              { term: mentorName, value: signature(agreement.mentorSignedAt) },
              { term: menteeName, value: signature(agreement.menteeSignedAt) },
            ]}
          />
        </Card>
        <Card title={t("agreement.text")} aside={t("agreement.version", { version: agreement.textVersion })}>
          <AgreementText version={agreement.textVersion} />
        </Card>
        {open && (
          <Card title={t("agreement.change")}>
            <PostForm name="agreement" version={agreement.version}>
              <Fields>
                <Select
                  name="cadenceWeeks"
                  label={t("agreement.cadence")}
                  blank={false}
                  initial={agreement.cadenceWeeks}
                  choices={cadences.map((weeks) => ({
                    value: String(weeks),
                    label: t("agreement.everyWeeks", { weeks }),
                  }))}
                  {...form}
                />
                <TextField
                  name="channel"
                  label={t("agreement.channel")}
                  hint={t("agreement.channelHint")}
                  required
                  initial={agreement.channel}
                  {...form}
                />
                <WhoSees>{t("agreement.whoSees")}</WhoSees>
                <Actions>
                  <Button>{t("common.save")}</Button>
                </Actions>
              </Fields>
            </PostForm>
          </Card>
        )}
      </div>
    </Page>
  );
}
