import { CheckboxGroup, Select } from "./form.tsx";
import type { useAnswer } from "./answer.ts";
import { useText } from "./text.tsx";
import { zoneChoices } from "./zone-choices.ts";

export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const hostFields = 4;

/** What was posted of a mission's place: host States without the fields left empty, and the weekend by ISO weekday. */
export function placePosted<
  V extends { readonly hosts: readonly string[]; readonly weekend: readonly (typeof weekdays)[number][] },
>(values: V) {
  return {
    ...values,
    hosts: values.hosts.filter((state) => state !== ""),
    weekend: values.weekend.map((one) => weekdays.indexOf(one) + 1),
  };
}

/** Where a mission is: its zone, its host States and the days of its weekend (ISO, 1 is Monday). */
export function MissionPlace({
  zone,
  hosts: stored,
  weekend,
  states,
  answer,
}: {
  zone: string;
  hosts: readonly string[];
  weekend: readonly number[];
  states: readonly { readonly value: string; readonly label: string }[];
  answer: Pick<ReturnType<typeof useAnswer>, "values" | "errors">;
}) {
  const { t } = useText();
  const posted = answer.values?.hosts;
  const hosts = (posted === undefined ? [...stored] : [posted].flat()).slice(0);
  while (hosts.length < Math.max(hostFields, stored.length + 1)) hosts.push("");
  return (
    <>
      <Select
        name="zone"
        label={t("people.zone")}
        blank={false}
        initial={zone}
        choices={zoneChoices(zone)}
        values={answer.values}
        errors={answer.errors}
      />
      {hosts.map((host, index) => (
        <Select
          key={index}
          name="hosts"
          id={`hosts-${index}`}
          label={t("admin.mission.host", { number: index + 1 })}
          choices={states}
          optional
          initial={host}
          errors={index === 0 ? answer.errors : undefined}
        />
      ))}
      <CheckboxGroup
        name="weekend"
        label={t("reference.column.weekend")}
        inline
        choices={weekdays.map((one) => ({ value: one, label: t(`weekday.${one}`) }))}
        initialValues={weekend.map((one) => weekdays[one - 1] ?? "")}
        values={answer.values}
        errors={answer.errors}
      />
    </>
  );
}
