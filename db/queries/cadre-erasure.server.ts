import { and, asc, eq, isNull, lt } from "drizzle-orm";
import { holds } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { cadreInvitation, cadreMember } from "#db/schema/cadre.tables.ts";
import { mentor } from "#db/schema/mentoring.tables.ts";
import { account } from "#db/schema/people.tables.ts";
import { adjudication, candidacy, vettingCheck } from "#db/schema/selection.tables.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

function asksForErasure(viewer: AnyViewer): void {
  asks(viewer);
  if (!isSystem(viewer) && !holds(viewer, "cadreManager")) throw new Error("Erasure is the cadre manager's");
}

/** What erasing a member touches beyond the record itself; null where it does not exist or is erased. */
export async function erasureScope(viewer: AnyViewer, store: Store, memberId: string) {
  asksForErasure(viewer);
  const { db } = store;
  const [row] = await db
    .select({ id: cadreMember.id, personId: cadreMember.personId, version: cadreMember.version })
    .from(cadreMember)
    .where(and(eq(cadreMember.id, memberId), isNull(cadreMember.erasedAt)));
  if (!row) return null;
  const ofPerson = await Promise.all([
    db.select({ id: account.id }).from(account).where(eq(account.personId, row.personId)).limit(1),
    db.select({ id: mentor.id }).from(mentor).where(eq(mentor.personId, row.personId)).limit(1),
    db.select({ id: candidacy.id }).from(candidacy).where(eq(candidacy.personId, row.personId)).limit(1),
  ]);
  const checks = await db
    .select({ id: vettingCheck.id })
    .from(vettingCheck)
    .where(eq(vettingCheck.personId, row.personId))
    .orderBy(asc(vettingCheck.id));
  const rulings = await db
    .select({ checkId: adjudication.checkId })
    .from(adjudication)
    .innerJoin(vettingCheck, eq(vettingCheck.id, adjudication.checkId))
    .where(eq(vettingCheck.personId, row.personId))
    .orderBy(asc(adjudication.id));
  const waiting = await db
    .select({ id: cadreInvitation.id, processId: cadreInvitation.processId, version: cadreInvitation.version })
    .from(cadreInvitation)
    .where(and(eq(cadreInvitation.memberId, memberId), isNull(cadreInvitation.answer)))
    .orderBy(asc(cadreInvitation.id));
  return {
    ...row,
    /** The person is on record elsewhere too, so that name and checks are not the cadre's to erase. */
    elsewhere: ofPerson.some((rows) => rows.length > 0),
    checkIds: checks.map(({ id }) => id),
    ruledIds: [...new Set(rulings.map(({ checkId }) => checkId))],
    waiting,
  };
}
export type ErasureScope = NonNullable<Awaited<ReturnType<typeof erasureScope>>>;

/** Members past the last day that their record may be kept; for the job. */
export async function membersToErase(viewer: AnyViewer, store: Store, today: string): Promise<string[]> {
  asksForErasure(viewer);
  const rows = await store.db
    .select({ id: cadreMember.id })
    .from(cadreMember)
    .where(and(isNull(cadreMember.erasedAt), lt(cadreMember.retainUntil, today)))
    .orderBy(asc(cadreMember.id));
  return rows.map(({ id }) => id);
}
