import { may, type Standing, type Viewer } from "#app/domain/policy.ts";
import {
  chairWanting,
  mayHaveActingChair,
  nobodyChairs,
  type ChairingSeat,
  type ChairWanting,
} from "#app/domain/selection/chairing.ts";
import { sheetStates } from "#db/queries/assessment.server.ts";
import { shutSeats } from "#db/queries/pair.server.ts";
import { declarationsOf, panelOf, type Panel } from "#db/queries/panel.server.ts";
import { systemViewer } from "#db/queries/viewer.server.ts";
import type { House } from "#app/services/work.server.ts";

const rules = systemViewer("who can chair is decided on all recusals, and shown as names alone");

/** The sitting members as chairing asks of them: whose account has ended, who is recused, whose absence is proposed. */
export async function chairingSeats(house: House, processId: string, panel: Panel): Promise<ChairingSeat[]> {
  const { store } = house;
  const declarations = await declarationsOf(rules, store, panel.id);
  const shut = await shutSeats(rules, store, processId);
  const sheets = await sheetStates(rules, store, panel.id);
  return panel.members.map(({ id, accountId, seat, actingChair, endedAt }) => ({
    id,
    seat,
    actingChair,
    ended: endedAt !== null,
    recused:
      declarations.some((row) => row.panelMemberId === id && row.ruling === "recused") ||
      shut.some((row) => row.accountId === accountId),
    absent: sheets.some((row) => row.panelMemberId === id && row.state === "draft" && row.reason !== null),
  }));
}

/**
 * For an officer who may name an acting chair now: whether one is wanting, and why. Null for everybody else, and where
 * the chair keeps the chair.
 */
export async function chairingFor(
  house: House,
  viewer: Viewer,
  standing: Standing,
): Promise<{ wanting: ChairWanting | null; acting: boolean; nobody: "replace" | "late" | null } | null> {
  if (!may(standing, "panel.nameActingChair").ok) return null;
  const panel = await panelOf(viewer, house.store, standing.processId, standing.round);
  if (panel?.state !== "convened") return null;
  const seats = await chairingSeats(house, standing.processId, panel);
  if (!mayHaveActingChair(standing.state, seats)) return null;
  // Nobody who holds the chair's hand, and nobody to give it to: a member is replaced, or it is too late for that.
  const stuck = nobodyChairs(seats);
  const sheets = stuck ? await sheetStates(rules, house.store, panel.id) : [];
  return {
    wanting: chairWanting(standing.state, seats),
    acting: seats.some(({ actingChair }) => actingChair),
    nobody: !stuck ? null : sheets.some(({ state }) => state === "locked") ? "late" : "replace",
  };
}
