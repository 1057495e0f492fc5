import { eligibilityOf, type BarrierCode } from "#app/domain/mentoring/matching.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import type { Clearance } from "#app/domain/selection/clearance.ts";
import type { House } from "#app/services/work.server.ts";
import { mentorPool } from "#db/queries/matching.server.ts";
import { mentorFor, mentorsFor, type MentorRow, type MentorView } from "#db/queries/mentors.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";

const reads = systemViewer("the coordinator reads eligibility in words and clearance as one word");

export type Standing = {
  /** What still keeps the mentor from being offered to anybody. */
  readonly barriers: readonly BarrierCode[];
  readonly capacity: number;
  readonly taken: number;
  readonly clearance: Clearance;
};
/** The mentors a viewer may know of; how each stands in the programme is added for the coordinator alone. */
export async function shownMentors(
  house: House,
  viewer: Viewer,
): Promise<(MentorRow & { readonly standing: Standing | null })[]> {
  const rows = await mentorsFor(viewer, house.store);
  const standings = await standingsOf(
    house,
    viewer,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, standing: standings.get(row.id) ?? null }));
}

/** One mentor as `mentorFor`, with the standing for the coordinator and the mentor. */
export async function shownMentor(
  house: House,
  viewer: Viewer,
  mentorId: string,
): Promise<(MentorView & { readonly standing: Standing | null }) | null> {
  const view = await mentorFor(viewer, house.store, mentorId);
  if (!view) return null;
  const standings = await standingsOf(house, viewer, view.as.coordinator ? [mentorId] : []);
  return { ...view, standing: standings.get(mentorId) ?? null };
}

async function standingsOf(house: House, viewer: Viewer, ids: readonly string[]): Promise<Map<string, Standing>> {
  if (!holds(viewer, "mentoringCoordinator") || ids.length === 0) return new Map();
  const now = house.now();
  const pool = await mentorPool(reads, house.store, now, ids);
  return new Map(
    pool.map(({ facts, clearance }) => [
      facts.id,
      { barriers: eligibilityOf(facts, dayOf(now)), capacity: facts.capacity, taken: facts.taken, clearance },
    ]),
  );
}
