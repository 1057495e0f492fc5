import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import * as desk from "#app/routes/letters.tsx";
import * as letterRoute from "#app/routes/letters_.$letterId.tsx";
import * as pdfRoute from "#app/routes/letters_.$letterId_.pdf.tsx";
import * as printRoute from "#app/routes/letters_.$letterId_.print.tsx";
import * as list from "#app/routes/processes.$processId_.letters.tsx";
import * as writing from "#app/routes/processes.$processId_.letters_.new.tsx";
import * as recall from "#app/routes/processes.$processId_.letters_.$letterId_.recall.tsx";
import * as togetherRoute from "#app/routes/processes.$processId_.letters_.together.$kind.tsx";
import { printLetters } from "#app/services/selection/print-letters.server.ts";
import { closeHouse, freshHouse, getFrom, postTo, type Fields, type TestHouse } from "#tests/support/house.ts";
import { draft, nominationWorld, submit, type NominationWorld } from "#tests/support/nomination-world.ts";

type Loader = (args: LoaderFunctionArgs) => Promise<{ view: () => unknown } | Response>;
type Action = (args: ActionFunctionArgs) => Promise<unknown>;

let house: TestHouse;
let world: NominationWorld;
let kenyas: string;
const get = (loader: unknown, url: string, as: string | undefined, params: Record<string, string>) =>
  getFrom(house, loader as Loader, url, as === undefined ? { params } : { as, params });
const post = (action: unknown, url: string, fields: Fields, as: string, params: Record<string, string>) =>
  postTo(house, action as Action, url, fields, { as, params });
const at = (rest: string) => `/processes/${world.processId}/letters${rest}`;

beforeAll(async () => {
  house = await freshHouse();
  world = await nominationWorld(house);
  for (const [account, state] of [
    [world.accounts.kenya, "ke"],
    [world.accounts.nigeria, "ng"],
  ] as const) {
    await draft(house, world, account, state);
    expect(await submit(house, world, account, state)).toMatchObject({ ok: true });
  }
  const params = { processId: world.processId, kind: "acknowledgement" };
  const sent = await post(
    togetherRoute.action,
    at("/together/acknowledgement"),
    { count: "2", confirmation: "issue" },
    world.accounts.officer,
    params,
  );
  expect(sent).toMatchObject({ status: 303, location: at("") });
  kenyas = (house.store.client.prepare("SELECT id FROM letter WHERE member_state_id = 'ke'").get() as { id: string })
    .id;
});
afterAll(() => closeHouse(house));

describe("a letter to one State", () => {
  const nowhere = "0123456789abcdefghjkmnpqrs";
  it("is that State's and the desk's; for all others the same nothing as one that does not exist", async () => {
    const { accounts } = world;
    for (const loader of [letterRoute.loader, pdfRoute.loader, printRoute.loader]) {
      for (const who of [
        accounts.nigeria,
        accounts.stranger,
        accounts.screener,
        accounts.vetting,
        accounts.auditor,
        accounts.administrator,
      ])
        for (const letterId of [kenyas, nowhere])
          expect((await get(loader, `/letters/${letterId}`, who, { letterId })).status).toBe(404);
      const visitors = await Promise.all(
        [kenyas, nowhere].map((letterId) => get(loader, "/letters/x", undefined, { letterId })),
      );
      expect(visitors.map(({ location }) => location)).toEqual(Array(2).fill("/sign-in?to=%2Fletters%2Fx"));
    }
    for (const who of [accounts.kenya, accounts.colleague, accounts.officer, accounts.lead])
      expect((await get(letterRoute.loader, `/letters/${kenyas}`, who, { letterId: kenyas })).status).toBe(200);
  });
  it("is being made as PDF until the printer has it, and the page says so meanwhile", async () => {
    const as = world.accounts.kenya;
    const params = { letterId: kenyas };
    const early = await get(pdfRoute.loader, `/letters/${kenyas}/pdf`, as, params);
    expect(early).toMatchObject({ status: 303, location: `/letters/${kenyas}/print` });
    expect((await get(printRoute.loader, `/letters/${kenyas}/print`, as, params)).view).toMatchObject({
      failed: false,
    });
    expect(printRoute.headers({ loaderHeaders: new Headers() }).get("Refresh")).toBe("2");
    expect(await printLetters(house)).toBe(2);
    const made = await get(pdfRoute.loader, `/letters/${kenyas}/pdf`, as, params);
    expect(made.headers.get("Content-Type")).toBe("application/pdf");
    expect(made.headers.get("Cache-Control")).toBe("private, no-store");
    expect((await get(printRoute.loader, `/letters/${kenyas}/print`, as, params)).location).toBe(
      `/letters/${kenyas}/pdf`,
    );
  });
  it("lies at the State's desk with no word of another's", async () => {
    const { view } = await get(desk.loader, "/letters", world.accounts.kenya, {});
    expect(JSON.stringify(view)).toContain("Kenya");
    expect(JSON.stringify(view)).not.toContain("Nigeria");
    expect((await get(desk.loader, "/letters", world.accounts.officer, {})).status).toBe(404);
  });
});

describe("writing", () => {
  const params = () => ({ processId: world.processId });
  it("is the officer's; to others there is no such page", async () => {
    for (const who of [world.accounts.kenya, world.accounts.stranger, world.accounts.lead])
      expect((await get(writing.loader, at("/new"), who, params())).status).toBe(404);
    expect((await get(list.loader, at(""), world.accounts.lead, params())).status).toBe(200);
    expect((await get(list.loader, at(""), world.accounts.screener, params())).status).toBe(404);
    expect((await get(writing.loader, at("/new?kind=nothing"), world.accounts.officer, params())).status).toBe(404);
  });
  it("names the field that is wrong and keeps the text", async () => {
    const wrong = await post(
      writing.action,
      at("/new"),
      { kind: "acknowledgement", language: "xx", addition: "Kept" },
      world.accounts.officer,
      params(),
    );
    expect(wrong).toMatchObject({ status: 422 });
    expect(JSON.stringify(wrong)).toMatch(/language.*|Kept/);
    const nobody = await post(
      writing.action,
      at("/new"),
      { kind: "acknowledgement", language: "own", memberStateId: "fr", addition: "" },
      world.accounts.officer,
      params(),
    );
    expect(nobody).toMatchObject({ status: 422 });
    const sealed = await post(
      writing.action,
      at("/new"),
      { kind: "offer", language: "en", replyOn: "2026-12-01", addition: "" },
      world.accounts.officer,
      params(),
    );
    expect(sealed).toMatchObject({ status: 403 });
  });
  it("asks for the word before a letter is recalled", async () => {
    const sent = await post(
      recall.action,
      at(`/${kenyas}/recall`),
      { _version: "1", reason: "Wrong", confirmation: "no" },
      world.accounts.officer,
      { ...params(), letterId: kenyas },
    );
    expect(sent).toMatchObject({ status: 422 });
  });
});
