import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { seesFile } from "#app/domain/policy.ts";
import { convenePanel } from "#app/services/selection/convene-panel.server.ts";
import { declareConflicts } from "#app/services/selection/declare-conflicts.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { shownLines } from "#app/services/selection/show-gate.server.ts";
import { nameActingChair } from "#app/services/selection/name-acting-chair.server.ts";
import { proposePanel } from "#app/services/selection/propose-panel.server.ts";
import { replaceMember } from "#app/services/selection/replace-member.server.ts";
import { ruleOnConflict } from "#app/services/selection/rule-on-conflict.server.ts";
import { signGateReason } from "#app/services/selection/sign-gate-reason.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { declarationsOf, panelOf } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { mentee, mentor, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { account, assessorProfile, roleGrant } from "#db/schema/people.tables.ts";
import { auditEvent } from "#db/schema/platform.tables.ts";
import { balanceCheck, candidacy, processOfficer } from "#db/schema/selection.tables.ts";
import { addAccount, closeHouse, freshHouse, put, workAs, type TestHouse } from "#tests/support/house.ts";
import {
  convened,
  declared,
  done,
  panelIn,
  screeningWorld,
  toDecided,
  toShortlisting,
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
const as = (who: Who) => workAs(house, world.accounts[who]);
const all = systemViewer("tests look at everything");
const standing = async (who: Who) => (await standingOf((await as(who)).viewer, house.store, world.processId))!;
const propose = async (chair: Who, voters: readonly Who[], version = 0, by: Who = "officer") =>
  proposePanel(await as(by), {
    processId: world.processId,
    version,
    chairId: world.accounts[chair],
    voterIds: voters.map((who) => world.accounts[who]),
    observerIds: [],
  });
const members = async () => (await panelOf(all, house.store, world.processId, 1))!.members;
const memberId = async (who: Who) => (await members()).find(({ accountId }) => accountId === world.accounts[who])!.id;

describe("proposing a panel", () => {
  it("is closed to officers, screeners, nominees, the authority and excluded roles", async () => {
    await toDecided(world);
    const shut = { ok: false, kind: "invalid", fields: { seats: { key: "panel.notAvailable" } } };
    done(await propose("chair", ["carla"])); // holds the screener's role, screens elsewhere
    for (const who of ["officer", "anna", "authority", "focal", "lead"] as const)
      expect(await propose("chair", [who], 1)).toMatchObject(shut); // without the role
    const grant = (
      who: Who,
      role: "panelMember" | "vettingOfficer" | "leadOfficer" | "mentoringCoordinator" = "panelMember",
    ) =>
      put(
        house,
        insert(roleGrant, {
          id: house.newId(),
          accountId: world.accounts[who],
          role,
          startsOn: "2026-01-01",
          grantedAt: house.now(),
        }),
      );
    for (const who of ["officer", "anna", "authority", "focal", "lead"] as const) {
      await grant(who);
      expect(await propose("chair", [who], 1), who).toMatchObject(shut); // with it
    }
    await grant("dora", "vettingOfficer");
    expect(await propose("chair", ["dora"], 1)).toMatchObject(shut);
    await grant("spare", "mentoringCoordinator");
    expect(await propose("chair", ["spare"], 1)).toMatchObject(shut);
    const [emil] = await house.store.db.select().from(account).where(eq(account.id, world.accounts.emil));
    await put(house, change(candidacy, { id: world.names.emre }, { personId: emil!.personId }));
    expect(await propose("chair", ["emil"], 1)).toMatchObject(shut);
  });

  it("seats nobody yet, and follows its version", async () => {
    done(await propose("chair", ["dora", "emil"]));
    expect((await standing("dora")).seat).toBeNull();
    expect(await propose("chair", ["dora"])).toMatchObject({ kind: "stale" });
    expect(await propose("chair", ["chair"], 1)).toMatchObject({ kind: "invalid" });
    expect(done(await propose("dora", ["chair", "emil"], 1)).version).toBe(2);
    expect(await propose("chair", ["dora"], 2, "anna")).toMatchObject({ kind: "missing" });
    const trail = await house.store.db.select().from(auditEvent);
    expect(trail.some(({ type }) => type === "panel.memberSeated")).toBe(false);
  });
});

describe("convening", () => {
  const convene = async (version: number, by: Who = "officer") =>
    convenePanel(await as(by), { processId: world.processId, version });

  it("is blocked by G6 and by nothing else", async () => {
    expect(await convene(0)).toMatchObject({ kind: "conflict", reason: { key: "panel.noneProposed" } });
    done(await propose("chair", ["emil"])); // no woman
    const refused = await convene(1);
    expect(refused).toMatchObject({ kind: "conflict", reason: { key: "panel.blocked" } });
    expect((refused as unknown as { lines: { rule: string }[] }).lines.map(({ rule }) => rule)).toEqual(["G6"]);
    done(await propose("chair", ["dora"], 1)); // a woman, but one from outside only
    expect(await convene(2)).toMatchObject({ reason: { key: "panel.blocked" } });
    await put(house, change(assessorProfile, { accountId: world.accounts.chair }, { department: "Elsewhere" }));
    done(await convene(2)); // two members are too few, which is a reason for the chair, not a block
    expect((await standing("dora")).seat).toBe("voting");
    expect(await convene(3)).toMatchObject({ kind: "conflict" });
    expect(
      (await house.store.db.select().from(balanceCheck).where(eq(balanceCheck.gate, "convening"))).some(
        ({ ruleCode, status }) => ruleCode === "G6" && status === "met",
      ),
    ).toBe(true);
  });

  it("leaves the other findings to the chair's signed reasons", async () => {
    await put(house, change(assessorProfile, { accountId: world.accounts.chair }, { department: "Elsewhere" }));
    done(await propose("chair", ["dora"]));
    done(await convene(1));
    const text =
      "The panel is small because two members fell ill in the same week and the mission cannot wait; both who stay are trained, come from outside and stand above the level of the post.";
    const reason = async (by: Who, ruleCode: string, words = text) =>
      signGateReason(await as(by), { processId: world.processId, gate: "convening", ruleCode, text: words });
    expect(await reason("officer", "minThreeVoters")).toMatchObject({ kind: "denied" });
    expect(await reason("chair", "minThreeVoters", "Too short.")).toMatchObject({
      kind: "invalid",
      fields: { text: { key: "reason.tooShort" } },
    });
    expect(await reason("chair", "G6")).toMatchObject({ kind: "conflict", reason: { key: "reason.notAsked" } });
    expect(await reason("chair", "bothSexes")).toMatchObject({ kind: "conflict", reason: { key: "reason.notAsked" } });
    done(await reason("chair", "minThreeVoters"));
    expect(await reason("chair", "minThreeVoters")).toMatchObject({
      kind: "conflict",
      reason: { key: "reason.signedAlready" },
    });
    expect(JSON.stringify(await house.store.db.select().from(auditEvent))).not.toContain("fell ill");
  });

  it("asks again who may sit", async () => {
    done(await propose("chair", ["dora", "emil"]));
    await put(
      house,
      insert(processOfficer, {
        id: house.newId(),
        processId: world.processId,
        accountId: world.accounts.dora,
        assignedBy: "test",
        assignedAt: house.now(),
      }),
    );
    expect(await convene(1)).toMatchObject({ kind: "conflict", reason: { key: "panel.notAvailable" } });
  });
});

describe("declarations", () => {
  const names = ["amara", "bela", "cesar", "emre"] as const;
  beforeEach(() => toShortlisting(world));
  const declare = async (
    who: Who,
    tie: "none" | "knows" | "relative",
    name: keyof ScreeningWorld["names"] = "amara",
    note = "We served together.",
  ) =>
    declareConflicts(await as(who), {
      processId: world.processId,
      declarations: [{ candidacyId: world.names[name], tie, note }],
    });

  it("open the files when all names are declared, and stand", async () => {
    expect((await standing("dora")).declared).toBe(false);
    expect(done(await declare("dora", "none"))).toMatchObject({ left: 3 });
    expect((await standing("dora")).declared).toBe(false);
    expect(await declare("dora", "knows")).toMatchObject({ kind: "conflict" });
    await declared(world, "dora", ["bela", "cesar", "emre"]);
    expect((await standing("dora")).declared).toBe(true);
    expect((await members()).find(({ accountId }) => accountId === world.accounts.dora)?.declaredAt).not.toBeNull();
  });

  it("name the nature of a tie, on names of the longlist only, by voting members", async () => {
    expect(await declare("dora", "knows", "amara", "")).toMatchObject({ kind: "invalid" });
    expect(await declare("dora", "none", "dario")).toMatchObject({ kind: "missing" });
    expect(await declare("officer", "none")).toMatchObject({ kind: "denied" });
    expect(await declare("anna", "none")).toMatchObject({ kind: "denied" });
    expect(await declare("spare", "none")).toMatchObject({ kind: "missing" });
  });

  it("recuse at once where the tie is more than acquaintance", async () => {
    await declared(world, "dora", names, { amara: "relative" });
    expect((await standing("dora")).recusedFrom).toEqual([world.names.amara]);
    const rows = await declarationsOf(all, house.store, (await panelIn(world)).id);
    expect(rows.find(({ tie }) => tie === "relative")).toMatchObject({ ruling: "recused" });
    expect(rows.filter(({ tie }) => tie === "none").every(({ ruling }) => ruling === null)).toBe(true);
  });

  it("of acquaintance are ruled on by the chair, the chair's own by the others, nobody's by themselves", async () => {
    await declared(world, "dora", names, { amara: "knows" });
    await declared(world, "chair", names, { bela: "knows" });
    await declared(world, "emil", names);
    const rows = await declarationsOf(all, house.store, (await panelIn(world)).id);
    const own = rows.find(({ tie, candidacyId }) => tie === "knows" && candidacyId === world.names.amara)!;
    const chairs = rows.find(({ tie, candidacyId }) => tie === "knows" && candidacyId === world.names.bela)!;
    const rule = async (
      by: Who,
      declarationId: string,
      ruling: "mayScore" | "recused" = "mayScore",
      reason = "Nothing stands in the way.",
    ) => ruleOnConflict(await as(by), { processId: world.processId, declarationId, ruling, reason });
    expect(await rule("dora", own.id)).toMatchObject({ kind: "denied" });
    expect(await rule("emil", own.id)).toMatchObject({ kind: "denied" });
    expect(await rule("officer", own.id)).toMatchObject({ kind: "denied" });
    expect(await rule("chair", own.id, "mayScore", " ")).toMatchObject({ kind: "invalid" });
    done(await rule("chair", own.id));
    expect(await rule("chair", own.id)).toMatchObject({ kind: "conflict" });
    expect(await rule("chair", chairs.id)).toMatchObject({ kind: "denied" });
    done(await rule("emil", chairs.id, "recused"));
    expect((await standing("chair")).recusedFrom).toEqual([world.names.bela]);
    // The chair's hand passes to whom the officer names; a recused member is not offered.
    const { version } = await panelIn(world);
    const acting = async (who: Who) =>
      nameActingChair(await as("officer"), { processId: world.processId, version, panelMemberId: await memberId(who) });
    expect(await acting("chair")).toMatchObject({ kind: "invalid" });
    done(await acting("emil"));
    expect((await standing("emil")).actingChair).toBe(true);
  });

  it("leave the chair with the chair while no name is closed to the chair", async () => {
    await declared(world, "chair", names);
    const { version } = await panelIn(world);
    expect(
      await nameActingChair(await as("officer"), {
        processId: world.processId,
        version,
        panelMemberId: await memberId("dora"),
      }),
    ).toMatchObject({ reason: { key: "panel.chairNotRecused" } });
  });
});

describe("replacing a member", () => {
  const replace = async (out: Who, successor: Who, reason = "Fell ill.") =>
    replaceMember(await as("officer"), {
      processId: world.processId,
      version: (await panelIn(world)).version,
      panelMemberId: await memberId(out),
      successorId: world.accounts[successor],
      reason,
    });

  it("keeps who sat before, and the successor declares anew", async () => {
    await toShortlisting(world);
    await declared(world, "dora", ["amara", "bela", "cesar", "emre"]);
    expect(await replace("dora", "anna")).toMatchObject({ kind: "invalid" }); // a screener of the process
    expect(await replace("dora", "emil")).toMatchObject({ kind: "invalid" }); // sits already
    expect(await replace("dora", "spare", "")).toMatchObject({ kind: "invalid" });
    const { panelMemberId } = done(await replace("dora", "spare"));
    const panel = (await panelOf(all, house.store, world.processId, 1))!;
    expect(panel.former).toMatchObject([{ accountId: world.accounts.dora, replacedBy: panelMemberId }]);
    expect(await standing("spare")).toMatchObject({ seat: "voting", declared: false });
    expect((await standing("dora")).seat).toBeNull();
    expect(await replace("spare", "dora")).toMatchObject({ kind: "invalid" });
  });

  it("keeps G6", async () => {
    await put(house, change(assessorProfile, { accountId: world.accounts.spare }, { department: "DPO" }));
    await convened(world);
    expect(await replace("dora", "spare")).toMatchObject({
      kind: "invalid",
      fields: { successorId: { key: "balance.G6.detailExternals" } },
    });
  });
});

describe("a candidate who comes after the panel", () => {
  it("ends the seat of whoever mentors that candidate, before anything is scored and without a word why", async () => {
    await toShortlisting(world);
    await declared(world, "dora", ["amara", "bela", "cesar", "emre"]);
    expect((await gateOf(house, world.processId)).facts.unavailable).toEqual([]);
    const mentored = await addAccount(house, { email: "late@mission.example", familyName: "Late", roles: ["mentee"] });
    const [mentorId, menteeId, candidacyId] = [house.newId(), house.newId(), house.newId()];
    const { personId } = (await workAs(house, world.accounts.dora)).viewer;
    const { postId } = (await processHead(all, house.store, world.processId)).row;
    await put(
      house,
      insert(mentor, {
        id: mentorId,
        personId,
        accountId: world.accounts.dora,
        email: "dora@mentor.example",
        offeredBy: world.accounts.officer,
        offeredAt: house.now(),
        state: "left",
        stateReason: "",
        formerPost: "Head of Mission",
        separatedOn: "2020-01-01",
        profile: "",
        capacity: 0,
        zone: "Etc/UTC",
        booking: "askFirst",
        bufferBefore: 0,
        bufferAfter: 0,
        version: 1,
      }),
      insert(mentee, {
        id: menteeId,
        accountId: mentored.accountId,
        postId,
        zone: "Etc/UTC",
        startedOn: "2025-01-01",
        enrolledAt: house.now(),
        version: 1,
      }),
      // Over for long: the firewall does not end with the mentoring.
      insert(mentoringMatch, {
        id: house.newId(),
        menteeId,
        mentorId,
        state: "ended",
        stateSince: house.now(),
        score: 700,
        offeredAt: house.now(),
        version: 1,
      }),
      insert(candidacy, {
        id: candidacyId,
        processId: world.processId,
        personId: mentored.personId,
        state: "longlisted",
        stateSince: house.now(),
        offList: false,
        version: 1,
      }),
    );
    const gate = await gateOf(house, world.processId);
    expect(gate.facts.unavailable).toHaveLength(1);
    expect(gate.lines.find(({ code }) => code === "panelAvailable")).toMatchObject({
      status: "blocking",
      detail: { key: "gate.panelAvailable.names" },
    });
    expect(seesFile(await standing("dora"), candidacyId, false)).toBe(false);
    expect((await tasksOf((await as("officer")).viewer, house)).map(({ title }) => title.key)).toContain(
      "task.panelAvailable",
    );
    // The chair reads one constant line, met or not.
    expect(JSON.stringify(shownLines(await standing("chair"), gate.lines))).not.toMatch(/panelAvailable/);
    expect(JSON.stringify(gate.lines)).not.toMatch(/mentor/i);
    done(
      await replaceMember(await as("officer"), {
        processId: world.processId,
        version: (await panelIn(world)).version,
        panelMemberId: await memberId("dora"),
        successorId: world.accounts.spare,
        reason: "Not available.",
      }),
    );
    expect((await gateOf(house, world.processId)).facts.unavailable).toEqual([]);
  });
});
