import { and, asc, count, desc, eq, exists, gt, gte, inArray, isNotNull, isNull, lte, not, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { SQL } from "drizzle-orm";
import { reviewBy } from "#app/domain/cadre/membership.ts";
import type { CadreSearch } from "#app/domain/cadre/search.ts";
import type { Store } from "#db/open.server.ts";
import {
  cadreExperience,
  cadreLanguage,
  cadreMember,
  cadreTarget,
  poolMembership,
  readiness,
} from "#db/schema/cadre.tables.ts";
import { person } from "#db/schema/people.tables.ts";
import { cadrePeople, membersOpenTo, readsWhole, type CadrePerson } from "./cadre.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

export const cadreOrders = ["name", "available"] as const;
export type CadreOrder = (typeof cadreOrders)[number];

const open = (viewer: AnyViewer) => and(isNull(cadreMember.erasedAt), membersOpenTo(viewer));

/** The newest assessment of a member for a post type that holds on a day: none later stands beside it. */
function heldReadiness(store: Store, search: CadreSearch, today: string, level: CadreSearch["readiness"]): SQL {
  const later = alias(readiness, "later");
  const one = store.db
    .select({ one: sql`1` })
    .from(readiness)
    .where(
      and(
        eq(readiness.memberId, cadreMember.id),
        search.postTypeId === null ? undefined : eq(readiness.postTypeId, search.postTypeId),
        level === null ? undefined : eq(readiness.level, level),
        gte(readiness.expiresOn, today),
        not(
          exists(
            store.db
              .select({ one: sql`1` })
              .from(later)
              .where(
                and(
                  eq(later.memberId, readiness.memberId),
                  eq(later.postTypeId, readiness.postTypeId),
                  or(
                    gt(later.assessedOn, readiness.assessedOn),
                    and(
                      eq(later.assessedOn, readiness.assessedOn),
                      or(
                        gt(later.recordedAt, readiness.recordedAt),
                        and(eq(later.recordedAt, readiness.recordedAt), gt(later.id, readiness.id)),
                      ),
                    ),
                  ),
                ),
              ),
          ),
        ),
      ),
    );
  return exists(one);
}

/** What is looked for, as SQL over a member; what a State may not read of its members finds nobody. */
function searched(viewer: AnyViewer, store: Store, search: CadreSearch, today: string): SQL | undefined {
  const { db } = store;
  const whole = readsWhole(viewer);
  const counts = and(
    inArray(poolMembership.state, ["admitted", "renewed"]),
    or(isNull(poolMembership.expiresOn), gte(poolMembership.expiresOn, today)),
  );
  const member = (more: SQL | undefined) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(poolMembership)
        .where(and(eq(poolMembership.memberId, cadreMember.id), counts, more)),
    );
  const aims = (postTypeId: string) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(cadreTarget)
        .where(and(eq(cadreTarget.memberId, cadreMember.id), eq(cadreTarget.postTypeId, postTypeId))),
    );
  return and(
    search.readiness !== null
      ? heldReadiness(store, search, today, search.readiness)
      : search.postTypeId === null
        ? undefined
        : or(heldReadiness(store, search, today, null), whole ? aims(search.postTypeId) : undefined),
    search.language === null
      ? undefined
      : exists(
          db
            .select({ one: sql`1` })
            .from(cadreLanguage)
            .where(and(eq(cadreLanguage.memberId, cadreMember.id), eq(cadreLanguage.language, search.language))),
        ),
    search.region === null
      ? undefined
      : whole
        ? exists(
            db
              .select({ one: sql`1` })
              .from(cadreExperience)
              .where(and(eq(cadreExperience.memberId, cadreMember.id), eq(cadreExperience.region, search.region))),
          )
        : sql`0`,
    search.day === null
      ? undefined
      : and(
          or(isNull(cadreMember.availableFrom), lte(cadreMember.availableFrom, search.day)),
          or(isNull(cadreMember.availableTo), gte(cadreMember.availableTo, search.day)),
        ),
    search.sex === null ? undefined : eq(person.sex, search.sex),
    search.state === null ? undefined : eq(cadreMember.sponsoringState, search.state),
    search.poolId === null ? undefined : member(eq(poolMembership.poolId, search.poolId)),
    search.review
      ? member(or(lte(poolMembership.reviewDueOn, today), lte(poolMembership.expiresOn, reviewBy(today))))
      : undefined,
  );
}

/** How many members a viewer may read, how many of them are found, and how many of those are women. */
export async function cadreCounts(viewer: AnyViewer, store: Store, search: CadreSearch, today: string) {
  asks(viewer);
  const [all] = await store.db.select({ n: count() }).from(cadreMember).where(open(viewer));
  const [found] = await store.db
    .select({ n: count(), women: sql<number>`coalesce(sum(${person.sex} = 'woman'), 0)`.mapWith(Number) })
    .from(cadreMember)
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .where(and(open(viewer), searched(viewer, store, search, today)));
  return { all: all?.n ?? 0, found: found?.n ?? 0, women: found?.women ?? 0 };
}

/** A part of the members that are found, in an order of the list; those alike stand by name. */
export async function cadrePart(
  viewer: AnyViewer,
  store: Store,
  search: CadreSearch,
  today: string,
  { by, down, offset, most }: { by: CadreOrder; down: boolean; offset: number; most: number },
): Promise<CadrePerson[]> {
  asks(viewer);
  const turn = down ? desc : asc;
  const names = [person.familyName, person.givenNames];
  const found = await store.db
    .select({ id: cadreMember.id })
    .from(cadreMember)
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .where(and(open(viewer), searched(viewer, store, search, today)))
    .orderBy(
      ...(by === "name"
        ? names.map((name) => turn(name))
        : [
            // Who named no day stands last either way.
            asc(isNull(cadreMember.availableFrom)),
            turn(cadreMember.availableFrom),
            ...names.map((name) => asc(name)),
          ]),
      asc(cadreMember.id),
    )
    .limit(most)
    .offset(offset);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const people = new Map((await cadrePeople(viewer, store, today, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => people.get(id) ?? []);
}

/** The languages that the members a viewer may read speak, and the States that sponsor them. */
export async function cadreKnown(viewer: AnyViewer, store: Store): Promise<{ languages: string[]; states: string[] }> {
  asks(viewer);
  const languages = await store.db
    .selectDistinct({ language: cadreLanguage.language })
    .from(cadreLanguage)
    .innerJoin(cadreMember, eq(cadreMember.id, cadreLanguage.memberId))
    .where(open(viewer))
    .orderBy(asc(cadreLanguage.language));
  const states = await store.db
    .selectDistinct({ state: cadreMember.sponsoringState })
    .from(cadreMember)
    .where(and(open(viewer), isNotNull(cadreMember.sponsoringState)));
  return { languages: languages.map(({ language }) => language), states: states.flatMap(({ state }) => state ?? []) };
}

/** Of these members, as far as the viewer may read them: their membership of one pool, in name order. */
export async function membershipsAmong(viewer: AnyViewer, store: Store, poolId: string, ids: readonly string[]) {
  asks(viewer);
  if (ids.length === 0) return [];
  const rows = await store.db
    .select({
      id: cadreMember.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      sex: person.sex,
      track: cadreMember.track,
      state: poolMembership.state,
      version: poolMembership.version,
    })
    .from(cadreMember)
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .leftJoin(poolMembership, and(eq(poolMembership.memberId, cadreMember.id), eq(poolMembership.poolId, poolId)))
    .where(and(open(viewer), inArray(cadreMember.id, [...ids])))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(cadreMember.id));
  return rows.map(({ givenNames, familyName, version, ...row }) => ({
    ...row,
    name: `${givenNames} ${familyName}`,
    version: version ?? 0,
  }));
}
