import { noteWordLimit, wordCount } from "#app/domain/assessment/scoring.ts";
import { event, type DomainEvent } from "#app/domain/events.ts";
import { message, type Message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { consensusOf, panelOf, reportsOf, rubricOf, shortlistedIn } from "#db/queries/assessment.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { consensusRating } from "#db/schema/assessment.tables.ts";
import { panel } from "#db/schema/selection.tables.ts";
import { newEdition } from "./report-edition.server.ts";

/**
 * The panel's rating of one competency of a candidate, beside the members' own, with the narrative that is always
 * owed (at most 200 words). Chair's hand, in `panelReview`. Under the banded average there is no rating to give, the
 * narrative alone. `version` is that of the record changed, 0 for a first one; a stale one answers with both texts. If
 * the report was signed, a change opens a new edition and the signatures show as superseded.
 */
export async function recordConsensus(
  work: Work,
  input: {
    processId: string;
    candidacyId: string;
    competencyId: string;
    rating: number | null;
    narrative: string;
    version: number;
  },
): Promise<Outcome<{ candidacyId: string; competencyId: string; version: number }>> {
  const { house, viewer } = work;
  const { store } = house;
  const { processId, candidacyId, competencyId } = input;
  const standing = await standingOf(viewer, store, processId);
  const refusal = refused(may(standing, "consensus.record"));
  if (refusal) return refusal;
  const head = await panelOf(viewer, store, processId);
  const rubric = await rubricOf(viewer, store, processId);
  const candidate = (await shortlistedIn(viewer, store, processId, standing!.recusedFrom)).find(
    (one) => one.candidacyId === candidacyId,
  );
  if (!head || !rubric || !candidate || !rubric.competencies.some(({ id }) => id === competencyId)) return missing;
  if (head.revealedAt === null) return conflict(message("refusal.outOfTurn"));
  const narrative = input.narrative.trim();
  const rating = rubric.method === "bandedAverage" ? null : input.rating;
  const fields: Record<string, Message> = {};
  const words = wordCount(narrative);
  if (words === 0) fields.narrative = message("assessment.consensus.narrativeMissing");
  else if (words > noteWordLimit)
    fields.narrative = message("assessment.consensus.narrativeTooLong", { words, most: noteWordLimit });
  if (rubric.method === "consensus") {
    const { lo, hi } = rubric.scale;
    if (rating === null) fields.rating = message("field.choose");
    else if (!Number.isInteger(rating) || rating < lo || rating > hi)
      fields.rating = message("scoring.sheet.offScale", { lo, hi });
  }
  if (Object.keys(fields).length > 0) return invalid(fields);

  const find = async () =>
    (await consensusOf(viewer, store, head.id)).find(
      (row) => row.candidacyId === candidacyId && row.competencyId === competencyId,
    );
  const textsOf = (row: { rating: number | null; narrative: string } | undefined) => ({
    rating: row?.rating == null ? "" : String(row.rating),
    narrative: row?.narrative ?? "",
  });
  const current = await find();
  if (current && current.version !== input.version) return stale(textsOf(current));
  if (!current && input.version !== 0) return stale(textsOf(undefined));
  const version = input.version + 1;
  const now = house.now();
  const set = { rating, narrative, recordedBy: viewer.accountId, recordedAt: now };
  const edition = newEdition(work, head.id, processId, await reportsOf(viewer, store, head.id));
  const events: DomainEvent[] = [
    event("consensus.recorded", ["panel", head.id], processId, {
      candidacyId,
      competencyId,
      version,
      digest: house.digest(["consensus", rating, narrative]),
    }),
    ...edition.events,
  ];
  const writes: Write[] = [
    change(panel, { id: head.id, closedAt: null }, { state: "convened" }),
    current
      ? change(consensusRating, { id: current.id, version: input.version }, set)
      : insert(consensusRating, { id: house.newId(), panelId: head.id, candidacyId, competencyId, ...set, version: 1 }),
    ...edition.writes,
  ];
  const done = await save(work, events, writes, { candidacyId, competencyId, version });
  return done.ok || done.kind !== "stale" ? done : stale(textsOf(await find()));
}
