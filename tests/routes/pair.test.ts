import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as book from "#app/routes/matches_.$matchId_.book.tsx";
import * as goals from "#app/routes/matches_.$matchId_.goals.tsx";
import * as match from "#app/routes/matches.$matchId.tsx";
import * as note from "#app/routes/matches_.$matchId_.sessions_.$sessionId_.note.tsx";
import { bookSession } from "#app/services/mentoring/book-session.server.ts";
import { writeGoal, writeNote } from "#app/services/mentoring/write-notes.server.ts";
import { insert } from "#db/commit.server.ts";
import { menteeNeed } from "#db/schema/mentoring.tables.ts";
import {
  closeHouse,
  freshHouse,
  getFrom,
  postTo,
  put,
  workAs,
  type Fields,
  type TestHouse,
} from "#tests/support/house.ts";
import { pairWorld, type PairWorld } from "#tests/support/pair-world.ts";
import { renderPage } from "#tests/support/render.tsx";

/** Wednesday 21 October 2026, 10:15 in Nicosia, 13:00 in Kathmandu. */
const wednesday = Date.parse("2026-10-21T07:15:00Z");

let house: TestHouse;
let world: PairWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await pairWorld(house);
});
afterEach(() => closeHouse(house));

const booking = (over: Fields = {}): Fields => ({ startsAt: String(wednesday), length: "60", agenda: "", ...over });
const post = (fields: Fields, as = world.mentee) =>
  postTo(house, book.action, `/matches/${world.matchId}/book`, fields, { as, params: { matchId: world.matchId } });

describe("a form sent twice", () => {
  it("gets the first answer, one after the other and at the same instant", async () => {
    const form = booking({ _key: "a".repeat(24) });
    const answers = await Promise.all([post(form), post(form), post(form)]);
    answers.push(await post(form));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(house.store.client.prepare("SELECT count(*) AS n FROM mentoring_session").get()).toEqual({ n: 1 });
  });
  it("gets it also where its sender may not see the page any more, and nobody else does", async () => {
    const form = booking({ _key: "b".repeat(24) });
    const { location } = await post(form);
    house.store.client.exec("UPDATE mentoring_match SET state = 'lapsed'");
    expect(await post(form)).toMatchObject({ status: 303, location });
    expect((await post(booking({ _key: "c".repeat(24) }))).status).toBe(404);
    expect((await post({ ...form, agenda: "Something else" })).status).toBe(404);
    expect((await post(form, world.stranger)).status).toBe(404);
  });
});

describe("a page of many forms", () => {
  it("answers in the form that was sent, and leaves the others as they are stored", async () => {
    const work = await workAs(house, world.mentee);
    const write = (text: string) =>
      writeGoal(work, { matchId: world.matchId, goalId: null, version: 0, text, state: "open" });
    await write("A working line with the presidency.");
    await write("One voice of the mission.");
    const [first] = house.store.client.prepare("SELECT id, version FROM mentoring_goal ORDER BY position").all() as [
      { id: string },
    ];
    const url = `/matches/${world.matchId}/goals`;
    const send = (version: number, text: string) =>
      renderPage(house, goals, "/matches/:matchId/goals", url, {
        as: world.mentee,
        post: { _form: `goal${first.id}`, goalId: first.id, _version: String(version), text, state: "open" },
      });
    const tooLong = await send(1, "too long ".repeat(200));
    expect(tooLong.status).toBe(422);
    expect(tooLong.html.match(/<textarea[^>]*>too long/g)).toHaveLength(1);
    expect(tooLong.html).toContain("One voice of the mission.");
    const stale = await send(7, "Mine, from an old page.");
    expect(stale.status).toBe(409);
    expect(stale.html).toContain("A working line with the presidency.");
    expect(stale.html).toContain("One voice of the mission.");
    expect(stale.html.match(/<textarea[^>]*>Mine, from an old page\./g)).toHaveLength(1);
  });
});

describe("a note from an old page", () => {
  it("is shown beside the one that is stored, one word or many", async () => {
    const work = await workAs(house, world.mentor);
    const made = await bookSession(await workAs(house, world.mentee), {
      matchId: world.matchId,
      startsAt: wednesday,
      length: 60,
      agenda: "",
    });
    if (!made.ok) throw new Error(made.reason.key);
    const { sessionId } = made.result;
    await writeNote(work, { matchId: world.matchId, sessionId, version: 0, text: "Stored.", shared: false });
    const url = `/matches/${world.matchId}/sessions/${sessionId}/note`;
    const { status, html } = await renderPage(house, note, "/matches/:matchId/sessions/:sessionId/note", url, {
      as: world.mentor,
      post: { _form: "note", _version: "0", text: "Typed." },
    });
    expect(status).toBe(409);
    expect(html).toContain("Stored.");
    expect(html).toMatch(/<textarea[^>]*>Typed\./);
  });
});

describe("what a mentor reads of the needs", () => {
  it("is what was agreed, and nothing of what is written after the end", async () => {
    const needs = async () =>
      (await getFrom(house, match.loader, "/x", { as: world.mentor, params: { matchId: world.matchId } })).view;
    await put(house, insert(menteeNeed, { id: house.newId(), menteeId: world.menteeId, need: "conductAndDiscipline" }));
    house.store.client.exec("UPDATE mentoring_match SET state = 'ended'");
    expect(await needs()).toMatchObject({ needs: null, zones: null });
    house.store.client
      .prepare("UPDATE mentoring_agreement SET signed_text = ?")
      .run(house.seal(JSON.stringify({ goals: "", needs: ["hostGovernment"] })));
    expect((await needs()).needs).toEqual(["hostGovernment"]);
  });
});
