import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, max, or, sql, type SQL } from "drizzle-orm";
import { idleDays, type AccountShow } from "#app/domain/people/dormancy.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import { wordsOf } from "#app/domain/search/fold.ts";
import type { Store } from "#db/open.server.ts";
import { account, invitation, person, secondFactor } from "#db/schema/people.tables.ts";
import { draft, jobRun, outbox, session } from "#db/schema/platform.tables.ts";
import { accountsAmong, type AccountRow } from "./people.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

const isAdministrator = (viewer: AnyViewer) => !isSystem(viewer) && holds(viewer, "administrator");

/** An account as its administrator sees it: what it is, when it was used, whether it has a second factor. */
export type KeptAccount = AccountRow & {
  readonly lastSignInAt: number | null;
  readonly keptAt: number | null;
  readonly idleDays: number;
  readonly hasFactor: boolean;
  readonly sessions: number;
  readonly linkExpiresAt: number | null;
};

async function useOf(store: Store, now: number, ids: readonly string[]) {
  const uses = await store.db
    .select({
      id: account.id,
      createdAt: account.createdAt,
      lastSignInAt: account.lastSignInAt,
      keptAt: account.keptAt,
      factor: secondFactor.id,
    })
    .from(account)
    .leftJoin(secondFactor, eq(secondFactor.id, account.id))
    .where(inArray(account.id, [...ids]));
  const sessions = await store.db
    .select({ id: session.accountId, open: count() })
    .from(session)
    .where(and(inArray(session.accountId, [...ids]), gt(session.expiresAt, now), isNull(session.pending)))
    .groupBy(session.accountId);
  const links = await store.db
    .select({ id: invitation.accountId, expiresAt: max(invitation.expiresAt) })
    .from(invitation)
    .where(
      and(inArray(invitation.accountId, [...ids]), eq(invitation.purpose, "invitation"), isNull(invitation.usedAt)),
    )
    .groupBy(invitation.accountId);
  const [openOf, linkOf] = [
    new Map(sessions.map(({ id, open }) => [id, open])),
    new Map(links.map(({ id, expiresAt }) => [id, expiresAt])),
  ];
  return new Map(
    uses.map(({ id, factor, createdAt, ...use }) => [
      id,
      {
        ...use,
        idleDays: idleDays({ createdAt, ...use }, now),
        hasFactor: factor !== null,
        sessions: openOf.get(id) ?? 0,
        linkExpiresAt: linkOf.get(id) ?? null,
      },
    ]),
  );
}

/** What an administrator looks for among the accounts; `dormant` are those that have joined and were not used for `days`. */
export type AccountsAsked = { readonly show: AccountShow; readonly search: string; readonly days: number };
export const accountOrders = ["name", "email", "used", "factor"] as const;
export type AccountOrder = (typeof accountOrders)[number];

function accountsWhere(now: number, { show, search, days }: AccountsAsked): SQL | undefined {
  const joined = and(isNull(account.endedAt), isNotNull(account.passwordHash));
  const shows: Record<AccountShow, SQL | undefined> = {
    all: isNull(account.endedAt),
    active: joined,
    invited: and(isNull(account.endedAt), isNull(account.passwordHash)),
    // As `idleDays` counts: none of the three instants lies within so many days.
    dormant: and(
      joined,
      ...[account.createdAt, account.lastSignInAt, account.keptAt].map(
        (at) => sql`coalesce(${at}, 0) <= ${now - days * 86_400_000}`,
      ),
    ),
    noFactor: and(joined, isNull(secondFactor.id)),
    ended: isNotNull(account.endedAt),
  };
  const words = wordsOf(search).map(
    (word) =>
      sql`instr(fold(${person.givenNames} || ' ' || ${person.familyName} || ' ' || ${account.email}), ${word}) > 0`,
  );
  return and(shows[show], ...words);
}

/** How many accounts there are of what an administrator looks for; 0 for anybody else. */
export async function keptAccountCount(
  viewer: Viewer,
  store: Store,
  now: number,
  asked: AccountsAsked,
): Promise<number> {
  asks(viewer);
  if (!isAdministrator(viewer)) return 0;
  const [row] = await store.db
    .select({ n: count() })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(secondFactor, eq(secondFactor.id, account.id))
    .where(accountsWhere(now, asked));
  return row?.n ?? 0;
}

/**
 * A part of the accounts that an administrator looks for, in an order of the list; names alike stand by id. Words are
 * found in names and addresses, as the search of the portal folds them. Nobody else gets a row.
 */
export async function keptAccounts(
  viewer: Viewer,
  store: Store,
  now: number,
  asked: AccountsAsked,
  { by, down, offset, most }: { by: AccountOrder; down: boolean; offset: number; most: number },
): Promise<KeptAccount[]> {
  asks(viewer);
  if (!isAdministrator(viewer)) return [];
  const turn = down ? desc : asc;
  const names = [sql`fold(${person.familyName})`, sql`fold(${person.givenNames})`];
  const orders: Record<AccountOrder, SQL[]> = {
    name: names.map((name) => turn(name)),
    email: [turn(account.email)],
    // Who never signed in stands last either way.
    used: [asc(isNull(account.lastSignInAt)), turn(account.lastSignInAt)],
    factor: [turn(isNotNull(secondFactor.id))],
  };
  const found = await store.db
    .select({ id: account.id })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .leftJoin(secondFactor, eq(secondFactor.id, account.id))
    .where(accountsWhere(now, asked))
    .orderBy(...orders[by], ...(by === "name" ? [] : names.map((name) => asc(name))), asc(account.id))
    .limit(most)
    .offset(offset);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = new Map(
    (await accountsAmong(viewer, store, ids, now, viewer.locale)).map((row) => [row.accountId, row]),
  );
  const uses = await useOf(store, now, ids);
  return ids.flatMap((id) => {
    const [row, use] = [rows.get(id), uses.get(id)];
    return row && use ? [{ ...row, ...use }] : [];
  });
}

/** One account with its use, for an administrator; null for anybody else. */
export async function keptAccount(
  viewer: Viewer,
  store: Store,
  now: number,
  row: AccountRow,
): Promise<KeptAccount | null> {
  asks(viewer);
  if (!isAdministrator(viewer)) return null;
  const use = (await useOf(store, now, [row.accountId])).get(row.accountId);
  return use ? { ...row, ...use } : null;
}

/** What an administrator sees of a mail: to whom, which template, how often tried, what class of error. Never a text. */
export type MailRow = {
  readonly id: string;
  /** A name where the mail goes to one account, else null. */
  readonly name: string | null;
  /** The kind of its audience: `officers`, `panel`; never of which process. */
  readonly audience: string;
  readonly template: string;
  readonly createdAt: number;
  readonly notBefore: number;
  readonly attempts: number;
  readonly error: string | null;
  readonly state: "failed" | "waiting" | "sent" | "dropped";
};

/** The mails that wait or failed, the failed first; and how many were sent. For an administrator. */
export async function mailStatus(viewer: Viewer, store: Store, most = 200) {
  asks(viewer);
  if (!isAdministrator(viewer)) return null;
  const rows = await store.db
    .select({
      id: outbox.id,
      recipientId: outbox.recipientId,
      template: outbox.template,
      createdAt: outbox.createdAt,
      notBefore: outbox.notBefore,
      attempts: outbox.attempts,
      error: outbox.error,
      droppedAt: outbox.droppedAt,
    })
    .from(outbox)
    .where(and(isNull(outbox.sentAt), or(isNull(outbox.droppedAt), isNotNull(outbox.error))))
    .orderBy(desc(isNotNull(outbox.error)), asc(outbox.createdAt))
    .limit(most);
  const ids = rows.flatMap(({ recipientId }) => (recipientId.startsWith("account:") ? [recipientId.slice(8)] : []));
  const people = ids.length
    ? await store.db
        .select({ id: account.id, givenNames: person.givenNames, familyName: person.familyName })
        .from(account)
        .innerJoin(person, eq(person.id, account.personId))
        .where(inArray(account.id, ids))
    : [];
  const names = new Map(people.map(({ id, givenNames, familyName }) => [id, `${givenNames} ${familyName}`]));
  const [sent] = await store.db.select({ sent: count() }).from(outbox).where(isNotNull(outbox.sentAt));
  return {
    sent: sent?.sent ?? 0,
    rows: rows.map(({ recipientId, droppedAt, ...row }): MailRow => {
      const [audience = "", id = ""] = recipientId.split(":");
      return {
        ...row,
        audience,
        name: audience === "account" ? (names.get(id) ?? null) : null,
        state: droppedAt !== null ? "dropped" : row.error !== null ? "failed" : "waiting",
      };
    }),
  };
}

/** A mail that has not gone out, for the rules of trying it again; null for anybody but an administrator. */
export async function mailWaiting(viewer: Viewer, store: Store, id: string) {
  asks(viewer);
  if (!isAdministrator(viewer)) return null;
  const [row] = await store.db
    .select({ id: outbox.id, error: outbox.error, claimedAt: outbox.claimedAt, attempts: outbox.attempts })
    .from(outbox)
    .where(and(eq(outbox.id, id), isNull(outbox.sentAt), isNull(outbox.droppedAt)));
  return row ?? null;
}

/** How the jobs last ran, by name. */
export async function jobRuns(viewer: AnyViewer, store: Store) {
  asks(viewer);
  const rows = await store.db.select().from(jobRun);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What the viewer typed into a form and has not handed in; null where there is nothing. */
export async function importDraft(viewer: Viewer, store: Store, form: string): Promise<string | null> {
  asks(viewer);
  const [row] = await store.db
    .select({ body: draft.body })
    .from(draft)
    .where(and(eq(draft.accountId, viewer.accountId), eq(draft.form, form)));
  return row?.body ?? null;
}

/** All addresses that have an account, for an administrator; empty for anybody else. */
export async function takenAddresses(viewer: Viewer, store: Store): Promise<Set<string>> {
  asks(viewer);
  if (!isAdministrator(viewer)) return new Set();
  const rows = await store.db.select({ email: account.email }).from(account);
  return new Set(rows.map(({ email }) => email));
}

/** Of these accounts, in name order: whether each has ended or joined, and whether a link of its invitation works. */
export async function invitationsAmong(viewer: Viewer, store: Store, ids: readonly string[], now: number) {
  asks(viewer);
  if (!isAdministrator(viewer) || ids.length === 0) return [];
  const rows = await store.db
    .select({
      id: account.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      version: account.version,
      endedAt: account.endedAt,
      passwordHash: account.passwordHash,
    })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(inArray(account.id, [...ids]))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(account.id));
  const links = await store.db
    .selectDistinct({ id: invitation.accountId })
    .from(invitation)
    .where(
      and(
        inArray(invitation.accountId, [...ids]),
        eq(invitation.purpose, "invitation"),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now),
      ),
    );
  const working = new Set(links.map(({ id }) => id));
  return rows.map(({ givenNames, familyName, endedAt, passwordHash, ...row }) => ({
    ...row,
    name: `${givenNames} ${familyName}`,
    ended: endedAt !== null,
    joined: passwordHash !== null,
    works: working.has(row.id),
  }));
}
