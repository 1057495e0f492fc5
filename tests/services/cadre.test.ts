import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { event } from "#app/domain/events.ts";
import { assessReadiness } from "#app/services/cadre/assess-readiness.server.ts";
import { showBench, showTimeline } from "#app/services/cadre/bench.server.ts";
import { askClearance } from "#app/services/cadre/ask-clearance.server.ts";
import { recordVettingCheck } from "#app/services/selection/record-vetting-check.server.ts";
import { declineInvitation } from "#app/services/cadre/decline-invitation.server.ts";
import { eraseExpired, withdrawConsent } from "#app/services/cadre/erase-member.server.ts";
import { inviteMembers } from "#app/services/cadre/invite-members.server.ts";
import { lapseMemberships } from "#app/services/cadre/lapse-memberships.server.ts";
import { moveMembership } from "#app/services/cadre/move-membership.server.ts";
import { recordCompetency, recordCourse, writeDevelopment } from "#app/services/cadre/record-learning.server.ts";
import { enterMember, writeMember } from "#app/services/cadre/write-member.server.ts";
import { sendMail } from "#app/services/people/send-mail.server.ts";
import { recordAssignment } from "#app/services/reference/record-assignment.server.ts";
import { enterRegistration } from "#app/services/selection/enter-registration.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { openNomination } from "#app/services/selection/open-nomination.server.ts";
import { addScan, registerNomination } from "#app/services/selection/register-nomination.server.ts";
import { removeNomination } from "#app/services/selection/remove-nomination.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { writeNomination } from "#app/services/selection/write-nomination.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { change, commit, insert } from "#db/commit.server.ts";
import { cadreRecord } from "#db/queries/cadre-record.server.ts";
import { cadrePeople, clearancesOf } from "#db/queries/cadre.server.ts";
import { invitationOf } from "#db/queries/invitations.server.ts";
import { nominationOf } from "#db/queries/nominations.server.ts";
import { checksOf, memberToVet } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { cadreInvitation, poolMembership, readiness } from "#db/schema/cadre.tables.ts";
import { auditEvent, demonstrationMail, outbox } from "#db/schema/platform.tables.ts";
import { person } from "#db/schema/people.tables.ts";
import { candidacy, selectionProcess } from "#db/schema/selection.tables.ts";
import { cadreWorld, facts, member, reads, ready, type CadreWorld } from "#tests/support/cadre-world.ts";
import { whileListsOpen } from "#db/writes/nominations.server.ts";
import { closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import { draft, particulars, pdf, submit } from "#tests/support/nomination-world.ts";

let house: TestHouse;
let world: CadreWorld;
beforeEach(async () => {
  house = await freshHouse({ demonstration: true });
  world = await cadreWorld(house);
});
afterEach(() => closeHouse(house));

const today = () => dayOf(house.now());
const recordFor = async (accountId: string, memberId: string) =>
  cadreRecord(await viewerAs(house, accountId), house.store, memberId, today());
const membership = async (memberId: string) =>
  (await house.store.db.select().from(poolMembership).where(eq(poolMembership.memberId, memberId)))[0]!;
const invitationRow = async (memberId: string) =>
  (await house.store.db.select().from(cadreInvitation).where(eq(cadreInvitation.memberId, memberId)))[0]!;
/** Everybody who neither manages the cadre nor is an officer nor Kenya's focal point. */
const strangers = () => [
  world.accounts.nigeria,
  world.accounts.screener,
  world.accounts.vetting,
  world.accounts.auditor,
  world.accounts.administrator,
];

describe("a member", () => {
  it("is entered with consent, by the cadre manager alone", async () => {
    const work = await workAs(house, world.manager);
    expect(await enterMember(work, facts({ consentOn: "2026-11-01" }))).toMatchObject({
      kind: "invalid",
      fields: { consentOn: { key: "cadre.consentAhead" } },
    });
    expect(
      await enterMember(
        work,
        facts({
          nationalities: [],
          targets: ["forceCommander"],
          retainUntil: "2026-01-01",
          availableFrom: "2027-01-01",
          availableTo: "2026-12-01",
        }),
      ),
    ).toMatchObject({
      fields: {
        nationality0: { key: "field.choose" },
        targets: { key: "cadre.targetOfTrack" },
        retainUntil: { key: "cadre.retentionOdd" },
        availableTo: { key: "cadre.windowOdd" },
      },
    });
    for (const accountId of [...strangers(), world.accounts.lead, world.accounts.officer, world.accounts.kenya])
      expect(await enterMember(await workAs(house, accountId), facts())).toMatchObject({ kind: "missing" });
    const memberId = await member(house, world);
    expect(await recordFor(world.manager, memberId)).toMatchObject({
      name: "Wambui Achiengova",
      side: "manager",
      targets: ["srsg"],
      regions: ["african"],
      whole: { nationalities: ["ke"], consentOn: "2026-09-01", clearance: { status: "pending" } },
    });
  });

  it("is read whole by manager and officers, in part by its State, and not at all by anybody else", async () => {
    const memberId = await ready(house, world);
    await recordCompetency(await workAs(house, world.manager), {
      memberId,
      competencyId: "unCompetenciesForTheFuture.drivesTowardsResults",
      seenOn: today(),
      evidence: "x",
    });
    for (const accountId of [world.manager, world.accounts.lead, world.accounts.stranger]) {
      const record = (await recordFor(accountId, memberId))!;
      expect(record.whole).toMatchObject({ dutyLimits: facts().dutyLimits, clearance: { status: "cleared" } });
      expect(record.readiness[0]).toMatchObject({ evidence: "Seen in the field", assessor: "Mara Managerova" });
    }
    const own = (await recordFor(world.accounts.colleague, memberId))!;
    expect(own).toMatchObject({
      side: "state",
      whole: null,
      targets: [],
      regions: [],
      pools: [{ poolId: "globalCall", state: "admitted", reason: null }],
      readiness: [{ level: "readyNow", evidence: null, assessor: null }],
    });
    expect(JSON.stringify(own)).not.toContain("altitude");
    for (const accountId of strangers()) {
      expect(await recordFor(accountId, memberId)).toBeNull();
      expect(await cadrePeople(await viewerAs(house, accountId), house.store, today())).toEqual([]);
    }
    await expect(
      clearancesOf(await viewerAs(house, world.accounts.kenya), house.store, ["x"], today()),
    ).rejects.toThrow();
  });

  it("keeps name, sex and nationality while a candidate, and meets a stale form with a refusal", async () => {
    const memberId = await ready(house, world);
    const work = await workAs(house, world.manager);
    expect(await writeMember(work, { ...facts(), dutyLimits: "None", memberId, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await writeMember(work, { ...facts(), memberId, version: 1 })).toMatchObject({ kind: "stale" });
    const record = (await recordFor(world.manager, memberId))!;
    await put(
      house,
      insert(candidacy, {
        id: house.newId(),
        processId: world.processId,
        personId: record.personId,
        state: "nominated",
        stateSince: house.now(),
        offList: false,
        version: 1,
      }),
    );
    expect(await writeMember(work, { ...facts({ familyName: "Otherova" }), memberId, version: 2 })).toMatchObject({
      kind: "conflict",
      reason: { key: "cadre.inProcess" },
    });
    expect(await writeMember(work, { ...facts({ release: "asked" }), memberId, version: 2 })).toMatchObject({
      ok: true,
    });
    for (const accountId of [world.accounts.officer, world.accounts.kenya, world.accounts.nigeria])
      expect(await writeMember(await workAs(house, accountId), { ...facts(), memberId, version: 3 })).toMatchObject({
        kind: "missing",
      });
  });
});

describe("the end of a record", () => {
  const left = (memberId: string) =>
    ["cadre_language", "cadre_experience", "cadre_target", "pool_membership", "readiness", "development_item"].flatMap(
      (table) => house.store.client.prepare(`SELECT id FROM ${table} WHERE member_id = ?`).all(memberId),
    );
  const row = (memberId: string) =>
    house.store.client
      .prepare(
        "SELECT m.email, m.duty_limits AS limits, m.sponsoring_state AS state, m.erased_as AS erasedAs, p.family_name AS name, p.given_names AS given FROM cadre_member m JOIN person p ON p.id = m.person_id WHERE m.id = ?",
      )
      .get(memberId);
  const tombstone = { email: "", limits: "", state: null, name: "–", given: "" };

  it("comes at once when the consent is withdrawn, by the manager alone, and leaves ids", async () => {
    const memberId = await ready(house, world);
    const { personId, version } = (await recordFor(world.manager, memberId))!;
    const withdraw = { memberId, version };
    for (const who of [world.accounts.officer, world.accounts.kenya, ...strangers()])
      expect(await withdrawConsent(await workAs(house, who), withdraw)).toMatchObject({ kind: "missing" });
    const work = await workAs(house, world.manager);
    expect(await withdrawConsent(work, { memberId, version: version + 1 })).toMatchObject({ kind: "stale" });
    expect(await withdrawConsent(work, withdraw)).toMatchObject({ ok: true });
    expect(row(memberId)).toEqual({ ...tombstone, erasedAs: "withdrawn" });
    expect(left(memberId)).toEqual([]);
    expect(await checksOf(reads, house.store, [personId])).toEqual([]);
    expect(await cadrePeople(reads, house.store, today())).toEqual([]);
    expect(await recordFor(world.manager, memberId)).toBeNull();
    expect(await withdrawConsent(work, withdraw)).toMatchObject({ kind: "missing" });
    const [trail] = await house.store.db.select().from(auditEvent).where(eq(auditEvent.type, "cadreMember.erased"));
    expect(trail).toMatchObject({ objectId: memberId });
    expect(JSON.stringify(trail)).not.toMatch(/Wambui|Achiengova/);
    expect((await verifyRecords(house)).filter(({ invariant }) => invariant.includes("erased"))).toEqual([]);
  });
  it("comes by the clock after the last day that it may be kept, once", async () => {
    const [first, second] = [
      await member(house, world, { retainUntil: "2026-12-01" }),
      await member(house, world, { email: "other@example.org", familyName: "Otherova" }),
    ];
    expect(await eraseExpired(house)).toBe(0);
    house.clock.advance(Date.parse("2026-12-01T12:00Z") - house.clock.at());
    expect(await eraseExpired(house)).toBe(0); // the last day counts
    house.clock.advance(86_400_000);
    expect(await eraseExpired(house)).toBe(1);
    expect(await eraseExpired(house)).toBe(0);
    expect(row(first)).toEqual({ ...tombstone, erasedAs: "expired" });
    expect((await cadrePeople(reads, house.store, today())).map(({ id }) => id)).toEqual([second]);
  });
  it("keeps name and checks of whoever is on record elsewhere, and answers what waits with a no", async () => {
    const memberId = await ready(house, world);
    const { personId, version } = (await recordFor(world.manager, memberId))!;
    const invited = await inviteMembers(await workAs(house, world.accounts.officer), {
      processId: world.processId,
      memberIds: [memberId],
    });
    expect(invited).toMatchObject({ ok: true });
    await put(
      house,
      insert(candidacy, {
        id: house.newId(),
        processId: world.processId,
        personId,
        state: "nominated",
        stateSince: house.now(),
        offList: false,
        version: 1,
      }),
    );
    expect(await withdrawConsent(await workAs(house, world.manager), { memberId, version })).toMatchObject({
      ok: true,
    });
    expect(row(memberId)).toMatchObject({ email: "", state: null, name: "Achiengova" });
    expect(left(memberId)).toEqual([]);
    expect((await checksOf(reads, house.store, [personId])).length).toBeGreaterThan(0);
    expect(await invitationRow(memberId)).toMatchObject({ answer: "declined" });
  });
});

describe("an address", () => {
  it("stands for one member: a second record of the person is refused, the own one is not", async () => {
    const email = "one@example.org";
    const memberId = await member(house, world, { email });
    const work = await workAs(house, world.manager);
    const again = facts({ email, familyName: "Otherova" });
    expect(await enterMember(work, again)).toMatchObject({ fields: { email: { key: "cadre.emailTaken" } } });
    expect(await writeMember(work, { ...again, memberId, version: 1 })).toMatchObject({ ok: true });
  });
});

describe("a pool", () => {
  it("is entered by proposal and admission, renewed and left, with its own months and a reason", async () => {
    const memberId = await member(house, world);
    const work = await workAs(house, world.manager);
    const act = (what: "propose" | "admit" | "renew" | "leave", version: number, reason = "Fit") =>
      moveMembership(work, { memberId, poolId: "globalCall", act: what, reason, version });
    expect(await act("admit", 0)).toMatchObject({ kind: "conflict", reason: { key: "cadre.pool.notFrom" } });
    expect(await act("propose", 0, "")).toMatchObject({ kind: "invalid" });
    expect(await act("propose", 0)).toMatchObject({ ok: true });
    expect(await act("propose", 0)).toMatchObject({ kind: "stale" });
    expect(await act("admit", 1)).toMatchObject({ ok: true });
    expect(await membership(memberId)).toMatchObject({
      state: "admitted",
      admittedOn: "2026-10-12",
      reviewDueOn: "2027-10-12",
      expiresOn: "2029-10-12",
    });
    house.clock.advance(86_400_000);
    expect(await act("renew", 2)).toMatchObject({ ok: true });
    expect(await membership(memberId)).toMatchObject({ state: "renewed", expiresOn: "2029-10-13" });
    expect(await act("leave", 3)).toMatchObject({ ok: true });
    expect(await act("propose", 4)).toMatchObject({ kind: "conflict" });
    const man = await member(house, world, { sex: "man", givenNames: "Otieno" });
    expect(
      await moveMembership(work, { memberId: man, poolId: "seniorWomen", act: "propose", reason: "Fit", version: 0 }),
    ).toMatchObject({ reason: { key: "cadre.pool.womenOnly" } });
    expect(
      await moveMembership(work, {
        memberId: man,
        poolId: "policeSuccession",
        act: "propose",
        reason: "x",
        version: 0,
      }),
    ).toMatchObject({ reason: { key: "cadre.pool.otherTrack" } });
    for (const accountId of [world.accounts.officer, world.accounts.kenya, world.accounts.nigeria])
      expect(
        await moveMembership(await workAs(house, accountId), {
          memberId: man,
          poolId: "globalCall",
          act: "propose",
          reason: "x",
          version: 0,
        }),
      ).toMatchObject({ kind: "missing" });
  });

  it("lapses by the clock past its last day, once, and can be renewed", async () => {
    const memberId = await ready(house, world);
    const row = await membership(memberId);
    await put(house, change(poolMembership, { id: row.id }, { expiresOn: today() }));
    expect(await lapseMemberships(house)).toBe(0);
    await put(house, change(poolMembership, { id: row.id }, { expiresOn: "2026-10-11" }));
    // Counted out at once, before the clock comes by.
    expect((await recordFor(world.manager, memberId))!.pools[0]).toMatchObject({ state: "admitted", inDate: false });
    expect(await lapseMemberships(house)).toBe(1);
    expect(await lapseMemberships(house)).toBe(0);
    expect(await membership(memberId)).toMatchObject({ state: "lapsed", reason: "Fit" });
    const [entry] = await house.store.db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.type, "poolMembership.moved"), eq(auditEvent.actorId, "system")));
    expect(JSON.parse(entry!.payload)).toMatchObject({ from: "admitted", to: "lapsed" });
    expect(
      await moveMembership(await workAs(house, world.manager), {
        memberId,
        poolId: "globalCall",
        act: "renew",
        reason: "Reviewed",
        version: row.version + 1,
      }),
    ).toMatchObject({ ok: true });
  });
});

describe("readiness and learning", () => {
  it("stands by its newest assessment, and none is edited", async () => {
    const memberId = await ready(house, world);
    const work = await workAs(house, world.manager);
    const judge = (over: Partial<Parameters<typeof assessReadiness>[1]>) =>
      assessReadiness(work, {
        memberId,
        postTypeId: "srsg",
        level: "developing",
        assessedOn: today(),
        expiresOn: "2027-01-01",
        evidence: "Another look",
        ...over,
      });
    expect(await judge({ assessedOn: "2026-10-20" })).toMatchObject({ fields: { assessedOn: {} } });
    expect(await judge({ expiresOn: "2029-01-01" })).toMatchObject({ fields: { expiresOn: {} } });
    expect(await judge({ postTypeId: "forceCommander" })).toMatchObject({ fields: { postTypeId: {} } });
    expect(await judge({})).toMatchObject({ ok: true });
    expect((await recordFor(world.manager, memberId))!.readiness).toMatchObject([{ level: "developing", holds: true }]);
    expect(await house.store.db.select().from(readiness)).toHaveLength(2);
    expect(
      await assessReadiness(await workAs(house, world.accounts.officer), {
        memberId,
        postTypeId: "srsg",
        level: "readyNow",
        assessedOn: today(),
        expiresOn: "2027-01-01",
        evidence: "x",
      }),
    ).toMatchObject({ kind: "missing" });
  });

  it("keeps development, courses and evidence by framework version", async () => {
    const memberId = await member(house, world);
    const work = await workAs(house, world.manager);
    const item = {
      memberId,
      itemId: null,
      version: 0,
      competencyId: null,
      gap: "French",
      action: "Course",
      owner: "Herself",
      dueOn: "2027-01-01",
      doneOn: null,
    };
    const made = await writeDevelopment(work, item);
    if (!made.ok) throw new Error("not written");
    const { itemId } = made.result;
    expect(await writeDevelopment(work, { ...item, itemId, version: 1, doneOn: today() })).toMatchObject({ ok: true });
    expect(await writeDevelopment(work, { ...item, itemId, version: 1 })).toMatchObject({ kind: "stale" });
    expect(await writeDevelopment(work, { ...item, itemId: "nothing", version: 1 })).toMatchObject({ kind: "missing" });
    const course = { memberId, courseId: "seniorMissionLeaders", completedOn: "2025-05-01" };
    expect(await recordCourse(work, course)).toMatchObject({ ok: true });
    expect(await recordCourse(work, course)).toMatchObject({ kind: "conflict" });
    expect(
      await recordCompetency(work, { memberId, competencyId: "none", seenOn: today(), evidence: "x" }),
    ).toMatchObject({ fields: { competencyId: {} } });
    const own = (await recordFor(world.accounts.kenya, memberId))!;
    expect(own.development).toMatchObject([{ gap: "French", doneOn: today() }]);
    expect(own.courses).toMatchObject([{ completedOn: "2025-05-01" }]);
    const officer = await workAs(house, world.accounts.officer);
    expect(await writeDevelopment(officer, item)).toMatchObject({ kind: "missing" });
    expect(await recordCourse(officer, course)).toMatchObject({ kind: "missing" });
    expect(
      await recordCompetency(officer, { memberId, competencyId: "none", seenOn: today(), evidence: "x" }),
    ).toMatchObject({ kind: "missing" });
  });
});

describe("clearance outside a process", () => {
  it("is asked for by the manager, recorded by a vetting officer, and shows as one state", async () => {
    const memberId = await member(house, world);
    const manager = await workAs(house, world.manager);
    const vetting = await workAs(house, world.accounts.vetting);
    expect(await memberToVet(vetting.viewer, house.store, memberId)).toBeNull();
    // Not asked for yet: to a vetting officer there is no such member.
    expect(
      await recordVettingCheck(vetting, {
        memberId,
        checkId: "none",
        version: 1,
        outcome: "pending",
        validUntil: null,
        finding: "",
      }),
    ).toMatchObject({ kind: "missing" });
    expect(await askClearance(vetting, { memberId })).toMatchObject({ kind: "missing" });
    expect(await askClearance(manager, { memberId })).toMatchObject({ ok: true, result: { opened: 7 } });
    expect(await askClearance(manager, { memberId })).toMatchObject({ kind: "conflict" });
    await expect(memberToVet(manager.viewer, house.store, memberId)).rejects.toThrow();
    const answer = (check: { id: string; version: number }, over: object = {}) => ({
      memberId,
      checkId: check.id,
      version: check.version,
      outcome: "cleared" as const,
      validUntil: "2028-01-01",
      finding: "",
      ...over,
    });
    const { personId } = (await memberToVet(vetting.viewer, house.store, memberId))!;
    const checks = await checksOf(vetting.viewer, house.store, [personId]);
    expect((await tasksOf(vetting.viewer, house)).map(({ title }) => title.key)).toContain("task.vetMembers");
    expect(await recordVettingCheck(manager, answer(checks[0]!))).toMatchObject({ kind: "missing" });
    expect(await recordVettingCheck(vetting, answer(checks[0]!, { validUntil: null }))).toMatchObject({
      kind: "invalid",
    });
    expect(await recordVettingCheck(vetting, answer(checks[0]!, { validUntil: "2026-01-01" }))).toMatchObject({
      kind: "invalid",
    });
    expect(await recordVettingCheck(vetting, answer(checks[0]!, { outcome: "adverse" }))).toMatchObject({
      kind: "invalid",
    });
    for (const check of checks) expect(await recordVettingCheck(vetting, answer(check))).toMatchObject({ ok: true });
    expect(await recordVettingCheck(vetting, answer(checks[0]!))).toMatchObject({ kind: "stale" });
    expect((await recordFor(world.manager, memberId))!.whole!.clearance).toEqual({
      status: "cleared",
      validUntil: "2028-01-01",
    });
  });
});

describe("the bench", () => {
  const holder = async (postId: string, endOfTour: string) =>
    recordAssignment(await workAs(house, world.manager), {
      postId,
      incumbentName: "Outgoing Person",
      sex: "man",
      nationalities: ["no"],
      startedOn: "2024-01-01",
      endOfTour,
      asOf: "2026-10-01",
      source: "test",
    });

  it("counts only who is ready, in a pool, available at the end of the tour, cleared and not refused", async () => {
    await holder("unmiss.srsg", "2027-03-01");
    await holder("monusco.srsg", "2027-04-01");
    const one = await ready(house, world);
    await ready(house, world, { familyName: "Lateova", availableFrom: "2027-06-01" });
    await ready(house, world, { familyName: "Unclearova", cleared: false });
    await ready(house, world, { familyName: "Refusedova", release: "refused" });
    await ready(house, world, { familyName: "Soonova", judged: "readySoon" });
    const viewer = await viewerAs(house, world.manager);
    const view = await showBench(house, viewer);
    expect(view.coverage).toEqual({ posts: 2, named: 2, net: 1, benchRatio: 1 });
    expect(view.short).toEqual([{ posts: ["monusco.srsg", "unmiss.srsg"], people: [one] }]);
    expect(view.shared).toEqual([{ memberId: one, posts: ["monusco.srsg", "unmiss.srsg"] }]);
    expect(view.rows.find(({ postTypeId }) => postTypeId === "srsg")).toMatchObject({
      people: 5,
      women: 5,
      posts: 2,
      cells: [{ level: "readyNow", people: 4 }, { level: "readySoon", people: 1 }, { people: 0 }, { people: 0 }],
    });
    const timeline = await showTimeline(house, viewer);
    expect(timeline.rows.find(({ postId }) => postId === "unmiss.srsg")).toMatchObject({
      monthsLeft: 4,
      gap: false,
      ready: { women: 1, men: 0, others: 0 },
    });
    // Each of the two ways out counts by itself.
    await put(house, change(poolMembership, { memberId: one, poolId: "globalCall" }, { expiresOn: "2026-10-01" }));
    expect((await showBench(house, viewer)).coverage).toMatchObject({ named: 0, net: 0 });
  });

  it("names who leave together, and a forecast of the present holder's leaving", async () => {
    await holder("unmiss.srsg", "2027-03-01");
    await holder("unmiss.forceCommander", "2027-04-01");
    await holder("unmiss.policeCommissioner", "2028-01-01");
    const view = await showTimeline(house, await viewerAs(house, world.accounts.lead));
    expect(view.together).toMatchObject([{ posts: ["unmiss.srsg", "unmiss.forceCommander"] }]);
    // The call's own forecast was of nobody's leaving.
    expect(view.rows.find(({ postId }) => postId === "unmiss.srsg")).toMatchObject({ forecast: null });
  });
});

describe("an invitation", () => {
  const invite = async (...memberIds: string[]) =>
    inviteMembers(await workAs(house, world.accounts.officer), { processId: world.processId, memberIds });
  const open = async (invitationId: string, accountId = world.accounts.kenya, memberStateId = "ke") =>
    openNomination(await workAs(house, accountId), {
      callId: world.callId,
      memberStateId,
      givenNames: "Wambui",
      familyName: "Achiengova",
      sex: "woman",
      invitationId,
    });

  it("is sent by an officer of the process to those ready for the post, while the call is open", async () => {
    const memberId = await ready(house, world);
    const emerging = await ready(house, world, { familyName: "Emergingova", judged: "emerging" });
    expect(await invite()).toMatchObject({ kind: "invalid" });
    expect(await invite(emerging)).toMatchObject({ kind: "conflict", reason: { key: "invite.notOpen" } });
    for (const accountId of [world.manager, world.accounts.kenya, world.accounts.stranger, world.accounts.screener])
      expect(
        await inviteMembers(await workAs(house, accountId), { processId: world.processId, memberIds: [memberId] }),
      ).toMatchObject({ ok: false, kind: expect.stringMatching(/missing|denied/) as string });
    expect(await invite(memberId)).toMatchObject({ ok: true, result: { invited: 1 } });
    expect(await invite(memberId)).toMatchObject({ kind: "conflict" });
    await put(house, change(selectionProcess, { id: world.processId }, { state: "eligibilityScreening" }));
    expect(await invite(emerging)).toMatchObject({ kind: "conflict", reason: { key: "refusal.outOfTurn" } });
  });

  it("mails the member, and gives the State the task to nominate", async () => {
    const memberId = await ready(house, world);
    const alone = await ready(house, world, { familyName: "Aloneova", sponsoringState: null });
    await invite(memberId, alone);
    const waiting = await house.store.db.select().from(outbox);
    expect(waiting.map(({ recipientId, template }) => [recipientId, template]).sort()).toEqual(
      [
        [`cadreMember:${alone}`, "cadreInvited"],
        [`cadreMember:${memberId}`, "cadreInvited"],
        ["memberState:ke", "nominateAsked"],
      ].sort(),
    );
    await sendMail(house, "http://localhost:3000");
    const mails = await house.store.db.select().from(demonstrationMail);
    expect(mails.filter(({ recipientId }) => recipientId === memberId)).toHaveLength(1);
    expect(mails.every(({ body }) => !body.includes("UNMISS"))).toBe(true);
    const { id } = await invitationRow(memberId);
    const mine = async (accountId: string) =>
      (await tasksOf(await viewerAs(house, accountId), house)).map(({ title, href }) => [title.key, href]);
    expect(await mine(world.accounts.kenya)).toContainEqual([
      "task.nominateMember",
      `/calls/${world.callId}/nominations/new?invitation=${id}`,
    ]);
    expect((await mine(world.accounts.nigeria)).map(([key]) => key)).not.toContain("task.nominateMember");
    expect((await mine(world.accounts.officer)).map(([key]) => key)).toContain("task.registerAnswers");
    expect(await invitationOf(await viewerAs(house, world.accounts.nigeria), house.store, id)).toBeNull();
    expect(await invitationOf(await viewerAs(house, world.accounts.stranger), house.store, id)).toBeNull();
    expect(await invitationOf(await viewerAs(house, world.manager), house.store, id)).toBeNull();
  });

  it("is answered by the nomination that it began, of the member's own person", async () => {
    const memberId = await ready(house, world);
    await invite(memberId);
    const { id } = await invitationRow(memberId);
    expect(await open(id, world.accounts.nigeria, "ng")).toMatchObject({ kind: "missing" });
    const opened = await open(id);
    if (!opened.ok) throw new Error(opened.reason.key);
    const { nominationId } = opened.result;
    expect(await open(id)).toMatchObject({ kind: "conflict", reason: { key: "invitation.answered" } });
    const begun = (await nominationOf(await viewerAs(house, world.accounts.kenya), house.store, nominationId))!;
    expect(begun.particulars).toMatchObject({
      nationalities: ["ke"],
      languages: [{ language: "en" }, { language: "fr", level: "B2" }],
    });
    // A draft taken away lets the invitation wait again.
    await removeNomination(await workAs(house, world.accounts.kenya), { nominationId });
    expect(await invitationRow(memberId)).toMatchObject({ nominationId: null, answer: null });
    const again = await open(id);
    if (!again.ok) throw new Error(again.reason.key);
    // Neither at the door nor afterwards does the invitation become another person's.
    expect(
      await writeNomination(await workAs(house, world.accounts.kenya), {
        nominationId: again.result.nominationId,
        version: 1,
        particulars: particulars({ givenNames: "Another", familyName: "Person" }),
      }),
    ).toMatchObject({ kind: "invalid", fields: { givenNames: { key: "invitation.otherPerson" } } });
    await writeNomination(await workAs(house, world.accounts.kenya), {
      nominationId: again.result.nominationId,
      version: 1,
      particulars: particulars({ givenNames: "Wambui", familyName: "Achiengova" }),
    });
    const people = (await house.store.db.select().from(person)).length;
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({ ok: true });
    expect(await house.store.db.select().from(person)).toHaveLength(people);
    const record = (await recordFor(world.manager, memberId))!;
    const [made] = await house.store.db.select().from(candidacy);
    expect(made).toMatchObject({ personId: record.personId });
    expect(record.whole!.history).toMatchObject([{ answer: "nominated", outcome: "submitted" }]);
    expect(await invitationRow(memberId)).toMatchObject({ answer: "nominated", answeredBy: world.accounts.kenya });
  });

  it("takes the member's no from State or officer, and then lets no draft through", async () => {
    const memberId = await ready(house, world);
    await invite(memberId);
    const { id } = await invitationRow(memberId);
    const opened = await open(id);
    if (!opened.ok) throw new Error(opened.reason.key);
    const version = (await invitationRow(memberId)).version;
    for (const accountId of [world.accounts.nigeria, world.accounts.stranger, world.manager, world.accounts.auditor])
      expect(await declineInvitation(await workAs(house, accountId), { invitationId: id, version })).toMatchObject({
        kind: "missing",
      });
    expect(
      await declineInvitation(await workAs(house, world.accounts.officer), { invitationId: id, version }),
    ).toMatchObject({ ok: true, result: { side: "officer" } });
    expect(
      await declineInvitation(await workAs(house, world.accounts.kenya), { invitationId: id, version: version + 1 }),
    ).toMatchObject({ kind: "conflict" });
    await writeNomination(await workAs(house, world.accounts.kenya), {
      nominationId: opened.result.nominationId,
      version: 1,
      particulars: particulars({ givenNames: "Wambui", familyName: "Achiengova" }),
    });
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      kind: "conflict",
      reason: { key: "invitation.declinedAlready" },
    });
  });

  it("is not sent to a member whose State has submitted its list, and asks nothing more of that State", async () => {
    const invited = await ready(house, world);
    const later = await ready(house, world, { givenNames: "Zawadi", familyName: "Laterova" });
    const alone = await ready(house, world, { familyName: "Aloneova", sponsoringState: null });
    expect(await invite(invited)).toMatchObject({ ok: true });
    const asked = async () =>
      (await tasksOf(await viewerAs(house, world.accounts.kenya), house)).map(({ title }) => title.key);
    expect(await asked()).toContain("task.nominateMember");
    await draft(house, world, world.accounts.kenya, "ke");
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({ ok: true });
    expect(await asked()).not.toContain("task.nominateMember");
    expect(await invite(alone, later)).toMatchObject({
      kind: "conflict",
      reason: { key: "invite.listSubmitted", values: { count: 1, names: "Zawadi Laterova" } },
    });
    // Whom no State nominates, an officer may still invite.
    expect(await invite(alone)).toMatchObject({ ok: true, result: { invited: 1 } });
  });

  it("loses to a list that is submitted in the same moment", async () => {
    const work = await workAs(house, world.accounts.officer);
    const attempt = async () =>
      commit(
        house.store,
        contextOf(work),
        work.actor,
        [event("cadre.invited", ["cadreInvitation", "x"], world.processId, { memberId: "x", memberState: "ke" })],
        [whileListsOpen(world.callId, ["ke"])],
        {},
      );
    await draft(house, world, world.accounts.kenya, "ke");
    expect(await attempt()).toMatchObject({ ok: true });
    await submit(house, world, world.accounts.kenya, "ke");
    expect(await attempt()).toMatchObject({ ok: false });
  });

  it("of a member without a State is answered by what an officer registers", async () => {
    const memberId = await ready(house, world, { sponsoringState: null });
    await invite(memberId);
    const { id } = await invitationRow(memberId);
    const work = await workAs(house, world.accounts.officer);
    const register = (kind: "self" | "memberState") =>
      registerNomination(work, {
        processId: world.processId,
        nominatorKind: kind,
        memberStateId: kind === "self" ? null : "ng",
        nominatorName: null,
        channel: "email",
        receivedOn: "2026-10-12",
        givenNames: "Wambui",
        familyName: "Achiengova",
        sex: "woman",
        invitationId: id,
      });
    expect(await register("memberState")).toMatchObject({ fields: { nominatorKind: { key: "invitation.notYours" } } });
    const begun = await register("self");
    if (!begun.ok) throw new Error(`${begun.reason.key} ${JSON.stringify(begun.fields)}`);
    const { nominationId } = begun.result;
    await writeNomination(work, {
      nominationId,
      version: 1,
      particulars: particulars({ givenNames: "Wambui", familyName: "Achiengova" }),
    });
    await addScan(work, { nominationId, upload: { name: "scan.pdf", bytes: pdf("scan") } });
    expect(await enterRegistration(work, { nominationId })).toMatchObject({ ok: true });
    const record = (await cadreRecord(reads, house.store, memberId, today()))!;
    expect(await house.store.db.select().from(candidacy)).toMatchObject([{ personId: record.personId }]);
    expect(await invitationRow(memberId)).toMatchObject({ answer: "nominated" });
  });
});
