import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Multilingual } from "#app/domain/languages.ts";
import { exclusionOf } from "#app/domain/people/roles.ts";
import type { Level, PanelPerson, Track } from "#app/domain/selection/balance.ts";
import type { Store } from "#db/open.server.ts";
import { gradeLevels } from "#db/seed/levels-and-ranks.ts";
import { scoreSheet } from "#db/schema/assessment.tables.ts";
import { account, assessorProfile, person, personNationality } from "#db/schema/people.tables.ts";
import { level, memberState, rank } from "#db/schema/reference.tables.ts";
import {
  candidacy,
  candidacyNomination,
  conflictDeclaration,
  longlistEntry,
  namedOfficer,
  nomination,
  panel,
  panelMember,
  processOfficer,
  screenerAssignment,
} from "#db/schema/selection.tables.ts";
import { asks, grantsOf, type AnyViewer } from "./viewer.server.ts";
import { accountsHolding } from "./officers.server.ts";
import { mentorsOfPersons } from "./pair.server.ts";

export type PanelMemberRow = {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly seat: "chair" | "voting" | "observer";
  readonly actingChair: boolean;
  readonly declaredAt: number | null;
  readonly replacedBy: string | null;
  readonly removedAt: number | null;
  /** When the account ended; null while it is open. */
  readonly endedAt: number | null;
};

/** The panel of a round with everyone who sits or sat on it (chair, voting, observers; name order); null without one. */
export async function panelOf(viewer: AnyViewer, store: Store, processId: string, round: number) {
  asks(viewer);
  const { db } = store;
  const [row] = await db
    .select()
    .from(panel)
    .where(and(eq(panel.processId, processId), eq(panel.round, round)));
  if (!row) return null;
  const rows = await db
    .select({
      id: panelMember.id,
      accountId: panelMember.accountId,
      givenNames: person.givenNames,
      familyName: person.familyName,
      seat: panelMember.seat,
      actingChair: panelMember.actingChair,
      declaredAt: panelMember.declaredAt,
      replacedBy: panelMember.replacedBy,
      removedAt: panelMember.removedAt,
      endedAt: account.endedAt,
    })
    .from(panelMember)
    .innerJoin(account, eq(account.id, panelMember.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(panelMember.panelId, row.id))
    .orderBy(asc(panelMember.seat), asc(person.familyName), asc(person.givenNames), asc(panelMember.id));
  const all: PanelMemberRow[] = rows.map(({ givenNames, familyName, ...member }) => ({
    ...member,
    name: `${givenNames} ${familyName}`,
  }));
  return {
    ...row,
    members: all.filter(({ removedAt }) => removedAt === null),
    former: all.filter(({ removedAt }) => removedAt !== null),
  };
}
export type Panel = NonNullable<Awaited<ReturnType<typeof panelOf>>>;

/** Whether a member's sheet on this panel is locked already. */
export async function anyLocked(viewer: AnyViewer, store: Store, panelId: string): Promise<boolean> {
  asks(viewer);
  const rows = await store.db
    .select({ id: scoreSheet.id })
    .from(scoreSheet)
    .where(and(eq(scoreSheet.panelId, panelId), eq(scoreSheet.state, "locked")))
    .limit(1);
  return rows.length > 0;
}

/** A possible assessor as the officer sees them when composing a panel. */
export type Assessor = {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly sex: "woman" | "man" | "other" | "undisclosed";
  readonly memberStateId: string | null;
  readonly level: Multilingual | null;
  readonly department: string | null;
  readonly trainedOn: string | null;
  readonly counted: Omit<PanelPerson, "voting">;
};

/** Accounts as the composition rules count them, in name order. `external` is measured against the lead department. */
export async function assessorsBy(
  viewer: AnyViewer,
  store: Store,
  accountIds: readonly string[],
  leadDepartment: string,
): Promise<Assessor[]> {
  asks(viewer);
  if (accountIds.length === 0) return [];
  const { db } = store;
  const rows = await db
    .select({
      accountId: account.id,
      personId: person.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      sex: person.sex,
      profile: assessorProfile,
      rank,
      level,
    })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(assessorProfile, eq(assessorProfile.accountId, account.id))
    .leftJoin(rank, eq(rank.id, assessorProfile.rankId))
    .leftJoin(level, eq(level.id, assessorProfile.level))
    .where(inArray(account.id, [...accountIds]))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(account.id));
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
      accountId: row.accountId,
      personId: row.personId,
      name: `${row.givenNames} ${row.familyName}`,
      sex: row.sex,
      memberStateId: own[0]?.state ?? null,
      level: row.rank
        ? { en: row.rank.shortEn, fr: row.rank.shortFr, ar: row.rank.shortAr }
        : row.level
          ? { en: row.level.shortEn, fr: row.level.shortFr, ar: row.level.shortAr }
          : null,
      department: row.profile?.department ?? null,
      trainedOn: row.profile?.cbiTrainedOn ?? null,
      counted: {
        id: row.accountId,
        sex: row.sex,
        nationalities: own.map(({ state }) => state),
        region: own[0]?.group ?? null,
        level: (equivalent ?? row.profile?.level ?? null) as Level | null,
        external: row.profile ? row.profile.department !== leadDepartment : true,
        service,
        trainedOn: row.profile?.cbiTrainedOn ?? null,
      },
    };
  });
}

/**
 * Everyone who holds the role of a panel member today, each with whether this panel is open to them. It is shut to
 * officers and screeners of the process (present or past), its authority, holders of an excluded role, lead officers
 * (they read every process), the process's nominees and whoever mentors one of them or ever did; the officer is told
 * *not available*, never why.
 */
export async function possibleAssessors(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  leadDepartment: string,
  now: number,
): Promise<(Assessor & { readonly available: boolean })[]> {
  asks(viewer);
  const { db } = store;
  const holders = await accountsHolding(viewer, store, ["panelMember"], now);
  const tied = await Promise.all([
    db.select({ id: processOfficer.accountId }).from(processOfficer).where(eq(processOfficer.processId, processId)),
    db.select({ id: namedOfficer.accountId }).from(namedOfficer).where(eq(namedOfficer.processId, processId)),
    db
      .select({ id: screenerAssignment.accountId })
      .from(screenerAssignment)
      .where(eq(screenerAssignment.processId, processId)),
  ]);
  const barred = new Set(tied.flat().map(({ id }) => id));
  const nominees = new Set(
    (await db.select({ id: candidacy.personId }).from(candidacy).where(eq(candidacy.processId, processId))).map(
      ({ id }) => id,
    ),
  );
  const mentors = await mentorsOfPersons(viewer, store, [...nominees]);
  const shut = new Set<string>();
  for (const { accountId } of holders) {
    const roles = (await grantsOf(viewer, store, accountId, now)).map(({ role }) => role);
    if (roles.includes("leadOfficer") || roles.includes("selectionAuthority") || exclusionOf(roles, "panelMember"))
      shut.add(accountId);
  }
  const assessors = await assessorsBy(
    viewer,
    store,
    holders.map(({ accountId }) => accountId),
    leadDepartment,
  );
  return assessors.map((one) => ({
    ...one,
    available:
      !barred.has(one.accountId) &&
      !shut.has(one.accountId) &&
      !nominees.has(one.personId) &&
      !mentors.has(one.accountId),
  }));
}

export type Declaration = {
  readonly id: string;
  readonly panelMemberId: string;
  readonly candidacyId: string;
  readonly tie: (typeof conflictDeclaration.$inferSelect)["tie"];
  readonly note: string;
  readonly declaredAt: number;
  readonly ruling: "mayScore" | "recused" | null;
  readonly rulingReason: string | null;
};
/** The declarations of a panel's sitting members. Who may read which is the caller's question. */
export async function declarationsOf(viewer: AnyViewer, store: Store, panelId: string): Promise<Declaration[]> {
  asks(viewer);
  return store.db
    .select({
      id: conflictDeclaration.id,
      panelMemberId: conflictDeclaration.panelMemberId,
      candidacyId: conflictDeclaration.candidacyId,
      tie: conflictDeclaration.tie,
      note: conflictDeclaration.note,
      declaredAt: conflictDeclaration.declaredAt,
      ruling: conflictDeclaration.ruling,
      rulingReason: conflictDeclaration.rulingReason,
    })
    .from(conflictDeclaration)
    .innerJoin(panelMember, eq(panelMember.id, conflictDeclaration.panelMemberId))
    .where(and(eq(panelMember.panelId, panelId), isNull(panelMember.removedAt)))
    .orderBy(asc(conflictDeclaration.declaredAt), asc(conflictDeclaration.id));
}

/** What a declaration is made on: name, State and present post of each longlisted person, and nothing else. */
export async function nameCards(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  round: number,
  except: readonly string[] = [],
) {
  asks(viewer);
  const rows = await store.db
    .select({
      candidacyId: candidacy.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      memberStateId: nomination.memberStateId,
      position: nomination.currentPosition,
    })
    .from(longlistEntry)
    .innerJoin(candidacy, eq(candidacy.id, longlistEntry.candidacyId))
    .innerJoin(person, eq(person.id, candidacy.personId))
    .innerJoin(candidacyNomination, eq(candidacyNomination.candidacyId, candidacy.id))
    .innerJoin(nomination, eq(nomination.id, candidacyNomination.nominationId))
    .where(and(eq(longlistEntry.processId, processId), eq(longlistEntry.round, round), isNull(longlistEntry.removedAt)))
    .orderBy(
      asc(person.familyName),
      asc(person.givenNames),
      asc(candidacy.id),
      asc(nomination.createdAt),
      asc(nomination.id),
    );
  const seen = new Set<string>(except);
  return rows.flatMap(({ givenNames, familyName, ...row }) => {
    if (seen.has(row.candidacyId)) return [];
    seen.add(row.candidacyId);
    return [{ ...row, name: `${givenNames} ${familyName}` }];
  });
}
