import { choice, optionalText, text, ticked, version, whole, type Values } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import {
  awayForm,
  awayOf,
  hoursForm,
  hoursOf,
  languagesForm,
  languagesOf,
  needsField,
  needsOf,
} from "#app/http/mentoring-form.server.ts";
import { mostMentees, mostUnwished, namesIn } from "#app/domain/mentoring/programme.ts";
import { writeMentorProfile } from "#app/services/mentoring/write-mentor-profile.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EditConflict, twoTexts } from "#app/ui/edit-conflict.tsx";
import { Actions, Checkbox, Fields, RadioGroup, Select, TextArea, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { AwayFields, HoursFields, LanguageFields, NeedsFields } from "#app/ui/mentoring-fields.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneChoices } from "#app/ui/zone-choices.ts";
import { ownMentor } from "#db/queries/mentors.server.ts";

const form = {
  ...hoursForm,
  ...languagesForm,
  ...awayForm,
  functions: needsField,
  _version: version(),
  profile: optionalText(4_000),
  capacity: whole(0, mostMentees),
  zone: text(64),
  booking: choice(["atOnce", "askFirst"]),
  bufferBefore: whole(0, 120),
  bufferAfter: whole(0, 120),
  declares: ticked(),
  notWished: optionalText(600),
};

export const loader = page({ access: roles("mentor") }, async ({ viewer, house, reads }) => {
  const own = await ownMentor(viewer, house.store);
  if (!own) throw notFound();
  reads("mentor", own.id, own.version);
  return {
    version: own.version,
    // Nobody has chosen a zone before the first saving: the account's is the better guess.
    zone: own.version <= 2 && own.hours.length === 0 ? viewer.zone : own.zone,
    profile: own.profile ?? "",
    capacity: own.capacity,
    languages: own.languages,
    functions: own.functions,
    hours: own.hours,
    away: own.away,
    booking: own.booking,
    bufferBefore: own.bufferBefore,
    bufferAfter: own.bufferAfter,
    conflictDeclaredOn: own.conflictDeclaredOn,
    notWished: own.notWished === null ? "" : house.unseal(own.notWished),
  };
});
export const action = acts(
  { access: roles("mentor"), form },
  ({ work, values }) => {
    const typed = values as Values<typeof form>;
    return writeMentorProfile(work, {
      version: typed._version,
      profile: typed.profile,
      capacity: typed.capacity,
      zone: typed.zone,
      booking: typed.booking,
      bufferBefore: typed.bufferBefore,
      bufferAfter: typed.bufferAfter,
      declares: typed.declares,
      notWished: namesIn(typed.notWished),
      languages: languagesOf(values),
      functions: needsOf(values, "functions"),
      hours: hoursOf(values),
      away: awayOf(values),
    });
  },
  () => ({ to: "/mentoring", flash: { kind: "met", key: "flash.mentorWritten" } }),
);
export const meta = titled("mentoring.profile");

export default function MentorProfile() {
  const own = useView<typeof loader>();
  const { t, date, dateTime, now } = useText();
  const answer = useAnswer("profile");
  const fields = { values: answer.values, errors: answer.errors };
  return (
    <Page recorded title={t("mentoring.profile")} crumbs={[{ href: "/mentoring", label: t("mentoring.title") }]}>
      <PostForm name="profile" version={own.version}>
        <Refused answer={answer} />
        <div className="space-y-6">
          <Card title={t("mentor.section.experience")}>
            <Fields>
              {answer.stored ? (
                <EditConflict
                  fields={twoTexts(answer, { profile: t("mentor.profile"), notWished: t("mentor.notWished") })}
                  storedWhen={dateTime(now)}
                  storedHref="/mentoring/profile"
                />
              ) : (
                <TextArea
                  name="profile"
                  label={t("mentor.profile")}
                  hint={t("mentor.profileHint")}
                  rows={7}
                  initial={own.profile}
                  {...fields}
                />
              )}
              <NeedsFields name="functions" label={t("mentor.functions")} initial={own.functions} form={fields} />
              <LanguageFields initial={own.languages} form={fields} />
            </Fields>
          </Card>
          <Card title={t("mentor.section.time")}>
            <Fields>
              <TextField
                name="capacity"
                inputMode="numeric"
                width="short"
                label={t("mentor.capacity")}
                hint={t("mentor.capacityHint", { most: mostMentees })}
                required
                initial={own.capacity}
                {...fields}
              />
              <Select
                name="zone"
                label={t("people.zone")}
                hint={t("mentor.zoneHint")}
                blank={false}
                required
                initial={own.zone}
                choices={zoneChoices(own.zone)}
                {...fields}
              />
              <HoursFields
                legend={t("mentor.hours")}
                hint={t("mentoring.hoursHint")}
                initial={own.hours}
                form={fields}
              />
              {/* Where there are two versions, it stands above with the other. */}
              {!answer.stored && (
                <TextArea
                  name="notWished"
                  label={t("mentor.notWished")}
                  hint={t("mentee.notWishedHint", { most: mostUnwished })}
                  optional
                  rows={3}
                  initial={own.notWished}
                  {...fields}
                />
              )}
              <AwayFields initial={own.away} form={fields} />
              <RadioGroup
                name="booking"
                label={t("mentor.booking")}
                required
                initial={own.booking}
                choices={(["atOnce", "askFirst"] as const).map((how) => ({
                  value: how,
                  label: t(`mentor.booking.${how}`),
                  hint: t(`mentor.booking.${how}.hint`),
                }))}
                {...fields}
              />
              <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
                <TextField
                  name="bufferBefore"
                  inputMode="numeric"
                  width="short"
                  label={t("mentor.bufferBefore")}
                  initial={own.bufferBefore}
                  {...fields}
                />
                <TextField
                  name="bufferAfter"
                  inputMode="numeric"
                  width="short"
                  label={t("mentor.bufferAfter")}
                  initial={own.bufferAfter}
                  {...fields}
                />
              </div>
            </Fields>
          </Card>
          <Card
            title={t("mentor.declaration")}
            aside={own.conflictDeclaredOn ? t("mentor.declaredLast", { day: date(own.conflictDeclaredOn) }) : undefined}
          >
            <Fields>
              <p>{t("mentor.declarationText")}</p>
              <Checkbox name="declares" label={t("mentor.declares")} {...fields} />
              <WhoSees>{t("mentor.whoSeesProfile")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("common.save")}</Button>
                <LinkButton href="/mentoring">{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </Card>
        </div>
      </PostForm>
    </Page>
  );
}
