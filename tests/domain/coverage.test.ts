import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf } from "#app/domain/cadre/coverage.ts";
import vector from "./vectors/coverage.json" with { type: "json" };

const people = ["a", "b", "c", "d", "e"];
const benches = fc.dictionary(fc.constantFrom("P1", "P2", "P3", "P4", "P5", "P6"), fc.subarray(people), {
  noNullPrototype: true,
});
/** The most posts that different people can fill, by trying all. */
function bruteForce(lists: readonly (readonly string[])[], taken: readonly string[] = []): number {
  const [first, ...rest] = lists;
  if (!first) return 0;
  return Math.max(
    bruteForce(rest, taken),
    ...first.filter((one) => !taken.includes(one)).map((one) => 1 + bruteForce(rest, [...taken, one])),
  );
}

describe("coverage of a bench", () => {
  test("check values", () => {
    const found = coverageOf(vector.readyNow);
    expect(found.named / found.posts).toBe(vector.namedCoverage);
    expect(found.benchRatio).toBeCloseTo(vector.benchRatio, 12);
    expect(found.net).toBe(vector.netCoverage_maxMatching);
    expect(found.net / found.posts).toBe(vector.netCoverageRate);
    expect(found.short).toEqual([{ posts: vector.hallViolator, people: ["a"] }]);
  });

  test("net is what brute force finds, never above named, and the groups prove it", () => {
    fc.assert(
      fc.property(benches, (bench) => {
        const found = coverageOf(bench);
        expect(found.net).toBe(bruteForce(Object.values(bench)));
        expect(found.net).toBeLessThanOrEqual(found.named);
        expect(new Set(Object.values(found.filled)).size).toBe(found.net);
        for (const [post, person] of Object.entries(found.filled)) expect(bench[post]).toContain(person);
        for (const { posts, people: on } of found.short) {
          expect(on.length).toBeLessThan(posts.length);
          expect(new Set(posts.flatMap((post) => bench[post]!))).toEqual(new Set(on));
        }
        // One shortage per group: together they are all that is wanting, and nobody is named in two.
        const wanting = found.short.reduce((sum, group) => sum + group.posts.length - group.people.length, 0);
        expect(wanting).toBe(found.posts - found.net);
        const hung = found.short.flatMap((group) => group.people);
        expect(new Set(hung).size).toBe(hung.length);
        expect(found.short.length > 0).toBe(found.net < found.posts);
      }),
    );
  });

  test("nothing at all", () => {
    expect(coverageOf({})).toEqual({ posts: 0, named: 0, net: 0, benchRatio: 0, filled: {}, short: [] });
  });
});
