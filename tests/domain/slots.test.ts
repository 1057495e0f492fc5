import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import {
  common,
  instantOf,
  normalise,
  quarter,
  quartersOf,
  slotsOf,
  windowOn,
  windowsOf,
  without,
  type Interval,
} from "#app/domain/mentoring/slots.ts";
import slots from "./vectors/slots.json" with { type: "json" };
import zones from "./vectors/timezone-local-to-utc.json" with { type: "json" };

const minutes = (clock: string) => {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return hour * 60 + minute;
};
const small = fc.integer({ min: 0, max: 40 });
const intervals = fc.array(
  fc.tuple(small, small).map(([a, b]): Interval => [a, b]),
  { maxLength: 6 },
);
const holds = (list: readonly Interval[], at: number) => list.some(([start, end]) => start <= at && at < end);
const length = (list: readonly Interval[]) => list.reduce((sum, [start, end]) => sum + end - start, 0);

describe("local windows", () => {
  test.each(slots.windows)("$date $zone $from to $to", ({ date, zone, from, to, utc }) => {
    const window = windowOn(date, zone, minutes(from), minutes(to));
    expect(window ? [window.map((at) => new Date(at).toISOString().replace(".000", ""))] : []).toEqual(utc);
  });

  test.each(zones.cases)("$local $zone ($kind) begins where the tables say", ({ local, zone, utc }) => {
    const [date = "", clock = ""] = local.split("T");
    const seconds = Number(clock.slice(6)) * 1000; // windows are on whole minutes
    expect(instantOf(date, minutes(clock), zone) + seconds).toBe(Date.parse(utc));
  });

  test("a weekly pattern gives each of its days, in its own zone, across a clock change", () => {
    const around: Interval = [Date.UTC(2026, 9, 19), Date.UTC(2026, 9, 31)];
    const rules = [7, 1].map((isoWeekday) => ({ isoWeekday, from: 600, to: 720 }));
    expect(windowsOf(rules, "Asia/Nicosia", around).map(([start]) => new Date(start).toISOString())).toEqual([
      "2026-10-19T07:00:00.000Z",
      "2026-10-25T08:00:00.000Z",
      "2026-10-26T08:00:00.000Z",
    ]);
    const away = [{ from: "2026-10-25", to: "2026-10-25" }];
    expect(windowsOf(rules, "Asia/Nicosia", around, away)).toHaveLength(2);
    expect(windowsOf([{ ...rules[0]!, validTo: "2026-10-20" }], "Asia/Nicosia", around)).toEqual([]);
  });

  test.each(["Asia/Kathmandu", "Asia/Kabul", "Africa/El_Aaiun", "Africa/Juba", "America/Port-au-Prince"])(
    "in %s a wall time comes back the same, or later by an hour at most",
    (zone) => {
      fc.assert(
        fc.property(
          fc.integer({ min: Date.UTC(2018, 0, 1) / 86_400_000, max: Date.UTC(2027, 11, 31) / 86_400_000 }),
          fc.integer({ min: 0, max: 1425 }),
          (dayNumber, from) => {
            const date = new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);
            const window = windowOn(date, zone, from, from);
            const back = Temporal.Instant.fromEpochMilliseconds(window![0]).toZonedDateTimeISO(zone);
            const shift = back.toPlainDateTime().since(`${date}T00:00`).total("minutes") - from;
            expect(shift).toBeGreaterThanOrEqual(0);
            expect(shift).toBeLessThanOrEqual(60);
          },
        ),
      );
    },
  );
});

describe("sets of time", () => {
  test("normalising is idempotent and disjoint; union and intersection add up; difference partitions", () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        const [x, y] = [normalise(a), normalise(b)];
        expect(normalise(x)).toEqual(x);
        for (let i = 1; i < x.length; i += 1) expect(x[i]![0]).toBeGreaterThan(x[i - 1]![1]);
        expect(length(normalise([...a, ...b])) + length(common(a, b))).toBe(length(x) + length(y));
        expect(normalise([...without(a, b), ...common(a, b)])).toEqual(x);
        for (let at = 0; at < 40; at += 1) {
          expect(holds(without(a, b), at)).toBe(holds(a, at) && !holds(b, at));
          expect(holds(common(a, b), at)).toBe(holds(a, at) && holds(b, at));
        }
      }),
    );
  });
});

describe("slots", () => {
  test.each([slots.booking, ...slots.bookingBuffers])(
    "check values, buffers $bufferBeforeMin and $bufferAfterMin",
    (v) => {
      const found = slotsOf({
        windows: [windowOn(v.date, v.zone, minutes(v.from), minutes(v.to))!],
        busy: v.busyUtc.map(([start, end]): Interval => [Date.parse(start!), Date.parse(end!)]),
        now: Date.parse(v.now),
        length: v.durationMin * 60_000,
        step: v.stepMin * 60_000,
        notice: v.minNoticeMin * 60_000,
        horizon: v.horizonMin * 60_000,
        bufferBefore: v.bufferBeforeMin * 60_000,
        bufferAfter: v.bufferAfterMin * 60_000,
      });
      expect(found.map((at) => new Date(at).toISOString().replace(".000", ""))).toEqual(v.slots);
    },
  );

  const question = fc.record({
    windows: intervals,
    within: fc.option(intervals),
    busy: intervals,
    now: small,
    length: fc.integer({ min: 1, max: 6 }),
    step: fc.integer({ min: 1, max: 4 }),
    notice: fc.integer({ min: 0, max: 6 }),
    horizon: fc.integer({ min: 1, max: 40 }),
    bufferBefore: fc.integer({ min: 0, max: 3 }),
    bufferAfter: fc.integer({ min: 0, max: 3 }),
  });
  test("are all that brute force finds, and no other", () => {
    fc.assert(
      fc.property(question, (q) => {
        const expected = new Set<number>();
        for (const [start, end] of q.windows)
          for (let t = start; t < end; t += q.step) {
            const points = Array.from({ length: q.length }, (_, index) => t + index);
            const inside = points.every((at) => holds(q.windows, at) && (q.within === null || holds(q.within, at)));
            const clear = q.busy.every(
              ([from, to]) => from >= to || t + q.length <= from - q.bufferAfter || t >= to + q.bufferBefore,
            );
            if (inside && clear && t >= q.now + q.notice && t < q.now + q.horizon) expected.add(t);
          }
        expect(slotsOf(q)).toEqual([...expected].sort((a, b) => a - b));
      }),
    );
  });
  test("booking one removes it and adds none", () => {
    fc.assert(
      fc.property(question, fc.nat(), (q, pick) => {
        const before = slotsOf(q);
        if (before.length === 0) return;
        const taken = before[pick % before.length]!;
        const after = slotsOf({ ...q, busy: [...q.busy, [taken, taken + q.length]] });
        expect(after).not.toContain(taken);
        for (const at of after) expect(before).toContain(at);
      }),
    );
  });

  test("a booking claims its quarter-hours and nothing that is off the grid", () => {
    expect(quartersOf([8 * quarter, 12 * quarter])).toEqual([8, 9, 10, 11]);
    expect(() => quartersOf([1, quarter])).toThrow(RangeError);
    expect(() => quartersOf([quarter, quarter])).toThrow(RangeError);
  });
});
