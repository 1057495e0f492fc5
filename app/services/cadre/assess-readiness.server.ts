import { event } from "#app/domain/events.ts";
import { addMonths } from "#app/domain/cadre/membership.ts";
import type { ReadinessLevel } from "#app/domain/cadre/readiness.ts";
import { message, type Message } from "#app/domain/message.ts";
import { invalid, stale, type Outcome } from "#app/domain/outcome.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { assessmentsOf } from "#db/queries/cadre-record.server.ts";
import { cadreChoices } from "#db/queries/cadre.server.ts";
import { readiness } from "#db/schema/cadre.tables.ts";
import { memberToWrite } from "./desk.server.ts";

/** Longest that an assessment may hold, in months. */
export const readinessHolds = 24;

/**
 * Records how soon a member could take a post of a type, as the cadre manager found on a day and on what evidence. A later
 * assessment takes the place of an earlier one; none is edited.
 */
export async function assessReadiness(
  work: Work,
  input: {
    memberId: string;
    postTypeId: string;
    level: ReadinessLevel;
    assessedOn: string;
    expiresOn: string;
    evidence: string;
    /** How many assessments of the member the form was made beside; absent where there was no form. */
    seen?: number;
  },
): Promise<Outcome<{ memberId: string }>> {
  const { house, viewer } = work;
  const open = await memberToWrite(work, input.memberId);
  if (!open.ok) return open;
  const { record, today } = open;
  const errors: Record<string, Message> = {};
  const { postTypes } = await cadreChoices(viewer, house.store);
  if (!postTypes.some(({ id, track }) => id === input.postTypeId && track === record.track))
    errors.postTypeId = message("cadre.targetOfTrack");
  if (input.assessedOn > today) errors.assessedOn = message("cadre.dayAhead");
  if (input.expiresOn <= input.assessedOn) errors.expiresOn = message("cadre.expiryOdd");
  else if (input.expiresOn > addMonths(input.assessedOn, readinessHolds))
    errors.expiresOn = message("cadre.expiryFar", { months: readinessHolds });
  if (input.evidence === "") errors.evidence = message("field.required");
  if (Object.keys(errors).length > 0) return invalid(errors);
  // One more of the same type since then: the assessor reads it before taking its place.
  const newer =
    input.seen === undefined
      ? undefined
      : (await assessmentsOf(viewer, house.store, record.id))
          .slice(input.seen)
          .filter((row) => row.postTypeId === input.postTypeId)
          .at(-1);
  if (newer)
    return stale({
      level: newer.level,
      assessedOn: newer.assessedOn,
      expiresOn: newer.expiresOn,
      evidence: newer.evidence,
    });
  const { postTypeId, level, assessedOn, expiresOn, evidence } = input;
  return save(
    work,
    [
      event("readiness.assessed", ["cadreMember", record.id], null, {
        memberId: record.id,
        postTypeId,
        digest: house.digest([postTypeId, level, assessedOn, expiresOn, evidence]),
      }),
    ],
    [
      insert(readiness, {
        id: house.newId(),
        memberId: record.id,
        postTypeId,
        level,
        assessedOn,
        assessedBy: viewer.accountId,
        evidence,
        expiresOn,
        recordedAt: house.now(),
      }),
    ],
    { memberId: record.id },
  );
}
