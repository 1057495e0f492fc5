import { sql } from "drizzle-orm";
import type { Language } from "#app/domain/languages.ts";
import type { WantedGrant } from "#app/domain/people/grants.ts";
import { change, freely, insert, remove, statement, type Write } from "#db/commit.server.ts";
import { account, invitation, person, personNationality, roleGrant, type sexes } from "#db/schema/people.tables.ts";
import { outbox, session, throttle } from "#db/schema/platform.tables.ts";

/** Counts one attempt under a key; the window of `length` milliseconds begins with its first attempt. */
export function countAttempt(id: string, now: number, length: number): Write {
  const over = sql`${throttle.windowStart} <= ${now - length}`;
  return freely(
    statement
      .insert(throttle)
      .values({ id, windowStart: now, count: 1 })
      .onConflictDoUpdate({
        target: throttle.id,
        set: {
          count: sql`CASE WHEN ${over} THEN 1 ELSE ${throttle.count} + 1 END`,
          windowStart: sql`CASE WHEN ${over} THEN ${now} ELSE ${throttle.windowStart} END`,
        },
      }),
  );
}
/** Takes one attempt back: it was no wrong one. */
export function uncountAttempt(id: string): Write {
  return freely(
    statement
      .update(throttle)
      .set({ count: sql`MAX(${throttle.count} - 1, 0)` })
      .where(sql`${throttle.id} = ${id}`),
  );
}

export type NewAccount = {
  readonly accountId: string;
  readonly personId: string;
  readonly givenNames: string;
  readonly familyName: string;
  readonly sex: (typeof sexes)[number];
  readonly nationalities: readonly { id: string; memberStateId: string }[];
  readonly email: string;
  readonly language: Language;
  readonly zone: string;
  readonly at: number;
};
/** A person with an account that nobody can sign in to yet. */
export function newAccount(made: NewAccount): Write[] {
  const { personId, at } = made;
  return [
    insert(person, {
      id: personId,
      givenNames: made.givenNames,
      familyName: made.familyName,
      sex: made.sex,
      createdAt: at,
    }),
    ...made.nationalities.map(({ id, memberStateId }) => insert(personNationality, { id, personId, memberStateId })),
    accountOfPerson(made),
  ];
}
/** An account that nobody can sign in to yet, of a person who is on record. */
export function accountOfPerson(
  made: Pick<NewAccount, "accountId" | "personId" | "email" | "language" | "zone" | "at">,
): Write {
  return insert(account, {
    id: made.accountId,
    personId: made.personId,
    email: made.email,
    passwordHash: null,
    language: made.language,
    zone: made.zone,
    demonstration: false,
    createdAt: made.at,
    endedAt: null,
    version: 1,
  });
}
/** A role granted. */
export function newGrant(id: string, accountId: string, wanted: WantedGrant, by: string, at: number): Write {
  return insert(roleGrant, {
    id,
    accountId,
    role: wanted.role,
    memberStateId: wanted.memberStateId,
    decidingOffice: wanted.decidingOffice,
    processId: null,
    matchId: null,
    startsOn: wanted.startsOn,
    endsOn: wanted.endsOn,
    grantedBy: by,
    grantedAt: at,
    endedAt: null,
    endedBy: null,
  });
}
/** Ends a role that was not ended yet. */
export function endGrant(id: string, by: string, at: number): Write {
  return change(roleGrant, { id, endedAt: null }, { endedAt: at, endedBy: by });
}
/** Closes what waits of a purpose and opens a new invitation or reset; the token comes when its mail is sent. */
export function openInvitation(
  id: string,
  accountId: string,
  purpose: "invitation" | "passwordReset",
  at: number,
  expiresAt: number,
): Write[] {
  return [
    change(invitation, { accountId, purpose, usedAt: null }, { expiresAt: at }, null),
    insert(invitation, { id, accountId, purpose, tokenHash: null, requestedAt: at, expiresAt, usedAt: null }),
  ];
}
/** The mails that would carry an invitation of an account are done: its link was handed over by hand. */
export function closeInvitationMail(accountId: string, at: number, as: "sentAt" | "droppedAt" = "sentAt"): Write {
  return change(
    outbox,
    { recipientId: `account:${accountId}`, template: "invitation", sentAt: null, droppedAt: null },
    { [as]: at },
    null,
  );
}
/** Closes all links of an account that were not used. */
export function closeInvitations(accountId: string, at: number): Write {
  return change(invitation, { accountId, usedAt: null }, { expiresAt: at }, null);
}
/** Notes when an account was last signed in to. */
export function signedInNow(accountId: string, at: number): Write {
  return change(account, { id: accountId, endedAt: null }, { lastSignInAt: at });
}
/** Ends all sessions of an account. */
export function endSessions(accountId: string): Write {
  return remove(session, { accountId }, null);
}
