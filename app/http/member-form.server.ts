import {
  languageLevels,
  mostExperience,
  mostMemberLanguages,
  mostMemberNationalities,
  regions,
  type MemberFacts,
  type Region,
} from "#app/domain/cadre/member.ts";
import { releases } from "#app/domain/cadre/readiness.ts";
import type { LanguageLevel } from "#app/domain/mentoring/matching.ts";
import { sexes, tracks } from "#app/domain/selection/balance.ts";
import {
  choice,
  day,
  email,
  ids,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  optionalWhole,
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
  email: email(),
  sponsoringState: optionalId(),
  track: choice(tracks),
  level: optionalText(20),
  rankId: optionalId(),
  heldSince: optionalDay(),
  availableFrom: optionalDay(),
  availableTo: optionalDay(),
  dutyLimits: optionalText(2_000),
  release: choice(releases),
  consentOn: day(),
  retainUntil: day(),
  targets: ids(),
};
/** The fields of a cadre member; repeated parts are rows `language0Code`, `post0Function` … each with its own error. */
export const memberForm = {
  ...rows(mostMemberNationalities, (index) => ({ [`nationality${index}`]: optionalId() })),
  ...rows(mostMemberLanguages, (index) => ({
    [`language${index}Code`]: optionalId(),
    [`language${index}Level`]: optionalChoice(languageLevels),
    [`language${index}Evidence`]: optionalText(300),
  })),
  ...rows(mostExperience, (index) => ({
    [`post${index}Mission`]: optionalId(),
    [`post${index}Organisation`]: optionalText(200),
    [`post${index}Region`]: optionalChoice(regions),
    [`post${index}Function`]: optionalText(200),
    [`post${index}From`]: optionalWhole(1940, 2100),
    [`post${index}To`]: optionalWhole(1940, 2100),
  })),
  ...head,
};

/** The facts that a form holds; empty rows stay in place, so that errors name the row the person sees. */
export function memberOf(values: Values<typeof head> & Record<string, unknown>): MemberFacts {
  const string = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  const number = (name: string) => (typeof values[name] === "number" ? values[name] : null);
  const each = <T>(count: number, make: (index: number) => T) =>
    Array.from({ length: count }, (_, index) => make(index));
  const { level, ...rest } = values;
  return {
    givenNames: rest.givenNames,
    familyName: rest.familyName,
    sex: rest.sex,
    email: rest.email,
    sponsoringState: rest.sponsoringState,
    track: rest.track,
    level: level || null,
    rankId: rest.rankId,
    heldSince: rest.heldSince,
    availableFrom: rest.availableFrom,
    availableTo: rest.availableTo,
    dutyLimits: rest.dutyLimits,
    release: rest.release,
    consentOn: rest.consentOn,
    retainUntil: rest.retainUntil,
    targets: rest.targets,
    nationalities: each(mostMemberNationalities, (index) => string(`nationality${index}`)).filter((id) => id !== ""),
    languages: each(mostMemberLanguages, (index) => ({
      language: string(`language${index}Code`),
      level: (values[`language${index}Level`] ?? null) as LanguageLevel | null,
      evidence: string(`language${index}Evidence`),
    })),
    experience: each(mostExperience, (index) => ({
      missionId: string(`post${index}Mission`) || null,
      organisation: string(`post${index}Organisation`),
      region: (values[`post${index}Region`] ?? null) as Region | null,
      function: string(`post${index}Function`),
      fromYear: number(`post${index}From`),
      toYear: number(`post${index}To`),
    })),
  };
}
