import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { RoleCode } from "#app/domain/people/roles.ts";
import { exclusionOf } from "#app/domain/people/roles.ts";
import { grantConflict } from "#app/domain/people/grants.ts";
import { passwordProblem } from "#app/domain/people/passwords.ts";
import { isZone, localPath } from "#app/domain/people/preferences.ts";
import { hashToken } from "#app/platform/keys.server.ts";
import { acceptInvitation } from "#app/services/people/accept-invitation.server.ts";
import { changePreferences } from "#app/services/people/change-preferences.server.ts";
import { changeRole } from "#app/services/people/change-role.server.ts";
import { endAccount } from "#app/services/people/end-account.server.ts";
import { endColleague } from "#app/services/people/end-colleague.server.ts";
import { grantRole } from "#app/services/people/grant-role.server.ts";
import { inviteAccount } from "#app/services/people/invite-account.server.ts";
import { inviteColleague } from "#app/services/people/invite-colleague.server.ts";
import { renewInvitation } from "#app/services/people/renew-invitation.server.ts";
import { signInDemonstration } from "#app/services/people/sign-in-demonstration.server.ts";
import { insert, tokenMinted } from "#db/commit.server.ts";
import { invitationWaiting } from "#db/queries/mail.server.ts";
import { accountFor, accountsAmong, colleaguesFor } from "#db/queries/people.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { memberState } from "#db/schema/reference.tables.ts";
import {
  addAccount,
  closeHouse,
  cookieAs,
  freshHouse,
  put,
  viewerAs,
  workAs,
  workOfVisitor,
  type TestHouse,
} from "#tests/support/house.ts";

const reads = systemViewer("test");
const good = "seven lanterns on a quay";
let house: TestHouse;
let admin: string;

beforeEach(async () => {
  house = await freshHouse();
  const about = { regionalGroup: "african" as const, nameAr: "-", asOf: "2026-01-01", source: "test" };
  await put(
    house,
    insert(memberState, [
      { id: "ke", iso3: "KEN", nameEn: "Kenya", nameFr: "Kenya", ...about },
      { id: "gh", iso3: "GHA", nameEn: "Ghana", nameFr: "Ghana", ...about },
    ]),
  );
  ({ accountId: admin } = await addAccount(house, { email: "admin@house.example", roles: ["administrator"] }));
});
afterEach(() => closeHouse(house));

const grant = (role: RoleCode, more: Partial<Parameters<typeof grantRole>[1]["grant"]> = {}) => ({
  role,
  memberStateId: null,
  decidingOffice: null,
  startsOn: "2026-10-12",
  endsOn: null,
  ...more,
});
const person = {
  givenNames: "Wanjiru",
  familyName: "Otieno",
  sex: "woman" as const,
  language: "en" as const,
  nationalities: ["ke"],
};

async function grantTo(accountId: string, wanted: ReturnType<typeof grant>, by = admin) {
  const account = await accountFor(await viewerAs(house, admin), house.store, accountId, house.now(), "en");
  return grantRole(await workAs(house, by), { accountId, version: account?.version ?? 1, grant: wanted });
}
/** The token that the mail of an account's waiting link would carry. */
async function linkOf(accountId: string, purpose: "invitation" | "passwordReset" = "invitation"): Promise<string> {
  const waiting = await invitationWaiting(reads, house.store, accountId, purpose, house.now());
  if (!waiting) throw new Error("No link waits");
  const token = house.newToken();
  await tokenMinted(house.store, waiting.id, hashToken(token));
  return token;
}

describe("roles that exclude each other", () => {
  // By hand from model.md, "Roles that exclude each other".
  const file: RoleCode[] = [
    "leadOfficer",
    "secretariatOfficer",
    "focalPoint",
    "leadFocalPoint",
    "screener",
    "panelMember",
    "vettingOfficer",
    "adjudicator",
    "selectionAuthority",
    "cadreManager",
    "mentoringCoordinator",
  ];
  const table: [RoleCode[], RoleCode[]][] = [
    [["administrator"], file],
    [["auditor"], [...file, "administrator"]],
    [
      ["focalPoint"],
      [
        "screener",
        "panelMember",
        "panelChair",
        "secretariatOfficer",
        "leadOfficer",
        "vettingOfficer",
        "adjudicator",
        "selectionAuthority",
        "cadreManager",
        "mentoringCoordinator",
      ],
    ],
    [
      ["vettingOfficer", "adjudicator"],
      ["screener", "panelMember", "panelChair", "selectionAuthority"],
    ],
    [["secretariatOfficer", "leadOfficer"], ["selectionAuthority"]],
    [["mentoringCoordinator"], ["secretariatOfficer", "leadOfficer", "panelMember", "panelChair"]],
  ];
  test("each pair is refused both ways, with both roles named", () => {
    for (const [left, right] of table)
      for (const one of left)
        for (const other of right) {
          expect(exclusionOf([one], other)?.key, `${one} x ${other}`).toBe("refusal.rolesExclude");
          expect(exclusionOf([other], one)?.key, `${other} x ${one}`).toBe("refusal.rolesExclude");
        }
  });
  test("pairs that the table does not name may be held together", () => {
    const free: [RoleCode, RoleCode][] = [
      ["focalPoint", "leadFocalPoint"],
      ["secretariatOfficer", "leadOfficer"],
      ["secretariatOfficer", "screener"],
      ["screener", "panelMember"],
      ["panelMember", "selectionAuthority"],
      ["vettingOfficer", "adjudicator"],
      ["vettingOfficer", "secretariatOfficer"],
      ["cadreManager", "secretariatOfficer"],
      ["cadreManager", "mentoringCoordinator"],
      ["mentoringCoordinator", "screener"],
    ];
    for (const [one, other] of free) expect(exclusionOf([one], other), `${one} x ${other}`).toBeNull();
  });
  test("only days held in common exclude", () => {
    const held = { id: "g", ...grant("screener", { endsOn: "2026-12-31" }) };
    expect(grantConflict([held], grant("focalPoint", { memberStateId: "ke", startsOn: "2027-01-01" }))).toBeNull();
    expect(grantConflict([held], grant("focalPoint", { memberStateId: "ke", startsOn: "2026-12-31" }))?.key).toBe(
      "refusal.rolesExclude",
    );
  });
});

describe("granting and ending", () => {
  test("an administrator grants with bound and dates; the sessions of the person end", async () => {
    const { accountId } = await addAccount(house, { email: "a@ke.example" });
    await cookieAs(house, accountId);
    expect(await grantTo(accountId, grant("focalPoint"))).toMatchObject({
      ok: false,
      kind: "invalid",
      fields: { memberStateId: { key: "people.grant.needsState" } },
    });
    expect(await grantTo(accountId, grant("focalPoint", { memberStateId: "xx" }))).toMatchObject({
      ok: false,
      kind: "invalid",
    });
    expect(await grantTo(accountId, grant("selectionAuthority"))).toMatchObject({
      ok: false,
      fields: { decidingOffice: {} },
    });
    expect(
      await grantTo(
        accountId,
        grant("focalPoint", { memberStateId: "ke", decidingOffice: "sg", endsOn: "2026-12-01" }),
      ),
    ).toMatchObject({ ok: true });
    const viewer = await viewerAs(house, accountId);
    expect(viewer.grants).toEqual([{ role: "focalPoint", memberStateId: "ke", decidingOffice: null, processId: null }]);
    const { n } = house.store.client
      .prepare("SELECT count(*) AS n FROM session WHERE account_id = ?")
      .get(accountId) as { n: number };
    expect(n).toBe(0);
    house.clock.set(Date.UTC(2026, 11, 2));
    expect((await viewerAs(house, accountId)).grants).toEqual([]);
  });
  test("an excluded role is refused with its reason, a role held already too", async () => {
    const { accountId } = await addAccount(house, { email: "a@ke.example", roles: ["screener"] });
    expect(await grantTo(accountId, grant("vettingOfficer"))).toMatchObject({
      ok: false,
      kind: "conflict",
      reason: { key: "refusal.rolesExclude" },
    });
    expect(await grantTo(accountId, grant("screener"))).toMatchObject({
      ok: false,
      kind: "conflict",
      reason: { key: "people.refusal.held" },
    });
  });
  test("nobody grants to oneself, or lengthens an own role", async () => {
    expect(await grantTo(admin, grant("administrator"))).toMatchObject({
      ok: false,
      kind: "conflict",
      reason: { key: "people.refusal.ownRole" },
    });
    const { accountId, grantIds } = await addAccount(house, {
      email: "b@house.example",
      roles: [{ role: "administrator", endsOn: "2026-12-31" }],
    });
    const longer = { accountId, grantId: grantIds[0]!, version: 1, ends: "open" as const, endsOn: null };
    expect(await changeRole(await workAs(house, accountId), longer)).toMatchObject({
      ok: false,
      reason: { key: "people.refusal.ownRole" },
    });
    expect(await changeRole(await workAs(house, admin), longer)).toMatchObject({ ok: true });
  });
  test("no other role grants, changes or ends", async () => {
    const { accountId, grantIds } = await addAccount(house, { email: "o@house.example", roles: ["leadOfficer"] });
    const target = await addAccount(house, { email: "t@house.example", roles: ["screener"] });
    const work = await workAs(house, accountId);
    expect(
      await grantRole(work, { accountId: target.accountId, version: 1, grant: grant("panelMember") }),
    ).toMatchObject({ kind: "missing" });
    expect(
      await changeRole(work, {
        accountId: target.accountId,
        grantId: grantIds[0]!,
        version: 1,
        ends: "now",
        endsOn: null,
      }),
    ).toMatchObject({ kind: "missing" });
    expect(await endAccount(work, { accountId: target.accountId, version: 1 })).toMatchObject({ kind: "missing" });
    expect(await inviteAccount(work, { ...person, email: "n@house.example", grant: grant("screener") })).toMatchObject({
      kind: "missing",
    });
    expect(await accountsAmong(work.viewer, house.store, [work.viewer.accountId], house.now(), "en")).toEqual([]);
  });
  test("a stale form is refused, the last administrator stays, an ended account is refused everywhere", async () => {
    const { accountId, grantIds } = await addAccount(house, { email: "a@ke.example", roles: ["screener"] });
    const work = await workAs(house, admin);
    expect(await grantRole(work, { accountId, version: 7, grant: grant("panelMember") })).toMatchObject({
      ok: false,
      kind: "stale",
    });
    const own = (await accountFor(work.viewer, house.store, admin, house.now(), "en"))!;
    expect(
      await changeRole(work, {
        accountId: admin,
        grantId: own.roles[0]!.id,
        version: own.version,
        ends: "now",
        endsOn: null,
      }),
    ).toMatchObject({
      ok: false,
      reason: { key: "people.refusal.lastAdministrator" },
    });
    expect(await endAccount(work, { accountId: admin, version: own.version })).toMatchObject({
      ok: false,
      reason: { key: "people.refusal.ownAccount" },
    });
    expect(
      await changeRole(work, { accountId, grantId: grantIds[0]!, version: 1, ends: "on", endsOn: "2026-10-01" }),
    ).toMatchObject({ kind: "invalid" });
    expect(
      await changeRole(work, { accountId, grantId: grantIds[0]!, version: 1, ends: "now", endsOn: null }),
    ).toMatchObject({ ok: true });
    expect((await viewerAs(house, accountId)).grants).toEqual([]);
    expect(await endAccount(work, { accountId, version: 2 })).toMatchObject({ ok: true });
    expect(await viewerOf(reads, house.store, accountId, house.now())).toBeNull();
    expect(await grantTo(accountId, grant("screener"))).toMatchObject({
      ok: false,
      reason: { key: "people.refusal.ended" },
    });
  });
});

describe("invitations", () => {
  async function invite(email = "w.otieno@ke.example") {
    const outcome = await inviteAccount(await workAs(house, admin), {
      ...person,
      email,
      grant: grant("focalPoint", { memberStateId: "ke" }),
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.result.accountId;
  }
  const join = (token: string, password = good) =>
    acceptInvitation(workOfVisitor(house), { token, password, repeated: password, zone: "Africa/Nairobi" });

  test("makes an account that its link alone opens, once", async () => {
    const accountId = await invite();
    const token = await linkOf(accountId);
    expect(await join(token, "short")).toMatchObject({
      ok: false,
      kind: "invalid",
      fields: { password: { key: "people.password.short" } },
    });
    expect(
      await acceptInvitation(workOfVisitor(house), { token, password: good, repeated: "other", zone: null }),
    ).toMatchObject({ fields: { repeated: {} } });
    expect(await join(token)).toMatchObject({ ok: true, result: { accountId, purpose: "invitation" } });
    expect(await join(token)).toMatchObject({ ok: false, kind: "missing" });
    expect((await viewerAs(house, accountId)).zone).toBe("Africa/Nairobi");
    expect(await renewInvitation(await workAs(house, admin), { accountId })).toMatchObject({
      ok: false,
      reason: { key: "people.refusal.joined" },
    });
  });
  test("of twenty at once one wins", async () => {
    const token = await linkOf(await invite());
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, n) => join(token, `${good} ${n}`)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(["conflict", "missing"]).toContain(outcome.kind);
  });
  test("never attaches to an address that has an account", async () => {
    await invite();
    expect(
      await inviteAccount(await workAs(house, admin), {
        ...person,
        email: "w.otieno@ke.example",
        grant: grant("screener"),
      }),
    ).toMatchObject({
      ok: false,
      kind: "invalid",
      fields: { email: { key: "people.invite.taken" } },
    });
  });
  test("a link ends after 72 hours, and with a renewed one", async () => {
    const accountId = await invite();
    const first = await linkOf(accountId);
    expect(await renewInvitation(await workAs(house, admin), { accountId })).toMatchObject({ ok: true });
    expect(await join(first)).toMatchObject({ ok: false, kind: "missing" });
    const second = await linkOf(accountId);
    house.clock.advance(72 * 3_600_000);
    expect(await join(second)).toMatchObject({ ok: false, kind: "missing" });
  });
});

describe("a lead focal point", () => {
  const colleague = { givenNames: "Amina", familyName: "Were", language: "en" as const };
  let lead: string;
  beforeEach(async () => {
    ({ accountId: lead } = await addAccount(house, {
      email: "lead@ke.example",
      roles: [{ role: "leadFocalPoint", memberStateId: "ke" }],
    }));
  });
  test("invites, sees and ends colleagues of the own State only", async () => {
    const work = await workAs(house, lead);
    expect(await inviteColleague(work, { ...colleague, email: "x@gh.example", memberStateId: "gh" })).toMatchObject({
      kind: "missing",
    });
    const invited = await inviteColleague(work, { ...colleague, email: "amina@ke.example", memberStateId: "ke" });
    expect(invited).toMatchObject({ ok: true });
    const other = await addAccount(house, {
      email: "kofi@gh.example",
      roles: [{ role: "focalPoint", memberStateId: "gh" }],
    });
    const both = await addAccount(house, {
      email: "both@ke.example",
      roles: [
        { role: "focalPoint", memberStateId: "ke" },
        { role: "focalPoint", memberStateId: "gh" },
      ],
    });
    const rows = await colleaguesFor(work.viewer, house.store, house.now(), "en");
    expect(rows.map(({ email }) => email).sort()).toEqual(["amina@ke.example", "both@ke.example", "lead@ke.example"]);
    expect(JSON.stringify(rows)).not.toContain("Ghana");
    expect(await endColleague(work, { accountId: other.accountId })).toMatchObject({ kind: "missing" });
    expect(await renewInvitation(work, { accountId: other.accountId })).toMatchObject({ kind: "missing" });
    expect(await endColleague(work, { accountId: lead })).toMatchObject({
      ok: false,
      reason: { key: "people.refusal.lead" },
    });
    // The role for the other State stays with the person.
    expect(await endColleague(work, { accountId: both.accountId })).toMatchObject({ ok: true });
    expect((await viewerAs(house, both.accountId)).grants.map(({ memberStateId }) => memberStateId)).toEqual(["gh"]);
    if (invited.ok) {
      expect(await endColleague(work, { accountId: invited.result.accountId })).toMatchObject({ ok: true });
      expect(await viewerOf(reads, house.store, invited.result.accountId, house.now())).toBeNull();
    }
  });
  test("an address with an account is refused without saying whose", async () => {
    await addAccount(house, { email: "kofi@gh.example", roles: [{ role: "focalPoint", memberStateId: "gh" }] });
    const outcome = await inviteColleague(await workAs(house, lead), {
      ...colleague,
      email: "kofi@gh.example",
      memberStateId: "ke",
    });
    expect(outcome).toMatchObject({ ok: false, kind: "invalid", fields: { email: { key: "people.invite.notHere" } } });
  });
  test("a plain focal point invites nobody", async () => {
    const { accountId } = await addAccount(house, {
      email: "fp@ke.example",
      roles: [{ role: "focalPoint", memberStateId: "ke" }],
    });
    expect(
      await inviteColleague(await workAs(house, accountId), {
        ...colleague,
        email: "y@ke.example",
        memberStateId: "ke",
      }),
    ).toMatchObject({ kind: "missing" });
  });
});

test("the demonstration's switch exists in the demonstration alone, for its accounts alone", async () => {
  const { accountId } = await addAccount(house, { email: "demo@house.example", demonstration: true });
  expect(await signInDemonstration(workOfVisitor(house), { accountId })).toMatchObject({ kind: "missing" });
  const demonstration = await freshHouse({ demonstration: true });
  const real = await addAccount(demonstration, { email: "real@house.example" });
  const demo = await addAccount(demonstration, { email: "demo@house.example", demonstration: true });
  expect(await signInDemonstration(workOfVisitor(demonstration), { accountId: real.accountId })).toMatchObject({
    kind: "missing",
  });
  expect(await signInDemonstration(workOfVisitor(demonstration), { accountId: demo.accountId })).toMatchObject({
    ok: true,
  });
  await closeHouse(demonstration);
});

test("preferences: a known zone, the stored version, no pseudo-language outside the demonstration", async () => {
  const work = await workAs(house, admin);
  expect(await changePreferences(work, { language: "fr", zone: "Mars/Olympus", version: 1 })).toMatchObject({
    fields: { zone: {} },
  });
  expect(await changePreferences(work, { language: "qps", zone: "UTC", version: 1 })).toMatchObject({
    fields: { language: {} },
  });
  expect(await changePreferences(work, { language: "fr", zone: "Asia/Kathmandu", version: 1 })).toMatchObject({
    ok: true,
  });
  expect(await changePreferences(work, { language: "en", zone: "UTC", version: 1 })).toMatchObject({ kind: "stale" });
});

test("passwords, zones and paths", () => {
  expect(passwordProblem("fourteen chars", "a@b.example")?.key).toBe("people.password.short");
  expect(passwordProblem("I am wanjiru of Nairobi", "wanjiru@ke.example")?.key).toBe("people.password.holdsName");
  expect(passwordProblem("PasswordPassword", "a@b.example")?.key).toBe("people.password.common");
  expect(passwordProblem("abcabcabcabcabcabc", "x@b.example")?.key).toBe("people.password.common");
  expect(passwordProblem("éééééééééééééé", "x@b.example")?.key).toBe("people.password.short");
  expect(passwordProblem(good, "wanjiru@ke.example")).toBeNull();
  expect(["Africa/Nairobi", "UTC", "America/Argentina/Buenos_Aires"].map(isZone)).toEqual([true, true, true]);
  expect(["", "Nairobi", "+03:00", "../etc/passwd", "Europe/Atlantis"].map(isZone)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  for (const path of ["//evil.example", "/\\evil.example", "https://evil.example", "tasks", "/a\\b", "/a\nb", "", null])
    expect(localPath(path)).toBe("/");
  expect(localPath("/processes/abc?x=1#y")).toBe("/processes/abc?x=1#y");
});
