import ICAL from "node-ical";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { action as calendarAction, loader as calendarPage } from "#app/routes/me_.calendar.tsx";
import { action as noticesAction, loader as noticesPage } from "#app/routes/me_.notices.tsx";
import { loader as feed } from "#app/routes/feeds.$token.calendar[.]ics.tsx";
import { loader as printed } from "#app/routes/board.print.tsx";
import { loader as boardPage } from "#app/routes/processes._index.tsx";
import { action as contactsAction } from "#app/routes/processes.$processId_.contacts.tsx";
import { setFlash } from "#app/http/session.server.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { closeHouse, cookieAs, freshHouse, getFrom, postTo, type TestHouse } from "#tests/support/house.ts";
import { draft, nominationWorld, type NominationWorld } from "#tests/support/nomination-world.ts";

let house: TestHouse;
let world: NominationWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await nominationWorld(house);
});
afterEach(() => closeHouse(house));

const read = (token: string, headers: Record<string, string> = {}) =>
  getFrom(house, feed as never, `/feeds/${token}/calendar.ics`, { params: { token }, headers });
/** Makes the address as a person does, and reads it off the page that follows. */
async function made(accountId: string): Promise<string> {
  const cookie = await cookieAs(house, accountId);
  const done = await postTo(house, calendarAction, "/me/calendar", { act: "make" }, { cookie });
  expect([done.status, done.location]).toEqual([303, "/me/calendar"]);
  const { view } = await getFrom(house, calendarPage, "/me/calendar", { cookie });
  const [, token = ""] = /\/feeds\/([0-9a-f]{64})\/calendar\.ics$/.exec(view.address ?? "") ?? [];
  expect(token).toHaveLength(64);
  // The sentence of the act is gone with the page that showed it, and the address with it.
  const sessionId = hashToken(cookie.split("=")[1]!);
  await setFlash(house, sessionId, null);
  expect((await getFrom(house, calendarPage, "/me/calendar", { cookie })).view.address).toBeNull();
  return token;
}
const entriesIn = (text: string) =>
  Object.values(ICAL.sync.parseICS(text)).filter((one) => one?.type === "VEVENT") as ICAL.VEvent[];
const body = async (token: string) => {
  const { response } = await read(token);
  expect(response!.status).toBe(200);
  return response!.text();
};

describe("the calendar address", () => {
  it("gives one's own deadlines, neutral, in UTC, to whoever has it; the database holds its hash alone", async () => {
    const token = await made(world.accounts.nigeria);
    const { response } = await read(token);
    expect(response!.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(response!.headers.get("Cache-Control")).toMatch(/^private/);
    const text = await response!.text();
    const [entry, ...others] = entriesIn(text);
    expect(others).toEqual([]);
    expect(entry!.summary).toBe("Bluehelm: a call closes");
    expect(entry!.end!.getTime()).toBe(Math.floor(world.closesAt / 60_000) * 60_000);
    expect(text).toMatch(/DTEND:\d{8}T\d{6}Z/);
    expect(text).not.toMatch(/UNMISS|Representative|Nigeria|TZID/i);
    expect(text).not.toContain(world.callId);
    const stored = JSON.stringify(
      ["calendar_feed", "idempotency_key", "session", "audit_event"].map((table) =>
        house.store.client.prepare(`SELECT * FROM ${table}`).all(),
      ),
    );
    expect(stored).not.toContain(token);
    expect(stored).toContain(hashToken(token));
  });

  it("moves its entries under the same id with a rising sequence, and calls off what is gone", async () => {
    const token = await made(world.accounts.nigeria);
    const [first] = entriesIn(await body(token));
    expect([first!.sequence, first!.status]).toEqual([0, "CONFIRMED"]);
    house.store.client.prepare("UPDATE call SET closes_at = closes_at + 86400000 WHERE id = ?").run(world.callId);
    const [moved] = entriesIn(await body(token));
    expect([moved!.uid, moved!.sequence]).toEqual([first!.uid, 1]);
    expect(moved!.end!.getTime() - first!.end!.getTime()).toBe(86_400_000);
    house.store.client.prepare("UPDATE selection_process SET suspended_at = 1 WHERE id = ?").run(world.processId);
    const [gone] = entriesIn(await body(token));
    expect([gone!.uid, gone!.sequence, gone!.status]).toEqual([first!.uid, 2, "CANCELLED"]);
    house.store.client.prepare("UPDATE selection_process SET suspended_at = NULL WHERE id = ?").run(world.processId);
    const [back] = entriesIn(await body(token));
    expect([back!.uid, back!.sequence, back!.status]).toEqual([first!.uid, 3, "CONFIRMED"]);
    // Two readers of it are told the same.
    expect(await body(token)).toBe(await body(token));
  });

  it("is the person's own: another State's draft changes nothing in it", async () => {
    const token = await made(world.accounts.nigeria);
    const before = await body(token);
    await draft(house, world, world.accounts.kenya, "ke");
    expect(await body(token)).toBe(before);
  });

  it("has the day of the next news for a State that nominated", async () => {
    const token = await made(world.accounts.kenya);
    await draft(house, world, world.accounts.kenya, "ke");
    house.store.client.prepare("UPDATE nomination SET state = 'submitted'").run();
    house.store.client.prepare("UPDATE selection_process SET next_news_on = '2026-11-30'").run();
    const text = await body(token);
    expect(text).toContain("DTSTART;VALUE=DATE:20261130");
    expect(entriesIn(text).map(({ summary }) => summary)).toContain("Bluehelm: day of news");
    house.store.client.prepare("UPDATE account SET language = 'fr' WHERE id = ?").run(world.accounts.kenya);
    expect(entriesIn(await body(token)).map(({ summary }) => summary)).toContain("Bluehelm\u00a0: jour de nouvelles");
  });

  it("answers a revoked one, a renewed one, an ended account and one without a role like one that was made up", async () => {
    const answerOf = async (token: string) => {
      const { status, headers, response } = await read(token);
      return [status, [...headers].sort(), await response!.text()];
    };
    const nobody = await answerOf("0".repeat(64));
    expect(nobody[0]).toBe(404);
    const renewed = await made(world.accounts.nigeria);
    const second = await made(world.accounts.nigeria);
    expect(await answerOf(renewed)).toEqual(nobody);
    expect((await read(second)).status).toBe(200);
    const ended = await postTo(house, calendarAction, "/me/calendar", { act: "end" }, { as: world.accounts.nigeria });
    expect(ended.status).toBe(303);
    expect(await answerOf(second)).toEqual(nobody);
    const third = await made(world.accounts.nigeria);
    house.store.client.prepare("UPDATE role_grant SET ended_at = 1 WHERE account_id = ?").run(world.accounts.nigeria);
    expect(await answerOf(third)).toEqual(nobody);
    const officer = await made(world.accounts.officer);
    expect((await read(officer)).status).toBe(200);
    house.store.client.prepare("UPDATE account SET ended_at = 1 WHERE id = ?").run(world.accounts.officer);
    expect(await answerOf(officer)).toEqual(nobody);
    expect(await answerOf("x")).toEqual(nobody);
    expect((await read("../../etc")).status).toBe(404);
  });

  it("is asked for so often and no more, known or not", async () => {
    const token = await made(world.accounts.nigeria);
    for (const one of [token, "f".repeat(64)]) {
      const statuses = [];
      for (let count = 0; count < 62; count += 1) statuses.push((await read(one)).status);
      expect(new Set(statuses.slice(0, 60))).toEqual(new Set([one === token ? 200 : 404]));
      expect(statuses.slice(60)).toEqual([429, 429]);
      expect(Number((await read(one)).headers.get("Retry-After"))).toBeGreaterThan(0);
    }
    house.clock.advance(3_600_001);
    expect((await read(token)).status).toBe(200);
  });

  it("refuses a form that says nothing, and visitors", async () => {
    const empty = await postTo(house, calendarAction, "/me/calendar", {}, { as: world.accounts.nigeria });
    expect(empty.status).toBe(422);
    expect((await getFrom(house, calendarPage, "/me/calendar")).status).toBe(302);
  });
});

describe("the choice of mail", () => {
  const chosen = { tasks: "digest", calls: "atOnce", receipts: "atOnce", arrivals: "digest" } as const;
  const more = { news: "digest", sessions: "atOnce", reminders: "atOnce" } as const;
  it("is kept, shown again, and asks for every kind", async () => {
    const as = world.accounts.nigeria;
    const before = await getFrom(house, noticesPage, "/me/notices", { as });
    expect(before.view.kinds.map(({ way }) => way)).toEqual(Array(7).fill("atOnce"));
    const part = await postTo(house, noticesAction, "/me/notices", { ...chosen, _version: 1 }, { as });
    expect([part.status, Object.keys(part.answer.errors ?? {})]).toEqual([422, ["news", "sessions", "reminders"]]);
    const whole = await postTo(house, noticesAction, "/me/notices", { ...chosen, ...more, _version: 1 }, { as });
    expect(whole.status).toBe(303);
    const after = await getFrom(house, noticesPage, "/me/notices", { as });
    expect(after.view.kinds.filter(({ way }) => way === "digest").map(({ kind }) => kind)).toEqual([
      "tasks",
      "arrivals",
      "news",
    ]);
    const late = await postTo(house, noticesAction, "/me/notices", { ...chosen, ...more, _version: 1 }, { as });
    expect(late.status).toBe(409);
  });
});

describe("the board and its printed page", () => {
  it("take their filters from the address, and nonsense as none", async () => {
    const as = world.accounts.officer;
    const asked = async (query: string) => (await getFrom(house, boardPage, `/processes${query}`, { as })).view;
    expect((await asked("")).rows).toHaveLength(1);
    expect((await asked("?state=callOpen&late=0&sort=-vacant")).rows).toHaveLength(1);
    expect((await asked("?state=offer")).rows).toHaveLength(0);
    expect((await asked("?since=yesterday&sort=up&officer=&mission=")).rows).toHaveLength(1);
    const since = await asked("?since=2026-01-01");
    expect(since.rows[0]!.changes.length).toBeGreaterThanOrEqual(0);
    expect(since.since).toBe("2026-01-01");
  });
  it("is printed for officers alone", async () => {
    expect((await getFrom(house, printed, "/board/print", { as: world.accounts.officer })).status).toBe(200);
    for (const who of ["kenya", "screener", "vetting", "auditor", "administrator"] as const)
      expect((await getFrom(house, printed, "/board/print", { as: world.accounts[who] })).status).toBe(404);
  });
  it("names the fields of a contact that are missing and keeps what was typed", async () => {
    const params = { processId: world.processId };
    const path = `/processes/${world.processId}/contacts`;
    const sent = await postTo(
      house,
      contactsAction,
      path,
      { party: "mission", withWhom: "Chief of Staff", way: "call", happenedOn: "2026-02-31", said: "" },
      { as: world.accounts.officer, params },
    );
    expect([sent.status, Object.keys(sent.answer.errors ?? {}).sort()]).toEqual([422, ["happenedOn", "said"]]);
    expect(sent.answer.values).toMatchObject({ withWhom: "Chief of Staff" });
    for (const who of ["kenya", "stranger", "screener"] as const) {
      const answer = await postTo(house, contactsAction, path, {}, { as: world.accounts[who], params });
      expect(answer.status).toBe(404);
    }
  });
});
