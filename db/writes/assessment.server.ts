import { and, eq, sql } from "drizzle-orm";
import { exactly, statement, type Write } from "#db/commit.server.ts";
import { sheetReopening } from "#db/schema/assessment.tables.ts";

/** Holds while a hand has no proposal waiting that a sheet of the panel be opened again. */
export function whileNoProposal(panelId: string, hand: "officer" | "chair"): Write {
  return exactly(
    0,
    statement
      .update(sheetReopening)
      .set({ turn: sql`${sheetReopening.turn}` })
      .where(
        and(
          eq(sheetReopening.panelId, panelId),
          eq(sheetReopening.proposedAs, hand),
          eq(sheetReopening.state, "proposed"),
        ),
      ),
  );
}
