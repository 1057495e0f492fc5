import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { setScene, type Scene } from "./objects.ts";
import { openWorld, rows, type World } from "./world.ts";

// What a refused form looks like on its page, through the built application.
describe("an act that cannot be done now", () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    // Whoever is met is asked in one language.
    world.client.exec("UPDATE account SET language = 'en'");
  });
  afterAll(() => world.close());

  let keys = 0;
  const post = (code: string | null, path: string, fields: Record<string, string>) =>
    world.post(code, path, { _key: `walls0refusal0${String((keys += 1)).padStart(6, "0")}`, ...fields });
  function at(state: ProcessState): Scene {
    const [row] = rows<{ id: string }>(world, "SELECT id FROM selection_process WHERE state = ? ORDER BY id", state);
    return setScene(world.client, world.house, row!.id);
  }

  it("is told with the stage and the unmet conditions where its page is not open yet, and no text is lost", async () => {
    const { processId, people } = at("assessment");
    const { status, body } = await post(people.officer!, `/processes/${processId}/induction`, {
      _form: "induction",
      itemTexts: "Meet the force commander in the first week.",
    });
    expect(status).toBe(409);
    expect(body).toContain("The process is at this stage: Assessment.");
    expect(body).toContain("This opens at a later stage: Announced.");
    expect(body).toContain("Meet the force commander in the first week.");
    expect(body).not.toContain("Nothing here");
  });

  it("is told that its time has passed", async () => {
    const { processId, people } = at("assessment");
    const { status, body } = await post(people.officer!, `/processes/${processId}/longlist`, { _form: "longlist" });
    expect(status).toBe(409);
    expect(body).toContain("The last stage at which this was open has passed: Longlisting.");
  });

  it("shows no stage beyond what its person may know", async () => {
    const { processId, people } = at("decision");
    const { status, body } = await post(people.member!, `/processes/${processId}/declarations`, {
      _form: "declarations",
    });
    expect(status).toBe(409);
    expect(body).toContain("With the selection authority");
    expect(body).not.toContain("Decision.");
  });

  it("names the field where the word is no act, to its own hand alone", async () => {
    const { processId, people } = at("callOpen");
    const fields = { _form: "advance", act: "abolish" };
    expect((await post(people.officer!, `/processes/${processId}`, fields)).status).toBe(422);
    expect((await post(people.lead!, `/processes/${processId}`, fields)).status).toBe(403);
    expect((await post(people.otherFocal!, `/processes/${processId}`, fields)).status).toBe(404);
  });
});
