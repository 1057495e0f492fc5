import { windowOpen } from "#app/domain/selection/call.ts";
import { clearanceOf, type Clearance } from "#app/domain/selection/clearance.ts";
import {
  findingsAt,
  type AssessedPerson,
  type BalanceGate,
  type BalancePost,
  type Finding,
  type GateInputs,
  type Level,
  type PanelPerson,
  type RuleSetting,
} from "#app/domain/selection/balance.ts";
import {
  linesAhead,
  wayForward,
  type Condition,
  type FindingFact,
  type GateFacts,
} from "#app/domain/selection/stages.ts";
import type { House } from "#app/services/work.server.ts";
import { candidatesOf, type Candidate } from "#db/queries/candidates.server.ts";
import { gateRecords, type GateRecords } from "#db/queries/gate.server.ts";
import { panelPeople } from "#db/queries/panel-people.server.ts";
import { postContext, processHead, type ProcessHead } from "#db/queries/process.server.ts";
import { dayOf, systemViewer } from "#db/queries/viewer.server.ts";
import { processRules } from "#db/queries/rules.server.ts";

const rules = systemViewer("the gate is decided on all records, and shown by what its viewer may see");

/** All that a process's gate knows. Use-cases decide on it; pages show what `shownGate` leaves of it. */
export type GateState = {
  readonly head: ProcessHead;
  readonly records: GateRecords;
  readonly candidates: readonly Candidate[];
  readonly facts: GateFacts;
  readonly findings: Readonly<Partial<Record<BalanceGate, readonly Finding[]>>>;
  readonly clearances: ReadonlyMap<string, Clearance>;
  readonly lines: readonly Condition[];
};

/** The digest that ties a signed reason to the very list it speaks of; another list shows it as superseded. */
export function subjectDigest(house: House, gate: string, ids: readonly string[]): string {
  return house.digest(["subject", gate, ...[...ids].sort()]);
}

/** Loads a process's records and evaluates the gate ahead of it. */
export async function gateOf(house: House, processId: string): Promise<GateState> {
  const { store } = house;
  const now = house.now();
  const head = await processHead(rules, store, processId);
  const records = await gateRecords(rules, store, processId, dayOf(now));
  const candidates = await candidatesOf(rules, store, processId);
  const context = await postContext(rules, store, head.post.id);
  const settings = await processRules(rules, store, processId, now);
  const panel = records.panel ? await panelPeople(rules, store, records.panel.id, head.mission.leadDepartment) : [];
  const clearances = clearancesOf(records, dayOf(now));
  const findings = allFindings(head, records, candidates, context, settings, panel, house, now);
  const facts = factsOf(house, head, records, candidates, findings, clearances, now);
  const forward = wayForward(records.process.state);
  return {
    head,
    records,
    candidates,
    facts,
    findings,
    clearances,
    lines: forward ? linesAhead(forward, facts) : [],
  };
}

function clearancesOf(records: GateRecords, today: string): Map<string, Clearance> {
  return new Map(
    records.candidacies.map(({ id, personId }) => [
      id,
      clearanceOf(
        records.checks.filter((check) => check.personId === personId),
        records.rulings,
        today,
      ),
    ]),
  );
}

/** Qualified = every official rating at or above its pass level; null while there is none. */
export function qualifiedIn(records: GateRecords, candidacyId: string): boolean | null {
  const rows = records.official.filter((row) => row.candidacyId === candidacyId);
  return rows.length === 0 ? null : rows.every((row) => row.passed);
}

function allFindings(
  head: ProcessHead,
  records: GateRecords,
  candidates: readonly Candidate[],
  context: { outgoing: string[] | null; hostStates: string[] },
  settings: readonly RuleSetting[],
  panel: readonly PanelPerson[],
  house: House,
  now: number,
): Partial<Record<BalanceGate, readonly Finding[]>> {
  const post: BalancePost = {
    postType: head.post.typeId,
    isHeadOfMission: head.post.isHeadOfMission,
    level: head.level as Level,
    track: head.track,
  };
  const people = (ids: readonly string[]) =>
    candidates.filter(({ candidacyId }) => ids.includes(candidacyId)).map(({ person }) => person);
  const assessed = (ids: readonly string[]): AssessedPerson[] =>
    people(ids).map((person) => ({ ...person, qualified: qualifiedIn(records, person.id) }));
  const list = { ...context, post };
  const made: Partial<Record<BalanceGate, readonly Finding[]>> = {};
  const put = <G extends BalanceGate>(gate: G, inputs: GateInputs[G]) => {
    made[gate] = findingsAt(gate, inputs, settings);
  };
  if (panel.length > 0) put("convening", { panel, post, on: dayOf(now) });
  if (records.longlisted.length > 0) put("longlist", { ...list, names: people(records.longlisted) });
  if (records.shortlisted.length > 0) put("shortlist", { ...list, names: people(records.shortlisted) });
  if (records.recommended.length > 0) {
    const assessedIds = records.candidacies
      .filter(({ state }) => state === "assessed" || state === "recommended")
      .map(({ id }) => id);
    put("recommendedList", {
      ...list,
      names: people(records.recommended),
      omitted: assessed(assessedIds.filter((id) => !records.recommended.includes(id))),
      analysisSigned: analysisSigned(house, records, "recommendedList", records.recommended),
    });
  }
  const { decision } = records;
  if (decision && decision.state !== "returned") {
    const [decided] = people([decision.candidacyId]);
    if (decided)
      put("decision", {
        ...list,
        decided,
        recommended: assessed(records.recommended),
        analysisSigned: analysisSigned(house, records, "decision", [decision.candidacyId]),
      });
  }
  return made;
}

function analysisSigned(
  house: House,
  records: GateRecords,
  gate: "recommendedList" | "decision",
  ids: readonly string[],
): boolean {
  const digest = subjectDigest(house, gate, ids);
  // Of the decision: on the very edition it was taken from.
  const edition = gate === "decision" ? records.recommendation?.id : null;
  return records.analyses.some(
    (row) => row.gate === gate && row.subjectDigest === digest && (edition === null || row.objectId === edition),
  );
}

/** The ids a gate's reasons speak of. */
export function subjectsAt(records: GateRecords, gate: BalanceGate): readonly string[] {
  switch (gate) {
    case "convening":
      return records.members.filter(({ seat }) => seat !== "observer").map(({ accountId }) => accountId);
    case "longlist":
      return records.longlisted;
    case "shortlist":
      return records.shortlisted;
    case "recommendedList":
      return records.recommended;
    case "decision":
      return records.decision ? [records.decision.candidacyId] : [];
    case "nominationList":
      return [];
  }
}

function factsOf(
  house: House,
  head: ProcessHead,
  records: GateRecords,
  candidates: readonly Candidate[],
  findings: Partial<Record<BalanceGate, readonly Finding[]>>,
  clearances: ReadonlyMap<string, Clearance>,
  now: number,
): GateFacts {
  const { process } = records;
  const voters = records.members.filter(({ seat }) => seat !== "observer");
  const seated = records.panel?.state === "convened";
  const alive = records.candidacies.filter(
    ({ state }) => !["withdrawn", "governmentWithdrawn", "objected"].includes(state),
  );
  // What the call brought, as the desk reads it: with whom a party objected to, without whom only the authority named.
  const called = new Set(
    candidates.filter(({ outsider, takenBack }) => !outsider && !takenBack).map(({ candidacyId }) => candidacyId),
  );
  const received = records.candidacies.filter(
    ({ id, state }) => called.has(id) && state !== "withdrawn" && state !== "governmentWithdrawn",
  );
  const toScreen = received.filter(
    ({ id, state }) => state === "nominated" || state === "incomplete" || records.decided.has(id),
  );
  // What still lacks papers is decided as incomplete; closing the screening makes it ineligible.
  const undecided = received.filter(
    ({ id, state }) => state === "nominated" || (state === "incomplete" && !records.lacking.has(id)),
  );
  const longlisted = records.longlisted.filter((id) => alive.some((row) => row.id === id));
  const declaredBy = (memberId: string) =>
    records.declarations.filter((row) => row.panelMemberId === memberId && longlisted.includes(row.candidacyId)).length;
  const recusedBy = (memberId: string, candidacyId: string) =>
    records.declarations.some(
      (row) => row.panelMemberId === memberId && row.candidacyId === candidacyId && row.ruling === "recused",
    );
  const shortlisted = records.shortlisted.filter((id) => alive.some((row) => row.id === id));
  const closed = (memberId: string, candidacyId: string) => {
    if (recusedBy(memberId, candidacyId)) return true;
    const last = records.sheets
      .filter((row) => row.panelMemberId === memberId && row.candidacyId === candidacyId)
      .sort((a, b) => b.attempt - a.attempt)[0];
    return last !== undefined && last.state !== "draft";
  };
  const absentFrom = (memberId: string, candidacyId: string) =>
    records.sheets.some(
      (row) => row.panelMemberId === memberId && row.candidacyId === candidacyId && row.state === "absent",
    );
  const narrated = shortlisted.flatMap((id) =>
    records.competencies.map((c) =>
      records.narratives.find((row) => row.candidacyId === id && row.competencyId === c.id),
    ),
  );
  const answered = new Set(records.answers.map(({ panelMemberId }) => panelMemberId));
  const listed = records.recommended;
  const { decision, consultations, offer } = records;
  const requiredParties =
    head.post.isHeadOfMission || head.post.typeId === "forceCommander"
      ? ["hostState", "securityCouncil"]
      : ["hostState"];
  const formalities = offer ? [offer.medicalClearedOn, offer.governmentReleasedOn, offer.ethicsReviewedOn] : [];
  const factFindings: Partial<Record<string, FindingFact[]>> = {};
  for (const [gate, list] of Object.entries(findings) as [BalanceGate, readonly Finding[]][]) {
    const digest = subjectDigest(house, gate, subjectsAt(records, gate));
    factFindings[gate] = list
      .filter(({ rule }) => rule !== "G5")
      .map(({ rule, status, have, need, bound, title, detail }) => ({
        rule,
        status,
        have,
        need,
        bound,
        title,
        detail,
        reasonSigned: records.reasons.some(
          (row) => row.gate === gate && row.ruleCode === rule && row.subjectDigest === digest,
        ),
      }));
  }
  const g5 = (gate: BalanceGate) => findings[gate]?.find(({ rule }) => rule === "G5");
  const g5Now = g5(process.state === "decision" ? "decision" : "recommendedList");
  return {
    state: process.state,
    now,
    round: process.round,
    begunIn: records.begunIn,
    officers: records.officers,
    named: records.named,
    needs: records.needs,
    terms: records.terms,
    requiredCriteria: records.criteria.filter(({ kind }) => kind === "required").length,
    desirableCriteria: records.criteria.filter(({ kind }) => kind === "desirable").length,
    desirableWeight: records.criteria.reduce((sum, { weight }) => sum + (weight ?? 0), 0),
    competencies: records.competencies.length,
    competencyWeight: records.competencies.reduce((sum, { weight }) => sum + weight, 0),
    lightestWeight:
      records.competencies.length > 0 ? Math.min(...records.competencies.map(({ weight }) => weight)) : null,
    rubric: records.rubricFits,
    callRules:
      process.ratingMethod !== null &&
      process.recommendationMode !== null &&
      process.listRule !== null &&
      process.listSize !== null &&
      process.shortlistSize !== null &&
      records.languages > 0,
    closesAt: records.call?.closesAt ?? null,
    callQuestions: records.callQuestions,
    lateWaiting: records.lateRequests.filter((row) => row.outcome === null || windowOpen(row, now)).length,
    screeners: records.screeners,
    candidacies: received.length,
    undecided: undecided.length,
    screenedByTwo: toScreen.filter(
      ({ id }) =>
        records.submittedSheets.filter(({ candidacyId }) => candidacyId === id).length >= 2 || records.decided.has(id),
    ).length,
    toScreen: toScreen.length,
    longlisted: longlisted.length,
    panelConvened: seated,
    unavailable: seated
      ? records.members
          .filter(({ id, accountId }) =>
            records.shut.some((row) => row.accountId === accountId && !absentFrom(id, row.candidacyId)),
          )
          .map(({ name }) => name)
      : [],
    declarations: {
      done: seated ? voters.reduce((sum, { id }) => sum + declaredBy(id), 0) : 0,
      due: voters.length * longlisted.length,
      waitingFor: seated ? voters.filter(({ id }) => declaredBy(id) < longlisted.length).map(({ name }) => name) : [],
    },
    conflictsOpen: records.declarations.filter(({ tie, ruling }) => tie !== "none" && ruling === null).length,
    shortlisted: shortlisted.length,
    shortlistSize: process.shortlistSize ?? 0,
    shortlistSigned: records.shortlist?.state === "signed",
    sessions: {
      held: shortlisted.filter((id) => records.sessions.some((row) => row.candidacyId === id && row.startsAt <= now))
        .length,
      due: shortlisted.length,
    },
    sheets: {
      closed: voters.reduce(
        (sum, { id }) => sum + shortlisted.filter((candidacyId) => closed(id, candidacyId)).length,
        0,
      ),
      due: voters.length * shortlisted.length,
      waitingFor: voters
        .filter(({ id }) => shortlisted.some((candidacyId) => !closed(id, candidacyId)))
        .map(({ name }) => name),
    },
    narratives: {
      done: narrated.filter(
        (row) => row && row.narrative.length > 0 && (process.ratingMethod === "bandedAverage" || row.rating !== null),
      ).length,
      due: narrated.length,
    },
    reportSigned: records.report?.state === "signed",
    reportAnswers: {
      done: voters.filter(({ id }) => answered.has(id)).length,
      due: voters.length,
      waitingFor: voters.filter(({ id }) => !answered.has(id)).map(({ name }) => name),
    },
    recommended: listed.length,
    fewerReason: (records.recommendation?.fewerReason ?? "") !== "",
    listSigned: records.recommendation?.state === "signed",
    questionsOpen: records.questionsOpen,
    listCleared: { done: listed.filter((id) => clearances.get(id)?.status === "cleared").length, due: listed.length },
    analysis: {
      needed: g5Now !== undefined && g5Now.status !== "notApplicable" && g5Now.status !== "met",
      signed: g5Now?.status === "met",
      gate: process.state === "decision" ? "decision" : "recommendedList",
    },
    decision: decision?.state ?? "none",
    decidedCleared:
      decision !== null && decision.state !== "returned" && clearances.get(decision.candidacyId)?.status === "cleared",
    consultations: {
      held: requiredParties.filter((party) => consultations.some((row) => row.party === party)).length,
      open: consultations.filter(({ outcome }) => outcome === "pending").length,
      objected: consultations.filter(({ outcome }) => outcome === "objected").length,
      required: requiredParties.length,
    },
    offer: offer?.outcome ?? "none",
    decidedLeft:
      decision !== null &&
      records.candidacies.some(
        ({ id, state }) => id === decision.candidacyId && (state === "withdrawn" || state === "governmentWithdrawn"),
      ),
    formalities: { done: formalities.filter((day) => day !== null).length, due: 3 },
    induction: { planned: records.induction !== null, items: records.inductionItems },
    findings: factFindings,
  };
}
