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

/** The tag for `Intl` where a locale has no own: British dates, and Arabic-Indic digits whatever the country. */
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
  const made = new IntlMessageFormat(locale === "qps" ? pseudo(source) : source, intlTagOf(locale), undefined, {
    ignoreTag: true,
  });
  formatters.set(cacheKey, made);
  return made;
}

/**
 * The text of a key or message in a language. Values that are messages are rendered first.
 * Throws where the key is unknown: a missing text is a bug, never a blank.
 */
export function textOf(locale: Locale, what: TextKey | Message, values?: MessageValues): string {
  const asMessage: Message = typeof what === "string" ? { key: what, ...(values ? { values } : {}) } : what;
  const flat: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(asMessage.values ?? {}))
    flat[name] = typeof value === "object" ? textOf(locale, value) : value;
  return String(formatterOf(locale, asMessage.key).format(flat));
}

/** Whether the catalogue knows a key. */
export function hasText(key: string): key is TextKey {
  return key in en;
}
