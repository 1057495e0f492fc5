import ical from "node-ical";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { quarter } from "#app/domain/mentoring/slots.ts";
import { bookSession } from "#app/services/mentoring/book-session.server.ts";
import { calendarEntry } from "#app/services/mentoring/calendar-entry.server.ts";
import {
  answerSession,
  cancelSession,
  closeSession,
  lapseSessions,
  rescheduleSession,
} from "#app/services/mentoring/change-session.server.ts";
import { mentoringTasks } from "#app/services/mentoring/list-mentoring-tasks.server.ts";
import { showBooking } from "#app/services/mentoring/show-booking.server.ts";
import { showSession } from "#app/services/mentoring/show-session.server.ts";
import { giveFeedback, writeAction, writeGoal, writeNote } from "#app/services/mentoring/write-notes.server.ts";
import { mentorPool } from "#db/queries/matching.server.ts";
import { pairStandingOf } from "#db/queries/pair.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { closeHouse, freshHouse, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import { pairWorld, type PairWorld } from "#tests/support/pair-world.ts";

const at = (text: string) => Date.parse(text);
/** Wednesday 21 October 2026, 10:15 in Nicosia, 13:00 in Kathmandu. */
const wednesday = at("2026-10-21T07:15:00Z");
const hour = 3_600_000;

let house: TestHouse;
let world: PairWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await pairWorld(house);
});
afterEach(() => closeHouse(house));

const count = (sql: string, ...values: unknown[]) =>
  (house.store.client.prepare(`SELECT count(*) AS n FROM ${sql}`).get(...values) as { n: number }).n;
const session = (id: string) =>
  house.store.client.prepare("SELECT * FROM mentoring_session WHERE id = ?").get(id) as Record<string, unknown>;
async function book(startsAt = wednesday, more: { length?: 30 | 60 | 90; callToday?: boolean } = {}) {
  return bookSession(await workAs(house, world.mentee), {
    matchId: world.matchId,
    startsAt,
    length: 60,
    agenda: "Keeping two leaders at one table.",
    ...more,
  });
}
/** A session that the mentor is asked for, as the mentor chose. */
async function asked() {
  house.store.client.exec("UPDATE mentor SET booking = 'askFirst'");
  return { sessionId: await booked() };
}
async function booked(startsAt = wednesday) {
  const outcome = await book(startsAt);
  if (!outcome.ok) throw new Error(outcome.reason.key);
  return outcome.result.sessionId;
}
const named = (sessionId: string, version = 1) => ({ matchId: world.matchId, sessionId, version });

describe("booking", () => {
  it("books a free time at once, seals the agenda and claims the quarters of both", async () => {
    const sessionId = await booked();
    expect(session(sessionId)).toMatchObject({
      state: "booked",
      starts_at: wednesday,
      ends_at: wednesday + hour,
      mentor_zone: "Asia/Kathmandu",
      mentee_zone: "Asia/Nicosia",
      sequence: 0,
    });
    expect(String(session(sessionId).agenda)).not.toContain("leaders");
    expect(count("session_quarter WHERE session_id = ?", sessionId)).toBe(8);
    expect(count("audit_event WHERE type = 'mentoringSession.booked'")).toBe(1);
    expect(count("outbox WHERE recipient_id = ?", `pair:${world.matchId}`)).toBe(1);
  });

  it("refuses a taken time and names the next free ones in the reader's zone", async () => {
    await booked();
    const again = await book(wednesday + quarter * 2);
    expect(again).toMatchObject({ ok: false, kind: "conflict", reason: { key: "booking.taken" } });
    const lines = again.ok ? [] : (again.lines ?? []);
    expect(lines.map(({ title }) => title.values?.when)).toEqual([
      expect.stringContaining("11:15"),
      expect.stringContaining("11:45"),
      expect.stringContaining("12:15"),
    ]);
  });

  it("asks for two days' notice, a quarter of an hour, the mentee's hand and an active match", async () => {
    expect(await book(at("2026-10-13T07:15:00Z"))).toMatchObject({ kind: "conflict" });
    expect(await book(wednesday + 1)).toMatchObject({ kind: "invalid", fields: { startsAt: {} } });
    const input = { matchId: world.matchId, startsAt: wednesday, length: 60 as const, agenda: "" };
    expect(await bookSession(await workAs(house, world.mentor), input)).toMatchObject({ kind: "denied" });
    expect(await bookSession(await workAs(house, world.coordinator), input)).toMatchObject({ kind: "denied" });
    expect(await bookSession(await workAs(house, world.stranger), input)).toMatchObject({ kind: "missing" });
    house.store.client.exec("UPDATE mentoring_match SET state = 'ended'");
    expect(await book()).toMatchObject({ kind: "conflict", reason: { key: "mentoring.outOfTurn" } });
  });

  it("of many requests for one time lets one win", async () => {
    const works = await Promise.all(Array.from({ length: 12 }, () => workAs(house, world.mentee)));
    const outcomes = await Promise.all(
      works.map((work) => bookSession(work, { matchId: world.matchId, startsAt: wednesday, length: 60, agenda: "" })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes)
      if (!outcome.ok) expect(outcome).toMatchObject({ kind: "conflict", reason: { key: "booking.taken" } });
    expect(count("mentoring_session")).toBe(1);
    expect(count("audit_event WHERE type = 'mentoringSession.booked'")).toBe(1);
  });

  it("keeps the mentor's buffers", async () => {
    await closeHouse(house);
    house = await freshHouse();
    world = await pairWorld(house, { buffers: 15 });
    await booked();
    expect(await book(wednesday + hour)).toMatchObject({ kind: "conflict" });
    expect(await book(wednesday + hour + quarter * 2)).toMatchObject({ ok: true });
  });
});

describe("ask me first", () => {
  beforeEach(async () => {
    await closeHouse(house);
    house = await freshHouse();
    world = await pairWorld(house, { booking: "askFirst" });
  });

  it("waits for the mentor's yes, and holds the time meanwhile", async () => {
    const sessionId = await booked();
    expect(session(sessionId)).toMatchObject({ state: "requested" });
    expect(session(sessionId).answer_due_at).toBeLessThan(house.now() + 72 * hour);
    expect(await book()).toMatchObject({ kind: "conflict" });
    const yes = { ...named(sessionId), answer: "accept" as const };
    expect(await answerSession(await workAs(house, world.mentee), yes)).toMatchObject({ kind: "denied" });
    expect(await answerSession(await workAs(house, world.mentor), yes)).toMatchObject({ ok: true });
    expect(session(sessionId)).toMatchObject({ state: "booked", sequence: 1, answer_due_at: null });
  });

  it("frees the time by a no", async () => {
    const sessionId = await booked();
    await answerSession(await workAs(house, world.mentor), { ...named(sessionId), answer: "decline" });
    expect(count("session_quarter")).toBe(0);
    expect(await book()).toMatchObject({ ok: true });
  });

  it("lapses past its due time, once, and tells both", async () => {
    const sessionId = await booked();
    expect(await lapseSessions(house)).toBe(0);
    house.clock.advance(73 * hour);
    const late = await answerSession(await workAs(house, world.mentor), { ...named(sessionId), answer: "accept" });
    expect(late).toMatchObject({ kind: "conflict", reason: { key: "booking.answerTooLate" } });
    expect(await lapseSessions(house)).toBe(1);
    expect(await lapseSessions(house)).toBe(0);
    expect(session(sessionId)).toMatchObject({ state: "lapsed", sequence: 1 });
    expect(count("session_quarter")).toBe(0);
    expect(count("outbox WHERE recipient_id = ? AND template = 'sessionMoved'", `pair:${world.matchId}`)).toBe(1);
  });
});

describe("a call today", () => {
  it("needs no notice, lies in what is left of the mentee's day and always asks", async () => {
    house.clock.set(at("2026-10-12T08:03:00Z")); // Monday 11:03 in Nicosia, 13:48 in Kathmandu
    const outcome = await book(at("2026-10-12T08:15:00Z"), { length: 30, callToday: true });
    expect(outcome).toMatchObject({ ok: true, result: { booked: false } });
    const sessionId = outcome.ok ? outcome.result.sessionId : "";
    expect(session(sessionId).answer_due_at).toBe(at("2026-10-12T08:15:00Z"));
    expect(await book(at("2026-10-13T08:15:00Z"), { length: 30, callToday: true })).toMatchObject({
      kind: "conflict",
    });
  });
});

describe("what becomes of a session", () => {
  it("moves to another free time under the same UID with a higher SEQUENCE", async () => {
    const sessionId = await booked();
    const moved = await rescheduleSession(await workAs(house, world.mentor), {
      ...named(sessionId),
      startsAt: wednesday + 2 * hour,
    });
    expect(moved).toMatchObject({ ok: true });
    expect(session(sessionId)).toMatchObject({ starts_at: wednesday + 2 * hour, sequence: 1, version: 2 });
    expect(count("session_quarter WHERE session_id = ?", sessionId)).toBe(8);
    expect(await book()).toMatchObject({ ok: true }); // the old time is free again
    const stale = await rescheduleSession(await workAs(house, world.mentee), {
      ...named(sessionId),
      startsAt: wednesday + hour,
    });
    expect(stale).toMatchObject({ kind: "stale" });
  });

  it("can overlap its own old time when it moves", async () => {
    const sessionId = await booked();
    const moved = await rescheduleSession(await workAs(house, world.mentee), {
      ...named(sessionId),
      startsAt: wednesday + quarter * 2,
    });
    expect(moved).toMatchObject({ ok: true });
  });

  it("is cancelled for a crisis at any time, without a word of why", async () => {
    const sessionId = await booked();
    house.clock.set(wednesday + 60_000);
    const ordinary = await cancelSession(await workAs(house, world.mentee), { ...named(sessionId), as: "ordinary" });
    expect(ordinary).toMatchObject({ kind: "conflict", reason: { key: "booking.begun" } });
    expect(await cancelSession(await workAs(house, world.mentee), { ...named(sessionId), as: "crisis" })).toMatchObject(
      { ok: true },
    );
    expect(count("session_quarter")).toBe(0);
  });

  it("is closed after its start alone, as held or missed", async () => {
    const sessionId = await booked();
    const close = async (as: "held" | "menteeMissed") =>
      closeSession(await workAs(house, world.mentor), { ...named(sessionId), as });
    expect(await close("held")).toMatchObject({ kind: "conflict", reason: { key: "booking.notBegun" } });
    house.clock.set(wednesday + hour);
    expect(await close("menteeMissed")).toMatchObject({ ok: true });
    expect(session(sessionId)).toMatchObject({ state: "noShow", missed_by: "mentee" });
    expect(await close("held")).toMatchObject({ kind: "conflict" });
  });
});

describe("the calendar file", () => {
  it("says when, and nothing of whom or what, to an independent reader", () => {
    const facts = {
      sessionId: "abc",
      state: "booked" as const,
      startsAt: wednesday,
      endsAt: wednesday + hour,
      sequence: 3,
      link: "https://portal.example/matches/x/sessions/abc",
      stampedAt: wednesday - 48 * hour,
    };
    const read = (text: string) => {
      const all = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === "VEVENT");
      return all[0] as unknown as Record<string, unknown> & { start: Date; end: Date };
    };
    const entry = read(calendarEntry(facts, "en"));
    expect(entry).toMatchObject({ uid: "abc@bluehelm", method: "REQUEST", status: "CONFIRMED" });
    expect(String(entry.sequence)).toBe("3");
    expect([entry.start.getTime(), entry.end.getTime()]).toEqual([wednesday, wednesday + hour]);
    const text = calendarEntry(facts, "en");
    for (const word of ["ATTENDEE", "ORGANIZER", "DESCRIPTION", "LOCATION"]) expect(text).not.toContain(word);
    const off = read(calendarEntry({ ...facts, state: "cancelled", sequence: 4 }, "fr"));
    expect(off).toMatchObject({ uid: "abc@bluehelm", method: "CANCEL", status: "CANCELLED" });
    expect(String(off.sequence)).toBe("4");
  });
});

describe("what a pair writes", () => {
  const show = async (accountId: string, sessionId: string) => {
    const viewer = await viewerAs(house, accountId);
    const pair = await pairStandingOf(viewer, house.store, world.matchId);
    return showSession(house, viewer, pair!, sessionId);
  };

  it("keeps a note for its author until it is shared, and sealed always", async () => {
    const sessionId = await booked();
    const note = { matchId: world.matchId, sessionId, text: "He hesitates about the deputy.", shared: false };
    expect(await writeNote(await workAs(house, world.mentor), { ...note, version: 0 })).toMatchObject({ ok: true });
    expect(count("mentoring_note WHERE text LIKE '%deputy%'")).toBe(0);
    expect((await show(world.mentor, sessionId))?.note.text).toContain("deputy");
    expect((await show(world.mentee, sessionId))?.otherNote).toBeNull();
    expect(await show(world.coordinator, sessionId)).toBeNull();
    expect(await writeNote(await workAs(house, world.coordinator), { ...note, version: 0 })).toMatchObject({
      kind: "denied",
    });
    await writeNote(await workAs(house, world.mentor), { ...note, version: 1, shared: true });
    expect((await show(world.mentee, sessionId))?.otherNote).toContain("deputy");
    expect(await writeNote(await workAs(house, world.mentor), { ...note, version: 1 })).toMatchObject({
      kind: "stale",
      stored: { text: "He hesitates about the deputy." },
    });
  });

  it("says why an act is not open, before it is tried and when it is", async () => {
    const sessionId = await booked();
    const why = async (as: string) =>
      Object.entries((await show(as, sessionId))!.closed).map(([act, said]) => [act, said?.key ?? "open"]);
    expect(Object.fromEntries(await why(world.mentee))).toEqual({
      answer: "booking.outOfTurn",
      reschedule: "open",
      cancel: "open",
      close: "booking.notBegun",
      note: "open",
      feedback: "feedback.notHeld",
    });
    house.clock.set(wednesday + hour);
    expect(Object.fromEntries(await why(world.mentor))).toMatchObject({ reschedule: "booking.begun", close: "open" });
    house.store.client.exec("UPDATE mentoring_session SET state = 'declined'");
    const note = { matchId: world.matchId, sessionId, text: "Never came about.", shared: false, version: 0 };
    expect(await writeNote(await workAs(house, world.mentor), note)).toMatchObject({
      kind: "conflict",
      reason: { key: "booking.outOfTurn", values: { state: { key: "mentoringSession.state.declined" } } },
    });
    house.store.client.exec("UPDATE mentoring_session SET state = 'booked'");
    house.store.client.exec("UPDATE mentoring_match SET state = 'ended'");
    expect(Object.fromEntries(await why(world.mentee))).toMatchObject({
      reschedule: "mentoring.outOfTurn",
      close: "mentoring.outOfTurn",
      note: "open",
    });
  });

  it("takes feedback once, on a session that was held", async () => {
    const sessionId = await booked();
    const give = async () =>
      giveFeedback(await workAs(house, world.mentee), {
        matchId: world.matchId,
        sessionId,
        usefulness: 4,
        comment: "Clear.",
      });
    expect(await give()).toMatchObject({ kind: "conflict", reason: { key: "feedback.notHeld" } });
    house.clock.set(wednesday + hour);
    await closeSession(await workAs(house, world.mentee), { ...named(sessionId), as: "held" });
    expect(await give()).toMatchObject({ ok: true });
    expect(await give()).toMatchObject({ kind: "conflict", reason: { key: "feedback.given" } });
  });

  it("keeps goals and actions of the two, versioned", async () => {
    const work = await workAs(house, world.mentee);
    const goal = { matchId: world.matchId, goalId: null, version: 0, text: "A working line.", state: "open" as const };
    expect(await writeGoal(work, goal)).toMatchObject({ ok: true });
    const { id } = house.store.client.prepare("SELECT id FROM mentoring_goal").get() as { id: string };
    const done = { ...goal, goalId: id, version: 1, state: "done" as const };
    expect(await writeGoal(await workAs(house, world.mentor), done)).toMatchObject({ ok: true });
    expect(await writeGoal(work, done)).toMatchObject({ kind: "stale" });
    expect(await writeGoal(work, { ...done, goalId: "nothing0here" })).toMatchObject({ kind: "missing" });
    const action = {
      matchId: world.matchId,
      actionId: null,
      version: 0,
      sessionId: null,
      text: "Call both.",
      owner: "mentee" as const,
      dueOn: "2026-11-01",
      doneOn: null,
    };
    expect(await writeAction(work, action)).toMatchObject({ ok: true });
    expect(await writeAction(await workAs(house, world.stranger), action)).toMatchObject({ kind: "missing" });
  });
});

describe("what waits for the two", () => {
  const tasks = async (accountId: string) =>
    (await mentoringTasks(await viewerAs(house, accountId), house)).map(({ title, href }) => [title.key, href]);

  it("is the mentor's answer to a session asked for, and a word on one that is past", async () => {
    const { sessionId } = await asked();
    const href = `/matches/${world.matchId}/sessions/${sessionId}`;
    expect(await tasks(world.mentor)).toContainEqual(["task.mentoring.answerSession", `${href}/answer`]);
    expect(await tasks(world.mentee)).not.toContainEqual(["task.mentoring.answerSession", `${href}/answer`]);
    const answer = { ...named(sessionId), answer: "accept" as const };
    expect(await answerSession(await workAs(house, world.mentor), answer)).toMatchObject({ ok: true });
    house.clock.set(wednesday + 2 * hour);
    for (const side of [world.mentor, world.mentee])
      expect(await tasks(side)).toContainEqual(["task.mentoring.close", `${href}/close`]);
    await closeSession(await workAs(house, world.mentee), { ...named(sessionId, 2), as: "held" });
    expect((await tasks(world.mentor)).map(([key]) => key)).not.toContain("task.mentoring.close");
  });

  it("is the coordinator's where one of the two cannot sign in any more, and nothing more is booked", async () => {
    house.store.client.prepare("UPDATE account SET ended_at = ? WHERE id = ?").run(house.now(), world.mentor);
    expect(await tasks(world.coordinator)).toContainEqual(["task.mentoring.gone", `/matches/${world.matchId}/end`]);
    for (const callToday of [false, true])
      expect(await book(wednesday, { callToday, length: callToday ? 30 : 60 })).toMatchObject({
        kind: "conflict",
        reason: { key: "booking.otherGone" },
      });
    const [facts] = await mentorPool(systemViewer("a test looks"), house.store, house.now(), [world.mentorId]);
    expect(facts!.facts.admitted).toBe(false);
  });
});

describe("the week of booking", () => {
  it("shows both zones, the clock change and why days have none", async () => {
    const viewer = await viewerAs(house, world.mentee);
    const pair = (await pairStandingOf(viewer, house.store, world.matchId))!;
    const view = (await showBooking(house, viewer, pair, 60, "2026-10-21"))!;
    expect(view.monday).toBe("2026-10-19");
    expect(view.days.map(({ slots }) => slots.length > 0)).toEqual([true, true, true, true, false, false, true]);
    expect(view.days.map(({ why }) => why)).toEqual([null, null, null, null, "menteeOff", "neitherWorks", null]);
    expect(view.days.map(({ ahead }) => ahead)).toEqual([165, 165, 165, 165, 165, 165, 225]);
    expect(view.changes).toEqual([{ zone: "Asia/Nicosia", at: at("2026-10-25T01:00:00Z"), by: -60 }]);
    expect(view.days[2]!.slots).toContainEqual({ startsAt: wednesday, minute: 615 });
  });

  it("begins with the first free time where the week asked for is out of reach", async () => {
    const viewer = await viewerAs(house, world.mentee);
    const pair = (await pairStandingOf(viewer, house.store, world.matchId))!;
    const first = (await showBooking(house, viewer, pair, 60, null))!.monday;
    for (const week of ["1999-12-31", "2026-10-05", "9999-12-31"])
      expect((await showBooking(house, viewer, pair, 60, week))!.monday).toBe(first);
  });

  it("is the mentor’s own week to the mentor", async () => {
    const viewer = await viewerAs(house, world.mentor);
    const pair = (await pairStandingOf(viewer, house.store, world.matchId))!;
    const view = (await showBooking(house, viewer, pair, 60, "2026-10-21"))!;
    expect([view.zone, view.otherZone]).toEqual([view.parties.mentor.zone, view.parties.mentee.zone]);
    expect(view.days.map(({ ahead }) => ahead)).toEqual([-165, -165, -165, -165, -165, -165, -225]);
    expect(view.days[2]!.slots).toContainEqual({ startsAt: wednesday, minute: 615 + 165 });
  });
});
