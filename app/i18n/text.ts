import { IntlMessageFormat } from "intl-messageformat";
import type { Message, MessageValues } from "#app/domain/message.ts";
import { languageOf, locales, type Language, type Locale } from "#app/domain/languages.ts";
import { ar, en, fr, type TextKey } from "./catalogue.ts";
import { pseudo } from "./pseudo.ts";

/** Narrows any text to a locale; unknown ones read English. */
export function asLocale(value: string | null | undefined): Locale {
  return (locales as readonly string[]).includes(value ?? "") ? (value as Locale) : "en";
}

/** Reading direction of a locale. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "qps" || locale === "ar" ? "rtl" : "ltr";
}

/** The BCP 47 tag for the `lang` attribute. */
export function tagOf(locale: Locale): string {
  return locale === "qps" ? "en-XB" : locale;
}

/** British dates for English; for Arabic the Gregorian calendar and Arabic-Indic digits, whatever the country. */
const intlTags: Record<Locale, string> = { en: "en-GB", fr: "fr", ar: "ar-u-ca-gregory-nu-arab", qps: "en-GB" };

/** The BCP 47 tag of a locale for the dates, numbers, lists and names of `Intl`. */
export function intlTagOf(locale: Locale): string {
  return intlTags[locale];
}

const catalogues: Record<Language, Record<TextKey, string>> = { en, fr, ar };
const formatters = new Map<string, IntlMessageFormat>();

function formatterOf(locale: Locale, key: string): IntlMessageFormat {
  const cacheKey = `${locale}\n${key}`;
  const known = formatters.get(cacheKey);
  if (known) return known;
  const source = catalogues[languageOf(locale)][key as TextKey];
  if (source === undefined) throw new Error(`No text for the key "${key}"`);
  const options = { ignoreTag: true };
  let made = new IntlMessageFormat(locale === "qps" ? pseudo(source) : source, intlTagOf(locale), undefined, options);
  if (locale === "ar") made = new IntlMessageFormat(renamed(made.getAst()), intlTagOf(locale), undefined, options);
  formatters.set(cacheKey, made);
  return made;
}

type Elements = ReturnType<IntlMessageFormat["getAst"]>;
/** The parser's code of a plain `{argument}`. */
const plainArgument = 1;
/** The name under which a plain argument reads its value in Arabic, beside the number that a plural reads. */
const shown = (name: string) => `${name} shown`;

/** A message whose plain arguments, in its plural forms too, read their shown values. */
function renamed(elements: Elements): Elements {
  return elements.map((element) => {
    if (element.type === plainArgument) return { ...element, value: shown(element.value) };
    if (!("options" in element)) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: renamed(option.value) },
    ]);
    return { ...element, options: Object.fromEntries(options) as typeof element.options };
  });
}

const plainNumbers = new Intl.NumberFormat(intlTags.ar, { useGrouping: false, maximumFractionDigits: 20 });

/**
 * A value as an Arabic sentence shows it: a number in Arabic-Indic digits, ungrouped since it may be a year; a text with
 * Latin letters (a name, a reference, an address) isolated, or its neighbours would change places with it.
 */
function inArabic(value: string | number): string {
  if (typeof value === "number") return plainNumbers.format(value);
  return /\p{Script=Latin}/u.test(value) ? `\u2068${value}\u2069` : value;
}

const calendarDay = /^\d{4}-\d{2}-\d{2}$/;
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();
/** A value that is a calendar day as the language writes it; any other as it is. */
function dayText(locale: Locale, value: string | number): string | number {
  if (typeof value !== "string" || !calendarDay.test(value) || Number.isNaN(Date.parse(value))) return value;
  let format = dayFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTagOf(locale), {
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    });
    dayFormats.set(locale, format);
  }
  return format.format(new Date(value));
}

/**
 * The text of a key or message in a language. Values that are messages are rendered first.
 * Throws where the key is unknown: a missing text is a bug, never a blank.
 */
export function textOf(locale: Locale, what: TextKey | Message, values?: MessageValues): string {
  const asMessage: Message = typeof what === "string" ? { key: what, ...(values ? { values } : {}) } : what;
  const flat: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(asMessage.values ?? {})) {
    const flatValue = typeof value === "object" ? textOf(locale, value) : dayText(locale, value);
    flat[name] = flatValue;
    if (locale === "ar") flat[shown(name)] = inArabic(flatValue);
  }
  return String(formatterOf(locale, asMessage.key).format(flat));
}

/** Whether the catalogue knows a key. */
export function hasText(key: string): key is TextKey {
  return key in en;
}
