import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { generate } from "otplib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codesKept, secretKept } from "#app/services/people/enrolment.server.ts";
import { resetFactor } from "#app/services/people/reset-factor.server.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { action as grantAction } from "#app/routes/accounts_.$accountId_.grant.tsx";
import { action as resetAction } from "#app/routes/accounts_.$accountId_.factor.tsx";
import { loader as accountsLoader } from "#app/routes/accounts.tsx";
import { action as joinAction } from "#app/routes/join.$token.tsx";
import { loader as meLoader } from "#app/routes/me.tsx";
import { action as factorAction, loader as factorLoader } from "#app/routes/me_.factor.tsx";
import { action as codesAction, loader as codesLoader } from "#app/routes/me_.factor_.codes.tsx";
import { action as enrolOwnAction, loader as enrolOwnLoader } from "#app/routes/me_.factor_.enrol.tsx";
import { action as signInAction } from "#app/routes/sign-in.tsx";
import { action as codeAction, loader as codeLoader } from "#app/routes/sign-in_.code.tsx";
import { action as enrolAction, loader as enrolLoader } from "#app/routes/sign-in_.enrol.tsx";
import { tokenMinted } from "#db/commit.server.ts";
import { invitationWaiting } from "#db/queries/mail.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { openInvitation } from "#db/writes/people.server.ts";
import {
  addAccount,
  closeHouse,
  freshHouse,
  getFrom,
  postTo,
  put,
  viewerAs,
  type Fields,
  type TestHouse,
} from "#tests/support/house.ts";

const password = "seven lanterns on a quay";
let house: TestHouse;
let screener: string;
let mentor: string;
let admin: string;
beforeEach(async () => {
  house = await freshHouse({ env: { SECOND_FACTOR: "1" } });
  const made = (email: string, role: "administrator" | "screener" | "mentor") =>
    addAccount(house, { email, roles: [role], password });
  ({ accountId: admin } = await made("admin@house.example", "administrator"));
  ({ accountId: screener } = await made("screener@house.example", "screener"));
  ({ accountId: mentor } = await made("mentor@house.example", "mentor"));
});
afterEach(() => closeHouse(house));

const cookieIn = (headers: Headers) => headers.get("Set-Cookie")?.split(";")[0] ?? "";
const idOf = (cookie: string) => hashToken(cookie.slice(cookie.indexOf("=") + 1));
const signIn = (email: string, to = "", given = password) =>
  postTo(house, signInAction, "/sign-in", { email, password: given, to });
const codeNow = (secret: string, steps = 0) =>
  generate({ secret, epoch: Math.floor(house.clock.at() / 1000) + steps * 30 });
const events = (type: string) =>
  house.store.client.prepare("SELECT * FROM audit_event WHERE type = ?").all(type).length;
const statusAt = async (cookie: string) => (await getFrom(house, meLoader, "/me", { cookie })).status;

/** Signs in for the first time and sets an authenticator up. */
async function enrolled(email: string): Promise<{ secret: string; codes: readonly string[]; cookie: string }> {
  const pending = cookieIn((await signIn(email)).headers);
  const secret = (await secretKept(house, idOf(pending)))!;
  const done = await postTo(
    house,
    enrolAction,
    "/sign-in/enrol",
    { code: await codeNow(secret), to: "" },
    { cookie: pending },
  );
  const cookie = cookieIn(done.headers);
  const codes = (await codesKept(house, idOf(cookie)))!;
  house.clock.advance(31_000);
  return { secret, codes, cookie };
}
const second = (cookie: string, code: string, headers: Record<string, string> = {}) =>
  postTo(house, codeAction, "/sign-in/code", { code, to: "/tasks" }, { cookie, headers });

describe("the first sign-in", () => {
  test("who reads files sets an authenticator up before anything opens", async () => {
    const first = await signIn("screener@house.example", "/tasks");
    expect(first.location).toBe("/sign-in/enrol?to=%2Ftasks");
    const pending = cookieIn(first.headers);
    // The session owes a step, and opens nothing.
    expect((await getFrom(house, meLoader, "/me", { cookie: pending })).location).toMatch(/^\/sign-in/);
    expect((await getFrom(house, codesLoader, "/me/factor/codes", { cookie: pending })).location).toMatch(/^\/sign-in/);
    const { view } = await getFrom(house, enrolLoader, "/sign-in/enrol?to=%2Ftasks", { cookie: pending });
    expect(view.uri).toContain("otpauth://totp/Bluehelm:screener%40house.example?secret=");
    expect(view.qr.path).toMatch(/^M\d/);
    const secret = view.secret.replaceAll(" ", "");
    const wrong = await postTo(house, enrolAction, "/sign-in/enrol", { code: "000000", to: "" }, { cookie: pending });
    expect([wrong.status, wrong.answer.errors?.code?.key]).toEqual([422, "factor.enrolment.wrong"]);

    const done = await postTo(
      house,
      enrolAction,
      "/sign-in/enrol",
      { code: await codeNow(secret), to: "/tasks" },
      { cookie: pending },
    );
    expect(done.location).toBe("/me/factor/codes?to=%2Ftasks");
    const cookie = cookieIn(done.headers);
    expect(cookie).not.toBe(pending);
    expect(await statusAt(pending)).toBe(302);
    expect(await statusAt(cookie)).toBe(200);

    // Ten codes, shown until they were kept and never again.
    const shown = await getFrom(house, codesLoader, "/me/factor/codes?to=%2Ftasks", { cookie });
    expect(shown.view.codes).toHaveLength(10);
    const kept = await postTo(house, codesAction, "/me/factor/codes", { to: "/tasks" }, { cookie });
    expect(kept.location).toBe("/tasks");
    expect((await getFrom(house, codesLoader, "/me/factor/codes", { cookie })).location).toBe("/me/factor");

    // Neither the secret nor a code lies in the database in plain.
    await postTo(house, codesAction, "/me/factor/codes", { to: "" }, { cookie });
    house.store.client.pragma("wal_checkpoint(TRUNCATE)");
    const bytes = readdirSync(house.dataDir)
      .filter((name) => name.startsWith("bluehelm.sqlite"))
      .map((name) => readFileSync(join(house.dataDir, name), "latin1"))
      .join("");
    for (const text of [secret, ...shown.view.codes, ...shown.view.codes.map((code) => code.replaceAll("-", ""))])
      expect(bytes.includes(text)).toBe(false);
  });

  test("roles that read no file come in by the password, and may set one up", async () => {
    const first = await signIn("mentor@house.example");
    expect(first.location).toBe("/");
    const cookie = cookieIn(first.headers);
    expect(await statusAt(cookie)).toBe(200);
    const begun = await postTo(house, factorAction, "/me/factor", { act: "begin" }, { cookie });
    expect(begun.location).toBe("/me/factor/enrol");
    const { view } = await getFrom(house, enrolOwnLoader, "/me/factor/enrol", { cookie });
    const code = await codeNow(view.secret.replaceAll(" ", ""));
    const done = await postTo(house, enrolOwnAction, "/me/factor/enrol", { code }, { cookie });
    expect(done.location).toBe("/me/factor/codes");
    expect(await statusAt(cookie)).toBe(302);
    expect((await signIn("mentor@house.example")).location).toBe("/sign-in/code");
  });

  test("a set password opens nothing by itself either", async () => {
    const { accountId } = await addAccount(house, { email: "new@house.example", roles: ["screener"] });
    await put(house, ...openInvitation(house.newId(), accountId, "invitation", house.now(), house.now() + 9e6));
    const waiting = await invitationWaiting(systemViewer("test"), house.store, accountId, "invitation", house.now());
    await tokenMinted(house.store, waiting!.id, hashToken("sometoken"));
    const joined = await postTo(
      house,
      joinAction,
      "/join/sometoken",
      { password, repeated: password, zone: "" },
      { params: { token: "sometoken" } },
    );
    expect(joined.location).toBe("/sign-in/enrol");
    expect(await statusAt(cookieIn(joined.headers))).toBe(302);
  });

  test("each session is shown a secret of its own", async () => {
    const [one, other] = [await signIn("screener@house.example"), await signIn("screener@house.example")];
    expect(await secretKept(house, idOf(cookieIn(one.headers)))).not.toBe(
      await secretKept(house, idOf(cookieIn(other.headers))),
    );
  });
});

describe("a later sign-in", () => {
  test("asks for a code, takes it once, and begins another session", async () => {
    const { secret } = await enrolled("screener@house.example");
    const first = await signIn("screener@house.example", "/tasks");
    expect(first.location).toBe("/sign-in/code?to=%2Ftasks");
    const pending = cookieIn(first.headers);
    expect((await getFrom(house, codeLoader, "/sign-in/code", { cookie: pending })).status).toBe(200);
    const code = await codeNow(secret);
    const done = await second(pending, code);
    expect([done.status, done.location]).toEqual([303, "/tasks"]);
    expect(cookieIn(done.headers)).not.toBe(pending);
    expect(await statusAt(cookieIn(done.headers))).toBe(200);
    const again = await second(cookieIn((await signIn("screener@house.example")).headers), code);
    expect([again.status, again.answer.errors?.code?.key]).toEqual([422, "factor.wrong"]);
  });

  test("the window is one step to either side", async () => {
    const { secret } = await enrolled("screener@house.example");
    house.clock.advance(10 * 60_000);
    const tried: number[] = [];
    for (const steps of [-2, 2, -1, 1]) {
      const pending = cookieIn((await signIn("screener@house.example")).headers);
      tried.push((await second(pending, await codeNow(secret, steps))).status);
    }
    expect(tried).toEqual([422, 422, 303, 303]);
  });

  test("of twenty times the same code at once, one opens; likewise a recovery code", async () => {
    const { secret, codes } = await enrolled("screener@house.example");
    for (const code of [await codeNow(secret), codes[3]!]) {
      const pending: string[] = [];
      for (let n = 0; n < 20; n++) pending.push(cookieIn((await signIn("screener@house.example")).headers));
      const done = await Promise.all(
        pending.map((cookie, index) => second(cookie, code, { "x-client-address": `10.0.0.${index}` })),
      );
      expect(done.filter(({ status }) => status === 303)).toHaveLength(1);
      expect(done.filter(({ status }) => status === 422)).toHaveLength(19);
    }
    expect(events("account.recoveryCodeUsed")).toBe(1);
    expect(
      house.store.client.prepare("SELECT template FROM outbox WHERE template = 'recoveryCodeUsed'").all(),
    ).toHaveLength(1);
  });

  test("wrong codes are counted by account and address together: the true owner elsewhere gets in", async () => {
    const { secret } = await enrolled("screener@house.example");
    const pending = cookieIn((await signIn("screener@house.example")).headers);
    const from = (address: string, code: string) => second(pending, code, { "x-client-address": address });
    for (let n = 0; n < 5; n++)
      expect((await from("10.9.9.9", "000000")).answer.errors?.code?.key).toBe("factor.wrong");
    const shut = await from("10.9.9.9", await codeNow(secret));
    expect(shut.answer.errors?.code?.key).toBe("factor.tooMany");
    expect((await from("10.1.1.1", await codeNow(secret))).status).toBe(303);
  });

  test("many addresses that guess leave recovery codes open", async () => {
    const { secret, codes } = await enrolled("screener@house.example");
    const pending = cookieIn((await signIn("screener@house.example")).headers);
    for (let n = 0; n < 60; n++) await second(pending, "000000", { "x-client-address": `10.0.${n}.1` });
    const digits = await second(pending, await codeNow(secret), { "x-client-address": "10.1.1.1" });
    expect(digits.answer.errors?.code?.key).toBe("factor.guessed");
    expect((await second(pending, codes[0]!, { "x-client-address": "10.1.1.1" })).status).toBe(303);
  });

  test("without a pending session there is no second step", async () => {
    expect((await getFrom(house, codeLoader, "/sign-in/code")).location).toBe("/sign-in");
    expect((await second("bluehelm=nothing", "123456")).status).toBe(409);
    const pending = cookieIn((await signIn("screener@house.example")).headers);
    expect((await getFrom(house, codeLoader, "/sign-in/code", { cookie: pending })).location).toBe("/sign-in");
    house.clock.advance(16 * 60_000);
    expect((await getFrom(house, enrolLoader, "/sign-in/enrol", { cookie: pending })).location).toBe("/sign-in");
  });
});

describe("a lost authenticator", () => {
  const reset = (accountId: string, cookie: string, fields: Fields) =>
    postTo(house, resetAction, `/accounts/${accountId}/factor`, fields, { cookie, params: { accountId } });

  test("an administrator resets it with a reason: sessions end, the person is told and sets up another", async () => {
    const lost = await enrolled("screener@house.example");
    const { cookie } = await enrolled("admin@house.example");
    expect((await reset(screener, cookie, { _version: 1, reason: "" })).answer.errors).toHaveProperty("reason");
    const done = await reset(screener, cookie, { _version: 1, reason: "Telephone lost; called back." });
    expect(done.status).toBe(303);
    expect(await statusAt(lost.cookie)).toBe(302);
    expect((await signIn("screener@house.example")).location).toBe("/sign-in/enrol");
    expect(house.store.client.prepare("SELECT recipient_id FROM outbox WHERE template = 'factorReset'").all()).toEqual([
      { recipient_id: `account:${screener}` },
    ]);
    const [stored] = house.store.client
      .prepare("SELECT payload FROM audit_event WHERE type = 'account.factorReset'")
      .all() as { payload: string }[];
    expect(stored?.payload).not.toContain("Telephone");
  });

  test("never the own one, and nobody but an administrator", async () => {
    const { cookie } = await enrolled("admin@house.example");
    const own = await reset(admin, cookie, { _version: 1, reason: "Mine" });
    expect(own.answer.refusal?.reason.key).toBe("factor.refusal.own");
    const other = await enrolled("screener@house.example");
    expect((await reset(admin, other.cookie, { _version: 1, reason: "No" })).status).toBe(404);
    const viewer = await viewerAs(house, screener);
    const bare = { house, viewer, actor: { id: screener, role: "screener" }, replay: null };
    expect(await resetFactor(bare, { accountId: mentor, version: 1, reason: "No" })).toMatchObject({ kind: "missing" });
  });

  test("who needs it does not remove it, and new recovery codes shut the earlier ones", async () => {
    const { cookie, codes } = await enrolled("screener@house.example");
    const refused = await postTo(house, factorAction, "/me/factor", { act: "remove" }, { cookie });
    expect(refused.answer.refusal?.reason.key).toBe("factor.refusal.needed");
    expect((await postTo(house, factorAction, "/me/factor", { act: "codes" }, { cookie })).location).toBe(
      "/me/factor/codes",
    );
    const pending = cookieIn((await signIn("screener@house.example")).headers);
    expect((await second(pending, codes[0]!)).status).toBe(422);
    expect((await getFrom(house, factorLoader, "/me/factor", { cookie })).view.factor?.codesLeft).toBe(10);
  });
});

describe("an act that asks for a fresh proof", () => {
  const grant = (cookie: string, more: Fields = {}) =>
    postTo(
      house,
      grantAction,
      `/accounts/${mentor}/grant`,
      {
        _version: 1,
        role: "screener",
        memberStateId: "",
        decidingOffice: "",
        startsOn: "2026-10-12",
        endsOn: "",
        _form: "grant",
        ...more,
      },
      { cookie, params: { accountId: mentor } },
    );

  test("is done within five minutes, asked after, and keeps what was typed", async () => {
    const { secret, cookie } = await enrolled("admin@house.example");
    house.clock.advance(6 * 60_000);
    const asked = await grant(cookie);
    expect([asked.status, asked.answer.proof, asked.answer.form]).toEqual([422, "code", "grant"]);
    expect(asked.answer.errors).toEqual({ stepUpProof: { key: "factor.proof.needed" } });
    expect(asked.answer.values).toMatchObject({ role: "screener", startsOn: "2026-10-12" });
    expect(events("role.granted")).toBe(3);

    const wrong = await grant(cookie, { stepUpProof: "000000" });
    expect(wrong.answer.errors?.stepUpProof?.key).toBe("factor.wrong");
    expect(JSON.stringify(wrong.answer)).not.toContain("000000");

    const code = await codeNow(secret);
    const done = await grant(cookie, { stepUpProof: code });
    expect(done.status).toBe(303);
    expect(events("role.granted")).toBe(4);
    // The session goes on under another cookie; the earlier one is known for a moment only.
    const next = cookieIn(done.headers);
    expect(next).not.toBe(cookie);
    expect((await getFrom(house, accountsLoader, "/accounts", { cookie: next })).status).toBe(200);
    house.clock.advance(11_000);
    expect((await getFrom(house, accountsLoader, "/accounts", { cookie })).location).toMatch(/^\/sign-in/);
    expect((await grant(next, { role: "panelMember", _version: 2 })).status).toBe(303);
  });

  test("is sent twice with one code: both get the answer of the one act", async () => {
    const { secret, cookie } = await enrolled("admin@house.example");
    house.clock.advance(6 * 60_000);
    const fields = { stepUpProof: await codeNow(secret), _key: house.newId() };
    const both = await Promise.all([grant(cookie, fields), grant(cookie, fields)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(events("role.granted")).toBe(4);
  });

  test("a refusal after a right code hands the new cookie on, and the code is not asked again", async () => {
    const { secret, cookie } = await enrolled("admin@house.example");
    house.clock.advance(6 * 60_000);
    const refused = await grant(cookie, { stepUpProof: await codeNow(secret), _version: 9 });
    expect([refused.status, refused.answer.proof]).toEqual([409, undefined]);
    const next = cookieIn(refused.headers);
    expect((await grant(next)).status).toBe(303);
  });

  test("who has no second factor gives the password", async () => {
    const cookie = cookieIn((await signIn("mentor@house.example")).headers);
    house.clock.advance(6 * 60_000);
    const begin = (more: Fields) => postTo(house, factorAction, "/me/factor", { act: "begin", ...more }, { cookie });
    expect((await begin({})).answer.proof).toBe("password");
    expect((await begin({ stepUpProof: "not it" })).answer.errors?.stepUpProof?.key).toBe("factor.wrongPassword");
    expect((await begin({ stepUpProof: password })).status).toBe(303);
  });
});
