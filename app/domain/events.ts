import { z } from "zod";

/**
 * The closed union of everything the trail can say. An event carries ids, states, versions and salted digests,
 * never contents: no name, score, finding, note or text.
 */
const id = z.string().min(1).max(64);
const version = z.number().int().nonnegative();
const digest = z.string().length(64);
const state = z.string().max(40);
const none = z.strictObject({});
const moved = z.strictObject({ from: state, to: state, round: z.number().int() });

const schemas = {
  // the house
  "reference.loaded": z.strictObject({ statements: z.number().int() }),
  "assignment.recorded": z.strictObject({ postId: z.string().min(1).max(80) }),
  "job.runAsked": none,
  "mail.retryAsked": none,
  "post.written": z.strictObject({ version: z.string().max(10) }),
  "mission.written": z.strictObject({ version: z.string().max(10) }),
  "assignment.ended": z.strictObject({ postId: z.string().min(1).max(80), endedOn: z.string().max(10) }),
  "assignment.extended": z.strictObject({ postId: z.string().min(1).max(80), endOfTour: z.string().max(10) }),
  "rubric.versionPublished": z.strictObject({ version, validFrom: z.string().max(10), digest }),
  "rule.versionEntered": z.strictObject({ version, validFrom: z.string().max(10), digest }),
  // people
  "account.invited": z.strictObject({ role: state, memberState: z.string().max(3).nullable() }),
  "account.joined": none,
  "account.passwordReset": none,
  "account.passwordResetAsked": none,
  "account.passwordGiven": none,
  "account.signedIn": none,
  "account.codeRefused": none,
  "account.proved": z.strictObject({ by: state }),
  "account.factorEnrolled": none,
  "account.factorRemoved": none,
  "account.factorReset": z.strictObject({ reason: digest }),
  "account.recoveryCodeUsed": none,
  "account.recoveryCodesMade": none,
  "account.kept": none,
  "account.sessionsEnded": none,
  "account.invitationWithdrawn": none,
  "account.signInRefused": none,
  "account.signedOut": none,
  "account.ended": none,
  "assessor.profileWritten": none,
  "account.noticesChosen": none,
  "account.calendarMade": none,
  "account.calendarEnded": none,
  "account.preferencesChanged": z.strictObject({ language: z.string().max(8), zone: z.string().max(64) }),
  "role.granted": z.strictObject({ grantId: id, role: state, bound: z.string().max(64).nullable() }),
  "role.changed": z.strictObject({ grantId: id, role: state, endsOn: z.string().max(10).nullable() }),
  "role.ended": z.strictObject({ grantId: id, role: state }),
  // process
  "forecast.made": z.strictObject({ postId: id }),
  "forecast.withdrawn": z.strictObject({ postId: id }),
  "process.launched": z.strictObject({ forecastId: id, postId: id }),
  // `passing`: by a record from before the portal, on the way to the stage in which the process stands.
  "process.moved": moved.extend({ passing: z.literal(true).optional() }),
  "process.markedBegun": z.strictObject({ presentStage: state, reason: digest }),
  "priorRecord.made": z.strictObject({ stage: state, signatureId: id, digest, fileDigest: digest }),
  "call.entered": z.strictObject({ callId: id, issuedOn: z.string().max(10), closesAt: z.number().int(), digest }),
  "process.suspended": z.strictObject({ reason: digest, state: state.optional() }),
  "process.resumed": z.strictObject({ reason: digest.optional(), state: state.optional() }),
  "process.cancelled": z.strictObject({ reason: digest }),
  "process.readvertised": z.strictObject({ successorId: id, reason: digest }),
  "process.planMoved": z.strictObject({ state, endsAt: z.number().int(), reason: digest }),
  "process.officerAssigned": z.strictObject({ accountId: id }),
  "process.officerEnded": z.strictObject({ accountId: id }),
  "process.reminderSent": z.strictObject({ accountId: id, condition: state }),
  "contact.logged": z.strictObject({ promisedBy: z.string().max(10).nullable(), closed: z.boolean() }),
  "contact.settled": z.strictObject({ contactId: id, as: state, closed: z.boolean() }),
  "reminder.due": z.strictObject({ accountId: id, rule: state, template: state }),
  "needs.written": z.strictObject({ part: state, version }),
  "call.issued": z.strictObject({ callId: id, closesAt: z.number().int(), digest }),
  "call.extended": z.strictObject({ number: z.number().int(), closesAt: z.number().int(), reason: digest }),
  "call.amended": z.strictObject({ amendmentId: id, number: z.number().int(), part: state, digest }),
  "callQuestion.asked": z.strictObject({ callId: id, memberState: z.string().max(3) }),
  "callQuestion.waitsAgain": z.strictObject({ callId: id, memberState: z.string().max(3), repeats: id }),
  "callQuestion.answered": z.strictObject({ callId: id, number: z.number().int(), digest }),
  "late.asked": z.strictObject({ callId: id, memberState: z.string().max(3), names: z.number().int(), reason: digest }),
  "late.granted": z.strictObject({
    memberState: z.string().max(3),
    names: z.number().int(),
    until: z.number().int(),
    reason: digest,
  }),
  "late.refused": z.strictObject({ memberState: z.string().max(3), reason: digest }),
  "late.ended": z.strictObject({ memberState: z.string().max(3), reason: digest }),
  "late.used": z.strictObject({ nominations: z.number().int(), receiptId: id }),
  "document.asked": z.strictObject({
    requestId: id,
    documentType: state,
    dueAt: z.number().int(),
    memberState: z.string().max(3).nullable(),
  }),
  "document.extended": z.strictObject({
    requestId: id,
    dueAt: z.number().int(),
    memberState: z.string().max(3).nullable(),
    reason: digest,
  }),
  "document.reminded": z.strictObject({ requestId: id, memberState: z.string().max(3).nullable() }),
  "process.handedOver": z.strictObject({ from: id, to: id, tasks: z.number().int(), digest }),
  "needs.begunFrom": z.strictObject({ earlierId: id, version }),
  "notice.recalled": z.strictObject({
    kind: state,
    audience: z.string().max(80),
    reason: digest,
  }),
  "candidacy.leftLate": z.strictObject({ state }),
  "news.published": z.strictObject({ candidacies: z.number().int(), nextNewsOn: z.string().max(10).nullable() }),
  // nomination
  "nomination.opened": z.strictObject({ memberState: z.string().max(3).nullable(), channel: state }),
  "nomination.written": z.strictObject({ version }),
  "nomination.documentAdded": z.strictObject({ documentId: id, documentType: state, fileDigest: digest }),
  "nomination.documentRemoved": z.strictObject({ documentId: id, documentType: state }),
  "nomination.removed": none,
  "nominationList.opened": z.strictObject({ memberState: z.string().max(3) }),
  "nominationList.reasonSigned": z.strictObject({ signatureId: id, rule: state }),
  "nominationList.submitted": z.strictObject({
    nominations: z.number().int(),
    receiptId: id,
    digest,
    memberState: z.string().max(3).nullable(),
  }),
  "nomination.submitted": z.strictObject({ receiptId: id }),
  "nomination.completed": none,
  "nomination.withdrawn": z.strictObject({ candidacyId: id.nullable() }),
  "nomination.registered": z.strictObject({
    channel: state,
    scanDigest: digest.nullable(),
    memberState: z.string().max(3).nullable(),
  }),
  "nomination.contested": z.strictObject({ contestId: id }),
  "nomination.contestAnswered": z.strictObject({ contestId: id }),
  "candidacy.made": z.strictObject({ nominationId: id }),
  "candidacy.moved": moved,
  "candidacy.broughtIn": none,
  "candidacy.personWithdrew": z.strictObject({ from: state }),
  // screening
  "screener.assigned": z.strictObject({ accountId: id }),
  "screener.ended": z.strictObject({ accountId: id }),
  "screeningSheet.saved": z.strictObject({ candidacyId: id, version }),
  "screeningSheet.submitted": z.strictObject({ candidacyId: id, digest }),
  "eligibility.decided": z.strictObject({ outcome: state, criterionId: id.nullable(), reason: digest }),
  "longlist.entered": none,
  "longlist.removed": none,
  "merit.frozen": z.strictObject({ candidacies: z.number().int(), digest }),
  // panel
  "panel.proposed": none,
  "panel.memberSeated": z.strictObject({ panelMemberId: id, accountId: id, seat: state }),
  "panel.memberRemoved": z.strictObject({ panelMemberId: id, accountId: id.optional(), reason: digest.nullable() }),
  "panel.actingChairNamed": z.strictObject({ panelMemberId: id }),
  "panel.actingChairEnded": z.strictObject({ panelMemberId: id }),
  "panel.convened": z.strictObject({ members: z.number().int() }),
  "panel.revealed": z.strictObject({ sheets: z.number().int() }),
  "conflict.declared": z.strictObject({ panelMemberId: id, candidacyId: id }),
  "conflict.ruled": z.strictObject({ panelMemberId: id, candidacyId: id, reason: digest.nullable() }),
  "shortlist.entered": z.strictObject({ version, digest }),
  "shortlist.signed": z.strictObject({ signatureId: id, version, digest }),
  "balance.checked": z.strictObject({ gate: state, rules: z.array(state), digest }),
  "reason.signed": z.strictObject({ gate: state, rule: state, signatureId: id, digest }),
  "analysis.signed": z.strictObject({ gate: state, signatureId: id, digest }),
  // assessment
  "session.scheduled": z.strictObject({ candidacyId: id, startsAt: z.number().int() }),
  "scoreSheet.saved": z.strictObject({ version }),
  "scoreSheet.locked": z.strictObject({ attempt: z.number().int(), digest }),
  "scoreSheet.absenceProposed": z.strictObject({ panelMemberId: id, reason: digest, signatureId: id }),
  "scoreSheet.absenceWithdrawn": z.strictObject({ panelMemberId: id }),
  "scoreSheet.closedAbsent": z.strictObject({ panelMemberId: id, reason: digest, signatureId: id }),
  "scoreSheet.reopeningProposed": z.strictObject({ reopeningId: id, reason: digest, signatureId: id }),
  "scoreSheet.reopeningWithdrawn": z.strictObject({ reopeningId: id }),
  "scoreSheet.reopeningRefused": z.strictObject({ reopeningId: id, reason: digest }),
  "scoreSheet.reopened": z.strictObject({
    reopeningId: id,
    attemptId: id,
    attempt: z.number().int(),
    signatureId: id,
    accountId: id,
  }),
  "consensus.recorded": z.strictObject({ candidacyId: id, competencyId: id, version, digest }),
  "officialRatings.written": z.strictObject({ candidacies: z.number().int(), digest }),
  "panelReport.written": z.strictObject({ edition: z.number().int(), version }),
  "panelReport.signed": z.strictObject({ signatureId: id, digest }),
  "panelReport.answered": z.strictObject({ panelMemberId: id, answer: state, signatureId: id.nullable() }),
  // integrity
  "vetting.requested": z.strictObject({ personId: id, provider: state }),
  "vetting.recorded": z.strictObject({ personId: id, provider: state, version }),
  "vetting.adjudicated": z.strictObject({ checkId: id, signatureId: id }),
  // recommendation to induction
  "recommendedList.written": z.strictObject({ edition: z.number().int(), version, digest }),
  "recommendedList.signed": z.strictObject({ signatureId: id, digest }),
  "question.asked": z.strictObject({ questionId: id }),
  "question.answered": z.strictObject({ questionId: id }),
  "decision.taken": z.strictObject({ decisionId: id, signatureId: id, digest, offList: z.boolean() }),
  "decision.recordedOnPaper": z.strictObject({
    decisionId: id,
    signatureId: id,
    digest,
    signerId: id,
    fileDigest: digest,
    offList: z.boolean(),
  }),
  "decision.returned": z.strictObject({ decisionId: id, reason: digest }),
  "decision.approved": z.strictObject({ decisionId: id, signatureId: id, digest }),
  "officer.named": z.strictObject({ accountId: id }),
  "officer.namingEnded": z.strictObject({ accountId: id }),
  "consultation.opened": z.strictObject({ consultationId: id, party: state }),
  "consultation.answered": z.strictObject({ consultationId: id, outcome: state }),
  "offer.sent": z.strictObject({ offerId: id }),
  "offer.answered": z.strictObject({ offerId: id, outcome: state }),
  "offer.formalityRecorded": z.strictObject({ offerId: id, formality: state }),
  "appointment.announced": z.strictObject({ candidacyId: id, digest }),
  "induction.written": z.strictObject({ planId: id, items: z.number().int(), version }),
  "representation.filed": z.strictObject({ kind: state, candidacyId: id.nullable() }),
  "representation.closed": z.strictObject({ outcome: digest }),
  // letters
  "letter.drafted": z.strictObject({ kind: state, language: state, version }),
  "letter.discarded": z.strictObject({ kind: state }),
  "letter.issued": z.strictObject({
    kind: state,
    language: state,
    memberState: z.string().max(3).nullable(),
    signatureId: id,
    digest,
  }),
  "letter.sent": z.strictObject({ channel: state }),
  "letter.recalled": z.strictObject({ reason: digest, kind: state, memberState: z.string().max(3).nullable() }),
  "letterTemplate.added": z.strictObject({ kind: state, language: state, version }),
  // cadre
  "cadreMember.entered": z.strictObject({ sponsoringState: z.string().max(3).nullable() }),
  "cadreMember.written": z.strictObject({ version }),
  "cadreMember.erased": z.strictObject({ as: state }),
  "poolMembership.moved": z.strictObject({ memberId: id, poolId: state, from: state.nullable(), to: state }),
  "readiness.assessed": z.strictObject({ memberId: id, postTypeId: state, digest }),
  "competencyEvidence.recorded": z.strictObject({ memberId: id }),
  "developmentItem.written": z.strictObject({ memberId: id, version }),
  "course.recorded": z.strictObject({ memberId: id, courseId: z.string().max(60) }),
  "cadre.invited": z.strictObject({ memberId: id, memberState: z.string().max(3).nullable() }),
  "cadre.invitationAnswered": z.strictObject({ memberId: id, answer: state }),
  // mentoring
  "mentor.offered": z.strictObject({ memberState: z.string().max(3).nullable() }),
  "mentor.moved": z.strictObject({ from: state, to: state }),
  "mentor.joined": z.strictObject({ personId: id }),
  "mentor.written": z.strictObject({ version }),
  "mentee.enrolled": z.strictObject({ accountId: id }),
  "mentee.written": z.strictObject({ version }),
  "pairTie.set": z.strictObject({ mentorId: id, menteeId: id }),
  "pairTie.ended": z.strictObject({ mentorId: id, menteeId: id }),
  "match.offered": z.strictObject({ menteeId: id, mentorId: id }),
  "match.moved": z.strictObject({ from: state, to: state, mentorId: id, menteeId: id }),
  "agreement.written": z.strictObject({ version }),
  "agreement.reopened": z.strictObject({ matchId: id, version }),
  "agreement.signed": z.strictObject({ signatureId: id, digest }),
  "mentoringSession.asked": z.strictObject({ matchId: id }),
  "mentoringSession.booked": z.strictObject({ matchId: id, sequence: version }),
  "mentoringSession.moved": z.strictObject({ matchId: id, from: state, to: state, sequence: version }),
  "goal.written": z.strictObject({ matchId: id, state, version }),
  "action.written": z.strictObject({ matchId: id, version }),
  "note.written": z.strictObject({ version, shared: z.boolean() }),
  "feedback.given": none,
  // reading and the house itself
  "record.read": z.strictObject({ page: z.string().max(120), version: z.string().max(120).nullable() }),
  "file.read": z.strictObject({ fileId: id }),
  "trail.checked": z.strictObject({ ok: z.boolean(), entries: z.number().int() }),
} as const;

export type EventType = keyof typeof schemas;
export type DomainEvent = {
  [T in EventType]: {
    readonly type: T;
    readonly objectKind: string;
    readonly objectId: string;
    readonly processId: string | null;
    readonly payload: z.infer<(typeof schemas)[T]>;
  };
}[EventType];

export const eventTypes = Object.keys(schemas) as EventType[];

/** Checks an event against its own schema; throws where it carries more or less than it may. */
export function parseEvent(event: DomainEvent): DomainEvent {
  schemas[event.type].parse(event.payload);
  return event;
}
/** Checks a stored payload against the schema of its type; used by the verifier. */
export function payloadFits(type: string, payload: unknown): boolean {
  return type in schemas && schemas[type as EventType].safeParse(payload).success;
}

/** Builds an event; the payload is checked again at commit. */
export function event<T extends EventType>(
  type: T,
  object: readonly [kind: string, id: string],
  processId: string | null,
  payload: Extract<DomainEvent, { type: T }>["payload"],
): DomainEvent {
  return { type, objectKind: object[0], objectId: object[1], processId, payload } as DomainEvent;
}
