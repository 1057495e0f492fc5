import {
  languageLevels,
  mostExperience,
  mostMemberLanguages,
  mostMemberNationalities,
  regions,
  type MemberFacts,
} from "#app/domain/cadre/member.ts";
import { releases } from "#app/domain/cadre/readiness.ts";
import { languageOf, type Multilingual } from "#app/domain/languages.ts";
import { offeredLanguages } from "#app/domain/selection/nomination.ts";
import { sexes, tracks } from "#app/domain/selection/balance.ts";
import type { FormAnswer } from "./answer.ts";
import { useName } from "./cadre.tsx";
import { CheckboxGroup, DateField, Fields, RadioGroup, Select, TextArea, TextField } from "./form.tsx";
import { Card } from "./layout.tsx";
import { useText } from "./text.tsx";

type Named = { readonly id: string; readonly name: Multilingual };
export type MemberFieldChoices = {
  readonly states: readonly { readonly id: string; readonly name: string }[];
  readonly postTypes: readonly (Named & { readonly track: string })[];
  readonly levels: readonly Named[];
  readonly ranks: readonly (Named & { readonly service: string; readonly grade: string })[];
  readonly missions: readonly Named[];
};

/** The fields of a cadre member in sections; more rows come with each saving, so that the form works without script. */
export function MemberFields({
  member,
  choices,
  answer,
  today,
}: {
  member: MemberFacts | null;
  choices: MemberFieldChoices;
  answer: FormAnswer;
  today: string;
}) {
  const { t, language, locale } = useText();
  const say = useName();
  const form = { values: answer.values, errors: answer.errors };
  const collator = new Intl.Collator(languageOf(locale));
  const languages = offeredLanguages
    .map((code) => ({ value: code as string, label: language(code) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  const states = choices.states.map(({ id, name }) => ({ value: id, label: name }));
  const missions = choices.missions.map((one) => ({ value: one.id, label: say(one.name) }));
  const rowsOf = (filled: number, least: number, most: number) =>
    answer.values ? most : Math.min(most, Math.max(least, filled + 1));
  return (
    <div className="space-y-6">
      <Card title={t("nomination.section.person")}>
        <Fields>
          <TextField
            name="givenNames"
            label={t("people.givenNames")}
            required
            initial={member?.givenNames ?? ""}
            {...form}
          />
          <TextField
            name="familyName"
            label={t("people.familyName")}
            required
            initial={member?.familyName ?? ""}
            {...form}
          />
          <RadioGroup
            name="sex"
            label={t("people.sex")}
            required
            inline
            initial={member?.sex ?? ""}
            choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
            {...form}
          />
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
            {Array.from({ length: mostMemberNationalities }, (_, index) => (
              <Select
                key={index}
                name={`nationality${index}`}
                label={t("nomination.nationality", { row: index + 1 })}
                optional={index > 0}
                initial={member?.nationalities[index] ?? ""}
                choices={states}
                {...form}
              />
            ))}
          </div>
          <TextField
            name="email"
            type="email"
            inputMode="email"
            label={t("people.email")}
            hint={t("cadre.emailHint")}
            required
            initial={member?.email ?? ""}
            {...form}
          />
          <Select
            name="sponsoringState"
            label={t("cadre.sponsoringState")}
            hint={t("cadre.sponsoringStateHint")}
            initial={member?.sponsoringState ?? ""}
            choices={states}
            {...form}
          />
          <DateField
            name="consentOn"
            label={t("cadre.consentOn")}
            hint={t("cadre.consentHint")}
            required
            max={today}
            initial={member?.consentOn ?? ""}
            {...form}
          />
          <DateField
            name="retainUntil"
            label={t("cadre.retainUntil")}
            hint={t("cadre.retainHint")}
            required
            initial={member?.retainUntil ?? ""}
            {...form}
          />
        </Fields>
      </Card>
      <Card title={t("cadre.section.service")}>
        <Fields>
          <RadioGroup
            name="track"
            label={t("cadre.track")}
            required
            inline
            initial={member?.track ?? ""}
            choices={tracks.map((track) => ({ value: track, label: t(`track.${track}`) }))}
            {...form}
          />
          <Select
            name="level"
            label={t("cadre.level")}
            optional
            initial={member?.level ?? ""}
            choices={choices.levels.map((one) => ({ value: one.id, label: `${one.id} · ${say(one.name)}` }))}
            {...form}
          />
          <Select
            name="rankId"
            label={t("nomination.part.rank")}
            hint={t("cadre.rankHint")}
            optional
            initial={member?.rankId ?? ""}
            choices={choices.ranks.map((one) => ({
              value: one.id,
              label: `${say(one.name)} (${t(`service.${one.service}` as "service.army")}, ${one.grade})`,
            }))}
            {...form}
          />
          <DateField
            name="heldSince"
            label={t("cadre.heldSince")}
            optional
            initial={member?.heldSince ?? ""}
            {...form}
          />
          <CheckboxGroup
            name="targets"
            label={t("cadre.targets")}
            hint={t("cadre.targetsHint")}
            initialValues={member?.targets ?? []}
            choices={choices.postTypes.map((type) => ({
              value: type.id,
              label: `${say(type.name)} · ${t(`track.${type.track}` as "track.civilian")}`,
            }))}
            {...form}
          />
        </Fields>
      </Card>
      <Card title={t("cadre.availability")}>
        <Fields>
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
            <DateField
              name="availableFrom"
              label={t("cadre.availableFrom")}
              hint={t("cadre.openEnd")}
              optional
              initial={member?.availableFrom ?? ""}
              {...form}
            />
            <DateField
              name="availableTo"
              label={t("cadre.availableTo")}
              hint={t("cadre.openEnd")}
              optional
              initial={member?.availableTo ?? ""}
              {...form}
            />
          </div>
          <TextArea
            name="dutyLimits"
            label={t("cadre.dutyLimits")}
            hint={t("cadre.dutyLimitsHint")}
            optional
            rows={3}
            initial={member?.dutyLimits ?? ""}
            {...form}
          />
          <RadioGroup
            name="release"
            label={t("cadre.release")}
            required
            inline
            initial={member?.release ?? ""}
            choices={releases.map((release) => ({ value: release, label: t(`release.${release}`) }))}
            {...form}
          />
        </Fields>
      </Card>
      <Card title={t("nomination.part.languages")} aside={t("nomination.languagesHint")}>
        <ol className="divide-line -my-4 divide-y">
          {Array.from({ length: rowsOf(member?.languages.length ?? 0, 3, mostMemberLanguages) }, (_, index) => {
            const row = member?.languages[index];
            return (
              <li key={index} className="py-4">
                <fieldset>
                  <legend className="text-ink-muted mb-2 text-sm font-semibold">
                    {t("nomination.row", { row: index + 1 })}
                  </legend>
                  <div className="grid max-w-[44rem] gap-x-4 gap-y-3 sm:grid-cols-[12rem_8rem_minmax(0,1fr)]">
                    <Select
                      name={`language${index}Code`}
                      label={t("nomination.language")}
                      initial={row?.language ?? ""}
                      choices={languages}
                      {...form}
                    />
                    <Select
                      name={`language${index}Level`}
                      label={t("nomination.languageLevel")}
                      initial={row?.level ?? ""}
                      choices={languageLevels.map((level) => ({ value: level, label: level }))}
                      {...form}
                    />
                    <TextField
                      name={`language${index}Evidence`}
                      label={t("nomination.languageEvidence")}
                      initial={row?.evidence ?? ""}
                      {...form}
                    />
                  </div>
                </fieldset>
              </li>
            );
          })}
        </ol>
      </Card>
      <Card title={t("cadre.experience")} aside={t("cadre.experienceHint")}>
        <ol className="divide-line -my-4 divide-y">
          {Array.from({ length: rowsOf(member?.experience.length ?? 0, 3, mostExperience) }, (_, index) => {
            const row = member?.experience[index];
            return (
              <li key={index} className="py-4">
                <fieldset>
                  <legend className="text-ink-muted mb-2 text-sm font-semibold">
                    {t("nomination.row", { row: index + 1 })}
                  </legend>
                  <div className="max-w-[44rem] space-y-3">
                    <TextField
                      name={`post${index}Function`}
                      label={t("cadre.function")}
                      initial={row?.function ?? ""}
                      {...form}
                    />
                    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
                      <Select
                        name={`post${index}Mission`}
                        label={t("cadre.mission")}
                        initial={row?.missionId ?? ""}
                        choices={missions}
                        {...form}
                      />
                      <TextField
                        name={`post${index}Organisation`}
                        label={t("cadre.organisation")}
                        initial={row?.organisation ?? ""}
                        {...form}
                      />
                    </div>
                    <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_6rem_6rem]">
                      <div className="col-span-2 sm:col-span-1">
                        <Select
                          name={`post${index}Region`}
                          label={t("cadre.region")}
                          initial={row?.region ?? ""}
                          choices={regions.map((region) => ({ value: region, label: t(`group.${region}`) }))}
                          {...form}
                        />
                      </div>
                      <TextField
                        name={`post${index}From`}
                        label={t("nomination.from")}
                        inputMode="numeric"
                        initial={row?.fromYear ?? ""}
                        {...form}
                      />
                      <TextField
                        name={`post${index}To`}
                        label={t("nomination.to")}
                        inputMode="numeric"
                        initial={row?.toYear ?? ""}
                        {...form}
                      />
                    </div>
                  </div>
                </fieldset>
              </li>
            );
          })}
        </ol>
      </Card>
    </div>
  );
}
