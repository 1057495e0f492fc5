import { and, eq, gt, isNull } from "drizzle-orm";
import type { Grant, Viewer } from "#app/domain/policy.ts";
import type { Proof } from "#app/domain/people/second-factor.ts";
import type { Store } from "#db/open.server.ts";
import { account, person, roleGrant } from "#db/schema/people.tables.ts";
import { session } from "#db/schema/platform.tables.ts";
import { built, given } from "./built.server.ts";

/** A reader of the house itself: jobs, scripts and the guard. Greppable, and says why. */
export type SystemViewer = { readonly system: string };
export type AnyViewer = Viewer | SystemViewer;
export function systemViewer(reason: string): SystemViewer {
  return { system: reason };
}
/** Every query asks first who reads; an unscoped query throws. */
export function asks(viewer: AnyViewer | null | undefined): asserts viewer is AnyViewer {
  if (!viewer || !("accountId" in viewer || "system" in viewer)) throw new Error("A query needs its viewer");
}
export function isSystem(viewer: AnyViewer): viewer is SystemViewer {
  return "system" in viewer;
}

/** The calendar day (UTC) of an instant. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

const grantRows = built((db) =>
  db
    .select({
      id: roleGrant.id,
      role: roleGrant.role,
      memberStateId: roleGrant.memberStateId,
      decidingOffice: roleGrant.decidingOffice,
      processId: roleGrant.processId,
      startsOn: roleGrant.startsOn,
      endsOn: roleGrant.endsOn,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, given("accountId")), isNull(roleGrant.endedAt))),
);
/** The roles of an account that hold today. */
export async function grantsOf(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
  now: number,
): Promise<(Grant & { id: string })[]> {
  asks(viewer);
  const today = dayOf(now);
  const rows = await grantRows(store, { accountId });
  return rows.filter((row) => row.startsOn <= today && (row.endsOn === null || row.endsOn >= today));
}

const accountRow = built((db) =>
  db
    .select({
      accountId: account.id,
      personId: account.personId,
      givenNames: person.givenNames,
      familyName: person.familyName,
      locale: account.language,
      zone: account.zone,
      endedAt: account.endedAt,
    })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(account.id, given("accountId"))),
);
/** The viewer of an account, with today's roles; null where the account has ended. */
export async function viewerOf(
  asking: AnyViewer,
  store: Store,
  accountId: string,
  now: number,
): Promise<Viewer | null> {
  asks(asking);
  const [row] = await accountRow(store, { accountId });
  if (!row || row.endedAt !== null) return null;
  const grants = await grantsOf(asking, store, accountId, now);
  return {
    accountId: row.accountId,
    personId: row.personId,
    name: `${row.givenNames} ${row.familyName}`,
    locale: row.locale,
    zone: row.zone,
    grants: grants.map(({ role, memberStateId, decidingOffice, processId }) => ({
      role,
      memberStateId,
      decidingOffice,
      processId,
    })),
  };
}

const sessionRow = built((db) =>
  db
    .select({
      accountId: session.accountId,
      seenAt: session.seenAt,
      expiresAt: session.expiresAt,
      createdAt: session.createdAt,
      pending: session.pending,
      provedAt: session.provedAt,
      provedBy: session.provedBy,
      flash: session.flash,
    })
    .from(session)
    .where(and(eq(session.id, given("tokenHash")), gt(session.expiresAt, given("now")))),
);
/** The live session behind a hashed token, or null. */
export async function sessionBy(
  viewer: AnyViewer,
  store: Store,
  tokenHash: string,
  now: number,
): Promise<{
  accountId: string;
  seenAt: number;
  expiresAt: number;
  createdAt: number;
  pending: (typeof session.$inferSelect)["pending"];
  proof: Proof | null;
  flash: (typeof session.$inferSelect)["flash"];
} | null> {
  asks(viewer);
  const [row] = await sessionRow(store, { tokenHash, now });
  if (!row) return null;
  const { provedAt, provedBy, ...found } = row;
  return { ...found, proof: provedAt !== null && provedBy !== null ? { at: provedAt, by: provedBy } : null };
}
