import { dayIn } from "#app/domain/selection/plan.ts";
import { choices, day, optionalDay, optionalWhole, text, texts, unseen } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { writeMission } from "#app/services/reference/write-place.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, Fields, TextField } from "#app/ui/form.tsx";
import { MissionPlace, placePosted, weekdays } from "#app/ui/mission-fields.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { SourceFields } from "#app/ui/source-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { missionToWrite } from "#db/queries/posts.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["missionId"] },
  async ({ viewer, house, now, params }) => {
    const mission = await missionToWrite(viewer, house.store, params.missionId ?? "");
    if (!mission) throw notFound();
    return {
      mission,
      states: await memberStateChoices(viewer, house.store, viewer.locale),
      today: dayIn(now, viewer.zone),
    };
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
      nameAr: text(200),
      mandateEnds: optionalDay(),
      endYear: optionalWhole(1948, 2200),
      zone: text(60),
      hosts: texts(40, 12),
      weekend: choices(weekdays),
      asOf: day(),
      source: text(300),
    },
  },
  ({ work, params, values }) => writeMission(work, { ...placePosted(values), missionId: params.missionId ?? "" }),
  ({ missionId }) => ({ to: `/reference/missions/${missionId}`, flash: { kind: "met", key: "flash.missionWritten" } }),
);

export const meta = titled("admin.mission.title");

export default function WriteMission() {
  const { mission, states, today } = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("mission");
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
          <TextField name="nameAr" label={t("admin.nameAr")} initial={mission.nameAr} required {...answer} />
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
          <MissionPlace
            zone={mission.zone}
            hosts={mission.hosts}
            weekend={mission.weekend}
            states={states}
            answer={answer}
          />
          <SourceFields today={today} answer={answer} />
          <Actions>
            <Button kind="primary">{t("people.save")}</Button>
            <LinkButton href="/reference/missions">{t("people.cancel")}</LinkButton>
          </Actions>
        </Fields>
      </PostForm>
    </Page>
  );
}
