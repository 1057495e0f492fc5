import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import { endOfNewYorkDay } from "#app/domain/selection/plan.ts";
import { launchProcess } from "#app/services/selection/launch-process.server.ts";
import { tasksOf } from "#app/services/selection/list-tasks.server.ts";
import { leaveAside } from "#app/services/selection/manage-process.server.ts";
import { makeForecast } from "#app/services/selection/make-forecast.server.ts";
import { withdrawForecast } from "#app/services/selection/withdraw-forecast.server.ts";
import { change } from "#db/commit.server.ts";
import { forecasts } from "#db/queries/forecasts.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { selectionProcess, vacancyForecast } from "#db/schema/selection.tables.ts";
import { closeHouse, freshHouse, put, viewerAs, workAs, type TestHouse } from "#tests/support/house.ts";
import { nominationWorld, type NominationWorld } from "#tests/support/nomination-world.ts";

const reads = systemViewer("a test looks");
const free = "unficyp.forceCommander";

let house: TestHouse;
let world: NominationWorld;
beforeEach(async () => {
  house = await freshHouse();
  // Holds a running process for UNMISS's special representative, its forecast launched.
  world = await nominationWorld(house);
});
afterEach(() => closeHouse(house));

const as = (who: keyof NominationWorld["accounts"]) => workAs(house, world.accounts[who]);
function done<R extends Record<string, unknown>>(outcome: Outcome<R>): R {
  if (!outcome.ok) throw new Error(`${outcome.kind} ${JSON.stringify(outcome.fields ?? outcome.reason)}`);
  return outcome.result;
}
const forecast = async (who: "lead" | "officer", postId = free, vacantOn = "2027-09-01") =>
  makeForecast(await as(who), { postId, reason: "endOfTour", vacantOn });
const launch = async (forecastId: string) =>
  launchProcess(await as("lead"), { forecastId, officerId: world.accounts.officer, version: 1 });

describe("a forecast", () => {
  it("speaks of a day to come within ten years", async () => {
    for (const [vacantOn, key] of [
      ["2026-10-11", "forecast.vacantInThePast"],
      ["2036-10-13", "forecast.vacantTooFar"],
      ["9999-12-31", "forecast.vacantTooFar"],
    ] as const)
      expect(await forecast("lead", free, vacantOn)).toMatchObject({ kind: "invalid", fields: { vacantOn: { key } } });
    expect(await forecast("lead", free, "2036-10-12")).toMatchObject({ ok: true });
  });

  it("is withdrawn with a reason while it waits, and its post can be forecast anew", async () => {
    const { forecastId } = done(await forecast("lead"));
    const withdraw = async (who: keyof NominationWorld["accounts"], version = 1) =>
      withdrawForecast(await as(who), { forecastId, reason: "The tour was extended.", version });
    expect(await withdraw("lead", 7)).toMatchObject({ kind: "stale" });
    done(await withdraw("officer"));
    expect(await withdraw("lead", 2)).toMatchObject({ reason: { key: "forecast.withdrawnAlready" } });
    expect(await launch(forecastId)).toMatchObject({ reason: { key: "forecast.withdrawnAlready" } });
    const { forecastId: again } = done(await forecast("lead"));
    done(await launch(again));
    expect(
      await withdrawForecast(await as("lead"), { forecastId: again, reason: "Too late", version: 2 }),
    ).toMatchObject({ reason: { key: "forecast.launchedAlready" } });
  });

  it("waits for its launch alone: another for the post is refused, whoever makes it", async () => {
    const { forecastId } = done(await forecast("lead"));
    for (const who of ["lead", "officer"] as const)
      expect(await forecast(who, free, "2028-01-01")).toMatchObject({
        kind: "invalid",
        fields: { postId: { key: "forecast.waitsAlready" } },
      });
    done(await launch(forecastId));
    // The next vacancy may be foreseen while the process of this one runs.
    done(await forecast("officer", free, "2030-01-01"));
  });

  it("is made once when two tabs make it at the same moment", async () => {
    const both = await Promise.all([forecast("lead"), forecast("officer")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: "invalid", fields: { postId: {} } });
    expect(await house.store.db.select().from(vacancyForecast).where(eq(vacancyForecast.postId, free))).toHaveLength(1);
  });

  it("is not launched while another process for its post runs, and then is", async () => {
    const { forecastId } = done(await forecast("lead", "unmiss.srsg"));
    const refusal = { kind: "conflict", reason: { key: "forecast.runs", values: { reference: "SEL-2026-TEST" } } };
    expect(await launch(forecastId)).toMatchObject(refusal);
    expect((await forecasts(reads, house.store)).find(({ id }) => id === forecastId)).toMatchObject({
      runs: { id: world.processId, reference: "SEL-2026-TEST" },
    });
    await leaveAside(await as("officer"), world.processId, { exit: "suspend", reason: "A pause", version: 1 });
    expect(await launch(forecastId)).toMatchObject(refusal);
    await leaveAside(await as("officer"), world.processId, { exit: "resume", reason: "", version: 2 });
    done(
      await leaveAside(await as("lead"), world.processId, { exit: "cancel", reason: "The mandate ends", version: 3 }),
    );
    done(await launch(forecastId));
  });

  it("asks every lead officer for its launch, from thirty days before the day to launch by", async () => {
    // The customary times make 248 days: launched by 27 December 2026 for a vacancy on 1 September 2027.
    const { forecastId } = done(await forecast("officer"));
    const asked = async (who: keyof NominationWorld["accounts"]) =>
      (await tasksOf(await viewerAs(house, world.accounts[who]), house))
        .filter(({ title }) => title.key === "task.launch")
        .map(({ href, due, mine }) => [href, due, mine]);
    house.clock.set(Date.UTC(2026, 10, 26, 13));
    expect(await asked("lead")).toEqual([]);
    house.clock.set(Date.UTC(2026, 10, 27, 13));
    const task = [`/forecasts/${forecastId}/launch`, endOfNewYorkDay("2026-12-27"), true];
    expect(await asked("lead")).toEqual([task]);
    expect(await asked("officer")).toEqual([]);
    // Overdue it stays until it is launched; while a process of the post runs there is nothing to do.
    house.clock.set(Date.UTC(2027, 1, 1, 13));
    expect(await asked("lead")).toEqual([task]);
    await put(house, change(selectionProcess, { id: world.processId }, { postId: free }));
    expect(await asked("lead")).toEqual([]);
    await put(house, change(selectionProcess, { id: world.processId }, { postId: "unmiss.srsg" }));
    done(await launch(forecastId));
    expect(await asked("lead")).toEqual([]);
  });

  it("is launched once the person of the last process is on board", async () => {
    const { forecastId } = done(await forecast("lead", "unmiss.srsg"));
    await put(house, change(selectionProcess, { id: world.processId }, { state: "announced" }));
    expect(await launch(forecastId)).toMatchObject({ kind: "conflict" });
    await put(house, change(selectionProcess, { id: world.processId }, { state: "onboarded" }));
    done(await launch(forecastId));
  });

  it("leads to one process when two are launched at the same moment", async () => {
    // Two that waited before the rule was there.
    const first = done(await forecast("lead"));
    await put(house, change(vacancyForecast, { id: first.forecastId }, { postId: "unmiss.forceCommander" }));
    const second = done(await forecast("lead"));
    await put(house, change(vacancyForecast, { id: first.forecastId }, { postId: free }));
    const both = await Promise.all([launch(first.forecastId), launch(second.forecastId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ kind: "conflict", reason: { key: "forecast.runs" } });
    expect(await house.store.db.select().from(selectionProcess).where(eq(selectionProcess.postId, free))).toHaveLength(
      1,
    );
  });
});
