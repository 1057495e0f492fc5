import { createContext, useContext, type FormHTMLAttributes, type ReactNode } from "react";
import { BlockingIcon, EyeIcon } from "./icons.tsx";
import { Chip } from "./status.tsx";
import { useText } from "./text.tsx";

/** What came back with a refused form: the texts as typed, by field name. Files never come back. */
export type FormValues = Readonly<
  Record<string, FormDataEntryValue | readonly FormDataEntryValue[] | number | boolean | null | undefined>
>;
/** Translated errors by field name. */
export type FormErrors = Readonly<Record<string, string>>;
export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

/** What every field takes. `values` and `errors` are those of the whole form; the field finds its own by name. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** Says "(optional)" beside the label, where most fields of the form are required. */
  optional?: boolean;
  values?: FormValues;
  errors?: FormErrors;
  /** The value before anything was posted. */
  initial?: string | number;
  /** Only where one name occurs twice on a page. */
  id?: string;
};

/** What a control needs to be tied to its label, hint and error. */
export type ControlProps = {
  id: string;
  name: string;
  required: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** The id of a field's control; the error summary links to it. The first entry of a list stands for the list. */
export function fieldId(name: string): string {
  return `f-${name.replace(/\.0$/, "").replace(/[^a-zA-Z0-9_-]+/g, "-")}`;
}

/** The text a field shows: what was posted, else the initial value. */
export function textValue(name: string, values: FormValues | undefined, initial: string | number | undefined): string {
  const posted = values?.[name];
  const one = Array.isArray(posted) ? (posted as readonly FormDataEntryValue[])[0] : posted;
  if (typeof one === "string" || typeof one === "number") return String(one);
  return initial === undefined ? "" : String(initial);
}

function chosenValues(name: string, values: FormValues | undefined, initial: readonly string[]): readonly string[] {
  const posted = values?.[name];
  if (posted === undefined || posted === null) return values === undefined ? initial : [];
  const all = Array.isArray(posted) ? (posted as readonly FormDataEntryValue[]) : [posted];
  return all.map(String);
}

const control =
  "block w-full rounded-md border bg-surface px-2.5 py-1.5 text-[1rem] text-ink placeholder:text-ink-muted sm:text-base";
const calm = "border-line-strong";
const wrong = "border-2 border-blocking";

function controlClass(error: string | undefined, more = ""): string {
  return `${control} ${error === undefined ? calm : wrong} ${more}`;
}

/**
 * A form. `formKey` is the idempotency key that makes a second click harmless; `version` that of the record edited.
 * The browser's own bubbles are off: the server names each field in the reader's language and keeps the text.
 */
export function Form({
  formKey,
  version,
  method = "post",
  autosave,
  live,
  children,
  ...rest
}: Omit<FormHTMLAttributes<HTMLFormElement>, "method"> & {
  formKey?: string;
  version?: number | string;
  method?: "post" | "get";
  /** Address that takes the draft as it is typed. */
  autosave?: string;
  /** Address that answers the form's present state with the HTML of the live part. */
  live?: string;
}) {
  const { t, zone } = useText();
  return (
    <form
      method={method}
      noValidate
      data-autosave={autosave}
      data-zone={autosave === undefined ? undefined : zone}
      data-saved-text={autosave === undefined ? undefined : t("ui.saved", { time: "%t" })}
      data-unsaved-text={autosave === undefined ? undefined : t("ui.notSaved")}
      data-live={live}
      data-guard={method === "post" ? "" : undefined}
      {...rest}
    >
      {formKey !== undefined && <input type="hidden" name="_key" value={formKey} />}
      {version !== undefined && <input type="hidden" name="_version" value={String(version)} />}
      {children}
    </form>
  );
}

/** A label with hint and error, tied to the control that `children` draws. */
export function Field({
  name,
  label,
  hint,
  error,
  required = false,
  optional = false,
  id = fieldId(name),
  foot,
  children,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  optional?: boolean;
  id?: string;
  /** Beneath the control at its end: a counter. */
  foot?: ReactNode;
  children: (props: ControlProps) => ReactNode;
}) {
  const described = describedBy(id, error, hint, foot);
  return (
    <div className={error === undefined ? "" : "border-blocking border-s-3 ps-3"}>
      <label htmlFor={id} className="block text-[0.875rem] font-semibold">
        {label}
        {optional && <Optional />}
      </label>
      {error !== undefined && <ErrorLine id={`${id}-error`}>{error}</ErrorLine>}
      <div className="mt-1">
        {children({
          id,
          name,
          required,
          "aria-describedby": described,
          "aria-invalid": error === undefined ? undefined : true,
        })}
      </div>
      {(hint !== undefined || foot !== undefined) && (
        <div className="text-ink-muted mt-1 flex flex-wrap justify-between gap-x-4 text-sm">
          {hint === undefined ? <span /> : <p id={`${id}-hint`}>{hint}</p>}
          {foot !== undefined && (
            <p id={`${id}-foot`} className="ms-auto text-end">
              {foot}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function describedBy(id: string, error: string | undefined, hint: ReactNode, foot?: ReactNode): string | undefined {
  const ids = [
    error === undefined ? "" : `${id}-error`,
    hint === undefined ? "" : `${id}-hint`,
    foot === undefined ? "" : `${id}-foot`,
  ].filter((one) => one !== "");
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/**
 * How the control at `index` of a list (fields of one name) is tied to its fault: its own, named as `weights.3`, or that
 * of the whole list, whose message stands at the `Field` or `Fault` with the list's name.
 */
export function lineProps(name: string, index: number, errors: FormErrors | undefined) {
  const line = `${name}.${index}`;
  const own = errors?.[line] !== undefined;
  const whole = errors?.[name] !== undefined;
  const described = [own ? `${fieldId(line)}-fault` : "", whole ? `${fieldId(name)}-error` : ""].filter(Boolean);
  return {
    id: fieldId(line),
    name,
    "aria-invalid": own || whole ? (true as const) : undefined,
    "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
  };
}

/** The own faults of the controls at `index` of some lists, as a line of its own in the row of those controls. */
export function LineFaults({
  names,
  index,
  errors,
}: {
  names: readonly string[];
  index: number;
  errors: FormErrors | undefined;
}) {
  const faults = names.flatMap((name) => errors?.[`${name}.${index}`] ?? []);
  if (faults.length === 0) return null;
  return (
    <div className="col-span-full basis-full">
      {names.map((name) => {
        const error = errors?.[`${name}.${index}`];
        return error === undefined ? null : (
          <ErrorLine key={name} id={`${fieldId(`${name}.${index}`)}-fault`}>
            {error}
          </ErrorLine>
        );
      })}
    </div>
  );
}

/** The error of one entry of a list (the first also bears the list's), as a field of the list's name takes it. */
export function lineErrors(name: string, index: number, errors: FormErrors | undefined): FormErrors {
  const error = errors?.[`${name}.${index}`] ?? (index === 0 ? errors?.[name] : undefined);
  return error === undefined ? {} : { [name]: error };
}

/** The fault of a whole list, where no `Field` of its name shows it. */
export function Fault({ name, errors }: { name: string; errors: FormErrors | undefined }) {
  const error = errors?.[name];
  return error === undefined ? null : <ErrorLine id={`${fieldId(name)}-error`}>{error}</ErrorLine>;
}

function Optional() {
  const { t } = useText();
  return <span className="text-ink-muted ms-1.5 font-normal">({t("ui.optional")})</span>;
}

function ErrorLine({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useText();
  return (
    <p id={id} className="text-blocking mt-0.5 flex items-start gap-1.5 text-[0.875rem] font-semibold">
      <BlockingIcon className="mt-0.5 size-4" />
      <span>
        <span className="sr-only">{t("ui.error")} </span>
        {children}
      </span>
    </p>
  );
}

/** One line of text. `width` says how much is expected. */
export function TextField({
  type = "text",
  autoComplete,
  inputMode,
  maxLength,
  width = "full",
  ...field
}: FieldProps & {
  type?: "text" | "email" | "password" | "search" | "tel" | "url" | "number";
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url";
  maxLength?: number;
  width?: "full" | "medium" | "short";
}) {
  const error = field.errors?.[field.name];
  const room = { full: "", medium: "max-w-xs", short: "max-w-32" }[width];
  return (
    <Field {...field} error={error}>
      {(props) => (
        <input
          {...props}
          type={type}
          autoComplete={autoComplete}
          inputMode={inputMode}
          maxLength={maxLength}
          defaultValue={type === "password" ? undefined : textValue(field.name, field.values, field.initial)}
          className={controlClass(error, room)}
        />
      )}
    </Field>
  );
}

/** A calendar day (`YYYY-MM-DD`), or day and time with `withTime`. */
export function DateField({
  min,
  max,
  withTime = false,
  ...field
}: FieldProps & { min?: string; max?: string; withTime?: boolean }) {
  const error = field.errors?.[field.name];
  return (
    <Field {...field} error={error}>
      {(props) => (
        <input
          {...props}
          type={withTime ? "datetime-local" : "date"}
          min={min}
          max={max}
          defaultValue={textValue(field.name, field.values, field.initial)}
          className={controlClass(error, "max-w-60")}
        />
      )}
    </Field>
  );
}

/** Words in a text, counted alike here and in the browser. */
export function wordCount(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/).length;
}

/** Several lines of text, with a word counter where words are asked for. */
export function TextArea({
  rows = 4,
  minWords,
  maxWords,
  ...field
}: FieldProps & { rows?: number; minWords?: number; maxWords?: number }) {
  const error = field.errors?.[field.name];
  const value = textValue(field.name, field.values, field.initial);
  return (
    <Field {...field} error={error} foot={<WordCounter value={value} minWords={minWords} maxWords={maxWords} />}>
      {(props) => (
        <textarea
          {...props}
          rows={rows}
          defaultValue={value}
          className={controlClass(error, "field-sizing-content min-h-20 resize-y")}
        />
      )}
    </Field>
  );
}

/** "11 of at least 30 words": a count that the script keeps up to date. */
export function WordCounter({ value, minWords, maxWords }: { value: string; minWords?: number; maxWords?: number }) {
  const { t } = useText();
  const text = (count: number | string) => {
    if (minWords !== undefined && maxWords !== undefined)
      return t("ui.words.range", { count, min: minWords, max: maxWords });
    if (minWords !== undefined) return t("ui.words.min", { count, min: minWords });
    if (maxWords !== undefined) return t("ui.words.max", { count, max: maxWords });
    return t("ui.words.count", { count });
  };
  return (
    <span data-words={text("%n")} className="tabular-nums">
      {text(wordCount(value))}
    </span>
  );
}

/** One of many, as a native list. `blank` adds an empty first choice. */
export function Select({
  choices,
  blank = true,
  ...field
}: FieldProps & { choices: readonly Choice[]; blank?: boolean }) {
  const { t } = useText();
  const error = field.errors?.[field.name];
  return (
    <Field {...field} error={error}>
      {(props) => (
        <select
          {...props}
          defaultValue={textValue(field.name, field.values, field.initial)}
          className={controlClass(error, "min-h-9 max-w-md")}
        >
          {blank && <option value="">{t("ui.choose")}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function ChoiceGroup({
  type,
  choices,
  chosen,
  inline = false,
  ...field
}: FieldProps & {
  type: "radio" | "checkbox";
  choices: readonly Choice[];
  chosen: readonly string[];
  inline?: boolean;
}) {
  const id = field.id ?? fieldId(field.name);
  const error = field.errors?.[field.name];
  return (
    <fieldset
      // A lone radio cannot be invalid, its group can; a checkbox can.
      role={type === "radio" ? "radiogroup" : undefined}
      aria-invalid={type === "radio" && error !== undefined ? true : undefined}
      aria-describedby={describedBy(id, error, field.hint)}
      className={error === undefined ? "" : "border-blocking border-s-3 ps-3"}
    >
      <legend className="text-[0.875rem] font-semibold">
        {field.label}
        {field.optional && <Optional />}
      </legend>
      {error !== undefined && <ErrorLine id={`${id}-error`}>{error}</ErrorLine>}
      {field.hint !== undefined && (
        <p id={`${id}-hint`} className="text-ink-muted text-sm">
          {field.hint}
        </p>
      )}
      <div className={inline ? "mt-1 flex flex-wrap gap-x-6 gap-y-1" : "mt-1 space-y-1"}>
        {choices.map((choice, index) => (
          <Tick
            key={choice.value}
            // The error summary leads to the first choice.
            id={index === 0 ? id : `${id}-${index}`}
            type={type}
            name={field.name}
            value={choice.value}
            label={choice.label}
            hint={choice.hint}
            checked={chosen.includes(choice.value)}
            disabled={choice.disabled}
            required={type === "radio" && field.required}
            described={error === undefined ? undefined : `${id}-error`}
            invalid={type === "checkbox" && error !== undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Tick({
  id,
  type,
  name,
  value,
  label,
  hint,
  checked,
  disabled,
  required,
  described,
  invalid,
}: {
  id: string;
  type: "radio" | "checkbox";
  name: string;
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  required?: boolean;
  described?: string;
  invalid?: boolean;
}) {
  const about = [described, hint === undefined ? undefined : `${id}-about`].filter(Boolean).join(" ");
  return (
    <div className="flex min-h-8 items-start gap-2.5 py-1">
      <input
        id={id}
        type={type}
        name={name}
        value={value}
        defaultChecked={checked}
        disabled={disabled}
        required={required}
        aria-describedby={about === "" ? undefined : about}
        aria-invalid={invalid || undefined}
        className="accent-accent mt-[0.15em] size-4.5 shrink-0"
      />
      <div className="min-w-0">
        <label htmlFor={id} className={disabled ? "text-ink-muted" : ""}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-about`} className="text-ink-muted text-sm">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}

/** One of a few, all visible. */
export function RadioGroup(field: FieldProps & { choices: readonly Choice[]; inline?: boolean }) {
  const value = textValue(field.name, field.values, field.initial);
  return <ChoiceGroup {...field} type="radio" chosen={value === "" ? [] : [value]} />;
}

/** Any of a few. `initialValues` are those chosen before anything was posted. */
export function CheckboxGroup({
  initialValues = [],
  ...field
}: FieldProps & { choices: readonly Choice[]; initialValues?: readonly string[]; inline?: boolean }) {
  return <ChoiceGroup {...field} type="checkbox" chosen={chosenValues(field.name, field.values, initialValues)} />;
}

/** One statement to agree to; posts `value` ("on" unless given). */
export function Checkbox({
  value = "on",
  checked = false,
  ...field
}: FieldProps & { value?: string; checked?: boolean }) {
  const id = field.id ?? fieldId(field.name);
  const error = field.errors?.[field.name];
  const chosen = chosenValues(field.name, field.values, checked ? [value] : []);
  return (
    <div className={error === undefined ? "" : "border-blocking border-s-3 ps-3"}>
      {error !== undefined && <ErrorLine id={`${id}-error`}>{error}</ErrorLine>}
      <Tick
        id={id}
        type="checkbox"
        name={field.name}
        value={value}
        label={field.label}
        hint={field.hint}
        checked={chosen.includes(value)}
        required={field.required}
        described={error === undefined ? undefined : `${id}-error`}
        invalid={error !== undefined}
      />
    </div>
  );
}

/** A file. `types` says in words what is taken; `accept` says it to the browser. */
export function FileField({
  accept,
  types,
  megabytes = 10,
  ...field
}: FieldProps & { accept?: string; types: string; megabytes?: number }) {
  const { t } = useText();
  const error = field.errors?.[field.name];
  return (
    <Field {...field} error={error} hint={field.hint ?? t("ui.file.hint", { types, megabytes })}>
      {(props) => (
        <input
          {...props}
          type="file"
          accept={accept}
          className={`${controlClass(error)} file:border-line-strong file:bg-sunken file:text-ink file:me-3 file:rounded-sm file:border file:px-2.5 file:py-1 file:text-sm file:font-semibold`}
        />
      )}
    </Field>
  );
}

/**
 * All errors of a form at its top, each a link to its field. It takes the focus when the page opens. Names that begin
 * with `_` are errors of the form as a whole.
 */
export function ErrorSummary({
  errors,
  fieldIds = {},
}: {
  errors?: FormErrors;
  fieldIds?: Readonly<Record<string, string>>;
}) {
  const { t } = useText();
  // One sentence once, whatever number of hidden fields it speaks for.
  const entries = Object.entries(errors ?? {}).filter(
    ([name, error], index, all) =>
      !name.startsWith("_") || all.findIndex(([other, same]) => other.startsWith("_") && same === error) === index,
  );
  const named = entries.filter(([name]) => !name.startsWith("_"));
  if (entries.length === 0) return null;
  return (
    <div
      id="errors"
      tabIndex={-1}
      role="alert"
      aria-labelledby="errors-title"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the page was just answered with errors: reading on from them is what the person came back for
      autoFocus
      className="border-blocking bg-blocking-soft mb-5 rounded-md border-2 px-4 py-3"
    >
      <h2 id="errors-title" className="flex items-start gap-2 font-semibold">
        <BlockingIcon className="text-blocking mt-1 size-4" />
        {named.length > 0 ? t("ui.errors.title", { count: named.length }) : t("ui.errors.whole")}
      </h2>
      <ul className="mt-1 list-disc ps-10">
        {entries.map(([name, error]) => (
          <li key={name}>
            {name.startsWith("_") ? error : <a href={`#${fieldIds[name] ?? fieldId(name)}`}>{error}</a>}
          </li>
        ))}
      </ul>
      <p className="text-ink-muted mt-1 ps-6 text-sm">{t("ui.errors.kept")}</p>
    </div>
  );
}

/** Who will see what this form sends; stands above its button. `ruled`: with a line over it, where none is there yet. */
export function WhoSees({ ruled = true, children }: { ruled?: boolean; children: ReactNode }) {
  const { t } = useText();
  return (
    <p className={`text-ink-muted flex items-start gap-2 text-sm ${ruled ? "border-line border-t pt-2.5" : ""}`}>
      <EyeIcon className="mt-0.5 size-4" />
      <span>
        <strong className="text-ink font-semibold">{t("ui.whoSees")}</strong> {children}
      </span>
    </p>
  );
}

/**
 * When the draft was saved; the script keeps it up to date. `form` names the form where the stamp stands outside it.
 * An instant that is not known yet reads "not saved yet".
 */
export function SavedStamp({ at, form = "" }: { at?: number; form?: string }) {
  const { t, time } = useText();
  return (
    <span data-saved={form} aria-live="polite">
      {at === undefined ? t("ui.notSaved") : t("ui.saved", { time: time(at) })}
    </span>
  );
}

/** The chip of a page that is a draft, with the time it was saved. */
export function DraftChip({ at, form = "" }: { at?: number; form?: string }) {
  const { t } = useText();
  return (
    <Chip kind="draft">
      {t("ui.status.draft")}, <SavedStamp at={at} form={form} />
    </Chip>
  );
}

/** What the form around asks for afresh before it is done, and what was said to what was typed; null where nothing. */
export type ProofWanted = { readonly asked: "code" | "password"; readonly error: string | undefined };
const ProofContext = createContext<ProofWanted | null>(null);
export const ProofProvider = ProofContext.Provider;

/** Six digits of an authenticator: a large numeric field that telephones fill in by themselves; never filled with what was sent. */
export function CodeField({
  name,
  label,
  hint,
  errors,
  numeric = true,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  errors?: FormErrors;
  /** Whether digits alone are taken; a field that takes recovery codes too has the whole keyboard. */
  numeric?: boolean;
}) {
  const error = errors?.[name];
  return (
    <Field name={name} label={label} hint={hint} error={error} required>
      {(props) => (
        <input
          {...props}
          type="text"
          inputMode={numeric ? "numeric" : "text"}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          maxLength={40}
          className={controlClass(error, "max-w-60 font-mono tracking-widest")}
        />
      )}
    </Field>
  );
}

/** The proof that a form asks for: a code, or the password of someone without a second factor. Posted as `stepUpProof`. */
function ProofField({ asked, error }: ProofWanted) {
  const { t } = useText();
  const errors = error === undefined ? undefined : { stepUpProof: error };
  return (
    <fieldset className="border-line bg-sunken max-w-[44rem] rounded-md border px-4 pt-1 pb-3 print:hidden">
      <legend className="px-1 font-semibold">{t("factor.proof.title")}</legend>
      {asked === "code" ? (
        <CodeField
          name="stepUpProof"
          label={t("factor.proof.code")}
          hint={t("factor.proof.codeHint")}
          errors={errors}
          numeric={false}
        />
      ) : (
        <TextField
          name="stepUpProof"
          type="password"
          autoComplete="current-password"
          label={t("factor.proof.passwordLabel")}
          hint={t("factor.proof.passwordHint")}
          width="medium"
          required
          errors={errors}
        />
      )}
    </fieldset>
  );
}

/** Buttons of a form in a row, the primary act first; above them the proof that the form asks for, if any. */
export function Actions({ children }: { children: ReactNode }) {
  const proof = useContext(ProofContext);
  const row = <div className="flex flex-wrap items-center gap-2.5 print:hidden">{children}</div>;
  if (proof === null) return row;
  return (
    <div className="space-y-4">
      <ProofField {...proof} />
      {row}
    </div>
  );
}

/** Fields under each other, at a width that reads well. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className="max-w-[44rem] space-y-5">{children}</div>;
}
