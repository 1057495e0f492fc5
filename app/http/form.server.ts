import { z } from "zod";
import { lettersOf, westernDigits } from "#app/domain/confirmation.ts";
import { locales } from "#app/domain/languages.ts";
import { message, type Message, type MessageValues } from "#app/domain/message.ts";
import { invalid, type Refusal } from "#app/domain/outcome.ts";
import type { WordKey } from "#app/i18n/catalogue.ts";
import { textOf } from "#app/i18n/text.ts";

/**
 * One schema per form. Every field is a string (or strings, or a file); errors are catalogue keys, and what the
 * person typed always comes back.
 */
export type FieldSpec = {
  readonly many: boolean;
  readonly file: boolean;
  /** The form always carries it, be it empty: one that does not come is a fault, not an erasure. */
  readonly sent?: boolean;
  readonly schema: z.ZodType;
  /** A list whose entries are controls of their own: a fault names its entry, as `weights.3`. */
  readonly lines?: boolean;
  /** Nothing a person fills in: a fault says that the page came incomplete. */
  readonly unseen?: boolean;
};
export type FormSpec = Readonly<Record<string, FieldSpec>>;
export type Values<F extends FormSpec> = { [K in keyof F]: z.output<F[K]["schema"]> };

const one = <S extends z.ZodType>(schema: S) => ({ many: false, file: false, schema }) as const;
const key = (name: string, values?: MessageValues) => JSON.stringify(message(name, values));
const line = z.string({ error: key("field.required") });

/** A required text of at most `max` characters. */
export const text = (max = 500) =>
  one(
    line
      .transform((value) => value.replaceAll("\r\n", "\n").trim())
      .pipe(z.string().min(1, key("field.required")).max(max, key("field.tooLong", { max }))),
  );
/** A text that may be empty. */
export const optionalText = (max = 500) =>
  one(
    z
      .string()
      .default("")
      .transform((value) => value.replaceAll("\r\n", "\n").trim())
      .pipe(z.string().max(max, key("field.tooLong", { max }))),
  );
/** One of the values. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  one(line.pipe(z.enum(values, { error: key("field.choose") })));
/** One of the values, or empty, which reads null. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  one(z.union([z.literal("").transform(() => null), z.enum(values)], { error: key("field.choose") }).default(null));
/** Whether the word of an act was typed, in any of our languages: letters and digits count, their case and accents do not. */
const says = (typed: string, word: Message) =>
  locales.some((locale) => lettersOf(typed) === lettersOf(textOf(locale, word)));
/** The word that a confirmation asks to type. */
export const typedWord = (word: WordKey) =>
  one(line.refine((typed) => says(typed, message(word)), key("field.typeWord", { word: message(word) })));
/** A refusal of the field `confirmation`, where the word depends on what is confirmed; null where it was typed. */
export const unconfirmed = (typed: string, word: WordKey, values?: MessageValues): Refusal | null =>
  says(typed, message(word, values))
    ? null
    : invalid({ confirmation: message("field.typeWord", { word: message(word, values) }) });
/** Any number of the values. */
export const choices = <const T extends readonly [string, ...string[]]>(values: T) =>
  ({ many: true, file: false, schema: z.array(z.enum(values, { error: key("field.choose") })) }) as const;
/** An id as made by this house. */
export const id = () => one(line.pipe(z.string().regex(/^[0-9a-z]{1,40}$/i, key("field.choose"))));
/** An id, or empty, which reads null. */
export const optionalId = () =>
  one(
    z
      .union([z.literal("").transform(() => null), z.string().regex(/^[0-9a-z]{1,40}$/i, key("field.choose"))], {
        error: key("field.choose"),
      })
      .default(null),
  );
/** Any number of ids. */
export const ids = () =>
  ({
    many: true,
    file: false,
    schema: z.array(z.string().regex(/^[0-9a-z]{1,40}$/i, key("field.choose"))).max(500),
  }) as const;
/** Any number of short texts, empty ones kept in place. */
export const texts = (max = 500, most = 60) =>
  ({
    many: true,
    file: false,
    lines: true,
    schema: z
      .array(
        z
          .string()
          .transform((value) => value.replaceAll("\r\n", "\n").trim())
          .pipe(z.string().max(max, key("field.tooLong", { max }))),
      )
      .max(most),
  }) as const;
const wholeIn = (lo: number, hi: number) => {
  const error = key("field.whole", { lo, hi });
  return z
    .string()
    .transform(westernDigits)
    .pipe(z.string().regex(/^-?\d{1,9}$/, error))
    .transform(Number)
    .pipe(z.number().min(lo, error).max(hi, error));
};
/** A whole number in a range. */
export const whole = (lo: number, hi: number) => one(line.transform((value) => value.trim()).pipe(wholeIn(lo, hi)));
/** A whole number in a range, or empty, which reads null. */
export const optionalWhole = (lo: number, hi: number) =>
  one(
    z
      .union([z.literal("").transform(() => null), wholeIn(lo, hi)], { error: key("field.whole", { lo, hi }) })
      .default(null),
  );
/** Whether a text is a calendar day of somebody living, as in a form or an address. */
export const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  value >= firstDay &&
  new Date(value).toISOString().startsWith(value);
/** No day of a living person's file lies before it; a year of two digits does. */
const firstDay = "1900-01-01";
const isTooOld = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value) && value < firstDay;
const tooOld = key("field.dayTooOld", { first: firstDay });
/** The calendar day that an address asks for by a name, or null: an address is nobody's form, so a fault is no error. */
export const dayAsked = (url: URL, name: string) => {
  const value = url.searchParams.get(name);
  return value !== null && isDay(value) ? value : null;
};
/** A calendar day. */
export const day = () =>
  one(
    line.pipe(
      z
        .string()
        .min(1, { error: key("field.required"), abort: true })
        .refine((value) => !isTooOld(value), { error: tooOld, abort: true })
        .refine(isDay, key("field.day")),
    ),
  );
/** A calendar day, or empty, which reads null. */
export const optionalDay = () =>
  one(
    z
      .string()
      .default("")
      .transform((value) => (value === "" ? null : value))
      .refine((value) => value === null || !isTooOld(value), { error: tooOld, abort: true })
      .refine((value) => value === null || isDay(value), key("field.day")),
  );
/** A time of day as minutes after midnight, or empty, which reads null. */
export const optionalTime = () =>
  one(
    z
      .union(
        [
          z.literal("").transform(() => null),
          z
            .string()
            .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
            .transform((value) => Number(value.slice(0, 2)) * 60 + Number(value.slice(3))),
        ],
        { error: key("field.time") },
      )
      .default(null),
  );
/** A checkbox: sent as "on", or not at all. Any other word is a fault, since a guess could open what was to stay shut. */
export const ticked = () =>
  one(
    z
      .literal("on", { error: key("field.choose") })
      .optional()
      .transform((value) => value !== undefined),
  );
/** An e-mail address, lower case. */
export const email = () =>
  one(
    line
      .transform((value) => value.trim().toLowerCase())
      .pipe(
        z
          .string()
          .min(1, key("field.required"))
          .max(200, key("field.email"))
          .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, key("field.email")),
      ),
  );
/** A password as typed: no trimming. */
export const password = () =>
  one(
    z
      .string({ error: key("field.required") })
      .min(1, key("field.required"))
      .max(200, key("field.tooLong", { max: 200 })),
  );
/** The version of the record that the form was made from. */
export const version = () =>
  one(
    line.pipe(
      z
        .string()
        .regex(/^\d{1,9}$/, key("field.required"))
        .transform(Number),
    ),
  );
/** A field that the page carries by itself, as hidden ids: nobody can mend it, so its fault is the whole form's. */
export const unseen = <S extends FieldSpec>(field: S) => ({ ...field, lines: false, unseen: true });
/** A field that may be empty but has to come with the form. */
export const sent = <F extends FieldSpec>(spec: F): F => ({ ...spec, sent: true });
/** An uploaded file; its bytes are judged by the use-case. */
export const file = () =>
  ({ many: false, file: true, schema: z.instanceof(File, { error: key("field.file") }) }) as const;

/** An uploaded file, or none; an empty one reads null, as browsers send it where nothing was chosen. */
export const optionalFile = () =>
  ({
    many: false,
    file: true,
    schema: z
      .union(
        [z.instanceof(File).transform((file) => (file.size === 0 ? null : file)), z.literal("").transform(() => null)],
        {
          error: key("field.file"),
        },
      )
      .default(null),
  }) as const;

export type Typed = Record<string, string | string[]>;
export type Read<F extends FormSpec> =
  | { readonly ok: true; readonly values: Values<F>; readonly typed: Typed }
  | { readonly ok: false; readonly errors: Record<string, Message>; readonly typed: Typed };

/** What a form as a whole says when something is wanting that the page itself should have brought. */
export const incomplete = { _form: message("field.key") } as const;

/** Embeddings, overrides and isolates: invisible, and able to turn a name or a sentence around them. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Reads a form by its spec: repeated single fields, null bytes and missing fields are named. Unknown fields are ignored.
 * Where a field is not one that a person fills in (`unseen`, or a name of the page's own such as `_version`), the form as
 * a whole is incomplete.
 */
export function readForm<F extends FormSpec>(spec: F, form: FormData): Read<F> {
  const errors: Record<string, Message> = {};
  const typed: Typed = {};
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(spec)) {
    const fault = (what: Message, line?: number) => {
      // A list that is wrong as a whole (too many entries) did not come from our page either.
      if (field.unseen || name.startsWith("_") || (field.lines && line === undefined))
        Object.assign(errors, incomplete);
      else errors[line === undefined ? name : `${name}.${line}`] = what;
    };
    const lineWith = (odd: string) => {
      const at = field.lines ? strings.findIndex((value) => value.includes(odd)) : -1;
      return at < 0 ? undefined : at;
    };
    const given = form.getAll(name);
    const strings = given
      .filter((value): value is string => typeof value === "string")
      .map((value) => value.replace(directionControls, ""));
    typed[name] = field.many ? strings : (strings[0] ?? "");
    if (!field.file && strings.length !== given.length) {
      fault(message("field.notText"));
      continue;
    }
    if (field.sent && given.length === 0) {
      fault(message("field.notSent"));
      continue;
    }
    if (!field.many && given.length > 1) {
      fault(message("field.repeated"));
      continue;
    }
    // What was not UTF-8 has become the replacement character: better asked again than stored.
    if (strings.some((value) => value.includes("\ufffd"))) {
      fault(message("field.notText"), lineWith("\ufffd"));
      continue;
    }
    if (strings.some((value) => value.includes("\u0000"))) {
      fault(message("field.nullByte"), lineWith("\u0000"));
      typed[name] = field.many
        ? strings.map((value) => value.replaceAll("\u0000", ""))
        : String(typed[name]).replaceAll("\u0000", "");
      continue;
    }
    const parsed = field.schema.safeParse(field.many ? strings : field.file ? given[0] : strings[0]);
    if (parsed.success) values[name] = parsed.data;
    else
      for (const { path, message: stored } of parsed.error.issues.slice(0, field.lines ? 60 : 1))
        fault(messageOf(stored), field.lines && typeof path[0] === "number" ? path[0] : undefined);
  }
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed }
    : { ok: true, values: values as Values<F>, typed };
}

function messageOf(stored: string | undefined): Message {
  try {
    const parsed: unknown = JSON.parse(stored ?? "");
    if (typeof parsed === "object" && parsed !== null && "key" in parsed) return parsed as Message;
  } catch {
    // zod's own sentence: not for people
  }
  return message("field.invalid");
}
