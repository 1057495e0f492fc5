import { languages } from "#app/domain/languages.ts";
import { choice, day, ticked, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { accountAtAddress, admitMentor } from "#app/services/mentoring/admit-mentor.server.ts";
import { shownMentor } from "#app/services/mentoring/show-mentors.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ClearanceMark } from "#app/ui/clearance.tsx";
import { Actions, Checkbox, DateField, Fields, Select, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("mentoringCoordinator"), params: ["mentorId"] },
  async ({ viewer, house, params, now, reads }) => {
    const mentor = await shownMentor(house, viewer, params.mentorId!);
    if (!mentor?.standing) throw notFound();
    reads("mentor", mentor.id, mentor.version);
    const { id, name, formerPost, state, version: edition, standing } = mentor;
    const { standing: account } = await accountAtAddress(house, mentor);
    return {
      account,
      mentor: { id, name, formerPost, state, version: edition },
      clearance: standing.clearance,
      today: dayOf(now),
    };
  },
);
export const action = acts(
  {
    access: roles("mentoringCoordinator"),
    params: ["mentorId"],
    form: { _version: version(), trainedOn: day(), language: choice(languages), samePerson: ticked() },
  },
  ({ work, params, values }) =>
    admitMentor(work, {
      mentorId: params.mentorId!,
      version: values._version,
      trainedOn: values.trainedOn,
      language: values.language,
      samePerson: values.samePerson,
    }),
  ({ mentorId }) => ({ to: `/mentors/${mentorId}`, flash: { kind: "met", key: "flash.mentorAdmitted" } }),
);
export const meta = titled("mentor.admit");

export default function AdmitMentor() {
  const { mentor, clearance, account, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("admit");
  const form = { values: answer.values, errors: answer.errors };
  const shut = account === "another" || account === "ended";
  const ready = mentor.state === "offered" && clearance.status === "cleared" && !shut;
  return (
    <Page
      recorded
      title={t("mentor.admitName", { name: mentor.name })}
      meta={[mentor.formerPost]}
      crumbs={[
        { href: "/mentors", label: t("mentor.title") },
        { href: `/mentors/${mentor.id}`, label: mentor.name },
      ]}
    >
      <Refused answer={answer} />
      <Card title={t("mentor.admit")} aside={<ClearanceMark clearance={clearance} />}>
        {ready ? (
          <PostForm name="admit" version={mentor.version}>
            <Fields>
              <DateField
                name="trainedOn"
                label={t("mentor.trainedOn")}
                hint={t("mentor.trainedHint")}
                required
                initial={today}
                {...form}
              />
              <Select
                name="language"
                label={t("people.invite.language")}
                blank={false}
                initial="en"
                choices={languages.map((code) => ({ value: code, label: t(`people.language.${code}`) }))}
                {...form}
              />
              {account === "sameName" && (
                <div className="space-y-2">
                  <p>{t("mentor.accountOfSameName")}</p>
                  <Checkbox name="samePerson" label={t("mentor.samePerson", { name: mentor.name })} {...form} />
                </div>
              )}
              <p>{t("mentor.admitText")}</p>
              <WhoSees>{t("mentor.whoSeesAdmit")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("mentor.admit")}</Button>
                <LinkButton href={`/mentors/${mentor.id}`}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        ) : (
          <p>
            {mentor.state !== "offered"
              ? t("mentor.outOfTurn", { state: t(`mentor.state.${mentor.state}`) })
              : t(
                  account === "another"
                    ? "mentor.accountOfAnother"
                    : account === "ended"
                      ? "mentor.accountEnded"
                      : "mentor.notCleared",
                )}
          </p>
        )}
      </Card>
    </Page>
  );
}
