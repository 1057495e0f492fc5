import { choice, day, version } from "#app/http/form.server.ts";
import { act, action as acts, notFound, page } from "#app/http/guard.server.ts";
import { letterChannels } from "#app/domain/selection/letters.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import { showProcessLetter } from "#app/services/selection/show-letters.server.ts";
import { noteSent } from "#app/services/selection/tend-letter.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Actions, DateField, Fields, RadioGroup, WhoSees } from "#app/ui/form.tsx";
import { LetterAct } from "#app/ui/letter-act.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";

export const loader = page(
  { access: act("letter.tend"), params: ["processId", "letterId"] },
  async ({ viewer, house, standing, params, now, reads }) => {
    const found = await showProcessLetter(house, viewer, standing, params.letterId!);
    if (!found?.view.may.send) throw notFound();
    reads("letter", found.row.id, found.row.version);
    const { id, name, letter } = found.view;
    return { id, name, letter, today: dayIn(now, "America/New_York") };
  },
);
export const action = acts(
  {
    access: act("letter.tend"),
    params: ["processId", "letterId"],
    form: { _version: version(), channel: choice(letterChannels), sentOn: day() },
  },
  ({ work, params, values }) =>
    noteSent(work, {
      processId: params.processId!,
      letterId: params.letterId!,
      version: values._version,
      channel: values.channel,
      sentOn: values.sentOn,
    }),
  ({ processId, letterId }) => ({
    to: `/processes/${processId}/letters/${letterId}`,
    flash: { kind: "met", key: "flash.letterSent" },
  }),
);
export const meta = titled("letters.noteSent");

export default function SendLetter() {
  const view = useView<typeof loader>();
  const { t } = useText();
  const answer = useAnswer("sent");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <LetterAct view={view} title={t("letters.noteSent")} answer={answer}>
      <PostForm name="sent" version={view.letter.version}>
        <Fields>
          <RadioGroup
            name="channel"
            label={t("letters.channel")}
            required
            initial="noteVerbale"
            choices={letterChannels.map((one) => ({ value: one, label: t(`letter.channel.${one}`) }))}
            {...form}
          />
          <DateField name="sentOn" label={t("letters.sentOn")} required initial={view.today} {...form} />
          <WhoSees>{t("letters.sentWhoSees")}</WhoSees>
          <Actions>
            <Button kind="primary">{t("letters.noteSent")}</Button>
            <LinkButton href={`/processes/${view.id}/letters/${view.letter.id}`}>{t("common.back")}</LinkButton>
          </Actions>
        </Fields>
      </PostForm>
    </LetterAct>
  );
}
