import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { noticesOf } from "#app/domain/notices.ts";
import { event, eventTypes } from "#app/domain/events.ts";
import { digestHour, kindOf, lastMorning, noticeKinds, urgent, usualWay, wayOf } from "#app/domain/notice-ways.ts";
import { deskRules, remindersDue, reminderRules, type Waiting } from "#app/domain/reminders.ts";
import { goneFor, toldNow, type Deadline, type Told } from "#app/domain/feed.ts";
import { roleCodes } from "#app/domain/people/roles.ts";

const at = (text: string) => Date.parse(text);
const hour = 3_600_000;
const day = 24 * hour;
const zones = [
  "Asia/Kathmandu",
  "Asia/Kabul",
  "America/New_York",
  "Europe/Paris",
  "Australia/Lord_Howe",
  "Pacific/Apia",
];

describe("how a notice comes", () => {
  const now = at("2026-10-12T13:00:00Z");
  it("is at once about the account, and where something falls due within 48 hours", () => {
    const all = Object.fromEntries(noticeKinds.map((kind) => [kind, "digest"] as const));
    expect(wayOf("invitation", all, [], null, now)).toBe("atOnce");
    expect(wayOf("passwordReset", all, [], null, now)).toBe("atOnce");
    expect(wayOf("dueCall", all, ["focalPoint"], now + urgent - 1, now)).toBe("atOnce");
    expect(wayOf("dueCall", all, ["focalPoint"], now + urgent, now)).toBe("digest");
    expect(wayOf("dueCall", all, ["focalPoint"], now - 1, now)).toBe("digest");
  });
  it("is once a day for what stays late, whatever was chosen", () => {
    const all = Object.fromEntries(noticeKinds.map((kind) => [kind, "atOnce"] as const));
    expect(wayOf("stillOverdue", all, ["panelMember"], null, now)).toBe("digest");
    expect(wayOf("overdue", all, ["panelMember"], now - 1, now)).toBe("atOnce");
  });
  it("is as chosen, else as usual for the roles", () => {
    for (const [template, roles, chosen, way] of [
      ["listArrived", ["secretariatOfficer"], {}, "digest"],
      ["listArrived", ["secretariatOfficer"], { arrivals: "atOnce" }, "atOnce"],
      ["listArrived", ["secretariatOfficer", "screener"], {}, "atOnce"],
      ["vettingStarts", ["vettingOfficer"], {}, "digest"],
      ["declare", ["panelMember"], {}, "atOnce"],
      ["declare", ["panelMember"], { tasks: "digest" }, "digest"],
      ["callOpened", ["leadFocalPoint"], {}, "atOnce"],
      ["newsPublished", ["focalPoint"], { news: "digest" }, "digest"],
    ] as const)
      expect(wayOf(template, chosen, roles, null, now), template).toBe(way);
  });
  it("is chosen by a kind for each mail that the rules send", () => {
    const templates = eventTypes.flatMap((type) =>
      ["decision", "shortlisting", "assessment", "other"].flatMap((to) =>
        noticesOf({
          type,
          objectKind: "x",
          objectId: "x",
          processId: "x",
          payload: { to, template: "dueTask" },
        } as never).map(({ template }) => template),
      ),
    );
    for (const template of templates) expect([...noticeKinds, "security", "daily"]).toContain(kindOf(template));
    for (const kind of noticeKinds)
      for (const role of roleCodes) expect(["atOnce", "digest"]).toContain(usualWay(kind, [role]));
  });
});

describe("the moment of the daily mail", () => {
  it("is seven by the own clock, across changes of the clock", () => {
    for (const [now, zone, instant, named] of [
      // +5:45 and +4:30, without summer time
      ["2026-10-12T01:14:59Z", "Asia/Kathmandu", "2026-10-11T01:15:00Z", "2026-10-11"],
      ["2026-10-12T01:15:00Z", "Asia/Kathmandu", "2026-10-12T01:15:00Z", "2026-10-12"],
      ["2026-10-12T02:29:59Z", "Asia/Kabul", "2026-10-11T02:30:00Z", "2026-10-11"],
      ["2026-10-12T02:30:00Z", "Asia/Kabul", "2026-10-12T02:30:00Z", "2026-10-12"],
      // New York: clocks go back on 1 November and forward on 14 March
      ["2026-10-31T12:00:00Z", "America/New_York", "2026-10-31T11:00:00Z", "2026-10-31"],
      ["2026-11-01T11:59:59Z", "America/New_York", "2026-10-31T11:00:00Z", "2026-10-31"],
      ["2026-11-01T12:00:00Z", "America/New_York", "2026-11-01T12:00:00Z", "2026-11-01"],
      ["2027-03-14T10:59:59Z", "America/New_York", "2027-03-13T12:00:00Z", "2027-03-13"],
      ["2027-03-14T11:00:00Z", "America/New_York", "2027-03-14T11:00:00Z", "2027-03-14"],
    ] as const)
      expect(lastMorning(at(now), zone), `${now} ${zone}`).toEqual({ at: at(instant), day: named });
  });
  it("comes once for every calendar day, never later than now and never more than a day back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at("2024-01-01T00:00:00Z"), max: at("2029-01-01T00:00:00Z") }),
        (zone, now) => {
          const morning = lastMorning(now, zone);
          expect(morning.at).toBeLessThanOrEqual(now);
          expect(now - morning.at).toBeLessThan(25 * hour);
          const there = Temporal.Instant.fromEpochMilliseconds(morning.at).toZonedDateTimeISO(zone);
          expect([there.hour, there.minute, there.toPlainDate().toString()]).toEqual([digestHour, 0, morning.day]);
          const next = lastMorning(morning.at + 26 * hour, zone);
          expect(Temporal.PlainDate.from(morning.day).until(next.day).days).toBe(1);
        },
      ),
    );
  });
});

describe("reminders by the clock", () => {
  const due = at("2026-10-31T03:59:59.999Z");
  const wait = (over: Partial<Waiting> = {}): Waiting => ({
    rule: "call",
    id: "call:1",
    accountId: "a",
    zone: "Asia/Kathmandu",
    processId: "p",
    since: at("2026-09-01T00:00:00Z"),
    dueAt: due,
    ...over,
  });
  const occasions = (waiting: Waiting, now: number, sent: readonly string[] = []) =>
    remindersDue([waiting], (key) => sent.some((one) => key.endsWith(` ${one}`)), now).map(({ occasion }) => occasion);

  it("come seven and two days before a call closes, and not after it has", () => {
    expect(occasions(wait(), due - 7 * day - 1)).toEqual([]);
    expect(occasions(wait(), due - 7 * day)).toEqual(["before:7"]);
    expect(occasions(wait(), due - 3 * day, ["before:7"])).toEqual([]);
    // A machine that stood still says the nearer one alone.
    expect(occasions(wait(), due - 2 * day)).toEqual(["before:2"]);
    expect(occasions(wait(), due)).toEqual([]);
    expect(occasions(wait(), due + 9 * day)).toEqual([]);
  });
  it("are not made up for where the thing began to wait after their moment", () => {
    expect(occasions(wait({ since: due - 5 * day }), due - 4 * day)).toEqual([]);
    expect(occasions(wait({ since: due - 5 * day }), due - 2 * day)).toEqual(["before:2"]);
  });
  it("come the day before an interview, and to the late once and then daily", () => {
    expect(occasions(wait({ rule: "session" }), due - day)).toEqual(["before:1"]);
    expect(occasions(wait({ rule: "session" }), due + 1)).toEqual([]);
    const sheet = wait({ rule: "sheet" });
    expect(occasions(sheet, due - 3 * day)).toEqual(["before:3"]);
    expect(occasions(sheet, due)).toEqual(["late"]);
    expect(occasions(sheet, due + hour, ["late"])).toEqual([]);
    // Late since 31 October there; the next morning at six, +5:45.
    expect(occasions(sheet, at("2026-11-01T00:14:59Z"), ["late"])).toEqual([]);
    expect(occasions(sheet, at("2026-11-01T00:15:00Z"), ["late"])).toEqual(["late:2026-11-01"]);
    expect(occasions(sheet, at("2026-11-01T09:00:00Z"), ["late", "late:2026-11-01"])).toEqual([]);
  });
  it("leave a day to what was late when it began", () => {
    const sheet = wait({ rule: "sheet", since: due + 5 * day });
    expect(occasions(sheet, due + 6 * day - 1)).toEqual([]);
    expect(occasions(sheet, due + 6 * day)).toEqual(["late"]);
  });
  it("are armed anew by another due date", () => {
    const first = remindersDue([wait()], () => false, due - 7 * day)[0]!.key;
    const second = remindersDue([wait({ dueAt: due + 10 * day })], () => false, due + 3 * day)[0]!.key;
    expect(second).not.toBe(first);
  });
  it("never come twice, and at most once a look, whenever the clock is looked at", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...reminderRules),
        fc.constantFrom(...zones),
        fc.array(fc.integer({ min: -12 * day, max: 12 * day }), { maxLength: 60 }),
        fc.integer({ min: -20 * day, max: 5 * day }),
        (rule, zone, looks, began) => {
          const one = wait({ rule, zone, since: due + began });
          const sent = new Set<string>();
          const late: string[] = [];
          for (const look of [...looks].sort((a, b) => a - b)) {
            const made = remindersDue([one], (key) => sent.has(key), due + look);
            expect(made.length).toBeLessThanOrEqual(1);
            for (const { key, occasion, template } of made) {
              expect(sent.has(key)).toBe(false);
              sent.add(key);
              if (template === "stillOverdue") late.push(occasion);
              expect(occasion.startsWith("before:")).toBe(look < 0);
            }
          }
          expect(new Set(late).size).toBe(late.length);
          if (late.length > 0) expect([...sent].some((key) => key.endsWith(" late"))).toBe(true);
        },
      ),
    );
  });
  it("are for the desk to see only where every officer knows of the stage", () => {
    expect(deskRules).toEqual(["call", "declaration", "sheet", "report", "screening"]);
  });
});

describe("what a calendar is told", () => {
  const one = (over: Partial<Deadline> = {}): Deadline => ({
    ...{ uid: "u", kind: "task", startsAt: 10 * day, endsAt: 10 * day + hour, day: null },
    ...over,
  });
  it("keeps its id, rises when it moves, is called off when it goes, and stands again when it comes back", () => {
    const first = toldNow([], [one()], 0);
    expect(first.entries).toMatchObject([{ uid: "u", sequence: 0, goneAt: null }]);
    expect(toldNow(first.entries, [one()], hour)).toEqual({ entries: first.entries, changed: [] });
    const moved = toldNow(first.entries, [one({ startsAt: 9 * day })], hour);
    expect(moved.changed).toMatchObject([{ uid: "u", sequence: 1, changedAt: hour }]);
    const gone = toldNow(moved.entries, [], 2 * hour);
    expect(gone.entries).toMatchObject([{ sequence: 2, goneAt: 2 * hour }]);
    expect(toldNow(gone.entries, [], 3 * hour).changed).toEqual([]);
    expect(toldNow(gone.entries, [one()], 3 * hour).entries).toMatchObject([{ sequence: 3, goneAt: null }]);
  });
  it("leaves out what is past or long gone", () => {
    const [told] = toldNow([], [one()], 0).entries as [Told];
    expect(toldNow([told], [], 11 * day).entries).toEqual([]);
    const later = { ...told, endsAt: 100 * day, goneAt: 0 };
    expect(toldNow([later], [], goneFor - 1).entries).toHaveLength(1);
    expect(toldNow([later], [], goneFor).entries).toEqual([]);
  });
  it("never lowers a sequence, whatever comes and goes", () => {
    const worlds = fc.array(fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 3 }))), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(worlds, (steps) => {
        let told: Told[] = [];
        let stored = new Map<string, Told>();
        steps.forEach((step, index) => {
          const { changed } = toldNow(
            told,
            step.map(([uid, where]) => one({ uid, startsAt: where * day, endsAt: 50 * day })),
            index * hour,
          );
          for (const entry of changed) {
            const before = stored.get(entry.uid);
            expect(entry.sequence).toBe(before ? before.sequence + 1 : 0);
            stored = new Map(stored).set(entry.uid, entry);
          }
          told = [...stored.values()];
        });
      }),
    );
  });
});

describe("a selection set aside, taken up again or ended", () => {
  const of = (type: "process.suspended" | "process.resumed", state: "callOpen" | "assessment") =>
    noticesOf(event(type, ["process", "p1"], "p1", { reason: "0".repeat(64), state })).map(({ audience }) => audience);
  const inside = ["officers:p1", "screeners:p1", "panel:p1", "authority:p1"];

  it("is told to all who work in it, and to every State while its call is open", () => {
    for (const type of ["process.suspended", "process.resumed"] as const) {
      expect(of(type, "assessment")).toEqual(inside);
      expect(of(type, "callOpen")).toEqual([...inside, "allMemberStates:p1"]);
    }
  });

  it("is told to the States that have nominees in it once it has ended, as news", () => {
    for (const ended of [
      event("process.cancelled", ["process", "p1"], "p1", { reason: "0".repeat(64) }),
      event("process.readvertised", ["process", "p1"], "p1", { successorId: "p2", reason: "0".repeat(64) }),
    ]) {
      const told = noticesOf(ended);
      expect(told.map(({ audience }) => audience)).toEqual([...inside, "nominators:p1"]);
      expect(told.at(-1)!.template).toBe("newsPublished");
    }
  });
});
