import { and, asc, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { inOwnOrder } from "#app/domain/mentoring/matching.ts";
import { seesPair, type PairStanding } from "#app/domain/mentoring/pair.ts";
import type { MatchState } from "#app/domain/mentoring/states.ts";
import type { Viewer } from "#app/domain/policy.ts";
import type { Store } from "#db/open.server.ts";
import {
  matchReason,
  mentee,
  menteeLanguage,
  menteeNeed,
  mentor,
  mentorFunction,
  mentorLanguage,
  mentorMission,
  mentoringAgreement,
  mentoringMatch,
  mentoringSession,
} from "#db/schema/mentoring.tables.ts";
import { account, person, signature } from "#db/schema/people.tables.ts";
import { mission, post, postType } from "#db/schema/reference.tables.ts";
import { asksForProgramme } from "./mentees.server.ts";
import { asks, isSystem, type AnyViewer } from "./viewer.server.ts";

const mentorPerson = alias(person, "mentor_person");
const menteePerson = alias(person, "mentee_person");
const mentorAccount = alias(account, "mentor_account");
const menteeAccount = alias(account, "mentee_account");

/** A match with its two names, the mentee's post and its dates; nothing that the two keep to themselves. */
const headFields = {
  id: mentoringMatch.id,
  mentorGone: mentorAccount.endedAt,
  menteeGone: menteeAccount.endedAt,
  state: mentoringMatch.state,
  version: mentoringMatch.version,
  mentorId: mentor.id,
  menteeId: mentee.id,
  mentorGiven: mentorPerson.givenNames,
  mentorFamily: mentorPerson.familyName,
  menteeGiven: menteePerson.givenNames,
  menteeFamily: menteePerson.familyName,
  formerPost: mentor.formerPost,
  titleEn: post.titleEn,
  titleFr: post.titleFr,
  titleAr: post.titleAr,
  typeEn: postType.nameEn,
  typeFr: postType.nameFr,
  typeAr: postType.nameAr,
  acronymEn: mission.acronym,
  acronymFr: mission.acronymFr,
  acronymAr: mission.acronymAr,
  mentorZone: mentor.zone,
  menteeZone: mentee.zone,
  offeredAt: mentoringMatch.offeredAt,
  chosenAt: mentoringMatch.chosenAt,
  answerDueAt: mentoringMatch.answerDueAt,
  acceptedAt: mentoringMatch.acceptedAt,
  activeAt: mentoringMatch.activeAt,
  endedAt: mentoringMatch.endedAt,
  endedBy: mentoringMatch.endedBy,
} as const;
async function heads(store: Store, which: SQL | undefined) {
  const rows = await store.db
    .select(headFields)
    .from(mentoringMatch)
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .innerJoin(mentorPerson, eq(mentorPerson.id, mentor.personId))
    .leftJoin(mentorAccount, eq(mentorAccount.id, mentor.accountId))
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .innerJoin(menteeAccount, eq(menteeAccount.id, mentee.accountId))
    .innerJoin(menteePerson, eq(menteePerson.id, menteeAccount.personId))
    .innerJoin(post, eq(post.id, mentee.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .where(which)
    .orderBy(asc(mentoringMatch.offeredAt), asc(mentoringMatch.id));
  return rows.map(
    ({
      mentorGiven,
      mentorFamily,
      menteeGiven,
      menteeFamily,
      titleEn,
      titleFr,
      titleAr,
      typeEn,
      typeFr,
      typeAr,
      acronymEn,
      acronymFr,
      acronymAr,
      mentorGone,
      menteeGone,
      ...row
    }) => ({
      ...row,
      /** One of the two cannot sign in any more. */
      gone: mentorGone !== null || menteeGone !== null,
      mentorName: `${mentorGiven} ${mentorFamily}`,
      menteeName: `${menteeGiven} ${menteeFamily}`,
      post: { en: titleEn ?? typeEn, fr: titleFr ?? typeFr, ar: titleAr ?? typeAr },
      mission: { en: acronymEn, fr: acronymFr, ar: acronymAr },
    }),
  );
}
export type MatchHead = Awaited<ReturnType<typeof heads>>[number];

/** The head of one match for whoever of it may see a part; throws for anybody else (the guard has asked). */
export async function matchHead(viewer: Viewer, store: Store, standing: PairStanding): Promise<MatchHead> {
  asks(viewer);
  if (!seesPair(standing, "course") && !seesPair(standing, "request")) throw new Error("No such match");
  const [row] = await heads(store, eq(mentoringMatch.id, standing.matchId));
  if (!row) throw new Error("No such match");
  return row;
}

/** States in which a match stands on the page of each side: a mentor knows nothing of mere offers. */
const shownTo: Record<"mentor" | "mentee", readonly MatchState[]> = {
  mentor: ["requested", "agreed", "active", "completed", "ended"],
  mentee: ["requested", "agreed", "active", "completed", "ended"],
};
/** The viewer's own matches as mentor and as mentee, the newest first. */
export async function ownMatches(viewer: Viewer, store: Store) {
  asks(viewer);
  const rows = await heads(
    store,
    or(
      and(eq(mentor.accountId, viewer.accountId), inArray(mentoringMatch.state, [...shownTo.mentor])),
      and(eq(mentee.accountId, viewer.accountId), inArray(mentoringMatch.state, [...shownTo.mentee])),
    ),
  );
  const [own] = await store.db.select({ id: mentor.id }).from(mentor).where(eq(mentor.accountId, viewer.accountId));
  return rows
    .reverse()
    .map((row) => ({ ...row, side: row.mentorId === own?.id ? ("mentor" as const) : ("mentee" as const) }));
}

/** A mentor on a card, as the mentee reads an offer: profile, languages, service, and the reasons kept with the offer. */
export async function ownOffers(viewer: Viewer, store: Store, preferredSex: string | null) {
  asks(viewer);
  const { db } = store;
  const rows = await db
    .select({
      id: mentoringMatch.id,
      state: mentoringMatch.state,
      version: mentoringMatch.version,
      score: mentoringMatch.score,
      answerDueAt: mentoringMatch.answerDueAt,
      mentorId: mentor.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      sex: person.sex,
      formerPost: mentor.formerPost,
      separatedOn: mentor.separatedOn,
      profile: mentor.profile,
      zone: mentor.zone,
    })
    .from(mentoringMatch)
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .innerJoin(person, eq(person.id, mentor.personId))
    .where(and(eq(mentee.accountId, viewer.accountId), inArray(mentoringMatch.state, ["offered", "requested"])))
    .orderBy(desc(mentoringMatch.score), asc(mentoringMatch.id));
  const matchIds = rows.map(({ id }) => id);
  const mentorIds = rows.map(({ mentorId }) => mentorId);
  if (rows.length === 0) return [];
  const reasons = await db
    .select({
      matchId: matchReason.matchId,
      factor: matchReason.factor,
      points: matchReason.points,
      values: matchReason.values,
    })
    .from(matchReason)
    .where(inArray(matchReason.matchId, matchIds))
    .orderBy(desc(matchReason.points), asc(matchReason.factor));
  const languages = await db
    .select({
      mentorId: mentorLanguage.mentorId,
      language: mentorLanguage.language,
      level: mentorLanguage.level,
    })
    .from(mentorLanguage)
    .where(inArray(mentorLanguage.mentorId, mentorIds))
    .orderBy(asc(mentorLanguage.language));
  const functions = await db
    .select({ mentorId: mentorFunction.mentorId, need: mentorFunction.need })
    .from(mentorFunction)
    .where(inArray(mentorFunction.mentorId, mentorIds))
    .orderBy(asc(mentorFunction.need));
  const missions = await db
    .select({
      mentorId: mentorMission.mentorId,
      id: mentorMission.id,
      endedOn: mentorMission.endedOn,
      acronymEn: mission.acronym,
      acronymFr: mission.acronymFr,
      acronymAr: mission.acronymAr,
      nameEn: postType.nameEn,
      nameFr: postType.nameFr,
      nameAr: postType.nameAr,
    })
    .from(mentorMission)
    .innerJoin(mission, eq(mission.id, mentorMission.missionId))
    .innerJoin(postType, eq(postType.id, mentorMission.postTypeId))
    .where(inArray(mentorMission.mentorId, mentorIds))
    .orderBy(desc(mentorMission.endedOn), asc(mentorMission.id));
  // The preference orders the own three and goes no further: neither sex nor score leaves this query.
  return inOwnOrder(rows, preferredSex).map(({ givenNames, familyName, sex: _sex, score: _score, ...row }) => ({
    ...row,
    name: `${givenNames} ${familyName}`,
    reasons: reasons.filter(({ matchId }) => matchId === row.id).map(({ factor, values }) => ({ factor, values })),
    languages: languages
      .filter(({ mentorId }) => mentorId === row.mentorId)
      .map(({ language, level }) => ({ language, level })),
    functions: functions.filter(({ mentorId }) => mentorId === row.mentorId).map(({ need }) => need),
    missions: missions
      .filter(({ mentorId }) => mentorId === row.mentorId)
      .map(({ id, endedOn, acronymEn, acronymFr, acronymAr, nameEn, nameFr, nameAr }) => ({
        id,
        year: endedOn.slice(0, 4),
        mission: { en: acronymEn, fr: acronymFr, ar: acronymAr },
        post: { en: nameEn, fr: nameFr, ar: nameAr },
      })),
  }));
}

/** Names of post types by id, for the sentences of reasons. */
export async function postTypeNames(viewer: AnyViewer, store: Store) {
  asks(viewer);
  return store.db
    .select({ id: postType.id, en: postType.nameEn, fr: postType.nameFr, ar: postType.nameAr })
    .from(postType)
    .orderBy(asc(postType.id));
}

/** What a mentee works on, for the other of the pair: needs, languages, and the sealed goals. */
export async function menteeOfMatch(viewer: Viewer, store: Store, standing: PairStanding) {
  asks(viewer);
  if (!seesPair(standing, "pair") && !seesPair(standing, "request")) throw new Error("The pair's alone");
  const { db } = store;
  const id = standing.menteeId;
  const [row] = await db
    .select({ goals: mentee.goals, startedOn: mentee.startedOn, version: mentee.version })
    .from(mentee)
    .where(eq(mentee.id, id));
  if (!row) throw new Error("No such mentee");
  const needs = await db
    .select({ need: menteeNeed.need })
    .from(menteeNeed)
    .where(eq(menteeNeed.menteeId, id))
    .orderBy(asc(menteeNeed.need));
  const languages = await db
    .select({ language: menteeLanguage.language, level: menteeLanguage.level })
    .from(menteeLanguage)
    .where(eq(menteeLanguage.menteeId, id))
    .orderBy(asc(menteeLanguage.language));
  return { ...row, needs: needs.map(({ need }) => need), languages };
}

/** The agreement of a match with who has signed it when; the pair's alone. Null before the mentor's yes. */
export async function agreementOf(viewer: Viewer, store: Store, standing: PairStanding) {
  asks(viewer);
  if (!seesPair(standing, "pair")) throw new Error("The pair's alone");
  const [row] = await store.db
    .select()
    .from(mentoringAgreement)
    .where(eq(mentoringAgreement.matchId, standing.matchId));
  if (!row) return null;
  const ids = [row.mentorSignatureId, row.menteeSignatureId].filter((id) => id !== null);
  const signed = ids.length
    ? await store.db
        .select({ id: signature.id, signedAt: signature.signedAt })
        .from(signature)
        .where(inArray(signature.id, ids))
    : [];
  const at = (id: string | null) => signed.find((one) => one.id === id)?.signedAt ?? null;
  return { ...row, mentorSignedAt: at(row.mentorSignatureId), menteeSignedAt: at(row.menteeSignatureId) };
}
export type Agreement = NonNullable<Awaited<ReturnType<typeof agreementOf>>>;

/** All matches for the coordinator: by names, dates and states. */
export async function programmeMatches(viewer: AnyViewer, store: Store): Promise<MatchHead[]> {
  asksForProgramme(viewer);
  return heads(store, undefined);
}
/** How a match's sessions went, by match: dates and attendance, nothing of what was said. */
export async function sessionCounts(viewer: AnyViewer, store: Store) {
  asksForProgramme(viewer);
  const rows = await store.db
    .select({
      matchId: mentoringSession.matchId,
      state: mentoringSession.state,
      startsAt: mentoringSession.startsAt,
    })
    .from(mentoringSession)
    .orderBy(asc(mentoringSession.startsAt), asc(mentoringSession.id));
  const counts = new Map<string, { held: number; missed: number; next: number | null; last: number | null }>();
  for (const { matchId, state, startsAt } of rows) {
    const count = counts.get(matchId) ?? { held: 0, missed: 0, next: null, last: null };
    if (state === "held") {
      count.held += 1;
      count.last = startsAt;
    }
    if (state === "noShow") count.missed += 1;
    if (state === "booked") count.next ??= startsAt;
    counts.set(matchId, count);
  }
  return counts;
}

/** The mentees of the programme by names, posts and dates, with the languages they hold at C1 or better. */
export async function programmeMentees(viewer: AnyViewer, store: Store) {
  asksForProgramme(viewer);
  const rows = await store.db
    .select({
      id: mentee.id,
      givenNames: person.givenNames,
      familyName: person.familyName,
      titleEn: post.titleEn,
      titleFr: post.titleFr,
      titleAr: post.titleAr,
      typeEn: postType.nameEn,
      typeFr: postType.nameFr,
      typeAr: postType.nameAr,
      acronymEn: mission.acronym,
      acronymFr: mission.acronymFr,
      acronymAr: mission.acronymAr,
      startedOn: mentee.startedOn,
      enrolledAt: mentee.enrolledAt,
      needsWrittenAt: mentee.needsWrittenAt,
      endedAt: mentee.endedAt,
    })
    .from(mentee)
    .innerJoin(account, eq(account.id, mentee.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .innerJoin(post, eq(post.id, mentee.postId))
    .innerJoin(postType, eq(postType.id, post.postTypeId))
    .innerJoin(mission, eq(mission.id, post.missionId))
    .orderBy(asc(person.familyName), asc(person.givenNames), asc(mentee.id));
  const languages = await store.db
    .select({ menteeId: menteeLanguage.menteeId, language: menteeLanguage.language, level: menteeLanguage.level })
    .from(menteeLanguage)
    .where(inArray(menteeLanguage.level, ["C1", "C2"]))
    .orderBy(asc(menteeLanguage.language), asc(menteeLanguage.id));
  return rows.map(
    ({
      givenNames,
      familyName,
      titleEn,
      titleFr,
      titleAr,
      typeEn,
      typeFr,
      typeAr,
      acronymEn,
      acronymFr,
      acronymAr,
      ...row
    }) => ({
      ...row,
      name: `${givenNames} ${familyName}`,
      post: { en: titleEn ?? typeEn, fr: titleFr ?? typeFr, ar: titleAr ?? typeAr },
      mission: { en: acronymEn, fr: acronymFr, ar: acronymAr },
      languages: languages.filter(({ menteeId }) => menteeId === row.id).map(({ language }) => language),
    }),
  );
}

/** Requests for a relationship whose answer is overdue; for the job that lets them lapse. */
export async function overdueRequests(viewer: AnyViewer, store: Store, now: number) {
  asks(viewer);
  if (!isSystem(viewer)) throw new Error("The clock's own question");
  const rows = await store.db
    .select({
      id: mentoringMatch.id,
      mentorId: mentoringMatch.mentorId,
      menteeId: mentoringMatch.menteeId,
      version: mentoringMatch.version,
      dueAt: mentoringMatch.answerDueAt,
      menteeVersion: mentee.version,
    })
    .from(mentoringMatch)
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .where(eq(mentoringMatch.state, "requested"))
    .orderBy(asc(mentoringMatch.answerDueAt), asc(mentoringMatch.id));
  return rows.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
}

/** What an act on a match writes against: versions of the match, its mentor and its mentee. */
export async function matchVersions(viewer: AnyViewer, store: Store, matchId: string) {
  asks(viewer);
  const [row] = await store.db
    .select({
      id: mentoringMatch.id,
      state: mentoringMatch.state,
      version: mentoringMatch.version,
      mentorId: mentor.id,
      mentorVersion: mentor.version,
      menteeId: mentee.id,
      menteeVersion: mentee.version,
      menteeAccountId: mentee.accountId,
      answerDueAt: mentoringMatch.answerDueAt,
    })
    .from(mentoringMatch)
    .innerJoin(mentor, eq(mentor.id, mentoringMatch.mentorId))
    .innerJoin(mentee, eq(mentee.id, mentoringMatch.menteeId))
    .where(eq(mentoringMatch.id, matchId));
  return row ?? null;
}

/** Sessions of a match that are still to come, with what ending it must undo. */
export async function sessionsToCome(viewer: AnyViewer, store: Store, matchId: string, now: number) {
  asks(viewer);
  const rows = await store.db
    .select({
      id: mentoringSession.id,
      state: mentoringSession.state,
      startsAt: mentoringSession.startsAt,
      sequence: mentoringSession.sequence,
      version: mentoringSession.version,
    })
    .from(mentoringSession)
    .where(and(eq(mentoringSession.matchId, matchId), inArray(mentoringSession.state, ["requested", "booked"])))
    .orderBy(asc(mentoringSession.startsAt), asc(mentoringSession.id));
  return rows.filter(({ startsAt }) => startsAt > now);
}
