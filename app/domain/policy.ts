import type { Locale } from "#app/domain/languages.ts";
import { message, type Message } from "./message.ts";
import { processTable, sideExits, type Hand } from "./selection/stages.ts";
import { priorStageAt, type PresentStage, type PriorStage } from "./selection/begun.ts";
import { atOrAfter, before, type ProcessState } from "./selection/states.ts";
import type { RoleCode } from "./people/roles.ts";

/** One grant as the viewer holds it today. */
export type Grant = {
  readonly role: RoleCode;
  readonly memberStateId: string | null;
  readonly decidingOffice: "sg" | "usgDpo" | null;
  readonly processId: string | null;
};
/** Who asks. Everything a request may do is decided from this and the standing in the process at hand. */
export type Viewer = {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly zone: string;
  readonly grants: readonly Grant[];
};
/** Whether the viewer holds a role today. */
export function holds(viewer: Viewer, ...roles: readonly RoleCode[]): boolean {
  return viewer.grants.some((grant) => roles.includes(grant.role));
}
/** The States the viewer speaks for. */
export function statesOf(viewer: Viewer): string[] {
  return [
    ...new Set(
      viewer.grants
        .filter((grant) => grant.role === "focalPoint" || grant.role === "leadFocalPoint")
        .flatMap((grant) => grant.memberStateId ?? []),
    ),
  ];
}

/** What a viewer is in one process. A query fills it; nothing else may decide on a process. */
export type Standing = {
  readonly processId: string;
  readonly state: ProcessState;
  readonly round: number;
  /** The stage in which a process begun before the portal stood when it was entered; absent for all others. */
  readonly begunIn?: PresentStage | null;
  readonly open: boolean; // neither suspended nor ended
  readonly ended: boolean;
  readonly suspended: boolean;
  readonly revealed: boolean;
  readonly recommendationMode: "unranked" | "orderOfMerit" | null;
  readonly lead: boolean;
  readonly officer: boolean;
  readonly named: boolean;
  readonly screener: boolean;
  readonly seat: "chair" | "voting" | "observer" | null;
  readonly actingChair: boolean;
  readonly panelMemberId: string | null;
  readonly declared: boolean;
  readonly recusedFrom: readonly string[];
  readonly authority: boolean;
  readonly vetting: boolean;
  readonly adjudicator: boolean;
};

/** The hands a standing lends. A chair recused from any name lends the chair's hand to the acting chair. */
export function handsOf(standing: Standing): Set<Hand> {
  const hands = new Set<Hand>();
  if (standing.lead) hands.add("leadOfficer");
  if (standing.officer) hands.add("officer");
  if (standing.named) hands.add("namedOfficer");
  if (standing.screener) hands.add("screener");
  if (standing.seat === "chair" || standing.seat === "voting") hands.add("member");
  if ((standing.seat === "chair" && standing.recusedFrom.length === 0) || standing.actingChair) hands.add("chair");
  if (standing.vetting) hands.add("vetting");
  if (standing.adjudicator) hands.add("adjudicator");
  if (standing.authority) hands.add("authority");
  return hands;
}

type Rule = { readonly by: readonly Hand[]; readonly states: readonly ProcessState[] | "open" | "any" };
const officerDesk: Rule = { by: ["officer"], states: "open" };

/** Every act inside a process: whose hand, and in which states. The process acts come from the stage table. */
export const actRules = {
  "officers.assign": { by: ["leadOfficer"], states: "open" },
  "plan.move": officerDesk,
  "reminder.send": officerDesk,
  "news.publish": officerDesk,
  "needs.write": { by: ["officer"], states: ["forecast", "needsDefined"] },
  // That a process was running before it came into the portal: said before its call is entered.
  "begun.mark": { by: ["leadOfficer"], states: ["forecast", "needsDefined"] },
  // In which stage a record may still be made is the stage table's own question (`priorStageAt`).
  "begun.record": {
    by: ["officer"],
    states: [
      "needsDefined",
      "callOpen",
      "eligibilityScreening",
      "longlisting",
      "shortlisting",
      "assessment",
      "panelReview",
    ],
  },
  "screeners.assign": { by: ["officer"], states: ["needsDefined", "callOpen", "eligibilityScreening"] },
  "nomination.register": { by: ["officer"], states: ["callOpen"] },
  "nomination.withdraw": officerDesk,
  "contest.answer": officerDesk,
  "call.extend": { by: ["officer"], states: ["callOpen"] },
  "call.amend": { by: ["officer"], states: ["callOpen"] },
  "callQuestion.answer": { by: ["officer"], states: ["callOpen"] },
  // An exception for one State: not the hand that runs the process day by day.
  "late.decide": { by: ["leadOfficer"], states: ["callOpen", "eligibilityScreening"] },
  // Taking a window back is no exception: it is the deadline again.
  "late.end": { by: ["officer", "leadOfficer"], states: ["callOpen", "eligibilityScreening"] },
  "document.extend": { by: ["officer"], states: ["eligibilityScreening"] },
  "process.handOver": { by: ["officer", "leadOfficer"], states: "open" },
  // What may be recalled is the notice's own rule; a call's asks for a suspended process.
  "notice.recall": { by: ["officer"], states: "any" },
  "cadre.invite": { by: ["officer"], states: ["callOpen"] },
  "screening.fill": { by: ["screener"], states: ["eligibilityScreening"] },
  "screening.decide": { by: ["officer"], states: ["eligibilityScreening"] },
  "longlist.edit": { by: ["officer"], states: ["longlisting"] },
  "reason.officer": { by: ["officer"], states: ["longlisting"] },
  "panel.propose": { by: ["officer"], states: ["eligibilityScreening", "longlisting"] },
  "panel.convene": { by: ["officer"], states: ["eligibilityScreening", "longlisting"] },
  "panel.replace": { by: ["officer"], states: ["shortlisting", "assessment"] },
  "panel.nameActingChair": {
    by: ["officer"],
    states: ["eligibilityScreening", "longlisting", "shortlisting", "assessment", "panelReview", "recommendation"],
  },
  "declaration.make": { by: ["member"], states: ["longlisting", "shortlisting"] },
  "conflict.rule": { by: ["chair", "member"], states: ["longlisting", "shortlisting"] },
  "shortlist.enter": { by: ["officer"], states: ["shortlisting"] },
  "shortlist.sign": { by: ["chair"], states: ["shortlisting"] },
  "reason.chair": { by: ["chair"], states: ["eligibilityScreening", "longlisting", "shortlisting", "recommendation"] },
  "session.schedule": { by: ["officer"], states: ["assessment"] },
  "sheet.score": { by: ["member"], states: ["assessment"] },
  "sheet.close": { by: ["officer"], states: ["assessment"] },
  // Proposed by one hand and answered by the other: chair and officer.
  "sheet.reopen": { by: ["officer", "chair"], states: ["assessment"] },
  "consensus.record": { by: ["chair"], states: ["panelReview"] },
  "report.write": { by: ["chair"], states: ["panelReview"] },
  "report.answer": { by: ["member"], states: ["panelReview"] },
  "report.recordNotSigned": { by: ["officer"], states: ["panelReview"] },
  "list.write": { by: ["chair"], states: ["recommendation"] },
  "list.sign": { by: ["chair"], states: ["recommendation"] },
  "question.answer": { by: ["chair"], states: ["recommendation"] },
  "analysis.list": { by: ["chair"], states: ["recommendation"] },
  "vetting.record": {
    by: ["vetting"],
    states: ["shortlisting", "assessment", "panelReview", "recommendation", "decision", "consultation", "offer"],
  },
  "vetting.adjudicate": {
    by: ["adjudicator"],
    states: ["shortlisting", "assessment", "panelReview", "recommendation", "decision", "consultation", "offer"],
  },
  "decision.take": { by: ["authority"], states: ["decision"] },
  "decision.recordPaper": { by: ["namedOfficer"], states: ["decision"] },
  "decision.approve": { by: ["authority"], states: ["decision"] },
  "decision.returnToDecider": { by: ["authority"], states: ["decision"] },
  "reason.authority": { by: ["authority"], states: ["decision"] },
  "analysis.decision": { by: ["authority"], states: ["decision"] },
  "offlist.bringIn": { by: ["namedOfficer"], states: ["decision"] },
  "named.choose": { by: ["authority"], states: ["decision", "consultation", "offer"] },
  "consultation.record": { by: ["authority", "namedOfficer"], states: ["consultation"] },
  "offer.record": { by: ["namedOfficer"], states: ["offer"] },
  "induction.write": { by: ["officer"], states: ["announced"] },
  // What reaches the secretariat about a process is filed whenever it comes, after the end too.
  "representation.file": { by: ["officer", "leadOfficer"], states: "any" },
  // Which letter in which state: `letterRules`. A letter that went out is tended after the end too.
  "letter.write": { by: ["officer", "namedOfficer"], states: "open" },
  "letter.tend": { by: ["officer", "namedOfficer"], states: "any" },
  // So is a contact: a promise outlives the stage it was given in.
  "contact.log": { by: ["officer", "leadOfficer"], states: "any" },
} as const satisfies Record<string, Rule>;
export type Act = keyof typeof actRules;

/**
 * Acts that make no record of the stage they are done in, of those that are bound to stages: they go on while a process
 * begun before the portal is on its way to its present stage. All others would make in the portal what was done on paper.
 */
const onTheWay: readonly Act[] = [
  "needs.write",
  "begun.mark",
  "begun.record",
  "nomination.register",
  "panel.propose",
  "panel.convene",
  "panel.replace",
  "panel.nameActingChair",
  "declaration.make",
  "conflict.rule",
  "vetting.record",
  "vetting.adjudicate",
];
/** What parts of a process a standing may see (model.md, "Who sees what"). */
export const sights = {
  process: (s: Standing) => involved(s),
  state: (s: Standing) => involved(s),
  board: (s: Standing) => desk(s),
  needs: (s: Standing) => involved(s),
  candidates: (s: Standing) => desk(s),
  screeningAll: (s: Standing) => desk(s),
  screeningOwn: (s: Standing) => s.screener && s.state === "eligibilityScreening",
  merit: (s: Standing) => desk(s) || (seated(s) && s.revealed),
  matrix: (s: Standing) => desk(s) || (seatedVoting(s) && s.declared && panelTime(s)),
  panel: (s: Standing) => desk(s) || seated(s),
  progress: (s: Standing) => desk(s) || chairs(s),
  declarations: (s: Standing) => desk(s) || chairs(s) || seatedVoting(s),
  findings: (s: Standing) => (desk(s) || seatedVoting(s)) && s.recusedFrom.length === 0,
  shortlist: (s: Standing) => (desk(s) || (seatedVoting(s) && s.declared)) && atOrAfter(s.state, "shortlisting"),
  results: (s: Standing) => (desk(s) || seatedVoting(s)) && s.revealed,
  vettingAggregate: (s: Standing) =>
    s.authority || s.vetting || s.adjudicator || desk(s) || (seatedVoting(s) && s.revealed),
  vettingRows: (s: Standing) => (s.vetting || s.adjudicator) && atOrAfter(s.state, "shortlisting"),
  recommended: (s: Standing) =>
    atOrAfter(s.state, "recommendation") &&
    (desk(s) || seatedVoting(s) || (s.authority && atOrAfter(s.state, "decision"))),
  /** What only decision, consultations and offer know of a candidacy: selected, objected to, brought in off the list. */
  outcome: (s: Standing) => s.authority || s.named || atOrAfter(s.state, "announced"),
  decision: (s: Standing) => (s.authority || s.named) && atOrAfter(s.state, "decision"),
  decisionFile: (s: Standing) => s.authority && atOrAfter(s.state, "decision"),
  consultations: (s: Standing) => (s.authority || s.named) && atOrAfter(s.state, "consultation"),
  offer: (s: Standing) => (s.authority || s.named) && atOrAfter(s.state, "offer"),
  finerStates: (s: Standing) => desk(s) || s.authority,
  announcement: (s: Standing) => involved(s) && atOrAfter(s.state, "announced"),
  induction: (s: Standing) => desk(s) && atOrAfter(s.state, "announced"),
  /** Letters to States and to the public, of those who write them; the States read their own at their desk. */
  letters: (s: Standing) => (desk(s) || s.named || s.authority) && atOrAfter(s.state, "callOpen"),
  /** Letters of the consultations and the offer: they name the person decided. */
  sealedLetters: (s: Standing) =>
    ((s.authority || s.named) && atOrAfter(s.state, "consultation")) || (desk(s) && atOrAfter(s.state, "announced")),
} as const;
export type Sight = keyof typeof sights;

const desk = (s: Standing) => s.officer || s.lead;
const seated = (s: Standing) => s.seat !== null;
const seatedVoting = (s: Standing) => s.seat === "chair" || s.seat === "voting";
const chairs = (s: Standing) => s.seat === "chair" || s.actingChair;
const panelTime = (s: Standing) => atOrAfter(s.state, "shortlisting") && before(s.state, "announced");
const involved = (s: Standing) =>
  desk(s) ||
  s.named ||
  s.screener ||
  seated(s) ||
  s.authority ||
  ((s.vetting || s.adjudicator) && atOrAfter(s.state, "shortlisting"));

/** Whether a standing sees a part; the only question that views and queries ask. */
export function sees(standing: Standing, sight: Sight): boolean {
  return sights[sight](standing);
}
/** Whether a candidate's file is open to a standing. Recusal beats every seat. */
export function seesFile(standing: Standing, candidacyId: string, recommended: boolean): boolean {
  if (standing.recusedFrom.includes(candidacyId)) return false;
  if (desk(standing)) return true;
  // Cancelled or readvertised: nobody has work in it any more, and the announcement that would shut it never comes.
  if (standing.ended) return false;
  if (standing.screener && standing.state === "eligibilityScreening") return true;
  if (seatedVoting(standing) && standing.declared && panelTime(standing)) return true;
  return standing.authority && recommended && atOrAfter(standing.state, "decision");
}

/**
 * Whether a standing reads what a record from before the portal says, and its scan: as the records of that stage in the
 * portal would be open. A scan shows all of it at once, so nobody who is recused from any name reads one.
 */
export function seesPriorRecord(standing: Standing, stage: PriorStage): boolean {
  if (standing.recusedFrom.length > 0) return false;
  switch (stage) {
    case "needsDefined":
    case "callOpen":
    case "eligibilityScreening":
    case "longlisting":
      return desk(standing);
    case "shortlisting":
      return sees(standing, "shortlist");
    case "assessment":
    case "panelReview":
      return sees(standing, "results");
  }
}

export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly kind: "missing" | "denied" | "conflict"; readonly reason: Message };
const yes: Verdict = { ok: true };

/**
 * May this standing do this act now, and if not, why.
 * `missing`: the viewer may not know that the process exists; `denied`: another hand's act; `conflict`: out of turn.
 */
export function may(standing: Standing | null, act: Act): Verdict {
  if (!standing || !involved(standing)) return { ok: false, kind: "missing", reason: message("refusal.missing") };
  const rule: Rule = actRules[act];
  const hands = handsOf(standing);
  if (!rule.by.some((hand) => hands.has(hand)))
    return { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
  if (!standing.open && rule.states !== "any")
    return {
      ok: false,
      kind: "conflict",
      reason: message(standing.ended ? "refusal.processEnded" : "refusal.processSuspended"),
    };
  if (rule.states !== "open" && rule.states !== "any" && !rule.states.includes(standing.state))
    return { ok: false, kind: "conflict", reason: message("refusal.outOfTurn") };
  if (
    typeof rule.states !== "string" &&
    priorStageAt(standing.begunIn ?? null, standing.state, standing.round) !== null &&
    !onTheWay.includes(act)
  )
    return { ok: false, kind: "conflict", reason: message("begun.onPaper") };
  return yes;
}
/** May this standing take a process act (gate, loop or side exit) now. Conditions are asked apart, of the gate. */
export function mayMove(standing: Standing | null, act: string): Verdict {
  if (!standing || !involved(standing)) return { ok: false, kind: "missing", reason: message("refusal.missing") };
  const hands = handsOf(standing);
  const rows = processTable.filter((row) => row.act === act);
  if (!rows.some((row) => row.by.some((hand) => hands.has(hand))))
    return { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
  if (!standing.open)
    return {
      ok: false,
      kind: "conflict",
      reason: message(standing.ended ? "refusal.processEnded" : "refusal.processSuspended"),
    };
  if (!rows.some((row) => row.from === standing.state))
    return { ok: false, kind: "conflict", reason: message("refusal.outOfTurn") };
  return yes;
}

/** May this standing take a side exit now: suspend and cancel and readvertise from a running process, resume from a suspended one. */
export function mayLeaveAside(standing: Standing | null, exit: (typeof sideExits)[number]["act"]): Verdict {
  if (!standing || !sees(standing, "process"))
    return { ok: false, kind: "missing", reason: message("refusal.missing") };
  const hands = handsOf(standing);
  if (!sideExits.some(({ act, by }) => act === exit && by.some((hand) => hands.has(hand))))
    return { ok: false, kind: "denied", reason: message("refusal.notYourAct") };
  const shut = (key: string): Verdict => ({ ok: false, kind: "conflict", reason: message(key) });
  if (standing.ended) return shut("refusal.processEnded");
  if (exit !== "resume" && standing.suspended) return shut("refusal.processSuspended");
  if (exit === "resume" && !standing.suspended) return shut("refusal.notSuspended");
  return before(standing.state, "announced") ? yes : shut("refusal.outOfTurn");
}

/** The state as a standing reads it: recommendation to offer are one state to all but desk and authority. */
export function stateAsSeen(standing: Standing): ProcessState | "withAuthority" {
  if (sees(standing, "finerStates")) return standing.state;
  const hidden: readonly ProcessState[] = ["recommendation", "decision", "consultation", "offer"];
  // The chair acts in `recommendation` and so knows it; what follows is the authority's.
  if (chairs(standing) && standing.state === "recommendation") return standing.state;
  return hidden.includes(standing.state) ? "withAuthority" : standing.state;
}
