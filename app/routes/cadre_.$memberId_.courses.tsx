import { day, id } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { recordCourse } from "#app/services/cadre/record-learning.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage, useName } from "#app/ui/cadre.tsx";
import { Actions, DateField, Fields, Select, WhoSees } from "#app/ui/form.tsx";
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
    const { courses } = await learningChoices(viewer, house.store);
    return { id: record.id, name: record.name, today: dayOf(now), courses };
  },
);
export const action = acts(
  { access: roles("cadreManager"), params: ["memberId"], form: { courseId: id(), completedOn: day() } },
  ({ work, params, values }) => recordCourse(work, { memberId: params.memberId!, ...values }),
  ({ memberId }) => ({ to: `/cadre/${memberId}`, flash: { kind: "met", key: "flash.courseRecorded" } }),
);
export const meta = titled("cadre.addCourse");

export default function Courses() {
  const { id: memberId, name, today, courses } = useView<typeof loader>();
  const { t } = useText();
  const say = useName();
  const answer = useAnswer("course");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <MemberPage member={{ id: memberId, name }} title={t("cadre.addCourse")} answer={answer}>
      <Card>
        <PostForm name="course">
          <Fields>
            <Select
              name="courseId"
              label={t("cadre.course")}
              required
              choices={courses.map((one) => ({ value: one.id, label: say(one.name) }))}
              {...form}
            />
            <DateField name="completedOn" label={t("cadre.completedOn")} required max={today} {...form} />
            <WhoSees>{t("cadre.learningWhoSees")}</WhoSees>
            <Actions>
              <Button kind="primary">{t("common.save")}</Button>
              <LinkButton href={`/cadre/${memberId}`}>{t("common.back")}</LinkButton>
            </Actions>
          </Fields>
        </PostForm>
      </Card>
    </MemberPage>
  );
}
