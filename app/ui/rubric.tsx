import { languages, type Language, type Multilingual } from "#app/domain/languages.ts";
import { mostCompetencies, type RubricDifference, type RubricEntry } from "#app/domain/reference/rubric-versions.ts";
import type { FormAnswer } from "./answer.ts";
import { Fault, LineFaults, lineProps } from "./form.tsx";
import { Definition, Table } from "./table.tsx";
import { useText } from "./text.tsx";

type Level = { readonly value: number; readonly name: string };
type Named = { readonly id: string; readonly name: string };

const suffix = (language: Language) => language[0]!.toUpperCase() + language.slice(1);
const box =
  "border-line-strong aria-invalid:border-blocking bg-surface block w-full rounded-md border px-2.5 py-1.5 aria-invalid:border-2";

/** One text of a rubric in its three languages beside each other. */
function InThree({
  part,
  index,
  label,
  initial,
  answer,
}: {
  part: "definition" | "question" | "anchor";
  index: number;
  label: string;
  initial: Multilingual | undefined;
  answer: FormAnswer;
}) {
  const { t } = useText();
  return (
    <fieldset>
      <legend className="text-[0.875rem] font-semibold">{label}</legend>
      <div className="mt-1 grid gap-3 lg:grid-cols-3">
        {languages.map((language) => {
          const name = `${part}${suffix(language)}`;
          const posted = answer.values?.[name];
          const control = lineProps(name, index, answer.errors);
          return (
            <div key={language} className="min-w-0">
              <LineFaults names={[name]} index={index} errors={answer.errors} />
              <label htmlFor={control.id} className="text-ink-muted block text-sm">
                {t(`letter.language.${language}`)}
                <span className="sr-only">, {label}</span>
              </label>
              <textarea
                {...control}
                lang={language}
                dir={language === "ar" ? "rtl" : "ltr"}
                rows={3}
                className={`${box} field-sizing-content min-h-20 resize-y`}
                defaultValue={posted === undefined ? (initial?.[language] ?? "") : ([posted].flat()[index] ?? "")}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The fields of a new version, one part to open for each competency; what is wrong stands open. */
export function RubricFields({
  before,
  competencies,
  levels,
  answer,
}: {
  before: readonly RubricEntry[];
  competencies: readonly Named[];
  levels: readonly Level[];
  answer: FormAnswer;
}) {
  const { t } = useText();
  const posted = answer.values?.competency;
  const wrong = (slot: number) =>
    Object.keys(answer.errors ?? {}).some((name) => {
      const [column = "", index = ""] = name.split(".");
      if (index === "") return false;
      return column.startsWith("anchor") ? Math.floor(Number(index) / levels.length) === slot : Number(index) === slot;
    });
  return (
    <div className="space-y-3">
      <Fault name="competency" errors={answer.errors} />
      {Array.from({ length: mostCompetencies }, (_, slot) => {
        const entry = before[slot];
        const chosen = posted === undefined ? (entry?.competencyId ?? "") : ([posted].flat()[slot] ?? "");
        const control = lineProps("competency", slot, answer.errors);
        return (
          <details key={slot} open={wrong(slot)} className="border-line bg-surface rounded-md border">
            <summary className="cursor-pointer px-4 py-3 font-semibold">
              {t("rubric.place", { place: slot + 1 })}{" "}
              <span className="font-normal">
                {competencies.find(({ id }) => id === chosen)?.name ?? t("rubric.empty")}
              </span>
            </summary>
            <div className="border-line space-y-5 border-t px-4 py-4">
              <div>
                <LineFaults names={["competency"]} index={slot} errors={answer.errors} />
                <label htmlFor={control.id} className="block text-[0.875rem] font-semibold">
                  {t("rubric.competency")}
                </label>
                <select {...control} defaultValue={chosen} className={`${box} mt-1 min-h-9 max-w-md`}>
                  <option value="">{t("rubric.empty")}</option>
                  {competencies.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <InThree
                part="definition"
                index={slot}
                label={t("rubric.definition")}
                initial={entry?.definition}
                answer={answer}
              />
              <InThree
                part="question"
                index={slot}
                label={t("rubric.question")}
                initial={entry?.question}
                answer={answer}
              />
              {levels.map((level, index) => (
                <InThree
                  key={level.value}
                  part="anchor"
                  index={slot * levels.length + index}
                  label={t("rubric.level", { level: level.value, name: level.name })}
                  initial={entry?.anchors[index]}
                  answer={answer}
                />
              ))}
            </div>
          </details>
        );
      })}
    </div>
  );
}

/** A text of a rubric, read in its own direction. */
function Said({ language, text }: { language: Language | null; text: string }) {
  return (
    <bdi lang={language ?? undefined} className="block whitespace-pre-line">
      {text === "" ? "–" : text}
    </bdi>
  );
}

/** In what a version differs from the one before it, text by text. */
export function RubricDifferences({
  differences,
  competencies,
  levels,
}: {
  differences: readonly RubricDifference[];
  competencies: readonly Named[];
  levels: readonly Level[];
}) {
  const { t } = useText();
  return (
    <Table
      caption={t("rubric.differences")}
      captionHidden
      stacked
      columns={[
        { key: "where", label: t("rubric.competency") },
        { key: "before", label: t("rubric.before") },
        { key: "after", label: t("rubric.afterwards") },
      ]}
      empty={t("rubric.noDifferences")}
      rows={differences.map((one, index) => {
        const level = one.level === null ? undefined : levels[one.level];
        const what =
          one.what === "anchor" && level
            ? t("rubric.level", { level: level.value, name: level.name })
            : one.what === "anchor"
              ? ""
              : t(`rubric.what.${one.what}`);
        return {
          key: String(index),
          cells: {
            where: (
              <>
                {competencies.find(({ id }) => id === one.competencyId)?.name ?? "–"}
                <span className="text-ink-muted block text-sm font-normal">
                  {what}
                  {one.language !== null && ` · ${t(`letter.language.${one.language}`)}`}
                </span>
              </>
            ),
            before: <Said language={one.language} text={one.before} />,
            after: <Said language={one.language} text={one.after} />,
          },
        };
      })}
    />
  );
}

/** What a version says in one language, a part to open for each competency. */
export function RubricShown({
  entries,
  competencies,
  levels,
  locale,
}: {
  entries: readonly RubricEntry[];
  competencies: readonly Named[];
  levels: readonly Level[];
  locale: Language;
}) {
  const { t } = useText();
  return (
    <div className="space-y-3">
      {entries.map((entry) => (
        <details key={entry.competencyId} className="border-line bg-surface rounded-md border">
          <summary className="cursor-pointer px-4 py-3 font-semibold">
            {competencies.find(({ id }) => id === entry.competencyId)?.name ?? "–"}
          </summary>
          <div className="border-line border-t px-4 py-2">
            <Definition
              items={[
                { term: t("rubric.definition"), value: entry.definition[locale] },
                { term: t("rubric.question"), value: entry.question[locale] },
                ...entry.anchors.map((anchor, index) => ({
                  term: t("rubric.level", { level: levels[index]?.value ?? 0, name: levels[index]?.name ?? "" }),
                  value: anchor[locale],
                })),
              ]}
            />
          </div>
        </details>
      ))}
    </div>
  );
}
