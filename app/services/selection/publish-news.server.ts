import { event } from "#app/domain/events.ts";
import { invalid, missing, type Outcome } from "#app/domain/outcome.ts";
import { horizonProblem } from "#app/domain/horizons.ts";
import { message } from "#app/domain/message.ts";
import { may } from "#app/domain/policy.ts";
import { dayIn } from "#app/domain/selection/plan.ts";
import {
  before,
  coarseStateOf,
  type CandidacyState,
  type CoarseState,
  type ProcessState,
} from "#app/domain/selection/states.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { lastNewsOf } from "#db/queries/decision.server.ts";
import { undecidedCandidates } from "#db/queries/dossier.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { news } from "#db/schema/call.tables.ts";
import { publishedState, selectionProcess } from "#db/schema/selection.tables.ts";

/** How an outcome of the process is news: announced, or ended without one. */
export type Ending = { readonly announced: boolean; readonly endedAs: "cancelled" | "readvertised" | "closed" | null };

/**
 * The coarse state that news now says of a candidacy. Once a nominee reads *shortlisted* it does so until the outcome:
 * neither a new round nor an objection shows. Before the shortlist is closed nobody reads *shortlisted*.
 */
export function newsOf(
  state: CandidacyState,
  processState: ProcessState,
  last: string | null,
  ending: Ending,
): CoarseState {
  const news = coarseStateOf(state, ending.announced, ending.endedAs);
  if (ending.announced || ending.endedAs !== null) return news;
  if (news === "shortlisted" && last !== "shortlisted" && before(processState, "assessment"))
    return "underConsideration";
  return news === "underConsideration" && last === "shortlisted" ? "shortlisted" : news;
}

/** One row per candidacy of the process, all of the same moment; for every act that is news. */
export function newsWrites(
  work: Work,
  candidacies: readonly { candidacyId: string; state: CandidacyState }[],
  processState: ProcessState,
  last: ReadonlyMap<string, { state: string }>,
  ending: Ending,
  newsId: string | null = null,
): Write[] {
  if (candidacies.length === 0) return [];
  const publishedAt = work.house.now();
  return [
    insert(
      publishedState,
      candidacies.map(({ candidacyId, state }) => ({
        id: work.house.newId(),
        candidacyId,
        state: newsOf(state, processState, last.get(candidacyId)?.state ?? null, ending),
        publishedAt,
        newsId,
      })),
    ),
  ];
}

/** Tells every nominating State the coarse states of its nominees at one moment, and when the next news is due. */
export async function publishNews(
  work: Work,
  input: { processId: string; nextNewsOn: string; version?: number },
): Promise<Outcome<{ candidacies: number }>> {
  const { house, viewer } = work;
  const { processId } = input;
  const refusal = refused(may(await standingOf(viewer, house.store, processId), "news.publish"));
  if (refusal) return refusal;
  const { row } = await processHead(viewer, house.store, processId);
  if (before(row.state, "callOpen")) return { ok: false, kind: "conflict", reason: message("refusal.outOfTurn") };
  const today = dayIn(house.now(), "America/New_York");
  if (input.nextNewsOn <= today) return invalid({ nextNewsOn: message("news.nextInPast") });
  const tooFar = horizonProblem("nextNews", input.nextNewsOn, today);
  if (tooFar) return invalid({ nextNewsOn: tooFar });
  // Whoever publishes: what the authority has decided is no news before the announcement.
  const candidacies = await undecidedCandidates(viewer, house.store, { processId, round: row.round });
  if (candidacies.length === 0) return missing;
  const last = await lastNewsOf(viewer, house.store, processId);
  const newsId = house.newId();
  return save(
    work,
    [
      event("news.published", ["news", newsId], processId, {
        candidacies: candidacies.length,
        nextNewsOn: input.nextNewsOn,
      }),
    ],
    [
      change(
        selectionProcess,
        { id: processId, version: input.version ?? row.version },
        { nextNewsOn: input.nextNewsOn },
      ),
      insert(news, {
        id: newsId,
        processId,
        nextNewsOn: input.nextNewsOn,
        formerlyOn: row.nextNewsOn,
        publishedBy: viewer.accountId,
        publishedAt: house.now(),
      }),
      ...newsWrites(work, candidacies, row.state, last, { announced: false, endedAs: null }, newsId),
    ],
    { candidacies: candidacies.length },
  );
}
