import { choice, day, id, text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { addMonths } from "#app/domain/cadre/membership.ts";
import { readinessLevels } from "#app/domain/cadre/readiness.ts";
import { assessReadiness } from "#app/services/cadre/assess-readiness.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage, ReadinessMark, useName } from "#app/ui/cadre.tsx";
import { Actions, DateField, Fields, RadioGroup, Select, TextArea, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Stale } from "#app/ui/stale.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { assessmentsOf, cadreRecord } from "#db/queries/cadre-record.server.ts";
import { cadreChoices } from "#db/queries/cadre.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("cadreManager"), params: ["memberId"] },
  async ({ viewer, house, params, now, reads }) => {
    const today = dayOf(now);
    const record = await cadreRecord(viewer, house.store, params.memberId!, today);
    if (!record) throw notFound();
    reads("cadreMember", record.id, record.version);
    return {
      id: record.id,
      name: record.name,
      today,
      inAYear: addMonths(today, 12),
      seen: (await assessmentsOf(viewer, house.store, record.id)).length,
      readiness: record.readiness.map(({ postTypeId, postType, level, expiresOn, holds }) => ({
        postTypeId,
        postType,
        level,
        expiresOn,
        holds,
      })),
      types: (await cadreChoices(viewer, house.store)).postTypes
        .filter(({ track }) => track === record.track)
        // What the member aims at comes first.
        .sort((a, b) => Number(record.targets.includes(b.id)) - Number(record.targets.includes(a.id))),
    };
  },
);
export const action = acts(
  {
    access: roles("cadreManager"),
    params: ["memberId"],
    form: {
      postTypeId: id(),
      level: choice(readinessLevels),
      assessedOn: day(),
      expiresOn: day(),
      evidence: text(3_000),
      _version: version(),
    },
  },
  ({ work, params, values: { _version, ...values } }) =>
    assessReadiness(work, { memberId: params.memberId!, ...values, seen: _version }),
  ({ memberId }) => ({ to: `/cadre/${memberId}`, flash: { kind: "met", key: "flash.readinessAssessed" } }),
);
export const meta = titled("cadre.assess");

export default function Assess() {
  const { id: memberId, name, readiness, types, today, inAYear, seen } = useView<typeof loader>();
  const { t, date } = useText();
  const say = useName();
  const answer = useAnswer("readiness");
  const form = { values: answer.values, errors: answer.errors };
  return (
    <MemberPage member={{ id: memberId, name }} title={t("cadre.assess")} answer={answer}>
      <Columns
        side={
          <Card title={t("cadre.readiness")}>
            <PeopleList
              rows={readiness.map((row) => ({
                key: row.postTypeId,
                title: say(row.postType),
                meta: t("cadre.untilDay", { day: date(row.expiresOn) }),
                status: <ReadinessMark level={row.level} holds={row.holds} />,
              }))}
              {...(readiness.length === 0 ? { note: t("cadre.noReadiness") } : {})}
            />
          </Card>
        }
      >
        <Card>
          <PostForm name="readiness" version={seen}>
            <Fields>
              <Stale
                answer={answer}
                storedHref={`/cadre/${memberId}/readiness`}
                labels={{
                  level: t("cadre.readiness"),
                  assessedOn: t("cadre.assessedOn"),
                  expiresOn: t("cadre.holdsUntil"),
                  evidence: t("cadre.evidence"),
                }}
                words={{
                  level: (code) => t(`readiness.${code}` as "readiness.readyNow"),
                  assessedOn: date,
                  expiresOn: date,
                }}
              />
              <Select
                name="postTypeId"
                label={t("cadre.postType")}
                required
                choices={types.map((type) => ({ value: type.id, label: say(type.name) }))}
                {...form}
              />
              <RadioGroup
                name="level"
                label={t("cadre.readiness")}
                required
                choices={readinessLevels.map((level) => ({
                  value: level,
                  label: t(`readiness.${level}`),
                  hint: t(`readiness.${level}.months`),
                }))}
                {...form}
              />
              <DateField
                name="assessedOn"
                label={t("cadre.assessedOn")}
                required
                max={today}
                initial={today}
                {...form}
              />
              <DateField
                name="expiresOn"
                label={t("cadre.holdsUntil")}
                hint={t("cadre.holdsHint")}
                required
                initial={inAYear}
                {...form}
              />
              <TextArea name="evidence" label={t("cadre.evidence")} hint={t("cadre.evidenceHint")} required {...form} />
              <WhoSees>{t("cadre.readinessWhoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("cadre.recordReadiness")}</Button>
                <LinkButton href={`/cadre/${memberId}`}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </Columns>
    </MemberPage>
  );
}
