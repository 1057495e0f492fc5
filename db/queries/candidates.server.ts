import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Multilingual } from "#app/domain/languages.ts";
import type { Person } from "#app/domain/selection/balance.ts";
import type { CandidacyState } from "#app/domain/selection/states.ts";
import type { Store } from "#db/open.server.ts";
import { person, personNationality } from "#db/schema/people.tables.ts";
import { memberState, rank } from "#db/schema/reference.tables.ts";
import { candidacy, candidacyNomination, nomination } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** One candidacy with what lists show of its person. `person` is what the balance rules count; no score anywhere. */
export type Candidate = {
  readonly candidacyId: string;
  readonly personId: string;
  readonly name: string;
  readonly rankShort: Multilingual | null;
  readonly memberStateId: string | null;
  readonly state: CandidacyState;
  readonly stateSince: number;
  readonly offList: boolean;
  /** Nobody but the authority has named this person: never part of a call, its screening or its longlist. */
  readonly outsider: boolean;
  /** Others have named this person too, and all of them have taken it back. */
  readonly takenBack: boolean;
  readonly version: number;
  readonly person: Person;
};

/**
 * The candidacies of a process in name order. `except` leaves out what the viewer is recused from: it vanishes from
 * lists, counts and figures alike; `outsiders: false` leaves out whom only the authority has named. The caller has asked
 * whether the viewer may see candidates at all.
 */
export async function candidatesOf(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  options: {
    states?: readonly CandidacyState[];
    ids?: readonly string[];
    except?: readonly string[];
    outsiders?: false;
  } = {},
): Promise<Candidate[]> {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({
      candidacyId: candidacy.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      sex: person.sex,
      state: candidacy.state,
      stateSince: candidacy.stateSince,
      offList: candidacy.offList,
      version: candidacy.version,
    })
    .from(candidacy)
    .innerJoin(person, eq(person.id, candidacy.personId))
    .where(
      and(
        options.states ? inArray(candidacy.state, [...options.states]) : undefined,
        // A page of a long list by its ids, found by their key and not among all of the process's; a set too long to
        // name is sifted below.
        ...(options.ids && options.ids.length <= 100
          ? [inArray(candidacy.id, [...options.ids]), sql`${candidacy.processId} || '' = ${processId}`]
          : [eq(candidacy.processId, processId)]),
      ),
    )
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(candidacy.id));
  const except = new Set(options.except);
  const ids = options.ids && new Set(options.ids);
  const shown = rows.filter(({ candidacyId }) => !except.has(candidacyId) && (!ids || ids.has(candidacyId)));
  if (shown.length === 0) return [];
  const nationalities = await db
    .select({ personId: personNationality.personId, state: personNationality.memberStateId })
    .from(personNationality)
    .where(
      inArray(
        personNationality.personId,
        shown.map((row) => row.personId),
      ),
    )
    .orderBy(asc(personNationality.memberStateId));
  const nominations = await db
    .select({
      candidacyId: candidacyNomination.candidacyId,
      memberStateId: nomination.memberStateId,
      kind: nomination.nominatorKind,
      state: nomination.state,
      rankEn: rank.shortEn,
      rankFr: rank.shortFr,
      rankAr: rank.shortAr,
    })
    .from(candidacyNomination)
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .leftJoin(rank, eq(rank.id, nomination.rankId))
    .where(
      inArray(
        candidacyNomination.candidacyId,
        shown.map((row) => row.candidacyId),
      ),
    )
    .orderBy(asc(nomination.createdAt), asc(nomination.id));
  const named = [...nationalities.map(({ state }) => state), ...nominations.flatMap((one) => one.memberStateId ?? [])];
  const groups = new Map(
    (
      await db
        .select({ id: memberState.id, group: memberState.regionalGroup })
        .from(memberState)
        // Of one or a few, only theirs; of many, all are read at once.
        .where(named.length > 20 ? undefined : inArray(memberState.id, [...new Set(named)]))
    ).map(({ id, group }) => [id, group]),
  );
  const statesOf = grouped(nationalities, ({ personId }) => personId);
  const nominationsOf = grouped(nominations, ({ candidacyId }) => candidacyId);
  const all = shown.map((row) => {
    const states = (statesOf.get(row.personId) ?? []).map(({ state }) => state);
    const own = nominationsOf.get(row.candidacyId) ?? [];
    const others = own.filter(({ kind }) => kind !== "authority");
    const first = own[0];
    const home = first?.memberStateId ?? states[0] ?? null;
    return {
      candidacyId: row.candidacyId,
      personId: row.personId,
      name: `${row.givenNames} ${row.familyName}`,
      rankShort:
        first?.rankEn && first.rankFr && first.rankAr !== null
          ? { en: first.rankEn, fr: first.rankFr, ar: first.rankAr }
          : null,
      memberStateId: home,
      state: row.state,
      stateSince: row.stateSince,
      offList: row.offList,
      outsider: own.length > 0 && others.length === 0,
      takenBack: others.length > 0 && others.every(({ state }) => state === "governmentWithdrawn"),
      version: row.version,
      person: {
        id: row.candidacyId,
        sex: row.sex,
        nationalities: states,
        region: home ? (groups.get(home) ?? null) : null,
      },
    };
  });
  return options.outsiders === false ? all.filter(({ outsider }) => !outsider) : all;
}

/** Rows by a key of theirs, each group in the order of the rows. */
export function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
