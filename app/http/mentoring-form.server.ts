import { functionalNeeds, languageLevels, type FunctionalNeed, type Language } from "#app/domain/mentoring/matching.ts";
import {
  mostAwayRows,
  mostLanguageRows,
  mostServiceRows,
  stretchesADay,
  weekdays,
  type Hours,
} from "#app/domain/mentoring/programme.ts";
import { mostNationalities } from "#app/domain/selection/nomination.ts";
import {
  choices,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  optionalTime,
  type FieldSpec,
} from "./form.server.ts";

/** Repeated parts of a form are rows with the number in their names, each with its own error. */
const rows = (count: number, spec: (index: number) => Record<string, FieldSpec>): Record<string, FieldSpec> =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => spec(index))) as Record<string, FieldSpec>;
type Read = Readonly<Record<string, unknown>>;

/** A week's hours: up to two stretches a day. */
export const hoursForm: Record<string, FieldSpec> = Object.assign(
  {},
  ...weekdays.map((day) =>
    rows(stretchesADay, (stretch) => ({
      [`hours${day}From${stretch}`]: optionalTime(),
      [`hours${day}To${stretch}`]: optionalTime(),
    })),
  ),
) as Record<string, FieldSpec>;
/** The stretches that were filled in; half of one counts as one that ends where it starts, which the rules refuse. */
export function hoursOf(values: Read): Hours[] {
  return weekdays.flatMap((day) =>
    Array.from({ length: stretchesADay }, (_, stretch) => {
      const from = values[`hours${day}From${stretch}`] as number | null;
      const to = values[`hours${day}To${stretch}`] as number | null;
      if (from === null && to === null) return [];
      const end = to === 0 ? 1440 : to;
      return [{ isoWeekday: day, from: from ?? end ?? 0, to: end ?? from ?? 0 }];
    }).flat(),
  );
}

export const languagesForm = rows(mostLanguageRows, (index) => ({
  [`language${index}Code`]: optionalId(),
  [`language${index}Level`]: optionalChoice(languageLevels),
}));
export function languagesOf(values: Read): Language[] {
  return Array.from({ length: mostLanguageRows }, (_, index) => {
    const language = values[`language${index}Code`] as string | null;
    const level = values[`language${index}Level`] as Language["level"] | null;
    return language === null ? [] : [{ language, level: level ?? "A1" }];
  }).flat();
}

export const servicesForm = rows(mostServiceRows, (index) => ({
  [`service${index}Mission`]: optionalText(40),
  [`service${index}Post`]: optionalText(40),
  [`service${index}Ended`]: optionalDay(),
}));
export function servicesOf(values: Read): { missionId: string; postTypeId: string; endedOn: string }[] {
  return Array.from({ length: mostServiceRows }, (_, index) => {
    const missionId = values[`service${index}Mission`] as string;
    const postTypeId = values[`service${index}Post`] as string;
    const endedOn = values[`service${index}Ended`] as string | null;
    return missionId === "" && postTypeId === "" && endedOn === null
      ? []
      : [{ missionId, postTypeId, endedOn: endedOn ?? "" }];
  }).flat();
}

export const awayForm = rows(mostAwayRows, (index) => ({
  [`away${index}From`]: optionalDay(),
  [`away${index}To`]: optionalDay(),
}));
export function awayOf(values: Read): { from: string; to: string }[] {
  return Array.from({ length: mostAwayRows }, (_, index) => {
    const from = values[`away${index}From`] as string | null;
    const to = values[`away${index}To`] as string | null;
    const one = from ?? to;
    return one === null ? [] : [{ from: one, to: to ?? one }];
  }).flat();
}

export const nationalitiesForm = rows(mostNationalities, (index) => ({ [`nationality${index}`]: optionalId() }));
export function nationalitiesOf(values: Read): string[] {
  return Array.from({ length: mostNationalities }, (_, index) => values[`nationality${index}`] as string | null).filter(
    (state) => state !== null,
  );
}

export const needsField = choices(functionalNeeds);
export const needsOf = (values: Read, name: string) => [...new Set(values[name] as FunctionalNeed[])];
