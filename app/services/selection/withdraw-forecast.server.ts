import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { forecasts } from "#db/queries/forecasts.server.ts";
import { vacancyForecast } from "#db/schema/selection.tables.ts";

/**
 * Takes back a forecast that was wrong or has been overtaken, with a reason; its post can be forecast anew. Officers and
 * lead officers, as long as it waits for its launch.
 */
export async function withdrawForecast(
  work: Work,
  input: { forecastId: string; reason: string; version: number },
): Promise<Outcome<{ forecastId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "leadOfficer", "secretariatOfficer")) return missing;
  const forecast = (await forecasts(viewer, house.store)).find(({ id }) => id === input.forecastId);
  if (!forecast) return missing;
  if (forecast.launchedAt !== null) return conflict(message("forecast.launchedAlready"));
  if (forecast.withdrawnAt !== null) return conflict(message("forecast.withdrawnAlready"));
  return save(
    work,
    [event("forecast.withdrawn", ["forecast", forecast.id], null, { postId: forecast.postId })],
    [
      change(
        vacancyForecast,
        { id: forecast.id, version: input.version, launchedAt: null, withdrawnAt: null },
        { withdrawnAt: house.now(), withdrawnBy: viewer.accountId, withdrawnReason: input.reason },
      ),
    ],
    { forecastId: forecast.id },
    stale(),
  );
}
