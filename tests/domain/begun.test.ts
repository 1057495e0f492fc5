import { describe, expect, it } from "vitest";
import {
  conditionsAhead,
  keptConditions,
  oddDay,
  presentStages,
  priorActs,
  priorStageAt,
  priorStages,
} from "#app/domain/selection/begun.ts";
import { fairnessOf, type Entry } from "#app/domain/selection/fairness.ts";
import { seesPriorRecord, type Standing } from "#app/domain/policy.ts";
import { processTable, transitionOf } from "#app/domain/selection/stages.ts";
import { before, processStates } from "#app/domain/selection/states.ts";

describe("a stage passed before the portal", () => {
  it("is each stage before the present one, in the first round, and no other", () => {
    for (const present of [null, ...presentStages])
      for (const state of processStates)
        for (const round of [1, 2]) {
          const expected =
            present !== null && round === 1 && state !== "forecast" && before(state, present) ? state : null;
          expect([present, state, round, priorStageAt(present, state, round)]).toEqual([
            present,
            state,
            round,
            expected,
          ]);
        }
  });
  it("stands for the act of its own row in the stage table", () => {
    for (const stage of priorStages) {
      const row = transitionOf(stage, priorActs[stage]);
      expect(row).not.toBeNull();
      expect(row!.to).toBe(processStates[processStates.indexOf(stage) + 1]);
      // What is kept is asked of every process there, or is what the portal needs to go on.
      for (const code of keptConditions[stage])
        expect(row!.conditions.includes(code) || code === "candidaciesReceived").toBe(true);
    }
  });
  it("asks for the record and what is kept; all other gates as ever", () => {
    for (const row of processTable)
      for (const present of presentStages) {
        const asked = conditionsAhead(row, { present, round: 1 });
        const stage = priorStageAt(present, row.from, 1);
        if (stage === null) expect(asked).toEqual(row.conditions);
        else expect(asked).toEqual([...keptConditions[stage], "priorRecorded"]);
        expect(conditionsAhead(row, { present: null, round: 1 })).toEqual(row.conditions);
        expect(conditionsAhead(row, { present, round: 2 })).toEqual(row.conditions);
      }
  });
  it.each([
    ["2026-10-12", "2026-10-12", null, null],
    ["2026-10-13", "2026-10-12", null, "future"],
    ["2026-03-01", "2026-10-12", "2026-03-02", "beforeEarlier"],
    ["2026-03-02", "2026-10-12", "2026-03-02", null],
  ])("takes the day %s on %s after %s: %s", (happenedOn, today, after, odd) => {
    expect(oddDay(happenedOn, { today, after })).toBe(odd);
  });
  it("opens its scan as the records of the stage are open", () => {
    const nobody: Standing = {
      processId: "p",
      state: "recommendation",
      round: 1,
      open: true,
      ended: false,
      suspended: false,
      revealed: true,
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
    const stagesOf = (more: Partial<Standing>) =>
      priorStages.filter((stage) => seesPriorRecord({ ...nobody, ...more }, stage));
    const panel = ["shortlisting", "assessment", "panelReview"];
    expect(stagesOf({ officer: true })).toEqual(priorStages);
    expect(stagesOf({ lead: true })).toEqual(priorStages);
    expect(stagesOf({ seat: "voting", declared: true })).toEqual(panel);
    expect(stagesOf({ seat: "chair", declared: true })).toEqual(panel);
    expect(stagesOf({ seat: "voting", declared: true, recusedFrom: ["c"] })).toEqual([]);
    expect(stagesOf({ seat: "voting", declared: true, revealed: false })).toEqual(["shortlisting"]);
    for (const more of [
      { seat: "observer" as const },
      { authority: true },
      { named: true },
      { screener: true },
      { vetting: true },
      { adjudicator: true },
    ])
      expect(stagesOf(more)).toEqual([]);
  });
});

describe("oversight of what lies before the portal", () => {
  const entry = (seq: number, type: string, payload: Record<string, unknown> = {}): Entry => ({
    seq,
    at: seq,
    actorId: "officer",
    type,
    objectKind: "process",
    objectId: "p",
    payload,
  });
  const records = {
    seats: [],
    recusals: [],
    sheets: [],
    files: new Map<string, string>(),
    callNotices: { calls: 1, told: 1 },
  };
  const verdicts = (entries: Entry[]) =>
    Object.fromEntries(fairnessOf(entries, records).map(({ question, verdict }) => [question, verdict]));

  it("cannot be shown where a record stands for the stage, whatever else the trail holds", () => {
    const issued = [entry(1, "call.issued"), entry(2, "candidacy.made")];
    expect(verdicts(issued).rubricFrozen).toBe("shown");
    const recorded = verdicts([entry(0, "priorRecord.made", { stage: "needsDefined" }), ...issued]);
    expect(recorded.rubricFrozen).toBe("cannotBeShown");
    expect(recorded.frameKept).toBe("cannotBeShown");
    expect(recorded.statesTold).toBe("cannotBeShown");
    expect(recorded.outOfOrdinary).toBe("exception");
  });
  it("keeps an exception that the trail proves", () => {
    const changed = [
      entry(1, "call.issued"),
      entry(2, "priorRecord.made", { stage: "needsDefined" }),
      entry(3, "needs.written", { part: "criteria" }),
    ];
    expect(verdicts(changed).frameKept).toBe("exception");
  });
});
