import { and, asc, eq, inArray } from "drizzle-orm";
import type { PairStanding } from "#app/domain/mentoring/pair.ts";
import { holds, type Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import { mentee, mentor, mentoringMatch } from "#db/schema/mentoring.tables.ts";
import { account } from "#db/schema/people.tables.ts";
import { candidacy } from "#db/schema/selection.tables.ts";
import { built, given } from "./built.server.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** What the viewer is to a match; null where there is no such match. The policy of pairs decides what that means. */
export async function pairStandingOf(viewer: Viewer, store: Store, matchId: string): Promise<PairStanding | null> {
  asks(viewer);
  const [row] = await store.db
    .select({
      mentorId: mentoringMatch.mentorId,
      menteeId: mentoringMatch.menteeId,
      state: mentoringMatch.state,
      mentorAccount: mentor.accountId,
      menteeAccount: mentee.accountId,
    })
    .from(mentoringMatch)
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .where(eq(mentoringMatch.id, matchId));
  if (!row) return null;
  return {
    matchId,
    mentorId: row.mentorId,
    menteeId: row.menteeId,
    state: row.state,
    side: row.mentorAccount === viewer.accountId ? "mentor" : row.menteeAccount === viewer.accountId ? "mentee" : null,
    coordinator: holds(viewer, "mentoringCoordinator"),
  };
}

/** Matches in which a mentor has come to be somebody's mentor; what they bar stays barred when they are over. */
const mentored = ["agreed", "active", "completed", "ended"] as const;

const mentorsOf = (own: boolean) =>
  built((db) =>
    db
      .selectDistinct({ accountId: mentor.accountId, candidacyId: candidacy.id })
      .from(candidacy)
      .innerJoin(account, eq(account.personId, candidacy.personId))
      .innerJoin(mentee, eq(mentee.accountId, account.id))
      .innerJoin(mentoringMatch, eq(mentoringMatch.menteeId, mentee.id))
      .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
      .where(
        and(
          eq(candidacy.processId, given("processId")),
          inArray(mentoringMatch.state, [...mentored]),
          own ? eq(mentor.accountId, given("accountId")) : undefined,
        ),
      )
      .orderBy(asc(mentor.accountId), asc(candidacy.id)),
  );
const [allMentors, ownMentorships] = [mentorsOf(false), mentorsOf(true)];
const nomineesOf = (own: boolean) =>
  built((db) =>
    db
      .select({ accountId: account.id, candidacyId: candidacy.id })
      .from(candidacy)
      .innerJoin(account, eq(account.personId, candidacy.personId))
      .where(and(eq(candidacy.processId, given("processId")), own ? eq(account.id, given("accountId")) : undefined))
      .orderBy(asc(account.id), asc(candidacy.id)),
  );
const [allNominees, ownCandidacies] = [nomineesOf(false), nomineesOf(true)];

/**
 * Which seats a process's own people shut: each account that mentors one of its candidates, or ever did, or is one, with
 * the candidacy. Whenever the candidacy came, before the panel or after it.
 */
export async function shutSeats(
  viewer: AnyViewer,
  store: Store,
  processId: string,
  accountId: string | null = null,
): Promise<{ accountId: string; candidacyId: string }[]> {
  asks(viewer);
  const values = { processId, accountId };
  const mentors = await (accountId === null ? allMentors : ownMentorships)(store, values);
  const nominees = await (accountId === null ? allNominees : ownCandidacies)(store, values);
  return [...mentors, ...nominees].flatMap((row) =>
    row.accountId === null ? [] : [{ accountId: row.accountId, candidacyId: row.candidacyId }],
  );
}

/** The accounts that mentor, or ever mentored, one of these persons: shut out of every panel about them. */
export async function mentorsOfPersons(
  viewer: AnyViewer,
  store: Store,
  personIds: readonly string[],
): Promise<Set<string>> {
  asks(viewer);
  if (personIds.length === 0) return new Set();
  const rows = await store.db
    .selectDistinct({ accountId: mentor.accountId })
    .from(mentoringMatch)
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .innerJoin(account, eq(account.id, mentee.accountId))
    .where(and(inArray(account.personId, [...personIds]), inArray(mentoringMatch.state, [...mentored])))
    .orderBy(asc(mentor.accountId));
  return new Set(rows.flatMap(({ accountId }) => accountId ?? []));
}
