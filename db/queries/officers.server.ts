import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { RoleCode } from "#app/domain/people/roles.ts";
import type { Store } from "#db/open.server.ts";
import { account, person, roleGrant } from "#db/schema/people.tables.ts";
import { vacancyForecast } from "#db/schema/selection.tables.ts";
import { asks, dayOf, type AnyViewer } from "./viewer.server.ts";

/** Accounts that hold one of the roles today, in name order; names only. */
export async function accountsHolding(viewer: AnyViewer, store: Store, roles: readonly RoleCode[], now: number) {
  asks(viewer);
  const today = dayOf(now);
  const rows = await store.db
    .select({
      accountId: account.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      startsOn: roleGrant.startsOn,
      endsOn: roleGrant.endsOn,
    })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(inArray(roleGrant.role, [...roles]), isNull(roleGrant.endedAt), isNull(account.endedAt)))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(account.id));
  const seen = new Map<string, { accountId: string; personId: string; name: string }>();
  for (const row of rows)
    if (row.startsOn <= today && (row.endsOn === null || row.endsOn >= today))
      seen.set(row.accountId, {
        accountId: row.accountId,
        personId: row.personId,
        name: `${row.givenNames} ${row.familyName}`,
      });
  return [...seen.values()];
}
/** Secretariat officers (lead officers included) who can be assigned to a process. */
export function officerAccounts(viewer: AnyViewer, store: Store, now: number) {
  return accountsHolding(viewer, store, ["secretariatOfficer", "leadOfficer"], now);
}
/** The post a forecast speaks of, or null. */
export async function forecastPostOf(viewer: AnyViewer, store: Store, forecastId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ postId: vacancyForecast.postId })
    .from(vacancyForecast)
    .where(eq(vacancyForecast.id, forecastId));
  return row?.postId ?? null;
}
