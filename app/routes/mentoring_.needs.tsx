import { languageOf } from "#app/domain/languages.ts";
import { optionalChoice, optionalText, text, version, type Values } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import {
  hoursForm,
  hoursOf,
  languagesForm,
  languagesOf,
  needsField,
  needsOf,
} from "#app/http/mentoring-form.server.ts";
import { message } from "#app/domain/message.ts";
import { mostUnwished, namesIn, weekdays } from "#app/domain/mentoring/programme.ts";
import { writeNeeds } from "#app/services/mentoring/write-needs.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EditConflict, twoTexts } from "#app/ui/edit-conflict.tsx";
import { Actions, Fields, RadioGroup, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { HoursFields, LanguageFields, NeedsFields } from "#app/ui/mentoring-fields.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneChoices } from "#app/ui/zone-choices.ts";
import { ownMentee } from "#db/queries/mentees.server.ts";

const form = {
  ...hoursForm,
  ...languagesForm,
  needs: needsField,
  _version: version(),
  goals: optionalText(4_000),
  zone: text(64),
  preferredSex: optionalChoice(["none", "woman", "man"]),
  notWished: optionalText(600),
};

export const loader = page({ access: roles("mentee") }, async ({ viewer, house, reads }) => {
  const own = await ownMentee(viewer, house.store);
  if (!own) throw notFound();
  reads("mentee", own.id, own.version);
  const language = languageOf(viewer.locale);
  const preferred = own.preferredSex === null ? null : house.unseal(own.preferredSex);
  return {
    version: own.version,
    first: own.needsWrittenAt === null,
    post: message("process.named", { post: own.post[language], mission: own.mission[language] }),
    zone: own.zone,
    goals: own.goals === null ? "" : house.unseal(own.goals),
    preferredSex: preferred ?? "none",
    notWished: own.notWished === null ? "" : house.unseal(own.notWished),
    needs: own.needs,
    languages: own.languages.length > 0 ? own.languages : [{ language, level: "C1" as const }],
    // Before the first saving: nine to five on the mission's working days.
    hours:
      own.needsWrittenAt === null
        ? weekdays
            .filter((day) => !own.weekend.includes(day))
            .map((isoWeekday) => ({ isoWeekday, from: 540, to: 1020 }))
        : own.hours,
    weekend: own.weekend,
  };
});
export const action = acts(
  { access: roles("mentee"), form },
  ({ work, values }) => {
    const typed = values as Values<typeof form>;
    return writeNeeds(work, {
      version: typed._version,
      goals: typed.goals,
      zone: typed.zone,
      preferredSex: typed.preferredSex === "none" ? null : typed.preferredSex,
      notWished: namesIn(typed.notWished),
      needs: needsOf(values, "needs"),
      languages: languagesOf(values),
      hours: hoursOf(values),
    });
  },
  ({ offered }) =>
    offered > 0
      ? { to: "/mentoring/offers", flash: { kind: "met", key: "flash.needsOffered", values: { count: offered } } }
      : { to: "/mentoring", flash: { kind: "met", key: "flash.needsWritten" } },
);
export const meta = titled("mentoring.needs");

export default function MenteeNeeds() {
  const own = useView<typeof loader>();
  const { t, dateTime, now } = useText();
  const answer = useAnswer("needs");
  const fields = { values: answer.values, errors: answer.errors };
  return (
    <Page
      recorded
      title={t("mentoring.needs")}
      meta={[t(own.post), t(own.first ? "mentee.needsFirst" : "mentee.needsAgain")]}
      crumbs={[{ href: "/mentoring", label: t("mentoring.title") }]}
    >
      <PostForm name="needs" version={own.version}>
        <Refused answer={answer} />
        <div className="space-y-6">
          <Card title={t("mentee.section.needs")}>
            <Fields>
              <NeedsFields
                name="needs"
                label={t("mentee.needsLabel")}
                hint={t("mentee.needsHint")}
                initial={own.needs}
                form={fields}
              />
              {answer.stored ? (
                <EditConflict
                  fields={twoTexts(answer, { goals: t("mentee.goals"), notWished: t("mentee.notWished") })}
                  storedWhen={dateTime(now)}
                  storedHref="/mentoring/needs"
                />
              ) : (
                <TextArea
                  name="goals"
                  label={t("mentee.goals")}
                  hint={t("mentee.goalsHint")}
                  rows={5}
                  initial={own.goals}
                  {...fields}
                />
              )}
            </Fields>
          </Card>
          <Card title={t("mentee.section.time")}>
            <Fields>
              <LanguageFields initial={own.languages} form={fields} />
              <Select
                name="zone"
                label={t("people.zone")}
                hint={t("mentee.zoneHint")}
                blank={false}
                required
                initial={own.zone}
                choices={zoneChoices(own.zone)}
                {...fields}
              />
              <HoursFields
                legend={t("mentee.hours")}
                hint={t("mentoring.hoursHint")}
                initial={own.hours}
                off={own.weekend}
                form={fields}
              />
            </Fields>
          </Card>
          <Card title={t("mentee.section.wishes")}>
            <Fields>
              <RadioGroup
                name="preferredSex"
                label={t("mentee.preferredSex")}
                hint={t("mentee.preferredSexHint")}
                inline
                initial={own.preferredSex}
                choices={[
                  { value: "none", label: t("mentee.noPreference") },
                  { value: "woman", label: t("people.sex.woman") },
                  { value: "man", label: t("people.sex.man") },
                ]}
                {...fields}
              />
              {/* Where there are two versions, it stands above with the other. */}
              {!answer.stored && (
                <TextArea
                  name="notWished"
                  label={t("mentee.notWished")}
                  hint={t("mentee.notWishedHint", { most: mostUnwished })}
                  initial={own.notWished}
                  optional
                  rows={3}
                  {...fields}
                />
              )}
              <WhoSees>{t("mentee.whoSeesNeeds")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("mentee.saveNeeds")}</Button>
                <LinkButton href="/mentoring">{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </div>
      </PostForm>
    </Page>
  );
}
