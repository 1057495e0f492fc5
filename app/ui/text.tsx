import { createContext, useContext, type ReactNode } from "react";
import type { Locale } from "#app/domain/languages.ts";
import type { Message, MessageValues } from "#app/domain/message.ts";
import type { TextKey } from "#app/i18n/catalogue.ts";
import { formatsOf, type Formats } from "#app/i18n/formats.ts";
import { directionOf, textOf } from "#app/i18n/text.ts";

/** The language, zone and instant that a page is made for. */
export type Reading = { locale: Locale; zone: string; now: number };
export type Texts = Reading &
  Formats & { dir: "ltr" | "rtl"; t: (what: TextKey | Message, values?: MessageValues) => string };

const ReadingContext = createContext<Reading>({ locale: "en", zone: "America/New_York", now: 0 });

/** Gives the page its reader's language and zone. */
export function ReadingProvider({ value, children }: { value: Reading; children: ReactNode }) {
  return <ReadingContext.Provider value={value}>{children}</ReadingContext.Provider>;
}

/** `const { t, date } = useText()`: texts, dates and numbers in the reader's language and zone. */
export function useText(): Texts {
  return textsOf(useContext(ReadingContext));
}
// Every part of a page asks for them: made once for the page's reading.
const made = new WeakMap<Reading, Texts>();
function textsOf(reading: Reading): Texts {
  const known = made.get(reading);
  if (known) return known;
  const texts: Texts = {
    ...reading,
    ...formatsOf(reading.locale, reading.zone, reading.now),
    dir: directionOf(reading.locale),
    t: (what, values) => textOf(reading.locale, what, values),
  };
  made.set(reading, texts);
  return texts;
}
