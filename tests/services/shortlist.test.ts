import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { message } from "#app/domain/message.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { outOfTurn } from "#app/services/selection/out-of-turn.server.ts";
import { board } from "#app/services/selection/show-board.server.ts";
import { showProcess } from "#app/services/selection/show-process.server.ts";
import { moveProcess } from "#app/services/selection/move-process.server.ts";
import { nameActingChair } from "#app/services/selection/name-acting-chair.server.ts";
import { enterShortlist } from "#app/services/selection/enter-shortlist.server.ts";
import { shortlistView } from "#app/services/selection/show-shortlist.server.ts";
import { signGateReason, type ReasonGate } from "#app/services/selection/sign-gate-reason.server.ts";
import { signShortlist } from "#app/services/selection/sign-shortlist.server.ts";
import { change } from "#db/commit.server.ts";
import { meritsOf, shortlistOf } from "#db/queries/shortlist.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";
import { auditEvent } from "#db/schema/platform.tables.ts";
import {
  balanceCheck,
  candidacy,
  longlistEntry,
  panel,
  panelMember,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { closeHouse, freshHouse, put, workAs, type TestHouse } from "#tests/support/house.ts";
import {
  declared,
  done,
  panelIn,
  screeningWorld,
  take,
  toLonglisted,
  toShortlisting,
  type Cast,
  type ScreeningWorld,
} from "#tests/support/screening-world.ts";

let house: TestHouse;
let world: ScreeningWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await screeningWorld(house);
});
afterEach(() => closeHouse(house));

type Who = keyof ScreeningWorld["accounts"];
const all = systemViewer("tests look at everything");
const as = (who: Who) => workAs(house, world.accounts[who]);
const standing = async (who: Who) => (await standingOf((await as(who)).viewer, house.store, world.processId))!;
const ids = (names: readonly Cast[]) => names.map((name) => world.names[name]);
const stored = () => shortlistOf(all, house.store, world.processId, 1);
const enter = async (names: readonly Cast[], by: Who = "officer", version?: number) =>
  enterShortlist(await as(by), {
    processId: world.processId,
    candidacyIds: ids(names),
    version: version ?? (await stored()).row?.version ?? 0,
  });
const signList = async (by: Who = "chair") =>
  signShortlist(await as(by), { processId: world.processId, version: (await stored()).row!.version });
const longReason =
  "The longlist holds no further woman whose file shows command of a force of this size; the panel weighed an extension of the call and found that the mission cannot be left without a commander so long.";
const reason = async (by: Who, ruleCode: string, gate: ReasonGate = "shortlist", text = longReason) =>
  signGateReason(await as(by), { processId: world.processId, gate, ruleCode, text });
const view = async (who: Who, draft: readonly string[] | null = null) =>
  (await shortlistView(house, (await as(who)).viewer, await standing(who), draft))!;
const names = ["amara", "bela", "cesar", "emre"] as const;
const everyoneDeclares = async (list: readonly Cast[] = names) => {
  for (const who of ["chair", "dora", "emil"] as const) await declared(world, who, list);
};

describe("opening the shortlisting", () => {
  it("freezes merit by its formula on a worked case, and opens an empty draft", async () => {
    await toShortlisting(world);
    const merits = await meritsOf(all, house.store, world.processId, 1);
    // Weights 60 and 40: Anna gives Amara 4 and 3 points, (240 + 120) / 4 = 90; Boris 3 and 3, 75; the mean is 82.5.
    expect(Object.fromEntries(names.map((name) => [name, merits.get(world.names[name])]))).toEqual({
      amara: 82.5,
      bela: 62.5,
      cesar: 87.5,
      emre: 50,
    });
    expect((await stored()).row).toMatchObject({ state: "draft", version: 1 });
    expect((await stored()).ids).toEqual([]);
  });

  it("waits for the officer's reason where a longlisted name shares the outgoing holder's nationality", async () => {
    await toLonglisted(world);
    const officer = await as("officer");
    const refused = await moveProcess(officer, world.processId, "openShortlisting");
    expect(refused).toMatchObject({ kind: "conflict" });
    expect((refused as unknown as { lines: { rule: string; status: string }[] }).lines).toMatchObject([
      { rule: "P1", status: "reason" },
    ]);
    expect(await reason("chair", "P1", "longlist")).toMatchObject({ kind: "denied" });
    done(await reason("officer", "P1", "longlist"));
    await take(world, "officer", "openShortlisting");
    const checks = await house.store.db.select().from(balanceCheck).where(eq(balanceCheck.gate, "longlist"));
    expect(checks.filter(({ ruleCode, status }) => ruleCode === "P1" && status === "justify")).toHaveLength(2); // with the reason and with the move
  });

  it("finds a reason superseded as soon as the list is another", async () => {
    await toLonglisted(world);
    done(await reason("officer", "P1", "longlist"));
    const signed = async () =>
      (await gateOf(house, world.processId)).facts.findings.longlist?.find(({ rule }) => rule === "P1")?.reasonSigned;
    expect(await signed()).toBe(true);
    const { removeFromLonglist } = await import("#app/services/selection/remove-from-longlist.server.ts");
    const { enterLonglist } = await import("#app/services/selection/enter-longlist.server.ts");
    done(await removeFromLonglist(await as("officer"), { processId: world.processId, candidacyIds: ids(["bela"]) }));
    expect(await signed()).toBe(false);
    done(await enterLonglist(await as("officer"), { processId: world.processId, candidacyIds: ids(["bela"]) }));
    expect(await signed()).toBe(true); // the very same names again
  });
});

describe("entering and signing the shortlist", () => {
  beforeEach(() => toShortlisting(world));

  it("takes longlisted names up to the frozen size, at the version seen", async () => {
    expect(await enter(["amara"], "chair")).toMatchObject({ kind: "denied" });
    expect(await enter(["dario"])).toMatchObject({ kind: "invalid" });
    await put(house, change(selectionProcess, { id: world.processId }, { shortlistSize: 2 }));
    expect(await enter(["amara", "bela", "cesar"])).toMatchObject({
      kind: "invalid",
      fields: { candidacyIds: { key: "shortlist.tooMany" } },
    });
    done(await enter(["amara", "bela"]));
    const stale = await enter(["cesar"], "officer", 1);
    expect(stale).toMatchObject({ ok: false, kind: "stale", stored: { names: "Bela Novakova\nAmara Okafor" } });
    expect((await stored()).ids).toEqual(ids(["amara", "bela"]).sort());
  });

  it("is signed by the chair after declarations and after the reasons that its findings ask for", async () => {
    done(await enter(["amara", "cesar", "emre"])); // one woman among three
    expect(await signList("officer")).toMatchObject({ kind: "denied" });
    const early = await signList();
    expect((early as unknown as { lines: { title: { key: string } }[] }).lines.map(({ title }) => title.key)).toEqual([
      "gate.declarationsComplete",
      "gate.waitsForOthers",
    ]);
    await everyoneDeclares();
    expect((await signList()) as unknown).toMatchObject({
      kind: "conflict",
      lines: [{ rule: "G3", status: "reason" }],
    });
    expect(await reason("dora", "G3")).toMatchObject({ kind: "denied" });
    expect(await reason("chair", "P3")).toMatchObject({ kind: "conflict" }); // for information only
    done(await reason("chair", "G3"));
    done(await signList());
    expect((await stored()).row?.state).toBe("signed");
    expect(await signList()).toMatchObject({ kind: "conflict", reason: { key: "shortlist.signedAlready" } });
  });

  it("is a draft again when it changes, and its reason speaks of another list", async () => {
    await everyoneDeclares();
    done(await enter(["amara", "cesar", "emre"]));
    done(await reason("chair", "G3"));
    done(await signList());
    done(await enter(["bela", "cesar", "emre"]));
    expect((await stored()).row?.state).toBe("draft");
    expect(await signList()).toMatchObject({ kind: "conflict" });
    const findings = (await view("chair")).findings!;
    expect(findings.find(({ rule }) => rule === "G3")?.status).toBe("reason");
    done(await enter(["amara", "cesar", "emre"]));
    done(await signList());
  });

  it("says nothing of its names to a member or chair who has not declared on all of them", async () => {
    await declared(world, "chair", names.slice(1));
    await declared(world, "dora", names.slice(1));
    await declared(world, "emil", names);
    const seen = async (who: Who) => {
      const { viewer } = await as(who);
      return JSON.stringify([
        await showProcess(house, viewer, await standing(who)),
        await board(house, viewer),
        await tasksOf(viewer, house),
        await signList(who),
        await reason(who, "G3"),
        await outOfTurn(house, await standing(who), message("refusal.outOfTurn"), ["assessment"]),
      ]);
    };
    const worlds: string[][] = [];
    for (const list of [["amara", "cesar", "emre"], ["amara", "bela", "emre", "cesar"], ["cesar"]] as const) {
      done(await enter(list));
      worlds.push([await seen("chair"), await seen("dora")]);
    }
    expect(worlds[1]).toEqual(worlds[0]);
    expect(worlds[2]).toEqual(worlds[0]);
    // Who has declared on every name reads it.
    const emil = await as("emil");
    const page = await showProcess(house, emil.viewer, await standing("emil"));
    expect(JSON.stringify(page.gate)).toMatch(/balance\.|"rule":"P/);
  });

  it("passes from a recused chair to the acting one", async () => {
    await declared(world, "chair", names, { bela: "relative" });
    await declared(world, "dora", names);
    await declared(world, "emil", names);
    done(await enter(["amara", "cesar"]));
    expect(await signList("chair")).toMatchObject({ kind: "denied" });
    const { members } = (await gateOf(house, world.processId)).records;
    const dora = members.find(({ accountId }) => accountId === world.accounts.dora)!;
    done(
      await nameActingChair(await as("officer"), {
        processId: world.processId,
        version: (await panelIn(world)).version,
        panelMemberId: dora.id,
      }),
    );
    done(await signList("dora"));
  });

  it("refuses out of turn", async () => {
    await put(house, change(selectionProcess, { id: world.processId }, { state: "assessment" }));
    expect(await enter(["amara"])).toMatchObject({ kind: "conflict", reason: { key: "refusal.outOfTurn" } });
    expect(await signList()).toMatchObject({ kind: "conflict", reason: { key: "refusal.outOfTurn" } });
    expect(await reason("chair", "G3")).toMatchObject({ kind: "conflict", reason: { key: "refusal.outOfTurn" } });
  });
});

describe("closing the shortlisting", () => {
  it("moves the names on the list and opens a sheet for each member and name, each in an own order", async () => {
    await toShortlisting(world);
    await declared(world, "chair", names);
    await declared(world, "dora", names, { cesar: "financial" });
    await declared(world, "emil", names);
    done(await enter(["amara", "bela", "cesar", "emre"]));
    done(await signList());
    await take(world, "officer", "closeShortlisting");
    const rows = await house.store.db.select().from(candidacy).where(eq(candidacy.processId, world.processId));
    expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toMatchObject({
      [world.names.amara]: "shortlisted",
      [world.names.dario]: "eligible",
    });
    const sheets = await house.store.db.select().from(scoreSheet);
    const seats = await house.store.db.select().from(panelMember);
    const of = (who: Who) =>
      sheets
        .filter(
          ({ panelMemberId }) => panelMemberId === seats.find(({ accountId }) => accountId === world.accounts[who])!.id,
        )
        .sort((a, b) => a.position - b.position);
    expect(of("chair").map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(of("dora").map(({ candidacyId }) => candidacyId)).not.toContain(world.names.cesar);
    expect(of("dora").map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(sheets.every(({ state, attempt }) => state === "draft" && attempt === 1)).toBe(true);
    const orders = (["chair", "emil"] as const).map((who) =>
      of(who)
        .map(({ candidacyId }) => candidacyId)
        .join(),
    );
    expect(orders[0]).not.toBe(orders[1]);
    expect((await stored()).row?.state).toBe("signed");
    const checks = await house.store.db.select().from(balanceCheck).where(eq(balanceCheck.gate, "shortlist"));
    expect(checks.filter(({ ruleCode }) => ruleCode === "G3")).toHaveLength(2); // at the signature and at the move
  });
});

describe("the shortlist as each may see it", () => {
  beforeEach(async () => {
    await toShortlisting(world);
    await declared(world, "chair", names);
    await declared(world, "dora", names, { bela: "relative" });
    done(await enter(["amara", "bela", "cesar"]));
  });

  it("shows the officer merit, order and what a rule costs", async () => {
    const list = await view("officer");
    expect(list.names.map(({ name, merit }) => [name, merit])).toEqual([
      ["Cesar Quispe", 87.5],
      ["Amara Okafor", 82.5],
      ["Bela Novakova", 62.5],
      ["Emre Yildizhan", 50],
    ]);
    expect(list.names[0]!.perScreener).toEqual([100, 75]);
    const draft = await view("officer", ids(["amara", "cesar", "emre"]));
    const g3 = draft.findings!.find(({ rule }) => rule === "G3")!;
    expect(g3).toMatchObject({
      status: "reason",
      href: null,
      change: { in: ["Bela Novakova"], out: ["Emre Yildizhan"], cost: -12.5 },
    });
    expect(draft.whatIf!.result.current.merit).toBe(220);
    expect(draft.funnel!.stages.map(({ stage, n, women, men }) => [stage, n, women, men])).toEqual([
      ["putForward", 5, 2, 3],
      ["eligible", 5, 2, 3],
      ["longlisted", 4, 2, 2],
      ["draft", 3, 1, 2],
    ]);
    expect((await stored()).ids).toHaveLength(3); // nothing was stored by looking
  });

  it("shows chair and members marks and paragraphs, in name order, and no point, order or price", async () => {
    const list = await view("chair");
    expect(list.names.map(({ name }) => name)).toEqual([
      "Bela Novakova",
      "Amara Okafor",
      "Cesar Quispe",
      "Emre Yildizhan",
    ]);
    expect(list.names.every(({ merit, perScreener }) => merit === null && perScreener.length === 0)).toBe(true);
    expect(list.whatIf).toBeNull();
    expect(list.findings!.every(({ change: none }) => none === null)).toBe(true);
    expect(list.names[1]!.matrix[0]).toEqual({ marks: { met: 2, notMet: 0, cannotTell: 0 }, paragraphs: [1] });
    expect(list.names[1]!.matrix[2]).toEqual({ marks: null, paragraphs: [1] });
    // A draft in the address is the officer's alone.
    expect((await view("chair", ids(["emre"]))).names.filter(({ on }) => on)).toHaveLength(3);
  });

  it("hides a name from its recused member, and every figure of the whole list with it", async () => {
    const list = await view("dora");
    expect(list.names.map(({ name }) => name)).toEqual(["Amara Okafor", "Cesar Quispe", "Emre Yildizhan"]);
    expect(list.findings).toBeNull();
    expect(list.funnel).toBeNull();
    expect(JSON.stringify(list)).not.toContain(world.names.bela);
  });

  it("shows the panel merit once it is revealed", async () => {
    const { id } = await panelIn(world);
    await put(house, change(panel, { id }, { revealedAt: house.now() }));
    expect((await view("chair")).names[0]).toMatchObject({ name: "Cesar Quispe", merit: 87.5 });
    expect((await view("chair")).whatIf).toBeNull();
  });

  it("reads neither sex nor nationality into merit", async () => {
    const before = await house.store.db
      .select()
      .from(longlistEntry)
      .where(eq(longlistEntry.processId, world.processId));
    expect(before.every(({ merit }) => merit !== null)).toBe(true);
    expect(JSON.stringify(await house.store.db.select().from(auditEvent))).not.toMatch(/87\.5|82\.5/);
  });
});
