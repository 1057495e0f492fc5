import { and, asc, eq, gte, inArray, lt, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { busyOf, type PairTime } from "#app/domain/mentoring/booking.ts";
import type { PairStanding } from "#app/domain/mentoring/pair.ts";
import { quarter, type Interval } from "#app/domain/mentoring/slots.ts";
import type { Store } from "#db/open.server.ts";
import {
  mentee,
  menteeHours,
  mentor,
  mentorAway,
  mentorHours,
  mentoringAction,
  mentoringAgreement,
  mentoringGoal,
  mentoringMatch,
  mentoringNote,
  mentoringSession,
  sessionFeedback,
  sessionQuarter,
} from "#db/schema/mentoring.tables.ts";
import { account, person } from "#db/schema/people.tables.ts";
import { mission, post, postType } from "#db/schema/reference.tables.ts";
import { asks, type AnyViewer } from "./viewer.server.ts";

/** The two of a match by name, account and zone, with the mentee's post. */
export async function partiesOf(viewer: AnyViewer, store: Store, matchId: string) {
  asks(viewer);
  const [mentorPerson, menteePerson] = [alias(person, "mentor_person"), alias(person, "mentee_person")];
  const [mentorAccount, menteeAccount] = [alias(account, "mentor_account"), alias(account, "mentee_account")];
  const [row] = await store.db
    .select({
      mentorAccount: mentor.accountId,
      mentorGone: mentorAccount.endedAt,
      menteeGone: menteeAccount.endedAt,
      mentorGiven: mentorPerson.givenNames,
      mentorFamily: mentorPerson.familyName,
      mentorZone: mentor.zone,
      booking: mentor.booking,
      bufferBefore: mentor.bufferBefore,
      bufferAfter: mentor.bufferAfter,
      formerPost: mentor.formerPost,
      menteeAccount: mentee.accountId,
      menteeGiven: menteePerson.givenNames,
      menteeFamily: menteePerson.familyName,
      menteeZone: mentee.zone,
      postEn: postType.nameEn,
      postFr: postType.nameFr,
      postAr: postType.nameAr,
      missionEn: mission.acronym,
      missionFr: mission.acronymFr,
      missionAr: mission.acronymAr,
      channel: mentoringAgreement.channel,
      cadenceWeeks: mentoringAgreement.cadenceWeeks,
      endsOn: mentoringAgreement.endsOn,
    })
    .from(mentoringMatch)
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .leftJoin(mentorAccount, eq(mentorAccount.id, mentor.accountId))
    .innerJoin(mentorPerson, eq(mentorPerson.id, mentor.personId))
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .innerJoin(menteeAccount, eq(menteeAccount.id, mentee.accountId))
    .innerJoin(menteePerson, eq(menteePerson.id, menteeAccount.personId))
    .innerJoin(post, eq(post.id, mentee.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .leftJoin(mentoringAgreement, eq(mentoringAgreement.matchId, mentoringMatch.id))
    .where(eq(mentoringMatch.id, matchId));
  if (!row || row.mentorAccount === null) return null;
  return {
    mentor: {
      accountId: row.mentorAccount,
      name: `${row.mentorGiven} ${row.mentorFamily}`,
      zone: row.mentorZone,
      booking: row.booking,
      bufferBefore: row.bufferBefore,
      bufferAfter: row.bufferAfter,
      formerPost: row.formerPost,
    },
    mentee: {
      accountId: row.menteeAccount,
      name: `${row.menteeGiven} ${row.menteeFamily}`,
      zone: row.menteeZone,
      post: { en: row.postEn, fr: row.postFr, ar: row.postAr },
      mission: { en: row.missionEn, fr: row.missionFr, ar: row.missionAr },
    },
    /** Whether one of the two cannot sign in any more: nothing can be agreed with somebody who is not there. */
    gone: row.mentorGone !== null || row.menteeGone !== null,
    channel: row.channel,
    cadenceWeeks: row.cadenceWeeks,
    endsOn: row.endsOn,
  };
}
export type Parties = NonNullable<Awaited<ReturnType<typeof partiesOf>>>;

/**
 * Both sides' time around a stretch: patterns, days away, and what is booked already with anybody.
 * @param except a session whose own hours do not count, as when it is moved
 */
export async function pairTimeOf(
  viewer: AnyViewer,
  store: Store,
  pair: Pick<PairStanding, "mentorId" | "menteeId">,
  parties: Parties,
  [start, end]: Interval,
  except: string | null = null,
): Promise<PairTime> {
  asks(viewer);
  const { db } = store;
  const day = 96; // quarters: what begins the day before may reach in, and buffers too
  const rows = await db
    .select({ accountId: sessionQuarter.accountId, quarter: sessionQuarter.quarter })
    .from(sessionQuarter)
    .where(
      and(
        inArray(sessionQuarter.accountId, [parties.mentor.accountId, parties.mentee.accountId]),
        gte(sessionQuarter.quarter, Math.floor(start / quarter) - day),
        lt(sessionQuarter.quarter, Math.ceil(end / quarter) + day),
        ...(except === null ? [] : [ne(sessionQuarter.sessionId, except)]),
      ),
    )
    .orderBy(asc(sessionQuarter.quarter));
  const busy = (accountId: string) =>
    busyOf(rows.filter((row) => row.accountId === accountId).map((row) => row.quarter));
  const rule = (row: { isoWeekday: number; fromMinute: number; toMinute: number }) => ({
    isoWeekday: row.isoWeekday,
    from: row.fromMinute,
    to: row.toMinute,
  });
  return {
    mentor: {
      zone: parties.mentor.zone,
      rules: (await db.select().from(mentorHours).where(eq(mentorHours.mentorId, pair.mentorId))).map(rule),
      away: (await db.select().from(mentorAway).where(eq(mentorAway.mentorId, pair.mentorId))).map((row) => ({
        from: row.fromDay,
        to: row.toDay,
      })),
      busy: busy(parties.mentor.accountId),
      bufferBefore: parties.mentor.bufferBefore,
      bufferAfter: parties.mentor.bufferAfter,
    },
    mentee: {
      zone: parties.mentee.zone,
      rules: (await db.select().from(menteeHours).where(eq(menteeHours.menteeId, pair.menteeId))).map(rule),
      away: [],
      busy: busy(parties.mentee.accountId),
    },
  };
}

/** The sessions of a match, newest first; dates, states and attendance only. */
export async function sessionsOf(viewer: AnyViewer, store: Store, matchId: string) {
  asks(viewer);
  return store.db
    .select({
      id: mentoringSession.id,
      number: mentoringSession.number,
      state: mentoringSession.state,
      startsAt: mentoringSession.startsAt,
      endsAt: mentoringSession.endsAt,
      callToday: mentoringSession.callToday,
      answerDueAt: mentoringSession.answerDueAt,
      cancelledAs: mentoringSession.cancelledAs,
      missedBy: mentoringSession.missedBy,
    })
    .from(mentoringSession)
    .where(eq(mentoringSession.matchId, matchId))
    .orderBy(asc(mentoringSession.startsAt), asc(mentoringSession.id));
}
/** One session whole, sealed texts included; for its pair. Null where the match has no such session. */
export async function sessionOf(viewer: AnyViewer, store: Store, matchId: string, sessionId: string) {
  asks(viewer);
  const [row] = await store.db
    .select()
    .from(mentoringSession)
    .where(and(eq(mentoringSession.id, sessionId), eq(mentoringSession.matchId, matchId)));
  return row ?? null;
}
/** Requested sessions whose answer is past its due time. */
export async function sessionsUnanswered(viewer: AnyViewer, store: Store, now: number) {
  asks(viewer);
  return store.db
    .select({
      id: mentoringSession.id,
      matchId: mentoringSession.matchId,
      version: mentoringSession.version,
      sequence: mentoringSession.sequence,
    })
    .from(mentoringSession)
    .where(and(eq(mentoringSession.state, "requested"), lt(mentoringSession.answerDueAt, now)))
    .orderBy(asc(mentoringSession.answerDueAt), asc(mentoringSession.id));
}

/** The notes on a session that an account may read: its own, and the other's where that one shares it. */
export async function notesFor(viewer: AnyViewer, store: Store, sessionId: string, accountId: string) {
  asks(viewer);
  const rows = await store.db.select().from(mentoringNote).where(eq(mentoringNote.sessionId, sessionId));
  return {
    own: rows.find((row) => row.authorId === accountId) ?? null,
    other: rows.find((row) => row.authorId !== accountId && row.shared) ?? null,
  };
}
/** What an account said of a session, or null. */
export async function feedbackOf(viewer: AnyViewer, store: Store, sessionId: string, accountId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({ usefulness: sessionFeedback.usefulness, givenAt: sessionFeedback.givenAt })
    .from(sessionFeedback)
    .where(and(eq(sessionFeedback.sessionId, sessionId), eq(sessionFeedback.authorId, accountId)));
  return row ?? null;
}
/** Goals of a match in their order; texts sealed. */
export async function goalsOf(viewer: AnyViewer, store: Store, matchId: string) {
  asks(viewer);
  return store.db
    .select()
    .from(mentoringGoal)
    .where(eq(mentoringGoal.matchId, matchId))
    .orderBy(asc(mentoringGoal.position), asc(mentoringGoal.id));
}
/** Actions of a match, soonest due first; texts sealed. */
export async function actionsOf(viewer: AnyViewer, store: Store, matchId: string) {
  asks(viewer);
  return store.db
    .select()
    .from(mentoringAction)
    .where(eq(mentoringAction.matchId, matchId))
    .orderBy(asc(mentoringAction.dueOn), asc(mentoringAction.id));
}
