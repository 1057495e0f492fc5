import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { triggers } from "#db/triggers.ts";
import { closeHouse, freshHouse, type TestHouse } from "#tests/support/house.ts";

let house: TestHouse;
beforeEach(async () => {
  house = await freshHouse();
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
});
afterEach(() => closeHouse(house));

/** Each column that holds an Arabic text, but the names of States, which were there from the start. */
function arabicColumns(): { table: string; column: string; optional: boolean }[] {
  return (
    house.store.client
      .prepare(
        `SELECT m.name AS "table", c.name AS "column", NOT c."notnull" AS optional
         FROM sqlite_master m JOIN pragma_table_info(m.name) c
         WHERE m.type = 'table' AND c.name LIKE '%!_ar' ESCAPE '!' AND m.name <> 'member_state' ORDER BY 1, 2`,
      )
      .all() as { table: string; column: string; optional: number }[]
  ).map((row) => ({ ...row, optional: row.optional === 1 }));
}
const textsOf = (table: string, column: string) =>
  house.store.client.prepare(`SELECT id, "${column}" AS text FROM "${table}" ORDER BY id`).all() as {
    id: string;
    text: string | null;
  }[];

it("gives every row of the reference data its Arabic", () => {
  const columns = arabicColumns();
  expect(columns.length).toBeGreaterThan(20);
  for (const { table, column, optional } of columns)
    for (const { id, text } of textsOf(table, column))
      if (!optional) expect(text, `${table}.${column} of ${id}`).not.toBe("");
});

it("fills a store that was made before there was Arabic with the same texts", () => {
  const columns = arabicColumns();
  const fresh = columns.map(({ table, column }) => textsOf(table, column));
  // A migration takes the triggers away and puts them back; here they only stand in the way.
  for (const { name } of triggers) house.store.client.exec(`DROP TRIGGER ${name}`);
  for (const { table, column, optional } of columns)
    house.store.client.exec(`UPDATE "${table}" SET "${column}" = ${optional ? "NULL" : "''"}`);
  const file = readdirSync("drizzle/sqlite").find((name) => name.endsWith("arabic-texts.sql"))!;
  house.store.client.exec(readFileSync(join("drizzle/sqlite", file), "utf8"));
  expect(columns.map(({ table, column }) => textsOf(table, column))).toEqual(fresh);
});
