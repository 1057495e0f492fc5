import { desc, eq } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { reminder } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The reminders of a process, newest first. */
export async function remindersOf(viewer: AnyViewer, store: Store, processId: string) {
  asks(viewer);
  const rows = await store.db
    .select({ at: reminder.sentAt, givenNames: person.givenNames, familyName: person.familyName })
    .from(reminder)
    .innerJoin(account, eq(account.id, reminder.toAccountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(reminder.processId, processId))
    .orderBy(desc(reminder.sentAt), desc(reminder.id));
  return rows.map(({ at, givenNames, familyName }) => ({ at, to: `${givenNames} ${familyName}` }));
}
