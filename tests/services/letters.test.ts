import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import type { LetterKind } from "#app/domain/selection/letters.ts";
import { addTemplateVersion, completeTemplates } from "#app/services/reference/letter-templates.server.ts";
import { issueLetter, issueTogether, previewTogether } from "#app/services/selection/issue-letter.server.ts";
import { printedLetter, printLetters } from "#app/services/selection/print-letters.server.ts";
import { lettersAtDesk, readableLetter, showLetters } from "#app/services/selection/show-letters.server.ts";
import { lettersOwed } from "#app/services/selection/letters-owed.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { noteSent, recallLetter, replaceLetter } from "#app/services/selection/tend-letter.server.ts";
import { verifyRecords } from "#app/services/selection/verify-records.server.ts";
import { draftLetter } from "#app/services/selection/write-letter.server.ts";
import { allIssuedLetters } from "#db/queries/letters.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { closeHouse, freshHouse, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import { draft, nominationWorld, submit, type NominationWorld } from "#tests/support/nomination-world.ts";

const reads = systemViewer("a test looks");
let house: TestHouse;
let world: NominationWorld;
const as = (who: keyof NominationWorld["accounts"]) => workAs(house, world.accounts[who]);
function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok)
    throw new Error(`${outcome.kind} ${JSON.stringify(outcome.reason)} ${JSON.stringify(outcome.fields ?? "")}`);
  return outcome.result;
}
const together = async (kind: LetterKind) => {
  const officer = await as("officer");
  const count = (await previewTogether(officer, world.processId, kind)).length;
  return issueTogether(officer, { processId: world.processId, kind, count });
};
const rows = () => allIssuedLetters(reads, house.store);

beforeEach(async () => {
  house = await freshHouse();
  world = await nominationWorld(house);
  await draft(house, world, world.accounts.kenya, "ke");
  done(await submit(house, world, world.accounts.kenya, "ke"));
  await draft(house, world, world.accounts.nigeria, "ng");
  done(await submit(house, world, world.accounts.nigeria, "ng"));
});
afterEach(() => closeHouse(house));

describe("letters to all States at one moment", () => {
  it("are issued together, numbered without order, signed, and each State finds its own alone", async () => {
    expect(done(await together("acknowledgement"))).toMatchObject({ count: 2 });
    const letters = await rows();
    expect(new Set(letters.map(({ issuedAt }) => issuedAt)).size).toBe(1);
    expect(letters.map(({ number }) => number)).toEqual([
      expect.stringMatching(/^BH\/2026\/\w{4}-\w{4}$/),
      expect.stringMatching(/^BH\/2026\/\w{4}-\w{4}$/),
    ]);
    const kenya = await viewerAs(house, world.accounts.kenya);
    expect((await lettersAtDesk(house, kenya)).map(({ addressee }) => addressee)).toEqual(["Permanent Mission: Kenya"]);
    const nigerias = letters.find(({ memberStateId }) => memberStateId === "ng")!;
    expect(await readableLetter(house, kenya, nigerias.id)).toBeNull();
    expect(await readableLetter(house, null, nigerias.id)).toBeNull();
    for (const who of ["stranger", "screener", "vetting", "auditor", "administrator"] as const)
      expect(await readableLetter(house, await viewerAs(house, world.accounts[who]), nigerias.id)).toBeNull();
    expect(await readableLetter(house, await viewerAs(house, world.accounts.officer), nigerias.id)).toMatchObject({
      side: "process",
    });
    expect(await readableLetter(house, await viewerAs(house, world.accounts.nigeria), nigerias.id)).toMatchObject({
      side: "state",
    });
    expect(await together("acknowledgement")).toMatchObject({ kind: "conflict" });
    const told = house.store.client
      .prepare("SELECT recipient_id FROM outbox WHERE template = 'letterReady' ORDER BY recipient_id")
      .all();
    expect(told).toEqual([{ recipient_id: "memberState:ke" }, { recipient_id: "memberState:ng" }]);
  });
  it("are owed until issued: the call's note verbale by its officer, the regrets once announced, by nobody else", async () => {
    const owed = async (who: Parameters<typeof as>[0]) => {
      const viewer = await viewerAs(house, world.accounts[who]);
      return lettersOwed(house, viewer, (await standingOf(viewer, house.store, world.processId))!);
    };
    const tasks = async () =>
      (await tasksOf(await viewerAs(house, world.accounts.officer), house)).flatMap(({ title }) =>
        title.key.startsWith("task.letters.") ? [title.key] : [],
      );
    expect(await owed("officer")).toEqual([{ kind: "noteVerbale", count: 3 }]);
    expect(await tasks()).toEqual(["task.letters.noteVerbale"]);
    for (const who of ["lead", "stranger", "screener"] as const) expect(await owed(who)).toEqual([]);
    done(await together("noteVerbale"));
    expect(await owed("officer")).toEqual([]);
    const [issued] = await rows();
    done(
      await recallLetter(await as("officer"), {
        processId: world.processId,
        letterId: issued!.id,
        version: issued!.version,
        reason: "A wrong day.",
      }),
    );
    expect(await owed("officer")).toEqual([{ kind: "noteVerbale", count: 1 }]);
    house.store.client.prepare("UPDATE selection_process SET state = 'announced'").run();
    house.store.client.prepare("UPDATE candidacy SET state = 'notSelected'").run();
    house.store.client
      .prepare(
        "INSERT INTO published_state (id, candidacy_id, state, published_at) SELECT id, id, 'notSelected', 1 FROM candidacy",
      )
      .run();
    expect(await owed("officer")).toEqual([
      { kind: "regret", count: 2 },
      { kind: "announcement", count: 3 },
    ]);
  });
  it("name what is missing and no other State's names", async () => {
    const previews = await previewTogether(await as("officer"), world.processId, "acknowledgement");
    for (const { addressee, text } of previews) {
      expect(JSON.stringify(text)).toMatch(/still missing|complete/);
      expect(JSON.stringify(text)).not.toContain(addressee.includes("Kenya") ? "Nigeria" : "Kenya");
    }
  });
  it("do not come from a list that changed since it was shown, nor from another hand", async () => {
    const officer = await as("officer");
    expect(
      await issueTogether(officer, { processId: world.processId, kind: "acknowledgement", count: 1 }),
    ).toMatchObject({ kind: "stale" });
    for (const who of ["stranger", "screener", "kenya", "lead"] as const)
      expect(
        await issueTogether(await as(who), { processId: world.processId, kind: "acknowledgement", count: 2 }),
      ).toMatchObject({ ok: false });
  });
  it("know no regret, announcement or sealed letter while the call is open", async () => {
    for (const kind of ["regret", "announcement"] as const)
      expect(await together(kind)).toMatchObject({ ok: false, kind: "conflict" });
    for (const kind of ["hostSounding", "councilLetter", "offer"] as const)
      expect(
        await draftLetter(await as("officer"), {
          processId: world.processId,
          kind,
          language: "en",
          memberStateId: null,
          replyOn: "2026-12-01",
          addition: "",
        }),
      ).toMatchObject({ ok: false, kind: "denied" });
  });
  it("go to every State as a note verbale in its Mission's language", async () => {
    expect(done(await together("noteVerbale"))).toMatchObject({ count: 3 });
    const kenya = await viewerAs(house, world.accounts.kenya);
    expect((await lettersAtDesk(house, kenya)).map(({ language }) => language)).toEqual(["en"]);
  });
});

describe("one letter", () => {
  const acknowledge = async () =>
    done(
      await draftLetter(await as("officer"), {
        processId: world.processId,
        kind: "acknowledgement",
        language: "own",
        memberStateId: "ke",
        replyOn: null,
        addition: "We look forward to it.",
      }),
    );
  it("is a draft for the desk alone, then fixed; it is sent, recalled and replaced, never edited", async () => {
    const made = await acknowledge();
    const kenya = await viewerAs(house, world.accounts.kenya);
    expect(await lettersAtDesk(house, kenya)).toEqual([]);
    expect(await readableLetter(house, kenya, made.letterId)).toBeNull();
    done(await issueLetter(await as("officer"), { ...made, version: 1 }));
    expect(await issueLetter(await as("officer"), { ...made, version: 2 })).toMatchObject({ kind: "conflict" });
    for (const [column, value] of [
      ["content", "'{}'"],
      ["number", "'BH/1'"],
      ["state", "'draft'"],
      ["digest", "'x'"],
    ])
      expect(() => house.store.client.prepare(`UPDATE letter SET ${column} = ${value}`).run()).toThrow(/stands/);
    expect(() => house.store.client.prepare("DELETE FROM letter").run()).toThrow(/stands/);
    expect(
      await noteSent(await as("officer"), { ...made, version: 2, channel: "paper", sentOn: "2999-01-01" }),
    ).toMatchObject({ fields: { sentOn: { key: "letter.sentInFuture" } } });
    done(await noteSent(await as("officer"), { ...made, version: 2, channel: "paper", sentOn: "2026-10-12" }));
    done(await recallLetter(await as("officer"), { ...made, version: 3, reason: "A QXREASON." }));
    expect(() => house.store.client.prepare("UPDATE letter SET state = 'issued'").run()).toThrow(/stands/);
    const again = done(await replaceLetter(await as("officer"), { ...made, replyOn: null }));
    done(await issueLetter(await as("officer"), { ...again, version: 1 }));
    const desk = await lettersAtDesk(house, kenya);
    expect(desk.map(({ state }) => state).sort()).toEqual(["issued", "recalled"]);
    expect(JSON.stringify(desk)).not.toContain("QXREASON");
    expect(
      (await verifyRecords(house)).filter(({ invariant }) => /letter|State is sent|replacement|regret/.test(invariant)),
    ).toEqual([]);
  });
  it("does not name another State's nominee in what an officer adds", async () => {
    const named = (addition: string) =>
      as("officer").then((officer) =>
        draftLetter(officer, {
          processId: world.processId,
          kind: "acknowledgement",
          language: "en",
          memberStateId: "ke",
          replyOn: null,
          addition,
        }),
      );
    const people = house.store.client
      .prepare(
        "SELECT n.family_name AS name, n.member_state_id AS state FROM nomination n WHERE n.state = 'submitted' ORDER BY 2",
      )
      .all() as { name: string; state: string }[];
    house.store.client.exec(
      "UPDATE person SET family_name = 'Óther-Name' WHERE id IN (SELECT c.person_id FROM candidacy c JOIN candidacy_nomination x ON x.candidacy_id = c.id JOIN nomination n ON n.id = x.nomination_id WHERE n.member_state_id = 'ng')",
    );
    expect(people).toHaveLength(2);
    expect(await named("It was given to Ms OTHER NAME.")).toMatchObject({
      fields: { addition: { key: "letter.namesOther" } },
    });
    expect(await named("We thank you.")).toMatchObject({ ok: true });
  });
  it("whose stored text was altered is found by its digest", async () => {
    const made = await acknowledge();
    done(await issueLetter(await as("officer"), { ...made, version: 1 }));
    house.store.client.exec("DROP TRIGGER letter_issued_no_update");
    house.store.client.prepare("UPDATE letter SET content = replace(content, 'look forward', 'look back')").run();
    expect(await verifyRecords(house)).toContainEqual({
      invariant: "every letter agrees with the digest that was signed",
      objectId: made.letterId,
    });
  });
  it("is printed in a thread of its own, kept encrypted, and made again where it is gone", async () => {
    const made = await acknowledge();
    done(await issueLetter(await as("officer"), { ...made, version: 1 }));
    const [row] = await rows();
    expect(await printedLetter(house, row!)).toMatchObject({ state: "waiting" });
    expect(await printLetters(house)).toBe(1);
    const printed = await printedLetter(house, row!);
    expect(printed.state === "made" && printed.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const { file_digest: digest } = house.store.client.prepare("SELECT file_digest FROM pdf_job").get() as {
      file_digest: string;
    };
    house.files.remove(digest);
    expect(await printedLetter(house, row!)).toMatchObject({ state: "waiting" });
    expect(await printLetters(house)).toBe(1);
  });
  it("is not listed for whom it is not", async () => {
    await acknowledge();
    const officer = await viewerAs(house, world.accounts.officer);
    const standing = (await standingOf(officer, house.store, world.processId))!;
    expect((await showLetters(house, officer, standing)).letters).toHaveLength(1);
    const screener = await viewerAs(house, world.accounts.screener);
    const other = (await standingOf(screener, house.store, world.processId))!;
    expect((await showLetters(house, screener, other)).letters).toEqual([]);
  });
});

describe("wording", () => {
  const version = { kind: "regret" as const, language: "en" as const, subject: "Outcome", source: "The institution" };
  it("gets a new version beside the old one and may not smuggle in what the kind may not say", async () => {
    expect(await addTemplateVersion(await as("officer"), { ...version, body: "{names}\n\nEnd" })).toMatchObject({
      kind: "missing",
    });
    expect(
      await addTemplateVersion(await as("administrator"), { ...version, body: "{names} lost to {person}\n\nEnd" }),
    ).toMatchObject({ fields: { body: { key: "letter.template.beyond" } } });
    expect(await addTemplateVersion(await as("administrator"), { ...version, body: "End" })).toMatchObject({
      fields: { body: { key: "letter.template.lacking" } },
    });
    expect(
      done(await addTemplateVersion(await as("administrator"), { ...version, body: "{names}\n\nEnd" })),
    ).toMatchObject({ version: 2 });
    expect(() => house.store.client.prepare("UPDATE letter_template SET body = ''").run()).toThrow(/stands/);
    await completeTemplates(house);
    expect(house.store.client.prepare("SELECT count(*) AS n FROM letter_template").get()).toEqual({ n: 22 });
  });
});
