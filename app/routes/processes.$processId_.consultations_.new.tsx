import { choice, day, optionalText, text } from "#app/http/form.server.ts";
import { action as acts, act, notFound, page, sight } from "#app/http/guard.server.ts";
import { addDays, dayIn } from "#app/domain/selection/plan.ts";
import { recordConsultation } from "#app/services/selection/consult.server.ts";
import { showConsultations } from "#app/services/selection/show-consultations.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import {
  Actions,
  DateField,
  ErrorSummary,
  Fields,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  WhoSees,
} from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { NotNow } from "#app/ui/not-now.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

const parties = ["hostState", "securityCouncil", "contributingCountry", "regionalBody", "nominatingState"] as const;
const channels = ["noteVerbale", "letter", "meeting", "call"] as const;

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    // The page of an act is there for the hand whose act it is, and for nobody else.
    if (!(standing.authority || standing.named)) throw notFound();
    const view = await showConsultations(house, viewer, standing);
    if (!view.may.record) return notNow(house, viewer, standing);
    const today = dayIn(now, "America/New_York");
    return { id: view.id, name: view.name, decided: view.decided?.name ?? "", today, replyBy: addDays(today, 10) };
  },
);
export const action = acts(
  {
    access: act("consultation.record"),
    params: ["processId"],
    form: {
      party: choice(parties),
      partyName: text(200),
      channel: choice(channels),
      sentOn: day(),
      replyBy: day(),
      note: optionalText(6000),
    },
  },
  ({ work, params, values }) => recordConsultation(work, { processId: params.processId!, ...values }),
  (_, { params }) => ({
    to: `/processes/${params.processId!}/consultations`,
    flash: { kind: "met", key: "flash.consultationRecorded" },
  }),
);
export const meta = titled("consultation.new");

export default function NewConsultation() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("consultation");
  if ("notNow" in view)
    return (
      <NotNow
        view={view}
        answer={answer}
        title={t("consultation.new")}
        back={{ href: `/processes/${view.notNow.id}/consultations`, label: t("place.consultations") }}
      />
    );
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/consultations`;
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      answer={answer}
      title={t("consultation.new")}
      meta={[t("consultation.on", { name: view.decided })]}
      under={[{ href: back, label: t("place.consultations") }]}
    >
      <div className="max-w-[48rem]">
        <Card>
          <PostForm name="consultation">
            <ErrorSummary errors={answer.errors} />
            <Fields>
              <Select
                name="party"
                label={t("consultation.party")}
                required
                choices={parties.map((value) => ({ value, label: t(`consultation.party.${value}`) }))}
                {...form}
              />
              <TextField
                name="partyName"
                label={t("consultation.partyName")}
                hint={t("consultation.partyNameHint")}
                required
                {...form}
              />
              <RadioGroup
                name="channel"
                label={t("consultation.channel")}
                required
                inline
                choices={channels.map((value) => ({ value, label: t(`consultation.channel.${value}`) }))}
                {...form}
              />
              <DateField
                name="sentOn"
                label={t("consultation.sentOn")}
                required
                initial={view.today}
                max={view.today}
                {...form}
              />
              <DateField
                name="replyBy"
                label={t("consultation.replyBy")}
                hint={t("consultation.replyByHint")}
                required
                min={view.today}
                initial={view.replyBy}
                {...form}
              />
              <TextArea
                name="note"
                label={t("consultation.note")}
                hint={t("consultation.noteHint")}
                optional
                {...form}
              />
              <WhoSees>{t("consultation.whoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("consultation.save")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </div>
    </ProcessPage>
  );
}
