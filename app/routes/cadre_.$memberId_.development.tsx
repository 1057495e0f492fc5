import { day, optionalDay, optionalId, optionalText, text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { writeDevelopment } from "#app/services/cadre/record-learning.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { MemberPage, useName } from "#app/ui/cadre.tsx";
import { Actions, DateField, Fields, Select, TextArea, TextField, WhoSees } from "#app/ui/form.tsx";
import { Card, Columns } from "#app/ui/layout.tsx";
import { PeopleList } from "#app/ui/people-list.tsx";
import { Stale } from "#app/ui/stale.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { Chip } from "#app/ui/status.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { learningChoices } from "#db/queries/cadre.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

export const loader = page(
  { access: roles("cadreManager"), params: ["memberId"] },
  async ({ viewer, house, params, now, url, reads }) => {
    const record = await cadreRecord(viewer, house.store, params.memberId!, dayOf(now));
    if (!record) throw notFound();
    reads("cadreMember", record.id, record.version);
    const wanted = url.searchParams.get("item");
    const item = wanted === null ? null : (record.development.find(({ id }) => id === wanted) ?? null);
    if (wanted !== null && item === null) throw notFound();
    return {
      id: record.id,
      name: record.name,
      today: dayOf(now),
      item,
      items: record.development.map(({ id, gap, dueOn, doneOn }) => ({ id, gap, dueOn, doneOn })),
      competencies: (await learningChoices(viewer, house.store)).competencies,
    };
  },
);
export const action = acts(
  {
    access: roles("cadreManager"),
    params: ["memberId"],
    form: {
      itemId: optionalId(),
      competencyId: optionalText(120),
      gap: text(1_000),
      action: text(1_000),
      owner: text(200),
      dueOn: day(),
      doneOn: optionalDay(),
      _version: version(),
    },
  },
  ({ work, params, values: { _version, competencyId, ...values } }) =>
    writeDevelopment(work, {
      memberId: params.memberId!,
      ...values,
      competencyId: competencyId || null,
      version: _version,
    }),
  ({ memberId }) => ({ to: `/cadre/${memberId}`, flash: { kind: "met", key: "flash.developmentWritten" } }),
);
export const meta = titled("cadre.writeDevelopment");

export default function Development() {
  const { id: memberId, name, today, item, items, competencies } = useView<typeof loader>();
  const { t, date } = useText();
  const say = useName();
  const answer = useAnswer("development");
  const form = { values: answer.values, errors: answer.errors };
  const base = `/cadre/${memberId}/development`;
  return (
    <MemberPage member={{ id: memberId, name }} title={t("cadre.writeDevelopment")} answer={answer}>
      <Columns
        side={
          <Card title={t("cadre.development")} aside={item && <a href={base}>{t("cadre.newItem")}</a>}>
            <PeopleList
              rows={items.map((row) => ({
                key: row.id,
                title: row.gap,
                href: `${base}?item=${row.id}`,
                meta: t("cadre.dueDay", { day: date(row.dueOn) }),
                ...(row.doneOn ? { status: <Chip kind="met">{t("cadre.done")}</Chip> } : {}),
              }))}
              {...(items.length === 0 ? { note: t("cadre.noDevelopment") } : {})}
            />
          </Card>
        }
      >
        <Card title={t(item ? "cadre.changeItem" : "cadre.newItem")}>
          <PostForm name="development" version={item?.version ?? 0}>
            <input type="hidden" name="itemId" value={item?.id ?? ""} />
            <Fields>
              <Stale
                answer={answer}
                storedHref={item ? `${base}?item=${item.id}` : base}
                labels={{
                  gap: t("cadre.gap"),
                  action: t("cadre.action"),
                  owner: t("cadre.owner"),
                  dueOn: t("cadre.dueOn"),
                  doneOn: t("cadre.doneOn"),
                }}
                words={{ dueOn: date, doneOn: date }}
              />
              <TextArea
                name="gap"
                label={t("cadre.gap")}
                hint={t("cadre.gapHint")}
                required
                rows={2}
                initial={item?.gap ?? ""}
                {...form}
              />
              <TextArea
                name="action"
                label={t("cadre.action")}
                required
                rows={2}
                initial={item?.action ?? ""}
                {...form}
              />
              <TextField name="owner" label={t("cadre.owner")} required initial={item?.owner ?? ""} {...form} />
              <Select
                name="competencyId"
                label={t("cadre.competency")}
                optional
                initial={item?.competencyId ?? ""}
                choices={competencies.map((one) => ({
                  value: one.id,
                  label: `${say(one.framework)} · ${say(one.name)}`,
                }))}
                {...form}
              />
              <DateField name="dueOn" label={t("cadre.dueOn")} required initial={item?.dueOn ?? ""} {...form} />
              <DateField
                name="doneOn"
                label={t("cadre.doneOn")}
                optional
                max={today}
                initial={item?.doneOn ?? ""}
                {...form}
              />
              <WhoSees>{t("cadre.learningWhoSees")}</WhoSees>
              <Actions>
                <Button kind="primary">{t("common.save")}</Button>
                <LinkButton href={`/cadre/${memberId}`}>{t("common.back")}</LinkButton>
              </Actions>
            </Fields>
          </PostForm>
        </Card>
      </Columns>
    </MemberPage>
  );
}
