import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as bench from "#app/routes/bench.tsx";
import * as cadre from "#app/routes/cadre.tsx";
import * as memberRoute from "#app/routes/cadre_.$memberId.tsx";
import * as clearance from "#app/routes/cadre_.$memberId_.clearance.tsx";
import * as competencies from "#app/routes/cadre_.$memberId_.competencies.tsx";
import * as courses from "#app/routes/cadre_.$memberId_.courses.tsx";
import * as development from "#app/routes/cadre_.$memberId_.development.tsx";
import * as edit from "#app/routes/cadre_.$memberId_.edit.tsx";
import * as pools from "#app/routes/cadre_.$memberId_.pools.tsx";
import * as readinessRoute from "#app/routes/cadre_.$memberId_.readiness.tsx";
import * as erase from "#app/routes/cadre_.$memberId_.erase.tsx";
import * as newMember from "#app/routes/cadre_.new.tsx";
import * as newName from "#app/routes/calls_.$callId_.nominations.new.tsx";
import * as invitationRoute from "#app/routes/invitations.$invitationId.tsx";
import * as invite from "#app/routes/processes.$processId_.invite.tsx";
import * as timeline from "#app/routes/timeline.tsx";
import { insert } from "#db/commit.server.ts";
import { cadreInvitation, cadreLanguage, cadreMember, readiness } from "#db/schema/cadre.tables.ts";
import { person } from "#db/schema/people.tables.ts";
import { auditEvent } from "#db/schema/platform.tables.ts";
import { nomination } from "#db/schema/selection.tables.ts";
import { cadreWorld, facts, ready, type CadreWorld } from "#tests/support/cadre-world.ts";
import { closeHouse, freshHouse, put, type Fields, type TestHouse } from "#tests/support/house.ts";
import { draft, submit } from "#tests/support/nomination-world.ts";
import { renderPage } from "#tests/support/render.tsx";

let house: TestHouse;
let world: CadreWorld;
let memberId: string;
beforeAll(async () => {
  house = await freshHouse();
  world = await cadreWorld(house);
  memberId = await ready(house, world);
});
afterAll(() => closeHouse(house));

type Route = Parameters<typeof renderPage>[1];
const memberPages: readonly (readonly [string, Route])[] = [
  ["edit", edit],
  ["pools", pools],
  ["readiness", readinessRoute],
  ["competencies", competencies],
  ["development", development],
  ["courses", courses],
  ["clearance", clearance],
  ["erase", erase],
];
const shown = (route: Route, pattern: string, url: string, as: string, post?: Fields) =>
  renderPage(house, route, pattern, url, { as, ...(post ? { post } : {}) });
/** A page without its marks and tags. */
const plain = (html: string) => html.replace(/<[^>]*>/g, "");
const record = (as: string, id = memberId) => shown(memberRoute, "/cadre/:memberId", `/cadre/${id}`, as);

describe("the pages of the cadre", () => {
  it("show the manager all, the officer all but the acts, the State its part, and others nothing", async () => {
    const own = await record(world.manager);
    expect(own.html).toContain("Seen in the field");
    expect(own.html).toContain(`/cadre/${memberId}/edit`);
    const officer = await record(world.accounts.stranger);
    expect(officer.html).toContain("No high altitude");
    expect(officer.html).not.toContain(`/cadre/${memberId}/edit`);
    const state = await record(world.accounts.colleague);
    expect(state.status).toBe(200);
    expect(state.html).toContain("Ready now");
    for (const secret of ["Seen in the field", "No high altitude", "wambui@example.org", "Cleared", "Managerova"])
      expect(state.html).not.toContain(secret);
    const unknown = await record(world.accounts.nigeria, "0123456789abcdefghjkmnpqrs");
    for (const as of [world.accounts.nigeria, world.accounts.screener, world.accounts.auditor, world.accounts.vetting])
      expect(await record(as)).toEqual(unknown);
    const reads = await house.store.db.select().from(auditEvent).where(eq(auditEvent.type, "record.read"));
    expect(reads.filter(({ objectId }) => objectId === memberId)).toHaveLength(3);
  });

  it("give the acts to the manager alone", async () => {
    for (const [name, route] of memberPages) {
      const [pattern, url] = [`/cadre/:memberId/${name}`, `/cadre/${memberId}/${name}`];
      expect((await shown(route, pattern, url, world.manager)).status, name).toBe(200);
      for (const as of [world.accounts.officer, world.accounts.kenya, world.accounts.nigeria, world.accounts.auditor])
        for (const post of [undefined, {}]) expect((await shown(route, pattern, url, as, post)).status, name).toBe(404);
    }
    for (const as of [world.accounts.officer, world.accounts.kenya])
      expect((await shown(newMember, "/cadre/new", "/cadre/new", as)).status).toBe(404);
  });

  it("search by all that the form offers, a State among its own alone", async () => {
    const found = async (as: string, query: string) => {
      const { html } = await shown(cadre, "/cadre", `/cadre?${query}`, as);
      return html.includes(`href="/cadre/${memberId}"`);
    };
    for (const query of [
      "postType=srsg&readiness=readyNow&language=fr&region=african&day=2027-01-01&sex=woman&state=ke&pool=globalCall",
      "postType=nonsense&day=yesterday",
    ])
      expect(await found(world.manager, query)).toBe(true);
    for (const query of [
      "postType=dsrsgPolitical",
      "readiness=developing",
      "language=en&sex=man",
      "region=weog",
      "pool=seniorWomen",
      "review=due",
    ])
      expect(await found(world.manager, query), query).toBe(false);
    expect(await found(world.accounts.kenya, "")).toBe(true);
    // Where a member served is not a State's to ask.
    expect(await found(world.accounts.kenya, "region=weog")).toBe(true);
    expect(await found(world.accounts.nigeria, "")).toBe(false);
  });

  it("enter and change a member by plain forms, and name what is wrong at its row", async () => {
    const { nationalities, languages, experience, targets, ...rest } = facts({ familyName: "Formova" });
    const fields: Fields = {
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ""])),
      nationality0: nationalities[0]!,
      language0Code: languages[0]!.language,
      language0Level: "C2",
      language0Evidence: "mother tongue",
      post0Function: experience[0]!.function,
      post0Mission: "unmiss",
      post0From: "2018",
      post0To: "2021",
      targets: [...targets],
      _form: "member",
    };
    const wrong = await shown(newMember, "/cadre/new", "/cadre/new", world.manager, {
      ...fields,
      consentOn: "",
      language0Evidence: "",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("f-consentOn-error");
    const odd = await shown(newMember, "/cadre/new", "/cadre/new", world.manager, { ...fields, language0Evidence: "" });
    expect(odd.html).toContain("f-language0Evidence-error");
    expect(odd.html).toContain("Formova");
    const { location } = await shown(newMember, "/cadre/new", "/cadre/new", world.manager, fields);
    const id = location!.split("/").at(-1)!;
    const changed = await shown(edit, "/cadre/:memberId/edit", `/cadre/${id}/edit`, world.manager, {
      ...fields,
      dutyLimits: "None any more",
      _version: "1",
    });
    expect(changed.location).toBe(`/cadre/${id}`);
    const [row] = await house.store.db.select().from(cadreMember).where(eq(cadreMember.id, id));
    expect(row).toMatchObject({ dutyLimits: "None any more", version: 2 });
  });

  it("answer a form made from an older version with both versions", async () => {
    const id = await ready(house, world, { familyName: "Twiceova", email: "twice@example.org" });
    const page = (route: Route, name: string, post: Fields) =>
      shown(route, `/cadre/:memberId/${name}`, `/cadre/${id}/${name}`, world.manager, post);
    const { nationalities, languages, experience, targets, ...rest } = facts({ familyName: "Twiceova" });
    const member: Fields = {
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ""])),
      email: "twice@example.org",
      nationality0: nationalities[0]!,
      language0Code: languages[0]!.language,
      language0Level: "C2",
      language0Evidence: "mother tongue",
      post0Function: experience[0]!.function,
      post0Mission: "unmiss",
      post0From: "2018",
      targets: [...targets],
      _form: "member",
      _version: "1",
    };
    expect((await page(edit, "edit", { ...member, dutyLimits: "Theirs", release: "asked" })).status).toBe(303);
    const late = await page(edit, "edit", { ...member, dutyLimits: "Mine", language0Evidence: "lived there" });
    expect(late.status).toBe(409);
    for (const text of ["Theirs", "Mine", "mother tongue", "lived there"])
      expect(plain(late.html), text).toContain(text);
    expect(late.html).toContain('name="_version" value="2"');
    expect(late.html).toContain(`href="/cadre/${id}/edit"`);
    const readiness: Fields = {
      postTypeId: "srsg",
      level: "developing",
      assessedOn: "2026-10-01",
      expiresOn: "2027-06-01",
      evidence: "First seen",
      _form: "readiness",
      _version: "1",
    };
    expect((await page(readinessRoute, "readiness", readiness)).status).toBe(303);
    const assessed = await page(readinessRoute, "readiness", { ...readiness, evidence: "Second seen" });
    expect(assessed.status).toBe(409);
    for (const text of ["First seen", "Second seen"]) expect(plain(assessed.html)).toContain(text);
    const pool: Fields = { poolId: "globalCall", act: "renew", reason: "Mine again", _form: "pool", _version: "1" };
    const moved = await page(pools, "pools", pool);
    expect(moved.status).toBe(409);
    for (const text of ["Mine again", "Fit"]) expect(plain(moved.html)).toContain(text);
  });

  it("show bench and timeline to manager and officers", async () => {
    for (const [route, path] of [
      [bench, "/bench"],
      [timeline, "/timeline"],
    ] as const) {
      for (const as of [world.manager, world.accounts.lead, world.accounts.officer])
        expect((await shown(route, path, path, as)).status).toBe(200);
      for (const as of [world.accounts.kenya, world.accounts.screener, world.accounts.auditor])
        expect((await shown(route, path, path, as)).status).toBe(404);
    }
  });

  it("lead from the invitation to a nomination that begins with the record", async () => {
    const [pattern, url] = ["/processes/:processId/invite", `/processes/${world.processId}/invite`];
    expect((await shown(invite, pattern, url, world.accounts.kenya)).status).toBe(404);
    expect((await shown(invite, pattern, url, world.manager)).status).toBe(404);
    expect((await shown(invite, pattern, url, world.accounts.officer)).html).toContain(memberId);
    const sent = await shown(invite, pattern, url, world.accounts.officer, { memberIds: [memberId], _form: "invite" });
    expect(sent.location).toBe(url);
    const [row] = await house.store.db.select().from(cadreInvitation).where(eq(cadreInvitation.memberId, memberId));
    const newPattern = "/calls/:callId/nominations/new";
    const newUrl = `/calls/${world.callId}/nominations/new?invitation=${row!.id}`;
    const begun = await shown(newName, newPattern, newUrl, world.accounts.kenya);
    expect(begun.html).toContain('value="Achiengova"');
    expect((await shown(newName, newPattern, newUrl, world.accounts.nigeria)).status).toBe(404);
    const answer = "/invitations/:invitationId";
    for (const as of [world.accounts.nigeria, world.accounts.stranger, world.manager])
      expect((await shown(invitationRoute, answer, `/invitations/${row!.id}`, as)).status).toBe(404);
    expect((await shown(invitationRoute, answer, `/invitations/${row!.id}`, world.accounts.kenya)).status).toBe(200);
    const made = await shown(newName, newPattern, newUrl, world.accounts.kenya, {
      memberStateId: "ke",
      invitationId: row!.id,
      givenNames: "Wambui",
      familyName: "Achiengova",
      sex: "woman",
      _form: "open",
    });
    const nominationId = made.location!.split("/").at(-1)!;
    expect(await house.store.db.select().from(nomination).where(eq(nomination.id, nominationId))).toHaveLength(1);
    const declined = await shown(invitationRoute, answer, `/invitations/${row!.id}`, world.accounts.kenya, {
      confirmation: "refuser",
      _version: "2",
      _form: "decline",
    });
    expect(declined.location).toBe(`/cadre/${memberId}`);
  });

  it("close a member whose State has submitted its list, and say why", async () => {
    const [pattern, url] = ["/processes/:processId/invite", `/processes/${world.processId}/invite`];
    const late = await ready(house, world, { givenNames: "Simisola", familyName: "Lateova", sponsoringState: "ng" });
    await draft(house, world, world.accounts.nigeria, "ng");
    await submit(house, world, world.accounts.nigeria, "ng");
    const page = await shown(invite, pattern, url, world.accounts.officer);
    expect(plain(page.html)).toMatch(/Simisola Lateova.*its State’s list is submitted; no name can be added/s);
    expect(page.html).toMatch(
      new RegExp(`<input[^>]*disabled[^>]*value="${late}"|<input[^>]*value="${late}"[^>]*disabled`),
    );
    const sent = await shown(invite, pattern, url, world.accounts.officer, { memberIds: [late], _form: "invite" });
    expect(sent.status).toBe(409);
    expect(plain(sent.html)).toContain("Simisola Lateova cannot be invited");
  });
});

describe("a cadre of two thousand", () => {
  it("is read fifty a page with the search in the address, and fast", async () => {
    const people = Array.from({ length: 2_000 }, (_, index) => String(index).padStart(4, "0"));
    const batch = <T,>(rows: T[]) =>
      Array.from({ length: rows.length / 100 }, (_, i) => rows.slice(i * 100, i * 100 + 100));
    const rows = people.map((number) => ({ number, personId: house.newId(), memberId: house.newId() }));
    await put(
      house,
      ...batch(rows).flatMap((some) => [
        insert(
          person,
          some.map(({ number, personId }) => ({
            id: personId,
            givenNames: "Test",
            familyName: `Zz${number}`,
            sex: "man" as const,
            createdAt: house.now(),
          })),
        ),
        insert(
          cadreMember,
          some.map(({ number, personId, memberId: id }) => ({
            id,
            personId,
            email: `zz${number}@example.org`,
            sponsoringState: "ng",
            track: "civilian" as const,
            dutyLimits: "",
            release: "granted" as const,
            consentOn: "2026-09-01",
            retainUntil: "2029-09-01",
            enteredBy: world.manager,
            createdAt: house.now(),
            version: 1,
          })),
        ),
        insert(
          cadreLanguage,
          some.map(({ memberId: id }) => ({
            id: house.newId(),
            memberId: id,
            language: "en",
            level: "C1" as const,
            evidence: "said",
          })),
        ),
        insert(
          readiness,
          some.map(({ memberId: id }) => ({
            id: house.newId(),
            memberId: id,
            postTypeId: "srsg",
            level: "readySoon" as const,
            assessedOn: "2026-09-01",
            assessedBy: world.manager,
            evidence: "seen",
            expiresOn: "2027-09-01",
            recordedAt: house.now(),
          })),
        ),
      ]),
    );
    const count = (html: string) => html.match(/>Test Zz\d{4}</g)?.length ?? 0;
    const page = async (query: string) => (await shown(cadre, "/cadre", `/cadre${query}`, world.manager)).html;
    const began = performance.now();
    const first = await page("?sex=man&state=ng");
    // Far above what it takes, so that a busy machine passes and a list that grows with its square does not.
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(count(first)).toBe(50);
    expect(first).toContain("sex=man&amp;state=ng&amp;page=2");
    const last = await page("?sex=man&state=ng&page=40");
    expect(last).toContain(">Test Zz1999<");
    expect(last).not.toContain("page=41");
    // A page that there is not is the last one.
    expect(await page("?sex=man&state=ng&page=9999")).toContain(">Test Zz1999<");
    expect(count(await page("?sex=woman"))).toBe(0);
  });
});
