import { choices, day, optionalDay, optionalWhole, text, texts, unseen } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { writeMission } from "#app/services/reference/write-place.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, CheckboxGroup, DateField, Fields, Select, TextField, WhoSees } from "#app/ui/form.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { zoneChoices } from "#app/ui/zone-choices.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { missionToWrite } from "#db/queries/posts.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const hostFields = 4;

export const loader = page(
  { access: roles("administrator"), params: ["missionId"] },
  async ({ viewer, house, now, params }) => {
    const mission = await missionToWrite(viewer, house.store, params.missionId ?? "");
    if (!mission) throw notFound();
    return { mission, states: await memberStateChoices(viewer, house.store, viewer.locale), today: dayOf(now) };
  },
);

export const action = acts(
  {
    access: roles("administrator"),
    params: ["missionId"],
    form: {
      stored: unseen(day()),
      nameEn: text(200),
      nameFr: text(200),
      mandateEnds: optionalDay(),
      endYear: optionalWhole(1948, 2200),
      zone: text(60),
      hosts: texts(40, 12),
      weekend: choices(weekdays),
      asOf: day(),
      source: text(300),
    },
  },
  ({ work, params, values }) =>
    writeMission(work, {
      ...values,
      missionId: params.missionId ?? "",
      hosts: values.hosts.filter((state) => state !== ""),
      weekend: values.weekend.map((one) => weekdays.indexOf(one) + 1),
    }),
  ({ missionId }) => ({ to: `/reference/missions/${missionId}`, flash: { kind: "met", key: "flash.missionWritten" } }),
);

export const meta = titled("admin.mission.title");

export default function WriteMission() {
  const { mission, states, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("mission");
  const posted = answer.values?.hosts;
  const hosts = (posted === undefined ? mission.hosts : [posted].flat()).slice(0);
  while (hosts.length < Math.max(hostFields, mission.hosts.length + 1)) hosts.push("");
  return (
    <Page
      title={mission.title}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: "/reference/missions", label: t("reference.missions") },
      ]}
    >
      <PostForm name="mission">
        <Refused answer={answer} />
        <input type="hidden" name="stored" value={mission.asOf} />
        <Fields>
          <TextField name="nameEn" label={t("admin.mission.nameEn")} initial={mission.nameEn} required {...answer} />
          <TextField name="nameFr" label={t("admin.mission.nameFr")} initial={mission.nameFr} required {...answer} />
          <DateField
            name="mandateEnds"
            label={t("admin.mission.mandateEnds")}
            initial={mission.mandateEnds ?? ""}
            optional
            {...answer}
          />
          <TextField
            name="endYear"
            label={t("admin.mission.endYear")}
            hint={t("admin.mission.endYearHint")}
            initial={mission.endYear ?? ""}
            inputMode="numeric"
            width="short"
            optional
            {...answer}
          />
          <Select
            name="zone"
            label={t("people.zone")}
            blank={false}
            initial={mission.zone}
            choices={zoneChoices(mission.zone)}
            {...answer}
          />
          {hosts.map((host, index) => (
            <Select
              key={index}
              name="hosts"
              id={`hosts-${index}`}
              label={t("admin.mission.host", { number: index + 1 })}
              choices={states}
              optional
              initial={host}
              errors={index === 0 ? answer.errors : undefined}
            />
          ))}
          <CheckboxGroup
            name="weekend"
            label={t("reference.column.weekend")}
            inline
            choices={weekdays.map((one) => ({ value: one, label: t(`weekday.${one}`) }))}
            initialValues={mission.weekend.map((one) => weekdays[one - 1] ?? "")}
            {...answer}
          />
          <DateField name="asOf" label={t("admin.source.asOf")} initial={today} max={today} required {...answer} />
          <TextField
            name="source"
            label={t("admin.source.source")}
            hint={t("admin.source.hint")}
            required
            {...answer}
          />
          <WhoSees>{t("admin.source.whoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("people.save")}</Button>
            <LinkButton href="/reference/missions">{t("people.cancel")}</LinkButton>
          </Actions>
        </Fields>
      </PostForm>
    </Page>
  );
}
