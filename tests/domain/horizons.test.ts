import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { horizonProblem, horizons, lastDayOf, type Horizon } from "#app/domain/horizons.ts";
import { memberProblems, type MemberFacts } from "#app/domain/cadre/member.ts";
import { newHoldingProblems, tourProblem } from "#app/domain/reference/holding.ts";
import { newVersionProblems } from "#app/domain/reference/rule-versions.ts";
import { extensionProblem } from "#app/domain/selection/call.ts";
import { addDays, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { locales } from "#app/domain/languages.ts";
import { textOf } from "#app/i18n/text.ts";

const all = Object.keys(horizons) as Horizon[];

describe("a day that nobody can take back", () => {
  it("is taken up to its horizon and refused beyond, with the last day in the message, in each language", () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 0, max: 20_000 }), (horizon, offset) => {
        const from = addDays("2020-01-01", offset);
        const latest = lastDayOf(horizon, from);
        expect(horizonProblem(horizon, latest, from)).toBeNull();
        const problem = horizonProblem(horizon, addDays(latest, 1), from);
        expect(problem?.values?.day).toBe(latest);
        for (const locale of locales) expect(textOf(locale, problem!)).not.toContain(latest);
      }),
      { numRuns: 50 },
    );
  });

  it("is bounded in each rule that reads one", () => {
    const far = "9999-12-31";
    const closesAt = endOfNewYorkDay("2026-10-30");
    expect(extensionProblem(closesAt, "2027-01-28", closesAt)).toBeNull();
    expect(extensionProblem(closesAt, "2027-01-29", closesAt)?.key).toBe("horizon.callExtension");
    const version = { validFrom: far, asOf: "2026-01-01", numbers: {} };
    expect(newVersionProblems(version, [], "2026-01-01")).toMatchObject({
      validFrom: { key: "horizon.ruleValidFrom", values: { day: "2028-01-01" } },
    });
    const holder = { startedOn: "2026-01-01", endOfTour: far, asOf: "2026-01-01" };
    expect(newHoldingProblems(holder, [], "2026-01-01")).toMatchObject({ endOfTour: { key: "horizon.endOfTour" } });
    const held = { startedOn: "2024-01-01", endOfTour: "2026-06-01", endedOn: null };
    expect(tourProblem(held, far, "2026-01-01")?.key).toBe("horizon.endOfTour");
    const member = {
      nationalities: ["ke"],
      consentOn: "2026-01-01",
      retainUntil: far,
      heldSince: null,
      availableFrom: null,
      availableTo: null,
      languages: [],
      experience: [],
    } as unknown as MemberFacts;
    expect(memberProblems(member, "2026-01-02")).toMatchObject({ retainUntil: { key: "horizon.retention" } });
  });
});
