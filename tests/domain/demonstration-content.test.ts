import { describe, expect, it } from "vitest";
import { memberStates } from "#db/seed/member-states.ts";
import { ranks } from "#db/seed/levels-and-ranks.ts";
import { frameworks } from "#db/seed/frameworks.ts";
import { postTypes } from "#db/seed/post-types.ts";
import { CAREERS, themes, tracks } from "#scripts/demonstration/careers.ts";
import { cast, furtherCast } from "#scripts/demonstration/cast.ts";
import { chanceOf, mulberry32 } from "#scripts/demonstration/chance.ts";
import { THEME_WORDS } from "#scripts/demonstration/competency-texts.ts";
import { NAMES_BY_STATE } from "#scripts/demonstration/names.ts";
import { fictionalPeople, fullName, statesOfFictionalPeople } from "#scripts/demonstration/people.ts";
import {
  desirableCriteria,
  inductionItems,
  missionNeedsProfile,
  paragraphShowing,
  pick,
  requiredCriteria,
  termsOfReference,
  themeOf,
  wordCount,
} from "#scripts/demonstration/texts.ts";
import type { TextContexts } from "#scripts/demonstration/texts.ts";

const YEAR = 2026;
const groupOf = new Map(memberStates.map((state) => [state.iso2.toLowerCase(), state.regionalGroup]));
const everybody = tracks.map((track, index) =>
  fictionalPeople(40 + index, 200, { track, states: statesOfFictionalPeople, year: YEAR }),
);
const people = everybody.flat();
const levels = [1, 2, 3, 4] as const;
const languages = ["en", "fr"] as const;

describe("chance", () => {
  it("gives mulberry32's own first numbers", () => {
    const next = mulberry32(1);
    expect([next(), next(), next()].map((value) => Math.floor(value * 4294967296))).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it("forks streams that do not disturb each other", () => {
    const a = chanceOf(7);
    const b = chanceOf(7);
    a.next();
    expect(a.fork("x").next()).toBe(b.fork("x").next());
    expect(a.fork("x").next()).not.toBe(a.fork("y").next());
    expect(chanceOf(3).shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5]);
  });
});

describe("names", () => {
  it("cover 35 States or more of all five regional groups, with enough names of each kind", () => {
    expect(statesOfFictionalPeople.length).toBeGreaterThanOrEqual(35);
    expect(new Set(statesOfFictionalPeople.map((state) => groupOf.get(state)))).toEqual(
      new Set(["african", "asiaPacific", "easternEuropean", "grulac", "weog"]),
    );
    for (const [state, names] of Object.entries(NAMES_BY_STATE)) {
      for (const list of [names.familyNames, names.women, names.men]) {
        expect(list.length, state).toBeGreaterThanOrEqual(6);
        expect(new Set(list).size, state).toBe(list.length);
      }
      expect(
        names.women.filter((name) => names.men.includes(name)),
        state,
      ).toEqual([]);
    }
    const families = Object.values(NAMES_BY_STATE).flatMap((names) => names.familyNames);
    expect(new Set(families).size).toBe(families.length);
  });
});

describe("notes in Arabic", () => {
  it("name the paragraph, and are written in Arabic alone", () => {
    const cited = { paragraph: 3, gist: { en: "led", fr: "a dirigé" }, fits: true };
    for (const level of levels)
      for (const seed of [1, 2, 3])
        expect(pick("evidence", chanceOf(seed), { competency: "judgement", level, cited, language: "ar" })).toMatch(
          /^[^A-Za-z]*3[^A-Za-z]*$/,
        );
  });
});

describe("fictional people", () => {
  it("are the same for the same seed and others for another", () => {
    const wish = { track: "civilian", states: ["gh", "FR", "cn"], year: YEAR } as const;
    expect(fictionalPeople(5, 30, wish)).toEqual(fictionalPeople(5, 30, wish));
    expect(fictionalPeople(5, 30, wish)).not.toEqual(fictionalPeople(6, 30, wish));
    expect(fictionalPeople(5, 9, wish).map((person) => person.nationalities[0])).toEqual([
      "gh",
      "fr",
      "cn",
      "gh",
      "fr",
      "cn",
      "gh",
      "fr",
      "cn",
    ]);
  });

  it("never share a full name in 200, nor with names already taken", () => {
    for (const group of everybody) expect(new Set(group.map(fullName)).size).toBe(200);
    const first = fictionalPeople(1, 60, { track: "police", states: ["no"], year: YEAR });
    const taken = new Set(first.map(fullName));
    const second = fictionalPeople(1, 60, { track: "military", states: ["no"], year: YEAR, taken });
    expect(second.filter((person) => taken.has(fullName(person)))).toEqual([]);
    const families = new Set(
      fictionalPeople(2, 8, { track: "police", states: ["ke"] }).map((person) => person.familyName),
    );
    expect(families.size).toBe(8);
  });

  it("belong to existing States, one in ten to two", () => {
    for (const person of people) {
      expect(new Set(person.nationalities).size).toBe(person.nationalities.length);
      for (const state of [...person.nationalities, ...person.history.map((post) => post.place)]) {
        expect(groupOf.has(state), state).toBe(true);
      }
    }
    const dual = people.filter((person) => person.nationalities.length === 2).length / people.length;
    expect(dual).toBeGreaterThan(0.05);
    expect(dual).toBeLessThan(0.15);
  });

  it("have a life that fits: years, five to seven posts without a gap, schooling, languages", () => {
    for (const person of people) {
      expect(person.birthDate.startsWith(`${person.birthYear}-`)).toBe(true);
      expect(person.history.length).toBeGreaterThanOrEqual(5);
      expect(person.history.length).toBeLessThanOrEqual(7);
      expect(person.history[0]?.to).toBeNull();
      person.history.forEach((post, index) => {
        if (index > 0) expect(post.to).toBe(person.history[index - 1]?.from);
        expect(post.from).toBeLessThan(post.to ?? YEAR + 1);
        expect(`${post.text}${post.organisation}${post.gist.en}${post.gist.fr}`).not.toMatch(/[{}]|undefined/);
        expect(post.text.split(/[.!?](?:\s|$)/u).filter(Boolean).length).toBeLessThanOrEqual(3);
        expect(post.text).toMatch(/^\p{Lu}|^\d/u);
      });
      expect((person.history.at(-1)?.from ?? 0) - person.birthYear).toBeGreaterThanOrEqual(24);
      expect((person.history.at(-1)?.from ?? 0) - person.birthYear).toBeLessThanOrEqual(46);
      expect(person.education.every((entry) => entry.year < YEAR)).toBe(true);
      expect(new Set(person.languages.map((entry) => entry.code)).size).toBe(person.languages.length);
      expect(person.languages.some((entry) => entry.code === "en")).toBe(true);
      if (person.languageOfDossier === "fr") {
        expect(person.languages.some((entry) => entry.code === "fr" && entry.level > "B2")).toBe(true);
      }
    }
  });

  it("write about a quarter of the dossiers in French", () => {
    const share = people.filter((person) => person.languageOfDossier === "fr").length / people.length;
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.32);
  });

  it("have ranks of the reference data unless civilian, and a vision of 150 to 250 words if civilian", () => {
    const codes = new Map(ranks.map((rank) => [rank.code, rank]));
    for (const [index, group] of everybody.entries()) {
      for (const person of group) {
        if (tracks[index] === "civilian") {
          expect(person.rankCode).toBeUndefined();
          expect(wordCount(person.vision)).toBeGreaterThanOrEqual(150);
          expect(wordCount(person.vision)).toBeLessThanOrEqual(250);
        } else {
          expect(person.vision).toBe("");
          expect(codes.get(person.rankCode ?? "")).toMatchObject({
            grade: person.rank?.grade,
            service: person.rank?.service,
          });
        }
      }
    }
  });

  it("refuse States without names and an empty list", () => {
    expect(() => fictionalPeople(1, 1, { track: "police", states: ["xx"] })).toThrow(RangeError);
    expect(() => fictionalPeople(1, 1, { track: "police", states: [] })).toThrow(RangeError);
  });
});

describe("careers", () => {
  it("keep the same figures in both languages and in the gist", () => {
    for (const post of tracks.flatMap((track) => CAREERS[track])) {
      const used = (text: string) => [...new Set(text.match(/\{[abc]\}/g) ?? [])].sort();
      expect(used(post.fr.text), post.en.title).toEqual(used(post.en.text));
      expect(used(post.fr.gist), post.en.title).toEqual(used(post.en.gist));
      expect(used(post.en.text), post.en.title).toEqual(Object.keys(post.figures).map((key) => `{${key}}`));
      expect(used(post.en.text)).toEqual(expect.arrayContaining(used(post.en.gist)));
    }
  });

  it("show every theme somewhere", () => {
    const shown = new Set(tracks.flatMap((track) => CAREERS[track]).flatMap((post) => post.shows));
    expect([...shown].sort()).toEqual([...themes].sort());
  });
});

describe("texts", () => {
  const draws = Array.from({ length: 40 }, (_, index) => index);

  it("serve every competency of the mission leadership set", () => {
    const set = frameworks.find((framework) => framework.code === "missionLeadership");
    for (const competency of set?.competencies ?? []) expect(() => themeOf(competency.code)).not.toThrow();
    expect(() => themeOf("astrology")).toThrow(RangeError);
  });

  it("write notes that cite a paragraph of the dossier, and narratives of 200 words at most", () => {
    let typical = 0;
    let all = 0;
    for (const competency of themes) {
      for (const level of levels) {
        for (const language of languages) {
          for (const index of draws.slice(0, 6)) {
            const chance = chanceOf(index).fork(`${competency}${level}${language}`);
            const person = people[(index * 97) % people.length] as (typeof people)[number];
            const cited = paragraphShowing(person.history, competency, chance);
            const note = pick("evidence", chance, { competency, level, cited, language });
            expect(note).toContain(`¶${cited.paragraph}`);
            expect(cited.paragraph).toBeLessThanOrEqual(person.history.length);
            expect(wordCount(note)).toBeLessThanOrEqual(200);
            expect(pick("insufficientEvidence", chance, { competency, cited, language })).toContain("¶");
            const narrative = pick("consensusNarrative", chance, { competency, level, cited, language });
            const words = wordCount(narrative);
            expect(words).toBeLessThanOrEqual(200);
            expect(words).toBeGreaterThanOrEqual(45);
            expect(`${note}${narrative}`).not.toMatch(/[{}]|undefined/);
            all += 1;
            if (words >= 60 && words <= 100) typical += 1;
          }
        }
      }
    }
    expect(typical / all).toBeGreaterThan(0.8);
    expect(Object.keys(THEME_WORDS).sort()).toEqual([...themes].sort());
  });

  it("give reasons of 30 to 60 words", () => {
    const reasons: string[] = draws.flatMap((index) => {
      const chance = chanceOf(index);
      return [
        ...(["G1", "G2"] as const).flatMap((rule) =>
          languages.map((language) => pick("listReason", chance, { rule, language })),
        ),
        ...(["G3", "G4", "P1", "P2", "composition", "fewerThanThree"] as const).map((rule) =>
          pick("chairReason", chance, { rule }),
        ),
        ...(["P1", "P2", "composition"] as const).map((rule) => pick("officerReason", chance, { rule })),
        ...(["P1", "P2"] as const).map((rule) => pick("authorityReason", chance, { rule })),
      ];
    });
    for (const reason of reasons) {
      expect(wordCount(reason), reason).toBeGreaterThanOrEqual(30);
      expect(wordCount(reason), reason).toBeLessThanOrEqual(60);
    }
  });

  it("leave no gap in any text and repeat themselves for the same draw", () => {
    const cited = { paragraph: 2, gist: { en: "kept one plan", fr: "un seul plan" }, fits: true };
    const contexts: { [K in keyof TextContexts]: TextContexts[K] } = {
      evidence: { competency: "command", level: 3, cited },
      insufficientEvidence: { competency: "vision", cited },
      consensusNarrative: { competency: "vision", level: 2, cited },
      screeningMark: { mark: "cannotTell", paragraph: 2, language: "fr" },
      screeningPoints: { points: 3, paragraph: 2 },
      eligibility: { outcome: "ineligible" },
      nominationStatement: { track: "police", cited, language: "fr" },
      listReason: { rule: "G1" },
      chairReason: { rule: "G3" },
      officerReason: { rule: "P1" },
      authorityReason: { rule: "P2" },
      adminReason: { act: "stageMoved" },
      conflictNote: { tie: "knows" },
      conflictRuling: { ruling: "recused" },
      reportSummary: { post: "Force Commander, UNMISS", candidates: 5 },
      dissentNote: { competency: "judgementUnderThreat" },
      listRationale: { names: ["A", "B", "C"], post: "Force Commander, UNMISS" },
      comparativeAnalysis: { man: "A", woman: "B", competency: "command" },
      authorityQuestion: {},
      authorityAnswer: {},
      decisionReason: { name: "A", offList: true },
      approvalReturned: {},
      consultationNote: { party: "hostState", outcome: "objected" },
      offerNote: { step: "declined" },
      announcement: { name: "A", post: "Head of Mission", mission: "UNFICYP" },
      noteVerbale: { post: "Head of Mission", mission: "UNFICYP", deadline: "1 March" },
      vettingRemark: { provider: "references", outcome: "adverse" },
      adjudicationReason: { ruling: "cleared" },
      registrationContest: {},
      registrationAnswer: {},
    };
    for (const kind of Object.keys(contexts) as (keyof TextContexts)[]) {
      for (const index of draws) {
        const text = pick(kind, chanceOf(index), contexts[kind]);
        expect(text, kind).not.toMatch(/[{}]|undefined/);
        expect(text.length, kind).toBeGreaterThan(5);
        expect(pick(kind, chanceOf(index), contexts[kind])).toBe(text);
      }
    }
  });

  it("describe what missions need in 120 to 200 words, and posts in five to eight duties", () => {
    for (const type of ["multidimensional", "observer", "specialPolitical", "transition", "regionalOffice"] as const) {
      for (const track of tracks) {
        for (const index of draws.slice(0, 8)) {
          const profile = missionNeedsProfile(type, track, "UNFICYP", chanceOf(index));
          const words = wordCount(`${profile.situation} ${profile.priorities} ${profile.challenges}`);
          expect(words, `${type} ${track}`).toBeGreaterThanOrEqual(120);
          expect(words, `${type} ${track}`).toBeLessThanOrEqual(200);
        }
      }
    }
    for (const postType of postTypes) {
      const terms = termsOfReference(postType.code);
      expect(terms.duties.length).toBeGreaterThanOrEqual(5);
      expect(terms.duties.length).toBeLessThanOrEqual(8);
    }
  });

  it("ask for five or six things, wish for four or five with weights of 100, and plan the induction in order", () => {
    for (const track of tracks) {
      expect([5, 6]).toContain(requiredCriteria[track].length);
      expect([4, 5]).toContain(desirableCriteria[track].length);
      expect(desirableCriteria[track].reduce((sum, criterion) => sum + criterion.weight, 0)).toBe(100);
      const days = inductionItems(track).map((item) => item.day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });
});

describe("the cast", () => {
  const holders = (role: string) => cast.filter((member) => (member.roles as readonly string[]).includes(role));

  it("fills every role with the numbers that the world needs", () => {
    const numbers = {
      administrator: 1,
      leadOfficer: 1,
      secretariatOfficer: 4,
      screener: 4,
      panelChair: 3,
      panelMember: 10,
      vettingOfficer: 2,
      adjudicator: 1,
      selectionAuthority: 4,
      auditor: 1,
      leadFocalPoint: 25,
      focalPoint: 25,
      mentoringCoordinator: 1,
      mentor: 12,
      mentee: 10,
    };
    for (const [role, number] of Object.entries(numbers)) expect(holders(role).length, role).toBe(number);
    for (const office of ["sg", "usgDpo"]) {
      expect(holders("selectionAuthority").filter((member) => member.decidingOffice === office).length).toBe(2);
    }
  });

  it("has unique codes, addresses and names that no candidate shares", () => {
    for (const key of ["code", "email", "familyName"] as const) {
      expect(new Set(cast.map((member) => member[key])).size, key).toBe(cast.length);
    }
    const candidates = new Set(Object.values(NAMES_BY_STATE).flatMap((names) => names.familyNames));
    expect(cast.filter((member) => candidates.has(member.familyName))).toEqual([]);
    for (const member of cast) {
      expect(member.email).toMatch(/^[a-z.-]+@[a-z.-]+\.example$/);
      expect(() => new Intl.DateTimeFormat("en", { timeZone: member.zone })).not.toThrow();
      for (const state of member.nationalities) expect(groupOf.has(state), state).toBe(true);
    }
  });

  it("nominates from 25 States of all groups, each with fictional people to put forward", () => {
    const states = holders("focalPoint").map((member) => member.memberState ?? "");
    expect(new Set(states).size).toBe(25);
    expect(new Set(states.map((state) => groupOf.get(state))).size).toBe(5);
    expect(states.filter((state) => !statesOfFictionalPeople.includes(state))).toEqual([]);
  });

  it("has Missions of more than sixty States in the whole world, some of them working in French and Arabic", () => {
    const whole = [...cast, ...furtherCast];
    for (const key of ["code", "email", "familyName"] as const)
      expect(new Set(whole.map((member) => member[key])).size, key).toBe(whole.length);
    const missions = whole.filter(({ memberState }) => memberState);
    expect(missions.length).toBeGreaterThan(60);
    expect(missions.filter(({ memberState }) => !statesOfFictionalPeople.includes(memberState!))).toEqual([]);
    expect(new Set(missions.map(({ language }) => language))).toEqual(new Set(["en", "fr", "ar"]));
    const candidates = new Set(Object.values(NAMES_BY_STATE).flatMap((names) => names.familyNames));
    expect(furtherCast.filter(({ familyName }) => candidates.has(familyName))).toEqual([]);
    for (const member of furtherCast) expect(member.email).toMatch(/^[a-z.-]+@[a-z.-]+\.example$/);
  });

  it("can seat mixed panels of every track", () => {
    const panelists = [...holders("panelChair"), ...holders("panelMember")];
    expect(new Set(panelists.map((member) => member.sex)).size).toBe(2);
    expect(new Set(panelists.flatMap((member) => member.nationalities.map((state) => groupOf.get(state)))).size).toBe(
      5,
    );
    expect(panelists.filter((member) => member.external).length).toBeGreaterThanOrEqual(5);
    expect(panelists.filter((member) => member.rank?.endsWith("General")).length).toBe(2);
    expect(panelists.filter((member) => member.rank === "deputyCommissioner").length).toBe(2);
    expect(panelists.filter((member) => member.cbiTrainedAt === undefined).map((member) => member.code)).toEqual([
      "member10",
    ]);
  });
});
