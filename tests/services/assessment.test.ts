import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import { may, mayMove } from "#app/domain/policy.ts";
import { answerPanelReport } from "#app/services/assessment/answer-panel-report.server.ts";
import {
  confirmAbsence,
  proposeAbsence,
  withdrawAbsence,
} from "#app/services/assessment/close-sheets-absent.server.ts";
import { closeReview } from "#app/services/assessment/close-review.server.ts";
import { lockCompleteSheets, lockScoreSheet } from "#app/services/assessment/lock-score-sheet.server.ts";
import { ownSheetsOf } from "#app/services/assessment/own-sheets.server.ts";
import { recordConsensus } from "#app/services/assessment/record-consensus.server.ts";
import { recordNotSigned } from "#app/services/assessment/record-not-signed.server.ts";
import { resultsOf } from "#app/services/assessment/results.server.ts";
import { reveal } from "#app/services/assessment/reveal.server.ts";
import { keepSheetDraft, saveScoreSheet } from "#app/services/assessment/save-score-sheet.server.ts";
import { scheduleSession } from "#app/services/assessment/schedule-session.server.ts";
import { showReport } from "#app/services/assessment/show-review.server.ts";
import { signPanelReport } from "#app/services/assessment/sign-panel-report.server.ts";
import { writePanelReport } from "#app/services/assessment/write-panel-report.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { nameActingChair } from "#app/services/selection/name-acting-chair.server.ts";
import { endAccount } from "#app/services/people/end-account.server.ts";
import { change } from "#db/commit.server.ts";
import { dutiesOf } from "#db/queries/duties.server.ts";
import { dissentOf } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { account, assessorProfile } from "#db/schema/people.tables.ts";
import { selectionProcess } from "#db/schema/selection.tables.ts";
import { assessmentWorld, type AssessmentWorld } from "#tests/support/assessment-world.ts";
import { addAccount, closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";

const looks = systemViewer("a test looks");
let house: TestHouse;
let world: AssessmentWorld;
type Who = "chair" | "member" | "second";
const as = (who: keyof AssessmentWorld["accounts"], key?: string) =>
  workAs(house, world.accounts[who], key === undefined ? null : { key, digest: "same body" });
const c = () => world.candidates;
function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok)
    throw new Error(
      `${outcome.kind} ${JSON.stringify(outcome.reason)} ${JSON.stringify(outcome.fields ?? outcome.lines ?? outcome.stored ?? "")}`,
    );
  return outcome.result;
}
function kind(outcome: Outcome<Record<string, unknown>>): string {
  return outcome.ok ? "ok" : `${outcome.kind} ${outcome.reason.key}`;
}
const sql = (text: string, ...values: unknown[]) =>
  house.store.client.prepare(text).all(...values) as Record<string, unknown>[];
const cells = (ratings: readonly (number | "ie" | "na" | null)[], note = "What she did (¶2).") =>
  world.competencies.map((competencyId, index) => {
    const given = ratings[index] ?? null;
    if (given === null) return { competencyId, state: "open" as const, rating: null, note: "" };
    if (given === "ie") return { competencyId, state: "insufficientEvidence" as const, rating: null, note };
    if (given === "na") return { competencyId, state: "notAssessed" as const, rating: null, note: "" };
    return { competencyId, state: "rated" as const, rating: given, note };
  });
async function own(who: Who) {
  const viewer = await viewerAs(house, world.accounts[who]);
  return (await ownSheetsOf(house, viewer, (await standingOf(viewer, house.store, world.processId))!))!;
}
const sheetOf = async (who: Who, candidacyId: string) =>
  (await own(who)).sheets.find((sheet) => sheet.candidate.candidacyId === candidacyId)!;
async function save(
  who: Who,
  candidacyId: string,
  ratings: Parameters<typeof cells>[0],
  note?: string,
  version?: number,
) {
  const at = version ?? (await sheetOf(who, candidacyId)).version;
  return saveScoreSheet(await as(who), {
    processId: world.processId,
    candidacyId,
    version: at,
    cells: cells(ratings, note),
  });
}
async function lock(who: Who, candidacyId: string) {
  return lockScoreSheet(await as(who), {
    processId: world.processId,
    candidacyId,
    version: (await sheetOf(who, candidacyId)).version,
  });
}
async function lockAll(
  ratings: Readonly<Record<Who, Readonly<Record<string, readonly (number | "ie" | "na")[]>>>>,
): Promise<void> {
  for (const who of ["chair", "member", "second"] as const) {
    for (const [key, given] of Object.entries(ratings[who]))
      done(await save(who, c()[key as "amara"], given, `Evidence of ${who} on ${key}.`));
    done(await lockCompleteSheets(await as(who), { processId: world.processId }));
  }
}
const threes = [3, 3, 3, 3, 3] as const;
const usual = {
  chair: { amara: [3, 3, 3, 3, 3], bela: [3, 2, 3, 3, 3], cesar: threes },
  member: { amara: [4, 3, 4, 3, "ie"], bela: [3, 2, 3, 3, 1], cesar: threes },
  second: { amara: [4, 3, 3, 3, 3], bela: [3, 2, 3, 3, "na"] },
} as const;
const revealed = async () => {
  await lockAll(usual);
  return done(await reveal(await as("chair"), { processId: world.processId }));
};
async function agree(
  candidacyId: string,
  competencyId: string,
  rating: number | null,
  narrative = "The panel found it so (¶1).",
  version = 0,
) {
  return recordConsensus(await as("chair"), {
    processId: world.processId,
    candidacyId,
    competencyId,
    rating,
    narrative,
    version,
  });
}
async function agreeAll(rating: (candidacyId: string, index: number) => number | null): Promise<void> {
  for (const candidacyId of Object.values(c()))
    for (const [index, competencyId] of world.competencies.entries())
      done(await agree(candidacyId, competencyId, rating(candidacyId, index)));
}
async function signAll(): Promise<void> {
  done(
    await writePanelReport(await as("chair"), {
      processId: world.processId,
      summary: "Three people were interviewed.",
      version: 0,
    }),
  );
  done(await signPanelReport(await as("chair"), { processId: world.processId, version: 1 }));
}

beforeEach(async () => {
  house = await freshHouse();
  world = await assessmentWorld(house);
});
afterEach(() => closeHouse(house));

describe("the score sheet", () => {
  it("saves changed cells under its own version and hands both texts back to a stale form", async () => {
    const first = done(await save("member", c().amara, [3, null], "My first note."));
    expect(first.version).toBe(1);
    expect((await sheetOf("member", c().amara)).answered).toBe(1);
    done(await save("member", c().amara, [2, 4], "My second note.", 1));
    const late = await save("member", c().amara, [4, null], "A note from the phone.", 1);
    expect(late).toMatchObject({
      ok: false,
      kind: "stale",
      stored: { rating1: "2", note1: "My second note.", rating2: "4" },
    });
    expect((await sheetOf("member", c().amara)).cells[world.competencies[0]!]).toMatchObject({
      rating: 2,
      note: "My second note.",
    });
  });

  it("lets one of two first saves through", async () => {
    const both = await Promise.all([
      save("member", c().amara, [3], "One.", 0),
      save("member", c().amara, [4], "Two.", 0),
    ]);
    expect(both.map(kind).sort()).toEqual(["ok", "stale refusal.stale"]);
    expect(sql("SELECT count(*) AS n FROM score_sheet WHERE panel_member_id = ?", world.members.member)).toEqual([
      { n: 1 },
    ]);
  });

  it("refuses ratings off the scale and names the field", async () => {
    expect(await save("member", c().amara, [5])).toMatchObject({
      ok: false,
      kind: "invalid",
      fields: { rating1: { key: "scoring.sheet.offScale" } },
    });
  });

  it("orders candidates for each member alone, the same on every visit", async () => {
    const names = async (who: Who) => (await own(who)).sheets.map(({ candidate }) => candidate.candidacyId);
    expect(await names("member")).toEqual(await names("member"));
    expect([...(await names("chair"))].sort()).toEqual([...(await names("member"))].sort());
  });

  it("is closed to whoever did not declare, is not trained, does not sit or is recused", async () => {
    expect(
      kind(
        await saveScoreSheet(await as("second"), {
          processId: world.processId,
          candidacyId: c().cesar,
          version: 0,
          cells: [],
        }),
      ),
    ).toBe("missing refusal.missing");
    expect((await own("second")).sheets).toHaveLength(2);
    for (const who of ["stranger", "focal"] as const)
      expect(
        kind(
          await saveScoreSheet(await as(who), {
            processId: world.processId,
            candidacyId: c().amara,
            version: 0,
            cells: [],
          }),
        ),
      ).toBe("missing refusal.missing");
    expect(
      kind(
        await saveScoreSheet(await as("officer"), {
          processId: world.processId,
          candidacyId: c().amara,
          version: 0,
          cells: [],
        }),
      ),
    ).toBe("denied refusal.notYourAct");
    await put(house, change(assessorProfile, { accountId: world.accounts.member }, { cbiTrainedOn: "2023-10-11" }));
    expect(kind(await save("member", c().amara, [3]))).toBe("conflict assessment.bar.training");
    await put(house, change(assessorProfile, { accountId: world.accounts.member }, { cbiTrainedOn: "2023-10-12" }));
    expect(kind(await save("member", c().amara, [3]))).toBe("ok");
    house.store.client
      .prepare("DELETE FROM conflict_declaration WHERE panel_member_id = ? AND candidacy_id = ?")
      .run(world.members.member, c().bela);
    expect(kind(await save("member", c().amara, [4]))).toBe("conflict assessment.bar.declarations");
  });

  it("is out of turn in another stage and while the process is suspended", async () => {
    const set = (values: Partial<typeof selectionProcess.$inferInsert>) =>
      put(house, change(selectionProcess, { id: world.processId }, values));
    await set({ suspendedAt: house.now() });
    expect(kind(await save("member", c().amara, [3]))).toBe("conflict refusal.processSuspended");
    await set({ suspendedAt: null, state: "panelReview" });
    expect(kind(await save("member", c().amara, [3]))).toBe("conflict refusal.outOfTurn");
  });
});

describe("autosave", () => {
  const keep = async (page: string, ratings: Parameters<typeof cells>[0], note: string, version = 0, drafted = "") =>
    keepSheetDraft(await as("member"), {
      processId: world.processId,
      candidacyId: c().amara,
      version,
      cells: cells(ratings, note),
      page,
      drafted,
    });

  it("lies over the sheet without an event and goes when the form is saved", async () => {
    const events = () => sql("SELECT count(*) AS n FROM audit_event")[0]!.n;
    const before = events();
    done(await keep("page1", [3], "Typing."));
    expect(events()).toBe(before);
    const sheet = await sheetOf("member", c().amara);
    expect([sheet.version, sheet.answered, sheet.drafted !== null]).toEqual([0, 1, true]);
    expect(String(sql("SELECT body FROM draft")[0]!.body)).not.toContain("Typing");
    done(await save("member", c().amara, [3, 4], "Typed."));
    expect(sql("SELECT count(*) AS n FROM draft")).toEqual([{ n: 0 }]);
  });

  it("never lies over a newer sheet, nor over another window's draft", async () => {
    done(await save("member", c().amara, [2], "Saved from the phone."));
    expect(await keep("page1", [4], "Typed before that.")).toMatchObject({
      ok: false,
      kind: "stale",
      stored: { note1: "Saved from the phone." },
    });
    done(await keep("page2", [3], "In window two.", 1));
    expect(kind(await keep("page3", [1], "In window three.", 1))).toBe("stale refusal.stale");
    const drafted = (await sheetOf("member", c().amara)).drafted!;
    expect(kind(await keep("page4", [1], "Made with that draft.", 1, drafted))).toBe("ok");
    expect(kind(await keep("page2", [3], "Window two goes on.", 1))).toBe("stale refusal.stale");
    expect((await sheetOf("member", c().amara)).cells[world.competencies[0]!]!.note).toBe("Made with that draft.");
  });

  it("is what the lock fixes", async () => {
    done(await keep("page1", threes, "Kept by itself."));
    done(await lock("member", c().amara));
    expect(
      sql("SELECT DISTINCT note FROM score_cell c JOIN score_sheet s ON s.id = c.sheet_id WHERE s.state = 'locked'"),
    ).toEqual([{ note: "Kept by itself." }]);
  });
});

describe("the lock", () => {
  it("asks for every answer and note, then stands: the screen and the database refuse alike", async () => {
    done(await save("member", c().amara, [3, 3, 3, 3]));
    const early = await lock("member", c().amara);
    expect(early).toMatchObject({ ok: false, kind: "conflict", reason: { key: "assessment.lock.incomplete" } });
    done(await save("member", c().amara, [3, 3, 3, 3, 2], "word ".repeat(201)));
    expect(kind(await lock("member", c().amara))).toBe("conflict assessment.lock.incomplete");
    done(await save("member", c().amara, [3, 3, 3, 3, "ie"]));
    const { sheetId } = done(await lock("member", c().amara));
    expect(kind(await save("member", c().amara, [4, 4, 4, 4, 4], "Later.", 4))).toBe(
      "conflict assessment.sheet.is.locked",
    );
    const refused = (text: string) =>
      expect(() => house.store.client.prepare(text).run(sheetId)).toThrow("a locked sheet stands");
    refused("UPDATE score_sheet SET state = 'draft' WHERE id = ?");
    refused("DELETE FROM score_sheet WHERE id = ?");
    refused("UPDATE score_cell SET rating = 4 WHERE sheet_id = ?");
    refused("DELETE FROM score_cell WHERE sheet_id = ?");
    expect(sql("SELECT type, payload FROM audit_event WHERE type = 'scoreSheet.locked'")).toHaveLength(1);
    expect(JSON.stringify(sql("SELECT payload FROM audit_event WHERE type LIKE 'scoreSheet.%'"))).not.toContain(
      "What she did",
    );
  });

  it("answers a second click with the first answer, and another lock with a refusal", async () => {
    done(await save("member", c().amara, threes));
    const { version } = await sheetOf("member", c().amara);
    const input = { processId: world.processId, candidacyId: c().amara, version };
    const [one, two] = await Promise.all([
      lockScoreSheet(await as("member", "key-of-one-form-1"), input),
      lockScoreSheet(await as("member", "key-of-one-form-1"), input),
    ]);
    expect(done(one)).toEqual(done(two));
    expect(kind(await lockScoreSheet(await as("member", "key-of-other-form"), input))).toBe(
      "conflict assessment.sheet.is.locked",
    );
  });

  it("fixes what was shown: a draft or save since is stale", async () => {
    done(await save("member", c().amara, threes));
    const sheet = await sheetOf("member", c().amara);
    done(
      await keepSheetDraft(await as("member"), {
        processId: world.processId,
        candidacyId: c().amara,
        version: sheet.version,
        cells: cells([1, 1, 1, 1, 1]),
        page: "other",
      }),
    );
    const input = { processId: world.processId, candidacyId: c().amara, version: sheet.version };
    expect(kind(await lockScoreSheet(await as("member"), { ...input, drafted: "" }))).toBe("stale refusal.stale");
    expect(
      kind(
        await lockCompleteSheets(await as("member"), {
          processId: world.processId,
          sheets: [{ sheetId: sheet.id, version: sheet.version, drafted: "" }],
        }),
      ),
    ).toBe("stale refusal.stale");
  });

  it("takes all complete sheets at once and leaves the others", async () => {
    done(await save("chair", c().amara, threes));
    done(await save("chair", c().bela, threes));
    done(await save("chair", c().cesar, [3]));
    expect(done(await lockCompleteSheets(await as("chair"), { processId: world.processId }))).toEqual({ locked: 2 });
    expect((await sheetOf("chair", c().cesar)).state).toBe("draft");
    expect(kind(await lockCompleteSheets(await as("chair"), { processId: world.processId }))).toBe(
      "conflict assessment.lock.none",
    );
  });

  it("does not move the panel's version", async () => {
    const version = () => sql("SELECT version FROM panel")[0]!.version;
    const before = version();
    await lockAll(usual);
    expect(version()).toBe(before);
  });
});

describe("a member who fell ill", () => {
  it("is closed as absent by officer and chair together, after the first lock", async () => {
    const target = { processId: world.processId, panelMemberId: world.members.second };
    const propose = async () => proposeAbsence(await as("officer"), { ...target, reason: "In hospital since Monday." });
    expect(kind(await propose())).toBe("conflict assessment.absence.replaceInstead");
    done(await save("second", c().amara, [3], "Half a sheet."));
    done(await save("chair", c().amara, threes));
    done(await lock("chair", c().amara));
    expect(kind(await confirmAbsence(await as("chair"), target))).toBe("conflict assessment.absence.notProposed");
    expect(kind(await proposeAbsence(await as("chair"), { ...target, reason: "x" }))).toBe("denied refusal.notYourAct");
    done(await propose());
    expect((await sheetOf("second", c().amara)).state).toBe("draft");
    expect(kind(await confirmAbsence(await as("officer"), target))).toBe("denied refusal.notYourAct");
    expect(done(await confirmAbsence(await as("chair"), target))).toEqual({ sheets: 2 });
    expect(kind(await save("second", c().amara, threes))).toBe("conflict assessment.sheet.is.absent");
    expect(sql("SELECT kind FROM signature ORDER BY kind")).toEqual([
      { kind: "absenceConfirmed" },
      { kind: "absenceProposed" },
    ]);
  });

  it("goes on with the own form when only proposed, and nobody confirms the own absence", async () => {
    done(await save("chair", c().amara, threes));
    done(await lock("chair", c().amara));
    done(
      await proposeAbsence(await as("officer"), {
        processId: world.processId,
        panelMemberId: world.members.member,
        reason: "Not reachable.",
      }),
    );
    expect(done(await save("member", c().amara, [3], "Back again.", 0)).version).toBe(1);
    done(
      await proposeAbsence(await as("officer"), {
        processId: world.processId,
        panelMemberId: world.members.chair,
        reason: "Not reachable.",
      }),
    );
    expect(
      kind(await confirmAbsence(await as("chair"), { processId: world.processId, panelMemberId: world.members.chair })),
    ).toBe("conflict assessment.absence.notOneself");
  });
});

describe("a chair who fell ill or is gone", () => {
  const name = async (who: Who, by: keyof AssessmentWorld["accounts"] = "officer") =>
    nameActingChair(await as(by), {
      processId: world.processId,
      version: sql("SELECT version FROM panel")[0]!.version as number,
      panelMemberId: world.members[who],
    });
  const tasks = async (who: keyof AssessmentWorld["accounts"]) =>
    (await tasksOf(await viewerAs(house, world.accounts[who]), house)).map(({ title }) => title.key);
  const endChair = () => put(house, change(account, { id: world.accounts.chair }, { endedAt: house.now() }));

  it("is closed as absent by an acting chair whom the officer names, and who reveals", async () => {
    await lockAll({ ...usual, chair: { amara: threes } });
    const target = { processId: world.processId, panelMemberId: world.members.chair };
    expect(await tasks("officer")).not.toContain("task.nameActingChair");
    done(await proposeAbsence(await as("officer"), { ...target, reason: "In hospital since Monday." }));
    expect(await tasks("officer")).toContain("task.nameActingChair");
    expect(await tasks("chair")).not.toContain("task.confirmAbsence");
    // The second member is recused from a name; the chair proposed as absent cannot act for the chair either.
    for (const who of ["second", "chair"] as const)
      expect(await name(who)).toMatchObject({ fields: { panelMemberId: { key: "panel.chooseUnrecused" } } });
    expect(kind(await name("member", "chair"))).toBe("denied refusal.notYourAct");
    expect(kind(await confirmAbsence(await as("member"), target))).toBe("denied refusal.notYourAct");
    done(await name("member"));
    expect(await tasks("officer")).not.toContain("task.nameActingChair");
    expect(await tasks("member")).toContain("task.confirmAbsence");
    expect(done(await confirmAbsence(await as("member"), target))).toEqual({ sheets: 2 });
    expect(done(await reveal(await as("member"), { processId: world.processId })).to).toBe("panelReview");
  });

  it("gives the task to confirm an absence to whoever chairs, until the officer takes the proposal back", async () => {
    await lockAll({ ...usual, member: { amara: threes } });
    const target = { processId: world.processId, panelMemberId: world.members.member };
    done(await proposeAbsence(await as("officer"), { ...target, reason: "Not reachable." }));
    expect(await tasks("chair")).toContain("task.confirmAbsence");
    expect(sql("SELECT recipient_id AS told FROM outbox WHERE template = 'chairAsked'")).toEqual([
      { told: `chair:${world.processId}` },
    ]);
    expect(kind(await withdrawAbsence(await as("chair"), target))).toBe("denied refusal.notYourAct");
    expect(done(await withdrawAbsence(await as("officer"), target))).toEqual({ sheets: 2 });
    expect(kind(await confirmAbsence(await as("chair"), target))).toBe("conflict assessment.absence.notProposed");
    expect(await tasks("chair")).not.toContain("task.confirmAbsence");
  });

  it("leaves consensus, report, close and list to the acting chair when the account has ended", async () => {
    await revealed();
    await endChair();
    expect(await tasks("officer")).toContain("task.nameActingChair");
    done(await name("member"));
    for (const candidacyId of Object.values(c()))
      for (const competencyId of world.competencies)
        done(
          await recordConsensus(await as("member"), {
            processId: world.processId,
            candidacyId,
            competencyId,
            rating: 3,
            narrative: "The panel found it so (¶1).",
            version: 0,
          }),
        );
    done(await writePanelReport(await as("member"), { processId: world.processId, summary: "All told.", version: 0 }));
    done(await signPanelReport(await as("member"), { processId: world.processId, version: 1 }));
    done(
      await answerPanelReport(await as("second"), {
        processId: world.processId,
        edition: 1,
        answer: "signed",
        dissentNote: "",
      }),
    );
    const gone = { processId: world.processId, panelMemberId: world.members.chair, edition: 1, reason: "Left." };
    done(await recordNotSigned(await as("officer"), gone));
    expect(done(await closeReview(await as("member"), { processId: world.processId })).to).toBe("recommendation");
    const acting = await standingOf(await viewerAs(house, world.accounts.member), house.store, world.processId);
    expect([may(acting, "list.write"), may(acting, "list.sign"), mayMove(acting, "submitList")]).toEqual([
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
    // While the list is with the chair the acting chair can go too; another one is named.
    await put(house, change(account, { id: world.accounts.member }, { endedAt: house.now() }));
    expect(await tasks("officer")).toContain("task.nameActingChair");
    expect(await name("member")).toMatchObject({ fields: { panelMemberId: { key: "panel.chooseUnrecused" } } });
  });
});

describe("an account that ends", () => {
  it("leaves its selection to the lead officers, who are asked for an officer when none is left", async () => {
    const { accountId: lead } = await addAccount(house, { email: "lead@example.org", roles: ["leadOfficer"] });
    const { accountId: admin } = await addAccount(house, { email: "admin@example.org", roles: ["administrator"] });
    const tasks = async () => tasksOf(await viewerAs(house, lead), house);
    const gone = { title: { key: "task.officersGone" }, href: `/processes/${world.processId}/officers`, mine: true };
    expect((await tasks()).map(({ title }) => title.key)).not.toContain("task.officersGone");
    const [{ version } = { version: 0 }] = sql("SELECT version FROM account WHERE id = ?", world.accounts.officer);
    done(
      await endAccount(await workAs(house, admin), { accountId: world.accounts.officer, version: version as number }),
    );
    expect(await tasks()).toContainEqual(
      expect.objectContaining({ ...gone, title: expect.objectContaining(gone.title) }),
    );
  });

  it("is counted by kind of duty for the administrator alone", async () => {
    const { accountId: admin } = await addAccount(house, { email: "admin@example.org", roles: ["administrator"] });
    const duties = async (of: keyof AssessmentWorld["accounts"]) =>
      dutiesOf(await viewerAs(house, admin), house.store, world.accounts[of]);
    expect(await duties("chair")).toEqual([{ kind: "chair", count: 1 }]);
    expect(await duties("member")).toEqual([{ kind: "panel", count: 1 }]);
    expect(await duties("officer")).toEqual([{ kind: "officer", count: 1 }]);
    expect(await duties("stranger")).toEqual([]);
    expect(await dutiesOf(await viewerAs(house, world.accounts.officer), house.store, world.accounts.chair)).toEqual(
      [],
    );
  });
});

describe("the reveal", () => {
  it("is impossible while a sheet is open, and the chair's alone", async () => {
    await lockAll({ ...usual, second: { amara: threes } });
    const early = await reveal(await as("chair"), { processId: world.processId });
    expect(early).toMatchObject({ ok: false, kind: "conflict" });
    expect(await resultsOf(looks, house.store, world.processId)).toBeNull();
    done(await save("second", c().bela, threes));
    done(await lock("second", c().bela));
    expect(kind(await reveal(await as("member"), { processId: world.processId }))).toBe("denied refusal.notYourAct");
    expect(done(await reveal(await as("chair"), { processId: world.processId })).to).toBe("panelReview");
    expect(sql("SELECT DISTINCT state FROM candidacy")).toEqual([{ state: "assessed" }]);
    expect(sql("SELECT panel_member_id AS member FROM score_sheet WHERE state = 'recused'")).toEqual([
      { member: world.members.second },
    ]);
    expect(kind(await reveal(await as("chair"), { processId: world.processId }))).toBe("conflict refusal.outOfTurn");
  });

  it("waits for every interview", async () => {
    await lockAll(usual);
    house.store.client
      .prepare("UPDATE assessment_session SET starts_at = ? WHERE candidacy_id = ?")
      .run(house.clock.at() + 3_600_000, c().amara);
    expect(kind(await reveal(await as("chair"), { processId: world.processId }))).toBe("conflict refusal.gateClosed");
  });
});

describe("the panel's results", () => {
  it("band 3, 4, 4 to 3 and never count what is not rated", async () => {
    await closeHouse(house);
    house = await freshHouse({ seed: "banded" });
    world = await assessmentWorld(house, { method: "bandedAverage" });
    await revealed();
    const results = (await resultsOf(looks, house.store, world.processId))!;
    const amara = results.candidates.find(({ candidate }) => candidate.candidacyId === c().amara)!;
    expect(amara.competencies.map(({ official }) => official.rating)).toEqual([3, 3, 3, 3, 3]);
    expect(amara.competencies[4]!.discuss.spread.n).toBe(2);
    expect(kind(await agree(c().amara, world.competencies[0]!, 4))).toBe("ok");
    expect(sql("SELECT rating FROM consensus_rating")).toEqual([{ rating: null }]);
    await closeHouse(house);
    house = await freshHouse({ seed: "after" });
  });

  it("say what must be discussed, and hide a recused name from its member alone", async () => {
    await lockAll({ ...usual, second: { ...usual.second, amara: [1, 3, 3, 3, 3] } });
    done(await reveal(await as("chair"), { processId: world.processId }));
    const all = (await resultsOf(looks, house.store, world.processId))!;
    const amara = all.candidates.find(({ candidate }) => candidate.candidacyId === c().amara)!;
    expect(amara.competencies[0]!.discuss).toMatchObject({ discuss: true, spread: { value: 3 } });
    expect(all.candidates.map(({ candidate }) => candidate.name)).toEqual([
      "Bela Novakova",
      "Amara Okafor",
      "Cesar Quispe",
    ]);
    const viewer = await viewerAs(house, world.accounts.second);
    const standing = (await standingOf(viewer, house.store, world.processId))!;
    const seen = await resultsOf(viewer, house.store, world.processId, standing.recusedFrom);
    expect(seen!.candidates.map(({ candidate }) => candidate.name)).toEqual(["Bela Novakova", "Amara Okafor"]);
    const cesar = all.candidates.find(({ candidate }) => candidate.candidacyId === c().cesar)!;
    expect(cesar.competencies[0]!.ratings.map(({ state }) => state)).toEqual(["rated", "rated", "recused"]);
  });
});

describe("consensus and report", () => {
  beforeEach(async () => void (await revealed()));

  it("asks for rating and narrative and hands both texts back to a stale form", async () => {
    const competencyId = world.competencies[0]!;
    expect(await agree(c().amara, competencyId, null, "")).toMatchObject({
      ok: false,
      kind: "invalid",
      fields: { rating: {}, narrative: {} },
    });
    expect(kind(await agree(c().amara, competencyId, 3, "word ".repeat(201)))).toBe("invalid refusal.invalid");
    done(await agree(c().amara, competencyId, 3, "The first text."));
    expect(await agree(c().amara, competencyId, 4, "The other text.", 0)).toMatchObject({
      ok: false,
      kind: "stale",
      stored: { rating: "3", narrative: "The first text." },
    });
    done(await agree(c().amara, competencyId, 4, "The second text.", 1));
    expect(sql("SELECT rating, version FROM consensus_rating")).toEqual([{ rating: 4, version: 2 }]);
    expect(sql("SELECT count(*) AS n FROM score_cell WHERE rating = 3")[0]!.n).toBeGreaterThan(20);
    expect(
      kind(
        await recordConsensus(await as("member"), {
          processId: world.processId,
          candidacyId: c().amara,
          competencyId,
          rating: 3,
          narrative: "x",
          version: 2,
        }),
      ),
    ).toBe("denied refusal.notYourAct");
  });

  it("is signed by section, answered once, and superseded by a change", async () => {
    done(
      await writePanelReport(await as("chair"), {
        processId: world.processId,
        summary: "A first summary.",
        version: 0,
      }),
    );
    expect(kind(await signPanelReport(await as("chair"), { processId: world.processId, version: 1 }))).toBe(
      "conflict assessment.report.narrativesMissing",
    );
    expect(
      await writePanelReport(await as("chair"), { processId: world.processId, summary: "From elsewhere.", version: 0 }),
    ).toMatchObject({ kind: "stale", stored: { summary: "A first summary." } });
    await agreeAll(() => 3);
    done(await signPanelReport(await as("chair"), { processId: world.processId, version: 1 }));
    expect(sql("SELECT count(*) AS n FROM panel_report_section")).toEqual([{ n: 3 }]);
    const answer = async (who: Who, given: "signed" | "dissent", note = "", edition = 1) =>
      answerPanelReport(await as(who), { processId: world.processId, edition, answer: given, dissentNote: note });
    expect(kind(await answer("member", "dissent"))).toBe("invalid refusal.invalid");
    done(await answer("member", "dissent", "I rate one answer otherwise."));
    expect(kind(await answer("member", "signed"))).toBe("conflict assessment.report.answeredAlready");
    done(await answer("second", "signed"));
    const viewer = await viewerAs(house, world.accounts.second);
    const seen = (await showReport(house, viewer, (await standingOf(viewer, house.store, world.processId))!))!;
    expect(JSON.stringify(seen)).not.toMatch(/Quispe|I rate one answer/);
    // A change after the signature: the edition is superseded, all sign again.
    done(await agree(c().bela, world.competencies[1]!, 2, "Lower, after a second look.", 1));
    expect(sql("SELECT edition, state FROM panel_report ORDER BY edition")).toEqual([
      { edition: 1, state: "superseded" },
      { edition: 2, state: "draft" },
    ]);
    expect(kind(await answer("second", "signed", "", 2))).toBe("conflict assessment.report.notSignedByChair");
    // What was dissented from stays: for the panel without who is recused, and for the authority by edition.
    const earlier = async (who: keyof AssessmentWorld["accounts"]) => {
      const reader = await viewerAs(house, world.accounts[who]);
      const report = await showReport(house, reader, (await standingOf(reader, house.store, world.processId))!);
      return report!.earlier.map(({ edition, answers }) => [
        edition,
        ...answers.map(({ note, answer: given }) => note ?? given),
      ]);
    };
    expect(await earlier("officer")).toEqual([[1, "signed", "I rate one answer otherwise.", "signed"]]);
    expect(await earlier("second")).toEqual([[1, "signed", "dissent", "signed"]]);
    done(await signPanelReport(await as("chair"), { processId: world.processId, version: 1 }));
    expect(await dissentOf(looks, house.store, world.processId, 1)).toEqual({
      signed: 1,
      notSigned: 0,
      notes: [],
      earlier: [{ edition: 1, note: "I rate one answer otherwise." }],
    });
    expect(kind(await closeReview(await as("chair"), { processId: world.processId }))).toBe(
      "conflict refusal.gateClosed",
    );
  });

  it("is read whole by a member who is recused from somebody else alone, and says which ties it lists", async () => {
    await agreeAll(() => 3);
    await signAll();
    const answered = await answerPanelReport(await as("member"), {
      processId: world.processId,
      edition: 1,
      answer: "dissent",
      dissentNote: "I rate one answer otherwise.",
    });
    done(answered);
    const seen = async () => {
      const viewer = await viewerAs(house, world.accounts.second);
      return (await showReport(house, viewer, (await standingOf(viewer, house.store, world.processId))!))!;
    };
    expect([(await seen()).partial, JSON.stringify(await seen()).includes("I rate one")]).toEqual([true, false]);
    // The name that the second member is recused from was never shortlisted.
    house.store.client.prepare("DELETE FROM shortlist_entry WHERE candidacy_id = ?").run(c().cesar);
    const whole = await seen();
    expect([whole.partial, JSON.stringify(whole).includes("I rate one"), whole.declarations]).toEqual([
      false,
      true,
      [],
    ]);
  });

  it("writes official ratings at the close: passed against each pass level, and nobody changes them", async () => {
    await agreeAll((candidacyId, index) => (candidacyId === c().bela && index === 1 ? 2 : 3));
    await signAll();
    done(
      await answerPanelReport(await as("member"), {
        processId: world.processId,
        edition: 1,
        answer: "signed",
        dissentNote: "",
      }),
    );
    expect(kind(await closeReview(await as("chair"), { processId: world.processId }))).toBe(
      "conflict refusal.gateClosed",
    );
    const late = { processId: world.processId, panelMemberId: world.members.second, edition: 1 };
    expect(kind(await recordNotSigned(await as("chair"), { ...late, reason: "Left." }))).toBe(
      "denied refusal.notYourAct",
    );
    const record = async () => recordNotSigned(await as("officer"), { ...late, reason: "Could not be reached." });
    expect(kind(await record())).toBe("conflict assessment.report.notSignedEarly");
    house.clock.advance(2 * 86_400_000);
    done(await record());
    expect(done(await closeReview(await as("chair"), { processId: world.processId })).to).toBe("recommendation");
    expect(sql("SELECT count(*) AS n, sum(passed) AS passed FROM official_rating")).toEqual([{ n: 15, passed: 14 }]);
    expect(() => house.store.client.prepare("UPDATE official_rating SET rating = 4").run()).toThrow(
      "an official rating stands",
    );
    const results = (await resultsOf(looks, house.store, world.processId))!;
    expect(
      Object.fromEntries(results.candidates.map(({ candidate, qualified }) => [candidate.name, qualified])),
    ).toEqual({ "Amara Okafor": true, "Bela Novakova": false, "Cesar Quispe": true });
    expect((await gateOf(house, world.processId)).records.process.state).toBe("recommendation");
    expect(kind(await agree(c().amara, world.competencies[0]!, 4, "Too late.", 1))).toBe("conflict refusal.outOfTurn");
  });
});

describe("an interview", () => {
  const schedule = async (more: Partial<Parameters<typeof scheduleSession>[1]> = {}) =>
    scheduleSession(await as("officer"), {
      processId: world.processId,
      candidacyId: c().amara,
      date: "2026-11-02",
      time: "10:30",
      zone: "Africa/Bangui",
      place: "Room 4",
      version: 1,
      ...more,
    });

  it("is not set within half an hour of another of the same panel", async () => {
    done(await schedule());
    const [other] = sql("SELECT candidacy_id AS id FROM assessment_session WHERE candidacy_id <> ?", c().amara) as [
      { id: string },
    ];
    const clash = await schedule({ candidacyId: other.id, time: "10:45" });
    expect(clash).toMatchObject({ kind: "invalid", fields: { time: { key: "assessment.session.sameTime" } } });
    done(await schedule({ candidacyId: other.id, time: "11:00" }));
  });

  it("is set in a named zone; a time that does not exist once is refused", async () => {
    done(await schedule());
    expect(sql("SELECT starts_at AS at, version FROM assessment_session WHERE candidacy_id = ?", c().amara)).toEqual([
      { at: Date.UTC(2026, 10, 2, 9, 30), version: 2 },
    ]);
    expect(await schedule()).toMatchObject({ ok: false, kind: "stale", stored: { date: "2026-11-02", time: "10:30" } });
    expect(await schedule({ version: 2, zone: "America/New_York", date: "2026-11-01", time: "01:30" })).toMatchObject({
      kind: "invalid",
      fields: { time: {} },
    });
    expect(await schedule({ version: 2, zone: "America/New_York", date: "2027-03-14", time: "02:30" })).toMatchObject({
      kind: "invalid",
      fields: { time: {} },
    });
    expect(await schedule({ version: 2, zone: "Mars/Olympus" })).toMatchObject({
      kind: "invalid",
      fields: { zone: {} },
    });
    expect(
      kind(
        await scheduleSession(await as("chair"), {
          processId: world.processId,
          candidacyId: c().amara,
          date: "2026-11-02",
          time: "10:30",
          zone: "UTC",
          place: "x",
          version: 2,
        }),
      ),
    ).toBe("denied refusal.notYourAct");
  });
});
