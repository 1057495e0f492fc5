import { describe, expect, test } from "vitest";
import { busyOf, startsFor, whyNone, type PairTime } from "#app/domain/mentoring/booking.ts";
import { quarter, type Interval } from "#app/domain/mentoring/slots.ts";

const week = (days: readonly number[], from: number, to: number) =>
  days.map((isoWeekday) => ({ isoWeekday, from: from * 60, to: to * 60 }));
const pair = (change: Partial<PairTime["mentor"]> = {}, menteeChange: Partial<PairTime["mentee"]> = {}): PairTime => ({
  mentor: {
    zone: "Asia/Kathmandu",
    rules: week([7, 1, 2, 3, 4, 5], 12, 17),
    away: [],
    busy: [],
    bufferBefore: 0,
    bufferAfter: 0,
    ...change,
  },
  mentee: { zone: "Asia/Nicosia", rules: week([7, 1, 2, 3, 4], 8, 18), away: [], busy: [], ...menteeChange },
});
const at = (text: string) => Date.parse(text);
const day = (text: string): Interval => [at(`${text}T00:00:00Z`), at(`${text}T00:00:00Z`) + 86_400_000];
const iso = (starts: readonly number[]) => starts.map((start) => new Date(start).toISOString().slice(11, 16));
const now = at("2026-10-15T11:20:00Z");

describe("times that both can keep", () => {
  test("follow the clock change of one side and the offset of the other", () => {
    // Kathmandu 12:00 to 17:00 is 06:15Z to 11:15Z; Nicosia works from 08:00: 05:00Z in summer, 06:00Z from the 25th.
    expect(iso(startsFor(pair(), now, 60, day("2026-10-21")))[0]).toBe("06:15");
    expect(iso(startsFor(pair(), now, 60, day("2026-10-25")))).toContain("06:15");
    expect(iso(startsFor(pair({}, { rules: week([7], 9, 18) }), now, 60, day("2026-10-25")))[0]).toBe("07:15");
    expect(iso(startsFor(pair(), now, 60, day("2026-10-25"))).at(-1)).toBe("10:15");
  });
  test("keep Friday and Saturday free where the mission's weekend is there", () => {
    expect(startsFor(pair(), now, 60, day("2026-10-23"))).toEqual([]);
    expect(whyNone(pair(), now, 60, day("2026-10-23"), "2026-10-23")).toBe("menteeOff");
    expect(whyNone(pair(), now, 60, day("2026-10-24"), "2026-10-24")).toBe("neitherWorks");
  });
  test("are clear of both sides' bookings, the mentor's with buffers", () => {
    const busy: Interval[] = [[at("2026-10-21T08:15:00Z"), at("2026-10-21T09:15:00Z")]];
    expect(iso(startsFor(pair({ busy }), now, 60, day("2026-10-21")))).toEqual([
      "06:15",
      "06:45",
      "07:15",
      "09:15",
      "09:45",
      "10:15",
    ]);
    // What the earlier session asks for after it holds for the one booked behind it.
    const behind = iso(startsFor(pair({ busy, bufferAfter: 60 }), now, 60, day("2026-10-21")));
    expect(behind).toEqual(iso(startsFor(pair({ busy, bufferBefore: 60 }), now, 60, day("2026-10-21"))));
    expect(iso(startsFor(pair({ busy, bufferAfter: 15 }), now, 60, day("2026-10-21")))).not.toContain("07:15");
    expect(iso(startsFor(pair({}, { busy }), now, 60, day("2026-10-21")))).toContain("07:15");
    expect(iso(startsFor(pair({}, { busy }), now, 60, day("2026-10-21")))).not.toContain("07:45");
  });
  test("need two days' notice, but for a call today", () => {
    const today = day("2026-10-15");
    const late = at("2026-10-15T07:05:00Z");
    expect(startsFor(pair(), late, 30, today)).toEqual([]);
    expect(whyNone(pair(), late, 30, today, "2026-10-15")).toBe("tooSoon");
    // A day that is only partly within the notice, and whose times all are.
    expect(whyNone(pair(), at("2026-10-13T15:40:00Z"), 60, today, "2026-10-15")).toBe("tooSoon");
    expect(iso(startsFor(pair(), late, 30, today, true))[0]).toBe("07:15");
  });
  test("say why a day has none", () => {
    const away = [{ from: "2026-10-21", to: "2026-10-22" }];
    expect(whyNone(pair({ away }), now, 60, day("2026-10-21"), "2026-10-21")).toBe("mentorAway");
    const busy: Interval[] = [day("2026-10-21")];
    expect(whyNone(pair({ busy }), now, 60, day("2026-10-21"), "2026-10-21")).toBe("noneFree");
    expect(whyNone(pair({}, { rules: week([3], 15, 18) }), now, 60, day("2026-10-21"), "2026-10-21")).toBe("noOverlap");
    expect(whyNone(pair(), now, 60, day("2026-10-21"), "2026-10-21")).toBeNull();
  });
  test("quarters that touch are one stretch", () => {
    expect(busyOf([8, 9, 10, 12])).toEqual([
      [8 * quarter, 11 * quarter],
      [12 * quarter, 13 * quarter],
    ]);
  });
});
