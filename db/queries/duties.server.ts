import { and, eq, inArray, isNull, notInArray, or, sql } from "drizzle-orm";
import { holds, type Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { mentee, mentor, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import {
  namedOfficer,
  panel,
  panelMember,
  processOfficer,
  screenerAssignment,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { asks } from "./viewer.server.ts";

export const dutyKinds = ["chair", "panel", "officer", "named", "screener", "mentor", "mentee"] as const;
export type Duty = { readonly kind: (typeof dutyKinds)[number]; readonly count: number };

/**
 * What an account still has to do, counted by kind, for the administrator who is about to end it: which selection or
 * which pair it is stays unsaid. Only selections that run, and pairs that are agreed or active.
 */
export async function dutiesOf(viewer: Viewer, store: Store, accountId: string): Promise<Duty[]> {
  asks(viewer);
  if (!holds(viewer, "administrator")) return [];
  const { db } = store;
  const count = sql<number>`count(*)`.mapWith(Number);
  const runs = and(isNull(selectionProcess.endedAs), notInArray(selectionProcess.state, ["announced", "onboarded"]));
  const seats = async (kind: "chair" | "panel") =>
    (
      await db
        .select({ n: count })
        .from(panelMember)
        .innerJoin(panel, eq(panel.id, panelMember.panelId))
        .innerJoin(
          selectionProcess,
          and(eq(selectionProcess.id, panel.processId), eq(selectionProcess.round, panel.round)),
        )
        .where(
          and(
            eq(panelMember.accountId, accountId),
            isNull(panelMember.removedAt),
            runs,
            kind === "chair"
              ? or(eq(panelMember.seat, "chair"), eq(panelMember.actingChair, true))
              : and(inArray(panelMember.seat, ["voting", "observer"]), eq(panelMember.actingChair, false)),
          ),
        )
    )[0]!.n;
  const assigned = async (table: typeof processOfficer | typeof namedOfficer | typeof screenerAssignment) =>
    (
      await db
        .select({ n: count })
        .from(table)
        .innerJoin(selectionProcess, eq(selectionProcess.id, table.processId))
        .where(and(eq(table.accountId, accountId), isNull(table.endedAt), runs))
    )[0]!.n;
  const pairs = async (side: "mentor" | "mentee") =>
    (
      await db
        .select({ n: count })
        .from(mentoringMatch)
        .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
        .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
        .where(
          and(
            eq(side === "mentor" ? mentor.accountId : mentee.accountId, accountId),
            inArray(mentoringMatch.state, ["agreed", "active"]),
          ),
        )
    )[0]!.n;
  const counts: Record<Duty["kind"], number> = {
    chair: await seats("chair"),
    panel: await seats("panel"),
    officer: await assigned(processOfficer),
    named: await assigned(namedOfficer),
    screener: await assigned(screenerAssignment),
    mentor: await pairs("mentor"),
    mentee: await pairs("mentee"),
  };
  return dutyKinds.flatMap((kind) => (counts[kind] > 0 ? [{ kind, count: counts[kind] }] : []));
}
