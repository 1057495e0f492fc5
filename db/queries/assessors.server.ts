import { asc, eq, inArray } from "drizzle-orm";
import type { Store } from "#db/open.server.ts";
import { assessorProfile } from "#db/schema/people.tables.ts";
import { level, mission, rank } from "#db/schema/reference.tables.ts";
import { accountsHolding } from "./officers.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** Everybody who can be seated on a panel, with what convening reads of them; in name order. */
export async function assessors(viewer: AnyViewer, store: Store, now: number) {
  asks(viewer);
  const people = await accountsHolding(viewer, store, ["panelMember"], now);
  const profiles = people.length
    ? await store.db
        .select({ profile: assessorProfile, rankEn: rank.nameEn, rankFr: rank.nameFr, rankAr: rank.nameAr })
        .from(assessorProfile)
        .leftJoin(rank, eq(rank.id, assessorProfile.rankId))
        .where(
          inArray(
            assessorProfile.accountId,
            people.map(({ accountId }) => accountId),
          ),
        )
    : [];
  return people.map((person) => {
    const row = profiles.find(({ profile }) => profile.accountId === person.accountId);
    return {
      ...person,
      profile: row?.profile ?? null,
      rank:
        row?.rankEn && row.rankFr && row.rankAr !== null ? { en: row.rankEn, fr: row.rankFr, ar: row.rankAr } : null,
    };
  });
}

/** The levels, ranks and lead departments that a profile can name. */
export async function profileChoices(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const departments = await store.db
    .selectDistinct({ department: mission.leadDepartment })
    .from(mission)
    .orderBy(asc(mission.leadDepartment));
  return {
    levels: (await store.db.select({ id: level.id }).from(level).orderBy(asc(level.position))).map(({ id }) => id),
    ranks: await store.db
      .select({ id: rank.id, nameEn: rank.nameEn, nameFr: rank.nameFr, nameAr: rank.nameAr })
      .from(rank)
      .orderBy(asc(rank.service), asc(rank.position), asc(rank.id)),
    departments: departments.map(({ department }) => department),
  };
}
