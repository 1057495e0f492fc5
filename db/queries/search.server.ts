import { and, asc, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { cadreSideOf } from "#app/domain/cadre/standing.ts";
import { statesOf, type Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { cadreMember } from "#db/schema/cadre.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { candidacy, nomination } from "#db/schema/selection.tables.ts";
import { asks } from "./viewer.server.ts";

/** Each word is found in one of the columns, as the domain folds them. */
function found(words: readonly string[], ...columns: readonly SQLiteColumn[]): SQL | undefined {
  const text = sql.join([...columns], sql` || ' ' || `);
  return and(...words.map((word) => sql`instr(fold(${text}), ${word}) > 0`));
}

/**
 * The candidacies whose person's name has the words, by process. The caller asks of each whether its file is open to the
 * viewer: what is found here is not yet anything to show.
 */
export async function candidaciesNamed(
  viewer: Viewer,
  store: Store,
  processIds: readonly string[],
  words: readonly string[],
) {
  asks(viewer);
  if (processIds.length === 0 || words.length === 0) return [];
  return store.db
    .select({
      candidacyId: candidacy.id,
      processId: candidacy.processId,
      givenNames: person.givenNames,
      familyName: person.familyName,
    })
    .from(candidacy)
    .innerJoin(person, eq(person.id, candidacy.personId))
    .where(and(inArray(candidacy.processId, [...processIds]), found(words, person.givenNames, person.familyName)))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(candidacy.id));
}

/** The nominations of the States the viewer speaks for, by the name in them. */
export async function ownNominationsNamed(viewer: Viewer, store: Store, words: readonly string[]) {
  asks(viewer);
  const states = statesOf(viewer);
  if (states.length === 0 || words.length === 0) return [];
  return store.db
    .select({
      id: nomination.id,
      processId: nomination.processId,
      givenNames: nomination.givenNames,
      familyName: nomination.familyName,
    })
    .from(nomination)
    .where(
      and(
        eq(nomination.nominatorKind, "memberState"),
        inArray(nomination.memberStateId, states),
        found(words, nomination.givenNames, nomination.familyName),
      ),
    )
    .orderBy(asc(nomination.familyName), asc(nomination.givenNames), asc(nomination.id));
}

/** The members of the cadre that the viewer may read at all, by name. */
export async function cadreMembersNamed(viewer: Viewer, store: Store, words: readonly string[]) {
  asks(viewer);
  if (words.length === 0) return [];
  const whole = cadreSideOf(viewer, null) !== null;
  const states = statesOf(viewer);
  if (!whole && states.length === 0) return [];
  return store.db
    .select({ id: cadreMember.id, givenNames: person.givenNames, familyName: person.familyName })
    .from(cadreMember)
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .where(
      and(
        isNull(cadreMember.erasedAt),
        whole ? undefined : inArray(cadreMember.sponsoringState, states),
        found(words, person.givenNames, person.familyName),
      ),
    )
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(cadreMember.id));
}

/** Accounts by name or address, for the administrator alone: the caller has asked. */
export async function accountsNamed(viewer: Viewer, store: Store, words: readonly string[]) {
  asks(viewer);
  if (words.length === 0) return [];
  return store.db
    .select({ id: account.id, givenNames: person.givenNames, familyName: person.familyName, email: account.email })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(found(words, person.givenNames, person.familyName, account.email))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(account.id));
}
