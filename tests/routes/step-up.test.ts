import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ActNeed } from "#app/http/guard.server.ts";
import { beginSession } from "#app/http/session.server.ts";
import * as submitPage from "#app/routes/processes.$processId_.screening_.$candidacyId_.submit.tsx";
import { proofKinds, type Proof } from "#app/domain/people/second-factor.ts";
import { assignScreener } from "#app/services/selection/assign-screener.server.ts";
import { saveScreeningSheet } from "#app/services/selection/save-screening-sheet.server.ts";
import { sign } from "#app/services/work.server.ts";
import { closeHouse, freshHouse, postTo, put, workAs, type TestHouse } from "#tests/support/house.ts";
import { done, marksOf, screeningWorld, type ScreeningWorld } from "#tests/support/screening-world.ts";

/**
 * The acts that ask for a proof of presence not older than five minutes, by hand: what locks, signs, decides, approves,
 * confirms, announces, or gives somebody a role.
 */
const asking = [
  // what a member or a screener hands in for good
  "processes.$processId_.scores_.$sheetId_.lock",
  "processes.$processId_.scores_.lock",
  "processes.$processId_.screening_.$candidacyId_.submit",
  "processes.$processId_.scores_.absent.$memberId",
  "processes.$processId_.scores_.reopen",
  // signatures
  "calls_.$callId",
  "processes.$processId_.register_.$nominationId",
  "processes.$processId_.shortlist_.sign",
  "processes.$processId_.reasons_.$gate_.$rule",
  "processes.$processId_.report_.sign",
  "processes.$processId_.report_.answer",
  "processes.$processId_.report_.not-signed.$memberId",
  "processes.$processId_.analysis_.recommendedList",
  "processes.$processId_.analysis_.decision",
  "processes.$processId_.recommendation_.sign",
  "processes.$processId_.recommendation_.submit",
  "processes.$processId_.vetting_.$checkId_.ruling",
  "cadre_.$memberId_.checks_.$checkId_.ruling",
  "mentors_.$mentorId_.checks_.$checkId_.ruling",
  "matches.$matchId_.agreement_.sign",
  // records that stand for a stage passed before the portal
  "processes.$processId_.begun-before_.record",
  // decisions and the announcement
  "processes.$processId_.decision_.decide",
  "processes.$processId_.decision_.approve",
  "processes.$processId_.decision_.return",
  "processes.$processId_.decision_.paper",
  "processes.$processId_.announce",
  // roles and factors
  "accounts_.new",
  "accounts_.import_.apply",
  "accounts_.$accountId_.grant",
  "accounts_.$accountId_.roles.$grantId",
  "accounts_.$accountId_.factor",
  "colleagues_.new",
  "me_.factor",
];

const pages = import.meta.glob<{ action?: { need: ActNeed<never> } }>("/app/routes/*.tsx");
const nameOf = (path: string) => path.replace("/app/routes/", "").replace(/\.tsx$/, "");

describe("acts that ask for a fresh proof", () => {
  test("are those of the list, no more and no less", async () => {
    const found: string[] = [];
    for (const [path, load] of Object.entries(pages))
      if ((await load()).action?.need.stepUp === true) found.push(nameOf(path));
    expect(found.sort()).toEqual([...asking].sort());
  });

  test("are all that reach a signature: a route whose use-case signs declares it", () => {
    const folder = "app/services";
    const services = new Map(
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .map((name) => [name.replaceAll("\\", "/"), readFileSync(`${folder}/${name}`, "utf8")]),
    );
    // Exported functions by file whose text makes a signature, directly.
    const signing = new Set<string>();
    for (const [name, text] of services) {
      if (name === "work.server.ts") continue;
      for (const piece of text.split(/(?=^export )/m)) {
        const made = /^export (?:async )?function (\w+)/.exec(piece)?.[1];
        if (made && /\bsign\(|insert\(signature\b/.test(piece)) signing.add(made);
      }
    }
    expect(signing.size).toBeGreaterThan(8);
    const undeclared = Object.keys(pages).flatMap((path) => {
      const text = readFileSync(path.slice(1), "utf8");
      const action = /export const action[\s\S]*?\n\);/.exec(text)?.[0] ?? "";
      const reached = [...signing].filter((made) => new RegExp(`\\b${made}\\(`).test(action));
      return reached.length > 0 && !asking.includes(nameOf(path)) ? [`${nameOf(path)}: ${reached.join(", ")}`] : [];
    });
    expect(undeclared).toEqual([]);
  });

  test("show the field in the form: its name stands in each form of such a page", () => {
    const silent = asking.filter((name) => {
      const text = readFileSync(`app/routes/${name}.tsx`, "utf8");
      const forms = [...text.matchAll(/<PostForm\b([^>]*)>/g)].map(([, attributes = ""]) => attributes);
      // Pages whose form is a part of its own are looked at there.
      return forms.some((attributes) => !/\bstepUp\b/.test(attributes));
    });
    expect(silent).toEqual([]);
    for (const part of ["comparative-analysis", "vetting-parts"])
      expect(readFileSync(`app/ui/${part}.tsx`, "utf8")).toMatch(/<PostForm name="(analysis|ruling)" stepUp/);
  });
});

describe("a house with a second factor", () => {
  let house: TestHouse;
  let world: ScreeningWorld;
  beforeEach(async () => {
    house = await freshHouse();
    world = await screeningWorld(house);
  });
  afterEach(() => closeHouse(house));
  /** What was built by one rule goes on by the other. */
  const rule = () => Object.assign(house.config, { secondFactor: true });

  test("makes no signature without a proof", async () => {
    rule();
    const work = await workAs(house, world.accounts.chair);
    const what = {
      kind: "test",
      objectKind: "test",
      objectId: "x",
      version: 1,
      content: "c",
      role: "panelChair",
    } as const;
    expect(() => sign(work, what)).toThrow(/fresh proof/);
    expect(() => sign({ ...work, proof: null }, what)).toThrow(/fresh proof/);
  });

  test.each(proofKinds)("keeps with the signature when and by what the signer proved to be there: %s", async (by) => {
    rule();
    const proof: Proof = { at: house.now(), by };
    const work = { ...(await workAs(house, world.accounts.chair)), proof };
    const made = sign(work, {
      kind: "test",
      objectKind: "test",
      objectId: "x",
      version: 1,
      content: "c",
      role: "panelChair",
    });
    await put(house, made.write);
    expect(
      house.store.client.prepare("SELECT step_up_at, step_up_by FROM signature WHERE id = ?").get(made.id),
    ).toEqual({
      step_up_at: proof.at,
      step_up_by: by,
    });
  });

  test("lets a screener hand a sheet in after a proof, and asks where the last is old", async () => {
    const officer = await workAs(house, world.accounts.officer);
    done(await assignScreener(officer, { processId: world.processId, accountId: world.accounts.anna }));
    const candidacyId = world.names.amara;
    const at = { processId: world.processId, candidacyId };
    const anna = await workAs(house, world.accounts.anna);
    const { version } = done(await saveScreeningSheet(anna, { ...at, version: 0, marks: marksOf(world, [3, 2]) }));
    const header = await beginSession(new Request("http://localhost:3000"), house, world.accounts.anna, {
      proof: { at: house.now(), by: "totp" },
    });
    rule();
    const post = (confirmation: string) =>
      postTo(
        house,
        submitPage.action,
        `/processes/${world.processId}/screening/${candidacyId}/submit`,
        { _version: version, confirmation, _form: "submit" },
        { cookie: header.split(";")[0]!, params: at },
      );
    house.clock.advance(6 * 60_000);
    const old = await post("hand in");
    expect([old.status, old.answer.proof, old.answer.values?.confirmation]).toEqual([422, "password", "hand in"]);
    house.clock.advance(-5 * 60_000);
    expect((await post("hand in")).status).toBe(303);
  });
});
