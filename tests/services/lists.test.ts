import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mostViews } from "#app/domain/list.ts";
import { csvLines, workbook } from "#app/platform/table-file.server.ts";
import * as accountsFile from "#app/routes/accounts_.export.tsx";
import * as accountsPage from "#app/routes/accounts.tsx";
import * as cadreFile from "#app/routes/cadre_.export.tsx";
import * as cadrePage from "#app/routes/cadre.tsx";
import * as candidatesFile from "#app/routes/processes.$processId_.candidates_.export.tsx";
import * as candidatesPage from "#app/routes/processes.$processId_.candidates.tsx";
import * as longlistSeveral from "#app/routes/processes.$processId_.candidates_.longlist.tsx";
import * as viewsPage from "#app/routes/views.tsx";
import { assessReadiness } from "#app/services/cadre/assess-readiness.server.ts";
import { renewMemberships } from "#app/services/cadre/renew-memberships.server.ts";
import { dropView, keepView } from "#app/services/lists/keep-view.server.ts";
import { previewWithdrawal, withdrawInvitations } from "#app/services/people/withdraw-invitations.server.ts";
import { insert } from "#db/commit.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { ownViews } from "#db/queries/views.server.ts";
import { invitation } from "#db/schema/people.tables.ts";
import { cadreWorld, member, ready, type CadreWorld } from "#tests/support/cadre-world.ts";
import {
  addAccount,
  closeHouse,
  freshHouse,
  getFrom,
  postTo,
  put,
  startOfTests,
  workAs,
  type TestHouse,
} from "#tests/support/house.ts";
import { screeningWorld, take, toDecided, type ScreeningWorld } from "#tests/support/screening-world.ts";

type Loader = Parameters<typeof getFrom>[1];
const bytesOf = async (house: TestHouse, loader: unknown, url: string, as: string, params = {}) => {
  const { status, headers, response } = await getFrom(house, loader as Loader, url, { as, params });
  return { status, headers, text: response && status === 200 ? await response.text() : "" };
};
const linesOf = (text: string) =>
  text
    .replace("\ufeff", "")
    .trim()
    .split("\r\n")
    .map((line) => line.split(","));
const events = (house: TestHouse, type: string) =>
  house.store.client.prepare("SELECT * FROM audit_event WHERE type = ?").all(type) as {
    object_kind: string;
    object_id: string;
    payload: string;
  }[];

describe("a table as a file", () => {
  it.each(["=1+1", "+1", "-1+2", "@SUM(A1)", "\tcmd", "\rcmd"])("neutralises the formula %j", (cell) => {
    expect(
      csvLines([[cell]], false)
        .replace(/^"/, "")
        .startsWith("'"),
    ).toBe(true);
  });
  it("begins with the mark of its encoding once, and keeps plain cells and quotes", () => {
    expect(csvLines([["Name", "n"]], true).startsWith("\ufeffName,n\r\n")).toBe(true);
    expect(csvLines([['Ana "A" B', 3, null]], false)).toBe('"Ana ""A"" B",3,\r\n');
  });
  it("is the same workbook from the same table", async () => {
    const make = () => workbook(["Name"], [["=1+1"], [null], ["a"]], { sheet: "cadre", rightToLeft: false });
    const one = await make();
    expect(one.subarray(0, 2).toString()).toBe("PK");
    await new Promise((resolve) => setTimeout(resolve, 2_100)); // an archive counts time in steps of two seconds
    expect((await make()).equals(one)).toBe(true);
  });
});

describe("the accounts as a list", () => {
  let house: TestHouse;
  let admin: string;
  beforeEach(async () => {
    house = await freshHouse();
    ({ accountId: admin } = await addAccount(house, {
      email: "zoe@house.example",
      givenNames: "Zoe",
      familyName: "Éclair",
      roles: ["administrator"],
      password: "seven lanterns on a quay",
    }));
    for (const [givenNames, familyName, email] of [
      ["=HYPERLINK(1)", "Abbas", "a@house.example"],
      ["Ben", "eccles", "c@house.example"],
      ["Cleo", "Zand", "b@house.example"],
    ] as const)
      await addAccount(house, { email, givenNames, familyName, roles: ["screener"] });
  });
  afterEach(() => closeHouse(house));
  const page = async (query: string) =>
    (await getFrom(house, accountsPage.loader, `/accounts${query}`, { as: admin })).view;

  it("sort by names as they are looked for, find by words, and page", async () => {
    const names = async (query: string) => (await page(query)).accounts.map(({ email }) => email[0]);
    expect(await names("")).toEqual(["a", "c", "z", "b"]);
    expect(await names("?sort=-name")).toEqual(["b", "z", "c", "a"]);
    expect(await names("?sort=email")).toEqual(["a", "b", "c", "z"]);
    expect(await names("?q=eclair")).toEqual(["z"]);
    expect(await names("?show=invited&sort=-email")).toEqual(["c", "b", "a"]);
    const { list } = await page("?show=invited&sort=nothing&page=9");
    expect(list).toMatchObject({ found: 3, page: 1, pages: 1, asked: "show=invited" });
    expect(list.pills).toEqual([expect.objectContaining({ name: "show", href: "/accounts" })]);
  });
  it("give as a file what the page shows, formulas as texts, with an event; nobody else has it", async () => {
    const { status, headers, text } = await bytesOf(
      house,
      accountsFile.loader,
      "/accounts/export?sort=email&format=csv",
      admin,
    );
    expect(status).toBe(200);
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="accounts.csv"');
    const [head, ...rows] = linesOf(text);
    expect(head![0]).toBe("Name");
    expect(rows.map(([, email]) => email)).toEqual((await page("?sort=email")).accounts.map(({ email }) => email));
    expect(rows[0]![0]).toBe("'=HYPERLINK(1) Abbas");
    expect(events(house, "record.read").filter(({ object_kind: kind }) => kind === "export")).toEqual([
      expect.objectContaining({ object_id: "accounts", payload: expect.stringContaining("csv 4") as unknown }),
    ]);
    expect((await bytesOf(house, accountsFile.loader, "/accounts/export?format=pdf", admin)).status).toBe(404);
    const { accountId: screener } = await addAccount(house, { email: "s@house.example", roles: ["screener"] });
    expect((await bytesOf(house, accountsFile.loader, "/accounts/export", screener)).status).toBe(404);
  });
  it("withdraw several invitations in one commit, and say before whom that leaves out", async () => {
    const ids = (await page("?show=invited")).accounts.map(({ accountId }) => accountId);
    for (const [index, accountId] of ids.slice(0, 2).entries())
      await put(
        house,
        insert(invitation, {
          id: `inv${index}`,
          accountId,
          purpose: "invitation",
          tokenHash: `hash${index}`,
          requestedAt: startOfTests,
          expiresAt: startOfTests + 86_400_000,
        }),
      );
    const work = await workAs(house, admin);
    const preview = await previewWithdrawal(work, [...ids, admin]);
    expect(preview.reached).toHaveLength(2);
    expect(preview.left.map(({ why }) => why.key).sort()).toEqual(["bulk.withdraw.joined", "bulk.withdraw.noLink"]);
    expect((await withdrawInvitations(work, { accountIds: [...ids.slice(0, 2), admin] })).ok).toBe(false);
    expect(events(house, "account.invitationWithdrawn")).toHaveLength(0);
    expect(await withdrawInvitations(work, { accountIds: ids.slice(0, 2) })).toEqual({
      ok: true,
      result: { count: 2 },
    });
    expect(events(house, "account.invitationWithdrawn")).toHaveLength(2);
    expect((await previewWithdrawal(work, ids)).reached).toEqual([]);
  });
});

describe("saved views", () => {
  let house: TestHouse;
  let one: string;
  let other: string;
  beforeAll(async () => {
    house = await freshHouse();
    ({ accountId: one } = await addAccount(house, { email: "one@house.example", roles: ["administrator"] }));
    ({ accountId: other } = await addAccount(house, { email: "other@house.example", roles: ["administrator"] }));
  });
  afterAll(() => closeHouse(house));
  const view = { list: "accounts", place: "/accounts", name: "Dormant", query: "show=dormant&page=3" } as const;

  it("are kept under a name without their page, anew under the same, and are nobody else's", async () => {
    const work = await workAs(house, one);
    const before = events(house, "record.read").length;
    expect(await keepView(work, view)).toEqual({
      ok: true,
      result: { done: "kept", to: "/accounts?show=dormant" },
    });
    await keepView(work, { ...view, query: "show=ended" });
    const [kept, ...rest] = await ownViews(work.viewer, house.store);
    expect(rest).toEqual([]);
    expect(kept).toMatchObject({ name: "Dormant", query: "show=ended" });
    const page = async (as: string) => (await getFrom(house, accountsPage.loader, "/accounts", { as })).view.list.views;
    expect(await page(one)).toEqual([{ id: kept!.id, name: "Dormant", href: "/accounts?show=ended", here: false }]);
    expect(await page(other)).toEqual([]);
    expect(await dropView(await workAs(house, other), { id: kept!.id })).toMatchObject({ ok: false, kind: "missing" });
    expect((await dropView(work, { id: kept!.id })).ok).toBe(true);
    expect(await ownViews(work.viewer, house.store)).toEqual([]);
    expect(events(house, "record.read")).toHaveLength(before);
  });
  it("lead to their own list alone, and are at most so many", async () => {
    const work = await workAs(house, one);
    expect((await keepView(work, { ...view, place: "//elsewhere.example" })).ok).toBe(false);
    expect((await keepView(work, { ...view, place: "/trail" })).ok).toBe(false);
    for (let index = 0; index < mostViews; index += 1) await keepView(work, { ...view, name: `View ${index}` });
    expect(await keepView(work, { ...view, name: "One more" })).toMatchObject({ ok: false, kind: "invalid" });
    expect((await keepView(work, { ...view, name: "View 3" })).ok).toBe(true);
    const refused = await postTo(
      house,
      viewsPage.action as never,
      "/views",
      { act: "keep", ...view, name: "One more" },
      { as: one },
    );
    expect(refused.status).toBe(422);
  });
});

describe("the cadre as a list", () => {
  let house: TestHouse;
  let world: CadreWorld;
  beforeAll(async () => {
    house = await freshHouse();
    world = await cadreWorld(house);
    await ready(house, world, { givenNames: "Ines", familyName: "Able", pool: "globalCall" });
    await ready(house, world, { familyName: "Cole", sex: "man", judged: "readySoon", availableFrom: "2027-05-01" });
    await member(house, world, {
      familyName: "Brandt",
      sponsoringState: "no",
      targets: [],
      languages: [{ language: "ar", level: "C1", evidence: "Lived there" }],
      experience: [],
    });
  });
  afterAll(() => closeHouse(house));
  const found = async (query: string, as = world.manager) =>
    (await getFrom(house, cadrePage.loader, `/cadre${query}`, { as })).view.rows.map(({ name }) =>
      name.split(" ").at(-1)!,
    );

  it.each([
    ["", ["Able", "Brandt", "Cole"]],
    ["?sort=-name", ["Cole", "Brandt", "Able"]],
    ["?sort=available", ["Cole", "Able", "Brandt"]],
    ["?sex=man", ["Cole"]],
    ["?language=ar", ["Brandt"]],
    ["?region=african", ["Able", "Cole"]],
    ["?state=no", ["Brandt"]],
    ["?day=2027-01-01", ["Able", "Brandt"]],
    ["?postType=srsg", ["Able", "Cole"]],
    ["?readiness=readySoon", ["Cole"]],
    ["?postType=srsg&readiness=readyNow", ["Able"]],
    ["?pool=globalCall", ["Able", "Cole"]],
    ["?review=due", []],
    ["?sex=unknown&pool=none&day=someday", ["Able", "Brandt", "Cole"]],
  ])("finds and sorts by SQL: %s", async (query, names) => {
    expect(await found(query)).toEqual(names);
  });
  it("gives a State its own members alone, in the file as on the page, whatever is asked", async () => {
    const focal = world.accounts.kenya;
    for (const query of ["", "?state=no", "?region=african", "?sort=-name"]) {
      const page = await found(query, focal);
      const { status, text } = await bytesOf(
        house,
        cadreFile.loader,
        `/cadre/export${query}${query === "" ? "?" : "&"}format=csv`,
        focal,
      );
      expect(status).toBe(200);
      expect(
        linesOf(text)
          .slice(1)
          .map(([name = ""]) => name.split(" ").at(-1)),
      ).toEqual(page);
      expect(text).not.toContain("Brandt");
    }
  });
  it("renews several memberships with one reason, all or none", async () => {
    const work = await workAs(house, world.manager);
    const rows = house.store.client.prepare("SELECT member_id AS id FROM pool_membership").all() as { id: string }[];
    const ids = rows.map(({ id }) => id);
    const [outside] = house.store.client
      .prepare("SELECT id FROM cadre_member WHERE id NOT IN (SELECT member_id FROM pool_membership)")
      .all() as { id: string }[];
    const asked = { poolId: "globalCall", reason: "Served well" };
    const before = events(house, "poolMembership.moved").length;
    expect((await renewMemberships(work, { ...asked, memberIds: [...ids, outside!.id] })).ok).toBe(false);
    expect((await renewMemberships(work, { ...asked, reason: "", memberIds: ids })).ok).toBe(false);
    expect(await renewMemberships(work, { ...asked, memberIds: ids })).toEqual({ ok: true, result: { count: 2 } });
    expect(events(house, "poolMembership.moved")).toHaveLength(before + 2);
    expect(
      await renewMemberships(await workAs(house, world.accounts.kenya), { ...asked, memberIds: ids }),
    ).toMatchObject({
      kind: "missing",
    });
  });
  it("goes by the newest assessment that holds, whatever an older one said", async () => {
    const [able] = house.store.client
      .prepare("SELECT m.id FROM cadre_member m JOIN person p ON p.id = m.person_id WHERE p.family_name = 'Able'")
      .all() as { id: string }[];
    const newer = await assessReadiness(await workAs(house, world.manager), {
      memberId: able!.id,
      postTypeId: "srsg",
      level: "readySoon",
      assessedOn: dayOf(house.now()),
      expiresOn: "2027-10-01",
      evidence: "Seen again",
    });
    expect(newer.ok).toBe(true);
    expect(await found("?readiness=readyNow")).toEqual([]);
    expect(await found("?readiness=readySoon")).toEqual(["Able", "Cole"]);
  });
});

describe("the candidates as a list", () => {
  let house: TestHouse;
  let world: ScreeningWorld;
  beforeAll(async () => {
    house = await freshHouse();
    world = await screeningWorld(house);
    await toDecided(world);
    await take(world, "officer", "closeScreening");
  });
  afterAll(() => closeHouse(house));
  const at = () => `/processes/${world.processId}/candidates`;
  const asking = () => ({ as: world.accounts.officer, params: { processId: world.processId } });

  it("is a file for the desk, and for nobody of the panel", async () => {
    const page = await getFrom(house, candidatesPage.loader, `${at()}?sort=-name`, asking());
    const file = await bytesOf(
      house,
      candidatesFile.loader,
      `${at()}/export?sort=-name`,
      world.accounts.officer,
      asking().params,
    );
    expect(
      linesOf(file.text)
        .slice(1)
        .map(([name]) => name),
    ).toEqual(page.view.names.map(({ name }) => name));
    const refused = await bytesOf(
      house,
      candidatesFile.loader,
      `${at()}/export`,
      world.accounts.chair,
      asking().params,
    );
    expect(refused.status).toBe(404);
  });
  it("puts several on the longlist after a preview, and takes them off again", async () => {
    const { view } = await getFrom(house, longlistSeveral.loader, `${at()}/longlist?of=all&state=eligible`, asking());
    expect(view.preview.reached).toHaveLength(5);
    const ids = view.preview.reached.slice(0, 3).map(({ id }) => id);
    const post = (what: string) =>
      postTo(house, longlistSeveral.action as never, `${at()}/longlist`, { what, ids }, asking());
    expect((await post("longlist")).status).toBe(303);
    expect(events(house, "longlist.entered")).toHaveLength(3);
    const again = await getFrom(house, longlistSeveral.loader, `${at()}/longlist?of=all`, asking());
    expect(again.view.preview.reached).toHaveLength(2);
    expect(again.view.preview.left.map(({ why }) => why.key)).toEqual(Array(3).fill("bulk.longlist.onAlready"));
    const undo = await getFrom(
      house,
      longlistSeveral.loader,
      `${at()}/longlist?undo=1&${ids.map((id) => `ids=${id}`).join("&")}`,
      asking(),
    );
    expect(undo.view.preview.reached.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect((await post("removeFromLonglist")).status).toBe(303);
    expect(events(house, "longlist.removed")).toHaveLength(3);
  });
});
