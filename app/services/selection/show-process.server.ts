import type { Multilingual } from "#app/domain/languages.ts";
import { message, type Message } from "#app/domain/message.ts";
import { handsOf, may, sees, stateAsSeen, type Standing, type Viewer } from "#app/domain/policy.ts";
import { scoredOnPaper } from "#app/domain/selection/begun.ts";
import type { ChairWanting } from "#app/domain/selection/chairing.ts";
import { isLate } from "#app/domain/selection/plan.ts";
import { opens, sideExits, wayBack, wayForward, type Place } from "#app/domain/selection/stages.ts";
import { atOrAfter, before, processStates, type ProcessState } from "#app/domain/selection/states.ts";
import type { House } from "#app/services/work.server.ts";
import type { Candidate } from "#db/queries/candidates.server.ts";
import { shownCandidates } from "#db/queries/dossier.server.ts";
import { exitsOf, kinOf, officersOf, processHead, stageDates, type ProcessHead } from "#db/queries/process.server.ts";
import { begunShown, type BegunShown } from "#db/queries/begun.server.ts";
import { remindersOf } from "#db/queries/reminders.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { chairingFor } from "./chairing.server.ts";
import { gateOf, type GateState } from "./gate.server.ts";
import { namedProcess, pageOfAct } from "./list-tasks.server.ts";
import { shownLines, type ShownLine } from "./show-gate.server.ts";

export const railGroups: readonly { key: string; states: readonly ProcessState[] }[] = [
  { key: "prepare", states: ["forecast", "needsDefined"] },
  { key: "call", states: ["callOpen", "eligibilityScreening", "longlisting", "shortlisting"] },
  { key: "assess", states: ["assessment", "panelReview", "recommendation"] },
  { key: "decide", states: ["decision", "consultation", "offer"] },
  { key: "appoint", states: ["announced", "onboarded"] },
];

type Names = Multilingual;
export type RailStage = {
  state: ProcessState | "withAuthority";
  status: "done" | "current" | "late" | "future";
  endsAt: number | null;
  leftAt: number | null;
  /** The day of the record from before the portal that stands for the stage. */
  before: string | null;
};
export type ProcessView = {
  readonly id: string;
  readonly name: Message;
  readonly reference: string;
  readonly version: number;
  readonly title: Names;
  readonly mission: Names;
  readonly missionName: Names;
  readonly track: string;
  readonly level: string;
  readonly rank: Names | null;
  readonly decidingOffice: string;
  readonly vacantOn: string;
  readonly round: number;
  readonly state: ProcessState | "withAuthority";
  readonly suspended: boolean;
  readonly endedAs: string | null;
  /** What it was before the portal; null where it began here. */
  readonly begun: BegunShown | null;
  /** Whether this viewer may say that it was running before the portal. */
  readonly marks: boolean;
  /** By readvertising, where the viewer sees the other one too. */
  readonly kin: {
    readonly before: { id: string; reference: string } | null;
    readonly after: { id: string; reference: string } | null;
  };
  readonly rail: readonly { key: string; stages: readonly RailStage[] }[];
  readonly vetting: { cleared: number; pending: number; notCleared: number; due: number } | null;
  readonly gate: {
    readonly act: string;
    readonly to: ProcessState | "withAuthority";
    readonly open: boolean;
    readonly mine: boolean;
    readonly href: string | null;
    readonly lines: readonly ShownLine[];
  } | null;
  readonly counts: readonly { key: string; people: number; women: number }[] | null;
  readonly panel: {
    readonly convened: boolean;
    readonly members: readonly {
      accountId: string;
      name: string;
      seat: string;
      actingChair: boolean;
      done: number;
      due: number;
      showProgress: boolean;
    }[];
  } | null;
  readonly officers: readonly { accountId: string; name: string }[];
  readonly places: readonly { place: Place; label: Message }[];
  /** Whether an officer has someone to remind. */
  readonly reminds: boolean;
  /** For an officer: why an acting chair is to be named; null where somebody can do the chair's part. */
  readonly chairWanting: ChairWanting | null;
  readonly exits: readonly string[];
  /** When it was set aside, taken up again or ended, by whom and why, newest first; for the desk. */
  readonly setAside: Awaited<ReturnType<typeof exitsOf>>;
  readonly reminders: readonly { to: string; at: number }[];
  readonly timeline: readonly { at: number; state: ProcessState | "withAuthority"; kind: "entered" | "planned" }[];
};

/** The process page as a standing may see it. */
export async function showProcess(house: House, viewer: Viewer, standing: Standing): Promise<ProcessView> {
  const { store } = house;
  const now = house.now();
  const head = await processHead(viewer, store, standing.processId);
  const gate = await gateOf(house, standing.processId);
  const { entries, plan } = await stageDates(viewer, store, standing.processId);
  const fine = sees(standing, "finerStates");
  const seen = stateAsSeen(standing);
  const desk = sees(standing, "board");
  const forward = wayForward(standing.state);
  const hands = handsOf(standing);
  const lines = shownLines(standing, gate.lines);
  const mine = forward !== null && forward.by.some((hand) => hands.has(hand));
  // A way back moves all later ends: to whom it is *with the authority*, none of them may tell.
  const planned = (state: ProcessState) =>
    seen === "withAuthority" ? null : (plan.find((row) => row.state === state)?.endsAt ?? null);
  const left = (state: ProcessState) =>
    entries.filter((row) => row.state === state && row.leftAt !== null).at(-1)?.leftAt ?? null;
  const hidden = (state: ProcessState) =>
    !fine && seen === "withAuthority" && ["recommendation", "decision", "consultation", "offer"].includes(state);
  const at = processStates.indexOf(standing.state);
  const begun = await begunShown(viewer, store, standing);
  // A later round is the portal's own from its call on.
  const dayBefore = (state: ProcessState) =>
    standing.round === 1 || state === "needsDefined"
      ? (begun?.records.find(({ stage }) => stage === state)?.happenedOn ?? null)
      : null;
  const rail = railGroups.map(({ key, states }) => ({
    key,
    stages: states.map((state): RailStage => {
      const index = processStates.indexOf(state);
      // Who may not know how far it is with the authority sees its four stages alike.
      if (hidden(state)) return { state, status: "current", endsAt: null, leftAt: null, before: null };
      const status =
        index < at
          ? "done"
          : index > at
            ? "future"
            : !standing.ended && isLate(now, planned(state))
              ? "late"
              : "current";
      return {
        state,
        status,
        endsAt: planned(state),
        leftAt: status === "done" ? left(state) : null,
        before: dayBefore(state),
      };
    }),
  }));
  return {
    id: head.id,
    name: namedProcess(head, viewer.locale),
    reference: head.reference,
    version: head.row.version,
    title: head.title,
    mission: head.mission.acronym,
    missionName: head.mission.name,
    track: head.track,
    level: head.level,
    rank: head.rank,
    decidingOffice: head.post.decidingOffice,
    vacantOn: head.vacantOn,
    round: standing.round,
    state: seen,
    suspended: standing.suspended,
    endedAs: head.row.endedAs,
    begun,
    marks: may(standing, "begun.mark").ok,
    kin: await kinSeen(house, viewer, head),
    rail,
    vetting:
      desk && !standing.ended && atOrAfter(standing.state, "shortlisting") && before(standing.state, "announced")
        ? vettingLine(gate)
        : null,
    gate:
      forward && standing.open && seen !== "withAuthority"
        ? {
            act: forward.act,
            to: forward.to,
            // Whether it stands open says how the conditions are that one may not see.
            open: mine && opens(gate.lines),
            mine,
            href: pageOfAct[forward.act] ? `/processes/${head.id}/${pageOfAct[forward.act]}` : null,
            lines,
          }
        : null,
    // The very people of the page of candidates: a figure more would tell of whom the viewer may not know.
    counts: desk ? countsOf(await shownCandidates(viewer, store, standing)) : null,
    panel: sees(standing, "panel") ? panelOf(standing, gate) : null,
    officers: (await officersOf(viewer, store, head.id)).map(({ accountId, name }) => ({ accountId, name })),
    places: placesFor(standing, gate),
    reminds: standing.officer && standing.open && waitsForPeople(standing, gate),
    chairWanting: (await chairingFor(house, viewer, standing))?.wanting ?? null,
    exits: standing.ended || !before(standing.state, "announced") ? [] : exitsFor(standing, hands),
    setAside: desk ? await exitsOf(viewer, store, head.id) : [],
    reminders: desk ? await remindersOf(viewer, store, head.id) : [],
    timeline: [
      ...entries
        // A stage passed by a record was entered here for the record's sake alone: its own day stands with the record.
        .filter(
          ({ state, enteredAt }) =>
            !hidden(state) &&
            !begun?.records.some(({ stage, recordedAt }) => stage === state && enteredAt <= recordedAt),
        )
        .map((row) => ({ at: row.enteredAt, state: row.state, kind: "entered" as const })),
      // What has ended has nothing to come.
      ...plan
        .filter(
          (row) =>
            !standing.ended &&
            processStates.indexOf(row.state) >= at &&
            row.state !== "onboarded" &&
            planned(row.state),
        )
        .map((row) => ({ at: row.endsAt, state: row.state, kind: "planned" as const })),
    ].sort((a, b) => b.at - a.at),
  };
}

function waitsForPeople(standing: Standing, { facts }: GateState): boolean {
  if (standing.state === "longlisting" || standing.state === "shortlisting")
    return facts.panelConvened && facts.declarations.waitingFor.length > 0;
  if (standing.state === "assessment") return facts.sheets.waitingFor.length > 0;
  return standing.state === "panelReview" && facts.reportSigned && facts.reportAnswers.waitingFor.length > 0;
}

function exitsFor(standing: Standing, hands: ReadonlySet<string>): string[] {
  return sideExits
    .filter(
      ({ act, by }) =>
        by.some((hand) => hands.has(hand)) && (act === "resume" ? standing.suspended : !standing.suspended),
    )
    .map(({ act }) => act);
}

function vettingLine({ records, clearances }: GateState) {
  const ids = records.shortlisted.length > 0 ? records.shortlisted : records.longlisted;
  const status = (what: string) => ids.filter((id) => clearances.get(id)?.status === what).length;
  return { cleared: status("cleared"), pending: status("pending"), notCleared: status("notCleared"), due: ids.length };
}

function countsOf(candidates: readonly Candidate[]) {
  const order = [
    "selected",
    "recommended",
    "assessed",
    "shortlisted",
    "longlisted",
    "eligible",
    "nominated",
    "incomplete",
    "ineligible",
    "notSelected",
    "withdrawn",
    "governmentWithdrawn",
    "objected",
    "appointed",
  ] as const;
  return order
    .map((key) => {
      const of = candidates.filter(({ state }) =>
        key === "recommended"
          ? state === "recommended" || state === "selected"
          : key === "selected"
            ? false
            : state === key,
      );
      return { key, people: of.length, women: of.filter(({ person }) => person.sex === "woman").length };
    })
    .filter(({ people }) => people > 0);
}

/** Names and seats; who has not declared or locked is for the chair and the desk, never a figure of another's scores. */
function panelOf(standing: Standing, { records }: GateState): ProcessView["panel"] {
  if (!records.panel) return null;
  const progress =
    sees(standing, "progress") && (standing.state === "longlisting" || standing.state === "shortlisting");
  const alive = records.longlisted.length;
  return {
    convened: records.panel.state === "convened",
    members: records.members.map((member) => ({
      accountId: member.accountId,
      name: member.name,
      seat: member.seat,
      actingChair: member.actingChair,
      done: progress
        ? records.declarations.filter(
            (row) => row.panelMemberId === member.id && records.longlisted.includes(row.candidacyId),
          ).length
        : 0,
      due: alive,
      showProgress: progress && member.seat !== "observer" && records.panel?.state === "convened",
    })),
  };
}

/** The pages of a process that a standing may open now. */
function placesFor(standing: Standing, { facts }: GateState): ProcessView["places"] {
  const on = (condition: boolean, place: Place) => (condition ? [{ place, label: message(`place.${place}`) }] : []);
  const after = (state: ProcessState) => atOrAfter(standing.state, state);
  const desk = standing.officer || standing.lead;
  return [
    ...on(sees(standing, "needs"), "needs"),
    ...on(desk && facts.begunIn !== null, "begun-before"),
    ...on(desk, "officers"),
    ...on(desk && after("needsDefined"), "screeners"),
    ...on(desk && after("needsDefined"), "call"),
    ...on(desk && after("callOpen"), "questions"),
    ...on(desk && facts.closesAt !== null && facts.closesAt < facts.now, "late"),
    ...on(sees(standing, "candidates") && after("callOpen"), "candidates"),
    ...on((desk && after("eligibilityScreening")) || sees(standing, "screeningOwn"), "screening"),
    ...on(desk && after("eligibilityScreening"), "asked"),
    ...on(desk && after("longlisting"), "longlist"),
    ...on(sees(standing, "panel") || (desk && after("eligibilityScreening")), "panel"),
    ...on(sees(standing, "declarations") && after("longlisting"), "declarations"),
    ...on(sees(standing, "shortlist"), "shortlist"),
    ...on(sees(standing, "shortlist") && after("assessment"), "sessions"),
    ...on(
      (desk || standing.seat === "chair" || standing.seat === "voting") &&
        after("assessment") &&
        !scoredOnPaper(standing),
      "scores",
    ),
    ...on(sees(standing, "results"), "review"),
    ...on(sees(standing, "results"), "report"),
    ...on(sees(standing, "vettingRows"), "vetting"),
    ...on(sees(standing, "recommended") && !standing.authority, "recommendation"),
    ...on(sees(standing, "decision"), "decision"),
    ...on(sees(standing, "decision"), "officers-named"),
    ...on(sees(standing, "consultations"), "consultations"),
    ...on(standing.authority && standing.open && wayBack(facts) !== null, "after-objection"),
    ...on(sees(standing, "offer"), "offer"),
    ...on(sees(standing, "letters"), "letters"),
    ...on(sees(standing, "induction"), "induction"),
  ];
}

async function kinSeen(house: House, viewer: Viewer, head: ProcessHead): Promise<ProcessView["kin"]> {
  const { before, after } = await kinOf(viewer, house.store, head);
  const seen = async (one: typeof before) => {
    const standing = one && (await standingOf(viewer, house.store, one.id));
    return standing && sees(standing, "process") ? one : null;
  };
  return { before: await seen(before), after: await seen(after) };
}
