import { factualTies } from "#app/domain/mentoring/ties.ts";
import { DateField, RadioGroup, TextArea, type FormErrors, type FormValues } from "./form.tsx";
import { useText } from "./text.tsx";

/** The tie that keeps two people apart: its kind (or none, where a mere no may be said), the day it ended and why. */
export function TieFields({
  withNone = false,
  values,
  errors,
}: {
  withNone?: boolean;
  values: FormValues | undefined;
  errors: FormErrors | undefined;
}) {
  const { t } = useText();
  const form = { values, errors };
  return (
    <>
      <RadioGroup
        name="kind"
        label={t(withNone ? "tie.why" : "tie.kind")}
        required={!withNone}
        initial={withNone ? "none" : undefined}
        choices={[...(withNone ? (["none"] as const) : []), ...factualTies].map((kind) => ({
          value: kind,
          label: t(`tie.kind.${kind}`),
        }))}
        {...form}
      />
      <DateField name="endedOn" label={t("tie.endedOn")} hint={t("tie.endedHint")} optional {...form} />
      <TextArea
        name="reason"
        label={t("tie.reason")}
        hint={t("tie.reasonHint")}
        rows={3}
        optional={withNone}
        required={!withNone}
        {...form}
      />
    </>
  );
}
