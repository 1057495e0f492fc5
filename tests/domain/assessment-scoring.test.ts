import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bandedAverage,
  composite,
  gate,
  officialComposite,
  officialRatings,
  progress,
  qualified,
  scales,
  sheetProblems,
  weightProblems,
  wordCount,
  type Cell,
} from "#app/domain/assessment/scoring.ts";
import { expectSayable } from "./sayable.ts";
import rubric from "./vectors/rubric.json" with { type: "json" };

const codes = ["a", "b", "c", "d", "e", "f", "g"];

function cellOf(rating: number | null): Cell {
  return rating === null ? { state: "insufficientEvidence", note: "thin" } : { state: "rated", rating, note: "did it" };
}

/** A sheet on a scale with positive weights; some cells without a rating in any of the ways there are. */
const sheet = fc
  .constantFrom(scales.un4, scales.uk7, { lo: 1, hi: 5 })
  .chain((scale) =>
    fc.record({
      scale: fc.constant(scale),
      rows: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 60 }),
          cell: fc.oneof(
            {
              weight: 3,
              arbitrary: fc.integer({ min: scale.lo, max: scale.hi }).map((rating): Cell => cellOf(rating)),
            },
            fc.constantFrom<Cell | undefined>(
              { state: "insufficientEvidence", note: "x" },
              { state: "notAssessed" },
              { state: "recused" },
              undefined,
            ),
          ),
        }),
        { minLength: 1, maxLength: 7 },
      ),
    }),
  )
  .map(({ scale, rows }) => ({
    scale,
    cells: Object.fromEntries(rows.map((row, at) => [codes[at]!, row.cell])),
    weights: Object.fromEntries(rows.map((row, at) => [codes[at]!, row.weight])),
  }));

describe("composite", () => {
  test.each(rubric.cases)("check values: %j", (vector) => {
    const cells = Object.fromEntries(vector.ratings.map((rating, at) => [codes[at]!, cellOf(rating)]));
    const weights = Object.fromEntries(rubric.weights.map((weight, at) => [codes[at]!, weight]));
    const result = composite(cells, weights, { lo: rubric.scale[0]!, hi: rubric.scale[1]! });
    expect(result.score).toBe(vector.score);
    expect(result.coverage).toBe(vector.coverage);
    expect(result.low).toBe(vector.low);
    expect(result.high).toBe(vector.high);
    expect(result.reason === null).toBe(vector.score !== null);
    expectSayable(result);
  });

  test("the score lies within its bounds, and full coverage makes all three equal", () => {
    fc.assert(
      fc.property(sheet, ({ cells, weights, scale }) => {
        const { score, low, high, coverage } = composite(cells, weights, scale);
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        if (score !== null) {
          expect(low).toBeLessThanOrEqual(score);
          expect(score).toBeLessThanOrEqual(high);
        } else expect([low, high, coverage]).toEqual([0, 100, 0]);
        if (coverage === 1) expect([low, high]).toEqual([score, score]);
      }),
    );
  });

  test("whatever the missing ratings would have been, the full score lies within the bounds", () => {
    fc.assert(
      fc.property(
        sheet,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (given, draws) => {
          const { low, high } = composite(given.cells, given.weights, given.scale);
          const { lo, hi } = given.scale;
          const full = Object.fromEntries(
            Object.entries(given.cells).map(([code, cell], at) => [
              code,
              cell?.state === "rated" ? cell : cellOf(lo + Math.round(draws[at]! * (hi - lo))),
            ]),
          );
          const { score } = composite(full, given.weights, given.scale);
          expect(score).toBeGreaterThanOrEqual(low);
          expect(score).toBeLessThanOrEqual(high);
        },
      ),
    );
  });

  test("a common factor of the weights and the order of competencies change nothing", () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 2, max: 9 }), ({ cells, weights, scale }, factor) => {
        const before = composite(cells, weights, scale);
        const turned = Object.fromEntries(
          Object.entries(weights)
            .reverse()
            .map(([code, weight]) => [code, weight * factor]),
        );
        expect(composite(Object.fromEntries(Object.entries(cells).reverse()), turned, scale)).toEqual(before);
      }),
    );
  });

  test("raising one rating never lowers the score or a bound", () => {
    fc.assert(
      fc.property(sheet, fc.nat(), ({ cells, weights, scale }, pick) => {
        const rated = Object.entries(cells).filter(([, cell]) => cell?.state === "rated" && cell.rating < scale.hi);
        fc.pre(rated.length > 0);
        const [code, cell] = rated[pick % rated.length]!;
        const before = composite(cells, weights, scale);
        const rating = cell?.state === "rated" ? cell.rating + 1 : scale.lo;
        const after = composite({ ...cells, [code]: cellOf(rating) }, weights, scale);
        expect(after.score).toBeGreaterThan(before.score!);
        expect(after.low).toBeGreaterThan(before.low);
        expect(after.high).toBeGreaterThan(before.high);
      }),
    );
  });

  test("no unrated cell contributes 0: the score is that of the rated competencies alone", () => {
    fc.assert(
      fc.property(sheet, ({ cells, weights, scale }) => {
        const rated = Object.keys(cells).filter((code) => cells[code]?.state === "rated");
        const { score } = composite(cells, weights, scale);
        if (rated.length === 0) {
          expect(score).toBeNull();
          return;
        }
        const alone = composite(
          Object.fromEntries(rated.map((code) => [code, cells[code]])),
          Object.fromEntries(rated.map((code) => [code, weights[code]!])),
          scale,
        );
        expect(score).toBe(alone.score);
      }),
    );
  });

  test("a rating off the scale, a broken weight and a cell without weight are refused", () => {
    expect(() => composite({ a: cellOf(5) }, { a: 10 }, scales.un4)).toThrow(RangeError);
    expect(() => composite({ a: cellOf(2.5) }, { a: 10 }, scales.un4)).toThrow(RangeError);
    expect(() => composite({ a: cellOf(2) }, { a: 0 }, scales.un4)).toThrow(RangeError);
    expect(() => composite({ a: cellOf(2), b: cellOf(2) }, { a: 10 }, scales.un4)).toThrow(RangeError);
  });
});

describe("gate", () => {
  test.each([
    [[3, 3, 4], "pass", 3],
    [[3, 2, 4], "split", 3],
    [[2, 3], "split", 2.5],
    [[2, 2, 1], "fail", 2],
    [[4], "notEvidenced", null],
    [[], "notEvidenced", null],
  ] as const)("%j at level 3 is %s", (ratings, status, median) => {
    const result = gate(ratings, 3);
    expect(result).toMatchObject({ status, median, passLevel: 3 });
    expectSayable(result);
  });

  test("with two ratings or more it is pass, fail or split by who stands where, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        (ratings, level) => {
          const { status, median } = gate(ratings, level);
          if (status === "pass") expect(median).toBeGreaterThanOrEqual(level);
          if (status === "fail") expect(median).toBeLessThan(level);
          expect(status === "split").toBe(ratings.some((r) => r < level) && ratings.some((r) => r >= level));
          expect(gate([...ratings].reverse(), level)).toEqual(gate(ratings, level));
        },
      ),
    );
  });
});

describe("banded average", () => {
  test.each([
    [[3, 4, 4], 3],
    [[4, 4, 4], 4],
    [[1, 1, 2], 1],
    [[2, 2, 1], 1],
    [[1, 3], 2],
    [[2, 4, 3], 3],
    [[3], 3],
  ])("%j is %d", (ratings, band) => {
    expect(bandedAverage(ratings).rating).toBe(band);
  });

  test("3, 4, 4 has a mean of 3.67 and is Satisfactory", () => {
    expect(bandedAverage([3, 4, 4])).toMatchObject({ rating: 3, n: 3, reason: null });
    expect(bandedAverage([3, 4, 4]).mean).toBeCloseTo(3.67, 2);
  });

  test("it exists on the UN scale only, and not without ratings", () => {
    expect(bandedAverage([5, 6], scales.uk7)).toMatchObject({
      rating: null,
      reason: { key: "scoring.bandingOnUn4Only" },
    });
    expect(bandedAverage([])).toMatchObject({ rating: null, mean: null, reason: { key: "scoring.nothingRated" } });
    expect(() => bandedAverage([5])).toThrow(RangeError);
    expectSayable([bandedAverage([5, 6], scales.uk7), bandedAverage([])]);
  });

  const ratings = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 9 });
  test("it is the largest whole level not above the mean", () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const { rating, n } = bandedAverage(given);
        const sum = given.reduce((a, b) => a + b, 0);
        expect(rating! * n).toBeLessThanOrEqual(sum);
        expect((rating! + 1) * n).toBeGreaterThan(sum);
      }),
    );
  });

  test("raising a rating never lowers it", () => {
    fc.assert(
      fc.property(ratings, fc.nat(), (given, pick) => {
        const at = pick % given.length;
        const raised = given.with(at, Math.min(4, given[at]! + 1));
        expect(bandedAverage(raised).rating).toBeGreaterThanOrEqual(bandedAverage(given).rating!);
      }),
    );
  });
});

describe("official ratings and qualification", () => {
  const passLevels = { a: 3, b: 3, c: 2 };

  test("banded averages of the members' ratings", () => {
    const official = officialRatings({
      method: "bandedAverage",
      competencies: ["a", "b", "c"],
      scale: scales.un4,
      ratings: { a: [3, 4, 4], b: [2, 3, 3], c: [] },
    });
    expect(official.ratings).toMatchObject({ a: { rating: 3 }, b: { rating: 2 }, c: { rating: null } });
    const result = qualified(official.ratings, passLevels);
    expect(result).toMatchObject({ qualified: false, below: ["b"], notEvidenced: ["c"], missing: [] });
    expectSayable([official, result]);
  });

  test("the consensus as recorded; a missing one is never a rating", () => {
    const official = officialRatings({
      method: "consensus",
      competencies: ["a", "b", "c"],
      scale: scales.uk7,
      consensus: { a: 5, b: null },
    });
    expect(official.ratings).toMatchObject({
      a: { rating: 5, reason: null },
      b: { rating: null },
      c: { rating: null },
    });
    expect(() =>
      officialRatings({ method: "consensus", competencies: ["a"], scale: scales.un4, consensus: { a: 5 } }),
    ).toThrow(RangeError);
    const { score, coverage } = officialComposite(official, { a: 50, b: 30, c: 20 }, scales.uk7);
    expect([score, coverage]).toEqual([(100 * 4) / 6, 0.5]);
  });

  test("qualified needs every official rating at or above its level; open while rows are missing", () => {
    expect(qualified({ a: { rating: 3 }, b: { rating: 4 }, c: { rating: 2 } }, passLevels).qualified).toBe(true);
    expect(qualified({ a: { rating: 3 }, b: { rating: 4 }, c: { rating: 1 } }, passLevels).qualified).toBe(false);
    expect(qualified({ a: { rating: 3 }, b: { rating: 4 }, c: { rating: null } }, passLevels).qualified).toBe(false);
    expect(qualified({ a: { rating: 3 } }, passLevels)).toMatchObject({ qualified: null, missing: ["b", "c"] });
    expect(qualified({ a: { rating: 2 } }, passLevels).qualified).toBe(false);
    expect(qualified({}, {}).qualified).toBeNull();
    expectSayable([
      qualified({ a: { rating: 3 } }, passLevels),
      qualified({}, {}),
      qualified({ a: { rating: 3 } }, { a: 3 }),
    ]);
  });
});

describe("weights", () => {
  test("integers, at least 5, sum 100, five to seven competencies", () => {
    expect(weightProblems({ a: 30, b: 25, c: 20, d: 15, e: 10 })).toEqual([]);
    const keys = (weights: Record<string, number>) => weightProblems(weights).map((p) => [p.subject, p.message.key]);
    expect(keys({ a: 50, b: 50 })).toEqual([[null, "scoring.weights.count"]]);
    expect(keys({ a: 40, b: 25, c: 20, d: 11, e: 4 })).toEqual([["e", "scoring.weights.least"]]);
    expect(keys({ a: 30.5, b: 24.5, c: 20, d: 15, e: 10 })).toEqual([
      ["a", "scoring.weights.whole"],
      ["b", "scoring.weights.whole"],
    ]);
    expect(keys({ a: 30, b: 25, c: 20, d: 15, e: 11 })).toEqual([[null, "scoring.weights.sum"]]);
    expect(keys({ a: NaN, b: 25, c: 20, d: 15, e: 11 })).toEqual([["a", "scoring.weights.whole"]]);
    expectSayable(weightProblems({ a: 4, b: 1.5 }));
    expectSayable(weightProblems({ a: 30, b: 25, c: 20, d: 15, e: 11 }));
  });
});

describe("sheets", () => {
  const competencies = ["a", "b", "c", "d"];
  const empty = { competencies, cells: {}, scale: scales.un4 };

  test("a word is a run with a letter or a digit; a Chinese character is one", () => {
    expect(wordCount("")).toBe(0);
    expect(wordCount("  \n\t— ¶ … ")).toBe(0);
    expect(wordCount("Refused 14 of 312 names (¶9), « l’accord »  tenu.")).toBe(8);
    expect(wordCount("维和行动 2026")).toBe(5);
    expect(wordCount("قاد ثلاث قيادات")).toBe(3);
  });

  test("an empty sheet misses every competency and shows no figure", () => {
    expect(sheetProblems(empty).map((p) => [p.subject, p.message.key])).toEqual(
      competencies.map((code) => [code, "scoring.sheet.unanswered"]),
    );
    expect(progress(empty)).toEqual({ answered: [], unanswered: competencies, total: 4 });
  });

  test("notes are asked for ratings and for insufficient evidence, up to 200 words", () => {
    const words = (n: number) => Array.from({ length: n }, () => "word").join(" ");
    const cells: Record<string, Cell> = {
      a: { state: "rated", rating: 3, note: "  " },
      b: { state: "insufficientEvidence", note: "" },
      c: { state: "notAssessed" },
      d: { state: "recused" },
    };
    expect(sheetProblems({ ...empty, cells }).map((p) => p.subject)).toEqual(["a", "b"]);
    const noted = { ...cells, a: cellOf(3), b: { state: "insufficientEvidence", note: words(200) } as const };
    expect(sheetProblems({ ...empty, cells: noted })).toEqual([]);
    const long = sheetProblems({
      ...empty,
      cells: { ...noted, b: { state: "insufficientEvidence", note: words(201) } },
    });
    expect(long).toMatchObject([
      { subject: "b", message: { key: "scoring.sheet.noteTooLong", values: { words: 201, most: 200 } } },
    ]);
    const off = sheetProblems({ ...empty, cells: { ...noted, a: cellOf(5), z: cellOf(2) } });
    expect(off.map((p) => p.message.key)).toEqual(["scoring.sheet.offScale", "scoring.sheet.unknownCompetency"]);
    expectSayable([long, off, sheetProblems({ ...empty, cells })]);
  });

  test("progress tells only which competencies are answered", () => {
    const state = progress({ competencies, cells: { b: cellOf(2), d: { state: "notAssessed" } } });
    expect(state).toEqual({ answered: ["b", "d"], unanswered: ["a", "c"], total: 4 });
  });
});
