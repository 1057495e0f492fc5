import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert } from "#db/commit.server.ts";
import { panelOf, reportsOf } from "#db/queries/assessment.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { panelReport } from "#db/schema/assessment.tables.ts";
import { panel } from "#db/schema/selection.tables.ts";
import { editionId, newEdition } from "./report-edition.server.ts";

/**
 * Writes the summary of the panel's report: a draft is changed, a signed edition is superseded by the next one. Chair's
 * hand, in `panelReview`. `version` is that of the newest edition, 0 where there is none; a stale one answers with both
 * texts.
 */
export async function writePanelReport(
  work: Work,
  input: { processId: string; summary: string; version: number },
): Promise<Outcome<{ reportId: string; edition: number }>> {
  const { house, viewer } = work;
  const { store } = house;
  const { processId } = input;
  const summary = input.summary.trim();
  const standing = await standingOf(viewer, store, processId);
  const refusal = refused(may(standing, "report.write"));
  if (refusal) return refusal;
  const head = await panelOf(viewer, store, processId);
  if (!head) return missing;
  if (head.revealedAt === null) return conflict(message("refusal.notRevealed"));
  if (head.closedAt !== null) return conflict(message("refusal.reviewClosed"));
  if (summary === "") return invalid({ summary: message("field.required") });
  const editions = await reportsOf(viewer, store, head.id);
  const latest = editions[0]?.report;
  if ((latest?.version ?? 0) !== input.version) return stale({ summary: latest?.summary ?? "" });
  const open = change(panel, { id: head.id, closedAt: null }, { state: "convened" });
  const lost = async (): Promise<Outcome<never>> =>
    stale({ summary: (await reportsOf(viewer, store, head.id))[0]?.report.summary ?? "" });
  if (latest?.state === "signed") {
    const next = newEdition(work, head.id, processId, editions, summary);
    const edition = latest.edition + 1;
    const done = await save(work, next.events, [open, ...next.writes], {
      reportId: editionId(house, head.id, edition),
      edition,
    });
    return done.ok || done.kind !== "stale" ? done : lost();
  }
  const edition = latest?.edition ?? 1;
  const id = latest?.id ?? editionId(house, head.id, 1);
  const write = latest
    ? change(panelReport, { id, version: input.version, state: "draft" }, { summary })
    : insert(panelReport, {
        id,
        panelId: head.id,
        processId,
        edition,
        summary,
        state: "draft",
        createdAt: house.now(),
        version: 1,
      });
  const done = await save(
    work,
    [event("panelReport.written", ["panelReport", id], processId, { edition, version: input.version + 1 })],
    [open, write],
    { reportId: id, edition },
  );
  return done.ok || done.kind !== "stale" ? done : lost();
}
