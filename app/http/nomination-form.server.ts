import {
  languageLevels,
  mostEducation,
  mostLanguages,
  mostNationalities,
  mostPosts,
  type LanguageLevel,
  type Particulars,
} from "#app/domain/selection/nomination.ts";
import { sexes } from "#app/domain/selection/balance.ts";
import {
  choice,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  optionalWhole,
  sent,
  text,
  type FieldSpec,
  type Values,
} from "./form.server.ts";

const rows = (count: number, spec: (index: number) => Record<string, FieldSpec>): Record<string, FieldSpec> =>
  Object.assign({}, ...Array.from({ length: count }, (_, index) => spec(index))) as Record<string, FieldSpec>;

const head = {
  givenNames: text(120),
  familyName: text(120),
  sex: choice(sexes),
  birthDate: sent(optionalDay()),
  rankId: optionalId(),
  currentPosition: sent(optionalText(300)),
  serviceYears: sent(optionalWhole(0, 70)),
  visionStatement: optionalText(8_000),
  statement: sent(optionalText(6_000)),
};
/** The fields of a nomination's particulars; repeated parts are rows `post0Title`, `post1Title` … each with its own error. */
export const particularsForm = {
  ...rows(mostNationalities, (index) => ({ [`nationality${index}`]: optionalId() })),
  ...rows(mostLanguages, (index) => ({
    [`language${index}Code`]: optionalId(),
    [`language${index}Level`]: optionalChoice(languageLevels),
    [`language${index}Evidence`]: optionalText(300),
  })),
  ...rows(mostPosts, (index) => ({
    [`post${index}From`]: optionalWhole(1940, 2100),
    [`post${index}To`]: optionalWhole(1940, 2100),
    [`post${index}Title`]: optionalText(200),
    [`post${index}Organisation`]: optionalText(200),
    [`post${index}Account`]: optionalText(3_000),
  })),
  ...rows(mostEducation, (index) => ({
    [`education${index}Year`]: optionalWhole(1940, 2100),
    [`education${index}Title`]: optionalText(200),
    [`education${index}Institution`]: optionalText(200),
  })),
  ...head,
};

/** The particulars that a form holds; empty rows stay in place, so that errors name the row the person sees. */
export function particularsOf(values: Values<typeof head> & Record<string, unknown>): Particulars {
  const string = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const number = (name: string) => (typeof values[name] === "number" ? values[name] : null);
  const each = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const { givenNames, familyName, sex, birthDate, rankId, currentPosition, serviceYears, visionStatement, statement } =
    values;
  return {
    givenNames,
    familyName,
    sex,
    birthDate,
    rankId,
    currentPosition,
    serviceYears,
    visionStatement,
    statement,
    nationalities: each(mostNationalities, (index) => string(`nationality${index}`)).filter(
      (id, index, all) => id !== "" && all.indexOf(id) === index,
    ),
    languages: each(mostLanguages, (index) => ({
      language: string(`language${index}Code`),
      level: (values[`language${index}Level`] ?? null) as LanguageLevel | null,
      evidence: string(`language${index}Evidence`),
    })),
    posts: each(mostPosts, (index) => ({
      fromYear: number(`post${index}From`),
      toYear: number(`post${index}To`),
      title: string(`post${index}Title`),
      organisation: string(`post${index}Organisation`),
      account: string(`post${index}Account`),
    })),
    education: each(mostEducation, (index) => ({
      year: number(`education${index}Year`),
      title: string(`education${index}Title`),
      institution: string(`education${index}Institution`),
    })),
  };
}
