import { event, type DomainEvent } from "#app/domain/events.ts";
import type { Outcome } from "#app/domain/outcome.ts";
import { candidacyAfter } from "#app/domain/selection/stages.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { moveProcess } from "#app/services/selection/move-process.server.ts";
import type { Work } from "#app/services/work.server.ts";
import { change, insert, type Write } from "#db/commit.server.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";
import { candidacy, panel } from "#db/schema/selection.tables.ts";
import { sheetIdOf } from "./own-sheets.server.ts";

/**
 * Opens the locked sheets to the panel: the chair's act, once every sheet is locked, recused or absent and every
 * session held. The panel is stamped where it was not revealed yet, recused cells get their row, the shortlisted become
 * assessed, and the process moves to `panelReview`.
 */
export function reveal(
  work: Work,
  input: { processId: string },
): Promise<Outcome<{ processId: string; to: ProcessState }>> {
  return moveProcess(work, input.processId, "reveal", ({ records, candidates }) => {
    const { house } = work;
    const now = house.now();
    const head = records.panel!;
    const shortlisted = candidates.filter(({ candidacyId }) => records.shortlisted.includes(candidacyId));
    const assessed = shortlisted.filter(({ state }) => candidacyAfter(state, "assess") !== null);
    const recused = records.declarations.filter(
      (row) =>
        row.ruling === "recused" &&
        records.shortlisted.includes(row.candidacyId) &&
        !records.sheets.some(
          (sheet) => sheet.panelMemberId === row.panelMemberId && sheet.candidacyId === row.candidacyId,
        ),
    );
    const events: DomainEvent[] = [
      event("panel.revealed", ["panel", head.id], input.processId, {
        sheets: records.sheets.filter(({ state }) => state === "locked").length,
      }),
      ...assessed.map(({ candidacyId, state }) =>
        event("candidacy.moved", ["candidacy", candidacyId], input.processId, {
          from: state,
          to: "assessed",
          round: records.process.round,
        }),
      ),
    ];
    const writes: Write[] = [
      change(panel, { id: head.id, version: head.version, revealedAt: null }, { revealedAt: now }),
      ...assessed.map(({ candidacyId, version, state }) =>
        change(candidacy, { id: candidacyId, version, state }, { state: "assessed", stateSince: now }),
      ),
      ...recused.map(({ panelMemberId, candidacyId }) =>
        insert(scoreSheet, {
          id: sheetIdOf(panelMemberId, candidacyId),
          panelId: head.id,
          panelMemberId,
          candidacyId,
          attempt: 1,
          position: 0,
          state: "recused",
          version: 1,
        }),
      ),
    ];
    return { events, writes };
  });
}
