import { dayIn, planAgain } from "#app/domain/selection/plan.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, type Write } from "#db/commit.server.ts";
import { stageDays } from "#db/queries/forecasts.server.ts";
import { stageDates } from "#db/queries/process.server.ts";
import { stagePlan } from "#db/schema/selection.tables.ts";

/**
 * The plan of a process that goes back to a state, from today by the customary times: what is to be done again would be
 * late at birth against ends that were set for the first time. No reason is asked: the way back has its own.
 */
export async function planAgainWrites(work: Work, processId: string, state: ProcessState): Promise<Write[]> {
  const { house, viewer } = work;
  const { plan } = await stageDates(viewer, house.store, processId);
  const days = await stageDays(viewer, house.store);
  return planAgain(plan, state, dayIn(house.now(), "America/New_York"), days).map((row) =>
    change(stagePlan, { processId, state: row.state }, { endsAt: row.endsAt, movedReason: null }),
  );
}
