import { and, count, desc, eq, gt, isNull, min } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { account, invitation, person, roleGrant } from "#db/schema/people.tables.ts";
import { lease, outbox } from "#db/schema/platform.tables.ts";
import { memberState } from "#db/schema/reference.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** Who holds a job's lease, and until when. */
export async function leaseOf(viewer: AnyViewer, store: Store, job: string) {
  asks(viewer);
  const [row] = await store.db.select().from(lease).where(eq(lease.id, job));
  return row ?? null;
}

/** Whether the reference data were loaded. */
export async function hasReferenceData(viewer: AnyViewer, store: Store): Promise<boolean> {
  asks(viewer);
  return (await store.db.select({ id: memberState.id }).from(memberState).limit(1)).length > 0;
}

/** Who holds the administrator's role; `waitsUntil` is the end of an open invitation (epoch ms), null once joined. */
export async function administrators(viewer: AnyViewer, store: Store, now: number) {
  asks(viewer);
  const rows = await store.db
    .select({
      accountId: account.id,
      email: account.email,
      language: account.language,
      passwordHash: account.passwordHash,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(roleGrant.role, "administrator"), isNull(roleGrant.endedAt), isNull(account.endedAt)));
  return Promise.all(
    rows.map(async ({ passwordHash, givenNames, familyName, ...row }) => {
      const [open] = await store.db
        .select({ expiresAt: invitation.expiresAt })
        .from(invitation)
        .where(and(eq(invitation.accountId, row.accountId), isNull(invitation.usedAt), gt(invitation.expiresAt, now)))
        .orderBy(desc(invitation.expiresAt));
      const joined = passwordHash !== null;
      return {
        ...row,
        name: `${givenNames} ${familyName}`,
        joined,
        waitsUntil: joined ? null : (open?.expiresAt ?? null),
      };
    }),
  );
}

/** How many mails wait, and since when the oldest does (epoch ms). */
export async function mailQueue(viewer: AnyViewer, store: Store): Promise<{ waiting: number; since: number | null }> {
  asks(viewer);
  const [row] = await store.db
    .select({ waiting: count(), since: min(outbox.createdAt) })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), isNull(outbox.droppedAt)));
  return { waiting: row?.waiting ?? 0, since: row?.since ?? null };
}
