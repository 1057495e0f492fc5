import countries from "i18n-iso-countries";
import { describe, expect, test } from "vitest";
import { scales } from "#app/domain/assessment/scoring.ts";
import { processStates } from "#app/domain/selection/states.ts";
import { courses } from "#db/seed/courses.ts";
import { gradeLevels, levels, rankGrades, rankServices, ranks } from "#db/seed/levels-and-ranks.ts";
import {
  memberStates,
  memberStatesProvenance,
  nameOverrides,
  nameOverridesProvenance,
} from "#db/seed/member-states.ts";
import { missions } from "#db/seed/missions.ts";
import { documentTypes, postTypes } from "#db/seed/post-types.ts";
import { posts } from "#db/seed/posts.ts";
import { balanceRules, compositionRules } from "#db/seed/rules.ts";
import { ratingScales } from "#db/seed/scales.ts";
import { stageTimes, vettingTime } from "#db/seed/stage-times.ts";

const iso2 = new Set(memberStates.map((state) => state.iso2));
const levelOrder = new Map<string, number>(levels.map((level) => [level.code, level.order]));
const rankByCode = new Map(ranks.map((rank) => [rank.code, rank]));
const missionByAcronym = new Map(missions.map((mission) => [mission.acronym, mission]));
const postTypeByCode = new Map(postTypes.map((type) => [type.code, type]));

const distinct = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);

describe("member states", () => {
  test("are 193, in five groups of known size", () => {
    const sizes: Record<string, number> = {};
    for (const state of memberStates) sizes[state.regionalGroup] = (sizes[state.regionalGroup] ?? 0) + 1;
    expect(memberStates).toHaveLength(193);
    expect(sizes).toEqual({ african: 54, asiaPacific: 54, easternEuropean: 23, grulac: 33, weog: 29 });
    distinct(memberStates.map((state) => state.iso2));
    distinct(memberStates.map((state) => state.iso3));
  });

  test("carry the ISO codes of i18n-iso-countries", () => {
    for (const state of memberStates) expect(countries.alpha2ToAlpha3(state.iso2), state.iso2).toBe(state.iso3);
  });

  test("leave out what is no Member State, and place the special cases", () => {
    for (const other of ["VA", "PS", "TW", "XK", "EH", "HK"]) expect(iso2.has(other), other).toBe(false);
    const groupOf = (code: string) => memberStates.find((state) => state.iso2 === code)?.regionalGroup;
    expect(["US", "IL", "TR", "AU", "NZ"].map(groupOf)).toEqual(["weog", "weog", "weog", "weog", "weog"]);
    expect(groupOf("KI")).toBe("asiaPacific");
    expect(groupOf("CY")).toBe("asiaPacific");
  });

  test("have distinct names in English, French and Arabic", () => {
    for (const language of ["en", "fr", "ar"] as const) {
      const intl = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
      const names = memberStates.map((state) => nameOverrides[state.iso2]?.[language] ?? intl.of(state.iso2));
      for (const [index, name] of names.entries()) expect(name, memberStates[index]?.iso2).toBeTruthy();
      distinct(names.map(String));
      if (language === "ar") for (const name of names) expect(name).toMatch(/^\p{Script=Arabic}/u);
      else for (const name of names) expect(name).toMatch(/^\p{Script=Latin}/u);
    }
    for (const code of Object.keys(nameOverrides)) expect(iso2.has(code), code).toBe(true);
  });
});

describe("missions", () => {
  test("are those of the reference list, with distinct acronyms", () => {
    distinct(missions.map((mission) => mission.acronym));
    const running = missions.filter((mission) => mission.endYear === null);
    expect(running.filter((mission) => mission.kind === "peacekeeping")).toHaveLength(11);
    expect(running.filter((mission) => mission.kind === "political")).toHaveLength(10);
    expect(missions.filter((mission) => mission.endYear !== null)).toHaveLength(18);
  });

  test("have zones that Intl knows, host States that are members, and real weekends", () => {
    for (const mission of missions) {
      for (const zone of [mission.zone, ...(mission.otherZones ?? [])])
        expect(() => new Intl.DateTimeFormat("en", { timeZone: zone }), `${mission.acronym} ${zone}`).not.toThrow();
      expect(mission.otherZones ?? []).not.toContain(mission.zone);
      expect(mission.hostStates.length, mission.acronym).toBeGreaterThan(0);
      for (const host of mission.hostStates) expect(iso2.has(host), `${mission.acronym} ${host}`).toBe(true);
      expect([
        [5, 6],
        [6, 7],
      ]).toContainEqual([...mission.weekend]);
      expect(mission.name.en).toBeTruthy();
      expect(mission.name.fr).toBeTruthy();
    }
  });

  test("have years and mandates that make sense", () => {
    for (const mission of missions) {
      expect(mission.startYear, mission.acronym).toBeGreaterThanOrEqual(1948);
      if (mission.endYear !== null) expect(mission.endYear, mission.acronym).toBeGreaterThanOrEqual(mission.startYear);
      if (typeof mission.mandateEnds === "string") expect(mission.mandateEnds).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(mission.leadDepartment).toBe(mission.kind === "peacekeeping" ? "DPO" : "DPPA");
    }
  });
});

describe("post types, levels, ranks, posts", () => {
  test("post types speak of known levels, ranks and documents", () => {
    distinct(postTypes.map((type) => type.code));
    const documents = new Set<string>(documentTypes.map((document) => document.code));
    for (const type of postTypes) {
      const orders = type.customaryLevels.map((level) => levelOrder.get(level) ?? NaN);
      expect(orders, type.code).toEqual([...orders].sort((a, b) => b - a));
      for (const document of type.requiredDocuments)
        expect(documents.has(document), `${type.code} ${document}`).toBe(true);
      if (type.minRank !== undefined) expect(rankByCode.has(type.minRank), type.code).toBe(true);
      expect(type.uniformed).toBe(type.track !== "civilian");
      // Uniformed posts are for Member States alone; staff selection and the pool have doors of their own.
      if (type.uniformed) expect(type.nominators).toEqual(["memberState"]);
      if (type.entry === "pool") expect(type.nominators).toEqual(["pool"]);
      if (type.entry === "staffSelection") expect(type.nominators).toEqual(["application"]);
    }
  });

  test("ranks cover each grade once per service, and equal grades have equal order", () => {
    distinct(ranks.map((rank) => rank.code));
    for (const service of rankServices)
      for (const grade of rankGrades)
        expect(
          ranks.filter((rank) => rank.service === service && rank.grade === grade),
          `${service} ${grade}`,
        ).toHaveLength(1);
    for (const rank of ranks) expect(rank.order).toBe(Number(rank.grade.slice(3)));
    for (const grade of rankGrades) expect(levelOrder.has(gradeLevels[grade].level)).toBe(true);
    expect(levels.map((level) => level.code)).toEqual(["USG", "ASG", "D-2", "D-1", "P-5"]);
  });

  test("posts belong to running missions and known types, at a customary level", () => {
    distinct(posts.map((post) => `${post.mission} ${post.postType}`));
    for (const post of posts) {
      const name = `${post.mission} ${post.postType}`;
      const type = postTypeByCode.get(post.postType);
      expect(missionByAcronym.get(post.mission)?.endYear, name).toBeNull();
      expect(type, name).toBeDefined();
      expect(type?.customaryLevels, name).toContain(post.level);
      // A military post has a rank, at or above the lowest customary one; police ranks are national.
      if (type?.track === "military") {
        const rank = rankByCode.get(post.rank ?? "");
        expect(rank?.service, name).toBe("army");
        expect(rank?.order, name).toBeGreaterThanOrEqual(rankByCode.get(type.minRank ?? "")?.order ?? NaN);
      } else expect(post.rank, name).toBeUndefined();
      const byLevel = (levelOrder.get(post.level) ?? 0) >= (levelOrder.get("D-2") ?? NaN) ? "sg" : "usgDpo";
      expect(post.decidingOffice, name).toBe(type?.decides === "byLevel" ? byLevel : type?.decides);
    }
  });

  test("each mission has at most one head, and four are in uniform", () => {
    const heads = posts.filter((post) => post.isHeadOfMission);
    distinct(heads.map((post) => post.mission));
    const uniformed = heads.filter((post) => postTypeByCode.get(post.postType)?.uniformed).map((post) => post.mission);
    expect(uniformed.sort()).toEqual(["UNDOF", "UNIFIL", "UNMOGIP", "UNTSO"]);
  });
});

describe("scales, courses, stage times", () => {
  test("scales agree with the scoring rules and name each step", () => {
    expect(ratingScales.map((scale) => scale.code)).toEqual(["un4", "uk7"]);
    for (const scale of ratingScales) {
      expect({ lo: scale.lo, hi: scale.hi }).toEqual({ lo: scales[scale.code].lo, hi: scales[scale.code].hi });
      expect(scale.levels.map((level) => level.value)).toEqual(
        Array.from({ length: scale.hi - scale.lo + 1 }, (_, step) => scale.lo + step),
      );
    }
    expect(ratingScales.map((scale) => [scale.banding, scale.discussSpread, scale.usualPass])).toEqual([
      [true, 2, 3],
      [false, 3, 4],
    ]);
  });

  test("courses have distinct codes", () => distinct(courses.map((course) => course.code)));

  test("stage times cover forecast to onboarded in order, and vetting fits in", () => {
    expect(stageTimes.map((time) => time.state)).toEqual(
      processStates.slice(0, processStates.indexOf("onboarded") + 1),
    );
    for (const time of [...stageTimes, vettingTime]) {
      expect(time.low).toBeLessThanOrEqual(time.days);
      expect(time.days).toBeLessThanOrEqual(time.high);
    }
    const total = stageTimes.reduce((sum, time) => sum + time.days, 0);
    expect(total).toBeGreaterThanOrEqual(183);
    expect(total).toBeLessThanOrEqual(365);
    const states = stageTimes.map((time) => time.state);
    const parallel = stageTimes.slice(
      states.indexOf(vettingTime.startsAt),
      states.indexOf(vettingTime.mustHoldToLeave) + 1,
    );
    expect(parallel.reduce((sum, time) => sum + time.days, 0)).toBeGreaterThanOrEqual(vettingTime.days);
  });
});

describe("rules", () => {
  test("stand at the gates, with the severities and signers that are laid down", () => {
    const table = Object.fromEntries(
      balanceRules.filter((rule) => rule.active).map((rule) => [rule.code, [rule.severity, rule.gates, rule.signers]]),
    );
    const throughout = { longlist: "officer", shortlist: "chair", recommendedList: "chair", decision: "authority" };
    expect(table).toEqual({
      G1: ["justify", ["nominationList"], { nominationList: "focalPoint" }],
      G2: ["justify", ["nominationList"], { nominationList: "focalPoint" }],
      G3: ["justify", ["shortlist"], { shortlist: "chair" }],
      G4: ["justify", ["recommendedList"], { recommendedList: "chair" }],
      G5: ["block", ["recommendedList", "decision"], { recommendedList: "chair", decision: "authority" }],
      G6: ["block", ["convening"], {}],
      P1: ["justify", ["longlist", "shortlist", "recommendedList", "decision"], throughout],
      P2: ["justify", ["longlist", "shortlist", "recommendedList", "decision"], throughout],
      P3: ["info", ["shortlist"], {}],
    });
    expect(balanceRules.filter((rule) => !rule.active).map((rule) => rule.code)).toEqual(["G7", "G8", "G9", "P4"]);
  });

  test("G6 is exactly the blocking composition rules; all others are justified by the chair", () => {
    distinct(compositionRules.map((rule) => rule.code));
    expect(compositionRules).toHaveLength(11);
    const blocking = compositionRules.filter((rule) => rule.severity === "block");
    expect(balanceRules.find((rule) => rule.code === "G6")?.threshold).toEqual({
      kind: "panelComposition",
      findings: blocking.map((rule) => rule.code),
    });
    for (const rule of compositionRules) {
      expect(rule.partOf, rule.code).toBe(rule.severity === "block" ? "G6" : undefined);
      expect(rule.signer, rule.code).toBe(rule.severity === "block" ? undefined : "chair");
    }
  });
});

test("every row or list says since when and from where", () => {
  const lists = [missions, postTypes, documentTypes, levels, ranks, Object.values(gradeLevels), ratingScales, courses];
  const others = [
    balanceRules,
    compositionRules,
    stageTimes,
    posts,
    [vettingTime, memberStatesProvenance, nameOverridesProvenance],
  ];
  for (const row of [...lists, ...others].flat()) {
    expect(row.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(row.source.length).toBeGreaterThan(10);
  }
});
