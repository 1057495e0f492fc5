import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  customaryRules,
  findingsAt,
  funnel,
  g1,
  g2,
  g3,
  g4,
  g5AtDecision,
  g5AtList,
  g6,
  gates,
  impactRatios,
  p1,
  p2,
  p3,
  panelFindings,
  regionalGroups,
  ruleCodes,
  rulesAtGate,
  sexes,
  type AssessedPerson,
  type Finding,
  type GateInputs,
  type PanelPerson,
  type Person,
  type RegionalGroup,
  type Sex,
} from "#app/domain/selection/balance.ts";
import { expectSayable } from "./sayable.ts";
import vectors from "./vectors/adverse-impact.json" with { type: "json" };

const letters: Readonly<Record<string, Sex>> = { w: "woman", m: "man", o: "other", u: "undisclosed" };

/** "wmu" is a woman, a man and one undisclosed, p1 to p3. */
function people(pattern: string, from = 1): Person[] {
  return [...pattern].map((letter, at) => ({
    id: `p${from + at}`,
    sex: letters[letter]!,
    nationalities: ["FI"],
    region: "weog",
  }));
}
function assessed(pattern: string, qualified: boolean | null, from: number): AssessedPerson[] {
  return people(pattern, from).map((person) => ({ ...person, qualified }));
}
const from = (id: string, nationalities: string[], region: RegionalGroup | null = "african"): Person => ({
  id,
  sex: "man",
  nationalities,
  region,
});

const force = { postType: "forceCommander", isHeadOfMission: false };
const civilian = { postType: "chiefOfStaff", isHeadOfMission: false };
const summary = ({ status, have, need }: Finding) => [status, have, need];

const arbitraryPerson = fc.record({
  sex: fc.constantFrom(...sexes),
  nationalities: fc.uniqueArray(fc.constantFrom("FI", "GH", "NP", "UY", "RO"), { minLength: 1, maxLength: 2 }),
  region: fc.option(fc.constantFrom(...regionalGroups), { nil: null }),
});
const arbitraryPeople = fc
  .array(arbitraryPerson, { maxLength: 8 })
  .map((given) => given.map((person, at): Person => ({ id: `p${at}`, ...person })));

describe("counts of women", () => {
  test.each([
    ["", "notApplicable", null, null],
    ["m", "met", 0, 0],
    ["mm", "justify", 0, 1],
    ["wm", "met", 1, 1],
    ["wmm", "met", 1, 1],
    ["wmmm", "justify", 1, 2],
    ["wwmm", "met", 2, 2],
    ["wmmu", "justify", 1, 2],
  ])("G1 on %j", (pattern, ...expected) => {
    const found = g1(people(pattern));
    expect(summary(found)).toEqual(expected);
    expect(found.signer).toBe("focalPoint");
    expectSayable(found);
  });

  test.each([
    ["", "notApplicable", null, null],
    ["m", "justify", 0, 1],
    ["w", "met", 1, 1],
    ["wm", "met", 1, 1],
    ["wmm", "justify", 1, 2],
    ["wwm", "met", 2, 2],
    ["wu", "met", 1, 1],
    ["wuo", "justify", 1, 2],
  ])("G2 on %j", (pattern, ...expected) => {
    expect(summary(g2(people(pattern)))).toEqual(expected);
  });

  test.each([
    ["", "notApplicable", null, null],
    ["mm", "notApplicable", null, null],
    ["mmm", "justify", 0, 2],
    ["wmm", "justify", 1, 2],
    ["wum", "justify", 1, 2],
    ["wwmmm", "met", 2, 2],
  ])("G3 on %j", (pattern, ...expected) => {
    const found = g3(people(pattern));
    expect(summary(found)).toEqual(expected);
    expect(found.signer).toBe("panelChair");
    expectSayable(found);
  });

  test.each([
    ["", "notApplicable", null, null],
    ["mmm", "justify", 0, 1],
    ["uom", "justify", 0, 1],
    ["wmm", "met", 1, 1],
  ])("G4 on %j", (pattern, ...expected) => {
    expect(summary(g4(people(pattern)))).toEqual(expected);
  });

  test("n counts everyone; undisclosed and other are neither woman nor man, and shown", () => {
    const found = g1(people("wmuo"));
    expect(found.inputs).toMatchObject({ n: 4, bySex: { woman: 1, man: 1, other: 1, undisclosed: 1 } });
    expect(found.detail.values).toMatchObject({ women: 1, men: 1, n: 4, neither: 2 });
  });

  test("more women never turn a met rule into an open one", () => {
    fc.assert(
      fc.property(arbitraryPeople, fc.nat(), (names, pick) => {
        fc.pre(names.length > 0);
        const at = pick % names.length;
        const more = names.with(at, { ...names[at]!, sex: "woman" });
        for (const rule of [g1, g2, g3, g4]) if (rule(names).status === "met") expect(rule(more).status).toBe("met");
      }),
    );
  });
});

describe("G5, the comparative analysis", () => {
  const list = (recommended: Person[], omitted: AssessedPerson[], analysisSigned = false) =>
    g5AtList({ recommended, omitted, analysisSigned });

  test("a qualified woman left off while a man is listed blocks until the analysis is signed", () => {
    const recommended = people("wmm");
    const omitted = [...assessed("w", true, 4), ...assessed("w", false, 5), ...assessed("m", true, 6)];
    const open = list(recommended, omitted);
    expect(open).toMatchObject({
      status: "block",
      severity: "block",
      have: 1,
      need: 0,
      bound: "max",
      subjects: ["p4"],
    });
    expect(open.signer).toBe("panelChair");
    const signed = list(recommended, omitted, true);
    expect(signed).toMatchObject({ status: "met", inputs: { context: { analysisSigned: true } } });
    expectSayable([open, signed]);
  });

  test.each([
    ["no man listed", "www", assessed("w", true, 4)],
    ["only undisclosed beside women", "wu", assessed("w", true, 4)],
    ["the woman is not qualified", "mmm", assessed("w", false, 4)],
    ["the woman has no official ratings", "mmm", assessed("w", null, 4)],
    ["nobody omitted", "mmm", []],
    ["only men omitted", "wmm", assessed("mu", true, 4)],
  ] as const)("not asked: %s", (_why, pattern, omitted) => {
    const found = list(people(pattern), [...omitted]);
    expect(found.status).toBe("notApplicable");
    expectSayable(found);
  });

  test("at the decision: a man decided while a qualified woman stands on the list", () => {
    const recommended = [...assessed("w", true, 1), ...assessed("mm", true, 2)];
    const decide = (id: string, analysisSigned = false) =>
      g5AtDecision({ decided: recommended.find((person) => person.id === id)!, recommended, analysisSigned });
    expect(decide("p2")).toMatchObject({ status: "block", subjects: ["p1"], signer: "selectionAuthority" });
    expect(decide("p2", true).status).toBe("met");
    expect(decide("p1").status).toBe("notApplicable");
    const outside = g5AtDecision({ decided: from("x", ["GH"]), recommended, analysisSigned: false });
    expect(outside).toMatchObject({ status: "block", subjects: ["p1"] });
    expectSayable([decide("p1"), decide("p2"), decide("p2", true)]);
  });
});

describe("nationality and region", () => {
  const names = [from("a", ["NP"]), from("b", ["GH", "FR"]), from("c", ["FI"])];

  test("P1: any nationality shared with the outgoing holder", () => {
    expect(p1("shortlist", names, ["FR", "NP"])).toMatchObject({
      status: "justify",
      have: 2,
      need: 0,
      bound: "max",
      subjects: ["a", "b"],
      signer: "panelChair",
    });
    expect(p1("longlist", names, ["SE"])).toMatchObject({ status: "met", have: 0, signer: "secretariatOfficer" });
    expect(p1("decision", names, null)).toMatchObject({ status: "notApplicable", signer: "selectionAuthority" });
    expectSayable([p1("shortlist", names, ["NP"]), p1("longlist", names, ["SE"]), p1("decision", names, null)]);
  });

  test("P2: host-State nationality, for heads of mission, force and police commissioners only", () => {
    expect(p2("shortlist", names, ["GH"], force)).toMatchObject({ status: "justify", subjects: ["b"] });
    expect(p2("shortlist", names, ["GH"], { postType: "policeCommissioner", isHeadOfMission: false }).status).toBe(
      "justify",
    );
    expect(p2("shortlist", names, ["GH"], { postType: "headOfMilitary", isHeadOfMission: true }).status).toBe(
      "justify",
    );
    expect(p2("shortlist", names, ["GH"], civilian).status).toBe("notApplicable");
    expect(p2("shortlist", names, [], force).status).toBe("notApplicable");
    expect(p2("shortlist", names, ["SS"], force).status).toBe("met");
    expectSayable([p2("shortlist", names, ["GH"], force), p2("shortlist", names, ["GH"], civilian)]);
  });

  test("P3: two regional groups, for information", () => {
    expect(p3(names)).toMatchObject({ status: "info", have: 1, need: 2, severity: "info", signer: null });
    expect(p3([...names, from("d", ["UY"], "grulac")])).toMatchObject({ status: "met", have: 2 });
    expect(p3([...names, from("d", ["XX"], null)])).toMatchObject({ status: "info", have: 1 });
    expect(p3(names.slice(0, 1)).status).toBe("notApplicable");
    expectSayable([p3(names), p3([])]);
  });
});

describe("panels", () => {
  const on = "2026-11-02";
  const member = (id: string, given: Partial<PanelPerson> = {}): PanelPerson => ({
    id,
    sex: "man",
    nationalities: ["FI"],
    region: "weog",
    voting: true,
    level: "ASG",
    external: true,
    service: "civilian",
    trainedOn: "2025-06-01",
    ...given,
  });
  const good = [
    member("a", { sex: "woman", region: "african" }),
    member("b", { service: "military" }),
    member("c", { external: false, region: "grulac" }),
  ];
  const post = { level: "D-2", track: "military" } as const;
  const statuses = (panel: PanelPerson[], given: Parameters<typeof panelFindings>[1] = post) =>
    Object.fromEntries(panelFindings(panel, given, on).map((found) => [found.rule, found.status]));

  test("G6: a woman and, from D-2, two voters from outside; it blocks and nobody can sign it away", () => {
    expect(g6(good, post)).toMatchObject({ status: "met", signer: null });
    const men = good.map((voter) => ({ ...voter, sex: "man" as const }));
    expect(g6(men, post)).toMatchObject({ status: "block", have: 0, need: 1 });
    const inside = good.map((voter) => ({ ...voter, external: voter.id === "b" }));
    expect(g6(inside, post)).toMatchObject({ status: "block", have: 1, need: 2 });
    expect(g6(inside, { level: "USG" }).status).toBe("block");
    expect(g6(inside, { level: "D-1" }).status).toBe("met");
    const observer = [...men, member("d", { sex: "woman", voting: false })];
    expect(g6(observer, post).status).toBe("block");
    expectSayable([g6(good, post), g6(men, post), g6(inside, { level: "D-1" })]);
  });

  test("a panel that meets everything", () => {
    const found = panelFindings(good, post, on);
    expect(found.map((f) => f.status)).toEqual(found.map(() => "met"));
    expect(found.map((f) => f.rule)).toEqual(
      rulesAtGate.convening.map((entry) => entry.rule).filter((r) => r !== "G6"),
    );
    expect(new Set(found.map((f) => f.signer))).toEqual(new Set(["panelChair"]));
    expectSayable(found);
  });

  test("each finding by itself", () => {
    expect(statuses(good.slice(0, 2))).toMatchObject({ minThreeVoters: "justify", oddNumber: "justify" });
    const six = [...good, member("d"), member("e"), member("f")];
    expect(statuses(six)).toMatchObject({ minThreeVoters: "met", maxFiveVoters: "justify", oddNumber: "justify" });
    expect(statuses(good.map((v) => ({ ...v, sex: "woman" as const })))).toMatchObject({ bothSexes: "justify" });
    expect(statuses(good.map((v) => ({ ...v, region: "weog" as const })))).toMatchObject({
      twoRegionalGroups: "justify",
    });
    expect(statuses(good.map((v) => ({ ...v, external: false })))).toMatchObject({ oneExternal: "justify" });
    expect(statuses(good, { level: "D-2", track: "police" })).toMatchObject({ serviceVoter: "justify" });
    expect(statuses(good, { level: "D-2", track: "civilian" })).toMatchObject({ serviceVoter: "notApplicable" });
    expect(statuses(good, { level: "USG", track: "military" })).toMatchObject({
      atOrAboveLevel: "justify",
      serviceVoter: "justify",
    });
    expectSayable([panelFindings(six, post, on), panelFindings([], { level: "USG", track: "police" }, on)]);
  });

  test("levels unknown or below, and training missing or out of date, name the members", () => {
    const panel = [
      good[0]!,
      { ...good[1]!, level: "D-1" as const, trainedOn: null },
      { ...good[2]!, level: null, trainedOn: "2023-11-01" },
    ];
    const found = panelFindings(panel, post, on);
    expect(found.find((f) => f.rule === "atOrAboveLevel")).toMatchObject({ subjects: ["b", "c"], have: 1, need: 3 });
    expect(found.find((f) => f.rule === "trainedInterviewers")).toMatchObject({
      subjects: ["b", "c"],
      status: "justify",
    });
    const lastDay = panel.map((voter) => ({ ...voter, trainedOn: "2023-11-02" }));
    expect(statuses(lastDay)).toMatchObject({ trainedInterviewers: "met" });
    const tomorrow = panel.map((voter) => ({ ...voter, trainedOn: "2026-11-03" }));
    expect(statuses(tomorrow)).toMatchObject({ trainedInterviewers: "justify" });
    expectSayable(found);
  });
});

describe("findings at a gate", () => {
  const names = people("wmmm");
  const context = { outgoing: ["NP"], hostStates: ["SS"], post: force };
  const inputs: GateInputs = {
    nominationList: { names, listRule: "G1" },
    convening: { panel: [], post: { level: "ASG", track: "military" }, on: "2026-11-02" },
    longlist: { names, ...context },
    shortlist: { names, ...context },
    recommendedList: { names, omitted: assessed("w", true, 9), analysisSigned: false, ...context },
    decision: { decided: names[1]!, recommended: assessed("wmmm", true, 1), analysisSigned: false, ...context },
  };

  test.each(gates)("%s asks its rules in order, in words that exist", (gate) => {
    const found = findingsAt(gate, inputs[gate]);
    const expected = rulesAtGate[gate].map((entry) => entry.rule).filter((rule) => rule !== "G2");
    expect(found.map((f) => f.rule)).toEqual(expected);
    expect(found.every((f) => f.gate === gate && f.methodVersion !== "" && f.version === 1)).toBe(true);
    expectSayable(found);
  });

  test("the call's list rule decides between none, G1 and G2", () => {
    const rulesFor = (listRule: "none" | "G1" | "G2") =>
      findingsAt("nominationList", { names, listRule }, []).map((f) => f.rule);
    expect([rulesFor("none"), rulesFor("G1"), rulesFor("G2")]).toEqual([[], ["G1"], ["G2"]]);
  });

  test("only rules that are switched on are asked, with their severity, version and threshold", () => {
    const rules = [{ rule: "G3" as const, version: 7, severity: "info" as const, threshold: 3 }];
    const found = findingsAt("shortlist", inputs.shortlist, rules);
    expect(found).toMatchObject([{ rule: "G3", version: 7, severity: "info", status: "info", have: 1, need: 3 }]);
    expect(findingsAt("convening", inputs.convening, rules)).toEqual([]);
  });

  test("severities and signers are those of the table", () => {
    const severity = Object.fromEntries(customaryRules.map((rule) => [rule.rule, rule.severity]));
    expect(Object.keys(severity).sort()).toEqual([...ruleCodes].sort());
    expect(severity).toMatchObject({
      G1: "justify",
      G5: "block",
      G6: "block",
      P1: "justify",
      P2: "justify",
      P3: "info",
    });
    expect(rulesAtGate.decision.map((entry) => [entry.rule, entry.signer])).toEqual([
      ["G5", "selectionAuthority"],
      ["P1", "selectionAuthority"],
      ["P2", "selectionAuthority"],
    ]);
  });

  test("the order of names changes nothing, and the snapshot survives JSON", () => {
    fc.assert(
      fc.property(
        arbitraryPeople.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ([given, shuffled]) => {
          const at = (list: Person[]) => [
            ...findingsAt("shortlist", { names: list, ...context }),
            ...findingsAt("recommendedList", { names: list, omitted: [], analysisSigned: false, ...context }),
          ];
          const found = at(given);
          expect(at(shuffled)).toEqual(found);
          expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        },
      ),
    );
  });
});

describe("impact ratios", () => {
  test("the published rates of 60, 45, 48 and 51 per cent", () => {
    const { rates, impactRatios: expected, flag } = vectors.fourFifths[0]!;
    const groups = Object.entries(rates!).map(([group, rate]) => ({
      group,
      selected: Math.round(rate * 100),
      pool: 100,
    }));
    for (const result of impactRatios(groups)) {
      if (result.group === "white") expect(result).toMatchObject({ impactRatio: 1, belowFourFifths: false });
      else {
        const group = result.group as keyof NonNullable<typeof flag>;
        expect(result.impactRatio).toBeCloseTo(expected![group], 14);
        expect(result.belowFourFifths).toBe(flag![group]);
      }
    }
  });

  test.each([
    [[20, 48], [80, 120], 0.625],
    [[2, 6], [10, 12], 0.4],
    [[3, 5], [10, 12], 0.72],
  ] as const)("%j of %j", (selected, pool, ratio) => {
    const [low] = impactRatios([
      { group: "a", selected: selected[0], pool: pool[0] },
      { group: "b", selected: selected[1], pool: pool[1] },
    ]);
    expect(low!.impactRatio).toBeCloseTo(ratio, 14);
    expect(low!.belowFourFifths).toBe(true);
  });

  test("exactly four fifths is never flagged, where floating point would in 219 cases", () => {
    let falseInFloats = 0;
    for (let a = 5; a <= 30; a += 1)
      for (let b = 5; b <= 30; b += 1)
        for (let s = 1; s <= a; s += 1)
          for (let r = 1; r <= b; r += 1) {
            if (5 * s * b !== 4 * r * a) continue;
            if (s / a / (r / b) < 0.8) falseInFloats += 1;
            const [first] = impactRatios([
              { group: "a", selected: s, pool: a },
              { group: "b", selected: r, pool: b },
            ]);
            if (first!.belowFourFifths !== false) expect.fail(`${s}/${a} against ${r}/${b}`);
          }
    expect(falseInFloats).toBe(219);
  });

  test("groups under five, a group alone and a stage that nobody passes have no ratio, with a reason", () => {
    const few = impactRatios([
      { group: "a", selected: 1, pool: 4 },
      { group: "b", selected: 3, pool: 9 },
    ]);
    expect(few.map((g) => [g.rate, g.impactRatio, g.belowFourFifths, g.reason?.key])).toEqual([
      [null, null, null, "balance.funnel.tooFew"],
      [3 / 9, null, null, "balance.funnel.nothingToCompare"],
    ]);
    const nobody = impactRatios([
      { group: "a", selected: 0, pool: 6 },
      { group: "b", selected: 0, pool: 9 },
    ]);
    expect(nobody.map((g) => [g.rate, g.impactRatio])).toEqual([
      [0, null],
      [0, null],
    ]);
    expectSayable([few, nobody]);
    expect(() => impactRatios([{ group: "a", selected: 7, pool: 6 }])).toThrow(RangeError);
  });

  test("the best group has ratio 1, every ratio lies in 0-1, and expected numbers add up to those who passed", () => {
    const group = fc
      .integer({ min: 5, max: 40 })
      .chain((pool) => fc.record({ pool: fc.constant(pool), selected: fc.integer({ min: 0, max: pool }) }));
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 5 }), (given) => {
        fc.pre(given.some((g) => g.selected > 0));
        const rated = impactRatios(given.map((g, at) => ({ group: `g${at}`, ...g })));
        expect(Math.max(...rated.map((g) => g.impactRatio!))).toBe(1);
        for (const g of rated) expect(g.impactRatio).toBeGreaterThanOrEqual(0);
        const passed = given.reduce((sum, g) => sum + g.selected, 0);
        expect(rated.reduce((sum, g) => sum + g.expected!, 0)).toBeCloseTo(passed, 9);
      }),
    );
  });
});

describe("funnel", () => {
  const stages = vectors.funnelExample.stages.map(([stage, total, women]) => ({
    stage: String(stage),
    people: [
      ...Array.from({ length: Number(women) }, (_, at): Person => ({
        id: `w${at}`,
        sex: "woman",
        nationalities: ["FI"],
        region: "weog",
      })),
      ...Array.from({ length: Number(total) - Number(women) }, (_, at): Person => ({
        id: `m${at}`,
        sex: "man",
        nationalities: ["GH"],
        region: "african",
      })),
    ],
  }));

  test("the worked example: rates of women over rates of men, and women expected if neutral", () => {
    const { transitions } = funnel(stages);
    transitions.forEach(({ bySex: [women, men] }, at) => {
      expect(women!.expected).toBeCloseTo(vectors.funnelExample.expectedWomenIfNeutral[at + 1]!, 4);
      if (women!.rate === null || men!.rate === null) return;
      expect(women!.rate / men!.rate).toBeCloseTo(vectors.funnelExample.impactRatio[at + 1]!, 4);
    });
    expect(transitions.map((t) => t.sexRatio?.toFixed(4) ?? null)).toEqual(["0.8974", "0.5556", null, null]);
    expect(transitions[1]!.bySex[0]).toMatchObject({ belowFourFifths: true, selected: 3, pool: 15 });
    expectSayable(transitions);
  });

  test("stages count everyone; others than women and men enter no rate", () => {
    const first = people("wwwwwmmmmmmuo");
    const { stages: counted, transitions } = funnel([
      { stage: "nominated", people: first },
      { stage: "longlisted", people: first.slice(4) },
    ]);
    expect(counted[0]).toMatchObject({
      n: 13,
      bySex: { woman: 5, man: 6, other: 1, undisclosed: 1 },
      byRegion: { weog: 13 },
    });
    expect(transitions[0]!.bySex.map((g) => [g.group, g.selected, g.pool])).toEqual([
      ["woman", 1, 5],
      ["man", 6, 6],
    ]);
  });

  test("a name brought in later moves no rate", () => {
    const [first, second] = [people("wwwwwmmmmm"), people("wwmm", 3)];
    const plain = funnel([
      { stage: "a", people: first },
      { stage: "b", people: second },
    ]);
    const more = funnel([
      { stage: "a", people: first },
      { stage: "b", people: [...second, from("late", ["UY"], "grulac")] },
    ]);
    expect(more.transitions).toEqual(plain.transitions);
    expect(more.stages[1]!.n).toBe(plain.stages[1]!.n + 1);
  });
});
