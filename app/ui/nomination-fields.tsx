import type { ReactNode } from "react";
import { languageOf } from "#app/domain/languages.ts";
import {
  languageLevels,
  mostEducation,
  mostLanguages,
  mostNationalities,
  mostPosts,
  offeredLanguages,
  statementWordLimit,
  visionWordLimit,
  type Particulars,
} from "#app/domain/selection/nomination.ts";
import { sexes, type Track } from "#app/domain/selection/balance.ts";
import type { FormAnswer } from "./answer.ts";
import { DateField, RadioGroup, Select, TextArea, TextField } from "./form.tsx";
import { Card } from "./layout.tsx";
import { useText } from "./text.tsx";

export type NominationChoices = {
  readonly states: readonly { id: string; name: string }[];
  readonly ranks: readonly { id: string; name: string; grade: string }[];
};

/** How many rows to show: those filled, two to go on with, and whatever came back typed. */
function rowsShown(prefix: string, filled: number, least: number, most: number, values: FormAnswer["values"]): number {
  let typed = 0;
  for (const [name, value] of Object.entries(values ?? {})) {
    const index =
      name.startsWith(prefix) && value !== "" ? Number(/^\d+/.exec(name.slice(prefix.length))?.[0] ?? -1) : -1;
    typed = Math.max(typed, index + 1);
  }
  return Math.min(most, Math.max(least, Math.max(filled, typed) + 2));
}

function Rows({
  title,
  hint,
  count,
  children,
}: {
  title: string;
  hint: string;
  count: number;
  children: (index: number) => ReactNode;
}) {
  const { t } = useText();
  return (
    <Card title={title} aside={hint}>
      <ol className="divide-line -my-4 divide-y">
        {Array.from({ length: count }, (_, index) => (
          <li key={index} className="py-4">
            <fieldset>
              <legend className="text-ink-muted mb-2 text-sm font-semibold">
                {t("nomination.row", { row: index + 1 })}
              </legend>
              {children(index)}
            </fieldset>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/**
 * The fields of a nomination's particulars in sections. `leftOut` are fields that stand elsewhere on the page (in an
 * edit conflict). More rows come with each saving, so that the form works without script.
 */
export function NominationFields({
  track,
  particulars,
  choices,
  answer,
  leftOut = [],
}: {
  track: Track;
  particulars: Particulars;
  choices: NominationChoices;
  answer: FormAnswer;
  leftOut?: readonly string[];
}) {
  const { t, language, locale } = useText();
  const form = { values: answer.values, errors: answer.errors };
  const collator = new Intl.Collator(languageOf(locale));
  const known = [...new Set([...offeredLanguages, ...particulars.languages.map((row) => row.language)])];
  const languages = known
    .map((code) => ({ value: code, label: language(code) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  const states = choices.states.map(({ id, name }) => ({ value: id, label: name }));
  const { posts, education } = particulars;
  return (
    <div className="space-y-6">
      <Card title={t("nomination.section.person")}>
        <div className="max-w-[44rem] space-y-5">
          <TextField
            name="givenNames"
            label={t("people.givenNames")}
            required
            initial={particulars.givenNames}
            {...form}
          />
          <TextField
            name="familyName"
            label={t("people.familyName")}
            required
            initial={particulars.familyName}
            {...form}
          />
          <RadioGroup
            name="sex"
            label={t("people.sex")}
            hint={t("nomination.sexHint")}
            required
            inline
            initial={particulars.sex}
            choices={sexes.map((sex) => ({ value: sex, label: t(`people.sex.${sex}`) }))}
            {...form}
          />
          <DateField
            name="birthDate"
            label={t("nomination.part.birthDate")}
            initial={particulars.birthDate ?? ""}
            {...form}
          />
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
            {Array.from({ length: mostNationalities }, (_, index) => (
              <Select
                key={index}
                name={`nationality${index}`}
                label={t("nomination.nationality", { row: index + 1 })}
                optional={index > 0}
                initial={particulars.nationalities[index] ?? ""}
                choices={states}
                {...form}
              />
            ))}
          </div>
          {track !== "civilian" && (
            <Select
              name="rankId"
              label={t("nomination.part.rank")}
              hint={t("nomination.rankHint")}
              initial={particulars.rankId ?? ""}
              choices={choices.ranks.map(({ id, name, grade }) => ({ value: id, label: `${name} (${grade})` }))}
              {...form}
            />
          )}
          {!leftOut.includes("currentPosition") && (
            <TextField
              name="currentPosition"
              label={t("nomination.part.currentPosition")}
              hint={t("nomination.currentPositionHint")}
              initial={particulars.currentPosition}
              {...form}
            />
          )}
          <TextField
            name="serviceYears"
            label={t("nomination.part.serviceYears")}
            inputMode="numeric"
            width="short"
            initial={particulars.serviceYears ?? ""}
            {...form}
          />
        </div>
      </Card>
      <Rows
        title={t("nomination.part.posts")}
        hint={t("nomination.postsHint")}
        count={rowsShown("post", posts.length, 4, mostPosts, answer.values)}
      >
        {(index) => (
          <div className="max-w-[44rem] space-y-3">
            <div className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-[6rem_6rem_minmax(0,1fr)]">
              <TextField
                name={`post${index}From`}
                label={t("nomination.from")}
                inputMode="numeric"
                initial={posts[index]?.fromYear ?? ""}
                {...form}
              />
              <TextField
                name={`post${index}To`}
                label={t("nomination.to")}
                inputMode="numeric"
                initial={posts[index]?.toYear ?? ""}
                {...form}
              />
              <div className="col-span-2 sm:col-span-1">
                <TextField
                  name={`post${index}Title`}
                  label={t("nomination.postTitle")}
                  initial={posts[index]?.title ?? ""}
                  {...form}
                />
              </div>
            </div>
            <TextField
              name={`post${index}Organisation`}
              label={t("nomination.postOrganisation")}
              initial={posts[index]?.organisation ?? ""}
              {...form}
            />
            <TextArea
              name={`post${index}Account`}
              label={t("nomination.postAccount")}
              rows={3}
              initial={posts[index]?.account ?? ""}
              {...form}
            />
          </div>
        )}
      </Rows>
      <Rows
        title={t("nomination.part.languages")}
        hint={t("nomination.languagesHint")}
        count={rowsShown("language", particulars.languages.length, 3, mostLanguages, answer.values)}
      >
        {(index) => {
          const row = particulars.languages[index];
          return (
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
          );
        }}
      </Rows>
      <Rows
        title={t("nomination.part.education")}
        hint={t("nomination.educationHint")}
        count={rowsShown("education", education.length, 3, mostEducation, answer.values)}
      >
        {(index) => (
          <div className="grid max-w-[44rem] gap-x-4 gap-y-3 sm:grid-cols-[6rem_minmax(0,1fr)_minmax(0,1fr)]">
            <TextField
              name={`education${index}Year`}
              label={t("nomination.year")}
              inputMode="numeric"
              initial={education[index]?.year ?? ""}
              {...form}
            />
            <TextField
              name={`education${index}Title`}
              label={t("nomination.educationTitle")}
              initial={education[index]?.title ?? ""}
              {...form}
            />
            <TextField
              name={`education${index}Institution`}
              label={t("nomination.educationInstitution")}
              initial={education[index]?.institution ?? ""}
              {...form}
            />
          </div>
        )}
      </Rows>
      <Card title={t("nomination.section.texts")}>
        <div className="max-w-[44rem] space-y-5">
          {track === "civilian" && !leftOut.includes("visionStatement") && (
            <TextArea
              name="visionStatement"
              label={t("nomination.part.visionStatement")}
              hint={t("nomination.visionHint")}
              rows={8}
              maxWords={visionWordLimit}
              initial={particulars.visionStatement ?? ""}
              {...form}
            />
          )}
          {!leftOut.includes("statement") && (
            <TextArea
              name="statement"
              label={t("nomination.part.statement")}
              hint={t("nomination.statementHint")}
              rows={6}
              maxWords={statementWordLimit}
              initial={particulars.statement}
              {...form}
            />
          )}
        </div>
      </Card>
    </div>
  );
}
