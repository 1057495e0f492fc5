import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Outcome } from "#app/domain/outcome.ts";
import { launchProcess } from "#app/services/selection/launch-process.server.ts";
import { leaveAside } from "#app/services/selection/manage-process.server.ts";
import { makeForecast } from "#app/services/selection/make-forecast.server.ts";
import { change } from "#db/commit.server.ts";
import { forecasts } from "#db/queries/forecasts.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import { selectionProcess, vacancyForecast } from "#db/schema/selection.tables.ts";
import { closeHouse, freshHouse, put, workAs, type TestHouse } from "#tests/support/house.ts";
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
