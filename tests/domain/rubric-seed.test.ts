import { describe, expect, it } from "vitest";
import { frameworks } from "#db/seed/frameworks.ts";
import { rubrics } from "#db/seed/rubrics.ts";

const languages = ["en", "fr"] as const;
type Language = (typeof languages)[number];

/** Words of a text in lower case; an apostrophe or a hyphen separates ("l’accord" is two words). */
function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Share of the shorter text's distinct words that also stand in the other, 0 to 1. */
function sharedShare(a: string, b: string): number {
  const first = new Set(words(a));
  const second = new Set(words(b));
  const common = [...first].filter((word) => second.has(word)).length;
  return common / Math.min(first.size, second.size);
}

function codesOf(framework: string): Set<string> {
  const found = frameworks.find(({ code }) => code === framework);
  return new Set(found?.competencies.map(({ code }) => code));
}

/** Every pair of a text's place and the text itself, in one language. */
function allTexts(language: Language): [string, string][] {
  return [
    ...frameworks.flatMap((framework): [string, string][] => [
      [framework.code, framework.name[language]],
      ...framework.competencies.flatMap((competency): [string, string][] => [
        [`${framework.code}.${competency.code}.name`, competency.name[language]],
        [`${framework.code}.${competency.code}.definition`, competency.definition[language]],
      ]),
    ]),
    ...rubrics.flatMap((rubric) =>
      rubric.competencies.flatMap((competency): [string, string][] => [
        [`${rubric.code}.${competency.competency}.definition`, competency.definition[language]],
        [`${rubric.code}.${competency.competency}.question`, competency.question[language]],
        ...competency.anchors.map((anchor, index): [string, string] => [
          `${rubric.code}.${competency.competency}.${index + 1}`,
          anchor[language],
        ]),
      ]),
    ),
  ];
}

describe("frameworks", () => {
  it("hold the published sets in full and ours", () => {
    expect(frameworks.map(({ code, competencies }) => [code, competencies.length])).toEqual([
      ["unCompetenciesForTheFuture", 17],
      ["unValuesAndBehaviours", 9],
      ["unSystemLeadership", 12],
      ["ukSuccessProfiles", 14],
      ["missionLeadership", 21],
    ]);
    const grouped = (code: string) => {
      const counts: Record<string, number> = {};
      for (const { kind } of frameworks.find((framework) => framework.code === code)?.competencies ?? [])
        counts[kind] = (counts[kind] ?? 0) + 1;
      return counts;
    };
    expect(grouped("unCompetenciesForTheFuture")).toEqual({ value: 3, core: 8, managerial: 6 });
    expect(grouped("unValuesAndBehaviours")).toEqual({ value: 4, behaviour: 5 });
    expect(grouped("unSystemLeadership")).toEqual({ characteristic: 8, behaviour: 4 });
    expect(grouped("ukSuccessProfiles")).toEqual({ element: 5, behaviour: 9 });
  });

  it.each(frameworks)("$code has unique codes, a source and a date", (framework) => {
    const codes = framework.competencies.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(framework.source).not.toBe("");
    expect(framework.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("map every competency of ours to one of the UN competencies", () => {
    const known = codesOf("unCompetenciesForTheFuture");
    const ours = frameworks.find(({ code }) => code === "missionLeadership")?.competencies ?? [];
    expect(ours.filter(({ mapsTo }) => mapsTo === undefined || !known.has(mapsTo))).toEqual([]);
  });
});

describe("rubrics", () => {
  it("serve each post type once and use every competency of ours", () => {
    const postTypes = rubrics.flatMap((rubric) => rubric.postTypes);
    expect(new Set(postTypes).size).toBe(postTypes.length);
    const used = new Set(rubrics.flatMap((rubric) => rubric.competencies.map(({ competency }) => competency)));
    expect([...codesOf("missionLeadership")].filter((code) => !used.has(code))).toEqual([]);
  });

  it.each(rubrics)("$code rates five to seven known competencies, each once", (rubric) => {
    const codes = rubric.competencies.map(({ competency }) => competency);
    const known = codesOf("missionLeadership");
    expect(codes.length).toBeGreaterThanOrEqual(5);
    expect(codes.length).toBeLessThanOrEqual(7);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  const anchored = rubrics.flatMap((rubric) =>
    rubric.competencies.flatMap((competency) =>
      languages.map((language) => ({
        place: `${rubric.code}.${competency.competency}.${language}`,
        texts: competency.anchors.map((anchor) => anchor[language]),
      })),
    ),
  );

  it.each(anchored)("$place: four anchors that say four different things", ({ texts }) => {
    expect(texts).toHaveLength(4);
    for (const text of texts) {
      expect(words(text).length, text).toBeGreaterThanOrEqual(12);
    }
    expect(new Set(texts).size).toBe(4);
    for (const [index, text] of texts.entries()) {
      for (const other of texts.slice(index + 1)) {
        expect(sharedShare(text, other), `${text}\n${other}`).toBeLessThanOrEqual(0.6);
      }
    }
  });
});

describe("texts", () => {
  it.each(languages)("in %s are never empty, padded or doubly spaced", (language) => {
    expect(allTexts(language).filter(([, text]) => text === "" || text !== text.trim() || /\s{2}/u.test(text))).toEqual(
      [],
    );
  });

  it("use one apostrophe in both languages", () => {
    expect([...allTexts("en"), ...allTexts("fr")].filter(([, text]) => text.includes("'"))).toEqual([]);
  });

  it("in French keep a no-break space before double punctuation and inside guillemets", () => {
    const loose = /[^\u00a0\u202f][;:?!»]|«[^\u00a0\u202f]/u;
    expect(allTexts("fr").filter(([, text]) => loose.test(text))).toEqual([]);
  });
});
