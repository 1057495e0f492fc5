import { functionalNeeds, languageLevels } from "#app/domain/mentoring/matching.ts";
import { tieHands, tieKinds } from "#app/domain/mentoring/ties.ts";
import { goalStates, matchStates, mentorStates, sessionStates } from "#app/domain/mentoring/states.ts";
import { k } from "./columns.ts";
import { account, person, signature } from "./people.tables.ts";
import { mission, post, postType } from "./reference.tables.ts";

/** A former leader offered as mentor. Clearance hangs on the person; the account comes with admission. */
export const mentor = k.table(
  "mentor",
  {
    id: k.id(),
    personId: k.ref(() => person.id).notNull(),
    accountId: k.ref(() => account.id),
    email: k.text().notNull(),
    offeredByState: k.text(), // null where offered by himself or herself
    offeredBy: k.ref(() => account.id).notNull(),
    offeredAt: k.instant().notNull(),
    state: k.oneOf(mentorStates).notNull(),
    stateReason: k.text().notNull(),
    formerPost: k.text().notNull(),
    separatedOn: k.day().notNull(),
    trainedOn: k.day(),
    conflictDeclaredOn: k.day(),
    profile: k.text().notNull(), // what the mentor says of the own experience
    capacity: k.int().notNull(),
    zone: k.text().notNull(),
    booking: k.oneOf(["atOnce", "askFirst"]).notNull(),
    bufferBefore: k.int().notNull(), // minutes
    bufferAfter: k.int().notNull(),
    /** Sealed: names of mentees not wished, one a line; the author and the matching read them. */
    notWished: k.text(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("mentor_person").on(t.personId), k.unique("mentor_account").on(t.accountId)],
);
const ofMentor = () => k.ref(() => mentor.id).notNull();
export const mentorLanguage = k.table(
  "mentor_language",
  { id: k.id(), mentorId: ofMentor(), language: k.text().notNull(), level: k.oneOf(languageLevels).notNull() },
  (t) => [k.unique("mentor_language_once").on(t.mentorId, t.language)],
);
export const mentorMission = k.table(
  "mentor_mission",
  {
    id: k.id(),
    mentorId: ofMentor(),
    missionId: k.ref(() => mission.id).notNull(),
    postTypeId: k.ref(() => postType.id).notNull(),
    endedOn: k.day().notNull(),
  },
  (t) => [k.index("mentor_mission_mentor").on(t.mentorId)],
);
export const mentorFunction = k.table(
  "mentor_function",
  { id: k.id(), mentorId: ofMentor(), need: k.oneOf(functionalNeeds).notNull() },
  (t) => [k.unique("mentor_function_once").on(t.mentorId, t.need)],
);
/** Availability as local rules in the mentor's zone; minutes after midnight, on quarters of an hour. */
export const mentorHours = k.table(
  "mentor_hours",
  {
    id: k.id(),
    mentorId: ofMentor(),
    isoWeekday: k.int().notNull(),
    fromMinute: k.int().notNull(),
    toMinute: k.int().notNull(),
  },
  (t) => [k.index("mentor_hours_mentor").on(t.mentorId)],
);
export const mentorAway = k.table(
  "mentor_away",
  { id: k.id(), mentorId: ofMentor(), fromDay: k.day().notNull(), toDay: k.day().notNull() },
  (t) => [k.index("mentor_away_mentor").on(t.mentorId)],
);

/** A head or deputy head of mission in the programme. */
export const mentee = k.table(
  "mentee",
  {
    id: k.id(),
    accountId: k.ref(() => account.id).notNull(),
    postId: k.ref(() => post.id).notNull(),
    zone: k.text().notNull(),
    startedOn: k.day().notNull(), // in post
    enrolledAt: k.instant().notNull(),
    /** Sealed: what the mentee wants of the programme, in own words; the pair's alone. */
    goals: k.text(),
    /** Sealed: orders the own offers and is shown to nobody else. */
    preferredSex: k.text(),
    /** Sealed: names of mentors not wished, one a line; the author and the matching read them. */
    notWished: k.text(),
    needsWrittenAt: k.instant(),
    endedAt: k.instant(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("mentee_account").on(t.accountId)],
);
const ofMentee = () => k.ref(() => mentee.id).notNull();
export const menteeLanguage = k.table(
  "mentee_language",
  { id: k.id(), menteeId: ofMentee(), language: k.text().notNull(), level: k.oneOf(languageLevels).notNull() },
  (t) => [k.unique("mentee_language_once").on(t.menteeId, t.language)],
);
export const menteeNeed = k.table(
  "mentee_need",
  { id: k.id(), menteeId: ofMentee(), need: k.oneOf(functionalNeeds).notNull() },
  (t) => [k.unique("mentee_need_once").on(t.menteeId, t.need)],
);
export const menteeHours = k.table(
  "mentee_hours",
  {
    id: k.id(),
    menteeId: ofMentee(),
    isoWeekday: k.int().notNull(),
    fromMinute: k.int().notNull(),
    toMinute: k.int().notNull(),
  },
  (t) => [k.index("mentee_hours_mentee").on(t.menteeId)],
);
/** What keeps one pair apart. Who said it is who reads it; nobody else is told why an offer does not come. */
export const pairTie = k.table(
  "pair_tie",
  {
    id: k.id(),
    mentorId: ofMentor(),
    menteeId: ofMentee(),
    kind: k.oneOf(tieKinds).notNull(),
    /** The day on which a tie of fact ended; it keeps the pair apart for some years more. */
    endedOn: k.day(),
    /** Sealed: why, in the words of whoever said it. */
    reason: k.text(),
    setAs: k.oneOf(tieHands).notNull(),
    setBy: k.ref(() => account.id).notNull(),
    setAt: k.instant().notNull(),
    version: k.int().notNull(),
  },
  // Once per hand: what the coordinator records and what one of the two says stand beside each other.
  (t) => [k.unique("pair_tie_once").on(t.mentorId, t.menteeId, t.kind, t.setAs)],
);

/** One mentor for one mentee: offered, chosen, accepted, signed, active, ended (`matchTable`). */
export const mentoringMatch = k.table(
  "mentoring_match",
  {
    id: k.id(),
    menteeId: ofMentee(),
    mentorId: ofMentor(),
    state: k.oneOf(matchStates).notNull(),
    stateSince: k.instant().notNull(),
    score: k.int().notNull(),
    offeredAt: k.instant().notNull(),
    chosenAt: k.instant(),
    answerDueAt: k.instant(),
    acceptedAt: k.instant(),
    activeAt: k.instant(),
    endedAt: k.instant(),
    endedBy: k.oneOf(["mentor", "mentee", "coordinator"]),
    version: k.int().notNull(),
  },
  (t) => [k.index("mentoring_match_mentee").on(t.menteeId), k.index("mentoring_match_mentor").on(t.mentorId)],
);
export const matchReason = k.table(
  "match_reason",
  {
    id: k.id(),
    matchId: k.ref(() => mentoringMatch.id).notNull(),
    factor: k.text().notNull(),
    points: k.int().notNull(),
    values: k.json<Record<string, string | number>>().notNull(), // frozen: what the reason in words is made of
  },
  (t) => [k.unique("match_reason_once").on(t.matchId, t.factor)],
);
/** What both sign: cadence, channel and the limits of confidentiality by the version of its text. */
export const mentoringAgreement = k.table(
  "mentoring_agreement",
  {
    id: k.id(),
    matchId: k.ref(() => mentoringMatch.id).notNull(),
    textVersion: k.int().notNull(),
    cadenceWeeks: k.int().notNull(),
    channel: k.text().notNull(), // named, not linked
    endsOn: k.day().notNull(),
    /** Sealed: the goals and needs that the signatures speak of, kept with the first; both sign the same words. */
    signedText: k.text(),
    mentorSignatureId: k.ref(() => signature.id),
    menteeSignatureId: k.ref(() => signature.id),
    version: k.int().notNull(),
  },
  (t) => [k.unique("mentoring_agreement_match").on(t.matchId)],
);

export const mentoringSession = k.table(
  "mentoring_session",
  {
    id: k.id(),
    matchId: k.ref(() => mentoringMatch.id).notNull(),
    number: k.int().notNull(),
    state: k.oneOf(sessionStates).notNull(),
    startsAt: k.instant().notNull(),
    endsAt: k.instant().notNull(),
    mentorZone: k.text().notNull(),
    menteeZone: k.text().notNull(),
    zoneData: k.text().notNull(), // the version of the zone tables that the wall times were shown by
    callToday: k.bool().notNull(),
    /** Sealed: what the mentee wants to talk about; the pair's alone. */
    agenda: k.text(),
    bookedAt: k.instant().notNull(),
    answerDueAt: k.instant(),
    cancelledAs: k.oneOf(["ordinary", "crisis"]),
    missedBy: k.oneOf(["mentor", "mentee"]),
    closedAt: k.instant(),
    /** Of the calendar entry: rises with every act that its readers must follow. */
    sequence: k.int().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("mentoring_session_number").on(t.matchId, t.number)],
);
/** One row per person and quarter of an hour: what cannot be booked twice, in either database. */
export const sessionQuarter = k.table(
  "session_quarter",
  {
    id: k.id(),
    sessionId: k.ref(() => mentoringSession.id).notNull(),
    accountId: k.ref(() => account.id).notNull(),
    quarter: k.int().notNull(), // quarters of an hour since the epoch
  },
  (t) => [
    k.unique("session_quarter_once").on(t.accountId, t.quarter),
    k.index("session_quarter_session").on(t.sessionId),
  ],
);
export const mentoringGoal = k.table(
  "mentoring_goal",
  {
    id: k.id(),
    matchId: k.ref(() => mentoringMatch.id).notNull(),
    text: k.text().notNull(), // sealed; the coordinator sees the state alone
    state: k.oneOf(goalStates).notNull(),
    stateSince: k.instant().notNull(),
    position: k.int().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.index("mentoring_goal_match").on(t.matchId)],
);
export const mentoringAction = k.table(
  "mentoring_action",
  {
    id: k.id(),
    matchId: k.ref(() => mentoringMatch.id).notNull(),
    sessionId: k.ref(() => mentoringSession.id),
    text: k.text().notNull(), // sealed
    owner: k.oneOf(["mentor", "mentee"]).notNull(),
    dueOn: k.day(),
    doneOn: k.day(),
    version: k.int().notNull(),
  },
  (t) => [k.index("mentoring_action_match").on(t.matchId)],
);
export const mentoringNote = k.table(
  "mentoring_note",
  {
    id: k.id(),
    sessionId: k.ref(() => mentoringSession.id).notNull(),
    authorId: k.ref(() => account.id).notNull(),
    text: k.text().notNull(), // sealed, with the match's own key
    shared: k.bool().notNull(), // with the other of the pair; the author alone unless said so
    writtenAt: k.instant().notNull(),
    version: k.int().notNull(),
  },
  (t) => [k.unique("mentoring_note_once").on(t.sessionId, t.authorId)],
);
export const sessionFeedback = k.table(
  "session_feedback",
  {
    id: k.id(),
    sessionId: k.ref(() => mentoringSession.id).notNull(),
    authorId: k.ref(() => account.id).notNull(),
    usefulness: k.int().notNull(), // 1 to 5
    comment: k.text().notNull(), // sealed; for the author alone until surveys are read together
    givenAt: k.instant().notNull(),
  },
  (t) => [k.unique("session_feedback_once").on(t.sessionId, t.authorId)],
);
