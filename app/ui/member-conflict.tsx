import { mostExperience, mostMemberLanguages, mostMemberNationalities } from "#app/domain/cadre/member.ts";
import type { FormAnswer } from "./answer.ts";
import { useName } from "./cadre.tsx";
import { Card } from "./layout.tsx";
import type { MemberFieldChoices } from "./member-fields.tsx";
import { Stale } from "./stale.tsx";
import { useText } from "./text.tsx";

/** Both versions of a member's record, where somebody else wrote it meanwhile; the fields below keep what was typed. */
export function MemberConflict({
  choices,
  answer,
  storedHref,
}: {
  choices: MemberFieldChoices;
  answer: FormAnswer;
  storedHref: string;
}) {
  const { t, date, language } = useText();
  const say = useName();
  if (!answer.stored) return null;
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[]) => (id: string) =>
    list.find((one) => one.id === id)?.name ?? id;
  const said = (list: MemberFieldChoices["levels"]) => nameIn(list.map((one) => ({ id: one.id, name: say(one.name) })));
  const [state, rank, type, mission] = [
    nameIn(choices.states),
    said(choices.ranks),
    said(choices.postTypes),
    said(choices.missions),
  ];
  /** The typed rows as lines, as the stored ones come (`memberTexts`). */
  const rows = (prefix: string, parts: readonly string[], most: number) =>
    Array.from({ length: most }, (_, index) =>
      parts
        .map((part) => answer.values?.[`${prefix}${index}${part}`] ?? "")
        .filter((part) => part !== "")
        .join(" · "),
    )
      .filter((line) => line !== "")
      .join("\n");
  const each = (lines: string, name: (code: string) => string) => lines.split("\n").map(name).join("\n");
  /** Each line with its first part, a code, in words. */
  const first = (lines: string, name: (code: string) => string) =>
    each(lines, (line) => {
      const [code = "", ...rest] = line.split(" · ");
      return [name(code), ...rest].join(" · ");
    });
  return (
    <div className="mb-6">
      <Card>
        <Stale
          answer={answer}
          storedHref={storedHref}
          labels={{
            givenNames: t("people.givenNames"),
            familyName: t("people.familyName"),
            sex: t("people.sex"),
            nationalities: t("cadre.nationalities"),
            email: t("people.email"),
            sponsoringState: t("cadre.sponsoringState"),
            consentOn: t("cadre.consentOn"),
            retainUntil: t("cadre.retainUntil"),
            track: t("cadre.track"),
            level: t("cadre.level"),
            rankId: t("nomination.part.rank"),
            heldSince: t("cadre.heldSince"),
            targets: t("cadre.targets"),
            availableFrom: t("cadre.availableFrom"),
            availableTo: t("cadre.availableTo"),
            dutyLimits: t("cadre.dutyLimits"),
            release: t("cadre.release"),
            languages: t("nomination.part.languages"),
            experience: t("cadre.experience"),
          }}
          words={{
            sex: (code) => t(`people.sex.${code}` as "people.sex.woman"),
            nationalities: (lines) => each(lines, state),
            sponsoringState: state,
            consentOn: date,
            retainUntil: date,
            track: (code) => t(`track.${code}` as "track.civilian"),
            rankId: rank,
            heldSince: date,
            targets: (lines) => each(lines, type),
            availableFrom: date,
            availableTo: date,
            release: (code) => t(`release.${code}` as "release.granted"),
            languages: (lines) => first(lines, language),
            experience: (lines) => first(lines, mission),
          }}
          mine={{
            nationalities: rows("nationality", [""], mostMemberNationalities),
            languages: rows("language", ["Code", "Level", "Evidence"], mostMemberLanguages),
            experience: rows("post", ["Mission", "Organisation", "Region", "Function", "From", "To"], mostExperience),
          }}
        />
      </Card>
    </div>
  );
}
