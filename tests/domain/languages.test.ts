import { describe, expect, it } from "vitest";
import { lettersOf, westernDigits } from "#app/domain/confirmation.ts";
import { acceptedLanguage, labelOf, languages, locales, textIn } from "#app/domain/languages.ts";
import { formatsOf } from "#app/i18n/formats.ts";
import { citedIn } from "#app/ui/cited.tsx";

describe("the languages", () => {
  it.each([
    [null, "en"],
    ["", "en"],
    ["fr", "fr"],
    ["fr-CA,fr;q=0.9,en;q=0.5", "fr"],
    ["ar-JO, en;q=0.8", "ar"],
    ["AR", "ar"],
    ["de, fr;q=0.4, ar;q=0.7", "ar"],
    ["de-CH, it", "en"],
    ["ar;q=0, fr;q=0.1", "fr"],
    ["arz, fr;q=0.2", "fr"],
    ["*;q=0.1;;,;q", "en"],
  ])("takes from Accept-Language %j: %s", (header, language) => expect(acceptedLanguage(header)).toBe(language));

  it("reads the English text where another is missing", () => {
    const row = { nameEn: "Force Commander", nameFr: "Commandant de la Force", nameAr: "" };
    expect(locales.map((locale) => labelOf(row, "name", locale))).toEqual([
      "Force Commander",
      "Commandant de la Force",
      "Force Commander",
      "Force Commander",
    ]);
    expect(languages.map((language) => textIn(language, { en: "one", fr: "un", ar: "واحد" }))).toEqual([
      "one",
      "un",
      "واحد",
    ]);
  });
});

describe("what counts of a typed word", () => {
  it.each([
    ["إعلان", "اعلان"],
    ["أعلان", "اعلان"],
    ["ٱعلان", "اعلان"],
    ["تَوْقِيع", "توقيع"],
    ["توقـــيع", "توقيع"],
    ["موافقه", "موافقة"],
    ["مباشرة العمل", " مباشره  العمل "],
    ["قفل ٨", "قفل 8"],
    ["قفل ۸", "قفل 8"],
    ["استئناف", "إستئناف"],
    ["توقىع", "توقيع"],
    ["Décider", "DECIDER"],
  ])("is the same in %s and %s", (one, other) => expect(lettersOf(one)).toBe(lettersOf(other)));
  it.each([
    ["قفل ٨", "قفل ٩"],
    ["تعليق", "توقيع"],
    ["قرار", "اقرار"],
    ["", "ـ٨"],
  ])("differs in %j and %j", (one, other) => expect(lettersOf(one)).not.toBe(lettersOf(other)));
});

describe("digits", () => {
  it("are read in either kind", () => {
    expect(westernDigits("٣ و۴ و5")).toBe("3 و4 و5");
    expect(citedIn("انظر ¶٩ و¶ ١٢، ثم ¶3 و¶9")).toEqual([3, 9, 12]);
  });
  it("are Arabic-Indic in Arabic, in dates of the Gregorian calendar too", () => {
    const instant = Date.UTC(2026, 9, 15, 6, 59);
    const { date, dateTime, time, number, percent, digits } = formatsOf("ar", "UTC", instant);
    expect([date(instant), date("2026-12-31"), dateTime(instant), time(instant)]).toEqual([
      "الخميس، ١٥ أكتوبر ٢٠٢٦",
      "الخميس، ٣١ ديسمبر ٢٠٢٦",
      "الخميس، ١٥ أكتوبر، ٠٦:٥٩",
      "٠٦:٥٩",
    ]);
    expect([number(1_234.5, 1), digits("2009–2013"), digits(1_250)]).toEqual(["١٬٢٣٤٫٥", "٢٠٠٩–٢٠١٣", "١٢٥٠"]);
    expect(percent(0.4)).toMatch(/^٤٠٪/);
    expect(formatsOf("en", "UTC", instant).digits("2009–2013")).toBe("2009–2013");
  });
});
