import type { ReactNode } from "react";
import type { Message } from "#app/domain/message.ts";
import type { WordKey } from "#app/i18n/catalogue.ts";
import { Actions, TextField, type FormErrors, type FormValues } from "./form.tsx";
import { useText } from "./text.tsx";

/**
 * What cannot be undone, said before it is done; stands inside a form. `word` asks for a typed confirmation (posted as
 * `name`). Where the form asks for a fresh proof of presence, its field stands above the buttons.
 */
export function Confirm({
  title,
  fixed,
  after,
  word,
  name = "confirmation",
  values,
  errors,
  actions,
  children,
}: {
  title: ReactNode;
  fixed: ReactNode;
  after?: ReactNode;
  word?: WordKey | Message;
  name?: string;
  values?: FormValues;
  errors?: FormErrors;
  actions: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useText();
  return (
    <section className="border-line-strong bg-surface shadow-dialog max-w-[44rem] rounded-md border p-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="border-line bg-sunken mt-3 space-y-1 rounded-md border px-3 py-2.5 text-[0.875rem]">
        <p>
          <strong className="font-semibold">{t("ui.confirm.fixed")}</strong> {fixed}
        </p>
        {after !== undefined && (
          <p>
            <strong className="font-semibold">{t("ui.confirm.after")}</strong> {after}
          </p>
        )}
      </div>
      {children !== undefined && <div className="mt-4 space-y-4">{children}</div>}
      {word !== undefined && (
        <div className="mt-4">
          <TextField
            name={name}
            label={t("ui.confirm.type", { word: t(word) })}
            required
            autoComplete="off"
            values={values}
            errors={errors}
          />
        </div>
      )}
      <div className="mt-4">
        <Actions>{actions}</Actions>
      </div>
    </section>
  );
}
