import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postIdOf } from "#app/services/reference/load-reference-data.server.ts";
import { closeReview } from "#app/services/assessment/close-review.server.ts";
import { ownSheetsOf } from "#app/services/assessment/own-sheets.server.ts";
import { resultsOf } from "#app/services/assessment/results.server.ts";
import { enterLonglist } from "#app/services/selection/enter-longlist.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { markBegun } from "#app/services/selection/mark-begun.server.ts";
import { moveOn } from "#app/services/selection/move-on.server.ts";
import { recordPriorStage, type PriorInput } from "#app/services/selection/record-prior-stage.server.ts";
import { returnAfterObjection } from "#app/services/selection/return-after-objection.server.ts";
import { showBegun } from "#app/services/selection/show-begun.server.ts";
import { showFairness } from "#app/services/selection/show-fairness.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { loadReferenceData } from "#app/services/reference/load-reference-data.server.ts";
import { contextOf } from "#app/services/work.server.ts";
import { begunShown } from "#db/queries/begun.server.ts";
import { fileOf } from "#db/queries/dossier.server.ts";
import { publicRecord } from "#db/queries/public-record.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer, viewerOf } from "#db/queries/viewer.server.ts";
import { accept, appoint, consult, handIn, induct, offer, recommend, settle } from "#scripts/demonstration/decision.ts";
import {
  decideOn,
  launchBegun,
  recordCall,
  recordStage,
  registerNames,
  seatPanel,
} from "#scripts/demonstration/begun.ts";
import { Selection } from "#scripts/demonstration/selection.ts";
import { done, pdf, type Stage } from "#scripts/demonstration/stage.ts";
import { castStory } from "#scripts/demonstration/story.ts";
import { insert } from "#db/commit.server.ts";
import { assessorProfile } from "#db/schema/people.tables.ts";
import { addAccount, closeHouse, freshHouse, put, type TestHouse } from "../support/house.ts";

const reads = systemViewer("tests look at everything");
const day = 86_400_000;
let house: TestHouse;
let stage: Stage;
let selection: Selection;

beforeEach(async () => {
  house = await freshHouse();
  await loadReferenceData(house.store, contextOf({ house, replay: null }));
  const accounts = new Map<string, string>();
  for (const [code, roles] of [
    ["leadOfficer", ["leadOfficer"]],
    ["officer", ["secretariatOfficer"]],
    ["chair", ["panelMember"]],
    ["member", ["panelMember"]],
    ["other", ["panelMember"]],
    ["vetting1", ["vettingOfficer"]],
    ["auditor", ["auditor"]],
    ["screener1", ["screener"]],
    ["screener2", ["screener"]],
    ["authority", [{ role: "selectionAuthority" as const, decidingOffice: "usgDpo" as const }]],
    ["authoritySg1", [{ role: "selectionAuthority" as const, decidingOffice: "sg" as const }]],
    ["authoritySg2", [{ role: "selectionAuthority" as const, decidingOffice: "sg" as const }]],
    ["focal-ke", [{ role: "focalPoint" as const, memberStateId: "ke" }]],
  ] as const)
    accounts.set(
      code,
      (
        await addAccount(house, {
          email: `${code}@example.org`,
          givenNames: "Test",
          familyName: `Of${code}`,
          sex: code === "member" ? "woman" : "man",
          roles: [...roles] as Parameters<typeof addAccount>[1]["roles"],
        })
      ).accountId,
    );
  for (const [code, department] of [
    ["chair", "DPPA"],
    ["member", "OHCHR"],
    ["other", "DPO"],
  ] as const)
    await put(
      house,
      insert(assessorProfile, {
        id: house.newId(),
        accountId: accounts.get(code)!,
        level: "D-2",
        department,
        cbiTrainedOn: "2026-01-15",
      }),
    );
  const today = house.now();
  stage = {
    house,
    accounts,
    today,
    day: (offset) => new Date(today + offset * day).toISOString().slice(0, 10),
    on: () => undefined,
    system: { house, viewer: null as never, actor: { id: "system", role: "system" }, replay: null },
    as: async (code) => {
      const viewer = (await viewerOf(reads, house.store, accounts.get(code)!, house.now()))!;
      return { house, viewer, actor: { id: viewer.accountId, role: viewer.grants[0]?.role ?? "none" }, replay: null };
    },
  };
  selection = new Selection(
    stage,
    castStory(
      {
        number: 77,
        postId: postIdOf("UNMISS", "policeCommissioner"),
        track: "police",
        missionType: "multidimensional",
        officer: "officer",
        chair: "chair",
        members: ["member", "other"],
        screeners: ["screener1", "screener2"],
        launch: 0,
        issue: -100,
        closes: -60,
        vacant: 120,
        shortlist: 3,
        listRule: "none",
      },
      ["ke", "np", "gh", "fi", "rw"],
      5,
      new Set(),
      2026,
    ),
  );
});
afterEach(() => closeHouse(house));

const viewer = async (code: string) => (await stage.as(code)).viewer;
const standing = async (code: string) => (await standingOf(await viewer(code), house.store, selection.processId))!;
const record = async (input: Partial<PriorInput> & Pick<PriorInput, "stage">, code = "officer") =>
  recordPriorStage(await stage.as(code), {
    processId: selection.processId,
    version: (await processHead(reads, house.store, selection.processId)).row.version,
    happenedOn: stage.day(-50),
    names: 9,
    says: "Minutes.",
    upload: { name: "record.pdf", bytes: pdf("Minutes") },
    ...input,
  });
const state = async () => (await processHead(reads, house.store, selection.processId)).row.state;
const mail = () =>
  house.store.client.prepare("SELECT recipient_id AS who, template FROM outbox ORDER BY rowid").all() as {
    who: string;
    template: string;
  }[];
const faults = async () => (await verifyRecords(house)).map(({ invariant }) => invariant);

/** Up to the present stage by records alone, as the demonstration does it. */
async function enter(present: Parameters<typeof launchBegun>[1]) {
  await launchBegun(selection, present);
  await recordCall(selection, -100, present === "callOpen" ? 20 : -60, 10);
  await registerNames(selection, -70);
  const steps: (() => Promise<void>)[] = [
    () => recordStage(selection, "callOpen", -60),
    () => recordStage(selection, "eligibilityScreening", -50, { keep: 4 }),
    async () => {
      await seatPanel(selection);
      await recordStage(selection, "longlisting", -40, { keep: 4 });
    },
    async () => {
      await selection.declare();
      await recordStage(selection, "shortlisting", -30, { keep: 3 });
    },
    () => recordStage(selection, "assessment", -20),
    () => recordStage(selection, "panelReview", -10),
  ];
  const stages = [
    "callOpen",
    "eligibilityScreening",
    "longlisting",
    "shortlisting",
    "assessment",
    "panelReview",
    "recommendation",
  ];
  for (const step of steps.slice(0, stages.indexOf(present))) await step();
}

/** From the recommendation to a decision that waits for those consulted. */
async function toConsultation(today: number) {
  await recommend(selection);
  await handIn(selection);
  await decideOn(selection);
  await consult(selection, today);
}
/** From the answers of those consulted to the start in post. */
async function toStart(today: number) {
  await settle(selection);
  await offer(selection, today);
  house.clock.advance(2 * day);
  await accept(selection, today);
  await appoint(selection);
  await induct(selection, today, true);
}

describe("a process that was running before the portal", () => {
  it("is entered at the open call: its call tells no State, and goes on by the portal's own conditions", async () => {
    await enter("callOpen");
    expect(await state()).toBe("callOpen");
    expect(mail().filter(({ who }) => who.startsWith("allMemberStates"))).toEqual([]);
    // What a registration tells, it tells: each State that its nominee stands in the portal.
    expect(
      mail()
        .filter(({ who }) => who === "memberState:ke")
        .map(({ template }) => template),
    ).toEqual(["nominationRegistered"]);
    expect(await record({ stage: "callOpen" })).toMatchObject({ ok: false, reason: { key: "begun.notHere" } });
    const { lines } = await gateOf(house, selection.processId);
    expect(lines.map(({ code }) => code)).toContain("deadlinePassed");
    expect(lines.map(({ code }) => code)).not.toContain("priorRecorded");
    expect(await faults()).toEqual([]);
  });

  it("is entered at the assessment: the panel scores afresh in the portal", async () => {
    await enter("assessment");
    expect(await state()).toBe("assessment");
    const { records, lines } = await gateOf(house, selection.processId);
    expect(records.sheets).toHaveLength(9);
    expect(records.shortlist?.state).toBe("recorded");
    expect(lines.map(({ code }) => code)).toEqual(["sessionsHeld", "sheetsLocked"]);
    expect(mail().filter(({ template }) => template === "score")).toHaveLength(1);
    await selection.readCodes();
    await selection.sessions(0);
    house.clock.advance(3 * day);
    await selection.score();
    await selection.reveal();
    expect((await resultsOf(reads, house.store, selection.processId))?.ratedBefore).toBe(false);
    expect(await faults()).toEqual([]);
  });

  it("is entered at the recommendation: official ratings without any sheet, marked wherever they are read", async () => {
    await enter("recommendation");
    expect(await state()).toBe("recommendation");
    const results = (await resultsOf(reads, house.store, selection.processId))!;
    expect(results.ratedBefore).toBe(true);
    expect(results.candidates).toHaveLength(3);
    expect(results.candidates.flatMap(({ competencies }) => competencies.flatMap(({ ratings }) => ratings))).toEqual(
      [],
    );
    expect(
      results.candidates.every(({ competencies }) => competencies.every(({ official }) => official.rating !== null)),
    ).toBe(true);
    expect(results.candidates.every(({ composite }) => composite.score !== null)).toBe(true);
    // No score was asked of the panel for what it did on paper; its declarations were.
    expect(mail().map(({ template }) => template)).toContain("declare");
    expect(mail().map(({ template }) => template)).not.toContain("score");
    // What lies ahead holds in full.
    const ahead = (await gateOf(house, selection.processId)).lines.filter(({ status }) => status !== "met");
    expect(ahead.map(({ code }) => code)).toEqual(expect.arrayContaining(["listMade", "listCleared", "listSigned"]));
    expect(await faults()).toEqual([]);
    // Oversight never reads "shown" where the evidence lies before the portal.
    const fair = (await showFairness(await viewer("auditor"), house, selection.processId))!;
    const verdicts = Object.fromEntries(fair.answers.map(({ question, verdict }) => [question, verdict]));
    for (const question of [
      "rubricFrozen",
      "statesTold",
      "screenedByTwo",
      "tiesDeclared",
      "scoredAlone",
      "lockedKept",
      "reportAnswered",
    ])
      expect([question, verdicts[question]]).toEqual([question, "cannotBeShown"]);
    expect(verdicts.outOfOrdinary).toBe("exception");
    // The public counts are the records' own, marked.
    const head = await processHead(reads, house.store, selection.processId);
    const counts = (await publicRecord(reads, house.store, head.reference))!.counts;
    expect(counts.map(({ stage: of, names, beforePortal }) => [of, names, beforePortal])).toEqual([
      ["nominated", 8, stage.day(-60)],
      ["eligible", 4, stage.day(-50)],
      ["longlisted", 4, stage.day(-40)],
      ["shortlisted", 3, stage.day(-30)],
      ["assessed", 3, stage.day(-10)],
    ]);
  });

  it("goes on from its records to the start in post by the portal's own acts", async () => {
    await enter("recommendation");
    await selection.vet();
    await toConsultation(0);
    expect(await state()).toBe("consultation");
    expect(await faults()).toEqual([]);
    await toStart(0);
    expect(await state()).toBe("onboarded");
    const seen = (await showBegun(house, await viewer("officer"), await standing("officer")))!;
    expect(seen.stages.filter(({ record: one }) => one !== null)).toHaveLength(7);
    expect(await faults()).toEqual([]);
  });

  it("holds a new round to the portal's own conditions, from its call to the start in post", async () => {
    await enter("recommendation");
    await selection.vet();
    await toConsultation(0);
    await settle(selection, true);
    done(
      await returnAfterObjection(await stage.as("authoritySg1"), {
        processId: selection.processId,
        to: "newRound",
        closesOn: stage.day(30),
      }),
      "new round",
    );
    expect(await state()).toBe("callOpen");
    expect(await record({ stage: "callOpen" })).toMatchObject({ ok: false, reason: { key: "begun.notHere" } });
    const ahead = (await gateOf(house, selection.processId)).lines.map(({ code }) => code);
    expect(ahead).toContain("deadlinePassed");
    expect(ahead).not.toContain("priorRecorded");
    house.clock.advance(31 * day);
    await selection.closeCall();
    // Those carried over were found eligible in the first round.
    await selection.decideEligibility();
    await selection.longlist(4);
    await selection.panel();
    await selection.openShortlisting();
    await selection.declare();
    await selection.shortlist();
    await selection.signShortlist();
    await selection.readCodes();
    await selection.sessions(32);
    house.clock.advance(3 * day);
    // Its sheets are its own, where the first round had none.
    await selection.score();
    await selection.reveal();
    expect((await resultsOf(reads, house.store, selection.processId))?.ratedBefore).toBe(false);
    await selection.consensus();
    await selection.report();
    expect(await state()).toBe("recommendation");
    await selection.vet();
    await toConsultation(34);
    await toStart(34);
    expect(await state()).toBe("onboarded");
    expect(await faults()).toEqual([]);
  });

  it("opens each scan to whom the records of its stage would be open, and to no State", async () => {
    await enter("recommendation");
    const rows = (await begunShown(await viewer("officer"), house.store, await standing("officer")))!.records;
    const opens = async (code: string) => {
      const who = await viewer(code);
      const open: string[] = [];
      for (const row of rows) if (await fileOf(who, house.store, row.open!.fileId)) open.push(row.stage);
      return open;
    };
    expect(await opens("officer")).toHaveLength(7);
    expect(await opens("member")).toEqual(["shortlisting", "assessment", "panelReview"]);
    for (const code of ["authority", "vetting1", "focal-ke", "auditor"])
      expect([code, await opens(code)]).toEqual([code, []]);
    const seen = await showBegun(house, await viewer("authority"), await standing("authority"));
    expect(seen!.stages.every(({ record: one }) => one !== null && one.open === null)).toBe(true);
    expect(JSON.stringify(seen)).not.toContain("box 114");
  });

  it("keeps records as they were made, and the mark from the call on", async () => {
    await enter("eligibilityScreening");
    const { client } = house.store;
    expect(() => client.prepare("UPDATE prior_record SET says = 'Other'").run()).toThrow(/stands/);
    expect(() => client.prepare("DELETE FROM prior_record").run()).toThrow(/stands/);
    expect(() => client.prepare("UPDATE prior_start SET present_stage = 'recommendation'").run()).toThrow(
      /before the call/,
    );
    expect(
      await markBegun(await stage.as("leadOfficer"), {
        processId: selection.processId,
        presentStage: "recommendation",
        reason: "Later",
        version: (await processHead(reads, house.store, selection.processId)).row.version,
      }),
    ).toMatchObject({ ok: false, kind: "conflict" });
  });

  it("refuses records out of order, of a stage the portal holds, and by other hands", async () => {
    await launchBegun(selection, "longlisting");
    expect(await record({ stage: "callOpen" })).toMatchObject({ ok: false, reason: { key: "begun.notHere" } });
    expect(await record({ stage: "needsDefined" }, "leadOfficer")).toMatchObject({ ok: false, kind: "denied" });
    expect(await record({ stage: "needsDefined" }, "focal-ke")).toMatchObject({ ok: false, kind: "missing" });
    // The call cannot be issued anew past its record.
    expect((await gateOf(house, selection.processId)).lines.map(({ code }) => code)).toContain("priorRecorded");
    await recordCall(selection, -100, -60, 10);
    // Nobody is registered yet.
    expect(await record({ stage: "callOpen" })).toMatchObject({ ok: false, reason: { key: "refusal.gateClosed" } });
    await registerNames(selection, -70);
    expect(await moveOn(await stage.as("officer"), selection.processId, "closeCall")).toMatchObject({
      ok: false,
      reason: { key: "refusal.gateClosed" },
    });
    expect(await record({ stage: "callOpen", happenedOn: stage.day(-101) })).toMatchObject({
      fields: { happenedOn: { key: "begun.day.beforeEarlier" } },
    });
    expect(await record({ stage: "callOpen", happenedOn: stage.day(1) })).toMatchObject({
      fields: { happenedOn: { key: "begun.day.future" } },
    });
    expect(await record({ stage: "callOpen", names: 2 })).toMatchObject({
      fields: { names: { key: "begun.fewerNames" } },
    });
    expect(await record({ stage: "callOpen", upload: { name: "x.pdf", bytes: new Uint8Array() } })).toMatchObject({
      kind: "invalid",
      fields: { scan: { key: "field.file" } },
    });
    await recordStage(selection, "callOpen", -60);
    expect(await record({ stage: "eligibilityScreening", chosen: [] })).toMatchObject({
      fields: { chosen: { key: "begun.chooseNames" } },
    });
    await recordStage(selection, "eligibilityScreening", -50);
    // At its present stage the process is the portal's own.
    expect(await state()).toBe("longlisting");
    expect(await record({ stage: "longlisting" })).toMatchObject({ ok: false, reason: { key: "begun.notHere" } });
    expect(await faults()).toEqual([]);
  });

  it("does not let a panel pass that has not declared here, nor ratings off the scale", async () => {
    await launchBegun(selection, "recommendation");
    await recordCall(selection, -100, -60, 10);
    await registerNames(selection, -70);
    await recordStage(selection, "callOpen", -60);
    await recordStage(selection, "eligibilityScreening", -50);
    const chosen = (await gateOf(house, selection.processId)).candidates.map(({ candidacyId }) => candidacyId);
    expect(await record({ stage: "longlisting", chosen })).toMatchObject({ reason: { key: "refusal.gateClosed" } });
    // Nothing is made here of what was done on paper.
    expect(
      await enterLonglist(await stage.as("officer"), { processId: selection.processId, candidacyIds: chosen }),
    ).toMatchObject({ ok: false, reason: { key: "begun.onPaper" } });
    await seatPanel(selection);
    await recordStage(selection, "longlisting", -40);
    expect(await record({ stage: "shortlisting", chosen: chosen.slice(0, 3) })).toMatchObject({
      reason: { key: "refusal.gateClosed" },
    });
    await selection.declare();
    expect(await record({ stage: "shortlisting", happenedOn: stage.day(-30), chosen })).toMatchObject({
      fields: { chosen: { key: "begun.moreThanShortlist" } },
    });
    await recordStage(selection, "shortlisting", -30, { keep: 3 });
    await recordStage(selection, "assessment", -20);
    expect((await ownSheetsOf(house, await viewer("member"), await standing("member")))?.sheets).toEqual([]);
    // The panel closes nothing in the portal that was closed on paper.
    expect(await closeReview(await stage.as("chair"), { processId: selection.processId })).toMatchObject({
      reason: { key: "refusal.gateClosed" },
    });
    const wrong = await record({ stage: "panelReview", happenedOn: stage.day(-10), ratings: {} });
    expect(wrong.ok).toBe(false);
    expect(Object.keys((wrong as { fields: object }).fields).every((field) => field.startsWith("rating."))).toBe(true);
  });
});
