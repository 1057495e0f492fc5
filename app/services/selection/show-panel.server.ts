import { sees, type Standing, type Viewer } from "#app/domain/policy.ts";
import type { House } from "#app/services/work.server.ts";
import { assessorsBy } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { conveningFindings } from "./check-balance.server.ts";
import { shownFindings, type FindingView } from "./show-shortlist.server.ts";

export type Seats = readonly { readonly accountId: string; readonly seat: "chair" | "voting" | "observer" }[];

/** The composition findings of seats as filled in, stored or not; null where the reader sees none. */
export async function shownComposition(
  house: House,
  viewer: Viewer,
  standing: Standing,
  seats: Seats,
): Promise<FindingView[] | null> {
  if (!sees(standing, "findings")) return null;
  const head = await processHead(viewer, house.store, standing.processId);
  const people = await assessorsBy(
    viewer,
    house.store,
    seats.map(({ accountId }) => accountId),
    head.mission.leadDepartment,
  );
  const panel = people.map((one) => ({
    ...one.counted,
    voting: seats.some(({ accountId, seat }) => accountId === one.accountId && seat !== "observer"),
  }));
  const findings = await conveningFindings(house, standing.processId, { level: head.level, track: head.track }, panel);
  const voters = seats.filter(({ seat }) => seat !== "observer").map(({ accountId }) => accountId);
  return shownFindings(house, viewer, standing, "convening", findings, voters);
}

/** Seats from a form's two columns; the blank ones are left out. */
export function seatsFrom(
  accountIds: readonly string[],
  seats: readonly string[],
): { accountId: string; seat: "chair" | "voting" | "observer" }[] {
  return accountIds.flatMap((accountId, index) => {
    const seat = seats[index];
    return seat === "chair" || seat === "voting" || seat === "observer" ? [{ accountId, seat }] : [];
  });
}
