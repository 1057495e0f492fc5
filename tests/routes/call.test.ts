import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { action as amendAction } from "#app/routes/processes.$processId_.call_.amend.tsx";
import { action as extendAction, loader as extendPage } from "#app/routes/processes.$processId_.call_.extend.tsx";
import { action as answerAction } from "#app/routes/processes.$processId_.questions_.$questionId.tsx";
import { loader as questionsPage } from "#app/routes/processes.$processId_.questions.tsx";
import {
  action as endWindow,
  loader as endWindowPage,
} from "#app/routes/processes.$processId_.late_.$requestId_.end.tsx";
import { loader as latePage } from "#app/routes/processes.$processId_.late.tsx";
import { loader as callPage } from "#app/routes/calls_.$callId.tsx";
import { action as askAction } from "#app/routes/calls_.$callId_.ask.tsx";
import { action as lateAction } from "#app/routes/calls_.$callId_.late.tsx";
import { closeHouse, freshHouse, getFrom, postTo, type TestHouse } from "../support/house.ts";
import { draft, nominationWorld, submit, upload, type NominationWorld } from "../support/nomination-world.ts";
import { done } from "../support/screening-world.ts";

let house: TestHouse;
let world: NominationWorld;
beforeEach(async () => {
  house = await freshHouse();
  world = await nominationWorld(house);
});
afterEach(() => closeHouse(house));

type Who = keyof NominationWorld["accounts"];
const asking = (who: Who, more: Record<string, string> = {}) => ({
  as: world.accounts[who],
  params: { processId: world.processId, callId: world.callId, ...more },
});
const own = async (who: Who) =>
  (await getFrom(house, callPage, `/calls/${world.callId}`, asking(who))).view as {
    questions: { id: string; text: string }[];
    told: { answers: { question: string; answer: string }[] };
    late: { requests: unknown[] };
  };

describe("the pages of a call", () => {
  it("keep a question between its State and the officers until all read the answer", async () => {
    const path = `/calls/${world.callId}/ask`;
    const empty = await postTo(house, askAction, path, { memberStateId: "ke", text: " " }, asking("kenya"));
    expect(empty.status).toBe(422);
    expect(Object.keys(empty.answer.errors ?? {})).toEqual(["text"]);
    const sent = await postTo(house, askAction, path, { memberStateId: "ke", text: "QXASKED?" }, asking("kenya"));
    expect(sent.status).toBe(303);
    expect((await postTo(house, askAction, path, { memberStateId: "ke", text: "Q" }, asking("nigeria"))).status).toBe(
      404,
    );
    expect(JSON.stringify(await own("kenya"))).toContain("QXASKED");
    expect(JSON.stringify(await own("nigeria"))).not.toContain("QXASKED");
    const list = `/processes/${world.processId}/questions`;
    for (const who of ["kenya", "nigeria", "screener", "stranger", "auditor", "administrator"] as const)
      expect((await getFrom(house, questionsPage, list, asking(who))).status).toBe(404);
    const { view } = await getFrom(house, questionsPage, list, asking("officer"));
    const [question] = (view as { questions: { id: string }[] }).questions;
    const answer = { _version: 1, published: "Reworded?", answer: "Yes." };
    const at = (who: Who) => asking(who, { questionId: question!.id });
    expect((await postTo(house, answerAction, `${list}/x`, answer, at("lead"))).status).toBe(403);
    expect((await postTo(house, answerAction, `${list}/x`, answer, at("officer"))).status).toBe(303);
    const [ke, ng] = [await own("kenya"), await own("nigeria")];
    expect(ng.told.answers).toEqual(ke.told.answers);
    expect(JSON.stringify(ng)).not.toContain("QXASKED");
    expect(ke.questions).toEqual([]);
  });

  it("name the field of bad input and keep what was typed", async () => {
    const path = `/processes/${world.processId}/call/extend`;
    const typed = { _version: 1, closesOn: "2026-10-01", reason: "More time.", plan: "follows" };
    const bad = await postTo(house, extendAction, path, typed, asking("officer"));
    expect(bad.status).toBe(422);
    expect(Object.keys(bad.answer.errors ?? {})).toEqual(["closesOn"]);
    expect(bad.answer.values).toMatchObject({ reason: "More time." });
    expect((await postTo(house, extendAction, path, typed, asking("lead"))).status).toBe(403);
    expect((await getFrom(house, extendPage, path, asking("nigeria"))).status).toBe(404);
    const amend = await postTo(
      house,
      amendAction,
      `/processes/${world.processId}/call/amend`,
      { _version: 1, part: "passage", formerly: "", now: "Now.", reason: "Why." },
      asking("officer"),
    );
    expect(Object.keys(amend.answer.errors ?? {})).toEqual(["formerly"]);
  });

  it("show a late request to its State and the desk alone", async () => {
    house.clock.set(world.closesAt + 1);
    const sent = await postTo(
      house,
      lateAction,
      `/calls/${world.callId}/late`,
      { memberStateId: "ke", names: 1, reason: "QXLATE" },
      asking("kenya"),
    );
    expect(sent.status).toBe(303);
    expect((await own("kenya")).late.requests).toHaveLength(1);
    expect((await own("nigeria")).late.requests).toEqual([]);
    const path = `/processes/${world.processId}/late`;
    for (const who of ["officer", "lead"] as const)
      expect(JSON.stringify((await getFrom(house, latePage, path, asking(who))).view)).toContain("QXLATE");
    for (const who of ["kenya", "nigeria", "stranger", "screener", "vetting", "auditor"] as const)
      expect((await getFrom(house, latePage, path, asking(who))).status).toBe(404);
  });

  it("let an officer end a window with a reason, and offer neither name nor withdrawal once the process has ended", async () => {
    const id = await draft(house, world, world.accounts.kenya, "ke");
    await upload(house, world.accounts.kenya, id, "cv");
    done(await submit(house, world, world.accounts.kenya, "ke"));
    house.clock.set(world.closesAt + 1);
    await postTo(
      house,
      lateAction,
      `/calls/${world.callId}/late`,
      { memberStateId: "ke", names: 1, reason: "The courier." },
      asking("kenya"),
    );
    const list = `/processes/${world.processId}/late`;
    const { requests } = (await getFrom(house, latePage, list, asking("lead"))).view as { requests: { id: string }[] };
    const params = { requestId: requests[0]!.id };
    const page = `${list}/${params.requestId}/end`;
    house.store.client
      .prepare(
        "UPDATE late_request SET outcome = 'granted', decided_by = 'x', decided_at = 1, decision_reason = 'y', names_granted = 1, until_at = ?",
      )
      .run(house.now() + 86_400_000);
    const seen = async () =>
      (await getFrom(house, callPage, `/calls/${world.callId}`, asking("kenya"))).view as {
        late: { window: unknown };
        call: { withdraws: boolean };
      };
    expect(await seen()).toMatchObject({ late: { window: { names: 1 } }, call: { withdraws: true } });
    house.store.client.prepare("UPDATE selection_process SET ended_as = 'readvertised'").run();
    expect(await seen()).toMatchObject({ late: { window: null }, call: { withdraws: false } });
    house.store.client.prepare("UPDATE selection_process SET ended_as = NULL").run();
    for (const who of ["kenya", "nigeria", "screener", "stranger", "auditor", "administrator"] as const) {
      expect((await getFrom(house, endWindowPage, page, asking(who, params))).status).toBe(404);
      expect((await postTo(house, endWindow, page, { _version: 1, reason: "No." }, asking(who, params))).status).toBe(
        404,
      );
    }
    const empty = await postTo(house, endWindow, page, { _version: 1, reason: " " }, asking("officer", params));
    expect([empty.status, Object.keys(empty.answer.errors ?? {})]).toEqual([422, ["reason"]]);
    expect((await getFrom(house, endWindowPage, page, asking("officer", params))).status).toBe(200);
    const ended = await postTo(
      house,
      endWindow,
      page,
      { _version: 1, reason: "Wrong State." },
      asking("officer", params),
    );
    expect(ended.status).toBe(303);
    expect(await seen()).toMatchObject({ late: { window: null } });
    const again = await postTo(house, endWindow, page, { _version: 2, reason: "Again." }, asking("officer", params));
    expect([again.status, again.answer.refusal?.reason.key]).toEqual([409, "late.windowOver"]);
  });
});
