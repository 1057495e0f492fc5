import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  barriersOf,
  bestOffers,
  eligibilityOf,
  factorCodes,
  functionalNeeds,
  inOwnOrder,
  noTies,
  scoreOf,
  usualWeights,
  type MenteeFacts,
  type MentorFacts,
} from "#app/domain/mentoring/matching.ts";
import { after, matchTable, relationshipDue, sessionDue, sessionTable } from "#app/domain/mentoring/states.ts";

const today = "2026-10-12";
const hours = (from: number, to: number) => [[from * 3_600_000, to * 3_600_000]] as const;
const mentor: MentorFacts = {
  id: "mentor",
  admitted: true,
  clearedUntil: "2027-01-01",
  separatedOn: "2024-05-01",
  trainedOn: "2026-02-01",
  conflictDeclaredOn: "2026-03-01",
  capacity: 2,
  taken: 1,
  languages: [
    { language: "en", level: "C2" },
    { language: "fr", level: "C1" },
  ],
  sex: "man",
  postTypes: ["forceCommander"],
  missionTypes: ["multidimensional"],
  regions: ["africa"],
  functions: ["commandAndControl", "hostGovernment"],
  missions: [{ missionId: "unmil", endedOn: "2018-03-30" }],
  hours: hours(8, 12),
};
const mentee: MenteeFacts = {
  id: "mentee",
  missionId: "unmiss",
  missionType: "multidimensional",
  region: "africa",
  postTypeId: "forceCommander",
  languages: [{ language: "en", level: "C1" }],
  needs: ["commandAndControl", "protectionOfCivilians"],
  hours: hours(10, 18),
};

describe("what keeps a pair apart", () => {
  test("nothing, for a mentor who is separated, cleared in date, trained, admitted and free", () => {
    expect(barriersOf(mentee, mentor, noTies, today)).toEqual([]);
  });
  test.each([
    [{ admitted: false }, "notAdmitted"],
    [{ clearedUntil: null }, "notCleared"],
    [{ clearedUntil: "2026-10-11" }, "notCleared"],
    [{ separatedOn: "2025-10-13" }, "notSeparated"],
    [{ trainedOn: null }, "notTrained"],
    [{ conflictDeclaredOn: "2025-10-11" }, "conflictNotRenewed"],
    [{ taken: 2 }, "noCapacity"],
  ] as const)("%j", (change, code) => {
    expect(eligibilityOf({ ...mentor, ...change }, today)).toEqual([code]);
  });
  test("the edges count: twelve months to the day, a clearance on its last day, a mission three years ago", () => {
    expect(eligibilityOf({ ...mentor, separatedOn: "2025-10-12", clearedUntil: today }, today)).toEqual([]);
    const served = (endedOn: string) => ({ ...mentor, missions: [{ missionId: "unmiss", endedOn }] });
    expect(barriersOf(mentee, served("2023-10-12"), noTies, today)).toEqual([]);
    expect(barriersOf(mentee, served("2023-10-13"), noTies, today)).toEqual(["sameMission"]);
  });
  test("a language below C1 on either side is none in common", () => {
    expect(barriersOf({ ...mentee, languages: [{ language: "en", level: "B2" }] }, mentor, noTies, today)).toEqual([
      "noCommonLanguage",
    ]);
  });
  test.each([
    [{ supervisedUntil: "2024-01-01" }, "supervision"],
    [{ panel: true }, "panelTie"],
    [{ conflictUntil: "9996-12-31" }, "conflict"],
    [{ conflictUntil: "2024-01-01" }, "conflict"],
    [{ blockedByMentee: true }, "blockedByMentee"],
    [{ blockedByMentor: true }, "blockedByMentor"],
    [{ samePerson: true }, "samePerson"],
  ] as const)("a tie: %j", (change, code) => {
    expect(barriersOf(mentee, mentor, { ...noTies, ...change }, today)).toEqual([code]);
  });
});

describe("the score of a pair", () => {
  test("adds its factors up, with a reason for each that holds", () => {
    const { score, factors } = scoreOf(mentee, mentor);
    // 250 + 200 + 150 + half of 200 + two of ten hours of 150 + one of two languages of 50
    expect(score).toBe(250 + 200 + 150 + 100 + 30 + 25);
    expect(factors.map(({ reason }) => reason?.key)).toEqual(factorCodes.map((code) => `matching.reason.${code}`));
  });
  test("lies in 0 to 1000 and never reads the mentor's sex", () => {
    fc.assert(
      fc.property(
        fc.subarray([...functionalNeeds]),
        fc.subarray(["forceCommander", "srsg"]),
        fc.constantFrom("woman", "man", "other", "undisclosed"),
        fc.integer({ min: 8, max: 20 }),
        (functions, postTypes, sex, to) => {
          const other = { ...mentor, functions, postTypes, hours: hours(8, to) };
          const found = scoreOf(mentee, other);
          expect(found.score).toBeGreaterThanOrEqual(0);
          expect(found.score).toBeLessThanOrEqual(1000);
          expect(scoreOf(mentee, { ...other, sex })).toEqual(found);
        },
      ),
    );
  });
  test("weights that are not whole or do not sum to 100 are refused", () => {
    expect(() => scoreOf(mentee, mentor, { ...usualWeights, hours: 16 })).toThrow(RangeError);
    expect(() => scoreOf(mentee, mentor, { ...usualWeights, hours: 14.5, language: 5.5 })).toThrow(RangeError);
  });
});

describe("offers", () => {
  const pool = ["a", "b", "c", "d", "e"].map((id, index) => ({
    facts: { ...mentor, id, hours: hours(8, 12 + index), sex: index % 2 ? "woman" : "man" },
    ties: { ...noTies, panel: id === "e" },
  }));
  test("are the three best that are feasible, whatever the order they come in", () => {
    expect(bestOffers(mentee, pool, today).map(({ mentorId }) => mentorId)).toEqual(["d", "c", "b"]);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(bestOffers(mentee, shuffled, today)).toEqual(bestOffers(mentee, pool, today));
      }),
    );
  });
  test("a stated preference orders the own three and changes nothing else", () => {
    const offers = bestOffers(mentee, pool, today).map((offer) => ({
      ...offer,
      sex: pool.find(({ facts }) => facts.id === offer.mentorId)!.facts.sex,
    }));
    expect(inOwnOrder(offers, "woman").map(({ mentorId }) => mentorId)).toEqual(["d", "b", "c"]);
    expect(inOwnOrder(offers, null)).toEqual(offers);
  });
});

describe("lifecycles", () => {
  test("every state that an act leads out of is reached, and none that is final is left", () => {
    const begun = new Set<string>(["offered", "requested"]);
    for (const { to } of [...matchTable, ...sessionTable]) begun.add(to);
    for (const { from } of [...matchTable, ...sessionTable]) expect(begun.has(from)).toBe(true);
    for (const state of ["completed", "ended", "passedOver", "refused", "lapsed"] as const)
      expect(matchTable.some(({ from }) => from === state)).toBe(false);
  });
  test("only the hand of an act moves it", () => {
    expect(after(matchTable, "requested", "accept", "mentor")).toBe("agreed");
    expect(after(matchTable, "requested", "accept", "mentee")).toBeNull();
    expect(after(sessionTable, "held", "cancel", "mentee")).toBeNull();
  });
  test("answers are due in three days, or 24 hours before the start, or at the start of a call today", () => {
    const hour = 3_600_000;
    expect(relationshipDue(0)).toBe(72 * hour);
    expect(sessionDue(0, 200 * hour, false)).toBe(72 * hour);
    expect(sessionDue(0, 60 * hour, false)).toBe(36 * hour);
    expect(sessionDue(0, 5 * hour, true)).toBe(5 * hour);
  });
});
