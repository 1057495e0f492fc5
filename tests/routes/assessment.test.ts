import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as endPage from "#app/routes/accounts_.$accountId_.end.tsx";
import * as processPage from "#app/routes/processes.$processId._index.tsx";
import * as closeReviewPage from "#app/routes/processes.$processId_.close-review.tsx";
import * as panelPage from "#app/routes/processes.$processId_.panel.tsx";
import * as actingPage from "#app/routes/processes.$processId_.panel_.acting-chair.tsx";
import * as reportPage from "#app/routes/processes.$processId_.report.tsx";
import * as answerPage from "#app/routes/processes.$processId_.report_.answer.tsx";
import * as notSignedPage from "#app/routes/processes.$processId_.report_.not-signed.$memberId.tsx";
import * as signPage from "#app/routes/processes.$processId_.report_.sign.tsx";
import * as writePage from "#app/routes/processes.$processId_.report_.write.tsx";
import * as revealPage from "#app/routes/processes.$processId_.reveal.tsx";
import * as reviewPage from "#app/routes/processes.$processId_.review.tsx";
import * as candidatePage from "#app/routes/processes.$processId_.review_.$candidacyId.tsx";
import * as scoresPage from "#app/routes/processes.$processId_.scores.tsx";
import * as sheetPage from "#app/routes/processes.$processId_.scores_.$sheetId.tsx";
import { action as draftAction } from "#app/routes/processes.$processId_.scores_.$sheetId_.draft.tsx";
import * as lockPage from "#app/routes/processes.$processId_.scores_.$sheetId_.lock.tsx";
import * as absentPage from "#app/routes/processes.$processId_.scores_.absent.$memberId.tsx";
import * as lockAllPage from "#app/routes/processes.$processId_.scores_.lock.tsx";
import * as sessionsPage from "#app/routes/processes.$processId_.sessions.tsx";
import * as sessionPage from "#app/routes/processes.$processId_.sessions_.$candidacyId.tsx";
import { lockScoreSheet } from "#app/services/assessment/lock-score-sheet.server.ts";
import { ownSheetsOf } from "#app/services/assessment/own-sheets.server.ts";
import { saveScoreSheet } from "#app/services/assessment/save-score-sheet.server.ts";
import { change } from "#db/commit.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { account } from "#db/schema/people.tables.ts";
import { assessmentWorld, type AssessmentWorld } from "#tests/support/assessment-world.ts";
import { faultsIn } from "#tests/support/faults.ts";
import {
  addAccount,
  closeHouse,
  freshHouse,
  postTo,
  put,
  viewerAs,
  workAs,
  type Fields,
  type TestHouse,
} from "#tests/support/house.ts";
import { renderPage } from "#tests/support/render.tsx";

let house: TestHouse;
let world: AssessmentWorld;
type Who = keyof AssessmentWorld["accounts"];
const base = () => `/processes/${world.processId}`;
const root = "/processes/:processId";
const get = (module: Parameters<typeof renderPage>[1], pattern: string, path: string, who: Who) =>
  renderPage(house, module, `${root}${pattern}`, `${base()}${path}`, { as: world.accounts[who] });
const post = (module: Parameters<typeof renderPage>[1], pattern: string, path: string, who: Who, fields: Fields) =>
  renderPage(house, module, `${root}${pattern}`, `${base()}${path}`, { as: world.accounts[who], post: fields });

async function sheets(who: "chair" | "member" | "second") {
  const viewer = await viewerAs(house, world.accounts[who]);
  return (await ownSheetsOf(house, viewer, (await standingOf(viewer, house.store, world.processId))!))!.sheets;
}
const sheetOf = async (who: "chair" | "member" | "second", candidacyId: string) =>
  (await sheets(who)).find(({ candidate }) => candidate.candidacyId === candidacyId)!;
const filled = (note: string, ratings: readonly string[] = ["3", "3", "3", "3", "3"]): Fields =>
  Object.fromEntries(
    ratings.flatMap((rating, index) => [
      ...(rating === "" ? [] : [[`rating${index + 1}`, rating]]),
      [`note${index + 1}`, note],
    ]),
  );
async function fill(who: "chair" | "member" | "second", candidacyId: string, note: string): Promise<void> {
  const sheet = await sheetOf(who, candidacyId);
  const cells = world.competencies.map((competencyId) => ({ competencyId, state: "rated" as const, rating: 3, note }));
  const done = await saveScoreSheet(await workAs(house, world.accounts[who]), {
    processId: world.processId,
    candidacyId,
    version: sheet.version,
    cells,
  });
  if (!done.ok) throw new Error(done.reason.key);
}
async function lockEverything(): Promise<void> {
  for (const who of ["chair", "member", "second"] as const) {
    for (const sheet of await sheets(who))
      if (sheet.state === "draft") await fill(who, sheet.candidate.candidacyId, `QX${who.toUpperCase()} saw it in ¶2.`);
    const all = (await sheets(who)).filter(({ state }) => state === "draft");
    const form = {
      sheets: all.map((sheet) => `${sheet.id}.${sheet.version}.${sheet.drafted ?? ""}`),
      confirmation: `lock ${all.length}`,
    };
    expect((await post(lockAllPage, "/scores/lock", "/scores/lock", who, form)).location).toBe(`${base()}/scores`);
  }
}
const reveals = () => post(revealPage, "/reveal", "/reveal", "chair", { confirmation: "REVEAL" });

beforeEach(async () => {
  house = await freshHouse();
  world = await assessmentWorld(house);
});
afterEach(() => closeHouse(house));

describe("the score sheet", () => {
  it("shows dossier and rubric, no composite, and saves and goes on without script", async () => {
    const sheet = await sheetOf("member", world.candidates.amara);
    const page = await get(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member");
    expect(page.status).toBe(200);
    for (const text of [
      "Amara Okafor",
      "27 years of service",
      'id="p2"',
      "Co-location in nine stations",
      "0 of 5 answered.",
      "Save, next",
      "Outstanding",
      'data-digit="4"',
      "minimum 3",
      "Asked of everyone",
    ])
      expect(page.html).toContain(text);
    expect(page.html).not.toMatch(/omposite/);
    const next = (await sheets("member"))[sheet.number];
    const saved = await post(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member", {
      ...filled("Ran the board (¶2)."),
      _version: 0,
      drafted: "",
      then: "next",
    });
    expect(saved.location).toBe(next ? `${base()}/scores/${next.id}` : `${base()}/scores`);
    expect((await get(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member")).html).toContain('href="#p2"');
    const trail = house.store.client
      .prepare("SELECT DISTINCT object_kind AS kind FROM audit_event WHERE type = 'record.read'")
      .all();
    expect(trail).toEqual(expect.arrayContaining([{ kind: "scoreSheet" }, { kind: "nomination" }]));
  });

  it("answers a stale form with both texts, and wrong input with the field named and the text kept", async () => {
    const sheet = await sheetOf("member", world.candidates.amara);
    const at = [sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member"] as const;
    await fill("member", world.candidates.amara, "The stored words.");
    const stale = await post(...at, {
      _form: "sheet",
      ...filled("My own words.", ["4", "3", "3", "3", "3"]),
      _version: 0,
      drafted: "",
    });
    expect(stale.status).toBe(409);
    for (const text of ["My own", "The stored", "words.", "Yours: 4", "Stored: 3"]) expect(stale.html).toContain(text);
    const wrong = await post(...at, {
      _form: "sheet",
      ...filled("Kept words."),
      rating2: "9",
      _version: 1,
      drafted: "",
    });
    expect([
      wrong.status,
      wrong.html.includes("Kept words."),
      wrong.html.includes("Please choose one of the options."),
    ]).toEqual([422, true, true]);
    expect(Object.keys(faultsIn(wrong.html).fields)).toEqual(["rating2"]);
    const { note5: _gone, ...without } = filled("Kept words.");
    expect((await post(...at, { _form: "sheet", ...without, _version: 1, drafted: "" })).status).toBe(422);
    const nulls = await post(...at, { _form: "sheet", ...filled("a\u0000b"), _version: 1, drafted: "" });
    expect(nulls.status).toBe(422);
    expect(Object.keys(faultsIn(nulls.html).fields)).toEqual(["note1", "note2", "note3", "note4", "note5"]);
    const old = await post(...at, { _form: "sheet", ...filled("Kept words."), _version: "x", drafted: "" });
    expect(faultsIn(old.html)).toMatchObject({ summary: expect.stringContaining("incomplete"), fields: {} });
    expect(old.html).toContain("Kept words.");
    expect((await sheetOf("member", world.candidates.amara)).cells[world.competencies[0]!]!.note).toBe(
      "The stored words.",
    );
  });

  it("keeps drafts by status alone", async () => {
    const sheet = await sheetOf("member", world.candidates.amara);
    const keep = async (fields: Fields) => {
      const answer = await postTo(
        house,
        draftAction,
        `${base()}/scores/${sheet.id}/draft`,
        { drafted: "", ...fields },
        { as: world.accounts.member, params: { processId: world.processId, sheetId: sheet.id } },
      );
      return answer.status;
    };
    expect(await keep({ ...filled("Typing."), _version: 0 })).toBe(204);
    expect((await get(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member")).html).toContain("Typing.");
    await fill("member", world.candidates.amara, "Saved.");
    expect(await keep({ ...filled("Too late."), _version: 0 })).toBe(409);
    expect(await keep({ ...filled("Typing."), _version: "x" })).toBe(422);
  });

  it("is nobody else's: a foreign, recused or random sheet is not there", async () => {
    const sheet = await sheetOf("member", world.candidates.amara);
    for (const who of ["chair", "second", "officer", "observer", "stranger", "focal", "authority"] as const)
      expect((await get(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, who)).status).toBe(404);
    expect((await get(sheetPage, "/scores/:sheetId", "/scores/nothing", "member")).status).toBe(404);
    expect(
      (
        await post(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "chair", {
          ...filled("x"),
          _version: 0,
          drafted: "",
        })
      ).status,
    ).toBe(404);
    expect((await get(scoresPage, "/scores", "/scores", "second")).html).not.toContain("Quispe");
    expect((await get(sessionsPage, "/sessions", "/sessions", "second")).html).not.toContain("Quispe");
    expect((await get(scoresPage, "/scores", "/scores", "observer")).status).toBe(404);
  });

  it("is locked by a typed word, once; a second click gets the first answer, another stage a refusal", async () => {
    const { amara } = world.candidates;
    await fill("member", amara, "Evidence.");
    const sheet = await sheetOf("member", amara);
    const at = [lockPage, "/scores/:sheetId/lock", `/scores/${sheet.id}/lock`, "member"] as const;
    expect((await get(...at)).html).toContain(`LOCK ${sheet.number}`);
    const form = {
      _form: "lock",
      _version: sheet.version,
      drafted: "",
      confirmation: `LOCK ${sheet.number}`,
      _key: "abcdefghij0123456789",
    };
    expect((await post(...at, { ...form, confirmation: "LOCK" })).status).toBe(422);
    const there = `${base()}/scores/${sheet.id}`;
    expect((await post(...at, form)).location).toBe(there);
    expect((await post(...at, form)).location).toBe(there);
    const again = await post(...at, { ...form, _key: "abcdefghij0123456780" });
    expect([again.status, again.html.includes("This sheet is locked.")]).toEqual([409, true]);
    const locked = await get(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member");
    for (const text of ["Your composite", "66.7", "coverage 100%", "Locked "]) expect(locked.html).toContain(text);
    expect(locked.html).not.toContain("Save, next");
    await lockEverything();
    await reveals();
    expect(
      (
        await post(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member", {
          _form: "sheet",
          ...filled("x"),
          _version: 9,
          drafted: "",
        })
      ).status,
    ).toBe(409);
  });
});

describe("before the reveal", () => {
  it("no page of a member, of the chair or of the desk holds another's note, and none changes with it", async () => {
    await fill("second", world.candidates.amara, "QXSECRET of the second member");
    const member = await sheetOf("member", world.candidates.amara);
    const chair = await sheetOf("chair", world.candidates.amara);
    const pages = async () => [
      await get(scoresPage, "/scores", "/scores", "member"),
      await get(sheetPage, "/scores/:sheetId", `/scores/${member.id}`, "member"),
      await get(lockAllPage, "/scores/lock", "/scores/lock", "member"),
      await get(sessionsPage, "/sessions", "/sessions", "member"),
      await get(scoresPage, "/scores", "/scores", "chair"),
      await get(sheetPage, "/scores/:sheetId", `/scores/${chair.id}`, "chair"),
      await get(revealPage, "/reveal", "/reveal", "chair"),
      await get(scoresPage, "/scores", "/scores", "officer"),
      await get(revealPage, "/reveal", "/reveal", "officer"),
    ];
    const before = await pages();
    expect(before.map(({ status }) => status)).toEqual(before.map(() => 200));
    for (const { html } of before) expect(html).not.toContain("QXSECRET");
    for (const [module, path] of [
      [reviewPage, "/review"],
      [reportPage, "/report"],
      [closeReviewPage, "/close-review"],
    ] as const)
      for (const who of ["member", "chair", "officer"] as const)
        expect((await get(module, path, path, who)).status).toBe(404);
    // Another's lock moves nothing on a member's own pages.
    const plain = (html: string) => html.replaceAll(/value="[0-9a-z]{20,}"/g, "").replaceAll(/Page made[^<]*/g, "");
    const sheet = await sheetOf("second", world.candidates.amara);
    await post(lockPage, "/scores/:sheetId/lock", `/scores/${sheet.id}/lock`, "second", {
      _version: sheet.version,
      drafted: "",
      confirmation: `LOCK ${sheet.number}`,
    });
    const after = await pages();
    for (const index of [0, 1, 2, 3]) expect(plain(after[index]!.html)).toBe(plain(before[index]!.html));
  });

  it("says to chair and desk who is not done, and the reveal refuses with what is missing", async () => {
    for (const who of ["chair", "officer"] as const)
      expect((await get(scoresPage, "/scores", "/scores", who)).html).toContain("Test Memberova");
    expect((await get(scoresPage, "/scores", "/scores", "member")).html).not.toContain("Secondini");
    const early = await post(revealPage, "/reveal", "/reveal", "chair", { _form: "reveal", confirmation: "REVEAL" });
    expect([early.status, early.html.includes("Memberova")]).toEqual([409, true]);
    expect((await post(revealPage, "/reveal", "/reveal", "officer", { confirmation: "REVEAL" })).status).toBe(403);
    expect((await get(revealPage, "/reveal", "/reveal", "member")).status).toBe(404);
  });

  it("lets officer and chair close an absent member's sheets together", async () => {
    await lockEverything();
    house.store.client.exec("DROP TRIGGER score_sheet_locked_no_update");
    house.store.client
      .prepare("UPDATE score_sheet SET state = 'draft' WHERE panel_member_id = ? AND candidacy_id = ?")
      .run(world.members.second, world.candidates.bela);
    const at = [absentPage, "/scores/absent/:memberId", `/scores/absent/${world.members.second}`] as const;
    expect((await get(...at, "member")).status).toBe(404);
    expect((await get(...at, "chair")).html).toContain("An officer proposes this");
    expect((await post(...at, "officer", { _form: "absent", step: "propose", reason: "" })).status).toBe(422);
    expect((await post(...at, "officer", { step: "propose", reason: "Fell ill." })).location).toBe(`${base()}/scores`);
    expect((await get(...at, "chair")).html).toContain("Fell ill.");
    expect((await post(...at, "chair", { step: "confirm", confirmation: "absent" })).location).toBe(`${base()}/scores`);
    expect((await reveals()).location).toBe(`${base()}/review`);
  });
});

describe("a chair who cannot go on", () => {
  const acting = [actingPage, "/panel/acting-chair", "/panel/acting-chair"] as const;

  it("whose absence is proposed: the way to an acting chair is on every page where it stands still", async () => {
    await lockEverything();
    house.store.client.exec("DROP TRIGGER score_sheet_locked_no_update");
    house.store.client
      .prepare("UPDATE score_sheet SET state = 'draft' WHERE panel_member_id = ? AND candidacy_id = ?")
      .run(world.members.chair, world.candidates.bela);
    const at = [absentPage, "/scores/absent/:memberId", `/scores/absent/${world.members.chair}`] as const;
    expect((await post(...at, "officer", { step: "propose", reason: "Fell ill." })).location).toBe(`${base()}/scores`);
    for (const [module, pattern, path] of [
      at,
      [scoresPage, "/scores", "/scores"],
      [panelPage, "/panel", "/panel"],
      [processPage, "", ""],
    ] as const)
      expect((await get(module, pattern, path, "officer")).html).toContain(`${base()}/panel/acting-chair`);
    const own = (await get(...at, "chair")).html;
    expect([own.includes("an officer names an acting chair"), own.includes("/panel/acting-chair")]).toEqual([
      true,
      false,
    ]);
    expect((await get(...acting, "chair")).status).toBe(404);
    const form = (await get(...acting, "officer")).html;
    expect([form.includes("Memberova"), form.includes("Secondini"), form.includes("Chairman")]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await post(...acting, "officer", { _version: 3, panelMemberId: world.members.member })).location).toBe(
      `${base()}/panel`,
    );
    expect((await get(...at, "member")).html).toContain("Fell ill.");
    expect((await post(...at, "member", { step: "confirm", confirmation: "absent" })).location).toBe(
      `${base()}/scores`,
    );
    expect((await post(revealPage, "/reveal", "/reveal", "member", { confirmation: "REVEAL" })).location).toBe(
      `${base()}/review`,
    );
  });

  it("whose account has ended: the officer is asked on panel and gate; a proposal can be taken back before", async () => {
    await fill("chair", world.candidates.amara, "QXCHAIR saw it in ¶2.");
    const sheet = await sheetOf("chair", world.candidates.amara);
    await lockScoreSheet(await workAs(house, world.accounts.chair), {
      processId: world.processId,
      candidacyId: world.candidates.amara,
      version: sheet.version,
    });
    const at = [absentPage, "/scores/absent/:memberId", `/scores/absent/${world.members.chair}`] as const;
    await post(...at, "officer", { step: "propose", reason: "Fell ill." });
    expect((await get(...at, "officer")).html).toContain("Take the proposal back");
    expect((await post(...at, "officer", { step: "withdraw" })).location).toBe(`${base()}/scores`);
    expect((await get(...at, "officer")).html).not.toContain("Fell ill.");
    // Who ends the account reads by kind what it still has to do, and of which selection nothing.
    const { accountId: admin } = await addAccount(house, { email: "admin@example.org", roles: ["administrator"] });
    const end = await renderPage(house, endPage, "/accounts/:accountId/end", `/accounts/${world.accounts.chair}/end`, {
      as: admin,
    });
    expect([end.html.includes("Chairs 1 panel"), end.html.includes("MINUSCA")]).toEqual([true, false]);
    await put(house, change(account, { id: world.accounts.chair }, { endedAt: house.now() }));
    for (const [module, path] of [
      [panelPage, "/panel"],
      [processPage, ""],
    ] as const) {
      expect((await get(module, path, path, "officer")).html).toContain("the account of the chair has ended");
      expect((await get(module, path, path, "member")).html).not.toContain("the account of the chair has ended");
    }
  });
});

describe("after the reveal", () => {
  beforeEach(async () => {
    await lockEverything();
    expect((await reveals()).location).toBe(`${base()}/review`);
  });

  it("panel and desk read every rating and note, without a recused name; nobody else does", async () => {
    for (const who of ["chair", "member", "officer"] as const) {
      const page = await get(reviewPage, "/review", "/review", who);
      for (const text of ["Amara Okafor", "Cesar Quispe", "r<sub>wg</sub>", "name order"])
        expect(page.html).toContain(text);
      expect(
        (await get(candidatePage, "/review/:candidacyId", `/review/${world.candidates.amara}`, who)).html,
      ).toContain("QXSECOND saw it");
    }
    for (const [module, path] of [
      [reviewPage, "/review"],
      [reportPage, "/report"],
      [scoresPage, "/scores"],
    ] as const)
      expect((await get(module, path, path, "second")).html).not.toContain("Quispe");
    expect(
      (await get(candidatePage, "/review/:candidacyId", `/review/${world.candidates.cesar}`, "second")).status,
    ).toBe(404);
    for (const who of ["observer", "stranger", "focal", "authority"] as const)
      for (const [module, path] of [
        [reviewPage, "/review"],
        [reportPage, "/report"],
      ] as const)
        expect((await get(module, path, path, who)).status).toBe(404);
  });

  it("goes from consensus over the signed report to the close, page by page", async () => {
    const slotOf = (competencyId: string) => world.competencies.indexOf(competencyId) + 1;
    const consensus = (candidacyId: string, competencyId: string, fields: Fields) =>
      post(candidatePage, "/review/:candidacyId", `/review/${candidacyId}`, "chair", {
        _form: "consensus",
        [`competencyId${slotOf(competencyId)}`]: competencyId,
        [`rating${slotOf(competencyId)}`]: fields.rating ?? "3",
        [`narrative${slotOf(competencyId)}`]: fields.narrative ?? "QXNARRATIVE agreed.",
        [`version${slotOf(competencyId)}`]: 0,
      });
    const wrong = await consensus(world.candidates.amara, world.competencies[0]!, { narrative: "" });
    expect(wrong.status).toBe(422);
    // One form: what was typed for another competency comes back with the refusal of this one, and nothing is recorded.
    const two = await post(candidatePage, "/review/:candidacyId", `/review/${world.candidates.amara}`, "chair", {
      _form: "consensus",
      ...Object.fromEntries(
        world.competencies.slice(0, 2).flatMap((competencyId, index) => [
          [`competencyId${index + 1}`, competencyId],
          [`rating${index + 1}`, "3"],
          [`narrative${index + 1}`, index === 0 ? "" : "QXKEPT of the second."],
          [`version${index + 1}`, 0],
        ]),
      ),
    });
    expect([two.status, two.html.includes("QXKEPT"), two.html.includes("narrative1")]).toEqual([422, true, true]);
    for (const candidacyId of Object.values(world.candidates))
      for (const competencyId of world.competencies)
        expect((await consensus(candidacyId, competencyId, {})).status).toBe(303);
    const stale = await consensus(world.candidates.amara, world.competencies[0]!, {
      rating: "4",
      narrative: "Another text.",
    });
    expect([stale.status, stale.html.includes("Another"), stale.html.includes("QXNARRATIVE")]).toEqual([
      409,
      true,
      true,
    ]);
    expect(
      (
        await post(candidatePage, "/review/:candidacyId", `/review/${world.candidates.amara}`, "member", {
          competencyId1: world.competencies[0]!,
          rating1: "3",
          narrative1: "x",
          version1: 1,
        })
      ).status,
    ).toBe(403);

    expect((await get(signPage, "/report/sign", "/report/sign", "chair")).html).toContain("not written yet");
    expect((await get(writePage, "/report/write", "/report/write", "member")).status).toBe(404);
    expect(
      (
        await post(writePage, "/report/write", "/report/write", "chair", {
          summary: "QXSUMMARY of the panel",
          _version: 0,
        })
      ).location,
    ).toBe(`${base()}/report`);
    expect(
      (await post(signPage, "/report/sign", "/report/sign", "chair", { _version: 1, confirmation: "sign" })).location,
    ).toBe(`${base()}/report`);
    expect((await get(answerPage, "/report/answer", "/report/answer", "second")).html).toContain("open to you");
    expect(
      (
        await post(answerPage, "/report/answer", "/report/answer", "member", {
          _version: 1,
          answer: "dissent",
          dissentNote: "QXDISSENT",
          confirmation: "SIGN",
        })
      ).location,
    ).toBe(`${base()}/report`);
    const report = await get(reportPage, "/report", "/report", "chair");
    for (const text of [
      "QXSUMMARY",
      "QXNARRATIVE",
      "QXDISSENT",
      "dissents",
      "recused",
      "relative",
      "Signed for the panel by Test Chairman",
    ])
      expect(report.html).toContain(text);
    const partial = (await get(reportPage, "/report", "/report", "second")).html;
    expect(partial).toContain("QXSUMMARY");
    expect(partial).not.toMatch(/QXDISSENT|Quispe/);
    const missing = [
      notSignedPage,
      "/report/not-signed/:memberId",
      `/report/not-signed/${world.members.second}`,
      "officer",
    ] as const;
    const recorded = { _form: "notSigned", _version: 1, reason: "On leave.", confirmation: "not signed" };
    expect((await get(...missing)).html).toContain("two whole days");
    expect((await get(reportPage, "/report", "/report", "officer")).html).not.toContain("/not-signed/");
    expect((await post(...missing, recorded)).status).toBe(409);
    house.clock.advance(2 * 86_400_000);
    expect((await get(reportPage, "/report", "/report", "officer")).html).toContain("/not-signed/");
    expect((await post(...missing, { ...recorded, confirmation: "" })).status).toBe(422);
    expect((await post(...missing, recorded)).location).toBe(`${base()}/report`);
    expect(
      (await post(closeReviewPage, "/close-review", "/close-review", "member", { confirmation: "CLOSE" })).status,
    ).toBe(403);
    expect((await get(closeReviewPage, "/close-review", "/close-review", "chair")).html).toContain(
      "Write the official ratings and close?",
    );
    expect(
      (await post(closeReviewPage, "/close-review", "/close-review", "chair", { confirmation: "CLOSE" })).location,
    ).toBe(base());
    expect((await get(reviewPage, "/review", "/review", "member")).html).toContain("Qualified");
  });
});

describe("the interviews", () => {
  it("are set by the officer and read by the panel", async () => {
    const at = [sessionPage, "/sessions/:candidacyId", `/sessions/${world.candidates.bela}`] as const;
    expect((await get(...at, "officer")).html).toContain("Africa/Bangui");
    expect((await get(...at, "member")).status).toBe(404);
    const form = {
      _form: "session",
      _version: 1,
      date: "2026-11-03",
      time: "09:00",
      zone: "Asia/Kathmandu",
      place: "Room 7",
    };
    expect((await post(...at, "officer", { ...form, time: "25:00" })).status).toBe(422);
    expect((await post(...at, "officer", form)).location).toBe(`${base()}/sessions`);
    const stale = await post(...at, "officer", { ...form, place: "Room 8" });
    expect([stale.status, stale.html.includes(">7</mark>") || /Room\s*<[^>]*>7</.test(stale.html)]).toEqual([
      409,
      true,
    ]);
    for (const text of ["Kathmandu", "Room 7", "09:00"])
      expect((await get(sessionsPage, "/sessions", "/sessions", "member")).html).toContain(text);
  });
});

describe("in French and in the pseudo-language", () => {
  it("every page of these renders", async () => {
    await lockEverything();
    const sheet = await sheetOf("member", world.candidates.amara);
    for (const language of ["fr", "qps"] as const) {
      for (const who of ["member", "chair", "officer"] as const)
        await put(house, change(account, { id: world.accounts[who] }, { language }));
      const pages = [
        await get(scoresPage, "/scores", "/scores", "member"),
        await get(sheetPage, "/scores/:sheetId", `/scores/${sheet.id}`, "member"),
        await get(lockPage, "/scores/:sheetId/lock", `/scores/${sheet.id}/lock`, "member"),
        await get(revealPage, "/reveal", "/reveal", "chair"),
        await get(sessionPage, "/sessions/:candidacyId", `/sessions/${world.candidates.bela}`, "officer"),
      ];
      expect(pages.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    }
    expect((await post(revealPage, "/reveal", "/reveal", "chair", { confirmation: "reveal" })).location).toBe(
      `${base()}/review`,
    );
    for (const [module, path] of [
      [reviewPage, "/review"],
      [reportPage, "/report"],
      [closeReviewPage, "/close-review"],
    ] as const)
      expect((await get(module, path, path, "chair")).status).toBe(200);
  });
});
