import { message, type Message } from "../message.ts";
import { conditionsAhead, type PresentStage } from "./begun.ts";
import type { CandidacyState, PoolState, ProcessState } from "./states.ts";

/** Who can act in a process, by their standing in it. */
export type Hand =
  | "leadOfficer"
  | "officer"
  | "namedOfficer"
  | "screener"
  | "chair"
  | "member"
  | "vetting"
  | "adjudicator"
  | "authority"
  | "focalPoint"
  | "clock";

export const processActs = [
  "defineNeeds",
  "issueCall",
  "closeCall",
  "closeScreening",
  "openShortlisting",
  "closeShortlisting",
  "reveal",
  "closeReview",
  "submitList",
  "returnList",
  "approveDecision",
  "closeConsultations",
  "returnToRecommendation",
  "newRound",
  "announce",
  "onboard",
  "suspend",
  "resume",
  "cancel",
  "readvertise",
] as const;
export type ProcessAct = (typeof processActs)[number];

export const conditionCodes = [
  "officerAssigned",
  "needsWritten",
  "termsWritten",
  "criteriaWritten",
  "competenciesWeighed",
  "rubricOnScale",
  "rulesOfCallSet",
  "deadlineSet",
  "deadlinePassed",
  "callQuestionsAnswered",
  "lateWindowsOver",
  "screenersAssigned",
  "candidaciesReceived",
  "screenedByTwo",
  "allDecided",
  "longlistMade",
  "balanceLonglist",
  "panelConvened",
  "balancePanel",
  "panelAvailable",
  "declarationsComplete",
  "conflictsRuled",
  "shortlistMade",
  "balanceShortlist",
  "shortlistSigned",
  "sessionsHeld",
  "sheetsLocked",
  "narrativesComplete",
  "reportSigned",
  "reportAnswered",
  "listMade",
  "listLongEnough",
  "balanceList",
  "analysisOfList",
  "listCleared",
  "questionAnswered",
  "listSigned",
  "decisionTaken",
  "balanceDecision",
  "analysisOfDecision",
  "decidedCleared",
  "consultationsAnswered",
  "consultationsHeld",
  "objectionRecorded",
  "officerNamed",
  "offerAccepted",
  "formalitiesDone",
  "inductionPlanned",
  "priorRecorded",
] as const;
export type ConditionCode = (typeof conditionCodes)[number];

export type Transition<S extends string, A extends string, C extends string> = {
  readonly from: S;
  readonly act: A;
  readonly to: S;
  readonly by: readonly Hand[];
  readonly conditions: readonly C[];
};

/** The one table that gate, tasks and services read: from, act, to, who, and what must hold. */
export const processTable: readonly Transition<ProcessState, ProcessAct, ConditionCode>[] = [
  { from: "forecast", act: "defineNeeds", to: "needsDefined", by: ["officer"], conditions: ["officerAssigned"] },
  {
    from: "needsDefined",
    act: "issueCall",
    to: "callOpen",
    by: ["officer"],
    conditions: [
      "needsWritten",
      "termsWritten",
      "criteriaWritten",
      "competenciesWeighed",
      "rubricOnScale",
      "rulesOfCallSet",
      "deadlineSet",
    ],
  },
  {
    from: "callOpen",
    act: "closeCall",
    to: "eligibilityScreening",
    by: ["officer"],
    conditions: ["deadlinePassed", "callQuestionsAnswered", "candidaciesReceived", "screenersAssigned"],
  },
  {
    from: "eligibilityScreening",
    act: "closeScreening",
    to: "longlisting",
    by: ["officer"],
    conditions: ["lateWindowsOver", "candidaciesReceived", "screenedByTwo", "allDecided"],
  },
  {
    from: "longlisting",
    act: "openShortlisting",
    to: "shortlisting",
    by: ["officer"],
    conditions: ["longlistMade", "balanceLonglist", "panelConvened", "balancePanel", "panelAvailable"],
  },
  {
    from: "shortlisting",
    act: "closeShortlisting",
    to: "assessment",
    by: ["officer"],
    conditions: [
      "panelAvailable",
      "declarationsComplete",
      "conflictsRuled",
      "shortlistMade",
      "balanceShortlist",
      "shortlistSigned",
    ],
  },
  { from: "assessment", act: "reveal", to: "panelReview", by: ["chair"], conditions: ["sessionsHeld", "sheetsLocked"] },
  {
    from: "panelReview",
    act: "closeReview",
    to: "recommendation",
    by: ["chair"],
    conditions: ["narrativesComplete", "reportSigned", "reportAnswered"],
  },
  {
    from: "recommendation",
    act: "submitList",
    to: "decision",
    by: ["chair"],
    conditions: [
      "questionAnswered",
      "listMade",
      "listLongEnough",
      "balanceList",
      "analysisOfList",
      "listCleared",
      "listSigned",
    ],
  },
  { from: "decision", act: "returnList", to: "recommendation", by: ["authority"], conditions: [] },
  {
    from: "decision",
    act: "approveDecision",
    to: "consultation",
    by: ["authority"],
    conditions: ["decisionTaken", "balanceDecision", "analysisOfDecision", "decidedCleared"],
  },
  {
    from: "consultation",
    act: "closeConsultations",
    to: "offer",
    by: ["authority", "namedOfficer"],
    conditions: ["consultationsHeld", "consultationsAnswered", "decidedCleared"],
  },
  {
    from: "consultation",
    act: "returnToRecommendation",
    to: "recommendation",
    by: ["authority"],
    conditions: ["objectionRecorded"],
  },
  { from: "consultation", act: "newRound", to: "callOpen", by: ["authority"], conditions: ["objectionRecorded"] },
  {
    from: "offer",
    act: "announce",
    to: "announced",
    by: ["namedOfficer"],
    conditions: ["officerNamed", "offerAccepted", "formalitiesDone"],
  },
  {
    from: "offer",
    act: "returnToRecommendation",
    to: "recommendation",
    by: ["authority"],
    conditions: ["objectionRecorded"],
  },
  { from: "offer", act: "newRound", to: "callOpen", by: ["authority"], conditions: ["objectionRecorded"] },
  { from: "announced", act: "onboard", to: "onboarded", by: ["officer"], conditions: ["inductionPlanned"] },
];

/** Side exits: open from any state before the announcement, each with a reason; they do not move the state. */
export const sideExits: readonly { act: "suspend" | "resume" | "cancel" | "readvertise"; by: readonly Hand[] }[] = [
  { act: "suspend", by: ["officer"] },
  { act: "resume", by: ["officer"] },
  { act: "cancel", by: ["leadOfficer"] },
  { act: "readvertise", by: ["officer"] },
];

/** The transition that leads on from a state (the gate's own), or null in the last one. */
export function wayForward(state: ProcessState): Transition<ProcessState, ProcessAct, ConditionCode> | null {
  return (
    processTable.find(
      (row) => row.from === state && !["returnList", "returnToRecommendation", "newRound"].includes(row.act),
    ) ?? null
  );
}
/** The transition of an act out of a state, or null where it is out of turn. */
export function transitionOf(
  state: ProcessState,
  act: ProcessAct,
): Transition<ProcessState, ProcessAct, ConditionCode> | null {
  return processTable.find((row) => row.from === state && row.act === act) ?? null;
}

export type CandidacyAct =
  | "askForDocument"
  | "findEligible"
  | "findIneligible"
  | "longlist"
  | "removeFromLonglist"
  | "shortlist"
  | "assess"
  | "recommend"
  | "unrecommend"
  | "select"
  | "returnSelection"
  | "appoint"
  | "withdraw"
  | "governmentWithdraw"
  | "notSelect"
  | "object"
  | "carryOver";

type CandidacyRow = Transition<CandidacyState, CandidacyAct, never>;
const candidacyRow = (from: CandidacyState, act: CandidacyAct, to: CandidacyState, by: Hand): CandidacyRow => ({
  from,
  act,
  to,
  by: [by],
  conditions: [],
});
const inPlay: readonly CandidacyState[] = [
  "nominated",
  "incomplete",
  "eligible",
  "longlisted",
  "shortlisted",
  "assessed",
  "recommended",
  "selected",
];

/** The candidacy's own lifecycle; it moves independently of the process. */
export const candidacyTable: readonly CandidacyRow[] = [
  candidacyRow("nominated", "askForDocument", "incomplete", "officer"),
  candidacyRow("incomplete", "askForDocument", "incomplete", "officer"),
  candidacyRow("eligible", "askForDocument", "incomplete", "officer"),
  candidacyRow("nominated", "findEligible", "eligible", "officer"),
  candidacyRow("incomplete", "findEligible", "eligible", "officer"),
  candidacyRow("ineligible", "findEligible", "eligible", "officer"),
  candidacyRow("nominated", "findIneligible", "ineligible", "officer"),
  candidacyRow("incomplete", "findIneligible", "ineligible", "officer"),
  candidacyRow("eligible", "findIneligible", "ineligible", "officer"),
  candidacyRow("eligible", "longlist", "longlisted", "officer"),
  candidacyRow("longlisted", "removeFromLonglist", "eligible", "officer"),
  candidacyRow("longlisted", "shortlist", "shortlisted", "officer"),
  candidacyRow("shortlisted", "assess", "assessed", "chair"),
  candidacyRow("assessed", "recommend", "recommended", "chair"),
  candidacyRow("recommended", "unrecommend", "assessed", "chair"),
  candidacyRow("recommended", "select", "selected", "authority"),
  candidacyRow("assessed", "select", "selected", "authority"),
  candidacyRow("eligible", "select", "selected", "authority"),
  candidacyRow("longlisted", "select", "selected", "authority"),
  candidacyRow("selected", "returnSelection", "recommended", "authority"),
  candidacyRow("selected", "appoint", "appointed", "namedOfficer"),
  // A party objected, or the person declined the offer.
  candidacyRow("selected", "object", "objected", "authority"),
  // A new round begins with everybody who is still in play as eligible; the earlier round's rows stay fixed.
  ...(["longlisted", "shortlisted", "assessed", "recommended"] as const).map((from) =>
    candidacyRow(from, "carryOver", "eligible", "authority"),
  ),
  // Also out of *objected*: an officer who may not know of the objection, and the State, find the act as before.
  ...[...inPlay, "objected" as const].map((from) => candidacyRow(from, "withdraw", "withdrawn", "officer")),
  ...[...inPlay, "objected" as const].map((from) =>
    candidacyRow(from, "governmentWithdraw", "governmentWithdrawn", "focalPoint"),
  ),
  ...inPlay.map((from) => candidacyRow(from, "notSelect", "notSelected", "clock")),
];
/** Where an act takes a candidacy, or null where it does not apply. */
export function candidacyAfter(state: CandidacyState, act: CandidacyAct): CandidacyState | null {
  return candidacyTable.find((row) => row.from === state && row.act === act)?.to ?? null;
}

/** Membership of a pool: independent of every process. */
export const poolTable: readonly Transition<PoolState, "admit" | "renew" | "lapse" | "leave", never>[] = [
  { from: "proposed", act: "admit", to: "admitted", by: ["officer"], conditions: [] },
  { from: "admitted", act: "renew", to: "renewed", by: ["officer"], conditions: [] },
  { from: "renewed", act: "renew", to: "renewed", by: ["officer"], conditions: [] },
  { from: "admitted", act: "lapse", to: "lapsed", by: ["clock"], conditions: [] },
  { from: "renewed", act: "lapse", to: "lapsed", by: ["clock"], conditions: [] },
  { from: "lapsed", act: "renew", to: "renewed", by: ["officer"], conditions: [] },
  { from: "proposed", act: "leave", to: "left", by: ["officer"], conditions: [] },
  { from: "admitted", act: "leave", to: "left", by: ["officer"], conditions: [] },
  { from: "renewed", act: "leave", to: "left", by: ["officer"], conditions: [] },
];

export type ConditionStatus = "met" | "reason" | "blocking";
/** One line of the gate. `mend` says who can change it; `where` names the page of the process that does. */
export type Condition = {
  readonly code: ConditionCode;
  readonly status: ConditionStatus;
  readonly title: Message;
  readonly detail: Message | null;
  readonly figure: Message | null;
  readonly mend: Hand;
  readonly where: Place;
  /** Rule code where the condition is a balance rule. */
  readonly rule: string | null;
};
export type Place =
  | "process"
  | "needs"
  | "call"
  | "officers"
  | "questions"
  | "late"
  | "asked"
  | "screeners"
  | "screening"
  | "candidates"
  | "longlist"
  | "panel"
  | "declarations"
  | "shortlist"
  | "sessions"
  | "scores"
  | "review"
  | "report"
  | "recommendation"
  | "vetting"
  | "decision"
  | "officers-named"
  | "consultations"
  | "after-objection"
  | "offer"
  | "letters"
  | "induction"
  | "begun-before";

/** The numbers a gate is decided on; a query fills them, the rules below read them. */
export type GateFacts = {
  readonly state: ProcessState;
  readonly now: number;
  readonly round: number;
  /** The stage in which a process begun before the portal stood when it was entered; null for all others. */
  readonly begunIn: PresentStage | null;
  readonly officers: number;
  /** Officers whom the authority named for consultations and offer. */
  readonly named: number;
  readonly needs: boolean;
  readonly terms: boolean;
  readonly requiredCriteria: number;
  readonly desirableCriteria: number;
  readonly desirableWeight: number;
  readonly competencies: number;
  readonly competencyWeight: number;
  readonly lightestWeight: number | null;
  readonly rubric: boolean;
  readonly callRules: boolean;
  readonly closesAt: number | null;
  /** Questions of States about the call that wait for their answer. */
  readonly callQuestions: number;
  /** Requests for a late nomination that wait for a ruling, and windows that are still open. */
  readonly lateWaiting: number;
  readonly screeners: number;
  readonly candidacies: number;
  readonly undecided: number;
  readonly screenedByTwo: number;
  readonly toScreen: number;
  readonly longlisted: number;
  readonly panelConvened: boolean;
  /** Names of sitting members who may not sit about a candidate of the process. */
  readonly unavailable: readonly string[];
  readonly declarations: { done: number; due: number; waitingFor: readonly string[] };
  readonly conflictsOpen: number;
  readonly shortlisted: number;
  readonly shortlistSize: number;
  readonly shortlistSigned: boolean;
  readonly sessions: { held: number; due: number };
  readonly sheets: { closed: number; due: number; waitingFor: readonly string[] };
  readonly narratives: { done: number; due: number };
  readonly reportSigned: boolean;
  readonly reportAnswers: { done: number; due: number; waitingFor: readonly string[] };
  readonly recommended: number;
  readonly fewerReason: boolean;
  readonly listSigned: boolean;
  readonly questionsOpen: number;
  readonly listCleared: { done: number; due: number };
  readonly analysis: { needed: boolean; signed: boolean; gate: "recommendedList" | "decision" | null };
  readonly decision: "none" | "proposed" | "returned" | "approved";
  readonly decidedCleared: boolean;
  readonly consultations: { held: number; open: number; objected: number; required: number };
  readonly offer: "none" | "pending" | "accepted" | "declined";
  /** The person decided has withdrawn, or its Government has withdrawn it. */
  readonly decidedLeft: boolean;
  readonly formalities: { done: number; due: number };
  readonly induction: { planned: boolean; items: number };
  /** Balance findings by gate, with whether a valid reason is signed. */
  readonly findings: Readonly<
    Partial<Record<"convening" | "longlist" | "shortlist" | "recommendedList" | "decision", readonly FindingFact[]>>
  >;
};
export type FindingFact = {
  readonly rule: string;
  readonly status: "met" | "justify" | "block" | "info" | "notApplicable";
  readonly have: number | null;
  readonly need: number | null;
  readonly bound: "min" | "max" | null;
  readonly title: Message;
  readonly detail: Message;
  readonly reasonSigned: boolean;
};

export type WayBack = "objected" | "declined" | "left";
/**
 * Why only the way back is left: a party objected, the offer was declined, or the person decided has withdrawn. From then
 * on it is the authority's turn, to go back to the list or into a new round; null while the process can go forward.
 */
export function wayBack(facts: GateFacts): WayBack | null {
  if (facts.state !== "consultation" && facts.state !== "offer") return null;
  if (facts.consultations.objected > 0) return "objected";
  if (facts.offer === "declined") return "declined";
  return facts.decidedLeft ? "left" : null;
}
/**
 * Whose turn it is: the hands that mend what is unmet, or those of the act itself. Where only the way back is left it is
 * the authority's, and of whoever still records an answer that is awaited.
 */
export function turnOf(lines: readonly Condition[], facts: GateFacts): Hand[] {
  const unmet = lines.filter(({ status }) => status !== "met");
  const hands =
    wayBack(facts) !== null
      ? ["authority" as const, ...unmet.filter(({ code }) => code === "consultationsAnswered").map(({ mend }) => mend)]
      : unmet.length > 0
        ? unmet.map(({ mend }) => mend)
        : (wayForward(facts.state)?.by ?? []);
  return [...new Set(hands)];
}

const of = (have: number, need: number): Message => message("gate.of", { have, need });
const min = (have: number, need: number): Message => message("gate.min", { have, need });

/** Evaluates one condition on the facts. Balance conditions yield one line per rule. */
export function conditionLines(code: ConditionCode, facts: GateFacts): Condition[] {
  const line = (
    holds: boolean,
    mend: Hand,
    where: Place,
    more: { figure?: Message | null; detail?: Message | null; status?: ConditionStatus } = {},
  ): Condition[] => [
    {
      code,
      status: more.status ?? (holds ? "met" : "blocking"),
      title: message(`gate.${code}`),
      detail: more.detail ?? (holds ? null : message(`gate.${code}.mend`)),
      figure: more.figure ?? null,
      mend,
      where,
      rule: null,
    },
  ];
  const waiting = (names: readonly string[]): Message | null =>
    names.length === 0 ? null : message("gate.waitingFor", { names: names.join(", ") });
  // Whoever is named for the consultations holds them; until then the authority does.
  const consulting: Hand = facts.named > 0 ? "namedOfficer" : "authority";
  const back = wayBack(facts);
  // What nobody brings about any more is the authority's to answer, on the page of the way back.
  const onward = (...[holds, mend, where, more]: Parameters<typeof line>): Condition[] =>
    back === null || holds
      ? line(holds, mend, where, more)
      : line(holds, "authority", "after-objection", { ...more, detail: message(`gate.back.${back}`) });
  switch (code) {
    case "officerAssigned":
      return line(facts.officers > 0, "leadOfficer", "officers", { figure: min(facts.officers, 1) });
    case "needsWritten":
      return line(facts.needs, "officer", "needs");
    case "termsWritten":
      return line(facts.terms, "officer", "needs");
    case "criteriaWritten":
      return line(
        facts.requiredCriteria >= 1 &&
          (facts.desirableCriteria === 0 || facts.desirableWeight === 100) &&
          facts.desirableCriteria >= 1,
        "officer",
        "needs",
        { figure: message("gate.criteria", { required: facts.requiredCriteria, desirable: facts.desirableCriteria }) },
      );
    case "competenciesWeighed":
      return line(
        facts.competencies >= 5 &&
          facts.competencies <= 7 &&
          facts.competencyWeight === 100 &&
          (facts.lightestWeight ?? 0) >= 5,
        "officer",
        "needs",
        { figure: message("gate.weights", { count: facts.competencies, sum: facts.competencyWeight }) },
      );
    case "rubricOnScale":
      return line(facts.rubric, "officer", "needs");
    case "rulesOfCallSet":
      return line(facts.callRules, "officer", "needs");
    case "deadlineSet":
      return line(facts.closesAt !== null && facts.closesAt > facts.now, "officer", "call");
    case "deadlinePassed":
      return line(facts.closesAt !== null && facts.closesAt <= facts.now, "clock", "call");
    case "callQuestionsAnswered":
      return line(facts.callQuestions === 0, "officer", "questions");
    case "lateWindowsOver":
      return line(facts.lateWaiting === 0, "leadOfficer", "late");
    case "candidaciesReceived":
      return line(facts.candidacies > 0, "focalPoint", "candidates", {
        figure: message("gate.count", { count: facts.candidacies }),
      });
    case "screenersAssigned":
      return line(facts.screeners >= 2, "officer", "screeners", { figure: min(facts.screeners, 2) });
    case "screenedByTwo":
      return line(facts.screenedByTwo >= facts.toScreen, "screener", "screening", {
        figure: of(facts.screenedByTwo, facts.toScreen),
      });
    case "allDecided":
      return line(facts.undecided === 0, "officer", "screening", {
        figure: of(facts.candidacies - facts.undecided, facts.candidacies),
      });
    case "longlistMade":
      return line(facts.longlisted > 0, "officer", "longlist", {
        figure: message("gate.count", { count: facts.longlisted }),
      });
    case "panelConvened":
      return line(facts.panelConvened, "officer", "panel");
    case "panelAvailable":
      return line(facts.unavailable.length === 0, "officer", "panel", {
        detail:
          facts.unavailable.length === 0
            ? null
            : message("gate.panelAvailable.names", { names: facts.unavailable.join(", ") }),
      });
    case "declarationsComplete":
      return line(
        facts.declarations.done >= facts.declarations.due && facts.declarations.due > 0,
        "member",
        "declarations",
        {
          figure: of(facts.declarations.done, facts.declarations.due),
          detail: waiting(facts.declarations.waitingFor),
        },
      );
    case "conflictsRuled":
      return line(facts.conflictsOpen === 0, "chair", "declarations", {
        figure: facts.conflictsOpen === 0 ? null : message("gate.count", { count: facts.conflictsOpen }),
      });
    case "shortlistMade":
      return line(facts.shortlisted > 0 && facts.shortlisted <= facts.shortlistSize, "officer", "shortlist", {
        figure: of(facts.shortlisted, facts.shortlistSize),
      });
    case "shortlistSigned":
      return line(facts.shortlistSigned, "chair", "shortlist");
    case "balanceLonglist":
      return balanceLines(facts, code, "officer", "longlist");
    case "balancePanel":
      return balanceLines(facts, code, "chair", "panel");
    case "balanceShortlist":
      return balanceLines(facts, code, "chair", "shortlist");
    case "balanceList":
      return balanceLines(facts, code, "chair", "recommendation");
    case "balanceDecision":
      return balanceLines(facts, code, "authority", "decision");
    case "sessionsHeld":
      return line(facts.sessions.held >= facts.sessions.due && facts.sessions.due > 0, "officer", "sessions", {
        figure: of(facts.sessions.held, facts.sessions.due),
      });
    case "sheetsLocked":
      return line(facts.sheets.closed >= facts.sheets.due && facts.sheets.due > 0, "member", "scores", {
        // Who still has open sheets, never how many.
        detail: waiting(facts.sheets.waitingFor),
      });
    case "narrativesComplete":
      return line(facts.narratives.done >= facts.narratives.due && facts.narratives.due > 0, "chair", "review", {
        figure: of(facts.narratives.done, facts.narratives.due),
      });
    case "reportSigned":
      return line(facts.reportSigned, "chair", "report");
    case "reportAnswered":
      return line(facts.reportSigned && facts.reportAnswers.done >= facts.reportAnswers.due, "member", "report", {
        figure: of(facts.reportAnswers.done, facts.reportAnswers.due),
        detail: waiting(facts.reportAnswers.waitingFor),
      });
    case "questionAnswered":
      return line(facts.questionsOpen === 0, "chair", "recommendation");
    case "listMade":
      return line(facts.recommended > 0, "chair", "recommendation", {
        figure: message("gate.count", { count: facts.recommended }),
      });
    case "listLongEnough":
      return line(facts.recommended >= 3 || (facts.recommended > 0 && facts.fewerReason), "chair", "recommendation", {
        figure: min(facts.recommended, 3),
        status: facts.recommended >= 3 || facts.fewerReason ? "met" : "reason",
      });
    case "listSigned":
      return line(facts.listSigned, "chair", "recommendation");
    case "listCleared":
      return line(
        facts.listCleared.due > 0 && facts.listCleared.done >= facts.listCleared.due,
        "vetting",
        "recommendation",
        {
          figure: of(facts.listCleared.done, facts.listCleared.due),
        },
      );
    case "analysisOfList":
      return line(!facts.analysis.needed || facts.analysis.signed, "chair", "recommendation");
    case "analysisOfDecision":
      return line(!facts.analysis.needed || facts.analysis.signed, "authority", "decision");
    case "decisionTaken":
      return line(facts.decision === "proposed" || facts.decision === "approved", "authority", "decision");
    case "decidedCleared":
      return line(facts.decidedCleared, "vetting", "decision");
    case "consultationsHeld":
      return onward(facts.consultations.held >= facts.consultations.required, consulting, "consultations", {
        figure: min(facts.consultations.held, facts.consultations.required),
      });
    case "consultationsAnswered":
      // An answer that is still awaited is recorded all the same.
      return (facts.consultations.open === 0 ? onward : line)(
        facts.consultations.open === 0 && facts.consultations.objected === 0,
        consulting,
        "consultations",
        {
          figure:
            facts.consultations.objected > 0 ? message("gate.objected", { count: facts.consultations.objected }) : null,
        },
      );
    case "objectionRecorded":
      return line(back !== null, "namedOfficer", "consultations");
    case "officerNamed":
      return onward(facts.named > 0, "authority", "officers-named", { figure: min(facts.named, 1) });
    case "offerAccepted":
      return onward(facts.offer === "accepted", "namedOfficer", "offer");
    case "formalitiesDone":
      return onward(facts.formalities.done >= facts.formalities.due, "namedOfficer", "offer", {
        figure: of(facts.formalities.done, facts.formalities.due),
      });
    case "priorRecorded":
      // Never met: passing the stage by its record is the act itself, and moves the process on.
      return line(false, "officer", "begun-before");
    case "inductionPlanned":
      return line(facts.induction.planned && facts.induction.items > 0, "officer", "induction", {
        figure: message("gate.count", { count: facts.induction.items }),
      });
  }
}

const gateOfCondition = {
  balanceLonglist: "longlist",
  balancePanel: "convening",
  balanceShortlist: "shortlist",
  balanceList: "recommendedList",
  balanceDecision: "decision",
} as const;

function balanceLines(facts: GateFacts, code: keyof typeof gateOfCondition, mend: Hand, where: Place): Condition[] {
  return (facts.findings[gateOfCondition[code]] ?? [])
    .filter((finding) => finding.status !== "notApplicable" && finding.status !== "info")
    .map((finding) => ({
      code,
      status:
        finding.status === "met" || finding.reasonSigned ? "met" : finding.status === "block" ? "blocking" : "reason",
      title: finding.title,
      detail:
        finding.status === "met"
          ? null
          : finding.reasonSigned
            ? message("gate.reasonSigned", { rule: finding.rule })
            : finding.detail,
      figure:
        finding.have === null || finding.need === null
          ? null
          : message(finding.bound === "max" ? "gate.max" : "gate.min", { have: finding.have, need: finding.need }),
      mend,
      where,
      rule: finding.rule,
    }));
}

/** The lines of a transition as it stands ahead: where a stage is passed by its record, what is kept and the record. */
export function linesAhead(row: Transition<ProcessState, ProcessAct, ConditionCode>, facts: GateFacts): Condition[] {
  return gateLines(conditionsAhead(row, { present: facts.begunIn, round: facts.round }), facts);
}

/** All lines of a transition's conditions, blocking first, then those that need a reason, then the met. */
export function gateLines(conditions: readonly ConditionCode[], facts: GateFacts): Condition[] {
  const order: Record<ConditionStatus, number> = { blocking: 0, reason: 1, met: 2 };
  return conditions.flatMap((code) => conditionLines(code, facts)).sort((a, b) => order[a.status] - order[b.status]);
}
/** Whether nothing blocks and no reason is wanting. */
export function opens(lines: readonly Condition[]): boolean {
  return lines.every((line) => line.status === "met");
}
