import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { contestsIn, contestsOfNomination, nominationOf } from "#db/queries/nominations.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { registrationContest } from "#db/schema/selection.tables.ts";

/** A State says that a registration in its name is wrong; one open contest at a time. An officer answers it. */
export async function contestRegistration(
  work: Work,
  input: { nominationId: string; text: string },
): Promise<Outcome<{ nominationId: string; contestId: string }>> {
  const { house, viewer } = work;
  const record = await nominationOf(viewer, house.store, input.nominationId);
  if (!record || record.side !== "state" || record.row.registeredBy === null) return missing;
  if (record.call.endedAs !== null) return conflict(message("nomination.processEnded"));
  const earlier = await contestsOfNomination(viewer, house.store, record.id);
  if (earlier.some(({ answeredAt }) => answeredAt === null)) return conflict(message("nomination.contestOpen"));
  const contestId = house.newId();
  return save(
    work,
    [event("nomination.contested", ["nomination", record.id], record.call.processId, { contestId })],
    [
      insert(registrationContest, {
        id: contestId,
        nominationId: record.id,
        text: input.text,
        filedBy: viewer.accountId,
        filedAt: house.now(),
      }),
    ],
    { nominationId: record.id, contestId },
  );
}

/** An officer answers a State's contest; the State reads the answer beside its nomination. */
export async function answerContest(
  work: Work,
  input: { processId: string; contestId: string; answer: string },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const refusal = refused(may(await standingOf(viewer, house.store, input.processId), "contest.answer"));
  if (refusal) return refusal;
  const contest = (await contestsIn(viewer, house.store, input.processId)).find(({ id }) => id === input.contestId);
  if (!contest) return missing;
  if (contest.answeredAt !== null) return conflict(message("nomination.contestAnswered"));
  return save(
    work,
    [
      event("nomination.contestAnswered", ["nomination", contest.nominationId], input.processId, {
        contestId: contest.id,
      }),
    ],
    [
      change(
        registrationContest,
        { id: contest.id, answeredAt: null },
        { answer: input.answer, answeredBy: viewer.accountId, answeredAt: house.now() },
      ),
    ],
    { processId: input.processId },
    conflict(message("nomination.contestAnswered")),
  );
}
