import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import ts from "typescript";
import { ar, en, fr, type TextKey } from "#app/i18n/catalogue.ts";
import { pseudo } from "#app/i18n/pseudo.ts";
import { intlTagOf, textOf } from "#app/i18n/text.ts";
import { lettersOf } from "#app/domain/confirmation.ts";
import { languages, type Language } from "#app/domain/languages.ts";
import { eventTypes } from "#app/domain/events.ts";
import { conditionCodes, processTable } from "#app/domain/selection/stages.ts";
import { candidacyStates, coarseStates, processStates } from "#app/domain/selection/states.ts";
import { roleCodes } from "#app/domain/people/roles.ts";

const root = resolve(import.meta.dirname, "../..");
const keys = Object.keys(en) as TextKey[];
const catalogues: Record<Language, Record<TextKey, string>> = { en, fr, ar };
const tellers = [0, 1, 2, 3, 11, 100] as const;

function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))];
    return "value" in element ? [String(element.value)] : [];
  });
}
/** Every element of a message, those inside its plural and select forms too. */
function elementsOf(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => [
    element,
    ...(element.type === TYPE.plural || element.type === TYPE.select
      ? Object.values(element.options).flatMap((option) => elementsOf(option.value))
      : []),
  ]);
}
const parsed = (text: string) => elementsOf(parse(text, { ignoreTag: true }));
const pluralsIn = (text: string) => parsed(text).flatMap((one) => (one.type === TYPE.plural ? [one] : []));
type Forms = Extract<MessageFormatElement, { type: TYPE.plural }>["options"];
/** The form that a plural chooses for a count. */
const formOf = (forms: Forms, count: number, rules: Intl.PluralRules) =>
  forms[`=${count}`] ?? forms[rules.select(count)];
/** Whether a message tells a count: shows it, or the names counted, or has a form for it alone. */
function tells(
  elements: readonly MessageFormatElement[],
  value: string,
  count: number,
  rules: Intl.PluralRules,
): boolean {
  return elements.some((element) => {
    if (element.type === TYPE.plural && element.value === value) {
      if (element.options[`=${count}`]) return true;
      const form = formOf(element.options, count, rules)?.value ?? [];
      return form.some(({ type }) => type === TYPE.pound) || tells(form, value, count, rules);
    }
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return Object.values(element.options).some((option) => tells(option.value, value, count, rules));
    return "value" in element && element.type !== TYPE.literal && [value, "names"].includes(element.value);
  });
}
/** The words of a message without its arguments. */
const wordsIn = (text: string) =>
  parsed(text)
    .flatMap((one) => (one.type === TYPE.literal ? [one.value] : []))
    .join("\n");
const namesIn = (text: string) => [...new Set(argumentsOf(parse(text, { ignoreTag: true })))].sort();

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? filesUnder(path) : /\.tsx?$/.test(name) ? [path] : [];
  });
}

describe("the catalogue", () => {
  it.each(languages)("says the same in %s as in English: every key, every placeholder, nothing empty", (language) => {
    const texts = catalogues[language];
    expect(Object.keys(texts).sort()).toEqual([...keys].sort());
    const wrong = keys.filter(
      (key) => texts[key].trim() === "" || namesIn(en[key]).join() !== namesIn(texts[key]).join(),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps the same subjects in each language", () => {
    const subjects = readdirSync(join(root, "app/i18n/en"));
    for (const language of languages) expect(readdirSync(join(root, "app/i18n", language))).toEqual(subjects);
  });

  it.each(languages)("keeps each key of %s in one file", (language) => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const name of readdirSync(join(root, "app/i18n", language)))
      for (const [, key] of readFileSync(join(root, "app/i18n", language, name), "utf8").matchAll(
        /^ {2}"([^"]+)":/gm,
      )) {
        if (seen.has(key!)) twice.push(`${key} in ${seen.get(key!)} and ${name}`);
        seen.set(key!, name);
      }
    expect(twice).toEqual([]);
  });

  it("has no key that nothing reads", () => {
    const { written, patterns } = textsWritten();
    const unread = keys.filter((key) => !written.has(key) && !patterns.some((pattern) => pattern.test(key)));
    expect(unread).toEqual([]);
  });

  // A form without its number is right for one number alone: the French "one", for instance, is for 0 as well.
  it.each(languages)(
    "has in %s every plural form that a count can ask for, with its number where it has many",
    (language) => {
      const rules = new Intl.PluralRules(intlTagOf(language));
      const counts = [...Array.from({ length: 202 }, (_, count) => count), 1_000, 1_001, 30_000];
      const wrong = keys.filter((key) => {
        const whole = parse(catalogues[language][key], { ignoreTag: true });
        return pluralsIn(catalogues[language][key]).some(({ value, options }) => {
          const told = new Map(counts.map((count) => [count, tells(whole, value, count, rules)]));
          const form = (count: number) => formOf(options, count, rules);
          return counts.some(
            (count) =>
              !form(count) ||
              (!told.get(count) && counts.some((other) => other !== count && form(other) === form(count))),
          );
        });
      });
      expect(wrong).toEqual([]);
    },
  );

  it.each(languages)("says every count in %s, in its own digits", (language) => {
    for (const key of keys.filter((one) => pluralsIn(en[one]).length > 0))
      for (const count of tellers) {
        const values = Object.fromEntries(namesIn(en[key]).map((name) => [name, count]));
        const text = textOf(language, key, values);
        expect(text, `${key} ${count}`).not.toMatch(/[{}#]|undefined|NaN/);
        if (language === "ar") expect(text.replaceAll(codes, "ق"), `${key} ${count}`).not.toMatch(/[0-9]/);
      }
  });

  it.each([
    ["ui.duration.days", "days", "en", ["0 days", "1 day", "2 days", "3 days", "11 days", "100 days"]],
    ["ui.duration.days", "days", "fr", ["0 jour", "1 jour", "2 jours", "3 jours", "11 jours", "100 jours"]],
    ["ui.duration.days", "days", "ar", ["أقل من يوم", "يوم واحد", "يومان", "٣ أيام", "١١ يوماً", "١٠٠ يوم"]],
    [
      "ui.errors.title",
      "count",
      "ar",
      [
        "لا مدخلات تحتاج إلى انتباهك",
        "مدخل واحد يحتاج إلى انتباهك",
        "مدخلان يحتاجان إلى انتباهك",
        "٣ مدخلات تحتاج إلى انتباهك",
        "١١ مدخلاً يحتاج إلى انتباهك",
        "١٠٠ مدخل يحتاج إلى انتباهك",
      ],
    ],
    ["word.lockAll", "count", "ar", ["قفل ٠", "قفل واحدة", "قفل ٢", "قفل ٣", "قفل ١١", "قفل ١٠٠"]],
  ] as const)("counts by %s (%s) in %s as people do", (key, name, language, texts) => {
    expect(tellers.map((count) => textOf(language, key, { [name]: count }))).toEqual(texts);
  });

  it("leaves what looks like a day and is none as it was typed", () => {
    for (const language of languages)
      for (const query of ["0000-00-00", "2026-13-01", "9999-99-99"])
        expect(textOf(language, "search.none", { query })).toContain(query);
  });

  it("shows numbers in Arabic digits and keeps Latin names apart in Arabic", () => {
    expect(textOf("ar", "ui.pageOf", { page: 2, pages: 1_200 })).toBe("الصفحة ٢ من ١٬٢٠٠");
    expect(textOf("ar", "ui.words.max", { count: 1_480, max: 500 })).toBe("عدد الكلمات: ١٤٨٠ من ٥٠٠");
    expect(textOf("ar", "ui.step.waits", { who: "Ana Bregović" })).toBe("بانتظار: \u2068Ana Bregović\u2069");
    expect(textOf("ar", "ui.step.waits", { who: "ليلى" })).toBe("بانتظار: ليلى");
  });

  it("turns every English text into the pseudo-language without losing a placeholder", () => {
    const wrong = keys.filter((key) => namesIn(pseudo(en[key])).join() !== namesIn(en[key]).join());
    expect(wrong).toEqual([]);
    expect(textOf("qps", "app.name")).toMatch(/^⟦.*⟧$/);
  });

  it("has a text for every key that the code writes out", () => {
    const known = new Set<string>(keys);
    const wrong = filesUnder("app")
      .filter((file) => !file.startsWith("app/i18n/"))
      .flatMap((file) =>
        [
          ...readFileSync(join(root, file), "utf8").matchAll(
            /(?:\bt\(|\bmessage\(|\bkey\(|key: )"([A-Za-z]+(?:\.[A-Za-z0-9-]+)+)"/g,
          ),
        ]
          .map(([, key]) => key!)
          .filter((key) => !known.has(key))
          .map((key) => `${file}: ${key}`),
      );
    expect(wrong).toEqual([]);
  });

  it("has a text for every word of the rules", () => {
    const needed = [
      ...processStates.map((state) => `state.${state}`),
      ...candidacyStates.map((state) => `candidacy.${state}`),
      ...roleCodes.map((role) => `role.${role}`),
      ...processTable
        .filter(({ act }) => !["returnList", "returnToRecommendation", "newRound"].includes(act))
        .flatMap(({ act }) => [`act.${act}`, `task.act.${act}`]),
      ...conditionCodes
        .filter((code) => !code.startsWith("balance"))
        .flatMap((code) => [`gate.${code}`, `gate.${code}.mend`]),
      ...coarseStates.map((state) => `coarse.${state}`),
    ];
    expect(needed.filter((key) => !(key in en))).toEqual([]);
  });

  it("gives each act that is confirmed by a word its own", () => {
    const counts = { number: 8, count: 2 };
    const plain = (text: string) => lettersOf(text).replaceAll(/\P{L}/gu, "");
    const acts = new Map<string, string[]>();
    for (const key of keys.filter((one) => one.startsWith("word.") && one !== "word.lockAll"))
      for (const word of new Set(languages.map((locale) => plain(textOf(locale, key, counts)))))
        acts.set(word, [...(acts.get(word) ?? []), key]);
    expect([...acts.values()].filter((list) => list.length > 1)).toEqual([]);
  });

  it("has a sentence for every event of the trail", () => {
    expect(eventTypes.filter((type) => !(`trail.event.${type}` in en))).toEqual([]);
    expect(keys.filter((key) => /^trail\.event\./.test(key)).length).toBe(eventTypes.length);
  });

  it("has a word for every kind of event that the trail can be filtered by", () => {
    const kinds = [...new Set(eventTypes.map((type) => type.split(".")[0]!))];
    expect(kinds.filter((kind) => !(`trail.kind.${kind}` in en))).toEqual([]);
  });

  it("has a word for every kind of object that an event or a reading names", () => {
    const kinds = [...filesUnder("app"), ...filesUnder("scripts")].flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(
          /\b(?:event\(\s*"[^"]+",\s*\["([A-Za-z]+)"|reads\("([A-Za-z]+)")/g,
        ),
      ].map(([, written, read]) => (written ?? read)!),
    );
    expect(kinds.length).toBeGreaterThan(100);
    expect([...new Set(kinds)].filter((kind) => !(`trail.on.${kind}` in en))).toEqual([]);
  });

  it("writes French with typographic spaces and apostrophes", () => {
    const wrong = keys.filter(
      (key) => / [;:?!»]/.test(fr[key]) || /« /.test(fr[key]) || /[a-z]'[a-zéè]/i.test(fr[key]),
    );
    expect(wrong).toEqual([]);
  });

  it("writes Arabic in Arabic letters, digits and punctuation", () => {
    // Languages are named in themselves.
    const others = keys.filter((key) => !/^people\.language\./.test(key));
    const wrong = others.filter((key) => {
      const words = wordsIn(ar[key]).replaceAll(codes, "ق");
      return /[A-Za-z0-9,;?"“”%]| [،؛؟:.»]|« |\p{Script=Arabic}'/u.test(words);
    });
    expect(wrong.map((key) => `${key}: ${ar[key]}`)).toEqual([]);
  });
});

/** What stays in Latin letters in an Arabic text: codes, names of formats, what is typed as it stands. */
const codes =
  /\b(?:UTC|PDF|CSV|XLSX|DOCX|PNG|JPEG|ICS|HTML|SHA-256|Enter|Tab|Esc|[A-Z]\d|[A-Z]-\d|ClearCheck)\b|\u200e[^\u200e]*\u200e|\b[A-Z]+(?:\/[A-Z0-9.()]+)+\b/g;

/**
 * Every text that the code writes out (a key may stand in it), and a pattern for each that it builds: the holes of a
 * template stand for anything. A pattern needs a beginning of its own, or it would excuse every key.
 */
function textsWritten(): { written: Set<string>; patterns: RegExp[] } {
  const written = new Set<string>();
  const sources = new Set<string>();
  const isCatalogue = (file: string) => languages.some((language) => file.startsWith(join("app/i18n", language)));
  const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  for (const file of [...filesUnder("app"), ...filesUnder("db"), ...filesUnder("scripts")].filter(
    (one) => !isCatalogue(one),
  ))
    (function look(node: ts.Node) {
      if (ts.isStringLiteralLike(node)) written.add(node.text);
      if (ts.isTemplateExpression(node) && /^[a-z][A-Za-z]*\./.test(node.head.text))
        sources.add(
          `^${escaped(node.head.text)}${node.templateSpans.map(({ literal }) => `.+${escaped(literal.text)}`).join("")}$`,
        );
      ts.forEachChild(node, look);
    })(
      ts.createSourceFile(
        file,
        readFileSync(join(root, file), "utf8"),
        ts.ScriptTarget.Latest,
        false,
        file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
      ),
    );
  return { written, patterns: [...sources].map((source) => new RegExp(source)) };
}
