import { and, eq, isNull } from "drizzle-orm";
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
import { shutSeats } from "./pair.server.ts";
import { asks } from "./viewer.server.ts";

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
  const declarations = seated
    ? await db
        .select({ candidacyId: conflictDeclaration.candidacyId, ruling: conflictDeclaration.ruling })
        .from(conflictDeclaration)
        .where(eq(conflictDeclaration.panelMemberId, seated.id))
    : [];
  // A candidate whom the member mentors, or who is the member, is shut to the seat whatever was declared.
  const shut = seated ? (await shutSeats(viewer, store, processId)).filter(({ accountId }) => accountId === mine) : [];
  const due = seated
    ? await db
        .select({ candidacyId: longlistEntry.candidacyId })
        .from(longlistEntry)
        .where(
          and(
            eq(longlistEntry.processId, processId),
            eq(longlistEntry.round, process.round),
            isNull(longlistEntry.removedAt),
          ),
        )
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
    declared:
      seated !== null &&
      due.length > 0 &&
      due.every(({ candidacyId }) => declarations.some((row) => row.candidacyId === candidacyId)),
    recusedFrom: [
      ...new Set(
        [...declarations.filter((row) => row.ruling === "recused"), ...shut].map(({ candidacyId }) => candidacyId),
      ),
    ],
    authority:
      viewer.grants.some(
        (grant) => grant.role === "selectionAuthority" && grant.decidingOffice === process.decidingOffice,
      ) && atOrAfter(process.state, "forecast"),
    vetting: holds(viewer, "vettingOfficer"),
    adjudicator: holds(viewer, "adjudicator"),
  };
}
