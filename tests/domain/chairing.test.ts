import { describe, expect, it } from "vitest";
import { canActAsChair, chairWanting, mayHaveActingChair, type ChairingSeat } from "#app/domain/selection/chairing.ts";

const seat = (id: string, more: Partial<ChairingSeat> = {}): ChairingSeat => ({
  id,
  seat: "voting",
  actingChair: false,
  ended: false,
  recused: false,
  absent: false,
  ...more,
});
const chair = (more: Partial<ChairingSeat> = {}) => seat("chair", { seat: "chair", ...more });
const acting = (more: Partial<ChairingSeat> = {}) => seat("acting", { actingChair: true, ...more });

describe("who chairs a panel", () => {
  it("can be named beside the chair from the assessment to the list, and before only for a chair recused or gone", () => {
    expect(mayHaveActingChair("shortlisting", [chair()])).toBe(false);
    expect(mayHaveActingChair("shortlisting", [chair({ recused: true })])).toBe(true);
    expect(mayHaveActingChair("longlisting", [chair({ ended: true })])).toBe(true);
    for (const state of ["assessment", "panelReview", "recommendation"] as const)
      expect(mayHaveActingChair(state, [chair()])).toBe(true);
    expect(mayHaveActingChair("decision", [chair()])).toBe(false);
  });
  it("is a voting member who is there and recused from nobody", () => {
    expect(canActAsChair(seat("a"))).toBe(true);
    for (const not of [
      { seat: "observer" },
      { seat: "chair" },
      { ended: true },
      { recused: true },
      { absent: true },
    ] as const)
      expect(canActAsChair(seat("a", not))).toBe(false);
  });
  it("is wanting where nobody can do the chair's part", () => {
    expect(chairWanting("assessment", [chair()])).toBeNull();
    expect(chairWanting("assessment", [chair({ absent: true })])).toBe("absent");
    expect(chairWanting("panelReview", [chair({ ended: true })])).toBe("ended");
    expect(chairWanting("panelReview", [chair({ ended: true }), acting()])).toBeNull();
    expect(chairWanting("panelReview", [chair({ recused: true }), acting({ ended: true })])).toBe("ended");
    expect(chairWanting("assessment", [chair({ recused: true }), acting({ absent: true })])).toBe("absent");
    expect(chairWanting("assessment", [chair({ recused: true })])).toBe("recused");
    expect(chairWanting("shortlisting", [chair({ recused: true })])).toBeNull();
    expect(chairWanting("decision", [chair({ ended: true })])).toBeNull();
  });
});
