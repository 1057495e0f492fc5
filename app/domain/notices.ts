import type { DomainEvent, EventType } from "./events.ts";

/** Who is told: an audience that the sender resolves to accounts when the mail goes out. */
export type Audience =
  | `account:${string}`
  | `officers:${string}`
  | `screeners:${string}`
  | `panel:${string}`
  | `chair:${string}`
  | `authority:${string}`
  | `vetting:${string}`
  | `coordinators:${string}`
  | `mentor:${string}`
  | `mentee:${string}`
  | `memberState:${string}`
  | `named:${string}`
  | `leadOfficers:${string}`
  | `nominators:${string}`
  | `pair:${string}`
  | `mentorOf:${string}`
  | `cadreMember:${string}` // who has no account: the address of the record
  | `allMemberStates:${string}`;
export type Notice = {
  readonly audience: Audience;
  readonly template: string;
  readonly objectKind: string;
  readonly objectId: string;
};

type Rule<T extends EventType> = (event: Extract<DomainEvent, { type: T }>) => Notice[];

/** Which event informs whom. Mail carries a neutral title, the time and a link, never content. */
const rules: { [T in EventType]?: Rule<T> } = {
  "account.invited": (e) => [told(`account:${e.objectId}`, "invitation", e)],
  "account.passwordResetAsked": (e) => [told(`account:${e.objectId}`, "passwordReset", e)],
  "account.factorReset": (e) => [told(`account:${e.objectId}`, "factorReset", e)],
  "account.recoveryCodeUsed": (e) => [told(`account:${e.objectId}`, "recoveryCodeUsed", e)],
  "call.issued": (e) => [told(`allMemberStates:${e.objectId}`, "callOpened", e)],
  "call.extended": (e) => [told(`allMemberStates:${e.objectId}`, "callExtended", e)],
  "call.amended": (e) => [told(`allMemberStates:${e.objectId}`, "callAmended", e)],
  "callQuestion.asked": (e) => [told(`officers:${e.processId}`, "callQuestionAsked", e)],
  // All alike and at one moment: whoever asked is told as every other State is.
  "callQuestion.answered": (e) => [told(`allMemberStates:${e.payload.callId}`, "callAnswered", e)],
  "late.asked": (e) => [
    told(`officers:${e.processId}`, "lateAsked", e),
    told(`leadOfficers:${e.processId}`, "lateAsked", e),
  ],
  "late.granted": (e) => [told(`memberState:${e.payload.memberState}`, "lateAnswered", e)],
  "late.refused": (e) => [told(`memberState:${e.payload.memberState}`, "lateAnswered", e)],
  "late.ended": (e) => [told(`memberState:${e.payload.memberState}`, "lateAnswered", e)],
  "late.used": (e) => [told(`officers:${e.processId}`, "listArrived", e)],
  "document.asked": (e) => documentTold(e, "documentAsked"),
  "document.extended": (e) => documentTold(e, "documentAsked"),
  "document.reminded": (e) => documentTold(e, "documentReminder"),
  "process.handedOver": (e) => [
    told(`account:${e.payload.from}`, "handedOver", e),
    told(`account:${e.payload.to}`, "handedOver", e),
  ],
  "notice.recalled": (e) => [told(e.payload.audience as Audience, "noticeRecalled", e)],
  // Someone recommended or decided upon is gone: whose turn it is then learns it at once, and of nobody by name.
  "candidacy.leftLate": (e) =>
    e.payload.state === "recommendation"
      ? [told(`chair:${e.processId}`, "chairAsked", e)]
      : [told(`authority:${e.processId}`, "toAnswer", e), told(`named:${e.processId}`, "toAnswer", e)],
  "candidacy.personWithdrew": (e) => [told(`officers:${e.processId}`, "nominationChanged", e)],
  "nominationList.submitted": (e) => [
    told(`officers:${e.processId}`, "listArrived", e),
    // Null where an officer entered it from paper: that State is told of the registration instead.
    ...(e.payload.memberState
      ? [
          {
            audience: `memberState:${e.payload.memberState}` as const,
            template: "listReceived",
            objectKind: "receipt",
            objectId: e.payload.receiptId,
          },
        ]
      : []),
  ],
  "nomination.completed": (e) => [told(`officers:${e.processId}`, "nominationChanged", e)],
  "nomination.withdrawn": (e) => [told(`officers:${e.processId}`, "nominationChanged", e)],
  "nominationList.reasonSigned": () => [],
  "nomination.registered": (e) =>
    e.payload.memberState ? [told(`memberState:${e.payload.memberState}`, "nominationRegistered", e)] : [],
  "nomination.contested": (e) => [told(`officers:${e.processId}`, "contestFiled", e)],
  "process.suspended": (e) => [
    ...insideTold(e),
    // Whoever has a list in hand cannot submit it meanwhile.
    ...(e.payload.state === "callOpen" ? [told(`allMemberStates:${e.processId}`, "processChanged", e)] : []),
  ],
  "process.resumed": (e) => [
    ...insideTold(e),
    ...(e.payload.state === "callOpen" ? [told(`allMemberStates:${e.processId}`, "processChanged", e)] : []),
  ],
  "process.cancelled": (e) => [...insideTold(e), told(`nominators:${e.processId}`, "newsPublished", e)],
  "process.readvertised": (e) => [...insideTold(e), told(`nominators:${e.processId}`, "newsPublished", e)],
  "panel.memberRemoved": (e) =>
    e.payload.accountId ? [told(`account:${e.payload.accountId}`, "processChanged", e)] : [],
  "decision.returned": (e) => [told(`authority:${e.processId}`, "toAnswer", e)],
  "screener.assigned": (e) => [told(`account:${e.payload.accountId}`, "screenerAssigned", e)],
  "panel.memberSeated": (e) => [told(`account:${e.payload.accountId}`, "seated", e)],
  // The chair may be the one who is ill: the acting chair confirms then, and is told when named.
  "scoreSheet.absenceProposed": (e) => [told(`chair:${e.processId}`, "chairAsked", e)],
  "panel.actingChairNamed": (e) => [told(`chair:${e.processId}`, "chairAsked", e)],
  // Whichever hand proposed, the other is told; the template names no member and no candidate.
  "scoreSheet.reopeningProposed": (e) => [
    told(`chair:${e.processId}`, "chairAsked", e),
    told(`officers:${e.processId}`, "chairAsked", e),
  ],
  "scoreSheet.reopened": (e) => [told(`account:${e.payload.accountId}`, "score", e)],
  "panel.revealed": (e) => [told(`panel:${e.processId}`, "revealed", e)],
  "panelReport.signed": (e) => [told(`panel:${e.processId}`, "reportToSign", e)],
  "reminder.due": (e) => [told(`account:${e.payload.accountId}`, e.payload.template, e)],
  "process.reminderSent": (e) => [told(`account:${e.payload.accountId}`, "reminder", e)],
  "process.officerAssigned": (e) => [told(`account:${e.payload.accountId}`, "officerAssigned", e)],
  "news.published": (e) => [told(`nominators:${e.processId}`, "newsPublished", e)],
  // The call and the announcement are news already; a letter to one State is that State's alone.
  "letter.issued": (e) =>
    e.payload.memberState ? [told(`memberState:${e.payload.memberState}`, "letterReady", e)] : [],
  "letter.recalled": (e) =>
    e.payload.memberState ? [told(`memberState:${e.payload.memberState}`, "letterReady", e)] : [],
  "cadre.invited": (e) => [
    told(`cadreMember:${e.payload.memberId}`, "cadreInvited", e),
    ...(e.payload.memberState ? [told(`memberState:${e.payload.memberState}`, "nominateAsked", e)] : []),
  ],
  // A yes arrives as a nomination, and is told as one.
  "cadre.invitationAnswered": (e) =>
    e.payload.answer === "declined" ? [told(`officers:${e.processId}`, "memberAnswered", e)] : [],
  "question.asked": (e) => [told(`chair:${e.processId}`, "questionAsked", e)],
  "question.answered": (e) => [told(`authority:${e.processId}`, "questionAnswered", e)],
  "decision.taken": (e) => [told(`authority:${e.processId}`, "secondApproval", e)],
  "decision.recordedOnPaper": (e) => [told(`authority:${e.processId}`, "secondApproval", e)],
  // The template names no cause: an objection or a no is the authority's to read in the portal.
  "consultation.answered": (e) =>
    e.payload.outcome === "objected" ? [told(`authority:${e.processId}`, "toAnswer", e)] : [],
  "offer.answered": (e) => (e.payload.outcome === "declined" ? [told(`authority:${e.processId}`, "toAnswer", e)] : []),
  "officer.named": (e) => [told(`account:${e.payload.accountId}`, "officerNamed", e)],
  "mentoringSession.asked": (e) => [told(`mentorOf:${e.payload.matchId}`, "sessionAsked", e)],
  "mentoringSession.booked": (e) => [told(`pair:${e.payload.matchId}`, "sessionMoved", e)],
  "mentoringSession.moved": (e) =>
    e.payload.to === "held" || e.payload.to === "noShow" ? [] : [told(`pair:${e.payload.matchId}`, "sessionMoved", e)],
  "process.moved": (e) =>
    e.payload.to === "decision"
      ? [told(`authority:${e.processId}`, "fileReady", e)]
      : e.payload.to === "shortlisting"
        ? [told(`panel:${e.processId}`, "declare", e), told(`vetting:${e.processId}`, "vettingStarts", e)]
        : e.payload.to === "assessment" && !e.payload.passing
          ? [told(`panel:${e.processId}`, "score", e)]
          : [],
  "mentor.offered": (e) => [
    told("vetting:mentors", "vettingStarts", e),
    ...(e.payload.memberState ? [told("coordinators:mentors", "mentoringTask", e)] : []),
  ],
  "mentee.enrolled": (e) => [told(`account:${e.payload.accountId}`, "mentoringTask", e)],
  // A signature that fell away is asked for again; the other side is told as well.
  "agreement.reopened": (e) => [told(`pair:${e.payload.matchId}`, "mentoringTask", e)],
  "match.moved": (e) => {
    const { to, mentorId, menteeId } = e.payload;
    const [mentor, mentee]: [Audience, Audience] = [`mentor:${mentorId}`, `mentee:${menteeId}`];
    if (to === "requested") return [told(mentor, "mentoringTask", e)];
    if (to === "agreed") return [told(mentee, "mentoringTask", e)];
    if (to === "refused") return [told(mentee, "mentoringNews", e)];
    if (to === "lapsed" || to === "active" || to === "ended" || to === "completed")
      return [told(mentor, "mentoringNews", e), told(mentee, "mentoringNews", e)];
    return [];
  },
};

/** Who works in a process, that its standing has changed; vetting officers learn it from their queue. */
function insideTold(event: DomainEvent): Notice[] {
  return (["officers", "screeners", "panel", "authority"] as const).map((audience) =>
    told(`${audience}:${event.processId}`, "processChanged", event),
  );
}

/** The State whose nomination lacks a document; for what came on paper without one, the officers. */
function documentTold(
  event: Extract<DomainEvent, { type: "document.asked" | "document.extended" | "document.reminded" }>,
  template: string,
): Notice[] {
  const { memberState } = event.payload;
  return [told(memberState ? `memberState:${memberState}` : `officers:${event.processId}`, template, event)];
}

function told(audience: Audience, template: string, event: DomainEvent): Notice {
  return { audience, template, objectKind: event.objectKind, objectId: event.objectId };
}

/** The notices that an event gives rise to. */
export function noticesOf(event: DomainEvent): Notice[] {
  const rule = rules[event.type] as Rule<EventType> | undefined;
  return rule ? rule(event) : [];
}
