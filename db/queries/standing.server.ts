import { and, eq, isNull, notExists } from "drizzle-orm";
import { atOrAfter } from "#app/domain/selection/states.ts";
import { holds, type Standing, type Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { priorStart } from "#db/schema/begun.tables.ts";
import { post } from "#db/schema/reference.tables.ts";
import {
  conflictDeclaration,
  longlistEntry,
  namedOfficer,
  panel,
  panelMember,
  processOfficer,
  screenerAssignment,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { built, given } from "./built.server.ts";
import { keptWhileUnchanged, onceForAct } from "./kept.server.ts";
import { shutSeats } from "./pair.server.ts";
import { asks } from "./viewer.server.ts";

/**
 * The standing for a page that is only looked at, kept while nothing is written: it is made of records alone, and of the
 * viewer's grants, which are in the key. What is about to change a record asks anew.
 */
export function standingToRead(viewer: Viewer, store: Store, processId: string): Promise<Standing | null> {
  const { accountId, grants } = viewer;
  return keptWhileUnchanged(viewer, store, ["standing", processId, accountId, grants], () =>
    standingOf(viewer, store, processId),
  );
}

/** The same within an act, which asks for it at its door and again in its use-case: read once unless something was written between. */
export function standingForAct(viewer: Viewer, store: Store, processId: string): Promise<Standing | null> {
  return onceForAct(viewer, store, ["standing", processId], () => standingOf(viewer, store, processId));
}

const processRow = built((db) =>
  db
    .select({
      id: selectionProcess.id,
      state: selectionProcess.state,
      round: selectionProcess.round,
      suspendedAt: selectionProcess.suspendedAt,
      endedAs: selectionProcess.endedAs,
      recommendationMode: selectionProcess.recommendationMode,
      decidingOffice: post.decidingOffice,
      begunIn: priorStart.presentStage,
    })
    .from(selectionProcess)
    .innerJoin(post, eq(post.id, selectionProcess.postId))
    .leftJoin(priorStart, eq(priorStart.processId, selectionProcess.id))
    .where(eq(selectionProcess.id, given("processId"))),
);
const officerRow = built((db) =>
  db
    .select({ id: processOfficer.id })
    .from(processOfficer)
    .where(
      and(
        eq(processOfficer.processId, given("processId")),
        eq(processOfficer.accountId, given("mine")),
        isNull(processOfficer.endedAt),
      ),
    ),
);
const namedRow = built((db) =>
  db
    .select({ id: namedOfficer.id })
    .from(namedOfficer)
    .where(
      and(
        eq(namedOfficer.processId, given("processId")),
        eq(namedOfficer.accountId, given("mine")),
        isNull(namedOfficer.endedAt),
      ),
    ),
);
const screenerRow = built((db) =>
  db
    .select({ id: screenerAssignment.id })
    .from(screenerAssignment)
    .where(
      and(
        eq(screenerAssignment.processId, given("processId")),
        eq(screenerAssignment.accountId, given("mine")),
        isNull(screenerAssignment.endedAt),
      ),
    ),
);
const panelRow = built((db) =>
  db
    .select({ id: panel.id, state: panel.state, revealedAt: panel.revealedAt })
    .from(panel)
    .where(and(eq(panel.processId, given("processId")), eq(panel.round, given("round")))),
);
const seatRow = built((db) =>
  db
    .select({ id: panelMember.id, seat: panelMember.seat, actingChair: panelMember.actingChair })
    .from(panelMember)
    .where(
      and(
        eq(panelMember.panelId, given("panelId")),
        eq(panelMember.accountId, given("mine")),
        isNull(panelMember.removedAt),
      ),
    ),
);
const recusalRows = built((db) =>
  db
    .select({ candidacyId: conflictDeclaration.candidacyId })
    .from(conflictDeclaration)
    .where(
      and(eq(conflictDeclaration.panelMemberId, given("panelMemberId")), eq(conflictDeclaration.ruling, "recused")),
    ),
);
// What is to be declared: the longlist of the present round.
const due = and(
  eq(longlistEntry.processId, given("processId")),
  eq(longlistEntry.round, given("round")),
  isNull(longlistEntry.removedAt),
);
const dueRow = built((db) => db.select({ id: longlistEntry.id }).from(longlistEntry).where(due).limit(1));
const undeclaredRow = built((db) =>
  db
    .select({ id: longlistEntry.id })
    .from(longlistEntry)
    .where(
      and(
        due,
        notExists(
          db
            .select({ id: conflictDeclaration.id })
            .from(conflictDeclaration)
            .where(
              and(
                eq(conflictDeclaration.panelMemberId, given("panelMemberId")),
                eq(conflictDeclaration.candidacyId, longlistEntry.candidacyId),
              ),
            ),
        ),
      ),
    )
    .limit(1),
);

/** What the viewer is in a process; null where there is no such process. The policy decides what that means. */
export async function standingOf(viewer: Viewer, store: Store, processId: string): Promise<Standing | null> {
  asks(viewer);
  const mine = viewer.accountId;
  const [process] = await processRow(store, { processId });
  if (!process) return null;
  const { round } = process;
  const [officer] = await officerRow(store, { processId, mine });
  const [named] = await namedRow(store, { processId, mine });
  const [screener] = await screenerRow(store, { processId, mine });
  const [currentPanel] = await panelRow(store, { processId, round });
  const [seat] = currentPanel ? await seatRow(store, { panelId: currentPanel.id, mine }) : [];
  const seated = seat && currentPanel?.state === "convened" ? seat : null;
  const panelMemberId = seated?.id;
  const recusals = seated ? await recusalRows(store, { panelMemberId }) : [];
  // A candidate whom the member mentors, or who is the member, is shut to the seat whatever was declared.
  const shut = seated ? await shutSeats(viewer, store, processId, mine) : [];
  const [anyDue] = seated ? await dueRow(store, { processId, round }) : [];
  const [undeclared] = anyDue ? await undeclaredRow(store, { processId, round, panelMemberId }) : [];
  const endedOrOut = process.endedAs !== null;
  return {
    processId,
    state: process.state,
    round: process.round,
    begunIn: process.begunIn,
    open: !endedOrOut && process.suspendedAt === null,
    ended: endedOrOut,
    suspended: process.suspendedAt !== null,
    revealed: currentPanel?.revealedAt != null,
    recommendationMode: process.recommendationMode,
    lead: holds(viewer, "leadOfficer"),
    officer: officer !== undefined && holds(viewer, "secretariatOfficer", "leadOfficer"),
    named: named !== undefined && holds(viewer, "secretariatOfficer", "leadOfficer"),
    screener: screener !== undefined && holds(viewer, "screener"),
    seat: seated?.seat ?? null,
    actingChair: seated?.actingChair ?? false,
    panelMemberId: seated?.id ?? null,
    declared: anyDue !== undefined && undeclared === undefined,
    recusedFrom: [...new Set([...recusals, ...shut].map(({ candidacyId }) => candidacyId))],
    authority:
      viewer.grants.some(
        (grant) => grant.role === "selectionAuthority" && grant.decidingOffice === process.decidingOffice,
      ) && atOrAfter(process.state, "forecast"),
    vetting: holds(viewer, "vettingOfficer"),
    adjudicator: holds(viewer, "adjudicator"),
  };
}
