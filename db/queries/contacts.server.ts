import { and, desc, eq, inArray } from "drizzle-orm";
import type { Standing } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { processContact } from "#db/schema/notices.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/**
 * The log of contacts of a process as one of its desk may read it, the latest first. What was noted of decision,
 * consultations or offer comes to the officers named for them alone. The caller has asked whether the viewer is of the desk.
 */
export async function contactsOf(viewer: AnyViewer, store: Store, standing: Pick<Standing, "processId" | "named">) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: processContact.id,
      party: processContact.party,
      withWhom: processContact.withWhom,
      way: processContact.way,
      happenedOn: processContact.happenedOn,
      said: processContact.said,
      promisedBy: processContact.promisedBy,
      closed: processContact.closed,
      settles: processContact.settles,
      settledAs: processContact.settledAs,
      loggedAt: processContact.loggedAt,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(processContact)
    .leftJoin(account, eq(account.id, processContact.loggedBy))
    .leftJoin(person, eq(person.id, account.personId))
    .where(
      and(
        eq(processContact.processId, standing.processId),
        inArray(processContact.closed, standing.named ? [true, false] : [false]),
      ),
    )
    .orderBy(desc(processContact.happenedOn), desc(processContact.loggedAt), desc(processContact.id));
  return rows.map(({ givenNames, familyName, ...row }) => ({
    ...row,
    by: `${givenNames ?? ""} ${familyName ?? ""}`.trim(),
  }));
}
export type Contact = Awaited<ReturnType<typeof contactsOf>>[number];
