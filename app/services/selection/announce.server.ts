import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { mayMove } from "#app/domain/policy.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { refused, type Work } from "#app/services/work.server.ts";
import { insert } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { decisionsOf, lastNewsOf } from "#db/queries/decision.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { announcement } from "#db/schema/selection.tables.ts";
import { candidacyMoves } from "./candidacy-moves.server.ts";
import { moveProcess } from "./move-process.server.ts";
import { newsWrites } from "./publish-news.server.ts";

/**
 * Announces the appointment: the person is *appointed*, everybody else still in play *not selected*, and every nominating
 * State learns the outcome of all its nominees at the same moment.
 */
export async function announce(
  work: Work,
  input: { processId: string; text: string },
): Promise<Outcome<{ processId: string; to: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayMove(standing, "announce"));
  if (refusal || !standing) return refusal ?? missing;
  if (input.text.trim() === "") return invalid({ text: message("field.required") });
  const [decision] = await decisionsOf(viewer, house.store, processId, standing.round);
  const [decided] = decision
    ? await candidatesOf(viewer, house.store, processId, { ids: [decision.candidacyId], states: ["selected"] })
    : [];
  if (!decided) return conflict(message("offer.personLeft"));
  const last = await lastNewsOf(viewer, house.store, processId);
  return moveProcess(work, processId, "announce", ({ candidates }) => {
    const at = { processId, round: standing.round };
    const others = candidates.filter(
      ({ candidacyId, state }) => candidacyId !== decided.candidacyId && candidacyAfter(state, "notSelect") !== null,
    );
    const moves = [candidacyMoves(work, at, [decided], "appoint"), candidacyMoves(work, at, others, "notSelect")];
    const after = candidates.map((row) => ({
      candidacyId: row.candidacyId,
      state:
        row.candidacyId === decided.candidacyId
          ? ("appointed" as const)
          : others.includes(row)
            ? ("notSelected" as const)
            : row.state,
    }));
    return {
      set: { nextNewsOn: null },
      events: [
        event("appointment.announced", ["candidacy", decided.candidacyId], processId, {
          candidacyId: decided.candidacyId,
          digest: house.digest(input.text),
        }),
        ...moves.flatMap(({ events }) => events),
        event("news.published", ["process", processId], processId, {
          candidacies: candidates.length,
          nextNewsOn: null,
        }),
      ],
      writes: [
        insert(announcement, {
          id: house.newId(),
          processId,
          candidacyId: decided.candidacyId,
          text: input.text,
          announcedAt: house.now(),
          announcedBy: viewer.accountId,
        }),
        ...moves.flatMap(({ writes }) => writes),
        ...newsWrites(work, after, "announced", last, { announced: true, endedAs: null }),
      ],
    };
  });
}
