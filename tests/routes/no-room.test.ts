import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { message } from "#app/domain/message.ts";
import { action } from "#app/routes/forecasts.new.tsx";
import { loadReferenceData, postIdOf } from "#app/services/reference/load-reference-data.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { addAccount, closeHouse, freshHouse, postTo, type TestHouse } from "#tests/support/house.ts";

describe("a form that finds no room", () => {
  let house: TestHouse;
  beforeEach(async () => {
    house = await freshHouse();
    await loadReferenceData(house.store, contextOf({ house, replay: null }));
  });
  afterEach(() => closeHouse(house));

  it("is answered with 503 and what was typed, keeps nothing, and goes through once there is room", async () => {
    const { accountId } = await addAccount(house, { email: "lead@portal.example", roles: ["leadOfficer"] });
    const { client } = house.store;
    const fields = { postId: postIdOf("UNFICYP", "forceCommander"), reason: "endOfTour", vacantOn: "2027-06-01" };
    const trail = () => client.prepare("SELECT count(*) AS n FROM audit_event").get();
    const before = trail();
    // No page may be added: what the disk says when it is full. A page is filled first, so that the next is needed.
    client.exec("CREATE TABLE filler (text TEXT)");
    client.exec(
      "CREATE TRIGGER filling AFTER INSERT ON vacancy_forecast BEGIN INSERT INTO filler VALUES (hex(randomblob(100000))); END",
    );
    client.pragma(`max_page_count = ${String(client.pragma("page_count", { simple: true }))}`);
    const send = () => postTo(house, action, "/forecasts/new", fields, { as: accountId });
    const full = await send();
    expect(full.status).toBe(503);
    expect(full.answer.refusal?.reason).toEqual(message("refusal.noRoom"));
    expect(full.answer.values).toMatchObject(fields);
    expect(trail()).toEqual(before);
    client.pragma("max_page_count = 1000000");
    expect((await send()).status).toBe(303);
  });
});
