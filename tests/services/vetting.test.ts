import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import { clearanceOf, requiredProviders } from "#app/domain/selection/clearance.ts";
import { providersToAsk } from "#app/domain/selection/vetting.ts";
import { adjudicateCheck } from "#app/services/selection/adjudicate-check.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { requestVetting } from "#app/services/selection/request-vetting.server.ts";
import { change } from "#db/commit.server.ts";
import { checkOf, checksOf, peopleToVet, vettingQueue } from "#db/queries/vetting.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { candidacy, selectionProcess } from "#db/schema/selection.tables.ts";
import { decisionWorld, secrets, type DecisionWorld } from "#tests/support/decision-world.ts";
import { closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";

const reads = systemViewer("a test looks");
let house: TestHouse;
let world: DecisionWorld;
const as = (who: keyof DecisionWorld["accounts"]) => workAs(house, world.accounts[who]);
function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok)
    throw new Error(`${outcome.kind} ${JSON.stringify(outcome.reason)} ${JSON.stringify(outcome.fields ?? "")}`);
  return outcome.result;
}
const checksFor = (key: string) => checksOf(reads, house.store, [world.people[key]!]);
async function opened(key: "amara" | "cesar" = "amara") {
  done(await requestVetting(await as("vetting"), { processId: world.processId, candidacyId: world.candidates[key] }));
  return checksFor(key);
}
const record = async (
  checkId: string,
  version: number,
  outcome: "pending" | "cleared" | "adverse",
  more: { validUntil?: string | null; finding?: string } = {},
) =>
  recordVettingCheck(await as("vetting"), {
    processId: world.processId,
    checkId,
    version,
    outcome,
    validUntil: more.validUntil ?? null,
    finding: more.finding ?? "",
  });
const clearance = async () => (await gateOf(house, world.processId)).clearances.get(world.candidates.amara)!;

beforeEach(async () => {
  house = await freshHouse();
  world = await decisionWorld(house, { vetted: false });
});
afterEach(() => closeHouse(house));

describe("requesting", () => {
  it("opens the seven checks of a person once, and only for a name of the process", async () => {
    expect(await opened()).toHaveLength(7);
    const again = { processId: world.processId, candidacyId: world.candidates.amara };
    expect(await requestVetting(await as("vetting"), again)).toMatchObject({
      kind: "conflict",
      reason: { key: "vetting.nothingToAsk" },
    });
    expect(await requestVetting(await as("vetting"), { ...again, candidacyId: world.candidates.frida })).toMatchObject({
      kind: "missing",
    });
    for (const who of ["adjudicator", "officer", "chair", "authority"] as const)
      expect(await requestVetting(await as(who), again)).toMatchObject({ kind: "denied" });
    for (const who of ["focal", "auditor", "screener", "otherOffice"] as const)
      expect(await requestVetting(await as(who), again)).toMatchObject({ kind: "missing" });
  });
  it("is out of turn before shortlisting: the vetting officer does not even see the process", async () => {
    const [{ version }] = house.store.client
      .prepare("SELECT version FROM selection_process WHERE id = ?")
      .all(world.processId) as [{ version: number }];
    await put(house, change(selectionProcess, { id: world.processId, version }, { state: "longlisting" }));
    expect(
      await requestVetting(await as("vetting"), { processId: world.processId, candidacyId: world.candidates.amara }),
    ).toMatchObject({ kind: "missing" });
  });
  it("asks again what has run out, and leaves what is pending or in date", () => {
    const check = (
      provider: string,
      outcome: "pending" | "cleared" | "adverse",
      validUntil: string | null,
      candidacyId = "c",
    ) => ({ id: provider, provider, outcome, validUntil, candidacyId });
    const checks = [
      check("misconductRecord", "cleared", "2026-10-11"),
      check("clearCheck", "cleared", "2026-10-12"),
      check("sanctionsList", "pending", null),
      check("humanRightsScreening", "adverse", null),
      check("financialDisclosure", "adverse", null),
      check("conflictOfInterest", "adverse", null, "other"),
    ];
    const rulings = [
      { checkId: "financialDisclosure", ruling: "notCleared" as const, validUntil: null },
      { checkId: "conflictOfInterest", ruling: "notCleared" as const, validUntil: null },
    ];
    expect(providersToAsk(checks, rulings, "c", "2026-10-12")).toEqual([
      "misconductRecord",
      "conflictOfInterest",
      "references",
    ]);
  });
});

describe("recording and ruling", () => {
  it("asks for a day where it is cleared and a finding where it is adverse, and keeps the finding sealed", async () => {
    const [check] = await opened();
    expect(await record(check!.id, 1, "cleared")).toMatchObject({
      kind: "invalid",
      fields: { validUntil: { key: "vetting.validUntilNeeded" } },
    });
    expect(await record(check!.id, 1, "cleared", { validUntil: "2026-10-11" })).toMatchObject({
      kind: "invalid",
      fields: { validUntil: { key: "vetting.validUntilPast" } },
    });
    expect(await record(check!.id, 1, "adverse")).toMatchObject({
      kind: "invalid",
      fields: { finding: { key: "vetting.findingNeeded" } },
    });
    done(await record(check!.id, 1, "adverse", { finding: secrets.finding }));
    expect(await record(check!.id, 1, "adverse", { finding: "More" })).toMatchObject({
      kind: "stale",
      stored: { finding: secrets.finding, outcome: "adverse" },
    });
    // What was found waits for the other hand: it cannot be taken back.
    for (const outcome of ["cleared", "pending"] as const)
      expect(await record(check!.id, 2, outcome, { validUntil: "2027-10-11" })).toMatchObject({
        kind: "conflict",
        reason: { key: "vetting.adverseStands" },
      });
    const { finding } = house.store.client.prepare("SELECT finding FROM vetting_check WHERE id = ?").get(check!.id) as {
      finding: string;
    };
    expect(finding).not.toContain(secrets.finding);
    expect(house.unseal(finding)).toBe(secrets.finding);
    const trail = JSON.stringify(house.store.client.prepare("SELECT payload FROM audit_event").all());
    expect(trail).not.toContain(secrets.finding);
    expect(trail).not.toMatch(/adverse/);
  });
  it("an adverse check reads pending until another person rules; the ruling is signed, sealed and given once", async () => {
    const checks = await opened();
    for (const check of checks.slice(1)) done(await record(check.id, 1, "cleared", { validUntil: "2027-06-30" }));
    done(await record(checks[0]!.id, 1, "adverse", { finding: secrets.finding }));
    expect(await clearance()).toEqual({ status: "pending", validUntil: null });
    const ruling = {
      processId: world.processId,
      checkId: checks[0]!.id,
      version: 2,
      ruling: "cleared" as const,
      reason: secrets.ruling,
      validUntil: null,
    };
    expect(await adjudicateCheck(await as("vetting"), ruling)).toMatchObject({ kind: "denied" });
    expect(await adjudicateCheck(await as("adjudicator"), ruling)).toMatchObject({ kind: "invalid" });
    expect(
      await adjudicateCheck(await as("adjudicator"), { ...ruling, checkId: checks[1]!.id, validUntil: "2027-01-31" }),
    ).toMatchObject({ kind: "conflict", reason: { key: "vetting.notAdverse" } });
    done(await adjudicateCheck(await as("adjudicator"), { ...ruling, validUntil: "2027-01-31" }));
    expect(await clearance()).toEqual({ status: "cleared", validUntil: "2027-01-31" });
    expect(
      await adjudicateCheck(await as("adjudicator"), { ...ruling, ruling: "notCleared", version: 3 }),
    ).toMatchObject({ kind: "conflict", reason: { key: "vetting.ruledAlready" } });
    expect(await record(checks[0]!.id, 3, "cleared", { validUntil: "2027-10-11" })).toMatchObject({ kind: "conflict" });
    expect(JSON.stringify(house.store.client.prepare("SELECT reason FROM adjudication").all())).not.toContain(
      secrets.ruling,
    );
    expect(house.store.client.prepare("SELECT role FROM signature WHERE kind = 'adjudication'").get()).toEqual({
      role: "adjudicator",
    });
    house.clock.set(Date.UTC(2027, 1, 1));
    expect(await clearance()).toEqual({ status: "pending", validUntil: null });
  });
  it("nobody rules on the own finding, even with both roles", async () => {
    const [check] = await opened();
    const both = await viewerAs(house, world.accounts.vetting);
    const work = {
      ...(await as("vetting")),
      viewer: {
        ...both,
        grants: [
          ...both.grants,
          { role: "adjudicator" as const, memberStateId: null, decidingOffice: null, processId: null },
        ],
      },
    };
    done(await record(check!.id, 1, "adverse", { finding: secrets.finding }));
    expect(
      await adjudicateCheck(work, {
        processId: world.processId,
        checkId: check!.id,
        version: 2,
        ruling: "cleared",
        reason: "fine",
        validUntil: "2027-01-31",
      }),
    ).toMatchObject({
      kind: "conflict",
      reason: { key: "vetting.ownFinding" },
    });
  });
  it("not cleared by ruling is not cleared", () => {
    const checks = requiredProviders.map((provider) => ({
      id: provider,
      provider,
      outcome: provider === "clearCheck" ? ("adverse" as const) : ("cleared" as const),
      validUntil: "2027-01-01",
    }));
    expect(
      clearanceOf(checks, [{ checkId: "clearCheck", ruling: "notCleared", validUntil: null }], "2026-10-12"),
    ).toEqual({ status: "notCleared", validUntil: null });
  });
});

describe("reading", () => {
  it("shows the shortlisted alike, whatever came of them since", async () => {
    const before = await peopleToVet(reads, house.store, world.processId);
    expect(before.map(({ name }) => name)).toEqual([
      "Bela Novakova",
      "Amara Okafor",
      "Cesar Quispe",
      "Dario Rossetti",
      "Emre Yildizhan",
    ]);
    await put(
      house,
      change(candidacy, { id: world.candidates.amara }, { state: "objected" }),
      change(candidacy, { id: world.candidates.cesar }, { state: "selected" }),
    );
    expect(await peopleToVet(reads, house.store, world.processId)).toEqual(before);
    await put(house, change(candidacy, { id: world.candidates.dario }, { state: "withdrawn" }));
    expect(await peopleToVet(reads, house.store, world.processId)).toHaveLength(4);
  });
  it("throws for any viewer who is neither vetting officer nor adjudicator", async () => {
    for (const who of [
      "officer",
      "lead",
      "chair",
      "authority",
      "screener",
      "focal",
      "auditor",
      "administrator",
    ] as const) {
      const viewer = await viewerAs(house, world.accounts[who]);
      await expect(checksOf(viewer, house.store, [world.people.amara!])).rejects.toThrow(/vetting officers/);
      await expect(vettingQueue(viewer, house.store, house.clock.at())).rejects.toThrow(/vetting officers/);
      await expect(checkOf(viewer, house.store, { processId: world.processId }, "x")).rejects.toThrow(
        /vetting officers/,
      );
    }
  });
  it("queues people by what waits, and no process before shortlisting or after the announcement", async () => {
    await opened();
    const viewer = await viewerAs(house, world.accounts.vetting);
    const queue = await vettingQueue(viewer, house.store, house.clock.at());
    expect(queue.find(({ name }) => name === "Amara Okafor")).toMatchObject({
      toAsk: 0,
      checks: expect.arrayContaining([expect.objectContaining({ standing: "pending" })]) as unknown,
    });
    expect(queue.find(({ name }) => name === "Cesar Quispe")).toMatchObject({ toAsk: 7, checks: [] });
    const [{ version }] = house.store.client
      .prepare("SELECT version FROM selection_process WHERE id = ?")
      .all(world.processId) as [{ version: number }];
    await put(house, change(selectionProcess, { id: world.processId, version }, { state: "announced" }));
    expect(await vettingQueue(viewer, house.store, house.clock.at())).toEqual([]);
  });
});
