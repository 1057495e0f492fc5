import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { assignScreener } from "#app/services/selection/assign-screener.server.ts";
import { closingScreening } from "#app/services/selection/closing-screening.server.ts";
import { decideEligibility } from "#app/services/selection/decide-eligibility.server.ts";
import { endScreener } from "#app/services/selection/end-screener.server.ts";
import { enterLonglist } from "#app/services/selection/enter-longlist.server.ts";
import { removeFromLonglist } from "#app/services/selection/remove-from-longlist.server.ts";
import { saveScreeningSheet } from "#app/services/selection/save-screening-sheet.server.ts";
import { submitScreeningSheet } from "#app/services/selection/submit-screening-sheet.server.ts";
import { writeLonglist } from "#app/services/selection/write-longlist.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { ownSheets, submittedSheets } from "#db/queries/screening.server.ts";
import { longlistOf } from "#db/queries/shortlist.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { account, roleGrant } from "#db/schema/people.tables.ts";
import { auditEvent } from "#db/schema/platform.tables.ts";
import {
  candidacy,
  candidacyNomination,
  eligibilityCheck,
  nomination,
  processOfficer,
  screeningMark,
  screeningSheet,
} from "#db/schema/selection.tables.ts";
import { closeHouse, freshHouse, put, workAs, type TestHouse } from "#tests/support/house.ts";
import {
  convened,
  declared,
  done,
  marksOf,
  screened,
  screeningWorld,
  take,
  toDecided,
  toLonglisted,
  type ScreeningWorld,
} from "#tests/support/screening-world.ts";

let house: TestHouse;
let world: ScreeningWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await screeningWorld(house);
});
afterEach(() => closeHouse(house));

const as = (who: keyof ScreeningWorld["accounts"]) => workAs(house, world.accounts[who]);
const all = systemViewer("tests look at everything");
const stateOf = async (name: keyof ScreeningWorld["names"]) =>
  (await house.store.db.select().from(candidacy).where(eq(candidacy.id, world.names[name])))[0]!;
const nominationOf = async (name: keyof ScreeningWorld["names"]) =>
  (
    await house.store.db
      .select({ state: nomination.state, id: nomination.id, version: nomination.version })
      .from(nomination)
      .innerJoin(candidacyNomination, eq(candidacyNomination.nominationId, nomination.id))
      .where(eq(candidacyNomination.candidacyId, world.names[name]))
  )[0]!;
const decide = async (
  name: keyof ScreeningWorld["names"],
  outcome: "eligible" | "ineligible" | "incomplete",
  more: { criterionId?: string; missingDocument?: string; version?: number } = {},
) =>
  decideEligibility(await as("officer"), {
    processId: world.processId,
    candidacyId: world.names[name],
    version: more.version ?? (await stateOf(name)).version,
    outcome,
    criterionId: more.criterionId ?? null,
    missingDocument: more.missingDocument ?? null,
    dueOn: outcome === "incomplete" ? "2026-12-20" : null,
    reason: "As the sheets say.",
  });

describe("screeners", () => {
  const assign = async (who: keyof ScreeningWorld["accounts"], by: "officer" | "colleague" | "anna" = "officer") =>
    assignScreener(await as(by), { processId: world.processId, accountId: world.accounts[who] });

  it("are assigned by an officer of the process, once, and told", async () => {
    done(await assign("anna"));
    expect(await assign("anna")).toMatchObject({ ok: false, kind: "invalid" });
    expect(await assign("boris", "colleague")).toMatchObject({ ok: false, kind: "missing" });
    expect(await assign("boris", "anna")).toMatchObject({ ok: false, kind: "denied" });
  });

  it("hold the role, and are neither officer nor nominee nor on the panel of the process", async () => {
    expect(await assign("chair")).toMatchObject({ ok: false, kind: "invalid" }); // no screener's role
    await put(
      house,
      insert(processOfficer, {
        id: house.newId(),
        processId: world.processId,
        accountId: world.accounts.boris,
        assignedBy: "test",
        assignedAt: house.now(),
      }),
    );
    expect(await assign("boris")).toMatchObject({ ok: false, kind: "invalid" }); // its officer
    await put(
      house,
      change(
        candidacy,
        { id: world.names.emre },
        {
          personId: (await house.store.db.select().from(account).where(eq(account.id, world.accounts.anna)))[0]!
            .personId,
        },
      ),
    );
    expect(await assign("anna")).toMatchObject({ ok: false, kind: "invalid" }); // its nominee
  });

  it("do not sit on its panel, and a member does not screen it", async () => {
    await toDecided(world);
    await convened(world);
    await put(
      house,
      insert(roleGrant, {
        id: house.newId(),
        accountId: world.accounts.dora,
        role: "screener",
        startsOn: "2026-01-01",
        grantedAt: house.now(),
      }),
    );
    expect(await assign("dora")).toMatchObject({ ok: false, kind: "invalid" });
    done(await assign("carla")); // holds both roles, and does not sit
  });

  it("lose the process when their assignment ends; what they handed in stands", async () => {
    const { assignmentId } = done(await assign("anna"));
    await screened(world, "anna", "amara", [4, 3]);
    done(await endScreener(await as("officer"), { processId: world.processId, assignmentId }));
    expect(
      await saveScreeningSheet(await as("anna"), {
        processId: world.processId,
        candidacyId: world.names.bela,
        version: 0,
        marks: [],
      }),
    ).toMatchObject({ kind: "missing" });
    expect(await submittedSheets(all, house.store, [world.names.amara])).toHaveLength(1);
    expect(await endScreener(await as("officer"), { processId: world.processId, assignmentId })).toMatchObject({
      kind: "missing",
    });
  });
});

describe("a screening sheet", () => {
  beforeEach(async () => {
    for (const who of ["anna", "boris"] as const)
      done(await assignScreener(await as("officer"), { processId: world.processId, accountId: world.accounts[who] }));
  });
  const save = async (who: "anna" | "boris", version: number, marks = marksOf(world, [4, 3])) =>
    saveScreeningSheet(await as(who), { processId: world.processId, candidacyId: world.names.amara, version, marks });

  it("is its screener's own: nobody reads a draft, and the other's submitted one only through the officer", async () => {
    done(await save("anna", 0));
    const anna = (await as("anna")).viewer;
    const boris = (await as("boris")).viewer;
    expect(await ownSheets(anna, house.store, world.processId, 1)).toHaveLength(1);
    expect(await ownSheets(boris, house.store, world.processId, 1)).toHaveLength(0);
    expect(await submittedSheets(all, house.store, [world.names.amara])).toHaveLength(0);
    done(await save("boris", 0));
    expect(await ownSheets(boris, house.store, world.processId, 1)).toHaveLength(1);
  });

  it("is claimed by its version: an older form gets both texts", async () => {
    done(
      await save(
        "anna",
        0,
        marksOf(world, [1, 1]).map((row) => ({ ...row, remark: "stored" })),
      ),
    );
    const stale = await save("anna", 0);
    expect(stale).toMatchObject({ ok: false, kind: "stale" });
    expect(Object.values((stale as { stored: Record<string, string> }).stored)).toContain("stored");
    expect(done(await save("anna", 1)).version).toBe(2);
  });

  it("refuses points off the scale and criteria of another kind or process", async () => {
    const [first] = marksOf(world, [4, 3]);
    expect(await save("anna", 0, [{ ...first!, mark: null, points: 3 } as never])).toMatchObject({ kind: "invalid" });
    expect(await save("anna", 0, [{ ...first!, criterionId: "elsewhere" }])).toMatchObject({ kind: "invalid" });
    expect(
      await save("anna", 0, [
        { criterionId: world.desirable[0]!, mark: null, points: 5, paragraph: 1, remark: "" } as never,
      ]),
    ).toMatchObject({ kind: "invalid" });
  });

  it("is handed in complete only, and then stands, in the database too", async () => {
    done(await save("anna", 0, marksOf(world, [4, 3]).slice(1)));
    const submit = async (version: number) =>
      submitScreeningSheet(await as("anna"), { processId: world.processId, candidacyId: world.names.amara, version });
    const incomplete = await submit(1);
    expect(incomplete).toMatchObject({ kind: "invalid" });
    expect(Object.keys((incomplete as { fields: object }).fields)).toEqual([`mark-${world.required[0]!}`]);
    done(await save("anna", 1));
    expect(await submit(1)).toMatchObject({ kind: "stale" });
    done(await submit(2));
    expect(await submit(3)).toMatchObject({ kind: "conflict" });
    expect(await save("anna", 3)).toMatchObject({ kind: "conflict" });
    await expect(
      put(house, change(screeningSheet, { screenerId: world.accounts.anna }, { state: "draft" })),
    ).rejects.toThrow();
    expect((await house.store.db.select().from(screeningMark)).length).toBe(4);
  });

  it("is another role's act for everybody else", async () => {
    expect(
      await saveScreeningSheet(await as("officer"), {
        processId: world.processId,
        candidacyId: world.names.amara,
        version: 0,
        marks: [],
      }),
    ).toMatchObject({ kind: "denied" });
    expect(
      await saveScreeningSheet(await as("focal"), {
        processId: world.processId,
        candidacyId: world.names.amara,
        version: 0,
        marks: [],
      }),
    ).toMatchObject({ kind: "missing" });
    expect(
      await saveScreeningSheet(await as("anna"), {
        processId: world.processId,
        candidacyId: "nobody",
        version: 0,
        marks: [],
      }),
    ).toMatchObject({ kind: "missing" });
  });

  it("never puts a mark or a remark into the trail", async () => {
    done(
      await save(
        "anna",
        0,
        marksOf(world, [4, 3]).map((row) => ({ ...row, remark: "QXREMARK" })),
      ),
    );
    const trail = await house.store.db.select().from(auditEvent);
    expect(trail.some(({ type }) => type === "screeningSheet.saved")).toBe(true);
    expect(JSON.stringify(trail)).not.toContain("QXREMARK");
  });
});

describe("eligibility", () => {
  beforeEach(async () => {
    for (const who of ["anna", "boris"] as const)
      done(await assignScreener(await as("officer"), { processId: world.processId, accountId: world.accounts[who] }));
    await screened(world, "anna", "amara", [4, 3]);
  });

  it("waits for two submitted sheets", async () => {
    expect(await decide("amara", "eligible")).toMatchObject({
      kind: "conflict",
      reason: { key: "screening.outcome.waiting", values: { sheets: 1, least: 2 } },
    });
    await screened(world, "boris", "amara", [3, 3]);
    done(await decide("amara", "eligible"));
    expect((await stateOf("amara")).state).toBe("eligible");
    expect(await decide("amara", "eligible")).toMatchObject({ kind: "conflict" });
  });

  it("names the criterion, or the document, that is wanting", async () => {
    await screened(world, "boris", "amara", [3, 3]);
    expect(await decide("amara", "ineligible")).toMatchObject({ kind: "invalid", fields: { criterionId: {} } });
    expect(await decide("amara", "ineligible", { criterionId: world.desirable[0]! })).toMatchObject({
      kind: "invalid",
    });
    expect(await decide("amara", "incomplete", { missingDocument: "somethingElse" })).toMatchObject({
      kind: "invalid",
      fields: { missingDocument: {} },
    });
    done(await decide("amara", "ineligible", { criterionId: world.required[1]! }));
    expect((await nominationOf("amara")).state).toBe("submitted"); // its State learns it with the news
  });

  it("reopens an incomplete nomination at once, and closes it when screening closes", async () => {
    await screened(world, "boris", "amara", [3, 3]);
    done(await decide("amara", "incomplete", { missingDocument: "governmentCertification" }));
    expect((await stateOf("amara")).state).toBe("incomplete");
    expect((await nominationOf("amara")).state).toBe("incomplete");
    const { events, writes } = await closingScreening(await as("officer"), world.processId);
    expect(events.map(({ type }) => type)).toEqual(["eligibility.decided", "candidacy.moved"]);
    await put(house, ...writes);
    expect((await stateOf("amara")).state).toBe("ineligible");
    expect((await nominationOf("amara")).state).toBe("ineligible");
    expect((await house.store.db.select().from(eligibilityCheck)).at(-1)).toMatchObject({
      outcome: "ineligible",
      missingDocument: "governmentCertification",
    });
  });

  it("lets what was completed in time wait for the officer instead of failing it", async () => {
    await screened(world, "boris", "amara", [3, 3]);
    done(await decide("amara", "incomplete", { missingDocument: "governmentCertification" }));
    const row = await nominationOf("amara");
    await put(house, change(nomination, { id: row.id, version: row.version }, { state: "submitted" }));
    expect((await closingScreening(await as("officer"), world.processId)).writes).toHaveLength(0);
    done(await decide("amara", "eligible"));
    expect((await stateOf("amara")).state).toBe("eligible");
  });

  it("is claimed by the candidacy's version, and is an officer's act in its stage", async () => {
    await screened(world, "boris", "amara", [3, 3]);
    expect(await decide("amara", "eligible", { version: 7 })).toMatchObject({ kind: "stale" });
    const input = {
      processId: world.processId,
      candidacyId: world.names.amara,
      version: 1,
      outcome: "eligible" as const,
      criterionId: null,
      missingDocument: null,
      reason: "x",
    };
    expect(await decideEligibility(await as("anna"), input)).toMatchObject({ kind: "denied" });
    expect(await decideEligibility(await as("focal"), input)).toMatchObject({ kind: "missing" });
  });
});

describe("the longlist", () => {
  it("takes eligible names only, in its stage, and gives them back", async () => {
    await toDecided(world);
    const officer = await as("officer");
    const add = (...names: (keyof ScreeningWorld["names"])[]) =>
      enterLonglist(officer, { processId: world.processId, candidacyIds: names.map((name) => world.names[name]) });
    expect(await add("amara")).toMatchObject({ kind: "conflict", reason: { key: "refusal.outOfTurn" } });
    await take(world, "officer", "closeScreening");
    expect(done(await add("amara", "bela"))).toMatchObject({ entered: 2, removed: 0 });
    expect((await stateOf("amara")).state).toBe("longlisted");
    expect(
      done(await removeFromLonglist(officer, { processId: world.processId, candidacyIds: [world.names.amara] })),
    ).toMatchObject({ entered: 0, removed: 1 });
    expect((await stateOf("amara")).state).toBe("eligible");
    expect(done(await add("amara"))).toMatchObject({ entered: 1 });
    expect(
      (await longlistOf(all, house.store, world.processId, 1)).filter(({ removedAt }) => removedAt === null),
    ).toHaveLength(2);
    expect(await enterLonglist(officer, { processId: world.processId, candidacyIds: ["nobody"] })).toMatchObject({
      kind: "conflict",
    });
    const { row } = await processHead(all, house.store, world.processId);
    expect(
      await writeLonglist(officer, { processId: world.processId, candidacyIds: [], version: row.version - 1 }),
    ).toMatchObject({ kind: "stale" });
    expect(
      await enterLonglist(await as("anna"), { processId: world.processId, candidacyIds: [world.names.cesar] }),
    ).toMatchObject({ kind: "denied" });
  });

  it("takes declarations along with a name that leaves it, and asks for them on a new one", async () => {
    await toLonglisted(world, ["amara", "bela"]);
    await declared(world, "dora", ["amara", "bela"]);
    const { standingOf } = await import("#db/queries/standing.server.ts");
    const standing = async () => (await standingOf((await as("dora")).viewer, house.store, world.processId))!;
    expect((await standing()).declared).toBe(true);
    const officer = await as("officer");
    done(await removeFromLonglist(officer, { processId: world.processId, candidacyIds: [world.names.amara] }));
    done(await enterLonglist(officer, { processId: world.processId, candidacyIds: [world.names.cesar] }));
    expect((await standing()).declared).toBe(false);
  });
});
