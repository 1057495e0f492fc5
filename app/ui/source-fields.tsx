import type { useAnswer } from "./answer.ts";
import { DateField, TextField, WhoSees } from "./form.tsx";
import { useText } from "./text.tsx";

/** Of what day a fact of the reference data is and where it is from, with who will see it. */
export function SourceFields({
  today,
  answer,
  idPrefix,
}: {
  /** `YYYY-MM-DD`: proposed, and the latest that can be said. */
  today: string;
  answer: Pick<ReturnType<typeof useAnswer>, "values" | "errors">;
  /** Sets the ids apart where a page holds several of these. */
  idPrefix?: string | undefined;
}) {
  const { t } = useText();
  const { values, errors } = answer;
  const idOf = (name: string) => (idPrefix === undefined ? undefined : `${idPrefix}-${name}`);
  return (
    <>
      <DateField
        name="asOf"
        id={idOf("asOf")}
        label={t("admin.source.asOf")}
        initial={today}
        max={today}
        required
        values={values}
        errors={errors}
      />
      <TextField
        name="source"
        id={idOf("source")}
        label={t("admin.source.source")}
        hint={t("admin.source.hint")}
        required
        values={values}
        errors={errors}
      />
      <WhoSees>{t("admin.source.whoSees")}</WhoSees>
    </>
  );
}
