import { and, asc, desc, eq, gt, inArray, isNotNull, sql } from "drizzle-orm";
import type { Entry, FairnessRecords } from "#app/domain/selection/fairness.ts";
import type { Store } from "#db/open.server.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";
import { representation } from "#db/schema/oversight.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { auditEvent, fairnessCount, outbox } from "#db/schema/platform.tables.ts";
import {
  call,
  candidacy,
  candidacyNomination,
  conflictDeclaration,
  nominationDocument,
  panel,
  panelMember,
} from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The trail of one process, oldest first, as oversight reads it; ids and kinds, no contents. */
export async function processTrail(viewer: AnyViewer, store: Store, processId: string): Promise<Entry[]> {
  asks(viewer);
  const rows = await store.db
    .select({
      seq: auditEvent.seq,
      at: auditEvent.at,
      actorId: auditEvent.actorId,
      type: auditEvent.type,
      objectKind: auditEvent.objectKind,
      objectId: auditEvent.objectId,
      payload: auditEvent.payload,
    })
    .from(auditEvent)
    .where(eq(auditEvent.processId, processId))
    .orderBy(asc(auditEvent.seq));
  return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as Record<string, unknown> }));
}

/** The processes of which an entry after `since` speaks, each with its newest; the one that has rested longest first. */
export async function trailHeads(
  viewer: AnyViewer,
  store: Store,
  since: number,
): Promise<{ id: string; seq: number }[]> {
  asks(viewer);
  const newest = sql<number>`max(${auditEvent.seq})`.mapWith(Number);
  const rows = await store.db
    .select({ id: auditEvent.processId, seq: newest })
    .from(auditEvent)
    .where(and(gt(auditEvent.seq, since), isNotNull(auditEvent.processId)))
    .groupBy(auditEvent.processId)
    .orderBy(newest);
  return rows.flatMap(({ id, seq }) => (id === null ? [] : [{ id, seq }]));
}

/** What is known of the fixed questions, process by process, and up to which entry of its trail. */
export async function fairnessKnown(viewer: AnyViewer, store: Store) {
  asks(viewer);
  return store.db.select().from(fairnessCount);
}

/** How many representations and complaints each process has. */
export async function representationCounts(viewer: AnyViewer, store: Store): Promise<ReadonlyMap<string, number>> {
  asks(viewer);
  const rows = await store.db
    .select({ id: representation.processId, filed: sql<number>`count(*)`.mapWith(Number) })
    .from(representation)
    .groupBy(representation.processId);
  return new Map(rows.map(({ id, filed }) => [id, filed]));
}

/** What the trail of a process points to: whose seats, recusals, sheets and files are whose. Ids and digests alone. */
export async function fairnessRecords(viewer: AnyViewer, store: Store, processId: string): Promise<FairnessRecords> {
  asks(viewer);
  const { db } = store;
  const seats = await db
    .select({ id: panelMember.id, accountId: panelMember.accountId, seat: panelMember.seat })
    .from(panelMember)
    .innerJoin(panel, eq(panel.id, panelMember.panelId))
    .where(and(eq(panel.processId, processId), sql`${panelMember.removedAt} is null`))
    .orderBy(asc(panelMember.id));
  const recusals = await db
    .select({
      accountId: panelMember.accountId,
      candidacyId: conflictDeclaration.candidacyId,
      ruledAt: conflictDeclaration.ruledAt,
    })
    .from(conflictDeclaration)
    .innerJoin(panelMember, eq(panelMember.id, conflictDeclaration.panelMemberId))
    .innerJoin(panel, eq(panel.id, panelMember.panelId))
    .where(and(eq(panel.processId, processId), eq(conflictDeclaration.ruling, "recused")))
    .orderBy(asc(conflictDeclaration.id));
  const sheets = await db
    .select({
      id: scoreSheet.id,
      accountId: panelMember.accountId,
      digest: scoreSheet.digest,
      state: scoreSheet.state,
    })
    .from(scoreSheet)
    .innerJoin(panelMember, eq(panelMember.id, scoreSheet.panelMemberId))
    .innerJoin(panel, eq(panel.id, scoreSheet.panelId))
    .where(eq(panel.processId, processId))
    .orderBy(asc(scoreSheet.id));
  const [calls] = await db
    .select({ count: sql<number>`count(*)`.mapWith(Number) })
    .from(call)
    .where(eq(call.processId, processId));
  // A notice is one row for all Member States: whom it means is asked when it goes out.
  const [told] = await db
    .select({ count: sql<number>`count(distinct ${call.id})`.mapWith(Number) })
    .from(outbox)
    .innerJoin(call, eq(call.id, outbox.objectId))
    .where(
      and(
        eq(outbox.template, "callOpened"),
        eq(outbox.recipientId, sql`'allMemberStates:' || ${call.id}`),
        eq(call.processId, processId),
      ),
    );
  const files = new Map<string, string>();
  for (const { id } of await db.select({ id: candidacy.id }).from(candidacy).where(eq(candidacy.processId, processId)))
    files.set(id, id);
  const nominations = await db
    .select({ id: candidacyNomination.nominationId, candidacyId: candidacyNomination.candidacyId })
    .from(candidacyNomination)
    .innerJoin(candidacy, eq(candidacy.id, candidacyNomination.candidacyId))
    .where(eq(candidacy.processId, processId));
  for (const { id, candidacyId } of nominations) files.set(id, candidacyId);
  if (nominations.length > 0)
    for (const { fileId, nominationId } of await db
      .select({ fileId: nominationDocument.fileId, nominationId: nominationDocument.nominationId })
      .from(nominationDocument)
      .where(
        inArray(
          nominationDocument.nominationId,
          nominations.map(({ id }) => id),
        ),
      )) {
      const candidacyId = files.get(nominationId);
      if (candidacyId !== undefined) files.set(fileId, candidacyId);
    }
  return {
    seats: seats.map(({ id, accountId, seat }) => ({ id, accountId, voting: seat !== "observer" })),
    recusals: recusals.flatMap(({ ruledAt, ...row }) => (ruledAt === null ? [] : [{ ...row, ruledAt }])),
    sheets: sheets.map(({ id, accountId, digest, state }) => ({ id, accountId, digest, locked: state === "locked" })),
    files,
    callNotices: { calls: calls?.count ?? 0, told: told?.count ?? 0 },
  };
}

/** The names of accounts, for a list of who did or read what. */
export async function namesOfAccounts(
  viewer: AnyViewer,
  store: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  asks(viewer);
  if (ids.length === 0) return new Map();
  const rows = await store.db
    .select({ id: account.id, givenNames: person.givenNames, familyName: person.familyName })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(inArray(account.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, givenNames, familyName }) => [id, `${givenNames} ${familyName}`]));
}

/** The representations and complaints of a process, the latest first. The caller has asked whether they may be read. */
export async function representationsOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  return store.db
    .select()
    .from(representation)
    .where(eq(representation.processId, processId))
    .orderBy(desc(representation.receivedOn), desc(representation.filedAt), desc(representation.id));
}
