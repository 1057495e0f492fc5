import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scales } from "#app/domain/assessment/scoring.ts";
import { rwg, spread, toDiscuss } from "#app/domain/assessment/statistics.ts";
import { expectSayable } from "./sayable.ts";
import vectors from "./vectors/rwg.json" with { type: "json" };

describe("r_wg", () => {
  test.each(vectors.cases)("check values: %j", ({ ratings, A, rwg: value, untruncated }) => {
    const result = rwg(ratings, { lo: 1, hi: A });
    expect(result.value).toBeCloseTo(value, 14);
    expect(result.untruncated).toBeCloseTo(untruncated, 14);
  });

  test("fewer than two ratings have none, with a reason", () => {
    for (const ratings of [[], [3]]) {
      expect(rwg(ratings, scales.un4)).toMatchObject({ value: null, untruncated: null, n: ratings.length });
      expect(spread(ratings)).toMatchObject({ value: null, n: ratings.length });
      expect(toDiscuss(ratings, scales.un4).discuss).toBeNull();
      expectSayable([rwg(ratings, scales.un4), spread(ratings), toDiscuss(ratings, scales.un4)]);
    }
    expect(() => rwg([0, 3], scales.un4)).toThrow(RangeError);
  });

  test("it lies in 0-1, is 1 for equal ratings only, and reads no order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 7 }), (ratings) => {
        const { value, untruncated } = rwg(ratings, scales.uk7);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value === 1).toBe(new Set(ratings).size === 1);
        expect(value).toBe(Math.max(0, untruncated!));
        expect(rwg([...ratings].reverse(), scales.uk7)).toEqual(rwg(ratings, scales.uk7));
      }),
    );
  });

  test("shifting all ratings alike changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 7 }), (ratings) => {
        expect(
          rwg(
            ratings.map((r) => r + 2),
            scales.uk7,
          ),
        ).toEqual(rwg(ratings, scales.uk7));
      }),
    );
  });
});

describe("to discuss", () => {
  test.each([
    ["un4", [3, 3, 4], false, []],
    ["un4", [2, 3, 4], true, ["statistics.spreadWide", "statistics.agreementLow"]],
    ["un4", [1, 3, 3, 3, 3, 3, 3], true, ["statistics.spreadWide"]],
    ["un4", [1, 4, 4], true, ["statistics.spreadWide", "statistics.agreementLow"]],
    ["uk7", [3, 5, 4], false, []],
    ["uk7", [3, 5], false, []],
    ["uk7", [3, 6, 5], true, ["statistics.spreadWide", "statistics.agreementLow"]],
    ["uk7", [4, 4, 4, 4, 7], true, ["statistics.spreadWide"]],
  ] as const)("%s %j: %s", (code, ratings, discuss, keys) => {
    const result = toDiscuss(ratings, scales[code]);
    expect(result.discuss).toBe(discuss);
    expect(result.reasons.map((reason) => reason.key)).toEqual(keys);
    expectSayable(result);
  });

  test("it is the spread threshold of the scale or r_wg below one half", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom("un4", "uk7")
          .chain((code) =>
            fc.tuple(
              fc.constant(scales[code as "un4" | "uk7"]),
              fc.array(fc.integer({ min: 1, max: scales[code as "un4" | "uk7"].hi }), { minLength: 2, maxLength: 5 }),
            ),
          ),
        ([scale, ratings]) => {
          const wide = Math.max(...ratings) - Math.min(...ratings) >= (scale.code === "un4" ? 2 : 3);
          expect(toDiscuss(ratings, scale).discuss).toBe(wide || rwg(ratings, scale).value! < 0.5);
        },
      ),
    );
  });
});
