import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { acceptRequest } from "#app/services/mentoring/answer-request.server.ts";
import { chooseMentor } from "#app/services/mentoring/choose-mentor.server.ts";
import { ownOffers } from "#db/queries/matches.server.ts";
import * as book from "../../app/routes/matches_.$matchId_.book.tsx";
import * as callToday from "../../app/routes/matches_.$matchId_.call-today.tsx";
import * as goals from "../../app/routes/matches_.$matchId_.goals.tsx";
import * as agreement from "../../app/routes/matches.$matchId_.agreement.tsx";
import * as sign from "../../app/routes/matches.$matchId_.agreement_.sign.tsx";
import * as end from "../../app/routes/matches.$matchId_.end.tsx";
import * as match from "../../app/routes/matches.$matchId.tsx";
import * as home from "../../app/routes/mentoring.tsx";
import * as needs from "../../app/routes/mentoring_.needs.tsx";
import * as offers from "../../app/routes/mentoring_.offers.tsx";
import * as profile from "../../app/routes/mentoring_.profile.tsx";
import * as request from "../../app/routes/mentoring_.requests_.$matchId.tsx";
import * as mentors from "../../app/routes/mentors.tsx";
import * as one from "../../app/routes/mentors_.$mentorId.tsx";
import * as offer from "../../app/routes/mentors_.new.tsx";
import * as programme from "../../app/routes/programme.tsx";
import { closeHouse, freshHouse, getFrom, postTo, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import {
  done,
  enrolled,
  mentoringWorld,
  needsOf,
  offered,
  offerOf,
  pooled,
  type MentoringWorld,
} from "#tests/support/mentoring-world.ts";

let house: TestHouse;
let world: MentoringWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await mentoringWorld(house);
});
afterEach(() => closeHouse(house));

const week = Object.fromEntries(
  [1, 2, 3, 4, 5].flatMap((day) => [
    [`hours${day}From0`, "09:00"],
    [`hours${day}To0`, "17:00"],
  ]),
);
const offerForm = {
  memberStateId: "gh",
  givenNames: "Ama",
  familyName: "Adjei",
  sex: "woman",
  nationality0: "gh",
  email: "adjei@mentor.example",
  formerPost: "Head of Mission",
  separatedOn: "2024-03-31",
  profile: "Fifteen years of mediation",
  language0Code: "en",
  language0Level: "C2",
  functions: ["politicalProcess"],
  service0Mission: "unmil",
  service0Post: "srsg",
  service0Ended: "2018-03-30",
};

describe("offering a mentor", () => {
  it("goes through the form of the State, which may not name another", async () => {
    const { focal } = world.accounts;
    const made = await postTo(house, offer.action, "/mentors/new", offerForm, { as: focal });
    expect(made.status).toBe(303);
    expect(made.location).toMatch(/^\/mentors\//);
    const refused = await postTo(
      house,
      offer.action,
      "/mentors/new",
      { ...offerForm, memberStateId: "ke" },
      { as: focal },
    );
    expect(refused.status).toBe(404);
    const wrong = await postTo(
      house,
      offer.action,
      "/mentors/new",
      { ...offerForm, email: "other@mentor.example", service0Ended: "", language0Code: "" },
      { as: focal },
    );
    expect(wrong.status).toBe(422);
    expect(Object.keys(wrong.answer.errors ?? {}).sort()).toEqual(["language0Code", "service0Ended"]);
    expect(wrong.answer.values).toMatchObject({ profile: "Fifteen years of mediation" });
  });
  it("shows each reader its part", async () => {
    const mentorId = await offered(world, offerOf("Adjei"));
    const see = (who: keyof MentoringWorld["accounts"]) =>
      getFrom(house, one.loader, `/mentors/${mentorId}`, { as: world.accounts[who], params: { mentorId } });
    for (const who of ["otherFocal", "administrator", "auditor", "officer"] as const)
      expect((await see(who)).status, who).toBe(404);
    expect((await see("focal")).view.mentor).toMatchObject({
      profile: "QXPROFILE Adjei",
      inUse: false,
      trainedOn: null,
    });
    expect((await see("vetting")).view.mentor).toMatchObject({ profile: null, inUse: null });
    expect((await see("vetting")).view.standing).toBeNull();
    expect((await see("coordinator")).view.standing?.barriers).toContain("notCleared");
    for (const who of ["administrator", "auditor", "officer"] as const)
      expect((await getFrom(house, mentors.loader, "/mentors", { as: world.accounts[who] })).status).toBe(404);
  });
});

describe("the mentee's pages", () => {
  it("take the needs from the form and show three cards in the own order", async () => {
    await pooled(world, "Adjei", { functions: ["politicalProcess"] });
    await pooled(world, "Boateng", { sex: "man" });
    const mentee = await enrolled(world, "Deng");
    const form = await getFrom(house, needs.loader, "/mentoring/needs", { as: mentee });
    expect(form.view).toMatchObject({ first: true, zone: "Africa/Juba", preferredSex: "none", weekend: [6, 7] });
    expect(form.view.hours.map(({ isoWeekday }) => isoWeekday)).toEqual([1, 2, 3, 4, 5]);
    const body = {
      ...week,
      _version: form.view.version,
      needs: ["politicalProcess"],
      goals: "QXGOALS",
      language0Code: "en",
      language0Level: "C1",
      zone: "Africa/Juba",
      preferredSex: "man",
    };
    const off = await postTo(
      house,
      needs.action,
      "/mentoring/needs",
      { ...body, hours1From0: "09:10" },
      { as: mentee },
    );
    expect(off.answer.errors).toMatchObject({ hours1From0: { key: "mentoring.quarterHours" } });
    const half = await postTo(house, needs.action, "/mentoring/needs", { ...body, hours2To0: "" }, { as: mentee });
    expect(half.answer.errors).toMatchObject({ hours2From0: { key: "mentoring.hoursOrder" } });
    const saved = await postTo(house, needs.action, "/mentoring/needs", body, { as: mentee });
    expect(saved.location).toBe("/mentoring/offers");
    const cards = (await getFrom(house, offers.loader, "/mentoring/offers", { as: mentee })).view;
    expect(cards.offers.map(({ name }) => name)).toEqual(["Ama Boateng", "Ama Adjei"]);
    // The preference is not on the page of offers; it only ordered them.
    expect(JSON.stringify(cards)).not.toMatch(/preferred|"sex"|"score"/);
    const again = (await getFrom(house, needs.loader, "/mentoring/needs", { as: mentee })).view;
    expect(again).toMatchObject({ goals: "QXGOALS", preferredSex: "man", first: false });
  });
});

describe("request, agreement and end", () => {
  it("are open to those they concern, and to nobody else", async () => {
    const { accountId: mentor } = await pooled(world, "Adjei");
    const { accountId: stranger } = await pooled(world, "Boateng", { functions: [] });
    const mentee = await enrolled(world, "Deng");
    done(await needsOf(world, mentee));
    const [first] = await ownOffers(await viewerAs(house, mentee), house.store, null);
    const matchId = first!.id;
    const params = { matchId };
    done(await chooseMentor(await workAs(house, mentee), { matchId }));
    const see = (loader: Parameters<typeof getFrom>[1], as: string) =>
      getFrom<Record<string, unknown>>(house, loader as never, "/x", { as, params });
    const outsiders = [stranger, ...Object.values(world.accounts)];
    const asked = await see(request.loader, mentor);
    expect(asked.view).toMatchObject({ open: true, asked: { goals: "QXGOALS" } });
    for (const as of [mentee, ...outsiders]) expect((await see(request.loader, as)).status).toBe(404);
    expect((await getFrom(house, home.loader, "/mentoring", { as: mentor })).view.matches).toMatchObject([
      { side: "mentor", state: "requested" },
    ]);
    done(await acceptRequest(await workAs(house, mentor), { matchId }));
    for (const loader of [match.loader, agreement.loader])
      for (const as of outsiders.filter((id) => id !== world.accounts.coordinator))
        expect((await see(loader, as)).status).toBe(404);
    const coordinator = world.accounts.coordinator;
    expect((await see(agreement.loader, coordinator)).status).toBe(404);
    expect((await see(match.loader, coordinator)).view).toMatchObject({ side: null, needs: null, agreement: null });
    const write = (as: string, version: number) =>
      postTo(
        house,
        agreement.action,
        "/x",
        { _version: version, cadenceWeeks: 2, channel: "QXCHANNEL" },
        { as, params },
      );
    expect((await write(coordinator, 1)).status).toBe(403);
    expect((await write(stranger, 1)).status).toBe(404);
    expect((await write(mentee, 1)).status).toBe(303);
    expect((await write(mentor, 1)).status).toBe(409);
    const signs = (as: string, version: number, confirmation = "sign") =>
      postTo(house, sign.action, "/x", { _version: version, confirmation }, { as, params });
    expect((await signs(mentee, 2, "yes")).status).toBe(422);
    expect((await signs(mentee, 2)).location).toBe(`/matches/${matchId}`);
    expect((await signs(mentor, 3)).location).toBe(`/matches/${matchId}`);
    expect((await see(match.loader, mentee)).view).toMatchObject({ state: "active", mayBook: true });
    expect(JSON.stringify((await see(match.loader, coordinator)).view)).not.toMatch(/QX|politicalProcess/);
    expect(
      JSON.stringify((await getFrom(house, programme.loader, "/programme", { as: coordinator })).view),
    ).not.toMatch(/QX|politicalProcess/);
    const ending = (as: string, how: string) =>
      postTo(house, end.action, "/x", { as: how, confirmation: "END" }, { as, params });
    expect((await ending(coordinator, "complete")).status).toBe(409);
    expect((await ending(mentee, "complete")).status).toBe(303);
    expect((await see(match.loader, mentor)).view).toMatchObject({ state: "completed", mayEnd: false });
  });
  it("show nobody's hours for a week that is none, nor after the end", async () => {
    const { accountId: mentor } = await pooled(world, "Adjei");
    const mentee = await enrolled(world, "Deng");
    done(await needsOf(world, mentee));
    const [first] = await ownOffers(await viewerAs(house, mentee), house.store, null);
    const params = { matchId: first!.id };
    done(await chooseMentor(await workAs(house, mentee), params));
    done(await acceptRequest(await workAs(house, mentor), params));
    const see = async (loader: typeof book.loader | typeof callToday.loader, query = "") =>
      getFrom(house, loader as typeof book.loader, `/x${query}`, { as: mentee, params });
    for (const loader of [book.loader, callToday.loader]) expect((await see(loader)).view.active).toBe(false);
    house.store.client.exec("UPDATE mentoring_match SET state = 'active'");
    for (const week of ["2026-02-30", "0000-01-01", "2026-13-01", "soon"]) {
      const { status, view } = await see(book.loader, `?week=${week}`);
      expect([status, view.active]).toEqual([200, true]);
    }
    expect((await see(callToday.loader)).view.active).toBe(true);
  });
  it("a goal without its id is refused, not written anew", async () => {
    const { accountId: mentor } = await pooled(world, "Adjei");
    const mentee = await enrolled(world, "Deng");
    done(await needsOf(world, mentee));
    const [first] = await ownOffers(await viewerAs(house, mentee), house.store, null);
    const params = { matchId: first!.id };
    done(await chooseMentor(await workAs(house, mentee), params));
    done(await acceptRequest(await workAs(house, mentor), params));
    house.store.client.exec("UPDATE mentoring_match SET state = 'active'");
    const post = (fields: Record<string, string>) =>
      postTo(
        house,
        goals.action,
        "/x",
        { _version: "0", text: "A line", state: "open", ...fields },
        { as: mentee, params },
      );
    expect((await post({})).status).toBe(422);
    expect((await post({ goalId: "" })).status).toBe(303);
  });
  it("a mentor's profile keeps what was typed beside what is stored", async () => {
    const { accountId } = await pooled(world, "Adjei");
    const form = {
      ...week,
      profile: "Mine",
      capacity: 2,
      language0Code: "en",
      language0Level: "C2",
      zone: "Asia/Kathmandu",
      booking: "atOnce",
      bufferBefore: 0,
      bufferAfter: 0,
    };
    const { view } = await getFrom(house, profile.loader, "/mentoring/profile", { as: accountId });
    const post = (version: number) =>
      postTo(house, profile.action, "/mentoring/profile", { ...form, _version: version }, { as: accountId });
    expect((await post(view.version)).status).toBe(303);
    expect(await post(view.version)).toMatchObject({ status: 409, answer: { stored: { profile: "Mine" } } });
  });
});
