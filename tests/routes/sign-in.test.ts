import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { localeOf } from "#app/http/shell.server.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { endAccount } from "#app/services/people/end-account.server.ts";
import { action as endColleagueAction } from "#app/routes/colleagues_.$accountId_.end.tsx";
import { loader as colleagueLoader } from "#app/routes/colleagues_.$accountId.tsx";
import { action as demonstrationAction, loader as demonstrationLoader } from "#app/routes/demonstration.tsx";
import { action as forgotAction } from "#app/routes/forgot.tsx";
import { loader as frontDoor } from "#app/routes/_index.tsx";
import { action as grantAction } from "#app/routes/accounts_.$accountId_.grant.tsx";
import { loader as accountsLoader } from "#app/routes/accounts.tsx";
import { action as joinAction, loader as joinLoader } from "#app/routes/join.$token.tsx";
import { action as languageAction } from "#app/routes/language.tsx";
import { loader as mailLoader } from "#app/routes/mail.tsx";
import { action as meAction, loader as meLoader } from "#app/routes/me.tsx";
import { action as endSessionsAction } from "#app/routes/me_.sessions.tsx";
import { action as signInAction, loader as signInLoader } from "#app/routes/sign-in.tsx";
import { action as signOutAction } from "#app/routes/sign-out.tsx";
import { tokenMinted } from "#db/commit.server.ts";
import { invitationWaiting } from "#db/queries/mail.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import {
  addAccount,
  closeHouse,
  cookieAs,
  freshHouse,
  getFrom,
  postTo,
  workAs,
  type TestHouse,
} from "#tests/support/house.ts";

const password = "seven lanterns on a quay";
let house: TestHouse;
let admin: string;
let officer: string;
beforeEach(async () => {
  house = await freshHouse();
  ({ accountId: admin } = await addAccount(house, { email: "admin@house.example", roles: ["administrator"] }));
  ({ accountId: officer } = await addAccount(house, {
    email: "officer@house.example",
    roles: ["secretariatOfficer"],
    password,
  }));
});
afterEach(() => closeHouse(house));

const signInAs = (email: string, given: string, more: Parameters<typeof postTo>[4] = {}, to = "") =>
  postTo(house, signInAction, "/sign-in", { email, password: given, to }, more);
const cookieIn = (headers: Headers) => headers.get("Set-Cookie")?.split(";")[0] ?? "";

describe("sign-in", () => {
  test("a right password begins a session and leads to where one wanted to go, on this site only", async () => {
    const done = await signInAs("Officer@house.example ", password, {}, "/processes");
    expect([done.status, done.location]).toEqual([303, "/processes"]);
    expect(done.headers.get("Set-Cookie")).toMatch(/^bluehelm=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax/);
    expect((await getFrom(house, meLoader, "/me", { cookie: cookieIn(done.headers) })).view.email).toBe(
      "officer@house.example",
    );
    expect((await signInAs("officer@house.example", password, {}, "//evil.example")).location).toBe("/");
  });
  test("a wrong password and an unknown address get the same answer", async () => {
    const ended = await addAccount(house, { email: "ended@house.example", password });
    await endAccount(await workAs(house, admin), { accountId: ended.accountId, version: 1 });
    await addAccount(house, { email: "invited@house.example" });
    const answers = [];
    for (const [email, given] of [
      ["officer@house.example", "not the right password"],
      ["nobody@house.example", "not the right password"],
      ["ended@house.example", password],
      ["invited@house.example", password],
    ] as const) {
      const { status, answer } = await signInAs(email, given);
      answers.push(JSON.stringify([status, { ...answer, values: null }]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain("people.signIn.wrong");
    expect(answers[0]).toContain("422");
  });
  test("known and unknown addresses cost the same time", async () => {
    const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let n = 0; n < 12; n += 1)
      for (const kind of ["known", "unknown"] as const) {
        house.clock.advance(15 * 60_000);
        const began = performance.now();
        await signInAs(kind === "known" ? "officer@house.example" : "nobody@house.example", "not the right password");
        times[kind].push(performance.now() - began);
      }
    // Wide enough for a shared machine: without the decoy hash the unknown one would cost next to nothing.
    const ratio = median(times.unknown) / median(times.known);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
  });
  test("ten wrong ones shut an address for fifteen minutes, known or not, also for the right password", async () => {
    for (const email of ["officer@house.example", "nobody@house.example"]) {
      for (let n = 0; n < 10; n += 1)
        expect((await signInAs(email, "wrong", { headers: { "x-client-address": `192.0.2.${n}` } })).status).toBe(422);
      const shut = await signInAs(email, password, { headers: { "x-client-address": "192.0.2.99" } });
      expect([shut.status, shut.answer.refusal?.reason.key]).toEqual([409, "people.signIn.tooMany"]);
    }
    house.clock.advance(15 * 60_000 + 1_000);
    expect((await signInAs("officer@house.example", password)).status).toBe(303);
  });
  test("of many at once no more than ten are looked at", async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => signInAs("officer@house.example", "wrong")));
    expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(10);
  });
  test("fifty wrong ones from one place shut that place", async () => {
    const headers = { "x-client-address": "198.51.100.7" };
    for (let n = 0; n < 50; n += 1) await signInAs(`n${n}@house.example`, "wrong", { headers });
    expect((await signInAs("officer@house.example", password, { headers })).status).toBe(409);
    expect((await signInAs("officer@house.example", password)).status).toBe(303);
  });
  test("right passwords do not count", async () => {
    for (let n = 0; n < 12; n += 1) expect((await signInAs("officer@house.example", password)).status).toBe(303);
  });
  test("bad input is named and the text kept", async () => {
    const { status, answer } = await signInAs("not an address", "");
    expect(status).toBe(422);
    expect(Object.keys(answer.errors ?? {})).toEqual(["email", "password"]);
    expect(answer.values?.email).toBe("not an address");
  });
});

describe("sessions", () => {
  test("the id changes at sign-in and the one brought along is dead", async () => {
    const planted = await cookieAs(house, officer);
    const done = await signInAs("officer@house.example", password, { cookie: planted });
    const fresh = cookieIn(done.headers);
    expect(fresh).not.toBe(planted);
    expect((await getFrom(house, meLoader, "/me", { cookie: planted })).location).toBe("/sign-in?to=%2Fme");
    expect((await getFrom(house, meLoader, "/me", { cookie: fresh })).status).toBe(200);
    expect((await getFrom(house, meLoader, "/me", { cookie: "bluehelm=made-up" })).location).toBe("/sign-in?to=%2Fme");
  });
  test("sign-out ends it on the server", async () => {
    const cookie = await cookieAs(house, officer);
    const done = await postTo(house, signOutAction, "/sign-out", {}, { cookie });
    expect([done.status, done.location]).toEqual([303, "/sign-in"]);
    expect((await getFrom(house, meLoader, "/me", { cookie })).status).toBe(302);
  });
  test("ends after thirty idle minutes and after twelve hours", async () => {
    const cookie = await cookieAs(house, officer);
    for (let n = 0; n < 25; n += 1) {
      house.clock.advance(28 * 60_000);
      expect((await getFrom(house, meLoader, "/me", { cookie })).status, `after ${28 * (n + 1)} minutes`).toBe(200);
    }
    house.clock.advance(28 * 60_000);
    expect((await getFrom(house, meLoader, "/me", { cookie })).status).toBe(302);
    const idle = await cookieAs(house, officer);
    house.clock.advance(31 * 60_000);
    expect((await getFrom(house, meLoader, "/me", { cookie: idle })).status).toBe(302);
  });
  test("an ended account is refused at its next request", async () => {
    const cookie = await cookieAs(house, officer);
    expect((await getFrom(house, meLoader, "/me", { cookie })).status).toBe(200);
    await endAccount(await workAs(house, admin), { accountId: officer, version: 1 });
    expect((await getFrom(house, meLoader, "/me", { cookie })).status).toBe(302);
    expect((await signInAs("officer@house.example", password)).status).toBe(422);
  });
  test("one ends all others and keeps the own", async () => {
    const [own, other] = [await cookieAs(house, officer), await cookieAs(house, officer)];
    expect(
      (await getFrom(house, meLoader, "/me", { cookie: own })).view.sessions.map(({ own: mine }) => mine).sort(),
    ).toEqual([false, true]);
    expect((await postTo(house, endSessionsAction, "/me/sessions", {}, { cookie: own })).status).toBe(303);
    expect((await getFrom(house, meLoader, "/me", { cookie: own })).status).toBe(200);
    expect((await getFrom(house, meLoader, "/me", { cookie: other })).status).toBe(302);
  });
});

describe("forgotten passwords", () => {
  const ask = (email: string) => postTo(house, forgotAction, "/forgot", { email });
  test("the answer is the same for an unknown address, and so is what it leaves", async () => {
    const count = (table: string) =>
      (house.store.client.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
    const left: string[] = [];
    for (const email of ["officer@house.example", "nobody@house.example"]) {
      const before = [count("audit_event"), count("outbox")];
      const { status, location } = await ask(email);
      left.push(JSON.stringify([status, location, count("audit_event") - before[0]!, count("outbox") - before[1]!]));
    }
    expect(left[0]).toBe(JSON.stringify([303, "/forgot?asked", 1, 1]));
    expect(left[1]).toBe(left[0]);
  });
  test("the link sets a new password once, and ends the sessions", async () => {
    const cookie = await cookieAs(house, officer);
    await ask("officer@house.example");
    const waiting = await invitationWaiting(systemViewer("test"), house.store, officer, "passwordReset", house.now());
    const token = house.newToken();
    await tokenMinted(house.store, waiting!.id, hashToken(token));
    const params = { token };
    expect((await getFrom(house, joinLoader, `/join/${token}`, { params })).view).toMatchObject({
      purpose: "passwordReset",
      email: "officer@house.example",
    });
    // Who follows a link from a mail has no language here yet but that of the mail.
    const spoken = (query: string) => localeOf(new Request(`https://x.example/join/${token}${query}`), null);
    expect([spoken(""), spoken("?language=fr"), spoken("?language=xx")]).toEqual(["en", "fr", "en"]);
    const next = "a new quay with lanterns";
    const set = (given: string) =>
      postTo(house, joinAction, `/join/${token}`, { password: given, repeated: given, zone: "" }, { params });
    expect((await set("officer is my name")).answer.errors?.password?.key).toBe("people.password.holdsName");
    const answers = await Promise.all(Array.from({ length: 20 }, () => set(next)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect((await getFrom(house, meLoader, "/me", { cookie })).status).toBe(302);
    expect((await signInAs("officer@house.example", password)).status).toBe(422);
    expect((await signInAs("officer@house.example", next)).status).toBe(303);
    const [used, random] = [
      await getFrom(house, joinLoader, `/join/${token}`, { params }),
      await getFrom(house, joinLoader, "/join/nothing", { params: { token: "nothing" } }),
    ];
    expect([used.status, used.view]).toEqual([404, null]);
    expect([random.status, random.view]).toEqual([404, null]);
  });
});

describe("who may open what", () => {
  test("the front door leads each to the own first page", async () => {
    const { accountId: auditor } = await addAccount(house, { email: "auditor@house.example", roles: ["auditor"] });
    const { accountId: nobody } = await addAccount(house, { email: "none@house.example" });
    const doors = await Promise.all(
      [undefined, officer, admin, auditor, nobody].map(
        async (as) => (await getFrom(house, frontDoor, "/", as ? { as } : {})).location,
      ),
    );
    expect(doors).toEqual(["/sign-in", "/tasks", "/accounts", "/trail", "/me"]);
  });
  test("accounts are the administrator's; to others they do not exist", async () => {
    expect((await getFrom(house, accountsLoader, "/accounts", { as: admin })).view.accounts).toHaveLength(2);
    expect((await getFrom(house, accountsLoader, "/accounts", { as: officer })).status).toBe(404);
    expect((await getFrom(house, accountsLoader, "/accounts")).location).toBe("/sign-in?to=%2Faccounts");
  });
  test("a grant by form: once, however often it is sent", async () => {
    const _key = house.newId();
    const fields = { _key, _version: 1, role: "screener", memberStateId: "", startsOn: "2026-10-12", endsOn: "" };
    const params = { accountId: officer };
    const post = (more = {}) =>
      postTo(house, grantAction, `/accounts/${officer}/grant`, { ...fields, ...more }, { as: admin, params });
    expect([(await post()).status, (await post()).status]).toEqual([303, 303]);
    expect((await post({ role: "panelMember" })).status).toBe(422);
    expect((await post({ _key: house.newId(), _version: 1, role: "panelMember" })).status).toBe(409);
    const own = await postTo(
      house,
      grantAction,
      `/accounts/${admin}/grant`,
      { ...fields, _key: house.newId() },
      { as: admin, params: { accountId: admin } },
    );
    expect(own.answer.refusal?.reason.key).toBe("people.refusal.ownRole");
  });
  test("a lead focal point does not reach another State", async () => {
    const { accountId: lead } = await addAccount(house, {
      email: "lead@ke.example",
      roles: [{ role: "leadFocalPoint", memberStateId: "ke" }],
    });
    const { accountId: other } = await addAccount(house, {
      email: "fp@gh.example",
      roles: [{ role: "focalPoint", memberStateId: "gh" }],
    });
    for (const accountId of [other, "0".repeat(26)]) {
      const params = { accountId };
      expect((await getFrom(house, colleagueLoader, `/colleagues/${accountId}`, { as: lead, params })).status).toBe(
        404,
      );
      expect(
        (
          await postTo(
            house,
            endColleagueAction,
            `/colleagues/${accountId}/end`,
            { confirmation: "end" },
            { as: lead, params },
          )
        ).status,
      ).toBe(404);
    }
  });
});

describe("language", () => {
  test("a visitor's is kept by the browser, an account's by the account; it leads back on this site only", async () => {
    const visitor = await postTo(house, languageAction, "/language", { locale: "fr", returnTo: "/sign-in" });
    expect([visitor.status, visitor.location]).toEqual([303, "/sign-in"]);
    expect(visitor.headers.get("Set-Cookie")).toMatch(/^bluehelm-language=fr; Path=\/; HttpOnly; SameSite=Lax/);
    expect(
      (await postTo(house, languageAction, "/language", { locale: "fr", returnTo: "https://evil.example/" })).location,
    ).toBe("/");
    await postTo(house, languageAction, "/language", { locale: "fr", returnTo: "/me" }, { as: officer });
    expect((await getFrom(house, meLoader, "/me", { as: officer })).view.language).toBe("fr");
    expect((await postTo(house, languageAction, "/language", { locale: "qps", returnTo: "/" })).status).toBe(422);
    expect((await postTo(house, languageAction, "/language", { locale: "de", returnTo: "/" })).status).toBe(422);
  });
  test("preferences by form", async () => {
    const post = (version: number) =>
      postTo(house, meAction, "/me", { _version: version, language: "fr", zone: "Africa/Nairobi" }, { as: officer });
    expect((await post(1)).status).toBe(303);
    const stale = await post(1);
    expect([stale.status, stale.answer.stored]).toEqual([409, { language: "fr", zone: "Africa/Nairobi" }]);
  });
});

describe("the demonstration", () => {
  test("outside of it the switch and the mail page are not there", async () => {
    expect((await postTo(house, demonstrationAction, "/demonstration", { accountId: officer })).status).toBe(404);
    expect((await getFrom(house, demonstrationLoader, "/demonstration")).status).toBe(404);
    expect((await getFrom(house, mailLoader, "/mail", { as: officer })).status).toBe(404);
    expect((await getFrom(house, signInLoader, "/sign-in")).view.accounts).toBeNull();
  });
  test("one click takes a role, and another", async () => {
    const world = await freshHouse({ demonstration: true });
    const one = await addAccount(world, { email: "one@demo.example", roles: ["screener"], demonstration: true });
    const two = await addAccount(world, { email: "two@demo.example", roles: ["auditor"], demonstration: true });
    const real = await addAccount(world, { email: "real@demo.example", roles: ["administrator"] });
    expect((await getFrom(world, signInLoader, "/sign-in")).view.accounts?.map(({ email }) => email).sort()).toEqual([
      "one@demo.example",
      "two@demo.example",
    ]);
    const first = await postTo(world, demonstrationAction, "/demonstration", { accountId: one.accountId });
    expect([first.status, first.location]).toEqual([303, "/"]);
    const cookie = cookieIn(first.headers);
    expect((await getFrom(world, signInLoader, "/sign-in", { cookie })).view.signedInAs).not.toBeNull();
    const second = await postTo(world, demonstrationAction, "/demonstration", { accountId: two.accountId }, { cookie });
    expect((await getFrom(world, meLoader, "/me", { cookie: cookieIn(second.headers) })).view.email).toBe(
      "two@demo.example",
    );
    expect((await getFrom(world, meLoader, "/me", { cookie })).status).toBe(302);
    expect((await postTo(world, demonstrationAction, "/demonstration", { accountId: real.accountId })).status).toBe(
      404,
    );
    await closeHouse(world);
  });
});
