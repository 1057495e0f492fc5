import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  desirableWeightProblems,
  screeningOutcome,
  sheetProblems,
  shortlistMerit,
  type RequiredMark,
  type ScreeningSheet,
} from "#app/domain/selection/screening.ts";
import { expectSayable } from "./sayable.ts";

const weights = { languages: 40, command: 35, region: 25 };

function points(screener: string, languages: number, command: number, region: number) {
  const answer = (given: number) => ({ points: given, paragraph: 3 });
  return { screener, desirable: { languages: answer(languages), command: answer(command), region: answer(region) } };
}

function marks(...given: (RequiredMark | undefined)[]): Pick<ScreeningSheet, "required"> {
  return {
    required: Object.fromEntries(given.map((mark, at) => [`r${at + 1}`, mark && { mark, paragraph: 2 }])),
  };
}

describe("shortlist merit", () => {
  test("mean over screeners of the weighted points", () => {
    const result = shortlistMerit([points("s1", 4, 4, 4), points("s2", 2, 2, 2)], weights);
    expect(result).toMatchObject({
      merit: 75,
      perScreener: [
        { screener: "s1", merit: 100 },
        { screener: "s2", merit: 50 },
      ],
      reason: null,
    });
    expect(shortlistMerit([points("s1", 4, 3, 0)], weights).merit).toBe(66.25);
  });

  test("an unanswered criterion, no sheet or no criterion leaves it undefined, never 0", () => {
    const gap = { screener: "s2", desirable: { languages: { points: 4, paragraph: 1 } } };
    const results = [
      shortlistMerit([points("s1", 4, 4, 4), gap], weights),
      shortlistMerit([], weights),
      shortlistMerit([points("s1", 4, 4, 4)], {}),
    ];
    for (const result of results) expect(result.merit).toBeNull();
    expect(results[0]!.perScreener).toEqual([
      { screener: "s1", merit: 100 },
      { screener: "s2", merit: null },
    ]);
    expectSayable(results);
    expect(() => shortlistMerit([points("s1", 5, 0, 0)], weights)).toThrow(RangeError);
    expect(() => shortlistMerit([points("s1", 4, 0, 0)], { languages: 90 })).toThrow(RangeError);
  });

  const sheets = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 4 }))), {
    minLength: 1,
    maxLength: 4,
  });
  test("it lies in 0-100, reads no order of screeners, and a point more never lowers it", () => {
    fc.assert(
      fc.property(sheets, fc.nat(), fc.nat(), (rows, row, column) => {
        const build = (given: number[][]) => given.map((p, at) => points(`s${at}`, p[0]!, p[1]!, p[2]!));
        const before = shortlistMerit(build(rows), weights).merit!;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(100);
        expect(shortlistMerit(build(rows).reverse(), weights).merit).toBe(before);
        const raised = rows.map((p) => [...p]);
        const target = raised[row % raised.length]!;
        target[column % 3] = Math.min(4, target[column % 3]! + 1);
        expect(shortlistMerit(build(raised), weights).merit).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("weights of desirable criteria are positive integers with sum 100", () => {
    expect(desirableWeightProblems(weights)).toEqual([]);
    expect(desirableWeightProblems({ a: 60, b: 30 })).toMatchObject([{ subject: null }]);
    expect(desirableWeightProblems({ a: 99.5, b: 0.5 })).toMatchObject([{ subject: "a" }, { subject: "b" }]);
    expectSayable([desirableWeightProblems({ a: 60 }), desirableWeightProblems({ a: 0 })]);
  });
});

describe("what a screening sheet misses", () => {
  const criteria = { required: ["r1", "r2"], desirable: weights };

  test("every criterion is answered, with the paragraph relied on", () => {
    const complete: ScreeningSheet = {
      ...points("s1", 4, 1, 0),
      ...marks("met", "cannotTell"),
    };
    expect(sheetProblems(complete, criteria)).toEqual([]);
    const bare: ScreeningSheet = {
      screener: "s1",
      required: { r1: { mark: "notMet", paragraph: null }, r2: { mark: "cannotTell", paragraph: null } },
      desirable: { languages: { points: 2, paragraph: null }, command: { points: 0, paragraph: null } },
    };
    const problems = sheetProblems(bare, criteria);
    expect(problems.map((p) => [p.subject, p.message.key])).toEqual([
      ["r1", "screening.sheet.paragraphMissing"],
      ["languages", "screening.sheet.paragraphMissing"],
      ["region", "screening.sheet.unanswered"],
    ]);
    const off = sheetProblems(
      { ...complete, desirable: { ...complete.desirable, region: { points: 5, paragraph: 1 } } },
      criteria,
    );
    expect(off.map((p) => p.message.key)).toEqual(["screening.sheet.pointsOffScale"]);
    expectSayable([problems, off]);
  });
});

describe("what the screeners say together", () => {
  const required = ["r1", "r2", "r3"];

  test("agreement by criterion", () => {
    const outcome = screeningOutcome(
      [marks("met", "met", "cannotTell"), marks("met", "notMet", "cannotTell")],
      required,
    );
    expect(outcome.criteria.map(({ common, agreed }) => [common, agreed])).toEqual([
      ["met", true],
      [null, false],
      ["cannotTell", true],
    ]);
    expect(outcome).toMatchObject({ sheets: 2, disputed: ["r2"], allMet: false, reason: null });
    expect(screeningOutcome([marks("met", "met", "met"), marks("met", "met", "met")], required).allMet).toBe(true);
  });

  test("with one sheet or an open mark there is no answer yet", () => {
    const one = screeningOutcome([marks("met", "met", "met")], required);
    expect(one.allMet).toBeNull();
    expect(one.criteria.every((c) => c.agreed === null && c.common === null)).toBe(true);
    const open = screeningOutcome([marks("met", "met", "met"), marks("met", "met", undefined)], required);
    expect(open.allMet).toBeNull();
    expect(open.criteria[2]).toMatchObject({ unanswered: 1, agreed: null });
    expectSayable([one, open, screeningOutcome([], required)]);
  });
});
