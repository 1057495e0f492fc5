import { grantableRoles } from "#app/domain/people/roles.ts";
import type { FormAnswer } from "./answer.ts";
import { DateField, RadioGroup, Select, type Choice } from "./form.tsx";
import { useText } from "./text.tsx";

/** The fields of a role: which, bounded to what, from when to when. `today` is a day `YYYY-MM-DD`. */
export function GrantFields({
  states,
  today,
  answer,
}: {
  states: readonly Choice[];
  today: string;
  answer: FormAnswer;
}) {
  const { t } = useText();
  const { values, errors } = answer;
  return (
    <>
      <Select
        name="role"
        label={t("people.role")}
        required
        choices={grantableRoles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        values={values}
        errors={errors}
      />
      <Select
        name="memberStateId"
        label={t("people.memberState")}
        hint={t("people.memberState.hint")}
        choices={states}
        values={values}
        errors={errors}
      />
      <RadioGroup
        name="decidingOffice"
        label={t("people.office")}
        hint={t("people.office.hint")}
        choices={(["sg", "usgDpo"] as const).map((office) => ({ value: office, label: t(`people.office.${office}`) }))}
        values={values}
        errors={errors}
      />
      <DateField
        name="startsOn"
        label={t("people.startsOn")}
        required
        initial={today}
        values={values}
        errors={errors}
      />
      <DateField
        name="endsOn"
        label={t("people.endsOn")}
        hint={t("people.endsOn.hint")}
        optional
        values={values}
        errors={errors}
      />
    </>
  );
}
