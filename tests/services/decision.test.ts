import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sees } from "#app/domain/policy.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { endOfNewYorkDay, planBackwards } from "#app/domain/selection/plan.ts";
import { announce } from "#app/services/selection/announce.server.ts";
import { answerQuestion } from "#app/services/selection/answer-question.server.ts";
import { approveDecision } from "#app/services/selection/approve-decision.server.ts";
import { bringInOffList } from "#app/services/selection/bring-in-off-list.server.ts";
import { answerConsultation, closeConsultations, recordConsultation } from "#app/services/selection/consult.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { answerOffer, recordFormality, sendOffer } from "#app/services/selection/make-offer.server.ts";
import { handOver } from "#app/services/selection/hand-over.server.ts";
import { endNaming, nameOfficer } from "#app/services/selection/name-officer.server.ts";
import { newsOf, publishNews } from "#app/services/selection/publish-news.server.ts";
import { recordWithdrawal } from "#app/services/selection/record-withdrawal.server.ts";
import { returnAfterObjection } from "#app/services/selection/return-after-objection.server.ts";
import { returnDecision } from "#app/services/selection/return-decision.server.ts";
import { returnList } from "#app/services/selection/return-list.server.ts";
import { showRecommendation } from "#app/services/selection/show-recommendation.server.ts";
import { shortlistView } from "#app/services/selection/show-shortlist.server.ts";
import { board } from "#app/services/selection/show-board.server.ts";
import { showProcess } from "#app/services/selection/show-process.server.ts";
import { signComparativeAnalysis } from "#app/services/selection/sign-comparative-analysis.server.ts";
import { signRecommendedList } from "#app/services/selection/sign-recommended-list.server.ts";
import { submitList } from "#app/services/selection/submit-list.server.ts";
import { takeDecision } from "#app/services/selection/take-decision.server.ts";
import { withdrawNomination } from "#app/services/selection/withdraw-nomination.server.ts";
import { onboard, writeInduction } from "#app/services/selection/write-induction.server.ts";
import { writeLonglist } from "#app/services/selection/write-longlist.server.ts";
import { writeRecommendedList, type WriteListInput } from "#app/services/selection/write-recommended-list.server.ts";
import { shortlistedIn } from "#db/queries/assessment.server.ts";
import { lastNewsOf } from "#db/queries/decision.server.ts";
import { stageDays } from "#db/queries/forecasts.server.ts";
import { boardNames, dossierOf } from "#db/queries/dossier.server.ts";
import { ownNames, presentCall } from "#db/queries/nominations.server.ts";
import { stageDates } from "#db/queries/process.server.ts";
import { listEditions, questionsOf } from "#db/queries/recommendation.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { outbox } from "#db/schema/platform.tables.ts";
import { stagePlan, vettingCheck } from "#db/schema/selection.tables.ts";
import { change, insert } from "#db/commit.server.ts";
import { clearedChecks, decisionWorld, secrets, type DecisionWorld } from "#tests/support/decision-world.ts";
import { addAccount, closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";

const reads = systemViewer("a test looks");
const words = (n: number, word = "word") => Array.from({ length: n }, () => word).join(" ");
const day = 24 * 60 * 60_000;

let house: TestHouse;
let world: DecisionWorld;
const as = (who: keyof DecisionWorld["accounts"]) => workAs(house, world.accounts[who]);
const c = () => world.candidates;
function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok)
    throw new Error(
      `${outcome.kind} ${JSON.stringify(outcome.reason)} ${JSON.stringify(outcome.fields ?? outcome.lines ?? "")}`,
    );
  return outcome.result;
}
async function stateOf(candidacyId: string): Promise<string> {
  return (house.store.client.prepare("SELECT state FROM candidacy WHERE id = ?").get(candidacyId) as { state: string })
    .state;
}
async function processState(): Promise<{ state: string; round: number }> {
  return house.store.client.prepare("SELECT state, round FROM selection_process WHERE id = ?").get(world.processId) as {
    state: string;
    round: number;
  };
}
async function list() {
  return (await listEditions(reads, house.store, world.processId, (await processState()).round))[0];
}
const write = async (candidacyIds: string[], more: Partial<WriteListInput> = {}) =>
  writeRecommendedList(await as("chair"), {
    processId: world.processId,
    version: (await list())?.version ?? null,
    candidacyIds,
    rationale: "These names can lead this force.",
    ...more,
  });
const signList = async () =>
  signRecommendedList(await as("chair"), { processId: world.processId, version: (await list())!.version });
const submit = async () => submitList(await as("chair"), { processId: world.processId });
const analyse = async (gate: "recommendedList" | "decision", who: "chair" | "authority" | "approver") =>
  signComparativeAnalysis(await as(who), { processId: world.processId, gate, text: words(50) });
async function toDecision(names = [c().amara, c().cesar, c().dario]): Promise<void> {
  done(await write(names));
  done(await signList());
  done(await submit());
}
async function decide(candidacyId: string): Promise<{ decisionId: string; version: number }> {
  const { decisionId } = done(
    await takeDecision(await as("authority"), { processId: world.processId, candidacyId, reason: words(30) }),
  );
  return { decisionId, version: 1 };
}
const approve = async (decision: { decisionId: string; version: number }, who: "approver" | "authority" = "approver") =>
  approveDecision(await as(who), { processId: world.processId, ...decision });
async function toConsultation(): Promise<void> {
  await toDecision();
  done(await approve(await decide(c().amara)));
}
const party = (name: "hostState" | "securityCouncil" | "regionalBody", replyBy = "2026-10-20") => ({
  processId: world.processId,
  party: name,
  partyName: name,
  channel: "letter" as const,
  sentOn: "2026-10-12",
  replyBy,
  note: `${secrets.note} sounded`,
});
async function toOffer(): Promise<void> {
  await toConsultation();
  for (const name of ["hostState", "securityCouncil"] as const) {
    const { consultationId } = done(await recordConsultation(await as("authority"), party(name)));
    done(
      await answerConsultation(await as("authority"), {
        processId: world.processId,
        consultationId,
        version: 1,
        outcome: "noObjection",
        note: "",
      }),
    );
  }
  done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
  done(await closeConsultations(await as("officer"), { processId: world.processId }));
}

beforeEach(async () => {
  house = await freshHouse();
  world = await decisionWorld(house);
});
afterEach(() => closeHouse(house));

describe("the recommended list", () => {
  it("moves names between assessed and recommended and takes only assessed ones", async () => {
    done(await write([c().amara, c().cesar, c().dario]));
    expect(await stateOf(c().amara)).toBe("recommended");
    done(await write([c().amara, c().cesar, c().bela]));
    expect(await stateOf(c().dario)).toBe("assessed");
    expect(await write([c().frida])).toMatchObject({
      kind: "invalid",
      fields: { candidacyIds: { key: "recommendation.notAssessed" } },
    });
    expect((await list())!.edition).toBe(1);
  });
  it("asks for at least three names or a reason", async () => {
    done(await write([c().amara, c().cesar]));
    expect(await signList()).toMatchObject({ kind: "conflict", reason: { key: "recommendation.fewerNeedsReason" } });
    done(await write([c().amara, c().cesar], { fewerReason: "Only two passed." }));
    done(await signList());
    done(await submit());
  });
  it("keeps places only under an order of merit", async () => {
    done(
      await write([c().amara, c().cesar, c().dario], { positions: { [c().cesar]: 1, [c().amara]: 2, [c().dario]: 3 } }),
    );
    expect((await list())!.entries.map(({ position }) => position)).toEqual([null, null, null]);
    await closeHouse(house);
    house = await freshHouse();
    world = await decisionWorld(house, { mode: "orderOfMerit" });
    expect(
      await write([c().amara, c().cesar, c().dario], { positions: { [c().cesar]: 1, [c().amara]: 1, [c().dario]: 3 } }),
    ).toMatchObject({ kind: "invalid" });
    done(
      await write([c().amara, c().cesar, c().dario], { positions: { [c().cesar]: 1, [c().amara]: 2, [c().dario]: 3 } }),
    );
    expect((await list())!.entries.map(({ candidacyId }) => candidacyId)).toEqual([c().cesar, c().amara, c().dario]);
  });
  it("is stale for a form made before another change", async () => {
    done(await write([c().amara, c().cesar, c().dario]));
    done(await write([c().amara, c().cesar, c().bela]));
    expect(await write([c().amara, c().cesar, c().emre], { version: 1 })).toMatchObject({
      kind: "stale",
      stored: { rationale: "These names can lead this force." },
    });
  });
  it("is blocked by a name that is not cleared", async () => {
    const [check] = house.store.client
      .prepare("SELECT id, version FROM vetting_check WHERE person_id = ?")
      .all(world.people.cesar) as { id: string; version: number }[];
    await put(
      house,
      change(vettingCheck, { id: check!.id, version: check!.version }, { outcome: "pending", validUntil: null }),
    );
    done(await write([c().amara, c().cesar, c().dario]));
    done(await signList());
    const refused = await submit();
    expect(refused).toMatchObject({ ok: false, kind: "conflict", reason: { key: "refusal.gateClosed" } });
    expect(JSON.stringify(refused)).toContain("gate.listCleared");
  });
  it("is blocked by G5 until the analysis is signed, and a changed list leaves the analysis behind", async () => {
    const withoutHer = [c().cesar, c().dario, c().bela];
    done(await write(withoutHer));
    done(await signList());
    expect(JSON.stringify(await submit())).toContain("gate.analysisOfList");
    expect(
      await signComparativeAnalysis(await as("chair"), {
        processId: world.processId,
        gate: "recommendedList",
        text: words(49),
      }),
    ).toMatchObject({ kind: "invalid" });
    done(await analyse("recommendedList", "chair"));
    expect((await gateOf(house, world.processId)).facts.analysis).toMatchObject({ needed: false, signed: true });
    done(await write([c().cesar, c().dario, c().emre, c().bela]));
    expect((await gateOf(house, world.processId)).facts.analysis).toMatchObject({ needed: true, signed: false });
    done(await signList());
    expect(JSON.stringify(await submit())).toContain("gate.analysisOfList");
    done(await analyse("recommendedList", "chair"));
    done(await submit());
    expect(
      house.store.client
        .prepare("SELECT count(*) n FROM balance_check WHERE gate = 'recommendedList' AND process_id = ?")
        .get(world.processId),
    ).toMatchObject({ n: 4 });
  });
  it("refuses an analysis that no rule asks for", async () => {
    done(await write([c().amara, c().cesar, c().dario]));
    expect(await analyse("recommendedList", "chair")).toMatchObject({
      kind: "conflict",
      reason: { key: "decision.noAnalysisNeeded" },
    });
  });
  it("makes a changed list a new edition that is signed anew, and is written by the chair alone", async () => {
    done(await write([c().amara, c().cesar, c().dario]));
    done(await signList());
    expect(await write([c().amara, c().cesar, c().dario])).toMatchObject({
      kind: "conflict",
      reason: { key: "recommendation.unchanged" },
    });
    done(await write([c().amara, c().cesar, c().bela]));
    const [second, first] = await listEditions(reads, house.store, world.processId, 1);
    expect([first!.state, second!.state, second!.edition]).toEqual(["superseded", "draft", 2]);
    expect(JSON.stringify(await submit())).toContain("gate.listSigned");
    const input = { processId: world.processId, version: null, candidacyIds: [c().amara], rationale: "x" };
    expect(await writeRecommendedList(await as("member"), input)).toMatchObject({ kind: "denied" });
    expect(await writeRecommendedList(await as("officer"), input)).toMatchObject({ kind: "denied" });
    expect(await writeRecommendedList(await as("otherOffice"), input)).toMatchObject({ kind: "missing" });
  });
});

describe("the authority's question", () => {
  it("takes the list back; answered, the list as signed goes on again", async () => {
    await toDecision();
    done(await returnList(await as("authority"), { processId: world.processId, question: "How was French tested?" }));
    expect(await processState()).toMatchObject({ state: "recommendation" });
    expect(JSON.stringify(await submit())).toContain("gate.questionAnswered");
    const [question] = await questionsOf(reads, house.store, world.processId);
    done(
      await answerQuestion(await as("chair"), {
        processId: world.processId,
        questionId: question!.id,
        answer: "In the interview.",
      }),
    );
    expect(
      await answerQuestion(await as("chair"), {
        processId: world.processId,
        questionId: question!.id,
        answer: "Again.",
      }),
    ).toMatchObject({ kind: "conflict" });
    done(await submit());
    expect((await list())!.edition).toBe(1);
  });
  it("waits while a decision is before the second person", async () => {
    await toDecision();
    await decide(c().amara);
    expect(await returnList(await as("approver"), { processId: world.processId, question: "Why?" })).toMatchObject({
      kind: "conflict",
      reason: { key: "decision.waitsForApproval" },
    });
  });
});

describe("the decision", () => {
  it("needs two distinct persons of the deciding office", async () => {
    await toDecision();
    expect(
      await takeDecision(await as("otherOffice"), {
        processId: world.processId,
        candidacyId: c().amara,
        reason: words(30),
      }),
    ).toMatchObject({ kind: "missing" });
    expect(
      await takeDecision(await as("authority"), {
        processId: world.processId,
        candidacyId: c().amara,
        reason: words(29),
      }),
    ).toMatchObject({ kind: "invalid" });
    const decision = await decide(c().amara);
    expect(await stateOf(c().amara)).toBe("recommended");
    expect(await approve(decision, "authority")).toMatchObject({
      kind: "conflict",
      reason: { key: "decision.secondPerson" },
    });
    const sql = (text: string, ...values: unknown[]) => house.store.client.prepare(text).run(...values);
    const signatureId = (house.store.client.prepare("SELECT id FROM signature LIMIT 1").get() as { id: string }).id;
    expect(() =>
      sql(
        "UPDATE selection_decision SET state = 'approved', approved_by = decided_by, approval_signature_id = ? WHERE id = ?",
        signatureId,
        decision.decisionId,
      ),
    ).toThrow(/two distinct persons/);
    expect(() => sql("UPDATE selection_decision SET state = 'approved' WHERE id = ?", decision.decisionId)).toThrow(
      /two distinct persons/,
    );
    done(await approve(decision));
    expect(await stateOf(c().amara)).toBe("selected");
    expect(await processState()).toMatchObject({ state: "consultation" });
    expect(() => sql("UPDATE selection_decision SET reason = 'other' WHERE id = ?", decision.decisionId)).toThrow(
      /stands/,
    );
    expect(
      house.store.client
        .prepare("SELECT count(*) n FROM balance_check WHERE gate = 'decision' AND process_id = ?")
        .get(world.processId),
    ).toMatchObject({ n: 3 });
  });
  it("is proposed once at a time, and is taken anew when it is returned", async () => {
    await toDecision();
    const decision = await decide(c().amara);
    expect(
      await takeDecision(await as("approver"), {
        processId: world.processId,
        candidacyId: c().cesar,
        reason: words(30),
      }),
    ).toMatchObject({ kind: "conflict" });
    expect(
      await returnDecision(await as("authority"), { processId: world.processId, ...decision, reason: "No." }),
    ).toMatchObject({ kind: "conflict" });
    done(
      await returnDecision(await as("approver"), {
        processId: world.processId,
        ...decision,
        reason: "Say more on languages.",
      }),
    );
    expect(await approve(decision)).toMatchObject({ kind: "conflict" });
    done(await approve(await decide(c().amara)));
  });
  it("of a man while a qualified woman stands is blocked until the decider signs an analysis", async () => {
    await toDecision();
    const decision = await decide(c().cesar);
    expect(JSON.stringify(await approve(decision))).toContain("gate.analysisOfDecision");
    expect(await analyse("decision", "approver")).toMatchObject({
      kind: "conflict",
      reason: { key: "decision.analysisByDecider" },
    });
    done(await analyse("decision", "authority"));
    done(await approve(decision));
  });
  it("cannot reach a name that is neither listed nor brought in", async () => {
    await toDecision();
    expect(
      await takeDecision(await as("authority"), {
        processId: world.processId,
        candidacyId: c().bela,
        reason: words(30),
      }),
    ).toMatchObject({ kind: "invalid" });
    expect(
      await takeDecision(await as("authority"), {
        processId: world.processId,
        candidacyId: "nobody",
        reason: words(30),
      }),
    ).toMatchObject({ kind: "invalid" });
  });
  it("off the list: a named officer brings the person in, who is vetted like the others", async () => {
    await toDecision();
    const writing = {
      processId: world.processId,
      nominatorName: "Test Authorson",
      statement: "I want this person considered.",
      channel: "paper" as const,
    };
    const outsider = {
      givenNames: "Gita",
      familyName: "Outsiderova",
      sex: "woman" as const,
      birthDate: null,
      nationalities: ["in"],
      currentPosition: "Envoy",
    };
    expect(await bringInOffList(await as("officer"), { ...writing, outsider })).toMatchObject({ kind: "denied" });
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    expect(await bringInOffList(await as("colleague"), { ...writing, outsider })).toMatchObject({ kind: "denied" });
    const { candidacyId } = done(await bringInOffList(await as("officer"), { ...writing, outsider }));
    const decision = await decide(candidacyId);
    expect(JSON.stringify(await approve(decision))).toContain("gate.decidedCleared");
    const personId = (
      house.store.client.prepare("SELECT person_id id FROM candidacy WHERE id = ?").get(candidacyId) as { id: string }
    ).id;
    await put(house, ...clearedChecks(house, personId, candidacyId, world.accounts.vetting));
    done(await approve(decision));
    expect(await stateOf(candidacyId)).toBe("selected");
    done(await endNaming(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    expect(await recordConsultation(await as("officer"), party("hostState"))).toMatchObject({ kind: "denied" });
  });
  it("ends the sight of the decision with the officer's work on the process", async () => {
    await toDecision();
    const { processId, accounts } = world;
    done(await nameOfficer(await as("authority"), { processId, accountId: accounts.officer }));
    const standing = async () => (await standingOf(await viewerAs(house, accounts.officer), house.store, processId))!;
    expect(sees(await standing(), "decision")).toBe(true);
    const { version } = house.store.client
      .prepare("SELECT version FROM selection_process WHERE id = ?")
      .get(processId) as { version: number };
    done(
      await handOver(await as("officer"), processId, {
        fromAccountId: accounts.officer,
        toAccountId: accounts.colleague,
        note: "Away from Monday.",
        version,
      }),
    );
    expect(await standing()).toMatchObject({ officer: false, named: false });
    for (const sight of ["decision", "outcome", "sealedLetters"] as const)
      expect(sees(await standing(), sight)).toBe(false);
    expect(await recordConsultation(await as("officer"), party("hostState"))).toMatchObject({ kind: "missing" });
  });
  it("off the list: an existing candidacy can be brought in once", async () => {
    await toDecision();
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    const input = {
      processId: world.processId,
      nominatorName: "Test Authorson",
      statement: "I want her considered.",
      channel: "paper" as const,
      candidacyId: c().frida,
    };
    done(await bringInOffList(await as("officer"), input));
    expect(await bringInOffList(await as("officer"), input)).toMatchObject({ kind: "conflict" });
    await put(house, ...clearedChecks(house, world.people.frida!, c().frida, world.accounts.vetting));
    done(await approve(await decide(c().frida)));
  });
});

describe("consultations", () => {
  it("take no reply only past its date, and go on when all have answered", async () => {
    await toConsultation();
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    const { consultationId } = done(await recordConsultation(await as("officer"), party("hostState")));
    expect(await recordConsultation(await as("colleague"), party("hostState"))).toMatchObject({ kind: "denied" });
    const none = { processId: world.processId, consultationId, outcome: "noReply" as const, note: "" };
    expect(await answerConsultation(await as("officer"), { ...none, version: 1 })).toMatchObject({
      kind: "invalid",
      fields: { outcome: { key: "consultation.notYetDue" } },
    });
    expect(await closeConsultations(await as("officer"), { processId: world.processId })).toMatchObject({
      kind: "conflict",
    });
    house.clock.advance(10 * day);
    done(await answerConsultation(await as("officer"), { ...none, version: 1 }));
    done(
      await answerConsultation(await as("officer"), {
        ...none,
        outcome: "noObjection",
        note: "Came late.",
        version: 2,
      }),
    );
    expect(await answerConsultation(await as("officer"), { ...none, outcome: "objected", version: 3 })).toMatchObject({
      kind: "conflict",
    });
    expect(await closeConsultations(await as("officer"), { processId: world.processId })).toMatchObject({
      kind: "conflict",
    });
    const council = done(
      await recordConsultation(await as("authority"), { ...party("securityCouncil"), replyBy: "2026-10-30" }),
    );
    done(
      await answerConsultation(await as("authority"), {
        ...none,
        consultationId: council.consultationId,
        outcome: "noObjection",
        version: 1,
      }),
    );
    done(await closeConsultations(await as("officer"), { processId: world.processId }));
    const { note } = house.store.client.prepare("SELECT note FROM consultation WHERE id = ?").get(consultationId) as {
      note: string;
    };
    expect(note).not.toContain(secrets.note);
    expect(house.unseal(note)).toBe(`${secrets.note} sounded\n\nCame late.`);
  });
  it("are held from the day of the approved decision on", async () => {
    await toDecision();
    const decision = await decide(c().amara);
    house.clock.advance(3 * day);
    done(await approve(decision));
    house.clock.advance(2 * day);
    // Decided on the 12th, approved on the 15th, written down on the 17th.
    for (const sentOn of ["1999-01-01", "2026-10-12", "2026-10-14"])
      expect(await recordConsultation(await as("authority"), { ...party("hostState"), sentOn })).toMatchObject({
        kind: "invalid",
        fields: { sentOn: { key: "consultation.sentBeforeDecision" } },
      });
    const sent = { ...party("hostState"), sentOn: "2026-10-15" };
    expect(await recordConsultation(await as("authority"), { ...sent, replyBy: "2026-10-16" })).toMatchObject({
      kind: "invalid",
      fields: { replyBy: { key: "consultation.replyPast" } },
    });
    done(await recordConsultation(await as("authority"), { ...sent, replyBy: "2026-10-17" }));
  });
  it("loop back on an objection: to the recommendation", async () => {
    await toConsultation();
    const { consultationId } = done(await recordConsultation(await as("authority"), party("hostState")));
    expect(
      await returnAfterObjection(await as("authority"), { processId: world.processId, to: "recommendation" }),
    ).toMatchObject({ kind: "conflict" });
    done(
      await answerConsultation(await as("authority"), {
        processId: world.processId,
        consultationId,
        version: 1,
        outcome: "objected",
        note: "",
      }),
    );
    done(await returnAfterObjection(await as("authority"), { processId: world.processId, to: "recommendation" }));
    expect(await processState()).toMatchObject({ state: "recommendation", round: 1 });
    expect([await stateOf(c().amara), await stateOf(c().cesar), await stateOf(c().frida)]).toEqual([
      "objected",
      "assessed",
      "longlisted",
    ]);
    expect((await list())!.state).toBe("superseded");
    expect(await signList()).toMatchObject({ kind: "conflict" });
    expect(await write([c().amara, c().cesar, c().dario])).toMatchObject({ kind: "invalid" });
    // The woman of the first list is gone, so G4 asks for a reason unless another woman stands.
    done(await write([c().bela, c().cesar, c().dario]));
    done(await signList());
    done(await submit());
    expect(
      await approveDecision(await as("approver"), { processId: world.processId, decisionId: "old", version: 1 }),
    ).toMatchObject({ kind: "conflict" });
    done(await approve(await decide(c().cesar)));
    expect(await stateOf(c().cesar)).toBe("selected");
  });
  it("tell the authority that an objection is its to answer, and nobody who may not see the file", async () => {
    await toConsultation();
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    const host = done(await recordConsultation(await as("officer"), party("hostState")));
    const council = done(await recordConsultation(await as("officer"), party("securityCouncil")));
    const tasks = async (who: keyof DecisionWorld["accounts"]) =>
      (await tasksOf(await viewerAs(house, world.accounts[who]), house))
        .filter(({ mine }) => mine)
        .map(({ title, href }) => [title.key, href]);
    const turn = async (who: keyof DecisionWorld["accounts"]) =>
      (await board(house, await viewerAs(house, world.accounts[who]))).map((row) => row.turn.map(({ key }) => key));
    const seen = async (who: keyof DecisionWorld["accounts"]) => {
      const viewer = await viewerAs(house, world.accounts[who]);
      const standing = await standingOf(viewer, house.store, world.processId);
      return {
        tasks: await tasks(who),
        board: await board(house, viewer),
        page: standing && sees(standing, "process") ? await showProcess(house, viewer, standing) : null,
      };
    };
    const outside = ["lead", "colleague", "chair", "member", "vetting", "otherOffice", "focal"] as const;
    const before = await Promise.all(outside.map(seen));
    const answer = async (consultationId: string, outcome: "objected" | "noObjection") =>
      done(
        await answerConsultation(await as("officer"), {
          processId: world.processId,
          consultationId,
          version: 1,
          outcome,
          note: "",
        }),
      );
    const back = ["task.back.objected", `/processes/${world.processId}/after-objection`];
    const record = ["task.consultationsAnswered", `/processes/${world.processId}/consultations`];
    expect(await tasks("officer")).toEqual([record]);
    expect(await turn("officer")).toEqual([["hand.namedOfficer"]]);
    await answer(host.consultationId, "objected");
    const told = async () =>
      (await house.store.db.select().from(outbox)).filter(({ template }) => template === "toAnswer");
    expect(await told()).toMatchObject([{ recipientId: `authority:${world.processId}` }]);
    // One answer is still awaited: both have something to do.
    expect([await tasks("officer"), await tasks("authority")]).toEqual([[record], [back]]);
    expect(await turn("officer")).toEqual([["hand.authority", "hand.namedOfficer"]]);
    await answer(council.consultationId, "noObjection");
    expect(await told()).toHaveLength(1);
    expect([await tasks("officer"), await tasks("authority"), await tasks("approver")]).toEqual([[], [back], [back]]);
    expect([await turn("officer"), await turn("authority")]).toEqual([[["hand.authority"]], [["hand.authority"]]]);
    expect((await seen("authority")).page?.places.map(({ place }) => place)).toContain("after-objection");
    expect((await seen("officer")).page?.gate?.lines.map(({ detail }) => detail?.key)).toContain("gate.back.objected");
    expect(await Promise.all(outside.map(seen))).toEqual(before);
  });
  it("loop back with a plan from that day on, which outsiders cannot read the way back off", async () => {
    const customary = await stageDays(reads, house.store);
    const ends = planBackwards("2026-12-06", customary).filter(({ state }) => state !== "callOpen");
    await put(
      house,
      insert(
        stagePlan,
        ends.map((row) => ({ id: house.newId(), processId: world.processId, ...row })),
      ),
    );
    await toConsultation();
    const { consultationId } = done(await recordConsultation(await as("authority"), party("hostState")));
    house.clock.advance(20 * day);
    done(
      await answerConsultation(await as("authority"), {
        processId: world.processId,
        consultationId,
        version: 1,
        outcome: "objected",
        note: "",
      }),
    );
    const page = async (who: "member" | "vetting") => {
      const viewer = await viewerAs(house, world.accounts[who]);
      return showProcess(house, viewer, (await standingOf(viewer, house.store, world.processId))!);
    };
    const before = [await page("member"), await page("vetting")];
    done(await returnAfterObjection(await as("authority"), { processId: world.processId, to: "recommendation" }));
    const seen = [await page("member"), await page("vetting")];
    expect(seen.map(({ rail, timeline }) => ({ rail, timeline }))).toEqual(
      before.map(({ rail, timeline }) => ({ rail, timeline })),
    );
    // 1 November and the customary seven days; the end of the offer follows.
    const { plan } = await stageDates(reads, house.store, world.processId);
    const endOf = (state: string) => plan.find((row) => row.state === state)!.endsAt;
    expect(endOf("recommendation")).toBe(endOfNewYorkDay("2026-11-08"));
    expect(endOf("offer")).toBe(endOfNewYorkDay("2027-01-03"));
    expect(endOf("panelReview")).toBe(ends.find(({ state }) => state === "panelReview")!.endsAt);
    const tasks = (await tasksOf(await viewerAs(house, world.accounts.chair), house)).filter(({ mine }) => mine);
    expect(tasks.length).toBeGreaterThan(0);
    for (const { due } of tasks) expect(due).toBe(endOfNewYorkDay("2026-11-08"));
  });
  it("loop back on an objection: to a new round", async () => {
    await toConsultation();
    const { consultationId } = done(await recordConsultation(await as("authority"), party("hostState")));
    done(
      await answerConsultation(await as("authority"), {
        processId: world.processId,
        consultationId,
        version: 1,
        outcome: "objected",
        note: "",
      }),
    );
    expect(
      await returnAfterObjection(await as("authority"), {
        processId: world.processId,
        to: "newRound",
        closesOn: "2026-10-15",
      }),
    ).toMatchObject({ kind: "invalid" });
    // Nobody could shorten such a call again.
    expect(
      await returnAfterObjection(await as("authority"), {
        processId: world.processId,
        to: "newRound",
        closesOn: "9999-12-31",
      }),
    ).toMatchObject({ fields: { closesOn: { key: "horizon.call" } } });
    done(
      await returnAfterObjection(await as("authority"), {
        processId: world.processId,
        to: "newRound",
        closesOn: "2026-11-20",
      }),
    );
    expect(await processState()).toMatchObject({ state: "callOpen", round: 2 });
    expect([await stateOf(c().amara), await stateOf(c().cesar), await stateOf(c().frida)]).toEqual([
      "objected",
      "eligible",
      "eligible",
    ]);
    expect((await gateOf(house, world.processId)).facts.closesAt).toBeGreaterThan(house.clock.at());
    expect((await listEditions(reads, house.store, world.processId, 1))[0]!.state).toBe("signed");
  });
});

describe("offer, announcement, induction", () => {
  it("go on to the person on board, and tell every State at one moment", async () => {
    await toOffer();
    expect(
      await sendOffer(await as("colleague"), { processId: world.processId, respondBy: "2026-11-01" }),
    ).toMatchObject({ kind: "denied" });
    done(await sendOffer(await as("officer"), { processId: world.processId, respondBy: "2026-11-01" }));
    expect(await sendOffer(await as("officer"), { processId: world.processId, respondBy: "2026-11-01" })).toMatchObject(
      { kind: "conflict" },
    );
    expect(
      await announce(await as("officer"), { processId: world.processId, text: "The appointment is announced." }),
    ).toMatchObject({ kind: "conflict" });
    done(await answerOffer(await as("officer"), { processId: world.processId, outcome: "accepted" }));
    expect(
      await recordFormality(await as("officer"), {
        processId: world.processId,
        formality: "medical",
        on: "2027-01-01",
      }),
    ).toMatchObject({ kind: "invalid" });
    for (const formality of ["medical", "governmentRelease", "ethicsReview"] as const)
      done(await recordFormality(await as("officer"), { processId: world.processId, formality, on: "2026-10-12" }));
    done(await announce(await as("officer"), { processId: world.processId, text: "The appointment is announced." }));
    expect(await stateOf(c().amara)).toBe("appointed");
    expect(await stateOf(c().frida)).toBe("notSelected");
    const news = [...(await lastNewsOf(reads, house.store, world.processId)).values()];
    expect(news).toHaveLength(6);
    expect(new Set(news.map(({ publishedAt }) => publishedAt)).size).toBe(1);
    expect(news.map(({ state }) => state).sort()).toEqual(["appointed", ...Array<string>(5).fill("notSelected")]);
    expect(await onboard(await as("officer"), { processId: world.processId })).toMatchObject({ kind: "conflict" });
    const plan = {
      processId: world.processId,
      startsOn: "2027-02-20",
      mentorOfferedOn: null,
      compactSignedOn: null,
      items: [{ text: "Meet the mission", dueOn: "2027-02-21", doneOn: null }],
    };
    expect(await writeInduction(await as("officer"), { ...plan, version: null, items: [] })).toMatchObject({
      kind: "invalid",
    });
    done(await writeInduction(await as("officer"), { ...plan, version: null }));
    expect(await writeInduction(await as("officer"), { ...plan, version: null })).toMatchObject({ kind: "stale" });
    done(await writeInduction(await as("officer"), { ...plan, version: 1, compactSignedOn: "2027-02-22" }));
    done(await onboard(await as("officer"), { processId: world.processId }));
    expect(await processState()).toMatchObject({ state: "onboarded" });
  });
  it("a declined offer ends that candidacy and goes back", async () => {
    await toOffer();
    done(await sendOffer(await as("officer"), { processId: world.processId, respondBy: "2026-11-01" }));
    done(await answerOffer(await as("officer"), { processId: world.processId, outcome: "declined" }));
    expect(await answerOffer(await as("officer"), { processId: world.processId, outcome: "accepted" })).toMatchObject({
      kind: "conflict",
    });
    const tasks = async (who: keyof DecisionWorld["accounts"]) =>
      (await tasksOf(await viewerAs(house, world.accounts[who]), house)).filter(({ mine }) => mine);
    expect((await tasks("authority")).map(({ title }) => title.key)).toEqual(["task.back.declined"]);
    expect(await tasks("officer")).toEqual([]);
    expect((await house.store.db.select().from(outbox)).map(({ template }) => template)).toContain("toAnswer");
    done(await returnAfterObjection(await as("authority"), { processId: world.processId, to: "recommendation" }));
    expect(await stateOf(c().amara)).toBe("objected");
  });
  it.each(["recommendation", "newRound"] as const)(
    "tells the State nothing of a declined offer before the announcement, back at %s",
    async (to) => {
      const { accountId } = await addAccount(house, {
        email: "abuja@example.org",
        roles: [{ role: "focalPoint", memberStateId: "ng" }],
      });
      const facts = (await presentCall(reads, house.store, world.processId))!;
      const read = async () =>
        (await ownNames(await viewerAs(house, accountId), house.store, facts, "ng")).map(({ name, state }) => [
          name,
          state,
        ]);
      await toOffer();
      done(await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2026-11-15" }));
      expect(await read()).toEqual([["Amara Okafor", "shortlisted"]]);
      done(await sendOffer(await as("officer"), { processId: world.processId, respondBy: "2026-11-01" }));
      done(await answerOffer(await as("officer"), { processId: world.processId, outcome: "declined" }));
      expect(await read()).toEqual([["Amara Okafor", "shortlisted"]]);
      done(
        await returnAfterObjection(await as("authority"), { processId: world.processId, to, closesOn: "2026-11-20" }),
      );
      expect(await read()).toEqual([["Amara Okafor", "shortlisted"]]);
      done(await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2026-12-15" }));
      expect(await read()).toEqual([["Amara Okafor", "shortlisted"]]);
      // The State may still take its nomination back, as of anyone else; that shows at once.
      const { nominationId } = (await ownNames(await viewerAs(house, accountId), house.store, facts, "ng"))[0]!;
      done(await withdrawNomination(await workAs(house, accountId), { nominationId, reason: "Needed at home." }));
      expect(await read()).toEqual([["Amara Okafor", "withdrawn"]]);
      expect(await stateOf(c().amara)).toBe("governmentWithdrawn");
    },
  );
});

describe("what the decision changes, to officers whom the authority has not named", () => {
  const outsider = {
    givenNames: "Ines",
    familyName: "Outwood",
    sex: "woman" as const,
    birthDate: null,
    nationalities: ["pt"],
    currentPosition: "Deputy chief of staff",
  };
  const writing = { nominatorName: "A. Authorson", statement: "Wanted for this mission.", channel: "paper" as const };
  /** All that the desk and the panel read of the candidacies of a process. */
  const seen = async (who: keyof DecisionWorld["accounts"]) => {
    const viewer = await viewerAs(house, world.accounts[who]);
    const standing = (await standingOf(viewer, house.store, world.processId))!;
    const names = sees(standing, "candidates") ? await boardNames(viewer, house.store, standing) : [];
    const page = await showProcess(house, viewer, standing);
    const files = [];
    for (const id of Object.values(c())) {
      const file = await dossierOf(viewer, house.store, standing, id);
      files.push(file && [file.name, file.shown, file.nominations]);
    }
    // The page counts the very people of the list.
    if (page.counts) expect(page.counts.reduce((sum, { people }) => sum + people, 0)).toBe(names.length);
    const list = await shortlistView(house, viewer, standing, null);
    const recommended = await showRecommendation(house, viewer, standing);
    return {
      names: names.map(({ name, shownState, offList, nominators }) => ({ name, shownState, offList, nominators })),
      files,
      counts: page.counts,
      lines: page.gate?.lines,
      vetting: page.vetting,
      shortlist: list && [list.names.map(({ name, on, alive }) => [name, on, alive]), list.findings, list.funnel],
      recommended: recommended?.people.map(({ name, listed }) => [name, listed]),
      scored: (await shortlistedIn(viewer, house.store, world.processId, standing.recusedFrom)).map(({ name }) => name),
      // The clock of the tests moves with every look at it.
      board: (await board(house, viewer)).map(({ since: _, turnSince: _since, ...row }) => row),
      tasks: await tasksOf(viewer, house),
    };
  };
  const unnamed = ["lead", "colleague", "chair", "member"] as const;
  const all = async () => JSON.stringify(await Promise.all(unnamed.map(seen)));

  it("is nothing while it is with the authority: who is brought in, chosen, objected to or declines", async () => {
    await toDecision();
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    const before = await all();
    done(await bringInOffList(await as("officer"), { processId: world.processId, ...writing, outsider }));
    const known = async () => (await seen("officer")).names.map(({ name, shownState }) => [name, shownState]);
    expect(await known()).toContainEqual(["Ines Outwood", "eligible"]);
    expect(await all()).toBe(before);
    done(await bringInOffList(await as("officer"), { processId: world.processId, ...writing, candidacyId: c().frida }));
    expect(await all()).toBe(before);
    done(await nominationTakenBack("frida"));
    const withdrawn = await all();
    expect(JSON.parse(withdrawn)[0].names.find(({ name }: { name: string }) => /Frida/.test(name)).shownState).toBe(
      "governmentWithdrawn",
    );
    await decide(c().amara);
    expect(await all()).toBe(withdrawn);
  });
  const nominationTakenBack = async (name: "frida") => {
    const { accountId } = await addAccount(house, {
      email: "stockholm@example.org",
      roles: [{ role: "focalPoint", memberStateId: "se" }],
    });
    const viewer = await viewerAs(house, accountId);
    const facts = (await presentCall(reads, house.store, world.processId))!;
    const [own] = await ownNames(viewer, house.store, facts, "se");
    expect(own!.name).toMatch(new RegExp(name, "i"));
    return withdrawNomination(await workAs(house, accountId), { nominationId: own!.nominationId, reason: "Needed." });
  };

  /** A world that went back because of one person, from the consultations or from the offer. */
  const wentBack = async (
    person: "amara" | "cesar",
    how: "objected" | "declined",
    to: "recommendation" | "newRound",
  ) => {
    closeHouse(house);
    house = await freshHouse();
    world = await decisionWorld(house);
    await toDecision();
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    const decision = await decide(c()[person]);
    if (person === "cesar") done(await analyse("decision", "authority"));
    done(await approve(decision));
    for (const name of ["hostState", "securityCouncil"] as const) {
      const { consultationId } = done(await recordConsultation(await as("officer"), party(name)));
      done(
        await answerConsultation(await as("officer"), {
          processId: world.processId,
          consultationId,
          version: 1,
          outcome: how === "objected" ? "objected" : "noObjection",
          note: "",
        }),
      );
    }
    if (how === "declined") {
      done(await closeConsultations(await as("officer"), { processId: world.processId }));
      done(await sendOffer(await as("officer"), { processId: world.processId, respondBy: "2026-11-01" }));
      done(await answerOffer(await as("officer"), { processId: world.processId, outcome: "declined" }));
    }
    done(await returnAfterObjection(await as("authority"), { processId: world.processId, to, closesOn: "2026-11-20" }));
    const own = await seen("officer");
    expect(own.names.filter(({ shownState }) => shownState === "objected")).toHaveLength(1);
    expect(await stateOf(c()[person])).toBe("objected");
    const read = JSON.stringify(await Promise.all((["lead", "colleague"] as const).map(seen)));
    // An act that the page offers is taken of whoever is out as of anyone else.
    const withdrawal = await recordWithdrawal(await as("colleague"), {
      processId: world.processId,
      candidacyId: c()[person],
      reason: "By letter.",
    });
    return [read, withdrawal.ok];
  };
  it.each(["recommendation", "newRound"] as const)(
    "is nothing after the way back to %s: not who is out, nor why",
    async (to) => {
      const one = await wentBack("amara", "objected", to);
      expect(one[1]).toBe(true);
      expect(await wentBack("cesar", "objected", to)).toEqual(one);
      expect(await wentBack("amara", "declined", to)).toEqual(one);
    },
  );

  it("keeps an outsider out of the new round's call until the authority names the person again", async () => {
    await toDecision();
    done(await nameOfficer(await as("authority"), { processId: world.processId, accountId: world.accounts.officer }));
    const { candidacyId } = done(
      await bringInOffList(await as("officer"), { processId: world.processId, ...writing, outsider }),
    );
    done(await approve(await decide(c().amara)));
    const { consultationId } = done(await recordConsultation(await as("officer"), party("hostState")));
    done(
      await answerConsultation(await as("officer"), {
        processId: world.processId,
        consultationId,
        version: 1,
        outcome: "objected",
        note: "",
      }),
    );
    done(
      await returnAfterObjection(await as("authority"), {
        processId: world.processId,
        to: "newRound",
        closesOn: "2026-11-20",
      }),
    );
    for (const who of ["lead", "colleague"] as const) {
      const { names, lines } = await seen(who);
      expect(JSON.stringify(names)).not.toMatch(/Outwood|Authorson|authority/);
      expect(names).toHaveLength(6);
      expect(JSON.stringify(lines)).toContain('"gate.count","values":{"count":6}');
      const viewer = await viewerAs(house, world.accounts[who]);
      const standing = (await standingOf(viewer, house.store, world.processId))!;
      expect(await dossierOf(viewer, house.store, standing, candidacyId)).toBeNull();
    }
    expect((await seen("officer")).names.map(({ name }) => name)).toContain("Ines Outwood");
    const missing = { processId: world.processId, candidacyId, reason: "By letter." };
    expect(await recordWithdrawal(await as("colleague"), missing)).toMatchObject({ kind: "missing" });
    expect(
      done(await publishNews(await as("colleague"), { processId: world.processId, nextNewsOn: "2026-11-15" })),
    ).toEqual({ candidacies: 6 });
    house.store.client.exec(`UPDATE selection_process SET state = 'longlisting' WHERE id = '${world.processId}'`);
    const { version } = house.store.client
      .prepare("SELECT version FROM selection_process WHERE id = ?")
      .get(world.processId) as { version: number };
    const longlist = (ids: string[]) => ({ processId: world.processId, candidacyIds: ids, version });
    expect(await writeLonglist(await as("colleague"), longlist([candidacyId]))).toMatchObject({ kind: "conflict" });
    done(await writeLonglist(await as("colleague"), longlist([c().cesar])));
  });
});

describe("news", () => {
  it("says the coarse state of all nominees at one moment and when the next is due", async () => {
    done(await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2026-11-15" }));
    const news = await lastNewsOf(reads, house.store, world.processId);
    expect(new Set([...news.values()].map(({ publishedAt }) => publishedAt)).size).toBe(1);
    expect(news.get(c().amara)?.state).toBe("shortlisted");
    expect(news.get(c().frida)?.state).toBe("underConsideration");
    expect(
      await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2026-10-12" }),
    ).toMatchObject({ kind: "invalid" });
    expect(
      await publishNews(await as("chair"), { processId: world.processId, nextNewsOn: "2026-11-15" }),
    ).toMatchObject({ kind: "denied" });
  });
  it("is the officers' task from the day on that the States were told", async () => {
    const asked = async (who: keyof DecisionWorld["accounts"]) =>
      (await tasksOf(await viewerAs(house, world.accounts[who]), house))
        .filter(({ title }) => title.key === "task.publishNews")
        .map(({ href, due }) => [href, due]);
    expect(await asked("officer")).toEqual([]);
    done(await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2026-10-20" }));
    house.clock.set(Date.UTC(2026, 9, 19, 13));
    expect(await asked("officer")).toEqual([]);
    house.clock.set(Date.UTC(2026, 9, 20, 13));
    const task = [`/processes/${world.processId}/news`, endOfNewYorkDay("2026-10-20")];
    expect([await asked("officer"), await asked("colleague")]).toEqual([[task], [task]]);
    for (const who of ["lead", "chair", "authority", "focal"] as const) expect(await asked(who), who).toEqual([]);
    house.clock.advance(5 * day);
    expect(await asked("officer")).toEqual([task]);
    done(await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2026-11-15" }));
    expect(await asked("officer")).toEqual([]);
  });
  it("never tells a new round or an objection apart from being shortlisted", () => {
    const open = { announced: false, endedAs: null };
    expect(newsOf("eligible", "callOpen", "shortlisted", open)).toBe("shortlisted");
    expect(newsOf("objected", "callOpen", "shortlisted", open)).toBe("shortlisted");
    expect(newsOf("eligible", "callOpen", null, open)).toBe("underConsideration");
    expect(newsOf("shortlisted", "shortlisting", "underConsideration", open)).toBe("underConsideration");
    expect(newsOf("eligible", "announced", "shortlisted", { announced: true, endedAs: null })).toBe("notSelected");
  });
});
