import type { MentorState } from "#app/domain/mentoring/states.ts";
import { mentorTable, type MentorAct } from "#app/domain/mentoring/states.ts";
import type { FormAnswer } from "./answer.ts";
import { Button, LinkButton } from "./button.tsx";
import { Actions, Fields, RadioGroup, TextArea, WhoSees } from "./form.tsx";
import { Card } from "./layout.tsx";
import { PostForm } from "./shell.tsx";
import { useText } from "./text.tsx";

const acts: readonly MentorAct[] = ["decline", "pause", "resume", "leave"];

/** Decline, pause, take up again or end the service, with a reason; those that this hand has in this state. */
export function MentorStateForm({
  state,
  version,
  hand,
  answer,
  back,
}: {
  state: MentorState;
  version: number;
  hand: "coordinator" | "mentor";
  answer: FormAnswer;
  back: string;
}) {
  const { t } = useText();
  const form = { values: answer.values, errors: answer.errors };
  const open = acts.filter((act) =>
    mentorTable.some((row) => row.act === act && row.from === state && row.by.includes(hand)),
  );
  return (
    <Card>
      {open.length === 0 ? (
        <p>{t("mentor.outOfTurn", { state: t(`mentor.state.${state}`) })}</p>
      ) : (
        <PostForm name="state" version={version}>
          <Fields>
            <RadioGroup
              name="act"
              label={t("mentor.changeState")}
              required
              choices={open.map((act) => ({
                value: act,
                label: t(`mentor.act.${act}` as "mentor.act.pause"),
                hint: t(`mentor.act.${act}.hint` as "mentor.act.pause.hint"),
              }))}
              {...form}
            />
            <TextArea name="reason" label={t("mentor.reason")} rows={3} {...form} />
            <WhoSees>{t("mentor.whoSeesState")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("common.save")}</Button>
              <LinkButton href={back}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      )}
    </Card>
  );
}
