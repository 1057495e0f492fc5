import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Level, PanelPerson, Track } from "#app/domain/selection/balance.ts";
import type { Store } from "#db/open.server.ts";
import { gradeLevels } from "#db/seed/levels-and-ranks.ts";
import { account, assessorProfile, person, personNationality } from "#db/schema/people.tables.ts";
import { memberState, rank } from "#db/schema/reference.tables.ts";
import { panelMember } from "#db/schema/selection.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The members of a panel as the composition rules count them; `id` is the account's. */
export async function panelPeople(
  viewer: AnyViewer,
  store: Store,
  panelId: string,
  leadDepartment: string,
): Promise<PanelPerson[]> {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({
      accountId: account.id,
      personId: person.id,
      sex: person.sex,
      seat: panelMember.seat,
      profile: assessorProfile,
      rank,
    })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(assessorProfile, eq(assessorProfile.accountId, account.id))
    .leftJoin(rank, eq(rank.id, assessorProfile.rankId))
    .where(and(eq(panelMember.panelId, panelId), isNull(panelMember.removedAt)))
    .orderBy(asc(account.id));
  if (rows.length === 0) return [];
  const nationalities = await db
    .select({
      personId: personNationality.personId,
      state: personNationality.memberStateId,
      group: memberState.regionalGroup,
    })
    .from(personNationality)
    .innerJoin(memberState, eq(memberState.id, personNationality.memberStateId))
    .where(
      inArray(
        personNationality.personId,
        rows.map(({ personId }) => personId),
      ),
    )
    .orderBy(asc(personNationality.memberStateId));
  return rows.map((row) => {
    const own = nationalities.filter(({ personId }) => personId === row.personId);
    const service: Track = row.rank ? (row.rank.service === "police" ? "police" : "military") : "civilian";
    const equivalent = row.rank ? gradeLevels[row.rank.grade as keyof typeof gradeLevels].level : null;
    return {
      id: row.accountId,
      sex: row.sex,
      nationalities: own.map(({ state }) => state),
      region: own[0]?.group ?? null,
      voting: row.seat !== "observer",
      level: (equivalent ?? row.profile?.level ?? null) as Level | null,
      external: row.profile ? row.profile.department !== leadDepartment : true,
      service,
      trainedOn: row.profile?.cbiTrainedOn ?? null,
    };
  });
}
