import { separatorsOf, type Locale } from "#app/domain/languages.ts";
import { intlTagOf } from "./text.ts";

/** Dates, times and numbers for one reader. Instants are epoch milliseconds, days are `YYYY-MM-DD`. */
export type Formats = {
  /** "Thu 15 Oct 2026" in the reader's zone, or of a calendar day. */
  date: (value: number | string) => string;
  /** "15 Oct", with the year only when it is not this year. */
  shortDate: (value: number | string) => string;
  /** "Thu 15 Oct, 06:59" in the reader's zone, with the year only when it is not this year. */
  dateTime: (instant: number) => string;
  /** "07:20" in the reader's zone. */
  time: (instant: number) => string;
  /** "Wed 14 Oct, 23:59" in New York, with the year only when it is not this year. */
  newYork: (instant: number) => string;
  number: (value: number, digits?: number) => string;
  /** A number or a text in the digits of the language, ungrouped: years, ordinals, hours; not references. */
  digits: (value: number | string) => string;
  /** What stands between the items of a series: ", " or "، ". */
  comma: string;
  semicolon: string;
  percent: (share: number) => string;
  list: (items: readonly string[]) => string;
  /** The name of a country by ISO alpha-2 code. */
  country: (code: string) => string;
  language: (code: string) => string;
};

const cache = new Map<string, Formats>();

/** The formats of a locale and IANA zone; `now` decides whether a short date carries its year. */
export function formatsOf(locale: Locale, zone: string, now: number): Formats {
  const year = new Date(now).getUTCFullYear();
  const key = `${locale} ${zone} ${year}`;
  const known = cache.get(key);
  if (known) return known;
  const tag = intlTagOf(locale);
  const inZone = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
    new Intl.DateTimeFormat(tag, { hourCycle: "h23", ...options, timeZone });
  const full: Intl.DateTimeFormatOptions = { weekday: "short", day: "numeric", month: "short", year: "numeric" };
  const short: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  const moment: Intl.DateTimeFormatOptions = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  };
  const of = (options: Intl.DateTimeFormatOptions) => {
    const zoned = inZone(options);
    const calendar = inZone(options, "UTC");
    return (value: number | string) => (typeof value === "string" ? calendar : zoned).format(new Date(value));
  };
  const date = of(full);
  const shortNow = of(short);
  const shortWithYear = of({ ...short, year: "numeric" });
  const dateTime = inZone(moment);
  const withYear = inZone({ ...moment, year: "numeric" });
  const time = inZone({ hour: "2-digit", minute: "2-digit" });
  const newYork = inZone(moment, "America/New_York");
  const newYorkWithYear = inZone({ ...moment, year: "numeric" }, "America/New_York");
  const thisYear = (instant: number) => new Date(instant).getUTCFullYear() === year;
  const numbers = new Map<number, Intl.NumberFormat>();
  const list = new Intl.ListFormat(tag, { type: "conjunction" });
  const countries = new Intl.DisplayNames(tag, { type: "region" });
  const languages = new Intl.DisplayNames(tag, { type: "language" });
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const own = Array.from({ length: 10 }, (_, digit) => new Intl.NumberFormat(tag).format(digit));
  const made: Formats = {
    date,
    shortDate: (value) => (new Date(value).getUTCFullYear() === year ? shortNow(value) : shortWithYear(value)),
    dateTime: (instant) => (thisYear(instant) ? dateTime : withYear).format(instant),
    time: (instant) => time.format(instant),
    newYork: (instant) => (thisYear(instant) ? newYork : newYorkWithYear).format(instant),
    number: (value, digits = 0) => {
      const format =
        numbers.get(digits) ??
        new Intl.NumberFormat(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
      numbers.set(digits, format);
      return format.format(value);
    },
    digits: (value) => String(value).replaceAll(/[0-9]/g, (digit) => own[Number(digit)]!),
    ...separatorsOf(locale),
    percent: (share) => percent.format(share),
    list: (items) => list.format(items),
    country: (code) => countries.of(code) ?? code,
    language: (code) => languages.of(code) ?? code,
  };
  cache.set(key, made);
  return made;
}
