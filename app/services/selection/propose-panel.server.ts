import { event } from "#app/domain/events.ts";
import { message } from "#app/domain/message.ts";
import { conflict, invalid, missing, stale, type Outcome } from "#app/domain/outcome.ts";
import { may } from "#app/domain/policy.ts";
import { refused, save, type Work } from "#app/services/work.server.ts";
import { change, insert, remove } from "#db/commit.server.ts";
import { panelOf, possibleAssessors } from "#db/queries/panel.server.ts";
import { processHead } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { panel, panelMember, selectionProcess } from "#db/schema/selection.tables.ts";

export type ProposePanel = {
  readonly processId: string;
  /** Of the panel; 0 where none is proposed yet. */
  readonly version: number;
  readonly chairId: string;
  /** Accounts of the voting members beside the chair. */
  readonly voterIds: readonly string[];
  readonly observerIds: readonly string[];
};

/** Proposes who sits on the panel of this round; nobody is told or seated before it is convened. */
export async function proposePanel(
  work: Work,
  input: ProposePanel,
): Promise<Outcome<{ panelId: string; version: number }>> {
  const { house, viewer } = work;
  const { processId, version } = input;
  const standing = await standingOf(viewer, house.store, processId);
  const refusal = refused(may(standing, "panel.propose"));
  if (refusal || !standing) return refusal ?? missing;
  const current = await panelOf(viewer, house.store, processId, standing.round);
  if (current?.state === "convened") return conflict(message("panel.convenedAlready"));
  if ((current?.version ?? 0) !== version) return stale();
  const head = await processHead(viewer, house.store, processId);
  const seats = [
    { accountId: input.chairId, seat: "chair" as const },
    ...input.voterIds.map((accountId) => ({ accountId, seat: "voting" as const })),
    ...input.observerIds.map((accountId) => ({ accountId, seat: "observer" as const })),
  ];
  if (new Set(seats.map(({ accountId }) => accountId)).size < seats.length)
    return invalid({ seats: message("panel.oneSeatEach") });
  const possible = await possibleAssessors(viewer, house.store, processId, head.mission.leadDepartment, house.now());
  const shut = seats.find(({ accountId }) => !possible.some((one) => one.available && one.accountId === accountId));
  if (shut)
    return invalid({
      seats: message("panel.notAvailable", {
        name: possible.find(({ accountId }) => accountId === shut.accountId)?.name ?? "–",
      }),
    });
  const panelId = current?.id ?? house.newId();
  const now = house.now();
  return save(
    work,
    [event("panel.proposed", ["panel", panelId], processId, {})],
    [
      // One panel per round: the first proposal claims the process.
      ...(current
        ? [change(panel, { id: panelId, version, state: "proposed" }, {}), remove(panelMember, { panelId }, null)]
        : [
            change(selectionProcess, { id: processId, version: head.row.version }, {}),
            insert(panel, { id: panelId, processId, round: standing.round, state: "proposed", version: 1 }),
          ]),
      insert(
        panelMember,
        seats.map((seat) => ({ id: house.newId(), panelId, ...seat, actingChair: false, seatedAt: now })),
      ),
    ],
    { panelId, version: version + 1 },
  );
}
