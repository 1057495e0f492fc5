import { event } from "#app/domain/events.ts";
import { conflict, missing, type Outcome } from "#app/domain/outcome.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { before } from "#app/domain/selection/states.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change } from "#db/commit.server.ts";
import { candidatesOf } from "#db/queries/candidates.server.ts";
import { shownCandidates, siblingsOf } from "#db/queries/dossier.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { candidacy, nomination } from "#db/schema/selection.tables.ts";
import { leftLate } from "./left-late.ts";

/** An officer records that the person withdrew, and from what that is known. The candidacy ends; States see it at once. */
export async function recordWithdrawal(
  work: Work,
  input: { processId: string; candidacyId: string; reason: string },
): Promise<Outcome<{ processId: string }>> {
  const { house, viewer } = work;
  const standing = await standingOf(viewer, house.store, input.processId);
  const refusal = refused(may(standing, "nomination.withdraw"));
  if (refusal || !standing) return refusal ?? missing;
  const [found] = await candidatesOf(viewer, house.store, input.processId, { ids: [input.candidacyId] });
  const shown = (await shownCandidates(viewer, house.store, standing)).find(
    ({ candidacyId }) => candidacyId === input.candidacyId,
  );
  if (!found || !shown) return missing;
  const to = candidacyAfter(found.state, "withdraw");
  // Refused by what the officer reads: an answer by the real state would tell of an objection.
  if (!to || candidacyAfter(shown.state, "withdraw") === null || !before(standing.state, "announced"))
    return conflict(message("nomination.notInPlay"));
  const nominations = await siblingsOf(viewer, house.store, found.candidacyId, null);
  const now = house.now();
  return save(
    work,
    [
      event("candidacy.personWithdrew", ["candidacy", found.candidacyId], input.processId, { from: found.state }),
      event("candidacy.moved", ["candidacy", found.candidacyId], input.processId, {
        from: found.state,
        to,
        round: standing.round,
      }),
      ...leftLate(found.candidacyId, found.state, input.processId, standing.state),
    ],
    [
      change(
        candidacy,
        { id: found.candidacyId, version: found.version, state: found.state },
        { state: to, stateSince: now },
      ),
      // The nominations stay as they were; they only note when and how the person left.
      ...nominations
        .filter(({ state }) => state !== "governmentWithdrawn")
        .map(({ id }) => change(nomination, { id }, { withdrawnAt: now, withdrawnReason: input.reason })),
    ],
    { processId: input.processId },
    conflict(message("nomination.moved")),
  );
}
