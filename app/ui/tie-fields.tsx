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
        label={t(withNone ? "pairTie.why" : "pairTie.kind")}
        required={!withNone}
        initial={withNone ? "none" : undefined}
        choices={[...(withNone ? (["none"] as const) : []), ...factualTies].map((kind) => ({
          value: kind,
          label: t(`pairTie.kind.${kind}`),
        }))}
        {...form}
      />
      <DateField name="endedOn" label={t("pairTie.endedOn")} hint={t("pairTie.endedHint")} optional {...form} />
      <TextArea
        name="reason"
        label={t("pairTie.reason")}
        hint={t("pairTie.reasonHint")}
        rows={3}
        optional={withNone}
        required={!withNone}
        {...form}
      />
    </>
  );
}
