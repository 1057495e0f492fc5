import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, or } from "drizzle-orm";
import { languages, type Locale } from "#app/domain/languages.ts";
import type { Store } from "#db/open.server.ts";
import { mentee, mentor, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { cadreLanguage, cadreMember } from "#db/schema/cadre.tables.ts";
import { account, invitation, person, roleGrant } from "#db/schema/people.tables.ts";
import { demonstrationMail, outbox } from "#db/schema/platform.tables.ts";
import { post } from "#db/schema/reference.tables.ts";
import {
  namedOfficer,
  nomination,
  panel,
  panelMember,
  processOfficer,
  receipt,
  screenerAssignment,
  selectionProcess,
} from "#db/schema/selection.tables.ts";
import { asks, dayOf, type AnyViewer } from "./viewer.server.ts";

/** Outbox rows that are due and not held by another process. */
export async function outboxWaiting(viewer: AnyViewer, store: Store, now: number, claimTime: number, most: number) {
  asks(viewer);
  return store.db
    .select()
    .from(outbox)
    .where(
      and(
        isNull(outbox.sentAt),
        isNull(outbox.droppedAt),
        lte(outbox.notBefore, now),
        or(isNull(outbox.claimedAt), lt(outbox.claimedAt, now - claimTime)),
      ),
    )
    .orderBy(outbox.createdAt)
    .limit(most);
}

export type Reader = { accountId: string; email: string; name: string; locale: Locale; zone: string };

/** The accounts an audience means now; ended accounts and ended roles are told nothing. */
export async function accountsOfAudience(
  viewer: AnyViewer,
  store: Store,
  audience: string,
  _objectId: string,
  now: number,
): Promise<Reader[]> {
  asks(viewer);
  const [kind, id = ""] = audience.split(":");
  if (kind === "cadreMember") return memberAsReader(store, id);
  const today = dayOf(now);
  const fields = {
    accountId: account.id,
    email: account.email,
    givenNames: person.givenNames,
    familyName: person.familyName,
    locale: account.language,
    zone: account.zone,
  };
  const people = store.db.select(fields).from(account).innerJoin(person, eq(person.id, account.personId)).$dynamic();
  const holding = (...conditions: Parameters<typeof and>) =>
    people
      .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
      .where(
        and(
          isNull(account.endedAt),
          isNull(roleGrant.endedAt),
          lte(roleGrant.startsOn, today),
          or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)),
          ...conditions,
        ),
      );
  const rows = await (() => {
    switch (kind) {
      case "account":
        return people.where(and(eq(account.id, id), isNull(account.endedAt)));
      case "officers":
        return people
          .innerJoin(processOfficer, eq(processOfficer.accountId, account.id))
          .where(and(eq(processOfficer.processId, id), isNull(processOfficer.endedAt), isNull(account.endedAt)));
      case "named":
        return people
          .innerJoin(namedOfficer, eq(namedOfficer.accountId, account.id))
          .where(and(eq(namedOfficer.processId, id), isNull(namedOfficer.endedAt), isNull(account.endedAt)));
      case "screeners":
        return people
          .innerJoin(screenerAssignment, eq(screenerAssignment.accountId, account.id))
          .where(
            and(eq(screenerAssignment.processId, id), isNull(screenerAssignment.endedAt), isNull(account.endedAt)),
          );
      case "panel":
      case "chair":
        return people
          .innerJoin(panelMember, eq(panelMember.accountId, account.id))
          .innerJoin(panel, eq(panel.id, panelMember.panelId))
          .innerJoin(
            selectionProcess,
            and(eq(selectionProcess.id, panel.processId), eq(selectionProcess.round, panel.round)),
          )
          .where(
            and(
              eq(panel.processId, id),
              isNull(panelMember.removedAt),
              isNull(account.endedAt),
              kind === "chair"
                ? or(eq(panelMember.seat, "chair"), eq(panelMember.actingChair, true))
                : or(eq(panelMember.seat, "chair"), eq(panelMember.seat, "voting")),
            ),
          );
      case "vetting":
        return holding(eq(roleGrant.role, "vettingOfficer"));
      case "coordinators":
        return holding(eq(roleGrant.role, "mentoringCoordinator"));
      case "mentor":
        return people
          .innerJoin(mentor, eq(mentor.accountId, account.id))
          .where(and(eq(mentor.id, id), isNull(account.endedAt)));
      case "mentee":
        return people
          .innerJoin(mentee, eq(mentee.accountId, account.id))
          .where(and(eq(mentee.id, id), isNull(account.endedAt)));
      case "authority":
        return people
          .innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
          .innerJoin(selectionProcess, eq(selectionProcess.id, id))
          .innerJoin(post, and(eq(post.id, selectionProcess.postId), eq(post.decidingOffice, roleGrant.decidingOffice)))
          .where(
            and(
              eq(roleGrant.role, "selectionAuthority"),
              lte(roleGrant.startsOn, today),
              or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)),
              isNull(roleGrant.endedAt),
              isNull(account.endedAt),
            ),
          );
      case "memberState":
        return holding(
          or(eq(roleGrant.role, "focalPoint"), eq(roleGrant.role, "leadFocalPoint")),
          eq(roleGrant.memberStateId, id),
        );
      case "nominators":
        return holding(
          or(eq(roleGrant.role, "focalPoint"), eq(roleGrant.role, "leadFocalPoint")),
          inArray(
            roleGrant.memberStateId,
            store.db
              .select({ id: nomination.memberStateId })
              .from(nomination)
              .where(and(eq(nomination.processId, id), ne(nomination.state, "draft"))),
          ),
        );
      case "pair":
      case "mentorOf":
        return people.where(
          and(
            isNull(account.endedAt),
            or(
              inArray(
                account.id,
                store.db
                  .select({ id: mentor.accountId })
                  .from(mentoringMatch)
                  .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
                  .where(eq(mentoringMatch.id, id)),
              ),
              kind === "pair"
                ? inArray(
                    account.id,
                    store.db
                      .select({ id: mentee.accountId })
                      .from(mentoringMatch)
                      .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
                      .where(eq(mentoringMatch.id, id)),
                  )
                : undefined,
            ),
          ),
        );
      case "leadOfficers":
        return holding(eq(roleGrant.role, "leadOfficer"));
      case "allMemberStates":
        return holding(or(eq(roleGrant.role, "focalPoint"), eq(roleGrant.role, "leadFocalPoint")));
      default:
        throw new Error(`No audience "${kind}"`);
    }
  })();
  const seen = new Map<string, Reader>();
  for (const { givenNames, familyName, ...row } of rows)
    seen.set(row.accountId, { ...row, name: `${givenNames} ${familyName}` });
  return [...seen.values()];
}

/**
 * A member of the cadre as a reader of mail: by the record's address, without any account. In the first of our
 * languages that the record knows; in New York time, as nothing is known of a zone.
 */
async function memberAsReader(store: Store, memberId: string): Promise<Reader[]> {
  const [row] = await store.db
    .select({ email: cadreMember.email, givenNames: person.givenNames, familyName: person.familyName })
    .from(cadreMember)
    .innerJoin(person, eq(person.id, cadreMember.personId))
    .where(and(eq(cadreMember.id, memberId), isNull(cadreMember.erasedAt)));
  if (!row) return [];
  const spoken = await store.db
    .select({ language: cadreLanguage.language })
    .from(cadreLanguage)
    .where(eq(cadreLanguage.memberId, memberId))
    .orderBy(asc(cadreLanguage.language));
  const speaks = (language: string) => spoken.some((one) => one.language === language);
  return [
    {
      accountId: memberId,
      email: row.email,
      name: `${row.givenNames} ${row.familyName}`,
      locale: languages.find(speaks) ?? "en",
      zone: "America/New_York",
    },
  ];
}

/** The newest unused invitation or reset of an account. */
export async function invitationWaiting(
  viewer: AnyViewer,
  store: Store,
  accountId: string,
  purpose: "invitation" | "passwordReset",
  now: number,
) {
  asks(viewer);
  const [row] = await store.db
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(
        eq(invitation.accountId, accountId),
        eq(invitation.purpose, purpose),
        isNull(invitation.usedAt),
        gt(invitation.expiresAt, now),
      ),
    )
    .orderBy(desc(invitation.requestedAt));
  return row ?? null;
}

/** The demonstration's mail of one account, newest first. */
export async function mailOf(viewer: AnyViewer, store: Store, accountId: string) {
  asks(viewer);
  return store.db
    .select({
      id: demonstrationMail.id,
      subject: demonstrationMail.subject,
      body: demonstrationMail.body,
      sentAt: demonstrationMail.sentAt,
    })
    .from(demonstrationMail)
    .where(eq(demonstrationMail.recipientId, accountId))
    .orderBy(desc(demonstrationMail.sentAt))
    .limit(50);
}

/** The number of a receipt, for the mail that carries it. */
export async function receiptNumberOf(viewer: AnyViewer, store: Store, receiptId: string): Promise<string> {
  asks(viewer);
  const [row] = await store.db.select({ number: receipt.number }).from(receipt).where(eq(receipt.id, receiptId));
  return row?.number ?? "";
}
