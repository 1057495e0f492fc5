import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as call from "#app/routes/calls_.$callId.tsx";
import * as calls from "#app/routes/calls.tsx";
import * as newName from "#app/routes/calls_.$callId_.nominations.new.tsx";
import * as fileRoute from "#app/routes/files.$fileId.tsx";
import * as nominationRoute from "#app/routes/nominations.$nominationId.tsx";
import * as complete from "#app/routes/nominations_.$nominationId_.complete.tsx";
import * as contest from "#app/routes/nominations_.$nominationId_.contest.tsx";
import * as documents from "#app/routes/nominations_.$nominationId_.documents.tsx";
import * as documentRoute from "#app/routes/nominations_.$nominationId_.documents_.$documentId.tsx";
import * as removeRoute from "#app/routes/nominations_.$nominationId_.remove.tsx";
import * as withdraw from "#app/routes/nominations_.$nominationId_.withdraw.tsx";
import * as candidates from "#app/routes/processes.$processId_.candidates.tsx";
import * as candidate from "#app/routes/processes.$processId_.candidates_.$candidacyId.tsx";
import * as recordWithdrawal from "#app/routes/processes.$processId_.candidates_.$candidacyId_.withdraw.tsx";
import * as contests from "#app/routes/processes.$processId_.contests.tsx";
import * as answerContest from "#app/routes/processes.$processId_.contests_.$contestId.tsx";
import * as register from "#app/routes/processes.$processId_.register.tsx";
import * as enter from "#app/routes/processes.$processId_.register_.$nominationId.tsx";
import * as receiptRoute from "#app/routes/receipts.$receiptId.tsx";
import { addScan, registerNomination } from "#app/services/selection/register-nomination.server.ts";
import { auditEvent, file } from "#db/schema/platform.tables.ts";
import { candidacyNomination, nominationDocument, nominationList, receipt } from "#db/schema/selection.tables.ts";
import { closeHouse, freshHouse, getFrom, postTo, workAs, type Fields, type TestHouse } from "#tests/support/house.ts";
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

type Loader = (args: LoaderFunctionArgs) => Promise<{ view: () => unknown } | Response>;
type Action = (args: ActionFunctionArgs) => Promise<unknown>;

let house: TestHouse;
let world: NominationWorld;
let submitted: { nominationId: string; candidacyId: string; receiptId: string; documentId: string; fileId: string };
let drafted: { nominationId: string; documentId: string; fileId: string };
let registered: string;

beforeAll(async () => {
  house = await freshHouse();
  world = await nominationWorld(house, { listRule: "G1" });
  const { db } = house.store;
  const nominationId = await draft(house, world, world.accounts.kenya, "ke");
  const documentId = await upload(house, world.accounts.kenya, nominationId, "cv");
  const done = await submit(house, world, world.accounts.kenya, "ke");
  if (!done.ok) throw new Error(done.reason.key);
  const fileOf = async (id: string) =>
    (await db.select().from(nominationDocument).where(eq(nominationDocument.id, id)))[0]!.fileId;
  const [link] = await db.select().from(candidacyNomination).where(eq(candidacyNomination.nominationId, nominationId));
  submitted = {
    nominationId,
    candidacyId: link!.candidacyId,
    receiptId: done.result.receiptId,
    documentId,
    fileId: await fileOf(documentId),
  };
  const mine = await draft(house, world, world.accounts.nigeria, "ng", { givenNames: "Ifeoma", familyName: "Adeyiwa" });
  const paper = await upload(house, world.accounts.nigeria, mine, "cv", "nigeria");
  drafted = { nominationId: mine, documentId: paper, fileId: await fileOf(paper) };
  const begun = await registerNomination(await workAs(house, world.accounts.officer), {
    processId: world.processId,
    nominatorKind: "self",
    memberStateId: null,
    nominatorName: null,
    channel: "email",
    receivedOn: "2026-10-12",
    givenNames: "Sólveig",
    familyName: "Hraunfjörð",
    sex: "undisclosed",
  });
  registered = begun.ok ? begun.result.nominationId : "";
  await addScan(await workAs(house, world.accounts.officer), {
    nominationId: registered,
    upload: { name: "scan.pdf", bytes: pdf("scan") },
  });
});
afterAll(() => closeHouse(house));

const shapeOf = ({ status, headers }: { status: number; headers: Headers }) => JSON.stringify([status, [...headers]]);
const got = async (loader: unknown, as: string, url: string, params: Record<string, string>) =>
  getFrom(house, loader as Loader, url, { as, params });
const posted = async (action: unknown, as: string, url: string, params: Record<string, string>, fields: Fields) =>
  postTo(house, action as Action, url, fields, { as, params });

describe("what is another's", () => {
  const random = "0123456789abcdefghjkmnpqrs";
  // Each route of a State's nomination, receipt or file, as a stranger asks it: the same bytes as for a random id.
  const gets: [string, unknown, () => Record<string, string>][] = [
    ["nomination", nominationRoute.loader, () => ({ nominationId: submitted.nominationId })],
    ["documents", documents.loader, () => ({ nominationId: submitted.nominationId })],
    [
      "document",
      documentRoute.loader,
      () => ({ nominationId: submitted.nominationId, documentId: submitted.documentId }),
    ],
    ["remove", removeRoute.loader, () => ({ nominationId: submitted.nominationId })],
    ["complete", complete.loader, () => ({ nominationId: submitted.nominationId })],
    ["withdraw", withdraw.loader, () => ({ nominationId: submitted.nominationId })],
    ["contest", contest.loader, () => ({ nominationId: submitted.nominationId })],
    ["receipt", receiptRoute.loader, () => ({ receiptId: submitted.receiptId })],
    ["file", fileRoute.loader, () => ({ fileId: submitted.fileId })],
    ["candidate", candidate.loader, () => ({ processId: world.processId, candidacyId: submitted.candidacyId })],
    ["candidates", candidates.loader, () => ({ processId: world.processId })],
    ["register", register.loader, () => ({ processId: world.processId })],
    ["enter", enter.loader, () => ({ processId: world.processId, nominationId: registered })],
    [
      "record withdrawal",
      recordWithdrawal.loader,
      () => ({ processId: world.processId, candidacyId: submitted.candidacyId }),
    ],
    ["contests", contests.loader, () => ({ processId: world.processId })],
    ["contest answer", answerContest.loader, () => ({ processId: world.processId, contestId: random })],
  ];
  it.each(gets)("%s: a foreign State gets a 404 equal to that of a random id", async (_name, loader, params) => {
    const foreign = await got(loader, world.accounts.nigeria, "/x", params());
    const none = await got(
      loader,
      world.accounts.nigeria,
      "/x",
      Object.fromEntries(Object.keys(params()).map((key) => [key, random])),
    );
    expect(foreign.status).toBe(404);
    expect(shapeOf(foreign)).toBe(shapeOf(none));
    expect(await foreign.response!.text()).toBe(await none.response!.text());
  });
  const posts: [string, unknown, () => Record<string, string>, Fields][] = [
    [
      "write",
      nominationRoute.action,
      () => ({ nominationId: submitted.nominationId }),
      {
        _version: 2,
        givenNames: "A",
        familyName: "B",
        sex: "man",
        birthDate: "",
        currentPosition: "",
        serviceYears: "",
        statement: "",
      },
    ],
    [
      "upload",
      documents.action,
      () => ({ nominationId: submitted.nominationId }),
      { documentType: "cv", file: new File([pdf()], "a.pdf") },
    ],
    [
      "remove a document",
      documentRoute.action,
      () => ({ nominationId: submitted.nominationId, documentId: submitted.documentId }),
      {},
    ],
    ["remove", removeRoute.action, () => ({ nominationId: submitted.nominationId }), {}],
    ["complete", complete.action, () => ({ nominationId: submitted.nominationId }), {}],
    [
      "withdraw",
      withdraw.action,
      () => ({ nominationId: submitted.nominationId }),
      { reason: "x", confirmation: "WITHDRAW" },
    ],
    ["contest", contest.action, () => ({ nominationId: submitted.nominationId }), { text: "x" }],
    ["register", register.action, () => ({ processId: world.processId }), {}],
    [
      "enter",
      enter.action,
      () => ({ processId: world.processId, nominationId: registered }),
      { confirmation: "ENTER" },
    ],
    [
      "record a withdrawal",
      recordWithdrawal.action,
      () => ({ processId: world.processId, candidacyId: submitted.candidacyId }),
      {},
    ],
    ["answer a contest", answerContest.action, () => ({ processId: world.processId, contestId: random }), {}],
  ];
  it.each(posts)("%s: a foreign State's post is answered alike", async (_name, action, params, fields) => {
    const foreign = await posted(action, world.accounts.nigeria, "/x", params(), fields);
    const none = await posted(
      action,
      world.accounts.nigeria,
      "/x",
      Object.fromEntries(Object.keys(params()).map((key) => [key, random])),
      fields,
    );
    expect(foreign.status).toBe(404);
    expect(shapeOf(foreign)).toBe(shapeOf(none));
  });
  it.each(["screener", "vetting", "auditor", "administrator", "stranger"] as const)(
    "a %s reaches neither a draft nor a file of it",
    async (role) => {
      for (const id of [drafted.nominationId, submitted.nominationId])
        expect((await got(nominationRoute.loader, world.accounts[role], "/x", { nominationId: id })).status).toBe(404);
      for (const id of [drafted.fileId, submitted.fileId])
        expect((await got(fileRoute.loader, world.accounts[role], "/x", { fileId: id })).status).toBe(404);
      expect((await got(calls.loader, world.accounts[role], "/calls", {})).status).toBe(404);
      expect((await got(call.loader, world.accounts[role], "/x", { callId: world.callId })).status).toBe(404);
    },
  );
  it("nothing of another State's list stands on the pages of a call, and an officer sees no draft", async () => {
    const kenya = JSON.stringify([
      (await got(calls.loader, world.accounts.kenya, "/calls", {})).view,
      (await got(call.loader, world.accounts.kenya, `/calls/${world.callId}`, { callId: world.callId })).view,
    ]);
    expect(kenya).toContain("Kamatheka");
    expect(kenya).not.toContain("Adeyiwa");
    const officer = JSON.stringify(
      (await got(candidates.loader, world.accounts.officer, "/x", { processId: world.processId })).view,
    );
    expect(officer).toContain("Kamatheka");
    expect(officer).not.toContain("Adeyiwa");
    expect(
      (await got(call.loader, world.accounts.kenya, `/calls/${world.callId}?state=ng`, { callId: world.callId }))
        .status,
    ).toBe(404);
    expect(
      (await got(nominationRoute.loader, world.accounts.officer, "/x", { nominationId: drafted.nominationId })).status,
    ).toBe(404);
  });
});

describe("files", () => {
  it("are served as sandboxed attachments, and each reading is in the trail", async () => {
    const answer = await got(fileRoute.loader, world.accounts.kenya, "/x", { fileId: submitted.fileId });
    // A resource answers with the file itself.
    const response = answer.response!;
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Disposition")).toBe(`attachment; filename="cv.pdf"; filename*=UTF-8''cv.pdf`);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(response.headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf("cv"));
    const reads = await house.store.db.select().from(auditEvent).where(eq(auditEvent.type, "file.read"));
    expect(reads.map(({ actorId, objectId }) => [actorId, objectId])).toEqual([
      [world.accounts.kenya, submitted.fileId],
    ]);
  });
  it("over the limit get 413, of another kind 415, and leave nothing on disk or in the table", async () => {
    const before = [filesOnDisk(house), (await house.store.db.select().from(file)).length];
    const send = (body: File, documentType = "cv") =>
      posted(
        documents.action,
        world.accounts.nigeria,
        "/x",
        { nominationId: drafted.nominationId },
        { _form: "upload", documentType, file: body },
      );
    const large = new Uint8Array(10 * 2 ** 20 + 1);
    large.set(pdf());
    const [tooLarge, wrong, none] = [
      await send(new File([large], "large.pdf")),
      await send(new File(["<svg onload=alert(1)>"], "x.pdf")),
      await send(new File([], "")),
    ];
    expect([tooLarge.status, wrong.status, none.status]).toEqual([413, 415, 422]);
    expect([tooLarge.answer.errors?.file?.key, wrong.answer.errors?.file?.key, none.answer.errors?.file?.key]).toEqual([
      "nomination.fileTooLarge",
      "nomination.fileWrongType",
      "field.file",
    ]);
    expect(wrong.answer.values?.documentType).toBe("cv");
    expect([filesOnDisk(house), (await house.store.db.select().from(file)).length]).toEqual(before);
  });
});

describe("forms", () => {
  it("name what is missing and keep the text", async () => {
    const answer = await posted(
      nominationRoute.action,
      world.accounts.nigeria,
      "/x",
      { nominationId: drafted.nominationId },
      { _form: "write", givenNames: "Ifeoma", sex: "robot", post0Title: "Kept\u0000" },
    );
    expect(answer.status).toBe(422);
    // What the form always carries, be it empty, is missed as well: a field that does not come erases nothing.
    expect(Object.keys(answer.answer.errors ?? {}).sort()).toEqual(
      ["_form", "familyName", "post0Title", "sex", "birthDate", "currentPosition", "serviceYears", "statement"].sort(),
    );
    expect(answer.answer.values).toMatchObject({ givenNames: "Ifeoma", post0Title: "Kept" });
  });
  it("save rows in order, and meet an older version with 409 and the stored texts", async () => {
    const whole = particulars();
    const fields: Fields = {
      _form: "write",
      _version: 3,
      givenNames: "Ifeoma",
      familyName: "Adeyiwa",
      sex: "woman",
      birthDate: "1971-01-02",
      nationality0: "ng",
      currentPosition: "Envoy",
      serviceYears: 25,
      post1From: 2001,
      post1To: 2009,
      post1Title: "Director",
      post1Organisation: "Ministry",
      post1Account: "Did it.",
      language0Code: "en",
      language0Level: "C2",
      language0Evidence: "mother tongue",
      education0Year: 1995,
      education0Title: "Degree",
      education0Institution: "College",
      visionStatement: whole.visionStatement!,
      statement: "Because.",
    };
    const saved = await posted(
      nominationRoute.action,
      world.accounts.nigeria,
      "/x",
      { nominationId: drafted.nominationId },
      fields,
    );
    expect([saved.status, saved.location]).toEqual([303, `/nominations/${drafted.nominationId}`]);
    const stale = await posted(
      nominationRoute.action,
      world.accounts.nigeria,
      "/x",
      { nominationId: drafted.nominationId },
      { ...fields, statement: "Mine instead." },
    );
    expect(stale.status).toBe(409);
    expect(stale.answer).toMatchObject({ stored: { statement: "Because." }, values: { statement: "Mine instead." } });
  });
  it("submit once: a second click is led to the first receipt, a wrong word to 422, a changed list to 409", async () => {
    const { view } = (await got(call.loader, world.accounts.nigeria, `/calls/${world.callId}`, {
      callId: world.callId,
    })) as { view: { list: { version: number } } };
    const fields = {
      _key: "a".repeat(24),
      _form: "submit",
      _version: view.list.version,
      memberStateId: "ng",
      reason: "",
      confirmation: "SUBMIT",
    };
    const send = (over: Fields) =>
      posted(
        call.action,
        world.accounts.nigeria,
        `/calls/${world.callId}`,
        { callId: world.callId },
        { ...fields, ...over },
      );
    expect((await send({ _key: "b".repeat(24), confirmation: "yes" })).status).toBe(422);
    expect((await send({ _key: "c".repeat(24), _version: view.list.version - 1 })).status).toBe(409);
    expect((await send({ _key: "d".repeat(24), memberStateId: "ke" })).status).toBe(404);
    const [first, second] = [await send({}), await send({})];
    expect(first.status).toBe(303);
    expect(first.location).toMatch(/^\/receipts\/[0-9a-z]{26}$/);
    expect(second.location).toBe(first.location);
    expect(await house.store.db.select().from(receipt)).toHaveLength(2);
    expect((await send({ _key: "e".repeat(24) })).status).toBe(409);
    expect((await house.store.db.select().from(nominationList)).map(({ state }) => state)).toEqual([
      "submitted",
      "submitted",
    ]);
  });
  it("after the deadline answer 409 and make nothing", async () => {
    const now = house.clock.at();
    house.clock.set(world.closesAt + 1);
    const late = await posted(
      newName.action,
      world.accounts.kenya,
      "/x",
      { callId: world.callId },
      { memberStateId: "ke", givenNames: "A", familyName: "B", sex: "man" },
    );
    expect([late.status, late.answer.refusal?.reason.key]).toEqual([409, "nomination.callClosed"]);
    house.clock.set(now);
  });
});

describe("an officer", () => {
  it("opens list, file, register and receipt, each recorded", async () => {
    const params = {
      processId: world.processId,
      candidacyId: submitted.candidacyId,
      nominationId: registered,
      receiptId: submitted.receiptId,
    };
    for (const loader of [
      candidates.loader,
      candidate.loader,
      recordWithdrawal.loader,
      register.loader,
      enter.loader,
      contests.loader,
      receiptRoute.loader,
    ])
      expect((await got(loader, world.accounts.officer, "/x", params)).status).toBe(200);
    const read = (await house.store.db.select().from(auditEvent).where(eq(auditEvent.type, "record.read")))
      .filter(({ actorId }) => actorId === world.accounts.officer)
      .map(({ objectKind }) => objectKind);
    for (const kind of ["candidates", "candidacy", "registrations", "nomination", "receipt"])
      expect(read).toContain(kind);
  });
  it("is refused the acts of another hand with 403, of another process with 404", async () => {
    const record = { reason: "Letter.", confirmation: "WITHDRAWAL" };
    const params = { processId: world.processId, candidacyId: submitted.candidacyId };
    expect((await posted(recordWithdrawal.action, world.accounts.lead, "/x", params, record)).status).toBe(403);
    expect((await posted(recordWithdrawal.action, world.accounts.stranger, "/x", params, record)).status).toBe(404);
    expect((await posted(recordWithdrawal.action, world.accounts.officer, "/x", params, record)).location).toBe(
      `/processes/${world.processId}/candidates`,
    );
  });
});
