import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as framePage from "#app/routes/processes.$processId.needs.frame.tsx";
import * as rubricPage from "#app/routes/reference.rubrics.$rubric.tsx";
import * as newRubricPage from "#app/routes/reference.rubrics.$rubric_.new.tsx";
import { rubricMark, type RubricEntry } from "#app/domain/reference/rubric-versions.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { change } from "#db/commit.server.ts";
import { rubricsFor } from "#db/queries/needs.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { faultsIn } from "#tests/support/faults.ts";
import { addAccount, closeHouse, freshHouse, getFrom, put, type Fields, type TestHouse } from "#tests/support/house.ts";
import { renderPage } from "#tests/support/render.tsx";
import { screeningWorld, type ScreeningWorld } from "#tests/support/screening-world.ts";

const day = 86_400_000;
const reads = systemViewer("tests look at everything");
let house: TestHouse;
let world: ScreeningWorld;
let admin: string;
let typeId: string;
let code: string;
// One house for all, a story told in order.
beforeAll(async () => {
  house = await freshHouse();
  world = await screeningWorld(house);
  ({ accountId: admin } = await addAccount(house, {
    email: "admin@house.example",
    givenNames: "Ada",
    familyName: "Minn",
    roles: ["administrator"],
  }));
  typeId = (await processHead(reads, house.store, world.processId)).post.typeId;
  code = (await rubricsFor(reads, house.store, typeId, dayOf(house.now())))[0]!.id.replace(/\.v1$/, "");
});
afterAll(() => closeHouse(house));

const show = (as = admin, more = "") =>
  renderPage(house, rubricPage, "/reference/rubrics/:rubric", `/reference/rubrics/${code}${more}`, { as });
const enter = (post?: Fields, as = admin) =>
  renderPage(house, newRubricPage, "/reference/rubrics/:rubric/new", `/reference/rubrics/${code}/new`, {
    as,
    ...(post ? { post: { _form: "rubric", ...post } } : {}),
  });
const faults = () => verifyRecords(house).then((all) => all.filter(({ invariant }) => /rubric/.test(invariant)));

/** The form as it comes filled in from the version before. */
async function form(over: Fields = {}, edit: (entries: RubricEntry[]) => RubricEntry[] = (same) => same) {
  const { view } = await getFrom(house, newRubricPage.loader, "/", { as: admin, params: { rubric: code } });
  const entries = edit([...(view.before as RubricEntry[])]);
  const column = (part: "definition" | "question", language: "en" | "fr" | "ar") =>
    entries.map((entry) => entry[part][language]);
  const anchors = (language: "en" | "fr" | "ar") =>
    entries.flatMap((entry) => entry.anchors.map((anchor) => anchor[language]));
  return {
    _version: String(view.version),
    competency: entries.map(({ competencyId }) => competencyId),
    definitionEn: column("definition", "en"),
    definitionFr: column("definition", "fr"),
    definitionAr: column("definition", "ar"),
    questionEn: column("question", "en"),
    questionFr: column("question", "fr"),
    questionAr: column("question", "ar"),
    anchorEn: anchors("en"),
    anchorFr: anchors("fr"),
    anchorAr: anchors("ar"),
    validFrom: dayOf(house.now() + 10 * day),
    asOf: dayOf(house.now()),
    source: "Decision of the office",
    reason: "Level four was read in two ways",
    ...over,
    ...(over.looked === "on" ? { looked: rubricMark(entries) } : {}),
  } satisfies Fields;
}
const reworded = (entries: RubricEntry[]) =>
  entries.map((entry, index) =>
    index === 0 ? { ...entry, definition: { ...entry.definition, en: "Leads in plain sight." } } : entry,
  );
const versions = () =>
  (house.store.client.prepare("SELECT count(*) AS n FROM rubric WHERE id LIKE ?").get(`${code}.v%`) as { n: number }).n;

describe("a rubric by version", () => {
  it("is the administrator's alone", async () => {
    expect((await show()).html).toContain("in force");
    expect((await enter()).html).toContain("New version of a rubric");
    for (const who of [world.accounts.officer, world.accounts.lead]) {
      const params = { rubric: code };
      expect((await getFrom(house, rubricPage.loader, "/", { as: who, params })).status).toBe(404);
      expect((await getFrom(house, newRubricPage.loader, "/", { as: who, params })).status).toBe(404);
      expect((await enter(await form({ looked: "on" }, reworded), who)).status).toBe(404);
    }
    expect((await getFrom(house, rubricPage.loader, "/", { as: admin, params: { rubric: "none" } })).status).toBe(404);
    expect(versions()).toBe(1);
  });

  it("tells what is wrong by place, and keeps what was typed", async () => {
    const bare = await enter(
      await form({ looked: "on" }, (entries) =>
        reworded(entries).map((entry, index) =>
          index === 1
            ? { ...entry, anchors: entry.anchors.map((one, level) => (level === 2 ? { ...one, ar: "" } : one)) }
            : entry,
        ),
      ),
    );
    expect(bare.status).toBe(422);
    expect(bare.html).toContain('href="#f-anchorAr-6"');
    expect(bare.html).toContain("Competency 2, level 3: the text is missing (Arabic).");
    expect(bare.html).toContain("Leads in plain sight.");
    const few = await enter(await form({ looked: "on" }, (entries) => entries.slice(0, 4)));
    expect(faultsIn(few.html).fields).toHaveProperty("competency");
    const past = await enter(await form({ looked: "on", validFrom: dayOf(house.now()) }, reworded));
    expect(Object.keys(faultsIn(past.html).fields)).toEqual(["validFrom"]);
    const alike = await enter(await form({ looked: "on" }));
    expect(alike.html).toContain("Nothing differs from the version before.");
    const noReason = await enter(await form({ looked: "on", reason: "" }, reworded));
    expect(Object.keys(faultsIn(noReason.html).fields)).toEqual(["reason"]);
    expect(versions()).toBe(1);
  });

  it("shows what changes before it is published, then stands with its hand, day and reason", async () => {
    const looked = await enter(await form({}, reworded));
    expect(looked.status).toBe(422);
    expect(Object.keys(faultsIn(looked.html).fields)).toEqual(["looked"]);
    expect(looked.html).toContain("What version 2 changes");
    expect(versions()).toBe(1);
    // What was looked at was another text.
    expect((await enter({ ...(await form({}, reworded)), looked: "0123abcd" })).status).toBe(422);
    expect(versions()).toBe(1);
    const before = await form({ looked: "on" }, reworded);
    expect((await enter(before)).status).toBe(303);
    // The same form once more was made from a version that is no longer the newest.
    expect((await enter(before)).status).toBe(409);
    expect(versions()).toBe(2);
    const { html } = await show(admin, "?version=2");
    expect(html).toContain("Ada Minn");
    expect(html).toContain("Level four was read in two ways");
    expect(html).toContain("Leads in plain sight.");
    for (const table of ["rubric", "rubric_competency", "rubric_post_type", "anchor"])
      expect(() => house.store.client.exec(`DELETE FROM ${table}`)).toThrow(/stands/);
    expect(() => house.store.client.exec("UPDATE anchor SET text_en = 'other'")).toThrow(/stands/);
    expect(await faults()).toEqual([]);
  });

  it("comes into force on its day for who still prepares, and leaves alone what was frozen", async () => {
    const chosen = async () => (await rubricsFor(reads, house.store, typeId, dayOf(house.now()))).map(({ id }) => id);
    const ofProcess = () =>
      (
        house.store.client
          .prepare("SELECT rubric_id AS id FROM selection_process WHERE id = ?")
          .get(world.processId) as {
          id: string;
        }
      ).id;
    const rubricStands = async () => (await gateOf(house, world.processId)).facts.rubric;
    await put(
      house,
      change(
        selectionProcess,
        { id: world.processId },
        { state: "needsDefined", frozenAt: null, rubricId: `${code}.v1`, scaleId: "un4" },
      ),
    );
    expect(await chosen()).toEqual([`${code}.v1`]);
    expect(await rubricStands()).toBe(true);
    house.clock.advance(10 * day);
    expect(await chosen()).toEqual([`${code}.v2`]);
    // What still prepares has to take it.
    expect(await rubricStands()).toBe(false);
    const frame = (post?: Fields) =>
      renderPage(house, framePage, "/processes/:processId/needs/frame", `/processes/${world.processId}/needs/frame`, {
        as: world.accounts.officer,
        ...(post ? { post } : {}),
      });
    expect((await frame()).html).toContain("Version 2 of the rubric is in force now.");
    const [rubric] = await rubricsFor(reads, house.store, typeId, dayOf(house.now()));
    const save = async (version: number) =>
      frame({
        _form: "frame",
        _version: String((await processHead(reads, house.store, world.processId)).row.version),
        level: "ASG",
        rubricId: `${code}.v${version}`,
        competencies: rubric!.competencies.map(({ id }) => id.replace(".v2.", `.v${version}.`)),
        weights: rubric!.competencies.map((_, index, { length }) => String(index === 0 ? 100 - (length - 1) * 14 : 14)),
        passLevels: rubric!.competencies.map(() => "3"),
        ratingMethod: "consensus",
        recommendationMode: "unranked",
        languages: ["en", "", ""],
        languageLevels: ["C1", "C1", "C1"],
        languageNeeds: ["required", "required", "required"],
        listRule: "G1",
        listSize: "4",
        shortlistSize: "5",
        rules: ["G3"],
      });
    expect((await save(1)).status).toBe(409);
    expect((await save(2)).status).toBe(303);
    expect(ofProcess()).toBe(`${code}.v2`);
    expect(await rubricStands()).toBe(true);
    expect(await faults()).toEqual([]);

    // Once frozen, a later version changes nothing for it.
    await put(house, change(selectionProcess, { id: world.processId }, { frozenAt: house.now() }));
    const again = await form({ looked: "on" }, (entries) => entries.toReversed());
    expect((await enter(again)).status).toBe(303);
    house.clock.advance(10 * day);
    expect(await chosen()).toEqual([`${code}.v3`]);
    expect(ofProcess()).toBe(`${code}.v2`);
    expect(await rubricStands()).toBe(true);
    const { view } = await getFrom(house, rubricPage.loader, "/", { as: admin, params: { rubric: code } });
    expect(view.versions.map(({ version, frozen, preparing }) => [version, frozen, preparing])).toEqual([
      [3, 0, 0],
      [2, 1, 0],
      [1, 0, 0],
    ]);
  });
});
