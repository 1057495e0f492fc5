import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeLines, changesFor, changeTypes, type Change, type Onlooker } from "#app/domain/selection/changes.ts";
import { promiseStates } from "#app/domain/selection/contacts.ts";
import {
  addDays,
  dayIn,
  endOfNewYorkDay,
  expectedEnds,
  movedEnds,
  planBackwards,
  startOfDay,
} from "#app/domain/selection/plan.ts";
import { before, processStates } from "#app/domain/selection/states.ts";
import { turnSince } from "#app/domain/selection/turn.ts";

const days = { callOpen: 30, eligibilityScreening: 14, longlisting: 7, shortlisting: 7, assessment: 21, onboarded: 14 };
const plan = planBackwards("2027-03-01", days);
const ends = (rows: readonly { state: string; endsAt: number }[]) =>
  Object.fromEntries(rows.map(({ state, endsAt }) => [state, dayIn(endsAt, "America/New_York")]));

describe("what is to be expected of a plan", () => {
  it("is the plan where the plan leaves time", () => {
    expect(ends(expectedEnds(plan, "eligibilityScreening", "2026-12-01", "2026-12-05", days))).toEqual(
      ends(plan.filter(({ state }) => state !== "callOpen")),
    );
  });
  it("is shifted by what is late: not before today, and each later stage by its customary time", () => {
    const shifted = ends(expectedEnds(plan, "longlisting", "2027-01-20", "2027-02-10", days));
    expect(shifted).toEqual({
      longlisting: "2027-02-10",
      shortlisting: "2027-02-17",
      assessment: "2027-03-10",
      onboarded: "2027-03-24",
    });
  });
  it("gives a stage that began late its customary time", () => {
    expect(ends(expectedEnds(plan, "assessment", "2027-02-10", "2027-02-11", days))).toMatchObject({
      assessment: "2027-03-03",
      onboarded: "2027-03-17",
    });
  });
  it("lets an open call end on the day it was given, or today where that has passed", () => {
    const [call] = expectedEnds(plan, "callOpen", "2026-12-20", "2026-12-21", days);
    expect(call!.endsAt).toBe(Math.max(call!.plannedAt, endOfNewYorkDay("2026-12-21")));
  });
  it("never lies before the plan, before today or before the stage that goes before", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plan.map(({ state }) => state)),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 120 }),
        (state, entered, since) => {
          const start = Date.UTC(2026, 9, 1, 12);
          const [enteredOn, today] = [entered, entered + since].map((n) =>
            dayIn(start + n * 86_400_000, "America/New_York"),
          ) as [string, string];
          const rows = expectedEnds(plan, state, enteredOn, today, days);
          expect(rows[0]!.endsAt).toBeGreaterThanOrEqual(endOfNewYorkDay(today));
          rows.forEach((row, index) => {
            expect(row.endsAt).toBeGreaterThanOrEqual(row.plannedAt);
            if (index > 0) expect(row.endsAt).toBeGreaterThan(rows[index - 1]!.endsAt);
          });
        },
      ),
    );
  });
  it("reads days by their own midnight", () => {
    expect(startOfDay("2026-11-01", "Asia/Kathmandu")).toBe(Date.parse("2026-10-31T18:15:00Z"));
    expect(startOfDay("2026-11-02", "America/New_York")).toBe(Date.parse("2026-11-02T05:00:00Z"));
  });
});

describe("since when a hand has the turn", () => {
  it("is since the last act of another hand in the stage", () => {
    const acts = [
      { at: 20, actorRole: "panelMember" },
      { at: 30, actorRole: "secretariatOfficer" },
    ];
    expect(turnSince("chair", 10, acts)).toBe(30);
    expect(turnSince("member", 10, acts)).toBe(30);
    expect(turnSince("officer", 10, acts)).toBe(20);
    expect(turnSince("officer", 10, [])).toBe(10);
  });
  it("is the beginning of the stage for hands whose acts are not the desk's to know", () => {
    for (const hand of ["authority", "namedOfficer", "vetting", "adjudicator", "focalPoint", "clock"] as const)
      expect(turnSince(hand, 10, [{ at: 30, actorRole: "secretariatOfficer" }])).toBe(10);
  });
});

describe("promises", () => {
  const contact = (
    id: string,
    promisedBy: string | null,
    settles: string | null = null,
    settledAs: "kept" | "moved" | "dropped" | null = null,
  ) => ({
    id,
    promisedBy,
    settles,
    settledAs,
  });
  it("are late from the day after, until they are settled", () => {
    const log = [contact("a", "2026-10-12"), contact("b", null)];
    expect([...promiseStates(log, "2026-10-12")]).toEqual([["a", "open"]]);
    expect([...promiseStates(log, "2026-10-13")]).toEqual([["a", "late"]]);
    expect(promiseStates([...log, contact("c", null, "a", "kept")], "2026-10-20").get("a")).toBe("kept");
  });
  it("given anew are promises of their own", () => {
    const states = promiseStates([contact("a", "2026-10-12"), contact("c", "2026-10-15", "a", "moved")], "2026-10-16");
    expect([...states]).toEqual([
      ["a", "moved"],
      ["c", "late"],
    ]);
  });
});

describe("what changed", () => {
  const change = (over: Partial<Change> = {}): Change => ({
    ...{ type: "process.moved", at: 5, to: "assessment", closed: false },
    ...over,
  });
  const onlooker = (over: Partial<Onlooker> = {}): Onlooker => ({
    ...{ desk: false, named: false, fine: false, decisionSince: null },
    ...over,
  });
  const every = changeTypes.map((type) => change({ type, to: null }));
  const types = (changes: readonly Change[]) => changes.map(({ type }) => type);

  it("tells those outside the desk the stages alone, recommendation to offer being one", () => {
    const moves = processStates.map((to) => change({ to }));
    const told = changesFor([...moves, ...every], onlooker());
    expect(told.flatMap(({ to }) => to ?? [])).toEqual(
      processStates.filter((state) => !["recommendation", "decision", "consultation", "offer"].includes(state)),
    );
    expect(new Set(types(told))).toEqual(
      new Set([
        ...["process.moved", "process.suspended", "process.resumed", "process.cancelled", "process.readvertised"],
        ...["call.issued", "appointment.announced"],
      ]),
    );
  });
  it("tells the desk nothing of decision, consultations and offer, nor who withdrew since", () => {
    const told = types(changesFor(every, onlooker({ desk: true, fine: true, decisionSince: 3 })));
    for (const type of told) expect(type).not.toMatch(/^(decision|consultation|offer)\./);
    for (const hidden of ["nomination.withdrawn", "candidacy.personWithdrew", "reason.signed"])
      expect(told).not.toContain(hidden);
    const early = types(changesFor(every, onlooker({ desk: true, fine: true, decisionSince: 6 })));
    expect(early).toContain("candidacy.personWithdrew");
    expect(types(changesFor(every, onlooker({ desk: true, named: true, fine: true, decisionSince: 3 })))).toEqual(
      changeTypes,
    );
  });
  it("keeps contacts for the named from the rest of the desk", () => {
    const closed = change({ type: "contact.logged", closed: true });
    expect(changesFor([closed], onlooker({ desk: true }))).toEqual([]);
    expect(changesFor([closed], onlooker({ desk: true, named: true }))).toEqual([closed]);
  });
  it("never speaks of vetting or scores", () => {
    for (const type of changeTypes)
      expect(type).not.toMatch(/^(vetting|scoreSheet|consensus|officialRatings|screeningSheet)/);
  });
  it("counts what happened more than once on a day, the latest day first", () => {
    const lines = changeLines(
      [
        change({ type: "nominationList.submitted", to: null, at: 1 }),
        change({ type: "nominationList.submitted", to: null, at: 2 }),
        change({ at: 90 }),
      ],
      (at) => (at < 50 ? "2026-10-01" : "2026-10-02"),
    );
    expect(lines).toEqual([
      { type: "process.moved", to: "assessment", day: "2026-10-02", count: 1 },
      { type: "nominationList.submitted", to: null, day: "2026-10-01", count: 2 },
    ]);
  });
});

describe("a planned end moved", () => {
  const from = "longlisting" as const;
  const dayOf = (rows: readonly { state: string; endsAt: number }[], state: string) =>
    dayIn(rows.find((row) => row.state === state)!.endsAt, "America/New_York");
  const end = (state: string) => dayOf(plan, state);

  it("takes all later ends with it by as many days, and no earlier one", () => {
    const moved = movedEnds(plan, from, "shortlisting", addDays(end("shortlisting"), 9), true);
    if (!moved.ok) throw new Error("refused");
    for (const { state } of moved.rows) expect(dayOf(moved.rows, state)).toBe(addDays(end(state), 9));
    expect(moved.rows.map(({ state }) => state)).toEqual(
      plan.map(({ state }) => state).slice(plan.findIndex(({ state }) => state === "shortlisting")),
    );
  });

  it("is refused with the end it stands against: after a later one that stays, before one ahead of it", () => {
    const late = addDays(end("assessment"), 1);
    expect(movedEnds(plan, from, "shortlisting", late, false)).toMatchObject({
      ok: false,
      side: "after",
      against: { state: "assessment" },
    });
    expect(movedEnds(plan, from, "shortlisting", end("assessment"), false)).toMatchObject({ ok: true });
    const early = addDays(end("longlisting"), -1);
    expect(movedEnds(plan, from, "shortlisting", early, true)).toMatchObject({
      ok: false,
      side: "before",
      against: { state: "longlisting" },
    });
    // What is over does not bind.
    expect(movedEnds(plan, "shortlisting", "shortlisting", early, true)).toMatchObject({ ok: true });
  });

  it("leaves the ends of what is to come in their order, whatever is moved", () => {
    const states = plan.map(({ state }) => state).filter((state) => !before(state, from));
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.integer({ min: -60, max: 400 }),
        fc.boolean(),
        (state, days, follow) => {
          const moved = movedEnds(plan, from, state, addDays(end(state), days), follow);
          if (!moved.ok) return;
          const ends = states.map(
            (one) => (moved.rows.find((row) => row.state === one) ?? plan.find((row) => row.state === one)!).endsAt,
          );
          expect(ends).toEqual([...ends].sort((a, b) => a - b));
        },
      ),
    );
  });
});
