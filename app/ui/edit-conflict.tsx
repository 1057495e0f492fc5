import type { ReactNode } from "react";
import type { FormAnswer } from "./answer.ts";
import { Button, LinkButton } from "./button.tsx";
import { Actions, fieldId } from "./form.tsx";
import { useText } from "./text.tsx";

/** One field of which two texts exist. */
export type TwoTexts = { name: string; label: ReactNode; mine: string; stored: string };

/** The typed and the stored text of each field that an answer speaks of, by the labels of the fields. */
export function twoTexts({ values, stored }: FormAnswer, labels: Readonly<Record<string, ReactNode>>): TwoTexts[] {
  return Object.entries(labels).map(([name, label]) => ({
    name,
    label,
    mine: String(values?.[name] ?? ""),
    stored: stored?.[name] ?? "",
  }));
}

/**
 * Two people, or one in two places, wrote at once: both texts, neither lost. Stands inside a form that carries the
 * *stored* version, so that posting it keeps what its text areas hold; "keep the stored one" is a link back.
 */
export function EditConflict({
  fields,
  mineWhen,
  storedWhen,
  storedBy,
  storedHref,
}: {
  fields: readonly TwoTexts[];
  mineWhen?: string;
  storedWhen: string;
  storedBy?: string;
  storedHref: string;
}) {
  const { t } = useText();
  return (
    <div className="space-y-4">
      <BothVersions {...{ fields, mineWhen, storedWhen, storedBy, storedHref }} />
      <details>
        <summary className="disclosure text-[0.875rem]">{t("ui.conflict.editBoth")}</summary>
        <div className="mt-2 space-y-3">
          {fields.map((field) => (
            <div key={field.name}>
              <label htmlFor={fieldId(field.name)} className="mb-1 block text-[0.875rem] font-semibold">
                {field.label}
              </label>
              <textarea
                id={fieldId(field.name)}
                name={field.name}
                rows={6}
                defaultValue={field.mine}
                className="border-line-strong bg-surface block field-sizing-content min-h-28 w-full resize-y rounded-md border px-2.5 py-1.5 text-[1rem] sm:text-base"
              />
            </div>
          ))}
          <Button size="small" kind="primary" name="_resolve" value="both">
            {t("ui.conflict.saveBoth")}
          </Button>
        </div>
      </details>
    </div>
  );
}

/**
 * The two texts of each field side by side, and the choice between them; for forms whose fields stand below with what was
 * typed, so that both can be made into one there.
 */
export function BothVersions({
  fields,
  mineWhen,
  storedWhen,
  storedBy,
  storedHref,
}: {
  fields: readonly TwoTexts[];
  mineWhen?: string | undefined;
  storedWhen: string;
  storedBy?: string | undefined;
  storedHref: string;
}) {
  const { t } = useText();
  return (
    <div className="space-y-4">
      {fields.map((field) => (
        <div key={field.name}>
          <h3 className="mb-1.5 text-[0.875rem] font-semibold">{field.label}</h3>
          <div className="grid gap-3 sm:grid-cols-2">
            <div className="border-accent bg-surface rounded-md border-2 px-3 py-2.5">
              <p className="text-ink-muted text-sm">
                {mineWhen === undefined ? t("ui.conflict.mineNow") : t("ui.conflict.mine", { when: mineWhen })}
              </p>
              <Differing text={field.mine} other={field.stored} />
            </div>
            <div className="border-line-strong bg-surface rounded-md border px-3 py-2.5">
              <p className="text-ink-muted text-sm">
                {storedBy === undefined
                  ? t("ui.conflict.stored", { when: storedWhen })
                  : t("ui.conflict.storedBy", { when: storedWhen, who: storedBy })}
              </p>
              <Differing text={field.stored} other={field.mine} />
            </div>
          </div>
        </div>
      ))}
      <Actions>
        <Button size="small" name="_resolve" value="mine">
          {t("ui.conflict.keepMine")}
        </Button>
        <LinkButton size="small" href={storedHref}>
          {t("ui.conflict.keepStored")}
        </LinkButton>
      </Actions>
    </div>
  );
}

/** A text with the stretch marked that the other one does not have. */
function Differing({ text, other }: { text: string; other: string }) {
  const { t } = useText();
  if (text.trim() === "") return <p className="text-ink-muted">{t("ui.conflict.empty")}</p>;
  const [before, middle, after] = differingStretch(text, other);
  return (
    <p className="whitespace-pre-wrap">
      {before}
      {middle !== "" && (
        <mark className="bg-met-soft text-met underline decoration-1 underline-offset-2">{middle}</mark>
      )}
      {after}
    </p>
  );
}

/** Splits a text at the words it shares with another from the start and from the end: before, own stretch, after. */
export function differingStretch(text: string, other: string): [before: string, own: string, after: string] {
  const words = text.split(/(?<=\s)/);
  const others = other.split(/(?<=\s)/);
  let start = 0;
  while (start < words.length && start < others.length && words[start] === others[start]) start += 1;
  let end = 0;
  while (
    end < words.length - start &&
    end < others.length - start &&
    words[words.length - 1 - end] === others[others.length - 1 - end]
  )
    end += 1;
  return [
    words.slice(0, start).join(""),
    words.slice(start, words.length - end).join(""),
    words.slice(words.length - end).join(""),
  ];
}
