import { type Locale, type Multilingual, textIn } from "#app/domain/languages.ts";
import { functionalNeeds, languageLevels, type Language } from "#app/domain/mentoring/matching.ts";
import {
  mostAwayRows,
  mostLanguageRows,
  mostServiceRows,
  stretchesADay,
  weekdays,
  type Hours,
} from "#app/domain/mentoring/programme.ts";
import { offeredLanguages } from "#app/domain/selection/nomination.ts";
import { intlTagOf } from "#app/i18n/text.ts";
import { CheckboxGroup, DateField, fieldId, Select, textValue, type FormErrors, type FormValues } from "./form.tsx";
import { BlockingIcon } from "./icons.tsx";
import { useText } from "./text.tsx";

type Form = { readonly values: FormValues | undefined; readonly errors: FormErrors | undefined };

/** "Monday" of an ISO weekday, in a language. */
export function weekdayName(isoWeekday: number, locale: Locale): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(intlTagOf(locale), { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, isoWeekday),
  );
}
/** "09:30" of minutes after midnight; the next midnight reads 00:00. */
export function clock(minutes: number): string {
  const within = minutes % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, "0")}:${String(within % 60).padStart(2, "0")}`;
}

/** Rows to show: those filled or typed, and one to go on with. */
function shown(prefix: string, filled: number, most: number, { values }: Form): number {
  let typed = 0;
  for (const [name, value] of Object.entries(values ?? {}))
    if (name.startsWith(prefix) && value !== "" && !name.endsWith("Level"))
      typed = Math.max(typed, Number(/^\d+/.exec(name.slice(prefix.length))?.[0] ?? -1) + 1);
  return Math.min(most, Math.max(filled, typed) + 2);
}

/** A week's hours, two stretches a day, on quarter-hours of the zone named above them. `off` are the mission's days off. */
export function HoursFields({
  legend,
  hint,
  initial,
  off = [],
  form,
}: {
  legend: string;
  hint: string;
  initial: readonly Hours[];
  off?: readonly number[];
  form: Form;
}) {
  const { t, locale } = useText();
  return (
    <fieldset>
      <legend className="text-[0.875rem] font-semibold">{legend}</legend>
      <p className="text-ink-muted text-sm">{hint}</p>
      <ul className="divide-line border-line mt-2 divide-y rounded-md border">
        {weekdays.map((day) => {
          const own = initial.filter(({ isoWeekday }) => isoWeekday === day);
          const name = weekdayName(day, locale);
          const faults = Array.from({ length: stretchesADay }, (_, index) => [
            `hours${day}From${index}`,
            `hours${day}To${index}`,
          ])
            .flat()
            .filter((one) => form.errors?.[one] !== undefined);
          return (
            <li key={day} className="grid gap-x-4 gap-y-1 px-3 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]">
              <span className="pt-1.5 text-[0.875rem]">
                {name}
                {off.includes(day) && <span className="text-ink-muted block text-sm">{t("mentoring.dayOff")}</span>}
              </span>
              <div>
                <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
                  {Array.from({ length: stretchesADay }, (_, index) => (
                    <span key={index} className="flex items-center gap-2">
                      {(["From", "To"] as const).map((edge) => {
                        const field = `hours${day}${edge}${index}`;
                        const stretch = own[index];
                        const stored = stretch === undefined ? "" : clock(edge === "From" ? stretch.from : stretch.to);
                        return (
                          <span key={edge} className="flex items-center gap-2">
                            {edge === "To" && <span aria-hidden="true">–</span>}
                            <input
                              id={fieldId(field)}
                              type="time"
                              step={900}
                              name={field}
                              aria-label={t(edge === "From" ? "mentoring.hoursFrom" : "mentoring.hoursTo", {
                                day: name,
                                number: index + 1,
                              })}
                              aria-invalid={faults.includes(field) || undefined}
                              aria-describedby={faults.length > 0 ? `hours-${day}-fault` : undefined}
                              defaultValue={textValue(field, form.values, stored)}
                              className={`bg-surface text-ink w-[7.5rem] rounded-md border px-1.5 py-1 tabular-nums ${faults.includes(field) ? "border-blocking border-2" : "border-line-strong"}`}
                            />
                          </span>
                        );
                      })}
                    </span>
                  ))}
                </div>
                {faults.length > 0 && (
                  <p
                    id={`hours-${day}-fault`}
                    className="text-blocking mt-1 flex items-start gap-1.5 text-[0.875rem] font-semibold"
                  >
                    <BlockingIcon className="mt-0.5 size-4" />
                    <span>{form.errors?.[faults[0]!]}</span>
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Languages with their levels, one row each. */
export function LanguageFields({ initial, form }: { initial: readonly Language[]; form: Form }) {
  const { t, language, locale } = useText();
  const collator = new Intl.Collator(intlTagOf(locale));
  const known = [...new Set<string>([...offeredLanguages, ...initial.map((row) => row.language)])]
    .map((code) => ({ value: code, label: language(code) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <fieldset>
      <legend className="text-[0.875rem] font-semibold">{t("mentoring.languages")}</legend>
      <p className="text-ink-muted text-sm">{t("mentoring.languagesHint")}</p>
      <div className="mt-2 space-y-3">
        {Array.from({ length: shown("language", initial.length, mostLanguageRows, form) }, (_, index) => (
          <div key={index} className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
            <Select
              name={`language${index}Code`}
              label={t("mentoring.languageRow", { number: index + 1 })}
              optional={index > 0}
              initial={initial[index]?.language ?? ""}
              choices={known}
              {...form}
            />
            <Select
              name={`language${index}Level`}
              label={t("mentoring.level")}
              blank={false}
              initial={initial[index]?.level ?? "C1"}
              choices={languageLevels.map((level) => ({ value: level, label: level }))}
              {...form}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

type Named = Multilingual & { readonly id: string };
/** Missions served in, with the post and the day the service ended. */
export function ServiceFields({
  choices,
  form,
}: {
  choices: { readonly missions: readonly Named[]; readonly postTypes: readonly Named[] };
  form: Form;
}) {
  const { t, locale } = useText();
  const named = (rows: readonly Named[]) => rows.map((row) => ({ value: row.id, label: textIn(locale, row) }));
  return (
    <fieldset>
      <legend className="text-[0.875rem] font-semibold">{t("mentor.services")}</legend>
      <p className="text-ink-muted text-sm">{t("mentor.servicesHint")}</p>
      <div className="mt-2 space-y-4">
        {Array.from({ length: shown("service", 0, mostServiceRows, form) }, (_, index) => (
          <div key={index} className="grid gap-x-4 gap-y-2 sm:grid-cols-3">
            <Select
              name={`service${index}Mission`}
              label={t("mentor.mission", { number: index + 1 })}
              optional={index > 0}
              choices={named(choices.missions)}
              {...form}
            />
            <Select
              name={`service${index}Post`}
              label={t("mentor.servicePost")}
              optional={index > 0}
              choices={named(choices.postTypes)}
              {...form}
            />
            <DateField name={`service${index}Ended`} label={t("mentor.serviceEnded")} optional={index > 0} {...form} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Whole days away, first and last. */
export function AwayFields({ initial, form }: { initial: readonly { from: string; to: string }[]; form: Form }) {
  const { t } = useText();
  return (
    <fieldset>
      <legend className="text-[0.875rem] font-semibold">{t("mentor.away")}</legend>
      <p className="text-ink-muted text-sm">{t("mentor.awayHint")}</p>
      <div className="mt-2 space-y-3">
        {Array.from({ length: shown("away", initial.length, mostAwayRows, form) }, (_, index) => (
          <div key={index} className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
            <DateField
              name={`away${index}From`}
              label={t("mentor.awayFrom", { number: index + 1 })}
              optional
              initial={initial[index]?.from ?? ""}
              {...form}
            />
            <DateField
              name={`away${index}To`}
              label={t("mentor.awayTo")}
              optional
              initial={initial[index]?.to ?? ""}
              {...form}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** What a pair can work on, as boxes to tick. */
export function NeedsFields({
  name,
  label,
  hint,
  initial,
  form,
}: {
  name: string;
  label: string;
  hint?: string;
  initial: readonly string[];
  form: Form;
}) {
  const { t } = useText();
  return (
    <CheckboxGroup
      name={name}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      initialValues={initial}
      choices={functionalNeeds.map((need) => ({ value: need, label: t(`need.${need}`) }))}
      {...form}
    />
  );
}
