import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { coarseShown, paragraphsOf, wantingIn } from "#app/domain/selection/nomination.ts";
import { addDocument } from "#app/services/selection/add-document.server.ts";
import { completeNomination } from "#app/services/selection/complete-nomination.server.ts";
import { answerContest, contestRegistration } from "#app/services/selection/contest-registration.server.ts";
import { enterRegistration } from "#app/services/selection/enter-registration.server.ts";
import { openNomination } from "#app/services/selection/open-nomination.server.ts";
import { recordWithdrawal } from "#app/services/selection/record-withdrawal.server.ts";
import { addScan, registerNomination } from "#app/services/selection/register-nomination.server.ts";
import { removeDocument } from "#app/services/selection/remove-document.server.ts";
import { removeNomination } from "#app/services/selection/remove-nomination.server.ts";
import { submitNominationList } from "#app/services/selection/submit-nomination-list.server.ts";
import { withdrawNomination } from "#app/services/selection/withdraw-nomination.server.ts";
import { writeNomination } from "#app/services/selection/write-nomination.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { boardNames, dossierOf, fileOf } from "#db/queries/dossier.server.ts";
import { callFacts, callsOf, nominationOf, ownNames, receiptOf } from "#db/queries/nominations.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { person, personNationality, signature } from "#db/schema/people.tables.ts";
import { auditEvent, file, outbox } from "#db/schema/platform.tables.ts";
import {
  balanceCheck,
  candidacy,
  candidacyNomination,
  conflictDeclaration,
  eligibilityCheck,
  longlistEntry,
  nomination,
  nominationDocument,
  nominationList,
  panel,
  panelMember,
  publishedState,
  receipt,
  screenerAssignment,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { addAccount, closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import {
  draft,
  filesOnDisk,
  nominationWorld,
  particulars,
  pdf,
  submit,
  upload,
  type NominationWorld,
} from "#tests/support/nomination-world.ts";

let house: TestHouse;
let world: NominationWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await nominationWorld(house, { listRule: "G1" });
});
afterEach(() => closeHouse(house));

const thirtyWords = Array.from({ length: 30 }, (_, index) => `word${index}`).join(" ");
const row = async (id: string) => (await house.store.db.select().from(nomination).where(eq(nomination.id, id)))[0]!;
const named = async (accountId: string, memberStateId: string) => {
  const viewer = await viewerAs(house, accountId);
  return ownNames(viewer, house.store, (await callFacts(viewer, house.store, world.callId))!, memberStateId);
};
const moveTo = (state: (typeof selectionProcess.$inferSelect)["state"]) =>
  put(house, change(selectionProcess, { id: world.processId }, { state }));
const candidacyOf = async (nominationId: string) =>
  (
    await house.store.db
      .select({ c: candidacy })
      .from(candidacyNomination)
      .innerJoin(candidacy, eq(candidacy.id, candidacyNomination.candidacyId))
      .where(eq(candidacyNomination.nominationId, nominationId))
  )[0]!.c;

describe("a State's draft", () => {
  it("makes the list with the first name, is shared by the State's focal points, and keeps to the list's size", async () => {
    const first = await draft(house, world, world.accounts.kenya, "ke");
    expect((await named(world.accounts.colleague, "ke")).map(({ nominationId }) => nominationId)).toEqual([first]);
    expect(await house.store.db.select().from(nominationList)).toHaveLength(1);
    for (const familyName of ["Bariki", "Chelimo", "Dalmar"])
      await draft(house, world, world.accounts.colleague, "ke", { familyName });
    const fifth = await openNomination(await workAs(house, world.accounts.kenya), {
      callId: world.callId,
      memberStateId: "ke",
      givenNames: "One",
      familyName: "More",
      sex: "man",
    });
    expect(fifth).toMatchObject({ ok: false, kind: "conflict", reason: { key: "nomination.listFull" } });
  });
  it("is missing to another State, to officers and to a State that is not the viewer's", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    for (const accountId of [
      world.accounts.nigeria,
      world.accounts.officer,
      world.accounts.lead,
      world.accounts.screener,
      world.accounts.auditor,
      world.accounts.administrator,
    ]) {
      expect(await nominationOf(await viewerAs(house, accountId), house.store, id)).toBeNull();
      const work = await workAs(house, accountId);
      expect(await writeNomination(work, { nominationId: id, version: 2, particulars: particulars() })).toMatchObject({
        kind: "missing",
      });
      expect(await removeNomination(work, { nominationId: id })).toMatchObject({ kind: "missing" });
      expect(
        await addDocument(work, { nominationId: id, documentType: "cv", upload: { name: "a.pdf", bytes: pdf() } }),
      ).toMatchObject({ kind: "missing" });
      expect(
        await openNomination(work, {
          callId: world.callId,
          memberStateId: "ke",
          givenNames: "A",
          familyName: "B",
          sex: "man",
        }),
      ).toMatchObject({ kind: "missing" });
      expect(await submitNominationList(work, { callId: world.callId, memberStateId: "ke", version: 2 })).toMatchObject(
        { kind: "missing" },
      );
    }
    expect(
      await ownNames(
        await viewerAs(house, world.accounts.nigeria),
        house.store,
        (await callFacts(await viewerAs(house, world.accounts.nigeria), house.store, world.callId))!,
        "ke",
      ),
    ).toEqual([]);
    expect(filesOnDisk(house)).toBe(0);
  });
  it("keeps half-written particulars, names what is wrong by row, and meets a colleague's change with both texts", async () => {
    const work = await workAs(house, world.accounts.kenya);
    const opened = await openNomination(work, {
      callId: world.callId,
      memberStateId: "ke",
      givenNames: "A",
      familyName: "B",
      sex: "undisclosed",
    });
    if (!opened.ok) throw new Error();
    const { nominationId } = opened.result;
    const half = particulars({ birthDate: null, posts: [], statement: "" });
    expect(await writeNomination(work, { nominationId, version: 1, particulars: half })).toMatchObject({ ok: true });
    expect(
      await writeNomination(work, { nominationId, version: 1, particulars: particulars({ statement: "Mine" }) }),
    ).toMatchObject({ kind: "stale", stored: { statement: "" } });
    const wrong = particulars({
      posts: [...particulars().posts, { fromYear: 2030, toYear: 1990, title: "", organisation: "x", account: "y" }],
      languages: [{ language: "en", level: null, evidence: "" }],
      visionStatement: "word ".repeat(501),
      nationalities: ["xx"],
    });
    const refused = await writeNomination(work, { nominationId, version: 2, particulars: wrong });
    expect(refused).toMatchObject({ kind: "invalid" });
    expect(refused.ok ? [] : Object.keys(refused.fields ?? {}).sort()).toEqual([
      "language0Evidence",
      "language0Level",
      "nationality0",
      "post2From",
      "post2Title",
      "post2To",
      "visionStatement",
    ]);
  });
  it("takes a rank for uniformed tracks alone and a vision statement for civilians alone", () => {
    expect(wantingIn(particulars(), "civilian")).toEqual([]);
    expect(wantingIn(particulars(), "military").map(({ key }) => key)).toEqual(["nomination.part.rank"]);
    expect(wantingIn(particulars({ visionStatement: null }), "civilian").map(({ key }) => key)).toEqual([
      "nomination.part.visionStatement",
    ]);
    expect(wantingIn(particulars({ visionStatement: null, rankId: "majorGeneral" }), "military")).toEqual([]);
  });
  it("leaves nothing of a removed name", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await upload(house, world.accounts.kenya, id, "cv");
    expect(filesOnDisk(house)).toBe(1);
    expect(await removeNomination(await workAs(house, world.accounts.colleague), { nominationId: id })).toMatchObject({
      ok: true,
    });
    expect(await house.store.db.select().from(nomination)).toEqual([]);
    expect(await house.store.db.select().from(file)).toEqual([]);
    expect(filesOnDisk(house)).toBe(0);
  });
  it("cannot be opened for a post that Member States do not nominate for", async () => {
    const other = await freshHouse({ seed: "staff" });
    const staff = await nominationWorld(other, { post: "minusca.dsrsgRcHc", level: "ASG" });
    const refused = await openNomination(await workAs(other, staff.accounts.kenya), {
      callId: staff.callId,
      memberStateId: "ke",
      givenNames: "A",
      familyName: "B",
      sex: "man",
    });
    expect(refused).toMatchObject({ kind: "conflict", reason: { key: "nomination.notForStates" } });
    await closeHouse(other);
  });
});

describe("uploads", () => {
  it("are judged by content and size and leave nothing behind when refused", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    const work = await workAs(house, world.accounts.kenya);
    const take = (name: string, bytes: Uint8Array, documentType = "cv") =>
      addDocument(work, { nominationId: id, documentType, upload: { name, bytes } });
    expect(await take("cv.pdf", new TextEncoder().encode("<html><script>alert(1)</script></html>"))).toMatchObject({
      kind: "wrongType",
    });
    expect(await take("cv.pdf", new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0]))).toMatchObject({
      kind: "wrongType",
    });
    const large = new Uint8Array(10 * 2 ** 20 + 1);
    large.set(pdf());
    expect(await take("cv.pdf", large)).toMatchObject({ kind: "tooLarge" });
    expect(await take("cv.pdf", new Uint8Array())).toMatchObject({ kind: "invalid" });
    expect(await take("cv.pdf", pdf(), "medicalEvidence")).toMatchObject({ kind: "invalid" });
    expect(await take("cv.pdf", pdf(), "noSuch")).toMatchObject({ kind: "invalid" });
    expect([
      filesOnDisk(house),
      (await house.store.db.select().from(file)).length,
      (await house.store.db.select().from(nominationDocument)).length,
    ]).toEqual([0, 0, 0]);
    expect(await take("../../etc/passwd\u0000.exe", pdf())).toMatchObject({ ok: true });
    const [stored] = await house.store.db.select().from(file);
    expect(stored).toMatchObject({ name: "passwd.exe.pdf", mediaType: "application/pdf" });
    expect(new Uint8Array(house.files.get(stored!.digest))).toEqual(pdf());
  });
  it("of a lost race are taken off the disk again", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    const [one, two] = await Promise.all(
      [world.accounts.kenya, world.accounts.colleague].map(async (accountId) =>
        addDocument(await workAs(house, accountId), {
          nominationId: id,
          documentType: "cv",
          upload: { name: "a.pdf", bytes: pdf(accountId) },
        }),
      ),
    );
    const won = [one, two].filter((done) => done?.ok).length;
    expect(filesOnDisk(house)).toBe(won);
    expect(await house.store.db.select().from(file)).toHaveLength(won);
  });
  it("can be removed from a draft, row and file", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    const documentId = await upload(house, world.accounts.kenya, id, "cv");
    expect(
      await removeDocument(await workAs(house, world.accounts.nigeria), { nominationId: id, documentId }),
    ).toMatchObject({ kind: "missing" });
    expect(
      await removeDocument(await workAs(house, world.accounts.colleague), { nominationId: id, documentId }),
    ).toMatchObject({ ok: true });
    expect(filesOnDisk(house)).toBe(0);
  });
});

describe("submitting a list", () => {
  it("makes person, nationalities, candidacy and link per name, a receipt that names what is missing, and the trail", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke", { nationalities: ["ke", "ug"] });
    await upload(house, world.accounts.kenya, id, "cv");
    const done = await submit(house, world, world.accounts.kenya, "ke");
    expect(done).toMatchObject({ ok: true });
    if (!done.ok) return;
    expect(done.result.number).toMatch(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const { db } = house.store;
    const made = await candidacyOf(id);
    expect(made).toMatchObject({ state: "nominated", processId: world.processId, offList: false });
    expect((await db.select().from(person).where(eq(person.id, made.personId)))[0]).toMatchObject({
      familyName: "Kamatheka",
      sex: "woman",
    });
    expect(
      (await db.select().from(personNationality).where(eq(personNationality.personId, made.personId)))
        .map(({ memberStateId }) => memberStateId)
        .sort(),
    ).toEqual(["ke", "ug"]);
    const [paper] = await db.select().from(receipt);
    expect(paper!.contents.names).toEqual([
      {
        name: "Wanjiru Kamatheka",
        files: [{ documentType: "cv", fileName: "cv.pdf", size: pdf("cv").length }],
        missing: [
          "noteVerbale",
          "personalHistory",
          "selfAttestation",
          "governmentCertification",
          "visionStatement",
          "languageEvidence",
        ],
      },
    ]);
    expect((await db.select().from(balanceCheck))[0]).toMatchObject({
      gate: "nominationList",
      ruleCode: "G1",
      status: "met",
      have: 1,
      need: 0,
      objectId: done.result.listId,
    });
    const types = (await db.select({ type: auditEvent.type, payload: auditEvent.payload }).from(auditEvent)).map(
      ({ type }) => type,
    );
    for (const type of ["nominationList.submitted", "nomination.submitted", "candidacy.made", "balance.checked"])
      expect(types).toContain(type);
    const trail = JSON.stringify(await db.select().from(auditEvent));
    expect(trail).not.toContain("Kamatheka");
    const mail = await db
      .select({ to: outbox.recipientId, template: outbox.template, about: outbox.objectKind })
      .from(outbox);
    expect(mail).toEqual(
      expect.arrayContaining([
        { to: "memberState:ke", template: "listReceived", about: "receipt" },
        { to: `officers:${world.processId}`, template: "listArrived", about: "nominationList" },
      ]),
    );
    // Fixed: nothing is added, changed or taken twice.
    const work = await workAs(house, world.accounts.kenya);
    expect(
      await openNomination(work, {
        callId: world.callId,
        memberStateId: "ke",
        givenNames: "A",
        familyName: "B",
        sex: "man",
      }),
    ).toMatchObject({ reason: { key: "nomination.listSubmitted" } });
    expect(
      await writeNomination(work, { nominationId: id, version: (await row(id)).version, particulars: particulars() }),
    ).toMatchObject({ kind: "conflict" });
    expect(
      await addDocument(work, { nominationId: id, documentType: "cv", upload: { name: "a.pdf", bytes: pdf("late") } }),
    ).toMatchObject({ kind: "conflict" });
    expect(await submit(house, world, world.accounts.colleague, "ke")).toMatchObject({
      reason: { key: "nomination.listSubmitted" },
    });
    expect(await removeNomination(work, { nominationId: id })).toMatchObject({ kind: "conflict" });
  });
  it("asks a signed reason of thirty words where the list rule is not met, and keeps finding and signature", async () => {
    await draft(house, world, world.accounts.kenya, "ke", { sex: "man", familyName: "Aluoch" });
    await draft(house, world, world.accounts.kenya, "ke", { sex: "undisclosed", familyName: "Barasa" });
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      kind: "invalid",
      fields: { reason: { key: "nomination.reasonTooShort", values: { words: 0, least: 30 } } },
    });
    expect(await submit(house, world, world.accounts.kenya, "ke", thirtyWords.replace("word0 ", ""))).toMatchObject({
      kind: "invalid",
    });
    const done = await submit(house, world, world.accounts.kenya, "ke", thirtyWords);
    expect(done).toMatchObject({ ok: true });
    const [list] = await house.store.db.select().from(nominationList);
    const [signed] = await house.store.db.select().from(signature);
    expect(list).toMatchObject({ state: "submitted", reason: thirtyWords, signatureId: signed!.id });
    expect(signed).toMatchObject({
      kind: "nominationListReason",
      signerId: world.accounts.kenya,
      role: "leadFocalPoint",
      onPaper: false,
    });
    expect((await house.store.db.select().from(balanceCheck))[0]).toMatchObject({
      status: "justify",
      have: 0,
      need: 1,
    });
  });
  it("is refused with an unfinished name, an older version, an empty list, and after the deadline", async () => {
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      reason: { key: "nomination.listEmpty" },
    });
    const id = await draft(house, world, world.accounts.kenya, "ke", { statement: "" });
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      kind: "conflict",
      reason: { key: "nomination.unfinished", values: { names: "Wanjiru Kamatheka" } },
    });
    const work = await workAs(house, world.accounts.kenya);
    await writeNomination(work, { nominationId: id, version: 2, particulars: particulars() });
    expect(await submitNominationList(work, { callId: world.callId, memberStateId: "ke", version: 1 })).toMatchObject({
      kind: "conflict",
      reason: { key: "nomination.listMoved" },
    });
    // The last instant of the day in New York is in time, the next is not.
    house.clock.set(world.closesAt + 1);
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      kind: "conflict",
      reason: { key: "nomination.callClosed" },
    });
    expect(
      await openNomination(work, {
        callId: world.callId,
        memberStateId: "ke",
        givenNames: "A",
        familyName: "B",
        sex: "man",
      }),
    ).toMatchObject({ reason: { key: "nomination.callClosed" } });
    expect(await writeNomination(work, { nominationId: id, version: 3, particulars: particulars() })).toMatchObject({
      reason: { key: "nomination.callClosed" },
    });
    expect(await house.store.db.select().from(candidacy)).toEqual([]);
    house.clock.set(world.closesAt - 60);
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({ ok: true });
  });
  it("is refused while the process is suspended and once it has ended", async () => {
    await draft(house, world, world.accounts.kenya, "ke");
    await put(house, change(selectionProcess, { id: world.processId }, { suspendedAt: house.now() }));
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      reason: { key: "nomination.processSuspended" },
    });
    await put(house, change(selectionProcess, { id: world.processId }, { suspendedAt: null, endedAs: "cancelled" }));
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      reason: { key: "nomination.processEnded" },
    });
  });
  it("gives two at once one list, and a second click the first receipt", async () => {
    await draft(house, world, world.accounts.kenya, "ke");
    const both = await Promise.all([
      submit(house, world, world.accounts.kenya, "ke"),
      submit(house, world, world.accounts.colleague, "ke"),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await house.store.db.select().from(candidacy)).toHaveLength(1);
    await draft(house, world, world.accounts.nigeria, "ng");
    const work = await workAs(house, world.accounts.nigeria, { key: "k".repeat(20), digest: "d".repeat(64) });
    const input = { callId: world.callId, memberStateId: "ng", version: 2 };
    const first = await submitNominationList(work, input);
    expect(first).toMatchObject({ ok: true });
    expect(await house.store.db.select().from(receipt)).toHaveLength(2);
  });
  it("numbers receipts without telling one State how many others came", async () => {
    await draft(house, world, world.accounts.kenya, "ke");
    await draft(house, world, world.accounts.nigeria, "ng");
    const [one, two] = [
      await submit(house, world, world.accounts.kenya, "ke"),
      await submit(house, world, world.accounts.nigeria, "ng"),
    ];
    if (!one.ok || !two.ok) throw new Error();
    expect(one.result.number.slice(0, 6)).not.toBe(two.result.number.slice(0, 6));
    const [kenya, nigeria, officer, stranger] = await Promise.all(
      [world.accounts.kenya, world.accounts.nigeria, world.accounts.officer, world.accounts.stranger].map((id) =>
        viewerAs(house, id),
      ),
    );
    expect(await receiptOf(kenya!, house.store, one.result.receiptId)).toMatchObject({
      number: one.result.number,
      ownState: true,
    });
    expect(await receiptOf(nigeria!, house.store, one.result.receiptId)).toBeNull();
    expect(await receiptOf(officer!, house.store, one.result.receiptId)).toMatchObject({ ownState: false });
    expect(await receiptOf(stranger!, house.store, one.result.receiptId)).toBeNull();
  });
});

describe("what a State sees", () => {
  // By hand from model.md, "coarse states": what shows at once, and what only as last published.
  it.each([
    ["submitted", "nominated", null, [], "submitted"],
    ["submitted", "eligible", null, [], "submitted"],
    ["submitted", "longlisted", null, [], "submitted"],
    ["submitted", "shortlisted", null, ["underConsideration"], "underConsideration"],
    ["submitted", "assessed", null, ["shortlisted", "underConsideration"], "shortlisted"],
    ["submitted", "objected", null, ["shortlisted"], "shortlisted"],
    ["submitted", "selected", null, ["shortlisted"], "shortlisted"],
    ["submitted", "appointed", null, ["appointed", "shortlisted"], "appointed"],
    ["submitted", "notSelected", null, ["notSelected"], "notSelected"],
    ["ineligible", "ineligible", null, [], "submitted"],
    ["ineligible", "ineligible", null, ["ineligible"], "ineligible"],
    ["incomplete", "incomplete", null, [], "incomplete"],
    ["incomplete", "ineligible", null, ["submitted"], "incomplete"],
    ["submitted", "incomplete", null, ["incomplete"], "submitted"],
    ["governmentWithdrawn", "shortlisted", null, ["shortlisted"], "withdrawn"],
    ["submitted", "withdrawn", null, ["shortlisted"], "withdrawn"],
    ["submitted", "assessed", "cancelled", ["shortlisted"], "processClosed"],
    ["submitted", "assessed", "readvertised", ["shortlisted"], "processClosed"],
    ["submitted", "appointed", "closed", ["appointed"], "appointed"],
  ] as const)(
    "nomination %s, candidacy %s, ended %s, news %j reads %s",
    (nominationState, candidacyState, endedAs, published, shown) => {
      expect(coarseShown({ nomination: nominationState, candidacy: candidacyState, endedAs, published })).toBe(shown);
    },
  );
  it("leaves a lapsed file incomplete until the news", () => {
    const lapsed = { nomination: "ineligible", candidacy: "ineligible", endedAs: null, lapsed: true } as const;
    expect(coarseShown({ ...lapsed, published: [] })).toBe("incomplete");
    expect(coarseShown({ ...lapsed, published: ["ineligible"] })).toBe("ineligible");
  });
  it("is its own names alone, with the criterion only once ineligibility is published", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await draft(house, world, world.accounts.nigeria, "ng", { familyName: "Adeyiwa" });
    await submit(house, world, world.accounts.kenya, "ke");
    await submit(house, world, world.accounts.nigeria, "ng");
    const { id: candidacyId } = await candidacyOf(id);
    await put(
      house,
      change(candidacy, { id: candidacyId }, { state: "ineligible" }),
      change(nomination, { id }, { state: "ineligible" }),
      insert(eligibilityCheck, {
        id: house.newId(),
        candidacyId,
        outcome: "ineligible",
        criterionId: world.criterionId,
        reason: "QXREASON",
        decidedBy: world.accounts.officer,
        decidedAt: house.now(),
      }),
    );
    expect(
      (await named(world.accounts.kenya, "ke")).map(({ name, state, criterion }) => ({ name, state, criterion })),
    ).toEqual([{ name: "Wanjiru Kamatheka", state: "submitted", criterion: null }]);
    await put(
      house,
      insert(publishedState, { id: house.newId(), candidacyId, state: "ineligible", publishedAt: house.now() }),
    );
    expect(await named(world.accounts.kenya, "ke")).toMatchObject([
      { state: "ineligible", criterion: "Twenty years of service" },
    ]);
    expect(
      JSON.stringify(await callsOf(await viewerAs(house, world.accounts.kenya), house.store, "ke", house.now())),
    ).not.toContain("Adeyiwa");
  });
});

describe("after submission", () => {
  it("an incomplete nomination takes the missing documents only, and is handed in again until screening closes", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    for (const type of [
      "noteVerbale",
      "personalHistory",
      "selfAttestation",
      "governmentCertification",
      "visionStatement",
      "cv",
    ])
      await upload(house, world.accounts.kenya, id, type);
    await submit(house, world, world.accounts.kenya, "ke");
    await moveTo("eligibilityScreening");
    const { id: candidacyId } = await candidacyOf(id);
    await put(
      house,
      change(candidacy, { id: candidacyId }, { state: "incomplete" }),
      change(nomination, { id }, { state: "incomplete" }),
      insert(eligibilityCheck, {
        id: house.newId(),
        candidacyId,
        outcome: "incomplete",
        missingDocument: "cv",
        reason: "unreadable",
        decidedBy: world.accounts.officer,
        decidedAt: house.now(),
      }),
    );
    expect(await named(world.accounts.kenya, "ke")).toMatchObject([{ state: "incomplete" }]);
    const work = await workAs(house, world.accounts.kenya);
    const bring = (documentType: string) =>
      addDocument(work, {
        nominationId: id,
        documentType,
        upload: { name: "b.pdf", bytes: pdf(`again ${documentType}`) },
      });
    expect(await bring("noteVerbale")).toMatchObject({ kind: "invalid" });
    expect(await completeNomination(work, { nominationId: id })).toMatchObject({
      kind: "conflict",
      reason: { key: "nomination.stillMissing" },
    });
    expect(await bring("cv")).toMatchObject({ ok: true });
    expect(await bring("languageEvidence")).toMatchObject({ ok: true });
    await moveTo("longlisting");
    expect(await completeNomination(work, { nominationId: id })).toMatchObject({
      reason: { key: "nomination.screeningClosed" },
    });
    expect(await bring("cv")).toMatchObject({ reason: { key: "nomination.screeningClosed" } });
    await moveTo("eligibilityScreening");
    expect(await completeNomination(await workAs(house, world.accounts.nigeria), { nominationId: id })).toMatchObject({
      kind: "missing",
    });
    expect(await completeNomination(work, { nominationId: id })).toMatchObject({ ok: true });
    expect((await row(id)).state).toBe("submitted");
    expect((await candidacyOf(id)).state).toBe("incomplete");
  });
  it("a Government withdraws at any stage; the candidacy ends with its last nomination", async () => {
    const [id, other] = [
      await draft(house, world, world.accounts.kenya, "ke"),
      await draft(house, world, world.accounts.nigeria, "ng"),
    ];
    await submit(house, world, world.accounts.kenya, "ke");
    await submit(house, world, world.accounts.nigeria, "ng");
    const [own, theirs] = [await candidacyOf(id), await candidacyOf(other)];
    // An officer merged the two: one person, two nominations.
    await put(house, change(candidacyNomination, { nominationId: other }, { candidacyId: own.id }));
    await moveTo("assessment");
    await put(house, change(candidacy, { id: own.id }, { state: "shortlisted" }));
    const work = await workAs(house, world.accounts.kenya);
    expect(
      await withdrawNomination(await workAs(house, world.accounts.nigeria), { nominationId: id, reason: "x" }),
    ).toMatchObject({ kind: "missing" });
    expect(await withdrawNomination(work, { nominationId: id, reason: "Needed at home." })).toMatchObject({ ok: true });
    expect(await row(id)).toMatchObject({ state: "governmentWithdrawn", withdrawnReason: "Needed at home." });
    expect((await candidacyOf(id)).state).toBe("shortlisted");
    expect(await named(world.accounts.kenya, "ke")).toMatchObject([{ state: "withdrawn" }]);
    expect(
      await withdrawNomination(await workAs(house, world.accounts.nigeria), { nominationId: other, reason: "Also." }),
    ).toMatchObject({ ok: true });
    expect((await candidacyOf(other)).state).toBe("governmentWithdrawn");
    expect(await withdrawNomination(work, { nominationId: id, reason: "Twice." })).toMatchObject({
      reason: { key: "nomination.withdrawnAlready" },
    });
    expect(theirs.state).toBe("nominated");
  });
  it("answers a withdrawal alike whether or not an unpublished outcome stands against it, and not after the announcement", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await submit(house, world, world.accounts.kenya, "ke");
    const own = await candidacyOf(id);
    await moveTo("decision");
    await put(
      house,
      change(candidacy, { id: own.id }, { state: "ineligible" }),
      change(nomination, { id }, { state: "ineligible" }),
    );
    expect(
      await withdrawNomination(await workAs(house, world.accounts.kenya), { nominationId: id, reason: "x" }),
    ).toMatchObject({ ok: true });
    expect((await candidacyOf(id)).state).toBe("ineligible");
    const second = await draft(house, { ...world }, world.accounts.nigeria, "ng").catch(
      (error: Error) => error.message,
    );
    expect(second).toContain("callClosed");
    await moveTo("announced");
    await put(house, change(nomination, { id }, { state: "submitted" }));
    expect(
      await withdrawNomination(await workAs(house, world.accounts.kenya), { nominationId: id, reason: "x" }),
    ).toMatchObject({ reason: { key: "nomination.processEnded" } });
  });
  it("an officer of the process records that the person withdrew; the State reads it at once", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await submit(house, world, world.accounts.kenya, "ke");
    const { id: candidacyId } = await candidacyOf(id);
    const input = { processId: world.processId, candidacyId, reason: "Letter of 3 October." };
    for (const accountId of [world.accounts.stranger, world.accounts.kenya])
      expect(await recordWithdrawal(await workAs(house, accountId), input)).toMatchObject({ kind: "missing" });
    expect(await recordWithdrawal(await workAs(house, world.accounts.lead), input)).toMatchObject({ kind: "denied" });
    expect(
      await recordWithdrawal(await workAs(house, world.accounts.officer), { ...input, candidacyId: house.newId() }),
    ).toMatchObject({ kind: "missing" });
    expect(await recordWithdrawal(await workAs(house, world.accounts.officer), input)).toMatchObject({ ok: true });
    expect(await named(world.accounts.kenya, "ke")).toMatchObject([{ state: "withdrawn" }]);
    expect(await recordWithdrawal(await workAs(house, world.accounts.officer), input)).toMatchObject({
      reason: { key: "nomination.notInPlay" },
    });
  });
});

describe("what came on paper", () => {
  const onPaper = {
    channel: "noteVerbale",
    receivedOn: "2026-10-12",
    givenNames: "Moraa",
    familyName: "Nyaboke",
    sex: "man",
    nominatorName: null,
  } as const;
  const register = async (
    over: Partial<Parameters<typeof registerNomination>[1]> = {},
    accountId = world.accounts.officer,
  ) =>
    registerNomination(await workAs(house, accountId), {
      processId: world.processId,
      nominatorKind: "memberState",
      memberStateId: "ke",
      ...onPaper,
      ...over,
    });
  const whole = async (id: string, over = {}) =>
    writeNomination(await workAs(house, world.accounts.officer), {
      nominationId: id,
      version: (await row(id)).version,
      particulars: particulars({ givenNames: "Moraa", familyName: "Nyaboke", sex: "man", ...over }),
    });
  const scan = async (id: string) =>
    addScan(await workAs(house, world.accounts.officer), {
      nominationId: id,
      upload: { name: "note.pdf", bytes: pdf(id) },
    });

  it("is entered as the State's list, with the reason from the scan; the State is told and can contest, an officer answers", async () => {
    // The State was drafting in the portal meanwhile; its draft stays its own and no part of the list.
    const portal = await draft(house, world, world.accounts.kenya, "ke", { familyName: "Drafted" });
    const made = [await register(), await register({ familyName: "Ogada" })].map((done) =>
      done.ok ? done.result.nominationId : "",
    );
    const officer = await workAs(house, world.accounts.officer);
    expect(await named(world.accounts.kenya, "ke")).toHaveLength(1);
    expect(await nominationOf(await viewerAs(house, world.accounts.kenya), house.store, made[0]!)).toBeNull();
    expect(await enterRegistration(officer, { nominationId: made[0]! })).toMatchObject({
      reason: { key: "nomination.unfinished" },
    });
    for (const id of made) expect(await whole(id)).toMatchObject({ ok: true });
    expect(await enterRegistration(officer, { nominationId: made[0]! })).toMatchObject({
      reason: { key: "nomination.scanWanted" },
    });
    for (const id of made) expect(await scan(id)).toMatchObject({ ok: true });
    expect(await enterRegistration(officer, { nominationId: made[0]! })).toMatchObject({
      kind: "invalid",
      fields: { reason: {} },
    });
    expect(
      await enterRegistration(await workAs(house, world.accounts.kenya), { nominationId: made[0]! }),
    ).toMatchObject({ kind: "missing" });
    const done = await enterRegistration(officer, { nominationId: made[1]!, reason: "As the note says." });
    expect(done).toMatchObject({ ok: true });
    const [list] = await house.store.db.select().from(nominationList);
    expect(list).toMatchObject({ state: "submitted", reason: "As the note says." });
    expect((await house.store.db.select().from(signature))[0]).toMatchObject({
      onPaper: true,
      role: "secretariatOfficer",
    });
    expect((await named(world.accounts.kenya, "ke")).map(({ state, channel }) => [state, channel])).toEqual([
      ["draft", "portal"],
      ["submitted", "noteVerbale"],
      ["submitted", "noteVerbale"],
    ]);
    expect(
      (
        await house.store.db
          .select({ to: outbox.recipientId })
          .from(outbox)
          .where(eq(outbox.template, "nominationRegistered"))
      ).map(({ to }) => to),
    ).toEqual(["memberState:ke"]);
    expect(await submit(house, world, world.accounts.kenya, "ke")).toMatchObject({
      reason: { key: "nomination.listSubmitted" },
    });
    expect(await removeNomination(await workAs(house, world.accounts.kenya), { nominationId: portal })).toMatchObject({
      ok: true,
    });

    const kenya = await workAs(house, world.accounts.kenya);
    expect(
      await contestRegistration(await workAs(house, world.accounts.nigeria), { nominationId: made[0]!, text: "x" }),
    ).toMatchObject({ kind: "missing" });
    const contest = await contestRegistration(kenya, { nominationId: made[0]!, text: "The name is misspelt." });
    expect(contest).toMatchObject({ ok: true });
    expect(await contestRegistration(kenya, { nominationId: made[0]!, text: "Again." })).toMatchObject({
      reason: { key: "nomination.contestOpen" },
    });
    const input = {
      processId: world.processId,
      contestId: contest.ok ? contest.result.contestId : "",
      answer: "Mended in our notes.",
    };
    expect(await answerContest(await workAs(house, world.accounts.stranger), input)).toMatchObject({ kind: "missing" });
    expect(await answerContest(officer, input)).toMatchObject({ ok: true });
    expect(await answerContest(officer, input)).toMatchObject({ reason: { key: "nomination.contestAnswered" } });
  });
  it("is refused for a list that was submitted, a late paper, a shut door and a stranger", async () => {
    await draft(house, world, world.accounts.kenya, "ke");
    await submit(house, world, world.accounts.kenya, "ke");
    const late = await register();
    const id = late.ok ? late.result.nominationId : "";
    await whole(id);
    await scan(id);
    expect(
      await enterRegistration(await workAs(house, world.accounts.officer), { nominationId: id, reason: "r" }),
    ).toMatchObject({ reason: { key: "nomination.listOfStateSubmitted" } });
    expect(await register({ receivedOn: "2026-10-13" })).toMatchObject({
      kind: "invalid",
      fields: { receivedOn: { key: "nomination.receivedOdd" } },
    });
    house.clock.set(world.closesAt + 86_400_000);
    expect(await register({ receivedOn: "2026-10-31" })).toMatchObject({
      kind: "invalid",
      fields: { receivedOn: { key: "nomination.receivedLate" } },
    });
    expect(await register({ memberStateId: "ng", receivedOn: "2026-10-30" })).toMatchObject({ ok: true });
    for (const accountId of [world.accounts.stranger, world.accounts.kenya, world.accounts.vetting])
      expect(await register({}, accountId)).toMatchObject({ kind: "missing" });
    expect(await register({}, world.accounts.lead)).toMatchObject({ kind: "denied" });
    const uniformed = await freshHouse({ seed: "fc" });
    const fc = await nominationWorld(uniformed, { post: "unmiss.forceCommander", level: "ASG" });
    const self = await registerNomination(await workAs(uniformed, fc.accounts.officer), {
      processId: fc.processId,
      nominatorKind: "self",
      memberStateId: null,
      ...onPaper,
    });
    expect(self).toMatchObject({ kind: "invalid", fields: { nominatorKind: { key: "nomination.doorShut" } } });
    await closeHouse(uniformed);
  });
  it("from an organisation is one nomination without a list, and asks no paper of a Government", async () => {
    const begun = await register({
      nominatorKind: "organisation",
      memberStateId: null,
      nominatorName: "Institute of Quiet Diplomacy",
      channel: "email",
    });
    const id = begun.ok ? begun.result.nominationId : "";
    await whole(id, { nationalities: ["no"] });
    await scan(id);
    const done = await enterRegistration(await workAs(house, world.accounts.officer), { nominationId: id });
    expect(done).toMatchObject({ ok: true });
    const [paper] = await house.store.db.select().from(receipt);
    expect(paper).toMatchObject({ listId: null, nominationId: id });
    expect(paper!.contents.names[0]!.missing).toEqual([
      "personalHistory",
      "selfAttestation",
      "cv",
      "visionStatement",
      "languageEvidence",
    ]);
    expect((await candidacyOf(id)).state).toBe("nominated");
  });
});

describe("the candidate's file", () => {
  it("numbers its paragraphs through all parts", () => {
    expect(paragraphsOf(particulars()).map(({ number, part }) => [number, part])).toEqual([
      [1, "posts"],
      [2, "posts"],
      [3, "languages"],
      [4, "education"],
      [5, "vision"],
      [6, "vision"],
      [7, "statement"],
    ]);
  });
  it("opens by standing, never merges nominations, and closes under recusal", async () => {
    const [id, other] = [
      await draft(house, world, world.accounts.kenya, "ke"),
      await draft(house, world, world.accounts.nigeria, "ng", { statement: "QXOTHER" }),
    ];
    await upload(house, world.accounts.kenya, id, "cv");
    await upload(house, world.accounts.kenya, id, "selfAttestation");
    await submit(house, world, world.accounts.kenya, "ke");
    await submit(house, world, world.accounts.nigeria, "ng");
    const own = await candidacyOf(id);
    await put(
      house,
      change(candidacyNomination, { nominationId: other }, { candidacyId: own.id }),
      change(nomination, { id: other }, { submittedAt: 1 }),
    );
    const look = async (accountId: string, candidacyId = own.id, nominationId: string | null = null) => {
      const viewer = await viewerAs(house, accountId);
      const standing = await standingOf(viewer, house.store, world.processId);
      return standing && dossierOf(viewer, house.store, standing, candidacyId, nominationId);
    };
    const files = await house.store.db.select({ id: file.id, name: file.name }).from(file);
    const fileNamed = (name: string) => files.find((one) => one.name === name)!.id;
    const opens = async (accountId: string, name: string) =>
      (await fileOf(await viewerAs(house, accountId), house.store, fileNamed(name))) !== null;
    const shown = await look(world.accounts.officer);
    expect(shown).toMatchObject({
      name: "Wanjiru Kamatheka",
      shown: { nominationId: id },
      nominations: [{ nominationId: id }, { nominationId: other }],
    });
    expect(JSON.stringify(shown)).not.toContain("QXOTHER");
    expect(JSON.stringify(await look(world.accounts.officer, own.id, other))).toContain("QXOTHER");
    expect(await look(world.accounts.officer, own.id, house.newId())).toBeNull();
    expect(await look(world.accounts.lead)).not.toBeNull();
    for (const accountId of [
      world.accounts.stranger,
      world.accounts.kenya,
      world.accounts.screener,
      world.accounts.vetting,
      world.accounts.auditor,
      world.accounts.administrator,
    ])
      expect(await look(accountId)).toBeNull();
    expect([
      await opens(world.accounts.kenya, "cv.pdf"),
      await opens(world.accounts.nigeria, "cv.pdf"),
      await opens(world.accounts.officer, "cv.pdf"),
      await opens(world.accounts.stranger, "cv.pdf"),
    ]).toEqual([true, false, true, false]);

    await put(
      house,
      insert(screenerAssignment, {
        id: house.newId(),
        processId: world.processId,
        accountId: world.accounts.screener,
        assignedAt: house.now(),
      }),
    );
    await moveTo("eligibilityScreening");
    expect(await look(world.accounts.screener)).not.toBeNull();
    await moveTo("longlisting");
    expect(await look(world.accounts.screener)).toBeNull();
    expect(await opens(world.accounts.screener, "cv.pdf")).toBe(false);

    await moveTo("shortlisting");
    await put(
      house,
      change(candidacy, { id: own.id }, { state: "longlisted" }),
      insert(longlistEntry, {
        id: house.newId(),
        processId: world.processId,
        round: 1,
        candidacyId: own.id,
        enteredAt: house.now(),
      }),
    );
    const vetted = await look(world.accounts.vetting);
    expect(vetted!.paragraphs.map(({ part }) => part)).toEqual(["posts", "posts", "languages", "education"]);
    expect(vetted!.documents.map(({ documentType }) => documentType)).toEqual(["selfAttestation"]);
    expect([
      await opens(world.accounts.vetting, "selfAttestation.pdf"),
      await opens(world.accounts.vetting, "cv.pdf"),
    ]).toEqual([true, false]);
  });
  it("opens to a declared member without the integrity documents, and to a recused one not at all", async () => {
    const member = (await addAccount(house, { email: "member@example.org", roles: ["panelMember"] })).accountId;
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await upload(house, world.accounts.kenya, id, "cv");
    await upload(house, world.accounts.kenya, id, "selfAttestation");
    await submit(house, world, world.accounts.kenya, "ke");
    const { id: candidacyId } = await candidacyOf(id);
    await moveTo("shortlisting");
    const [panelId, panelMemberId] = [house.newId(), house.newId()];
    await put(
      house,
      change(candidacy, { id: candidacyId }, { state: "longlisted" }),
      insert(longlistEntry, {
        id: house.newId(),
        processId: world.processId,
        round: 1,
        candidacyId,
        enteredAt: house.now(),
      }),
      insert(panel, {
        id: panelId,
        processId: world.processId,
        round: 1,
        state: "convened",
        convenedAt: house.now(),
        version: 1,
      }),
      insert(panelMember, {
        id: panelMemberId,
        panelId,
        accountId: member,
        seat: "voting",
        actingChair: false,
        seatedAt: house.now(),
      }),
    );
    const viewer = await viewerAs(house, member);
    const look = async () =>
      dossierOf(viewer, house.store, (await standingOf(viewer, house.store, world.processId))!, candidacyId);
    const files = await house.store.db.select({ id: file.id, name: file.name }).from(file);
    const opens = async (name: string) =>
      (await fileOf(viewer, house.store, files.find((one) => one.name === name)!.id)) !== null;
    expect(await look()).toBeNull();
    await put(
      house,
      insert(conflictDeclaration, {
        id: house.newId(),
        panelMemberId,
        candidacyId,
        tie: "none",
        note: "",
        declaredAt: house.now(),
      }),
    );
    expect((await look())!.documents.map(({ documentType }) => documentType)).toEqual(["cv"]);
    expect([await opens("cv.pdf"), await opens("selfAttestation.pdf")]).toEqual([true, false]);
    await put(house, change(conflictDeclaration, { panelMemberId }, { tie: "relative", ruling: "recused" }));
    expect(await look()).toBeNull();
    expect(await opens("cv.pdf")).toBe(false);
  });
  it("does not tell the desk whom the authority selected before those named for it may say", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await submit(house, world, world.accounts.kenya, "ke");
    const { id: candidacyId } = await candidacyOf(id);
    await moveTo("consultation");
    await put(
      house,
      change(candidacy, { id: candidacyId }, { state: "selected" }),
      insert(longlistEntry, {
        id: house.newId(),
        processId: world.processId,
        round: 1,
        candidacyId,
        enteredAt: house.now(),
      }),
    );
    const viewer = await viewerAs(house, world.accounts.officer);
    const names = await boardNames(viewer, house.store, (await standingOf(viewer, house.store, world.processId))!);
    expect(names.map(({ shownState }) => shownState)).toEqual(["longlisted"]);
  });
});
