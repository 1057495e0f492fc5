import type { ReactNode } from "react";
import { fieldId, textValue, WordCounter, type FormErrors, type FormValues } from "./form.tsx";
import { BlockingIcon } from "./icons.tsx";
import { useText } from "./text.tsx";

export type AnchorLevel = { value: number; name: string; anchor: string };
/** A rating as the form posts it: a level, or one of the two states that are no level and never count as zero. */
export type AnchorValue = number | "insufficient" | "notAssessed";

/** The posted text of a rating, and back. */
export function anchorText(value: AnchorValue | undefined): string {
  return value === undefined ? "" : String(value);
}

const numberBox =
  "inline-flex h-9 min-w-9 shrink-0 items-center justify-center rounded-sm px-1 text-[1.0625rem] font-semibold tabular-nums";

const openBox = "data-[state=level]:border-accent data-[state=level]:bg-accent data-[state=level]:text-on-accent";
const lockedBox = "data-[state=level]:border-transparent data-[state=level]:bg-stamp data-[state=level]:text-on-stamp";

/**
 * A competency of the rubric: its levels with their anchors as text, the two states that are no level, and the evidence
 * note. Closed it shows the rating and the note's beginning. Native radios named `name`, note named `evidenceName`;
 * digits choose while the card is open (`data-digit`). `locked` shows the same without controls.
 */
export function AnchorChoice({
  name,
  evidenceName,
  competency,
  definition,
  levels,
  weight,
  minimum,
  value,
  evidence,
  open = false,
  locked = false,
  maxWords,
  evidenceLabel,
  evidenceHint,
  values,
  errors,
}: {
  name: string;
  evidenceName: string;
  competency: string;
  definition: ReactNode;
  levels: readonly AnchorLevel[];
  weight?: number;
  minimum?: number;
  value?: AnchorValue;
  evidence?: string;
  open?: boolean;
  locked?: boolean;
  maxWords?: number;
  evidenceLabel?: ReactNode;
  evidenceHint?: ReactNode;
  values?: FormValues;
  errors?: FormErrors;
}) {
  const { t, digits } = useText();
  const chosen = textValue(name, values, anchorText(value));
  const note = textValue(evidenceName, values, evidence);
  const error = errors?.[name];
  const noteError = errors?.[evidenceName];
  const id = fieldId(name);
  const noteId = fieldId(evidenceName);
  const facts = [
    minimum === undefined ? undefined : t("ui.rubric.minimum", { minimum }),
    weight === undefined ? undefined : t("ui.rubric.weight", { weight }),
  ].filter((fact) => fact !== undefined);
  const highestFirst = [...levels].sort((a, b) => b.value - a.value);
  return (
    <details
      data-rubric=""
      open={open || error !== undefined || noteError !== undefined}
      className={`group border-line bg-surface rounded-md border open:border-2 ${locked ? "open:border-line-strong" : "open:border-accent"}`}
    >
      <summary className="plain-summary grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 px-3 py-2.5 group-open:items-start">
        <Shown chosen={chosen} locked={locked} />
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="font-semibold">{competency}</span>
            {facts.length > 0 && <span className="text-ink-muted text-sm">{facts.join(" · ")}</span>}
          </span>
          <span
            dir={note === "" ? undefined : "auto"}
            className="text-ink-muted block truncate text-sm group-open:hidden"
          >
            {note !== "" ? note : chosen === "" ? t("ui.rubric.notRated") : null}
          </span>
          <span className="text-ink-muted hidden text-sm group-open:block">{definition}</span>
        </span>
      </summary>
      <div className="px-3 pb-3">
        <fieldset
          disabled={locked}
          role="radiogroup"
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
        >
          <legend className="sr-only">{t("ui.rubric.levelOf", { competency })}</legend>
          {error !== undefined && <CardError id={`${id}-error`}>{error}</CardError>}
          <div className="border-line overflow-clip rounded-md border">
            {highestFirst.map((level, index) => (
              <Level
                key={level.value}
                id={index === 0 ? id : `${id}-${level.value}`}
                name={name}
                value={String(level.value)}
                digit={String(level.value)}
                box={digits(level.value)}
                title={level.name}
                checked={chosen === String(level.value)}
              >
                {level.anchor}
              </Level>
            ))}
            <div className="border-line bg-sunken sm:divide-line grid border-t sm:grid-cols-2 sm:divide-x rtl:sm:divide-x-reverse">
              <Level
                id={`${id}-insufficient`}
                name={name}
                value="insufficient"
                digit="0"
                box="0"
                title={t("ui.rubric.insufficient")}
                checked={chosen === "insufficient"}
                small
              >
                {t("ui.rubric.insufficientNote")}
              </Level>
              <Level
                id={`${id}-notAssessed`}
                name={name}
                value="notAssessed"
                digit="-"
                box="–"
                title={t("ui.rubric.notAssessed")}
                checked={chosen === "notAssessed"}
                small
              >
                {t("ui.rubric.notAssessedNote")}
              </Level>
            </div>
          </div>
        </fieldset>
        <div className="mt-3">
          {locked ? (
            <>
              <p className="text-[0.875rem] font-semibold">{evidenceLabel ?? t("ui.rubric.evidence")}</p>
              <p className="mt-1 whitespace-pre-wrap">{note}</p>
            </>
          ) : (
            <>
              <label htmlFor={noteId} className="text-[0.875rem] font-semibold">
                {evidenceLabel ?? t("ui.rubric.evidence")}
              </label>
              {noteError !== undefined && <CardError id={`${noteId}-error`}>{noteError}</CardError>}
              <textarea
                id={noteId}
                name={evidenceName}
                rows={4}
                defaultValue={note}
                aria-invalid={noteError === undefined ? undefined : true}
                aria-describedby={`${noteError === undefined ? "" : `${noteId}-error `}${noteId}-hint ${noteId}-foot`}
                className={`bg-surface mt-1 block field-sizing-content min-h-24 w-full resize-y rounded-md border px-2.5 py-1.5 text-[1rem] sm:text-base ${
                  noteError === undefined ? "border-line-strong" : "border-blocking border-2"
                }`}
              />
              <div className="text-ink-muted mt-1 flex flex-wrap justify-between gap-x-4 text-sm">
                <p id={`${noteId}-hint`}>{evidenceHint ?? t("ui.rubric.evidenceHint")}</p>
                <p id={`${noteId}-foot`} className="ms-auto text-end">
                  <WordCounter value={note} maxWords={maxWords} />
                </p>
              </div>
            </>
          )}
        </div>
      </div>
    </details>
  );
}

function CardError({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useText();
  return (
    <p id={id} className="text-blocking mb-1.5 flex items-start gap-1.5 text-[0.875rem] font-semibold">
      <BlockingIcon className="mt-0.5 size-4" />
      <span>
        <span className="sr-only">{t("ui.error")} </span>
        {children}
      </span>
    </p>
  );
}

/** The rating in the card's head; the script keeps it in step with the radios. */
function Shown({ chosen, locked }: { chosen: string; locked: boolean }) {
  const { t, digits } = useText();
  const words: Record<string, string> = {
    "": t("ui.rubric.notRated"),
    insufficient: t("ui.rubric.insufficient"),
    notAssessed: t("ui.rubric.notAssessed"),
  };
  const short: Record<string, string> = { "": "–", insufficient: t("ui.ratings.insufficientShort"), notAssessed: "–" };
  const state = chosen === "" ? "none" : chosen in words ? "apart" : "level";
  return (
    <span
      data-rubric-shown=""
      data-state={state}
      data-short-insufficient={short.insufficient}
      data-short-not-assessed={short.notAssessed}
      className={`${numberBox} ${locked ? lockedBox : openBox} border-line-strong data-[state=apart]:bg-sunken data-[state=apart]:text-ink-muted data-[state=none]:text-ink-muted border data-[state=apart]:text-sm data-[state=none]:border-dashed`}
    >
      <span aria-hidden={words[chosen] === undefined ? undefined : true} data-rubric-short="">
        {short[chosen] ?? digits(chosen)}
      </span>
      {words[chosen] !== undefined && (
        <span className="sr-only" data-rubric-words="">
          {words[chosen]}
        </span>
      )}
    </span>
  );
}

function Level({
  id,
  name,
  value,
  digit,
  box,
  title,
  checked,
  small = false,
  children,
}: {
  id: string;
  name: string;
  value: string;
  digit: string;
  box: string;
  title: string;
  checked: boolean;
  small?: boolean;
  children: ReactNode;
}) {
  return (
    <label
      htmlFor={id}
      className={`has-checked:bg-accent-soft has-focus-visible:bg-accent-soft relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 px-3 text-[0.875rem] ${
        small
          ? "border-line items-center border-t py-2 first:border-t-0 sm:border-t-0"
          : "border-line items-start border-t py-2.5 first:border-t-0"
      }`}
    >
      <input
        id={id}
        type="radio"
        name={name}
        value={value}
        defaultChecked={checked}
        data-digit={digit}
        className="peer absolute size-px opacity-0"
      />
      <span
        aria-hidden="true"
        className={`${numberBox} border-line-strong bg-surface peer-checked:border-accent peer-checked:bg-accent peer-checked:text-on-accent peer-focus-visible:outline-focus border peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 ${
          small ? "h-7! text-[0.875rem]" : ""
        }`}
      >
        {box}
      </span>
      <span className="min-w-0">
        <span className="block font-semibold">{title}</span>
        <span className={`block ${small ? "text-sm" : ""}`}>{children}</span>
      </span>
    </label>
  );
}
