import { event } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { holds } from "#app/domain/policy.ts";
import { save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { assessors, profileChoices } from "#db/queries/assessors.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { assessorProfile } from "#db/schema/people.tables.ts";

export type ProfileOfAssessor = {
  accountId: string;
  level: string;
  rankId: string | null;
  department: string;
  cbiTrainedOn: string | null;
};

/** Keeps what convening reads of a possible panel member: level, rank, department, day of the interview training. Officers. */
export async function writeAssessorProfile(
  work: Work,
  input: ProfileOfAssessor,
): Promise<Outcome<{ accountId: string }>> {
  const { house, viewer } = work;
  if (!holds(viewer, "leadOfficer", "secretariatOfficer")) return missing;
  const person = (await assessors(viewer, house.store, house.now())).find(
    ({ accountId }) => accountId === input.accountId,
  );
  if (!person) return missing;
  const known = await profileChoices(viewer, house.store);
  const errors: Record<string, Message> = {};
  if (!known.levels.includes(input.level)) errors.level = message("field.choose");
  if (input.rankId !== null && !known.ranks.some(({ id }) => id === input.rankId))
    errors.rankId = message("field.choose");
  if (input.cbiTrainedOn !== null && input.cbiTrainedOn > dayOf(house.now()))
    errors.cbiTrainedOn = message("assessor.trainedInFuture");
  if (Object.keys(errors).length > 0) return invalid(errors);
  const row = {
    level: input.level,
    rankId: input.rankId,
    department: input.department,
    cbiTrainedOn: input.cbiTrainedOn,
  };
  return save(
    work,
    [event("assessor.profileWritten", ["account", input.accountId], null, {})],
    [
      person.profile
        ? change(assessorProfile, { id: input.accountId }, row)
        : insert(assessorProfile, { id: input.accountId, accountId: input.accountId, ...row }),
    ],
    { accountId: input.accountId },
  );
}
