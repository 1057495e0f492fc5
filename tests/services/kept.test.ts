import { afterEach, beforeEach, expect, it } from "vitest";
import { event } from "#app/domain/events.ts";
import { insert } from "#db/commit.server.ts";
import { keptMost, keptWhileUnchanged, trailHead } from "#db/queries/kept.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { person } from "#db/schema/people.tables.ts";
import { addAccount, closeHouse, freshHouse, put, type TestHouse } from "#tests/support/house.ts";

const reads = systemViewer("test");
let house: TestHouse;
let other: TestHouse;
beforeEach(async () => {
  house = await freshHouse();
  other = await freshHouse();
  for (const one of [house, other]) await addAccount(one, { email: "ada@example.org" });
});
afterEach(async () => {
  await closeHouse(house);
  await closeHouse(other);
});

/** Asks by a key and counts how often it was made. */
function counting() {
  let made = 0;
  return {
    ask: (of: TestHouse, key: readonly unknown[]) =>
      keptWhileUnchanged(reads, of.store, key, async () => `${JSON.stringify(key)} ${(made += 1)}`),
    made: () => made,
  };
}

it("makes a thing once while nothing is written, and anew after any write", async () => {
  const { ask, made } = counting();
  const first = await ask(house, ["page", "ada"]);
  expect(await ask(house, ["page", "ada"])).toBe(first);
  await put(house, insert(person, { id: "p", givenNames: "Bo", familyName: "Li", sex: "undisclosed", createdAt: 1 }));
  expect(await ask(house, ["page", "ada"])).not.toBe(first);
  expect(made()).toBe(2);
});

it("is not moved by readings, which the trail holds beside the writes", async () => {
  const before = trailHead(reads, house.store);
  await house.recordReading({
    actor: { id: "a", role: "none" },
    event: event("record.read", ["panel", "p"], null, { page: "/", version: "1" }),
  });
  expect(trailHead(reads, house.store)).toBe(before);
});

it("never gives one store's or one key's thing to another", async () => {
  const { ask, made } = counting();
  await ask(house, ["page", "ada"]);
  await ask(other, ["page", "ada"]);
  await ask(house, ["page", "bo"]);
  expect(made()).toBe(3);
});

it("makes a thing once for all who ask at one time, and asks again where it failed", async () => {
  const { ask, made } = counting();
  await Promise.all(Array.from({ length: 5 }, () => ask(house, ["page", "ada"])));
  expect(made()).toBe(1);
  const fails = () => keptWhileUnchanged(reads, house.store, ["fails"], () => Promise.reject(new Error("busy")));
  await expect(fails()).rejects.toThrow("busy");
  expect(await keptWhileUnchanged(reads, house.store, ["fails"], async () => "made")).toBe("made");
});

it("keeps so many and no more, those asked for last", async () => {
  const { ask, made } = counting();
  for (let n = 0; n <= keptMost; n += 1) await ask(house, [n]);
  await ask(house, [keptMost]);
  expect(made()).toBe(keptMost + 1);
  await ask(house, [0]);
  expect(made()).toBe(keptMost + 2);
});
