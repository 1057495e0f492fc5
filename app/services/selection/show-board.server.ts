import type { Multilingual } from "#app/domain/languages.ts";
import { message, type Message } from "#app/domain/message.ts";
import { sees, stateAsSeen, type Standing, type Viewer } from "#app/domain/policy.ts";
import { deskRules } from "#app/domain/reminders.ts";
import { changeLines, changesFor, changeTypes, type ChangeLine } from "#app/domain/selection/changes.ts";
import { promiseStates } from "#app/domain/selection/contacts.ts";
import { daysBetween, dayIn, expectedEnds, isLate } from "#app/domain/selection/plan.ts";
import { turnOf, wayForward, type Hand } from "#app/domain/selection/stages.ts";
import type { ProcessState } from "#app/domain/selection/states.ts";
import { turningEvents, turnSince } from "#app/domain/selection/turn.ts";
import type { House } from "#app/services/work.server.ts";
import { contactsOf } from "#db/queries/contacts.server.ts";
import { stageDays } from "#db/queries/forecasts.server.ts";
import { clockRemindersOf } from "#db/queries/notice-ways.server.ts";
import { officersOf, processIds, stageDates } from "#db/queries/process.server.ts";
import { remindersOf } from "#db/queries/reminders.server.ts";
import { standingOf } from "#db/queries/standing.server.ts";
import { actsOf, changesSince } from "#db/queries/trail.server.ts";
import { gateOf, type GateState } from "./gate.server.ts";
import { shownLines } from "./show-gate.server.ts";

const newYork = "America/New_York";
type Names = Multilingual;
export type BoardRow = {
  readonly id: string;
  readonly reference: string;
  readonly title: Names;
  readonly mission: Names;
  readonly missionId: string;
  readonly state: ProcessState | "withAuthority";
  readonly since: number | null;
  readonly endsAt: number | null;
  /** When the present stage is to be expected to end, by what is late; null where that may not be seen. */
  readonly expectedAt: number | null;
  /** Days by which taking up the post is to be expected after the vacancy; 0 where it is in time. */
  readonly slip: number | null;
  readonly late: boolean;
  readonly suspended: boolean;
  readonly endedAs: string | null;
  readonly blocks: { title: Message; more: number } | null;
  readonly turn: readonly Message[];
  /** Since when each of those has the turn. */
  readonly turnSince: readonly number[];
  readonly lastReminder: number | null;
  readonly vacantOn: string;
  readonly officers: readonly { accountId: string; name: string }[];
  readonly nextNewsOn: string | null;
  /** What others promised and have not brought, soonest first; to the desk alone. */
  readonly promises: readonly { id: string; who: string; by: string; late: boolean }[];
  readonly changes: readonly ChangeLine[];
};

/**
 * Whose turn it is, as the desk and the authority may read it. With the authority it moves by records that only those
 * named see: to the rest of the desk it is whoever acts in that state, whatever has come in.
 */
function turnSeen(standing: Standing, gate: GateState): readonly Hand[] {
  if (sees(standing, "decision")) return turnOf(gate.lines, gate.facts);
  if (!sees(standing, "board")) return [];
  const withAuthority = ["decision", "consultation", "offer"].includes(standing.state);
  return withAuthority ? (wayForward(standing.state)?.by ?? []) : turnOf(gate.lines, gate.facts);
}

/**
 * The board: every process the viewer is involved in, with what blocks, whose turn it is and since when, what was promised
 * and what to expect, where they may see it.
 * @param changedSince an instant; with it each row tells what of it changed since, as far as the viewer may know
 */
export async function board(house: House, viewer: Viewer, changedSince: number | null = null): Promise<BoardRow[]> {
  const rows: BoardRow[] = [];
  const days = await stageDays(viewer, house.store);
  for (const id of await processIds(viewer, house.store)) {
    const standing = await standingOf(viewer, house.store, id);
    if (!standing || !sees(standing, "process")) continue;
    rows.push(await boardRow(house, viewer, standing, days, changedSince));
  }
  return rows;
}

async function boardRow(
  house: House,
  viewer: Viewer,
  standing: Standing,
  days: Partial<Record<ProcessState, number>>,
  changedSince: number | null,
): Promise<BoardRow> {
  const { store } = house;
  const now = house.now();
  const today = dayIn(now, newYork);
  const id = standing.processId;
  const gate = await gateOf(house, id);
  const { row } = gate.head;
  const { plan, entries } = await stageDates(viewer, store, id);
  const seen = stateAsSeen(standing);
  const open = shownLines(standing, gate.lines).filter(
    (line) => line.status === "blocking" || line.status === "reason",
  );
  // A way back moves all later ends: to whom it is *with the authority*, none of them may tell.
  const hidden = seen === "withAuthority";
  const endsAt = hidden ? null : (plan.find(({ state }) => state === standing.state)?.endsAt ?? null);
  const expected =
    hidden || !standing.open ? [] : expectedEnds(plan, standing.state, dayIn(row.stateSince, newYork), today, days);
  const last = expected.find(({ state }) => state === "onboarded");
  const desk = sees(standing, "board");
  const turn = standing.open ? turnSeen(standing, gate) : [];
  // With the authority the acts that pass the turn are for those named: the stage's own beginning is all that is said.
  const acts =
    desk && !["decision", "consultation", "offer"].includes(standing.state) && turn.length > 0
      ? await actsOf(viewer, store, id, turningEvents, row.stateSince)
      : [];
  return {
    id,
    reference: gate.head.reference,
    title: gate.head.title,
    mission: gate.head.mission.acronym,
    missionId: gate.head.mission.id,
    state: seen,
    since: hidden ? null : row.stateSince,
    endsAt,
    expectedAt: expected.find(({ state }) => state === standing.state)?.endsAt ?? null,
    slip: last ? Math.max(0, daysBetween(gate.head.vacantOn, dayIn(last.endsAt, newYork))) : null,
    late: standing.open && isLate(now, endsAt),
    suspended: standing.suspended,
    endedAs: row.endedAs,
    blocks: standing.open && open[0] ? { title: open[0].title, more: open.length - 1 } : null,
    turn: turn.map((hand) => message(`hand.${hand}`)),
    turnSince: turn.map((hand) => turnSince(hand, row.stateSince, acts)),
    lastReminder: desk ? await lastReminderOf(house, viewer, id) : null,
    vacantOn: gate.head.vacantOn,
    officers: (await officersOf(viewer, store, id)).map(({ accountId, name }) => ({ accountId, name })),
    nextNewsOn: row.endedAs === null ? row.nextNewsOn : null,
    promises: desk ? await promisesOf(house, viewer, standing, today) : [],
    changes:
      changedSince === null
        ? []
        : changeLines(
            changesFor(await changesSince(viewer, store, id, changeTypes, changedSince), {
              desk,
              named: standing.named,
              fine: sees(standing, "finerStates"),
              decisionSince: entries.find(({ state }) => state === "decision")?.enteredAt ?? null,
            }),
            (at) => dayIn(at, viewer.zone),
          ),
  };
}

/** When a process was last reminded of, by hand or by the clock; of what the clock says to the authority, nothing. */
async function lastReminderOf(house: House, viewer: Viewer, processId: string): Promise<number | null> {
  const [byHand] = await remindersOf(viewer, house.store, processId);
  const [byClock] = await clockRemindersOf(viewer, house.store, processId, deskRules);
  const last = Math.max(byHand?.at ?? 0, byClock?.sentAt ?? 0);
  return last === 0 ? null : last;
}

async function promisesOf(house: House, viewer: Viewer, standing: Standing, today: string) {
  const log = await contactsOf(viewer, house.store, standing);
  const states = promiseStates(log, today);
  return log
    .flatMap(({ id, withWhom, promisedBy }) => {
      const state = states.get(id);
      return promisedBy !== null && (state === "open" || state === "late")
        ? [{ id, who: withWhom, by: promisedBy, late: state === "late" }]
        : [];
    })
    .sort((a, b) => a.by.localeCompare(b.by) || a.id.localeCompare(b.id));
}
