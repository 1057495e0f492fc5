import { IntlMessageFormat } from "intl-messageformat";
import type { Message, MessageValues } from "#app/domain/message.ts";
import { en, fr, type TextKey } from "./catalogue.ts";
import { pseudo } from "./pseudo.ts";

/** `qps` is the pseudo-language: long, accented, right to left; it finds text that came from elsewhere. */
export const locales = ["en", "fr", "qps"] as const;
export type Locale = (typeof locales)[number];
/** Languages a person may choose; the pseudo-language is for eyes and tests. */
export const chosenLocales = ["en", "fr"] as const;

/** Narrows any text to a locale; unknown ones read English. */
export function asLocale(value: string | null | undefined): Locale {
  return (locales as readonly string[]).includes(value ?? "") ? (value as Locale) : "en";
}

/** Reading direction of a locale. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "qps" ? "rtl" : "ltr";
}

/** The BCP 47 tag for `Intl` and for the `lang` attribute. */
export function tagOf(locale: Locale): string {
  return locale === "qps" ? "en-XB" : locale;
}

const formatters = new Map<string, IntlMessageFormat>();

function formatterOf(locale: Locale, key: string): IntlMessageFormat {
  const cacheKey = `${locale}\n${key}`;
  const known = formatters.get(cacheKey);
  if (known) return known;
  const source = (locale === "fr" ? fr : en)[key as TextKey];
  if (source === undefined) throw new Error(`No text for the key "${key}"`);
  const made = new IntlMessageFormat(
    locale === "qps" ? pseudo(source) : source,
    locale === "fr" ? "fr" : "en",
    undefined,
    {
      ignoreTag: true,
    },
  );
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
