import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { closeRepresentation, fileRepresentation } from "#app/services/selection/file-representation.server.ts";
import { oversightList, showFairness } from "#app/services/selection/show-fairness.server.ts";
import { weighFairness } from "#app/services/selection/weigh-fairness.server.ts";
import { submitList } from "#app/services/selection/submit-list.server.ts";
import { writeRecommendedList } from "#app/services/selection/write-recommended-list.server.ts";
import { signRecommendedList } from "#app/services/selection/sign-recommended-list.server.ts";
import { publicProcesses, publicRecord } from "#db/queries/public-record.server.ts";
import { representationsOf } from "#db/queries/oversight.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { decisionWorld, type DecisionWorld } from "#tests/support/decision-world.ts";
import { closeHouse, freshHouse, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";

const reads = systemViewer("a test looks");
let house: TestHouse;
let world: DecisionWorld;
const as = (who: keyof DecisionWorld["accounts"]) => workAs(house, world.accounts[who]);
const complaint = () => ({
  processId: world.processId,
  kind: "complaint" as const,
  candidacyId: null,
  fromWhom: "A Permanent Mission",
  channel: "noteVerbale" as const,
  receivedOn: "2026-01-05",
  summary: "Too little time.",
});

beforeEach(async () => {
  house = await freshHouse();
  world = await decisionWorld(house);
});
afterEach(() => closeHouse(house));

describe("representations and complaints", () => {
  it("are filed by the officer, once closed, and stand", async () => {
    const officer = await as("officer");
    expect(await fileRepresentation(officer, complaint())).toMatchObject({ ok: true });
    expect(await fileRepresentation(await as("officer"), complaint())).toMatchObject({
      kind: "conflict",
      reason: { key: "representation.filedAlready" },
    });
    expect(await representationsOf(reads, house.store, world.processId)).toHaveLength(1);
    const [row] = await representationsOf(reads, house.store, world.processId);
    const close = { processId: world.processId, representationId: row!.id, outcome: "Answered.", version: 1 };
    expect(await closeRepresentation(await as("officer"), close)).toMatchObject({ ok: true });
    expect(await closeRepresentation(await as("officer"), close)).toMatchObject({ ok: false, kind: "conflict" });
    expect(() => house.store.client.prepare("UPDATE representation SET summary = 'x'").run()).toThrow(/stands/);
    expect(() => house.store.client.prepare("DELETE FROM representation").run()).toThrow(/stands/);
  });
  it("need the candidate a word was put in for, and a day that has come", async () => {
    const put = { ...complaint(), kind: "representation" as const };
    expect(await fileRepresentation(await as("officer"), put)).toMatchObject({
      ok: false,
      fields: { candidacyId: { key: "representation.forWhom" } },
    });
    expect(await fileRepresentation(await as("officer"), { ...complaint(), receivedOn: "2999-01-01" })).toMatchObject({
      ok: false,
      fields: { receivedOn: { key: "representation.inFuture" } },
    });
    expect(await fileRepresentation(await as("officer"), { ...put, candidacyId: "nobody" })).toMatchObject({
      ok: false,
      fields: { candidacyId: { key: "field.choose" } },
    });
  });
  it("are not the panel's or the authority's to file", async () => {
    expect(await fileRepresentation(await as("chair"), complaint())).toMatchObject({ ok: false, kind: "denied" });
    expect(await fileRepresentation(await as("authority"), complaint())).toMatchObject({ ok: false, kind: "denied" });
  });
  it("reach the auditor with the file's number, never the name", async () => {
    await fileRepresentation(await as("officer"), {
      ...complaint(),
      kind: "representation",
      candidacyId: world.candidates.amara,
    });
    const auditor = await viewerAs(house, world.accounts.auditor);
    const view = await showFairness(auditor, house, world.processId);
    expect(view!.representations).toMatchObject([{ file: world.candidates.amara.slice(0, 8).toUpperCase() }]);
    expect(await showFairness(auditor, house, "nowhere")).toBeNull();
  });
});

describe("the list of oversight", () => {
  it("draws on what was last weighed, and is weighed anew where a trail has grown", async () => {
    const auditor = await viewerAs(house, world.accounts.auditor);
    await fileRepresentation(await as("officer"), complaint());
    expect(await oversightList(auditor, house)).toMatchObject([{ exceptions: null, unshown: null, complaints: 1 }]);
    expect(await weighFairness(house)).toBe(1);
    expect(await weighFairness(house)).toBe(0);
    const { answers } = (await showFairness(auditor, house, world.processId))!;
    const count = (wanted: string) => answers.filter(({ verdict }) => verdict === wanted).length;
    const counts = { exceptions: count("exception"), unshown: count("cannotBeShown") };
    expect(await oversightList(auditor, house)).toMatchObject([{ ...counts, complaints: 1 }]);
    await fileRepresentation(await as("officer"), { ...complaint(), summary: "Another." });
    expect(await oversightList(auditor, house)).toMatchObject([{ ...counts, complaints: 2 }]);
    expect(await weighFairness(house)).toBe(1);
  });
});

describe("the public record", () => {
  it("holds no name and no count of recommended names before the announcement", async () => {
    const [row] = await publicProcesses(reads, house.store);
    const record = await publicRecord(reads, house.store, row!.reference);
    expect(record).toMatchObject({ phase: "underWay", appointee: null, announcedAt: null });
    const written = await writeRecommendedList(await as("chair"), {
      processId: world.processId,
      version: null,
      candidacyIds: [world.candidates.amara, world.candidates.cesar, world.candidates.dario],
      rationale: "Qualified.",
      fewerReason: null,
    });
    expect(written).toMatchObject({ ok: true });
    expect(await signRecommendedList(await as("chair"), { processId: world.processId, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await submitList(await as("chair"), { processId: world.processId })).toMatchObject({ ok: true });
    const counted = house.store.client
      .prepare("SELECT stage, names FROM stage_count WHERE process_id = ?")
      .all(world.processId);
    expect(counted).toContainEqual(expect.objectContaining({ stage: "recommended" }));
    expect((await publicRecord(reads, house.store, row!.reference))!.counts).toEqual(record!.counts);
    expect(() => house.store.client.prepare("UPDATE stage_count SET names = 9").run()).toThrow(/stands/);
  });
});
