import { event } from "#app/domain/events.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { holds } from "#app/domain/policy.ts";
import { dayIn, lastForeseen, yearsForeseen } from "#app/domain/selection/plan.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { forecastWaits, postsWithHolders } from "#db/queries/forecasts.server.ts";
import { vacancyForecast } from "#db/schema/selection.tables.ts";
import { whileNoForecastWaits } from "#db/writes/forecasts.server.ts";

/**
 * Notes that a post will fall vacant on a day, and why; one forecast of a post at a time waits for its launch. Officers
 * and lead officers.
 */
export async function makeForecast(
  work: Work,
  input: { postId: string; reason: "endOfTour" | "mandate" | "retirement" | "newPost"; vacantOn: string },
): Promise<Outcome<{ forecastId: string }>> {
  if (!holds(work.viewer, "leadOfficer", "secretariatOfficer")) return missing;
  const post = (await postsWithHolders(work.viewer, work.house.store)).find(({ id }) => id === input.postId);
  if (!post) return invalid({ postId: message("field.choose") });
  const today = dayIn(work.house.now(), "America/New_York");
  if (input.vacantOn < today) return invalid({ vacantOn: message("forecast.vacantInThePast") });
  if (input.vacantOn > lastForeseen(today))
    return invalid({ vacantOn: message("forecast.vacantTooFar", { years: yearsForeseen }) });
  const waits = invalid({ postId: message("forecast.waitsAlready") });
  if (await forecastWaits(work.viewer, work.house.store, input.postId)) return waits;
  const id = work.house.newId();
  return save(
    work,
    [event("forecast.made", ["forecast", id], null, { postId: input.postId })],
    [
      whileNoForecastWaits(input.postId),
      insert(vacancyForecast, {
        id,
        postId: input.postId,
        assignmentId: post.holderId,
        reason: input.reason,
        vacantOn: input.vacantOn,
        createdAt: work.house.now(),
        createdBy: work.viewer.accountId,
        version: 1,
      }),
    ],
    { forecastId: id },
    waits,
  );
}
