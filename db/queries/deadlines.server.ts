import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, ne, or } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { assessmentSession } from "#db/schema/assessment.tables.ts";
import { mentee, mentor, mentoringMatch, mentoringSession } from "#db/schema/mentoring.tables.ts";
import {
  namedOfficer,
  nomination,
  panel,
  panelMember,
  processOfficer,
  screenerAssignment,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { accountsHolding } from "./officers.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The accounts that may have a hand in a process now: assigned, seated, or by a role of the house. */
export async function accountsAround(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  now: number,
): Promise<string[]> {
  asks(viewer);
  const { db } = store;
  const assigned = async (table: typeof processOfficer | typeof namedOfficer | typeof screenerAssignment) =>
    db
      .select({ accountId: table.accountId })
      .from(table)
      .where(and(eq(table.processId, processId), isNull(table.endedAt)));
  const seated = await db
    .select({ accountId: panelMember.accountId })
    .from(panelMember)
    .innerJoin(panel, eq(panel.id, panelMember.panelId))
    .innerJoin(selectionProcess, and(eq(selectionProcess.id, panel.processId), eq(selectionProcess.round, panel.round)))
    .where(and(eq(panel.processId, processId), isNull(panelMember.removedAt)));
  const house = await accountsHolding(
    viewer,
    store,
    ["leadOfficer", "vettingOfficer", "adjudicator", "selectionAuthority"],
    now,
  );
  return [
    ...new Set(
      [
        ...(await assigned(processOfficer)),
        ...(await assigned(namedOfficer)),
        ...(await assigned(screenerAssignment)),
        ...seated,
        ...house,
      ].map(({ accountId }) => accountId),
    ),
  ];
}

/** The interviews of the present panel of a process from an instant on, with whom they are of. */
export async function interviewsFrom(viewer: AnyViewer, store: Store, processId: string, from: number) {
  asks(viewer);
  return store.db
    .select({
      id: assessmentSession.id,
      candidacyId: assessmentSession.candidacyId,
      startsAt: assessmentSession.startsAt,
    })
    .from(assessmentSession)
    .innerJoin(panel, eq(panel.id, assessmentSession.panelId))
    .innerJoin(selectionProcess, and(eq(selectionProcess.id, panel.processId), eq(selectionProcess.round, panel.round)))
    .where(and(eq(panel.processId, processId), gt(assessmentSession.startsAt, from)))
    .orderBy(asc(assessmentSession.startsAt), asc(assessmentSession.id));
}

/** The appointments of the pairs that an account belongs to, asked for or booked, in a stretch of time. */
export async function appointmentsOf(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
  { from, until }: { from: number; until: number },
) {
  asks(viewer);
  return store.db
    .select({ id: mentoringSession.id, startsAt: mentoringSession.startsAt, endsAt: mentoringSession.endsAt })
    .from(mentoringSession)
    .innerJoin(mentoringMatch, eq(mentoringMatch.id, mentoringSession.matchId))
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .where(
      and(
        or(eq(mentor.accountId, accountId), eq(mentee.accountId, accountId)),
        inArray(mentoringSession.state, ["requested", "booked"]),
        gt(mentoringSession.startsAt, from),
        lt(mentoringSession.startsAt, until),
      ),
    )
    .orderBy(asc(mentoringSession.startsAt), asc(mentoringSession.id));
}
/** The accounts of both sides of every booked appointment in a stretch of time. */
export async function appointmentsBooked(
  viewer: AnyViewer,
  store: Store,
  { from, until }: { from: number; until: number },
) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: mentoringSession.id,
      startsAt: mentoringSession.startsAt,
      bookedAt: mentoringSession.bookedAt,
      mentor: mentor.accountId,
      mentee: mentee.accountId,
    })
    .from(mentoringSession)
    .innerJoin(mentoringMatch, eq(mentoringMatch.id, mentoringSession.matchId))
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .where(
      and(
        eq(mentoringSession.state, "booked"),
        gt(mentoringSession.startsAt, from),
        lt(mentoringSession.startsAt, until),
      ),
    )
    .orderBy(asc(mentoringSession.startsAt), asc(mentoringSession.id));
  return rows.flatMap(({ mentor: one, mentee: other, ...row }) =>
    [one, other].flatMap((accountId) => (accountId === null ? [] : [{ ...row, accountId }])),
  );
}

/** The days of the next news that some States were told of: of processes for which they nominated, that still run. */
export async function newsDaysFor(viewer: AnyViewer, store: Store, states: readonly string[]) {
  asks(viewer);
  if (states.length === 0) return [];
  return store.db
    .selectDistinct({ processId: selectionProcess.id, day: selectionProcess.nextNewsOn })
    .from(selectionProcess)
    .innerJoin(nomination, eq(nomination.processId, selectionProcess.id))
    .where(
      and(
        inArray(nomination.memberStateId, [...states]),
        ne(nomination.state, "draft"),
        isNotNull(selectionProcess.nextNewsOn),
        isNull(selectionProcess.endedAs),
      ),
    )
    .orderBy(asc(selectionProcess.id));
}
