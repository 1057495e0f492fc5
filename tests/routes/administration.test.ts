import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { action as applyAction, loader as applyLoader } from "#app/routes/accounts_.import_.apply.tsx";
import { loader as sampleLoader } from "#app/routes/accounts_.import_.sample.tsx";
import * as accountPage from "#app/routes/accounts_.$accountId.tsx";
import * as importPage from "#app/routes/accounts_.import.tsx";
import * as accountsPage from "#app/routes/accounts.tsx";
import * as operationsPage from "#app/routes/operations.tsx";
import * as missionPage from "#app/routes/reference.missions.$missionId.tsx";
import * as newMissionPage from "#app/routes/reference.missions.new.tsx";
import * as postPage from "#app/routes/reference.posts.$postId.tsx";
import * as newPostPage from "#app/routes/reference.posts.new.tsx";
import * as rulePage from "#app/routes/reference.rules.$code.tsx";
import { loadReferenceData, postIdOf } from "#app/services/reference/load-reference-data.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { activeBalanceRules } from "#db/queries/rules.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { outbox } from "#db/schema/platform.tables.ts";
import {
  addAccount,
  closeHouse,
  cookieAs,
  freshHouse,
  getFrom,
  postTo,
  put,
  type Fields,
  type TestHouse,
} from "#tests/support/house.ts";
import { renderPage } from "#tests/support/render.tsx";

const day = 86_400_000;
let house: TestHouse;
let admin: string;
let screener: string;
beforeEach(async () => {
  house = await freshHouse();
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  ({ accountId: admin } = await addAccount(house, { email: "admin@house.example", roles: ["administrator"] }));
  ({ accountId: screener } = await addAccount(house, {
    email: "screener@house.example",
    givenNames: "Sena",
    familyName: "Quist",
    roles: ["screener"],
    password: "seven lanterns on a quay",
  }));
});
afterEach(() => closeHouse(house));

const get = (module: Parameters<typeof renderPage>[1], pattern: string, path: string, as = admin) =>
  renderPage(house, module, pattern, path, { as });
const post = (module: Parameters<typeof renderPage>[1], pattern: string, path: string, fields: Fields, as = admin) =>
  renderPage(house, module, pattern, path, { as, post: fields });
const count = (sql: string, ...values: string[]) =>
  (house.store.client.prepare(`SELECT count(*) AS n FROM ${sql}`).get(...values) as { n: number }).n;

describe("the accounts", () => {
  test("are found by what they are, by name, and by how long nobody used them", async () => {
    const names = async (query: string) =>
      (await getFrom(house, accountsPage.loader, `/accounts?${query}`, { as: admin })).view.accounts.map(
        ({ email }) => email,
      );
    await addAccount(house, { email: "invited@house.example" });
    expect(await names("")).toHaveLength(3);
    expect(await names("show=invited")).toEqual(["invited@house.example", "admin@house.example"]);
    expect(await names("q=QUIST")).toEqual(["screener@house.example"]);
    expect(await names("show=dormant")).toEqual([]);
    house.clock.advance(91 * day);
    expect(await names("show=dormant")).toEqual(["screener@house.example"]);
    expect(await names("show=dormant&days=92")).toEqual([]);
    expect((await get(accountsPage, "/accounts", "/accounts?show=dormant")).html).toContain("unused for 91 days");
    const kept = await post(accountPage, "/accounts/:accountId", `/accounts/${screener}`, { act: "keep" });
    expect(kept.status).toBe(303);
    expect(await names("show=dormant")).toEqual([]);
    expect((await getFrom(house, accountsPage.loader, "/accounts", { as: screener })).status).toBe(404);
  });

  test("an administrator ends the sessions of others, and withdraws an invitation", async () => {
    const act = (accountId: string, what: string, as = admin) =>
      postTo(house, accountPage.action, `/accounts/${accountId}`, { act: what }, { as, params: { accountId } });
    await cookieAs(house, screener);
    expect((await act(screener, "sessions")).status).toBe(303);
    expect(count("session WHERE account_id = ?", screener)).toBe(0);
    expect((await act(screener, "sessions")).answer.refusal?.reason.key).toBe("admin.refusal.noSessions");
    expect((await act(admin, "sessions")).answer.refusal?.reason.key).toBe("admin.refusal.ownSessions");
    expect((await act(screener, "withdraw")).answer.refusal?.reason.key).toBe("people.refusal.joined");
    expect((await act(screener, "sessions", screener)).status).toBe(404);
    const { accountId } = await addAccount(house, { email: "invited@house.example" });
    expect((await act(accountId, "renew")).status).toBe(303);
    expect((await act(accountId, "withdraw")).status).toBe(303);
    const { view } = await getFrom(house, accountPage.loader, "/", { as: admin, params: { accountId } });
    expect(view.account.status).toBe("invitationExpired");
    expect((await act("nobody", "keep")).status).toBe(404);
  });
});

describe("a list of people to invite", () => {
  const sample = async () =>
    (await (await getFrom(house, sampleLoader, "/accounts/import/sample", { as: admin })).response!.text()).replace(
      "\ufeff",
      "",
    );
  const check = (fields: Fields) =>
    post(importPage, "/accounts/import", "/accounts/import", { _form: "import", ...fields });

  test("is checked, shown, and applied as a whole", async () => {
    const before = count("account");
    const text = await sample();
    expect((await check({ csv: text })).status).toBe(303);
    expect(count("account")).toBe(before);
    const shown = await get(importPage, "/accounts/import", "/accounts/import");
    expect(shown.html).toContain("amina.okoro@example.org");
    expect(shown.html).toContain("On to inviting 3 people");
    const apply = () => postTo(house, applyAction, "/accounts/import/apply", { act: "apply" }, { as: admin });
    expect((await apply()).location).toBe("/accounts?show=invited");
    expect(count("account")).toBe(before + 3);
    expect(count("outbox WHERE template = 'invitation'")).toBe(3);
    expect((await apply()).answer.refusal?.reason.key).toBe("admin.import.gone");
    // The same list again: its addresses have accounts now.
    await check({ csv: text });
    expect((await get(importPage, "/accounts/import", "/accounts/import")).html).toContain("3 faults");
    expect((await apply()).answer.refusal?.reason.key).toBe("admin.import.faulty");
    expect((await getFrom(house, applyLoader, "/accounts/import/apply", { as: admin })).location).toBe(
      "/accounts/import",
    );
  });

  test("may come as a file with semicolons, and says by line and column what is wrong", async () => {
    const text =
      "email;givenNames;familyName;role\r\na@b.example;Ada;Testa;screener\r\n\r\na@b.example;Ada;Testa;auditor\r\n";
    const file = new File([text], "list.csv", { type: "text/csv" });
    expect((await check({ csv: "not this", file })).status).toBe(303);
    const { html } = await get(importPage, "/accounts/import", "/accounts/import");
    expect(html).toMatch(/>4<[\s\S]*role[\s\S]*may not be held by one person/);
    expect((await check({ csv: 'email,role\n"a@b' })).status).toBe(303);
    expect((await get(importPage, "/accounts/import", "/accounts/import")).html).toContain("A quotation mark");
    expect((await check({ csv: "" })).status).toBe(422);
  });

  test("is nobody's but an administrator's", async () => {
    for (const { status } of [
      await getFrom(house, importPage.loader, "/accounts/import", { as: screener }),
      await getFrom(house, sampleLoader, "/accounts/import/sample", { as: screener }),
      await postTo(house, importPage.action, "/accounts/import", { csv: "x" }, { as: screener }),
      await postTo(house, applyAction, "/accounts/import/apply", { act: "apply" }, { as: screener }),
    ])
      expect(status).toBe(404);
  });
});

describe("jobs and mail", () => {
  const mail = (id: string, more: Partial<typeof outbox.$inferInsert> = {}) =>
    insert(outbox, {
      id,
      recipientId: "panel:theprocess",
      template: "revealed",
      objectKind: "panel",
      objectId: "thepanel",
      createdAt: house.now(),
      notBefore: house.now() + day,
      claimedAt: null,
      attempts: 3,
      sentAt: null,
      droppedAt: null,
      error: "ConnectionError",
      ...more,
    });
  const act = (what: string, target: string, as = admin) =>
    postTo(house, operationsPage.action, "/operations", { act: what, target }, { as });

  test("a mail that failed is tried again; no text, no process is shown", async () => {
    await put(house, mail("failed1"), mail("sent1", { sentAt: 1, error: null }));
    const { html } = await get(operationsPage, "/operations", "/operations");
    expect(html).toContain("Failed: ConnectionError");
    expect(html).not.toContain("theprocess");
    expect((await act("retry", "failed1")).status).toBe(303);
    const row = house.store.client.prepare("SELECT not_before FROM outbox WHERE id = 'failed1'").get() as {
      not_before: number;
    };
    expect(row.not_before).toBeLessThanOrEqual(house.clock.at());
    expect((await act("retry", "sent1")).answer.refusal?.reason.key).toBe("admin.operations.gone");
    expect((await act("retry", "failed1", screener)).status).toBe(404);
  });

  test("a job runs on demand where it harms nothing, and its run is on record", async () => {
    expect((await act("run", "lapse")).status).toBe(303);
    expect(count("job_run WHERE id = 'lapse' AND error IS NULL AND ended_at IS NOT NULL")).toBe(1);
    expect(count("audit_event WHERE type = 'job.runAsked'")).toBe(1);
    expect((await act("run", "erase")).status).toBe(404);
    expect((await act("run", "constructor")).status).toBe(404);
    expect((await get(operationsPage, "/operations", "/operations")).html).toContain("Went well");
  });

  test("a job that fails says by what class of error", async () => {
    house.store.client.exec("ALTER TABLE pool_membership RENAME TO elsewhere");
    expect((await act("run", "lapse")).answer.refusal?.reason.key).toBe("admin.operations.failed");
    expect((await get(operationsPage, "/operations", "/operations")).html).toMatch(
      /Failed: (Sqlite|DrizzleQuery)Error/,
    );
    house.store.client.exec("ALTER TABLE elsewhere RENAME TO pool_membership");
  });
});

describe("reference data", () => {
  const postId = postIdOf("UNMISS", "forceCommander");
  const source = { asOf: "2026-10-01", source: "Letter of the office" };
  const act = (fields: Fields, as = admin) =>
    postTo(
      house,
      postPage.action,
      `/reference/posts/${postId}`,
      { assignmentId: "", sex: "", ...source, ...fields },
      { as, params: { postId } },
    );
  const holders = async () =>
    (await getFrom(house, postPage.loader, "/", { as: admin, params: { postId } })).view.post.holders;

  test("a holder is entered, the tour moved, the leaving recorded, each with its source", async () => {
    const enter = {
      act: "enter",
      incumbentName: "Ravi Menon",
      sex: "man",
      nationality: ["in", ""],
      startedOn: "2025-01-01",
      endOfTour: "2026-12-31",
    };
    expect(Object.keys((await act({ ...enter, incumbentName: "", endOfTour: "" })).answer.errors ?? {})).toEqual([
      "incumbentName",
      "endOfTour",
    ]);
    expect((await act({ ...enter, nationality: ["", ""] })).answer.errors).toHaveProperty("nationality");
    expect((await act(enter)).status).toBe(303);
    expect((await act(enter)).answer.errors?.startedOn?.key).toBe("admin.holding.held");
    const id = (await holders())[0]!.id;
    expect((await act({ act: "extend", assignmentId: id, endOfTour: "2027-06-30" })).status).toBe(303);
    expect((await act({ act: "end", assignmentId: id, endedOn: "2027-06-30" })).answer.errors).toHaveProperty(
      "endedOn",
    );
    expect((await act({ act: "end", assignmentId: id, endedOn: "2026-10-10" })).status).toBe(303);
    expect((await act({ act: "end", assignmentId: id, endedOn: "2026-10-10" })).status).toBe(409);
    expect(await holders()).toMatchObject([
      { endOfTour: "2027-06-30", endedOn: "2026-10-10", nationalities: ["India"] },
    ]);
    expect((await act(enter, screener)).status).toBe(404);
    const { html } = await get(postPage, "/reference/posts/:postId", `/reference/posts/${postId}`);
    expect(html).toContain("Ravi Menon");
  });

  test("a post is entered at a level its kind has, once as head of mission", async () => {
    const fields = {
      missionId: "unmiss",
      postTypeId: "forceCommander",
      level: "ASG",
      decidingOffice: "usgDpo",
      titleEn: "",
      titleFr: "",
      titleAr: "",
      ...source,
    };
    const enter = (more: Fields, as = admin) =>
      postTo(house, newPostPage.action, "/reference/posts/new", { ...fields, ...more }, { as });
    expect(Object.keys((await enter({ isHeadOfMission: "on", level: "nothing" })).answer.errors ?? {})).toEqual([
      "level",
      "isHeadOfMission",
      "titleEn",
      "titleFr",
      "titleAr",
      "further",
    ]);
    const titles = { titleEn: "Second Force Commander", titleFr: "Second commandant", titleAr: "قائد القوة الثاني" };
    const unsaid = await enter(titles);
    expect(Object.keys(unsaid.answer.errors ?? {})).toEqual(["further"]);
    expect((await enter({}, screener)).status).toBe(404);
    const page = await get(newPostPage, "/reference/posts/new", "/reference/posts/new");
    expect(page.html).toContain("UNMISS");
  });

  test("a mission is written from the record that was read", async () => {
    const params = { missionId: "unmiss" };
    const { view } = await getFrom(house, missionPage.loader, "/", { as: admin, params });
    const { mission } = view;
    const write = (more: Fields) =>
      postTo(
        house,
        missionPage.action,
        "/reference/missions/unmiss",
        {
          stored: mission.asOf,
          nameEn: mission.nameEn,
          nameFr: mission.nameFr,
          nameAr: mission.nameAr,
          mandateEnds: "2027-04-30",
          endYear: "",
          zone: mission.zone,
          hosts: [...mission.hosts, ""],
          weekend: ["saturday", "sunday"],
          asOf: "2026-10-10",
          source: "Resolution",
          ...more,
        },
        { as: admin, params },
      );
    expect(
      Object.keys((await write({ hosts: ["xx"], endYear: "1990", zone: "Mars" })).answer.errors ?? {}).sort(),
    ).toEqual(["endYear", "hosts", "zone"]);
    const twice = [mission.hosts[0]!, mission.hosts[0]!];
    expect((await write({ hosts: twice })).answer.errors?.hosts?.key).toBe("admin.mission.hostTwice");
    expect((await write({})).status).toBe(303);
    expect((await write({})).answer.refusal?.reason.key).toBe("admin.mission.changed");
    const after = (await getFrom(house, missionPage.loader, "/", { as: admin, params })).view.mission;
    expect(after).toMatchObject({ mandateEnds: "2027-04-30", hosts: mission.hosts, weekend: [6, 7] });
  });

  test("a mission is entered once, in three languages, and posts can be entered into it", async () => {
    const enter = (more: Fields, as = admin) =>
      postTo(
        house,
        newMissionPage.action,
        "/reference/missions/new",
        {
          acronym: "UNTEST",
          acronymFr: "",
          acronymAr: "",
          nameEn: "Test Mission",
          nameFr: "Mission d’essai",
          nameAr: "بعثة الاختبار",
          kind: "political",
          missionType: "observer",
          leadDepartment: "DPPA",
          startYear: "2026",
          mandateEnds: "",
          zone: "Africa/Nairobi",
          hosts: ["ke", ""],
          weekend: ["saturday", "sunday"],
          asOf: "2026-10-10",
          source: "Resolution",
          ...more,
        },
        { as },
      );
    expect((await enter({}, screener)).status).toBe(404);
    expect((await getFrom(house, newMissionPage.loader, "/", { as: screener })).status).toBe(404);
    const bad = await enter({ nameAr: "", zone: "Mars", hosts: ["ke", "ke"], startYear: "2090" });
    expect(bad.status).toBe(422);
    expect(Object.keys(bad.answer.errors ?? {})).toContain("nameAr");
    const wrong = await enter({ acronym: "UNMISS", zone: "Mars", hosts: ["ke", "ke"], startYear: "2090" });
    expect(Object.keys(wrong.answer.errors ?? {}).sort()).toEqual(["acronym", "hosts", "startYear", "zone"]);
    expect((await enter({})).status).toBe(303);
    expect((await enter({})).answer.errors?.acronym?.key).toBe("admin.mission.taken");
    const { view } = await getFrom(house, missionPage.loader, "/", { as: admin, params: { missionId: "untest" } });
    expect(view.mission).toMatchObject({
      acronymFr: "UNTEST",
      nameAr: "بعثة الاختبار",
      hosts: ["ke"],
      weekend: [6, 7],
    });
    const choices = (await getFrom(house, newPostPage.loader, "/", { as: admin })).view.missions;
    expect(choices.map(({ value }: { value: string }) => value)).toContain("untest");
  });

  test("a rule gets a new version from a day to come; what is entered stands", async () => {
    const params = { code: "G3" };
    const { view } = await getFrom(house, rulePage.loader, "/", { as: admin, params });
    expect(view.parts).toEqual(["min"]);
    const enter = (more: Fields) =>
      postTo(
        house,
        rulePage.action,
        "/reference/rules/G3",
        {
          _version: view.newest.version,
          part: view.parts,
          number: ["3"],
          severity: "block",
          instrument: "A new instrument",
          titleEn: "At least three women",
          titleFr: "Au moins trois femmes",
          titleAr: "ثلاث نساء على الأقل",
          validFrom: "2026-12-01",
          asOf: "2026-10-10",
          source: "Decision of the office",
          ...more,
        },
        { as: admin, params },
      );
    expect((await enter({ validFrom: "2026-10-12" })).answer.errors).toHaveProperty("validFrom");
    expect((await enter({ validFrom: "9999-12-31" })).answer.errors?.validFrom?.key).toBe("horizon.ruleValidFrom");
    expect((await enter({ titleAr: "" })).answer.errors).toHaveProperty("titleAr");
    expect((await enter({ number: ["x"] })).answer.errors).toHaveProperty(["number.0"]);
    expect((await enter({})).status).toBe(303);
    expect((await enter({})).answer.refusal?.reason.key).toBe("admin.rule.newer");
    const inForce = async () =>
      (await activeBalanceRules(systemViewer("test"), house.store, house.now())).filter(({ code }) => code === "G3");
    expect((await inForce()).map(({ version }) => version)).toEqual([1]);
    house.clock.advance(60 * day);
    expect(await inForce()).toMatchObject([{ version: 2, threshold: { min: 3, from: 3 }, severity: "block" }]);
    expect(() => house.store.client.exec("UPDATE balance_rule SET severity = 'info'")).toThrow(/stands/);
    expect((await get(rulePage, "/reference/rules/:code", "/reference/rules/G3")).html).toContain("in force");
    expect((await getFrom(house, rulePage.loader, "/", { as: screener, params })).status).toBe(404);
  });
});
