import { labelOf } from "#app/domain/languages.ts";
import { act, action as acts, page } from "#app/http/guard.server.ts";
import { choice, choices, text, texts, unseen, version, whole } from "#app/http/form.server.ts";
import { invalid } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { namedProcess } from "#app/services/selection/list-tasks.server.ts";
import { writeFrame } from "#app/services/selection/write-needs.server.ts";
import { useAnswer } from "#app/ui/answer.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import {
  Actions,
  CheckboxGroup,
  ErrorSummary,
  Fault,
  Field,
  Fields,
  LineFaults,
  lineProps,
  RadioGroup,
  Select,
  TextField,
  WhoSees,
} from "#app/ui/form.tsx";
import { Card, Section } from "#app/ui/layout.tsx";
import { ProcessPage } from "#app/ui/process-page.tsx";
import { PostForm } from "#app/ui/shell.tsx";
import { useText } from "#app/ui/text.tsx";
import { titled } from "#app/ui/title.ts";
import { useView } from "#app/ui/view.ts";
import { needsOf, rubricsFor } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { activeBalanceRules } from "#db/queries/rules.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";

const languageCodes = ["en", "fr", "ar", "es", "pt", "ru", "zh"] as const;
const languageLevels = ["B2", "C1", "C2"] as const;
const levels = ["USG", "ASG", "D-2", "D-1", "P-5"] as const;
const ruleCodes = ["G3", "G4", "G5", "G6", "P1", "P2", "P3"] as const;

export const loader = page(
  { access: act("needs.write"), params: ["processId"] },
  async ({ viewer, house, standing, now }) => {
    const head = await processHead(viewer, house.store, standing.processId);
    const { competencies, languages, rules } = await needsOf(viewer, house.store, standing.processId);
    const rubrics = await rubricsFor(viewer, house.store, head.post.typeId, dayOf(now));
    const active = await activeBalanceRules(viewer, house.store, now);
    return {
      id: head.id,
      version: head.row.version,
      name: namedProcess(head, viewer.locale),
      row: head.row,
      rubric: rubrics[0]
        ? {
            id: rubrics[0].id,
            version: rubrics[0].version,
            // What was saved by an earlier version: the call opens by the one in force.
            newer: head.row.rubricId !== null && head.row.rubricId !== rubrics[0].id,
            scale: labelOf(rubrics[0].scale, "name", viewer.locale),
            usualPass: rubrics[0].scale.usualPass,
            lo: rubrics[0].scale.lo,
            hi: rubrics[0].scale.hi,
            competencies: rubrics[0].competencies.map((c) => {
              const chosen = competencies.find((one) => one.competencyId === c.competencyId);
              return {
                id: c.id,
                name: labelOf(c, "name", viewer.locale),
                weight: chosen?.weight ?? null,
                passLevel: chosen?.passLevel ?? null,
              };
            }),
          }
        : null,
      languages: languages.map(({ language, level, required }) => ({ language, level, required })),
      rules: active
        .filter(({ code }) => (ruleCodes as readonly string[]).includes(code))
        .map((rule) => ({ code: rule.code, title: labelOf(rule, "title", viewer.locale) })),
      chosenRules: rules.map(({ ruleCode }) => ruleCode),
    };
  },
);
export const action = acts(
  {
    access: act("needs.write"),
    params: ["processId"],
    form: {
      _version: version(),
      level: choice(levels),
      rubricId: unseen(text(60)),
      competencies: unseen(texts(60, 12)),
      weights: texts(4, 12),
      passLevels: texts(2, 12),
      ratingMethod: choice(["consensus", "bandedAverage"]),
      recommendationMode: choice(["unranked", "orderOfMerit"]),
      languages: texts(4, 4),
      languageLevels: texts(4, 4),
      languageNeeds: texts(10, 4),
      listRule: choice(["none", "G1", "G2"]),
      listSize: whole(1, 12),
      shortlistSize: whole(1, 12),
      rules: choices(ruleCodes),
    },
  },
  async ({ work, params, values }) => {
    const rows = values.competencies
      .map((rubricCompetencyId, index) => ({
        rubricCompetencyId,
        index,
        weight: values.weights[index] ?? "",
        passLevel: values.passLevels[index] ?? "",
      }))
      .filter(({ weight }) => weight !== "" && weight !== "0");
    const odd = rows.flatMap(({ index, weight, passLevel }) => [
      ...(/^\d{1,3}$/.test(weight) ? [] : [`weights.${index}`]),
      ...(/^\d{1,2}$/.test(passLevel) ? [] : [`passLevels.${index}`]),
    ]);
    const strange = [
      ...oddLines("languages", values.languages, ["", ...languageCodes]),
      ...oddLines("languageLevels", values.languageLevels, languageLevels),
      ...oddLines("languageNeeds", values.languageNeeds, ["required", "wished"]),
    ];
    if (strange.length > 0) return invalid(Object.fromEntries(strange.map((name) => [name, message("field.choose")])));
    if (odd.length > 0) return invalid(Object.fromEntries(odd.map((name) => [name, message("needs.wholeWeights")])));
    return writeFrame(work, params.processId!, {
      version: values._version,
      level: values.level,
      rubricId: values.rubricId,
      competencies: rows.map((row) => ({
        rubricCompetencyId: row.rubricCompetencyId,
        weight: Number(row.weight),
        passLevel: Number(row.passLevel),
      })),
      ratingMethod: values.ratingMethod,
      recommendationMode: values.recommendationMode,
      languages: values.languages
        .map((language, index) => ({
          language,
          level: values.languageLevels[index] ?? "C1",
          required: values.languageNeeds[index] !== "wished",
        }))
        .filter(
          ({ language }, index, all) => language !== "" && all.findIndex((one) => one.language === language) === index,
        ),
      listRule: values.listRule,
      listSize: values.listSize,
      shortlistSize: values.shortlistSize,
      rules: values.rules,
    });
  },
  ({ processId }) => ({ to: `/processes/${processId}/needs`, flash: { kind: "met", key: "flash.saved" } }),
);
export const meta = titled("needs.frameTitle");

/** The names of those lines that hold none of the words. */
function oddLines(name: string, given: readonly string[], words: readonly string[]): string[] {
  return given.flatMap((value, index) => (words.includes(value) ? [] : [`${name}.${index}`]));
}

const box =
  "border-line-strong aria-invalid:border-blocking bg-surface aria-invalid:border-2 min-h-9 rounded-md border px-2 py-1";

export default function Frame() {
  const view = useView<typeof loader>();
  const { id, name, row, rubric, rules } = view;
  const { t, language: languageName } = useText();
  const answer = useAnswer("frame");
  const typed = (field: string, index: number): string | undefined => {
    const value = answer.values?.[field];
    return value === undefined ? undefined : [value].flat()[index];
  };
  const form = { values: answer.values, errors: answer.errors };
  return (
    <ProcessPage
      id={id}
      name={name}
      title={t("needs.frameTitle")}
      meta={[t("needs.frameIntro")]}
      answer={answer}
      under={[{ href: `/processes/${id}/needs`, label: t("needs.title") }]}
    >
      <PostForm name="frame" version={view.version} className="space-y-7">
        <ErrorSummary errors={answer.errors} />
        <Section title={t("needs.competencies")} aside={rubric?.scale}>
          <Card>
            {rubric ? (
              <>
                <input type="hidden" name="rubricId" value={rubric.id} />
                {rubric.newer && <p className="mb-3">{t("rubric.needs.take", { version: rubric.version })}</p>}
                <Field
                  name="weights"
                  label={t("needs.weightsLabel")}
                  hint={t("needs.weightsHint")}
                  error={answer.errors?.weights}
                >
                  {() => (
                    <div className="space-y-2">
                      <Fault name="passLevels" errors={answer.errors} />
                      {rubric.competencies.map((c, index) => (
                        <div key={c.id} className="flex flex-wrap items-center gap-2">
                          <input type="hidden" name="competencies" value={c.id} />
                          <LineFaults names={["weights", "passLevels"]} index={index} errors={answer.errors} />
                          <span className="min-w-0 flex-1 basis-48">{c.name}</span>
                          <label className="text-sm">
                            {t("needs.weight")}{" "}
                            <input
                              {...lineProps("weights", index, answer.errors)}
                              inputMode="numeric"
                              className={`${box} w-16 text-end`}
                              defaultValue={typed("weights", index) ?? c.weight ?? ""}
                              aria-label={t("needs.weightOf", { name: c.name })}
                            />
                          </label>
                          <label className="text-sm">
                            {t("needs.pass")}{" "}
                            <input
                              {...lineProps("passLevels", index, answer.errors)}
                              inputMode="numeric"
                              className={`${box} w-14 text-end`}
                              defaultValue={typed("passLevels", index) ?? c.passLevel ?? rubric.usualPass}
                              aria-label={t("needs.passOf", { name: c.name })}
                            />
                          </label>
                        </div>
                      ))}
                    </div>
                  )}
                </Field>
              </>
            ) : (
              <p>{t("needs.noRubric")}</p>
            )}
          </Card>
        </Section>
        <Section title={t("needs.howRated")}>
          <Card>
            <Fields>
              <Select
                name="level"
                label={t("needs.level")}
                required
                initial={row.level}
                {...form}
                choices={levels.map((value) => ({ value, label: value }))}
              />
              <RadioGroup
                name="ratingMethod"
                label={t("needs.ratingMethod")}
                required
                initial={row.ratingMethod ?? "consensus"}
                {...form}
                choices={(["consensus", "bandedAverage"] as const).map((value) => ({
                  value,
                  label: t(`needs.ratingMethod.${value}`),
                  hint: t(`needs.ratingMethod.${value}.hint`),
                }))}
              />
              <RadioGroup
                name="recommendationMode"
                label={t("needs.mode")}
                required
                initial={row.recommendationMode ?? "unranked"}
                {...form}
                choices={(["unranked", "orderOfMerit"] as const).map((value) => ({
                  value,
                  label: t(`needs.mode.${value}`),
                  hint: t(`needs.mode.${value}.hint`),
                }))}
              />
              <TextField
                name="shortlistSize"
                label={t("needs.shortlistSize")}
                inputMode="numeric"
                width="short"
                required
                initial={row.shortlistSize ?? 5}
                {...form}
              />
            </Fields>
          </Card>
        </Section>
        <Section title={t("needs.languages")}>
          <Card>
            <Field name="languages" label={t("needs.languagesLabel")} error={answer.errors?.languages}>
              {() => (
                <div className="space-y-2">
                  {[0, 1, 2].map((index) => {
                    const stored = view.languages[index];
                    return (
                      <div key={index} className="flex flex-wrap gap-2">
                        <LineFaults
                          names={["languages", "languageLevels", "languageNeeds"]}
                          index={index}
                          errors={answer.errors}
                        />
                        <select
                          {...lineProps("languages", index, answer.errors)}
                          className={box}
                          aria-label={t("needs.languageLine", { number: index + 1 })}
                          defaultValue={typed("languages", index) ?? stored?.language ?? (index === 0 ? "en" : "")}
                        >
                          <option value="">–</option>
                          {languageCodes.map((code) => (
                            <option key={code} value={code}>
                              {languageName(code)}
                            </option>
                          ))}
                        </select>
                        <select
                          {...lineProps("languageLevels", index, answer.errors)}
                          className={box}
                          aria-label={t("needs.languageLevel", { number: index + 1 })}
                          defaultValue={typed("languageLevels", index) ?? stored?.level ?? "C1"}
                        >
                          {languageLevels.map((code) => (
                            <option key={code}>{code}</option>
                          ))}
                        </select>
                        <select
                          {...lineProps("languageNeeds", index, answer.errors)}
                          className={box}
                          aria-label={t("needs.languageNeed", { number: index + 1 })}
                          defaultValue={
                            typed("languageNeeds", index) ?? (stored && !stored.required ? "wished" : "required")
                          }
                        >
                          <option value="required">{t("needs.languageRequired")}</option>
                          <option value="wished">{t("needs.languageWished")}</option>
                        </select>
                      </div>
                    );
                  })}
                </div>
              )}
            </Field>
          </Card>
        </Section>
        <Section title={t("needs.lists")}>
          <Card>
            <Fields>
              <RadioGroup
                name="listRule"
                label={t("needs.listRule")}
                required
                initial={row.listRule ?? "G1"}
                {...form}
                choices={(["none", "G1", "G2"] as const).map((value) => ({
                  value,
                  label: t(`needs.listRule.${value}`),
                }))}
              />
              <TextField
                name="listSize"
                label={t("needs.listSize")}
                inputMode="numeric"
                width="short"
                required
                initial={row.listSize ?? 4}
                {...form}
              />
              <CheckboxGroup
                name="rules"
                label={t("needs.rules")}
                {...form}
                initialValues={view.chosenRules.length > 0 ? view.chosenRules : rules.map(({ code }) => code)}
                choices={rules.map((rule) => ({ value: rule.code, label: `${rule.code}: ${rule.title}` }))}
              />
            </Fields>
          </Card>
        </Section>
        <WhoSees>{t("needs.frameWhoSees")}</WhoSees>
        <Actions>
          <Button kind="primary">{t("common.save")}</Button>
          <LinkButton href={`/processes/${id}/needs`}>{t("common.back")}</LinkButton>
        </Actions>
      </PostForm>
    </ProcessPage>
  );
}
