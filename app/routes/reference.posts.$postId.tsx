import { dayIn } from "#app/domain/selection/plan.ts";
import { choice, day, optionalDay, optionalId, optionalText, text, texts, unseen } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { endHolding, enterHolder, extendHolding } from "#app/services/reference/tend-holding.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button } from "#app/ui/button.tsx";
import { Actions, DateField, Fields, RadioGroup, Select, TextField } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { Table } from "#app/ui/table.tsx";
import { SourceFields } from "#app/ui/source-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { memberStateChoices } from "#db/queries/people.server.ts";
import { postWithHolders } from "#db/queries/posts.server.ts";

const sexes = ["woman", "man", "other", "undisclosed"] as const;
const forms = ["enter", "extend", "end"] as const;

export const loader = page(
  { access: roles("administrator"), params: ["postId"] },
  async ({ viewer, house, now, params }) => {
    const post = await postWithHolders(viewer, house.store, params.postId ?? "");
    if (!post) throw notFound();
    return {
      post,
      states: await memberStateChoices(viewer, house.store, viewer.locale),
      today: dayIn(now, viewer.zone),
    };
  },
);

export const action = acts(
  {
    access: roles("administrator"),
    params: ["postId"],
    form: {
      act: unseen(choice(forms)),
      assignmentId: unseen(optionalId()),
      incumbentName: optionalText(200),
      sex: choice([...sexes, ""]),
      nationality: texts(40, 4),
      startedOn: optionalDay(),
      endOfTour: optionalDay(),
      endedOn: optionalDay(),
      asOf: day(),
      source: text(300),
    },
  },
  async ({ work, params, values }) => {
    const required = message("field.required");
    const target = {
      postId: params.postId ?? "",
      assignmentId: values.assignmentId ?? "",
      asOf: values.asOf,
      source: values.source,
    };
    if (values.act === "end")
      return values.endedOn === null
        ? invalid({ endedOn: required })
        : endHolding(work, { ...target, endedOn: values.endedOn });
    if (values.act === "extend")
      return values.endOfTour === null
        ? invalid({ endOfTour: required })
        : extendHolding(work, { ...target, endOfTour: values.endOfTour });
    const { incumbentName, sex, startedOn, endOfTour } = values;
    if (incumbentName === "" || sex === "" || startedOn === null || endOfTour === null)
      return invalid({
        ...(incumbentName === "" ? { incumbentName: required } : {}),
        ...(sex === "" ? { sex: message("field.choose") } : {}),
        ...(startedOn === null ? { startedOn: required } : {}),
        ...(endOfTour === null ? { endOfTour: required } : {}),
      });
    return enterHolder(work, {
      postId: target.postId,
      incumbentName,
      sex,
      nationalities: values.nationality.filter((state) => state !== ""),
      startedOn,
      endOfTour,
      asOf: values.asOf,
      source: values.source,
    });
  },
  ({ postId }) => ({ to: `/reference/posts/${postId}`, flash: { kind: "met", key: "flash.holdingWritten" } }),
);

export const meta = titled("admin.post.title");

export default function PostHolders() {
  const { post, states, today } = useView<typeof loader>();
  const { t, date, list } = useText();
  const answers = {
    enter: useAnswer("enter", { among: forms }),
    extend: useAnswer("extend", { among: forms }),
    end: useAnswer("end", { among: forms }),
  };
  const present = post.holders.find(({ endedOn }) => endedOn === null);
  const sourced = (form: (typeof forms)[number]) => (
    // The form that was answered has the ids that the summary of its errors leads to.
    <SourceFields today={today} answer={answers[form]} idPrefix={answers[form].errors ? undefined : form} />
  );
  return (
    <Page
      title={t("process.named", { post: post.title, mission: post.mission })}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: "/reference/posts", label: t("reference.posts") },
      ]}
    >
      <div className="space-y-8">
        <Section title={t("admin.holding.title")} id="holders">
          <Table
            caption={t("admin.holding.title")}
            captionHidden
            stacked
            columns={[
              { key: "name", label: t("people.name") },
              { key: "nationalities", label: t("people.nationality") },
              { key: "from", label: t("admin.holding.startedOn") },
              { key: "tour", label: t("admin.holding.endOfTour") },
              { key: "left", label: t("admin.holding.endedOn") },
              { key: "source", label: t("reference.source") },
            ]}
            rows={post.holders.map((holder) => ({
              key: holder.id,
              selected: holder.endedOn === null,
              cells: {
                name: holder.name,
                nationalities: list(holder.nationalities),
                from: date(holder.startedOn),
                tour: date(holder.endOfTour),
                left: holder.endedOn === null ? t("admin.holding.present") : date(holder.endedOn),
                source: `${holder.source} · ${date(holder.asOf)}`,
              },
            }))}
            empty={t("admin.holding.none")}
          />
        </Section>
        {present ? (
          <>
            <Section title={t("admin.holding.extend")} id="extend">
              <PostForm name="extend">
                <Refused answer={answers.extend} />
                <input type="hidden" name="act" value="extend" />
                <input type="hidden" name="sex" value="" />
                <input type="hidden" name="assignmentId" value={present.id} />
                <Fields>
                  <DateField
                    name="endOfTour"
                    label={t("admin.holding.newEnd", { name: present.name })}
                    initial={present.endOfTour}
                    required
                    {...answers.extend}
                  />
                  {sourced("extend")}
                  <Actions>
                    <Button kind="primary">{t("admin.holding.extend")}</Button>
                  </Actions>
                </Fields>
              </PostForm>
            </Section>
            <Section title={t("admin.holding.end")} id="end">
              <PostForm name="end">
                <Refused answer={answers.end} />
                <input type="hidden" name="act" value="end" />
                <input type="hidden" name="sex" value="" />
                <input type="hidden" name="assignmentId" value={present.id} />
                <Fields>
                  <DateField
                    name="endedOn"
                    label={t("admin.holding.leftOn", { name: present.name })}
                    max={today}
                    required
                    {...answers.end}
                  />
                  {sourced("end")}
                  <Actions>
                    <Button>{t("admin.holding.end")}</Button>
                  </Actions>
                </Fields>
              </PostForm>
            </Section>
          </>
        ) : (
          <Section title={t("admin.holding.enter")} id="enter">
            <PostForm name="enter">
              <Refused answer={answers.enter} />
              <input type="hidden" name="act" value="enter" />
              <input type="hidden" name="assignmentId" value="" />
              <Fields>
                <TextField name="incumbentName" label={t("people.name")} required {...answers.enter} />
                <RadioGroup
                  name="sex"
                  label={t("people.sex")}
                  inline
                  initial="undisclosed"
                  choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
                  {...answers.enter}
                />
                <Select
                  name="nationality"
                  label={t("people.nationality")}
                  choices={states}
                  required
                  {...answers.enter}
                />
                <Select
                  name="nationality"
                  id="nationality-2"
                  label={t("admin.holding.second")}
                  choices={states}
                  optional
                  values={answers.enter.values && { nationality: answers.enter.values.nationality?.[1] ?? "" }}
                />
                <DateField name="startedOn" label={t("admin.holding.startedOn")} required {...answers.enter} />
                <DateField name="endOfTour" label={t("admin.holding.endOfTour")} required {...answers.enter} />
                {sourced("enter")}
                <Actions>
                  <Button kind="primary">{t("admin.holding.enter")}</Button>
                </Actions>
              </Fields>
            </PostForm>
          </Section>
        )}
      </div>
    </Page>
  );
}
