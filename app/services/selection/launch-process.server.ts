import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { holds } from "#app/domain/policy.ts";
import { planBackwards } from "#app/domain/selection/plan.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { forecasts, postsWithHolders, stageDays } from "#db/queries/forecasts.server.ts";
import {
  processOfficer,
  selectionProcess,
  stageEntry,
  stagePlan,
  vacancyForecast,
} from "#db/schema/selection.tables.ts";
import { forecastPostOf, officerAccounts } from "#db/queries/officers.server.ts";

/**
 * Turns a forecast into a selection process in the state `forecast`, with a stage plan backwards from the vacancy and
 * its first officer. Lead officers only. A forecast launches once.
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
  return save(
    work,
    [
      event("process.launched", ["process", processId], processId, {
        forecastId: input.forecastId,
        postId: row.postId,
      }),
      event("process.officerAssigned", ["process", processId], processId, { accountId: input.officerId }),
    ],
    [
      change(vacancyForecast, { id: input.forecastId, version: input.version, launchedAt: null }, { launchedAt: now }),
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
}

async function forecastPost(work: Work, forecastId: string): Promise<{ postId: string; level: string } | null> {
  const postId = await forecastPostOf(work.viewer, work.house.store, forecastId);
  const post = (await postsWithHolders(work.viewer, work.house.store)).find(({ id }) => id === postId);
  return post ? { postId: post.id, level: post.level } : null;
}
