/**
 * The languages of the portal: the one list that catalogues, accounts, forms, reference data and mail follow.
 * English is the reference: what has no text in another language is read in it.
 */
export const languages = ["en", "fr", "ar"] as const;
export type Language = (typeof languages)[number];

/**
 * What pages may be made in: the languages, and `qps`, the pseudo-language (long, accented, right to left), which
 * finds text that came from elsewhere. It exists in the demonstration alone.
 */
export const locales = [...languages, "qps"] as const;
export type Locale = (typeof locales)[number];

/** A text, a name or a label in every language of the portal. */
export type Multilingual = Readonly<Record<Language, string>>;

/** The language that a locale reads texts in: the pseudo-language reads English ones. */
export function languageOf(locale: Locale): Language {
  return locale === "qps" ? "en" : locale;
}

/** A text in the language of a locale; English where it has none there. */
export function textIn(locale: Locale, texts: Multilingual): string {
  return texts[languageOf(locale)] || texts.en;
}

/** What stands between the items of a series in a language: "a, b; c" or "أ، ب؛ ج". */
export function separatorsOf(locale: Locale): { readonly comma: string; readonly semicolon: string } {
  return locale === "ar" ? { comma: "، ", semicolon: "؛ " } : { comma: ", ", semicolon: "; " };
}

/** The endings of the columns that hold one text in each language. */
const endings = { en: "En", fr: "Fr", ar: "Ar" } as const satisfies Record<Language, string>;
type Ending = (typeof endings)[Language];

/** One of a row's texts in the language of a locale: `labelOf(row, "name", "ar")` is `row.nameAr`, or the English one. */
export function labelOf<Field extends string>(
  row: Readonly<Record<`${NoInfer<Field>}${Ending}`, string>>,
  field: Field,
  locale: Locale,
): string {
  const texts = row as Readonly<Record<string, string>>;
  return texts[`${field}${endings[languageOf(locale)]}`] || texts[`${field}En`]!;
}

/**
 * The language a browser asks for first among ours, by an `Accept-Language` header (RFC 9110, 12.5.4): the highest
 * `q` wins, the order of the header among equals; English where none is ours.
 */
export function acceptedLanguage(header: string | null): Language {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      return { language: range.split("-")[0]!.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => weight > 0 && (languages as readonly string[]).includes(language))
    .sort((one, other) => other.weight - one.weight);
  return (wanted[0]?.language as Language | undefined) ?? "en";
}
