import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterTemplates } from "#db/seed/letter-templates.ts";
import { directionOfLetter, letterDay, letterMoment, letterWord } from "#app/i18n/letter-words.ts";
import type { Standing } from "#app/domain/policy.ts";
import {
  fieldsBeyond,
  fillLetter,
  kindsSeen,
  kindsToWrite,
  languageOfState,
  letterFields,
  letterKinds,
  letterLanguages,
  letterNumber,
  letterRules,
  placeholdersOf,
  shownDigest,
  type LetterField,
  type LetterKind,
} from "#app/domain/selection/letters.ts";
import { processStates } from "#app/domain/selection/states.ts";

const nobody: Standing = {
  processId: "p",
  state: "callOpen",
  round: 1,
  open: true,
  ended: false,
  suspended: false,
  revealed: false,
  recommendationMode: "unranked",
  lead: false,
  officer: false,
  named: false,
  screener: false,
  seat: null,
  actingChair: false,
  panelMemberId: null,
  declared: false,
  recusedFrom: [],
  authority: false,
  vetting: false,
  adjudicator: false,
};
const sealed: LetterKind[] = ["councilLetter", "hostSounding", "offer"];

describe("what a letter may say", () => {
  it("is for a regret the State's own names alone: no reason, no person, no date of anything", () => {
    expect(letterRules.regret.fields).toEqual(["addressee", "post", "mission", "names"]);
  });
  it("names the person in what is sealed and in the announcement, nowhere else", () => {
    expect(letterKinds.filter((kind) => letterRules[kind].fields.includes("person"))).toEqual([
      ...sealed,
      "announcement",
    ]);
    expect(letterKinds.filter((kind) => letterRules[kind].sealed)).toEqual(sealed);
  });
  it("is never more than the kind's list, whatever the values hold", () => {
    const all = Object.fromEntries(letterFields.map((field) => [field, `<${field}>`]));
    fc.assert(
      fc.property(fc.constantFrom(...letterKinds), fc.subarray([...letterFields]), (kind, asked) => {
        const template = { subject: "S", body: `${asked.map((field) => `{${field}}`).join(" ")} end` };
        const allowed: readonly string[] = letterRules[kind].fields;
        if (asked.some((field) => !allowed.includes(field)))
          expect(() => fillLetter(kind, template, all, "")).toThrow(/may not say/);
        else {
          const text = JSON.stringify(fillLetter(kind, template, all, ""));
          for (const field of letterFields) expect(text.includes(`<${field}>`)).toBe(asked.includes(field));
        }
      }),
    );
  });
  it("keeps values from being read as placeholders", () => {
    const text = fillLetter(
      "regret",
      { subject: "{post}", body: "{names}\n\nEnd" },
      { post: "{person}", names: ["{person}"] },
      "",
    );
    expect(text).toEqual({
      subject: "{person}",
      blocks: [
        { kind: "list", lines: ["{person}"] },
        { kind: "paragraph", lines: ["End"] },
      ],
    });
  });
  it("puts what an officer adds before the closing, untouched", () => {
    const text = fillLetter("regret", { subject: "S", body: "One\n\nEnd" }, {}, "Two {person}\n\nThree");
    expect(text.blocks.map(({ lines }) => lines[0])).toEqual(["One", "Two {person}", "Three", "End"]);
  });
});

describe("the wording that comes with the portal", () => {
  it("exists once for each kind in each language, asks for nothing beyond the kind's list and for all of it that matters", () => {
    const ids = letterTemplates.map(({ kind, language, version }) => `${kind} ${language} ${version}`);
    expect(new Set(ids).size).toBe(letterKinds.length * letterLanguages.length);
    for (const { kind, language, subject, body } of letterTemplates) {
      const about = `${kind} ${language}`;
      expect([about, fieldsBeyond(kind, [subject, body])]).toEqual([about, []]);
      const asked = placeholdersOf(`${subject}\n${body}`);
      expect([about, letterRules[kind].fields.filter((field) => !asked.includes(field))]).toEqual([about, []]);
    }
  });
  it("has French spaces and apostrophes, and Arabic punctuation", () => {
    for (const { language, subject, body } of letterTemplates) {
      const text = `${subject}\n${body}`;
      if (language === "fr") expect(text).not.toMatch(/ [;:?!»]|« |[a-z]'[a-zé]/);
      if (language === "ar") expect(text.replaceAll(/\{\w+\}/g, "")).not.toMatch(/[a-z,;?]/i);
    }
  });
  it("says days and hours as each language does", () => {
    expect(letterDay("en", "2026-10-01")).toBe("1 October 2026");
    expect(letterDay("fr", "2026-10-01")).toBe("1er octobre 2026");
    expect(letterDay("ar", "2026-10-15")).toBe("١٥ أكتوبر ٢٠٢٦");
    expect(letterMoment("en", Date.UTC(2026, 9, 31, 3, 59))).toBe("30 October 2026, 23:59 New York time");
    expect([0, 1, 2, 3, 11, 100].map((count) => letterWord("ar", "mostNames", { count }))).toEqual([
      "لا أحد",
      "اسماً واحداً",
      "اسمين اثنين",
      "٣ أسماء",
      "١١ اسماً",
      "١٠٠ اسم",
    ]);
    expect(letterLanguages.map(directionOfLetter)).toEqual(["ltr", "ltr", "rtl"]);
  });
});

describe("who sees and writes", () => {
  const seen = (over: Partial<Standing>) => kindsSeen({ ...nobody, ...over });
  it("keeps sealed letters from the desk until the announcement and opens them to the authority and those named", () => {
    for (const state of processStates) {
      const after = ["announced", "onboarded", "inPost", "closed"].includes(state);
      const consulted = after || ["consultation", "offer"].includes(state);
      expect([state, seen({ officer: true, state }).some((kind) => sealed.includes(kind))]).toEqual([state, after]);
      expect([state, seen({ officer: true, named: true, state }).some((kind) => sealed.includes(kind))]).toEqual([
        state,
        consulted,
      ]);
      expect([state, seen({ authority: true, state }).some((kind) => sealed.includes(kind))]).toEqual([
        state,
        consulted,
      ]);
      expect(seen({ seat: "chair", revealed: true, state })).toEqual([]);
      expect(seen({ screener: true, state })).toEqual([]);
      expect(seen({ vetting: true, state })).toEqual([]);
    }
  });
  it("lets each kind be written in its states by its hand alone, and never in a suspended process", () => {
    for (const state of processStates) {
      const officer = kindsToWrite({ ...nobody, officer: true, state });
      expect(officer.some((kind) => sealed.includes(kind))).toBe(false);
      if (officer.includes("regret") || officer.includes("announcement"))
        expect(["announced", "onboarded"]).toContain(state);
      expect(kindsToWrite({ ...nobody, lead: true, authority: true, state })).toEqual([]);
      expect(kindsToWrite({ ...nobody, officer: true, named: true, open: false, state })).toEqual([]);
    }
  });
});

describe("numbers, digests and languages", () => {
  it("gives numbers that tell nothing of others", () => {
    expect(letterNumber("2026", "k7qx4m2p9z")).toBe("BH/2026/K7QX-4M2P");
    expect(shownDigest("0123456789abcdef".repeat(4))).toBe("0123 4567 89AB CDEF 0123 4567 89AB CDEF");
  });
  it("writes to a State in its own language", () => {
    const cases: [string, string[], string][] = [
      ["gh", ["en"], "en"],
      ["sn", ["en"], "fr"],
      ["eg", [], "ar"],
      ["gh", ["fr"], "fr"],
      ["sn", ["ar"], "ar"],
    ];
    for (const [state, accounts, language] of cases) expect(languageOfState(state, accounts)).toBe(language);
  });
  it("has a rule for each field, and no field without a kind", () => {
    const used = new Set<LetterField>(letterKinds.flatMap((kind) => [...letterRules[kind].fields]));
    expect([...letterFields].filter((field) => !used.has(field))).toEqual([]);
  });
});
