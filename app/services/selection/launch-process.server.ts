import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome, type Refusal } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { holds, sees } from "#app/domain/policy.ts";
import { planBackwards } from "#app/domain/selection/plan.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { forecasts, postsWithHolders, runningFor, stageDays } from "#db/queries/forecasts.server.ts";
import {
  processOfficer,
  selectionProcess,
  stageEntry,
  stagePlan,
  vacancyForecast,
} from "#db/schema/selection.tables.ts";
import { forecastPostOf, officerAccounts } from "#db/queries/officers.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { whileNoneRuns } from "#db/writes/forecasts.server.ts";

/**
 * Turns a forecast into a selection process in the state `forecast`, with a stage plan backwards from the vacancy and
 * its first officer. Lead officers only. A forecast launches once, and not while another process for its post runs.
 */
export async function launchProcess(
  work: Work,
  input: { forecastId: string; officerId: string; version: number },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "leadOfficer")) return missing;
  const forecast = (await forecasts(viewer, house.store)).find(({ id }) => id === input.forecastId);
  if (!forecast) return missing;
  if (forecast.launchedAt !== null) return conflict(message("forecast.launchedAlready"));
  if (forecast.withdrawnAt !== null) return conflict(message("forecast.withdrawnAlready"));
  const officer = (await officerAccounts(viewer, house.store, house.now())).find(
    ({ accountId }) => accountId === input.officerId,
  );
  if (!officer)
    return {
      ok: false,
      kind: "invalid",
      reason: message("refusal.invalid"),
      fields: { officerId: message("field.choose") },
    };
  const now = house.now();
  const processId = house.newId();
  const year = new Date(now).getUTCFullYear();
  // Not sequential: a State must not count the processes between two of its own.
  const reference = `SEL-${year}-${house.newId().slice(0, 4).toUpperCase()}`;
  const row = await forecastPost(work, input.forecastId);
  if (!row) return missing;
  const other = await runsAlready(work, row.postId);
  if (other) return other;
  const done = await save(
    work,
    [
      event("process.launched", ["process", processId], processId, {
        forecastId: input.forecastId,
        postId: row.postId,
      }),
      event("process.officerAssigned", ["process", processId], processId, { accountId: input.officerId }),
    ],
    [
      whileNoneRuns(row.postId),
      change(
        vacancyForecast,
        { id: input.forecastId, version: input.version, launchedAt: null, withdrawnAt: null },
        { launchedAt: now },
      ),
      insert(selectionProcess, {
        id: processId,
        reference,
        postId: row.postId,
        forecastId: input.forecastId,
        state: "forecast",
        stateSince: now,
        round: 1,
        vacantOn: forecast.vacantOn,
        level: row.level,
        createdAt: now,
        version: 1,
      }),
      insert(stageEntry, { id: house.newId(), processId, round: 1, state: "forecast", enteredAt: now }),
      insert(
        stagePlan,
        planBackwards(forecast.vacantOn, await stageDays(viewer, house.store)).map(({ state, endsAt }) => ({
          id: house.newId(),
          processId,
          state,
          endsAt,
        })),
      ),
      insert(processOfficer, {
        id: house.newId(),
        processId,
        accountId: input.officerId,
        assignedBy: viewer.accountId,
        assignedAt: now,
      }),
    ],
    { processId },
    conflict(message("forecast.launchedAlready")),
  );
  return done.ok ? done : ((await runsAlready(work, row.postId)) ?? done);
}

/** The refusal while a process for the post runs, by its reference where the viewer may see it; null while none does. */
async function runsAlready(work: Work, postId: string): Promise<Refusal | null> {
  const { house, viewer } = work;
  const other = await runningFor(viewer, house.store, postId);
  if (!other) return null;
  const standing = await standingOf(viewer, house.store, other.id);
  return standing && sees(standing, "process")
    ? conflict(message("forecast.runs", { reference: other.reference }))
    : conflict(message("forecast.runsUnseen"));
}

async function forecastPost(work: Work, forecastId: string): Promise<{ postId: string; level: string } | null> {
  const postId = await forecastPostOf(work.viewer, work.house.store, forecastId);
  const post = (await postsWithHolders(work.viewer, work.house.store)).find(({ id }) => id === postId);
  return post ? { postId: post.id, level: post.level } : null;
}
