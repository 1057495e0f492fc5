import { languageOf, type Locale, type Multilingual } from "#app/domain/languages.ts";
import { message, type Message } from "#app/domain/message.ts";
import { handsOf, holds, statesOf, sees, stateAsSeen, type Standing, type Viewer } from "#app/domain/policy.ts";
import { dayIn, endOfNewYorkDay, launchBy, launchDue } from "#app/domain/selection/plan.ts";
import { promiseStates } from "#app/domain/selection/contacts.ts";
import { linesAhead, opens, wayBack, wayForward, type Place } from "#app/domain/selection/stages.ts";
import { atOrAfter, before } from "#app/domain/selection/states.ts";
import { reopeningsToAnswer } from "#app/services/assessment/reopening-hands.server.ts";
import { mentoringTasks } from "#app/services/mentoring/list-mentoring-tasks.server.ts";
import type { House } from "#app/services/work.server.ts";
import { cadrePeople } from "#db/queries/cadre.server.ts";
import { documentRequestsIn } from "#db/queries/call-record.server.ts";
import { openCallsOf } from "#db/queries/call-tasks.server.ts";
import { contactsOf } from "#db/queries/contacts.server.ts";
import { forecasts, stageDays } from "#db/queries/forecasts.server.ts";
import { invitationsForOfficers, invitationsForStates } from "#db/queries/invitations.server.ts";
import { officerAccounts } from "#db/queries/officers.server.ts";
import { officersOf, processIds, stageDates } from "#db/queries/process.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { memberQueue } from "#db/queries/vetting.server.ts";
import { dayOf } from "#db/queries/viewer.server.ts";
import { chairingFor } from "./chairing.server.ts";
import { lettersOwed } from "./letters-owed.server.ts";
import { gateOf, type GateState } from "./gate.server.ts";
import { screenedStates } from "./save-screening-sheet.server.ts";
import { shownLines } from "./show-gate.server.ts";

/** One task of a viewer, driven by the stage table: what waits for this hand, due by the stage plan. */
export type Task = {
  readonly id: string;
  readonly title: Message;
  readonly subject: Message;
  readonly detail: Message | null;
  readonly href: string;
  readonly due: number | null;
  /** False: it waits for others; shown so that one knows what comes. */
  readonly mine: boolean;
  /** Since when it waits, where that is not since the stage began. */
  readonly since?: number;
};

/** The address of a place of a process. */
export function pathOf(processId: string, place: Place): string {
  return place === "process" ? `/processes/${processId}` : `/processes/${processId}/${place}`;
}

/** The tasks of a viewer, overdue and soonest first. */
export async function tasksOf(viewer: Viewer, house: House): Promise<Task[]> {
  const tasks: Task[] = [];
  if (holds(viewer, "focalPoint", "leadFocalPoint"))
    tasks.push(...(await focalTasks(viewer, house)), ...(await invitationTasks(viewer, house)));
  if (holds(viewer, "vettingOfficer", "adjudicator")) tasks.push(...(await memberVettingTasks(viewer, house)));
  if (holds(viewer, "cadreManager")) tasks.push(...(await cadreTasks(viewer, house)));
  if (holds(viewer, "leadOfficer")) tasks.push(...(await launchTasks(viewer, house)));
  if (
    holds(
      viewer,
      "leadOfficer",
      "secretariatOfficer",
      "screener",
      "panelMember",
      "panelChair",
      "vettingOfficer",
      "adjudicator",
      "selectionAuthority",
    )
  )
    for (const id of await processIds(viewer, house.store)) {
      const standing = await standingOf(viewer, house.store, id);
      if (standing && standing.open && sees(standing, "process")) {
        const gate = await gateOf(house, id);
        tasks.push(...(await tasksIn(viewer, standing, gate, house)));
      }
      if (standing?.open && standing.officer && standing.state === "callOpen")
        tasks.push(...(await answerTasks(viewer, house, id)));
    }
  tasks.push(...(await mentoringTasks(viewer, house)));
  return tasks.sort(
    (a, b) => Number(b.mine) - Number(a.mine) || (a.due ?? Infinity) - (b.due ?? Infinity) || a.id.localeCompare(b.id),
  );
}

/** The tasks of a standing in one running process. */
export async function tasksIn(viewer: Viewer, standing: Standing, gate: GateState, house: House): Promise<Task[]> {
  return [
    ...(await processTasks(viewer, standing, gate, house)),
    ...newsTasks(viewer, standing, gate, house),
    ...(await promiseTasks(viewer, standing, gate, house)),
    ...(await letterTasks(viewer, standing, gate, house)),
  ];
}
/** What each call asks of the States that the viewer speaks for, and what is missing in their nominations. */
export async function focalTasks(viewer: Viewer, house: House): Promise<(Task & { processId: string })[]> {
  const calls = await openCallsOf(viewer, house.store, statesOf(viewer), house.now());
  return calls.flatMap((call) => {
    const subject = namedProcess({ title: call.title, mission: { acronym: call.mission } }, viewer.locale);
    const own: (Task & { processId: string })[] = [];
    const { processId } = call;
    if (!call.submitted && call.closesAt > house.now())
      own.push({
        id: `call:${call.id}`,
        title: message(call.names === 0 ? "task.nominate" : "task.submitList", { count: call.names }),
        subject,
        detail: null,
        href: `/calls/${call.id}`,
        due: call.closesAt,
        mine: true,
        since: call.issuedAt,
        processId,
      });
    if (call.lateUntil !== null)
      own.push({
        id: `late:${call.id}`,
        title: message("task.nominateLate", { count: call.lateNames }),
        subject,
        detail: null,
        href: `/calls/${call.id}`,
        due: call.lateUntil,
        mine: true,
        processId,
      });
    if (call.incomplete > 0)
      own.push({
        id: `missing:${call.id}`,
        title: message("task.completeNomination", { count: call.incomplete }),
        subject,
        detail: null,
        href: `/calls/${call.id}`,
        due: call.documentDueAt ?? call.screeningEndsAt,
        mine: true,
        since: call.issuedAt,
        processId,
      });
    return own;
  });
}

/** Members of the cadre who were invited and whom the viewer's State sponsors: nominate them, or record their no. */
async function invitationTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const waiting = await invitationsForStates(viewer, house.store, statesOf(viewer));
  const many = statesOf(viewer).length > 1;
  return waiting
    .filter(({ closesAt }) => closesAt > house.now())
    .map((row) => ({
      id: `invitation:${row.id}`,
      title: message("task.nominateMember", { name: row.name }),
      subject: namedProcess({ title: row.title, mission: { acronym: row.mission } }, viewer.locale),
      detail: null,
      href: `/calls/${row.callId}/nominations/new?invitation=${row.id}${many ? `&state=${row.sponsoringState}` : ""}`,
      due: row.closesAt,
      mine: true,
    }));
}
/** Invited members without a State: an officer of the process registers what they answer. */
async function answerTasks(viewer: Viewer, house: House, processId: string): Promise<Task[]> {
  const waiting = await invitationsForOfficers(viewer, house.store, [processId]);
  const [first] = waiting;
  return first
    ? [
        {
          id: `${processId}:registerAnswers`,
          title: message("task.registerAnswers", { count: waiting.length }),
          subject: namedProcess({ title: first.title, mission: { acronym: first.mission } }, viewer.locale),
          detail: null,
          href: `/processes/${processId}/invite`,
          due: first.closesAt,
          mine: true,
        },
      ]
    : [];
}
/** Members of the cadre whose checks wait for an answer, or whose adverse check waits for a ruling. */
async function memberVettingTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const rows = await memberQueue(viewer, house.store, house.now());
  const waits = (standing: "pending" | "adverse") =>
    rows.filter(({ checks }) => checks.some((check) => check.standing === standing));
  const task = (key: "vetMembers" | "ruleMembers", list: typeof rows): Task[] =>
    list.length === 0
      ? []
      : [
          {
            id: `cadre:${key}`,
            title: message(`task.${key}`, { count: list.length }),
            subject: message("vetting.asMember"),
            detail: null,
            href: list.length === 1 ? `/cadre/${list[0]!.memberId}/checks` : "/vetting",
            due: null,
            mine: true,
          },
        ];
  return [
    ...(holds(viewer, "vettingOfficer") ? task("vetMembers", waits("pending")) : []),
    ...(holds(viewer, "adjudicator") ? task("ruleMembers", waits("adverse")) : []),
  ];
}
/** Forecasts whose selection is to be launched soon, or should have been: any lead officer launches them. */
async function launchTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const days = await stageDays(viewer, house.store);
  const today = dayIn(house.now(), "America/New_York");
  return (await forecasts(viewer, house.store)).flatMap((forecast) => {
    const by = launchBy(forecast.vacantOn, days);
    // While a process of the post still runs nobody can launch the next one.
    return forecast.waits && forecast.runs === null && launchDue(by, today)
      ? [
          {
            id: `forecast:${forecast.id}`,
            title: message("task.launch"),
            subject: namedProcess({ title: forecast.title, mission: { acronym: forecast.mission } }, viewer.locale),
            detail: null,
            href: `/forecasts/${forecast.id}/launch`,
            due: endOfNewYorkDay(by),
            mine: true,
          },
        ]
      : [];
  });
}
/** From the day on that was told to the States as that of the next news: an officer publishes them. */
function newsTasks(viewer: Viewer, standing: Standing, { head, candidates }: GateState, house: House): Task[] {
  const { nextNewsOn } = head.row;
  if (!standing.officer || nextNewsOn === null || candidates.length === 0) return [];
  if (nextNewsOn > dayIn(house.now(), "America/New_York")) return [];
  return [
    {
      id: `${head.id}:news`,
      title: message("task.publishNews"),
      subject: namedProcess(head, viewer.locale),
      detail: null,
      href: `/processes/${head.id}/news`,
      due: endOfNewYorkDay(nextNewsOn),
      mine: true,
    },
  ];
}
/** Letters that belong to the call or the announcement and have not gone out: the officer issues them together. */
async function letterTasks(viewer: Viewer, standing: Standing, { head }: GateState, house: House): Promise<Task[]> {
  return (await lettersOwed(house, viewer, standing)).map(({ kind, count }) => ({
    id: `${head.id}:letters:${kind}`,
    title: message(`task.letters.${kind}`, { count }),
    subject: namedProcess(head, viewer.locale),
    detail: null,
    href: `/processes/${head.id}/letters/together/${kind}`,
    due: null,
    mine: true,
  }));
}
/** What others promised an officer: to be asked after when its day is over. */
async function promiseTasks(viewer: Viewer, standing: Standing, { head }: GateState, house: House): Promise<Task[]> {
  if (!standing.officer) return [];
  const log = await contactsOf(viewer, house.store, standing);
  const states = promiseStates(log, dayIn(house.now(), "America/New_York"));
  return log.flatMap(({ id, withWhom, promisedBy, loggedAt }) => {
    const state = states.get(id);
    if (promisedBy === null || (state !== "open" && state !== "late")) return [];
    return [
      {
        id: `${head.id}:promise:${id}`,
        title: message("task.promise", { who: withWhom }),
        subject: namedProcess(head, viewer.locale),
        detail: null,
        href: `/processes/${head.id}/contacts/${id}`,
        due: endOfNewYorkDay(promisedBy),
        mine: true,
        since: loggedAt,
      },
    ];
  });
}
/** Memberships that ask for the cadre manager's look. */
async function cadreTasks(viewer: Viewer, house: House): Promise<Task[]> {
  const people = await cadrePeople(viewer, house.store, dayOf(house.now()));
  const due = people.flatMap(({ pools }) => pools.filter(({ reviewDue }) => reviewDue));
  return due.length === 0
    ? []
    : [
        {
          id: "cadre:review",
          title: message("task.reviewPools", { count: due.length }),
          subject: message("task.reviewSubject"),
          detail: null,
          href: "/cadre?review=due",
          due: null,
          mine: true,
        },
      ];
}

async function processTasks(viewer: Viewer, standing: Standing, gate: GateState, house: House): Promise<Task[]> {
  const { records, head } = gate;
  const { plan } = await stageDates({ system: "task due dates" }, house.store, head.id);
  const due = plan.find(({ state }) => state === standing.state)?.endsAt ?? null;
  const hands = handsOf(standing);
  const subject = namedProcess(head, viewer.locale);
  const task = (key: string, place: Place, more: Partial<Task> & { values?: Record<string, number> } = {}): Task => ({
    id: `${head.id}:${key}`,
    title: message(`task.${key}`, more.values),
    subject,
    detail: more.detail ?? null,
    href: more.href ?? pathOf(head.id, place),
    due: more.due === undefined ? due : more.due,
    mine: more.mine ?? true,
  });
  const tasks: Task[] = [];
  const own = ownParts(viewer, standing, gate);
  if (own.screening > 0 && standing.state === "eligibilityScreening")
    tasks.push(task("screen", "screening", { values: { count: own.screening } }));
  if (own.declarations > 0 && (standing.state === "longlisting" || standing.state === "shortlisting"))
    tasks.push(task("declare", "declarations", { values: { count: own.declarations } }));
  if (own.sheets > 0 && standing.state === "assessment")
    tasks.push(task("score", "scores", { values: { count: own.sheets } }));
  const reopenings = standing.state === "assessment" ? await reopeningsToAnswer(house, viewer, standing) : 0;
  if (reopenings > 0)
    tasks.push(
      task("reopening", "scores", { values: { count: reopenings }, href: `/processes/${head.id}/scores/reopen` }),
    );
  if (own.report && standing.state === "panelReview") tasks.push(task("answerReport", "report"));
  if (hands.has("vetting") && own.checks > 0) tasks.push(task("vet", "vetting", { values: { count: own.checks } }));
  if (hands.has("adjudicator") && own.adverse > 0)
    tasks.push(task("adjudicate", "vetting", { values: { count: own.adverse } }));

  if (hands.has("officer") && standing.state === "eligibilityScreening") {
    const overdue = (await documentRequestsIn(viewer, house.store, head.id)).filter(
      (row) => row.waits && row.dueAt < house.now(),
    );
    if (overdue.length > 0)
      tasks.push(
        task("documentsOverdue", "screening", { values: { count: overdue.length }, href: pathOf(head.id, "asked") }),
      );
  }
  // A ruling on a late nomination does not wait for the gate that it holds shut.
  if (hands.has("leadOfficer") && standing.state === "callOpen" && gate.facts.lateWaiting > 0)
    if (records.lateRequests.some(({ outcome }) => outcome === null)) tasks.push(task("lateWindowsOver", "late"));

  const forward = wayForward(standing.state);
  if (!forward) return tasks;
  tasks.push(...(await chairingTasks(viewer, standing, gate, house, subject, due)));
  if (standing.lead && gate.facts.officers > 0 && (await nobodyTends(viewer, head.id, house)))
    tasks.push(task("officersGone", "officers"));
  const personal = new Set([
    "screenedByTwo",
    "declarationsComplete",
    "sheetsLocked",
    "reportAnswered",
    "listCleared",
    "decidedCleared",
  ]);
  const lines = linesAhead(forward, gate.facts);
  const shown = shownLines(standing, lines);
  for (const line of lines) {
    // What nobody brings about any more makes one task together, below.
    if (line.where === "after-objection") continue;
    // A window that was granted runs on by itself.
    if (line.code === "lateWindowsOver" && !records.lateRequests.some(({ outcome }) => outcome === null)) continue;
    if (line.status === "met" || personal.has(line.code) || !hands.has(line.mend)) continue;
    if (!shown.some((one) => one.mine && one.title.key === line.title.key)) continue;
    if (line.code === "decisionTaken" && records.decision?.state === "proposed") continue;
    // The analysis is the decider's to sign, on a decision from paper anybody's of the office.
    if (
      line.code === "analysisOfDecision" &&
      records.decision?.recordedBy === null &&
      records.decision.decidedBy !== viewer.accountId
    )
      continue;
    const href =
      line.status === "reason" && line.rule
        ? `/processes/${head.id}/reasons/${gateOfLine[line.code] ?? "shortlist"}/${line.rule}`
        : undefined;
    tasks.push({
      ...task(line.code, line.where, href === undefined ? {} : { href }),
      id: `${head.id}:${line.code}:${line.rule ?? ""}`,
      detail: line.rule ? line.title : null,
    });
  }
  const back = wayBack(gate.facts);
  if (back !== null && hands.has("authority")) tasks.push(task(`back.${back}`, "after-objection"));
  if (
    back === null &&
    forward.by.some((hand) => hands.has(hand)) &&
    opens(lines) &&
    (forward.act !== "approveDecision" || own.mayApprove)
  )
    tasks.push(
      task(
        `act.${forward.act}`,
        "process",
        pageOfAct[forward.act] ? { href: `/processes/${head.id}/${pageOfAct[forward.act]}` } : {},
      ),
    );
  if (tasks.length === 0 && !standing.lead)
    tasks.push(
      task("waits", "process", {
        mine: false,
        due: null,
        detail: message("task.waitsAt", { state: message(`state.${stateAsSeen(standing)}`) }),
      }),
    );
  return tasks;
}

/**
 * Where a panel waits for a chair: an officer names an acting chair when nobody can do the chair's part, and whoever
 * chairs confirms the absence of a member that an officer has proposed.
 */
async function chairingTasks(
  viewer: Viewer,
  standing: Standing,
  { head, records }: GateState,
  house: House,
  subject: Message,
  due: number | null,
): Promise<Task[]> {
  const base = { subject, detail: null, due, mine: true };
  const chairing = await chairingFor(house, viewer, standing);
  // Before the first lock the chair can be replaced as well: the panel's page offers both.
  const wanting: Task[] = chairing?.wanting
    ? [
        {
          ...base,
          id: `${head.id}:nameActingChair`,
          title: message("task.nameActingChair"),
          href: `${pathOf(head.id, "panel")}${before(standing.state, "assessment") ? "" : "/acting-chair"}`,
        },
      ]
    : [];
  if (standing.state !== "assessment" || !handsOf(standing).has("chair")) return wanting;
  const absent = records.members.filter(
    ({ id }) =>
      id !== standing.panelMemberId &&
      records.sheets.some((row) => row.panelMemberId === id && row.state === "draft" && row.reason !== null),
  );
  return [
    ...wanting,
    ...absent.map(({ id, name }) => ({
      ...base,
      id: `${head.id}:confirmAbsence:${id}`,
      title: message("task.confirmAbsence", { name }),
      href: `${pathOf(head.id, "scores")}/absent/${id}`,
    })),
  ];
}
/** Whether a process has officers, but none who can act any more: accounts ended, or the role was. */
async function nobodyTends(viewer: Viewer, processId: string, house: House): Promise<boolean> {
  const able = new Set((await officerAccounts(viewer, house.store, house.now())).map(({ accountId }) => accountId));
  return !(await officersOf(viewer, house.store, processId)).some(({ accountId }) => able.has(accountId));
}

const gateOfLine: Partial<Record<string, string>> = {
  balanceLonglist: "longlist",
  balancePanel: "convening",
  balanceShortlist: "shortlist",
  balanceList: "recommendedList",
  balanceDecision: "decision",
};
/** The page on which an act of the stage table is done, when not by the button on the process page itself. */
export const pageOfAct: Partial<Record<string, string>> = {
  issueCall: "call",
  reveal: "reveal",
  closeReview: "close-review",
  submitList: "recommendation",
  approveDecision: "decision",
  closeConsultations: "consultations",
  announce: "announce",
  onboard: "induction",
};

/** What waits for this very person, counted over records it may see. */
function ownParts(viewer: Viewer, standing: Standing, { records, candidates }: GateState) {
  const alive = records.candidacies
    .filter(({ state }) => !["withdrawn", "governmentWithdrawn", "objected"].includes(state))
    .map(({ id }) => id);
  const me = standing.panelMemberId;
  const voting = standing.seat === "chair" || standing.seat === "voting";
  const longlisted = records.longlisted.filter((id) => alive.includes(id));
  const shortlisted = records.shortlisted.filter((id) => alive.includes(id) && !standing.recusedFrom.includes(id));
  const vetted = before(standing.state, "assessment") ? longlisted : shortlisted;
  const peopleToVet = records.candidacies
    .filter(({ id }) => (records.shortlisted.length > 0 ? records.shortlisted : vetted).includes(id))
    .map(({ personId }) => personId);
  const inVetting = atOrAfter(standing.state, "shortlisting") && before(standing.state, "announced");
  const latest = new Map(records.checks.map((check) => [`${check.personId}:${check.provider}`, check]));
  const pendingPeople = peopleToVet.filter((personId) => {
    const own = [...latest.values()].filter((check) => check.personId === personId);
    return own.length < 7 || own.some(({ outcome }) => outcome === "pending");
  });
  const adverse = records.checks.filter(
    (check) => check.outcome === "adverse" && !records.rulings.some((row) => row.checkId === check.id),
  );
  return {
    screening: standing.screener
      ? candidates.filter(
          ({ candidacyId, state, outsider }) =>
            !outsider &&
            screenedStates.includes(state) &&
            !records.submittedSheets.some(
              (row) => row.screenerId === viewer.accountId && row.candidacyId === candidacyId,
            ),
        ).length
      : 0,
    declarations:
      voting && me
        ? longlisted.filter(
            (id) => !records.declarations.some((row) => row.panelMemberId === me && row.candidacyId === id),
          ).length
        : 0,
    sheets:
      voting && me
        ? shortlisted.filter((id) => {
            const last = records.sheets
              .filter((row) => row.panelMemberId === me && row.candidacyId === id)
              .sort((a, b) => b.attempt - a.attempt)[0];
            return !last || last.state === "draft";
          }).length
        : 0,
    report:
      voting &&
      me !== null &&
      records.report?.state === "signed" &&
      !records.answers.some(({ panelMemberId }) => panelMemberId === me),
    checks: inVetting ? pendingPeople.length : 0,
    adverse: inVetting ? adverse.length : 0,
    mayApprove: records.decision?.state === "proposed" && records.decision.decidedBy !== viewer.accountId,
  };
}

/** "Force Commander, UNMISS" in a language. */
export function namedProcess(
  head: { title: Multilingual; mission: { acronym: Multilingual } },
  locale: Locale,
): Message {
  const language = languageOf(locale);
  return message("process.named", { post: head.title[language], mission: head.mission.acronym[language] });
}
