import { optionalDay, ticked, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { endTie } from "#app/services/mentoring/record-tie.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, Checkbox, DateField, Fields, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { deskTies } from "#db/queries/ties.server.ts";

export const loader = page(
  { access: roles("mentoringCoordinator"), params: ["tieId"] },
  async ({ viewer, house, params, reads }) => {
    const tie = (await deskTies(viewer, house.store)).find(({ id }) => id === params.tieId);
    if (!tie) throw notFound();
    reads("tie", tie.id, tie.version);
    const { mentorName, menteeName, kind, endedOn, version: edition } = tie;
    return { mentorName, menteeName, kind, endedOn, version: edition };
  },
);
export const action = acts(
  {
    access: roles("mentoringCoordinator"),
    params: ["tieId"],
    form: { _version: version(), endedOn: optionalDay(), mistaken: ticked() },
  },
  ({ work, params, values }) =>
    endTie(work, {
      tieId: params.tieId!,
      version: values._version,
      endedOn: values.endedOn,
      mistaken: values.mistaken,
    }),
  () => ({ to: "/programme/ties", flash: { kind: "met", key: "flash.tieEnded" } }),
);
export const meta = titled("pairTie.endTitle");

export default function EndTie() {
  const tie = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("end");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <Page
      recorded
      title={t("pairTie.endTitle")}
      meta={[
        t("match.of", { mentor: tie.mentorName, mentee: tie.menteeName }),
        t(`pairTie.short.${tie.kind}` as "pairTie.short.conflict"),
      ]}
      crumbs={[
        { href: "/programme", label: t("programme.title") },
        { href: "/programme/ties", label: t("pairTie.title") },
      ]}
    >
      <Refused answer={answer} />
      <Card>
        <PostForm name="end" version={tie.version}>
          <Fields>
            <DateField
              name="endedOn"
              label={t("pairTie.endedOn")}
              hint={t("pairTie.endedHint")}
              initial={tie.endedOn ?? ""}
              {...form}
            />
            <Checkbox name="mistaken" label={t("pairTie.mistaken")} {...form} />
            <WhoSees>{t("pairTie.whoSeesRecord")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("pairTie.endAct")}</Button>
              <LinkButton href="/programme/ties">{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      </Card>
    </Page>
  );
}
