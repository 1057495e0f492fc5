import { day, text } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { recordCompetency } from "#app/services/cadre/record-learning.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage, useName } from "#app/ui/cadre.tsx";
import { Actions, DateField, Fields, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card } from "#app/ui/layout.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { learningChoices } from "#db/queries/cadre.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("cadreManager"), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const record = await cadreRecord(viewer, house.store, params.memberId!, dayOf(now));
    if (!record) throw notFound();
    reads("cadreMember", record.id, record.version);
    const { competencies } = await learningChoices(viewer, house.store);
    return { id: record.id, name: record.name, today: dayOf(now), competencies };
  },
);
export const action = acts(
  {
    access: roles("cadreManager"),
    params: ["memberId"],
    form: { competencyId: text(120), seenOn: day(), evidence: text(3_000) },
  },
  ({ work, params, values }) => recordCompetency(work, { memberId: params.memberId!, ...values }),
  ({ memberId }) => ({ to: `/cadre/${memberId}`, flash: { kind: "met", key: "flash.evidenceRecorded" } }),
);
export const meta = titled("cadre.addEvidence");

export default function Competencies() {
  const { id, name, today, competencies } = useView<typeof loader>();
  const { t, digits } = useText();
  const say = useName();
  const answer = useAnswer("competency");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <MemberPage member={{ id, name }} title={t("cadre.addEvidence")} answer={answer}>
      <Card>
        <PostForm name="competency">
          <Fields>
            <Select
              name="competencyId"
              label={t("cadre.competency")}
              hint={t("cadre.competencyHint")}
              required
              choices={competencies.map((one) => ({
                value: one.id,
                label: `${say(one.framework)} (${digits(one.version)}) · ${say(one.name)}`,
              }))}
              {...form}
            />
            <DateField name="seenOn" label={t("cadre.seenOn")} required max={today} initial={today} {...form} />
            <TextArea name="evidence" label={t("cadre.evidence")} hint={t("cadre.evidenceHint")} required {...form} />
            <WhoSees>{t("cadre.evidenceWhoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("common.save")}</Button>
              <LinkButton href={`/cadre/${id}`}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      </Card>
    </MemberPage>
  );
}
