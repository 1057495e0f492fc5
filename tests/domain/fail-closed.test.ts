import { describe, expect, it } from "vitest";
import { otherThanInvited } from "#app/domain/cadre/invitation.ts";
import { tellsWhere } from "#app/domain/mentoring/channel.ts";
import { seesFile, type Standing } from "#app/domain/policy.ts";
import { mayPair, pairActs, type PairAct, type PairStanding } from "#app/domain/mentoring/pair.ts";
import { ticked } from "#app/http/form.server.ts";

describe("what stays shut unless it is plainly opened", () => {
  it("a checkbox is ticked by its own word alone", () => {
    const { schema } = ticked();
    expect(schema.parse("on")).toBe(true);
    expect(schema.parse(undefined)).toBe(false);
    for (const odd of ["off", "0", "false", "", "ON", "\u202e"]) expect(schema.safeParse(odd).success, odd).toBe(false);
  });

  it("an invitation is answered by the nomination of the invited person alone", () => {
    const invited = { givenNames: "Aïssatou-Marie", familyName: "N’Diaye", sex: "woman" };
    expect(otherThanInvited(invited, { givenNames: "aissatou marie", familyName: "NDIAYE", sex: "woman" })).toBeNull();
    expect(Object.keys(otherThanInvited(invited, { ...invited, familyName: "Person" }) ?? {})).toEqual(["familyName"]);
    expect(Object.keys(otherThanInvited(invited, { ...invited, sex: "man" }) ?? {})).toEqual(["sex"]);
    expect(otherThanInvited({ ...invited, sex: "undisclosed" }, invited)).toBeNull();
  });

  it("the name of a channel tells no address, number or link", () => {
    for (const told of [
      "http://meet.example/x",
      "www.meet.example",
      "me@mail.example",
      "+33 6 12 34 56 78",
      "room 4471902",
    ])
      expect(tellsWhere(told), told).toBe(true);
    for (const plain of ["The mission’s secure line", "Video, room 4", "In person in 2027"])
      expect(tellsWhere(plain), plain).toBe(false);
  });

  it("before the mentor’s yes there is no pair: nothing is known of it but the request, and that to the mentor", () => {
    const base: PairStanding = {
      matchId: "m",
      mentorId: "a",
      menteeId: "b",
      state: "offered",
      side: "mentee",
      coordinator: false,
    };
    for (const act of Object.keys(pairActs) as PairAct[])
      for (const state of ["offered", "passedOver", "requested"] as const)
        for (const side of ["mentor", "mentee"] as const) {
          const verdict = mayPair({ ...base, state, side }, act);
          const answers = act === "answer" && side === "mentor" && state === "requested";
          expect(verdict.ok ? "open" : verdict.kind, `${side} ${act} ${state}`).toBe(answers ? "open" : "missing");
        }
  });
});

describe("the file of a candidate", () => {
  const seat: Standing = {
    ...{ processId: "p", state: "assessment", round: 1, open: true, ended: false, suspended: false, revealed: false },
    ...{ recommendationMode: "unranked", lead: false, officer: false, named: false, screener: false, seat: "voting" },
    ...{ actingChair: false, panelMemberId: "m", declared: true, recusedFrom: [], authority: false, vetting: false },
    adjudicator: false,
  };
  it("is shut to all but the desk once its process was cancelled or readvertised", () => {
    expect(seesFile(seat, "c", false)).toBe(true);
    const ended = { ...seat, open: false, ended: true };
    expect(seesFile(ended, "c", false)).toBe(false);
    expect(seesFile({ ...ended, seat: null, authority: true, state: "decision" }, "c", true)).toBe(false);
    expect(seesFile({ ...ended, seat: null, officer: true }, "c", false)).toBe(true);
  });
});
