import { message, type Message } from "#app/domain/message.ts";
import { handsOf, may, type Standing, type Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { panelOf, reopeningsOf } from "#db/queries/assessment.server.ts";

type Reopening = Awaited<ReturnType<typeof reopeningsOf>>[number];
export type Side = "officer" | "chair";
/** The hand a standing lends to a reopening; the two exclude each other on one process. */
export function sideOf(standing: Standing): Side | null {
  const hands = handsOf(standing);
  return hands.has("officer") ? "officer" : hands.has("chair") ? "chair" : null;
}
/** Why this viewer may not answer a proposal: the own one, one of the same hand, or one about the own sheet. */
export function barFrom(standing: Standing, viewer: Viewer, row: Reopening): Message | null {
  if (row.proposedBy === viewer.accountId || row.proposedAs === sideOf(standing))
    return message(`reopen.waitsFor.${row.proposedAs === "officer" ? "chair" : "officer"}`);
  return row.panelMemberId === standing.panelMemberId ? message("reopen.ownSheet") : null;
}

/** How many proposals wait for this viewer's answer. */
export async function reopeningsToAnswer(house: House, viewer: Viewer, standing: Standing): Promise<number> {
  if (!may(standing, "sheet.reopen").ok) return 0;
  const head = await panelOf(viewer, house.store, standing.processId);
  const rows = head ? await reopeningsOf(viewer, house.store, head.id, standing.recusedFrom) : [];
  return rows.filter((row) => row.state === "proposed" && barFrom(standing, viewer, row) === null).length;
}
