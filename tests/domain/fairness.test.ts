import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "#app/i18n/catalogue.ts";
import { extraordinaryEvents } from "#app/domain/selection/exceptions.ts";
import {
  fairnessOf,
  fairnessQuestions,
  readersOf,
  type Entry,
  type FairnessRecords,
} from "#app/domain/selection/fairness.ts";
import { eventTypes } from "#app/domain/events.ts";
import { publicCounts, publicPhaseOf, publicStages } from "#app/domain/selection/public-record.ts";
import { processStates } from "#app/domain/selection/states.ts";

let seq = 0;
const entry = (type: string, actorId: string, more: Partial<Entry> = {}): Entry => ({
  seq: (seq += 1),
  at: seq * 1_000,
  actorId,
  type,
  objectKind: "process",
  objectId: "p",
  payload: {},
  ...more,
});
const records: FairnessRecords = {
  seats: [
    { id: "s1", accountId: "m1", voting: true },
    { id: "s2", accountId: "m2", voting: true },
  ],
  recusals: [],
  sheets: [
    { id: "h1", accountId: "m1", digest: "d1", locked: true },
    { id: "h2", accountId: "m2", digest: "d2", locked: true },
  ],
  files: new Map([
    ["c1", "c1"],
    ["n1", "c1"],
  ]),
  callNotices: { calls: 1, told: 1 },
};
const moved = (from: string, to: string) => entry("process.moved", "officer", { payload: { from, to, round: 1 } });
const locked = (id: string, member: string, digest: string, attempt = 1) =>
  entry("scoreSheet.locked", member, { objectKind: "scoreSheet", objectId: id, payload: { attempt, digest } });
const declared = (seat: string, member: string) =>
  entry("conflict.declared", member, { payload: { panelMemberId: seat, candidacyId: "c1" } });
const read = (objectKind: string, objectId: string, member: string) =>
  entry("record.read", member, { objectKind, objectId });

const whole = (): Entry[] => [
  entry("call.issued", "officer", { objectId: "call1" }),
  entry("nomination.opened", "focal"),
  entry("screeningSheet.submitted", "a", { payload: { candidacyId: "c1" } }),
  entry("screeningSheet.submitted", "b", { payload: { candidacyId: "c1" } }),
  entry("eligibility.decided", "officer", { objectKind: "candidacy", objectId: "c1" }),
  moved("eligibilityScreening", "longlisting"),
  moved("longlisting", "shortlisting"),
  declared("s1", "m1"),
  declared("s2", "m2"),
  read("nomination", "n1", "m1"),
  entry("balance.checked", "officer"),
  moved("shortlisting", "assessment"),
  locked("h1", "m1", "d1"),
  locked("h2", "m2", "d2"),
  entry("panel.revealed", "chair"),
  entry("panelReport.answered", "m1", { payload: { answer: "signed" } }),
  moved("panelReview", "recommendation"),
  moved("recommendation", "decision"),
  entry("decision.taken", "one", { payload: { decisionId: "x", offList: false } }),
  entry("decision.approved", "two", { payload: { decisionId: "x" } }),
];
const verdicts = (entries: readonly Entry[], more: Partial<FairnessRecords> = {}) =>
  Object.fromEntries(fairnessOf(entries, { ...records, ...more }).map(({ question, verdict }) => [question, verdict]));

describe("the fixed questions", () => {
  it("are all shown by a process that kept to the rules", () => {
    expect(new Set(Object.values(verdicts(whole())))).toEqual(new Set(["shown"]));
  });
  it("have not come while nothing has happened", () => {
    const answers = verdicts([]);
    expect(fairnessQuestions.filter((question) => answers[question] !== "notYet")).toEqual([]);
  });

  const changed: readonly [string, string, (entries: Entry[]) => Entry[], Partial<FairnessRecords>?][] = [
    [
      "rubricFrozen",
      "exception",
      (list) => [list[1]!, list[0]!, ...list.slice(2)].map((one, i) => ({ ...one, seq: i })),
    ],
    ["frameKept", "exception", (list) => [...list, entry("needs.written", "officer")]],
    ["statesTold", "cannotBeShown", (list) => list, { callNotices: { calls: 1, told: 0 } }],
    ["screenedByTwo", "exception", (list) => list.filter(({ actorId }) => actorId !== "b")],
    ["tiesDeclared", "exception", (list) => [{ ...read("candidacy", "c1", "m2"), seq: 0 }, ...list]],
    [
      "tiesDeclared",
      "cannotBeShown",
      (list) => list.filter(({ type }) => type !== "conflict.declared" && type !== "record.read"),
    ],
    [
      "recusedKeptOut",
      "exception",
      (list) => [...list, read("nomination", "n1", "m2")],
      { recusals: [{ accountId: "m2", candidacyId: "c1", ruledAt: 0 }] },
    ],
    ["scoredAlone", "exception", (list) => [...list, locked("h1", "m1", "d1")]],
    ["scoredAlone", "exception", (list) => [{ ...read("scoreSheet", "h1", "m2"), seq: 0 }, ...list]],
    ["scoredAlone", "cannotBeShown", (list) => list.filter(({ type }) => type !== "scoreSheet.locked")],
    [
      "lockedKept",
      "exception",
      (list) => list,
      { sheets: [{ id: "h1", accountId: "m1", digest: "other", locked: true }, records.sheets[1]!] },
    ],
    ["lockedKept", "exception", (list) => list.map((one) => ({ ...one, payload: { ...one.payload, attempt: 2 } }))],
    ["reportAnswered", "cannotBeShown", (list) => list.filter(({ type }) => type !== "panelReport.answered")],
    [
      "reportAnswered",
      "exception",
      (list) => [...list, entry("panelReport.answered", "officer", { payload: { answer: "notSigned" } })],
    ],
    [
      "decidedByTwo",
      "exception",
      (list) => list.map((one) => (one.actorId === "two" ? { ...one, actorId: "one" } : one)),
    ],
    ["offTheList", "exception", (list) => [...list, entry("candidacy.broughtIn", "officer")]],
    ["outOfOrdinary", "exception", (list) => [...list, entry("process.suspended", "officer")]],
  ];
  it.each(changed)("%s reads %s where the trail says so", (question, verdict, change, more) => {
    expect(verdicts(change(whole()), more)[question]).toBe(verdict);
  });

  it("never say that something is shown of a trail that has lost an entry they rest on", () => {
    fc.assert(
      fc.property(fc.subarray(whole()), (some) => {
        const answers = verdicts(some);
        const has = (type: string) => some.some((one) => one.type === type);
        if (!has("call.issued")) expect(answers.rubricFrozen).not.toBe("shown");
        if (!has("scoreSheet.locked") || !has("panel.revealed")) expect(answers.scoredAlone).not.toBe("shown");
        if (!has("decision.taken")) expect(answers.decidedByTwo).not.toBe("shown");
      }),
    );
  });
  it("have words for what they say, and name only events that exist", () => {
    const keys = [
      ...fairnessOf(whole(), records),
      ...changed.flatMap(([, , change, more]) => fairnessOf(change(whole()), { ...records, ...more })),
    ]
      .flatMap(({ evidence }) => evidence)
      .map(({ text }) => text.key);
    expect(keys.filter((key) => !(key in en))).toEqual([]);
    expect(extraordinaryEvents.filter((type) => !(eventTypes as string[]).includes(type))).toEqual([]);
  });
});

describe("who opened which file", () => {
  it("counts openings of the file and its nominations, the most frequent reader first", () => {
    const entries = [
      read("candidacy", "c1", "m1"),
      read("nomination", "n1", "m2"),
      read("candidacy", "c1", "m2"),
      read("candidates", "p", "m1"),
      read("candidacy", "elsewhere", "m1"),
    ];
    const readers = readersOf(entries, records.files);
    expect([...readers.keys()]).toEqual(["c1"]);
    expect(readers.get("c1")!.map(({ accountId, times }) => [accountId, times])).toEqual([
      ["m2", 2],
      ["m1", 1],
    ]);
  });
});

describe("the public record", () => {
  const count = (stage: (typeof publicStages)[number], names: number, frozenAt: number, round = 1) => ({
    stage,
    names,
    frozenAt,
    round,
  });
  it("keeps the last count of each stage and round, in the order of the process", () => {
    const counts = [count("shortlisted", 4, 3), count("nominated", 9, 1), count("nominated", 11, 9, 2)];
    expect(publicCounts(counts, false).map(({ round, stage }) => `${round} ${stage}`)).toEqual([
      "1 nominated",
      "1 shortlisted",
      "2 nominated",
    ]);
  });
  it("says how many were recommended after the announcement alone", () => {
    const counts = [count("recommended", 3, 5), count("recommended", 2, 7)];
    expect(publicCounts(counts, false)).toEqual([]);
    expect(publicCounts(counts, true)).toEqual([count("recommended", 2, 7)]);
  });
  it("has one word for all that lies between the call and the announcement", () => {
    const phases = processStates.map((state) =>
      publicPhaseOf({ state, endedAs: null, callIssued: true, suspendedAt: null }),
    );
    expect(new Set(phases.slice(3, 12))).toEqual(new Set(["underWay"]));
    // The rest of an open call is told to every State; a later one moves no word.
    expect(publicPhaseOf({ state: "callOpen", endedAs: null, callIssued: true, suspendedAt: 1 })).toBe("suspended");
    expect(publicPhaseOf({ state: "decision", endedAs: null, callIssued: true, suspendedAt: 1 })).toBe("underWay");
    expect(publicPhaseOf({ state: "needsDefined", endedAs: null, callIssued: false, suspendedAt: null })).toBeNull();
    expect(publicPhaseOf({ state: "decision", endedAs: "cancelled", callIssued: true, suspendedAt: null })).toBe(
      "ended",
    );
  });
});
