import { and, count, desc, eq, isNull } from "drizzle-orm";
import { holds, type Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { account, factorReset, person, recoveryCode, secondFactor } from "#db/schema/people.tables.ts";
import { session } from "#db/schema/platform.tables.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

/** The authenticator of an account, for the rules; not for a page. Null where none was set up. */
export async function factorOf(viewer: AnyViewer, store: Store, accountId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({ secret: secondFactor.secret, lastStep: secondFactor.lastStep })
    .from(secondFactor)
    .where(eq(secondFactor.id, accountId));
  return row ?? null;
}

/** The id of an unused recovery code by its digest, or null. */
export async function recoveryCodeBy(viewer: AnyViewer, store: Store, accountId: string, hash: string) {
  asks(viewer);
  const [row] = await store.db
    .select({ id: recoveryCode.id })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.accountId, accountId), eq(recoveryCode.hash, hash), isNull(recoveryCode.usedAt)));
  return row?.id ?? null;
}

/** The viewer's own second factor on a page: since when, and how many recovery codes are left. */
export async function ownFactor(viewer: Viewer, store: Store) {
  asks(viewer);
  const [row] = await store.db
    .select({ confirmedAt: secondFactor.confirmedAt })
    .from(secondFactor)
    .where(eq(secondFactor.id, viewer.accountId));
  if (!row) return null;
  const [left] = await store.db
    .select({ left: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.accountId, viewer.accountId), isNull(recoveryCode.usedAt)));
  return { confirmedAt: row.confirmedAt, codesLeft: left?.left ?? 0 };
}

/** What an administrator sees of the second factor of an account: whether there is one, and its resets with their reasons. */
export async function factorForAdministrator(viewer: AnyViewer, store: Store, accountId: string) {
  asks(viewer);
  if (isSystem(viewer) || !holds(viewer, "administrator")) return null;
  const [row] = await store.db
    .select({ confirmedAt: secondFactor.confirmedAt })
    .from(secondFactor)
    .where(eq(secondFactor.id, accountId));
  const resets = await store.db
    .select({
      resetAt: factorReset.resetAt,
      reason: factorReset.reason,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(factorReset)
    .innerJoin(account, eq(account.id, factorReset.resetBy))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(factorReset.accountId, accountId))
    .orderBy(desc(factorReset.resetAt));
  return {
    confirmedAt: row?.confirmedAt ?? null,
    resets: resets.map(({ givenNames, familyName, ...one }) => ({ ...one, by: `${givenNames} ${familyName}` })),
  };
}

/** What a session keeps sealed for its own person: a secret to confirm, or codes to write down. */
export async function keptIn(viewer: AnyViewer, store: Store, sessionId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db.select({ kept: session.kept }).from(session).where(eq(session.id, sessionId));
  return row?.kept ?? null;
}
