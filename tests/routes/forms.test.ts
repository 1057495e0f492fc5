import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as criteriaPage from "#app/routes/processes.$processId.needs.criteria.tsx";
import * as framePage from "#app/routes/processes.$processId.needs.frame.tsx";
import * as officersPage from "#app/routes/processes.$processId.officers.tsx";
import * as profilePage from "#app/routes/processes.$processId.needs.profile.tsx";
import * as mePage from "#app/routes/me.tsx";
import * as referencePage from "#app/routes/reference.$set.tsx";
import * as sessionsPage from "#app/routes/me_.sessions.tsx";
import * as trailPage from "#app/routes/trail.tsx";
import { change } from "#db/commit.server.ts";
import { needsOf, rubricsFor } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { faultsIn } from "#tests/support/faults.ts";
import { addAccount, closeHouse, freshHouse, put, type Fields, type TestHouse } from "#tests/support/house.ts";
import { renderPage } from "#tests/support/render.tsx";
import { screeningWorld, type ScreeningWorld } from "#tests/support/screening-world.ts";

// One house for all: nothing here is saved, or what is saved is asked of nobody else.
let house: TestHouse;
let world: ScreeningWorld;
let auditor: string;
beforeAll(async () => {
  house = await freshHouse();
  world = await screeningWorld(house);
  ({ accountId: auditor } = await addAccount(house, { email: "auditor@example.org", roles: ["auditor"] }));
  await put(house, change(selectionProcess, { id: world.processId }, { state: "needsDefined", frozenAt: null }));
});
afterAll(() => closeHouse(house));

const reads = systemViewer("tests look at everything");
type Module = Parameters<typeof renderPage>[1];
const ask = (module: Module, path: string, post?: Fields, who: keyof ScreeningWorld["accounts"] = "officer") =>
  renderPage(house, module, `/processes/:processId/${path}`, `/processes/${world.processId}/${path}`, {
    as: world.accounts[who],
    ...(post ? { post } : {}),
  });
const version = async () => (await processHead(reads, house.store, world.processId)).row.version;
const incomplete = /The page you sent was incomplete/;

describe("a form of lists", () => {
  const criteria = (over: Fields = {}): Fields => ({
    _form: "criteria",
    required: ["Fifteen years", ""],
    desirable: ["Arabic", "Mediation"],
    weights: ["60", "40"],
    ...over,
  });

  it("names the very line, keeps all lines, and leads to it", async () => {
    const page = await ask(
      criteriaPage,
      "needs/criteria",
      criteria({ _version: await version(), required: ["Kept text", "x".repeat(700)], weights: ["60", "12345"] }),
    );
    expect(page.status).toBe(422);
    const { fields } = faultsIn(page.html);
    expect(fields.required).toContain("At most 600 characters.");
    expect(fields.weights).toContain("At most 4 characters.");
    expect(page.html).toMatch(/href="#f-required-1"/);
    expect(page.html).toMatch(/value="Kept text"/);
    expect(page.html).toMatch(/value="Mediation"/);
  });

  it("marks the whole list where the list is at fault, each list for itself", async () => {
    const page = await ask(
      criteriaPage,
      "needs/criteria",
      criteria({ _version: await version(), required: ["", ""], weights: ["60", "60"] }),
    );
    expect(page.status).toBe(422);
    const { fields } = faultsIn(page.html);
    expect(Object.keys(fields)).toEqual(["required", "weights"]);
    expect(fields.weights).toContain("120");
    expect(page.html.match(/<input[^>]*name="weights"[^>]*>/g)?.every((tag) => tag.includes("aria-invalid"))).toBe(
      true,
    );
  });

  it("names weights, pass levels and languages of the frame, and what the page carries by itself as incomplete", async () => {
    const head = await processHead(reads, house.store, world.processId);
    const [rubric] = await rubricsFor(reads, house.store, head.post.typeId, dayOf(house.now()));
    const of = (value: string) => rubric!.competencies.map(() => value);
    const frame = async (over: Fields): Promise<Fields> => ({
      _form: "frame",
      _version: await version(),
      level: "ASG",
      rubricId: rubric!.id,
      competencies: rubric!.competencies.map(({ id }) => id),
      weights: of("20"),
      passLevels: of("3"),
      ratingMethod: "consensus",
      recommendationMode: "unranked",
      languages: ["en", "", ""],
      languageLevels: ["C1", "C1", "C1"],
      languageNeeds: ["required", "required", "required"],
      listRule: "G1",
      listSize: "4",
      shortlistSize: "5",
      rules: ["G3"],
      ...over,
    });
    const odd = await ask(
      framePage,
      "needs/frame",
      await frame({ weights: of("20").with(1, "many"), passLevels: of("3").with(2, "-") }),
    );
    expect(odd.status).toBe(422);
    expect(Object.keys(faultsIn(odd.html).fields)).toEqual(["weights", "passLevels"]);
    expect(odd.html).toMatch(/value="many"/);

    const language = await ask(framePage, "needs/frame", await frame({ languages: ["en", "xx", ""] }));
    expect(language.status).toBe(422);
    expect(faultsIn(language.html).fields.languages).toContain("Please choose one of the options.");

    const none = await ask(framePage, "needs/frame", await frame({ languages: ["", "", ""], shortlistSize: "0" }));
    expect(Object.keys(faultsIn(none.html).fields)).toContain("shortlistSize");

    const strange = await ask(framePage, "needs/frame", await frame({ rubricId: "none.v9" }));
    expect(strange.status).toBe(422);
    expect(faultsIn(strange.html)).toMatchObject({ summary: expect.stringMatching(incomplete), fields: {} });
    expect((await needsOf(reads, house.store, world.processId)).languages.map((row) => row.language)).not.toContain(
      "xx",
    );
  });
});

describe("a page that came back incomplete", () => {
  const profile: Fields = { _form: "profile", situation: "A calm winter", priorities: "", challenges: "" };

  it("says so in words without a version or with a strange one, and keeps the text", async () => {
    for (const over of [{}, { _version: "" }, { _version: "x" }, { _version: ["1", "1"] }] as Fields[]) {
      const page = await ask(profilePage, "needs/profile", { ...profile, ...over });
      expect(page.status).toBe(422);
      expect(faultsIn(page.html).summary).toMatch(incomplete);
      expect(page.html).toContain("A calm winter");
      expect(page.html).not.toContain('href="#f-_version"');
    }
  });

  it("says so for an unknown form, for one without a name, for a missing key and for an empty body", async () => {
    const now = await version();
    for (const over of [
      { _form: "zz", _version: now },
      { _form: [], _version: now },
      { _key: "", _version: now },
    ] as Fields[]) {
      const page = await ask(profilePage, "needs/profile", { ...profile, ...over });
      expect(page.status).toBe(422);
      expect(faultsIn(page.html).summary).toMatch(incomplete);
      expect(page.html).toContain("A calm winter");
    }
    const empty = await ask(profilePage, "needs/profile", { _key: [] });
    expect(empty.status).toBe(422);
    expect(faultsIn(empty.html).summary).toMatch(/This was not saved.*incomplete/);
  });

  it("says so where there are several forms, or none with a field", async () => {
    const page = await ask(officersPage, "officers", { _form: "zz", _version: "x", what: "assign" }, "lead");
    expect(page.status).toBe(422);
    expect(faultsIn(page.html).summary).toMatch(incomplete);
    const ending = await ask(
      officersPage,
      "officers",
      { _form: "end", _version: "x", what: "end", accountId: "" },
      "lead",
    );
    expect(faultsIn(ending.html)).toMatchObject({ summary: expect.stringMatching(incomplete), fields: {} });
    const sessions = await renderPage(house, sessionsPage, "/me/sessions", "/me/sessions", {
      as: world.accounts.officer,
      post: { _key: [] },
    });
    expect(faultsIn(sessions.html).summary).toMatch(incomplete);
    const me = await renderPage(house, mePage, "/me", "/me", { as: world.accounts.officer, post: { _key: [] } });
    expect(faultsIn(me.html).summary).toMatch(incomplete);
  });

  it("says so in French", async () => {
    await put(house, change(account, { id: world.accounts.officer }, { language: "fr" }));
    const page = await ask(profilePage, "needs/profile", { ...profile, _version: "x" });
    expect(faultsIn(page.html).summary).toMatch(/La page envoyée était incomplète/);
    await put(house, change(account, { id: world.accounts.officer }, { language: "en" }));
  });
});

describe("the auditor's pages", () => {
  const trail = (query = "") => renderPage(house, trailPage, "/trail", `/trail${query}`, { as: auditor });

  it("say what happened in words, the codes beside them", async () => {
    const { status, html } = await trail("?type=reference.");
    expect(status).toBe(200);
    expect(html).toMatch(/Reference data was loaded\. <code[^>]*>reference\.loaded<\/code>/);
    expect(html).toMatch(/The portal itself <code[^>]*>system<\/code>/);
    await put(house, change(account, { id: auditor }, { language: "fr" }));
    expect((await trail("?type=reference.")).html).toContain("Les données de référence ont été chargées.");
    await put(house, change(account, { id: auditor }, { language: "en" }));
  });

  it("pass over a malformed question, and have an empty page for an id that names nothing", async () => {
    for (const query of ["?before=zz", "?before=-1", "?before=0", "?before=1.5", "?type=a%20b", "?sort=hash"])
      expect((await trail(query)).status).toBe(200);
    for (const query of ["", "?before=", "?before=999999", "?type=&object=&actor="])
      expect((await trail(query)).status).toBe(200);
    expect((await trail("?object=no%20such%20thing")).html).toContain("No entry fits");
  });

  it("show reference data in words, with sources as titles in their own language", async () => {
    await put(house, change(account, { id: auditor }, { language: "fr" }));
    const set = async (name: string) =>
      (await renderPage(house, referencePage, "/reference/:set", `/reference/${name}`, { as: auditor })).html;
    const competencies = await set("competencies");
    expect(competencies).not.toMatch(/>[a-z]+[A-Z][A-Za-z]+</);
    expect(competencies).toMatch(/<cite lang="en"[^>]*>Our own set/);
    const missions = await set("missions");
    expect(missions).toContain("samedi, dimanche");
    expect(missions).toContain("Haïti");
    const rubrics = await set("rubrics");
    expect(rubrics).not.toMatch(/\bun4\b|\.v1\b/);
    const rules = await set("rules");
    expect(rules).not.toContain("oneExternal");
    expect(rules).toContain("G1");
    expect(await set("states")).toMatch(/<bdi lang="ar">/);
    await put(house, change(account, { id: auditor }, { language: "en" }));
  });
});
