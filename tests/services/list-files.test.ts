import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesKept, mostAtOnce, mostFiles } from "#app/domain/list.ts";
import * as accountsFile from "#app/routes/accounts_.export.tsx";
import * as accountsPage from "#app/routes/accounts.tsx";
import * as exportFile from "#app/routes/exports_.$exportId.tsx";
import * as exportsPage from "#app/routes/exports.tsx";
import { dropListFile, makeListFiles } from "#app/services/lists/list-files.server.ts";
import { insert } from "#db/commit.server.ts";
import { account, person } from "#db/schema/people.tables.ts";
import {
  addAccount,
  closeHouse,
  cookieAs,
  freshHouse,
  getFrom,
  postTo,
  put,
  workAs,
  type TestHouse,
} from "#tests/support/house.ts";

type Loader = Parameters<typeof getFrom>[1];

describe("a long list as a file", () => {
  let house: TestHouse;
  let admin: string;
  let other: string;
  let cookie: string;
  const rows = mostAtOnce + 1;
  beforeAll(async () => {
    house = await freshHouse();
    const add = async (email: string) =>
      (await addAccount(house, { email, roles: ["administrator"], password: "seven lanterns on a quay" })).accountId;
    admin = await add("ada@house.example");
    other = await add("ben@house.example");
    await put(
      house,
      ...Array.from({ length: rows - 2 }, (_, index) => [
        insert(person, {
          id: `person${index}`,
          givenNames: index === 7 ? "=1+1" : "Nia",
          familyName: `Okoro ${index}`,
          sex: "undisclosed",
          createdAt: 0,
        }),
        insert(account, {
          id: `account${index}`,
          personId: `person${index}`,
          email: `n${index}@house.example`,
          language: "en",
          zone: "UTC",
          demonstration: false,
          createdAt: 0,
          version: 1,
        }),
      ]).flat(),
    );
    cookie = await cookieAs(house, admin);
  });
  afterAll(() => closeHouse(house));

  const ask = (query = "", as: { as: string } | { cookie: string } = { cookie }) =>
    postTo(
      house,
      exportsPage.action,
      "/exports",
      { act: "ask", list: "accounts", place: "/accounts", query, format: "csv" },
      as,
    );
  const files = async (as: string) => (await getFrom(house, exportsPage.loader, "/exports", { as })).view.files;
  const take = (id: string, as: string) =>
    getFrom(house, exportFile.loader as Loader, `/exports/${id}`, { as, params: { exportId: id } });
  const flash = () =>
    house.store.client.prepare("SELECT flash FROM session WHERE flash IS NOT NULL").all() as { flash: string }[];

  it("is not streamed: its page offers to make it", async () => {
    const { status, location } = await getFrom(
      house,
      accountsFile.loader as Loader,
      "/accounts/export?sort=-email&format=csv",
      { as: admin },
    );
    expect([status, location]).toEqual([303, "/accounts?sort=-email#files"]);
    const { view } = await getFrom(house, accountsPage.loader, "/accounts", { as: admin });
    expect(view.list).toMatchObject({ found: rows, files: { long: true } });
    const short = await getFrom(house, accountsPage.loader, "/accounts?q=ada", { as: admin });
    expect(short.view.list.files).toMatchObject({ long: false });
  });

  it("is made meanwhile, tells its asker once, and holds what the page shows", async () => {
    expect((await ask("sort=-email")).status).toBe(303);
    const [waiting] = await files(admin);
    expect(waiting).toMatchObject({ state: "waiting", found: rows, done: 0, href: "/accounts?sort=-email" });
    expect((await take(waiting!.id, admin)).status).toBe(404);
    expect(await makeListFiles(house)).toBe(true);
    expect(await makeListFiles(house)).toBe(false);
    const [ready] = await files(admin);
    expect(ready).toMatchObject({ state: "ready", found: rows, done: rows });
    expect(flash().map(({ flash: text }) => JSON.parse(text) as unknown)).toEqual([
      { kind: "met", key: "flash.fileReady", open: "/exports" },
    ]);
    const { status, response, headers } = await take(ready!.id, admin);
    expect([status, headers.get("Content-Type")]).toEqual([200, "text/csv; charset=utf-8"]);
    const lines = (await response!.text()).trim().split("\r\n");
    expect(lines).toHaveLength(rows + 1);
    const addresses = lines.slice(1).map((line) => line.split(",")[1]!);
    expect(addresses).toEqual([...addresses].sort().reverse());
    expect(lines.filter((line) => line.startsWith("'=1+1"))).toHaveLength(1);
    const events = house.store.client
      .prepare("SELECT payload FROM audit_event WHERE type = 'record.read' AND object_kind = 'export'")
      .all() as { payload: string }[];
    expect(events.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
      expect.objectContaining({ version: `csv ${rows}` }),
    ]);
  });

  it("is nobody else's, even who may open the same list", async () => {
    const [ready] = await files(admin);
    expect(await files(other)).toEqual([]);
    expect((await take(ready!.id, other)).status).toBe(404);
    expect(await dropListFile(await workAs(house, other), { id: ready!.id })).toMatchObject({ kind: "missing" });
  });

  it("is asked for by nobody whose list it is not, nor at another's address, nor too often", async () => {
    const { accountId: screener } = await addAccount(house, {
      email: "s@house.example",
      roles: ["screener"],
      password: "seven lanterns on a quay",
    });
    expect((await ask("", { as: screener })).status).toBe(404);
    const elsewhere = { act: "ask", list: "accounts", place: "/trail", query: "", format: "csv" };
    expect((await postTo(house, exportsPage.action, "/exports", elsewhere, { as: admin })).status).toBe(404);
    for (let count = 1; count < mostFiles; count += 1) expect((await ask("q=ada")).status).toBe(303);
    expect((await ask("q=ada")).status).toBe(409);
  });

  it("is not given once its asker is something else, and made for nobody whose role is over", async () => {
    const ready = (await files(admin)).find(({ state }) => state === "ready")!;
    house.store.client
      .prepare("UPDATE role_grant SET ended_at = 1 WHERE account_id = ? AND role = 'administrator'")
      .run(admin);
    await put(house); // what is kept goes with the next entry of the trail
    expect((await take(ready.id, admin)).status).toBe(404);
    await makeListFiles(house);
    expect(await files(admin)).toHaveLength(mostFiles - 1);
    house.store.client.prepare("UPDATE role_grant SET ended_at = NULL WHERE account_id = ?").run(admin);
    await put(house);
    expect((await take(ready.id, admin)).status).toBe(200);
  });

  it("goes after its time, bytes and all", async () => {
    const digests = house.store.client
      .prepare("SELECT file_digest AS digest FROM list_file WHERE file_digest IS NOT NULL")
      .all() as { digest: string }[];
    expect(digests).toHaveLength(1);
    house.clock.advance(filesKept + 1);
    await makeListFiles(house);
    expect(await files(admin)).toEqual([]);
    expect(() => house.files.get(digests[0]!.digest)).toThrow();
  });
});
