import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  rubricCode,
  rubricDifferences,
  rubricProblems,
  rubricsInForce,
  rubricSlots,
  type RubricEntry,
} from "#app/domain/reference/rubric-versions.ts";

const texts = (word: string) => ({ en: `${word} en`, fr: `${word} fr`, ar: `${word} ar` });
const entry = (competencyId: string): RubricEntry => ({
  competencyId,
  definition: texts("definition"),
  question: texts("question"),
  anchors: [1, 2, 3, 4].map((level) => texts(`level ${level}`)),
});
const known = ["a", "b", "c", "d", "e", "f", "g", "h"];
const levels = [1, 2, 3, 4];
const five = known.slice(0, 5).map(entry);

describe("versions of a rubric", () => {
  const versions = [
    { id: "x.v1", version: 1, validFrom: null },
    { id: "x.v2", version: 2, validFrom: "2026-11-01" },
    { id: "y.v1", version: 1, validFrom: null },
    { id: "x.v10", version: 10, validFrom: "2027-01-01" },
  ];
  it.each([
    ["2026-10-31", ["x.v1", "y.v1"]],
    ["2026-11-01", ["x.v2", "y.v1"]],
    ["2027-01-01", ["y.v1", "x.v10"]],
  ])("on %s those in force are %j", (day, ids) => {
    expect(rubricsInForce(versions, day).map(({ id }) => id)).toEqual(ids);
  });
  it("share the code", () => {
    expect(versions.map(({ id }) => rubricCode(id))).toEqual(["x", "x", "y", "x"]);
  });
});

describe("the content of a version", () => {
  it("is right with five to seven competencies of the framework, each once and whole", () => {
    expect(rubricProblems([...five, null, null], known, levels)).toEqual({});
    expect(rubricProblems([...five.slice(1), null], known, levels)).toHaveProperty("competency");
    expect(rubricProblems(known.map(entry), known, levels)).toHaveProperty("competency");
    expect(rubricProblems([...five, entry("a")], known, levels)).toHaveProperty(["competency.5"]);
    expect(rubricProblems([...five, entry("z")], known, levels)).toHaveProperty(["competency.5"]);
  });
  it("names each text that is missing by slot, level and language", () => {
    const bare = { ...entry("b"), question: { ...texts("q"), ar: "" } };
    const anchors = bare.anchors.map((one, index) => (index === 2 ? { ...one, fr: "" } : one));
    const found = rubricProblems([five[0]!, { ...bare, anchors }, ...five.slice(2)], known, levels);
    expect(Object.keys(found).sort()).toEqual(["anchorFr.6", "questionAr.1"]);
  });
});

describe("differences", () => {
  it("are what was added, dropped, moved or worded anew", () => {
    const after = [
      five[1]!,
      five[0]!,
      { ...five[2]!, anchors: five[2]!.anchors.map((one, at) => (at === 3 ? { ...one, fr: "autre" } : one)) },
      five[3]!,
      entry("f"),
    ];
    expect(rubricDifferences(five, after).map(({ competencyId, what }) => `${competencyId} ${what}`)).toEqual([
      "b moved",
      "a moved",
      "c anchor",
      "f added",
      "e dropped",
    ]);
    expect(rubricDifferences(five, after)[2]).toMatchObject({ level: 3, language: "fr", after: "autre" });
  });
  it("are none between a version and itself, whatever is left out before", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(known), (ids) => {
        const list = ids.map(entry);
        expect(rubricDifferences(list, list)).toEqual([]);
        expect(rubricDifferences([], list).every(({ what }) => what === "added")).toBe(true);
      }),
    );
  });
});

it("a posted form reads as its entries", () => {
  const columns: Record<string, string[]> = { competency: [...five.map(({ competencyId }) => competencyId), "", ""] };
  for (const [name, language] of [
    ["En", "en"],
    ["Fr", "fr"],
    ["Ar", "ar"],
  ] as const) {
    columns[`definition${name}`] = five.map((one) => one.definition[language]);
    columns[`question${name}`] = five.map((one) => ` ${one.question[language]}\r\n`);
    columns[`anchor${name}`] = five.flatMap((one) => one.anchors.map((anchor) => anchor[language]));
  }
  expect(rubricSlots(columns, 4)).toEqual([...five, null, null]);
});
