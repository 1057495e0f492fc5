import {
  choice,
  day,
  file,
  ids,
  optionalDay,
  optionalText,
  optionalWhole,
  text,
  texts,
  typedWord,
  unseen,
  version,
} from "#app/http/form.server.ts";
import { act, action as acts, notFound, page, sight } from "#app/http/guard.server.ts";
import { westernDigits } from "#app/domain/confirmation.ts";
import { message } from "#app/domain/message.ts";
import { invalid } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { priorStages } from "#app/domain/selection/begun.ts";
import { recordPriorStage } from "#app/services/selection/record-prior-stage.server.ts";
import { priorForm } from "#app/services/selection/show-begun.server.ts";
import { notNow } from "#app/services/selection/show-not-now.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ConditionList } from "#app/ui/condition-list.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import {
  CheckboxGroup,
  DateField,
  ErrorSummary,
  fieldId,
  Fields,
  FileField,
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

export const loader = page(
  { access: sight("process"), params: ["processId"] },
  async ({ viewer, house, standing, reads }) => {
    if (!standing.officer) throw notFound();
    const view = may(standing, "begun.record").ok ? await priorForm(house, viewer, standing) : null;
    if (!view) return notNow(house, viewer, standing);
    reads("process", view.id, view.version);
    return view;
  },
);
export const action = acts(
  {
    access: act("begun.record"),
    params: ["processId"],
    stepUp: true,
    form: {
      _version: version(),
      stage: unseen(choice(priorStages)),
      happenedOn: day(),
      names: optionalWhole(0, 999),
      says: text(8000),
      scan: file(),
      chosen: ids(),
      ratedCandidacies: unseen(ids()),
      ratedCompetencies: unseen(ids()),
      ratings: texts(2, 500),
      closesOn: optionalDay(),
      nextNewsOn: optionalDay(),
      noteVerbale: optionalText(60),
      confirmation: typedWord("word.record"),
    },
  },
  async ({ work, params, values }) => {
    if (values.stage === "needsDefined") {
      const wanting = (["closesOn", "nextNewsOn"] as const).filter((name) => values[name] === null);
      if (wanting.length > 0)
        return invalid(Object.fromEntries(wanting.map((name) => [name, message("field.required")])));
    }
    const ratings = Object.fromEntries(
      values.ratings.map((rating, index) => [
        `${values.ratedCandidacies[index] ?? ""}.${values.ratedCompetencies[index] ?? ""}`,
        /^\d$/.test(westernDigits(rating)) ? Number(westernDigits(rating)) : null,
      ]),
    );
    return recordPriorStage(work, {
      processId: params.processId!,
      stage: values.stage,
      version: values._version,
      happenedOn: values.happenedOn,
      names: values.names,
      says: values.says,
      upload: { name: values.scan.name, bytes: new Uint8Array(await values.scan.arrayBuffer()) },
      chosen: values.chosen,
      ratings,
      ...(values.stage === "needsDefined"
        ? {
            call: {
              closesOn: values.closesOn!,
              nextNewsOn: values.nextNewsOn!,
              noteVerbale: values.noteVerbale,
            },
          }
        : {}),
    });
  },
  ({ processId }) => ({
    to: `/processes/${processId}/begun-before`,
    flash: { kind: "met", key: "begun.record.flash" },
  }),
);
export const meta = titled("begun.record.title");

export default function RecordPriorStage() {
  const view = useView<typeof loader>();
  const { t, country, digits } = useText();
  const answer = useAnswer("prior");
  if ("notNow" in view) {
    const back = { href: `/processes/${view.notNow.id}`, label: t("place.process") };
    return <NotNow view={view} answer={answer} title={t("begun.record.title")} back={back} />;
  }
  const form = { values: answer.values, errors: answer.errors };
  const back = `/processes/${view.id}/begun-before`;
  const shut = view.lines.length > 0;
  const posted = answer.values?.ratings;
  const typed = posted === undefined ? null : Array.isArray(posted) ? posted.map(String) : [String(posted)];
  return (
    <ProcessPage
      id={view.id}
      name={view.name}
      recorded
      answer={answer}
      title={t("begun.record.titleOf", { stage: t(`begun.stage.${view.stage}`) })}
      meta={[t(`begun.record.intro.${view.stage}`)]}
      under={[{ href: back, label: t("begun.title") }]}
    >
      {shut ? (
        <Card title={t("begun.record.first")}>
          <ConditionList
            lines={view.lines.map(({ place, ...line }) => ({
              ...line,
              ...(place ? { href: `/processes/${view.id}/${place}` } : {}),
            }))}
          />
        </Card>
      ) : (
        <PostForm name="prior" version={view.version} encType="multipart/form-data" stepUp>
          <input type="hidden" name="stage" value={view.stage} />
          <ErrorSummary errors={answer.errors} />
          <Confirm
            title={t("begun.record.question")}
            fixed={t("begun.record.fixed")}
            after={t(`begun.record.after.${view.stage}`)}
            word="word.record"
            {...form}
            actions={
              <>
                <Button kind="primary">{t("begun.record.button")}</Button>
                <LinkButton href={back}>{t("common.back")}</LinkButton>
              </>
            }
          >
            <Fields>
              <FileField
                name="scan"
                label={t("begun.record.scan")}
                hint={t("begun.record.scanHint")}
                types={t("nomination.fileTypes")}
                accept=".pdf,.docx,.jpg,.jpeg,.png"
                required
                {...form}
              />
              <DateField
                name="happenedOn"
                label={t(`begun.dayOf.${view.stage === "needsDefined" ? "call" : "stage"}`)}
                hint={t("begun.record.dayHint")}
                max={view.today}
                required
                {...form}
              />
              {view.stage === "needsDefined" && (
                <>
                  <TextField
                    name="noteVerbale"
                    label={t("begun.record.noteVerbale")}
                    required
                    width="medium"
                    maxLength={60}
                    {...form}
                  />
                  <DateField
                    name="closesOn"
                    label={t("begun.record.closesOn")}
                    hint={t(view.open ? "begun.record.closesOpen" : "begun.record.closesPast")}
                    required
                    {...form}
                  />
                  <DateField
                    name="nextNewsOn"
                    label={t("begun.record.nextNewsOn")}
                    hint={t("begun.record.nextNewsHint")}
                    min={view.today}
                    initial={view.news}
                    required
                    {...form}
                  />
                </>
              )}
              {view.parts.chooses && (
                <CheckboxGroup
                  name="chosen"
                  label={t(`begun.record.chosen.${view.stage as "longlisting"}`)}
                  required
                  choices={view.names.map(({ candidacyId, name, memberStateId }) => ({
                    value: candidacyId,
                    label: memberStateId ? `${name} (${country(memberStateId.toUpperCase())})` : name,
                  }))}
                  {...form}
                />
              )}
              {view.parts.counts && (
                <TextField
                  name="names"
                  label={t("begun.names")}
                  hint={t("begun.record.namesHint")}
                  inputMode="numeric"
                  width="short"
                  required
                  {...form}
                />
              )}
              {view.parts.ratings &&
                view.names.map(({ candidacyId, name }, row) => (
                  <fieldset key={candidacyId} className="border-line rounded-md border px-4 pt-2 pb-4">
                    <legend className="px-1 font-semibold">{name}</legend>
                    <div className="grid gap-3 sm:grid-cols-2">
                      {view.competencies.map((competency, column) => {
                        const key = `rating.${candidacyId}.${competency.id}`;
                        const error = answer.errors?.[key];
                        return (
                          <div key={competency.id}>
                            <input type="hidden" name="ratedCandidacies" value={candidacyId} />
                            <input type="hidden" name="ratedCompetencies" value={competency.id} />
                            <Select
                              id={fieldId(key)}
                              name="ratings"
                              label={competency.name}
                              initial={typed?.[row * view.competencies.length + column] ?? ""}
                              {...(error === undefined ? {} : { errors: { ratings: error } })}
                              choices={view.levels.map((level) => ({
                                value: String(level.value),
                                label: `${digits(level.value)} · ${level.name}`,
                              }))}
                            />
                          </div>
                        );
                      })}
                    </div>
                  </fieldset>
                ))}
              <TextArea
                name="says"
                label={t("begun.says")}
                hint={t("begun.record.saysHint")}
                required
                rows={5}
                {...form}
              />
              <WhoSees>
                {t(
                  view.stage === "assessment" || view.stage === "panelReview"
                    ? "begun.record.whoSeesReport"
                    : view.stage === "shortlisting"
                      ? "begun.record.whoSeesShortlist"
                      : "begun.record.whoSeesDesk",
                )}
              </WhoSees>
            </Fields>
          </Confirm>
        </PostForm>
      )}
    </ProcessPage>
  );
}
