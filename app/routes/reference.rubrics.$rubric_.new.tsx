import { dayIn } from "#app/domain/selection/plan.ts";
import { rubricDifferences, rubricMark, rubricSlots } from "#app/domain/reference/rubric-versions.ts";
import { day, optionalText, text, version } from "#app/http/form.server.ts";
import { action as acts, notFound, page, roles } from "#app/http/guard.server.ts";
import { rubricFields } from "#app/http/rubric-form.server.ts";
import { publishRubricVersion } from "#app/services/reference/publish-rubric-version.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Checkbox, DateField, TextArea } from "#app/ui/form.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Refused } from "#app/ui/refused.tsx";
import { RubricDifferences, RubricFields } from "#app/ui/rubric.tsx";
import { Page, PostForm } from "#app/ui/shell.tsx";
import { SourceFields } from "#app/ui/source-fields.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { rubricEntries, rubricFrame, rubricVersions } from "#db/queries/rubrics.server.ts";

export const loader = page(
  { access: roles("administrator"), params: ["rubric"] },
  async ({ viewer, house, now, params }) => {
    const code = params.rubric ?? "";
    const [newest] = await rubricVersions(viewer, house.store, code);
    const frame = newest && (await rubricFrame(viewer, house.store, newest.id));
    if (!newest || !frame) throw notFound();
    return {
      code,
      version: newest.version,
      frame,
      before: await rubricEntries(viewer, house.store, newest.id),
      today: dayIn(now, viewer.zone),
    };
  },
);

export const action = acts(
  {
    access: roles("administrator"),
    params: ["rubric"],
    form: {
      _version: version(),
      ...rubricFields,
      validFrom: day(),
      asOf: day(),
      source: text(300),
      reason: text(600),
      looked: optionalText(20),
    },
  },
  async ({ work, params, values }) => {
    const code = params.rubric ?? "";
    const [newest] = await rubricVersions(work.viewer, work.house.store, code);
    const frame = newest && (await rubricFrame(work.viewer, work.house.store, newest.id));
    return publishRubricVersion(work, {
      code,
      version: values._version,
      entries: rubricSlots(values, frame?.levels.length ?? 0),
      validFrom: values.validFrom,
      asOf: values.asOf,
      source: values.source,
      reason: values.reason,
      looked: values.looked,
    });
  },
  ({ code, version: published }) => ({
    to: `/reference/rubrics/${code}?version=${published}`,
    flash: { kind: "met", key: "flash.rubricPublished", values: { version: published } },
  }),
);

export const meta = titled("rubric.new");

export default function NewRubricVersion() {
  const { code, version: newest, frame, before, today } = useView<typeof loader>();
  const { t, comma } = useText();
  const answer = useAnswer("rubric");
  const typed = answer.values
    ? rubricSlots(answer.values, frame.levels.length).filter((entry) => entry !== null)
    : null;
  const back = `/reference/rubrics/${code}`;
  return (
    <Page
      title={t("rubric.new")}
      crumbs={[
        { href: "/reference", label: t("reference.title") },
        { href: "/reference/rubrics", label: t("reference.rubrics") },
        { href: back, label: t("rubric.title") },
      ]}
      meta={[frame.postTypes.join(comma), frame.scale, t("rubric.newFrom", { version: newest })]}
    >
      <PostForm name="rubric" version={newest}>
        <div className="space-y-8">
          <Refused answer={answer} />
          <Section title={t("rubric.content")} id="content" aside={t("rubric.slots")}>
            <RubricFields before={before} competencies={frame.competencies} levels={frame.levels} answer={answer} />
          </Section>
          {typed !== null && (
            <Section title={t("rubric.differencesOf", { version: newest + 1 })} id="differences">
              <RubricDifferences
                differences={rubricDifferences(before, typed)}
                competencies={frame.competencies}
                levels={frame.levels}
              />
            </Section>
          )}
          <Confirm
            title={t("rubric.publishTitle", { version: newest + 1 })}
            fixed={t("admin.rule.fixed")}
            after={t("rubric.after")}
            actions={
              <>
                <Button kind="primary">{t(typed === null ? "rubric.look" : "rubric.publish")}</Button>
                <LinkButton href={back}>{t("people.cancel")}</LinkButton>
              </>
            }
          >
            <DateField
              name="validFrom"
              label={t("admin.rule.validFrom")}
              hint={t("admin.rule.validFromHint")}
              required
              {...answer}
            />
            <TextArea
              name="reason"
              label={t("rubric.reason")}
              hint={t("rubric.reasonHint")}
              rows={3}
              required
              {...answer}
            />
            <SourceFields today={today} answer={answer} />
            {typed !== null && (
              <Checkbox name="looked" value={rubricMark(typed)} label={t("rubric.looked")} {...answer} />
            )}
          </Confirm>
        </div>
      </PostForm>
    </Page>
  );
}
