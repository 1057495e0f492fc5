import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { search, type SearchKind } from "#app/services/search.server.ts";
import { decisionWorld, type DecisionWorld } from "#tests/support/decision-world.ts";
import { closeHouse, freshHouse, viewerAs, type TestHouse } from "#tests/support/house.ts";

let house: TestHouse;
let world: DecisionWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await decisionWorld(house);
});
afterEach(() => closeHouse(house));

/** What one finds: the titles by kind. */
async function found(who: keyof DecisionWorld["accounts"], query: string) {
  const viewer = await viewerAs(house, world.accounts[who]);
  const { groups } = await search(viewer, house, query);
  return Object.fromEntries(groups.map(({ kind, hits }) => [kind, hits.map(({ href }) => href)])) as Partial<
    Record<SearchKind, string[]>
  >;
}
const file = (name: keyof DecisionWorld["candidates"]) =>
  `/processes/${world.processId}/candidates/${world.candidates[name]}`;

describe("search", () => {
  it("finds names, posts and references for the officer, whatever the accents", async () => {
    expect((await found("officer", "AMÁRA")).candidates).toEqual([file("amara")]);
    expect((await found("officer", "force commander unmiss")).processes).toEqual([`/processes/${world.processId}`]);
    expect((await found("officer", "frida")).candidates).toEqual([file("frida")]);
  });
  it("finds for a panel member whose file is open, not whom the list left out nor whom the member is recused from", async () => {
    const run = (sql: string, ...values: unknown[]) => house.store.client.prepare(sql).run(...values);
    const amara = world.candidates.amara;
    run(
      `INSERT INTO conflict_declaration (id, panel_member_id, candidacy_id, tie, note, declared_at)
       SELECT 'declared' || l.id, m.id, l.candidacy_id, 'none', '', 0 FROM panel_member m JOIN longlist_entry l WHERE m.account_id = ?`,
      world.accounts.member,
    );
    expect((await found("member", "amara")).candidates).toEqual([file("amara")]);
    run("UPDATE longlist_entry SET removed_at = 1 WHERE candidacy_id = ?", world.candidates.frida);
    expect((await found("member", "frida")).candidates).toBeUndefined();
    run("UPDATE conflict_declaration SET ruling = 'recused' WHERE candidacy_id = ?", amara);
    expect((await found("member", "amara")).candidates).toBeUndefined();
  });
  it("finds no file for the authority before the list comes, nor for the auditor or the administrator ever", async () => {
    for (const who of ["authority", "auditor", "administrator", "otherOffice"] as const)
      expect((await found(who, "amara")).candidates).toBeUndefined();
  });
  it("finds accounts for the administrator alone", async () => {
    expect((await found("administrator", "focalini")).accounts).toBeDefined();
    expect((await found("officer", "focalini")).accounts).toBeUndefined();
  });
  it("shows one kind alone where that is asked, by pages, and the last page for one beyond", async () => {
    const viewer = await viewerAs(house, world.accounts.administrator);
    const { groups: all } = await search(viewer, house, "example");
    const { groups } = await search(viewer, house, "example", { kind: "accounts", page: 1 });
    expect(groups.map(({ kind }) => kind)).toEqual(all.some(({ kind }) => kind === "accounts") ? ["accounts"] : []);
    const officer = await viewerAs(house, world.accounts.officer);
    const [only] = (await search(officer, house, "amara", { kind: "candidates", page: 99 })).groups;
    expect(only).toMatchObject({ kind: "candidates", pages: 1, more: false });
    expect(only!.hits.map(({ href }) => href)).toEqual([file("amara")]);
    expect((await search(officer, house, "amara", { kind: "accounts", page: 1 })).groups).toEqual([]);
  });
  it("looks for nothing where there is too little to look for", async () => {
    expect(await found("officer", "a")).toEqual({});
    expect(await found("officer", "%%%")).toEqual({});
  });
});
