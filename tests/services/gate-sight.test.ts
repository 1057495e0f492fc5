import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { message } from "#app/domain/message.ts";
import type { Standing } from "#app/domain/policy.ts";
import { nobodyChairs, type ChairingSeat } from "#app/domain/selection/chairing.ts";
import type { Condition, ConditionCode } from "#app/domain/selection/stages.ts";
import { shownLines } from "#app/services/selection/show-gate.server.ts";

const standing = (more: Partial<Standing>): Standing => ({
  processId: "p",
  state: "panelReview",
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
  panelMemberId: "m",
  declared: true,
  recusedFrom: [],
  authority: false,
  vetting: false,
  adjudicator: false,
  ...more,
});
const line = (code: ConditionCode, status: Condition["status"] = "blocking"): Condition => ({
  code,
  status,
  title: message(`gate.${code}`),
  detail: null,
  figure: message("gate.count", { count: 3 }),
  mend: "chair",
  where: "review",
  rule: null,
});
const keys = (s: Standing, lines: Condition[]) => shownLines(s, lines).map(({ title }) => title.key);

describe("what a gate tells", () => {
  it("counts no names to a chair who is recused from one", () => {
    for (const code of ["shortlistMade", "sessionsHeld", "narrativesComplete", "listMade", "listLongEnough"] as const) {
      const lines = [line(code), line("reportAnswered")];
      expect(keys(standing({ seat: "chair" }), lines)).toContain(`gate.${code}`);
      const recused = keys(standing({ seat: "chair", recusedFrom: ["x"] }), lines);
      expect(recused).toEqual(["gate.reportAnswered", "gate.waitsForOthers"]);
    }
  });
  it("names the own declaration to a member who owes it, and nobody else's", () => {
    const lines = [line("declarationsComplete"), line("shortlistSigned")];
    const member = (declared: boolean) => keys(standing({ state: "shortlisting", seat: "voting", declared }), lines);
    expect(member(false)).toEqual(["gate.ownDeclaration", "gate.waitsForOthers"]);
    expect(member(true)).toEqual(["gate.waitsForOthers"]);
    // Whether others have declared changes nothing for who has.
    const met = [line("declarationsComplete", "met"), line("shortlistSigned")];
    expect(keys(standing({ state: "shortlisting", seat: "voting" }), met)).toEqual(member(true));
    expect(keys(standing({ state: "shortlisting", screener: true, declared: false }), lines)).toEqual([
      "gate.waitsForOthers",
    ]);
  });
});

describe("a panel without a voice", () => {
  it("is one in which nobody is free of recusal, absence and an ended account", () => {
    const seat = fc.record<ChairingSeat>({
      id: fc.string(),
      seat: fc.constantFrom("chair", "voting", "observer"),
      actingChair: fc.boolean(),
      ended: fc.boolean(),
      recused: fc.boolean(),
      absent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 7 }), (seats) => {
        const free = seats.some((one) => one.seat !== "observer" && !one.ended && !one.recused && !one.absent);
        expect(nobodyChairs(seats)).toBe(!free);
      }),
    );
  });
});
