import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as declarationsPage from "#app/routes/processes.$processId_.declarations.tsx";
import * as rulingPage from "#app/routes/processes.$processId_.declarations_.$declarationId.tsx";
import * as longlistPage from "#app/routes/processes.$processId_.longlist.tsx";
import * as panelPage from "#app/routes/processes.$processId_.panel.tsx";
import * as replacePage from "#app/routes/processes.$processId_.panel_.$memberId_.replace.tsx";
import * as actingPage from "#app/routes/processes.$processId_.panel_.acting-chair.tsx";
import * as convenePage from "#app/routes/processes.$processId_.panel_.convene.tsx";
import { loader as panelFindings } from "#app/routes/processes.$processId_.panel_.findings.tsx";
import * as reasonPage from "#app/routes/processes.$processId_.reasons_.$gate_.$rule.tsx";
import * as screenersPage from "#app/routes/processes.$processId_.screeners.tsx";
import * as endPage from "#app/routes/processes.$processId_.screeners_.$assignmentId.tsx";
import * as screeningPage from "#app/routes/processes.$processId_.screening.tsx";
import * as sheetPage from "#app/routes/processes.$processId_.screening_.$candidacyId.tsx";
import * as decisionPage from "#app/routes/processes.$processId_.screening_.$candidacyId_.decision.tsx";
import { action as draftAction } from "#app/routes/processes.$processId_.screening_.$candidacyId_.draft.tsx";
import * as submitPage from "#app/routes/processes.$processId_.screening_.$candidacyId_.submit.tsx";
import * as shortlistPage from "#app/routes/processes.$processId_.shortlist.tsx";
import { loader as shortlistFindings } from "#app/routes/processes.$processId_.shortlist_.findings.tsx";
import * as signPage from "#app/routes/processes.$processId_.shortlist_.sign.tsx";
import { assignScreener } from "#app/services/selection/assign-screener.server.ts";
import { enterShortlist } from "#app/services/selection/enter-shortlist.server.ts";
import { saveScreeningSheet } from "#app/services/selection/save-screening-sheet.server.ts";
import { change } from "#db/commit.server.ts";
import { declarationsOf } from "#db/queries/panel.server.ts";
import { screenersOf } from "#db/queries/screening.server.ts";
import { shortlistOf } from "#db/queries/shortlist.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { faultsIn } from "#tests/support/faults.ts";
import { closeHouse, freshHouse, getFrom, put, workAs, type Fields, type TestHouse } from "#tests/support/house.ts";
import { renderPage } from "#tests/support/render.tsx";
import {
  declared,
  done,
  marksOf,
  panelIn,
  screened,
  screeningWorld,
  take,
  toDecided,
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
type Module = Parameters<typeof renderPage>[1];
const all = systemViewer("tests look at everything");
const as = (who: Who) => workAs(house, world.accounts[who]);
const base = () => `/processes/${world.processId}`;
const get = (module: Module, pattern: string, path: string, who: Who) =>
  renderPage(house, module, `/processes/:processId${pattern}`, `${base()}${path}`, { as: world.accounts[who] });
const post = (module: Module, pattern: string, path: string, who: Who, fields: Fields) =>
  renderPage(house, module, `/processes/:processId${pattern}`, `${base()}${path}`, {
    as: world.accounts[who],
    post: fields,
  });
const names = ["amara", "bela", "cesar", "emre"] as const satisfies readonly Cast[];
const ids = (list: readonly Cast[]) => list.map((name) => world.names[name]);
const columns = (marks: ReturnType<typeof marksOf>): Fields => ({
  criterionIds: marks.map(({ criterionId }) => criterionId),
  marks: marks.map(({ mark }) => mark ?? ""),
  points: marks.map(({ points }) => (points === null ? "" : String(points))),
  paragraphs: marks.map(({ paragraph }) => (paragraph === null ? "" : String(paragraph))),
  remarks: marks.map(({ remark }) => remark),
});
const everybody: readonly Who[] = [
  "lead",
  "officer",
  "colleague",
  "anna",
  "boris",
  "carla",
  "chair",
  "dora",
  "emil",
  "spare",
  "authority",
  "focal",
];
async function whoReads(module: Module, pattern: string, path: string): Promise<Who[]> {
  const readers: Who[] = [];
  for (const who of everybody) if ((await get(module, pattern, path, who)).status === 200) readers.push(who);
  return readers;
}

describe("the screening pages", () => {
  beforeEach(async () => {
    for (const who of ["anna", "boris"] as const)
      done(await assignScreener(await as("officer"), { processId: world.processId, accountId: world.accounts[who] }));
  });

  it("open to the desk and to the process's screeners, and to nobody else", async () => {
    expect(await whoReads(screenersPage, "/screeners", "/screeners")).toEqual(["lead", "officer"]);
    expect(await whoReads(screeningPage, "/screening", "/screening")).toEqual(["lead", "officer", "anna", "boris"]);
    expect(await whoReads(sheetPage, "/screening/:candidacyId", `/screening/${world.names.amara}`)).toEqual([
      "anna",
      "boris",
    ]);
    expect(
      await whoReads(decisionPage, "/screening/:candidacyId/decision", `/screening/${world.names.amara}/decision`),
    ).toEqual(["lead", "officer"]);
    expect((await get(sheetPage, "/screening/:candidacyId", "/screening/unknown", "anna")).status).toBe(404);
  });

  it("keep screeners blind to each other until all are in", async () => {
    await put(house, change(account, { id: world.accounts.boris }, { language: "fr" }));
    done(
      await saveScreeningSheet(await as("anna"), {
        processId: world.processId,
        candidacyId: world.names.amara,
        version: 0,
        marks: marksOf(world, [4, 3]).map((row) => ({ ...row, remark: "QXANNA" })),
      }),
    );
    const path = `/screening/${world.names.amara}`;
    const at = "/screening/:candidacyId";
    expect((await get(sheetPage, at, path, "anna")).html).toContain("QXANNA");
    expect((await get(sheetPage, at, path, "boris")).html).not.toContain("QXANNA");
    const before = (await get(screeningPage, "/screening", "/screening", "boris")).html;
    done(
      await (
        await import("#app/services/selection/submit-screening-sheet.server.ts")
      ).submitScreeningSheet(await as("anna"), {
        processId: world.processId,
        candidacyId: world.names.amara,
        version: 1,
      }),
    );
    const strip = (html: string) => html.replaceAll(/name="_key" value="[^"]*"|<p[^>]*>[^<]*<\/p>/g, "");
    expect(strip((await get(screeningPage, "/screening", "/screening", "boris")).html)).toBe(strip(before));
    expect((await get(sheetPage, at, path, "boris")).html).not.toContain("QXANNA");
    expect((await get(decisionPage, `${at}/decision`, `${path}/decision`, "officer")).html).toContain("QXANNA");
    await screened(world, "boris", "amara", [3, 3]);
    expect((await get(sheetPage, at, path, "boris")).html).toContain("QXANNA");
  });

  it("save, keep the text of a refused form, hand in with a typed word", async () => {
    const path = `/screening/${world.names.amara}`;
    const at = "/screening/:candidacyId";
    const marks = marksOf(world, [4, 3]).map((row) => ({ ...row, remark: "Kept remark" }));
    const wrong = await post(sheetPage, at, path, "anna", {
      ...columns(marks),
      points: ["", "", "9", "3"],
      _version: 0,
      _form: "sheet",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Kept remark");
    expect(faultsIn(wrong.html).fields.points).toBeDefined();
    const old = await post(sheetPage, at, path, "anna", { ...columns(marks), _form: "sheet" }); // no version
    expect(old.status).toBe(422);
    expect(faultsIn(old.html)).toMatchObject({ summary: expect.stringContaining("incomplete"), fields: {} });
    expect(old.html).toContain("Kept remark");
    const broken = await post(sheetPage, at, path, "anna", {
      ...columns(marks),
      marks: ["met", "maybe", "", ""],
      paragraphs: ["", "", "12345", ""],
      remarks: ["x\u0000y", "", "", ""],
      _version: 0,
      _form: "sheet",
    });
    expect(broken.status).toBe(422);
    expect(Object.keys(faultsIn(broken.html).fields).sort()).toEqual(["paragraphs", "remarks"]);
    expect(broken.html).toContain(`href="#f-remark-${marks[0]!.criterionId}"`);
    const unknown = await post(sheetPage, at, path, "anna", {
      ...columns(marks),
      marks: ["met", "maybe", "", ""],
      _version: 0,
      _form: "sheet",
    });
    expect(Object.keys(faultsIn(unknown.html).fields)).toEqual(["marks"]);
    const uneven = await post(sheetPage, at, path, "anna", {
      ...columns(marks),
      marks: ["met"],
      _version: 0,
      _form: "sheet",
    });
    expect(faultsIn(uneven.html)).toMatchObject({ summary: expect.stringContaining("incomplete"), fields: {} });
    expect(
      await post(sheetPage, at, path, "anna", { ...columns(marks), _version: 0, then: "submit", _form: "sheet" }),
    ).toMatchObject({ status: 303, location: `${base()}${path}/submit` });
    const stale = await post(sheetPage, at, path, "anna", {
      ...columns(marks.map((row) => ({ ...row, remark: "Mine" }))),
      _version: 0,
      _form: "sheet",
    });
    expect(stale.status).toBe(409);
    expect(stale.html).toContain("Mine");
    expect(stale.html).toContain("Kept remark");
    expect((await post(sheetPage, at, path, "officer", { ...columns(marks), _version: 1 })).status).toBe(403);
    const ask = await get(submitPage, `${at}/submit`, `${path}/submit`, "anna");
    expect(ask.html).toContain("HAND IN");
    expect(
      (
        await post(submitPage, `${at}/submit`, `${path}/submit`, "anna", {
          _version: 1,
          confirmation: "no",
          _form: "submit",
        })
      ).status,
    ).toBe(422);
    expect(
      (
        await post(submitPage, `${at}/submit`, `${path}/submit`, "anna", {
          _version: 1,
          confirmation: "hand in",
          _form: "submit",
        })
      ).status,
    ).toBe(303);
    expect((await get(submitPage, `${at}/submit`, `${path}/submit`, "anna")).status).toBe(404);
    expect((await post(sheetPage, at, path, "anna", { ...columns(marks), _version: 2, _form: "sheet" })).status).toBe(
      409,
    );
  });

  it("save the draft as it is typed and answer with its version", async () => {
    const url = `${base()}/screening/${world.names.amara}/draft`;
    const params = { processId: world.processId, candidacyId: world.names.amara };
    const request = async (version: number) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...columns(marksOf(world, [1, 2])), _version: String(version) }))
        for (const one of [value].flat()) form.append(name, String(one));
      const { cookieAs } = await import("#tests/support/house.ts");
      const sent = new Request(new URL(url, "http://localhost:3000"), {
        method: "POST",
        body: form,
        headers: { Cookie: await cookieAs(house, world.accounts.anna) },
      });
      return draftAction({ request: sent, params, context: { house, cspNonce: "n", requestId: "r" } } as never);
    };
    expect(await (await request(0)).json()).toEqual({ version: 1 });
    expect((await request(0)).status).toBe(409);
    expect(await (await request(1)).json()).toEqual({ version: 2 });
  });

  it("decide by form, and end an assignment", async () => {
    await screened(world, "anna", "amara", [4, 3]);
    await screened(world, "boris", "amara", [3, 3]);
    const path = `/screening/${world.names.amara}/decision`;
    const at = "/screening/:candidacyId/decision";
    expect((await get(decisionPage, at, path, "officer")).html).toContain("Save the decision");
    const wrong = await post(decisionPage, at, path, "officer", {
      _version: 1,
      outcome: "ineligible",
      criterionId: "",
      missingDocument: "",
      reason: "Typed reason",
      _form: "decision",
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain("Typed reason");
    expect(Object.keys(faultsIn(wrong.html).fields)).toEqual(["criterionId"]);
    expect(
      (
        await post(decisionPage, at, path, "officer", {
          _version: 1,
          outcome: "incomplete",
          criterionId: "",
          missingDocument: "governmentCertification",
          dueOn: "2026-12-20",
          reason: "Missing.",
          _form: "decision",
        })
      ).status,
    ).toBe(303);
    expect((await get(decisionPage, at, path, "officer")).html).toContain("Missing.");
    const [first] = await screenersOf(all, house.store, world.processId);
    const end = `/screeners/${first!.assignmentId}`;
    expect((await get(endPage, "/screeners/:assignmentId", end, "officer")).status).toBe(200);
    expect((await post(endPage, "/screeners/:assignmentId", end, "anna", {})).status).toBe(403);
    expect((await post(endPage, "/screeners/:assignmentId", end, "officer", { _form: "end" })).status).toBe(303);
    expect(
      (
        await post(screenersPage, "/screeners", "/screeners", "officer", {
          accountId: world.accounts.carla,
          _form: "screener",
        })
      ).status,
    ).toBe(303);
    expect(
      (
        await post(screenersPage, "/screeners", "/screeners", "officer", {
          accountId: world.accounts.chair,
          _form: "screener",
        })
      ).status,
    ).toBe(422);
  });
});

describe("longlist and panel pages", () => {
  it("belong to the desk; seated members see who sits", async () => {
    await toDecided(world);
    await take(world, "officer", "closeScreening");
    expect(await whoReads(longlistPage, "/longlist", "/longlist")).toEqual(["lead", "officer"]);
    // The lead reads the list; the form is the officer's.
    expect((await get(longlistPage, "/longlist", "/longlist", "lead")).html).not.toContain('value="longlist"');
    expect((await get(longlistPage, "/longlist", "/longlist", "officer")).html).toContain('value="longlist"');
    expect(await whoReads(panelPage, "/panel", "/panel")).toEqual(["lead", "officer"]);
    const { processHead } = await import("#db/queries/process.server.ts");
    const version = async () => (await processHead(all, house.store, world.processId)).row.version;
    expect(
      (
        await post(longlistPage, "/longlist", "/longlist", "officer", {
          _version: await version(),
          candidacyIds: ids(["amara", "dario"]),
          _form: "longlist",
        })
      ).status,
    ).toBe(303);
    const page = await get(longlistPage, "/longlist", "/longlist", "officer");
    expect(page.html).toContain(`${base()}/reasons/longlist/P1`); // Dario shares the outgoing holder's nationality
    expect(
      (
        await post(longlistPage, "/longlist", "/longlist", "officer", {
          _version: 1,
          candidacyIds: [],
          _form: "longlist",
        })
      ).status,
    ).toBe(409);

    const seats = (chair: Who, voters: readonly Who[]): Fields => ({
      accountIds: [chair, ...voters].map((who) => world.accounts[who]),
      seats: ["chair", ...voters.map(() => "voting")],
      _form: "panel",
    });
    const chairless = await post(panelPage, "/panel", "/panel", "officer", {
      ...seats("chair", ["dora"]),
      seats: ["voting", "voting"],
      _version: 0,
      _form: "panel",
    });
    expect(chairless.status).toBe(422);
    expect(Object.keys(faultsIn(chairless.html).fields)).toEqual(["seats"]);
    expect(
      (await post(panelPage, "/panel", "/panel", "officer", { ...seats("chair", ["emil"]), _version: 0 })).status,
    ).toBe(303);
    const fragment = await getFrom(
      house,
      panelFindings,
      `${base()}/panel/findings?accountIds=${world.accounts.chair}&seats=chair&accountIds=${world.accounts.emil}&seats=voting`,
      {
        as: world.accounts.officer,
        params: { processId: world.processId },
      },
    );
    const html = await fragment.response!.text();
    expect(html).toContain('data-live-target="findings"');
    expect(html).toContain("No woman votes");
    expect(
      (
        await getFrom(house, panelFindings, `${base()}/panel/findings`, {
          as: world.accounts.anna,
          params: { processId: world.processId },
        })
      ).status,
    ).toBe(404);
    const blocked = await post(convenePage, "/panel/convene", "/panel/convene", "officer", {
      _version: 1,
      confirmation: "CONVENE",
      _form: "convene",
    });
    expect(blocked.status).toBe(409);
    expect(blocked.html).toContain("A woman among the voting members");
    expect(
      (await post(panelPage, "/panel", "/panel", "officer", { ...seats("chair", ["dora", "emil"]), _version: 1 }))
        .status,
    ).toBe(303);
    expect(
      (
        await post(convenePage, "/panel/convene", "/panel/convene", "officer", {
          _version: 2,
          confirmation: "CONVENE",
          _form: "convene",
        })
      ).status,
    ).toBe(303);
    expect(await whoReads(panelPage, "/panel", "/panel")).toEqual(["lead", "officer", "chair", "dora", "emil"]);
    expect((await get(convenePage, "/panel/convene", "/panel/convene", "officer")).status).toBe(404);
    const { members } = (await (
      await import("#db/queries/panel.server.ts")
    ).panelOf(all, house.store, world.processId, 1))!;
    const seat = members.find(({ accountId }) => accountId === world.accounts.emil)!;
    expect((await get(replacePage, "/panel/:memberId/replace", `/panel/${seat.id}/replace`, "officer")).html).toContain(
      "Spareova",
    );
    expect((await get(replacePage, "/panel/:memberId/replace", `/panel/${seat.id}/replace`, "chair")).status).toBe(404);
    expect(
      (
        await post(replacePage, "/panel/:memberId/replace", `/panel/${seat.id}/replace`, "officer", {
          _version: 3,
          successorId: world.accounts.spare,
          reason: "Away.",
          _form: "replace",
        })
      ).status,
    ).toBe(303);
  });

  it("let the officer sign a longlist reason, long enough and with the typed word", async () => {
    await toLonglisted(world);
    const at = "/reasons/:gate/:rule";
    const words = `${"Weighed with care and found to carry the file all the same ".repeat(4)}.`;
    expect(await whoReads(reasonPage, at, "/reasons/longlist/P1")).toEqual(["lead", "officer"]);
    for (const path of ["/reasons/longlist/G3", "/reasons/nowhere/P1", "/reasons/decision/P1", "/reasons/shortlist/P1"])
      expect((await get(reasonPage, at, path, "officer")).status).toBe(404);
    const short = await post(reasonPage, at, "/reasons/longlist/P1", "officer", {
      text: "Too short",
      confirmation: "SIGN",
      _form: "reason",
    });
    expect(short.status).toBe(422);
    expect(short.html).toContain("Too short");
    expect(
      (
        await post(reasonPage, at, "/reasons/longlist/P1", "officer", {
          text: words,
          confirmation: "",
          _form: "reason",
        })
      ).status,
    ).toBe(422);
    expect(
      (
        await post(reasonPage, at, "/reasons/longlist/P1", "chair", {
          text: words,
          confirmation: "SIGN",
          _form: "reason",
        })
      ).status,
    ).toBe(404);
    expect(
      (
        await post(reasonPage, at, "/reasons/longlist/P1", "officer", {
          text: words,
          confirmation: "SIGN",
          _form: "reason",
        })
      ).status,
    ).toBe(303);
    const page = await get(reasonPage, at, "/reasons/longlist/P1", "officer");
    expect(page.html).toContain("Speaks of the present names");
    expect(
      (
        await post(reasonPage, at, "/reasons/longlist/P1", "officer", {
          text: words,
          confirmation: "SIGN",
          _form: "reason",
        })
      ).status,
    ).toBe(409);
  });
});

describe("declarations and shortlist pages", () => {
  beforeEach(() => toShortlisting(world));
  const entered = async (list: readonly Cast[]) =>
    done(
      await enterShortlist(await as("officer"), {
        processId: world.processId,
        candidacyIds: ids(list),
        version: (await shortlistOf(all, house.store, world.processId, 1)).row!.version,
      }),
    );

  it("take a member's declarations on all names at once, and show progress without a figure", async () => {
    expect(await whoReads(declarationsPage, "/declarations", "/declarations")).toEqual([
      "lead",
      "officer",
      "chair",
      "dora",
      "emil",
    ]);
    const page = await get(declarationsPage, "/declarations", "/declarations", "dora");
    expect(page.html).toContain("Commander of Amara"); // name, State and post …
    expect(page.html).not.toContain("Account of Amara"); // … and nothing of the file
    const fields = (ties: readonly string[], notes: readonly string[]): Fields => ({
      candidacyIds: ids(names),
      ties,
      notes,
      _form: "declarations",
    });
    const declare = (ties: readonly string[], notes: readonly string[]) =>
      post(declarationsPage, "/declarations", "/declarations", "dora", fields(ties, notes));
    const wrong = await declare(["none", "knows", "none", "none"], ["", "", "", ""]);
    expect(wrong.status).toBe(422);
    expect(Object.keys(faultsIn(wrong.html).fields)).toEqual(["notes"]);
    const odd = await declare(["none", "brother", "none", "none"], ["", "Kept note", "", "x".repeat(1001)]);
    expect(odd.status).toBe(422);
    expect(odd.html).toContain(`href="#f-note-${ids(names)[3]}"`);
    expect(Object.keys(faultsIn(odd.html).fields)).toEqual(["notes"]);
    const strange = await declare(["none", "brother", "none", "none"], ["", "Kept note", "", ""]);
    expect(Object.keys(faultsIn(strange.html).fields)).toEqual(["ties"]);
    expect(strange.html).toContain("Kept note");
    expect((await declare(["none", "knows", "none", "none"], ["", "QXTIE together in 2015", "", ""])).status).toBe(303);
    const officer = await get(declarationsPage, "/declarations", "/declarations", "officer");
    expect(officer.html).toContain("Waits for a ruling");
    expect(officer.html).not.toContain("QXTIE");
    expect((await get(declarationsPage, "/declarations", "/declarations", "chair")).html).not.toContain("QXTIE");
    const row = (await declarationsOf(all, house.store, (await panelIn(world)).id)).find(({ tie }) => tie === "knows")!;
    const path = `/declarations/${row.id}`;
    expect((await get(rulingPage, "/declarations/:declarationId", path, "chair")).status).toBe(404); // has not declared yet
    await declared(world, "chair", names);
    expect((await get(rulingPage, "/declarations/:declarationId", path, "chair")).html).toContain("QXTIE");
    for (const who of ["dora", "emil", "officer"] as const)
      expect((await get(rulingPage, "/declarations/:declarationId", path, who)).status).toBe(404);
    expect(
      (
        await post(rulingPage, "/declarations/:declarationId", path, "chair", {
          ruling: "recused",
          reason: "Too close.",
          _form: "ruling",
        })
      ).status,
    ).toBe(303);
    expect((await get(declarationsPage, "/declarations", "/declarations", "dora")).html).toContain("Recused");
    expect((await get(actingPage, "/panel/acting-chair", "/panel/acting-chair", "officer")).status).toBe(200);
    expect((await get(actingPage, "/panel/acting-chair", "/panel/acting-chair", "dora")).status).toBe(404);
  });

  it("open the shortlist to the desk and to members who have declared", async () => {
    expect(await whoReads(shortlistPage, "/shortlist", "/shortlist")).toEqual(["lead", "officer"]);
    await declared(world, "dora", names);
    expect(await whoReads(shortlistPage, "/shortlist", "/shortlist")).toEqual(["lead", "officer", "dora"]);
  });

  it("show points to the officer alone, and hide a name wholly from its recused member", async () => {
    await declared(world, "chair", names);
    await declared(world, "dora", names, { bela: "relative" });
    await entered(["amara", "bela", "cesar"]);
    const officer = await get(shortlistPage, "/shortlist", "/shortlist", "officer");
    for (const text of ["87.5", "82.5", "What if", "Funnel by declared sex", "Bela Novakova", 'type="checkbox"'])
      expect(officer.html).toContain(text);
    const chair = await get(shortlistPage, "/shortlist", "/shortlist", "chair");
    for (const text of ["87.5", "82.5", "What if", 'type="checkbox"', "232.5"]) expect(chair.html).not.toContain(text);
    for (const text of ["Bela Novakova", "Balance findings", "Funnel by declared sex"])
      expect(chair.html).toContain(text);
    const dora = await get(shortlistPage, "/shortlist", "/shortlist", "dora");
    for (const text of ["Novakova", "Balance findings", "Funnel", "2 women"]) expect(dora.html).not.toContain(text);
    expect((await get(reasonPage, "/reasons/:gate/:rule", "/reasons/shortlist/G3", "dora")).status).toBe(404);
  });

  it("check a list without storing it, save it, and answer a stale form with both lists", async () => {
    const draft = `?draft=1&${ids(["amara", "cesar", "emre"])
      .map((id) => `candidacyIds=${id}`)
      .join("&")}`;
    const checked = await get(shortlistPage, "/shortlist", `/shortlist${draft}`, "officer");
    for (const text of ["You are looking at a list that is not saved.", "Bela Novakova for Emre Yildizhan"])
      expect(checked.html).toContain(text);
    const fragment = await getFrom(house, shortlistFindings, `${base()}/shortlist/findings${draft}`, {
      as: world.accounts.officer,
      params: { processId: world.processId },
    });
    const html = await fragment.response!.text();
    for (const target of ["findings", "bar", "figures"]) expect(html).toContain(`data-live-target="${target}"`);
    expect(
      (
        await getFrom(house, shortlistFindings, `${base()}/shortlist/findings${draft}`, {
          as: world.accounts.chair,
          params: { processId: world.processId },
        })
      ).status,
    ).toBe(404);
    expect((await shortlistOf(all, house.store, world.processId, 1)).ids).toEqual([]);
    const save = (list: readonly Cast[], version: number, who: Who = "officer") =>
      post(shortlistPage, "/shortlist", "/shortlist", who, {
        candidacyIds: ids(list),
        _version: version,
        _form: "shortlist",
      });
    expect((await save(["amara", "bela"], 1)).status).toBe(303);
    const stale = await save(["cesar"], 1);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain("Bela Novakova\nAmara Okafor");
    expect((await save(["dario"], 2)).status).toBe(422);
    await declared(world, "chair", names);
    expect((await save(["cesar"], 2, "chair")).status).toBe(403);
  });

  it("let the chair sign with a typed word, after the reasons", async () => {
    for (const who of ["chair", "dora", "emil"] as const) await declared(world, who, names);
    await entered(["amara", "cesar", "emre"]);
    const sign = () =>
      post(signPage, "/shortlist/sign", "/shortlist/sign", "chair", {
        _version: 2,
        confirmation: "SIGN",
        _form: "sign",
      });
    const early = await sign();
    expect(early.status).toBe(409);
    expect(early.html).toContain("At least 2 women on the shortlist");
    expect((await get(shortlistPage, "/shortlist", "/shortlist", "chair")).html).toContain(
      `${base()}/reasons/shortlist/G3`,
    );
    expect(
      (
        await post(reasonPage, "/reasons/:gate/:rule", "/reasons/shortlist/G3", "chair", {
          text: "The panel weighed it with care and found so. ".repeat(5),
          confirmation: "SIGN",
          _form: "reason",
        })
      ).status,
    ).toBe(303);
    expect((await get(signPage, "/shortlist/sign", "/shortlist/sign", "dora")).status).toBe(404);
    expect((await sign()).status).toBe(303);
    expect((await get(shortlistPage, "/shortlist", "/shortlist", "officer")).html).toContain(
      "Signed by chair Chairova",
    );
    await entered(["amara", "bela"]);
    expect((await get(shortlistPage, "/shortlist", "/shortlist", "officer")).html).toContain(
      "Changed since it was signed",
    );
  });

  it("read in French and in the pseudo-language as well", async () => {
    await declared(world, "chair", names);
    for (const language of ["fr", "qps"] as const) {
      for (const who of ["officer", "chair"] as const)
        await put(house, change(account, { id: world.accounts[who] }, { language }));
      for (const [module, path] of [
        [shortlistPage, "/shortlist"],
        [panelPage, "/panel"],
        [declarationsPage, "/declarations"],
        [longlistPage, "/longlist"],
        [screeningPage, "/screening"],
        [screenersPage, "/screeners"],
      ] as const)
        expect((await get(module as Module, path, path, "officer")).status, path).toBe(200);
      expect((await get(shortlistPage, "/shortlist", "/shortlist", "chair")).status).toBe(200);
    }
  });
});
