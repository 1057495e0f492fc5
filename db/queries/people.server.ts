import { and, asc, desc, eq, gt, gte, inArray, isNull, ne } from "drizzle-orm";
import { languageOf } from "#app/domain/languages.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import type { HeldGrant } from "#app/domain/people/grants.ts";
import type { RoleCode } from "#app/domain/people/roles.ts";
import type { Store } from "#db/open.server.ts";
import { account, invitation, person, roleGrant } from "#db/schema/people.tables.ts";
import { session, throttle } from "#db/schema/platform.tables.ts";
import { memberState } from "#db/schema/reference.tables.ts";
import { asks, dayOf, isSystem, type AnyViewer } from "./viewer.server.ts";

type Locale = Viewer["locale"];
const stateName = (locale: Locale) =>
  ({ en: memberState.nameEn, fr: memberState.nameFr, ar: memberState.nameAr })[languageOf(locale)];
const isAdministrator = (viewer: AnyViewer) => !isSystem(viewer) && holds(viewer, "administrator");

/** What sign-in and reset need of the account behind an address; the house itself asks, never a person. */
export async function accountByEmail(viewer: AnyViewer, store: Store, email: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      accountId: account.id,
      passwordHash: account.passwordHash,
      endedAt: account.endedAt,
      demonstration: account.demonstration,
      version: account.version,
    })
    .from(account)
    .where(eq(account.email, email));
  return row ?? null;
}

/** Whom an account stands for; null where there is no such account. */
export async function personOfAccount(viewer: AnyViewer, store: Store, accountId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({ personId: person.id, givenNames: person.givenNames, familyName: person.familyName })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(eq(account.id, accountId));
  return row ? { personId: row.personId, name: `${row.givenNames} ${row.familyName}` } : null;
}

/** The attempts counted under keys in the window that is running now: key -> count. */
export async function attemptsOf(
  viewer: AnyViewer,
  store: Store,
  ids: readonly string[],
  now: number,
  length: number,
): Promise<Map<string, number>> {
  asks(viewer);
  const rows = await store.db
    .select({ id: throttle.id, count: throttle.count })
    .from(throttle)
    .where(and(inArray(throttle.id, [...ids]), gt(throttle.windowStart, now - length)));
  return new Map(rows.map((row) => [row.id, row.count]));
}

export type Invited = {
  readonly invitationId: string;
  readonly purpose: "invitation" | "passwordReset";
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly language: Locale;
  readonly zone: string;
};
/** Who a single-use token stands for; null where it is unknown, used, expired, or its account has ended or does not fit its purpose. */
export async function invitedBy(
  viewer: AnyViewer,
  store: Store,
  tokenHash: string,
  now: number,
): Promise<Invited | null> {
  asks(viewer);
  const [row] = await store.db
    .select({
      invitationId: invitation.id,
      purpose: invitation.purpose,
      accountId: account.id,
      email: account.email,
      givenNames: person.givenNames,
      familyName: person.familyName,
      language: account.language,
      zone: account.zone,
      passwordHash: account.passwordHash,
    })
    .from(invitation)
    .innerJoin(account, eq(account.id, invitation.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(
      and(
        eq(invitation.tokenHash, tokenHash),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now),
        isNull(account.endedAt),
      ),
    );
  // An invitation makes a first password and never touches an account that has one; a reset needs one.
  if (!row || (row.passwordHash === null) !== (row.purpose === "invitation")) return null;
  const { givenNames, familyName, passwordHash: _, ...rest } = row;
  return { ...rest, name: `${givenNames} ${familyName}` };
}

/** A role on a page: its bound in words or code, its dates, whether it holds today. */
export type RoleView = {
  readonly id: string;
  readonly role: RoleCode;
  readonly memberState: string | null;
  readonly decidingOffice: "sg" | "usgDpo" | null;
  /** Bound to one process or match, which is not named here. */
  readonly narrower: "process" | "match" | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly when: "now" | "later" | "past";
};

async function rolesOf(
  store: Store,
  accountIds: readonly string[],
  now: number,
  locale: Locale,
  only?: { roles: readonly RoleCode[]; memberStateIds: readonly string[] },
) {
  const today = dayOf(now);
  const rows =
    accountIds.length === 0
      ? []
      : await store.db
          .select({
            id: roleGrant.id,
            accountId: roleGrant.accountId,
            role: roleGrant.role,
            memberState: stateName(locale),
            memberStateId: roleGrant.memberStateId,
            decidingOffice: roleGrant.decidingOffice,
            processId: roleGrant.processId,
            matchId: roleGrant.matchId,
            startsOn: roleGrant.startsOn,
            endsOn: roleGrant.endsOn,
          })
          .from(roleGrant)
          .leftJoin(memberState, eq(memberState.id, roleGrant.memberStateId))
          .where(
            and(
              inArray(roleGrant.accountId, [...accountIds]),
              isNull(roleGrant.endedAt),
              only
                ? and(
                    inArray(roleGrant.role, [...only.roles]),
                    inArray(roleGrant.memberStateId, [...only.memberStateIds]),
                  )
                : undefined,
            ),
          )
          .orderBy(asc(roleGrant.startsOn), asc(roleGrant.id));
  const byAccount = new Map<string, RoleView[]>();
  for (const row of rows) {
    const view: RoleView = {
      id: row.id,
      role: row.role,
      memberState: row.memberState ?? row.memberStateId?.toUpperCase() ?? null,
      decidingOffice: row.decidingOffice,
      narrower: row.processId ? "process" : row.matchId ? "match" : null,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      when: row.startsOn > today ? "later" : row.endsOn !== null && row.endsOn < today ? "past" : "now",
    };
    byAccount.set(row.accountId, [...(byAccount.get(row.accountId) ?? []), view]);
  }
  return byAccount;
}

/** The grants of an account that were not ended, for the rules; not for a page. */
export async function heldGrants(viewer: AnyViewer, store: Store, accountId: string): Promise<HeldGrant[]> {
  asks(viewer);
  return store.db
    .select({
      id: roleGrant.id,
      role: roleGrant.role,
      memberStateId: roleGrant.memberStateId,
      decidingOffice: roleGrant.decidingOffice,
      startsOn: roleGrant.startsOn,
      endsOn: roleGrant.endsOn,
    })
    .from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), isNull(roleGrant.endedAt)))
    .orderBy(asc(roleGrant.id));
}

/** How many accounts other than this one hold the administrator's role today. */
export async function otherAdministrators(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
  now: number,
): Promise<number> {
  asks(viewer);
  const today = dayOf(now);
  const rows = await store.db
    .select({ accountId: roleGrant.accountId, startsOn: roleGrant.startsOn, endsOn: roleGrant.endsOn })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        eq(roleGrant.role, "administrator"),
        isNull(roleGrant.endedAt),
        isNull(account.endedAt),
        ne(roleGrant.accountId, accountId),
      ),
    );
  return new Set(
    rows
      .filter((row) => row.startsOn <= today && (row.endsOn === null || row.endsOn >= today))
      .map((row) => row.accountId),
  ).size;
}

export type AccountStatus = "active" | "invited" | "invitationExpired" | "ended";
export type AccountRow = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly status: AccountStatus;
  readonly roles: readonly RoleView[];
  readonly lastInvitedAt: number | null;
  readonly version: number;
};

async function accountRows(
  store: Store,
  accountIds: readonly string[] | "all",
  now: number,
  locale: Locale,
  only?: { roles: readonly RoleCode[]; memberStateIds: readonly string[] },
): Promise<AccountRow[]> {
  const rows = await store.db
    .select({
      accountId: account.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      email: account.email,
      passwordHash: account.passwordHash,
      endedAt: account.endedAt,
      version: account.version,
    })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(accountIds === "all" ? undefined : inArray(account.id, [...accountIds]))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(account.id));
  const ids = rows.map((row) => row.accountId);
  const roles = await rolesOf(store, ids, now, locale, only);
  const invitations = await store.db
    .select({ accountId: invitation.accountId, requestedAt: invitation.requestedAt, expiresAt: invitation.expiresAt })
    .from(invitation)
    .where(and(eq(invitation.purpose, "invitation"), inArray(invitation.accountId, ids)))
    .orderBy(asc(invitation.requestedAt), asc(invitation.id));
  const last = new Map(invitations.map((row) => [row.accountId, row]));
  return rows.map(({ givenNames, familyName, passwordHash, endedAt, ...row }) => {
    const invited = last.get(row.accountId);
    return {
      ...row,
      name: `${givenNames} ${familyName}`,
      status:
        endedAt !== null
          ? "ended"
          : passwordHash !== null
            ? "active"
            : invited && invited.expiresAt > now
              ? "invited"
              : "invitationExpired",
      roles: roles.get(row.accountId) ?? [],
      lastInvitedAt: invited?.requestedAt ?? null,
    };
  });
}

/** The accounts of these ids, for an administrator; nobody else gets a row. */
export async function accountsAmong(
  viewer: AnyViewer,
  store: Store,
  ids: readonly string[],
  now: number,
  locale: Locale,
): Promise<AccountRow[]> {
  asks(viewer);
  return isAdministrator(viewer) ? accountRows(store, ids, now, locale) : [];
}

/** One account, for an administrator; null for anybody else. */
export async function accountFor(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
  now: number,
  locale: Locale,
): Promise<AccountRow | null> {
  asks(viewer);
  if (!isAdministrator(viewer)) return null;
  return (await accountRows(store, [accountId], now, locale))[0] ?? null;
}

/** The States whose lead focal point the viewer is today. */
export function leadStatesOf(viewer: AnyViewer): string[] {
  if (isSystem(viewer)) return [];
  return viewer.grants.flatMap((grant) =>
    grant.role === "leadFocalPoint" && grant.memberStateId ? [grant.memberStateId] : [],
  );
}

const focalRoles = ["focalPoint", "leadFocalPoint"] as const;

/** The focal points of the States that the viewer leads, with nothing but their roles for these States. */
export async function colleaguesFor(
  viewer: AnyViewer,
  store: Store,
  now: number,
  locale: Locale,
): Promise<AccountRow[]> {
  asks(viewer);
  const states = leadStatesOf(viewer);
  if (states.length === 0) return [];
  const grants = await store.db
    .selectDistinct({ accountId: roleGrant.accountId })
    .from(roleGrant)
    .innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(
      and(
        inArray(roleGrant.role, [...focalRoles]),
        inArray(roleGrant.memberStateId, states),
        isNull(roleGrant.endedAt),
        isNull(account.endedAt),
      ),
    );
  return accountRows(
    store,
    grants.map((row) => row.accountId),
    now,
    locale,
    { roles: focalRoles, memberStateIds: states },
  );
}

/** One colleague of a State that the viewer leads, or null. */
export async function colleagueFor(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
  now: number,
  locale: Locale,
): Promise<AccountRow | null> {
  asks(viewer);
  return (await colleaguesFor(viewer, store, now, locale)).find((row) => row.accountId === accountId) ?? null;
}

/** The Member States as choices, by name; `only` narrows them. */
export async function memberStateChoices(
  viewer: AnyViewer,
  store: Store,
  locale: Locale,
  only?: readonly string[],
): Promise<{ value: string; label: string }[]> {
  asks(viewer);
  const rows = await store.db
    .select({ value: memberState.id, label: stateName(locale) })
    .from(memberState)
    .where(only ? inArray(memberState.id, [...only]) : undefined)
    .orderBy(asc(memberState.id));
  const collator = new Intl.Collator(languageOf(locale));
  return rows.sort((a, b) => collator.compare(a.label, b.label));
}

/** The viewer's own account: roles with bounds and dates, preferences, live sessions (seen within `idleTime` ms). */
export async function ownAccount(viewer: Viewer, store: Store, now: number, sessionId: string, idleTime: number) {
  asks(viewer);
  const [row] = await store.db
    .select({ email: account.email, language: account.language, zone: account.zone, version: account.version })
    .from(account)
    .where(eq(account.id, viewer.accountId));
  if (!row) return null;
  const roles = await rolesOf(store, [viewer.accountId], now, viewer.locale);
  const sessions = await store.db
    .select({ id: session.id, createdAt: session.createdAt, seenAt: session.seenAt })
    .from(session)
    .where(
      and(eq(session.accountId, viewer.accountId), gt(session.expiresAt, now), gte(session.seenAt, now - idleTime)),
    )
    .orderBy(desc(session.createdAt), asc(session.id));
  return {
    ...row,
    name: viewer.name,
    roles: (roles.get(viewer.accountId) ?? []).filter((role) => role.when !== "past"),
    // The id is the hash of a cookie: a page needs only to know which one is this browser's.
    sessions: sessions.map(({ id, createdAt, seenAt }) => ({ createdAt, seenAt, own: id === sessionId })),
  };
}

/** The session ids of an account, for ending them. */
export async function sessionIdsOf(viewer: AnyViewer, store: Store, accountId: string): Promise<string[]> {
  asks(viewer);
  const rows = await store.db
    .select({ id: session.id })
    .from(session)
    .where(eq(session.accountId, accountId))
    .orderBy(asc(session.id));
  return rows.map((row) => row.id);
}

export type DemonstrationAccount = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly RoleView[];
};
/** The accounts that a visitor of the demonstration may become, each with the roles that hold today. */
export async function demonstrationAccounts(
  viewer: AnyViewer,
  store: Store,
  now: number,
  locale: Locale,
): Promise<DemonstrationAccount[]> {
  asks(viewer);
  const ids = await store.db
    .select({ accountId: account.id })
    .from(account)
    .where(and(eq(account.demonstration, true), isNull(account.endedAt)));
  const rows = await accountRows(
    store,
    ids.map((row) => row.accountId),
    now,
    locale,
  );
  return rows.map(({ accountId, name, email, roles }) => ({
    accountId,
    name,
    email,
    roles: roles.filter((role) => role.when === "now"),
  }));
}

/**
 * The account whose mail a visitor of the demonstration may read by its address: one of the demonstration, or one that
 * was invited and has no password yet. Null for any other.
 */
export async function mailboxOfVisitor(viewer: AnyViewer, store: Store, email: string): Promise<string | null> {
  asks(viewer);
  const found = await accountByEmail(viewer, store, email);
  return found && found.endedAt === null && (found.demonstration || found.passwordHash === null)
    ? found.accountId
    : null;
}

/** The state of an account, for the rules; not for a page. */
export async function accountState(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
): Promise<{ endedAt: number | null; passwordHash: string | null; version: number } | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ endedAt: account.endedAt, passwordHash: account.passwordHash, version: account.version })
    .from(account)
    .where(eq(account.id, accountId));
  return row ?? null;
}

/** The address of an account, as the authenticator names it; null where there is none. */
export async function accountName(viewer: AnyViewer, store: Store, accountId: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db.select({ email: account.email }).from(account).where(eq(account.id, accountId));
  return row?.email ?? null;
}

/** Ids of the Member States by code (two or three letters) and by name in each language, all in lower case. */
export async function stateSpellings(viewer: AnyViewer, store: Store): Promise<Map<string, string>> {
  asks(viewer);
  const rows = await store.db
    .select({
      id: memberState.id,
      iso3: memberState.iso3,
      nameEn: memberState.nameEn,
      nameFr: memberState.nameFr,
      nameAr: memberState.nameAr,
    })
    .from(memberState);
  return new Map(
    rows.flatMap(({ id, ...spellings }) => [id, ...Object.values(spellings)].map((text) => [text.toLowerCase(), id])),
  );
}
