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

/** One competency as it stands on the form. `version` is that of the record it was made from, 0 for a first one. */
export type AgreedEntry = {
  readonly competencyId: string;
  readonly rating: number | null;
  readonly narrative: string;
  readonly version: number;
};
/** The names of a competency's two fields on the form, by its place in the rubric (from 1). */
export const consensusFields = (slot: number) => ({ rating: `rating${slot}`, narrative: `narrative${slot}` });

/**
 * The panel's ratings of a candidate's competencies, beside the members' own, each with the narrative that is always
 * owed (at most 200 words). Chair's hand, in `panelReview`. Under the banded average there is no rating to give, the
 * narrative alone. All entries come with one form and are kept or refused together: what says the stored, and what is
 * empty and was never recorded (unless `owed`), is left alone. A stale entry answers with both texts. If the report was signed, a change
 * opens a new edition and the signatures show as superseded.
 */
export async function recordAgreed(
  work: Work,
  input: { processId: string; candidacyId: string; entries: readonly AgreedEntry[]; owed?: boolean },
): Promise<Outcome<{ candidacyId: string; recorded: number }>> {
  const { house, viewer } = work;
  const { store } = house;
  const { processId, candidacyId } = input;
  const standing = await standingOf(viewer, store, processId);
  const refusal = refused(may(standing, "consensus.record"));
  if (refusal) return refusal;
  const head = await panelOf(viewer, store, processId);
  const rubric = await rubricOf(viewer, store, processId);
  const candidate = (await shortlistedIn(viewer, store, processId, standing!.recusedFrom)).find(
    (one) => one.candidacyId === candidacyId,
  );
  const slotOf = (competencyId: string) => rubric!.competencies.findIndex(({ id }) => id === competencyId) + 1;
  if (!head || !rubric || !candidate || input.entries.some(({ competencyId }) => slotOf(competencyId) === 0))
    return missing;
  if (head.revealedAt === null) return conflict(message("refusal.notRevealed"));
  const storedRows = async () => {
    const rows = await consensusOf(viewer, store, head.id);
    return (competencyId: string) =>
      rows.find((row) => row.candidacyId === candidacyId && row.competencyId === competencyId);
  };
  const current = await storedRows();
  const entries = input.entries
    .map((entry) => ({
      ...entry,
      slot: slotOf(entry.competencyId),
      narrative: entry.narrative.trim(),
      rating: rubric.method === "bandedAverage" ? null : entry.rating,
    }))
    .filter(({ competencyId, rating, narrative }) => {
      const row = current(competencyId);
      return row
        ? row.rating !== rating || row.narrative !== narrative
        : input.owed === true || rating !== null || narrative !== "";
    });
  const fields: Record<string, Message> = {};
  for (const { slot, rating, narrative } of entries) {
    const names = consensusFields(slot);
    const words = wordCount(narrative);
    if (words === 0) fields[names.narrative] = message("assessment.consensus.narrativeMissing");
    else if (words > noteWordLimit)
      fields[names.narrative] = message("assessment.consensus.narrativeTooLong", { words, most: noteWordLimit });
    if (rubric.method === "consensus") {
      const { lo, hi } = rubric.scale;
      if (rating === null) fields[names.rating] = message("field.choose");
      else if (!Number.isInteger(rating) || rating < lo || rating > hi)
        fields[names.rating] = message("scoring.sheet.offScale", { lo, hi });
    }
  }
  if (Object.keys(fields).length > 0) return invalid(fields);
  const textsOf = (rows: typeof current, of: readonly (typeof entries)[number][]) =>
    Object.fromEntries(
      of.flatMap(({ slot, competencyId }) => {
        const row = rows(competencyId);
        const names = consensusFields(slot);
        return [
          [names.rating, row?.rating == null ? "" : String(row.rating)],
          [names.narrative, row?.narrative ?? ""],
        ];
      }),
    );
  const overtaken = (rows: typeof current) =>
    entries.filter(({ competencyId, version }) => (rows(competencyId)?.version ?? 0) !== version);
  const late = overtaken(current);
  if (late.length > 0) return stale(textsOf(current, late));
  const result = { candidacyId, recorded: entries.length };
  if (entries.length === 0) return { ok: true, result };
  const now = house.now();
  const edition = newEdition(work, head.id, processId, await reportsOf(viewer, store, head.id));
  const events: DomainEvent[] = [
    ...entries.map(({ competencyId, rating, narrative, version }) =>
      event("consensus.recorded", ["panel", head.id], processId, {
        candidacyId,
        competencyId,
        version: version + 1,
        digest: house.digest(["consensus", rating, narrative]),
      }),
    ),
    ...edition.events,
  ];
  const writes: Write[] = [
    change(panel, { id: head.id, closedAt: null }, { state: "convened" }),
    ...entries.map(({ competencyId, rating, narrative, version }) => {
      const row = current(competencyId);
      const set = { rating, narrative, recordedBy: viewer.accountId, recordedAt: now };
      return row
        ? change(consensusRating, { id: row.id, version }, set)
        : insert(consensusRating, {
            id: house.newId(),
            panelId: head.id,
            candidacyId,
            competencyId,
            ...set,
            version: 1,
          });
    }),
    ...edition.writes,
  ];
  const done = await save(work, events, writes, result);
  if (done.ok || done.kind !== "stale") return done;
  const again = await storedRows();
  return stale(textsOf(again, overtaken(again)));
}

/** One competency alone, with its fields named `rating` and `narrative`; see `recordAgreed`. */
export async function recordConsensus(
  work: Work,
  input: AgreedEntry & { processId: string; candidacyId: string },
): Promise<Outcome<{ candidacyId: string; competencyId: string; version: number }>> {
  const { processId, candidacyId, ...entry } = input;
  const done = await recordAgreed(work, { processId, candidacyId, entries: [entry], owed: true });
  if (done.ok)
    return {
      ok: true,
      result: { candidacyId, competencyId: entry.competencyId, version: entry.version + done.result.recorded },
    };
  const plain = <V>(by: Readonly<Record<string, V>> | undefined) =>
    by && Object.fromEntries(Object.entries(by).map(([name, value]) => [name.replace(/\d+$/, ""), value]));
  const [fields, stored] = [plain(done.fields), plain(done.stored)];
  return { ...done, ...(fields ? { fields } : {}), ...(stored ? { stored } : {}) };
}
