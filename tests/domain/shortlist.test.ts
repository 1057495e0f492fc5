import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composite, scales, type Cell } from "#app/domain/assessment/scoring.ts";
import { regionalGroups, sexes, type RegionalGroup, type Sex } from "#app/domain/selection/balance.ts";
import { shortlistMerit } from "#app/domain/selection/screening.ts";
import { orderByMerit, whatIf, type MeritPerson, type ShortlistRules } from "#app/domain/selection/shortlist.ts";
import { expectSayable } from "./sayable.ts";
import vectors from "./vectors/shortlist.json" with { type: "json" };

const groupOf: Readonly<Record<string, RegionalGroup>> = {
  WEOG: "weog",
  AFR: "african",
  AP: "asiaPacific",
  GRULAC: "grulac",
  EEG: "easternEuropean",
};
const pool = vectors.pool.map(({ id, gender, region, merit }): MeritPerson => ({
  id,
  sex: gender === "W" ? "woman" : "man",
  nationalities: [id === "C05" ? "NP" : "FI"],
  region: groupOf[region]!,
  merit,
}));

const person = fc.record({
  sex: fc.constantFrom<Sex>(...sexes),
  nationalities: fc.uniqueArray(fc.constantFrom("FI", "GH", "NP"), { minLength: 1, maxLength: 2 }),
  region: fc.option(fc.constantFrom<RegionalGroup>(...regionalGroups), { nil: null }),
  merit: fc.integer({ min: 0, max: 1200 }).map((twelfths) => twelfths / 12),
});
const pools = fc
  .array(person, { minLength: 1, maxLength: 9 })
  .map((given) => given.map((entry, at): MeritPerson => ({ id: `c${at}`, ...entry })));
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** A pool, a size and rules; the rules may be impossible. */
const problems = pools.chain((given) =>
  fc.record({
    pool: fc.constant(given),
    size: fc.integer({ min: 1, max: Math.min(5, given.length) }),
    rules: fc
      .record({
        minWomen: optional(fc.integer({ min: 0, max: 3 })),
        minRegions: optional(fc.integer({ min: 0, max: 3 })),
        maxPerRegion: optional(fc.integer({ min: 1, max: 3 })),
        mustInclude: optional(
          fc.subarray(
            given.map((p) => p.id),
            { maxLength: Math.min(2, given.length) },
          ),
        ),
        mustExclude: optional(
          fc.subarray(
            given.map((p) => p.id),
            { maxLength: Math.min(2, given.length) },
          ),
        ),
        excludedNationalities: optional(fc.subarray(["GH", "NP"])),
      })
      .map((rules) => Object.fromEntries(Object.entries(rules).filter(([, v]) => v !== undefined)) as ShortlistRules),
  }),
);

function satisfies(list: readonly MeritPerson[], rules: ShortlistRules): boolean {
  const counts = new Map<string, number>();
  for (const { region } of list) if (region) counts.set(region, (counts.get(region) ?? 0) + 1);
  const ids = list.map((p) => p.id);
  return (
    list.filter((p) => p.sex === "woman").length >= (rules.minWomen ?? 0) &&
    counts.size >= (rules.minRegions ?? 0) &&
    [...counts.values()].every((count) => count <= (rules.maxPerRegion ?? Infinity)) &&
    (rules.mustInclude ?? []).every((id) => ids.includes(id)) &&
    !(rules.mustExclude ?? []).some((id) => ids.includes(id)) &&
    !list.some((p) => p.nationalities.some((code) => rules.excludedNationalities?.includes(code)))
  );
}

function everyList(given: readonly MeritPerson[], size: number): MeritPerson[][] {
  if (size === 0) return [[]];
  return given.flatMap((first, at) => everyList(given.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
const meritOf = (list: readonly MeritPerson[]) => list.reduce((sum, p) => sum + p.merit, 0);
const chosen = (given: readonly MeritPerson[], ids: readonly string[]) => given.filter((p) => ids.includes(p.id));

describe("check values", () => {
  test.each(vectors.cases)("%j", (vector) => {
    const result = whatIf({ pool, size: vectors.k, rules: vector.rules as ShortlistRules });
    expect(result.best?.merit).toBe(vector.merit);
    expect(result.price).toBe(vector.price);
    expect(result.pricePerSeat).toBe(vector.price / vectors.k);
    if (vector.best) expect(result.best?.ids).toEqual(vector.best);
    if (vector.cheapestSwap) {
      expect(result.change?.out).toEqual(vector.cheapestSwap.out);
      expect(result.change?.in).toEqual(vector.cheapestSwap.in);
      expect(result.change?.cost).toBe(vector.price);
    }
    expectSayable(result);
  });

  test("frontier by women", () => {
    const { frontierByWomen } = whatIf({ pool, size: vectors.k, rules: {} });
    expect(Object.fromEntries(frontierByWomen.map((point) => [point.women, point.merit]))).toEqual(
      vectors.frontierByWomen,
    );
    expect(frontierByWomen.map((point) => point.price)).toEqual([0, 0, 2, 11, 22.5, 39.5]);
  });

  test("six women in five places: no list, a reason, and the rule that cannot stand", () => {
    const result = whatIf({ pool, size: vectors.k, rules: { minWomen: vectors.infeasible.minWomen, minRegions: 2 } });
    expect(result).toMatchObject({ best: null, price: null, pricePerSeat: null, conflict: ["minWomen"] });
    expect(result.reason?.key).toBe("whatif.infeasible");
    expect(result.change).toBeNull();
    expect(result.changeReason?.key).toBe("whatif.noSmallChange");
    expectSayable(result);
  });
});

describe("per rule", () => {
  const current = ["C01", "C02", "C03", "C04", "C05"];

  test("smallest change, what it also meets and what it leaves open", () => {
    const rules = { minWomen: 2, maxPerRegion: 2, excludedNationalities: ["NP"] };
    const result = whatIf({ pool, size: 5, rules, current });
    expect(result.current).toMatchObject({
      merit: 415,
      met: [],
      open: ["minWomen", "maxPerRegion", "excludedNationalities"],
    });
    const [women, regions, nationality] = result.perRule;
    expect(women).toMatchObject({
      rule: "minWomen",
      have: 1,
      need: 2,
      gap: 1,
      change: { out: ["C05"], in: ["C07"], cost: 2, merit: 413 },
      alsoMeets: ["excludedNationalities"],
      leavesOpen: ["maxPerRegion"],
      price: 2,
    });
    expect(regions).toMatchObject({
      rule: "maxPerRegion",
      have: 3,
      need: 2,
      bound: "max",
      change: { out: ["C04"], in: ["C07"], cost: 3.5 },
    });
    expect(nationality).toMatchObject({ have: 1, need: 0, change: { out: ["C05"], in: ["C06"], cost: 1 } });
    expectSayable(result);
  });

  test("a list that meets everything needs no change", () => {
    const result = whatIf({ pool, size: 5, rules: { minWomen: 1 }, current });
    expect(result.change).toMatchObject({ out: [], in: [], cost: 0 });
    expect(result.perRule[0]).toMatchObject({ gap: 0, change: { cost: 0 } });
  });

  test("a weaker list in hand can gain by the change", () => {
    const result = whatIf({ pool, size: 5, rules: { minWomen: 2 }, current: ["C01", "C02", "C03", "C04", "C11"] });
    expect(result.change).toMatchObject({ out: ["C11"], in: ["C07"], cost: -6 });
  });

  test("locked names neither leave nor enter", () => {
    const result = whatIf({
      pool,
      size: 5,
      rules: { minWomen: 2, mustInclude: ["C05"], mustExclude: ["C07"] },
      current,
    });
    expect(result.perRule[0]!.change).toMatchObject({ out: ["C03"], in: ["C09"] });
    expect(result.best?.ids).toEqual(["C01", "C02", "C04", "C05", "C09"]);
  });

  test("rules that cannot stand together are named", () => {
    const result = whatIf({
      pool,
      size: 5,
      rules: { mustInclude: ["C01", "C02", "C04"], maxPerRegion: 2, minWomen: 1 },
    });
    expect(result.best).toBeNull();
    expect([...result.conflict].sort()).toEqual(["maxPerRegion", "mustInclude"]);
  });
});

describe("limits", () => {
  const many = (n: number) =>
    Array.from({ length: n }, (_, at): MeritPerson => ({
      id: `c${String(at).padStart(3, "0")}`,
      sex: at % 3 === 0 ? "woman" : "man",
      nationalities: ["FI"],
      region: regionalGroups[at % 5]!,
      merit: (at * 37) % 101,
    }));

  test("above two million lists there is no answer, with a reason", () => {
    const result = whatIf({ pool: many(40), size: 8, rules: { minWomen: 4 } });
    expect(result).toMatchObject({ best: null, price: null, conflict: [] });
    expect(result.reason?.key).toBe("whatif.tooMany");
    expect(result.frontierByWomen[4]!.merit).not.toBeNull();
    expectSayable(result);
  });

  test("six of thirty are searched, also where no list exists", () => {
    expect(
      whatIf({ pool: many(30), size: 6, rules: { minWomen: 3, minRegions: 4, maxPerRegion: 2 } }).best,
    ).not.toBeNull();
    const lonely = many(30).map((p) => ({ ...p, region: "weog" as const }));
    expect(whatIf({ pool: lonely, size: 6, rules: { minRegions: 2 } })).toMatchObject({
      best: null,
      conflict: ["minRegions"],
    });
  });

  test("a pool smaller than the list, and broken input", () => {
    const result = whatIf({ pool: pool.slice(0, 3), size: 5, rules: {} });
    expect(result).toMatchObject({ best: null, unconstrained: null, price: null });
    expect(() => whatIf({ pool, size: 0, rules: {} })).toThrow(RangeError);
    expect(() => whatIf({ pool, size: 5, rules: {}, current: ["nobody"] })).toThrow(RangeError);
    expect(() => whatIf({ pool: [...pool, pool[0]!], size: 5, rules: {} })).toThrow(RangeError);
    expect(() => whatIf({ pool: [{ ...pool[0]!, merit: NaN }], size: 1, rules: {} })).toThrow(RangeError);
  });
});

describe("properties", () => {
  test("the search equals brute force", () => {
    fc.assert(
      fc.property(problems, ({ pool: given, size, rules }) => {
        const fitting = everyList(given, size).filter((list) => satisfies(list, rules));
        const { best } = whatIf({ pool: given, size, rules });
        if (fitting.length === 0) {
          expect(best).toBeNull();
          return;
        }
        expect(best!.merit).toBeCloseTo(Math.max(...fitting.map(meritOf)), 4);
        expect(best!.ids).toHaveLength(size);
        expect(satisfies(chosen(given, best!.ids), rules)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("adding a constraint never raises merit", () => {
    fc.assert(
      fc.property(problems, ({ pool: given, size, rules }) => {
        const all = whatIf({ pool: given, size, rules });
        for (const key of Object.keys(rules) as (keyof ShortlistRules)[]) {
          const fewer = { ...rules };
          delete fewer[key];
          const relaxed = whatIf({ pool: given, size, rules: fewer });
          if (all.best) expect(all.best.merit).toBeLessThanOrEqual(relaxed.best!.merit);
        }
        for (const { marginalPrice } of all.perRule)
          if (marginalPrice !== null) expect(marginalPrice).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("the price is at least 0, and 0 if and only if an unconstrained best list already satisfies the rules", () => {
    fc.assert(
      fc.property(problems, ({ pool: given, size, rules }) => {
        const { price, unconstrained } = whatIf({ pool: given, size, rules });
        fc.pre(price !== null);
        expect(price).toBeGreaterThanOrEqual(0);
        const tops = everyList(given, size).filter((list) => meritOf(list) >= unconstrained!.merit - 1e-4);
        expect(price === 0).toBe(tops.some((list) => satisfies(list, rules)));
      }),
    );
  });

  test("a change meets its rules with the fewest names; nobody else moves", () => {
    fc.assert(
      fc.property(problems, fc.nat(), ({ pool: given, size, rules }, pick) => {
        const lists = everyList(given, size);
        const start = lists[pick % lists.length]!;
        const ids = start.map((p) => p.id);
        const { change } = whatIf({ pool: given, size, rules, current: ids });
        const allowed = (list: MeritPerson[]) =>
          satisfies(list, rules) &&
          !list.some((p) => !ids.includes(p.id) && rules.mustExclude?.includes(p.id)) &&
          !start.some((p) => rules.mustInclude?.includes(p.id) && !list.includes(p));
        const distance = (list: MeritPerson[]) => list.filter((p) => !ids.includes(p.id)).length;
        const near = lists.filter(allowed).map(distance);
        const least = Math.min(Infinity, ...near);
        if (least > 2) {
          expect(change).toBeNull();
          return;
        }
        expect(change!.in).toHaveLength(least);
        expect(change!.out).toHaveLength(least);
        const best = Math.max(...lists.filter((list) => allowed(list) && distance(list) === least).map(meritOf));
        expect(change!.merit).toBeCloseTo(best, 4);
        expect(change!.cost).toBeCloseTo(meritOf(start) - best, 4);
      }),
    );
  });

  test("the frontier equals brute force and never rises", () => {
    fc.assert(
      fc.property(problems, ({ pool: given, size, rules }) => {
        const { mustInclude, mustExclude } = rules;
        const locks = { ...(mustInclude && { mustInclude }), ...(mustExclude && { mustExclude }) };
        fc.pre(!mustInclude?.some((id) => mustExclude?.includes(id)));
        const points = whatIf({ pool: given, size, rules }).frontierByWomen;
        points.forEach((point, women) => {
          const fitting = everyList(given, size).filter((list) => satisfies(list, { ...locks, minWomen: women }));
          if (fitting.length === 0) expect(point.merit).toBeNull();
          else expect(point.merit).toBeCloseTo(Math.max(...fitting.map(meritOf)), 4);
        });
      }),
    );
  });

  test("the order of the pool changes nothing", () => {
    fc.assert(
      fc.property(problems, ({ pool: given, size, rules }) => {
        expect(whatIf({ pool: [...given].reverse(), size, rules })).toEqual(whatIf({ pool: given, size, rules }));
        expect(orderByMerit([...given].reverse())).toEqual(orderByMerit(given));
      }),
    );
  });

  test("permuting the labels of sex, nationality and region leaves every score, merit and order identical", () => {
    const dossier = fc.record({
      ratings: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
      points: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
    });
    const labels = fc.record({
      sex: person.map((p) => p.sex),
      region: person.map((p) => p.region),
      nationalities: person.map((p) => p.nationalities),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ dossier, labels }), { minLength: 2, maxLength: 8 }).chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(
              rows.map((row) => row.labels),
              { minLength: rows.length },
            ),
          ),
        ),
        ([rows, permuted]) => {
          const evaluate = (given: typeof permuted) => {
            const entries = rows.map(({ dossier: d }, at) => {
              const candidate = { id: `c${at}`, ...given[at]!, ...d };
              const cells = Object.fromEntries(
                candidate.ratings.map((rating, k): [string, Cell] => [`k${k}`, { state: "rated", rating, note: "x" }]),
              );
              const desirable = Object.fromEntries(
                candidate.points.map((points, k) => [`d${k}`, { points, paragraph: 1 }]),
              );
              return {
                ...candidate,
                score: composite(cells, { k0: 50, k1: 30, k2: 20 }, scales.un4).score,
                merit: shortlistMerit([{ screener: "s", desirable }], { d0: 60, d1: 40 }).merit!,
              };
            });
            return {
              scores: entries.map((entry) => [entry.id, entry.score, entry.merit]),
              order: orderByMerit(entries),
              top: whatIf({ pool: entries, size: 1, rules: {} }).unconstrained,
            };
          };
          expect(evaluate(permuted)).toEqual(evaluate(rows.map((row) => row.labels)));
        },
      ),
    );
  });
});
