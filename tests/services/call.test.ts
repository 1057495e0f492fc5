import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { and, eq } from "drizzle-orm";
import { addDays, dayIn, endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { candidacyTable, processTable, sideExits } from "#app/domain/selection/stages.ts";
import { candidacyStates, processStates, type ProcessState } from "#app/domain/selection/states.ts";
import { sendMail } from "#app/services/people/send-mail.server.ts";
import { addDocument } from "#app/services/selection/add-document.server.ts";
import { amendCall } from "#app/services/selection/amend-call.server.ts";
import { answerAboutCall, askAboutCall, mostWaiting } from "#app/services/selection/ask-about-call.server.ts";
import { documentAsked, extendDocument, remindOfDocuments } from "#app/services/selection/ask-document.server.ts";
import { beginFromEarlier } from "#app/services/selection/begin-from-earlier.server.ts";
import { completeNomination } from "#app/services/selection/complete-nomination.server.ts";
import { extendCall } from "#app/services/selection/extend-call.server.ts";
import { handOver } from "#app/services/selection/hand-over.server.ts";
import { logContact } from "#app/services/selection/log-contact.server.ts";
import {
  askLateNomination,
  endLateWindow,
  ruleOnLateNomination,
} from "#app/services/selection/late-nomination.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { leaveAside } from "#app/services/selection/manage-process.server.ts";
import { openNomination } from "#app/services/selection/open-nomination.server.ts";
import { publishNews } from "#app/services/selection/publish-news.server.ts";
import { recallNotice, recallables } from "#app/services/selection/recall-notice.server.ts";
import { recordWithdrawal } from "#app/services/selection/record-withdrawal.server.ts";
import { gateOf } from "#app/services/selection/gate.server.ts";
import { moveProcess } from "#app/services/selection/move-process.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { withdrawNomination } from "#app/services/selection/withdraw-nomination.server.ts";
import { change, commit, insert } from "#db/commit.server.ts";
import {
  documentRequestsIn,
  handOversOf,
  lateRequestsIn,
  openWindow,
  ownQuestions,
  questionsIn,
  toldOfCall,
} from "#db/queries/call-record.server.ts";
import { needsOf } from "#db/queries/needs.server.ts";
import { callFacts, nominationOf, ownNames, receiptOf } from "#db/queries/nominations.server.ts";
import { exitsOf, officersOf, processHead } from "#db/queries/process.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { noticeRecall } from "#db/schema/call.tables.ts";
import { auditEvent, outbox } from "#db/schema/platform.tables.ts";
import {
  candidacy,
  candidacyNomination,
  criterion,
  eligibilityCheck,
  missionNeedsProfile,
  nomination,
  selectionProcess,
  stagePlan,
  vacancyForecast,
} from "#db/schema/selection.tables.ts";
import { contextOf } from "#app/services/work.server.ts";
import { closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "../support/house.ts";
import { draft, nominationWorld, pdf, submit, upload, type NominationWorld } from "../support/nomination-world.ts";
import { done } from "../support/screening-world.ts";

const all = systemViewer("tests look at everything");
const day = 24 * 60 * 60_000;
let house: TestHouse;
let world: NominationWorld;

beforeEach(async () => {
  house = await freshHouse({ demonstration: true });
  world = await nominationWorld(house, { listSize: 3 });
  await put(
    house,
    ...(["callOpen", "eligibilityScreening", "longlisting", "onboarded"] as const).map((state, index) =>
      insert(stagePlan, {
        id: house.newId(),
        processId: world.processId,
        state,
        endsAt: endOfNewYorkDay(addDays("2026-10-30", index * 10)),
      }),
    ),
  );
});
afterEach(() => closeHouse(house));

type Who = keyof NominationWorld["accounts"];
const as = (who: Who) => workAs(house, world.accounts[who]);
const head = () => processHead(all, house.store, world.processId);
const version = async () => (await head()).row.version;
const told = () => toldOfCall(all, house.store, world.callId);
const templates = async () =>
  (await house.store.db.select().from(outbox)).map(({ template, recipientId }) => [
    template,
    recipientId.split(":")[0],
  ]);
const events = async (type: string) =>
  (await house.store.db.select().from(auditEvent).where(eq(auditEvent.type, type))).length;
const setState = (state: ProcessState, more: Partial<typeof selectionProcess.$inferInsert> = {}) =>
  put(house, change(selectionProcess, { id: world.processId }, { state, ...more }));
const extend = async (who: Who, closesOn: string, planFollows = true) =>
  extendCall(await as(who), world.processId, {
    version: await version(),
    closesOn,
    reason: "Three Governments asked for more time.",
    planFollows,
  });

describe("a call extended", () => {
  it("gets a later deadline, keeps the earlier one on record, tells every State again and moves the plan", async () => {
    const before = (await head()).row.nextNewsOn!;
    done(await extend("officer", "2026-11-09"));
    const facts = (await callFacts(all, house.store, world.callId))!;
    expect(facts.closesAt).toBe(endOfNewYorkDay("2026-11-09"));
    expect((await told()).extensions).toMatchObject([
      { number: 1, fromAt: world.closesAt, closesAt: facts.closesAt, reason: "Three Governments asked for more time." },
    ]);
    expect(await templates()).toContainEqual(["callExtended", "allMemberStates"]);
    const plan = await house.store.db.select().from(stagePlan).where(eq(stagePlan.processId, world.processId));
    expect(Object.fromEntries(plan.map(({ state, endsAt }) => [state, dayIn(endsAt, "America/New_York")]))).toEqual({
      callOpen: "2026-11-09",
      eligibilityScreening: "2026-11-19",
      longlisting: "2026-11-29",
      onboarded: "2026-12-09",
    });
    expect((await head()).row.nextNewsOn).toBe(addDays(before, 10));
    done(await extend("officer", "2026-11-20", false));
    expect((await told()).extensions.map(({ number }) => number)).toEqual([1, 2]);
    const later = await house.store.db
      .select()
      .from(stagePlan)
      .where(and(eq(stagePlan.processId, world.processId), eq(stagePlan.state, "longlisting")));
    expect(dayIn(later[0]!.endsAt, "America/New_York")).toBe("2026-11-29");
  });

  it("is extended on its last day, never after it, never to an earlier day, and by its officers alone", async () => {
    expect(await extend("officer", "2026-10-30")).toMatchObject({ kind: "invalid", fields: { closesOn: {} } });
    expect(await extend("officer", "2026-10-29")).toMatchObject({ kind: "invalid" });
    expect(await extend("officer", "9999-12-31")).toMatchObject({
      kind: "invalid",
      fields: { closesOn: { key: "horizon.callExtension", values: { day: "2027-01-28", most: 90 } } },
    });
    expect(await extend("lead", "2026-11-09")).toMatchObject({ kind: "denied" });
    expect(await extend("stranger", "2026-11-09")).toMatchObject({ kind: "missing" });
    expect(await extend("kenya", "2026-11-09")).toMatchObject({ kind: "missing" });
    house.clock.set(world.closesAt - 100);
    done(await extend("officer", "2026-11-09"));
    house.clock.set(endOfNewYorkDay("2026-11-09") + 1);
    expect(await extend("officer", "2026-11-20")).toMatchObject({
      kind: "conflict",
      reason: { key: "extend.tooLate" },
    });
  });

  it("is extended once by two officers at the same moment, and what was extended stands", async () => {
    const [work, at] = [await as("officer"), await version()];
    const input = { version: at, closesOn: "2026-11-09", reason: "Asked for.", planFollows: false };
    const both = await Promise.all([
      extendCall(work, world.processId, input),
      extendCall(work, world.processId, { ...input, closesOn: "2026-11-10" }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(() => house.store.client.prepare("UPDATE call_extension SET reason = ''").run()).toThrow(/stands/);
  });
});

describe("a call amended", () => {
  const amend = async (part: "noteVerbale" | "passage" | "clarification", formerly: string, now: string) =>
    amendCall(await as("officer"), world.processId, {
      version: await version(),
      part,
      formerly,
      now,
      reason: "A misprint.",
    });

  it("is numbered, says what it replaces, tells all alike and leaves everything frozen as it was", async () => {
    done(await amend("noteVerbale", "", "NV/1/Corr.1"));
    done(await amend("passage", "The mission has two sectors.", "The mission has three sectors."));
    expect(await amend("clarification", "It said another thing.", "Scans suffice.")).toMatchObject({
      fields: { formerly: { key: "amend.formerlyUnused" } },
    });
    done(await amend("clarification", " ", "Scans of certificates suffice."));
    const now = await told();
    expect(now.noteVerbale).toBe("NV/1/Corr.1");
    expect(now.amendments).toMatchObject([
      { number: 1, part: "noteVerbale", formerly: "NV/1", now: "NV/1/Corr.1" },
      { number: 2, part: "passage", formerly: "The mission has two sectors." },
      { number: 3, part: "clarification", formerly: null },
    ]);
    expect((await templates()).filter(([template]) => template === "callAmended")).toHaveLength(3);
    expect(await amend("passage", " ", "Something.")).toMatchObject({ fields: { formerly: {} } });
    expect(await amend("passage", "Same.", "Same.")).toMatchObject({ fields: { now: {} } });
    house.clock.set(world.closesAt + 1);
    expect(await amend("clarification", "", "Too late.")).toMatchObject({ kind: "conflict" });
  });
});

describe("a question about a call", () => {
  const ask = async (who: Who, memberStateId: string, text = "May a retired officer be nominated?") =>
    askAboutCall(await as(who), { callId: world.callId, memberStateId, text });

  it("waits with its State and the officers, and is answered to all at one moment without saying who asked", async () => {
    const { questionId } = done(await ask("kenya", "ke"));
    expect(await ask("kenya", "ng")).toMatchObject({ kind: "missing" });
    expect(
      await ownQuestions(await viewerAs(house, world.accounts.colleague), house.store, world.callId, "ke"),
    ).toHaveLength(1);
    expect(await ownQuestions(await viewerAs(house, world.accounts.nigeria), house.store, world.callId, "ke")).toEqual(
      [],
    );
    expect((await told()).answers).toEqual([]);
    house.clock.set(world.closesAt + 1);
    const gate = await gateOf(house, world.processId);
    expect(gate.lines.find(({ code }) => code === "callQuestionsAnswered")).toMatchObject({ status: "blocking" });
    expect((await tasksOf(await viewerAs(house, world.accounts.officer), house)).map(({ id }) => id)).toContain(
      `${world.processId}:callQuestionsAnswered:`,
    );
    const [question] = await questionsIn(all, house.store, world.processId, 1);
    expect(question).toMatchObject({ state: "Kenya" });
    const answer = {
      processId: world.processId,
      questionId,
      version: question!.version,
      published: "Must a nominee be serving?",
      answer: "No.",
    };
    expect(await answerAboutCall(await as("kenya"), answer)).toMatchObject({ kind: "missing" });
    done(await answerAboutCall(await as("officer"), answer));
    expect(await answerAboutCall(await as("officer"), answer)).toMatchObject({ kind: "conflict" });
    const { answers } = await told();
    expect(answers).toMatchObject([{ number: 1, question: "Must a nominee be serving?", answer: "No." }]);
    expect(JSON.stringify(answers)).not.toMatch(/ke\b|Kenya|retired/);
    expect(await ownQuestions(await viewerAs(house, world.accounts.kenya), house.store, world.callId, "ke")).toEqual(
      [],
    );
    expect(await templates()).toContainEqual(["callAnswered", "allMemberStates"]);
    expect((await gateOf(house, world.processId)).facts.callQuestions).toBe(0);
    expect(() => house.store.client.prepare("UPDATE call_question SET answer = 'Yes.'").run()).toThrow(/stands/);
  });

  it("is not asked after the deadline, nor more than a few at a time", async () => {
    for (let index = 0; index < mostWaiting; index += 1) done(await ask("kenya", "ke", `Question ${index}`));
    expect(await ask("kenya", "ke")).toMatchObject({ reason: { key: "ask.tooMany" } });
    house.clock.set(world.closesAt + 1);
    expect(await ask("nigeria", "ng")).toMatchObject({ kind: "conflict" });
  });
});

describe("a late nomination", () => {
  const ask = async (who: Who = "kenya", names = 1) =>
    askLateNomination(await as(who), {
      callId: world.callId,
      memberStateId: who === "nigeria" ? "ng" : "ke",
      names,
      reason: "The courier was held up.",
    });
  const rule = async (
    outcome: "granted" | "refused",
    more: { names?: number; untilOn?: string; who?: Who; version?: number } = {},
  ) => {
    const [request] = (await lateRequestsIn(all, house.store, world.processId, 1)).slice(-1);
    return ruleOnLateNomination(await as(more.who ?? "lead"), {
      processId: world.processId,
      requestId: request?.id ?? "none",
      version: more.version ?? request?.version ?? 1,
      outcome,
      names: more.names ?? 1,
      untilOn: more.untilOn ?? "2026-11-05",
      reason: "Held up through no fault of the Mission.",
    });
  };

  it("is asked after the deadline alone and ruled on once, by a lead officer", async () => {
    expect(await ask()).toMatchObject({ reason: { key: "late.stillOpen" } });
    house.clock.set(world.closesAt + 1);
    expect(await ask("kenya", 4)).toMatchObject({ fields: { names: {} } });
    done(await ask());
    expect(await ask()).toMatchObject({ reason: { key: "late.waitsAlready" } });
    expect((await gateOf(house, world.processId)).facts.lateWaiting).toBe(1);
    expect((await tasksOf(await viewerAs(house, world.accounts.lead), house)).map(({ id }) => id)).toContain(
      `${world.processId}:lateWindowsOver`,
    );
    expect(await rule("granted", { who: "officer" })).toMatchObject({ kind: "denied" });
    expect(await rule("granted", { who: "nigeria" })).toMatchObject({ kind: "missing" });
    expect(await rule("granted", { untilOn: "2026-10-30" })).toMatchObject({ fields: { untilOn: {} } });
    expect(await rule("granted", { untilOn: "9999-12-31" })).toMatchObject({
      fields: { untilOn: { key: "horizon.lateWindow" } },
    });
    expect(await rule("granted", { names: 4 })).toMatchObject({ fields: { names: {} } });
    done(await rule("refused"));
    expect(await rule("granted")).toMatchObject({ reason: { key: "late.ruledAlready" } });
    expect(await openWindow(all, house.store, world.callId, "ke", house.now())).toBeNull();
    done(await ask());
  });

  it("opens a dated window for that State: the receipt says late, the list rule holds over the whole list", async () => {
    const early = await draft(house, world, world.accounts.kenya, "ke", { givenNames: "Early" });
    done(await submit(house, world, world.accounts.kenya, "ke"));
    house.clock.set(world.closesAt + 1);
    const open = async (who: Who, memberStateId: string) =>
      openNomination(await as(who), {
        callId: world.callId,
        memberStateId,
        givenNames: "Late",
        familyName: "Comer",
        sex: "woman",
      });
    expect(await open("kenya", "ke")).toMatchObject({ kind: "conflict" });
    done(await ask("kenya", 1));
    done(await rule("granted"));
    expect(await open("nigeria", "ng")).toMatchObject({ kind: "conflict" });
    const late = await draft(house, world, world.accounts.kenya, "ke", { givenNames: "Later" });
    await upload(house, world.accounts.kenya, late, "cv");
    expect(await open("kenya", "ke")).toMatchObject({ reason: { key: "nomination.listFull" } });
    await setState("eligibilityScreening");
    const handed = done(await submit(house, world, world.accounts.kenya, "ke"));
    const receipt = (await receiptOf(await viewerAs(house, world.accounts.kenya), house.store, handed.receiptId))!;
    expect(receipt).toMatchObject({ late: true, names: [{ name: "Later Kamatheka" }] });
    const rows = await house.store.db.select().from(nomination);
    expect(rows.find(({ id }) => id === late)).toMatchObject({ state: "submitted" });
    expect(rows.find(({ id }) => id === late)!.lateRequestId).not.toBeNull();
    expect(rows.find(({ id }) => id === early)!.lateRequestId).toBeNull();
    expect(await open("kenya", "ke")).toMatchObject({ kind: "conflict" });
    expect((await gateOf(house, world.processId)).facts.lateWaiting).toBe(0);
    expect(await events("late.used")).toBe(1);
    expect(await receiptOf(await viewerAs(house, world.accounts.nigeria), house.store, handed.receiptId)).toBeNull();
    expect(
      (await verifyRecords(house)).filter(({ invariant }) => /^a (call|late)|^an answered/.test(invariant)),
    ).toEqual([]);
  });

  it("is taken back before its day with a reason that its State reads, and may be asked for again", async () => {
    house.clock.set(world.closesAt + 1);
    done(await ask());
    const end = async (who: Who = "officer", version = 2) =>
      endLateWindow(await as(who), {
        processId: world.processId,
        requestId: (await lateRequestsIn(all, house.store, world.processId, 1))[0]!.id,
        version,
        reason: "Granted to the wrong State.",
      });
    expect(await end()).toMatchObject({ reason: { key: "late.windowOver" } });
    done(await rule("granted"));
    expect(await end("kenya")).toMatchObject({ kind: "missing" });
    expect(await end("officer", 1)).toMatchObject({ kind: "conflict" });
    const name = await draft(house, world, world.accounts.kenya, "ke");
    done(await end());
    expect(await openWindow(all, house.store, world.callId, "ke", house.now())).toBeNull();
    expect((await gateOf(house, world.processId)).facts.lateWaiting).toBe(0);
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({ kind: "conflict" });
    expect(await house.store.db.select().from(nomination).where(eq(nomination.id, name))).toHaveLength(1);
    expect((await templates()).filter(([template]) => template === "lateAnswered")).toHaveLength(2);
    expect(await end()).toMatchObject({ reason: { key: "late.windowOver" } });
    expect(() => house.store.client.prepare("UPDATE late_request SET end_reason = ''").run()).toThrow(/stands/);
    expect((await verifyRecords(house)).filter(({ invariant }) => invariant.startsWith("a late"))).toEqual([]);
    done(await ask());
  });

  it("is over with its day, with the screening, and never lost between a closing and a handing in", async () => {
    house.clock.set(world.closesAt + 1);
    done(await ask());
    done(await rule("granted"));
    await draft(house, world, world.accounts.kenya, "ke");
    await setState("eligibilityScreening");
    // Whoever closes the screening from the gate of this moment meets the names that come in.
    const closing = moveProcess(await as("officer"), world.processId, "closeScreening");
    expect(await closing).toMatchObject({ kind: "conflict" });
    const before = await version();
    done(await submit(house, world, world.accounts.kenya, "ke"));
    expect(await version()).toBe(before + 1);
    const stale = await commit(
      house.store,
      contextOf({ house, replay: null }),
      { id: "officer", role: "secretariatOfficer" },
      [{ type: "process.resumed", objectKind: "process", objectId: world.processId, processId: null, payload: {} }],
      [change(selectionProcess, { id: world.processId, version: before }, { state: "longlisting" })],
      {},
    );
    expect(stale.ok).toBe(false);
    done(await ask("nigeria"));
    done(await rule("granted"));
    house.clock.set(endOfNewYorkDay("2026-11-05") + 1);
    expect((await gateOf(house, world.processId)).facts.lateWaiting).toBe(0);
    await setState("longlisting");
    expect(await ask("nigeria")).toMatchObject({ reason: { key: "late.over" } });
  });
});

describe("a missing document", () => {
  const asked = async (dueOn = "2026-11-10") => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await upload(house, world.accounts.kenya, id, "cv");
    done(await submit(house, world, world.accounts.kenya, "ke"));
    await setState("eligibilityScreening");
    house.clock.set(world.closesAt + day);
    const [link] = await house.store.db
      .select()
      .from(candidacyNomination)
      .where(eq(candidacyNomination.nominationId, id));
    const request = documentAsked(await as("officer"), {
      processId: world.processId,
      candidacyId: link!.candidacyId,
      nominationId: id,
      memberStateId: "ke",
      documentType: "noteVerbale",
      dueAt: endOfNewYorkDay(dueOn),
      reason: "The note is not in the file.",
    });
    await commit(
      house.store,
      contextOf({ house, replay: null }),
      { id: "o", role: "secretariatOfficer" },
      [request.event],
      [
        request.write,
        change(nomination, { id }, { state: "incomplete" }),
        change(candidacy, { id: link!.candidacyId }, { state: "incomplete" }),
      ],
      {},
    );
    return id;
  };
  const bring = async (nominationId: string) =>
    addDocument(await as("kenya"), {
      nominationId,
      documentType: "noteVerbale",
      upload: { name: "note.pdf", bytes: pdf(String(house.now())) },
    });

  it("is what is still missing where an earlier one was not enough, until it comes again", async () => {
    const id = await asked();
    const [link] = await house.store.db
      .select()
      .from(candidacyNomination)
      .where(eq(candidacyNomination.nominationId, id));
    await put(
      house,
      insert(eligibilityCheck, {
        id: house.newId(),
        candidacyId: link!.candidacyId,
        outcome: "incomplete",
        missingDocument: "cv",
        reason: "Unreadable.",
        decidedBy: world.accounts.officer,
        decidedAt: house.now(),
      }),
    );
    const facts = (await callFacts(all, house.store, world.callId))!;
    const missing = async () => {
      const viewer = await viewerAs(house, world.accounts.kenya);
      const record = (await nominationOf(viewer, house.store, id))!;
      const listed = (await ownNames(viewer, house.store, facts, "ke")).find((row) => row.nominationId === id)!;
      expect(listed.missing).toEqual(record.missing);
      return record.missing.map(({ documentType }) => documentType);
    };
    expect(await missing()).toContain("cv");
    house.clock.advance(1_000);
    done(
      await addDocument(await as("kenya"), {
        nominationId: id,
        documentType: "cv",
        upload: { name: "cv.pdf", bytes: pdf("again") },
      }),
    );
    expect(await missing()).not.toContain("cv");
  });

  it("is asked for by a New York day: the State is told, has the task until then, and is reminded once", async () => {
    await asked();
    expect(await templates()).toContainEqual(["documentAsked", "memberState"]);
    const task = (await tasksOf(await viewerAs(house, world.accounts.kenya), house)).find(({ id }) =>
      id.startsWith("missing:"),
    );
    expect(task).toMatchObject({ due: endOfNewYorkDay("2026-11-10") });
    expect(await remindOfDocuments(house)).toBe(0);
    house.clock.set(endOfNewYorkDay("2026-11-08"));
    expect(await remindOfDocuments(house)).toBe(1);
    expect(await remindOfDocuments(house)).toBe(0);
    expect(await templates()).toContainEqual(["documentReminder", "memberState"]);
  });

  it("comes no more once its day has passed, until the officer extends it; screening closed ends both", async () => {
    const id = await asked();
    house.clock.set(endOfNewYorkDay("2026-11-10") + 1);
    expect(await bring(id)).toMatchObject({ reason: { key: "nomination.documentOverdue" } });
    expect((await tasksOf(await viewerAs(house, world.accounts.officer), house)).map(({ id: task }) => task)).toContain(
      `${world.processId}:documentsOverdue`,
    );
    const [request] = await documentRequestsIn(all, house.store, world.processId);
    const more = async (who: Who, dueOn = "2026-11-20") =>
      extendDocument(await as(who), {
        processId: world.processId,
        requestId: request!.id,
        dueOn,
        reason: "The seal was late.",
      });
    expect(await more("lead")).toMatchObject({ kind: "denied" });
    expect(await more("officer", "2026-11-10")).toMatchObject({ fields: { dueOn: {} } });
    done(await more("officer"));
    done(await bring(id));
    expect(await documentRequestsIn(all, house.store, world.processId)).toMatchObject([
      { extended: true, waits: true },
    ]);
    const rest = (
      await ownNames(
        await viewerAs(house, world.accounts.kenya),
        house.store,
        (await callFacts(all, house.store, world.callId))!,
        "ke",
      )
    )[0]!;
    expect(rest.state).toBe("incomplete");
    await setState("longlisting");
    expect(await more("officer", "2026-11-25")).toMatchObject({ kind: "conflict" });
    expect(await completeNomination(await as("kenya"), { nominationId: id })).toMatchObject({ kind: "conflict" });
  });
});

describe("a process handed over", () => {
  const hand = async (who: Who, from: Who, to: Who) =>
    handOver(await as(who), world.processId, {
      fromAccountId: world.accounts[from],
      toAccountId: world.accounts[to],
      note: "The Mission calls on Fridays.",
      version: await version(),
    });

  it("goes to the next officer at one moment, with the open tasks and a note; both are told", async () => {
    done(await askAboutCall(await as("kenya"), { callId: world.callId, memberStateId: "ke", text: "When?" }));
    expect(await hand("stranger", "officer", "stranger")).toMatchObject({ kind: "missing" });
    expect(await hand("officer", "officer", "officer")).toMatchObject({ fields: { toAccountId: {} } });
    expect(await hand("officer", "officer", "screener")).toMatchObject({ fields: { toAccountId: {} } });
    done(
      await logContact(await as("officer"), world.processId, {
        party: "mission",
        withWhom: "Chief of Staff",
        way: "call",
        happenedOn: dayIn(house.now(), "America/New_York"),
        said: "The annex comes by Friday.",
        promisedBy: addDays(dayIn(house.now(), "America/New_York"), 3),
        closed: false,
      }),
    );
    done(await hand("officer", "officer", "stranger"));
    expect((await officersOf(all, house.store, world.processId)).map(({ accountId }) => accountId)).toEqual([
      world.accounts.stranger,
    ]);
    const [record] = await handOversOf(all, house.store, world.processId);
    expect(record!.note).toBe("The Mission calls on Fridays.");
    expect(record!.openTasks.map(({ key }) => key)).toContain("task.callQuestionsAnswered");
    // A promise passes on without the name of who gave it.
    expect(record!.openTasks).toContainEqual(expect.objectContaining({ key: "task.promiseLogged", values: {} }));
    expect(JSON.stringify(record!.openTasks)).not.toContain("Chief of Staff");
    expect((await templates()).filter(([template]) => template === "handedOver")).toHaveLength(2);
    expect(await hand("officer", "officer", "stranger")).toMatchObject({ kind: "missing" });
    // The lead officer moves the work of one who cannot any more, an officer only the own.
    done(await hand("lead", "stranger", "officer"));
  });
});

describe("a notice recalled", () => {
  const recall = async (kind: "call" | "amendment" | "answer" | "news" | "reminder", who: Who = "officer") => {
    const notice = (await recallables(all, house.store, world.processId)).find((row) => row.kind === kind);
    return recallNotice(await as(who), {
      processId: world.processId,
      kind,
      noticeId: notice?.id ?? "none",
      reason: "It named the wrong mission.",
    });
  };

  it("stops the mail that waits, tells everybody that it is void and stands struck with its reason", async () => {
    done(
      await amendCall(await as("officer"), world.processId, {
        version: await version(),
        part: "noteVerbale",
        formerly: "",
        now: "NV/2",
        reason: "Corrected.",
      }),
    );
    expect(await recall("amendment", "kenya")).toMatchObject({ kind: "missing" });
    done(await recall("amendment"));
    expect(await recall("amendment")).toMatchObject({ reason: { key: "recall.already" } });
    const waiting = await house.store.db.select().from(outbox).where(eq(outbox.template, "callAmended"));
    expect(waiting).toMatchObject([{ sentAt: null, droppedAt: expect.any(Number) as number }]);
    await sendMail(house, "http://localhost");
    const sent = house.store.client.prepare("SELECT subject FROM demonstration_mail").all() as { subject: string }[];
    expect(sent.filter(({ subject }) => /void|withdrawn/i.test(subject))).toHaveLength(3);
    expect(await told()).toMatchObject({
      noteVerbale: "NV/1",
      amendments: [{ number: 1, recall: { reason: "It named the wrong mission." } }],
    });
    expect(() => house.store.client.prepare("DELETE FROM notice_recall").run()).toThrow(/stands/);
    expect(await house.store.db.select().from(noticeRecall)).toHaveLength(1);
  });

  it("lets a question whose answer is recalled wait again: at the gate, with its State, and for another answer", async () => {
    done(
      await askAboutCall(await as("kenya"), { callId: world.callId, memberStateId: "ke", text: "May she be retired?" }),
    );
    const waiting = async () => (await gateOf(house, world.processId)).facts.callQuestions;
    const answer = async (text: string) => {
      const open = (await questionsIn(all, house.store, world.processId, 1)).find((row) => row.answeredAt === null)!;
      return answerAboutCall(await as("officer"), {
        processId: world.processId,
        questionId: open.id,
        version: open.version,
        published: "May a nominee be retired?",
        answer: text,
      });
    };
    done(await answer("Yes."));
    done(await recall("answer"));
    expect(await waiting()).toBe(1);
    expect(await questionsIn(all, house.store, world.processId, 1)).toMatchObject([
      { answer: "Yes.", recall: { reason: "It named the wrong mission." }, repeats: false },
      { answer: null, recall: null, repeats: true, text: "May she be retired?" },
    ]);
    const mission = await viewerAs(house, world.accounts.kenya);
    expect(await ownQuestions(mission, house.store, world.callId, "ke")).toHaveLength(1);
    house.clock.advance(1_000);
    done(await answer("No."));
    expect(await waiting()).toBe(0);
    expect((await told()).answers).toMatchObject([
      { number: 1, answer: "Yes.", recall: { reason: "It named the wrong mission." } },
      { number: 2, answer: "No.", recall: null },
    ]);
    expect((await verifyRecords(house)).filter(({ invariant }) => /question/.test(invariant))).toEqual([]);
  });

  it("voids the call itself only while suspended and before any list, and such a call does not run on", async () => {
    expect(await recall("call")).toMatchObject({ reason: { key: "recall.suspendFirst" } });
    const exit = async (name: "suspend" | "resume") =>
      leaveAside(await as("officer"), world.processId, { exit: name, reason: "Wrong.", version: await version() });
    done(await exit("suspend"));
    done(await recall("call"));
    expect(await exit("resume")).toMatchObject({ reason: { key: "recall.cannotResume" } });
  });

  it("takes news back as if it had never been told, the last one first, and nothing once announced", async () => {
    await draft(house, world, world.accounts.kenya, "ke");
    done(await submit(house, world, world.accounts.kenya, "ke"));
    await setState("longlisting");
    await put(house, change(candidacy, { processId: world.processId }, { state: "eligible" }, null));
    const shown = async () =>
      (
        await ownNames(
          await viewerAs(house, world.accounts.kenya),
          house.store,
          (await callFacts(all, house.store, world.callId))!,
          "ke",
        )
      )[0]!.state;
    expect(await shown()).toBe("submitted");
    const promised = (await head()).row.nextNewsOn;
    done(await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2027-01-10" }));
    expect(await shown()).toBe("underConsideration");
    done(await recall("news"));
    expect(await shown()).toBe("submitted");
    expect((await head()).row.nextNewsOn).toBe(promised);
    expect(
      await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "9999-12-31" }),
    ).toMatchObject({ fields: { nextNewsOn: { key: "horizon.nextNews" } } });
    done(await publishNews(await as("officer"), { processId: world.processId, nextNewsOn: "2027-01-10" }));
    await setState("announced");
    expect(await recall("news")).toMatchObject({ reason: { key: "recall.announced" } });
  });
});

describe("a process begun with the post's earlier one", () => {
  it("gets needs and frame as a draft to edit, and nothing of persons, scores or lists", async () => {
    await draft(house, world, world.accounts.kenya, "ke");
    done(await submit(house, world, world.accounts.kenya, "ke"));
    await put(
      house,
      insert(missionNeedsProfile, {
        id: house.newId(),
        processId: world.processId,
        situation: "A long peace.",
        priorities: "Two.",
        challenges: "Three.",
        version: 1,
      }),
      change(selectionProcess, { id: world.processId }, { frozenAt: house.now(), endedAs: "cancelled" }),
    );
    const [forecastId, newer] = [house.newId(), house.newId()];
    const [old] = await house.store.db.select().from(selectionProcess);
    const [forecast] = await house.store.db.select().from(vacancyForecast);
    await put(
      house,
      insert(vacancyForecast, { ...forecast!, id: forecastId }),
      insert(selectionProcess, {
        ...old!,
        id: newer,
        forecastId,
        reference: "SEL-2026-NEXT",
        state: "forecast",
        endedAs: null,
        frozenAt: null,
        listSize: null,
        createdAt: house.now(),
        version: 1,
      }),
    );
    house.store.client
      .prepare(
        "INSERT INTO process_officer (id, process_id, account_id, assigned_by, assigned_at) VALUES ('po2', ?, ?, 'x', 0)",
      )
      .run(newer, world.accounts.officer);
    const begin = async (who: Who, earlierId: string) =>
      beginFromEarlier(await as(who), newer, {
        earlierId,
        version: (await processHead(all, house.store, newer)).row.version,
      });
    expect(await begin("lead", world.processId)).toMatchObject({ kind: "denied" });
    expect(await begin("officer", newer)).toMatchObject({ kind: "missing" });
    done(await begin("officer", world.processId));
    const needs = await needsOf(all, house.store, newer);
    expect(needs.profile).toMatchObject({ situation: "A long peace." });
    expect(needs.criteria).toMatchObject([{ text: "Twenty years of service" }]);
    expect((await processHead(all, house.store, newer)).row).toMatchObject({
      begunFromId: world.processId,
      listSize: 3,
      frozenAt: null,
      state: "forecast",
    });
    expect(
      (await house.store.db.select().from(criterion)).filter(({ processId }) => processId === world.processId),
    ).toHaveLength(1);
    for (const table of ["nomination", "candidacy", "panel", "longlist_entry", "shortlist", "recommended_list", "call"])
      expect(
        house.store.client.prepare(`SELECT count(*) AS n FROM "${table}" WHERE process_id = ?`).get(newer),
      ).toEqual({ n: 0 });
  });
});

describe("the exits of every state", () => {
  const states = processStates.filter((state) => state !== "inPost" && state !== "closed");
  const open = states.filter((state) => processStates.indexOf(state) < processStates.indexOf("announced"));
  const exit = async (name: (typeof sideExits)[number]["act"], who: Who) =>
    leaveAside(await as(who), world.processId, { exit: name, reason: "For a reason.", version: await version() });

  it.each(states)("%s: in and out again where the process is open, never after the announcement", async (state) => {
    await setState(state);
    const expected = open.includes(state);
    const answered = async (name: (typeof sideExits)[number]["act"], who: Who) => (await exit(name, who)).ok;
    expect(await answered("resume", "officer")).toBe(false);
    expect(await answered("suspend", "lead")).toBe(false);
    expect(await answered("suspend", "stranger")).toBe(false);
    expect(await answered("suspend", "officer")).toBe(expected);
    if (!expected) {
      for (const name of ["cancel", "readvertise"] as const)
        expect(await answered(name, name === "cancel" ? "lead" : "officer")).toBe(false);
      return;
    }
    expect((await head()).row).toMatchObject({ state, endedReason: "For a reason." });
    // While it rests, nothing else moves it.
    for (const name of ["suspend", "cancel", "readvertise"] as const)
      expect(await answered(name, name === "cancel" ? "lead" : "officer")).toBe(false);
    for (const { act } of processTable.filter(({ from }) => from === state))
      expect((await moveProcess(await as("officer"), world.processId, act)).ok).toBe(false);
    expect(await answered("resume", "officer")).toBe(true);
    expect((await head()).row).toMatchObject({ state, suspendedAt: null, endedAs: null });
    expect(await answered("suspend", "officer")).toBe(true);
    expect(await answered("resume", "officer")).toBe(true);
    // Each keeps its reason, also once it is over.
    const kept = await exitsOf((await as("officer")).viewer, house.store, world.processId);
    expect(kept.map(({ exit }) => exit).sort()).toEqual(["resume", "resume", "suspend", "suspend"]);
    expect(kept.every(({ reason }) => reason === "For a reason.")).toBe(true);
  });

  it.each(open)("%s: cancelled by the lead officer, readvertised by the officer, each for good", async (state) => {
    for (const [name, who, other] of [
      ["cancel", "lead", "officer"],
      ["readvertise", "officer", "lead"],
    ] as const) {
      await setState(state, { endedAs: null, endedReason: null, successorId: null });
      expect((await exit(name, other)).ok).toBe(false);
      done(await exit(name, who));
      const { row } = await head();
      expect(row).toMatchObject({ state, endedAs: name === "cancel" ? "cancelled" : "readvertised" });
      for (const again of ["suspend", "resume", "cancel", "readvertise"] as const)
        for (const hand of ["lead", "officer"] as const) expect((await exit(again, hand)).ok).toBe(false);
      if (name === "readvertise")
        expect(await processHead(all, house.store, row.successorId!)).toMatchObject({
          row: { state: "forecast", round: 1, frozenAt: null },
        });
    }
  });
});

describe("a withdrawal, at any stage", () => {
  const stageOf: Readonly<Partial<Record<(typeof candidacyStates)[number], readonly ProcessState[]>>> = {
    nominated: ["callOpen", "eligibilityScreening"],
    incomplete: ["eligibilityScreening"],
    eligible: ["eligibilityScreening", "longlisting", "decision"],
    longlisted: ["longlisting", "shortlisting"],
    shortlisted: ["shortlisting", "assessment"],
    assessed: ["panelReview", "recommendation", "decision", "offer"],
    recommended: ["recommendation", "decision", "consultation", "offer"],
    selected: ["decision", "consultation", "offer"],
    objected: ["consultation", "recommendation"],
  };
  const cases = Object.entries(stageOf).flatMap(([state, stages]) =>
    stages.flatMap((stage) => (["person", "government"] as const).map((by) => [state, stage, by] as const)),
  );

  it("has a case for every state that the table lets a withdrawal out of", () => {
    const from = (act: string) =>
      candidacyTable
        .filter((row) => row.act === act)
        .map((row) => row.from)
        .sort();
    expect(from("withdraw")).toEqual(Object.keys(stageOf).sort());
    expect(from("governmentWithdraw")).toEqual(Object.keys(stageOf).sort());
  });

  it.each(cases)(
    "%s at %s, by the %s: ends the candidacy, shows at once, tells whose turn it is",
    async (state, stage, by) => {
      const id = await draft(house, world, world.accounts.kenya, "ke");
      done(await submit(house, world, world.accounts.kenya, "ke"));
      const [link] = await house.store.db
        .select()
        .from(candidacyNomination)
        .where(eq(candidacyNomination.nominationId, id));
      const candidacyId = link!.candidacyId;
      await setState(stage);
      await put(
        house,
        change(candidacy, { id: candidacyId }, { state: state as "selected" }),
        ...(state === "incomplete" ? [change(nomination, { id }, { state: "incomplete" })] : []),
      );
      const left =
        by === "person"
          ? await recordWithdrawal(await as("officer"), {
              processId: world.processId,
              candidacyId,
              reason: "By letter of today.",
            })
          : await withdrawNomination(await as("kenya"), { nominationId: id, reason: "Needed at home." });
      expect(left.ok).toBe(true);
      const [row] = await house.store.db.select().from(candidacy).where(eq(candidacy.id, candidacyId));
      expect(row!.state).toBe(by === "person" ? "withdrawn" : "governmentWithdrawn");
      const names = await ownNames(
        await viewerAs(house, world.accounts.kenya),
        house.store,
        (await callFacts(all, house.store, world.callId))!,
        "ke",
      );
      expect(names.map(({ state: shown }) => shown)).toEqual(["withdrawn"]);
      const late = ["recommended", "selected", "objected"].includes(state);
      expect(await events("candidacy.leftLate")).toBe(late ? 1 : 0);
      const sent = await templates();
      expect(sent).toContainEqual(["nominationChanged", "officers"]);
      if (late)
        expect(sent).toContainEqual(stage === "recommendation" ? ["chairAsked", "chair"] : ["toAnswer", "authority"]);
      // Once and for good.
      expect(
        (await recordWithdrawal(await as("officer"), { processId: world.processId, candidacyId, reason: "Again." })).ok,
      ).toBe(false);
      expect((await withdrawNomination(await as("kenya"), { nominationId: id, reason: "Again." })).ok).toBe(false);
    },
  );
});
