import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  candidacyTable,
  conditionCodes,
  gateLines,
  opens,
  poolTable,
  processTable,
  wayForward,
  type GateFacts,
} from "#app/domain/selection/stages.ts";
import { atOrAfter, candidacyStates, coarseStateOf, stateBeforeDecision } from "#app/domain/selection/states.ts";
import {
  addDays,
  endOfNewYorkDay,
  isLate,
  planAgain,
  planBackwards,
  planInTime,
  planFromCall,
} from "#app/domain/selection/plan.ts";
import { clearanceOf, requiredProviders } from "#app/domain/selection/clearance.ts";

const closed: GateFacts = {
  state: "forecast",
  now: 0,
  round: 1,
  begunIn: null,
  officers: 0,
  needs: false,
  terms: false,
  requiredCriteria: 0,
  desirableCriteria: 0,
  desirableWeight: 0,
  competencies: 0,
  competencyWeight: 0,
  lightestWeight: null,
  rubric: false,
  callRules: false,
  closesAt: null,
  callQuestions: 0,
  lateWaiting: 0,
  screeners: 0,
  candidacies: 0,
  undecided: 0,
  screenedByTwo: 0,
  toScreen: 0,
  longlisted: 0,
  panelConvened: false,
  unavailable: [],
  declarations: { done: 0, due: 0, waitingFor: [] },
  named: 0,
  conflictsOpen: 0,
  shortlisted: 0,
  shortlistSize: 0,
  shortlistSigned: false,
  sessions: { held: 0, due: 0 },
  sheets: { closed: 0, due: 0, waitingFor: [] },
  narratives: { done: 0, due: 0 },
  reportSigned: false,
  reportAnswers: { done: 0, due: 0, waitingFor: [] },
  recommended: 0,
  fewerReason: false,
  listSigned: false,
  questionsOpen: 0,
  listCleared: { done: 0, due: 0 },
  analysis: { needed: false, signed: false, gate: null },
  decision: "none",
  decidedCleared: false,
  consultations: { held: 0, open: 0, objected: 0, required: 1 },
  offer: "none",
  decidedLeft: false,
  formalities: { done: 0, due: 3 },
  induction: { planned: false, items: 0 },
  findings: {},
};

describe("the stage table", () => {
  it("leads from the forecast to onboarded, one gate at a time", () => {
    const road: string[] = ["forecast"];
    for (let row = wayForward("forecast"); row; row = wayForward(row.to)) road.push(row.to);
    expect(road).toEqual([
      "forecast",
      "needsDefined",
      "callOpen",
      "eligibilityScreening",
      "longlisting",
      "shortlisting",
      "assessment",
      "panelReview",
      "recommendation",
      "decision",
      "consultation",
      "offer",
      "announced",
      "onboarded",
    ]);
  });

  it("loops back only from consultation, offer and decision", () => {
    const back = processTable.filter((row) => !atOrAfter(row.to, row.from));
    expect(back.map(({ from, act, to }) => `${from} ${act} ${to}`).sort()).toEqual([
      "consultation newRound callOpen",
      "consultation returnToRecommendation recommendation",
      "decision returnList recommendation",
      "offer newRound callOpen",
      "offer returnToRecommendation recommendation",
    ]);
  });

  it("has no gate that stands open on an empty process", () => {
    for (const row of processTable.filter(({ conditions }) => conditions.length > 0))
      expect(opens(gateLines(row.conditions, closed)), row.act).toBe(false);
  });

  it("is never left without a hand: until an officer is named, what named officers do is the authority's", () => {
    const consultations = ["consultationsHeld", "consultationsAnswered"] as const;
    const mends = (named: number) =>
      gateLines([...consultations, "officerNamed"], { ...closed, named }).map(({ mend, code }) => `${code} ${mend}`);
    expect(mends(0).sort()).toEqual([
      "consultationsAnswered authority",
      "consultationsHeld authority",
      "officerNamed authority",
    ]);
    expect(mends(1).sort()).toEqual([
      "consultationsAnswered namedOfficer",
      "consultationsHeld namedOfficer",
      "officerNamed authority",
    ]);
    expect(gateLines(["officerNamed"], { ...closed, named: 1 })[0]!.status).toBe("met");
  });

  it("asks the gate in an order that shows what blocks first", () => {
    const lines = gateLines(conditionCodes, {
      ...closed,
      officers: 1,
      findings: {
        shortlist: [
          {
            rule: "G3",
            status: "justify",
            have: 1,
            need: 2,
            bound: "min",
            title: { key: "x" },
            detail: { key: "y" },
            reasonSigned: false,
          },
        ],
      },
    });
    const order = { blocking: 0, reason: 1, met: 2 };
    expect(lines.map(({ status }) => order[status])).toEqual([...lines.map(({ status }) => order[status])].sort());
    expect(lines.find(({ rule }) => rule === "G3")?.status).toBe("reason");
  });

  it("lets a signed reason open a justify, and nothing open a block", () => {
    const finding = { rule: "P1", have: 1, need: 0, bound: "max" as const, title: { key: "x" }, detail: { key: "y" } };
    const at = (status: "justify" | "block", reasonSigned: boolean) =>
      gateLines(["balanceShortlist"], {
        ...closed,
        findings: { shortlist: [{ ...finding, status, reasonSigned }] },
      })[0]!.status;
    expect([at("justify", false), at("justify", true), at("block", false)]).toEqual(["reason", "met", "blocking"]);
  });

  it("knows what passes of a call's frame: five to seven competencies, sum 100, each at least 5", () => {
    const status = (competencies: number, competencyWeight: number, lightestWeight: number) =>
      gateLines(["competenciesWeighed"], { ...closed, competencies, competencyWeight, lightestWeight })[0]!.status;
    expect([
      status(5, 100, 5),
      status(7, 100, 10),
      status(4, 100, 20),
      status(8, 100, 5),
      status(6, 99, 10),
      status(6, 100, 4),
    ]).toEqual(["met", "met", "blocking", "blocking", "blocking", "blocking"]);
  });

  it("keeps lifecycles apart: no state of one is a state of another's table", () => {
    for (const row of candidacyTable) expect(candidacyStates).toContain(row.to);
    for (const row of poolTable) expect(["proposed", "admitted", "renewed", "lapsed", "left"]).toContain(row.to);
  });
});

describe("coarse states", () => {
  it("are a hand-written table of what States may read", () => {
    const before = Object.fromEntries(candidacyStates.map((state) => [state, coarseStateOf(state, false, null)]));
    expect(before).toEqual({
      nominated: "submitted",
      incomplete: "incomplete",
      eligible: "underConsideration",
      ineligible: "ineligible",
      longlisted: "underConsideration",
      shortlisted: "shortlisted",
      assessed: "shortlisted",
      recommended: "shortlisted",
      selected: "shortlisted",
      appointed: "shortlisted",
      withdrawn: "withdrawn",
      governmentWithdrawn: "withdrawn",
      notSelected: "underConsideration",
      objected: "shortlisted",
    });
    expect(coarseStateOf("objected", true, null)).toBe("notSelected");
    expect(coarseStateOf("appointed", true, null)).toBe("appointed");
    expect(coarseStateOf("recommended", false, "cancelled")).toBe("processClosed");
    expect(coarseStateOf("withdrawn", false, "readvertised")).toBe("withdrawn");
  });
});

describe("the state before the decision", () => {
  const nowhere = { recommended: false, assessed: false, longlisted: false, takenBack: false };
  it("reads a person decided as the round has it, and everybody else as they are", () => {
    for (const state of ["selected", "objected"] as const) {
      expect(stateBeforeDecision(state, { ...nowhere, recommended: true, assessed: true })).toBe("recommended");
      expect(stateBeforeDecision(state, { ...nowhere, assessed: true, longlisted: true })).toBe("assessed");
      expect(stateBeforeDecision(state, { ...nowhere, longlisted: true })).toBe("longlisted");
      expect(stateBeforeDecision(state, nowhere)).toBe("eligible");
    }
    for (const state of candidacyStates.filter((one) => one !== "selected" && one !== "objected"))
      expect(stateBeforeDecision(state, { ...nowhere, recommended: true })).toBe(state);
  });
  it("ends with the last nomination of others, whether the authority names the person or not", () => {
    expect(stateBeforeDecision("longlisted", { ...nowhere, takenBack: true })).toBe("governmentWithdrawn");
    expect(stateBeforeDecision("selected", { ...nowhere, takenBack: true })).toBe("governmentWithdrawn");
    expect(stateBeforeDecision("withdrawn", { ...nowhere, takenBack: true })).toBe("withdrawn");
  });
});

describe("the stage plan", () => {
  it("ends a day when it ends in New York, over both clock changes", () => {
    expect(new Date(endOfNewYorkDay("2026-03-07")).toISOString()).toBe("2026-03-08T04:59:59.999Z");
    expect(new Date(endOfNewYorkDay("2026-03-08")).toISOString()).toBe("2026-03-09T03:59:59.999Z");
    expect(new Date(endOfNewYorkDay("2026-11-01")).toISOString()).toBe("2026-11-02T04:59:59.999Z");
  });
  it("is laid anew from the last day of a new round's call", () => {
    const rows = planFromCall("2027-03-26", { callOpen: 45, eligibilityScreening: 3, longlisting: 5, onboarded: 10 });
    expect(rows).toEqual([
      { state: "callOpen", endsAt: endOfNewYorkDay("2027-03-26") },
      { state: "eligibilityScreening", endsAt: endOfNewYorkDay("2027-03-29") },
      { state: "longlisting", endsAt: endOfNewYorkDay("2027-04-03") },
      { state: "onboarded", endsAt: endOfNewYorkDay("2027-04-13") },
    ]);
  });

  it("is planned again from the state gone back to, and keeps an end that lies later", () => {
    const days = { panelReview: 7, recommendation: 7, decision: 14, consultation: 14, offer: 28 };
    const plan = planBackwards("2027-03-01", { ...days, onboarded: 30 });
    const ends = (rows: readonly { state: string; endsAt: number }[]) =>
      rows.map(({ state, endsAt }) => [state, endsAt]);
    expect(ends(planAgain(plan, "recommendation", "2027-01-20", days))).toEqual([
      ["recommendation", endOfNewYorkDay("2027-01-27")],
      ["decision", endOfNewYorkDay("2027-02-10")],
      ["consultation", endOfNewYorkDay("2027-02-24")],
      ["offer", endOfNewYorkDay("2027-03-24")],
    ]);
    expect(planAgain(plan, "recommendation", "2026-11-01", days)).toEqual([]);
    expect(planAgain([], "recommendation", "2027-01-20", days)).toEqual([]);
  });

  it("gives a process that begins late the customary time from today on, and one in time its plan from the vacancy", () => {
    const customary = { forecast: 5, needsDefined: 14, callOpen: 40, onboarded: 30 };
    const late = planInTime("2026-11-15", "2026-11-10", customary);
    expect(late.map(({ state }) => state)).toEqual(planBackwards("2026-11-15", customary).map(({ state }) => state));
    expect(late[0]!.endsAt).toBe(endOfNewYorkDay("2026-11-15"));
    expect(late.at(-1)!.endsAt).toBe(endOfNewYorkDay("2027-02-07"));
    expect(planInTime("2028-01-01", "2026-11-10", customary)).toEqual(planBackwards("2028-01-01", customary));
  });

  it("is planned backwards: the last state ends on the vacancy, none begins before the one ahead of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (call, screening) => {
        const rows = planBackwards("2027-03-01", { callOpen: call, eligibilityScreening: screening, onboarded: 5 });
        expect(rows.map(({ state }) => state)).toEqual(["callOpen", "eligibilityScreening", "onboarded"]);
        expect(rows.at(-1)!.endsAt).toBe(endOfNewYorkDay("2027-03-01"));
        expect(rows[1]!.endsAt).toBe(endOfNewYorkDay(addDays("2027-03-01", -5)));
        expect(rows[0]!.endsAt).toBeLessThan(rows[1]!.endsAt);
      }),
    );
  });
  it("is late after its end, not at it", () => {
    expect([isLate(9, 10), isLate(10, 10), isLate(11, 10), isLate(11, null)]).toEqual([false, false, true, false]);
  });
});

describe("clearance", () => {
  const all = requiredProviders.map((provider, index) => ({
    id: `c${index}`,
    provider,
    outcome: "cleared" as const,
    validUntil: "2027-01-01",
  }));
  it("is cleared only when every provider is, and until the first date", () => {
    expect(clearanceOf(all, [], "2026-12-01")).toEqual({ status: "cleared", validUntil: "2027-01-01" });
    expect(clearanceOf(all.slice(1), [], "2026-12-01").status).toBe("pending");
    expect(clearanceOf(all, [], "2027-01-02").status).toBe("pending");
    expect(clearanceOf([...all.slice(1), { ...all[0]!, validUntil: "2026-12-24" }], [], "2026-12-01").validUntil).toBe(
      "2026-12-24",
    );
  });
  it("waits for the adjudicator on an adverse check, then reads as ruled; pending is never a no", () => {
    const adverse = [{ ...all[0]!, outcome: "adverse" as const }, ...all.slice(1)];
    expect(clearanceOf(adverse, [], "2026-12-01").status).toBe("pending");
    expect(clearanceOf(adverse, [{ checkId: "c0", ruling: "notCleared", validUntil: null }], "2026-12-01").status).toBe(
      "notCleared",
    );
    expect(
      clearanceOf(adverse, [{ checkId: "c0", ruling: "cleared", validUntil: "2026-12-20" }], "2026-12-01"),
    ).toEqual({ status: "cleared", validUntil: "2026-12-20" });
  });
});
