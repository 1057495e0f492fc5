import { choice, choices, day, optionalDay, optionalText, text, texts, whole } from "#app/http/form.server.ts";
import { action as acts, page, roles } from "#app/http/guard.server.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { enterMission } from "#app/services/reference/write-place.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, Fields, RadioGroup, TextField } from "#app/ui/form.tsx";
import { MissionPlace, placePosted, weekdays } from "#app/ui/mission-fields.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { SourceFields } from "#app/ui/source-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";

const kinds = ["peacekeeping", "political"] as const;
const types = ["multidimensional", "observer", "specialPolitical", "transition", "regionalOffice"] as const;
const departments = ["DPO", "DPPA"] as const;

export const loader = page({ access: roles("administrator") }, async ({ viewer, house, now }) => ({
  states: await memberStateChoices(viewer, house.store, viewer.locale),
  today: dayIn(now, viewer.zone),
}));

export const action = acts(
  {
    access: roles("administrator"),
    form: {
      acronym: text(20),
      acronymFr: optionalText(20),
      acronymAr: optionalText(40),
      nameEn: text(200),
      nameFr: text(200),
      nameAr: text(200),
      kind: choice(kinds),
      missionType: choice(types),
      leadDepartment: choice(departments),
      startYear: whole(1945, 2200),
      mandateEnds: optionalDay(),
      zone: text(60),
      hosts: texts(40, 12),
      weekend: choices(weekdays),
      asOf: day(),
      source: text(300),
    },
  },
  ({ work, values }) => enterMission(work, placePosted(values)),
  ({ missionId }) => ({ to: `/reference/missions/${missionId}`, flash: { kind: "met", key: "flash.missionWritten" } }),
);

export const meta = titled("admin.mission.new");

export default function NewMission() {
  const { states, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("mission");
  return (
    <Page
      title={t("admin.mission.new")}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: "/reference/missions", label: t("reference.missions") },
      ]}
    >
      <PostForm name="mission">
        <Refused answer={answer} />
        <Fields>
          <TextField name="acronym" label={t("admin.mission.acronymEn")} width="short" required {...answer} />
          <TextField
            name="acronymFr"
            label={t("admin.mission.acronymFr")}
            hint={t("admin.mission.acronymHint")}
            width="short"
            optional
            {...answer}
          />
          <TextField
            name="acronymAr"
            label={t("admin.mission.acronymAr")}
            hint={t("admin.mission.acronymHint")}
            width="short"
            optional
            {...answer}
          />
          <TextField name="nameEn" label={t("admin.mission.nameEn")} required {...answer} />
          <TextField name="nameFr" label={t("admin.mission.nameFr")} required {...answer} />
          <TextField name="nameAr" label={t("admin.nameAr")} required {...answer} />
          <RadioGroup
            name="kind"
            label={t("admin.mission.kind")}
            choices={kinds.map((one) => ({ value: one, label: t(`admin.mission.kind.${one}`) }))}
            required
            {...answer}
          />
          <RadioGroup
            name="missionType"
            label={t("reference.column.missionType")}
            choices={types.map((one) => ({ value: one, label: t(`missionType.${one}`) }))}
            required
            {...answer}
          />
          <RadioGroup
            name="leadDepartment"
            label={t("admin.mission.lead")}
            inline
            choices={departments.map((one) => ({ value: one, label: one }))}
            required
            {...answer}
          />
          <TextField
            name="startYear"
            label={t("admin.mission.startYear")}
            inputMode="numeric"
            width="short"
            required
            {...answer}
          />
          <DateField name="mandateEnds" label={t("admin.mission.mandateEnds")} optional {...answer} />
          <MissionPlace zone="America/New_York" hosts={[]} weekend={[6, 7]} states={states} answer={answer} />
          <SourceFields today={today} answer={answer} />
          <Actions>
            <Button kind="primary">{t("admin.mission.enter")}</Button>
            <LinkButton href="/reference/missions">{t("people.cancel")}</LinkButton>
          </Actions>
        </Fields>
      </PostForm>
    </Page>
  );
}
