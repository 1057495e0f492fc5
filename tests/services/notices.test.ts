import type { ParsedMail } from "mailparser";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { noticeKinds } from "#app/domain/notice-ways.ts";
import { deskRules } from "#app/domain/reminders.ts";
import { chooseNotices } from "#app/services/people/choose-notices.server.ts";
import { makeDigests } from "#app/services/people/make-digests.server.ts";
import { remindByClock } from "#app/services/people/remind-by-clock.server.ts";
import { sendMail } from "#app/services/people/send-mail.server.ts";
import { addDays } from "#app/domain/selection/plan.ts";
import { logContact, settlePromise } from "#app/services/selection/log-contact.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { boardList } from "#app/services/lists/work-lists.server.ts";
import { board } from "#app/services/selection/show-board.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { event } from "#app/domain/events.ts";
import { save } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { contactsOf } from "#db/queries/contacts.server.ts";
import { clockRemindersOf } from "#db/queries/notice-ways.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { assessmentWorld } from "#tests/support/assessment-world.ts";
import { decisionWorld } from "#tests/support/decision-world.ts";
import { closeHouse, freshHouse, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import { draft, nominationWorld, submit } from "#tests/support/nomination-world.ts";
import { openPostbox, type Postbox } from "#tests/support/smtp.ts";

const reads = systemViewer("a test looks");
const origin = "http://localhost:3000";
const day = 86_400_000;
let postbox: Postbox;
let arrived: ParsedMail[];
let house: TestHouse;

beforeEach(async () => {
  postbox = await openPostbox();
  arrived = postbox.arrived;
  house = await freshHouse({ env: { SMTP_HOST: "127.0.0.1", SMTP_PORT: postbox.port } });
});
afterEach(async () => {
  await closeHouse(house);
  await postbox.close();
});

const emails = (subject: RegExp) =>
  arrived
    .filter((mail) => subject.test(mail.subject ?? ""))
    .map(({ to }) => (Array.isArray(to) ? "" : (to?.text ?? "")))
    .sort();
const emailOf = (accountId: string) =>
  (house.store.client.prepare("SELECT email FROM account WHERE id = ?").get(accountId) as { email: string }).email;
const drain = async () => {
  while ((await sendMail(house, origin)) > 0);
};

describe("reminders of a call that closes", () => {
  it("go to the States that have a draft or have said nothing, seven and two days before, once each", async () => {
    const world = await nominationWorld(house);
    await drain();
    arrived.length = 0;
    await draft(house, world, world.accounts.kenya, "ke");
    house.clock.set(world.closesAt - 7 * day - 10_000);
    expect(await remindByClock(house)).toBe(0);
    house.clock.set(world.closesAt - 7 * day + 1_000);
    await remindByClock(house);
    expect(await remindByClock(house)).toBe(0);
    await drain();
    const told = [world.accounts.kenya, world.accounts.colleague, world.accounts.nigeria].map(emailOf).sort();
    expect(emails(/call for nominations closes/)).toEqual(told);
    // Nigeria has handed nothing in; what any other State did is in nobody's mail.
    for (const mail of arrived) expect(mail.text).not.toMatch(/Kenya\b|Nigeria\b|UNMISS|SRSG|list\b|draft/i);

    arrived.length = 0;
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({ ok: true });
    house.clock.set(world.closesAt - 2 * day + 1_000);
    await remindByClock(house);
    await drain();
    expect(emails(/call for nominations closes/)).toEqual([emailOf(world.accounts.nigeria)]);
    house.clock.set(world.closesAt + day);
    await remindByClock(house);
    await drain();
    expect(emails(/call for nominations closes/)).toHaveLength(1);
    // The officers see that they went, with no name and no number.
    const seen = await clockRemindersOf(reads, house.store, world.processId, deskRules);
    expect([...new Set(seen.map(({ rule, occasion }) => `${rule} ${occasion}`))].sort()).toEqual([
      "call before:2",
      "call before:7",
    ]);
  });
});

describe("reminders of what is late", () => {
  it("go once at once, then each day in the daily mail of the own zone, and end when the task is done", async () => {
    const world = await assessmentWorld(house);
    await drain();
    house.store.client.prepare("UPDATE account SET zone = 'Asia/Kathmandu' WHERE id = ?").run(world.accounts.member);
    const end = house.clock.at() + 5 * day;
    house.store.client.prepare("UPDATE stage_plan SET ends_at = ? WHERE state = 'assessment'").run(end);
    if (house.store.client.prepare("SELECT 1 FROM stage_plan WHERE state = 'assessment'").get() === undefined)
      house.store.client
        .prepare("INSERT INTO stage_plan (id, process_id, state, ends_at) VALUES ('plan', ?, 'assessment', ?)")
        .run(world.processId, end);
    arrived.length = 0;
    house.clock.set(end + 1_000);
    await remindByClock(house);
    await drain();
    const member = emailOf(world.accounts.member);
    expect(emails(/is late/)).toContain(member);
    arrived.length = 0;
    // From six in the morning there it lies ready; at seven it goes, with neutral words and a link.
    house.clock.set(Date.parse("2026-10-20T00:20:00Z"));
    expect(await remindByClock(house)).toBeGreaterThan(0);
    await drain();
    expect(await makeDigests(house)).toBe(0);
    house.clock.set(Date.parse("2026-10-20T01:15:01Z"));
    await makeDigests(house);
    await makeDigests(house);
    await drain();
    expect(emails(/daily mail/)).toContain(member);
    const [mail] = arrived.filter(({ to }) => !Array.isArray(to) && to?.text === member);
    expect(arrived.filter(({ to }) => !Array.isArray(to) && to?.text === member)).toHaveLength(1);
    expect(mail!.text).toContain("A task of yours is still late");
    expect(mail!.text).toContain(`${origin}/tasks`);
    expect(mail!.text).not.toMatch(/MINUSCA|score|candidate|sheet/i);
    // Done meanwhile: nothing more.
    house.store.client.exec("DELETE FROM score_cell; UPDATE score_sheet SET state = 'absent'");
    arrived.length = 0;
    house.store.client.prepare("UPDATE selection_process SET suspended_at = 1").run();
    house.clock.advance(day);
    expect(await remindByClock(house)).toBe(0);
  });
});

describe("the daily mail", () => {
  const all = (way: "atOnce" | "digest") =>
    Object.fromEntries(noticeKinds.map((kind) => [kind, way])) as Record<
      (typeof noticeKinds)[number],
      "atOnce" | "digest"
    >;
  it("gathers by the person's choice, says each title once, and drops what its reader may no longer know", async () => {
    const world = await decisionWorld(house);
    await drain();
    const officer = world.accounts.officer;
    const choose = async () => chooseNotices(await workAs(house, officer), { choices: all("digest"), version: 1 });
    expect(await choose()).toMatchObject({ ok: true });
    expect(await choose()).toMatchObject({ kind: "stale" });
    const told = async (accountId: string) =>
      save(
        await workAs(house, world.accounts.lead),
        [event("process.officerAssigned", ["process", "elsewhere"], "elsewhere", { accountId })],
        [],
        {},
      );
    arrived.length = 0;
    await told(officer);
    await told(officer);
    await told(world.accounts.colleague);
    await drain();
    expect(emails(/./)).toEqual([emailOf(world.accounts.colleague)]);
    house.clock.advance(day);
    expect(await makeDigests(house)).toBe(1);
    postbox.refuse(1);
    await drain();
    house.clock.advance(5 * 60_000);
    await drain();
    expect(emails(/daily mail/)).toEqual([emailOf(officer)]);
    const [mail] = arrived.filter(({ subject }) => subject === "Your daily mail");
    expect(mail!.text!.match(/You have a new task/g)).toHaveLength(1);
    // One a day, and none with nothing to say.
    await told(officer);
    await drain();
    expect(await makeDigests(house)).toBe(0);
    house.store.client.prepare("UPDATE account SET ended_at = 1 WHERE id = ?").run(officer);
    house.clock.advance(day);
    expect(await makeDigests(house)).toBe(0);
  });
});

describe("news", () => {
  it("reaches the States that nominated, each with the day of the next news", async () => {
    const world = await nominationWorld(house);
    await drain();
    arrived.length = 0;
    await draft(house, world, world.accounts.kenya, "ke");
    house.store.client.prepare("UPDATE nomination SET state = 'submitted'").run();
    const { version } = house.store.client
      .prepare("SELECT version FROM selection_process WHERE id = ?")
      .get(world.processId) as { version: number };
    await save(
      await workAs(house, world.accounts.officer),
      [
        event("news.published", ["process", world.processId], world.processId, {
          candidacies: 1,
          nextNewsOn: "2026-11-30",
        }),
      ],
      [change(selectionProcess, { id: world.processId, version }, { nextNewsOn: "2026-11-30" })],
      {},
    );
    await drain();
    expect(emails(/news on a call/)).toEqual([world.accounts.kenya, world.accounts.colleague].map(emailOf).sort());
    expect(arrived[0]!.text).toContain("30 Nov 2026");
  });
});

describe("contacts and promises", () => {
  const note = (over: object = {}) => ({
    party: "mission" as const,
    withWhom: "Chief of Staff",
    way: "call" as const,
    happenedOn: "2026-10-01",
    said: "Will send it.",
    promisedBy: null as string | null,
    closed: false,
    ...over,
  });
  it("are noted by the desk alone, stand as written, and become late on the board, once settled no more", async () => {
    const world = await decisionWorld(house);
    const as = (who: keyof typeof world.accounts) => workAs(house, world.accounts[who]);
    const { processId } = world;
    const today = new Date(house.clock.at()).toISOString().slice(0, 10);
    const past = new Date(house.clock.at() - 5 * day).toISOString().slice(0, 10);
    for (const who of ["chair", "authority"] as const)
      expect(await logContact(await as(who), processId, note())).toMatchObject({ kind: "denied" });
    expect(await logContact(await as("focal"), processId, note())).toMatchObject({ kind: "missing" });
    expect(await logContact(await as("officer"), processId, note({ happenedOn: "2999-01-01" }))).toMatchObject({
      fields: { happenedOn: { key: "contact.inFuture" } },
    });
    expect(
      await logContact(await as("officer"), processId, note({ happenedOn: today, promisedBy: past })),
    ).toMatchObject({ fields: { promisedBy: { key: "contact.promisedBefore" } } });
    expect(
      await logContact(await as("officer"), processId, note({ happenedOn: past, promisedBy: past })),
    ).toMatchObject({
      ok: true,
    });
    const [row] = await contactsOf(reads, house.store, { processId, named: false });
    const promises = async (who: keyof typeof world.accounts) =>
      (await board(house, await viewerAs(house, world.accounts[who]))).find(({ id }) => id === processId)?.promises;
    expect(await promises("officer")).toMatchObject([{ who: "Chief of Staff", late: true }]);
    expect(await promises("lead")).toMatchObject([{ late: true }]);
    expect(await promises("chair")).toEqual([]);
    expect(await promises("authority")).toEqual([]);
    const task = async () =>
      (await tasksOf(await viewerAs(house, world.accounts.officer), house)).filter(
        ({ title }) => title.key === "task.promise",
      );
    expect(await task()).toHaveLength(1);
    expect(() => house.store.client.prepare("UPDATE process_contact SET said = 'x'").run()).toThrow(/stands/);
    expect(() => house.store.client.prepare("DELETE FROM process_contact").run()).toThrow(/stands/);

    const settle = async (as_: "kept" | "moved", promisedBy: string | null) =>
      settlePromise(await as("officer"), {
        ...{ processId, contactId: row!.id, as: as_, happenedOn: today, said: "So.", promisedBy },
      });
    expect(await settle("moved", null)).toMatchObject({ fields: { promisedBy: { key: "contact.newDay" } } });
    expect(await settle("moved", "2999-01-01")).toMatchObject({ fields: { promisedBy: { key: "horizon.promise" } } });
    expect(await settle("moved", addDays(today, 300))).toMatchObject({ ok: true });
    expect(await settle("kept", null)).toMatchObject({ kind: "conflict" });
    expect(await promises("officer")).toMatchObject([{ by: addDays(today, 300), late: false }]);
    expect((await verifyRecords(house)).filter(({ invariant }) => /contact|promise/.test(invariant))).toEqual([]);
  });

  it("of the decision are for the officers named for it, on the board, among the changes and as tasks", async () => {
    const world = await decisionWorld(house);
    const { processId } = world;
    const officer = world.accounts.officer;
    expect(await logContact(await workAs(house, officer), processId, note({ closed: true }))).toMatchObject({
      fields: { closed: { key: "contact.closedNotYours" } },
    });
    const seen = async (who: "officer" | "lead" | "colleague" | "chair") => {
      const viewer = await viewerAs(house, world.accounts[who]);
      return JSON.stringify([await board(house, viewer, 0), await tasksOf(viewer, house)]);
    };
    const before = await Promise.all((["lead", "colleague", "chair"] as const).map(seen));
    house.store.client
      .prepare(
        "INSERT INTO named_officer (id, process_id, account_id, named_by, named_at) VALUES ('named', ?, ?, 'x', 0)",
      )
      .run(processId, officer);
    expect(
      await logContact(
        await workAs(house, officer),
        processId,
        note({ closed: true, withWhom: "Zq host", promisedBy: "2026-10-02" }),
      ),
    ).toMatchObject({ ok: true });
    expect(await seen("officer")).toContain("Zq host");
    expect(await Promise.all((["lead", "colleague", "chair"] as const).map(seen))).toEqual(before);
  });
});

describe("the board as asked for", () => {
  it("filters and sorts what its rows show", async () => {
    const world = await decisionWorld(house);
    const viewer = await viewerAs(house, world.accounts.lead);
    const shown = async (query: string) => {
      const url = new URL(`/processes${query}`, "http://house.example");
      const { list } = await boardList({ viewer, house, now: house.now(), url });
      return (await list.source.part(list.query)).rows;
    };
    const rows = await shown("");
    expect(rows).toHaveLength((await board(house, viewer)).length);
    expect((await shown(`?state=${rows[0]!.state}`)).length).toBeGreaterThan(0);
    expect((await shown("?state=offer")).every(({ state }) => state === "offer")).toBe(true);
    expect((await shown(`?mission=${rows[0]!.missionId}`)).length).toBeGreaterThan(0);
    const vacancies = (await shown("?sort=-vacant")).map(({ vacantOn }) => vacantOn);
    expect(vacancies).toEqual([...vacancies].sort().reverse());
    const late = await shown("?late=1");
    expect(late.every((row) => row.late)).toBe(true);
  });
});
