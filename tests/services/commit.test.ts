import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { event } from "#app/domain/events.ts";
import { contextOf } from "#app/services/work.server.ts";
import { verifyChain } from "#app/services/selection/verify-chain.server.ts";
import { watchChain } from "#app/services/selection/watch-chain.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { change, commit, commitOperational, insert, operational } from "#db/commit.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { draft } from "#db/schema/platform.tables.ts";
import { addAccount, closeHouse, freshHouse, workAs, type TestHouse } from "../support/house.ts";

let house: TestHouse;
let id: string;
beforeEach(async () => {
  house = await freshHouse();
  ({ accountId: id } = await addAccount(house, {
    email: "a@secretariat.example",
    roles: [{ role: "secretariatOfficer" }],
  }));
});
afterEach(() => closeHouse(house));

const changed = (accountId: string) =>
  event("account.preferencesChanged", ["account", accountId], null, { language: "fr", zone: "Africa/Juba" });
const versionOf = () =>
  (house.store.client.prepare("SELECT version AS v FROM account WHERE id = ?").get(id) as { v: number }).v;
const length = () => (house.store.client.prepare("SELECT count(*) AS n FROM audit_event").get() as { n: number }).n;

describe("the only door for writes", () => {
  it("writes rows, trail and key in one transaction, and raises the version", async () => {
    const work = await workAs(house, id, { key: "k".repeat(20), digest: "d" });
    const before = length();
    const done = await commit(
      house.store,
      contextOf(work),
      work.actor,
      [changed(id)],
      [change(account, { id, version: 1 }, { language: "fr" })],
      { said: 1 },
    );
    expect(done).toEqual({ ok: true, result: { said: 1 }, replayed: false });
    expect([versionOf(), length() - before]).toEqual([2, 1]);
  });

  it("rolls everything back on a stale version: no row, no event, no key", async () => {
    const work = await workAs(house, id, { key: "k".repeat(20), digest: "d" });
    const before = length();
    const done = await commit(
      house.store,
      contextOf(work),
      work.actor,
      [changed(id)],
      [
        insert(draft, { id: "x", accountId: id, form: "f", body: "b", savedAt: 1 }),
        change(account, { id, version: 9 }, { language: "fr" }),
      ],
      {},
    );
    expect(done).toEqual({ ok: false, kind: "conflict" });
    expect([versionOf(), length() - before]).toEqual([1, 0]);
    expect(house.store.client.prepare("SELECT count(*) AS n FROM draft").get()).toEqual({ n: 0 });
    expect(house.store.client.prepare("SELECT count(*) AS n FROM idempotency_key").get()).toEqual({ n: 0 });
  });

  it("gives the loser of a race with the same key the winner's answer, and has one winner among twenty", async () => {
    const work = await workAs(house, id, { key: "r".repeat(20), digest: "same" });
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        commit(
          house.store,
          contextOf(work),
          work.actor,
          [changed(id)],
          [change(account, { id, version: 1 }, { language: "fr" })],
          { answer: "first" },
        ),
      ),
    );
    expect(all.every((one) => one.ok && one.result.answer === "first")).toBe(true);
    expect(all.filter((one) => one.ok && !one.replayed)).toHaveLength(1);
    expect(versionOf()).toBe(2);
  });

  it("refuses an event that carries more than its schema", async () => {
    const work = await workAs(house, id);
    const swollen = { ...changed(id), payload: { language: "fr", zone: "x", name: "a secret" } } as never;
    await expect(commit(house.store, contextOf(work), work.actor, [swollen], [], {})).rejects.toThrow();
    await expect(
      commit(house.store, contextOf(work), work.actor, [], [change(account, { id }, { language: "fr" })], {}),
    ).rejects.toThrow("event");
  });

  it("keeps its second door for its closed list", async () => {
    expect(() => operational(account, change(account, { id }, { language: "fr" }))).toThrow();
    expect(
      await commitOperational(house.store, [
        operational(draft, insert(draft, { id: "x", accountId: id, form: "f", body: "b", savedAt: 1 })),
      ]),
    ).toBe(true);
  });

  it("waits for another connection's lock without losing the write", async () => {
    const work = await workAs(house, id);
    house.store.trailClient.exec("BEGIN IMMEDIATE");
    setTimeout(() => house.store.trailClient.exec("COMMIT"), 60);
    const done = await commit(
      house.store,
      contextOf(work),
      work.actor,
      [changed(id)],
      [change(account, { id, version: 1 }, { language: "fr" })],
      {},
    );
    expect(done.ok).toBe(true);
  });
});

describe("the trail", () => {
  it("groups reading events by their own connection and keeps one chain with the acts", async () => {
    const work = await workAs(house, id);
    const reading = (n: number) =>
      house.recordReading({
        actor: work.actor,
        event: event("record.read", ["process", `p${n}`], null, { page: "/processes/:processId", version: "1" }),
      });
    await Promise.all([
      ...Array.from({ length: 40 }, (_, n) => reading(n)),
      commit(
        house.store,
        contextOf(work),
        work.actor,
        [changed(id)],
        [change(account, { id, version: 1 }, { language: "fr" })],
        {},
      ),
    ]);
    const chain = await verifyChain(house);
    expect(chain.ok).toBe(true);
    expect(chain.entries).toBe(length());
  });

  it("shows any edit, gap or foreign payload, though the database itself refuses them", async () => {
    const work = await workAs(house, id);
    for (let n = 0; n < 5; n += 1)
      await commit(
        house.store,
        contextOf(work),
        work.actor,
        [changed(id)],
        [change(account, { id }, { language: "fr" }, null)],
        {},
      );
    const { client } = house.store;
    expect(() => client.exec("UPDATE audit_event SET actor_id = 'x' WHERE seq = 2")).toThrow("append-only");
    expect(() => client.exec("DELETE FROM audit_event WHERE seq = 2")).toThrow("append-only");
    client.exec("DROP TRIGGER audit_event_no_update; DROP TRIGGER audit_event_no_delete");
    for (const [column, what] of [
      ["actor_id", "hash"],
      ["at", "hash"],
      ["payload", "hash"],
      ["previous_hash", "link"],
      ["hash", "hash"],
    ] as const) {
      client.exec("SAVEPOINT s");
      client.exec(
        column === "at"
          ? "UPDATE audit_event SET at = at + 1 WHERE seq = 3"
          : `UPDATE audit_event SET ${column} = replace(replace(${column}, 'a', 'b'), '0', '1') || '' WHERE seq = 3`,
      );
      if (column !== "payload") expect((await verifyChain(house)).wrong, column).toEqual({ seq: 3, what });
      else expect((await verifyChain(house)).ok, column).toBe(false);
      client.exec("ROLLBACK TO s; RELEASE s");
    }
    client.exec("DELETE FROM audit_event WHERE seq = 3");
    expect((await verifyChain(house)).wrong).toEqual({ seq: 4, what: "gap" });
  });

  it("is walked on from where a look before ended, and wholly where that no longer stands or is asked for", async () => {
    const work = await workAs(house, id);
    const act = () =>
      commit(
        house.store,
        contextOf(work),
        work.actor,
        [changed(id)],
        [change(account, { id }, { language: "fr" }, null)],
        {},
      );
    for (let n = 0; n < 3; n += 1) await act();
    const first = await watchChain(house);
    expect(first).toMatchObject({ ok: true, entries: length() });
    const { client } = house.store;
    client.exec("DROP TRIGGER audit_event_no_update; DROP TRIGGER audit_event_no_delete");
    // Behind what was walked: seen by a whole walk alone.
    client.exec("UPDATE audit_event SET actor_id = 'x' WHERE seq = 2");
    await act();
    expect(await watchChain(house)).toMatchObject({ ok: true, entries: first.entries + 1, wholeAt: first.wholeAt });
    for (const wanted of ["whole", "since"] as const)
      expect((await watchChain(house, wanted)).wrong, wanted).toEqual({ seq: 2, what: "hash" });
  });

  it("is walked wholly again where its end was cut off, and where the last whole walk is a day old", async () => {
    const work = await workAs(house, id);
    for (let n = 0; n < 3; n += 1)
      await commit(
        house.store,
        contextOf(work),
        work.actor,
        [changed(id)],
        [change(account, { id }, { language: "fr" }, null)],
        {},
      );
    await watchChain(house);
    const { client } = house.store;
    client.exec("DROP TRIGGER audit_event_no_update; DROP TRIGGER audit_event_no_delete");
    client.exec(`DELETE FROM audit_event WHERE seq = ${length()}`);
    expect(await watchChain(house)).toMatchObject({ ok: true, entries: length() });
    client.exec("UPDATE audit_event SET actor_id = 'x' WHERE seq = 2");
    expect((await watchChain(house)).ok).toBe(true);
    const later = { ...house, now: () => house.now() + 25 * 3_600_000 };
    expect((await watchChain(later)).wrong).toEqual({ seq: 2, what: "hash" });
  });

  it("leaves signatures standing", () => {
    expect(() =>
      house.store.client.exec(
        "INSERT INTO signature (id, kind, object_kind, object_id, object_version, digest, signer_id, role, signed_at, on_paper) VALUES ('s', 'reason', 'x', 'x', 1, 'd', '" +
          id +
          "', 'panelChair', 1, 0)",
      ),
    ).not.toThrow();
    expect(() => house.store.client.exec("UPDATE signature SET digest = 'e'")).toThrow("stands");
    expect(() => house.store.client.exec("DELETE FROM signature")).toThrow("stands");
  });
});

describe("npm run verify", () => {
  it("finds nothing in a fresh house and names what is wrong in a spoilt one", async () => {
    expect(await verifyRecords(house)).toEqual([]);
    house.store.client.exec(
      `INSERT INTO role_grant (id, account_id, role, starts_on, granted_at) VALUES ('g1', '${id}', 'administrator', '2026-01-01', 1)`,
    );
    expect(await verifyRecords(house)).toEqual([{ invariant: "no administrator holds a file role", objectId: "g1" }]);
  });
});
