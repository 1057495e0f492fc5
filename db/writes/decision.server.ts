import { and, eq, sql } from "drizzle-orm";
import { exactly, statement, type Write } from "#db/commit.server.ts";
import { person } from "#db/schema/people.tables.ts";
import {
  offer,
  recommendedList,
  selectionDecision,
  selectionProcess,
  vettingCheck,
} from "#db/schema/selection.tables.ts";
import { whileProcess } from "./process.server.ts";

/*
 * Conditions that hold at the moment of the commit, as statements that touch one row and change nothing: they stand in
 * for a version where an act adds rows beside its root, and where raising a version would tell others of the act.
 */

/** Holds while the person has so many vetting checks. */
export function whileChecks(personId: string, count: number): Write {
  return exactly(
    1,
    statement
      .update(person)
      .set({ createdAt: sql`${person.createdAt}` })
      .where(
        and(
          eq(person.id, personId),
          sql`(select count(*) from ${vettingCheck} where ${vettingCheck.personId} = ${personId}) = ${count}`,
        ),
      ),
  );
}
/** Holds while the round has so many editions of its recommended list. */
export function whileEditions(processId: string, round: number, count: number): Write {
  return whileProcess(
    processId,
    eq(selectionProcess.round, round),
    sql`(select count(*) from ${recommendedList} where ${recommendedList.processId} = ${processId} and ${recommendedList.round} = ${round}) = ${count}`,
  );
}
/** Holds while the list is signed and no decision on it is proposed or approved. */
export function whileUndecided(listId: string): Write {
  return exactly(
    1,
    statement
      .update(recommendedList)
      .set({ signedAt: sql`${recommendedList.signedAt}` })
      .where(
        and(
          eq(recommendedList.id, listId),
          eq(recommendedList.state, "signed"),
          sql`not exists (select 1 from ${selectionDecision} where ${selectionDecision.listId} = ${listId} and ${selectionDecision.state} <> 'returned')`,
        ),
      ),
  );
}
/** Holds while the list stands as signed in this version. */
export function whileSigned(listId: string, version: number): Write {
  return exactly(
    1,
    statement
      .update(recommendedList)
      .set({ signedAt: sql`${recommendedList.signedAt}` })
      .where(
        and(eq(recommendedList.id, listId), eq(recommendedList.state, "signed"), eq(recommendedList.version, version)),
      ),
  );
}
/** Holds while no offer was sent on the decision and the process is at the offer. */
export function whileWithoutOffer(processId: string, decisionId: string): Write {
  return whileProcess(
    processId,
    eq(selectionProcess.state, "offer"),
    sql`not exists (select 1 from ${offer} where ${offer.decisionId} = ${decisionId})`,
  );
}
/** Holds while the process is in a state, for rows added beside it. */
export function whileIn(processId: string, state: (typeof selectionProcess.$inferSelect)["state"]): Write {
  return whileProcess(processId, eq(selectionProcess.state, state));
}
