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
import { keptWhileUnchanged } from "./kept.server.ts";
import { shutSeats } from "./pair.server.ts";
import { asks } from "./viewer.server.ts";

/**
 * The standing for a page that is only looked at, kept while nothing is written: it is made of records alone, and of the
 * viewer's grants, which are in the key. What is about to change a record asks `standingOf`.
 */
export function standingToRead(viewer: Viewer, store: Store, processId: string): Promise<Standing | null> {
  const { accountId, grants } = viewer;
  return keptWhileUnchanged(viewer, store, ["standing", processId, accountId, grants], () =>
    standingOf(viewer, store, processId),
  );
}

/** What the viewer is in a process; null where there is no such process. The policy decides what that means. */
export async function standingOf(viewer: Viewer, store: Store, processId: string): Promise<Standing | null> {
  asks(viewer);
  const { db } = store;
  const [process] = await db
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
    .where(eq(selectionProcess.id, processId));
  if (!process) return null;
  const mine = viewer.accountId;
  const [officer] = await db
    .select({ id: processOfficer.id })
    .from(processOfficer)
    .where(
      and(eq(processOfficer.processId, processId), eq(processOfficer.accountId, mine), isNull(processOfficer.endedAt)),
    );
  const [named] = await db
    .select({ id: namedOfficer.id })
    .from(namedOfficer)
    .where(and(eq(namedOfficer.processId, processId), eq(namedOfficer.accountId, mine), isNull(namedOfficer.endedAt)));
  const [screener] = await db
    .select({ id: screenerAssignment.id })
    .from(screenerAssignment)
    .where(
      and(
        eq(screenerAssignment.processId, processId),
        eq(screenerAssignment.accountId, mine),
        isNull(screenerAssignment.endedAt),
      ),
    );
  const [currentPanel] = await db
    .select({ id: panel.id, state: panel.state, revealedAt: panel.revealedAt })
    .from(panel)
    .where(and(eq(panel.processId, processId), eq(panel.round, process.round)));
  const [seat] = currentPanel
    ? await db
        .select({ id: panelMember.id, seat: panelMember.seat, actingChair: panelMember.actingChair })
        .from(panelMember)
        .where(
          and(eq(panelMember.panelId, currentPanel.id), eq(panelMember.accountId, mine), isNull(panelMember.removedAt)),
        )
    : [];
  const seated = seat && currentPanel?.state === "convened" ? seat : null;
  const recusals = seated
    ? await db
        .select({ candidacyId: conflictDeclaration.candidacyId })
        .from(conflictDeclaration)
        .where(and(eq(conflictDeclaration.panelMemberId, seated.id), eq(conflictDeclaration.ruling, "recused")))
    : [];
  // A candidate whom the member mentors, or who is the member, is shut to the seat whatever was declared.
  const shut = seated ? await shutSeats(viewer, store, processId, mine) : [];
  const due = and(
    eq(longlistEntry.processId, processId),
    eq(longlistEntry.round, process.round),
    isNull(longlistEntry.removedAt),
  );
  const [anyDue] = seated ? await db.select({ id: longlistEntry.id }).from(longlistEntry).where(due).limit(1) : [];
  const [undeclared] =
    seated && anyDue
      ? await db
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
                      eq(conflictDeclaration.panelMemberId, seated.id),
                      eq(conflictDeclaration.candidacyId, longlistEntry.candidacyId),
                    ),
                  ),
              ),
            ),
          )
          .limit(1)
      : [];
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
