import { event } from "#app/domain/events.ts";
import { conflict, invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { mayMove } from "#app/domain/policy.ts";
import { addDays, dayIn, endOfNewYorkDay, planFromCall } from "#app/domain/selection/plan.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import { refused, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { callOfRound } from "#db/queries/decision.server.ts";
import { stageDays } from "#db/queries/forecasts.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { call, callDocument, candidacy, recommendedList, stagePlan } from "#db/schema/selection.tables.ts";
import { candidacyMoves, type Parts } from "./candidacy-moves.server.ts";
import { planAgainWrites } from "./plan-again.server.ts";
import { moveProcess } from "./move-process.server.ts";

/** The shortest time that a new round's call stays open, in days. */
export const shortestCall = 7;

/**
 * After an objection or a declined offer the authority chooses: back to the recommendation, where the chair writes a new
 * edition of the list, or a new round with a new call. The person decided ends as *objected* either way: *withdrawn* shows
 * to a State at once, and a declined offer may not before the announcement. Back at the recommendation everybody else on
 * the list is *assessed* again; into a new round everybody still in play goes as *eligible*, and the earlier round's rows
 * stay as they are. The stages to be passed again are planned anew.
 * @param input.closesOn last New York day of the new round's call
 */
export async function returnAfterObjection(
  work: Work,
  input: { processId: string; to: "recommendation" | "newRound"; closesOn?: string | null },
): Promise<Outcome<{ processId: string; to: string }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const act = input.to === "newRound" ? "newRound" : "returnToRecommendation";
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(mayMove(standing, act));
  if (refusal || !standing) return refusal ?? missing;
  const now = house.now();
  if (act === "newRound") {
    if (!input.closesOn) return invalid({ closesOn: message("field.required") });
    if (input.closesOn < addDays(dayIn(now, "America/New_York"), shortestCall))
      return invalid({ closesOn: message("decision.callTooShort", { days: shortestCall }) });
    const tooLong = horizonProblem("call", input.closesOn, dayIn(now, "America/New_York"));
    if (tooLong) return invalid({ closesOn: tooLong });
  }
  const before = await callOfRound(viewer, house.store, processId, standing.round);
  if (act === "newRound" && !before) return conflict(message("refusal.outOfTurn"));
  const customary = await stageDays(viewer, house.store);
  const again = act === "returnToRecommendation" ? await planAgainWrites(work, processId, "recommendation") : [];
  return moveProcess(work, processId, act, ({ records, candidates }) => {
    const at = { processId, round: standing.round };
    const ended = candidates.find(
      ({ candidacyId, state }) => candidacyId === records.decision?.candidacyId && state === "selected",
    );
    const parts: Parts[] = [candidacyMoves(work, at, ended ? [ended] : [], "object")];
    if (act === "returnToRecommendation") {
      parts.push(
        candidacyMoves(
          work,
          at,
          candidates.filter(({ state }) => state === "recommended"),
          "unrecommend",
        ),
      );
      if (records.recommendation)
        parts.push({
          events: [],
          writes: [
            change(recommendedList, { id: records.recommendation.id, state: "signed" }, { state: "superseded" }),
          ],
        });
      return {
        events: parts.flatMap(({ events }) => events),
        writes: [...parts.flatMap(({ writes }) => writes), ...again],
      };
    }
    const round = standing.round + 1;
    const carried = candidates.filter(({ state }) => candidacyAfter(state, "carryOver") !== null);
    parts.push(candidacyMoves(work, { processId, round }, carried, "carryOver", { offList: false }));
    // Whom the authority named in the last round it has to name again.
    const named = candidates.filter(
      ({ candidacyId, state, offList }) => offList && state === "eligible" && candidacyId !== ended?.candidacyId,
    );
    const unnamed: Write[] = named.map(({ candidacyId, version }) =>
      change(candidacy, { id: candidacyId, version }, { offList: false }),
    );
    const callId = house.newId();
    const closesAt = endOfNewYorkDay(input.closesOn!);
    return {
      set: { round },
      events: [
        ...parts.flatMap(({ events }) => events),
        event("call.issued", ["call", callId], processId, {
          callId,
          closesAt,
          digest: house.digest(["call", processId, round, before!.noteVerbale, closesAt]),
        }),
      ],
      writes: [
        ...parts.flatMap(({ writes }) => writes),
        ...unnamed,
        insert(call, {
          id: callId,
          processId,
          round,
          noteVerbale: before!.noteVerbale,
          issuedAt: now,
          closesAt,
          version: 1,
        }),
        ...(before!.documents.length > 0
          ? [
              insert(
                callDocument,
                before!.documents.map((documentType) => ({ id: house.newId(), callId, documentType })),
              ),
            ]
          : []),
        ...planFromCall(input.closesOn!, customary).map(({ state, endsAt }) =>
          change(stagePlan, { processId, state }, { endsAt, movedReason: null }, null),
        ),
      ],
    };
  });
}
